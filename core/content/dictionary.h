#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

#include <memory>

namespace firstline::content {

/// A spelling dictionary in Hunspell's form: a file of words (.dic) and one of their endings (.aff). Loading takes some 100 ms
/// and 5 to 30 MB. Thread: any one at a time. Needs: libhunspell, and the words of the language where dictionaries are kept.
class Dictionary
{
public:
    /// Errors: NotFound without readable files, Unsupported when their encoding is not known here.
    [[nodiscard]] static Result<std::unique_ptr<Dictionary>> open(const QString &affixFile, const QString &wordFile);
    ~Dictionary();
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;

    /// The files of a language ("en_US") in the first of these folders that has both. Shape: empty where none does.
    static std::pair<QString, QString> filesOf(const QString &name, const QStringList &folders);

    /// Where systems keep dictionaries: the folders of shared data, with "hunspell" and "myspell/dicts" in each.
    static QStringList usualFolders();

    /// Whether it has the word in this form; a capital at the front is fine. Not: a word that its encoding cannot write.
    bool knows(const QString &word) const;

    /// Words that were perhaps meant, the likeliest first. May take some 100 ms.
    QStringList suggestions(const QString &word) const;

private:
    struct Words;
    explicit Dictionary(std::unique_ptr<Words> words);

    std::unique_ptr<Words> m_words;
};

} // namespace firstline::content
