#pragma once

#include "core/rules/takenback.h"
#include "core/sync/engine.h"

#include <functional>
#include <vector>

namespace firstline::service {

/// The last acts of a page and what takes each back: what was not sent yet is recalled, else its opposite is done.
/// Thread: interface.
class UndoBook
{
public:
    using Recall = std::function<QFuture<Result<void>>(CommandId)>;
    using Opposite = std::function<QFuture<Result<sync::Receipt>>(CommandId)>; ///< Given the command that was sent.

    explicit UndoBook(Recall recall);

    /// The oldest of more than twenty is forgotten.
    void remember(CommandId command, Opposite opposite);

    /// Takes an act back. Shape: false for one that is not known, which does nothing. `failed` hears why the opposite was not
    /// taken, unless `owner` is gone by then.
    bool takeBack(CommandId command, QObject *owner, std::function<void(const Error &)> failed);

private:
    struct Act {
        CommandId command;
        Opposite opposite;
    };

    Recall m_recall;
    std::vector<Act> m_acts; ///< Newest last.
};

} // namespace firstline::service
