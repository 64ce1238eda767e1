#include "ui/print/listsheet.h"

#include "ui/print/paper.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <numeric>

namespace firstline::ui {

namespace {

constexpr double kRow = paperMm(5.8);
constexpr double kHead = paperMm(15);
constexpr double kFoot = paperMm(6);
constexpr double kBetween = paperMm(2);
constexpr double kLeast = paperMm(7);
constexpr double kCellPoints = 8;

void drawOne(QPainter &painter, const QRectF &rect, int alignment, const QString &text)
{
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

/// The room of a text whose digits may be any others: digits of the font are of different widths.
double widthOf(const QString &sample)
{
    const QFontMetricsF metrics(paperFont(kCellPoints));
    QChar widest = u'0';
    for (const QChar digit : QStringView(u"123456789")) {
        if (metrics.horizontalAdvance(digit) > metrics.horizontalAdvance(widest))
            widest = digit;
    }
    QString text = sample;
    std::replace_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }, widest);
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + paperMm(0.2);
}

} // namespace

ListSheet::ListSheet(ListLook look, const QSizeF &area)
    : m_look(std::move(look))
    , m_area(area)
{
    const auto count = m_look.widths.size();
    const double room = area.width() - kBetween * double(std::max<qsizetype>(0, count - 1));
    const double sum = std::max(1, std::accumulate(m_look.widths.begin(), m_look.widths.end(), 0));
    for (qsizetype i = 0; i < count; ++i)
        m_widths.append(std::max({ kLeast, m_look.widths.at(i) * room / sum, widthOf(m_look.whole.value(i)) }));
    if (!m_widths.isEmpty()) {
        double &wide = m_widths[std::clamp<qsizetype>(m_look.wide, 0, count - 1)];
        wide = std::max(kLeast, wide + room - std::accumulate(m_widths.begin(), m_widths.end(), 0.0));
    }
    m_perPage = std::max(1, int((area.height() - kHead - kRow - kFoot) / kRow));
}

int ListSheet::pages() const
{
    return std::max(1, (m_look.rows + m_perPage - 1) / m_perPage);
}

void ListSheet::paintPage(QPainter &painter, int page) const
{
    const double width = m_area.width();
    painter.setFont(paperFont(8, QFont::DemiBold));
    painter.setPen(paperInk(Role::Muted));
    const double firm = std::min(width / 3, QFontMetricsF(painter.font()).horizontalAdvance(m_look.letterhead) + paperMm(1));
    drawOne(painter, { width - firm, 0, firm, paperMm(7) }, Qt::AlignRight | Qt::AlignAbsolute, m_look.letterhead);
    painter.setFont(paperFont(14, QFont::DemiBold));
    painter.setPen(paperInk(Role::Text));
    drawOne(painter, { 0, 0, width - firm - kBetween, paperMm(7) }, Qt::AlignLeft | Qt::AlignAbsolute, m_look.title);
    painter.setFont(paperFont(8));
    painter.setPen(paperInk(Role::Muted));
    drawOne(painter, { 0, paperMm(7.5), width, paperMm(4.5) }, Qt::AlignLeft | Qt::AlignAbsolute, m_look.detail);
    painter.setFont(paperFont(7.5));
    const QString number = m_look.pageText.arg(page + 1).arg(std::max(pages(), page + 1));
    drawOne(painter, { 0, m_area.height() - paperMm(4.5), width, paperMm(4.5) }, Qt::AlignRight | Qt::AlignAbsolute, number);
    painter.setFont(paperFont(7.5, QFont::DemiBold));
    painter.setPen(paperInk(Role::Muted));
    paintCells(painter, kHead, m_look.headings);
    painter.setPen(QPen(paperInk(Role::Text), paperMm(0.3)));
    painter.drawLine(QPointF(0, kHead + kRow), QPointF(width, kHead + kRow));
}

void ListSheet::paintRow(QPainter &painter, int row, const QStringList &cells) const
{
    const double top = kHead + kRow * (1 + row);
    painter.setFont(paperFont(kCellPoints));
    painter.setPen(paperInk(Role::Text));
    paintCells(painter, top, cells);
    painter.setPen(QPen(paperInk(Role::Line), paperMm(0.15)));
    painter.drawLine(QPointF(0, top + kRow), QPointF(m_area.width(), top + kRow));
}

void ListSheet::paintCells(QPainter &painter, double top, const QStringList &cells) const
{
    double x = 0;
    for (qsizetype i = 0; i < std::min(m_widths.size(), cells.size()); ++i) {
        drawOne(painter, { x, top, m_widths.at(i), kRow }, Qt::AlignLeft, paperLine(cells.at(i)));
        x += m_widths.at(i) + kBetween;
    }
}

} // namespace firstline::ui
