#pragma once

#include "core/content/htmlsanitizer.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::content {

/// A Markdown text divided into its front matter and its body. Shape: `values` has each key of the lines between the
/// two `---` with its raw value; empty when the text has no front matter, `body` is then the whole text.
struct FrontMatter {
    QHash<QString, QString> values;
    QString body;

    /// A value as text: without quotes around it and with escapes resolved; empty when absent.
    QString text(const QString &key) const;

    /// A value as a list (["a", "b"]); a plain value is a list of one.
    QStringList list(const QString &key) const;
};

/// Divides a text at its front matter. Thread: any.
FrontMatter splitFrontMatter(const QString &text);

/// Markdown (GitHub's dialect: tables, strike-through, bare links; embedded HTML is shown as text) to safe HTML.
/// Shape: the same limits as for HTML. Thread: any.
SafeHtml markdownToHtml(const QString &markdown, const HtmlLimits &limits = {}, const LinkResolver &resolve = {});

} // namespace firstline::content
