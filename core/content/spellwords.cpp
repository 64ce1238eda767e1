#include "core/content/spellwords.h"

#include <QtCore/QString>

#include <algorithm>

namespace firstline::content {

namespace {

constexpr qsizetype kLongest = 60; // letters; what is longer is no word

constexpr QChar kApostrophe(0x2019);
constexpr QChar kSoftHyphen(0x00AD);
constexpr QChar kStress(0x0301);

bool isInner(QChar c)
{
    return c == u'\'' || c == kApostrophe || c == u'-' || c == u'.' || c == kSoftHyphen;
}

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate();
}

/// A run of letters, with what stands between two of them.
qsizetype endOfRun(QStringView line, qsizetype at, qsizetype end)
{
    while (at < end && (isPart(line[at]) || (isInner(line[at]) && at + 1 < end && isPart(line[at + 1]))))
        ++at;
    return at;
}

bool isLanguage(QStringView word)
{
    if (word.size() < 2 || word.size() > kLongest)
        return false;
    const bool odd = std::any_of(word.begin(), word.end(), [](QChar c) {
        return c.isNumber() || c == u'_' || c == u'.' || c.isSurrogate();
    });
    // "Maxi", "Cash-Desk" and "O'Neill" are words; "USB", "VMware" and "DHCPv" are codes.
    bool capitals = false;
    for (qsizetype i = 1; i < word.size(); ++i)
        capitals = capitals || (word[i].isUpper() && word[i - 1].isLetter());
    return !odd && !capitals;
}

/// Stretches without blanks that are no language as a whole.
bool isForeign(QStringView chunk)
{
    return chunk.startsWith(u'#') || chunk.startsWith(u'/') || chunk.contains(u'@') || chunk.contains(u'\\')
        || chunk.contains(u"://") || chunk.startsWith(u"www.", Qt::CaseInsensitive);
}

void addWords(QStringView line, qsizetype from, qsizetype end, std::vector<SpellWord> &words)
{
    if (isForeign(line.mid(from, end - from)))
        return;
    for (qsizetype at = from; at < end;) {
        if (!isPart(line[at])) {
            ++at;
            continue;
        }
        const qsizetype stop = endOfRun(line, at, end);
        if (isLanguage(line.mid(at, stop - at)))
            words.push_back({ at, stop - at });
        at = stop;
    }
}

} // namespace

std::vector<SpellWord> spellWords(QStringView line)
{
    std::vector<SpellWord> words;
    if (line.trimmed().startsWith(u'>'))
        return words;
    qsizetype from = 0;
    const auto flush = [&](qsizetype end) {
        if (end > from)
            addWords(line, from, end, words);
        from = end + 1;
    };
    for (qsizetype at = 0; at < line.size(); ++at) {
        const qsizetype close = line[at] == u'{' ? line.indexOf(u'}', at) : -1;
        if (close >= 0) {
            flush(at);
            at = close;
            from = close + 1;
        } else if (line[at].isSpace()) {
            flush(at);
        }
    }
    flush(line.size());
    return words;
}

QString spellForm(QStringView word)
{
    // Composed first: what is left of the acute is the stress of Russian vowels, which no dictionary has.
    QString form = word.toString().normalized(QString::NormalizationForm_C);
    form.remove(kSoftHyphen);
    form.remove(kStress);
    form.replace(kApostrophe, u'\'');
    return form;
}

} // namespace firstline::content
