#include "core/content/folding.h"

#include <QtCore/QStringList>

#include <utility>
#include <vector>

namespace firstline::content {

namespace {

constexpr qsizetype kMostSignature = 15; ///< Lines; more than that behind "--" is no signature.

/// Whether a fragment of safe HTML shows any word or picture.
bool showsAnything(QStringView html)
{
    for (qsizetype at = 0; at < html.size();) {
        const QStringView rest = html.sliced(at);
        if (rest.front() == u'<') {
            if (rest.startsWith(u"<img", Qt::CaseInsensitive))
                return true;
            const qsizetype end = rest.indexOf(u'>');
            at += end < 0 ? rest.size() : end + 1;
        } else if (rest.startsWith(u"&nbsp;")) {
            at += 6;
        } else if (rest.front().isSpace()) {
            ++at;
        } else {
            return true;
        }
    }
    return false;
}

/// The outermost quotations, as start and end.
std::vector<std::pair<qsizetype, qsizetype>> quotations(const QString &html)
{
    std::vector<std::pair<qsizetype, qsizetype>> found;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const QStringView rest = QStringView(html).sliced(at);
        if (rest.startsWith(u"<blockquote", Qt::CaseInsensitive)) {
            if (depth++ == 0)
                start = at;
        } else if (depth > 0 && rest.startsWith(u"</blockquote", Qt::CaseInsensitive) && --depth == 0) {
            const qsizetype end = html.indexOf(u'>', at);
            found.emplace_back(start, end < 0 ? html.size() : end + 1);
        }
    }
    return found;
}

} // namespace

FoldedText foldMessage(const QString &text)
{
    FoldedText folded = foldQuoted(text);
    const QStringList lines = folded.visible.split(u'\n');
    for (qsizetype i = lines.size() - 1; i > 0 && lines.size() - i <= kMostSignature; --i) {
        if (lines.at(i) != u"-- " && lines.at(i) != u"--")
            continue;
        QString visible = lines.first(i).join(u'\n');
        while (!visible.isEmpty() && visible.back().isSpace())
            visible.chop(1);
        if (visible.isEmpty())
            break;
        const QString signature = lines.sliced(i).join(u'\n');
        folded.quoted = folded.quoted.isEmpty() ? signature : QString(signature % u"\n\n"_qs % folded.quoted);
        folded.visible = visible;
        break;
    }
    return folded;
}

FoldedText foldQuotedHtml(const QString &html)
{
    FoldedText folded { html, {} };
    const auto ranges = quotations(html);
    qsizetype end = html.size();
    // From the last one upwards, as long as no words stand behind it.
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        if (showsAnything(QStringView(html).sliced(range->second, end - range->second)))
            break;
        end = range->first;
        folded.visible.remove(range->first, range->second - range->first);
        folded.quoted.prepend(QStringView(html).sliced(range->first, range->second - range->first));
    }
    if (folded.quoted.isEmpty() || !showsAnything(folded.visible))
        return { html, {} };
    return folded;
}

} // namespace firstline::content
