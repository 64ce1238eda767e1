#pragma once

#include "core/content/htmlsanitizer.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace firstline::test {

/// Reads what the sanitizer wrote letter by letter and knows no leniency: every `<` begins a whole tag of the
/// allow-list, every attribute is quoted and allowed, elements close in their order. It shares nothing with the parser
/// behind the sanitizer. Use once.
class SafeHtmlReader
{
public:
    /// What may not stand there; empty when all is well.
    static QString forbiddenIn(const QString &html) { return SafeHtmlReader(html).read(); }

private:
    explicit SafeHtmlReader(const QString &html)
        : m_html(html)
    {
    }

    QString read()
    {
        while (m_at < m_html.size() && m_bad.isEmpty()) {
            const QChar c = m_html.at(m_at);
            if (c == u'<' && at(m_at + 1) == u'/')
                endTag();
            else if (c == u'<')
                startTag();
            else
                letter(c);
        }
        if (m_bad.isEmpty() && !m_open.isEmpty())
            bad("an element stays open");
        return m_bad;
    }

    QChar at(qsizetype index) const { return index < m_html.size() ? m_html.at(index) : QChar(); }

    void bad(const char *what)
    {
        m_bad = QLatin1String(what) + QStringLiteral(" at ") + QString::number(m_at);
    }

    QString word()
    {
        const qsizetype from = m_at;
        while (at(m_at).unicode() < 0x80 && at(m_at).isLetterOrNumber())
            ++m_at;
        return m_html.mid(from, m_at - from);
    }

    /// One letter of a text or a value.
    void letter(QChar c)
    {
        static const QStringList s_entities { QStringLiteral("&amp;"), QStringLiteral("&lt;"), QStringLiteral("&gt;"),
            QStringLiteral("&quot;") };
        const bool entity = std::any_of(s_entities.begin(), s_entities.end(), [this](const QString &each) {
            return QStringView(m_html).sliced(m_at).startsWith(each);
        });
        if (c == u'<' || c == u'>' || c == u'"' || (c == u'&' && !entity))
            bad("a letter that is not escaped");
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r')
            bad("a control character");
        ++m_at;
    }

    void endTag()
    {
        m_at += 2;
        if (m_open.isEmpty() || word() != m_open.takeLast() || at(m_at) != u'>')
            bad("an end tag");
        ++m_at;
    }

    void startTag()
    {
        static const QSet<QString> s_tags = set("a b blockquote br code dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li "
                                                "ol p pre s small span strong sub sup table tbody td tfoot th thead tr u ul");
        ++m_at;
        const QString name = word();
        if (!s_tags.contains(name))
            bad("a tag");
        QSet<QString> seen;
        while (at(m_at) == u' ' && m_bad.isEmpty()) {
            ++m_at;
            const QString attribute = word();
            if (seen.contains(attribute) || at(m_at) != u'=' || at(m_at + 1) != u'"')
                bad("an attribute's form");
            seen.insert(attribute);
            m_at += 2;
            const qsizetype from = m_at;
            while (m_at < m_html.size() && m_html.at(m_at) != u'"' && m_bad.isEmpty())
                letter(m_html.at(m_at));
            if (m_bad.isEmpty() && !isAllowed(name, attribute, unescaped(m_html.mid(from, m_at - from))))
                bad("an attribute");
            ++m_at;
        }
        if (m_bad.isEmpty() && at(m_at) != u'>')
            bad("a tag's form");
        ++m_at;
        if (name != u"br" && name != u"hr" && name != u"img")
            m_open.append(name);
    }

    static bool isAllowed(const QString &tag, const QString &name, const QString &value)
    {
        static const QSet<QString> s_names = set("align alt bgcolor border color colspan dir height href rowspan src start "
                                                 "style title type valign width");
        static const QRegularExpression s_style(QStringLiteral(
            "^(?:(?:color|background-color|font-weight|font-style|text-align|text-decoration):"
            "(?:[-a-z0-9# ]+|rgba?\\([0-9,.% ]*\\))(?:;|$))+$"));
        if (name == u"href")
            return tag == u"a" && content::isSafeLink(value);
        if (name == u"src")
            return tag == u"img" && value.startsWith(u"cid:");
        if (name == u"style")
            return s_style.match(value).hasMatch();
        return s_names.contains(name);
    }

    static QString unescaped(QString value)
    {
        return value.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
            .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
            .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }

    static QSet<QString> set(const char *words)
    {
        const QStringList list = QString::fromLatin1(words).split(u' ');
        return { list.begin(), list.end() };
    }

    const QString m_html;
    qsizetype m_at = 0;
    QStringList m_open;
    QString m_bad;
};

} // namespace firstline::test
