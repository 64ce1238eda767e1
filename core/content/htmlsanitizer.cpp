#include "core/content/htmlsanitizer.h"

#include "core/content/htmlguard.h"
#include "core/content/htmltree.h"
#include "core/content/htmlwriter.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace firstline::content {

namespace {

/// Some mail programs obey "attach" in a mailto link: the reader would send a file of the own machine to a stranger.
bool attaches(QStringView mailto)
{
    const qsizetype question = mailto.indexOf(u'?');
    if (question < 0)
        return false;
    const QList<QStringView> parts = mailto.sliced(question + 1).split(u'&');
    return std::any_of(parts.begin(), parts.end(), [](QStringView part) {
        const QByteArray key = part.first(qMax<qsizetype>(part.indexOf(u'='), 0)).toUtf8();
        return QUrl::fromPercentEncoding(key).trimmed().startsWith(u"attach"_qs, Qt::CaseInsensitive);
    });
}

} // namespace

SafeHtml sanitizeHtml(const QByteArray &html, const HtmlLimits &limits, const LinkResolver &resolve)
{
    GuardedHtml guarded = guardHtml(html, GuardMode::Message, limits.maxBytes, limits.maxNodes);
    auto tree = std::make_unique<HtmlTree>(guarded.html);
    if (!tree->root()) {
        // The tree would be far larger than the text: some nesting is built to explode. The words are kept.
        guarded = guardHtml(html, GuardMode::TextOnly, limits.maxBytes, limits.maxNodes);
        guarded.flattened = true;
        tree = std::make_unique<HtmlTree>(guarded.html);
    }
    SafeHtml made;
    if (tree->root())
        made = HtmlWriter(limits, resolve).write(tree->body());
    made.removedTags += guarded.removedTags;
    made.removedAttributes += guarded.removedAttributes;
    made.flattened = made.flattened || guarded.flattened;
    made.truncated = made.truncated || guarded.truncated || !tree->root();
    return made;
}

SafeHtml sanitizeHtml(const QString &html, const HtmlLimits &limits, const LinkResolver &resolve)
{
    return sanitizeHtml(html.toUtf8(), limits, resolve);
}

QString htmlToText(const QString &html)
{
    return sanitizeHtml(html).text;
}

bool isSafeLink(const QString &href)
{
    static constexpr std::array<QLatin1StringView, 5> kSchemes = { QLatin1StringView("http"),
        QLatin1StringView("https"), QLatin1StringView("mailto"), QLatin1StringView("firstline"),
        QLatin1StringView("kb") };
    const qsizetype colon = href.indexOf(u':');
    if (colon <= 0 || colon == href.size() - 1)
        return false;
    const bool control = std::any_of(href.begin(), href.end(), [](QChar c) { return c < QChar(0x20); });
    const QStringView scheme = QStringView(href).first(colon);
    if (scheme.compare(QLatin1StringView("mailto"), Qt::CaseInsensitive) == 0 && attaches(href))
        return false;
    return !control && std::any_of(kSchemes.begin(), kSchemes.end(), [scheme](QLatin1StringView known) {
        return scheme.compare(known, Qt::CaseInsensitive) == 0;
    });
}

} // namespace firstline::content
