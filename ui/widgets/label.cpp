#include "ui/widgets/label.h"

namespace firstline::ui {

Label::Label(const QString &text, Role role, TextSize size, QFont::Weight weight, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(size, weight));
    applyRole();
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, &Label::applyRole);
}

void Label::setRole(Role role)
{
    m_role = role;
    applyRole();
}

int Label::heightForWidth(int width) const
{
    // A layout asks for all labels of a window again and again, and QLabel breaks its lines anew each time.
    constexpr qsizetype kWidths = 6;
    if (m_heights.text != text() || m_heights.font != QLabel::font() || m_heights.margins != contentsMargins() || m_heights.wraps != wordWrap())
        m_heights = { text(), QLabel::font(), contentsMargins(), wordWrap(), {} };
    for (const auto &[wide, tall] : m_heights.known) {
        if (wide == width)
            return tall;
    }
    const int height = QLabel::heightForWidth(width);
    if (m_heights.known.size() == kWidths)
        m_heights.known.removeFirst();
    m_heights.known.append({ width, height });
    return height;
}

void Label::applyRole()
{
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color(m_role));
    own.setColor(QPalette::Text, color(m_role));
    setPalette(own);
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent)
    : Label({}, Role::Muted, TextSize::Small, QFont::DemiBold, parent)
{
    QFont spaced = font();
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    setFont(spaced);
    setSection(text);
}

void SectionLabel::setSection(const QString &text)
{
    setText(text.toUpper());
    setAccessibleName(text);
}

FieldLabel::FieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
    : Label(text, Role::Muted, TextSize::Small, QFont::Normal, parent)
{
    setBuddy(buddy);
    if (buddy && buddy->accessibleName().isEmpty()) {
        QString name = text;
        buddy->setAccessibleName(name.remove(QLatin1Char('&')));
    }
}

} // namespace firstline::ui
