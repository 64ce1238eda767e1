#pragma once

#include "core/domain/customer.h"

#include <QtCore/QCoreApplication>

#include <chrono>

namespace firstline::ui {

/// What of an included limit is used, in the same words and by the same share wherever a contract is shown. Thread: interface.
class AllowanceWords
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::AllowanceWords)

public:
    enum class Standing { Enough, NearlyUsed, UsedUp };

    /// How lengths of time are written (formatMinutes of ui/widgets/timetext.h).
    using MinutesText = QString (*)(std::chrono::minutes);

    /// "12 h 30 of 20 h used this month", "2 h over the limit of 20 h this month".
    static QString used(const Allowance &allowance, MinutesText minutes);

    /// Used part of a limit. Units: 0..1, above 1 when it is overdrawn.
    static double share(const Allowance &allowance);

    static Standing standing(const Allowance &allowance);

private:
    static QString amount(AllowanceUnit unit, qint64 amount, MinutesText minutes);
    static QString period(AllowancePeriod period);
};

} // namespace firstline::ui
