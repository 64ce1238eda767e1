#include "ui/ticket/conversationitems.h"

#include "core/service/undobook.h"
#include "ui/ticket/ticketwords.h"

#include <algorithm>
#include <iterator>

namespace firstline::ui {

namespace {

/// A note and the hand-over that it tells of are written in one go.
constexpr std::chrono::seconds kTogether { 5 };

/// The order of `items` stays as everybody sees it, what waits at its end.
std::vector<ConversationItem> between(std::vector<ConversationItem> items, std::vector<ConversationItem> others)
{
    if (others.empty())
        return items;
    const auto earlier = [](const ConversationItem &a, const ConversationItem &b) { return a.at < b.at; };
    std::stable_sort(others.begin(), others.end(), earlier);
    std::vector<ConversationItem> all;
    all.reserve(items.size() + others.size());
    auto other = others.begin();
    for (ConversationItem &item : items) {
        while (other != others.end() && (item.evNo == 0 || other->at < item.at))
            all.push_back(std::move(*other++));
        all.push_back(std::move(item));
    }
    std::move(other, others.end(), std::back_inserter(all));
    return all;
}

/// Whether an event only says again what stands in the conversation: an answer that was the solution as well.
bool isSaidAlready(const rules::TicketView &view, const Event &event)
{
    if (event.field != u"resolution" || !event.after.isText())
        return false;
    const QString text = event.after.toText().trimmed();
    return std::any_of(view.messages.begin(), view.messages.end(), [&](const Message &message) { return message.text.trimmed() == text; });
}

/// The note that went with a hand-over: what the event gives as its reason stands in it.
bool isNoteOf(const Message &message, const Event &event)
{
    const bool together = message.author == event.actor && message.evNo < event.evNo && event.occurredAt - message.occurredAt <= kTogether;
    return together && message.kind == MessageKind::Note && !event.reason.isEmpty()
        && message.text.simplified().contains(event.reason);
}

/// What was undone is told as such; how it was solved before an undone solution is not said a second time.
std::vector<ConversationItem> eventItems(const rules::TicketView &view, HistoryShown history)
{
    std::vector<ConversationItem> items;
    const std::vector<rules::Standing> standing = rules::standingOf(view.events);
    for (size_t at = 0; at < view.events.size(); ++at) {
        const Event &event = view.events[at];
        const bool again = standing[at] == rules::Standing::TakesBack && event.field == u"resolution";
        if (history != HistoryShown::All && (again || TicketWords::isMinor(event) || isSaidAlready(view, event)))
            continue;
        items.push_back({ event, event.id.uuid(), event.evNo, event.occurredAt, {} });
        items.back().takenBack = standing[at] == rules::Standing::TakenBack;
    }
    return items;
}

/// The hand-overs that were undone: few or none, however long the history is.
std::vector<const Event *> undoneHandOvers(const std::vector<ConversationItem> &events)
{
    std::vector<const Event *> undone;
    for (const ConversationItem &item : events) {
        const Event &event = std::get<Event>(item.what);
        if (item.takenBack && event.field == u"queue")
            undone.push_back(&event);
    }
    return undone;
}

} // namespace

std::vector<ConversationItem> conversationItems(const rules::TicketView &view, HistoryShown history)
{
    std::vector<ConversationItem> items;
    items.reserve(view.messages.size() + view.events.size() + view.entries.size());
    std::vector<ConversationItem> events = eventItems(view, history);
    const std::vector<const Event *> undone = undoneHandOvers(events);
    for (const Message &message : view.messages) {
        items.push_back({ message, message.id.uuid(), message.evNo, message.occurredAt, {} });
        items.back().takenBack = std::any_of(undone.begin(), undone.end(), [&](const Event *event) { return isNoteOf(message, *event); });
    }
    std::move(events.begin(), events.end(), std::back_inserter(items));
    for (const TimeEntry &entry : view.entries) {
        const Instant end = entry.startedAt + std::chrono::minutes(entry.minutes);
        items.push_back({ entry, entry.id.uuid(), entry.evNo, end, {} });
    }
    std::stable_sort(items.begin(), items.end(), [](const ConversationItem &a, const ConversationItem &b) {
        if ((a.evNo == 0) != (b.evNo == 0))
            return b.evNo == 0;
        return a.evNo != b.evNo ? a.evNo < b.evNo : a.at < b.at;
    });
    return items;
}

std::vector<ConversationItem> withAbsorbed(
    std::vector<ConversationItem> items, const std::vector<rules::TicketView> &absorbed)
{
    std::vector<ConversationItem> others;
    for (const rules::TicketView &view : absorbed) {
        for (ConversationItem &item : conversationItems(view, HistoryShown::Important)) {
            if (std::holds_alternative<Event>(item.what))
                continue;
            item.from = TicketWords::number(view.ticket);
            others.push_back(std::move(item));
        }
    }
    return between(std::move(items), std::move(others));
}

std::vector<ConversationItem> withRestricted(
    std::vector<ConversationItem> items, const std::vector<RestrictedNote> &notes)
{
    std::vector<ConversationItem> others;
    for (const RestrictedNote &note : notes) {
        const Message &message = note.message;
        others.push_back({ message, message.id.uuid(), 0, message.occurredAt, {}, note.only, note.waits });
    }
    return between(std::move(items), std::move(others));
}

const Message *newerPublic(const rules::TicketView &view, int evNo, AgentId me)
{
    for (auto it = view.messages.rbegin(); it != view.messages.rend(); ++it) {
        const bool other = it->author.isNull() || it->author != me;
        if (isPublic(it->kind) && it->evNo > evNo && other && !it->automatic)
            return &*it;
    }
    return nullptr;
}

} // namespace firstline::ui
