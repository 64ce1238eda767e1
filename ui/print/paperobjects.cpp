#include "ui/print/paperobjects.h"

#include "ui/print/paper.h"
#include "ui/print/qrcode.h"

#include <QtGui/QPainter>
#include <QtGui/QTextDocument>

namespace firstline::ui {

namespace {

constexpr int kQrObject = QTextFormat::UserObject + 1;
constexpr int kBoxObject = QTextFormat::UserObject + 2;
constexpr int kSide = QTextFormat::UserProperty + 1;
constexpr int kText = QTextFormat::UserProperty + 2;
constexpr int kTicked = QTextFormat::UserProperty + 3;

QTextCharFormat formatOf(int object, double side)
{
    QTextCharFormat format;
    format.setObjectType(object);
    format.setProperty(kSide, side);
    return format;
}

} // namespace

void PaperObjects::install(QTextDocument &document)
{
    auto *objects = new PaperObjects(&document);
    document.documentLayout()->registerHandler(kQrObject, objects);
    document.documentLayout()->registerHandler(kBoxObject, objects);
}

QTextCharFormat PaperObjects::qr(const QString &text, double side)
{
    QTextCharFormat format = formatOf(kQrObject, side);
    format.setProperty(kText, text);
    return format;
}

QTextCharFormat PaperObjects::box(bool ticked, double side)
{
    QTextCharFormat format = formatOf(kBoxObject, side);
    format.setProperty(kTicked, ticked);
    return format;
}

QSizeF PaperObjects::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const double side = paperMm(format.doubleProperty(kSide));
    return { side, side };
}

void PaperObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    if (format.objectType() == kQrObject) {
        // The quiet zone is the white of the paper around it, so that the code stands flush with the text.
        const QrCode code = qrCode(format.stringProperty(kText));
        const double quiet = code.size > 0 ? 4 * rect.width() / code.size : 0;
        paintQr(*painter, rect.adjusted(-quiet, -quiet, quiet, quiet), code);
        return;
    }
    painter->save();
    painter->setPen(QPen(paperInk(Role::Text), paperMm(0.25)));
    const double inset = paperMm(0.3);
    painter->drawRect(rect.adjusted(inset, inset, -inset, -inset));
    if (format.boolProperty(kTicked)) {
        painter->setPen(QPen(paperInk(Role::Text), paperMm(0.45), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF low(rect.x() + rect.width() * 0.43, rect.y() + rect.height() * 0.72);
        painter->drawLine(QPointF(rect.x() + rect.width() * 0.24, rect.y() + rect.height() * 0.52), low);
        painter->drawLine(low, QPointF(rect.x() + rect.width() * 0.77, rect.y() + rect.height() * 0.28));
    }
    painter->restore();
}

} // namespace firstline::ui
