#include "ui/settings/targettable.h"

#include "ui/settings/durationtext.h"
#include "ui/settings/fieldchanges.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace firstline::ui {

namespace {

/// The mark of a priority as lists show it.
class Mark : public QWidget
{
public:
    explicit Mark(int priority)
        : m_priority(priority)
    {
        setFixedSize(prioritySize().width() + kGap, kFieldHeight);
        setAccessibleName(TargetTable::tr("Priority %1").arg(priority));
        setAccessibleRole(this, QAccessible::StaticText);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintPriority(&painter, rect(), m_priority);
    }

private:
    int m_priority;
};

} // namespace

TargetTable::TargetTable(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGrid);
    for (int clock = 0; clock < 4; ++clock) {
        grid->addWidget(new Label(clockText(kTargetClocks[clock]), Role::Muted, TextSize::Small), 0, clock + 1);
        grid->setColumnStretch(clock + 1, 1);
    }
    for (int priority = 1; priority <= 4; ++priority) {
        grid->addWidget(new Mark(priority), priority, 0);
        for (int clock = 0; clock < 4; ++clock) {
            const size_t at = size_t((priority - 1) * 4 + clock);
            auto *field = new QLineEdit;
            field->setObjectName(u"policy.target.%1.%2"_qs.arg(priority).arg(clock + 1));
            field->setAccessibleName(tr("%1, priority %2").arg(clockText(kTargetClocks[clock])).arg(priority));
            field->setPlaceholderText(tr("none"));
            m_fields[at] = field;
            grid->addWidget(field, priority, clock + 1);
            connect(field, &QLineEdit::textEdited, this, [this, at] {
                const auto minutes = readDuration(m_fields[at]->text(), m_dayMinutes);
                m_bad[at] = !minutes;
                m_minutes[at] = minutes.value_or(m_minutes[at]);
                Q_EMIT edited();
            });
            connect(field, &QLineEdit::editingFinished, this, [this, at] {
                if (!m_bad[at])
                    m_fields[at]->setText(durationText(m_minutes[at], m_dayMinutes));
            });
        }
    }
}

void TargetTable::setTargets(const std::vector<Target> &targets, int dayMinutes)
{
    m_dayMinutes = dayMinutes;
    m_minutes.fill(0);
    m_bad.fill(false);
    for (const Target &t : targets) {
        if (t.priority < 1 || t.priority > 4)
            continue;
        const int minutes[] { t.firstResponseMin, t.nextResponseMin, t.resolutionMin, t.onSiteMin };
        std::copy(std::begin(minutes), std::end(minutes), m_minutes.begin() + (t.priority - 1) * 4);
    }
    for (size_t at = 0; at < m_fields.size(); ++at)
        m_fields[at]->setText(durationText(m_minutes[at], m_dayMinutes));
}

void TargetTable::setDayMinutes(int dayMinutes)
{
    m_dayMinutes = dayMinutes;
    for (size_t at = 0; at < m_fields.size(); ++at) {
        if (!m_bad[at])
            m_fields[at]->setText(durationText(m_minutes[at], m_dayMinutes));
    }
}

std::vector<Target> TargetTable::targets() const
{
    std::vector<Target> targets;
    for (int priority = 1; priority <= 4; ++priority) {
        const size_t at = size_t(priority - 1) * 4;
        targets.push_back({ priority, m_minutes[at], m_minutes[at + 1], m_minutes[at + 2], m_minutes[at + 3] });
    }
    return targets;
}

QLineEdit *TargetTable::badField() const
{
    const auto bad = std::find(m_bad.begin(), m_bad.end(), true);
    return bad == m_bad.end() ? nullptr : m_fields[size_t(bad - m_bad.begin())];
}

} // namespace firstline::ui
