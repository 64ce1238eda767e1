#include "ui/print/listpdf.h"

#include "ui/print/listpaper.h"

#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <optional>

namespace firstline::ui {

struct PdfListFile::Private {
    QSaveFile file;
    std::optional<QPdfWriter> writer;
    std::optional<ListSheet> sheet;
    QPainter painter;
    int onPage = 0;
    int page = -1;
};

PdfListFile::PdfListFile()
    : d(std::make_unique<Private>())
{
}

PdfListFile::~PdfListFile()
{
    if (d->painter.isActive())
        d->painter.end();
    d->writer.reset(); // before its file
}

Result<void> PdfListFile::open(const QString &file, const ListLook &look)
{
    d->file.setFileName(file);
    if (!d->file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFailed, d->file.errorString());
    const QPageLayout layout = pageLayoutOf(ListPaper({}, {}));
    d->writer.emplace(&d->file);
    d->writer->setResolution(int(kPaperDpi));
    d->writer->setPageLayout(layout);
    d->writer->setTitle(look.title);
    d->writer->setCreator(QStringLiteral("Firstline"));
    d->sheet.emplace(look, layout.paintRect(QPageLayout::Inch).size() * kPaperDpi);
    if (!d->painter.begin(&*d->writer))
        return fail(ErrorCode::StorageFailed, QStringLiteral("the page cannot be painted"));
    beginPage();
    return {};
}

void PdfListFile::beginPage()
{
    if (++d->page > 0)
        d->writer->newPage();
    d->onPage = 0;
    d->sheet->paintPage(d->painter, d->page);
}

Result<void> PdfListFile::write(const QStringList &fields)
{
    if (!d->painter.isActive())
        return fail(ErrorCode::StorageFailed, QStringLiteral("the file is not open"));
    if (d->onPage == d->sheet->rowsPerPage())
        beginPage();
    d->sheet->paintRow(d->painter, d->onPage++, fields);
    return {};
}

Result<void> PdfListFile::finish()
{
    if (!d->painter.end())
        return fail(ErrorCode::StorageFailed, QStringLiteral("the page cannot be painted"));
    d->writer.reset();
    if (!d->file.commit())
        return fail(ErrorCode::StorageFailed, d->file.errorString());
    return {};
}

} // namespace firstline::ui
