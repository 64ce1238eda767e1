#include "core/service/worklog.h"

#include "core/service/diskthread.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <cmath>

namespace firstline::service {

namespace {

constexpr qsizetype kMostTimers = 50;
constexpr int kMostMinutes = 24 * 60;
constexpr qsizetype kLongestNote = 4000;
constexpr auto kTypingDelay = std::chrono::milliseconds(500);

QJsonObject toJson(const WorkTimer &timer)
{
    return { { QStringLiteral("ticket"), QString::fromLatin1(timer.ticket.uuid().bytes().toHex()) },
        { QStringLiteral("number"), timer.number }, { QStringLiteral("worked_s"), qint64(timer.worked.count()) },
        { QStringLiteral("since"), timer.since ? toIso(*timer.since) : QString() },
        { QStringLiteral("begun"), toIso(timer.begun) }, { QStringLiteral("note"), timer.note } };
}

WorkTimer timerOf(const QJsonObject &object)
{
    WorkTimer timer;
    timer.ticket = TicketId(Uuid::fromBytes(QByteArray::fromHex(object[QStringLiteral("ticket")].toString().toLatin1())));
    timer.number = object[QStringLiteral("number")].toString();
    timer.worked = Seconds(std::max<qint64>(0, object[QStringLiteral("worked_s")].toInteger()));
    timer.since = fromIso(object[QStringLiteral("since")].toString());
    timer.begun = fromIso(object[QStringLiteral("begun")].toString()).value_or(Instant());
    timer.note = object[QStringLiteral("note")].toString().left(kLongestNote);
    return timer;
}

Seconds spanOf(const WorkTimer &timer, Instant now)
{
    const Seconds run = timer.since ? std::chrono::duration_cast<Seconds>(now - *timer.since) : Seconds(0);
    return timer.worked + std::max(Seconds(0), run);
}

void writeTimers(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

std::optional<int> withinADay(double minutes)
{
    const double rounded = std::ceil(minutes - 1e-9);
    return rounded >= 1 && rounded <= kMostMinutes ? std::optional(int(rounded)) : std::nullopt;
}

} // namespace

std::optional<int> spentMinutes(const QString &text)
{
    static const QString hour = QStringLiteral("(?:h|hr|hrs|hours?|std|g|godz|godzin[ay]?|ч|час|часа|часов)\\.?");
    static const QString minute = QStringLiteral("(?:m|min|mins|minutes?|minut[ay]?|м|мин|минут[аы]?)\\.?");
    static const QRegularExpression plain(QStringLiteral("^(\\d{1,4})(?: ?%1)?$").arg(minute));
    static const QRegularExpression colon(QStringLiteral("^(\\d{1,2}):([0-5]?\\d)$"));
    static const QRegularExpression parts(QStringLiteral("^(\\d{1,2}) ?%1 ?(?:([0-5]?\\d) ?(?:%2)?)?$").arg(hour, minute));
    static const QRegularExpression share(QStringLiteral("^(\\d{0,2}[.,]\\d{1,2}) ?(?:%1)?$").arg(hour));
    const QString typed = text.simplified().toLower();
    if (const auto m = plain.match(typed); m.hasMatch())
        return withinADay(m.captured(1).toInt());
    for (const QRegularExpression *form : { &colon, &parts }) {
        if (const auto m = form->match(typed); m.hasMatch())
            return withinADay(m.captured(1).toInt() * 60 + m.captured(2).toInt());
    }
    if (const auto m = share.match(typed); m.hasMatch())
        return withinADay(m.captured(1).replace(u',', u'.').toDouble() * 60);
    return std::nullopt;
}

WorkLog &WorkLog::of(TicketService &tickets)
{
    auto *there = tickets.findChild<WorkLog *>(QString(), Qt::FindDirectChildrenOnly);
    return there ? *there : *new WorkLog(tickets);
}

WorkLog::WorkLog(TicketService &tickets)
    : QObject(&tickets)
    , m_tickets(tickets)
    , m_file(QFileInfo(tickets.engine().cacheFile()).path() % QStringLiteral("/timers.json"))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingDelay);
    connect(&m_delay, &QTimer::timeout, this, &WorkLog::keep);
    QFile stored(m_file);
    if (!stored.open(QIODevice::ReadOnly))
        return;
    for (const QJsonValue item : QJsonDocument::fromJson(stored.readAll()).array()) {
        WorkTimer timer = timerOf(item.toObject());
        if (timer.ticket.isNull() || find(timer.ticket))
            continue;
        // At most one runs, whatever the file says.
        if (timer.isRunning() && running()) {
            timer.worked = spanOf(timer, m_tickets.now());
            timer.since.reset();
        }
        m_timers.append(std::move(timer));
    }
}

WorkLog::~WorkLog()
{
    if (m_delay.isActive())
        keep();
    diskThread().waitForDone();
}

