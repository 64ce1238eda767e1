#include "tests/support/testmain.h"
#include "tests/ui/tst_places_kit.h"
#include "ui/customer/callercard.h"
#include "ui/shell/overlay.h"
#include "ui/widgets/button.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/toast.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::nameOf;

namespace {

constexpr int kMostStops = 600;
constexpr qsizetype kMostBack = 80;
constexpr int kSmallToo = 6;

/// What the change of the look must at least span: more than a caret does. A bar before a row is the narrowest.
constexpr int kLeastBar = 3;
constexpr int kLeastRing = 6;

/// Parts of other controls, which lead to them.
bool isInner(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QSizeGrip *>(widget))
        return true;
    for (const QWidget *at = widget->parentWidget(); at && !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(at) || qobject_cast<const QAbstractSpinBox *>(at) || qobject_cast<const QComboBox *>(at)
            || qobject_cast<const QAbstractItemView *>(at))
            return true;
    }
    return false;
}

/// Whether a hand on the mouse does something with it.
bool isControl(const QWidget *widget)
{
    // What a field found: the field's arrows go through it. What a number led to: only shown.
    if (widget->objectName() == u"palette.list" || widget->objectName() == u"caller.contact")
        return false;
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget))
        return !widget->testAttribute(Qt::WA_TransparentForMouseEvents); // Who may only read has no use of them.
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return !text->isReadOnly();
    // A short way for the mouse to what a button of the same pane does: the category in the menu, "Why these times?".
    if (widget->objectName() == u"ticket.categoryChip" || widget->objectName().startsWith(u"ticket.clock"))
        return false;
    return widget->testAttribute(Qt::WA_SetCursor) && widget->cursor().shape() == Qt::PointingHandCursor;
}

/// One stop, in which arrows choose.
QWidget *railOf(const QWidget *widget)
{
    return qobject_cast<NavRail *>(widget->parentWidget());
}

/// A row of which one is chosen: Tab finds that one, arrows the others.
QObject *groupOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button && button->group() && button->group()->exclusive())
        return button->group();
    if (button && button->autoExclusive())
        return button->parentWidget();
    return nullptr;
}

bool floats(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (qobject_cast<const ToastStack *>(at) || at->objectName().startsWith(u"toast"))
            return true;
    }
    return false;
}

QRect placeOf(const QWidget *widget)
{
    return { widget->mapTo(widget->window(), QPoint()), widget->size() };
}

/// Where its focus may be drawn: at its edge, with lists also at that of the column they stand in.
QRect drawnAt(const QWidget *widget)
{
    const int around = qobject_cast<const QAbstractItemView *>(widget) ? 16 : 3;
    return placeOf(widget).adjusted(-around, -around, around, around);
}

/// What of it is not cut off by what holds it.
QRect seenOf(const QWidget *widget)
{
    QRect seen = placeOf(widget);
    for (const QWidget *at = widget->parentWidget(); at && !at->isWindow(); at = at->parentWidget())
        seen &= placeOf(at);
    return seen & widget->window()->rect();
}

/// Goes on with Tab; some fields have parts of their own to go through.
QWidget *pressed(QWidget *at, int key)
{
    // Rows that are made anew meanwhile take it along.
    const QPointer<QWidget> still(at);
    for (int i = 0; i < 8 && still && QApplication::focusWidget() == still; ++i) {
        QTest::keyClick(still, Qt::Key(key), key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::processEvents();
        if (!qobject_cast<QDateTimeEdit *>(still))
            break;
    }
    return QApplication::focusWidget();
}

/// The child of `above` that holds the widget.
const QWidget *branchOf(const QWidget *widget, const QWidget *above)
{
    while (widget->parentWidget() != above)
        widget = widget->parentWidget();
    return widget;
}

/// Whether an eye that reads goes back on the way: up in a column, or left in a row. Columns come one after the other.
bool goesBack(const QWidget *from, const QWidget *to)
{
    if (from->isAncestorOf(to) || to->isAncestorOf(from))
        return false;
    const QWidget *above = from->parentWidget();
    while (!above->isAncestorOf(to))
        above = above->parentWidget();
    const QRect a = placeOf(branchOf(from, above));
    const QRect b = placeOf(branchOf(to, above));
    const bool over = b.bottom() <= a.top();
    const bool under = b.top() >= a.bottom();
    const bool right = b.left() >= a.right();
    const bool left = b.right() <= a.left();
    return (over && !right) || (left && !under);
}

/// Tables give the focus on to the fields in their cells, on one of the two ways.
QList<QWidget *> withoutHolders(QList<QWidget *> stops)
{
    const QList<QWidget *> all = stops;
    stops.removeIf([&](const QWidget *stop) {
        return qobject_cast<const QAbstractItemView *>(stop)
            && std::any_of(all.begin(), all.end(), [&](const QWidget *other) { return stop->isAncestorOf(other); });
    });
    return stops;
}

} // namespace

