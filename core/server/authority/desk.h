#pragma once

#include "core/server/authority/servercore.h"

namespace firstline::server {

/// What an empty desk is called and how it reads.
struct DeskOptions {
    QString name;
    QString language = QStringLiteral("en");
    QString timeZone = QStringLiteral("UTC");
};

/// Ids that every desk has, so that programs can name them.
StatusId standardStatus(StatusCategory category);
GroupId standardGroup();
CalendarId standardCalendar();
PolicyId standardPolicy();
Uuid settingsId();
Uuid matrixId();
RoleId standardRole(RoleKind kind);

/// The command that creates a configuration object, contact, company ...: all its fields but those that rules derive.
SaveRecord creationOf(const Record &record);

/// The name of a standard status in a language ("Open", "В работе", "W toku").
QString standardStatusName(StatusCategory category, const QString &language);

/// Fills a new desk: one group, the ten standard statuses, the priority matrix, roles, a Mon-Fri 09-18 calendar, a
/// default policy and settings. Again: changes nothing. Errors: those of ServerCore::applyTrusted.
[[nodiscard]] Result<void> makeEmptyDesk(ServerCore &core, const DeskOptions &options, Instant now);

} // namespace firstline::server
