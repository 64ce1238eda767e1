#include "ui/theme/theme.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palettescope.h"
#include "ui/theme/style.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QPixmapCache>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

namespace firstline::ui {
namespace {

Theme *s_current = nullptr;
const Tokens *s_scope = nullptr; ///< Of the innermost PaletteScope.

/// Pixels at 96 dpi to points: the desktop's own resolution for text then scales all sizes alike.
constexpr double kPointsPerPixel = 0.75;

double pixelsOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 11.5;
    case TextSize::Title:
        return 17;
    case TextSize::Number:
        return 56;
    case TextSize::Body:
        break;
    }
    return 13;
}

QString pickFamily()
{
    const QStringList families = QFontDatabase::families();
    for (const QString &wanted : { u"Inter"_qs, u"Inter Variable"_qs }) {
        if (families.contains(wanted))
            return wanted;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

Theme::Theme(QApplication *app, ThemeMode mode, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_family(pickFamily())
    , m_mode(mode)
{
    s_current = this;
    m_tokens = &tokensOf(m_mode);
    QApplication::setStyle(new Style);
    // The cache holds tinted icons: a screenful in both themes and two resolutions.
    QPixmapCache::setCacheLimit(20 * 1024);
    apply();
    m_app->installEventFilter(this);
}

Theme::~Theme()
{
    if (s_current == this)
        s_current = nullptr;
}

Theme *Theme::current() { return s_current; }

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    const Tokens *tokens = &tokensOf(mode);
    if (tokens == m_tokens && mode != ThemeMode::System)
        return;
    m_tokens = tokens;
    apply();
    Q_EMIT changed();
}

void Theme::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    Q_EMIT changed();
}

int Theme::rowHeight() const { return m_density == Density::Compact ? kRowCompact : kRowComfortable; }

const Tokens &Theme::tokensOf(ThemeMode mode)
{
    if (mode == ThemeMode::Contrast)
        return contrastTokens();
    return mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark()) ? darkTokens() : lightTokens();
}

bool Theme::motionAllowed() const { return QApplication::isEffectEnabled(Qt::UI_General); }

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == ThemeMode::System && !m_asking)
        setMode(ThemeMode::System);
    return QObject::eventFilter(watched, event);
}

// Qt 6.4 has no colour scheme to ask for: the platform's own palette tells, for a moment, when ours is taken off.
bool Theme::systemIsDark()
{
    m_asking = true;
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    m_asking = false;
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

void Theme::apply()
{
    QApplication::setFont(font());
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextSize::Small));
}

QColor color(Role role)
{
    return tokenColor(s_scope ? *s_scope : s_current ? s_current->tokens() : lightTokens(), role);
}

PaletteScope::PaletteScope(const Tokens &tokens)
    : m_before(std::exchange(s_scope, &tokens))
{
}

PaletteScope::~PaletteScope() { s_scope = m_before; }

QFont font(TextSize size, QFont::Weight weight) { return fontOfPixels(pixelsOf(size), weight); }

QFont fontOfPixels(double pixels, QFont::Weight weight)
{
    QFont made = s_current ? QFont(s_current->family()) : QApplication::font();
    made.setPointSizeF(pixels * kPointsPerPixel);
    made.setWeight(weight);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

QPalette paletteOf(const Tokens &tokens)
{
    const auto of = [&tokens](Role role) { return tokenColor(tokens, role); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Window));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Base));
    palette.setColor(QPalette::AlternateBase, mixed(of(Role::Base), of(Role::Window), 0.5));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::Button, of(Role::Raised));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::Bad));
    // Selected text; rows of lists are painted by the style in Role::Sel.
    palette.setColor(QPalette::Highlight, mixed(of(Role::Base), of(Role::Accent), 0.3));
    palette.setColor(QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::ToolTipBase, of(Role::Rail));
    palette.setColor(QPalette::ToolTipText, QColor(0xE6, 0xEA, 0xF2));
    palette.setColor(QPalette::Light, of(Role::Raised));
    palette.setColor(QPalette::Midlight, of(Role::Sunken));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::Muted));
    palette.setColor(QPalette::Shadow, of(Role::Line));
    const QColor faint = mixed(of(Role::Muted), of(Role::Base), 0.45);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                             QPalette::HighlightedText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Role::Window));
    return palette;
}

} // namespace firstline::ui
