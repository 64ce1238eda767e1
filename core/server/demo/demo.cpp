#include "core/server/demo/demo.h"

#include "core/server/demo/demodesk.h"

namespace firstline::server {

Result<void> makeDemo(ServerCore &core, const DemoOptions &options)
{
    const auto samples = loadSamples(options.language);
    if (!samples)
        return fail(samples.error());
    const auto there = core.aggregate({ EntityKind::Agent, demoId("agent", u"anna"_qs) });
    if (!there)
        return fail(there.error());
    if (*there)
        return fail(ErrorCode::AlreadyExists, u"this desk is a sample desk already"_qs);
    DemoWriter writer(core, options.now);
    if (auto ok = makeDemoDesk(writer, *samples, options.password); !ok)
        return ok;
    if (auto ok = makeDemoCustomers(writer, *samples); !ok)
        return ok;
    if (auto ok = makeDemoArticles(writer, *samples); !ok)
        return ok;
    if (auto ok = makeDemoTickets(writer, *samples); !ok)
        return ok;
    return setDemoAvailability(writer, *samples);
}

} // namespace firstline::server
