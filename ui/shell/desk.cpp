#include "ui/shell/desk.h"

namespace firstline::ui {

std::optional<Agent> Desk::me() const
{
    const ConfigPtr snapshot = config();
    const Agent *agent = snapshot ? snapshot->agent(tickets.me()) : nullptr;
    return agent ? std::optional(*agent) : std::nullopt;
}

} // namespace firstline::ui
