#pragma once

#include "core/server/demo/demowriter.h"
#include "core/server/demo/samples.h"

namespace firstline::server {

/// A calendar of the sample by its key ("office"), ready for WorkingTime.
Calendar demoCalendarOf(const Samples &samples, const QString &key);

/// Position of a key in a list of the desk, from 1: "site" in "impacts" is 3. Shape: 0 when there is none.
int demoGrade(const Samples &samples, QStringView list, const QString &key);

/// Settings, groups, accounts, calendars, policies, categories, macros and views. Errors: those of makeDemo.
[[nodiscard]] Result<void> makeDemoDesk(DemoWriter &writer, const Samples &samples, const QString &password);

/// Who is at the desk right now: one on a break, one absent, one busy. Written last, so that history is free of it.
[[nodiscard]] Result<void> setDemoAvailability(DemoWriter &writer, const Samples &samples);

/// Companies with sites, contracts, contacts and assets; private persons. Errors: storage.
[[nodiscard]] Result<void> makeDemoCustomers(DemoWriter &writer, const Samples &samples);

/// The knowledge base with its tree. Errors: storage.
[[nodiscard]] Result<void> makeDemoArticles(DemoWriter &writer, const Samples &samples);

/// The tickets. Errors: storage; BadInput when a rule refuses a step.
[[nodiscard]] Result<void> makeDemoTickets(DemoWriter &writer, const Samples &samples);

} // namespace firstline::server
