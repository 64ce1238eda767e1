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
        QList<QStringList> texts;
        for (const service::TicketRow &row : *rows)
            texts.append(plainCells(row, wish.columns, m_model->cells()));
        auto *preview = new PrintPreview({ { tr("List"), [look, texts](bool) { return std::make_unique<ListPaper>(look, texts); }, false } }, window());
        preview->show();
    });
}

} // namespace firstline::ui
