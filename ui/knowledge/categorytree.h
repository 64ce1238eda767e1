#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtWidgets/QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace firstline::ui {

/// The tree of categories of articles with the number of articles in each branch. The tree itself is made again only
/// when categories changed; new counts leave it open and selected as it is.
class CategoryTree : public QTreeView {
    Q_OBJECT

public:
    explicit CategoryTree(QWidget *parent = nullptr);

    /// Counts as KnowledgeService::counts gives them. `language` empty: of every language.
    void setCategories(const std::vector<ArticleCategory> &categories, const QHash<QString, int> &counts,
                       const QString &language);

    /// The chosen branch: the category and all below it. Shape: empty for "all articles".
    QSet<ArticleCategoryId> branch() const { return m_branch; }
    QString branchName() const;

    /// Chooses a category, or "all articles" for a null id.
    void choose(ArticleCategoryId category);

Q_SIGNALS:
    void branchChosen();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void rebuild();
    void addBelow(QStandardItem *parent, ArticleCategoryId id, int depth);
    int count(QStandardItem *item);
    void collect(ArticleCategoryId id, QSet<ArticleCategoryId> &branch) const;

    QStandardItemModel *m_model;
    std::vector<ArticleCategory> m_categories;
    QHash<QString, int> m_counts;
    QString m_language;
    QSet<ArticleCategoryId> m_branch;
    bool m_quiet = false;
};

} // namespace firstline::ui
