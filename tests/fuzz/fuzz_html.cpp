#include "tests/fuzz/fuzz.h"

#include "core/content/htmlsanitizer.h"

#include <QtCore/QRegularExpression>

using namespace firstline;

/// What comes out is safe, and safe HTML stays what it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray html = fuzz::input(data, size);
    const content::SafeHtml safe = content::sanitizeHtml(html);
    // In what is left every "<" begins a tag; what looks like an attribute behind it is one.
    static const QRegularExpression s_unsafe(
        QStringLiteral("<(?:script|style|iframe|object|svg|form)\\b|<\\w+\\s[^>]*\\son\\w+=|<\\w+\\s[^>]*src=\"(?!cid:)"),
        QRegularExpression::CaseInsensitiveOption);
    fuzz::require(!s_unsafe.match(safe.html).hasMatch(), "nothing unsafe is left");
    for (const QString &link : safe.links)
        fuzz::require(content::isSafeLink(link), "a kept link is safe");
    const content::SafeHtml again = content::sanitizeHtml(safe.html);
    const content::SafeHtml third = content::sanitizeHtml(again.html);
    fuzz::require(third.html == again.html, "safe HTML stays what it is");
    return 0;
}
