#include "tests/fuzz/fuzz.h"

#include "core/server/http/httphead.h"
#include "core/server/http/requestreader.h"
#include "core/server/http/requesttarget.h"

#include <algorithm>

using namespace firstline;

/// A stream of requests on one connection, in pieces as the first byte says. Two readings of the same stream in pieces
/// of another size must see the same requests: else something in front could be led to see other ones.
namespace {

struct Seen {
    QByteArrayList requests;
    int refused = 0;
};

Seen readStream(std::string_view bytes, std::size_t piece)
{
    static const server::HttpServerConfig s_config = [] {
        server::HttpServerConfig config;
        config.bodyLimit = [](const QByteArray &, const QByteArray &) { return qint64(64 * 1024); };
        return config;
    }();
    Seen seen;
    std::size_t from = 0;
    while (from < bytes.size() && seen.requests.size() < 50) {
        server::RequestReader reader(s_config);
        std::size_t have = std::min(bytes.size(), from + piece);
        bool more = true;
        while (more) {
            std::size_t used = 0;
            const auto step = reader.feed(bytes.substr(from, have - from), used);
            fuzz::require(used <= have - from, "no more is taken than there is");
            fuzz::require(reader.bodySize() <= 64 * 1024, "the limit of a body holds");
            from += used;
            switch (step) {
            case server::RequestReader::Step::Refused:
                ++seen.refused;
                (void)server::RequestReader::reason(reader.refusal().status);
                return seen;
            case server::RequestReader::Step::Done: {
                const server::HttpRequest request = reader.take();
                (void)server::parseRequestTarget(request.path);
                seen.requests.append(request.method + ' ' + request.path + '\n' + request.body);
                if (!reader.keepAlive())
                    return seen;
                more = false;
                break;
            }
            case server::RequestReader::Step::HeaderDone: (void)reader.expectsContinue(); break;
            case server::RequestReader::Step::NeedMore:
                if (have == bytes.size())
                    return seen;
                have = std::min(bytes.size(), have + piece);
                break;
            }
        }
    }
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const Seen whole = readStream(bytes, bytes.size());
    const Seen pieces = readStream(bytes, std::size_t(1) + data[0] % 64);
    fuzz::require(whole.requests == pieces.requests, "requests do not depend on how the bytes arrive");
    fuzz::require(whole.refused == pieces.refused, "refusals do not depend on how the bytes arrive");
    return 0;
}
