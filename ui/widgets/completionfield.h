#pragma once

#include <QtCore/QPersistentModelIndex>
#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

class QAbstractItemModel;

namespace firstline::ui {

class CompletionPopup;

/// A field with a list of matches below it, fed by its owner: contact, company, category, assignee. The owner sets a
/// model and fills it when `queryEdited` says what was typed. Keys: Up, Down, PageUp, PageDown move; Enter or Tab take
/// the marked row; Esc closes the list. The focus stays in the field.
class CompletionField : public QLineEdit {
    Q_OBJECT

public:
    /// Whether the first match is marked by itself, so that Enter takes it.
    enum class FirstMatch { Marked, Unmarked };

    explicit CompletionField(QWidget *parent = nullptr);
    ~CompletionField() override;

    /// The matches, best first; column 0. Not owned. DisplayRole is the text.
    void setModel(QAbstractItemModel *model);
    QAbstractItemModel *model() const { return m_model; }

    /// The role of the grey text behind a match; -1: none.
    void setDetailRole(int role);
    /// The role of a name whose avatar stands before a match; -1: none.
    void setAvatarRole(int role);
    /// The role of the text put into the field for a match; DisplayRole at first.
    void setTextRole(int role) { m_textRole = role; }

    void setFirstMatch(FirstMatch first) { m_first = first; }

    /// The line shown when there is no match ("Nobody found. Enter makes a new contact."). Empty: no list then.
    void setEmptyText(const QString &text);

    /// Shows a chosen thing: text, grey detail behind it, avatar before it. Emits nothing.
    void setChosen(const QString &text, const QString &detail = {}, const QString &avatarName = {});

    bool isListOpen() const;
    /// Opens the list with what the model holds now; Alt+Down does the same.
    void openList();
    void closeList();

Q_SIGNALS:
    /// The person typed: the owner fills the model. Not emitted by setText or setChosen.
    void queryEdited(const QString &text);
    /// The person took a match. The field already shows it.
    void chosen(const QModelIndex &index);
    /// Enter without a marked match.
    void freeTextEntered(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void move(int steps);
    bool handleListKey(QKeyEvent *event);
    void take(const QModelIndex &index);
    void place();
    void forgetDetail();

    QPointer<QAbstractItemModel> m_model;
    CompletionPopup *m_popup = nullptr;
    QString m_detail;
    QString m_avatarName;
    QString m_emptyText;
    int m_detailRole = -1;
    int m_avatarRole = -1;
    int m_textRole = Qt::DisplayRole;
    FirstMatch m_first = FirstMatch::Marked;
    bool m_asked = false;
};

} // namespace firstline::ui
