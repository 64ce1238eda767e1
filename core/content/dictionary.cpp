#include "core/content/dictionary.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QStringConverter>

#include <hunspell.hxx>

#include <exception>

namespace firstline::content {

/// Hunspell's own, with the way into its encoding and back.
struct Dictionary::Words {
    Words(const QString &affixFile, const QString &wordFile)
        : hunspell(QFile::encodeName(affixFile).constData(), QFile::encodeName(wordFile).constData())
        , into(hunspell.get_dict_encoding().c_str())
        , back(hunspell.get_dict_encoding().c_str())
    {
    }

    /// Shape: nothing when the encoding has not all of its letters.
    std::optional<std::string> written(const QString &word)
    {
        into.resetState();
        const QByteArray bytes = into.encode(word);
        if (into.hasError())
            return std::nullopt;
        back.resetState();
        if (QString(back.decode(bytes)) != word)
            return std::nullopt;
        return bytes.toStdString();
    }

    Hunspell hunspell;
    QStringEncoder into;
    QStringDecoder back;
};

Dictionary::Dictionary(std::unique_ptr<Words> words)
    : m_words(std::move(words))
{
}

Dictionary::~Dictionary() = default;

Result<std::unique_ptr<Dictionary>> Dictionary::open(const QString &affixFile, const QString &wordFile)
{
    if (!QFileInfo(affixFile).isReadable() || !QFileInfo(wordFile).isReadable())
        return fail(ErrorCode::NotFound, QStringLiteral("no dictionary ") % wordFile);
    try {
        auto words = std::make_unique<Words>(affixFile, wordFile);
        if (!words->into.isValid() || !words->back.isValid())
            return fail(ErrorCode::Unsupported, QStringLiteral("encoding of ") % affixFile);
        return std::unique_ptr<Dictionary>(new Dictionary(std::move(words)));
    } catch (const std::exception &) {
        return fail(ErrorCode::NotFound, QStringLiteral("unreadable dictionary ") % wordFile);
    }
}

std::pair<QString, QString> Dictionary::filesOf(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString affixes = folder % u'/' % name % u".aff";
        const QString words = folder % u'/' % name % u".dic";
        if (QFileInfo(affixes).isReadable() && QFileInfo(words).isReadable())
            return { affixes, words };
    }
    return {};
}

QStringList Dictionary::usualFolders()
{
    QStringList folders;
    for (const QString &place : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << QString(place % u"/hunspell") << QString(place % u"/myspell/dicts");
    return folders;
}

bool Dictionary::knows(const QString &word) const
{
    const auto bytes = m_words->written(word);
    if (!bytes)
        return false;
    try {
        return m_words->hunspell.spell(*bytes);
    } catch (const std::exception &) {
        return true; // Nobody is told that a word is wrong because memory ran out.
    }
}

QStringList Dictionary::suggestions(const QString &word) const
{
    const auto bytes = m_words->written(word);
    if (!bytes)
        return {};
    QStringList found;
    try {
        for (const std::string &one : m_words->hunspell.suggest(*bytes)) {
            m_words->back.resetState();
            found.append(m_words->back.decode(QByteArrayView(one.data(), qsizetype(one.size()))));
        }
    } catch (const std::exception &) {
        return found;
    }
    return found;
}

} // namespace firstline::content
