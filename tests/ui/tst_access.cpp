#include "core/content/phone.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_places_kit.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::nameOf;

namespace {

/// The roles that a control of Qt's own kinds may have; empty for other widgets.
QList<QAccessible::Role> rolesOf(const QWidget *widget)
{
    if (qobject_cast<const QAbstractButton *>(widget))
        return { QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ButtonMenu, QAccessible::Link,
                 QAccessible::PageTab };
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
        return { QAccessible::EditableText };
    if (qobject_cast<const QTextEdit *>(widget))
        return { QAccessible::EditableText, QAccessible::StaticText, QAccessible::Document };
    if (qobject_cast<const QComboBox *>(widget))
        return { QAccessible::ComboBox };
    if (qobject_cast<const QAbstractSpinBox *>(widget))
        return { QAccessible::SpinBox };
    if (qobject_cast<const QAbstractSlider *>(widget))
        return { QAccessible::Slider };
    if (qobject_cast<const QTableView *>(widget))
        return { QAccessible::Table };
    if (qobject_cast<const QTreeView *>(widget))
        return { QAccessible::Tree };
    if (qobject_cast<const QListView *>(widget))
        return { QAccessible::List };
    return {};
}

/// Parts of other controls, which tell of them.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QSizeGrip *>(widget)
        || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractScrollArea *>(parent);
}

bool isPlain(QAccessible::Role role)
{
    return role == QAccessible::Client || role == QAccessible::NoRole;
}

bool isName(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Lists tell what stands in their first rows.
QString silentRows(const QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView *>(view));
    // Qt keeps cells of rows that went meanwhile: it is asked afresh, as somebody does who comes now.
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(told));
    told = QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView *>(view));
    if (!model || model->rowCount() == 0 || !told || !told->tableInterface())
        return {};
    for (int row = 0; row < std::min(3, model->rowCount()); ++row) {
        QString all;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (const QAccessibleInterface *cell = told->tableInterface()->cellAt(row, column))
                all += cell->text(QAccessible::Name);
        }
        if (!isName(all))
            return u"row %1 says nothing"_qs.arg(row);
    }
    return {};
}

/// What is wrong with one widget for somebody who hears it; empty when nothing is.
QString problemOf(const QWidget *widget)
{
    if (isInner(widget) || !widget->isVisible())
        return {};
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    const QString name = told ? told->text(QAccessible::Name) : QString();
    const QList<QAccessible::Role> roles = rolesOf(widget);
    const bool named = isName(name);
    if (!roles.isEmpty() || (widget->focusPolicy() & Qt::TabFocus) || widget->isWindow()) {
        if (!named)
            return u"has no name"_qs;
        if (isPlain(told->role()) || (!roles.isEmpty() && !roles.contains(told->role())))
            return u"has the role %1"_qs.arg(int(told->role()));
        // On AT-SPI the name of a combo box is its value.
        if (qobject_cast<const QComboBox *>(widget) && told->relations(QAccessible::Label).isEmpty() && !isName(told->text(QAccessible::Description)))
            return u"does not say what it chooses"_qs;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            return silentRows(view);
        return {};
    }
    // What is painted and says something, says it to everybody.
    if (named && !widget->accessibleName().isEmpty() && isPlain(told->role()))
        return u"is named \"%1\", but has no role"_qs.arg(name);
    return {};
}

QStringList problemsIn(QWidget *root)
{
    QStringList found;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (const QWidget *widget : all) {
        if (widget->window() != root->window())
            continue;
        if (const QString problem = problemOf(widget); !problem.isEmpty())
            found.append(nameOf(widget) % u' ' % problem);
    }
    return found;
}

} // namespace

/// Names and roles for those who hear the program.
class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void rule_whenBroken_thenItIsFound();
    void names_whenEveryPlaceIsWalked_thenEachControlSaysWhatItIs_data();
    void names_whenEveryPlaceIsWalked_thenEachControlSaysWhatItIs();
    void menus_whenFilled_thenEveryLineHasItsText();
    void times_whenTheLanguageIsSet_thenWrittenItsWay_data();
    void times_whenTheLanguageIsSet_thenWrittenItsWay();

private:
    std::unique_ptr<test::Places> m_places;
};

void TestAccess::initTestCase()
{
    // As with somebody who listens: lists tell of their changes.
    QAccessible::setActive(true);
    m_places = std::make_unique<test::Places>();
    QVERIFY(m_places->open());
}

