#include "ui/queue/listexport.h"

#include "core/service/listfile.h"
#include "ui/print/listpdf.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <optional>

namespace firstline::ui {
namespace {

constexpr size_t kPart = 512;

QString plainMoment(Instant at) { return toDateTime(at).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_qs); }

/// Runs work that writes in another thread. The future ends in the interface thread: in Qt 6.4 one that ends elsewhere while
/// somebody says then() runs the continuation twice.
QFuture<Result<void>> later(std::function<Result<void>()> work)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        const Result<void> done = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [promise, done] {
                promise->addResult(done);
                promise->finish();
            },
            Qt::QueuedConnection);
    });
    return future;
}

QStringList headings(const ShownColumns &columns)
{
    QStringList names;
    for (const ShownColumn &shown : columns)
        names.append(TicketCells::fullHeading(shown.column));
    return names;
}

/// A cell that other programs would run as a formula is text.
QString harmless(QString text)
{
    text.replace(u'\t', u' ');
    text.replace(u'\n', u' ');
    text.remove(u'\r');
    if (!text.isEmpty() && QStringView(u"=+-@").contains(text.at(0)))
        text.prepend(u'\'');
    return text;
}

} // namespace

/// One export: its own copy of the words, and the file that is being written. The files are touched by one thread at a time.
struct ListExport::Job {
    ListWish wish;
    TicketCells cells;
    service::CsvListFile csv;
    PdfListFile pdf;
    size_t at = 0;
    size_t partAt = 0; ///< Where the part that is read begins.
    bool open = false;

    /// Of a gathered list a table has the group in its first column; on paper groups are not shown.
    QStringList groupColumn(const QString &text) const
    {
        return wish.groupName.isEmpty() || wish.format != ListFormat::Csv ? QStringList() : QStringList { text };
    }

    /// The group of a row by its place in the list.
    QString groupAt(size_t place) const
    {
        const auto group = std::upper_bound(wish.groups.begin(), wish.groups.end(), place,
                                            [](size_t sought, const auto &one) { return sought < one.second; });
        return group == wish.groups.end() ? QString() : group->first;
    }

    Result<void> begin(const ListLook &how, char separator)
    {
        if (wish.format == ListFormat::Pdf)
            return pdf.open(wish.file, how);
        if (auto ok = csv.open(wish.file, separator); !ok)
            return ok;
        return csv.write(groupColumn(wish.groupName) + how.headings);
    }

    Result<void> write(const QList<QStringList> &rows)
    {
        for (const QStringList &row : rows) {
            if (auto ok = wish.format == ListFormat::Pdf ? pdf.write(row) : csv.write(row); !ok)
                return ok;
        }
        return {};
    }
};

ListLook listLook(const ListWish &wish, const TicketCells &cells)
{
    ListLook look;
    look.title = wish.viewName;
    const QString when = QLocale().toString(toDateTime(wish.now).toLocalTime(), QLocale::ShortFormat);
    QStringList detail { ListExport::tr("%Ln ticket(s)", nullptr, static_cast<int>(wish.rids.size())), wish.filter, ListExport::tr("as of %1").arg(when) };
    detail.removeAll(QString());
    look.detail = detail.join(u" \u00b7 "_qs);
    look.pageText = ListExport::tr("Page %1 of %2");
    if (const ConfigPtr config = cells.config()) {
        const Settings &desk = config->settings();
        look.letterhead = desk.letterhead.isEmpty() ? desk.deskName : desk.letterhead.trimmed().section(u'\n', 0, 0);
    }
    look.headings = headings(wish.columns);
    look.rows = static_cast<int>(wish.rids.size());
    const QString moment = plainMoment(wish.now);
    for (const ShownColumn &shown : wish.columns) {
        const bool subject = shown.column == TicketColumn::Subject;
        const bool told = shown.column == TicketColumn::Due || shown.column == TicketColumn::Created || shown.column == TicketColumn::Updated;
        look.whole.append(told ? moment : QString());
        if (subject)
            look.wide = static_cast<int>(look.widths.size());
        look.widths.append(subject ? 340 : shown.width > 0 ? shown.width : usualWidth(shown.column));
    }
    return look;
}

QStringList plainCells(const service::TicketRow &row, const ShownColumns &columns, const TicketCells &cells)
{
    QStringList texts;
    for (const ShownColumn &shown : columns) {
        switch (shown.column) {
        case TicketColumn::Due: texts.append(row.due && !row.stands ? plainMoment(*row.due) : cells.text(row, shown.column)); break;
        case TicketColumn::Created: texts.append(plainMoment(row.createdAt)); break;
        case TicketColumn::Updated: texts.append(plainMoment(row.updatedAt)); break;
        default: texts.append(cells.text(row, shown.column)); break;
        }
    }
    return texts;
}

