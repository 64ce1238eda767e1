#include "ui/settings/yearview.h"

#include "ui/settings/durationtext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kCell = 20;
constexpr int kMonthHead = 20;
constexpr int kMonthWidth = 7 * kCell;
constexpr int kMonthHeight = kMonthHead + 6 * kCell;
constexpr int kBetween = 16;

} // namespace

YearView::YearView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Preview of the year"));
    setAccessibleRole(this, QAccessible::Grouping);
}

void YearView::setDays(std::vector<service::YearDay> days)
{
    m_days = std::move(days);
    m_current = std::clamp(m_current, 0, std::max(0, int(m_days.size()) - 1));
    update();
}

int YearView::columns() const
{
    const int fit = (width() + kBetween) / (kMonthWidth + kBetween);
    return fit >= 6 ? 6 : fit >= 4 ? 4 : fit >= 3 ? 3 : 2;
}

int YearView::heightForWidth(int width) const
{
    const int fit = (width + kBetween) / (kMonthWidth + kBetween);
    const int rows = fit >= 6 ? 2 : fit >= 4 ? 3 : fit >= 3 ? 4 : 6;
    return rows * (kMonthHeight + kGap) - kGap;
}

QSize YearView::sizeHint() const
{
    const int room = std::max(width(), 4 * (kMonthWidth + kBetween));
    return { 4 * (kMonthWidth + kBetween), heightForWidth(room) };
}

QRect YearView::monthRect(int month) const
{
    const int column = (month - 1) % columns();
    const int row = (month - 1) / columns();
    return { column * (kMonthWidth + kBetween), row * (kMonthHeight + kGap), kMonthWidth, kMonthHeight };
}

QRect YearView::dayRect(QDate date) const
{
    const QRect month = monthRect(date.month());
    const int first = QDate(date.year(), date.month(), 1).dayOfWeek() - 1;
    const int place = first + date.day() - 1;
    return { month.left() + place % 7 * kCell, month.top() + kMonthHead + place / 7 * kCell, kCell, kCell };
}

const service::YearDay *YearView::dayAt(QPoint pos) const
{
    for (const service::YearDay &day : m_days) {
        if (dayRect(day.date).contains(pos))
            return &day;
    }
    return nullptr;
}

QString YearView::dayText(const service::YearDay &day) const
{
    QString text = locale().toString(day.date, QLocale::LongFormat) % u": "_qs;
    switch (day.kind) {
    case service::DayKind::Off: text += tr("off"); break;
    case service::DayKind::Working: text += tr("working, %1").arg(formatMinutes(std::chrono::minutes(day.minutes))); break;
    case service::DayKind::Short: text += tr("short day, %1").arg(formatMinutes(std::chrono::minutes(day.minutes))); break;
    case service::DayKind::Moved: text += tr("extra working time, %1").arg(formatMinutes(std::chrono::minutes(day.minutes))); break;
    }
    if (!day.name.isEmpty())
        text += QString(u"\n"_qs % day.name);
    if (day.clockChangeMin != 0)
        text += QString(u"\n"_qs % (day.clockChangeMin > 0 ? tr("The clocks go forward by %n min", nullptr, day.clockChangeMin)
                                                           : tr("The clocks go back by %n min", nullptr, -day.clockChangeMin)));
    return text;
}

QString YearView::sumText() const
{
    int days = 0;
    int off = 0;
    qint64 minutes = 0;
    for (const service::YearDay &day : m_days) {
        days += day.kind != service::DayKind::Off ? 1 : 0;
        off += day.kind == service::DayKind::Off && day.exception ? 1 : 0;
        minutes += day.minutes;
    }
    return tr("%n working day(s)", nullptr, days) % u" · "_qs % tr("%1 h").arg(locale().toString(minutes / 60)) % u" · "_qs
        % tr("%n day(s) off besides the week", nullptr, off);
}

QString YearView::clockText() const
{
    QStringList lines;
    for (const service::YearDay &day : m_days) {
        if (day.clockChangeMin == 0)
            continue;
        const QString date = locale().toString(day.date, u"ddd d MMM"_qs);
        lines.append(date % u": "_qs % (day.clockChangeMin > 0 ? tr("The clocks go forward by %n min", nullptr, day.clockChangeMin)
                                                                : tr("The clocks go back by %n min", nullptr, -day.clockChangeMin)));
    }
    return lines.join(u" · "_qs);
}

