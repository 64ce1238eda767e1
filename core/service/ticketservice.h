#pragma once

#include "core/rules/slaexplain.h"
#include "core/rules/ticketview.h"
#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QObject>

#include <memory>

namespace firstline::service {

/// Which tickets, in which order. Both texts come from a View or the filter line.
struct TicketListQuery {
    QString filter; ///< Filter language, behaviour.md section 8.
    QString sort = QStringLiteral("due"); ///< Field, "-" before it for descending.
    QString grouping = {}; ///< What the rows are gathered by ("queue"); empty or unknown: by nothing.

    friend bool operator==(const TicketListQuery &, const TicketListQuery &) = default;
};

/// What a row of a list shows. Immutable copy; texts are ready to be painted but for times.
struct TicketRow {
    qint64 rid = 0;
    TicketId id;
    qint64 number = 0;
    QString provisional;
    QString subject;
    StatusId status;
    StatusCategory statusCategory = StatusCategory::New;
    int priority = 3;
    TicketType type = TicketType::Incident;
    Channel channel = Channel::Phone;
    GroupId queue;
    AgentId assignee;
    QString companyName;
    QString contactName;
    CategoryId category;
    QStringList tags;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> due;
    std::optional<Instant> warnAt;
    ClockKind dueClock = ClockKind::FirstResponse;
    bool stands = false;
    qint64 remainingS = 0;
    std::optional<Instant> breachedAt;
    std::optional<Instant> unansweredSince;
    std::optional<Instant> wakeAt;
    int lastEvNo = 0;
    bool unread = false; ///< Something came after the person's read mark.
    bool waiting = false; ///< Has changes that were not sent yet.
    bool manual = false; ///< A deadline of it was set by hand.
    bool major = false; ///< A major incident.
    PolicyId policy; ///< What rules its clocks, with the calendar's zone: for tips.
    int policyVersion = 0;
    CalendarId calendar;
    int calendarVersion = 0;

    friend bool operator==(const TicketRow &, const TicketRow &) = default;
};

/// Rows of a list that have one value in common.
struct TicketGroup {
    QString key; ///< The value: an id, a number, an ISO date, "earlier", "later"; empty: none.
    QString text; ///< The name of a company or contact; names that the configuration has are left to the screen.
    int count = 0;
    int overdue = 0;

    friend bool operator==(const TicketGroup &, const TicketGroup &) = default;
};

/// What was not understood in a filter.
enum class FilterTrouble {
    None, UnknownField, UnknownValue, MissingValue, NotComparable, OpenQuote, OpenParenthesis, CloseParenthesis, TooLong,
};

/// A list as of one moment: all row ids in order, and the first rows ready to paint.
struct TicketList {
    std::shared_ptr<const std::vector<qint64>> rids = std::make_shared<std::vector<qint64>>(); ///< Never null. May be a million: shared.
    std::vector<TicketGroup> groups; ///< With a grouping and without firstOnly: `rids` cut into parts, in order.
    std::vector<TicketRow> first;
    std::optional<QString> filterProblem; ///< English detail of what was not understood; the rest filtered.
    int filterProblemAt = -1; ///< Place in the filter text.
    FilterTrouble trouble = FilterTrouble::None;
    int overdue = 0;
    int withinHour = 0; ///< Not overdue yet, but within the hour.
};

/// Counts of one view.
struct ViewCount {
    int total = 0;
    int overdue = 0;

    friend bool operator==(const ViewCount &, const ViewCount &) = default;
};

/// A related ticket in one line.
struct TicketRef {
    TicketId id;
    qint64 number = 0;
    QString subject;
    StatusCategory statusCategory = StatusCategory::New;
    Instant createdAt;
};

/// Everything that the ticket pane and its side show.
struct TicketDetail {
    rules::TicketView view;
    std::optional<Company> company;
    std::optional<Contact> contact;
    std::optional<Contract> contract;
    std::optional<Site> site;
    std::optional<Asset> asset;
    std::vector<TicketRef> openOfCompany; ///< Other open tickets of the company, newest first, at most 10.
    std::vector<std::pair<LinkKind, TicketRef>> linked;
    std::vector<std::pair<LinkKind, TicketRef>> linkedFrom; ///< Ties that others hold to it, with the kind that they have there.
    QString draftReply;
    QString draftNote;
    QList<Draft> drafts; ///< All that were begun for it on this workstation, with those of forms.
    bool waiting = false;
    QSet<Uuid> unsent; ///< Messages that wait in the outbox.
    std::optional<TicketRef> mergedInto; ///< Of a ticket that was absorbed, when the other one is here.
    std::vector<TicketRef> told; ///< Tickets that its history names, as far as they are here.
    std::vector<rules::TicketView> absorbed; ///< What it absorbed, as far as it is here: the conversation shows it too.
};

/// A hit of the search.
struct SearchHit {
    EntityKind kind = EntityKind::Ticket;
    Uuid id;
    qint64 number = 0;
    QString title; ///< Subject or title, plain text.
    QString snippet; ///< Plain text; hits between U+0002 and U+0003.
    StatusCategory statusCategory = StatusCategory::New;
    QString language;
};

class DraftShare;
class PresenceWatch;

/// Tickets: reading for lists and panes, and every act on them. All methods answer with futures and never block.
/// Thread: interface.
class TicketService : public QObject
{
    Q_OBJECT
public:
    TicketService(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);
    ~TicketService() override;

