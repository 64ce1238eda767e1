#include "core/content/markdown.h"

#include <md4c-html.h>

namespace firstline::content {

namespace {

QString unquoted(QStringView raw)
{
    raw = raw.trimmed();
    if (raw.size() >= 2 && raw.front() == u'\'' && raw.back() == u'\'')
        return raw.sliced(1).chopped(1).toString().replace(u"''"_qs, u"'"_qs);
    if (raw.size() < 2 || raw.front() != u'"' || raw.back() != u'"')
        return raw.toString();
    raw = raw.sliced(1).chopped(1);
    QString made;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'\\' || i + 1 == raw.size()) {
            made.append(raw[i]);
            continue;
        }
        const QChar c = raw[++i];
        made.append(c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c);
    }
    return made;
}

struct Output {
    QByteArray html;
    qsizetype limit;
};

void append(const MD_CHAR *text, MD_SIZE size, void *userdata)
{
    auto *output = static_cast<Output *>(userdata);
    if (output->html.size() <= output->limit)
        output->html.append(text, static_cast<qsizetype>(size));
}

} // namespace

QString FrontMatter::text(const QString &key) const
{
    return unquoted(values.value(key));
}

QStringList FrontMatter::list(const QString &key) const
{
    const QString raw = values.value(key).trimmed();
    if (!raw.startsWith(u'[') || !raw.endsWith(u']'))
        return raw.isEmpty() ? QStringList() : QStringList(unquoted(raw));
    const QStringView inner = QStringView(raw).sliced(1).chopped(1);
    QStringList made;
    qsizetype from = 0;
    QChar quote;
    for (qsizetype i = 0; i <= inner.size(); ++i) {
        const QChar c = i < inner.size() ? inner[i] : QChar(u',');
        if (c == u'\\' && quote == u'"')
            ++i;
        else if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        if (i < inner.size() && (c != u',' || !quote.isNull()))
            continue;
        const QString value = unquoted(inner.sliced(from, qMin(i, inner.size()) - from));
        if (!value.isEmpty())
            made.append(value);
        from = qMin(i + 1, inner.size());
    }
    return made;
}

FrontMatter splitFrontMatter(const QString &text)
{
    FrontMatter made;
    made.body = text;
    if (!text.startsWith(u"---\n") && !text.startsWith(u"---\r\n"))
        return made;
    qsizetype from = text.indexOf(u'\n') + 1;
    while (from < text.size()) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        const QStringView line = QStringView(text).sliced(from, end - from).trimmed();
        from = qMin(end + 1, text.size());
        if (line == u"---" || line == u"...") {
            made.body = text.mid(from);
            return made;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            made.values.insert(line.first(colon).trimmed().toString(), line.sliced(colon + 1).trimmed().toString());
    }
    // Never closed: a text that merely begins with a rule.
    made.values.clear();
    return made;
}

SafeHtml markdownToHtml(const QString &markdown, const HtmlLimits &limits, const LinkResolver &resolve)
{
    QByteArray source = markdown.toUtf8();
    const bool cut = source.size() > limits.maxBytes;
    if (cut)
        source.truncate(limits.maxBytes);
    Output output { {}, limits.maxBytes };
    const unsigned flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
    const int status = md_html(source.constData(), static_cast<MD_SIZE>(source.size()), &append, &output, flags, 0);
    if (status != 0)
        output.html = "<pre>" + QString::fromUtf8(source).toHtmlEscaped().toUtf8() + "</pre>";
    SafeHtml made = sanitizeHtml(output.html, limits, resolve);
    made.truncated = made.truncated || cut;
    return made;
}

} // namespace firstline::content
