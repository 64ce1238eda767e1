#pragma once

#include "core/content/dictionary.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <map>

namespace firstline::ui {

/// The dictionaries themselves. Thread: that of SpellChecker, but for the constructor.
class SpellWorker : public QObject {
    Q_OBJECT

public:
    explicit SpellWorker(const QStringList &folders)
        : m_folders(folders)
    {
    }

    /// Drops what is off. What is on is loaded by the first word in its letters.
    void use(const QStringList &languages);

    /// Answers with answered(). A word in letters that no dictionary here has is right: nobody can tell.
    void check(const QStringList &words, int generation);

    /// Answers with suggested().
    void suggest(const QString &word);

Q_SIGNALS:
    void answered(const QHash<QString, bool> &verdicts, int generation);
    void suggested(const QString &word, const QStringList &suggestions);

private:
    std::vector<const content::Dictionary *> dictionariesFor(const QString &word);
    bool isRight(const QString &word);

    QStringList m_folders;
    QStringList m_languages;
    std::map<QString, std::unique_ptr<content::Dictionary>> m_loaded; ///< Null: tried, not there.
};

/// The name of a language's dictionary: "ru_RU" of "ru".
QString dictionaryName(const QString &language);

} // namespace firstline::ui
