#include "tests/morning/morning.h"

#include "tests/kill/spin.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtNetwork/QTcpServer>

#include <algorithm>
#include <csignal>

namespace firstline::morning {

namespace {

constexpr int kPatience = 20 * 60'000; // ms, for a whole morning
constexpr qint64 kEveryTicket = 1'000'000;

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

bool write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

/// The desk's server: the same address each time, for the workstation looks there for it.
class Morning::Server : public kill::Program
{
public:
    Server(QString bin, QString data, quint16 port, QString log)
        : m_bin(std::move(bin)), m_data(std::move(data)), m_port(port), m_log(std::move(log))
    {
    }
    bool start()
    {
        m_listens = false;
        launch(m_bin % u"/firstline-server"_qs, { u"serve"_qs, u"--data"_qs, m_data, u"--listen"_qs, address(), u"--insecure-http"_qs }, m_log, {});
        return kill::spin(60'000, [this] { return m_listens; });
    }
    QString address() const { return u"127.0.0.1:%1"_qs.arg(m_port); }

private:
    void line(const QByteArray &text) override { m_listens = m_listens || text.startsWith("listening on "); }

    QString m_bin;
    QString m_data;
    quint16 m_port;
    QString m_log;
    bool m_listens = false;
};

/// The workstation.
class Morning::Seat : public kill::Program
{
public:
    explicit Seat(Morning &morning)
        : m_morning(morning)
    {
    }
    void start(const QStringList &words, const QString &log) { launch(m_morning.m_options.bin % u"/firstline-morning-seat"_qs, words, log, {}); }
    void say(const QByteArray &word) { process()->write(word + '\n'); }

private:
    void line(const QByteArray &text) override { m_morning.onSeat(QJsonDocument::fromJson(text).object()); }

