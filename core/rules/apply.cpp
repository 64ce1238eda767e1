#include "core/rules/apply.h"

#include "core/base/mutant.h"
#include "core/rules/applyticket.h"

namespace firstline::rules {

namespace {

Outcome applyToTicket(const Command &command, World &world, const ApplyContext &context)
{
    std::optional<Aggregate> before = world.aggregate(laneOf(command.body));
    if (!before) {
        Outcome outcome;
        outcome.status = ResultStatus::Rejected;
        outcome.code = errorName(ErrorCode::NotFound);
        outcome.detail = QStringLiteral("no such ticket");
        return outcome;
    }
    TicketEdit edit(command, world, context, std::move(before));
    if (edit.ticket().statusCategory == StatusCategory::Merged) {
        if (std::optional<Outcome> outcome = applyToMerged(command, edit))
            return *std::move(outcome);
    }
    return std::visit(
        [&](const auto &c) -> Outcome {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (std::is_same_v<C, SetField>)
                return applySetField(c, edit);
            else if constexpr (std::is_same_v<C, AddMessage>)
                return applyMessage(c, edit);
            else if constexpr (std::is_same_v<C, SendReply>)
                return applyReply(c, edit);
            else if constexpr (std::is_same_v<C, ChangeSet>)
                return applySet(c, edit);
            else if constexpr (std::is_same_v<C, Claim>)
                return applyClaim(c, edit);
            else if constexpr (std::is_same_v<C, Assign>)
                return applyAssign(c, edit);
            else if constexpr (std::is_same_v<C, Transition>)
                return applyTransition(c, edit);
            else if constexpr (std::is_same_v<C, LogTime>)
                return applyTime(c, edit);
            else if constexpr (std::is_same_v<C, ChangeLink>)
                return applyLink(c, edit);
            else if constexpr (std::is_same_v<C, RestampTicket>)
                return applyRestamp(c, edit);
            else if constexpr (std::is_same_v<C, AdvanceTicket>)
                return applyAdvance(edit);
            else if constexpr (std::is_same_v<C, MergeTicket>)
                return applyMerge(c, command, edit);
            else if constexpr (std::is_same_v<C, UnmergeTicket>)
                return applyUnmerge(c, command, edit);
            else
                return edit.refuse(ErrorCode::UnknownCommand, QStringLiteral("not a command on a ticket"));
        },
        command.body);
}

/// The tickets are the server's to find: here is only said whether there is something to ask for.
Outcome applyRestampOpen(const RestampOpen &c, World &world)
{
    const auto kind = static_cast<EntityKind>(c.kind);
    const bool known = kind == EntityKind::Calendar ? world.config().calendar(CalendarId(c.record)) != nullptr
        : kind == EntityKind::Policy                ? world.config().policy(PolicyId(c.record)) != nullptr
                                                    : false;
    Outcome outcome;
    if (!known) {
        outcome.status = ResultStatus::Rejected;
        outcome.code = errorName(ErrorCode::BadArgument);
        outcome.detail = QStringLiteral("no such calendar or policy");
    }
    return outcome;
}

} // namespace

Outcome apply(const Command &command, World &world, const ApplyContext &context)
{
    if (const auto *c = std::get_if<RestampOpen>(&command.body))
        return applyRestampOpen(*c, world);
    if (const auto *c = std::get_if<RegisterTicket>(&command.body))
        return applyRegister(*c, command, world, context);
    if (const auto *c = std::get_if<ImportHistory>(&command.body))
        return applyImport(*c, command, world, context);
    if (const auto *c = std::get_if<SaveRecord>(&command.body))
        return applySave(*c, world, context);
    return applyToTicket(command, world, context);
}

void applyChange(Aggregate &aggregate, const AggregateChange &change, EvNumbers numbers)
{
    aggregate.header.kind = change.ref.kind;
    aggregate.header.id = change.ref.id;
    applyDifference(aggregate.header.values, change.header);
    qint64 last = 0;
    for (const Record &child : aggregate.children)
        last = std::max(last, child.values.at(3).toInt());
    for (Record child : change.children) {
        const auto same = std::find_if(aggregate.children.begin(), aggregate.children.end(),
            [&](const Record &other) { return other.kind == child.kind && other.id == child.id; });
        if (same != aggregate.children.end()) {
            child.values.set(3, same->values.at(3));
            *same = std::move(child);
            continue;
        }
        // Every child keeps its ev_no under key 3.
        last += mutant(Mutant::EventNumbersSkip) ? 2 : 1;
        child.values.set(3, Value(numbers == EvNumbers::Give ? last : qint64(0)));
        aggregate.children.push_back(std::move(child));
    }
}

} // namespace firstline::rules
