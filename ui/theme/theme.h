#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QObject>
#include <QtGui/QFont>

class QApplication;

namespace firstline::ui {

/// Which palette is shown. Contrast: black with strong colours, for those who see badly.
enum class ThemeMode { Light, Dark, System, Contrast };

/// How tall the rows of lists are: 26 px or 32 px.
enum class Density { Compact, Comfortable };

/// The four text sizes: 11.5, 13, 17 and 56 px.
enum class TextSize { Small, Body, Title, Number };

/// The look of the running program. The application makes one after QApplication and owns it; it sets the style, the
/// palette and the font, and switches them live. Like the application's palette it is ambient: painting code asks
/// `color()` and `font()` below. Thread: interface.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication *app, ThemeMode mode = ThemeMode::System, QObject *parent = nullptr);
    ~Theme() override;

    /// The living theme; null before one is made (painting then uses the light palette).
    static Theme *current();

    /// What was asked for. System follows the platform's palette where Qt tells it.
    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

    /// Whether a palette with a dark ground is shown now.
    bool isDark() const { return m_tokens != &lightTokens(); }

    Density density() const { return m_density; }
    void setDensity(Density density);

    /// The height of a list row at the present density. Units: px.
    int rowHeight() const;

    /// The family all text uses: Inter where it is installed, else the system's.
    QString family() const { return m_family; }

    const Tokens &tokens() const { return *m_tokens; }

    /// False when the desktop asked for no animations: then nothing moves.
    bool motionAllowed() const;

Q_SIGNALS:
    /// The palette or the density changed; palette and style are already applied.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    const Tokens &tokensOf(ThemeMode mode);
    bool systemIsDark();

    QApplication *m_app;
    QString m_family;
    ThemeMode m_mode;
    Density m_density = Density::Comfortable;
    const Tokens *m_tokens = &lightTokens();
    bool m_asking = false;
};

/// A role's colour in the theme that is shown.
QColor color(Role role);

/// A font of the theme. A size follows the screen's logical resolution.
QFont font(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal);

/// A theme font of any pixel size, for large displays such as the wallboard. Units: px at 96 dpi.
QFont fontOfPixels(double pixels, QFont::Weight weight = QFont::Normal);

/// The application palette made of tokens.
QPalette paletteOf(const Tokens &tokens);

} // namespace firstline::ui
