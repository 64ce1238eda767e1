#pragma once

#include <QtWidgets/QListView>

namespace firstline::ui {

/// The roles a model tells the SideList with. The numbers are the model's own, so that ui/models needs no widget.
/// Shape: `section` bool (a heading, cannot be chosen); `count` int (a negative one shows nothing); `overdue` int (shown
/// red with "!", 0: nothing); `icon` QString (-1 or empty: none).
struct SideListRoles {
    int section = Qt::UserRole + 1;
    int count = Qt::UserRole + 2;
    int overdue = Qt::UserRole + 3;
    int icon = -1;
};

/// The list of views at the left: headings, names, live counts, the red count of overdue ones. A flat model, column 0.
/// Keys: Up, Down, Home, End, type to find, Enter opens. Choosing by mouse or keys emits `chosen`.
class SideList : public QListView {
    Q_OBJECT

public:
    explicit SideList(QWidget *parent = nullptr);

    void setRoles(const SideListRoles &roles);
    const SideListRoles &roles() const { return m_roles; }

    /// Marks a row without emitting `chosen`.
    void setCurrentQuietly(const QModelIndex &index);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person chose a row (never a heading).
    void chosen(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    bool isSection(const QModelIndex &index) const;

    SideListRoles m_roles;
    bool m_quiet = false;
};

} // namespace firstline::ui
