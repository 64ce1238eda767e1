#include "ui/print/paperwords.h"

#include "core/service/screenrules.h"
#include "ui/models/messagewords.h"
#include "ui/print/paper.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace firstline::ui {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_qs);
}

} // namespace

PaperWords::PaperWords(ConfigPtr config, Instant now)
    : m_config(std::move(config))
    , m_now(now)
{
}

QString PaperWords::moment(Instant at)
{
    const QDateTime when = toDateTime(at).toLocalTime();
    const QString text = date(when.date()) % u", " % when.time().toString(u"HH:mm"_qs);
    return text;
}

QString PaperWords::date(const QDate &date)
{
    return QLocale().toString(date, u"d MMM yyyy"_qs);
}

QString PaperWords::minutes(int minutes)
{
    return formatMinutes(std::chrono::minutes(minutes));
}

QString PaperWords::agent(AgentId id) const
{
    return paperLine(MessageWords::agent(m_config, id));
}

QString PaperWords::group(GroupId id) const
{
    const Group *found = m_config ? m_config->group(id) : nullptr;
    return found ? paperLine(found->name) : QString();
}

QString PaperWords::status(StatusId id) const
{
    const Status *found = m_config ? m_config->status(id) : nullptr;
    return found ? paperLine(found->name) : QString();
}

QString PaperWords::category(CategoryId id) const
{
    return paperLine(MessageWords::categoryPath(m_config, id));
}

QString PaperWords::author(const Message &message, const QString &contactName) const
{
    return paperLine(MessageWords::author(m_config, message, contactName));
}

QString PaperWords::meta(const Message &message) const
{
    QStringList parts { MessageWords::kind(message) };
    parts << moment(message.occurredAt);
    if (message.durationS > 0)
        parts << minutes(int((message.durationS + 59) / 60));
    return parts.join(u" \u00B7 "_qs);
}

QString PaperWords::place(const QString &place)
{
    if (place == u"remote")
        return tr("remote");
    return place == u"on-site" ? tr("on site") : paperLine(place);
}

QString PaperWords::number(const Ticket &ticket)
{
    return ticket.number > 0 ? QString::number(ticket.number) : paperLine(ticket.provisional);
}

QString PaperWords::link(const Ticket &ticket)
{
    return ticket.number > 0 ? u"firstline://ticket/%1"_qs.arg(ticket.number) : QString();
}

QString PaperWords::contact(const service::TicketDetail &detail)
{
    return detail.contact ? joined({ paperLine(detail.contact->name), paperLine(detail.contact->position) }) : QString();
}

QString PaperWords::phones(const service::TicketDetail &detail)
{
    QStringList phones;
    for (const QString &phone : detail.contact ? detail.contact->phones : QStringList())
        phones.append(paperLine(content::formatPhone(phone), 60));
    if (phones.isEmpty() && detail.company && !detail.company->phone.isEmpty())
        phones.append(paperLine(content::formatPhone(detail.company->phone), 60));
    return joined(phones.mid(0, 3));
}

QString PaperWords::company(const service::TicketDetail &detail)
{
    if (!detail.company)
        return {};
    const Company &company = *detail.company;
    return paperLine(company.legalName.isEmpty() ? company.name : company.legalName);
}

QString PaperWords::site(const service::TicketDetail &detail)
{
    if (detail.site)
        return joined({ paperLine(detail.site->name), paperLine(detail.site->address) });
    return detail.company ? paperLine(detail.company->address) : QString();
}

QString PaperWords::asset(const service::TicketDetail &detail)
{
    if (!detail.asset)
        return {};
    const Asset &asset = *detail.asset;
    QStringList parts { paperLine(asset.name) };
    if (!asset.serial.isEmpty())
        parts << tr("SN %1").arg(paperLine(asset.serial));
    if (!asset.inventory.isEmpty())
        parts << tr("inv. no. %1").arg(paperLine(asset.inventory));
    return joined(parts);
}

QString PaperWords::contract(const service::TicketDetail &detail)
{
    return detail.contract ? paperLine(detail.contract->number) : QString();
}

QString PaperWords::letterhead() const
{
    const QString lines = m_config ? paperText(m_config->settings().letterhead, 2000) : QString();
    if (!lines.isEmpty() || !m_config)
        return lines;
    return paperLine(m_config->settings().deskName);
}

QString PaperWords::printed(AgentId me) const
{
    const QDateTime here = toDateTime(m_now).toLocalTime();
    const QString zone = here.timeZone().displayName(here, QTimeZone::OffsetName);
    //: at the foot of a page: when, in which time zone, and by whom: "Printed 22 Nov 2026, 14:10 (UTC+01:00), Anna"
    return tr("Printed %1 (%2), %3").arg(moment(m_now), zone, agent(me));
}

} // namespace firstline::ui
