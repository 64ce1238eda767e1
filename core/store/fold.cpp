#include "core/store/fold.h"

namespace firstline::store {

namespace {

/// Letters that people leave the stroke away from, though Unicode does not take them apart.
QChar withoutStroke(QChar c)
{
    switch (c.unicode()) {
    case u'ł': return u'l';
    case u'ø': return u'o';
    case u'đ': return u'd';
    case u'ħ': return u'h';
    case u'ı': return u'i';
    default: return c;
    }
}

} // namespace

QString fold(const QString &text)
{
    const QString apart = text.toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark())
            out += withoutStroke(c);
    }
    return out;
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : fold(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

QString prefixEnd(const QString &prefix)
{
    // SQLite compares UTF-8 bytes: U+10FFFF is the greatest character.
    return prefix + QChar(0xdbff) + QChar(0xdfff);
}

} // namespace firstline::store