void WorkLog::keep()
{
    m_delay.stop();
    QJsonArray array;
    for (const WorkTimer &timer : std::as_const(m_timers))
        array.append(toJson(timer));
    diskThread().start([path = m_file, bytes = QJsonDocument(array).toJson(QJsonDocument::Compact)] {
        if (isProfile(QFileInfo(path).path()))
            writeTimers(path, bytes);
    });
}

WorkTimer *WorkLog::find(TicketId ticket)
{
    const auto it = std::find_if(m_timers.begin(), m_timers.end(), [&](const WorkTimer &t) { return t.ticket == ticket; });
    return it == m_timers.end() ? nullptr : &*it;
}

std::optional<WorkTimer> WorkLog::timer(TicketId ticket) const
{
    for (const WorkTimer &timer : m_timers) {
        if (timer.ticket == ticket && (timer.isRunning() || timer.worked > Seconds(0)))
            return timer;
    }
    return std::nullopt;
}

std::optional<WorkTimer> WorkLog::running() const
{
    const auto it = std::find_if(m_timers.begin(), m_timers.end(), [](const WorkTimer &t) { return t.isRunning(); });
    return it == m_timers.end() ? std::nullopt : std::optional(*it);
}

Seconds WorkLog::worked(TicketId ticket) const
{
    const auto there = timer(ticket);
    return there ? spanOf(*there, m_tickets.now()) : Seconds(0);
}

std::optional<WorkTimer> WorkLog::start(TicketId ticket, const QString &number)
{
    if (ticket.isNull())
        return std::nullopt;
    std::optional<WorkTimer> other = running();
    if (other && other->ticket == ticket)
        return std::nullopt;
    const Instant now = m_tickets.now();
    if (other) {
        WorkTimer *paused = find(other->ticket);
        paused->worked = spanOf(*paused, now);
        paused->since.reset();
        other = *paused;
    }
    WorkTimer *timer = find(ticket);
    if (!timer) {
        timer = add(ticket, number);
    }
    if (timer->worked == Seconds(0))
        timer->begun = now;
    timer->number = number;
    timer->since = now;
    keep();
    Q_EMIT changed();
    return other;
}

/// Of many, the oldest one that holds nothing gives way; time that was worked and words that were typed never do.
WorkTimer *WorkLog::add(TicketId ticket, const QString &number)
{
    const auto idle = [](const WorkTimer &timer) { return !timer.isRunning() && timer.worked == Seconds(0) && timer.note.isEmpty(); };
    if (m_timers.size() >= kMostTimers) {
        if (const auto oldest = std::find_if(m_timers.begin(), m_timers.end(), idle); oldest != m_timers.end())
            m_timers.erase(oldest);
    }
    m_timers.append(WorkTimer { ticket, number, Seconds(0), {}, m_tickets.now(), {} });
    return &m_timers.last();
}

void WorkLog::restore(const WorkTimer &timer)
{
    if (find(timer.ticket))
        return;
    WorkTimer paused = timer;
    paused.worked = timer.isRunning() ? std::max(Seconds(1), spanOf(timer, m_tickets.now())) : timer.worked;
    paused.since.reset();
    m_timers.append(std::move(paused));
    keep();
    Q_EMIT changed();
}

void WorkLog::pause(TicketId ticket)
{
    WorkTimer *timer = find(ticket);
    if (!timer || !timer->isRunning())
        return;
    // A second at least: what was started is there until somebody drops it.
    timer->worked = std::max(Seconds(1), spanOf(*timer, m_tickets.now()));
    timer->since.reset();
    keep();
    Q_EMIT changed();
}

void WorkLog::drop(TicketId ticket)
{
    const auto before = m_timers.size();
    m_timers.removeIf([&](const WorkTimer &t) { return t.ticket == ticket; });
    if (m_timers.size() == before)
        return;
    keep();
    Q_EMIT changed();
}

void WorkLog::setNote(TicketId ticket, const QString &number, const QString &note)
{
    WorkTimer *timer = find(ticket);
    if ((timer ? timer->note : QString()) == note || ticket.isNull())
        return;
    if (!timer) {
        timer = add(ticket, number);
    }
    timer->note = note.left(kLongestNote);
    if (timer->note.isEmpty() && !timer->isRunning() && timer->worked == Seconds(0))
        m_timers.removeIf([&](const WorkTimer &t) { return t.ticket == ticket; });
    m_delay.start();
}

QString WorkLog::note(TicketId ticket) const
{
    const auto it = std::find_if(m_timers.begin(), m_timers.end(), [&](const WorkTimer &t) { return t.ticket == ticket; });
    return it == m_timers.end() ? QString() : it->note;
}

QFuture<Result<sync::Receipt>> WorkLog::log(const Work &work)
{
    LogTime c;
    c.ticket = work.ticket;
    c.entry = TimeEntryId(Uuid::create(m_tickets.now()));
    c.minutes = work.minutes;
    c.text = work.text;
    c.startedAt = work.startedAt;
    c.workRole = work.workRole;
    c.place = work.place;
    return m_tickets.engine().enqueue(std::move(c));
}

} // namespace firstline::service