    Morning &m_morning;
};

Morning::Morning(MorningOptions options)
    : m_options(std::move(options))
{
}

Morning::~Morning() = default;

QString Morning::prepare()
{
    QDir(m_options.dir).removeRecursively();
    if (!QDir().mkpath(m_options.dir))
        return u"no folder "_qs % m_options.dir;
    const QString data = m_options.dir % u"/server"_qs;
    const kill::Ran made = kill::run(m_options.bin % u"/firstline-server"_qs, { u"init"_qs, u"--data"_qs, data, u"--demo"_qs }, 300'000);
    if (made.code != 0)
        return u"no desk: "_qs % made.out;
    m_server = std::make_unique<Server>(m_options.bin, data, freePort(), m_options.dir % u"/server.log"_qs);
    return m_server->start() ? QString() : u"the server does not answer"_qs;
}

void Morning::onSeat(const QJsonObject &line)
{
    if (line.contains(u"did"_qs)) {
        m_book = line.value(u"book"_qs).toObject();
        if (line.value(u"did"_qs).toString() == u"crash") {
            m_crash = line;
            m_seat->signal(SIGKILL);
            return;
        }
        m_done.append(line);
    }
    if (line.contains(u"ended"_qs)) {
        m_ended = line.value(u"ended"_qs).toInt();
        m_figures.last() = line.value(u"figures"_qs).toObject();
    }
    const QString ask = line.value(u"ask"_qs).toString();
    if (ask == u"server off") {
        m_server->end();
        m_seat->say("ok");
    } else if (ask == u"server on") {
        m_seat->say(m_server->start() ? "ok" : "no");
    }
    if (line.contains(u"problem"_qs))
        m_problem = line.value(u"at"_qs).toString() % u": "_qs % line.value(u"problem"_qs).toString() % u" ("_qs % line.value(u"pictures"_qs).toString() % u')';
    if (line.contains(u"done"_qs)) {
        m_finished = true;
        if (!line.value(u"done"_qs).toBool() && m_problem.isEmpty())
            m_problem = u"something still waits in the outbox"_qs;
    }
}

QString Morning::play()
{
    m_seat = std::make_unique<Seat>(*this);
    const QString book = m_options.dir % u"/book.json"_qs;
    for (int life = 0; life < 2 && !m_finished && m_problem.isEmpty(); ++life) {
        QStringList words { u"--seed"_qs, QString::number(m_options.seed), u"--pictures"_qs, QString(m_options.dir % u"/pictures"_qs), u"--book"_qs, book };
        if (m_options.brief)
            words << u"--short"_qs;
        if (!m_options.window.isEmpty())
            words << u"--window"_qs << m_options.window;
        if (life > 0) {
            words << u"--from"_qs << QString::number(m_ended + 1);
            words << u"--expect"_qs << QString::number(qint64(m_crash.value(u"number"_qs).toDouble())) << m_crash.value(u"text"_qs).toString();
        }
        if (!write(book, QJsonDocument(m_book).toJson()))
            return u"the book cannot be written"_qs;
        words << u"--"_qs << u"--profile"_qs << QString(m_options.dir % u"/profile"_qs) << u"--server"_qs << QString(u"http://"_qs % m_server->address())
              << u"--user"_qs << u"anna"_qs << u"--password-file"_qs << QString(m_options.dir % u"/server/demo-password"_qs);
        words += m_options.seatOptions;
        m_figures.append(QJsonObject());
        bool ended = false;
        m_seat->onEnd = [&ended] { ended = true; };
        m_seat->start(words, m_options.dir % u"/seat.log"_qs);
        if (!kill::spin(kPatience, [&ended] { return ended; }))
            return u"the morning does not end"_qs;
        if (life == 0 && m_crash.isEmpty() && m_problem.isEmpty() && !m_finished)
            return u"the workstation ended by itself"_qs;
    }
    m_seat->onEnd = nullptr;
    if (m_problem.isEmpty() && !m_finished)
        return u"the workstation ended by itself after the crash"_qs;
    return m_problem;
}

void Morning::compareTicket(const QJsonObject &did, const QHash<qint64, QJsonObject> &rows, kill::Station &witness, QStringList &wrong)
{
    const QString act = did.value(u"did"_qs).toString();
    const qint64 number = qint64(did.value(u"number"_qs).toDouble());
    const auto row = rows.constFind(number);
    const QString lead = act % u" of "_qs % QString::number(number) % u": "_qs;
    if (row == rows.constEnd()) {
        wrong.append(lead % u"there is no such ticket"_qs);
        return;
    }
    if (act == u"call" && row->value(u"subject"_qs) != did.value(u"subject"_qs))
        wrong.append(lead % u"its subject is "_qs % row->value(u"subject"_qs).toString());
    if (act == u"merge" && row->value(u"category"_qs).toString() != u"merged")
        wrong.append(lead % u"it is "_qs % row->value(u"category"_qs).toString());
    if (act == u"hand-over" && row->value(u"category"_qs).toString() != u"merged" && row->value(u"queue"_qs) != did.value(u"queue"_qs))
        wrong.append(lead % u"its queue is "_qs % row->value(u"queue"_qs).toString());
    if (act != u"reply" && act != u"hand-over")
        return;
    const QString text = did.value(u"text"_qs).toString();
    const QJsonArray messages = witness.askNow({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, double(number) } }).value(u"messages"_qs).toArray();
    const auto times = std::count_if(messages.begin(), messages.end(), [&](const QJsonValue &one) {
        const QString said = one.toObject().value(u"text"_qs).toString();
        return act == u"reply" ? said == text : said.contains(text);
    });
    if (times != 1)
        wrong.append(lead % u"“%1” is there %2 times"_qs.arg(text).arg(times));
}

QStringList Morning::compare()
{
    QStringList wrong;
    kill::Station witness(m_options.bin, m_options.dir % u"/witness"_qs, u"http://"_qs % m_server->address(), u"olga"_qs,
                          m_options.dir % u"/server/demo-password"_qs, m_options.dir % u"/witness.log"_qs);
    witness.start();
    if (!kill::isOk(witness.askNow("sync", 120'000)))
        return { u"the witness cannot sign in"_qs };
    QHash<qint64, QJsonObject> rows;
    const QJsonArray all = witness.askNow({ { u"do"_qs, u"list"_qs }, { u"query"_qs, QString() }, { u"limit"_qs, kEveryTicket } }).value(u"tickets"_qs).toArray();
    for (const QJsonValue value : all)
        rows.insert(value.toObject().value(u"number"_qs).toInteger(), value.toObject());
    QSet<QString> subjects;
    for (const QJsonObject &row : std::as_const(rows)) {
        const QString subject = row.value(u"subject"_qs).toString();
        if (subject.startsWith(u"Morning ") && subjects.contains(subject))
            wrong.append(u"registered twice: "_qs % subject);
        subjects.insert(subject);
    }
    for (const QJsonObject &did : std::as_const(m_done)) {
        const QJsonArray numbers = did.value(u"numbers"_qs).toArray();
        for (const QJsonValue number : numbers) {
            const QJsonArray tags = rows.value(number.toInteger()).value(u"tags"_qs).toArray();
            if (!tags.contains(did.value(u"tag"_qs)))
                wrong.append(u"bulk: %1 has no tag %2"_qs.arg(number.toInteger()).arg(did.value(u"tag"_qs).toString()));
        }
        if (numbers.isEmpty())
            compareTicket(did, rows, witness, wrong);
    }
    witness.quit();
    return wrong;
}

QStringList Morning::run()
{
    if (const QString problem = prepare(); !problem.isEmpty())
        return { problem };
    const QString problem = play();
    if (!problem.isEmpty())
        return { problem };
    return compare();
}

QJsonObject Morning::figures() const
{
    QHash<QString, int> counts;
    for (const QJsonObject &did : m_done)
        ++counts[did.value(u"did"_qs).toString()];
    QJsonObject done;
    for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
        done.insert(one.key(), one.value());
    QJsonArray lives;
    for (const QJsonObject &life : m_figures)
        lives.append(life);
    return { { u"done"_qs, done }, { u"lives"_qs, lives } };
}

} // namespace firstline::morning
