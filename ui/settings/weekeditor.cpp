#include "ui/settings/weekeditor.h"

#include "ui/settings/durationtext.h"
#include "ui/settings/weekgrid.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

WeekEditor::WeekEditor(QWidget *parent)
    : QWidget(parent)
    , m_grid(new WeekGrid)
    , m_sum(new Label({}, Role::Muted, TextSize::Small))
{
    m_grid->setObjectName(u"calendar.grid"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *names = new QVBoxLayout;
    auto *fields = new QVBoxLayout;
    for (QVBoxLayout *side : { names, fields }) {
        side->setContentsMargins(0, 0, 0, 0);
        side->setSpacing(0);
    }
    auto *next = new Label(tr("hours of the day, then of the next morning"), Role::Muted, TextSize::Small);
    names->addSpacing(WeekGrid::kHead);
    auto *exact = new Label(tr("exact"), Role::Muted, TextSize::Small);
    exact->setFixedHeight(WeekGrid::kHead);
    fields->addWidget(exact);
    for (int day = 0; day < WeekHours::kDays; ++day) {
        auto *name = new Label(locale().standaloneDayName(day + 1, QLocale::ShortFormat), Role::Text, TextSize::Body,
                               day < 5 ? QFont::Normal : QFont::DemiBold);
        name->setFixedHeight(WeekGrid::kRow);
        names->addWidget(name);
        auto *field = new QLineEdit;
        field->setFixedHeight(WeekGrid::kRow - 2);
        field->setFixedWidth(184);
        field->setPlaceholderText(tr("off"));
        field->setObjectName(u"calendar.day%1"_qs.arg(day + 1));
        field->setAccessibleName(tr("Hours on %1").arg(locale().standaloneDayName(day + 1)));
        field->setToolTip(tr("09:00-13:00, 14:00-18:00; a night shift: 22:00-06:00"));
        m_fields[size_t(day)] = field;
        fields->addWidget(field);
        fields->addSpacing(2);
        connect(field, &QLineEdit::textEdited, this, [this, day] { readField(day); });
        connect(field, &QLineEdit::editingFinished, this, [this, day] {
            if (!m_bad[size_t(day)])
                m_fields[size_t(day)]->setText(intervalsText(m_grid->hours().day(day)));
        });
    }
    row->addLayout(names);
    row->addWidget(m_grid, 1);
    row->addLayout(fields);
    column->addLayout(row);
    auto *below = new QHBoxLayout;
    below->addWidget(next);
    below->addStretch(1);
    below->addWidget(m_sum);
    column->addLayout(below);
    connect(m_grid, &WeekGrid::edited, this, [this] {
        writeFields();
        Q_EMIT edited();
    });
}

void WeekEditor::setHours(const WeekHours &hours)
{
    m_grid->setHours(hours);
    writeFields();
}

const WeekHours &WeekEditor::hours() const
{
    return m_grid->hours();
}

void WeekEditor::writeFields()
{
    for (int day = 0; day < WeekHours::kDays; ++day) {
        m_bad[size_t(day)] = false;
        m_fields[size_t(day)]->setText(intervalsText(m_grid->hours().day(day)));
        m_fields[size_t(day)]->setCursorPosition(0);
    }
    showSum();
}

void WeekEditor::readField(int day)
{
    const auto intervals = readIntervals(m_fields[size_t(day)]->text());
    m_bad[size_t(day)] = !intervals;
    if (intervals) {
        WeekHours hours = m_grid->hours();
        hours.setDay(day, *intervals);
        m_grid->setHours(hours);
    }
    showSum();
    Q_EMIT edited();
}

int WeekEditor::badDay() const
{
    const auto bad = std::find(m_bad.begin(), m_bad.end(), true);
    return bad == m_bad.end() ? -1 : int(bad - m_bad.begin());
}

void WeekEditor::showSum()
{
    m_sum->setText(tr("%1 a week").arg(formatMinutes(std::chrono::minutes(m_grid->hours().minutes()))));
}

} // namespace firstline::ui
