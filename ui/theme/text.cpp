#include "ui/theme/text.h"

#include <QtCore/QCache>
#include <QtCore/QCoreApplication>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace firstline::ui {
namespace {

constexpr int kKeptTexts = 6000; // some hundred screens of a list

/// A text in a font.
struct TextKey {
    QFont font;
    QString text;

    friend bool operator==(const TextKey &, const TextKey &) = default;
};

size_t qHash(const TextKey &key, size_t seed = 0) { return qHashMulti(seed, key.font, key.text); }

/// A text that was shaped. Positions are from the left end of the line's upper edge.
struct ShapedText {
    QList<QGlyphRun> runs;
    double width = 0;
    double ascent = 0; ///< Of this line: another writing may need a font with another one.
};

/// Where a text was cut. Columns change their width together, so one width for a text is enough.
struct CutText {
    int room = 0;
    QString text;
};

/// Shaping costs some ten times as much as drawing, and lists say the same few words again and again.
struct TextCache {
    QCache<TextKey, ShapedText> shaped { kKeptTexts };
    QCache<TextKey, CutText> cut { kKeptTexts };
    QHash<QFont, double> digitCells;
};

TextCache &cache()
{
    static std::unique_ptr<TextCache> kept;
    if (!kept) {
        kept = std::make_unique<TextCache>();
        qAddPostRoutine([] { kept.reset(); }); // it holds fonts, which go with the application
    }
    return *kept;
}

const ShapedText &shapedText(const QFont &font, const QString &text)
{
    const TextKey key { font, text };
    if (const ShapedText *known = cache().shaped.object(key))
        return *known;
    auto shaped = std::make_unique<ShapedText>();
    QTextLayout layout(text, font);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (line.isValid()) {
        shaped->width = QFontMetricsF(font).horizontalAdvance(text);
        shaped->ascent = line.ascent();
        shaped->runs = layout.glyphRuns();
    }
    const ShapedText *made = shaped.get();
    cache().shaped.insert(key, shaped.release());
    return *made;
}

void drawShaped(QPainter *painter, QPointF baseline, const ShapedText &shaped)
{
    const QPointF at(baseline.x(), baseline.y() - shaped.ascent);
    for (const QGlyphRun &run : shaped.runs)
        painter->drawGlyphRun(at, run);
}

QString cutText(const QFont &font, const QString &text, int room)
{
    if (shapedText(font, text).width <= room)
        return text;
    const TextKey key { font, text };
    if (const CutText *known = cache().cut.object(key); known && known->room == room)
        return known->text;
    const QString cut = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room);
    cache().cut.insert(key, new CutText { room, cut });
    return cut;
}

double digitCell(const QFont &font)
{
    const auto known = cache().digitCells.constFind(font);
    if (known != cache().digitCells.constEnd())
        return *known;
    const QFontMetricsF metrics(font);
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    cache().digitCells.insert(font, cell);
    return cell;
}

bool isCell(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

/// Calls `part(text, width)` for each digit and each run of other characters.
template<class Part>
void eachPart(const QFont &font, const QString &text, Part part)
{
    const double cell = digitCell(font);
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool ends = at == text.size() || isCell(text.at(at));
        if (!ends)
            continue;
        if (at > start) {
            const QString run = text.mid(start, at - start);
            part(run, shapedText(font, run).width);
        }
        if (at < text.size())
            part(QString(text.at(at)), cell);
        start = at + 1;
    }
}

double exactWidth(const QFont &font, const QString &text)
{
    double width = 0;
    eachPart(font, text, [&width](const QString &, double part) { width += part; });
    return width;
}

double leftOf(const QRect &rect, double width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return rect.left() + rect.width() - width;
    if (alignment & Qt::AlignHCenter)
        return rect.left() + (rect.width() - width) / 2;
    return rect.left();
}

double baselineOf(const QFont &font, const QRect &rect, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    if (alignment & Qt::AlignTop)
        return rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        return rect.top() + rect.height() - metrics.descent();
    return rect.top() + std::round((rect.height() - metrics.height()) / 2 + metrics.ascent());
}

} // namespace

void drawLine(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFont font = painter->font();
    const ShapedText &shaped = shapedText(font, cutText(font, text, rect.width()));
    drawShaped(painter, { leftOf(rect, shaped.width, alignment), baselineOf(font, rect, alignment) }, shaped);
}

FittedText fitText(const QFont &font, const QString &text, const QSize &room)
{
    const auto sized = [&](double part) {
        QFont smaller = font;
        if (part >= 1)
            return smaller;
        smaller.setPointSizeF(QFontInfo(font).pointSizeF() * part);
        return smaller;
    };
    const auto onOne = [&](double part) { return lineWidth(sized(part), text) <= room.width(); };
    for (const double part : { 1.0, 0.95, 0.9, 0.85 }) {
        if (onOne(part))
            return { sized(part), { text }, true };
    }
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const double part : { 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7 }) {
        const QFont tried = sized(part);
        if (onOne(part))
            return { tried, { text }, true };
        if (words.size() < 2 || 2 * QFontMetrics(tried).height() > room.height())
            continue;
        qsizetype first = words.size() - 1;
        while (first > 1 && lineWidth(tried, words.first(first).join(u' ')) > room.width())
            --first;
        const QStringList lines { words.first(first).join(u' '), words.sliced(first).join(u' ') };
        if (lineWidth(tried, lines.first()) <= room.width() && lineWidth(tried, lines.last()) <= room.width())
            return { tried, lines, true };
    }
    return { sized(0.7), { text }, false };
}

void drawFitted(QPainter *painter, const QRect &rect, const QString &text)
{
    const FittedText fitted = fitText(painter->font(), text, rect.size());
    painter->save();
    painter->setFont(fitted.font);
    const int height = fitted.lines.size() > 1 ? QFontMetrics(fitted.font).height() : rect.height();
    int top = rect.top() + (rect.height() - height * int(fitted.lines.size())) / 2;
    for (const QString &line : fitted.lines) {
        drawLine(painter, QRect(rect.left(), top, rect.width(), height), line);
        top += height;
    }
    painter->restore();
}

void drawTabular(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    const QFont font = painter->font();
    double x = leftOf(rect, alignment & (Qt::AlignRight | Qt::AlignHCenter) ? exactWidth(font, text) : 0, alignment);
    const double baseline = baselineOf(font, rect, alignment);
    eachPart(font, text, [&](const QString &part, double width) {
        const ShapedText &shaped = shapedText(font, part);
        const double shift = part.size() == 1 ? (width - shaped.width) / 2 : 0;
        drawShaped(painter, { x + shift, baseline }, shaped);
        x += width;
    });
}

int lineWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(shapedText(font, text).width));
}

int tabularWidth(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(exactWidth(font, text)));
}

} // namespace firstline::ui
