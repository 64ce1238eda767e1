#include "core/store/searchterms.h"

#include "core/store/wordforms.h"

namespace firstline::store {

namespace {

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool hasWord(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isWordChar);
}

void addWord(std::vector<SearchTerm> &terms, QString word, bool last)
{
    const bool starred = word.endsWith(u'*');
    while (word.endsWith(u'*'))
        word.chop(1);
    if (!hasWord(word))
        return;
    // An unfinished word of one letter would match half of everything.
    const bool open = last && word.size() >= 2 && isWordChar(word.back());
    terms.push_back({ word, false, starred || open });
}

bool holds(const QStringList &tokens, const QStringList &wanted, bool prefix)
{
    for (qsizetype at = 0; at + wanted.size() <= tokens.size(); ++at) {
        qsizetype i = 0;
        for (; i < wanted.size(); ++i) {
            const QString &token = tokens[at + i];
            const bool same = prefix && i == wanted.size() - 1 ? token.startsWith(wanted[i]) : token == wanted[i];
            if (!same)
                break;
        }
        if (i == wanted.size())
            return true;
    }
    return wanted.isEmpty();
}

} // namespace

std::vector<SearchTerm> searchTerms(const QString &text, bool openEnd)
{
    std::vector<SearchTerm> terms;
    QString word;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at++];
        if (c == u'"') {
            addWord(terms, std::exchange(word, {}), false);
            const qsizetype close = text.indexOf(u'"', at);
            const QString phrase = text.mid(at, close < 0 ? -1 : close - at);
            at = close < 0 ? text.size() : close + 1;
            if (hasWord(phrase))
                terms.push_back({ phrase, true, false });
        } else if (c.isSpace()) {
            addWord(terms, std::exchange(word, {}), false);
        } else if (!c.isNull()) {
            word += c;
        }
    }
    addWord(terms, word, openEnd);
    return terms;
}

std::vector<SearchTerm> filterTerms(const QString &text, bool quoted)
{
    if (quoted)
        return hasWord(text) ? std::vector<SearchTerm> { { text, true, false } } : std::vector<SearchTerm>();
    std::vector<SearchTerm> terms;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        addWord(terms, word, true);
    return terms;
}

QString ftsExpression(const std::vector<SearchTerm> &terms, Forms forms)
{
    QStringList parts;
    for (const SearchTerm &term : terms) {
        QString text = term.text;
        text.remove(QChar(0));
        text.replace(u'"', u' ');
        const QString star = term.prefix ? u"*"_qs : QString();
        QStringList ways { u'"' % text % u'"' % star };
        if (forms == Forms::Found && !term.phrase) {
            for (const QString &other : spellings(text))
                ways += QString(u'"' % other % u'"' % star);
            for (const QString &stem : formStems(text)) {
                for (const QString &begins : QStringList(stem) + spellings(stem))
                    ways += QString(u'"' % begins % u"\"*"_qs);
            }
            ways.removeDuplicates();
        }
        parts += ways.size() == 1 ? ways.front() : QString(u'(' % ways.join(u" OR "_qs) % u')');
    }
    return parts.join(u" AND "_qs);
}

QStringList exactTokens(const QString &text)
{
    QStringList tokens;
    QString token;
    for (const QChar c : text.normalized(QString::NormalizationForm_C).toLower()) {
        if (isWordChar(c)) {
            token += c;
        } else if (!token.isEmpty()) {
            tokens += token;
            token.clear();
        }
    }
    if (!token.isEmpty())
        tokens += token;
    return tokens;
}

bool holdsAll(const QStringList &tokens, const std::vector<SearchTerm> &terms)
{
    return std::all_of(terms.begin(), terms.end(), [&](const SearchTerm &term) {
        return holds(tokens, exactTokens(term.text), term.prefix);
    });
}

} // namespace firstline::store
