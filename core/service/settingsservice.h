#pragma once

#include "core/content/holidays.h"
#include "core/content/icalendar.h"
#include "core/rules/calendarcheck.h"
#include "core/rules/permissions.h"
#include "core/rules/slapolicy.h"
#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace firstline::service {

/// One open ticket whose deadline an edited calendar or policy would move.
struct RestampLine {
    TicketId ticket;
    qint64 number = 0;
    QString provisional;
    QString subject;
    std::optional<Instant> before;
    std::optional<Instant> after;
    bool becomesOverdue = false;
};

/// What an edit would do to open tickets if they were stamped anew.
struct RestampPreview {
    int open = 0; ///< Tickets that were looked at.
    int changed = 0; ///< Their next deadline would be another one, or none.
    int overdue = 0; ///< Of those: not overdue now, but then.
    std::vector<RestampLine> first; ///< Those that become overdue first, then by deadline; at most 12.
};

/// One edit of a calendar or policy.
struct VersionStep {
    int version = 1; ///< The one that the edit made.
    Instant at;
    AgentId by;
    Record before; ///< Version - 1.
    Record after;
};

/// What kind of day a date of a calendar is.
enum class DayKind { Off, Working, Short, Moved };

/// One date in the preview of a year. Shape: `name` is that of its exception.
struct YearDay {
    QDate date;
    DayKind kind = DayKind::Off;
    int minutes = 0; ///< Real working minutes, the clocks' change counted.
    int clockChangeMin = 0; ///< How far the clocks move during that date: 60 forward, -60 back.
    bool exception = false;
    QString name;
};

/// A calendar's year, day by day. Shape: empty for an unknown time zone. Thread: any.
std::vector<YearDay> yearOf(const Calendar &calendar, int year);

/// The usual length of a working day: the most frequent one of the week. Units: minutes; 1440 without a week.
int usualDayMinutes(const Calendar &calendar);

/// Settings of the desk: who may change them, saving with the version that was seen, what an edit would do, who edited
/// before. Reading is free; writing is refused by rules to everybody but administrators. Thread: interface.
class SettingsService : public QObject
{
    Q_OBJECT
public:
    SettingsService(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    ConfigPtr config() const { return m_engine.config(); }

    /// The server's time now.
    Instant now() const { return m_engine.serverNow(); }
    bool mayEdit() const;

    /// Whether this person may change a macro: his own, or the team's (no owner) by rights. Source: behaviour.md 9.
    bool mayEditMacro(AgentId owner) const;
    AgentId me() const { return m_engine.agent(); }

    /// The name of a person. Shape: empty when he is unknown.
    QString nameOf(AgentId agent) const;

    /// A present settings object by kind and id. Shape: nothing when there is none.
    std::optional<Record> record(EntityKind kind, const Uuid &id) const;

    /// Saves what differs; `before` is what the person saw. Ends when the journal has it. Errors: those of
    /// sync::Engine::enqueue; BadInput names the field, nothing is saved then.
    [[nodiscard]] QFuture<Result<sync::Receipt>> save(const Record &before, const Record &after);

    /// Makes an object; its id must be set.
    [[nodiscard]] QFuture<Result<sync::Receipt>> create(const Record &record);

    /// Has the server stamp every open ticket anew that a calendar or policy concerns.
    [[nodiscard]] QFuture<Result<sync::Receipt>> restamp(EntityKind kind, const Uuid &id, const QString &reason);

    /// What `edited` (a calendar or policy, saved or not) would do to the open tickets of the cache. May take seconds;
    /// a cancelled future ends early. Errors: storage.
    [[nodiscard]] QFuture<Result<RestampPreview>> preview(const Record &edited);

    /// The edits of a calendar or policy, newest first.
    [[nodiscard]] QFuture<Result<std::vector<VersionStep>>> history(EntityKind kind, const Uuid &id);

    /// Conflicts of saves that were made here since the start, for one object.
    [[nodiscard]] QFuture<Result<QList<sync::ConflictRecord>>> conflictsOf(const Uuid &id);
    [[nodiscard]] QFuture<Result<void>> settle(ConflictId conflict, sync::ConflictChoice choice);

    /// The built-in table of public holidays. Shape: read once; no countries when the program was built without it.
    const content::HolidayTable &holidays();

    /// Days of a file for the years around today. Errors: FileUnreadable, those of readICalendar.
    [[nodiscard]] Result<content::ICalFeed> readFeed(const QString &file, const QString &timeZone) const;

Q_SIGNALS:
    void configChanged();
    void conflictsChanged();

private:
    [[nodiscard]] QFuture<Result<sync::Receipt>> give(SaveRecord command);

    sync::Engine &m_engine;
    Reader &m_reader;
    QHash<CommandId, Uuid> m_saved; ///< Which object a command was for.
    content::HolidayTable m_holidays;
    bool m_holidaysRead = false;
};

} // namespace firstline::service
