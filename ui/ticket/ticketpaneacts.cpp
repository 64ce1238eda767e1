#include "core/service/bulkplan.h"
#include "core/service/screenrules.h"
#include "core/service/whendone.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/followersection.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/panework.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"

#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

namespace firstline::ui {

namespace {

constexpr int kMostSent = 8;

/// The answer or note that a command says. Shape: null for any other.
MessageId saidBy(const CommandBody &body)
{
    if (const auto *reply = std::get_if<SendReply>(&body))
        return reply->message;
    const auto *added = std::get_if<AddMessage>(&body);
    return added && added->kind == MessageKind::Note ? added->message : MessageId();
}

} // namespace

void TicketPane::run(QFuture<Result<sync::Receipt>> act, Done done)
{
    m_problem->hide();
    service::whenDone(act, this, [this, id = m_ticket, done = std::move(done)](const Result<sync::Receipt> &written) {
        // Another ticket may be shown by now.
        if (!written && id != m_ticket) {
            Q_EMIT notice(QString(tr("Not done.") % u' ' % errorText(written.error().code)), {}, {});
        } else if (!written) {
            m_sending = false;
            showProblem(written.error());
        } else if (done) {
            done(*written);
        }
    });
}

void TicketPane::showProblem(const Error &error)
{
    m_problem->setMessage(tr("Not done."), errorText(error.code));
    m_problem->setToolTip(error.detail);
    m_problem->show();
}

bool TicketPane::mayWork()
{
    if (m_rights.work)
        return true;
    Q_EMIT notice(m_rights.whyNot(), {}, {});
    return false;
}

void TicketPane::wasSent(TicketId ticket, DraftKind kind, const QString &sent)
{
    const QString since = typedSince(ticket, kind, sent);
    // Once it is said the single letters mean the ticket again, and the conversation can be read on.
    const bool writing = ticket == m_ticket && m_composer->isAncestorOf(QApplication::focusWidget());
    if (ticket == m_ticket)
        m_composer->clearTab(tabOf(kind));
    dropDraft(ticket, kind);
    if (since.isEmpty())
        return writing ? m_conversation->setFocus(Qt::OtherFocusReason) : void();
    Texts &texts = textsOf(ticket);
    (kind == DraftKind::Note ? texts.note : texts.reply) = since;
    if (ticket == m_ticket)
        m_composer->setDraft(kind, since);
    service::whenDone(m_service.saveDraft(ticket, kind, since), this, [this](const Result<void> &kept) {
        if (!kept)
            showProblem(kept.error());
    });
}

/// What was written while the disk was asked. Shape: empty for what has no text of its own.
QString TicketPane::typedSince(TicketId ticket, DraftKind kind, const QString &sent)
{
    const Texts *texts = knownTexts(ticket);
    if (sent.isEmpty() || !texts || (kind != DraftKind::Reply && kind != DraftKind::Note))
        return {};
    const bool note = kind == DraftKind::Note;
    const QString kept = note ? texts->note : texts->reply;
    const QString now = (ticket != m_ticket ? kept : note ? m_composer->noteText() : m_composer->replyText()).trimmed();
    return now.startsWith(sent.trimmed()) ? now.mid(sent.trimmed().size()).trimmed() : QString();
}

void TicketPane::dropDraft(TicketId ticket, DraftKind kind)
{
    Texts *texts = knownTexts(ticket);
    if (kind == DraftKind::Note || kind == DraftKind::Reply)
        m_files->drop(ticket, kind);
    if (texts && kind == DraftKind::Note)
        texts->note.clear();
    if (texts && kind == DraftKind::Reply) {
        texts->reply.clear();
        texts->base = -1;
    }
    if (kind == DraftKind::Reply && ticket == m_ticket) {
        m_draftBase = -1;
        m_arrivalSeen = false;
        m_service.engine().setPresence(ticket, 1);
        refreshArrival();
    }
    service::whenDone(m_service.saveDraft(ticket, kind, {}), this, [this](const Result<void> &dropped) {
        if (!dropped)
            showProblem(dropped.error());
    });
}

void TicketPane::sendReply(const QString &text, After after)
{
    if (!m_loaded || m_sending || !mayWork())
        return;
    if (m_files->isTaking(m_ticket)) {
        Q_EMIT notice(tr("A file is still being taken in. Send when it is there."), {}, {});
        return;
    }
    if (m_composer->hasArrival() && !m_arrivalSeen) {
        // Shown before the send: the second stroke means it.
        m_arrivalSeen = true;
        refreshArrival();
        m_conversation->scrollToEnd();
        return;
    }
    if (callsColleague(text))
        return;
    if (after == After::Stay) {
        replyThen(text, [this, text, ticket = seen(), files = m_files->of(m_ticket, DraftKind::Reply)](const sync::Receipt &sent) {
            remember({ ticket.id, text, sent.command, {}, files });
            const bool online = m_service.engine().status().link == sync::LinkState::Online;
            const QString number = TicketWords::number(ticket);
            Q_EMIT notice(online ? tr("Reply to %1 goes out in a moment").arg(number)
                                 : tr("Reply to %1 is kept and goes out by itself").arg(number),
                          tr("Undo"), sent.command);
        });
        return;
    }
    const ConfigPtr config = m_service.config();
    const Status *solved = config ? config->statusOf(StatusCategory::Solved) : nullptr;
    if (!solved)
        return;
    const bool open = rules::firstOpenItem(config->category(seen().category), seen().checked);
    if (open || seen().category.isNull() || !isActive(seen().statusCategory)) {
        openSolve(solved->id, text, text);
        return;
    }
    replyAndSolve(text, solved->id, text, {});
}

/// What was meant as a note does not go to the customer by one stroke. The second stroke means it.
bool TicketPane::callsColleague(const QString &text)
{
    const ConfigPtr config = m_service.config();
    const bool meant = std::exchange(m_warnedOf, {}) == text;
    const QString name = config && !meant ? calledIn(text, *config) : QString();
    if (name.isEmpty())
        return false;
    m_warnedOf = text;
    m_composer->warn(tr("This goes to the customer, and calls your colleague %1. The same key once more sends it all the same.").arg(name));
    return true;
}

void TicketPane::replyAndSolve(const QString &reply, StatusId status, const QString &resolution, CategoryId category)
{
    const Seen on = seenNow();
    replyThen(reply, [this, on, reply, status, resolution, category, files = m_files->of(m_ticket, DraftKind::Reply)](const sync::Receipt &sent) {
        solve(on, status, resolution, category, [this, on, reply, status, resolution, files, sent](const sync::Receipt &done) {
            remember({ on.ticket.id, reply, sent.command, done.command, files });
            Q_EMIT notice(tr("%1 answered and solved").arg(TicketWords::number(on.ticket)), tr("Undo"), sent.command);
            if (on.ticket.id == m_ticket && !offerChildren(resolution, status))
                Q_EMIT solvedAndNext();
        });
    });
}

void TicketPane::replyThen(const QString &text, Done done)
{
    m_sending = true;
    run(m_service.reply(m_detail, text, m_arrivalSeen, m_files->of(m_ticket, DraftKind::Reply)), [this, id = m_ticket, text, done = std::move(done)](const sync::Receipt &sent) {
        if (id == m_ticket)
            m_sending = false;
        wasSent(id, DraftKind::Reply, text);
        done(sent);
    });
}

void TicketPane::remember(Sent sent)
{
    if (m_sent.size() >= kMostSent)
        m_sent.removeFirst();
    m_sent.append(std::move(sent));
}

void TicketPane::addNote(const QString &text)
{
    if (m_files->isTaking(m_ticket)) {
        Q_EMIT notice(tr("A file is still being taken in. Send when it is there."), {}, {});
        return;
    }
    run(m_service.note(m_ticket, text, m_files->of(m_ticket, DraftKind::Note)), [this, text, ticket = seen()](const sync::Receipt &) {
        followMentioned(ticket, text);
        wasSent(ticket.id, DraftKind::Note, text);
    });
}

TicketPane::Seen TicketPane::seenNow() const
{
    return { seen(), m_detail.view.lastEvNo() };
}

void TicketPane::solve(const Seen &on, StatusId status, const QString &resolution, CategoryId category, Done done)
{
    run(m_service.transition(on.ticket, on.evNo, status, {}, resolution, {}, category), std::move(done));
}

void TicketPane::undo(CommandId command)
{
    if (undoMacro(command) || undoRestricted(command) || m_work->undo(command) || undoStep(command))
        return;
    const auto found
        = std::find_if(m_sent.begin(), m_sent.end(), [&](const Sent &sent) { return sent.reply == command; });
    if (found == m_sent.end())
        return;
    const Sent sent = *found;
    m_sent.erase(found);
    if (!sent.solved.isNull()) {
        service::whenDone(m_service.engine().recall(sent.solved), this, [this](const Result<void> &back) {
            if (!back)
                Q_EMIT notice(tr("Too late to take back the solving."), {}, {});
        });
    }
    service::whenDone(m_service.engine().recall(command), this, [this, sent](const Result<void> &back) {
        if (!back) {
            Q_EMIT notice(tr("Too late: the reply is on its way."), {}, {});
            return;
        }
        comesBack(sent.ticket, DraftKind::Reply, sent.text, sent.files);
    });
}

/// Says where the ticket is now, with the way back.
void TicketPane::offerStepBack(const Ticket &before, StatusId to, const QString &resolution, CommandId command)
{
    if (m_stepped.size() >= kMostSent)
        m_stepped.removeFirst();
    m_stepped.append({ before.id, command, resolution });
    m_steps.remember(command, [this, before, to](CommandId sent) {
        Transition step;
        step.ticket = before.id;
        step.from = before.status;
        step.to = to;
        const QString reason = tr("Taken back");
        std::optional<CommandBody> back = rules::takeBackOf(step, before, sent, reason);
        const ConfigPtr config = m_service.config();
        if (!back && config)
            back = rules::oppositeOf(step, before, *config, m_service.me(), reason).command;
        return m_service.engine().enqueue(back ? *back : rules::takingBack(before.id, sent, reason));
    });
    const TicketWords words(m_service.config(), m_service.now());
    //: a ticket's number and its new status: "40117: Solved"
    Q_EMIT notice(tr("%1: %2").arg(TicketWords::number(before), words.status(to)), tr("Undo"), command);
}

/// Says what was done to a ticket, with the way back.
void TicketPane::offerBack(TicketId ticket, const QString &said, CommandId command)
{
    m_steps.remember(command, [this, ticket](CommandId sent) {
        return m_service.engine().enqueue(rules::takingBack(ticket, sent, tr("Taken back")));
    });
    Q_EMIT notice(said, tr("Undo"), command);
}

void TicketPane::runUndoable(QFuture<Result<sync::Receipt>> act, const QString &said)
{
    run(std::move(act), [this, said, ticket = seen().id](const sync::Receipt &receipt) { offerBack(ticket, said, receipt.command); });
}

/// What was written about the solution stands in the form again when it is opened.
bool TicketPane::undoStep(CommandId command)
{
    if (!m_steps.takeBack(command, this, [this](const Error &why) { Q_EMIT notice(errorText(why.code), {}, {}); }))
        return false;
    const auto found
        = std::find_if(m_stepped.begin(), m_stepped.end(), [&](const Step &step) { return step.command == command; });
    if (found == m_stepped.end())
        return true;
    const Step step = *found;
    m_stepped.erase(found);
    if (step.resolution.isEmpty())
        return true;
    service::whenDone(m_service.saveDraft(step.ticket, DraftKind::Solve, step.resolution), this, [this](const Result<void> &kept) {
        if (!kept)
            showProblem(kept.error());
    });
    return true;
}

/// What was taken back is a draft again; what was typed since then stays below it.
void TicketPane::comesBack(TicketId ticket, DraftKind kind, const QString &text, const std::vector<Attachment> &files)
{
    m_files->giveBack(ticket, kind, files);
    if (ticket == m_ticket)
        m_composer->flush(); // What was typed a moment ago belongs to what was typed since.
    Texts *known = knownTexts(ticket);
    if (!known)
        return; // The journal has joined them already.
    QString &kept = kind == DraftKind::Note ? known->note : known->reply;
    kept = kept.isEmpty() ? text : QString(text % u"\n\n"_qs % kept);
    if (m_ticket == ticket && m_loaded) {
        m_composer->setTab(tabOf(kind));
        m_composer->setDraft(kind, kept);
        m_composer->focusText();
        if (kind == DraftKind::Reply)
            known->base = m_draftBase = m_detail.view.lastEvNo();
    }
    service::whenDone(m_service.saveDraft(ticket, kind, kept), this, [this](const Result<void> &saved) {
        if (!saved)
            showProblem(saved.error());
    });
}

/// What waits can be taken back until it is given to the line.
void TicketPane::askRecallable()
{
    if (!m_loaded || m_detail.unsent.isEmpty())
        return m_conversation->setRecallable({});
    service::whenDone(m_service.engine().outbox(), this, [this, id = m_ticket](const Result<QList<sync::OutboxItem>> &items) {
        if (!items || id != m_ticket)
            return;
        QSet<Uuid> open;
        for (const sync::OutboxItem &item : *items) {
            if (!item.sent)
                open.insert(saidBy(item.body).uuid());
        }
        m_conversation->setRecallable(open);
    });
}

void TicketPane::takeBackSaid(const Message &message)
{
    service::whenDone(m_service.engine().outbox(), this, [this, message](const Result<QList<sync::OutboxItem>> &items) {
        const QList<sync::OutboxItem> waiting = items.value_or(QList<sync::OutboxItem>());
        const auto found = std::find_if(waiting.begin(), waiting.end(),
                                        [&](const sync::OutboxItem &item) { return saidBy(item.body) == message.id; });
        const CommandId command = found == waiting.end() ? CommandId() : found->id;
        // What was done together is taken back together.
        if (std::any_of(m_sent.begin(), m_sent.end(), [&](const Sent &sent) { return sent.reply == command; }))
            return undo(command);
        const bool reply = message.kind == MessageKind::Reply;
        service::whenDone(m_service.engine().recall(command), this, [this, message, reply](const Result<void> &back) {
            if (back)
                return comesBack(message.ticket, reply ? DraftKind::Reply : DraftKind::Note, message.text, message.attachments);
            Q_EMIT notice(reply ? tr("Too late: the reply is on its way.") : tr("Too late: the note is on its way."), {}, {});
            askRecallable();
        });
    });
}

void TicketPane::setGrades(int impact, int urgency)
{
    if (impact != seen().impact)
        run(m_service.setField(seen(), keyOf(&Ticket::impact), Value(impact)));
    if (urgency != seen().urgency)
        run(m_service.setField(seen(), keyOf(&Ticket::urgency), Value(urgency)));
}

void TicketPane::checkItem(const QString &item, bool done)
{
    if (m_loaded && mayWork())
        run(m_service.check(m_ticket, item, done));
}

void TicketPane::giveTo(AgentId agent)
{
    if (agent == m_service.me())
        take();
    else if (m_loaded && mayWork())
        runUndoable(m_service.assign(seen(), agent, seen().queue), givenWords(agent));
}

QString TicketPane::givenWords(AgentId agent) const
{
    const QString number = TicketWords::number(seen());
    const TicketWords words(m_service.config(), m_service.now());
    return agent ? tr("%1 was given to %2.").arg(number, words.agent(agent)) : tr("%1 has nobody now.").arg(number);
}

void TicketPane::setPriority(int priority)
{
    if (!m_loaded || !mayWork())
        return;
    const QString number = TicketWords::number(seen());
    const QString said = priority == 0 ? tr("%1 has its priority from impact and urgency again.").arg(number)
                                       : tr("%1 has priority %2 now.").arg(number).arg(priority);
    runUndoable(m_service.setField(seen(), keyOf(&Ticket::priority), Value(priority)), said);
}

void TicketPane::take()
{
    if (!m_loaded || !mayWork() || seen().assignee == m_service.me())
        return;
    if (!m_rights.reassign) {
        Q_EMIT notice(TicketRights::whyNotReassign(), {}, {});
        return;
    }
    runUndoable(m_service.claim(seen()), tr("%1 is yours now.").arg(TicketWords::number(seen())));
}

} // namespace firstline::ui
