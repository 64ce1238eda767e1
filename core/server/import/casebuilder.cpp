#include "core/server/import/casebuilder.h"

namespace firstline::server {

/// One case on its way through its rows.
class CaseBuilder::Run
{
public:
    Run(const CaseBuilder &builder, const LogCase &item)
        : m_config(builder.m_config)
        , m_mapping(builder.m_mapping)
        , m_names(builder.m_names)
        , m_case(item)
    {
    }

    Result<ImportHistory> build()
    {
        open();
        for (const LogRow &row : m_case.rows) {
            if (auto ok = step(row); !ok)
                return fail(ok.error());
        }
        close();
        ImportHistory history;
        history.ticket = m_ticket.id;
        history.header = toValues(m_ticket);
        history.children = std::move(m_children);
        return history;
    }

private:
    void open()
    {
        const LogRow &first = m_case.rows.front();
        m_ticket.externalRef = m_mapping.prefix + m_case.id;
        m_ticket.id = ticketId(m_ticket.externalRef);
        m_ticket.type = m_mapping.type;
        m_ticket.channel = Channel::Other;
        m_ticket.createdAt = first.at;
        m_ticket.createdBy = m_names.agent(first.agent);
        m_ticket.impact = 1;
        for (const LogRow &row : m_case.rows) {
            take(m_company, row.company);
            take(m_product, row.product);
            take(m_subject, row.subject);
            if (m_ticket.impact == 1 && !m_impactKnown && row.impact > 0) {
                m_ticket.impact = row.impact;
                m_impactKnown = true;
            }
        }
        m_ticket.company = m_names.company(m_company);
        m_ticket.site = m_names.site(m_company, siteCountry());
        m_ticket.category = m_names.category(m_product);
        m_ticket.asset = m_names.asset(m_product);
        m_ticket.subject = m_subject.isEmpty() ? subject() : m_subject;
    }

    static void take(QString &text, const QString &next)
    {
        if (text.isEmpty())
            text = next;
    }

    /// A site is made for each company and country of one row, so both must come from the same row.
    QString siteCountry() const
    {
        for (const LogRow &row : m_case.rows) {
            if (row.company == m_company && !row.country.isEmpty())
                return row.country;
        }
        return {};
    }

    QString subject() const
    {
        static const QHash<TicketType, QString> words { { TicketType::Incident, u"incident"_qs },
            { TicketType::Request, u"request"_qs }, { TicketType::Problem, u"problem"_qs },
            { TicketType::Change, u"change"_qs } };
        const QString what = words.value(m_ticket.type) % u' ' % m_case.id;
        const QString about = m_product.isEmpty() ? m_company : m_product;
        const QString capital = what.left(1).toUpper() % what.mid(1);
        const QString full = about % u": " % what;
        return about.isEmpty() ? capital : full;
    }

    Result<void> step(const LogRow &row)
    {
        const bool first = &row == &m_case.rows.front();
        const AgentId actor = m_names.agent(row.agent);
        std::optional<StatusCategory> category = m_mapping.stateOf(row.words);
        if (!category && first)
            category = StatusCategory::New;
        if (category == StatusCategory::New && !first)
            category = StatusCategory::Open;
        if (auto ok = changeState(row, actor, category.value_or(m_ticket.statusCategory), first); !ok)
            return ok;
        if (auto ok = changeGroup(row, actor); !ok)
            return ok;
        if (!actor.isNull() && actor != m_ticket.assignee) {
            event(row, actor, EventKind::Assigned, u"assignee"_qs, FieldTraits<AgentId>::to(m_ticket.assignee),
                FieldTraits<AgentId>::to(actor));
            m_ticket.assignee = actor;
        }
        if (row.impact > 0 && row.impact != m_ticket.impact) {
            event(row, actor, EventKind::FieldChanged, u"impact"_qs, Value(m_ticket.impact), Value(row.impact));
            m_ticket.impact = row.impact;
        }
        if (row.urgency > 0)
            m_ticket.urgency = row.urgency;
        m_ticket.updatedAt = row.at;
        return {};
    }