void YearView::paintMonth(QPainter *painter, int month) const
{
    painter->setFont(ui::font(TextSize::Small, QFont::DemiBold));
    painter->setPen(color(Role::Text));
    const QRect place = monthRect(month);
    painter->drawText(QRect(place.left() + 2, place.top(), place.width(), kMonthHead - 4), Qt::AlignLeft | Qt::AlignVCenter,
                      locale().standaloneMonthName(month));
}

void YearView::paintDay(QPainter *painter, const service::YearDay &day) const
{
    const QRect cell = dayRect(day.date).adjusted(1, 1, -1, -1);
    QColor fill = color(Role::AccentSoft);
    QColor ink = color(Role::Text);
    QColor line;
    switch (day.kind) {
    case service::DayKind::Working: break;
    case service::DayKind::Short:
        fill = color(Role::WarnSoft);
        ink = color(Role::Warn);
        line = color(Role::Warn);
        break;
    case service::DayKind::Moved:
        fill = color(Role::OkSoft);
        ink = color(Role::Ok);
        line = color(Role::Ok);
        break;
    case service::DayKind::Off:
        fill = day.exception ? color(Role::BadSoft) : QColor(Qt::transparent);
        ink = day.exception ? color(Role::Bad) : color(Role::Muted);
        line = day.exception ? color(Role::Bad) : QColor();
        break;
    }
    paintBox(painter, cell, fill, line, 4);
    painter->setPen(ink);
    drawTabular(painter, cell, QString::number(day.date.day()), Qt::AlignCenter);
    if (day.kind == service::DayKind::Short) {
        // Half a bar below the number: short is told by shape as well.
        painter->fillRect(QRect(cell.left() + 3, cell.bottom() - 2, cell.width() / 2 - 3, 2), ink);
    } else if (day.kind == service::DayKind::Moved) {
        painter->fillRect(QRect(cell.left() + 3, cell.bottom() - 2, cell.width() - 6, 2), ink);
    } else if (day.kind == service::DayKind::Off && day.exception) {
        painter->setPen(QPen(ink, 1));
        painter->drawLine(cell.left() + 3, cell.bottom() - 2, cell.right() - 3, cell.bottom() - 2);
    }
    if (day.clockChangeMin != 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::Info));
        painter->drawEllipse(QPoint(cell.right() - 2, cell.top() + 2), 2, 2);
        painter->setBrush(Qt::NoBrush);
    }
}

void YearView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int month = 1; month <= 12; ++month)
        paintMonth(&painter, month);
    painter.setFont(ui::font(TextSize::Small));
    for (const service::YearDay &day : m_days)
        paintDay(&painter, day);
    if (hasFocus() && !m_days.empty())
        paintFocusRing(&painter, dayRect(m_days[size_t(m_current)].date), 4);
}

void YearView::announce()
{
    if (!m_days.empty())
        setAccessibleDescription(dayText(m_days[size_t(m_current)]));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left: step = -1; break;
    case Qt::Key_Right: step = 1; break;
    case Qt::Key_Up: step = -7; break;
    case Qt::Key_Down: step = 7; break;
    case Qt::Key_PageUp: step = -30; break;
    case Qt::Key_PageDown: step = 30; break;
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier && !m_days.empty()) {
            Q_EMIT dayChosen(m_days[size_t(m_current)].date);
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    m_current = std::clamp(m_current + step, 0, std::max(0, int(m_days.size()) - 1));
    announce();
}

void YearView::mousePressEvent(QMouseEvent *event)
{
    const service::YearDay *day = dayAt(event->pos());
    if (!day)
        return;
    m_current = int(day - m_days.data());
    announce();
    Q_EMIT dayChosen(day->date);
}

void YearView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    announce();
}

bool YearView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const service::YearDay *day = dayAt(help->pos()))
        QToolTip::showText(help->globalPos(), dayText(*day), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace firstline::ui
