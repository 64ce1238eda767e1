#pragma once

#include "ui/models/ticketcells.h"
#include "ui/models/listdiff.h"
#include "ui/models/ticketsource.h"
#include "ui/print/listsheet.h"
#include "ui/queue/ticketcolumns.h"

#include <QtCore/QObject>

namespace firstline::ui {

/// Where the groups of `all` end among `chosen`, which are some of its rows in its order. `titles`: what each group of `all`
/// is called and how many rows it has.
std::vector<std::pair<QString, size_t>> groupEnds(const RowIds &all, const std::vector<std::pair<QString, int>> &titles,
                                                  const RowIds &chosen);

/// What a list is written as.
enum class ListFormat { Csv, Pdf };

/// What is written where.
struct ListWish {
    RowIds rids;
    ShownColumns columns;
    ListFormat format = ListFormat::Csv;
    QString file;
    QString viewName;
    QString filter;
    Instant now; ///< The server's time: as of when.
    QString groupName; ///< What the list is gathered by; empty: by nothing.
    /// What each group is called, and the place in `rids` behind its last row; in order.
    std::vector<std::pair<QString, size_t>> groups;
};

/// Writes a list into a file: rows are read in parts and written off the interface thread, so that a list of a million
/// is no burden; it can be cancelled, and nothing is left behind then. One at a time. Thread: interface.
class ListExport : public QObject {
    Q_OBJECT

public:
    ListExport(TicketSource source, QObject *parent = nullptr);
    ~ListExport() override;

    /// Nothing happens while another one runs.
    void start(ListWish wish, const TicketCells &cells);
    void cancel();
    bool isRunning() const { return m_job != nullptr; }

    /// The rows as one table for other programs: tabs and lines, and HTML. Ends at once for an empty list.
    void copy(const RowIds &rids, const ShownColumns &columns, const TicketCells &cells);

Q_SIGNALS:
    void progressed(int done, int total);
    void written(const QString &file);
    void copied(int rows);
    void failed(firstline::ErrorCode code);

private:
    struct Job;
    void next();
    void writePart(const std::vector<service::TicketRow> &rows);
    void finish();
    void end();

    TicketSource m_source;
    std::shared_ptr<Job> m_job;
    int m_generation = 0;
};

/// How a list looks on paper: its title, what it shows, its columns as on the screen.
ListLook listLook(const ListWish &wish, const TicketCells &cells);

/// The words of a row for other programs: times as spreadsheets read them, nothing that runs as a formula.
QStringList plainCells(const service::TicketRow &row, const ShownColumns &columns, const TicketCells &cells);

} // namespace firstline::ui
