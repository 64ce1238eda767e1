#include "core/service/familyservice.h"

#include "core/rules/macros.h"
#include "core/rules/takeback.h"
#include "core/rules/takenback.h"
#include "core/service/whendone.h"

#include <QtCore/QPromise>

#include <algorithm>

namespace firstline::service {

namespace {

/// Where a tie stands in the list: what it is part of, its children, then the rest.
int rankOf(const Tie &tie)
{
    const bool parent = tie.kind == (tie.own ? LinkKind::Parent : LinkKind::Child);
    const bool child = tie.kind == (tie.own ? LinkKind::Child : LinkKind::Parent);
    return parent ? 0 : child ? 1 : 2 + int(tie.kind);
}

bool isChild(const Tie &tie)
{
    return rankOf(tie) == 1;
}

/// The reports of tickets that are asked one beside the other.
struct Round {
    FamilyReport report;
    size_t open = 0;
    QPromise<Result<FamilyReport>> promise;

    void done(const TicketRef &ticket, const FamilyAct &act, CommandId command)
    {
        report.done.push_back(ticket);
        report.receipt.acts.push_back({ command, !act.back && !act.reason });
        if (act.reason)
            report.receipt.undo.push_back(rules::takingBack(ticket.id, command, *act.reason));
        else if (act.back)
            report.receipt.undo.push_back(*act.back);
        end();
    }
    void failed(const TicketRef &ticket, const Error &why, const QString &gap)
    {
        report.failed.push_back({ ticket, why, gap });
        end();
    }
    void end()
    {
        if (--open > 0)
            return;
        const auto byNumber = [](const auto &a, const auto &b) { return a.ticket.number < b.ticket.number; };
        std::sort(report.failed.begin(), report.failed.end(), byNumber);
        promise.addResult(Result<FamilyReport>(std::move(report)));
        promise.finish();
    }
};

} // namespace

std::vector<Tie> tiesOf(const TicketDetail &detail)
{
    std::vector<Tie> ties;
    const auto add = [&ties](LinkKind kind, bool own, const TicketRef &ref) {
        const Tie tie { kind, own, ref };
        const auto same = [&](const Tie &other) {
            // Two tickets that name each other relate once.
            const bool mutual = kind == LinkKind::Relates && other.kind == LinkKind::Relates;
            return other.other.id == ref.id && (mutual || (rankOf(other) == rankOf(tie) && rankOf(tie) < 2));
        };
        if (std::none_of(ties.begin(), ties.end(), same))
            ties.push_back(tie);
    };
    for (const auto &[kind, ref] : detail.linked)
        add(kind, true, ref);
    for (const auto &[kind, ref] : detail.linkedFrom)
        add(kind, false, ref);
    std::stable_sort(ties.begin(), ties.end(), [](const Tie &a, const Tie &b) { return rankOf(a) < rankOf(b); });
    return ties;
}

std::vector<TicketRef> childrenOf(const TicketDetail &detail)
{
    std::vector<TicketRef> children;
    for (const Tie &tie : tiesOf(detail)) {
        if (isChild(tie))
            children.push_back(tie.other);
    }
    return children;
}

std::vector<TicketRef> openChildrenOf(const TicketDetail &detail)
{
    std::vector<TicketRef> children = childrenOf(detail);
    std::erase_if(children, [](const TicketRef &ref) { return !isActive(ref.statusCategory); });
    return children;
}

FamilyService::FamilyService(TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{
}

QFuture<Result<FamilyReport>> FamilyService::each(
    const std::vector<TicketRef> &tickets, const std::function<FamilyAct(const TicketDetail &)> &act)
{
    auto round = std::make_shared<Round>();
    round->promise.start();
    round->open = tickets.size() + 1;
    const QFuture<Result<FamilyReport>> future = round->promise.future();
    for (const TicketRef &ref : tickets) {
        whenDone(m_tickets.ticket(ref.id), this, [this, round, ref, act](const Result<TicketDetail> &detail) {
            if (!detail)
                return round->failed(ref, detail.error(), {});
            const FamilyAct given = act(*detail);
            if (!given.gap.isEmpty())
                return round->failed(ref, Error { ErrorCode::FieldRequired, given.gap }, given.gap);
            whenDone(given.answer, this, [round, ref, given](const Result<sync::Receipt> &written) {
                if (!written)
                    return round->failed(ref, written.error(), {});
                round->done(ref, given, written->command);
            });
        });
    }
    round->end();
    return future;
}

QFuture<Result<FamilyReport>> FamilyService::say(
    const std::vector<TicketRef> &tickets, Speech speech, const QString &text, const std::function<QString(Instant)> &moment)
{
    return each(tickets, [this, speech, text, moment](const TicketDetail &detail) {
        MacroService macros(m_tickets);
        const rules::FilledText filled = macros.fill(text, detail, moment);
        FamilyAct act;
        act.gap = rules::firstGap(filled.text);
        if (act.gap.isEmpty())
            act.answer = speech == Speech::Note ? m_tickets.note(detail.view.ticket.id, filled.text) : m_tickets.reply(detail, filled.text);
        return act;
    });
}

QFuture<Result<FamilyReport>> FamilyService::solve(
    const std::vector<TicketRef> &tickets, StatusId solved, const QString &resolution, CategoryId category, const QString &reason)
{
    return each(tickets, [this, solved, resolution, category, reason](const TicketDetail &detail) {
        const Ticket &ticket = detail.view.ticket;
        Transition step;
        step.ticket = ticket.id;
        step.from = ticket.status;
        step.to = solved;
        FamilyAct act;
        if (rules::takeBackOf(step, ticket, CommandId(ticket.id.uuid()), reason))
            act.reason = reason;
        else if (const ConfigPtr config = m_tickets.config())
            act.back = rules::oppositeOf(step, ticket, *config, m_tickets.me(), reason).command;
        act.answer = m_tickets.transition(ticket, detail.view.lastEvNo(), solved, {}, resolution, {}, ticket.category.isNull() ? category : CategoryId());
        return act;
    });
}

QFuture<Result<sync::Receipt>> FamilyService::tie(TicketId ticket, LinkKind kind, TicketId other)
{
    return kind == LinkKind::Child ? m_tickets.link(other, LinkKind::Parent, ticket) : m_tickets.link(ticket, kind, other);
}

QFuture<Result<sync::Receipt>> FamilyService::untie(TicketId ticket, const Tie &tie)
{
    return tie.own ? m_tickets.link(ticket, tie.kind, tie.other.id, true) : m_tickets.link(tie.other.id, tie.kind, ticket, true);
}

QFuture<Result<std::pair<TicketId, sync::Receipt>>> FamilyService::splitOff(
    const TicketDetail &from, const Message &message, const QString &subject, const QString &filesNote)
{
    using Split = std::pair<TicketId, sync::Receipt>;
    const Ticket &old = from.view.ticket;
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(m_tickets.now()));
    c.subject = subject;
    c.text = message.text;
    c.channel = message.channel;
    c.type = old.type;
    c.queue = old.queue;
    c.contact = message.contact.isNull() ? old.contact : message.contact;
    c.company = old.company;
    c.contract = old.contract;
    c.site = old.site;
    c.asset = old.asset;
    c.category = old.category;
    c.impact = old.impact;
    c.urgency = old.urgency;
    auto promise = std::make_shared<QPromise<Result<Split>>>();
    promise->start();
    whenDone(m_tickets.registerTicket(c), this, [this, promise, c, old = old.id, files = message.attachments, filesNote](const Result<sync::Receipt> &made) {
        if (!made) {
            promise->addResult(Result<Split>(fail(made.error())));
            promise->finish();
            return;
        }
        if (!files.empty())
            whenDone(m_tickets.note(c.ticket, filesNote, files), this, [](const Result<sync::Receipt> &) { });
        whenDone(m_tickets.link(c.ticket, LinkKind::FollowUpOf, old), this, [promise, c, made = *made](const Result<sync::Receipt> &tied) {
            promise->addResult(tied ? Result<Split>(Split(c.ticket, made)) : Result<Split>(fail(tied.error())));
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace firstline::service
