#pragma once

#include "core/base/id.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace firstline::ui {

/// One match of a completion list.
struct Choice {
    QString text;
    QString detail;
    QString avatar; ///< Name whose avatar stands before it; empty: none.
    QString fieldText; ///< What the field shows once it is taken; empty: `text`.
    Uuid id;
    int tag = 0; ///< The owner's own number.
};

/// The matches below a CompletionField, given by value.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum ChoiceRole { DetailRole = Qt::UserRole + 1, AvatarRole, FieldTextRole };

    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<Choice> choices);
    const std::vector<Choice> &choices() const { return m_choices; }

    /// Shape: null when the index is not of this model.
    const Choice *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Choice> m_choices;
};

} // namespace firstline::ui
