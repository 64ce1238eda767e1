#include "core/service/draftfilebook.h"

#include "core/base/sharedof.h"

namespace firstline::service {

std::shared_ptr<DraftFileBook> DraftFileBook::of(const QString &folder)
{
    return sharedOf<DraftFileBook>(folder);
}

std::vector<Attachment> DraftFileBook::files(TicketId ticket, DraftKind kind) const
{
    return m_files.value({ ticket, int(kind) });
}

void DraftFileBook::set(const DraftFiles &draft)
{
    m_files.insert({ draft.ticket, int(draft.kind) }, draft.files);
    Q_EMIT changed(draft.ticket);
}

void DraftFileBook::learn(const std::vector<DraftFiles> &drafts)
{
    for (const DraftFiles &draft : drafts) {
        if (!m_files.contains({ draft.ticket, int(draft.kind) }))
            set(draft);
    }
    m_learnt = true;
    Q_EMIT learnt();
}

} // namespace firstline::service
