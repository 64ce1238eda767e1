#include "ui/ticket/flowlayout.h"

#include <algorithm>

namespace firstline::ui {

FlowLayout::FlowLayout(QWidget *parent, int gap, int lineGap)
    : QLayout(parent)
    , m_gap(gap)
    , m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return { width, height };
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    QList<std::pair<QLayoutItem *, QRect>> line;
    const auto placeLine = [&] {
        for (const auto &[item, box] : line) {
            // Things of different height stand on one middle line.
            const int lower = (lineHeight - box.height()) / 2;
            if (apply)
                item->setGeometry(box.translated(0, lower));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(1, rect.width()), 10000));
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            placeLine();
            x = rect.x();
            y += lineHeight + m_lineGap;
            lineHeight = 0;
        }
        line.append({ item, QRect(QPoint(x, y), size) });
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    placeLine();
    return y + lineHeight - rect.y();
}

} // namespace firstline::ui
