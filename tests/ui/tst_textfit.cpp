#include "tests/support/testmain.h"
#include "tests/ui/tst_places_kit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::nameOf;

namespace {

/// The text that a widget stands for; empty for others.
QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->currentText();
    return {};
}

/// A text in less room than it takes.
QString cutText(const QWidget *widget)
{
    const QString text = textOf(widget);
    // These end in three dots and tell the whole to whoever points at them.
    if (text.isEmpty() || qobject_cast<const LinkLabel *>(widget) || qobject_cast<const QComboBox *>(widget))
        return {};
    if (!widget->toolTip().isEmpty() && !qobject_cast<const QAbstractButton *>(widget))
        return {};
    const QString told = u" \""_qs % text.left(60) % u'"';
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap()) {
        if (label->heightForWidth(label->width()) > label->height() + 1)
            return told % u" takes %1 in height, has %2"_qs.arg(label->heightForWidth(label->width())).arg(label->height());
        return {};
    }
    const int takes = widget->sizeHint().width();
    if (takes > widget->width() + 1)
        return told % u" takes %1 in width, has %2"_qs.arg(takes).arg(widget->width());
    if (label && label->sizeHint().height() > label->height() + 2)
        return told % u" takes %1 in height, has %2"_qs.arg(label->sizeHint().height()).arg(label->height());
    return {};
}

/// What hints at an empty field, and does not fit into it.
QString cutHint(const QWidget *widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    if (!field || !field->text().isEmpty() || !field->toolTip().isEmpty())
        return {};
    const QMargins margins = field->textMargins();
    const int room = field->width() - margins.left() - margins.right() - 8;
    const int takes = field->fontMetrics().horizontalAdvance(field->placeholderText());
    return takes > room ? u" \"%1\" takes %2 as a hint, has %3"_qs.arg(field->placeholderText()).arg(takes).arg(room) : QString();
}

QString cutHeader(const QWidget *widget)
{
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (!header || header->orientation() != Qt::Horizontal || !header->model())
        return {};
    QFont drawn = header->font();
    for (int i = 0; i < header->count(); ++i) {
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        const bool told = header->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).isValid();
        const int takes = QFontMetrics(drawn).horizontalAdvance(text) + 8;
        if (!header->isSectionHidden(i) && !told && takes > header->sectionSize(i))
            return u" \"%1\" takes %2 as a head, has %3"_qs.arg(text).arg(takes).arg(header->sectionSize(i));
    }
    return {};
}

/// A part that hangs over the edge of what holds it, where nothing scrolls.
QString hangsOver(const QWidget *widget)
{
    if (textOf(widget).isEmpty() && !qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const ElidedLabel *>(widget))
        return {};
    bool across = true;
    bool down = true;
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(at->parentWidget());
        if (area && area->viewport() == at) {
            across = across && area->horizontalScrollBar()->maximum() == 0;
            down = down && area->verticalScrollBar()->maximum() == 0;
        }
        const QRect place(widget->mapTo(at, QPoint()), widget->size());
        if ((across && (place.left() < 0 || place.right() > at->width())) || (down && (place.top() < 0 || place.bottom() > at->height())))
            return u" \"%1\" hangs over the edge of %2"_qs.arg(textOf(widget).left(40), nameOf(at));
        if (at->isWindow())
            break;
    }
    return {};
}

/// Two texts in one place.
QString overlaps(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (textOf(widget).isEmpty() || !parent || !parent->layout() || widget->isWindow())
        return {};
    for (const QWidget *other : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (other != widget && !textOf(other).isEmpty() && other->isVisible() && other->geometry().intersects(widget->geometry()))
            return u" \"%1\" lies on \"%2\""_qs.arg(textOf(widget).left(30), textOf(other).left(30));
    }
    return {};
}

/// A page, not a table, that is wider than its place. The people of the floor stand side by side.
QString goesSideways(const QWidget *widget)
{
    constexpr int kFrame = 2;
    const auto *page = qobject_cast<const QScrollArea *>(widget);
    const bool floor = page && page->parentWidget() && page->parentWidget()->objectName() == u"floor";
    return page && !floor && page->horizontalScrollBar()->maximum() > kFrame
        ? u" scrolls sideways by %1"_qs.arg(page->horizontalScrollBar()->maximum()) : QString();
}

QStringList problemsIn(QWidget *root)
{
    QStringList found;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (const QWidget *widget : all) {
        if (widget->window() != root->window() || !widget->isVisible())
            continue;
        for (const QString &problem : { cutText(widget), cutHint(widget), cutHeader(widget), hangsOver(widget), overlaps(widget), goesSideways(widget) }) {
            if (!problem.isEmpty())
                found.append(nameOf(widget) % problem);
        }
    }
    return found;
}

} // namespace

