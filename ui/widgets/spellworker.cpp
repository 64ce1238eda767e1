#include "ui/widgets/spellworker.h"

#include "core/content/spellwords.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qsizetype kMostSuggestions = 5;

bool isCyrillic(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

} // namespace

QString dictionaryName(const QString &language)
{
    static const QHash<QString, QString> s_names { { u"en"_qs, u"en_US"_qs }, { u"ru"_qs, u"ru_RU"_qs },
                                                   { u"pl"_qs, u"pl_PL"_qs } };
    return s_names.value(language);
}

void SpellWorker::use(const QStringList &languages)
{
    m_languages = languages;
    std::erase_if(m_loaded, [&](const auto &one) { return !languages.contains(one.first); });
}

std::vector<const content::Dictionary *> SpellWorker::dictionariesFor(const QString &word)
{
    const bool cyrillic = isCyrillic(word);
    std::vector<const content::Dictionary *> found;
    for (const QString &language : std::as_const(m_languages)) {
        if ((language == u"ru") != cyrillic)
            continue;
        if (!m_loaded.contains(language)) {
            const auto [affixes, words] = content::Dictionary::filesOf(dictionaryName(language), m_folders);
            auto opened = content::Dictionary::open(affixes, words);
            m_loaded[language] = opened ? std::move(*opened) : nullptr;
        }
        if (const auto &loaded = m_loaded[language])
            found.push_back(loaded.get());
    }
    return found;
}

bool SpellWorker::isRight(const QString &word)
{
    const auto dictionaries = dictionariesFor(word);
    const auto isKnown = [&](const QString &form) {
        return std::any_of(dictionaries.begin(), dictionaries.end(), [&](const auto *one) { return one->knows(form); });
    };
    const QString form = content::spellForm(word);
    if (dictionaries.empty() || isKnown(form))
        return true;
    const QStringList parts = form.split(u'-', Qt::SkipEmptyParts);
    return parts.size() > 1
        && std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return part.size() < 2 || isKnown(part); });
}

void SpellWorker::check(const QStringList &words, int generation)
{
    QHash<QString, bool> verdicts;
    for (const QString &word : words)
        verdicts.insert(word, isRight(word));
    Q_EMIT answered(verdicts, generation);
}

void SpellWorker::suggest(const QString &word)
{
    std::vector<QStringList> found;
    for (const content::Dictionary *dictionary : dictionariesFor(word))
        found.push_back(dictionary->suggestions(content::spellForm(word)));
    // The best of each language comes before the second best of any.
    QStringList best;
    for (qsizetype rank = 0; rank < kMostSuggestions; ++rank) {
        for (const QStringList &of : found) {
            if (rank < of.size() && !best.contains(of[rank]))
                best.append(of[rank]);
        }
    }
    Q_EMIT suggested(word, best.mid(0, kMostSuggestions));
}

} // namespace firstline::ui
