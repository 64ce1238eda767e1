#include "ui/print/qrcode.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <memory>

#include <qrencode.h>

namespace firstline::ui {

namespace {

constexpr int kQuiet = 4;

} // namespace

QrCode qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_Q),
        &QRcode_free);
    if (!made)
        return {};
    QrCode code;
    code.size = made->width;
    code.modules.resize(qsizetype(made->width) * made->width);
    for (qsizetype i = 0; i < code.modules.size(); ++i)
        code.modules[i] = char(made->data[i] & 1);
    return code;
}

void paintQr(QPainter &painter, const QRectF &square, const QrCode &code)
{
    if (code.size == 0)
        return;
    const double module = std::min(square.width(), square.height()) / (code.size + 2 * kQuiet);
    // One path of whole runs: modules painted one by one leave hairs between them on some devices.
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            const int from = x;
            while (x < code.size && code.dark(x, y))
                ++x;
            if (x > from)
                path.addRect(square.x() + (kQuiet + from) * module, square.y() + (kQuiet + y) * module, (x - from) * module, module);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
    painter.restore();
}

} // namespace firstline::ui
