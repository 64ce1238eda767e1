#include "ui/widgets/navrail.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

#include <QtCore/QLocale>
#include <QtGui/QAccessible>
#include <QtGui/QFontMetrics>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kPlaceHeight = 53;
constexpr int kPlaceGap = 4;
constexpr int kEdge = 6;
constexpr int kTop = 10;

/// The largest of two sizes in which a label fits: names of places are short, but not in every language.
QFont railFont(const QString &text, int width)
{
    const QFont wanted = fontOfPixels(11, QFont::Medium);
    return QFontMetrics(wanted).horizontalAdvance(text) <= width ? wanted : fontOfPixels(10, QFont::Medium);
}

} // namespace

/// One place of the rail.
class NavRail::Place : public QAbstractButton {
public:
    Place(const QString &id, const QString &iconName, Where placed, NavRail *rail)
        : QAbstractButton(rail)
        , where(placed)
        , m_iconName(iconName)
    {
        setObjectName(id);
        setCheckable(true);
        setAutoExclusive(true); // one place of several, also for those who hear it
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setLabel(const QString &label)
    {
        m_label = label;
        describe();
    }

    void setBadge(int count)
    {
        m_badge = count;
        describe();
    }

    void setAlert(bool alert)
    {
        m_alert = alert;
        describe();
    }

    void setWalked(bool walked)
    {
        m_walked = walked;
        update();
    }

    QString shownText() const
    {
        if (m_badge == 0)
            return m_label;
        const QString text = m_label % u" \u00B7 "_qs % QLocale().toString(m_badge);
        return text;
    }

    QSize sizeHint() const override { return { kRailWidth - 2 * kEdge, kPlaceHeight }; }

    const Where where;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor rail = color(Role::Rail);
        const QColor bright(0xFF, 0xFF, 0xFF);
        const bool lit = isChecked();
        if (lit)
            paintBox(&painter, rect(), mixed(rail, color(Role::RailText), 0.2), {}, kRadiusCard);
        else if (underMouse())
            paintBox(&painter, rect(), mixed(rail, color(Role::RailText), 0.1), {}, kRadiusCard);
        const QColor ink = lit ? bright : color(Role::RailText);
        const QRect picture((width() - 20) / 2, 8, 20, 20);
        paintIcon(&painter, picture, m_iconName, ink, 20);
        if (isCrowded()) {
            paintCount(&painter, picture, rail);
        } else if (m_alert) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(rail, 2));
            painter.setBrush(QColor(0xFF, 0x8A, 0x80));
            painter.drawEllipse(QRectF(picture.right() - 3, picture.top() - 3, 9, 9));
        }
        painter.setFont(railFont(isCrowded() ? m_label : shownText(), width() - 2));
        painter.setPen(ink);
        painter.drawText(QRect(0, 30, width(), 18), Qt::AlignCenter,
                         fitted(painter.fontMetrics()));
        if (m_walked) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(0x7E, 0xA6, 0xFF), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadiusCard - 1, kRadiusCard - 1);
        }
    }

private:
    /// Whether the name leaves no room for the count beside it.
    bool isCrowded() const
    {
        const QFont least = railFont(shownText(), width() - 2);
        return m_badge > 0 && QFontMetrics(least).horizontalAdvance(shownText()) > width() - 2;
    }

    QString fitted(const QFontMetrics &metrics) const
    {
        return metrics.elidedText(isCrowded() ? m_label : shownText(), Qt::ElideRight, width() - 2);
    }

    /// The count at the corner of the picture; red when it needs attention.
    void paintCount(QPainter *painter, const QRect &picture, const QColor &ground) const
    {
        const QString count = QLocale().toString(m_badge);
        painter->setFont(fontOfPixels(10, QFont::DemiBold));
        const int wide = std::max(15, painter->fontMetrics().horizontalAdvance(count) + 8);
        const QRectF box(picture.right() - 4, picture.top() - 4, wide, 15);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(ground, 2));
        painter->setBrush(m_alert ? QColor(0xFF, 0x8A, 0x80) : color(Role::RailText));
        painter->drawRoundedRect(box, 7.5, 7.5);
        painter->setPen(ground);
        painter->drawText(box, Qt::AlignCenter, count);
    }

    void describe()
    {
        //: a place in the navigation that needs attention; %1 is its name
        setAccessibleName(m_alert ? NavRail::tr("%1, needs attention").arg(shownText()) : shownText());
        update();
    }

    QString m_iconName;
    QString m_label;
    int m_badge = 0;
    bool m_alert = false;
    bool m_walked = false;
};

