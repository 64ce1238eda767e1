#pragma once

#include "core/domain/personal.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace firstline::service {

/// A file that is joined to a draft, kept on this computer until the draft is sent.
struct DraftFiles {
    TicketId ticket;
    DraftKind kind = DraftKind::Reply;
    std::vector<Attachment> files;

    friend bool operator==(const DraftFiles &, const DraftFiles &) = default;
};

/// Which files belong to which draft of a profile, one book for all windows of the program: what is added or taken out in
/// one of them is so in the others. Thread: interface.
/// Does not: keep anything on the disk (TicketFiles does).
class DraftFileBook : public QObject
{
    Q_OBJECT
public:
    /// The book of a profile's folder of files, as long as somebody has it.
    static std::shared_ptr<DraftFileBook> of(const QString &folder);

    /// Shape: empty for a draft without files and for one that is not known.
    std::vector<Attachment> files(TicketId ticket, DraftKind kind) const;

    void set(const DraftFiles &draft);

    /// What the disk has, as far as the windows have not said otherwise meanwhile.
    void learn(const std::vector<DraftFiles> &drafts);

    /// Whether learn() was called: before it nobody knows what a draft has.
    bool isLearnt() const { return m_learnt; }

Q_SIGNALS:
    void changed(firstline::TicketId ticket);
    void learnt();

private:
    bool m_learnt = false;
    QHash<std::pair<TicketId, int>, std::vector<Attachment>> m_files; ///< By ticket and kind of draft; empty ones were emptied here.
};

} // namespace firstline::service