    Result<void> changeState(const LogRow &row, const AgentId &actor, StatusCategory category, bool first)
    {
        const Status *status = m_config.statusOf(category);
        if (!status)
            return fail(ErrorCode::Unsupported, u"the desk has no status of category %1"_qs.arg(int(category)));
        const Value before = FieldTraits<StatusId>::to(m_ticket.status);
        const Value after = FieldTraits<StatusId>::to(status->id);
        const bool reopened = !first && !isActive(m_ticket.statusCategory) && isActive(category);
        if (first)
            event(row, actor, EventKind::Created, u"status"_qs, Value(), after, row.words.text());
        else if (before == after)
            event(row, actor, EventKind::Imported, u"activity"_qs, Value(), Value(row.words.text()));
        else
            event(row, actor, reopened ? EventKind::Reopened : EventKind::StatusChanged, u"status"_qs, before, after,
                row.words.text());
        m_ticket.status = status->id;
        m_ticket.statusCategory = category;
        if (reopened) {
            ++m_ticket.reopenCount;
            m_ticket.solvedAt.reset();
            m_ticket.closedAt.reset();
        }
        if (category == StatusCategory::Solved && !(before == after))
            m_ticket.solvedAt = row.at;
        if (category == StatusCategory::Closed && !(before == after)) {
            m_ticket.closedAt = row.at;
            if (!m_ticket.solvedAt)
                m_ticket.solvedAt = row.at;
        }
        if (row.words.subStatus.compare(u"in call", Qt::CaseInsensitive) == 0)
            m_ticket.channel = Channel::Phone;
        return {};
    }

    Result<void> changeGroup(const LogRow &row, const AgentId &actor)
    {
        GroupId group = m_names.group(row.group);
        if (group.isNull() && m_ticket.queue.isNull())
            group = startGroup();
        if (group.isNull() && m_ticket.queue.isNull())
            return fail(ErrorCode::Unsupported, u"the desk has no group"_qs);
        if (group.isNull() || group == m_ticket.queue)
            return {};
        event(row, actor, EventKind::Assigned, u"queue"_qs, FieldTraits<GroupId>::to(m_ticket.queue),
            FieldTraits<GroupId>::to(group));
        m_ticket.queue = group;
        return {};
    }

    GroupId startGroup() const
    {
        const GroupId mapped = m_names.group(m_mapping.defaultGroup);
        if (!mapped.isNull())
            return mapped;
        if (m_config.group(m_config.settings().defaultQueue))
            return m_config.settings().defaultQueue;
        return m_config.groups().empty() ? GroupId() : m_config.groups().front().id;
    }

    void event(const LogRow &row, const AgentId &actor, EventKind kind, const QString &field, const Value &before,
        const Value &after, const QString &reason = {})
    {
        Event event;
        // The ids that the ticket's own command derives begin elsewhere.
        event.id = EventId(Uuid::derived(m_ticket.id.uuid(), ++m_events));
        event.ticket = m_ticket.id;
        event.kind = kind;
        event.field = field;
        event.before = before;
        event.after = after;
        event.actor = actor;
        event.occurredAt = row.at;
        event.recordedAt = row.at;
        event.reason = reason;
        m_children.push_back({ int(EntityKind::Event), toValues(event) });
    }

    void close() { m_ticket.priority = m_config.priorityOf(m_ticket.impact, m_ticket.urgency); }

    const ConfigSnapshot &m_config;
    const LogMapping &m_mapping;
    const NamedThings &m_names;
    const LogCase &m_case;
    Ticket m_ticket;
    QString m_company;
    QString m_product;
    QString m_subject;
    bool m_impactKnown = false;
    quint32 m_events = 0;
    std::vector<ImportedRecord> m_children;
};

CaseBuilder::CaseBuilder(const ConfigSnapshot &config, const LogMapping &mapping, const NamedThings &names)
    : m_config(config)
    , m_mapping(mapping)
    , m_names(names)
{
}

TicketId CaseBuilder::ticketId(const QString &externalRef)
{
    return TicketId(Uuid::named("import:ticket", externalRef));
}

Result<ImportHistory> CaseBuilder::build(const LogCase &item) const
{
    return Run(*this, item).build();
}

} // namespace firstline::server
