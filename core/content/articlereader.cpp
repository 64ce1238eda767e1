#include "core/content/articlereader.h"

#include "core/content/htmlguard.h"
#include "core/content/htmltree.h"
#include "core/content/htmlwriter.h"
#include "core/content/markdown.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace firstline::content {

namespace {

constexpr qint64 kMaxFile = 8 * 1024 * 1024;
// Handbook chapters are longer than a mail may be.
constexpr HtmlLimits kPageLimits { .maxBytes = 2 * 1024 * 1024, .maxNodes = 60000 };

bool isLanguage(const QString &name)
{
    const auto isLower = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const QString lower = name.toLower();
    const bool two = lower.size() == 2 && std::all_of(lower.begin(), lower.end(), isLower);
    const bool region = lower.size() == 5 && (lower[2] == u'-' || lower[2] == u'_') && isLower(lower[0])
        && isLower(lower[1]) && isLower(lower[3]) && isLower(lower[4]);
    return two || region;
}

bool isMarkdown(const QString &suffix)
{
    return suffix == u"md" || suffix == u"markdown";
}

bool isHtml(const QString &suffix)
{
    return suffix == u"html" || suffix == u"htm" || suffix == u"xhtml";
}

// Fills what the path alone says: language, category, externalRef.
void readPath(const QString &file, const QString &root, ArticleSource &article)
{
    QString relative = QDir(root).relativeFilePath(QFileInfo(file).absoluteFilePath());
    relative.chop(QFileInfo(relative).suffix().size() + 1);
    relative.replace(u"__"_qs, u"/"_qs);
    QStringList parts = relative.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(u".."_qs);
    qsizetype language = -1;
    for (qsizetype i = 0; i + 1 < parts.size() && language < 0; ++i) {
        if (isLanguage(parts[i]))
            language = i;
    }
    if (language < 0 && parts.size() == 1 && isLanguage(QFileInfo(root).fileName())) {
        article.language = QFileInfo(root).fileName().toLower();
    } else if (language >= 0) {
        article.language = parts[language].toLower().replace(u'_', u'-');
        article.category = parts.first(language);
        parts = parts.sliced(language + 1);
    }
    article.category += parts.first(parts.size() - 1);
    article.externalRef = parts.join(u'/');
}

bool hasClass(const GumboNode *node, QByteArrayView wanted)
{
    return attribute(node, "class").toByteArray().split(' ').contains(wanted.toByteArray());
}

bool isNavigation(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return false;
    switch (node->v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
        return true;
    default:
        break;
    }
    const QByteArrayView id = attribute(node, "id");
    return id == "banner" || (id == "title" && node->v.element.tag == GUMBO_TAG_P) || hasClass(node, "docnav")
        || id == "SearchFrame" || id == "DonationFrame";
}

bool isTag(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

bool holdsBlocks(const GumboNode *node)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT)
            continue;
        const TagKind kind = tagRule(child->v.element.tag).kind;
        if (kind == TagKind::Block || kind == TagKind::Table || kind == TagKind::Page)
            return true;
    }
    return false;
}

// Classes say what the elements mean: the handbook's paragraphs are divs, LibreOffice's menu names are spans.
TagRule meaning(const GumboNode *node)
{
    if (node->v.element.tag == GUMBO_TAG_DIV && hasClass(node, "para") && !holdsBlocks(node))
        return { TagKind::Block, "p" };
    if (node->v.element.tag == GUMBO_TAG_SPAN && (hasClass(node, "emph") || hasClass(node, "menuitem")))
        return { TagKind::Inline, "b" };
    if (node->v.element.tag == GUMBO_TAG_SPAN && (hasClass(node, "input") || hasClass(node, "literal")))
        return { TagKind::Inline, "code" };
    return {};
}

const GumboNode *mainContent(const HtmlTree &tree)
{
    const GumboNode *body = tree.body();
    const GumboNode *area = findNode(body, [](const GumboNode *node) { return attribute(node, "id") == "DisplayArea"; });
    if (!area)
        area = findNode(body, [](const GumboNode *node) { return isTag(node, GUMBO_TAG_MAIN); });
    if (!area)
        area = findNode(body, [](const GumboNode *node) { return isTag(node, GUMBO_TAG_ARTICLE); });
    return area ? area : body;
}

const GumboNode *firstHeading(const GumboNode *from)
{
    return findNode(from, [](const GumboNode *node) {
        return isTag(node, GUMBO_TAG_H1) || isTag(node, GUMBO_TAG_H2) || isTag(node, GUMBO_TAG_H3);
    });
}

// A relative link of a page as a kb link; absolute ones unchanged; everything else empty.
QString resolvedLink(const QString &href, const QString &fromRef)
{
    QString path = href.left(href.indexOf(u'#'));
    path = path.left(path.indexOf(u'?'));
    if (path.contains(u':') || path.startsWith(u'/') || path.isEmpty())
        return path.contains(u':') ? href : QString();
    const QString suffix = QFileInfo(path).suffix();
    if (!isHtml(suffix) && !isMarkdown(suffix))
        return {};
    path.chop(suffix.size() + 1);
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    // LibreOffice counts from the root of its help: "ru/text/swriter/guide/x".
    if (parts.size() > 2 && isLanguage(parts[0].left(2)) && parts[1] == u"text")
        return u"kb:"_qs + parts.sliced(2).join(u'/');
    const qsizetype slash = fromRef.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : fromRef.left(slash + 1);
    const QString clean = QDir::cleanPath(folder + parts.join(u'/')).replace(u"__"_qs, u"/"_qs);
    return clean.startsWith(u"..") ? QString() : QString(u"kb:"_qs + clean);
}

