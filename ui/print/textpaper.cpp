#include "ui/print/textpaper.h"

#include "ui/print/paperobjects.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextFrame>
#include <QtGui/QTextLayout>
#include <QtGui/QTextTable>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr double kHeadMm = 9; // empty on the first page
constexpr double kFootMm = 8;
constexpr double kFootPoints = 7.5;
constexpr double kNoteSide = paperMm(2.5);

/// What documents are laid out for: nothing but its resolution matters.
QPaintDevice *paperDevice()
{
    static QImage device = [] {
        QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
        const int dotsPerMeter = qRound(kPaperDpi / 0.0254);
        image.setDotsPerMeterX(dotsPerMeter);
        image.setDotsPerMeterY(dotsPerMeter);
        return image;
    }();
    return &device;
}

void drawPart(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine, shown);
}

} // namespace

TextPaper::TextPaper(PaperFace face)
    : m_face(std::move(face))
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(paperFont(9));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    m_document.documentLayout()->setPaintDevice(paperDevice());
    PaperObjects::install(m_document);
}

void TextPaper::lay(const QSizeF &area)
{
    if (area == m_area)
        return;
    m_area = area;
    m_body = std::max(paperMm(40), area.height() - paperMm(kHeadMm) - paperMm(kFootMm));
    clearBreaks();
    m_document.setPageSize(QSizeF(area.width(), m_body));
    keepTables();
    keepTogether();
}

int TextPaper::pages() const
{
    return std::max(1, m_document.pageCount());
}

int TextPaper::pageOf(double y) const
{
    return int(std::floor(y / m_body));
}

void TextPaper::clearBreaks()
{
    QTextCursor cursor(&m_document);
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!(block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(format);
    }
}

/// A table that is to stay whole begins a page when the end of one would divide it.
void TextPaper::keepTables()
{
    for (QTextFrame *frame : m_document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table || !table->format().boolProperty(kKeep))
            continue;
        const QRectF place = m_document.documentLayout()->frameBoundingRect(table);
        if (place.height() >= m_body || pageOf(place.top()) == pageOf(place.bottom() - 1))
            continue;
        breakBefore(m_document.findBlock(table->firstPosition() - 1)); // the block before it: Qt breaks only before blocks
    }
}

void TextPaper::keepTogether()
{
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(kKeep) || !block.next().isValid())
            continue;
        // The line below it counts, be it of a paragraph or of a table.
        const QTextBlock below = block.next();
        const QRectF rect = layout->blockBoundingRect(below);
        const QTextLayout *text = below.layout();
        const double line = text && text->lineCount() > 0 ? text->lineAt(0).height() : rect.height();
        const double top = layout->blockBoundingRect(block).top();
        if (pageOf(top) == pageOf(rect.top() + line - 1))
            continue;
        breakBefore(block);
    }
}

void TextPaper::breakBefore(const QTextBlock &block)
{
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor cursor(block);
    cursor.mergeBlockFormat(format);
}

void TextPaper::paint(QPainter &painter, int page) const
{
    if (page > 0)
        paintHead(painter);
    paintFoot(painter, page);
    painter.save();
    const QRectF part(0, page * m_body, m_area.width(), m_body);
    painter.translate(0, paperMm(kHeadMm) - part.top());
    // Frames and tables may reach a hair beyond the page's edge.
    painter.setClipRect(part.adjusted(-kNoteSide, 0, kNoteSide, 0));
    paintNotes(painter, part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, paperInk(Role::Text));
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

/// The ground of notes, a little wider than their text. One that goes on to the next page goes on there.
void TextPaper::paintNotes(QPainter &painter, const QRectF &part) const
{
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(kNote))
            continue;
        QRectF ground = layout->blockBoundingRect(block);
        if (ground.top() > part.bottom())
            break;
        ground.setLeft(-kNoteSide);
        ground.setRight(m_area.width() + kNoteSide);
        ground.adjust(0, -paperMm(0.7), 0, paperMm(0.7));
        painter.fillRect(ground, paperInk(Role::Note));
        painter.fillRect(QRectF(ground.left(), ground.top(), paperMm(0.7), ground.height()), paperInk(Role::NoteLine));
    }
}

void TextPaper::paintHead(QPainter &painter) const
{
    const QRectF band(0, 0, m_area.width(), paperMm(4.5));
    painter.setFont(paperFont(kFootPoints, QFont::DemiBold));
    painter.setPen(paperInk(Role::Text));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(m_face.title) + paperMm(3);
    drawPart(painter, band, m_face.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
    painter.setFont(paperFont(kFootPoints));
    painter.setPen(paperInk(Role::Muted));
    if (width < band.width())
        drawPart(painter, band.adjusted(width, 0, 0, 0), m_face.detail, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
    painter.setPen(QPen(paperInk(Role::Line), paperMm(0.2)));
    painter.drawLine(QPointF(0, paperMm(5.5)), QPointF(m_area.width(), paperMm(5.5)));
}

void TextPaper::paintFoot(QPainter &painter, int page) const
{
    const QRectF band(0, m_area.height() - paperMm(4.5), m_area.width(), paperMm(4.5));
    painter.setFont(paperFont(kFootPoints));
    painter.setPen(paperInk(Role::Muted));
    const QString number = tr("Page %1 of %2").arg(page + 1).arg(pages());
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(number) + paperMm(4);
    drawPart(painter, band.adjusted(0, 0, -width, 0), m_face.printed, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
    drawPart(painter, band, number, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
}

} // namespace firstline::ui
