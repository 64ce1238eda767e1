#include "tests/kill/restoredrill.h"

#include "tests/kill/spin.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <csignal>

namespace firstline::kill {

namespace {

constexpr int kConvergeMs = 60'000;

/// Work of one kind on one desk, noted in the history.
class Worker
{
public:
    Worker(Desk &desk, History &history)
        : m_desk(desk)
        , m_history(history)
    {
    }

    QString registration(int station)
    {
        const QString subject = u"registered-%1"_qs.arg(++m_count, 4, 10, QChar(u'0'));
        const QJsonObject answer = ask(station, u"register"_qs, subject, {},
            { { u"ticket"_qs, QJsonObject { { u"subject"_qs, subject }, { u"text"_qs, u"typed"_qs } } } });
        return answer.value(u"ticket"_qs).toString();
    }

    QString reply(int station, const QString &ticket)
    {
        const QString text = u"reply-%1"_qs.arg(++m_count, 4, 10, QChar(u'0'));
        ask(station, u"reply"_qs, text, ticket, { { u"ticket"_qs, ticket }, { u"text"_qs, text }, { u"regardless"_qs, true } });
        return text;
    }

    void note(int station, const QString &ticket)
    {
        const QString text = u"note-%1"_qs.arg(++m_count, 4, 10, QChar(u'0'));
        ask(station, u"note"_qs, text, ticket, { { u"ticket"_qs, ticket }, { u"text"_qs, text } });
    }

    void tag(int station, const QString &ticket)
    {
        const QString text = u"tag-%1"_qs.arg(++m_count, 4, 10, QChar(u'0'));
        ask(station, u"tag"_qs, text, ticket, { { u"ticket"_qs, ticket }, { u"add"_qs, text } });
    }

private:
    QJsonObject ask(int station, const QString &what, const QString &text, const QString &ticket, QJsonObject request)
    {
        QJsonObject details { { u"text"_qs, text } };
        if (!ticket.isEmpty())
            details.insert(u"ticket"_qs, ticket);
        const int op = m_history.invoke(station + 1, what, details);
        request.insert(u"do"_qs, what);
        const QJsonObject answer = m_desk.station(station).askNow(request);
        m_history.answered(op, station + 1, answer);
        return answer;
    }

    Desk &m_desk;
    History &m_history;
    int m_count = 0;
};

/// The text of a reply -> how its mail stands (Delivery).
QHash<QString, int> deliveries(const QString &dir)
{
    QHash<QString, int> out;
    QFile file(dir % u"/final.jsonl");
    if (!file.open(QIODevice::ReadOnly))
        return out;
    while (!file.atEnd()) {
        const QJsonArray children = QJsonDocument::fromJson(file.readLine()).object().value(u"children"_qs).toArray();
        for (const QJsonValue &child : children) {
            const QJsonObject object = child.toObject();
            if (object.value(u"entity"_qs).toString() == u"message")
                out.insert(object.value(u"text"_qs).toString(), object.value(u"delivery"_qs).toInt());
        }
    }
    return out;
}

bool contains(const QString &file, const QByteArray &word)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) && in.readAll().contains(word);
}

QString putBack(Desk &desk, const QString &backup, Restoring how)
{
    if (how == Restoring::Declared) {
        const Ran restored = desk.admin({ u"restore"_qs, backup });
        return restored.code == 0 ? QString() : restored.out;
    }
    const QString database = desk.dataDir() % u"/server.db"_qs;
    for (const QString &suffix : { QString(), u"-wal"_qs, u"-shm"_qs })
        QFile::remove(database % suffix);
    return QFile::copy(backup, database) ? QString() : u"the backup cannot be copied"_qs;
}

} // namespace

