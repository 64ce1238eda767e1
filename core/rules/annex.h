#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/outcome.h"
#include "core/domain/personal.h"
#include "core/rules/apply.h"

/// Restricted notes: aggregates of their own, seen through their own list of people and groups. Source: sync.md 2.1.
namespace firstline::rules {

/// What is being written, and for whom. The draft's text begins with the list, so that nobody's words lose it on the way.
struct AnnexDraft {
    QString text;
    std::vector<AgentId> people; ///< As chosen: without the author, unless he chose himself.
    std::vector<GroupId> groups;

    /// Nobody is named: an ordinary note.
    bool isOpen() const { return people.empty() && groups.empty(); }

    friend bool operator==(const AnnexDraft &, const AnnexDraft &) = default;
};

/// As it is kept. Shape: empty when there are no words.
QString draftText(const AnnexDraft &draft);

/// As it was kept. Shape: `text` alone when it does not begin with a list.
AnnexDraft annexDraftOf(const QString &kept);

/// Of a command that writes a restricted note. Shape: nothing for every other command.
std::optional<Annex> annexOf(const CommandBody &body);

/// Whether a person is on a restricted note's list: by name, or through a group whose tickets he sees.
bool mayRead(const Agent &agent, const Annex &annex, const ConfigSnapshot &config);

/// The command that writes a restricted note. What it says besides (author, times) is the server's to fill in.
SaveRecord annexCommand(const Annex &annex);

/// Writes a restricted note, once: it is never changed. Refused where a name on its list is not an active person's or a
/// group's, where it says nothing, and where it is too large.
Outcome applyAnnex(const SaveRecord &c, World &world, const ApplyContext &context);

/// Why a person may not write this restricted note: he must see its ticket, and work there. Shape: nothing when he may.
std::optional<Error> whyNotAnnex(const Agent &agent, const SaveRecord &c, World &world);

} // namespace firstline::rules
