#include "ui/theme/text.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace firstline::ui {
namespace {

double digitCell(const QFontMetricsF &metrics)
{
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    return cell;
}

bool isCell(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

/// Calls `part(text, width)` for each digit and each run of other characters.
template<class Part>
void eachPart(const QFontMetricsF &metrics, const QString &text, Part part)
{
    const double cell = digitCell(metrics);
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool ends = at == text.size() || isCell(text.at(at));
        if (!ends)
            continue;
        if (at > start) {
            const QString run = text.mid(start, at - start);
            part(run, metrics.horizontalAdvance(run));
        }
        if (at < text.size())
            part(QString(text.at(at)), cell);
        start = at + 1;
    }
}

double exactWidth(const QFontMetricsF &metrics, const QString &text)
{
    double width = 0;
    eachPart(metrics, text, [&width](const QString &, double part) { width += part; });
    return width;
}

} // namespace

void drawTabular(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter->font(), painter->device());
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.left() + rect.width() - exactWidth(metrics, text);
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - exactWidth(metrics, text)) / 2;
    double baseline = rect.top() + std::round((rect.height() - metrics.height()) / 2 + metrics.ascent());
    if (alignment & Qt::AlignTop)
        baseline = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = rect.top() + rect.height() - metrics.descent();
    eachPart(metrics, text, [&](const QString &part, double width) {
        const double shift = part.size() == 1 ? (width - metrics.horizontalAdvance(part)) / 2 : 0;
        painter->drawText(QPointF(x + shift, baseline), part);
        x += width;
    });
}

int tabularWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(exactWidth(QFontMetricsF(font), text)));
}

} // namespace firstline::ui
