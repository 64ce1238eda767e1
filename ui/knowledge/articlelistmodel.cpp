#include "ui/knowledge/articlelistmodel.h"

#include "ui/knowledge/searchwords.h"

#include <algorithm>

namespace firstline::ui {

void ArticleListModel::setItems(std::vector<ArticleItem> items)
{
    if (items == m_items)
        return;
    if (!m_items.empty()) {
        beginRemoveRows({}, 0, int(m_items.size()) - 1);
        m_items.clear();
        endRemoveRows();
    }
    if (items.empty())
        return;
    beginInsertRows({}, 0, int(items.size()) - 1);
    m_items = std::move(items);
    endInsertRows();
}

const ArticleItem *ArticleListModel::at(int row) const
{
    return row >= 0 && row < int(m_items.size()) ? &m_items[size_t(row)] : nullptr;
}

int ArticleListModel::rowOf(ArticleId id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const auto &item) { return item.id == id; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    const ArticleItem *item = at(index.row());
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return item->title;
    case SnippetRole:
        return item->snippet;
    case LanguageRole:
        return item->language;
    case Qt::AccessibleTextRole:
        return QString(item->title % u". "_qs % markedText(item->snippet).text);
    default:
        return {};
    }
}

} // namespace firstline::ui
