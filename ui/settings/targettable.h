#pragma once

#include "core/domain/config.h"

#include <QtWidgets/QWidget>

#include <array>

class QLineEdit;

namespace firstline::ui {

/// The clocks of a policy, in the order in which forms show them.
inline constexpr ClockKind kTargetClocks[] { ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution,
                                            ClockKind::OnSite };

/// Targets per priority as durations of working time: four priorities down, four clocks across.
class TargetTable : public QWidget {
    Q_OBJECT

public:
    explicit TargetTable(QWidget *parent = nullptr);

    /// `dayMinutes`: what "1 d" means under the policy's calendar.
    void setTargets(const std::vector<Target> &targets, int dayMinutes);
    void setDayMinutes(int dayMinutes);
    std::vector<Target> targets() const;

    /// The first field that cannot be read. Shape: null when all can.
    QLineEdit *badField() const;
    QLineEdit *field(int priority, int clock) const { return m_fields[size_t((priority - 1) * 4 + clock)]; }

Q_SIGNALS:
    void edited();

private:
    std::array<QLineEdit *, 16> m_fields {};
    std::array<int, 16> m_minutes {};
    std::array<bool, 16> m_bad {};
    int m_dayMinutes = 1440;
};

} // namespace firstline::ui
