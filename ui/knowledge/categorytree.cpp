#include "ui/knowledge/categorytree.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kCountRole = Qt::UserRole + 2;
constexpr int kMostDepth = 16;

/// A name and, at the right, its count.
class BranchDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        // The style would paint a selection under the branch's arrow as well.
        const bool selected = index == static_cast<const QTreeView *>(parent())->currentIndex();
        const QRect row = option.rect.adjusted(0, 1, -4, -1);
        if (selected)
            paintBox(painter, row, color(Role::Sel), {}, kRadiusControl);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintBox(painter, row, mixed(color(Role::Window), color(Role::Muted), 0.10), {}, kRadiusControl);
        if (selected && option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(painter, row, kRadiusControl);
        QRect rest = row.adjusted(6, 0, -kGap, 0);
        painter->setFont(ui::font(TextSize::Body, selected ? QFont::DemiBold : QFont::Normal));
        const QString number = QString::number(index.data(kCountRole).toInt());
        painter->setPen(color(Role::Muted));
        drawTabular(painter, rest, number, Qt::AlignRight | Qt::AlignVCenter);
        rest.setRight(rest.right() - tabularWidth(painter->font(), number) - kGap);
        painter->setPen(color(Role::Text));
        painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { 120, 28 }; }
};

ArticleCategoryId idOf(const QVariant &bytes)
{
    return ArticleCategoryId(Uuid::fromBytes(bytes.toByteArray()));
}

} // namespace

CategoryTree::CategoryTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new BranchDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setIndentation(14);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Categories of articles"));
}

void CategoryTree::setCategories(
    const std::vector<ArticleCategory> &categories, const QHash<QString, int> &counts, const QString &language)
{
    m_counts = counts;
    m_language = language;
    if (categories != m_categories || m_model->rowCount() == 0) {
        m_categories = categories;
        std::stable_sort(m_categories.begin(), m_categories.end(), [](const auto &a, const auto &b) {
            return a.position != b.position ? a.position < b.position : a.name.localeAwareCompare(b.name) < 0;
        });
        rebuild();
        m_categories = categories;
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        count(m_model->item(row));
    int all = 0;
    for (auto it = m_counts.constBegin(); it != m_counts.constEnd(); ++it) {
        const bool wanted = m_language.isEmpty() ? it.key().startsWith(u"lang:") : it.key() == u"lang:"_qs + m_language;
        all += wanted ? it.value() : 0;
    }
    m_model->item(0)->setData(all, kCountRole);
}

void CategoryTree::rebuild()
{
    const ArticleCategoryId chosen = idOf(currentIndex().data(kIdRole));
    m_quiet = true;
    m_model->removeRows(0, m_model->rowCount());
    auto *all = new QStandardItem(tr("All articles"));
    all->setData(QByteArray(), kIdRole);
    m_model->appendRow(all);
    addBelow(m_model->invisibleRootItem(), {}, 0);
    if (m_model->rowCount() <= 8)
        expandToDepth(0);
    m_quiet = false;
    choose(chosen);
}

void CategoryTree::addBelow(QStandardItem *parent, ArticleCategoryId id, int depth)
{
    for (const ArticleCategory &category : m_categories) {
        if (category.parent != id || depth > kMostDepth)
            continue;
        auto *item = new QStandardItem(category.name);
        item->setData(category.id.uuid().bytes(), kIdRole);
        item->setToolTip(category.name);
        parent->appendRow(item);
        addBelow(item, category.id, depth + 1);
    }
}

int CategoryTree::count(QStandardItem *item)
{
    const ArticleCategoryId id = idOf(item->data(kIdRole));
    const QString key = m_language.isEmpty() ? id.text() : QString(id.text() % u'/' % m_language);
    int sum = id ? m_counts.value(key) : 0;
    for (int row = 0; row < item->rowCount(); ++row)
        sum += count(item->child(row));
    if (item->data(kCountRole).toInt() != sum)
        item->setData(sum, kCountRole);
    return sum;
}

void CategoryTree::collect(ArticleCategoryId id, QSet<ArticleCategoryId> &branch) const
{
    if (branch.contains(id))
        return;
    branch.insert(id);
    for (const ArticleCategory &category : m_categories) {
        if (category.parent == id)
            collect(category.id, branch);
    }
}

QString CategoryTree::branchName() const
{
    return currentIndex().data().toString();
}

void CategoryTree::choose(ArticleCategoryId category)
{
    const QModelIndex start = m_model->index(0, 0);
    const QVariant wanted = category ? QVariant(category.uuid().bytes()) : QVariant(QByteArray());
    const QModelIndexList found = m_model->match(start, kIdRole, wanted, 1, Qt::MatchExactly | Qt::MatchRecursive);
    setCurrentIndex(found.isEmpty() ? start : found.front());
}

void CategoryTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
    if (m_quiet)
        return;
    m_branch.clear();
    if (const ArticleCategoryId id = idOf(current.data(kIdRole)))
        collect(id, m_branch);
    Q_EMIT branchChosen();
}

} // namespace firstline::ui
