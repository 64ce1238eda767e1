#pragma once

#include "core/service/ticketservice.h"

namespace firstline::ui {

/// One way out of a conflict, with its key.
struct ConflictWay {
    enum class Kind { Mine, Theirs, Edit, Note, Discard, Copy };

    Kind kind = Kind::Mine;
    QString label;
    bool likely = false; ///< What most people will want: told by the button's weight.

    /// 1 mine, 2 theirs, 3 edit, 4 note, 5 discard, C copy: the same for every kind of conflict.
    QChar key() const;
};

/// What a conflict says to the person who decides it, ready to be shown.
struct ConflictFace {
    QString held; ///< "reply, written 10:44"; small, beside the headline.
    QString sentence; ///< What happened: who, when.
    QString mine;
    QString theirs; ///< Null where there is no other side.
    QString theirsTitle; ///< "Olga, 10:58".
    QString base; ///< Null where it says nothing.
    bool marks = false; ///< The sides are states of one text: the words that differ are marked.
    std::vector<ConflictWay> ways;
};

/// The name and the two or three values of what was parked, in the words of its form. For records that are not tickets.
struct RecordSides {
    QString object; ///< "Calendar Shops": the headline.
    QString field; ///< "Time zone".
    QString mine;
    QString theirs;
    QString base;
};

/// How a conflict looks. `sides`: of a record that is not a ticket, from who knows its form.
ConflictFace conflictFace(const sync::ConflictRecord &conflict, const ConfigPtr &config, Instant now,
                          const std::optional<RecordSides> &sides = {});

} // namespace firstline::ui
