#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <QtCore/QTimer>

namespace firstline::ui {

class SpellWorker;

/// Knows which words are spelt right, in the languages that are on. Dictionaries are loaded when a language is used first
/// and dropped when it is off, on a thread of their own: verdict() answers from memory at once and asks that thread for
/// what it does not know. One per program, as the theme is. Does not: say which words of a text are language;
/// content::spellWords does. Thread: interface.
class SpellChecker : public QObject {
    Q_OBJECT

public:
    /// What is known about a word. Unknown: asked for, checked() tells.
    enum class Verdict { Unknown, Right, Wrong };

    /// `folders` hold the dictionaries; empty: where systems keep them. Becomes current().
    explicit SpellChecker(const QStringList &folders = {}, QObject *parent = nullptr);
    ~SpellChecker() override;

    /// The newest one; null where nothing is checked.
    static SpellChecker *current();

    /// The languages that are on; a word of any of them is right. Empty: nothing is checked, nothing is in memory.
    void setLanguages(const QStringList &languages);
    QStringList languages() const { return m_languages; }

    /// Whether this computer has the dictionary of a language.
    bool isInstalled(const QString &language) const;

    /// Words of the person's own, right in every language; the oldest first.
    void setOwnWords(const QStringList &words);
    QStringList ownWords() const { return m_ownInOrder; }
    void addOwnWord(const QString &word);
    void removeOwnWord(const QString &word);
    bool isOwnWord(const QString &word) const { return m_own.contains(word); }

    Verdict verdict(const QString &word);

    /// Asks for what was perhaps meant; suggested() answers.
    void suggest(const QString &word);

    /// What lives on the thread of the dictionaries; for tests that hold it up.
    QObject *worker() const;

Q_SIGNALS:
    /// Verdicts came, or are others: languages and own words changed.
    void checked();

    /// At most five, the likeliest first.
    void suggested(const QString &word, const QStringList &suggestions);

    /// The person added or removed a word of his own.
    void ownWordsEdited();

private:
    void ask();
    void take(const QHash<QString, bool> &verdicts, int generation);

    QStringList m_folders;
    QStringList m_languages;
    QSet<QString> m_own;
    QStringList m_ownInOrder;
    QHash<QString, bool> m_known;
    QSet<QString> m_wanted; ///< To be asked with the next batch.
    QSet<QString> m_asked; ///< On their way.
    QTimer m_soon;
    QThread m_thread;
    SpellWorker *m_worker;
    int m_generation = 0; ///< Of the languages: older answers do not count.
};

} // namespace firstline::ui
