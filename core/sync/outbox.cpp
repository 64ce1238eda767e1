#include "core/sync/outbox.h"

#include "core/base/mutant.h"
#include "core/rules/annex.h"
#include "core/sync/synctypes.h"

#include <algorithm>

namespace firstline::sync {

namespace {

bool waitsForFile(const CommandBody &body, const QSet<QByteArray> &filesOnTheWay)
{
    if (filesOnTheWay.isEmpty())
        return false;
    const std::vector<Attachment> files = filesOf(body);
    return std::any_of(files.begin(), files.end(), [&](const Attachment &file) { return filesOnTheWay.contains(file.sha256); });
}

Millis heldUntil(const Pending &item, const Moment &at, Instant now)
{
    const Command &command = item.entry.command;
    if (!command.notBefore)
        return Millis(0);
    const auto left = std::max(std::chrono::duration_cast<Millis>(*command.notBefore - now), Millis(0));
    if (!item.heldUntil) {
        const auto whole = std::chrono::duration_cast<Millis>(*command.notBefore - command.writtenAt);
        item.heldUntil = at.mono + std::min(left, std::max(whole, Millis(0)));
    }
    return std::min(*item.heldUntil, at.mono + left);
}

} // namespace

std::vector<Attachment> filesOf(const CommandBody &body)
{
    if (const auto *message = std::get_if<AddMessage>(&body))
        return message->attachments;
    if (const auto *reply = std::get_if<SendReply>(&body))
        return reply->attachments;
    if (const auto annex = rules::annexOf(body))
        return annex->attachments;
    return {};
}

void Outbox::reset(std::vector<store::JournalCommand> commands)
{
    m_items.clear();
    for (store::JournalCommand &command : commands)
        add(std::move(command));
}

void Outbox::add(store::JournalCommand command)
{
    Pending pending;
    pending.touched.push_back(command.command.lane);
    pending.entry = std::move(command);
    m_items.push_back(std::move(pending));
}

void Outbox::remove(const QSet<CommandId> &ids)
{
    std::erase_if(m_items, [&](const Pending &item) { return ids.contains(item.entry.command.id); });
}

Pending *Outbox::find(CommandId id)
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [&](const Pending &item) { return item.entry.command.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

CommandId Outbox::lastOf(const AggregateRef &lane) const
{
    const auto found = std::find_if(
        m_items.rbegin(), m_items.rend(), [&](const Pending &item) { return item.entry.command.lane == lane; });
    return found == m_items.rend() ? CommandId() : found->entry.command.id;
}

bool Outbox::touches(const AggregateRef &ref) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const Pending &item) {
        return std::find(item.touched.begin(), item.touched.end(), ref) != item.touched.end();
    });
}

QSet<AggregateRef> Outbox::touched() const
{
    QSet<AggregateRef> all;
    for (const Pending &item : m_items)
        all.unite(QSet<AggregateRef>(item.touched.begin(), item.touched.end()));
    return all;
}

QSet<AggregateRef> Outbox::leaningOn(const QSet<AggregateRef> &tickets) const
{
    QSet<AggregateRef> lanes;
    for (const Pending &item : m_items) {
        const Command &command = item.entry.command;
        if (command.lane.kind != EntityKind::Annex)
            continue;
        const auto annex = rules::annexOf(command.body);
        if (annex && tickets.contains({ EntityKind::Ticket, annex->ticket.uuid() }))
            lanes.insert(command.lane);
    }
    return lanes;
}

std::vector<const Pending *> Outbox::sendable(const Moment &at, Instant now, const QSet<QByteArray> &filesOnTheWay) const
{
    std::vector<const Pending *> out;
    QSet<AggregateRef> blocked;
    qint64 bytes = 0;
    for (const Pending &item : m_items) {
        const Command &command = item.entry.command;
        if (item.answered() || (blocked.contains(command.lane) && !mutant(Mutant::LaneOrderBroken)))
            continue;
        const bool early = heldUntil(item, at, now) > at.mono || item.retryAt > at.mono
            || waitsForFile(command.body, filesOnTheWay);
        if (early) {
            blocked.insert(command.lane);
            continue;
        }
        bytes += protocol::encode(Value(commandArgs(command.body))).size() + 200;
        const bool full = !out.empty() && bytes > protocol::kMaxPushBytes - 4096;
        if (full || qint64(out.size()) >= protocol::kMaxCommands)
            break;
        out.push_back(&item);
    }
    return out;
}

bool Outbox::namesFile(const QByteArray &sha256) const
{
    const QSet<QByteArray> file { sha256 };
    return std::any_of(m_items.begin(), m_items.end(), [&](const Pending &item) { return waitsForFile(item.entry.command.body, file); });
}

int Outbox::held(const Moment &at, Instant now) const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [&](const Pending &item) { return heldUntil(item, at, now) > at.mono; }));
}

int Outbox::waiting() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const Pending &item) { return isOwnChange(item.entry.command.lane); }));
}

std::optional<Millis> Outbox::nextTime(const Moment &at, Instant now) const
{
    std::optional<Millis> next;
    for (const Pending &item : m_items) {
        if (item.answered())
            continue;
        const Millis when = std::max(item.retryAt, heldUntil(item, at, now));
        if (when > at.mono)
            next = next ? std::min(*next, when) : when;
    }
    return next;
}

protocol::PushCommand pushForm(const store::JournalCommand &entry, const Moment &at, Instant now, const QString &boot)
{
    const Command &command = entry.command;
    protocol::PushCommand out;
    out.id = command.id;
    out.no = command.no;
    out.laneKind = int(command.lane.kind);
    out.lane = command.lane.id;
    out.after = mutant(Mutant::LaneOrderBroken) ? CommandId() : command.after;
    out.name = entry.name;
    out.version = entry.version;
    out.args = commandArgs(command.body);
    out.again = entry.again;
    out.sameBoot = !boot.isEmpty() && command.boot == boot;
    const Millis age = out.sameBoot ? at.mono - Millis(command.writtenMonoMs) : now - command.writtenAt;
    out.ageMs = std::max<qint64>(age.count(), 0);
    return out;
}

} // namespace firstline::sync
