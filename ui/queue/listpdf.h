#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

#include <memory>

namespace firstline::ui {

/// How a printed list looks.
struct PdfListLook {
    QString title; ///< The name of the view.
    QString detail; ///< The filter, and as of when.
    QString pageText; ///< "Page %1 of %2".
    QStringList headings;
    QList<int> widths; ///< Of the columns on the screen; the page shares its room alike. Units: px.
    int wide = -1; ///< The column that takes what is left.
    int rows = 0; ///< How many there will be, for the number of pages.
};

/// A list as PDF: A4 across, its head and the columns' names on every page, pages numbered. Written beside and put in place
/// by finish(); without it nothing is left behind. Thread: one at a time, any with a QGuiApplication.
class PdfListFile
{
public:
    PdfListFile();
    ~PdfListFile();

    /// Errors: StorageFailed.
    [[nodiscard]] Result<void> open(const QString &file, const PdfListLook &look);
    [[nodiscard]] Result<void> write(const QStringList &fields);
    [[nodiscard]] Result<void> finish();

private:
    void beginPage();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::ui
