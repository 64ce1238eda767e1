#include "tests/support/testmain.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace firstline::ui;

namespace {

/// What of a widget was painted since.
class PaintedRegion : public QObject
{
public:
    explicit PaintedRegion(QWidget *widget) { widget->installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// The tokens, the live switch, icons and tabular digits.
class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrast_whenTextStandsOnItsGround_thenAtLeastFourAndAHalf_data();
    void contrast_whenTextStandsOnItsGround_thenAtLeastFourAndAHalf();
    void contrast_whenThemeIsForIt_thenLinesAndFocusStandOut();
    void setMode_whenContrast_thenItsPaletteIsShown();
    void setMode_whenSwitched_thenPaletteAndSignalFollow();
    void setMode_whenSystem_thenPaletteStaysOurs();
    void palette_whenTheWindowIsLeft_thenNothingLooksOtherwise();
    void density_whenCompact_thenRowsAreLower();
    void icon_whenThemeSwitches_thenTintFollows();
    void icon_whenRatioIsTwo_thenPictureIsSharp();
    void icons_whenListed_thenEachCanBeDrawn();
    void tabular_whenDigitsDiffer_thenWidthIsSame();
    void tabular_whenDrawnRight_thenEndsAtTheEdge();
    void name_whenItIsTooLongForItsBox_thenSmallerOrOnTwoLines();
    void menu_whenWindowsAreNotBlended_thenItsCornersAreSquare();
    void table_whenPointerIsOverACell_thenTheWholeRowIsLit();
};

void TestTheme::contrast_whenTextStandsOnItsGround_thenAtLeastFourAndAHalf_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<Role>("ink");
    QTest::addColumn<Role>("ground");
    using enum Role;
    const std::pair<Role, QList<Role>> used[] {
        { Text, { Window, Base, Raised, Sunken, AccentSoft, StandSoft, WarnSoft, BadSoft, OkSoft, Note, Sel } },
        { Muted, { Window, Base, Raised, Sunken, Sel, Note } },
        { Accent, { Window, Base, Raised, AccentSoft, Sel, Note } },
        { OnAccent, { Accent } },
        { Ok, { Window, Base, Raised, OkSoft, Sel } },
        { Warn, { Window, Base, Raised, WarnSoft, Sel } },
        { Bad, { Window, Base, Raised, BadSoft, Sel } },
        { Stand, { Window, Base, Raised, StandSoft, Sel } },
        { Info, { Window, Base, Raised } },
        { RailText, { Rail } },
    };
    for (const QString &theme : { u"light"_qs, u"dark"_qs, u"contrast"_qs }) {
        for (const auto &[ink, grounds] : used) {
            for (const Role ground : grounds) {
                const QString name = u"%1: %2 on %3"_qs.arg(theme)
                                         .arg(static_cast<int>(ink))
                                         .arg(static_cast<int>(ground));
                QTest::newRow(qPrintable(name)) << theme << ink << ground;
            }
        }
    }
}

void TestTheme::contrast_whenTextStandsOnItsGround_thenAtLeastFourAndAHalf()
{
    QFETCH(QString, theme);
    QFETCH(Role, ink);
    QFETCH(Role, ground);
    const Tokens &tokens = theme == u"contrast" ? contrastTokens() : theme == u"dark" ? darkTokens() : lightTokens();
    const double ratio = contrastRatio(tokenColor(tokens, ink), tokenColor(tokens, ground));
    QVERIFY2(ratio >= (theme == u"contrast" ? 7.0 : 4.5), qPrintable(QString::number(ratio)));
}

void TestTheme::contrast_whenThemeIsForIt_thenLinesAndFocusStandOut()
{
    using enum Role;
    const auto ratio = [](Role ink, Role ground) {
        return contrastRatio(tokenColor(contrastTokens(), ink), tokenColor(contrastTokens(), ground));
    };
    for (const Role ground : { Window, Base, Raised, Sunken, Sel, AccentSoft, Note }) {
        QVERIFY2(ratio(Line, ground) >= 3, qPrintable(QString::number(ratio(Line, ground))));
        QVERIFY2(ratio(Accent, ground) >= 3, qPrintable(QString::number(ratio(Accent, ground))));
    }
    QVERIFY(ratio(NoteLine, Note) >= 3);
    // The rule finds what is too faint: the dark theme's lines are.
    QVERIFY(contrastRatio(tokenColor(darkTokens(), Line), tokenColor(darkTokens(), Base)) < 3);
}

void TestTheme::setMode_whenContrast_thenItsPaletteIsShown()
{
    Theme theme(qApp, ThemeMode::Dark);
    QSignalSpy spy(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Contrast);
    QCOMPARE(spy.size(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(color(Role::Window), QColor(Qt::black));
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::white));
    theme.setMode(ThemeMode::Light);
    QVERIFY(!theme.isDark());
    QCOMPARE(spy.size(), 2);
}

void TestTheme::setMode_whenSwitched_thenPaletteAndSignalFollow()
{
    Theme theme(qApp, ThemeMode::Light);
    QSignalSpy spy(&theme, &Theme::changed);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(lightTokens(), Role::Window));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(spy.size(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(darkTokens(), Role::Window));
    QCOMPARE(color(Role::Text), tokenColor(darkTokens(), Role::Text));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(spy.size(), 1);
}

void TestTheme::setMode_whenSystem_thenPaletteStaysOurs()
{
    Theme theme(qApp, ThemeMode::System);
    const Tokens &expected = theme.isDark() ? darkTokens() : lightTokens();
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(expected, Role::Window));
    theme.setMode(ThemeMode::Dark);
    theme.setMode(ThemeMode::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(expected, Role::Window));
}

