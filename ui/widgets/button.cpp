#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/text.h"
#include "ui/widgets/marks.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>

namespace firstline::ui {
namespace {

constexpr int kSide = 12;
constexpr int kSideIcon = 6;
constexpr int kBetween = 6;
constexpr int kChevron = 14;

QFont buttonFont() { return font(TextSize::Body, QFont::Medium); }

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

void Button::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    update();
}

void Button::setIconName(const QString &name)
{
    if (name == m_iconName)
        return;
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString &key)
{
    if (key == m_keyHint)
        return;
    m_keyHint = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

void Button::setAvatarName(const QString &name)
{
    if (name == m_avatarName)
        return;
    m_avatarName = name;
    updateGeometry();
    update();
}

void Button::setPriority(int priority)
{
    if (priority == m_priority)
        return;
    m_priority = priority;
    updateGeometry();
    update();
}

int Button::leadWidth() const
{
    int width = 0;
    if (!m_iconName.isEmpty())
        width += kIcon;
    else if (!m_avatarName.isEmpty())
        width += kAvatar;
    else if (m_priority > 0)
        width += 11;
    return width > 0 && !text().isEmpty() ? width + kBetween : width;
}

int Button::keyWidth(const QString &key) { return key.isEmpty() ? 0 : keyHintSize(key).width() + 8; }

int Button::textWidth(const QString &text)
{
    const QFont font = buttonFont();
    return text.contains(u'&') ? QFontMetrics(font).size(Qt::TextShowMnemonic, text).width() : lineWidth(font, text);
}

int Button::widthWith(const QString &text, const QString &key) const
{
    const int side = text.isEmpty() && menu() == nullptr ? kSideIcon : kSide;
    int width = 2 * side + leadWidth() + keyWidth(key);
    if (!text.isEmpty())
        width += textWidth(text);
    if (menu())
        width += kChevron + 2;
    if (!key.isEmpty())
        width -= 4;
    return width;
}

QSize Button::sizeHint() const
{
    return { widthWith(text(), m_keyHint), std::max(kButtonHeight, QFontMetrics(buttonFont()).height() + 10) };
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    stylepaint::paintButtonGround(&painter, &option, m_kind == Kind::Quiet, m_kind == Kind::Primary);
    QColor ink = color(m_kind == Kind::Quiet ? Role::Muted : Role::Text);
    if (!isEnabled())
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    else if (m_kind == Kind::Primary)
        ink = color(Role::OnAccent);
    else if (m_kind == Kind::Danger)
        ink = color(Role::Bad);
    else if (isChecked())
        ink = color(Role::Accent);
    else if (m_kind == Kind::Quiet && (option.state & QStyle::State_MouseOver))
        ink = color(Role::Text);
    paintContent(&painter, ink);
}

void Button::paintContent(QPainter *painter, const QColor &ink)
{
    const int natural = sizeHint().width();
    const int side = text().isEmpty() && menu() == nullptr ? kSideIcon : kSide;
    int x = std::max(side, side + (width() - natural) / 2);
    const int tall = height();
    if (!m_iconName.isEmpty())
        paintIcon(painter, QRect(x, 0, kIcon, tall), m_iconName, ink);
    else if (!m_avatarName.isEmpty())
        paintAvatar(painter, QRect(x, 0, kAvatar, tall), m_avatarName, kAvatar);
    else if (m_priority > 0) {
        painter->save();
        painter->setClipRect(QRect(x, 0, 12, tall));
        paintPriority(painter, QRect(x, 0, 26, tall), m_priority);
        painter->restore();
    }
    x += leadWidth();
    painter->setFont(buttonFont());
    painter->setPen(ink);
    const int tail = keyWidth(m_keyHint) + (menu() ? kChevron + 2 : 0);
    const int wide = std::min(textWidth(text()), width() - x - tail - side + 4);
    if (text().contains(u'&')) {
        painter->drawText(QRect(x, 0, wide + 1, tall), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                          QFontMetrics(painter->font()).elidedText(text(), Qt::ElideRight, wide, Qt::TextShowMnemonic));
    } else {
        drawLine(painter, QRect(x, 0, wide, tall), text());
    }
    x += wide;
    if (!m_keyHint.isEmpty()) {
        const QColor key = m_kind == Kind::Primary || !isEnabled() ? ink : color(Role::Muted);
        paintKeyHint(painter, QRect(x + 8, 0, keyWidth(m_keyHint), tall), m_keyHint, key);
        x += keyWidth(m_keyHint);
    }
    if (menu())
        paintIcon(painter, QRect(x + 4, 0, kChevron, tall), u"chevron-down"_qs, ink, kChevron);
}

} // namespace firstline::ui
