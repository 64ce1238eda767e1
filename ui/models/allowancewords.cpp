#include "ui/models/allowancewords.h"

#include <QtCore/QLocale>

namespace firstline::ui {

namespace {

constexpr double kNearlyUsed = 0.8;

} // namespace

QString AllowanceWords::period(AllowancePeriod period)
{
    switch (period) {
    case AllowancePeriod::Month: return tr("this month");
    case AllowancePeriod::Quarter: return tr("this quarter");
    case AllowancePeriod::Year: return tr("this year");
    case AllowancePeriod::Once: break;
    }
    return {};
}

QString AllowanceWords::amount(AllowanceUnit unit, qint64 amount, MinutesText minutes)
{
    switch (unit) {
    case AllowanceUnit::Minute: return minutes(std::chrono::minutes(amount));
    case AllowanceUnit::Visit: return tr("%n visit(s)", nullptr, int(amount));
    case AllowanceUnit::Ticket: return tr("%n ticket(s)", nullptr, int(amount));
    case AllowanceUnit::Money: return QLocale().toString(double(amount) / 100.0, 'f', 2);
    }
    return {};
}

QString AllowanceWords::used(const Allowance &allowance, MinutesText minutes)
{
    const QString whole = amount(allowance.unit, allowance.amount, minutes);
    const qint64 over = allowance.used - allowance.amount;
    const bool timed = allowance.unit == AllowanceUnit::Minute || allowance.unit == AllowanceUnit::Money;
    QString text;
    if (over > 0) {
        //: %1 how much too much ("2 h"), %2 the limit ("20 h")
        text = tr("%1 over the limit of %2").arg(amount(allowance.unit, over, minutes), whole);
    } else {
        const QString part = timed ? amount(allowance.unit, allowance.used, minutes) : QLocale().toString(allowance.used);
        //: %1 what is used ("12 h 30"), %2 the limit ("20 h")
        text = tr("%1 of %2 used").arg(part, whole);
    }
    const QString when = period(allowance.period);
    return when.isEmpty() ? text : QString(text + u' ' + when);
}

double AllowanceWords::share(const Allowance &allowance)
{
    return allowance.amount > 0 ? double(allowance.used) / double(allowance.amount) : 0.0;
}

AllowanceWords::Standing AllowanceWords::standing(const Allowance &allowance)
{
    const double used = share(allowance);
    return used >= 1.0 ? Standing::UsedUp : used >= kNearlyUsed ? Standing::NearlyUsed : Standing::Enough;
}

} // namespace firstline::ui