    /// `firstRows`: how many rows come ready to paint. With `firstOnly` the ids are left out (the first paint).
    [[nodiscard]] QFuture<Result<TicketList>> list(const TicketListQuery &query, int firstRows, bool firstOnly = false);

    /// Rows by id; rows that are gone are left out.
    [[nodiscard]] QFuture<Result<std::vector<TicketRow>>> rows(const std::vector<qint64> &rids);

    /// One count per query, in order.
    [[nodiscard]] QFuture<Result<std::vector<ViewCount>>> counts(const QStringList &filters);

    [[nodiscard]] QFuture<Result<TicketDetail>> ticket(TicketId id);
    [[nodiscard]] QFuture<Result<std::optional<TicketId>>> byNumber(qint64 number);
    [[nodiscard]] QFuture<Result<rules::Explanation>> explain(TicketId id, ClockKind clock);

    /// Tickets and articles, ranked. Shape: at most `limit`.
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> search(const QString &text, int limit);

    /// Solved tickets whose words are like those of a subject; newest first, at most 5.
    [[nodiscard]] QFuture<Result<std::vector<TicketRef>>> similar(const QString &subject, TicketId except);

    // Acts. Each ends when the journal has it (sync::Engine::enqueue).
    [[nodiscard]] QFuture<Result<sync::Receipt>> registerTicket(RegisterTicket command);
    [[nodiscard]] QFuture<Result<sync::Receipt>> reply(const TicketDetail &ticket, const QString &text, bool regardless = false,
        const std::vector<Attachment> &files = {});
    [[nodiscard]] QFuture<Result<sync::Receipt>> note(TicketId ticket, const QString &text, const std::vector<Attachment> &files = {});
    [[nodiscard]] QFuture<Result<sync::Receipt>> logCall(TicketId ticket, const QString &text, Direction direction, Seconds length);

    /// What the customer said on a channel that is not integrated, logged by hand.
    [[nodiscard]] QFuture<Result<sync::Receipt>> customerSaid(TicketId ticket, ContactId contact, Channel channel, const QString &text);
    [[nodiscard]] QFuture<Result<sync::Receipt>> setField(const Ticket &seen, int key, const Value &value, const QString &reason = {});
    [[nodiscard]] QFuture<Result<sync::Receipt>> changeTags(TicketId ticket, const QStringList &add, const QStringList &remove);
    [[nodiscard]] QFuture<Result<sync::Receipt>> follow(TicketId ticket, bool on);
    [[nodiscard]] QFuture<Result<sync::Receipt>> follow(TicketId ticket, const std::vector<AgentId> &people, bool on);

    /// Ticks or unticks an item of the category's checklist.
    [[nodiscard]] QFuture<Result<sync::Receipt>> check(TicketId ticket, const QString &item, bool done);
    [[nodiscard]] QFuture<Result<sync::Receipt>> claim(const Ticket &seen);
    [[nodiscard]] QFuture<Result<sync::Receipt>> assign(const Ticket &seen, AgentId agent, GroupId queue, const QString &reason = {});
    [[nodiscard]] QFuture<Result<sync::Receipt>> transition(const Ticket &seen, int baseEv, StatusId to, std::optional<Instant> wake = {},
        const QString &resolution = {}, const QString &reason = {}, CategoryId category = {});
    [[nodiscard]] QFuture<Result<sync::Receipt>> logTime(TicketId ticket, int minutes, const QString &text);
    [[nodiscard]] QFuture<Result<sync::Receipt>> link(TicketId ticket, LinkKind kind, TicketId target, bool remove = false);

    /// Absorbs `ticket` into another; see MergeTicket.
    [[nodiscard]] QFuture<Result<sync::Receipt>> merge(TicketId ticket, TicketId into, const QString &reason = {});

    /// Takes the absorbing of `ticket` back.
    [[nodiscard]] QFuture<Result<sync::Receipt>> unmerge(TicketId ticket, const QString &reason = {});

    /// Tickets that `ticket` may belong to: by number when `text` is one, else by words; with an empty text those of the
    /// same contact and company. Never itself, nor one that is merged. Shape: the likeliest first, at most 8.
    [[nodiscard]] QFuture<Result<std::vector<TicketRef>>> mergeTargets(TicketId ticket, const QString &text);

    /// Marks everything up to ev_no as read by this person (debounced, personal data).
    void markRead(TicketId ticket, int evNo);

    [[nodiscard]] QFuture<Result<void>> saveDraft(TicketId ticket, DraftKind kind, const QString &text);

    /// What this person has begun on his other workstations.
    DraftShare &draftShare();

    /// Who else has which ticket before him.
    PresenceWatch &presence();

    ConfigPtr config() const;
    AgentId me() const;

    /// Server's time now: what all countdowns use.
    Instant now() const;
    sync::Engine &engine() { return m_engine; }

    /// What other services of tickets read through.
    Reader &reader() { return m_reader; }

Q_SIGNALS:
    /// Tickets whose rows or panes must be read again. Empty list with `everything`.
    void ticketsChanged(const QList<firstline::TicketId> &ids, bool everything);
    void configChanged();

private:
    sync::Engine &m_engine;
    Reader &m_reader;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::service
