#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/explaincard.h"
#include "ui/ticket/clocklist.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/handoverform.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/solveform.h"
#include "ui/ticket/textform.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/waitform.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

/// What is left of the conversation above an answer, before the answer gives way to a form.
constexpr int kLeastConversation = 120;

} // namespace

void TicketPane::openForm(InlineForm *form, const std::function<void()> &committed, std::optional<DraftKind> draft)
{
    if (InlineForm *open = m_forms.take(m_ticket))
        open->deleteLater();
    m_forms.insert(m_ticket, form);
    m_formPlace->setContentsMargins(kPad, kGap, kPad, 0);
    m_formPlace->addWidget(form);
    connect(form, &InlineForm::closed, this, &TicketPane::closeForm);
    m_formBases.insert(m_ticket, { seen(), m_detail.view.lastEvNo(), {} });
    if (draft)
        keepForm(form, *draft);
    connect(form, &InlineForm::committed, this, [this, form, committed, draft] {
        if (holdsForm(form))
            return;
        committed();
        // Behind the command: a kill in between keeps both.
        if (draft)
            dropDraft(m_ticket, *draft);
    });
    form->show();
    form->focusFirst();
    fitHeight();
}

/// A form that is being filled in has the room in a low window; what was typed for an answer waits meanwhile.
void TicketPane::fitHeight()
{
    InlineForm *form = m_forms.value(m_ticket);
    const bool open = form && form->isVisibleTo(m_page);
    int taken = m_header->height() + m_composer->sizeHint().height() + kLeastConversation;
    const QWidget *place = m_formPlace->parentWidget();
    if (open)
        taken += form->hasHeightForWidth() ? form->heightForWidth(place->width() - 2 * kPad) : form->sizeHint().height();
    // Who writes there sees what he writes.
    const bool inUse = m_composer->isAncestorOf(QApplication::focusWidget());
    m_composer->setVisible(!open || inUse || taken <= height());
}

void TicketPane::closeForm()
{
    m_formBases.remove(m_ticket);
    if (InlineForm *open = m_forms.take(m_ticket)) {
        open->hide();
        open->deleteLater();
        fitHeight();
    }
    if (m_formPlace->isEmpty())
        m_formPlace->setContentsMargins(0, 0, 0, 0);
    setFocus(Qt::OtherFocusReason);
}

void TicketPane::onStatusChosen(StatusId status)
{
    const ConfigPtr config = m_service.config();
    const Status *to = config ? config->status(status) : nullptr;
    if (!to || !m_loaded || !mayWork())
        return;
    if (to->category == StatusCategory::Solved) {
        const QString typed = m_composer->replyText();
        openSolve(status, typed.isEmpty() ? seen().resolution : typed, {});
        return;
    }
    if (!WaitForm::isNeeded(seen().statusCategory, to->category)) {
        run(m_service.transition(seen(), m_detail.view.lastEvNo(), status),
            [this, before = seen(), status](const sync::Receipt &done) { offerStepBack(before, status, {}, done.command); });
        return;
    }
    auto *form = new WaitForm(*to, seen(), config, m_service.now(), this);
    openForm(form, [this, form] {
        run(m_service.transition(seen(), m_detail.view.lastEvNo(), form->status(), form->wake(), {}, form->reason()),
            [this, before = seen(), to = form->status()](const sync::Receipt &done) { offerStepBack(before, to, {}, done.command); });
        closeForm();
    });
}

void TicketPane::startSolve()
{
    const ConfigPtr config = m_service.config();
    const Status *solved = config ? config->statusOf(StatusCategory::Solved) : nullptr;
    if (!m_loaded || !solved || !isActive(seen().statusCategory))
        return;
    onStatusChosen(solved->id);
}

