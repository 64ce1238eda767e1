#include "tests/fuzz/fuzz.h"

#include "core/domain/command.h"
#include "core/protocol/messages.h"

using namespace firstline;

/// A push as a hostile workstation sends it: every command is read, and what was read is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto request = protocol::decodeMessage<protocol::PushRequest>(fuzz::input(data, size));
    if (!request)
        return 0;
    for (const protocol::PushCommand &command : request->commands) {
        const Result<CommandBody> body = readCommand(command.name, command.version, command.args);
        if (!body)
            continue;
        const Result<CommandBody> again = readCommand(commandName(*body), commandVersion(*body), commandArgs(*body));
        fuzz::require(again.has_value(), "a command that was read can be written and read");
        fuzz::require(commandArgs(*again) == commandArgs(*body), "a command stays what it is");
        (void)laneOf(*body);
    }
    (void)protocol::encodeMessage(*request);
    return 0;
}
