#include "ui/widgets/taborder.h"

#include <QtCore/QSet>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>

#include <algorithm>
#include <vector>

namespace firstline::ui {

namespace {

const char *const kOwnOrder = "ownTabOrder";

/// What stays between a stop and the edge of what scrolls.
constexpr int kAroundStop = 12;

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

/// Row by row, from the left in each.
void sortByPlace(QWidgetList &widgets)
{
    std::stable_sort(widgets.begin(), widgets.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    for (qsizetype from = 0; from < widgets.size();) {
        const int middle = widgets.at(from)->geometry().center().y();
        qsizetype to = from + 1;
        while (to < widgets.size() && widgets.at(to)->y() <= middle)
            ++to;
        std::stable_sort(widgets.begin() + from, widgets.begin() + to, [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
        from = to;
    }
}

/// The items of a layout as they are read.
std::vector<QLayoutItem *> itemsOf(QLayout *layout)
{
    struct Placed {
        int row;
        int column;
        QLayoutItem *item;
    };
    std::vector<Placed> placed;
    auto *grid = qobject_cast<QGridLayout *>(layout);
    auto *form = qobject_cast<QFormLayout *>(layout);
    for (int i = 0; i < layout->count(); ++i) {
        Placed one { 0, i, layout->itemAt(i) };
        if (grid) {
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(i, &one.row, &one.column, &rows, &columns);
        } else if (form) {
            QFormLayout::ItemRole role = QFormLayout::LabelRole;
            form->getItemPosition(i, &one.row, &role);
            one.column = int(role);
        }
        placed.push_back(one);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return a.row == b.row ? a.column < b.column : a.row < b.row;
    });
    std::vector<QLayoutItem *> items;
    items.reserve(placed.size());
    for (const Placed &one : placed)
        items.push_back(one.item);
    return items;
}

void addLaidOut(QLayout *layout, QWidgetList &widgets)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (QWidget *widget = item->widget())
            widgets.append(widget);
        else if (QLayout *inner = item->layout())
            addLaidOut(inner, widgets);
    }
}

QWidgetList childrenOf(const QWidget *widget)
{
    if (const auto *area = qobject_cast<const QScrollArea *>(widget))
        return area->widget() ? QWidgetList { area->widget() } : QWidgetList();
    QWidgetList children;
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            children.append(splitter->widget(i));
        return children;
    }
    if (widget->layout())
        addLaidOut(widget->layout(), children);
    const QSet<QWidget *> laidOut(children.begin(), children.end());
    QWidgetList loose;
    for (QObject *object : widget->children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child && !laidOut.contains(child))
            loose.append(child);
    }
    sortByPlace(loose);
    return children + loose;
}

/// The widget and what is below it, in the order of setTabOrder().
QWidgetList chained(QWidget *widget)
{
    QWidgetList all { widget };
    for (QWidget *at = widget->nextInFocusChain(); at != widget; at = at->nextInFocusChain()) {
        if (widget->isAncestorOf(at) && at->isVisible() && at->isEnabled())
            all.append(at);
    }
    return all;
}

void addRead(QWidget *widget, QWidgetList &read)
{
    if (!widget->isVisible() || !widget->isEnabled() || widget->isWindow())
        return;
    if (widget->property(kOwnOrder).toBool()) {
        read += chained(widget);
        return;
    }
    read.append(widget);
    const bool whole = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget);
    if (whole)
        return;
    for (QWidget *child : childrenOf(widget))
        addRead(child, read);
}

QWidgetList readingOrder(const QWidget *root)
{
    QWidgetList read;
    for (QWidget *child : childrenOf(root))
        addRead(child, read);
    return read;
}

void bringIntoSight(QWidget *stop)
{
    for (QWidget *at = stop->parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at); area && area->widget() && area->widget()->isAncestorOf(stop))
            area->ensureWidgetVisible(stop, kAroundStop, kAroundStop);
        else if (auto *view = qobject_cast<QAbstractItemView *>(at))
            view->scrollTo(view->indexAt(stop->mapTo(view->viewport(), stop->rect().center())));
    }
}

} // namespace

QWidgetList tabStops(const QWidget *root)
{
    QWidgetList stops = readingOrder(root);
    stops.removeIf([](const QWidget *widget) { return !isStop(widget); });
    return stops;
}

bool moveFocus(QWidget *root, bool next)
{
    const QWidgetList read = readingOrder(root);
    QWidget *const from = QApplication::focusWidget();
    qsizetype at = read.indexOf(from);
    if (at < 0 && !next)
        at = 0;
    for (qsizetype i = 0; i < read.size(); ++i) {
        at = next ? at + 1 : at - 1;
        QWidget *const to = read.at((at + read.size()) % read.size());
        at = (at + read.size()) % read.size();
        if (to == from || !isStop(to))
            continue;
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        bringIntoSight(to);
        return true;
    }
    return false;
}

void keepOwnTabOrder(QWidget *container)
{
    container->setProperty(kOwnOrder, true);
}

} // namespace firstline::ui
