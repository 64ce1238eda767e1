#pragma once

#include "core/domain/configsnapshot.h"
#include "ui/widgets/completionfield.h"

class QStandardItemModel;

namespace firstline::ui {

/// A field that chooses a place in the category tree by any part of its path.
class CategoryField : public CompletionField
{
    Q_OBJECT

public:
    explicit CategoryField(const ConfigPtr &config, QWidget *parent = nullptr);

    /// Null when nothing is chosen.
    CategoryId category() const { return m_chosen; }
    void setCategory(CategoryId category);

Q_SIGNALS:
    void categoryChosen();

private:
    void fill(const QString &typed);

    std::vector<std::pair<CategoryId, QString>> m_paths; ///< In the order of the tree.
    QStandardItemModel *m_matches;
    CategoryId m_chosen;
};

} // namespace firstline::ui