void TestAccess::cleanupTestCase()
{
    m_places.reset();
}

void TestAccess::rule_whenBroken_thenItIsFound()
{
    QWidget window;
    window.setWindowTitle(u"Window"_qs);
    setAccessibleRole(&window, QAccessible::Window);
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *button = new Button({}, Button::Kind::Quiet, &window);
    button->setIconName(u"x"_qs);
    auto *picture = new QWidget(&window);
    picture->setAccessibleName(u"Anna"_qs);
    auto *panel = new QWidget(&window);
    panel->setFocusPolicy(Qt::StrongFocus);
    panel->setAccessibleName(u"Panel"_qs);
    auto *dots = new Button(u"..."_qs, Button::Kind::Quiet, &window);
    for (QWidget *part : { static_cast<QWidget *>(field), static_cast<QWidget *>(button), picture, panel, static_cast<QWidget *>(dots) })
        column->addWidget(part);
    window.show();
    QCOMPARE(problemsIn(&window).size(), 5);
    field->setAccessibleName(u"Subject"_qs);
    button->setAccessibleName(u"Close"_qs);
    dots->setAccessibleName(u"More"_qs);
    QCOMPARE(problemsIn(&window).size(), 2);
    delete picture;
    delete panel;
    column->addWidget(new Avatar(u"Anna"_qs, 20, &window));
    QCOMPARE(problemsIn(&window), QStringList());
}

void TestAccess::names_whenEveryPlaceIsWalked_thenEachControlSaysWhatItIs_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "ru", "pl" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestAccess::names_whenEveryPlaceIsWalked_thenEachControlSaysWhatItIs()
{
    QFETCH(QString, language);
    m_places->setLanguage(language);
    QStringList wrong;
    for (const test::Scene &scene : m_places->scenes()) {
        QVERIFY2(m_places->enter(scene), qPrintable(scene.name));
        for (const QString &problem : problemsIn(m_places->rootOf(scene)))
            wrong.append(problem % u" ("_qs % scene.name % u')');
        m_places->leave(scene);
    }
    QStringList once;
    for (const QString &one : std::as_const(wrong)) {
        const QString what = one.section(u" ("_qs, 0, -2);
        if (!std::any_of(once.begin(), once.end(), [&](const QString &seen) { return seen.section(u" ("_qs, 0, -2) == what; }))
            once.append(one);
    }
    for (const QString &one : std::as_const(once))
        qWarning("%s", qPrintable(one));
    QVERIFY(once.isEmpty());
}

void TestAccess::menus_whenFilled_thenEveryLineHasItsText()
{
    QVERIFY(m_places->enter(m_places->scenes().front()));
    int lines = 0;
    for (QMenu *menu : m_places->window().findChildren<QMenu *>()) {
        Q_EMIT menu->aboutToShow();
        for (const QAction *action : menu->actions()) {
            const bool spoken = action->isSeparator() || qobject_cast<const QWidgetAction *>(action) || isName(action->text());
            QVERIFY2(spoken, qPrintable(menu->objectName()));
            ++lines;
        }
    }
    QVERIFY(lines > 40);
}

void TestAccess::times_whenTheLanguageIsSet_thenWrittenItsWay_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("hours");
    QTest::newRow("en") << u"en"_qs << u"November"_qs << u"20 h"_qs;
    QTest::newRow("ru") << u"ru"_qs << u"ноября"_qs << u"20 ч"_qs;
    QTest::newRow("pl") << u"pl"_qs << u"listopada"_qs << u"20 h"_qs;
}

void TestAccess::times_whenTheLanguageIsSet_thenWrittenItsWay()
{
    QFETCH(QString, language);
    QFETCH(QString, month);
    QFETCH(QString, hours);
    m_places->setLanguage(language);
    const Instant noon = *fromIso(QStringLiteral("2026-11-18T12:00:00Z"));
    QVERIFY2(fullTime(noon).contains(month), qPrintable(fullTime(noon)));
    QVERIFY2(formatMinutes(std::chrono::hours(20)).startsWith(hours), qPrintable(formatMinutes(std::chrono::hours(20))));
    // A number is written as its country does, whoever reads it.
    QCOMPARE(content::formatPhone(u"+48226543210"_qs), u"+48 22 654 32 10"_qs);
    QCOMPARE(content::formatPhone(u"+78125550111"_qs), u"+7 812 555-01-11"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestAccess)
#include "tst_access.moc"
