#include "ui/knowledge/searchwords.h"

#include <QtCore/QLocale>

namespace firstline::ui {
namespace {

constexpr QChar kBegin(0x0002);
constexpr QChar kEnd(0x0003);

} // namespace

MarkedText markedText(const QString &snippet)
{
    MarkedText marked;
    qsizetype start = -1;
    for (const QChar c : snippet) {
        if (c == kBegin) {
            start = marked.text.size();
        } else if (c == kEnd) {
            if (start >= 0 && marked.text.size() > start)
                marked.spans.push_back({ start, marked.text.size() - start });
            start = -1;
        } else {
            marked.text.append(c == u'\n' || c == u'\t' ? QChar(u' ') : c);
        }
    }
    return marked;
}

QStringList wordsToMark(const QString &query, const QString &snippet)
{
    static const QRegularExpression noWord(
        QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList words = query.split(noWord, Qt::SkipEmptyParts);
    const MarkedText marked = markedText(snippet);
    for (const MarkedText::Span &span : marked.spans)
        words += marked.text.mid(span.start, span.length).split(noWord, Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.toLower();
    words.removeDuplicates();
    return words;
}

QRegularExpression wordPattern(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts.append(QRegularExpression::escape(word));
    if (parts.isEmpty())
        return QRegularExpression(QStringLiteral("("));
    const QString pattern = u"\\b(?:"_qs % parts.join(u'|') % u")\\w*"_qs;
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString languageName(const QString &code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::C || code.isEmpty())
        return code;
    // Qt calls "en" American English.
    QString name = locale.language() == QLocale::English ? u"English"_qs : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace firstline::ui
