#include "tests/fuzz/fuzz.h"

#include "core/content/csv.h"

#include <QtCore/QBuffer>

using namespace firstline;

/// Good rows survive being written and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::input(data, size);
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    content::CsvReader reader(&in, { 0, 0, 64 * 1024 });
    while (const auto row = reader.next()) {
        // At the beginning of a file it would be taken for the mark of one.
        if (row->fields.value(0).startsWith(QChar(0xfeff)))
            continue;
        if (!row->isGood() || row->fields.isEmpty() || (row->fields.size() == 1 && row->fields.front().isEmpty()))
            continue;
        QByteArray written;
        QBuffer out(&written);
        out.open(QIODevice::ReadWrite);
        fuzz::require(content::CsvWriter(&out, ',', content::FormulaGuard::Off).write(row->fields).has_value(), "a row is written");
        out.seek(0);
        content::CsvReader second(&out, { ',', 0, 512 * 1024 });
        const auto again = second.next();
        fuzz::require(again && again->fields == row->fields, "a row survives writing and reading");
    }
    return 0;
}
