#include "core/service/listfile.h"

#include "core/content/csv.h"

#include <QtCore/QSaveFile>

#include <optional>

namespace firstline::service {

struct CsvListFile::Private {
    QSaveFile file;
    std::optional<content::CsvWriter> writer;
};

CsvListFile::CsvListFile()
    : d(std::make_unique<Private>())
{
}

CsvListFile::~CsvListFile() = default;

Result<void> CsvListFile::open(const QString &file, char separator)
{
    d->file.setFileName(file);
    if (!d->file.open(QIODevice::WriteOnly) || d->file.write("\xEF\xBB\xBF") != 3)
        return fail(ErrorCode::StorageFailed, d->file.errorString());
    d->writer.emplace(&d->file, separator, content::FormulaGuard::On);
    return {};
}

Result<void> CsvListFile::write(const QStringList &fields)
{
    if (!d->writer)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the file is not open"));
    return d->writer->write(fields);
}

Result<void> CsvListFile::finish()
{
    d->writer.reset();
    if (!d->file.commit())
        return fail(ErrorCode::StorageFailed, d->file.errorString());
    return {};
}

} // namespace firstline::service
