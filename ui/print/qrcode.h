#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRectF>
#include <QtCore/QString>

class QPainter;

namespace firstline::ui {

/// The modules of a QR code. Shape: size x size bytes, row by row, 1 is dark; no quiet zone.
struct QrCode {
    int size = 0;
    QByteArray modules;

    bool dark(int x, int y) const { return modules.at(y * size + x) != 0; }
};

/// A text as a QR code (UTF-8, a quarter of it may be lost). Shape: size 0 when it is empty or too long. Thread: any.
QrCode qrCode(const QString &text);

/// Paints it as vectors into a square, with the quiet zone of four modules that readers ask for inside of it.
void paintQr(QPainter &painter, const QRectF &square, const QrCode &code);

} // namespace firstline::ui
