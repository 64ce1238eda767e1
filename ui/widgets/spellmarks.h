#pragma once

#include "ui/widgets/spellchecker.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPlainTextEdit>

class QMenu;

namespace firstline::ui {

/// Underlines in one field what is spelt wrong, and offers what was perhaps meant. Looks at the lines that are seen, a
/// moment after the last key; the word at the caret is left alone while it is being written. Never waits for the
/// dictionaries. Does nothing without SpellChecker::current(). The field owns it.
class SpellMarks : public QObject {
    Q_OBJECT

public:
    explicit SpellMarks(QPlainTextEdit *edit);

    /// A word in the field. Units: UTF-16 from the beginning of the text.
    struct Word {
        int from = 0;
        int length = 0;
        QString text;
    };

    /// The word that touches a place, when it is language. Shape: nothing between words.
    std::optional<Word> wordAt(int position) const;

    /// The words that are underlined now, in their order.
    const QList<Word> &wrong() const { return m_wrong; }

    /// Looks again in a moment: the field lost or got the focus.
    void lookSoon();

    /// Puts what concerns the word at `position` before the other entries of a menu: suggestions for a wrong one, the
    /// person's own words. Shape: false when there is nothing to say about it.
    bool fill(QMenu *menu, int position);

    /// Opens a menu of these alone below the word at the caret. Shape: false when there is nothing to say about it.
    bool openAtCaret();

private:
    void look();
    void lookAtBlock(int from, int to, const QString &text, int start);
    void offer(QMenu *menu, QAction *before, const Word &word);
    void replace(const Word &word, const QString &by);
    bool isBeingWritten(int from, int length) const;

    QPlainTextEdit *m_edit;
    QPointer<SpellChecker> m_checker;
    QTimer m_rest;
    QList<Word> m_wrong;
};

} // namespace firstline::ui
