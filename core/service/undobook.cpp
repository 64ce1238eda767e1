#include "core/service/undobook.h"

#include "core/service/whendone.h"

#include <algorithm>

namespace firstline::service {

namespace {

constexpr size_t kRemembered = 20;

} // namespace

UndoBook::UndoBook(Recall recall)
    : m_recall(std::move(recall))
{
}

void UndoBook::remember(CommandId command, Opposite opposite)
{
    m_acts.push_back({ command, std::move(opposite) });
    if (m_acts.size() > kRemembered)
        m_acts.erase(m_acts.begin());
}

bool UndoBook::takeBack(CommandId command, QObject *owner, std::function<void(const Error &)> failed)
{
    const auto found = std::find_if(m_acts.begin(), m_acts.end(), [&](const Act &act) { return act.command == command; });
    if (found == m_acts.end())
        return false;
    const Opposite opposite = found->opposite;
    m_acts.erase(found);
    whenAnswered(m_recall(command), owner, [owner, opposite, command, failed = std::move(failed)](const Result<void> &recalled) {
        if (recalled)
            return;
        whenAnswered(opposite(command), owner, [failed](const Result<sync::Receipt> &receipt) {
            if (!receipt)
                failed(receipt.error());
        });
    });
    return true;
}

} // namespace firstline::service
