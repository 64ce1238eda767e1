#include "ui/queue/listpdf.h"

#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <numeric>
#include <optional>

namespace firstline::ui {
namespace {

// Printed on white paper whatever the screen's theme is.
constexpr int kResolution = 144; // two units a point
constexpr int kRow = 32;
constexpr int kHead = 84;
constexpr int kFoot = 36;
constexpr int kBetween = 12;
constexpr int kMarginMm = 12;

QFont printFont(int points, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setPointSize(points);
    font.setWeight(weight);
    return font;
}

} // namespace

struct PdfListFile::Private {
    QSaveFile file;
    std::optional<QPdfWriter> writer;
    QPainter painter;
    PdfListLook look;
    QList<int> widths;
    int onPage = 0;
    int perPage = 1;
    int page = 0;
    int pages = 1;

    void share()
    {
        const int room = writer->width() - kBetween * static_cast<int>(look.widths.size() - 1);
        const int sum = std::accumulate(look.widths.begin(), look.widths.end(), 0);
        widths = look.widths;
        int left = room;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            widths[i] = look.widths.at(i) * room / std::max(1, sum);
            left -= widths.at(i);
        }
        if (!widths.isEmpty())
            widths[std::clamp<qsizetype>(look.wide, 0, widths.size() - 1)] += left;
    }

    void cells(int top, const QStringList &texts)
    {
        int x = 0;
        const QFontMetrics metrics(painter.font(), &*writer);
        for (qsizetype i = 0; i < std::min(widths.size(), texts.size()); ++i) {
            QString line = texts.at(i);
            line.replace(u'\n', u' ');
            painter.drawText(QRect(x, top, widths.at(i), kRow), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(line, Qt::ElideRight, widths.at(i)));
            x += widths.at(i) + kBetween;
        }
    }
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

Result<void> PdfListFile::open(const QString &file, const PdfListLook &look)
{
    d->look = look;
    d->file.setFileName(file);
    if (!d->file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFailed, d->file.errorString());
    d->writer.emplace(&d->file);
    d->writer->setResolution(kResolution);
    d->writer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                         QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    d->writer->setTitle(look.title);
    d->writer->setCreator(QStringLiteral("Firstline"));
    if (!d->painter.begin(&*d->writer))
        return fail(ErrorCode::StorageFailed, QStringLiteral("the page cannot be painted"));
    d->share();
    d->perPage = std::max(1, (d->writer->height() - kHead - kRow - kFoot) / kRow);
    d->pages = std::max(1, (look.rows + d->perPage - 1) / d->perPage);
    beginPage();
    return {};
}

void PdfListFile::beginPage()
{
    if (d->page++ > 0)
        d->writer->newPage();
    d->onPage = 0;
    QPainter &painter = d->painter;
    const int width = d->writer->width();
    painter.setPen(Qt::black);
    painter.setFont(printFont(14, QFont::DemiBold));
    painter.drawText(QRect(0, 0, width, 40), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, d->look.title);
    painter.setFont(printFont(8));
    painter.setPen(Qt::darkGray);
    const QFontMetrics small(painter.font(), &*d->writer);
    painter.drawText(QRect(0, 42, width, 30), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     small.elidedText(d->look.detail, Qt::ElideRight, width));
    const int foot = d->writer->height() - kFoot;
    painter.drawText(QRect(0, foot, width, kFoot), Qt::AlignRight | Qt::AlignBottom,
                     d->look.pageText.arg(d->page).arg(std::max(d->pages, d->page)));
    painter.setFont(printFont(8, QFont::DemiBold));
    painter.setPen(Qt::black);
    d->cells(kHead, d->look.headings);
    painter.drawLine(0, kHead + kRow, width, kHead + kRow);
    painter.setFont(printFont(8));
}

Result<void> PdfListFile::write(const QStringList &fields)
{
    if (!d->painter.isActive())
        return fail(ErrorCode::StorageFailed, QStringLiteral("the file is not open"));
    if (d->onPage == d->perPage)
        beginPage();
    const int top = kHead + kRow * (1 + d->onPage++);
    d->cells(top, fields);
    d->painter.setPen(Qt::lightGray);
    d->painter.drawLine(0, top + kRow, d->writer->width(), top + kRow);
    d->painter.setPen(Qt::black);
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
