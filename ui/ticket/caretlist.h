#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QStandardItemModel;

namespace firstline::ui {

class CompletionPopup;
class MessageEdit;

/// One line of such a list.
struct CaretItem {
    QString key; ///< What its owner knows it by.
    QString text;
    QString detail; ///< Grey, behind the text.
    bool always = false; ///< Shown whatever is typed, at the end.

    friend bool operator==(const CaretItem &, const CaretItem &) = default;
};

/// A list at the caret of a text field, opened by a sign ("/" for macros, "@" for people) at the start of a word. What is
/// typed behind the sign narrows it; Up, Down, Enter, Tab and Esc work while it is open; the focus stays in the field.
class CaretList : public QObject
{
    Q_OBJECT

public:
    CaretList(MessageEdit *edit, QChar sign);
    ~CaretList() override;

    /// What is offered; shown when the list is open.
    void setItems(const QList<CaretItem> &items);
    bool isOpen() const;

    /// How many lines stand in the open list.
    int count() const;

    /// Closes it; what was typed stays.
    void close();

Q_SIGNALS:
    /// The sign was typed: its owner gives the items.
    void asked();
    /// A line was taken; the sign and what was `typed` behind it are gone from the field.
    void chosen(const QString &key, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void narrow();
    void place();
    void take(int row);
    bool onKey(int key);
    int tokenStart() const;

    MessageEdit *m_edit;
    QChar m_sign;
    QStandardItemModel *m_model;
    QPointer<CompletionPopup> m_popup;
    QList<CaretItem> m_items;
    int m_start = -1; ///< Where the sign stands; -1: closed.
};

} // namespace firstline::ui
