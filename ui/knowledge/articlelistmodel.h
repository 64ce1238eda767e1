#pragma once

#include "core/service/knowledgeservice.h"

#include <QtCore/QAbstractListModel>

namespace firstline::ui {

/// An article in the list: of a category, or a hit of the search with its snippet.
struct ArticleItem {
    ArticleId id;
    QString title;
    QString snippet; ///< Hits between U+0002 and U+0003; empty outside a search.
    QString language;

    friend bool operator==(const ArticleItem &, const ArticleItem &) = default;
};

/// The list of articles. Contents are replaced by removing and inserting rows; equal contents change nothing.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum ArticleRole { SnippetRole = Qt::UserRole + 1, LanguageRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<ArticleItem> items);

    /// Shape: null when there is no such row.
    const ArticleItem *at(int row) const;
    int rowOf(ArticleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ArticleItem> m_items;
};

} // namespace firstline::ui
