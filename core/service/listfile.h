#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

#include <memory>

namespace firstline::service {

/// A list as a file that spreadsheets open: CSV in UTF-8 with a byte order mark, quoted where needed, texts that would run
/// as formulas made harmless. Written beside and put in place by finish(); without it nothing is left behind.
/// Thread: one at a time.
class CsvListFile
{
public:
    CsvListFile();
    ~CsvListFile();

    /// `separator`: ';' where the decimal sign is a comma, else ','. Errors: StorageFailed.
    [[nodiscard]] Result<void> open(const QString &file, char separator);
    [[nodiscard]] Result<void> write(const QStringList &fields);
    [[nodiscard]] Result<void> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::service
