#include "core/store/filter.h"

namespace firstline::store {

namespace {

bool hasWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// A string of FTS5: its tokenizer takes it apart, so "foo-bar" becomes the phrase of both words.
QString ftsString(QString text)
{
    text.remove(QChar(0));
    text.replace(u'"', u' ');
    return u'"' % text % u'"';
}

/// Prefixes of one letter would match half of everything.
bool isLongEnough(QStringView word)
{
    return word.size() >= 2 && (word.back().isLetterOrNumber() || word.back().isSurrogate());
}

} // namespace

QString ftsExpression(const QString &text, Prefix prefix)
{
    if (prefix == Prefix::None)
        return hasWord(text) ? ftsString(text) : QString();
    QStringList parts;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!hasWord(words[i]))
            continue;
        const bool open = (prefix == Prefix::All || i == words.size() - 1) && isLongEnough(words[i]);
        parts += open ? QString(ftsString(words[i]) % u'*') : ftsString(words[i]);
    }
    return parts.join(u" AND "_qs);
}

} // namespace firstline::store