void take(SafeHtml &&safe, ArticleSource &article)
{
    article.bodyHtml = std::move(safe.html).trimmed();
    article.bodyText = std::move(safe.text);
    article.links = std::move(safe.links);
    article.truncated = safe.truncated;
}

Result<void> readHtml(const QByteArray &bytes, ArticleSource &article)
{
    const GuardedHtml guarded = guardHtml(bytes, GuardMode::Page, kPageLimits.maxBytes, kPageLimits.maxNodes);
    const HtmlTree tree(guarded.html);
    if (!tree.root())
        return fail(ErrorCode::BadInput, u"the page is too deeply nested"_qs);
    if (article.language.isEmpty())
        article.language = guarded.language.left(2).toLower();
    const GumboNode *content = mainContent(tree);
    const GumboNode *title = findNode(tree.root(), [](const GumboNode *node) { return isTag(node, GUMBO_TAG_TITLE); });
    const GumboNode *heading = firstHeading(content);
    article.title = title ? textOf(title).simplified() : QString();
    const QString headingText = heading ? textOf(heading).simplified() : QString();
    if (article.title.isEmpty())
        article.title = headingText;
    const bool repeated = heading && headingText == article.title;
    const auto skip = [heading, repeated](const GumboNode *node) {
        return (repeated && node == heading) || isNavigation(node);
    };
    const QString ref = article.externalRef;
    const auto resolve = [ref](const QString &href) { return resolvedLink(href, ref); };
    take(HtmlWriter(kPageLimits, resolve, skip, meaning).write(content), article);
    article.truncated = article.truncated || guarded.truncated;
    return {};
}

void readMarkdown(const QString &text, ArticleSource &article)
{
    FrontMatter matter = splitFrontMatter(text);
    const QString id = matter.text(u"id"_qs);
    if (!id.isEmpty())
        article.externalRef = id;
    if (article.language.isEmpty())
        article.language = matter.text(u"lang"_qs).toLower();
    article.title = matter.text(u"title"_qs).simplified();
    article.summary = matter.text(u"summary"_qs).simplified();
    // The heading that only repeats the title is not part of the body.
    QString body = matter.body.trimmed();
    const QString first = body.left(body.indexOf(u'\n'));
    if (first.startsWith(u"# ")) {
        const QString heading = first.mid(2).simplified();
        if (article.title.isEmpty())
            article.title = markdownToHtml(heading).text;
        if (heading == article.title || markdownToHtml(heading).text == article.title)
            body = body.mid(first.size());
    }
    const QString ref = article.externalRef;
    const auto resolve = [ref](const QString &href) { return resolvedLink(href, ref); };
    take(markdownToHtml(body, kPageLimits, resolve), article);
}

} // namespace

Result<ArticleSource> readArticle(const QString &file, const QString &root)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (!isMarkdown(suffix) && !isHtml(suffix))
        return fail(ErrorCode::Unsupported, u"not an article: %1"_qs.arg(file));
    QFile device(file);
    if (!device.exists())
        return fail(ErrorCode::NotFound, u"no such file: %1"_qs.arg(file));
    if (device.size() > kMaxFile)
        return fail(ErrorCode::TooLarge, u"larger than 8 MiB: %1"_qs.arg(file));
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"%1: %2"_qs.arg(file, device.errorString()));
    QByteArray bytes = device.read(kMaxFile);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::BadInput, u"not valid UTF-8: %1"_qs.arg(file));
    ArticleSource article;
    readPath(file, root, article);
    if (isMarkdown(suffix)) {
        readMarkdown(text, article);
    } else if (const Result<void> read = readHtml(bytes, article); !read) {
        return fail(read.error());
    }
    if (article.title.isEmpty())
        article.title = QFileInfo(file).completeBaseName();
    return article;
}

QStringList findArticles(const QString &root)
{
    QStringList found;
    QDirIterator walk(root, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        const QString suffix = walk.fileInfo().suffix().toLower();
        // A read-me speaks about a folder, it is no article.
        const bool readme = walk.fileInfo().completeBaseName().compare(u"readme", Qt::CaseInsensitive) == 0;
        if (!readme && (isMarkdown(suffix) || isHtml(suffix)))
            found.append(walk.fileInfo().absoluteFilePath());
    }
    found.sort();
    return found;
}

QStringList articleRefs(const QString &link, const QString &fromRef)
{
    if (!link.startsWith(u"kb:", Qt::CaseInsensitive))
        return {};
    QString ref = link.mid(3);
    ref = ref.left(ref.indexOf(u'#'));
    if (ref.isEmpty())
        return {};
    const qsizetype slash = fromRef.lastIndexOf(u'/');
    if (slash < 0 || ref.contains(u'/'))
        return { ref };
    const QString sibling = fromRef.left(slash + 1) + ref;
    return { sibling, ref };
}

} // namespace firstline::content
