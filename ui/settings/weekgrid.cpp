#include "ui/settings/weekgrid.h"

#include "ui/settings/durationtext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kDayCells = 24 * 4;
constexpr int kBar = 20;

} // namespace

WeekGrid::WeekGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Working hours of the week"));
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleDescription(tr("Arrows move, Shift marks, Space fills or empties, Ctrl+C and Ctrl+V copy a day."));
}

QSize WeekGrid::sizeHint() const
{
    return { WeekHours::kCells * 6, kHead + WeekHours::kDays * kRow };
}

QSize WeekGrid::minimumSizeHint() const
{
    return { WeekHours::kCells * 2, kHead + WeekHours::kDays * kRow };
}

void WeekGrid::setHours(const WeekHours &hours)
{
    m_hours = hours;
    update();
}

void WeekGrid::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::CrossCursor);
}

int WeekGrid::xOf(int cell) const
{
    return cell * (width() - 1) / WeekHours::kCells;
}

int WeekGrid::cellAt(int x) const
{
    return std::clamp(x * WeekHours::kCells / std::max(1, width() - 1), 0, WeekHours::kCells - 1);
}

int WeekGrid::dayAt(int y) const
{
    return std::clamp((y - kHead) / kRow, 0, WeekHours::kDays - 1);
}

QRect WeekGrid::markRect() const
{
    const int top = std::min(m_day, m_markDay);
    const int bottom = std::max(m_day, m_markDay);
    const int left = xOf(std::min(m_cell, m_markCell));
    const int right = xOf(std::max(m_cell, m_markCell) + 1);
    return { left, kHead + top * kRow + 2, std::max(5, right - left + 1), (bottom - top + 1) * kRow - 4 };
}

QString WeekGrid::cellText(int day, int cell) const
{
    const QString name = locale().standaloneDayName(day + 1);
    const int minutes = cell * 15;
    const QString time = u"%1:%2"_qs.arg(minutes / 60 % 24, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    const QString when = cell >= kDayCells ? tr("%1, next day %2").arg(name, time) : tr("%1 %2").arg(name, time);
    return tr("%1: %2").arg(when, m_hours.isWorking(day, cell) ? tr("working") : tr("off"));
}

void WeekGrid::announce()
{
    setAccessibleDescription(cellText(m_day, m_cell));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void WeekGrid::moveCursor(int days, int cells, bool marking)
{
    m_day = std::clamp(m_day + days, 0, WeekHours::kDays - 1);
    m_cell = std::clamp(m_cell + cells, 0, WeekHours::kCells - 1);
    if (!marking) {
        m_markDay = m_day;
        m_markCell = m_cell;
    }
    announce();
}

void WeekGrid::paintMarked(bool working)
{
    if (m_readOnly)
        return;
    for (int day = std::min(m_day, m_markDay); day <= std::max(m_day, m_markDay); ++day)
        m_hours.paint(day, m_cell, m_markCell, working);
    announce();
    Q_EMIT edited();
}

void WeekGrid::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? 4 : 1;
    if (event->matches(QKeySequence::Copy)) {
        m_copied = m_hours.day(m_day);
        m_hasCopy = true;
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        if (m_hasCopy && !m_readOnly) {
            m_hours.setDay(m_day, m_copied);
            announce();
            Q_EMIT edited();
        }
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(0, -step, shift);
    case Qt::Key_Right: return moveCursor(0, step, shift);
    case Qt::Key_Up: return moveCursor(-1, 0, shift);
    case Qt::Key_Down: return moveCursor(1, 0, shift);
    case Qt::Key_Home: return moveCursor(0, -WeekHours::kCells, shift);
    case Qt::Key_End: return moveCursor(0, WeekHours::kCells, shift);
    case Qt::Key_Space: return paintMarked(!m_hours.isWorking(m_markDay, m_markCell));
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return paintMarked(false);
    default: QWidget::keyPressEvent(event);
    }
}

void WeekGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_day = m_markDay = dayAt(event->pos().y());
    m_cell = m_markCell = cellAt(event->pos().x());
    m_dragging = !m_readOnly;
    m_beforeDrag = m_hours;
    m_dragWorking = !m_hours.isWorking(m_day, m_cell);
    if (m_dragging)
        m_hours.paint(m_day, m_cell, m_cell, m_dragWorking);
    announce();
}

void WeekGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_day = dayAt(event->pos().y());
    m_cell = cellAt(event->pos().x());
    m_hours = m_beforeDrag;
    for (int day = std::min(m_day, m_markDay); day <= std::max(m_day, m_markDay); ++day)
        m_hours.paint(day, m_markCell, m_cell, m_dragWorking);
    announce();
}

void WeekGrid::mouseReleaseEvent(QMouseEvent *)
{
    if (!std::exchange(m_dragging, false))
        return;
    m_markDay = m_day;
    m_markCell = m_cell;
    announce();
    Q_EMIT edited();
}

void WeekGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    announce();
}

QVariant WeekGrid::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(markRect()) : QWidget::inputMethodQuery(query);
}

bool WeekGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint pos = static_cast<QHelpEvent *>(event)->pos();
        if (pos.y() > kHead)
            QToolTip::showText(mapToGlobal(pos), cellText(dayAt(pos.y()), cellAt(pos.x())), this);
        return true;
    }
    return QWidget::event(event);
}

void WeekGrid::paintHead(QPainter *painter) const
{
    painter->setFont(ui::font(TextSize::Small));
    const int step = width() > 620 ? 2 : 4;
    for (int hour = 0; hour <= 36; hour += step) {
        const int x = xOf(hour * 4);
        const QString text = QString::number(hour > 24 ? hour - 24 : hour);
        const int room = tabularWidth(painter->font(), text) + 2;
        painter->setPen(color(Role::Muted));
        const int left = std::clamp(x - room / 2, 0, width() - room);
        drawTabular(painter, { left, 0, room, kHead - 4 }, text, Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

void WeekGrid::paintDay(QPainter *painter, int day) const
{
    const int top = kHead + day * kRow + (kRow - kBar) / 2;
    const int midnight = xOf(kDayCells);
    painter->fillRect(QRect(0, top, midnight, kBar), color(Role::Sunken));
    painter->fillRect(QRect(midnight, top, width() - 1 - midnight, kBar), mixed(color(Role::Base), color(Role::Sunken), 0.45));
    for (const DayInterval &interval : m_hours.day(day)) {
        const auto place = [this](int seconds) { return int(qint64(width() - 1) * seconds / (WeekHours::kCells * WeekHours::kCellS)); };
        const int left = place(interval.startS);
        const int right = std::min(width() - 1, place(interval.endS));
        const QRect bar(left, top, std::max(2, right - left), kBar);
        paintBox(painter, bar, mixed(color(Role::AccentSoft), color(Role::Accent), 0.30), color(Role::Accent), 4);
    }
    painter->setPen(QPen(mixed(color(Role::Line), color(Role::Base), 0.2), 1));
    for (int hour = 0; hour <= 36; hour += hour < 24 ? 6 : 12) {
        const int x = xOf(hour * 4);
        painter->drawLine(x, top, x, top + kBar - 1);
    }
}

void WeekGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(&painter);
    for (int day = 0; day < WeekHours::kDays; ++day)
        paintDay(&painter, day);
    const int midnight = xOf(kDayCells);
    painter.setPen(QPen(color(Role::Muted), 1));
    painter.drawLine(midnight, kHead - 2, midnight, height());
    if (hasFocus())
        paintFocusRing(&painter, markRect(), 4);
}

} // namespace firstline::ui
