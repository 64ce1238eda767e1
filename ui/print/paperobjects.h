#pragma once

#include <QtCore/QObject>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QTextObjectInterface>

class QTextDocument;

namespace firstline::ui {

/// What stands in a paper's text and is no text: the QR code of a ticket, the box of a checklist. Painted as vectors.
class PaperObjects : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    /// Makes the document paint them; the handler belongs to the document.
    static void install(QTextDocument &document);

    /// A format for QChar::ObjectReplacementCharacter. Units: mm.
    static QTextCharFormat qr(const QString &text, double side);
    static QTextCharFormat box(bool ticked, double side);

    QSizeF intrinsicSize(QTextDocument *document, int place, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int place, const QTextFormat &format) override;
};

} // namespace firstline::ui
