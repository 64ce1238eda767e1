#include "core/server/authority/upcast.h"

namespace firstline::server {

const std::vector<UpcastStep> &upcasters()
{
    // All commands are at their first version. A step is added here in the change that raises a version in
    // core/domain/command.cpp; tests/data/commands keeps what older versions wrote.
    static const std::vector<UpcastStep> s_steps;
    return s_steps;
}

std::pair<int, ValueMap> upcast(const std::vector<UpcastStep> &steps, const QString &name, int version, ValueMap args)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const UpcastStep &step : steps) {
            if (step.name != name || step.version != version)
                continue;
            args = step.up(args);
            ++version;
            moved = true;
        }
    }
    return { version, std::move(args) };
}

Result<CommandBody> readUpcast(const QString &name, int version, const ValueMap &args)
{
    const auto [reached, lifted] = upcast(upcasters(), name, version, args);
    return readCommand(name, reached, lifted);
}

} // namespace firstline::server
