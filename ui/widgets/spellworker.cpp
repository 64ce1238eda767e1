#include "ui/widgets/spellworker.h"

#include "core/content/spellwords.h"

#include <algorithm>
#include <numeric>

namespace firstline::ui {

namespace {

constexpr qsizetype kMostSuggestions = 5;

bool isCyrillic(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

/// How many letters differ: put in, left out, or another one (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int before = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            int &here = row[static_cast<size_t>(j) + 1];
            const int changed = before + (a[i] == b[j] ? 0 : 1);
            before = here;
            here = std::min({ changed, here + 1, row[static_cast<size_t>(j)] + 1 });
        }
    }
    return row.back();
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
    const QString form = content::spellForm(word);
    QStringList best;
    for (const content::Dictionary *dictionary : dictionariesFor(word)) {
        for (const QString &one : dictionary->suggestions(form)) {
            if (!best.contains(one))
                best.append(one);
        }
    }
    // Each dictionary has its own order; what is nearest comes first, whatever its language.
    std::stable_sort(best.begin(), best.end(), [&](const QString &one, const QString &other) {
        return distance(form, one) < distance(form, other);
    });
    Q_EMIT suggested(word, best.mid(0, kMostSuggestions));
}

} // namespace firstline::ui