void TicketPane::openSolve(StatusId status, const QString &resolution, const QString &replyFirst)
{
    auto *form = new SolveForm(seen(), m_service.config(), resolution, this);
    connect(form, &SolveForm::itemToggled, this, &TicketPane::checkItem);
    openForm(form, [this, form, status, replyFirst] {
        const QString text = form->resolution();
        const CategoryId category = form->category();
        closeForm();
        if (replyFirst.isEmpty()) {
            solve(seenNow(), status, text, category, [this, before = seen(), text, status](const sync::Receipt &done) {
                offerStepBack(before, status, text, done.command);
                if (before.id == m_ticket)
                    offerChildren(text, status);
            });
            return;
        }
        replyAndSolve(replyFirst, status, text, category);
    }, DraftKind::Solve);
}

void TicketPane::startHandOver()
{
    openHandOver({});
}

void TicketPane::openHandOver(GroupId to)
{
    if (!m_loaded || !isActive(seen().statusCategory) || !mayWork())
        return;
    if (!m_rights.reassign) {
        Q_EMIT notice(TicketRights::whyNotReassign(), {}, {});
        return;
    }
    auto *form = new HandOverForm(seen(), m_service.config(), to, this);
    openForm(form, [this, form] {
        const QString note = form->note();
        const GroupId group = form->group();
        const AgentId agent = form->agent();
        const QString reason = form->reason();
        closeForm();
        // Both at once: whoever goes on to the next ticket, or is cut off, has not handed over half of it.
        run(m_service.note(m_ticket, note));
        run(m_service.assign(seen(), agent, group, reason), [this, group, ticket = seen()](const sync::Receipt &receipt) {
            const TicketWords words(m_service.config(), m_service.now());
            // The note stays: what was found out is as true as before.
            offerBack(ticket.id, tr("%1 handed over to %2").arg(TicketWords::number(ticket), words.group(group)), receipt.command);
        });
    }, DraftKind::HandOver);
}

void TicketPane::openSaid()
{
    if (!m_loaded || !mayWork())
        return;
    auto *form = new SaidForm(this);
    openForm(form, [this, form] {
        run(m_service.customerSaid(m_ticket, seen().contact, form->channel(), form->text()));
        closeForm();
    });
}

void TicketPane::openCategory()
{
    if (!m_loaded || !mayWork())
        return;
    auto *form = new CategoryForm(seen().category, m_service.config(), this);
    openForm(form, [this, form] {
        run(m_service.setField(seen(), keyOf(&Ticket::category), Value(form->category().uuid().bytes())));
        closeForm();
    });
}

void TicketPane::explain()
{
    if (m_loaded)
        explainClock(mostUrgentClock(seen()));
    else
        m_explainNext = true;
}

void TicketPane::explainClock(ClockKind kind)
{
    service::whenDone(m_service.explain(m_ticket, kind), this,
                      [this, id = m_ticket, kind](const Result<rules::Explanation> &explanation) {
            if (id != m_ticket || !m_loaded)
                return;
            if (!explanation) {
                showProblem(explanation.error());
                return;
            }
            if (!m_explain) {
                m_explain = new ExplainCard(this);
                connect(m_explain, &ExplainCard::clockChosen, this, &TicketPane::explainClock);
                connect(m_explain, &ExplainCard::copied, this, [this] { Q_EMIT notice(tr("The explanation is copied"), {}, {}); });
            }
            std::vector<ClockKind> kinds;
            for (const ClockState &clock : seen().clocks)
                kinds.push_back(clock.kind);
            const Instant now = m_service.now();
            m_explain->setClocks(kinds, kind);
            WhatIfBox::Ask ask;
            if (const ConfigPtr config = m_service.config()) {
                ask = [view = m_detail.view, config, kind, now](const rules::WhatIf &whatIf) {
                    return rules::explainWhatIf(view, *config, kind, whatIf, now);
                };
            }
            m_explain->show(*explanation, seen(), TicketWords(m_service.config(), now), std::move(ask));
            if (!m_explain->isVisible())
                m_explain->openBeside(m_side->isVisible() ? m_side->explainAnchor() : m_header);
            Q_EMIT explained();
        });
}

} // namespace firstline::ui
