#pragma once

#include "core/server/authority/servercore.h"

namespace firstline::server {

/// Which sample desk is made.
struct DemoOptions {
    QString language; ///< "en", "ru" or "pl".
    QString password; ///< Of all accounts: at least 10 characters.
    Instant now {}; ///< The tickets are in motion around it.
};

/// Fills a desk that makeEmptyDesk made with the sample of a language: 5 groups, 12 accounts, 40 companies, 30 articles
/// and 600 tickets of the last 30 working days, some 70 of them active. The same options give the same desk. Everything
/// goes through ServerCore as commands, so history and clocks are as if it had happened. Errors: Unsupported (no sample
/// of the language), AlreadyExists (the desk has these accounts), PasswordTooWeak, storage.
[[nodiscard]] Result<void> makeDemo(ServerCore &core, const DemoOptions &options);

} // namespace firstline::server