std::vector<std::pair<QString, size_t>> groupEnds(const RowIds &all, const std::vector<std::pair<QString, int>> &titles,
                                                  const RowIds &chosen)
{
    std::vector<std::pair<QString, size_t>> ends;
    size_t place = 0;
    size_t taken = 0;
    for (const auto &[title, count] : titles) {
        for (int i = 0; i < count && place < all.size(); ++i, ++place) {
            if (taken < chosen.size() && all[place] == chosen[taken])
                ++taken;
        }
        ends.emplace_back(title, taken);
    }
    return ends;
}

ListExport::ListExport(TicketSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

ListExport::~ListExport() = default;

void ListExport::start(ListWish wish, const TicketCells &cells)
{
    if (m_job)
        return;
    ++m_generation;
    m_job = std::make_shared<Job>();
    m_job->wish = std::move(wish);
    m_job->cells = cells;
    const char separator = QLocale().decimalPoint() == u"," ? ';' : ',';
    Q_EMIT progressed(0, static_cast<int>(m_job->wish.rids.size()));
    whenAnswered(later([job = m_job, how = listLook(m_job->wish, m_job->cells), separator] { return job->begin(how, separator); }), this,
                 [this, generation = m_generation](const Result<void> &opened) {
                     if (generation != m_generation)
                         return;
                     if (opened)
                         return next();
                     end();
                     Q_EMIT failed(opened.error().code);
                 });
}

void ListExport::next()
{
    const RowIds &rids = m_job->wish.rids;
    if (m_job->at >= rids.size())
        return finish();
    const size_t last = std::min(m_job->at + kPart, rids.size());
    const std::vector<qint64> part(rids.begin() + static_cast<qsizetype>(m_job->at), rids.begin() + static_cast<qsizetype>(last));
    m_job->partAt = m_job->at;
    m_job->at = last;
    whenAnswered(m_source.rows(part), this,
                 [this, generation = m_generation](const Result<std::vector<service::TicketRow>> &rows) {
                     if (generation != m_generation)
                         return;
                     if (rows)
                         return writePart(*rows);
                     end();
                     Q_EMIT failed(rows.error().code);
                 });
}

void ListExport::writePart(const std::vector<service::TicketRow> &rows)
{
    QList<QStringList> texts;
    texts.reserve(static_cast<qsizetype>(rows.size()));
    // Rows that are gone by now are not among the answer.
    const RowIds &rids = m_job->wish.rids;
    size_t place = m_job->partAt;
    for (const service::TicketRow &row : rows) {
        while (place < m_job->at && rids[place] != row.rid)
            ++place;
        texts.append(m_job->groupColumn(m_job->groupAt(place)) + plainCells(row, m_job->wish.columns, m_job->cells));
    }
    whenAnswered(later([job = m_job, texts = std::move(texts)] { return job->write(texts); }), this,
                 [this, generation = m_generation](const Result<void> &written) {
                     if (generation != m_generation)
                         return;
                     if (!written) {
                         end();
                         Q_EMIT failed(written.error().code);
                         return;
                     }
                     Q_EMIT progressed(static_cast<int>(m_job->at), static_cast<int>(m_job->wish.rids.size()));
                     next();
                 });
}

void ListExport::finish()
{
    whenAnswered(later([job = m_job] { return job->wish.format == ListFormat::Pdf ? job->pdf.finish() : job->csv.finish(); }), this,
                 [this, generation = m_generation](const Result<void> &finished) {
                     if (generation != m_generation)
                         return;
                     const QString file = m_job->wish.file;
                     end();
                     if (finished)
                         Q_EMIT written(file);
                     else
                         Q_EMIT failed(finished.error().code);
                 });
}

void ListExport::end()
{
    ++m_generation;
    m_job.reset();
}

void ListExport::cancel()
{
    if (!m_job)
        return;
    end();
    Q_EMIT failed(ErrorCode::Cancelled);
}

void ListExport::copy(const RowIds &rids, const ShownColumns &columns, const TicketCells &cells)
{
    if (rids.empty())
        return;
    whenAnswered(m_source.rows(rids), this, [this, columns, cells](const Result<std::vector<service::TicketRow>> &rows) {
        if (!rows) {
            Q_EMIT failed(rows.error().code);
            return;
        }
        QString text = headings(columns).join(u'\t') % u'\n';
        QString html = u"<table><tr><th>"_qs % headings(columns).join(u"</th><th>"_qs) % u"</th></tr>";
        for (const service::TicketRow &row : *rows) {
            QStringList plain;
            QStringList marked;
            for (const QString &cell : plainCells(row, columns, cells)) {
                plain.append(harmless(cell));
                marked.append(harmless(cell).toHtmlEscaped());
            }
            text += QString(plain.join(u'\t') % u'\n');
            html += QString(u"<tr><td>" % marked.join(u"</td><td>"_qs) % u"</td></tr>");
        }
        auto *data = new QMimeData;
        data->setText(text);
        data->setHtml(html % u"</table>");
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT copied(static_cast<int>(rows->size()));
    });
}

} // namespace firstline::ui
