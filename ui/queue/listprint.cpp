// The list on paper.
#include "ui/models/ticketlistmodel.h"
#include "ui/print/listpaper.h"
#include "ui/print/printpreview.h"
#include "ui/queue/filterfield.h"
#include "ui/queue/listexport.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/widgets/errortext.h"

namespace firstline::ui {

namespace {

/// What somebody may want to hold in the hand; longer lists are files.
constexpr size_t kMostPrinted = 2000;

} // namespace

void QueuePage::print()
{
    ListWish wish;
    wish.rids = m_list->marking()->count() > 0 ? m_list->marking()->rids() : m_model->ticketRids();
    const bool more = wish.rids.size() > kMostPrinted;
    wish.columns = m_list->columns();
    wish.viewName = m_viewName;
    wish.filter = m_tools->filter()->text().simplified();
    wish.now = m_source.now();
    ListLook look = listLook(wish, m_model->cells());
    if (more) {
        look.detail += u" \u00b7 " % tr("the first %Ln", nullptr, int(kMostPrinted));
        wish.rids.resize(kMostPrinted);
    }
    const std::vector<qint64> rids(wish.rids.begin(), wish.rids.end());
    whenAnswered(m_source.tickets.rows(rids), this, [this, wish, look](const Result<std::vector<service::TicketRow>> &rows) {
        if (!rows) {
            Q_EMIT notice(errorText(rows.error().code), {}, {});
            return;
        }
        // Words are made page by page: those of two thousand rows take longer than a frame.
        const auto kept = std::make_shared<const std::vector<service::TicketRow>>(*rows);
        const auto words = [kept, columns = wish.columns, cells = m_model->cells()](int row) {
            return plainCells(kept->at(size_t(row)), columns, cells);
        };
        const auto make = [look, words, count = int(kept->size())](bool) { return std::make_unique<ListPaper>(look, count, words); };
        auto *preview = new PrintPreview({ { tr("List"), make, false } }, window());
        preview->show();
    });
}

} // namespace firstline::ui
