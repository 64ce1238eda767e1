#include "ui/print/paper.h"

#include "ui/theme/theme.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace firstline::ui {

namespace {

const QMarginsF kMarginsMm(18, 10, 14, 10);
constexpr int kPdfDpi = 600;
constexpr qsizetype kLongestName = 80;

bool isTurn(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
}

/// Characters that are no text: controls, those that Qt's documents use for themselves, and places of embedded objects.
bool isText(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0x20 && code != 0x7F && (code < 0x80 || code > 0x9F) && (code < 0xFDD0 || code > 0xFDEF) && code != 0xFFFC
        && code < 0xFFFE;
}

QString cut(QString text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    if (text.at(limit - 1).isHighSurrogate())
        --limit;
    return text.left(limit) + QChar(0x2026);
}

} // namespace

QFont paperFont(double points, QFont::Weight weight)
{
    QFont font(Theme::current() ? Theme::current()->family() : QGuiApplication::font().family());
    font.setPixelSize(qRound(points * kPaperDpi / 72));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor paperInk(Role role)
{
    return tokenColor(lightTokens(), role);
}

QString paperText(const QString &text, qsizetype limit)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            clean.append(u'\n');
        else if (c == u'\t')
            clean.append(u' ');
        else if (isText(c))
            clean.append(c);
    }
    return cut(clean.trimmed(), limit);
}

QString paperLine(const QString &text, qsizetype limit)
{
    QString line = paperText(text, limit * 2).simplified();
    line.removeIf(isTurn);
    return cut(line, limit);
}

QPageLayout pageLayoutOf(const Paper &paper)
{
    return { QPageSize(QPageSize::A4), paper.orientation(), kMarginsMm, QPageLayout::Millimeter };
}

Result<void> printPaper(Paper &paper, QPagedPaintDevice &device, int first, int last)
{
    const QRectF inches = device.pageLayout().paintRect(QPageLayout::Inch);
    paper.lay(inches.size() * kPaperDpi);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::StorageFailed, QStringLiteral("the page cannot be painted"));
    painter.scale(device.logicalDpiX() / kPaperDpi, device.logicalDpiY() / kPaperDpi);
    const int end = last < 0 ? paper.pages() - 1 : std::min(last, paper.pages() - 1);
    for (int page = std::max(0, first); page <= end; ++page) {
        if (page > std::max(0, first) && !device.newPage())
            return fail(ErrorCode::StorageFailed, QStringLiteral("no further page"));
        painter.save();
        paper.paint(painter, page);
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorCode::StorageFailed, QStringLiteral("the pages cannot be finished"));
    return {};
}

Result<void> savePdf(Paper &paper, const QString &file)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFailed, target.errorString());
    {
        QPdfWriter writer(&target);
        writer.setResolution(kPdfDpi);
        writer.setPageLayout(pageLayoutOf(paper));
        writer.setTitle(paper.title());
        writer.setCreator(QStringLiteral("Firstline"));
        if (auto printed = printPaper(paper, writer); !printed)
            return printed;
    }
    if (!target.commit())
        return fail(ErrorCode::StorageFailed, target.errorString());
    return {};
}

QString paperFileName(const Paper &paper)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x{0}-\\x{1f}]"));
    QString name = paperLine(paper.title(), kLongestName);
    name.replace(unfit, u" "_qs);
    return name.simplified();
}

} // namespace firstline::ui
