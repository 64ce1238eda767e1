#include "ui/print/paperjob.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qint64 kAtOnceMs = 3; // then whoever waits has his turn

Error broken(const QString &detail)
{
    return { ErrorCode::StorageFailed, detail };
}

} // namespace

struct PaperJob::Private {
    std::unique_ptr<Paper> paper;
    QSaveFile file; ///< Of a PDF.
    std::optional<QPdfWriter> writer;
    QPagedPaintDevice *device = nullptr;
    QPainter painter;
    int first = 0;
    int page = 0;
    int last = 0;
};

PaperJob::PaperJob(QObject *parent)
    : QObject(parent)
    , m_next(new QTimer(this))
{
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &PaperJob::next);
}

PaperJob::~PaperJob()
{
    if (!d)
        return;
    stop();
    d->writer.reset(); // before its file, which is given up
}

void PaperJob::savePdf(std::unique_ptr<Paper> paper, const QString &file)
{
    if (d)
        return;
    auto job = std::make_unique<Private>();
    job->paper = std::move(paper);
    job->file.setFileName(file);
    if (!job->file.open(QIODevice::WriteOnly)) {
        Q_EMIT ended(broken(job->file.errorString()));
        return;
    }
    QPdfWriter &writer = job->writer.emplace(&job->file);
    writer.setResolution(int(kPaperDpi));
    writer.setPageLayout(pageLayoutOf(*job->paper));
    writer.setTitle(job->paper->title());
    writer.setCreator(QStringLiteral("Firstline"));
    begin(std::move(job), writer, 0, -1);
}

void PaperJob::print(std::unique_ptr<Paper> paper, QPrinter &printer, int first, int last)
{
    if (d)
        return;
    auto job = std::make_unique<Private>();
    job->paper = std::move(paper);
    begin(std::move(job), printer, first, last);
}

void PaperJob::begin(std::unique_ptr<Private> job, QPagedPaintDevice &device, int first, int last)
{
    m_gone = 0;
    d = std::move(job);
    d->device = &device;
    d->paper->lay(device.pageLayout().paintRect(QPageLayout::Inch).size() * kPaperDpi);
    const int end = d->paper->pages() - 1;
    d->first = d->page = std::clamp(first, 0, end);
    d->last = last < 0 ? end : std::min(last, end);
    if (!d->painter.begin(&device))
        return this->end(broken(QStringLiteral("the page cannot be painted")));
    d->painter.scale(device.logicalDpiX() / kPaperDpi, device.logicalDpiY() / kPaperDpi);
    next();
}

void PaperJob::next()
{
    if (!d)
        return;
    QElapsedTimer spent;
    spent.start();
    do {
        if (d->page > d->first && !d->device->newPage())
            return end(broken(QStringLiteral("no further page")));
        d->painter.save();
        d->paper->paint(d->painter, d->page);
        d->painter.restore();
        if (d->page++ >= d->last) {
            if (!d->painter.end())
                return end(broken(QStringLiteral("the pages cannot be finished")));
            d->writer.reset();
            if (d->file.isOpen() && !d->file.commit())
                return end(broken(d->file.errorString()));
            return end(std::nullopt);
        }
    } while (spent.elapsed() < kAtOnceMs);
    Q_EMIT progressed(d->page - d->first, d->last - d->first + 1);
    m_next->start();
}

void PaperJob::cancel()
{
    if (d)
        end(Error { ErrorCode::Cancelled, QStringLiteral("given up") });
}

void PaperJob::finish()
{
    while (d)
        next();
}

/// Ends the painting early. The engines for PDF and CUPS cannot give up: they hand on what was painted.
void PaperJob::stop()
{
    if (!d->painter.isActive())
        return;
    auto *printer = dynamic_cast<QPrinter *>(d->device);
    m_gone = printer && !printer->abort() ? d->page - d->first : 0;
    d->painter.end();
}

void PaperJob::end(const std::optional<Error> &why)
{
    if (why)
        stop();
    d->writer.reset();
    if (why && d->file.isOpen())
        d->file.cancelWriting();
    m_next->stop();
    d.reset();
    Q_EMIT ended(why);
}

} // namespace firstline::ui
