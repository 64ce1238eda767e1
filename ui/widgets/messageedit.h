#pragma once

#include <QtWidgets/QPlainTextEdit>

class QMimeData;
class QTimer;

namespace firstline::ui {

class SpellMarks;

/// The field a reply, note or description is written in. The draft is told 300 ms after the last key and at least once a
/// second while somebody types, so that the owner keeps it safe. Words that are spelt wrong are underlined where the
/// program checks spelling; Ctrl+. offers others for the one at the caret, and so does the context menu.
class MessageEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// Reply: plain. Note: on the note's ground, so that nobody mixes them up.
    enum class Kind { Reply, Note };

    explicit MessageEdit(QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

    /// Puts a stored draft in, without draftChanged. The caret goes to the end.
    void restoreDraft(const QString &text);

    /// Tells what is not told yet at once (before a page closes).
    void flushDraft();

    /// Whether draftChanged is still to come.
    bool hasUntoldText() const { return m_untold; }

    /// Grows with its text between these numbers of lines. Shape: 3 and 12 at first.
    void setLines(int least, int most);

    /// Whether files and pictures that are pasted or dropped are told to the owner (`filesOffered`). Shape: no at first.
    void setTakesFiles(bool takes) { m_takesFiles = takes; }

    /// Whether data hold local files, or a picture without a text of its own.
    static bool hasFiles(const QMimeData &data);

    /// What is underlined in it. Never null.
    SpellMarks *spelling() const { return m_spelling; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void draftChanged(const QString &text);
    /// Ctrl+Enter. The draft is flushed before.
    void submitted();
    /// Ctrl+Shift+Enter. The draft is flushed before.
    void submittedAndSolved();
    /// "/" typed at the start of a line or after a space: the owner may offer macros at the caret.
    void macroAsked();
    /// Files or a picture were pasted or dropped; valid during the call.
    void filesOffered(const QMimeData *data);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void onTextChanged();
    void applyTheme();
    int heightOf(int lines) const;

    QTimer *m_rest;
    QTimer *m_atLeast;
    SpellMarks *m_spelling;
    Kind m_kind = Kind::Reply;
    int m_least = 3;
    int m_most = 12;
    int m_wanted = -1; ///< The height that was asked for when the text changed last.
    bool m_untold = false;
    bool m_restoring = false;
    bool m_takesFiles = false;
};

} // namespace firstline::ui
