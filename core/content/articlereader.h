#pragma once

#include "core/base/error.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::content {

/// One knowledge article as it lies in a file, ready to be stored.
struct ArticleSource {
    QString externalRef; ///< id by path, equal in all languages: "gnome-help/a11y-bouncekeys"
    QString language; ///< two letters, or "pt-br"; empty when neither the path nor the file says
    QString title; ///< plain text, never empty
    QString summary; ///< plain text from the front matter; may be empty
    QString bodyHtml; ///< safe HTML without the title
    QString bodyText; ///< for search
    QStringList category; ///< folders and sets from the outside in
    QStringList links; ///< targets of the links as they stand in bodyHtml
    bool truncated = false; ///< the file had more than the sanitiser's limits allow
};

/// Reads one article: Markdown with optional front matter (.md, .markdown) or HTML (.html, .htm, .xhtml). Of HTML only
/// the main content is taken, without navigation; relative links to other pages become `kb:<externalRef>`. The language
/// is that of the first folder below `root` that is a language code, else of the file's own lang. A "__" in a file name
/// counts as a folder. Errors: NotFound, FileUnreadable, TooLarge (over 8 MiB), BadInput (not UTF-8), Unsupported
/// (another kind of file). Thread: any.
[[nodiscard]] Result<ArticleSource> readArticle(const QString &file, const QString &root);

/// The articles below a folder, read-me files left out. Shape: absolute paths in a stable order. Thread: any.
QStringList findArticles(const QString &root);

/// The externalRef that a `kb:` link of an article means: "kb:a11y-icon" in "gnome-help/x" is "gnome-help/a11y-icon".
/// Shape: candidates, best first; empty when it is no kb link.
QStringList articleRefs(const QString &link, const QString &fromRef);

} // namespace firstline::content
