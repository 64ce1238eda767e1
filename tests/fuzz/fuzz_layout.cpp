#include "tests/fuzz/fuzz.h"

#include "core/content/htmlsanitizer.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextDocument>

using namespace firstline;

namespace {

/// Sanitizers make it slower by some ten times; without them the limit is 300 ms.
constexpr qint64 kMostMs = 4000;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication s_application(*argc, *argv);
    return 0;
}

/// No mail of a few kilobytes freezes the text layout once it was made safe.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const content::SafeHtml safe = content::sanitizeHtml(fuzz::input(data, size));
    QElapsedTimer timer;
    timer.start();
    QTextDocument document;
    document.setHtml(safe.html);
    document.setTextWidth(600);
    (void)document.size();
    fuzz::require(timer.elapsed() < kMostMs, "layout of safe HTML is quick");
    return 0;
}
