#pragma once

#include "core/domain/config.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QCheckBox;
class QVBoxLayout;

namespace firstline::ui {

class Label;

/// What is to be done in every ticket of a category: a check box each (Space ticks), how far it is, which of them solving
/// asks for. Hidden without a list. Tells what is ticked and changes nothing itself.
class ChecklistView : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistView(QWidget *parent = nullptr);

    /// `tips`: who ticked an item and when, by its text. Only what is different is made anew, so that the focus stays.
    void show(const std::vector<CheckItem> &items, const QStringList &checked, const QHash<QString, QString> &tips, bool mayWork);

    /// Puts the focus on an item. Shape: false when it is not in the list.
    bool focusItem(const QString &text);
    QStringList checked() const { return m_checked; }

Q_SIGNALS:
    void toggled(const QString &item, bool done);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void refresh();

    std::vector<CheckItem> m_items;
    QStringList m_checked;
    QHash<QString, QString> m_tips;
    bool m_mayWork = true;
    Label *m_progress;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_lines;
    QList<QCheckBox *> m_boxes;
};

} // namespace firstline::ui
