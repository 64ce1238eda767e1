#include "tests/fuzz/fuzz.h"

#include "core/protocol/messages.h"

using namespace firstline;

namespace {

template<class Message>
void readAndWrite(const QByteArray &bytes)
{
    const Result<Message> message = protocol::decodeMessage<Message>(bytes);
    if (!message)
        return;
    const QByteArray written = protocol::encodeMessage(*message);
    const Result<Message> again = protocol::decodeMessage<Message>(written);
    fuzz::require(again && protocol::encodeMessage(*again) == written, "a message survives writing and reading");
}

} // namespace

/// Answers as a hostile server or a proxy sends them. The first byte chooses which is expected.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::input(data + 1, size - 1);
    switch (data[0] % 8) {
    case 0: readAndWrite<protocol::PushAnswer>(bytes); break;
    case 1: readAndWrite<protocol::WaitAnswer>(bytes); break;
    case 2: readAndWrite<protocol::HydrateAnswer>(bytes); break;
    case 3: readAndWrite<protocol::TokenAnswer>(bytes); break;
    case 4: readAndWrite<protocol::HelloAnswer>(bytes); break;
    case 5: readAndWrite<protocol::ErrorAnswer>(bytes); break;
    default: readAndWrite<protocol::PullAnswer>(bytes); break;
    }
    return 0;
}
