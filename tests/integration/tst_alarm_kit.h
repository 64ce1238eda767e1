#pragma once

#include "core/service/alarmservice.h"
#include "core/service/customerservice.h"
#include "core/service/knowledgeservice.h"
#include "core/service/ticketservice.h"
#include "tests/ui/tst_shell_kit.h"

#include <QtTest/QTest>

namespace firstline::test {

constexpr int kAlarmPatience = 60'000;

template<class T>
bool alarmEnded(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kAlarmPatience) && future.resultCount() == 1
        && future.result().has_value();
}

/// A real engine with its services over a desk in the same process; takes the desk's mutex where it touches the desk.
class AlarmSeat
{
public:
    AlarmSeat(Desk &desk, const QString &login)
        : m_desk(desk)
    {
        sync::EngineOptions options;
        options.profileDir = m_folder.path();
        options.serverUrl = QStringLiteral("https://desk.example");
        options.sendDelay = Millis(0);
        engine = std::make_unique<sync::Engine>(
            options, [&desk](const QString &) { return std::make_unique<DeskLink>(desk); }, std::make_unique<NoKeychain>());
        fine = alarmEnded(engine->open()) && alarmEnded(engine->signIn(login, QString::fromLatin1(Desk::password)))
            && alarmEnded(engine->syncNow());
        reader = std::make_unique<service::Reader>();
        reader->open(engine->cacheFile());
        tickets = std::make_unique<service::TicketService>(*engine, *reader);
        customers = std::make_unique<service::CustomerService>(*engine, *reader);
        knowledge = std::make_unique<service::KnowledgeService>(*engine, *reader);
    }
    ~AlarmSeat() { alarms.reset(); }

    /// Begins to listen, as at the start of the program.
    void listen()
    {
        alarms.reset();
        alarms = std::make_unique<service::AlarmService>(
            *engine, *reader, service::AlarmTiming { Millis(200), Millis(20), Millis(20) });
    }

    bool sync() { return alarmEnded(engine->syncNow()); }

    /// Everything written is with the server.
    bool settled()
    {
        QTest::qWait(100); // What was told is written a moment later.
        return sync() && QTest::qWaitFor([&] { return engine->status().pending == 0; }, kAlarmPatience);
    }

    std::vector<service::AlarmItem> log()
    {
        const auto read = alarms->log();
        return alarmEnded(read) ? *read.result() : std::vector<service::AlarmItem>();
    }

    std::optional<Ticket> ticket(TicketId id)
    {
        const auto read = tickets->ticket(id);
        return alarmEnded(read) ? std::optional(read.result()->view.ticket) : std::nullopt;
    }

    bool fine = false;
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<service::Reader> reader;
    std::unique_ptr<service::TicketService> tickets;
    std::unique_ptr<service::CustomerService> customers;
    std::unique_ptr<service::KnowledgeService> knowledge;
    std::unique_ptr<service::AlarmService> alarms;

private:
    QTemporaryDir m_folder;
    Desk &m_desk;
};

/// A Monday morning, in the desk's working time.
inline Instant mondayMorning()
{
    return *fromIso(QStringLiteral("2026-11-23T10:00:00.000Z"));
}

/// Time passes at the desk, and its jobs do what is due on a ticket.
inline void letTimePass(Desk &desk, std::chrono::minutes minutes, const std::vector<TicketId> &tickets)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    desk.now += minutes;
    for (const TicketId &ticket : tickets) {
        if (auto ok = desk.core().applyTrusted(server::TrustedCommand { AdvanceTicket { ticket }, {}, desk.now, desk.now, {} }); !ok)
            qFatal("advance: %s", qPrintable(ok.error().detail));
    }
}

/// A ticket, taken by the one who registers it unless `take` is off. Priority 1 has 15 minutes for the first response.
inline TicketId urgentTicket(Desk &desk, Seat &seat, const QString &subject, int priority = 1, bool take = true)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(desk.now));
    c.subject = subject;
    c.text = QStringLiteral("It does not work.");
    c.channel = Channel::Mail;
    c.queue = server::standardGroup();
    c.priority = priority;
    c.take = take;
    const CommandResult done = desk.give(seat, c);
    if (done.status != ResultStatus::Applied)
        qFatal("register: %s", qPrintable(done.detail));
    return c.ticket;
}

} // namespace firstline::test
