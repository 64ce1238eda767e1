#include "core/content/plaintext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace firstline::content {

namespace {

// Bounded repeats, so that no text makes the search slow.
const QRegularExpression &linkPattern()
{
    static const QRegularExpression pattern(
        u"(?<url>\\b(?:https?://|www\\.)[^\\s<>\"']{2,2000})"
        "|(?<mail>\\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})"
        "|(?<![\\w&#/])#(?<ticket>[0-9]{1,12})\\b"_qs,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// A full stop or a bracket behind an address is part of the sentence, unless the bracket was opened inside.
qsizetype trimmedLength(QStringView url)
{
    qsizetype opened = url.count(u'(') - url.count(u')');
    qsizetype length = url.size();
    while (length > 0) {
        const QChar last = url[length - 1];
        if (last == u')' && opened >= 0)
            break;
        if (last == u')')
            ++opened;
        else if (!QStringView(u".,;:!?]}*_").contains(last))
            break;
        --length;
    }
    return length;
}

QString anchor(const QString &href, QStringView text)
{
    return u"<a href=\""_qs + href.toHtmlEscaped() + u"\">"_qs + text.toString().toHtmlEscaped() + u"</a>"_qs;
}

QString escapedLines(QStringView text)
{
    QString made = text.toString().toHtmlEscaped();
    made.remove(u'\r');
    made.replace(u"  "_qs, u"&nbsp; "_qs);
    return made.replace(u'\n', u"<br>"_qs);
}

bool isQuoted(QStringView line)
{
    return line.trimmed().startsWith(u'>');
}

} // namespace

QString plainTextToHtml(const QString &text)
{
    QString made;
    qsizetype done = 0;
    auto matches = linkPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype start = match.capturedStart();
        if (start < done)
            continue;
        QStringView shown = match.capturedView();
        QString href;
        if (match.hasCaptured(u"url")) {
            shown = shown.first(trimmedLength(shown));
            href = shown.startsWith(u"www.", Qt::CaseInsensitive) ? QString(u"http://"_qs + shown) : shown.toString();
        } else if (match.hasCaptured(u"mail")) {
            href = u"mailto:"_qs + shown;
        } else {
            href = u"firstline://ticket/"_qs + match.captured(u"ticket");
        }
        made += escapedLines(QStringView(text).sliced(done, start - done)) + anchor(href, shown);
        done = start + shown.size();
    }
    return made + escapedLines(QStringView(text).sliced(done));
}

FoldedText foldQuoted(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    qsizetype end = lines.size();
    while (end > 0 && lines[end - 1].trimmed().isEmpty())
        --end;
    qsizetype from = end;
    while (from > 0 && (isQuoted(lines[from - 1]) || lines[from - 1].trimmed().isEmpty()))
        --from;
    while (from < end && !isQuoted(lines[from]))
        ++from;
    if (from == end)
        return { text, {} };
    // "On Monday Anna wrote:", perhaps with an empty line between.
    qsizetype intro = from;
    while (intro > 0 && lines[intro - 1].trimmed().isEmpty())
        --intro;
    if (intro > 0 && lines[intro - 1].trimmed().endsWith(u':'))
        from = intro - 1;
    QString visible = lines.first(from).join(u'\n');
    while (!visible.isEmpty() && visible.back().isSpace())
        visible.chop(1);
    return { visible, lines.sliced(from).join(u'\n') };
}

} // namespace firstline::content
