#include "tests/kill/offline.h"

#include "tests/kill/spin.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>

#include <cstdio>

namespace firstline::kill {

namespace {

struct Request {
    QString what;
    QString text;
    QJsonObject asked;
};

Request anyRequest(int station, int number, const QStringList &tickets, QRandomGenerator &random)
{
    const QString ticket = tickets.at(random.bounded(int(tickets.size())));
    const QString text = u"off%1-%2-%3"_qs.arg(station).arg(number).arg(random.bounded(1'000'000), 6, 10, QChar(u'0'));
    const int dice = int(random.bounded(100));
    QJsonObject asked { { u"ticket"_qs, ticket } };
    QString what = u"note"_qs;
    const char *key = "text";
    if (dice < 40)
        what = u"note"_qs;
    else if (dice < 58)
        what = u"reply"_qs;
    else if (dice < 70)
        what = u"log_time"_qs;
    else if (dice < 80)
        what = u"tag"_qs, key = "add";
    else if (dice < 90)
        what = u"set"_qs, key = "value";
    else if (dice < 96)
        return { u"claim"_qs, {}, { { u"do"_qs, u"claim"_qs }, { u"ticket"_qs, ticket } } };
    else
        return { u"register"_qs, text, { { u"do"_qs, u"register"_qs },
                     { u"ticket"_qs, QJsonObject { { u"subject"_qs, text }, { u"text"_qs, u"Written without a link."_qs } } } } };
    asked.insert(u"do"_qs, what);
    asked.insert(QLatin1String(key), text);
    if (what == u"log_time")
        asked.insert(u"minutes"_qs, 15);
    if (what == u"set")
        asked.insert(u"field"_qs, u"subject"_qs);
    return { what, text, asked };
}

/// Asks without waiting for each answer, at most 50 at a time.
bool askAll(Station &station, int number, const QList<Request> &requests, History &history)
{
    auto left = std::make_shared<int>(int(requests.size()));
    qsizetype next = 0;
    return spin(600'000, [&] {
        while (next < requests.size() && station.open() < 50) {
            const Request &one = requests.at(next++);
            QJsonObject details;
            if (!one.text.isEmpty())
                details.insert(u"text"_qs, one.text);
            if (one.asked.value(u"ticket"_qs).isString())
                details.insert(u"ticket"_qs, one.asked.value(u"ticket"_qs));
            const int op = history.invoke(number, one.what, details);
            station.ask(one.asked, [left, op, number, &history](const QJsonObject &answer) {
                history.answered(op, number, answer);
                --*left;
            });
        }
        return *left == 0;
    });
}

/// Whatever waits for a decision names both sides.
void checkSides(const QString &dir, Verdict &verdict)
{
    QFile file(dir % u"/conflicts.json");
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray conflicts = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : conflicts) {
        const QJsonObject conflict = value.toObject();
        const bool field = !conflict.value(u"field"_qs).toString().isEmpty();
        const bool both = !conflict.value(u"mine"_qs).isNull() && !conflict.value(u"theirs"_qs).isNull();
        const bool text = !conflict.value(u"text"_qs).toString().isEmpty();
        if (field ? !both : !text && conflict.value(u"command"_qs).toString() != u"claim")
            verdict.violations.append(u"a conflict does not show both sides: "_qs
                                      % QString::fromUtf8(QJsonDocument(conflict).toJson(QJsonDocument::Compact)));
    }
}

} // namespace

Verdict runOffline(Desk &desk, History &history, const OfflineOptions &options)
{
    Verdict verdict;
    QRandomGenerator random(options.seed);
    const auto give = [&](const QString &why) {
        verdict.violations.append(why);
        return verdict;
    };
    if (const QString problem = desk.begin(); !problem.isEmpty())
        return give(problem);
    QElapsedTimer timer;
    timer.start();
    const auto lap = [&](const QString &name) {
        std::fprintf(stderr, "%s: %lld ms\n", qPrintable(name), timer.elapsed());
        verdict.figures[name % u" ms"_qs] = int(timer.restart());
    };
    QList<Request> first;
    for (int i = 0; i < options.tickets; ++i) {
        const QString subject = u"Day %1"_qs.arg(i);
        first.append({ u"register"_qs, subject, { { u"do"_qs, u"register"_qs },
                         { u"ticket"_qs, QJsonObject { { u"subject"_qs, subject }, { u"text"_qs, u"Before the outage."_qs } } } } });
    }
    if (!askAll(desk.station(0), 1, first, history))
        return give(u"the tickets were not registered"_qs);
    QString why;
    if (desk.converge(120'000, why).isEmpty())
        return give(u"before the outage: "_qs % why);
    lap(u"tickets made"_qs);
    QStringList tickets;
    const QJsonObject list = desk.station(0).askNow({ { u"do"_qs, u"list"_qs }, { u"limit"_qs, options.tickets } });
    for (const QJsonValue &value : list.value(u"tickets"_qs).toArray())
        tickets.append(value.toObject().value(u"ticket"_qs).toString());
    if (tickets.size() != options.tickets)
        return give(u"only %1 tickets of %2"_qs.arg(tickets.size()).arg(options.tickets));

    for (Station *station : desk.stations())
        station->askNow({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"off"_qs } });
    for (int i = 0; i < int(desk.stations().size()); ++i) {
        QList<Request> requests;
        for (int n = 0; n < options.commands; ++n)
            requests.append(anyRequest(i + 1, n, tickets, random));
        if (!askAll(desk.station(i), i + 1, requests, history))
            return give(u"workstation %1 did not take its commands"_qs.arg(i + 1));
        lap(u"workstation %1 wrote"_qs.arg(i + 1));
    }
    // A restart in the middle of the outage, as after a night.
    for (Station *station : desk.stations()) {
        if (!station->quit())
            verdict.violations.append(u"a workstation did not end in order"_qs);
    }
    desk.startStations();
    for (Station *station : desk.stations()) {
        if (!isOk(station->askNow("status", 300'000)))
            return give(u"a workstation did not start again"_qs);
    }
    lap(u"restarted with full journals"_qs);
    if (desk.converge(options.convergeMs, why).isEmpty())
        verdict.violations.append(u"I5: no convergence: "_qs % why);
    lap(u"converged"_qs);
    const QMap<QString, int> times = verdict.figures;
    const QStringList before = verdict.violations;
    if (const QString saved = saveEvidence(desk); !saved.isEmpty())
        return give(saved);
    verdict = checkHistory(desk.options().dir);
    verdict.violations = before + verdict.violations;
    for (auto it = times.begin(); it != times.end(); ++it)
        verdict.figures.insert(it.key(), it.value());
    checkSides(desk.options().dir, verdict);
    const Ran checked = desk.admin({ u"check"_qs });
    if (checked.code != 0)
        verdict.violations.append(u"check of the server: "_qs % checked.out);
    return verdict;
}

} // namespace firstline::kill