NavRail::NavRail(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Places"));
    setAccessibleRole(this, QAccessible::ToolBar);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

NavRail::~NavRail() = default;

void NavRail::addPlace(const QString &id, const QString &iconName, const QString &label, Where where,
                       const QString &shortcut)
{
    auto *place = new Place(id, iconName, where, this);
    place->setLabel(label);
    //: the tooltip of a place in the navigation: its name and its key
    place->setToolTip(shortcut.isEmpty() ? label : tr("%1 (%2)").arg(label, shortcut));
    connect(place, &QAbstractButton::clicked, this, [this, place] { choose(place); });
    m_places.append(place);
    place->show();
    arrange();
}

NavRail::Place *NavRail::find(const QString &id) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&id](const Place *place) { return place->objectName() == id; });
    return found == m_places.end() ? nullptr : *found;
}

void NavRail::setLabel(const QString &id, const QString &label)
{
    if (Place *place = find(id))
        place->setLabel(label);
}

void NavRail::setBadge(const QString &id, int count)
{
    if (Place *place = find(id))
        place->setBadge(count);
}

void NavRail::setAlert(const QString &id, bool alert)
{
    if (Place *place = find(id))
        place->setAlert(alert);
}

void NavRail::setCurrent(const QString &id)
{
    for (Place *place : std::as_const(m_places))
        place->setChecked(place->objectName() == id);
}

QString NavRail::current() const
{
    for (const Place *place : m_places) {
        if (place->isChecked())
            return place->objectName();
    }
    return {};
}

QStringList NavRail::places() const
{
    QStringList ids;
    for (const Place *place : m_places)
        ids.append(place->objectName());
    return ids;
}

QSize NavRail::sizeHint() const { return { kRailWidth, 400 }; }

QSize NavRail::minimumSizeHint() const
{
    return { kRailWidth, 2 * kTop + static_cast<int>(m_places.size()) * (kPlaceHeight + kPlaceGap) };
}

void NavRail::arrange()
{
    int top = kTop;
    int bottom = height() - kTop;
    for (Place *place : std::as_const(m_places)) {
        if (place->where == Where::Bottom)
            continue;
        place->setGeometry(kEdge, top, width() - 2 * kEdge, kPlaceHeight);
        top += kPlaceHeight + kPlaceGap;
    }
    for (auto it = m_places.crbegin(); it != m_places.crend(); ++it) {
        if ((*it)->where != Where::Bottom)
            continue;
        bottom -= kPlaceHeight;
        (*it)->setGeometry(kEdge, bottom, width() - 2 * kEdge, kPlaceHeight);
        bottom -= kPlaceGap;
    }
}

void NavRail::choose(Place *place)
{
    setCurrent(place->objectName());
    if (hasFocus())
        walk(static_cast<int>(m_places.indexOf(place)));
    Q_EMIT placeChosen(place->objectName());
}

// The walked place has the focus ring while the rail has the focus; it is kept as a property of the places.
void NavRail::walk(int to)
{
    if (m_places.isEmpty())
        return;
    const int last = static_cast<int>(m_places.size()) - 1;
    const int target = std::clamp(to, 0, last);
    for (int at = 0; at <= last; ++at)
        m_places.at(at)->setWalked(at == target && hasFocus());
    setProperty("walked", target);
    if (hasFocus()) {
        QAccessibleEvent focused(m_places.at(target), QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

void NavRail::keyPressEvent(QKeyEvent *event)
{
    const int at = property("walked").toInt();
    switch (event->key()) {
    case Qt::Key_Down:
        walk(at + 1);
        return;
    case Qt::Key_Up:
        walk(at - 1);
        return;
    case Qt::Key_Home:
        walk(0);
        return;
    case Qt::Key_End:
        walk(static_cast<int>(m_places.size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (at < m_places.size())
            choose(m_places.at(at));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NavRail::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    walk(std::max(0, static_cast<int>(places().indexOf(current()))));
}

bool NavRail::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::FocusOut)
        walk(property("walked").toInt());
    return handled;
}

void NavRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Rail));
    // Where both are black a line parts the rail from the place beside it.
    if (color(Role::Rail) == color(Role::Window))
        painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Role::Line));
}

} // namespace firstline::ui
