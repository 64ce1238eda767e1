#include "core/store/wordforms.h"

#include "core/store/fold.h"

#include <libstemmer.h>

#include <memory>

namespace firstline::store {

namespace {

constexpr qsizetype kShortestStem = 3;
constexpr qsizetype kShortestPolish = 4; ///< Rules of thumb need more to hold on to.

using Stemmer = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

QString snowball(const char *language, const QString &word)
{
    // A stemmer keeps its state: one for each language and thread.
    thread_local std::map<QByteArray, Stemmer> s_stemmers;
    auto found = s_stemmers.find(language);
    if (found == s_stemmers.end())
        found = s_stemmers.emplace(language, Stemmer(sb_stemmer_new(language, "UTF_8"), &sb_stemmer_delete)).first;
    if (!found->second)
        return word;
    const QByteArray text = word.toUtf8();
    const auto *stem = sb_stemmer_stem(found->second.get(), reinterpret_cast<const sb_symbol *>(text.constData()), int(text.size()));
    return stem ? QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(found->second.get())) : word;
}

/// Endings of Polish nouns, adjectives and verbs without diacritics, the longest first.
const QStringList &polishEndings()
{
    static const QStringList s_endings = QStringLiteral(
        "owalismy owaliscie owania owaniu owanie owalem owalam ujecie ujemy owali owaly owala owalo owac ujesz uja uje "
        "iajacy ajacych ajacego ajacej ajaca ajace ajacy alismy iami ami ach owi owie ego emu ymi imi ych ich iej om ow em "
        "iem ej ym im ac ec yc ic al el il yl ala ali alo aly ila ili ilo ily aja amy am asz a e i o u y")
                                             .split(u' ');
    return s_endings;
}

bool isVowel(QChar c)
{
    return QStringLiteral("aeiouy").contains(c);
}

/// "drukarka", "drukarek", "drukarce" and "drukarki" all begin with "drukar".
QString polish(const QString &folded)
{
    QString stem = folded;
    for (const QString &ending : polishEndings()) {
        if (stem.endsWith(ending) && stem.size() - ending.size() >= kShortestPolish) {
            stem.chop(ending.size());
            break;
        }
    }
    if (stem.endsWith(QStringLiteral("rz")) && stem.size() > kShortestPolish)
        stem.chop(1); // "serwerze"
    // Fleeting "e" and the change of k to c.
    for (const QString &end : { QStringLiteral("ek"), QStringLiteral("k"), QStringLiteral("c") }) {
        const qsizetype rest = stem.size() - end.size();
        if (stem.endsWith(end) && rest >= kShortestPolish && !isVowel(stem[rest - 1])) {
            stem.truncate(rest);
            break;
        }
    }
    return stem;
}

bool isPlain(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

bool isCyrillic(QChar c)
{
    return c.script() == QChar::Script_Cyrillic;
}

} // namespace

QStringList spellings(const QString &word)
{
    constexpr int kMost = 3;
    QString plain = word.normalized(QString::NormalizationForm_C).toLower();
    const QString lower = plain;
    plain.replace(QChar(0x142), u'l').replace(QChar(0x451), QChar(0x435));
    QStringList found { plain };
    QList<qsizetype> strokes;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == u'l')
            strokes.append(i);
        // Russian has one such letter in a word.
        if (plain[i] == QChar(0x435) && found.size() <= 2 * kMost)
            found.append(QString(plain).replace(i, 1, QChar(0x451)));
    }
    for (int chosen = 1; strokes.size() <= kMost && chosen < (1 << strokes.size()); ++chosen) {
        QString other = plain;
        for (int bit = 0; bit < int(strokes.size()); ++bit) {
            if (chosen & (1 << bit))
                other[strokes[bit]] = QChar(0x142);
        }
        found.append(other);
    }
    found.removeAll(lower);
    return found;
}

QStringList formStems(const QString &word)
{
    const QString lower = word.normalized(QString::NormalizationForm_C).toLower();
    if (lower.size() <= kShortestStem || !isPlain(lower))
        return {};
    QStringList stems;
    const auto add = [&](const QString &stem) {
        if (stem.size() >= kShortestStem && !stems.contains(stem))
            stems.append(stem);
    };
    if (std::any_of(lower.begin(), lower.end(), isCyrillic)) {
        QString plain = lower;
        add(snowball("russian", plain.replace(QChar(0x451), QChar(0x435))));
        return stems;
    }
    const QString folded = fold(lower);
    if (folded == lower)
        add(snowball("english", lower));
    // As it is written, but shorter: letters fold one to one.
    if (const QString stem = polish(folded); stem != folded && folded.size() == lower.size())
        add(lower.left(stem.size()));
    // Snowball writes "happi" for "happy": no form begins so.
    for (QString &stem : stems) {
        if (stem.endsWith(u'i') && !folded.startsWith(stem))
            stem.chop(1);
    }
    stems.removeAll(QString());
    return stems;
}

} // namespace firstline::store
