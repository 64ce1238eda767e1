#include "ui/settings/exceptionlist.h"

#include "ui/settings/durationtext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

int secondsOf(const std::vector<DayInterval> &intervals)
{
    int sum = 0;
    for (const DayInterval &interval : intervals)
        sum += (interval.endS == 0 ? 86400 : interval.endS) - interval.startS;
    return sum;
}

} // namespace

ExceptionList::ExceptionList(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 4))
    , m_date(new QLineEdit)
    , m_hours(new QLineEdit)
    , m_name(new QLineEdit)
    , m_set(new Button(tr("Set day")))
    , m_remove(new Button(tr("Remove"), Button::Kind::Quiet))
    , m_problem(new Label({}, Role::Bad, TextSize::Small))
{
    m_table->setObjectName(u"calendar.exceptions"_qs);
    m_table->setAccessibleName(tr("Exceptions"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowCompact);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalHeaderLabels({ tr("Date"), tr("Kind"), tr("Hours"), tr("Name") });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(200);
    m_table->setColumnWidth(0, 128);
    m_table->setColumnWidth(1, 96);
    m_table->setColumnWidth(2, 112);
    m_table->installEventFilter(this);
    m_date->setObjectName(u"calendar.exception.date"_qs);
    m_date->setPlaceholderText(tr("2027-05-03"));
    m_date->setAccessibleName(tr("Date of the exception"));
    m_date->setFixedWidth(104);
    m_hours->setObjectName(u"calendar.exception.hours"_qs);
    m_hours->setPlaceholderText(tr("off, or 09:00-14:00"));
    m_hours->setMinimumWidth(m_hours->fontMetrics().horizontalAdvance(m_hours->placeholderText()) + 28);
    m_hours->setAccessibleName(tr("Hours of the exception; empty is a day off"));
    m_name->setObjectName(u"calendar.exception.name"_qs);
    m_name->setPlaceholderText(tr("name"));
    m_name->setAccessibleName(tr("Name of the exception"));
    m_set->setObjectName(u"calendar.exception.set"_qs);
    m_remove->setObjectName(u"calendar.exception.remove"_qs);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_date);
    row->addWidget(m_hours, 1);
    row->addWidget(m_name, 1);
    row->addWidget(m_set);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_set, &Button::clicked, this, &ExceptionList::set);
    connect(m_remove, &Button::clicked, this, &ExceptionList::removeMarked);
    for (QLineEdit *field : { m_date, m_hours, m_name })
        connect(field, &QLineEdit::returnPressed, this, &ExceptionList::set);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int now, int, int, int) { showRow(now); });
}

void ExceptionList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    const std::initializer_list<QWidget *> line { m_date, m_hours, m_name, m_set, m_remove };
    for (QWidget *part : line)
        part->setVisible(!readOnly);
}

void ExceptionList::setCalendar(const Calendar &calendar)
{
    m_calendar = calendar;
    m_exceptions = calendar.exceptions;
    std::sort(m_exceptions.begin(), m_exceptions.end(), [](const auto &a, const auto &b) { return a.date < b.date; });
    rebuild();
}

QString ExceptionList::kindOf(const DayException &day) const
{
    const auto usual = std::find_if(m_calendar.week.begin(), m_calendar.week.end(),
                                    [&](const WeekDay &one) { return one.weekday == day.date.dayOfWeek(); });
    const int was = usual == m_calendar.week.end() ? 0 : secondsOf(usual->intervals);
    const int is = secondsOf(day.intervals);
    if (is == 0)
        return tr("\u25A0 day off");
    if (is < was)
        return tr("\u25E7 short day");
    return was == 0 ? tr("\u25B8 moved day") : tr("\u25A1 other hours");
}

void ExceptionList::rebuild()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_exceptions.size()));
    for (int row = 0; row < int(m_exceptions.size()); ++row) {
        const DayException &day = m_exceptions[size_t(row)];
        const QStringList texts { locale().toString(day.date, u"ddd d MMM yyyy"_qs), kindOf(day),
                                  day.intervals.empty() ? u"\u2013"_qs : intervalsText(day.intervals), day.name };
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            if (column == 1) {
                const bool off = day.intervals.empty();
                item->setForeground(color(off ? Role::Bad : texts.at(1).startsWith(u'\u25E7') ? Role::Warn : Role::Ok));
            }
            item->setToolTip(texts.at(column));
            m_table->setItem(row, column, item);
        }
    }
}

void ExceptionList::showRow(int row)
{
    if (row < 0 || row >= int(m_exceptions.size()))
        return;
    const DayException &day = m_exceptions[size_t(row)];
    m_date->setText(day.date.toString(Qt::ISODate));
    m_hours->setText(intervalsText(day.intervals));
    m_name->setText(day.name);
    m_problem->hide();
}

void ExceptionList::startAt(QDate date)
{
    m_date->setText(date.toString(Qt::ISODate));
    for (int row = 0; row < int(m_exceptions.size()); ++row) {
        if (m_exceptions[size_t(row)].date == date)
            m_table->setCurrentCell(row, 0);
    }
    (m_readOnly ? static_cast<QWidget *>(m_table) : m_hours)->setFocus();
}

void ExceptionList::set()
{
    if (m_readOnly)
        return;
    const QDate date = QDate::fromString(m_date->text().trimmed(), Qt::ISODate);
    const auto hours = readIntervals(m_hours->text());
    m_problem->setVisible(!date.isValid() || !hours);
    if (!date.isValid()) {
        m_problem->setText(tr("\u25B2 Date: write it as year-month-day, for example 2027-05-03."));
        m_date->setFocus();
        return;
    }
    if (!hours) {
        m_problem->setText(tr("\u25B2 Hours: write them as 09:00-14:00, several with commas; empty for a day off."));
        m_hours->setFocus();
        return;
    }
    std::erase_if(m_exceptions, [&](const DayException &day) { return day.date == date; });
    const DayException made { date, *hours, m_name->text().trimmed() };
    const auto at = std::lower_bound(m_exceptions.begin(), m_exceptions.end(), made, [](const auto &a, const auto &b) { return a.date < b.date; });
    const int row = int(at - m_exceptions.begin());
    m_exceptions.insert(at, made);
    rebuild();
    m_table->setCurrentCell(row, 0);
    m_date->setFocus();
    m_date->selectAll();
    Q_EMIT edited();
}

void ExceptionList::removeMarked()
{
    const int row = m_table->currentRow();
    if (m_readOnly || row < 0 || row >= int(m_exceptions.size()))
        return;
    m_exceptions.erase(m_exceptions.begin() + row);
    rebuild();
    m_table->setCurrentCell(std::min(row, int(m_exceptions.size()) - 1), 0);
    Q_EMIT edited();
}

bool ExceptionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeMarked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