Verdict runRestoreDrill(Desk &desk, History &history, Restoring how)
{
    Verdict verdict;
    const auto give = [&](const QString &why) {
        verdict.violations.append(why);
        return verdict;
    };
    const int stations = int(desk.stations().size());
    const QString dir = desk.options().dir;
    const QString backup = dir % u"/backup.db"_qs;
    if (const QString problem = desk.begin(); !problem.isEmpty())
        return give(problem);
    Worker work(desk, history);
    QStringList tickets;
    for (int i = 0; i < 12; ++i)
        tickets.append(work.registration(i % stations));
    QString why;
    if (desk.converge(kConvergeMs, why).isEmpty())
        return give(u"before the backup: "_qs % why);
    for (int i = 0; i < 12; ++i) {
        work.note(i % stations, tickets.at(i));
        work.reply((i + 1) % stations, tickets.at(i));
    }
    const Ran saved = desk.admin({ u"backup"_qs, backup });
    if (saved.code != 0 || !saved.out.startsWith(u"backed up to sequence "))
        return give(u"backup: "_qs % saved.out);
    // An end of the disk, a name that is taken: said, and nothing is harmed.
    if (desk.admin({ u"backup"_qs, backup }).code == 0)
        verdict.violations.append(u"a backup was overwritten"_qs);

    QStringList replies;
    for (int i = 0; i < 24; ++i) {
        const int station = i % stations;
        if (i % 3 == 0)
            tickets.append(work.registration(station));
        if (desk.converge(kConvergeMs, why).isEmpty())
            return give(u"after the backup: "_qs % why);
        replies.append(work.reply(station, tickets.at(i % tickets.size())));
        work.note((i + 1) % stations, tickets.at((i * 5) % tickets.size()));
        work.tag((i + 2) % stations, tickets.at((i * 7) % tickets.size()));
    }
    if (desk.converge(kConvergeMs, why).isEmpty())
        return give(u"before the end: "_qs % why);
    // The last workstation sleeps through the restore and comes back when the others have gone on.
    Station &late = desk.station(stations - 1);
    if (!late.quit())
        verdict.violations.append(u"a workstation did not end in order"_qs);

    desk.server().signal(SIGTERM);
    spin(20'000, [&] { return !desk.server().running(); });
    if (const QString problem = putBack(desk, backup, how); !problem.isEmpty())
        return give(u"the backup was not put back: "_qs % problem);
    if (!desk.serve())
        return give(u"the server does not start on the backup"_qs);
    for (int i = 0; i + 1 < stations; ++i) {
        tickets.append(work.registration(i));
        work.note(i, tickets.at(i));
    }
    pass(500);
    late.start();
    if (desk.converge(kConvergeMs, why).isEmpty())
        verdict.violations.append(u"I5: no convergence after the restore: "_qs % why);
    for (int i = 0; i < stations; ++i)
        tickets.append(work.registration(i));
    if (desk.converge(kConvergeMs, why).isEmpty())
        verdict.violations.append(u"I5: no convergence of the work after: "_qs % why);

    const QStringList before = verdict.violations;
    if (const QString problem = saveEvidence(desk); !problem.isEmpty())
        return give(problem);
    verdict = checkHistory(dir);
    verdict.violations = before + verdict.violations;
    const QHash<QString, int> mails = deliveries(dir);
    int held = 0;
    for (const QString &reply : std::as_const(replies)) {
        const int delivery = mails.value(reply, -1);
        held += delivery == 5 ? 1 : 0;
        // Its mail went out before the restore, as far as anybody knows.
        if (delivery == 2 || delivery == 3)
            verdict.violations.append(u"I2: the mail of a reply would go out again: "_qs % reply);
    }
    verdict.figures[u"replies given back"_qs] = int(replies.size());
    verdict.figures[u"replies held"_qs] = held;
    int noticed = 0;
    for (int i = 1; i <= stations; ++i)
        noticed += contains(u"%1/station%2.log"_qs.arg(dir).arg(i), "asks for a reset") ? 1 : 0;
    verdict.figures[u"workstations that noticed"_qs] = noticed;
    if (noticed != stations)
        verdict.violations.append(u"I16: only %1 of %2 workstations noticed"_qs.arg(noticed).arg(stations));
    const Ran checked = desk.admin({ u"check"_qs });
    if (checked.code != 0)
        verdict.violations.append(u"check of the server: "_qs % checked.out);
    return verdict;
}

} // namespace firstline::kill