/// Every text of every place against the room it has, in three languages.
class TestTextFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void rule_whenBroken_thenItIsFound();
    void texts_whenEveryPlaceIsSeen_thenNoneIsCut_data();
    void texts_whenEveryPlaceIsSeen_thenNoneIsCut();

private:
    std::unique_ptr<test::Places> m_places;
};

void TestTextFit::initTestCase()
{
    QApplication::setCursorFlashTime(0);
    m_places = std::make_unique<test::Places>();
    QVERIFY(m_places->open());
}

void TestTextFit::cleanupTestCase()
{
    m_places.reset();
}

void TestTextFit::rule_whenBroken_thenItIsFound()
{
    QWidget window;
    auto *label = new Label(u"A sentence of some length"_qs, ui::Role::Text, TextSize::Body, QFont::Normal, &window);
    auto *button = new Button(u"Send, solve, next"_qs, Button::Kind::Primary, &window);
    auto *field = new QLineEdit(&window);
    field->setPlaceholderText(u"What a person may type here"_qs);
    window.resize(400, 200);
    label->setGeometry(10, 10, 300, 24);
    button->setGeometry(10, 50, 200, 28);
    field->setGeometry(10, 90, 300, 32);
    window.show();
    QCOMPARE(problemsIn(&window), QStringList());
    label->resize(60, 24);
    button->resize(80, 28);
    field->resize(90, 32);
    QCOMPARE(problemsIn(&window).size(), 3);
    QScrollArea page(&window);
    page.setWidgetResizable(true);
    auto *wide = new QWidget;
    wide->setMinimumWidth(600);
    page.setWidget(wide);
    page.setGeometry(10, 130, 300, 60);
    page.show();
    QCOMPARE(problemsIn(&window).size(), 4);
    wide->setMinimumWidth(100);
    QTRY_COMPARE(problemsIn(&window).size(), 3);
    label->setToolTip(label->text());
    button->setGeometry(300, 50, 200, 28);
    field->resize(300, 32);
    QCOMPARE(problemsIn(&window).size(), 1);
}

void TestTextFit::texts_whenEveryPlaceIsSeen_thenNoneIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("theme");
    const auto row = [](const char *name, const QString &language, QSize size, ThemeMode theme) {
        QTest::newRow(name) << language << size << int(theme);
    };
    row("ru-wide-dark", u"ru"_qs, { 1680, 945 }, ThemeMode::Dark);
    row("en-small-contrast", u"en"_qs, { 1024, 700 }, ThemeMode::Contrast);
    row("ru-small-light", u"ru"_qs, { 1024, 700 }, ThemeMode::Light);
    row("pl-small-dark", u"pl"_qs, { 1024, 700 }, ThemeMode::Dark);
    // English is short: its wide pictures are for people. Polish is no longer than Russian.
    if (!qEnvironmentVariableIsSet("FIRSTLINE_PICTURES"))
        return;
    row("en-wide-light", u"en"_qs, { 1680, 945 }, ThemeMode::Light);
    row("pl-wide-contrast", u"pl"_qs, { 1680, 945 }, ThemeMode::Contrast);
}

void TestTextFit::texts_whenEveryPlaceIsSeen_thenNoneIsCut()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, theme);
    m_places->setLanguage(language);
    m_places->theme().setMode(ThemeMode(theme));
    m_places->window().resize(size);
    // For people to look at, in whatever scale the test is run.
    const bool pictures = qEnvironmentVariableIsSet("FIRSTLINE_PICTURES");
    QStringList once;
    for (const test::Scene &scene : m_places->scenes()) {
        QVERIFY2(m_places->enter(scene), qPrintable(scene.name));
        QTest::qWait(50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QWidget *root = m_places->rootOf(scene);
        for (const QString &problem : problemsIn(root)) {
            if (!once.contains(problem)) {
                once.append(problem);
                qWarning("%s: %s", qPrintable(scene.name), qPrintable(problem));
            }
        }
        const QString file = u"%1/%2-%3.png"_qs.arg(test::pictureDir(), QString::fromLatin1(QTest::currentDataTag()), scene.name);
        if (pictures)
            QVERIFY(root->window()->grab().save(file));
        m_places->leave(scene);
    }
    m_places->theme().setMode(ThemeMode::Light);
    QVERIFY(once.isEmpty());
}

FIRSTLINE_GUI_TEST_MAIN(TestTextFit)
#include "tst_textfit.moc"
