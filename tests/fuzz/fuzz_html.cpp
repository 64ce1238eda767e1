#include "tests/fuzz/fuzz.h"

#include "core/content/htmlsanitizer.h"
#include "tests/support/safehtml.h"

using namespace firstline;

/// What comes out is safe, and safe HTML stays what it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray html = fuzz::input(data, size);
    const content::SafeHtml safe = content::sanitizeHtml(html);
    const QString forbidden = test::SafeHtmlReader::forbiddenIn(safe.html);
    if (!forbidden.isEmpty())
        std::fprintf(stderr, "%s in %s\n", qPrintable(forbidden), qPrintable(safe.html));
    fuzz::require(forbidden.isEmpty(), "nothing unsafe is left");
    for (const QString &link : safe.links)
        fuzz::require(content::isSafeLink(link), "a kept link is safe");
    const content::SafeHtml again = content::sanitizeHtml(safe.html);
    const content::SafeHtml third = content::sanitizeHtml(again.html);
    fuzz::require(third.html == again.html, "safe HTML stays what it is");
    return 0;
}
