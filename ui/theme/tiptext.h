#pragma once

#include <QtCore/QString>
#include <QtCore/QStringBuilder>
#include <QtGui/QTextDocument>

namespace firstline::ui {

/// Plain text as a tooltip shows it letter by letter, whatever strangers wrote: what is long (so that it wraps) or would be
/// taken for markup is escaped and marked as rich. Shape: short harmless text stays, also for who hears it read.
[[nodiscard]] inline QString tipText(const QString &plain)
{
    constexpr qsizetype longest = 60;
    if (plain.size() <= longest && !Qt::mightBeRichText(plain))
        return plain;
    QString escaped = plain.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return u"<qt>" % escaped % u"</qt>";
}

} // namespace firstline::ui
