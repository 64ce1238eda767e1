#include "ui/customer/customertext.h"

#include "ui/models/allowancewords.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace firstline::ui {
namespace {

constexpr int kEndsSoonDays = 30;

/// The context of this file's translations.
struct CustomerText {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::CustomerText)
};

bool isOver(const Contract &contract, const QDate &today)
{
    return contract.state == ContractState::Expired || (contract.endsOn.isValid() && contract.endsOn < today);
}

QString hourText(int seconds)
{
    const int minutes = seconds / 60;
    const QString hour = u"%1"_qs.arg(minutes / 60, 2, 10, QLatin1Char('0'));
    return minutes % 60 == 0 ? hour : QString(hour % u':' % u"%1"_qs.arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

QString dayHours(const std::vector<DayInterval> &intervals)
{
    QStringList parts;
    for (const DayInterval &interval : intervals) {
        const bool whole = interval.startS == 0 && interval.endS >= 86400;
        parts.append(whole ? CustomerText::tr("24 h")
                           : QString(hourText(interval.startS) % QChar(0x2013) % hourText(interval.endS)));
    }
    return parts.join(u' ');
}

} // namespace

QString groupedNumber(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

QString filterTerm(const QString &field, const QString &name, const Uuid &id, bool shared)
{
    const QString byId = field % u':' % id.text();
    // The language knows no escape, and finds no name without a letter.
    if (name.contains(u'"') || std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        return byId;
    const QString byName = field % u":\"" % name % u'"';
    return shared ? QString(byName % u' ' % byId) : byName;
}

QString ticketNumberText(const service::TicketRef &ticket)
{
    //: stands where a ticket's number will be
    return ticket.number > 0 ? QString::number(ticket.number) : CustomerText::tr("new");
}

bool isUsualTier(const QString &tier)
{
    const QString folded = tier.toLower();
    return folded.isEmpty() || folded == u"standard" || folded == u"стандарт";
}

QString impactText(int impact)
{
    switch (impact) {
    case 1:
        return CustomerText::tr("One person");
    case 2:
        return CustomerText::tr("Department");
    case 3:
        return CustomerText::tr("Site");
    case 4:
        return CustomerText::tr("Company");
    default:
        return {};
    }
}

QString urgencyText(int urgency)
{
    switch (urgency) {
    case 1:
        return CustomerText::tr("Low");
    case 2:
        return CustomerText::tr("Normal");
    case 3:
        return CustomerText::tr("High");
    case 4:
        return CustomerText::tr("Now");
    default:
        return {};
    }
}

QString statusText(StatusCategory category, const ConfigSnapshot *config)
{
    const Status *status = config ? config->statusOf(category) : nullptr;
    if (status)
        return status->name;
    switch (category) {
    case StatusCategory::New:
        return CustomerText::tr("New");
    case StatusCategory::Open:
        return CustomerText::tr("Open");
    case StatusCategory::Scheduled:
        return CustomerText::tr("Scheduled");
    case StatusCategory::WaitCustomer:
    case StatusCategory::WaitThird:
        return CustomerText::tr("Waiting");
    case StatusCategory::Postponed:
        return CustomerText::tr("Postponed");
    case StatusCategory::Solved:
        return CustomerText::tr("Solved");
    case StatusCategory::Closed:
        return CustomerText::tr("Closed");
    case StatusCategory::Merged:
        return CustomerText::tr("Merged");
    case StatusCategory::Void:
        return CustomerText::tr("Void");
    }
    return {};
}

Tone statusTone(StatusCategory category)
{
    if (category == StatusCategory::Solved || category == StatusCategory::Closed)
        return Tone::Ok;
    if (isWaiting(category) || category == StatusCategory::Merged || category == StatusCategory::Void)
        return Tone::Stand;
    return Tone::Accent;
}

QString dateText(const QDate &date)
{
    const QLocale locale;
    //: day, short month, year: "30 Jun 2027"
    return CustomerText::tr("%1 %2 %3")
        .arg(QString::number(date.day()), locale.monthName(date.month(), QLocale::ShortFormat),
            QString::number(date.year()));
}

QDate localDay(Instant instant)
{
    return toDateTime(instant).toLocalTime().date();
}

QString dueText(Instant due, Instant now)
{
    const QDateTime then = toDateTime(due).toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(then.time(), QStringLiteral("HH:mm"));
    const qint64 days = localDay(now).daysTo(then.date());
    if (days == 0)
        return CustomerText::tr("%1 today").arg(time);
    if (days > 0 && days < 7)
        return locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat) % u' ' % time;
    return QString::number(then.date().day()) % u' ' % locale.monthName(then.date().month(), QLocale::ShortFormat)
        % u' ' % time;
}

ToneText contractStanding(const Contract &contract, const QDate &today)
{
    if (contract.state == ContractState::Draft)
        return { CustomerText::tr("draft, not in force"), Tone::Warn };
    if (contract.state == ContractState::Suspended)
        return { CustomerText::tr("suspended"), Tone::Bad };
    if (isOver(contract, today)) {
        return { contract.endsOn.isValid() ? CustomerText::tr("expired on %1").arg(dateText(contract.endsOn))
                                           : CustomerText::tr("expired"),
            Tone::Bad };
    }
    if (contract.startsOn.isValid() && contract.startsOn > today)
        return { CustomerText::tr("starts on %1").arg(dateText(contract.startsOn)), Tone::Warn };
    if (!contract.endsOn.isValid())
        return { CustomerText::tr("active, no end date"), Tone::Ok };
    return { CustomerText::tr("active until %1").arg(dateText(contract.endsOn)), Tone::Ok };
}

ToneText contractChip(const Contract &contract, const QDate &today)
{
    const ToneText standing = contractStanding(contract, today);
    if (contract.state == ContractState::Draft)
        return { CustomerText::tr("Draft"), Tone::Stand };
    if (contract.state == ContractState::Suspended)
        return { CustomerText::tr("Suspended"), Tone::Bad };
    if (isOver(contract, today))
        return { CustomerText::tr("Expired"), Tone::Bad };
    if (standing.tone == Tone::Warn)
        return { CustomerText::tr("Not begun"), Tone::Warn };
    return { CustomerText::tr("Active"), Tone::Ok };
}

ToneText allowanceText(const Allowance &allowance)
{
    using Standing = AllowanceWords::Standing;
    const Standing standing = AllowanceWords::standing(allowance);
    const Tone tone = standing == Standing::UsedUp ? Tone::Bad : standing == Standing::NearlyUsed ? Tone::Warn : Tone::Accent;
    return { AllowanceWords::used(allowance, formatMinutes), tone };
}

std::optional<double> termShare(const Contract &contract, const QDate &today)
{
    if (!contract.startsOn.isValid() || !contract.endsOn.isValid() || contract.endsOn < contract.startsOn)
        return std::nullopt;
    const double days = double(contract.startsOn.daysTo(contract.endsOn)) + 1;
    return std::clamp(double(contract.startsOn.daysTo(today)) / days, 0.0, 1.0);
}

QString serviceHours(const Calendar &calendar)
{
    QStringList hours;
    for (int day = 1; day <= 7; ++day) {
        const auto found = std::find_if(
            calendar.week.begin(), calendar.week.end(), [day](const WeekDay &w) { return w.weekday == day; });
        hours.append(found == calendar.week.end() ? QString() : dayHours(found->intervals));
    }
    if (std::all_of(hours.begin(), hours.end(), [](const QString &h) { return h == CustomerText::tr("24 h"); }))
        return CustomerText::tr("around the clock");
    const QLocale locale;
    QStringList parts;
    for (int from = 0; from < 7;) {
        int to = from;
        while (to + 1 < 7 && hours.at(to + 1) == hours.at(from))
            ++to;
        if (!hours.at(from).isEmpty()) {
            QString days = locale.dayName(from + 1, QLocale::ShortFormat);
            if (to > from)
                days = days % QChar(0x2013) % locale.dayName(to + 1, QLocale::ShortFormat);
            parts.append(days % u' ' % hours.at(from));
        }
        from = to + 1;
    }
    return parts.isEmpty() ? CustomerText::tr("no working hours") : parts.join(u", "_qs);
}

std::vector<ToneText> watchOuts(const service::CallerCard &card, const QDate &today)
{
    std::vector<ToneText> out;
    if (card.contract) {
        const Contract &contract = *card.contract;
        if (!contract.unpaid.isEmpty())
            out.push_back({ contract.unpaid, Tone::Bad });
        if (contract.state == ContractState::Suspended)
            out.push_back({ CustomerText::tr("The contract is suspended"), Tone::Bad });
        else if (isOver(contract, today))
            out.push_back({ CustomerText::tr("The contract has expired"), Tone::Bad });
        else if (contract.endsOn.isValid() && today.daysTo(contract.endsOn) <= kEndsSoonDays) {
            const int days = int(today.daysTo(contract.endsOn));
            out.push_back({ CustomerText::tr("The contract ends in %n day(s)", nullptr, days), Tone::Warn });
        }
        for (const Allowance &allowance : contract.allowances) {
            if (allowance.amount > 0 && allowance.used >= allowance.amount) {
                out.push_back({ CustomerText::tr("Included limit used up"), Tone::Bad });
                break;
            }
        }
    }
    const bool vip = (card.contact && card.contact->vip) || (card.company && card.company->isVip());
    if (vip)
        out.push_back({ CustomerText::tr("VIP customer"), Tone::Warn });
    return out;
}

QString personDetail(const Contact &contact, const std::optional<Company> &company)
{
    QStringList parts;
    if (!contact.position.isEmpty())
        parts.append(contact.position);
    if (company)
        parts.append(company->name);
    return parts.isEmpty() ? CustomerText::tr("private person") : parts.join(u", "_qs);
}

} // namespace firstline::ui