/// Every place of the program by Tab alone.
class TestTabWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void rule_whenBroken_thenItIsFound();
    void tab_whenEveryPlaceIsWalked_thenItGoesEverywhereInOrder_data();
    void tab_whenEveryPlaceIsWalked_thenItGoesEverywhereInOrder();

private:
    QList<QWidget *> walk(QWidget *root, int key, QStringList *wrong);
    QStringList problemsIn(QWidget *root);
    std::optional<QStringList> problemsOfOneWalk(QWidget *root);
    bool isRebuilt() const { return m_walked.contains(nullptr); }
    static void look(QWidget *at, QWidget *root, QStringList *wrong);

    QSet<const QWidget *> m_looked;
    QList<QPointer<QWidget>> m_walked;

    std::unique_ptr<test::Places> m_places;
};

void TestTabWalk::initTestCase()
{
    QApplication::setCursorFlashTime(0);
    m_places = std::make_unique<test::Places>();
    QVERIFY(m_places->open());
}

void TestTabWalk::cleanupTestCase()
{
    m_places.reset();
}

/// What an eye has to say of the one that has the focus.
void TestTabWalk::look(QWidget *at, QWidget *root, QStringList *wrong)
{
    const QRect seen = seenOf(at);
    const QSize wanted = at->size().boundedTo(QSize(120, 20));
    if (seen.width() < wanted.width() || seen.height() < wanted.height())
        wrong->append(nameOf(at) % u" has the focus out of sight"_qs);
    if (auto *sheet = qobject_cast<Overlay *>(root); sheet && !sheet->isAncestorOf(at))
        wrong->append(nameOf(at) % u" has the focus under a sheet"_qs);
}

/// The stops of one round, in order. With `wrong`, each is looked at.
QList<QWidget *> TestTabWalk::walk(QWidget *root, int key, QStringList *wrong)
{
    QList<QWidget *> stops;
    QWidget *at = QApplication::focusWidget();
    while (at && stops.size() < kMostStops && !stops.contains(at)) {
        stops.append(at);
        m_walked.append(at);
        QImage with;
        const QRect place = drawnAt(at);
        QPointer<QWidget> still(at);
        QWidget *window = at->window();
        // What stands in every place is looked at once.
        const bool fresh = wrong && !m_looked.contains(at);
        if (fresh) {
            m_looked.insert(at);
            look(at, root, wrong);
            with = window->grab(place).toImage();
        }
        QWidget *next = pressed(at, key);
        if (fresh && still && next != at && drawnAt(at) == place) {
            const QImage without = window->grab(place).toImage();
            QRect changed;
            for (int y = 0; y < with.height(); ++y) {
                for (int x = 0; x < with.width(); ++x) {
                    if (with.pixel(x, y) != without.pixel(x, y))
                        changed |= QRect(x, y, 1, 1);
                }
            }
            if (std::min(changed.width(), changed.height()) < kLeastBar || std::max(changed.width(), changed.height()) < kLeastRing)
                wrong->append(nameOf(at) % u" does not show that it has the focus"_qs);
        }
        at = next;
    }
    // Where there is one stop only, Tab stays at it.
    const bool alone = qobject_cast<Overlay *>(root) && tabStops(root).size() == 1;
    if (wrong && at && !stops.isEmpty() && at == stops.last() && !alone)
        wrong->append(nameOf(at) % u" keeps Tab for itself"_qs);
    // Sometimes what had the focus first is in no round: a card that stands for its buttons.
    while (at && !stops.isEmpty() && stops.front() != at)
        stops.removeFirst();
    return stops;
}

QStringList TestTabWalk::problemsIn(QWidget *root)
{
    // On a slow machine an answer of the store comes in the middle of the walk, and rows are made anew.
    for (int i = 0; i < 4; ++i) {
        m_walked.clear();
        if (const auto problems = problemsOfOneWalk(root))
            return *problems;
    }
    return { u"it is made anew all the time"_qs };
}

