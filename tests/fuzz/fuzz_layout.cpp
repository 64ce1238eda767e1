#include "tests/fuzz/fuzz.h"

#include "core/content/htmlsanitizer.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>

using namespace firstline;

namespace {

/// Sanitizers make it slower by some ten times; without them the limit is 300 ms.
constexpr qint64 kMostMs = 4000;

/// The document as the layout reads the HTML, which is not how a browser reads it.
class Document : public QTextDocument
{
public:
    /// Every link and picture that a reader could meet is one that the sanitizer let through.
    void check(const QStringList &links) const
    {
        for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QTextCharFormat format = at.fragment().charFormat();
                if (format.isImageFormat())
                    fuzz::require(format.toImageFormat().name().startsWith(u"cid:"), "only pictures of the message are shown");
                const QString href = format.anchorHref();
                fuzz::require(href.isEmpty() || links.contains(href), "only kept links are shown");
            }
        }
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        fuzz::require(type == ImageResource && name.scheme() == u"cid", "nothing but pictures of the message is asked for");
        return QImage(s_picture);
    }

private:
    inline static const QImage s_picture { 1, 1, QImage::Format_ARGB32_Premultiplied };
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication s_application(*argc, *argv);
    return 0;
}

/// No mail of a few kilobytes freezes the text layout once it was made safe, and the layout sees nothing in it that the
/// sanitizer did not let through.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const content::SafeHtml safe = content::sanitizeHtml(fuzz::input(data, size));
    QElapsedTimer timer;
    timer.start();
    Document document;
    document.setHtml(safe.html);
    document.setTextWidth(600);
    (void)document.size();
    fuzz::require(timer.elapsed() < kMostMs, "layout of safe HTML is quick");
    document.check(safe.links);
    return 0;
}
