#include "ui/models/ticketcells.h"

#include <QtCore/QLocale>

#include <array>

namespace firstline::ui {
namespace {

QString momentText(Instant instant)
{
    return QLocale().toString(toDateTime(instant).toLocalTime(), QLocale::ShortFormat);
}

constexpr std::array<QStringView, kTicketColumns> kKeys { u"due", u"priority", u"number", u"subject", u"company",
                                                          u"contact", u"assignee", u"queue", u"status", u"category",
                                                          u"channel", u"tags", u"created", u"updated" };

} // namespace

QString TicketCells::text(const service::TicketRow &row, TicketColumn column) const
{
    switch (column) {
    case TicketColumn::Due:
        if (row.stands)
            return tr("stands");
        return row.due ? momentText(*row.due) : QString();
    case TicketColumn::Priority:
        return QString::number(row.priority);
    case TicketColumn::Number:
        return numberText(row);
    case TicketColumn::Subject:
        return row.subject;
    case TicketColumn::Company:
        return row.companyName;
    case TicketColumn::Contact:
        return row.contactName;
    case TicketColumn::Assignee:
        return row.assignee ? assigneeName(row) : tr("nobody");
    case TicketColumn::Queue: {
        const Group *group = m_config ? m_config->group(row.queue) : nullptr;
        return group ? group->name : QString();
    }
    case TicketColumn::Status: {
        const Status *status = m_config ? m_config->status(row.status) : nullptr;
        return status ? status->name : QString();
    }
    case TicketColumn::Category: {
        const Category *category = m_config ? m_config->category(row.category) : nullptr;
        return category ? category->name : QString();
    }
    case TicketColumn::Channel:
        return channelName(row.channel);
    case TicketColumn::Tags:
        return row.tags.join(QStringLiteral(", "));
    case TicketColumn::Created:
        return momentText(row.createdAt);
    case TicketColumn::Updated:
        return momentText(row.updatedAt);
    }
    return {};
}

QString TicketCells::assigneeName(const service::TicketRow &row) const
{
    const Agent *agent = m_config && row.assignee ? m_config->agent(row.assignee) : nullptr;
    return agent ? agent->name : QString();
}

QString TicketCells::numberText(const service::TicketRow &row)
{
    return row.number > 0 ? QString::number(row.number) : row.provisional;
}

QString TicketCells::heading(TicketColumn column)
{
    //: headings of the ticket list, as short as can be
    static constexpr std::array<const char *, kTicketColumns> kHeadings {
        QT_TR_NOOP("Due"), QT_TR_NOOP("P"), QT_TR_NOOP("No."), QT_TR_NOOP("Subject"), QT_TR_NOOP("Company"),
        QT_TR_NOOP("Contact"), QT_TR_NOOP("Assignee"), QT_TR_NOOP("Queue"), QT_TR_NOOP("Status"),
        QT_TR_NOOP("Category"), QT_TR_NOOP("Channel"), QT_TR_NOOP("Tags"), QT_TR_NOOP("Created"),
        QT_TR_NOOP("Updated"),
    };
    return tr(kHeadings.at(static_cast<size_t>(column)));
}

QString TicketCells::fullHeading(TicketColumn column)
{
    if (column == TicketColumn::Priority)
        return tr("Priority");
    if (column == TicketColumn::Number)
        return tr("Number");
    return heading(column);
}

QString TicketCells::key(TicketColumn column)
{
    return kKeys.at(static_cast<size_t>(column)).toString();
}

std::optional<TicketColumn> TicketCells::ofKey(QStringView key)
{
    for (size_t i = 0; i < kKeys.size(); ++i) {
        if (kKeys.at(i) == key)
            return static_cast<TicketColumn>(i);
    }
    return std::nullopt;
}

QString TicketCells::channelName(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return tr("phone");
    case Channel::Mail: return tr("mail");
    case Channel::Web: return tr("web");
    case Channel::Chat: return tr("chat");
    case Channel::Portal: return tr("portal");
    case Channel::Api: return tr("API");
    case Channel::Telegram: return tr("Telegram");
    case Channel::InPerson: return tr("in person");
    case Channel::Other: break;
    }
    return tr("other");
}

} // namespace firstline::ui
