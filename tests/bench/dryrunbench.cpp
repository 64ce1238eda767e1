#include "core/service/restampreading.h"
#include "tests/bench/workplace.h"

namespace firstline::bench {

void benchDryRun(const Workplace &place, ConfigPtr config)
{
    if (config->policies().empty())
        return;
    auto db = must(store::Database::open(place.cacheFile(), store::OpenMode::ReadOnly), "open the cache");
    // Half of every target: most deadlines move, and many tickets become late.
    Policy edited = config->policies().front();
    for (Target &target : edited.targets) {
        target.firstResponseMin /= 2;
        target.nextResponseMin /= 2;
        target.resolutionMin /= 2;
    }
    const Instant now = fromDateTime(QDateTime::currentDateTimeUtc());
    Samples samples;
    service::RestampPreview preview;
    for (int round = 0; round < place.rounds(5); ++round) {
        const Stopwatch watch;
        preview = must(service::readRestamp(*db, config, toRecord(edited), now), "run dry");
        samples.add(watch.ms());
    }
    const QString what = u"dry run of an edited policy, %1 open of %2 tickets, %3 change"_qs.arg(preview.open)
                             .arg(place.tickets)
                             .arg(preview.changed);
    place.figures->note(what, u"ms"_qs, samples.at(0.5));
}

} // namespace firstline::bench
