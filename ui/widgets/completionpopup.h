#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QListView;

namespace firstline::ui {

class Label;

/// The list below a CompletionField: a child of the window, so that it takes neither the focus nor a grab. Made
/// by what owns a field: CompletionField, and the lists at a caret.
class CompletionPopup : public QWidget {
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *parent);

    void setModel(QAbstractItemModel *model);
    /// Roles as in CompletionField; -1: none.
    void setRoles(int detailRole, int avatarRole);
    /// Shown instead of rows when the model is empty.
    void setEmptyText(const QString &text);

    QListView *list() const { return m_list; }
    /// The width the rows or the sentence for none need, shadow included, within bounds. Units: px. Beyond `most` rows there is a
    /// scroll bar.
    int wantedWidth(int most) const;
    /// The height all rows need, shadow included. Units: px. `most` rows at most.
    int wantedHeight(int most) const;

    /// How far the shadow reaches over each edge. Units: px.
    static constexpr int kShadow = 12;

Q_SIGNALS:
    void rowClicked(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QListView *m_list;
    Label *m_empty;
};

} // namespace firstline::ui
