#include "core/service/macroservice.h"

#include "core/rules/takenback.h"
#include "core/service/whendone.h"

#include <QtCore/QPromise>

#include <algorithm>

namespace firstline::service {

namespace {

template<class T>
struct Answer {
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();

    Answer() { promise->start(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

/// The macros a person sees: the team's and his own, in the desk's order.
std::vector<Macro> offered(const ConfigSnapshot &config, AgentId me)
{
    std::vector<Macro> macros;
    for (const Macro &macro : config.macros()) {
        if ((macro.owner.isNull() || macro.owner == me) && macro.position != kMacroPutAway)
            macros.push_back(macro);
    }
    std::stable_sort(macros.begin(), macros.end(), [](const Macro &a, const Macro &b) {
        return a.position != b.position ? a.position < b.position : a.name.localeAwareCompare(b.name) < 0;
    });
    return macros;
}

/// Gathers the answers to acts that were given one behind the other.
struct Gathering {
    MacroReceipt receipt;
    int open = 0;
    Answer<MacroReceipt> answer;

    void took(const Result<sync::Receipt> &written, bool speech, bool byName = false)
    {
        if (written)
            receipt.acts.push_back({ written->command, speech });
        if (written && byName) // The last one first.
            receipt.undo.insert(receipt.undo.begin(), rules::takingBack(receipt.ticket, written->command, {}));
        if (!written)
            receipt.refused.push_back(written.error());
        if (--open > 0)
            return;
        // Nothing at all was done: then it is an error like that of any other act.
        if (receipt.acts.empty() && !receipt.refused.empty())
            answer.give(fail(receipt.refused.front()));
        else
            answer.give(receipt);
    }
};

} // namespace

MacroService::MacroService(TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{
}

QFuture<Result<std::vector<Macro>>> MacroService::fitting(const Ticket &ticket)
{
    Answer<std::vector<Macro>> answer;
    const ConfigPtr config = m_tickets.config();
    std::vector<Macro> all = config ? offered(*config, m_tickets.me()) : std::vector<Macro>();
    QStringList filters;
    for (const Macro &macro : all) {
        if (!macro.condition.trimmed().isEmpty())
            filters.append(QStringLiteral("number:%1 (%2)").arg(ticket.number).arg(macro.condition));
    }
    if (filters.isEmpty() || ticket.number == 0) {
        std::erase_if(all, [](const Macro &macro) { return !macro.condition.trimmed().isEmpty(); });
        answer.give(std::move(all));
        return answer.promise->future();
    }
    whenDone(m_tickets.counts(filters), this, [answer, all = std::move(all)](const Result<std::vector<ViewCount>> &counts) mutable {
        if (!counts)
            return answer.give(fail(counts.error()));
        size_t at = 0;
        std::erase_if(all, [&](const Macro &macro) { return !macro.condition.trimmed().isEmpty() && counts->at(at++).total == 0; });
        answer.give(std::move(all));
    });
    return answer.promise->future();
}

rules::MacroInput MacroService::input(const TicketDetail &detail, const std::function<QString(Instant)> &moment) const
{
    rules::MacroInput input;
    input.ticket = detail.view.ticket;
    input.baseEv = detail.view.lastEvNo();
    input.me = m_tickets.me();
    input.company = detail.company;
    input.contact = detail.contact;
    input.contract = detail.contract;
    input.site = detail.site;
    input.asset = detail.asset;
    input.now = m_tickets.now();
    input.moment = moment;
    return input;
}

rules::MacroPlan MacroService::plan(const Macro &macro, const TicketDetail &detail, const std::function<QString(Instant)> &moment) const
{
    const ConfigPtr config = m_tickets.config();
    return config ? rules::planMacro(macro, input(detail, moment), *config) : rules::MacroPlan();
}

rules::FilledText MacroService::fill(const QString &text, const TicketDetail &detail, const std::function<QString(Instant)> &moment) const
{
    const ConfigPtr config = m_tickets.config();
    return config ? rules::fillFields(text, input(detail, moment), *config) : rules::FilledText { text, {} };
}

QFuture<Result<MacroReceipt>> MacroService::apply(
    const rules::MacroPlan &plan, const TicketDetail &detail, const std::vector<Attachment> &files)
{
    auto gathering = std::make_shared<Gathering>();
    const TicketId ticket = detail.view.ticket.id;
    gathering->receipt.ticket = ticket;
    gathering->receipt.undo = plan.undo;
    const Ticket &before = detail.view.ticket;
    const auto byName = [&before](const CommandBody &command) { return rules::takeBackOf(command, before, CommandId(before.id.uuid()), {}).has_value(); };
    gathering->receipt.reply = plan.reply;
    if (!plan.reply.isEmpty())
        gathering->receipt.files = files;
    gathering->open = int(plan.commands.size()) + (plan.note.isEmpty() ? 0 : 1) + (plan.reply.isEmpty() ? 0 : 1);
    const auto give = [&](QFuture<Result<sync::Receipt>> act, bool speech, bool named = false) {
        whenDone(std::move(act), this, [gathering, speech, named](const Result<sync::Receipt> &written) { gathering->took(written, speech, named); });
    };
    // The journal keeps the order of the calls.
    if (!plan.note.isEmpty())
        give(m_tickets.note(ticket, plan.note), true);
    if (!plan.reply.isEmpty())
        give(m_tickets.reply(detail, plan.reply, false, files), true);
    for (const CommandBody &command : plan.commands)
        give(m_tickets.engine().enqueue(command), false, byName(command));
    if (gathering->open == 0)
        gathering->answer.give(gathering->receipt);
    return gathering->answer.promise->future();
}

QFuture<Result<TakenBack>> MacroService::takeBack(const MacroReceipt &receipt)
{
    struct State {
        int open = 0;
        TakenBack said;
        bool anySent = false;
        Answer<TakenBack> answer;
    };
    auto state = std::make_shared<State>();
    state->open = int(receipt.acts.size());
    const auto ended = [this, state, undo = receipt.undo] {
        if (--state->open > 0)
            return;
        // What has left is undone by commands of its own; on what was recalled they change nothing.
        for (const CommandBody &command : state->anySent ? undo : std::vector<CommandBody>())
            whenDone(m_tickets.engine().enqueue(command), this, [](const Result<sync::Receipt> &) { });
        state->answer.give(state->said);
    };
    if (receipt.acts.empty())
        state->answer.give(TakenBack());
    for (auto act = receipt.acts.rbegin(); act != receipt.acts.rend(); ++act) {
        whenDone(m_tickets.engine().recall(act->command), this, [state, ended, speech = act->speech](const Result<void> &back) {
            if (speech)
                ++(back ? state->said.recalled : state->said.gone);
            state->anySent = state->anySent || (!back && !speech);
            ended();
        });
    }
    return state->answer.promise->future();
}

} // namespace firstline::service
