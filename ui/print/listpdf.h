#pragma once

#include "core/base/error.h"
#include "ui/print/listsheet.h"

#include <memory>

namespace firstline::ui {

/// A list as PDF, row by row: A4 across, its head and the columns' names on every page, pages numbered. Written beside and
/// put in place by finish(); without it nothing is left behind. Thread: one at a time, any with a QGuiApplication.
class PdfListFile
{
public:
    PdfListFile();
    ~PdfListFile();

    /// Errors: StorageFailed.
    [[nodiscard]] Result<void> open(const QString &file, const ListLook &look);
    [[nodiscard]] Result<void> write(const QStringList &fields);
    [[nodiscard]] Result<void> finish();

private:
    void beginPage();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::ui