/// Nothing if what was walked through went meanwhile.
std::optional<QStringList> TestTabWalk::problemsOfOneWalk(QWidget *root)
{
    QStringList wrong;
    if (!root->isAncestorOf(QApplication::focusWidget()) && root != QApplication::focusWidget())
        root->setFocus(Qt::TabFocusReason);
    QList<QWidget *> stops = walk(root, Qt::Key_Tab, &wrong);
    if (isRebuilt())
        return std::nullopt;
    if (stops.isEmpty())
        return QStringList { u"nothing takes the focus"_qs };
    int back = 0;
    QStringList jumps;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        QWidget *next = stops.at((i + 1) % stops.size());
        // The card of a call leads the hand: tst_keyboard counts its strokes. What floats comes last.
        if (!qobject_cast<CallerCard *>(root) && !floats(stops.at(i)) && !floats(next) && goesBack(stops.at(i), next)) {
            ++back;
            jumps.append(nameOf(stops.at(i)) % u" leads back to "_qs % nameOf(next));
        }
    }
    // Once a round it begins anew.
    if (back > 1)
        wrong.append(jumps);
    QSet<QObject *> groups;
    for (const QWidget *stop : stops)
        groups.insert(groupOf(stop));
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->window() != root->window() || !widget->isVisible() || !widget->isEnabled() || !isControl(widget) || isInner(widget))
            continue;
        const auto *table = qobject_cast<QAbstractItemView *>(widget);
        if (table && std::any_of(stops.begin(), stops.end(), [&](const QWidget *stop) { return table->isAncestorOf(stop); }))
            continue;
        if (stops.contains(widget) || stops.contains(widget->focusProxy()) || stops.contains(railOf(widget)) || (groupOf(widget) && groups.contains(groupOf(widget))))
            continue;
        wrong.append(nameOf(widget) % u" is never reached"_qs);
    }
    // A long way back would be the same many times over.
    if (stops.size() > kMostBack)
        return wrong;
    QList<QWidget *> backwards = walk(root, Qt::Key_Backtab, nullptr);
    if (isRebuilt())
        return std::nullopt;
    std::reverse(backwards.begin(), backwards.end());
    backwards = withoutHolders(backwards);
    stops = withoutHolders(stops);
    const qsizetype first = backwards.indexOf(stops.front());
    if (first > 0)
        std::rotate(backwards.begin(), backwards.begin() + first, backwards.end());
    if (backwards != stops) {
        for (qsizetype i = 0; i < std::max(stops.size(), backwards.size()); ++i) {
            if (stops.value(i) != backwards.value(i)) {
                wrong.append(u"Shift+Tab goes another way at "_qs % nameOf(stops.value(i)) % u": "_qs % nameOf(backwards.value(i)));
                break;
            }
        }
    }
    return wrong;
}

void TestTabWalk::rule_whenBroken_thenItIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QList<Button *> buttons;
    for (const QString &text : { u"One"_qs, u"Two"_qs, u"Three"_qs, u"Four"_qs }) {
        buttons.append(new Button(text, Button::Kind::Secondary, &window));
        buttons.last()->setObjectName(text);
        column->addWidget(buttons.last());
    }
    window.show();
    QApplication::setActiveWindow(&window);
    buttons.first()->setFocus();
    QCOMPARE(problemsIn(&window), QStringList());
    buttons.at(1)->setFocusPolicy(Qt::NoFocus);
    QCOMPARE(problemsIn(&window).size(), 1);
    buttons.at(1)->setFocusPolicy(Qt::StrongFocus);
    QWidget::setTabOrder(buttons.at(2), buttons.at(1));
    QVERIFY(!problemsIn(&window).isEmpty());
    QWidget::setTabOrder(buttons.at(1), buttons.at(2));
    QCOMPARE(problemsIn(&window), QStringList());
    auto *plain = new QPlainTextEdit(&window);
    column->addWidget(plain);
    plain->show();
    QVERIFY(!problemsIn(&window).isEmpty());
    plain->setTabChangesFocus(true);
    buttons.first()->setFocus();
    QCOMPARE(problemsIn(&window), QStringList());
}

void TestTabWalk::tab_whenEveryPlaceIsWalked_thenItGoesEverywhereInOrder_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QSize>("size");
    const std::vector<test::Scene> scenes = m_places->scenes();
    for (int i = 0; i < int(scenes.size()); ++i) {
        QTest::addRow("%s", qPrintable(scenes.at(size_t(i)).name)) << i << QSize(1680, 945);
        // Where a small window has other parts.
        if (i < kSmallToo)
            QTest::addRow("%s, small", qPrintable(scenes.at(size_t(i)).name)) << i << QSize(1024, 700);
    }
}

void TestTabWalk::tab_whenEveryPlaceIsWalked_thenItGoesEverywhereInOrder()
{
    QFETCH(int, at);
    QFETCH(QSize, size);
    m_places->window().resize(size);
    const test::Scene scene = m_places->scenes().at(size_t(at));
    QVERIFY(m_places->enter(scene));
    const QStringList wrong = problemsIn(m_places->rootOf(scene));
    m_places->leave(scene);
    for (const QString &problem : wrong)
        qWarning("%s", qPrintable(problem));
    QVERIFY(wrong.isEmpty());
}

FIRSTLINE_GUI_TEST_MAIN(TestTabWalk)
#include "tst_tabwalk.moc"