/// Qt repaints every widget of a window that becomes active or is left where these two differ.
void TestTheme::palette_whenTheWindowIsLeft_thenNothingLooksOtherwise()
{
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast }) {
        const Theme theme(qApp, mode);
        QVERIFY(QApplication::palette().isEqual(QPalette::Active, QPalette::Inactive));
        for (const char *name : { "QWidget", "QLineEdit", "QTableView", "QHeaderView", "QMenu", "QPushButton", "QToolTip" })
            QVERIFY2(QApplication::palette(name).isEqual(QPalette::Active, QPalette::Inactive), name);
    }
}

void TestTheme::density_whenCompact_thenRowsAreLower()
{
    Theme theme(qApp, ThemeMode::Light);
    QSignalSpy spy(&theme, &Theme::changed);
    QCOMPARE(theme.rowHeight(), kRowComfortable);
    theme.setDensity(Density::Compact);
    QCOMPARE(theme.rowHeight(), kRowCompact);
    QCOMPARE(spy.size(), 1);
}

void TestTheme::icon_whenThemeSwitches_thenTintFollows()
{
    Theme theme(qApp, ThemeMode::Light);
    const QIcon square = icon(u"circle"_qs, Role::Accent);
    QVERIFY(!square.isNull());
    const auto strongest = [&square] {
        const QImage image = square.pixmap(QSize(48, 48), 1.0).toImage();
        QColor found;
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, image.height() / 2);
            if (pixel.alpha() > found.alpha() || !found.isValid())
                found = pixel;
        }
        return found;
    };
    QCOMPARE(strongest().rgb(), tokenColor(lightTokens(), Role::Accent).rgb());
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(strongest().rgb(), tokenColor(darkTokens(), Role::Accent).rgb());
    QVERIFY(icon(u"no-such-icon"_qs).isNull());
}

void TestTheme::icon_whenRatioIsTwo_thenPictureIsSharp()
{
    const QPixmap picture = iconPixmap(u"phone"_qs, Qt::black, 16, 2.0);
    QCOMPARE(picture.size(), QSize(32, 32));
    QCOMPARE(picture.deviceIndependentSize(), QSizeF(16, 16));
}

void TestTheme::icons_whenListed_thenEachCanBeDrawn()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() > 60);
    for (const QString &name : names) {
        const QImage image = iconPixmap(name, Qt::black, 24, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        bool inked = false;
        for (int y = 0; y < image.height() && !inked; ++y)
            for (int x = 0; x < image.width() && !inked; ++x)
                inked = qAlpha(image.pixel(x, y)) > 100;
        QVERIFY2(inked, qPrintable(name));
    }
}

