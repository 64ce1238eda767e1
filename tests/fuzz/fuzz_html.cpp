#include "tests/fuzz/fuzz.h"

#include "core/content/htmlsanitizer.h"

using namespace firstline;

/// What comes out is safe, and safe HTML stays what it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray html = fuzz::input(data, size);
    const content::SafeHtml safe = content::sanitizeHtml(html);
    for (const char *word : { "<script", "<style", "<iframe", "<object", "<svg", "<form", " onclick=", " onerror=", " src=\"http", " src=\"file" })
        fuzz::require(!safe.html.contains(QLatin1String(word), Qt::CaseInsensitive), word);
    for (const QString &link : safe.links)
        fuzz::require(content::isSafeLink(link), "a kept link is safe");
    const content::SafeHtml again = content::sanitizeHtml(safe.html);
    const content::SafeHtml third = content::sanitizeHtml(again.html);
    fuzz::require(third.html == again.html, "safe HTML stays what it is");
    return 0;
}
