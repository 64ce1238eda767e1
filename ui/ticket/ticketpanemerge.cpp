#include "core/service/screenrules.h"
#include "core/service/whendone.h"
#include "ui/ticket/mergedbar.h"
#include "ui/ticket/mergeform.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/unmergeform.h"
#include "ui/widgets/errortext.h"

#include <algorithm>

namespace firstline::ui {

bool TicketPane::mayMerge() const
{
    const StatusCategory category = seen().statusCategory;
    const bool fits = isActive(category) || category == StatusCategory::Solved;
    return m_loaded && fits && m_rights.merge && m_detail.absorbed.empty();
}

void TicketPane::startMerge()
{
    if (!m_loaded)
        return;
    if (!mayMerge()) {
        Q_EMIT notice(m_rights.merge ? tr("This ticket cannot be merged: it is closed, or absorbed others.")
                                     : TicketRights::whyNotMerge(),
                      {}, {});
        return;
    }
    auto *form = new MergeForm(this);
    connect(form, &MergeForm::queryEdited, this, [this, form, id = m_ticket](const QString &text) {
        service::whenDone(m_service.mergeTargets(id, text), form,
                          [form](const Result<std::vector<service::TicketRef>> &found) {
            if (found)
                form->offer(*found);
            else
                form->setProblem(errorText(found.error().code));
        });
    });
    openForm(form, [this, form] {
        const TicketId into = form->target();
        const QString reason = form->reason();
        closeForm();
        run(m_service.merge(m_ticket, into, reason));
    });
}

void TicketPane::startUnmerge()
{
    if (!m_loaded)
        return;
    if (!m_merged->mayTakeBack()) {
        const bool merged = seen().statusCategory == StatusCategory::Merged;
        Q_EMIT notice(!merged          ? tr("This ticket is not merged into another one.")
                          : m_rights.merge ? tr("This merge is too old to be taken back.")
                                           : TicketRights::whyNotMerge(),
                      {}, {});
        return;
    }
    const service::TicketRef *into = m_detail.mergedInto ? &*m_detail.mergedInto : nullptr;
    auto *form = new UnmergeForm(m_detail.view, into, TicketWords(m_service.config(), m_service.now()), this);
    if (into) {
        service::whenDone(m_service.ticket(into->id), form, [form, merged = m_detail.view](const Result<service::TicketDetail> &target) {
            if (target)
                form->setStaying(rules::unmergingOf(merged, &target->view));
        });
    }
    openForm(form, [this, form] {
        const QString reason = form->reason();
        closeForm();
        run(m_service.unmerge(m_ticket, reason));
    });
}

bool TicketPane::showsAlso(TicketId id) const
{
    const auto same = [id](const rules::TicketView &view) { return view.ticket.id == id; };
    return seen().mergedInto == id || std::any_of(m_detail.absorbed.begin(), m_detail.absorbed.end(), same);
}

} // namespace firstline::ui
