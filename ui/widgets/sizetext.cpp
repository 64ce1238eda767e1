#include "ui/widgets/sizetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace firstline::ui {

QString sizeText(qint64 bytes)
{
    // QLocale knows one plural of the byte only.
    if (bytes < 1024)
        return QCoreApplication::translate("firstline::ui::sizeText", "%n byte(s)", nullptr, int(bytes));
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1);
}

} // namespace firstline::ui
