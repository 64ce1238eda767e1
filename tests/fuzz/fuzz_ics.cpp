#include "tests/fuzz/fuzz.h"

#include "core/content/icalendar.h"

using namespace firstline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const content::ICalWindow window { QDate(2026, 1, 1), QDate(2027, 12, 31), QStringLiteral("Europe/Warsaw") };
    const auto feed = content::readICalendar(fuzz::input(data, size), window);
    if (!feed)
        return 0;
    for (const content::ICalDay &day : feed->days) {
        fuzz::require(day.date >= window.from && day.date <= window.to, "a day lies in what was asked for");
        fuzz::require(day.startS >= 0 && day.startS <= day.endS && day.endS <= 86400, "a day has its hours in order");
    }
    (void)content::takeOut(Calendar(), feed->days);
    return 0;
}