void TestTheme::tabular_whenDigitsDiffer_thenWidthIsSame()
{
    Theme theme(qApp, ThemeMode::Light);
    const QFont body = font();
    QCOMPARE(tabularWidth(body, u"11:11:11"_qs), tabularWidth(body, u"08:48:00"_qs));
    QVERIFY(tabularWidth(body, u"111"_qs) > tabularWidth(body, u"11"_qs));
    QCOMPARE(tabularWidth(body, {}), 0);
}

void TestTheme::tabular_whenDrawnRight_thenEndsAtTheEdge()
{
    Theme theme(qApp, ThemeMode::Light);
    QImage image(120, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font());
    painter.setPen(Qt::black);
    drawTabular(&painter, image.rect(), u"40117"_qs, Qt::AlignRight | Qt::AlignVCenter);
    painter.end();
    int right = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 160)
                right = std::max(right, x);
    QVERIFY2(right > 112 && right < 120, qPrintable(QString::number(right)));
}

void TestTheme::name_whenItIsTooLongForItsBox_thenSmallerOrOnTwoLines()
{
    Theme theme(qApp, ThemeMode::Light);
    const QString name = u"Информационная безопасность"_qs;
    const QFont font = fontOfPixels(24, QFont::DemiBold);
    const int wide = lineWidth(font, name);
    QCOMPARE(fitText(font, name, { wide, 54 }).font, font);
    const FittedText smaller = fitText(font, name, { wide * 9 / 10, 54 });
    QVERIFY(smaller.whole && smaller.lines.size() == 1 && smaller.font.pointSizeF() < font.pointSizeF());
    const FittedText two = fitText(font, name, { wide * 6 / 10, 80 });
    QVERIFY(two.whole);
    QCOMPARE(two.lines, (QStringList { u"Информационная"_qs, u"безопасность"_qs }));
    for (const QString &line : two.lines)
        QVERIFY(lineWidth(two.font, line) <= wide * 6 / 10);
    // No height for two lines, and too long for one.
    QVERIFY(!fitText(font, name, { wide / 2, 28 }).whole);
}

void TestTheme::menu_whenWindowsAreNotBlended_thenItsCornersAreSquare()
{
    Theme theme(qApp, ThemeMode::Light);
    const auto corner = [](bool (*blends)()) {
        Style style(blends);
        QMenu menu;
        menu.setStyle(&style);
        menu.addAction(u"Reply"_qs);
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        QImage image(menu.size(), QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        menu.render(&image);
        return qAlpha(image.pixel(0, 0));
    };
    QCOMPARE(corner([] { return false; }), 255);
    QVERIFY(corner([] { return true; }) < 255);
}

void TestTheme::table_whenPointerIsOverACell_thenTheWholeRowIsLit()
{
    Theme theme(qApp, ThemeMode::Light);
    QTableWidget table(3, 3);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.resize(500, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto ground = [&table](int row, int column) {
        const QPoint place = table.visualItemRect(table.item(row, column)).center();
        return table.viewport()->grab().toImage().pixelColor(place);
    };
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            table.setItem(row, column, new QTableWidgetItem);
    }
    const QColor plain = ground(1, 2);
    PaintedRegion painted(table.viewport());
    const QPoint last = table.visualItemRect(table.item(1, 2)).center();
    table.viewport()->update();
    QTRY_VERIFY(painted.region.contains(last));
    QCoreApplication::processEvents();
    painted.region = {};
    QTest::mouseMove(table.viewport(), table.visualItemRect(table.item(1, 0)).center());
    QTRY_VERIFY(painted.region.contains(last));
    QTRY_VERIFY(ground(1, 0) != plain);
    QCOMPARE(ground(1, 2), ground(1, 0));
    QCOMPARE(ground(2, 0), plain);
}

FIRSTLINE_GUI_TEST_MAIN(TestTheme)
#include "tst_theme.moc"
