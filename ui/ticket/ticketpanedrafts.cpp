// What is typed and kept, and what came while somebody typed.
#include "core/service/draftshare.h"
#include "core/service/whendone.h"
#include "ui/ticket/audiencestrip.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conflictstrip.h"
#include "ui/ticket/conversationitems.h"
#include "ui/ticket/draftlines.h"
#include "ui/ticket/inlineform.h"
#include "ui/ticket/solveform.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/versionlist.h"
#include "ui/widgets/messageedit.h"

#include <algorithm>

namespace firstline::ui {

namespace {

/// Between the fields of a form in one draft: white space, so that its first words read well.
constexpr QChar kFieldEnd = u'\f';

QString textOf(const InlineForm *form)
{
    QStringList texts;
    bool any = false;
    for (const MessageEdit *edit : form->findChildren<MessageEdit *>()) {
        texts.append(edit->toPlainText());
        any = any || !edit->toPlainText().trimmed().isEmpty();
    }
    return any ? texts.join(kFieldEnd) : QString();
}

QString joined(const QString &above, const QString &below)
{
    if (above.trimmed().isEmpty() || above.trimmed() == below.trimmed())
        return below;
    return above % u"\n\n"_qs % below;
}

} // namespace

void TicketPane::connectDrafts()
{
    service::DraftShare &share = m_service.draftShare();
    connect(&share, &service::DraftShare::moved, this, [this] {
        if (m_loaded)
            m_composer->setElsewhere(m_service.draftShare().elsewhere(m_ticket), m_service.now());
    });
    connect(&share, &service::DraftShare::takenOver, this, &TicketPane::yield);
    connect(m_composer, &Composer::takeOverAsked, this, &TicketPane::takeOver);
    connect(m_composer, &Composer::tabChanged, this, &TicketPane::askVersions);
    connect(m_composer, &Composer::versionsAsked, this, [this] {
        const std::optional<DraftKind> kind = m_composer->draftKind();
        if (!kind)
            return;
        service::whenDone(m_service.engine().draftVersions(m_ticket, *kind), this,
                          [this, id = m_ticket, kind = *kind](const Result<QList<Draft>> &versions) {
            if (!versions || id != m_ticket || versions->isEmpty())
                return;
            if (!m_versions)
                m_versions = new VersionList(this);
            m_versions->disconnect(this);
            connect(m_versions, &VersionList::restoreAsked, this,
                    [this, id, kind](const QString &text) { restoreVersion(id, kind, text); });
            const bool note = kind == DraftKind::Note || kind == DraftKind::Annex;
            const QString now = note ? m_composer->noteText() : m_composer->replyText();
            QList<Draft> shown = *versions;
            for (Draft &version : shown)
                version.text = kind == DraftKind::Annex ? rules::annexDraftOf(version.text).text : version.text;
            m_versions->show(shown, kind == DraftKind::Call ? QString() : now, m_service.now());
            m_versions->openBeside(m_composer->versionsAnchor());
        });
    });
    connect(m_conflicts, &ConflictStrip::decided, this, &TicketPane::decided);
    connect(m_conflicts, &ConflictStrip::notice, this, [this](const QString &text) { Q_EMIT notice(text, {}, {}); });
}

bool TicketPane::openDecisions()
{
    if (m_conflicts->count() == 0)
        return false;
    m_conflicts->open();
    return true;
}

void TicketPane::openDraft(DraftKind kind)
{
    if (!m_loaded) {
        m_draftNext = kind;
    } else if (kind == DraftKind::Solve) {
        startSolve();
    } else if (kind == DraftKind::HandOver) {
        startHandOver();
    } else {
        m_composer->setTab(tabOf(kind));
        m_composer->focusText();
    }
}

/// The highest ev_no that the writer of a kept draft can have seen.
int TicketPane::baseOf(DraftKind kind) const
{
    const auto draft = std::find_if(m_detail.drafts.begin(), m_detail.drafts.end(),
                                    [&](const Draft &d) { return d.kind == kind; });
    int base = 0;
    for (const Message &message : m_detail.view.messages) {
        const Instant came = message.recordedAt == Instant() ? message.occurredAt : message.recordedAt;
        if (draft == m_detail.drafts.end() || came <= draft->updatedAt)
            base = std::max(base, message.evNo);
    }
    return base;
}

void TicketPane::showDrafts(bool first)
{
    if (first) {
        for (const Draft &draft : std::as_const(m_detail.drafts)) {
            if (draft.kind == DraftKind::Call)
                m_composer->setDraft(draft.kind, draft.text);
        }
        askVersions();
    }
    m_composer->setElsewhere(m_service.draftShare().elsewhere(m_ticket), m_service.now());
}

void TicketPane::askVersions()
{
    const std::optional<DraftKind> kind = m_composer->draftKind();
    if (!kind || m_ticket.isNull()) {
        m_composer->setHasVersions(false);
        return;
    }
    service::whenDone(m_service.engine().draftVersions(m_ticket, *kind), this,
                      [this, id = m_ticket, kind](const Result<QList<Draft>> &versions) {
        if (id == m_ticket && kind == m_composer->draftKind())
            m_composer->setHasVersions(versions && !versions->isEmpty());
    });
}

/// Nothing for a ticket of which nothing was typed here and which is not shown: the journal alone knows its drafts.
TicketPane::Texts *TicketPane::knownTexts(TicketId ticket)
{
    return (ticket == m_ticket && m_loaded) || m_texts.contains(ticket) ? &textsOf(ticket) : nullptr;
}

/// What is typed for a ticket in this program. Begun with what the journal kept for the one that is shown, all of it: one
/// kind that is typed must not make the others forgotten.
TicketPane::Texts &TicketPane::textsOf(TicketId ticket)
{
    if (ticket != m_ticket || !m_loaded || m_texts.contains(ticket))
        return m_texts[ticket];
    Texts texts { m_detail.draftReply, m_detail.draftNote, {}, m_draftBase };
    for (const Draft &draft : m_detail.drafts) {
        if (draft.kind == DraftKind::Annex)
            texts.annex = draft.text;
    }
    return *m_texts.insert(ticket, texts);
}

void TicketPane::keepDraft(DraftKind kind, const QString &text)
{
    service::whenDone(m_service.saveDraft(m_ticket, kind, text), this,
                      [this, id = m_ticket, text](const Result<void> &kept) {
        if (id != m_ticket)
            return;
        if (!kept)
            return showProblem(kept.error());
        m_composer->setDraftKept(!text.trimmed().isEmpty());
        askVersions();
    });
}

void TicketPane::takeOver(const Draft &draft)
{
    m_composer->flush();
    const bool form = draft.kind == DraftKind::Solve || draft.kind == DraftKind::HandOver;
    QString text = draft.text;
    if (draft.kind == DraftKind::Note)
        text = joined(m_composer->audience()->isOpen() ? m_composer->noteText() : m_texts.value(m_ticket).note, text);
    else if (draft.kind == DraftKind::Reply)
        text = joined(m_composer->replyText(), text);
    else if (draft.kind == DraftKind::Annex && !m_composer->audience()->isOpen()) {
        rules::AnnexDraft both = rules::annexDraftOf(text);
        const rules::AnnexDraft here = m_composer->restricted();
        if (here.people != both.people || here.groups != both.groups) {
            Q_EMIT notice(tr("Another restricted note is begun here, for other readers. Add it or empty it first."), {}, {});
            return;
        }
        both.text = joined(here.text, both.text);
        text = rules::draftText(both);
    }
    // Here first; only then it goes there.
    service::whenDone(m_service.saveDraft(draft.ticket, draft.kind, text), this,
                      [this, draft, text, form](const Result<void> &kept) {
        if (!kept)
            return showProblem(kept.error());
        service::whenDone(m_service.draftShare().takeOver(draft), this, [](const Result<void> &) {});
        if (m_ticket != draft.ticket || !m_loaded)
            return;
        if (form) {
            draft.kind == DraftKind::Solve ? startSolve() : startHandOver();
            return;
        }
        m_composer->setTab(tabOf(draft.kind));
        m_composer->setDraft(draft.kind, text);
        m_composer->focusText();
        Texts &texts = textsOf(m_ticket);
        if (draft.kind == DraftKind::Note)
            texts.note = text;
        if (draft.kind == DraftKind::Annex)
            texts.annex = text;
        if (draft.kind == DraftKind::Reply) {
            texts.reply = text;
            if (m_draftBase < 0)
                m_draftBase = m_detail.view.lastEvNo();
            texts.base = m_draftBase;
            m_service.engine().setPresence(m_ticket, 2);
        }
    });
}

/// Another workstation took a draft over that nobody has touched here since: its versions keep it.
void TicketPane::yield(TicketId ticket, DraftKind kind, const QString &text)
{
    if (auto found = m_texts.find(ticket); found != m_texts.end()) {
        QString &kept = kind == DraftKind::Annex ? found->annex : kind == DraftKind::Note ? found->note : found->reply;
        if ((kind == DraftKind::Note || kind == DraftKind::Reply || kind == DraftKind::Annex) && kept == text)
            kept.clear();
    }
    if (ticket != m_ticket || !m_loaded)
        return;
    const bool restricted = !m_composer->audience()->isOpen();
    if ((kind == DraftKind::Annex || kind == DraftKind::Note) && restricted != (kind == DraftKind::Annex))
        return;
    if (restricted && kind == DraftKind::Annex) {
        rules::AnnexDraft taken = rules::annexDraftOf(text);
        taken.text = taken.text.trimmed();
        if (taken != m_composer->restricted())
            return;
    }
    const QString here = kind == DraftKind::Note ? m_composer->noteText() : m_composer->replyText();
    if ((kind == DraftKind::Note || kind == DraftKind::Reply) && here != text.trimmed())
        return;
    m_composer->setDraft(kind, {});
    if (kind == DraftKind::Reply) {
        textsOf(m_ticket).base = m_draftBase = -1;
        m_service.engine().setPresence(m_ticket, 1);
        refreshArrival();
    }
    askVersions();
    Q_EMIT notice(tr("This draft was taken over on another workstation of yours."), {}, {});
}

void TicketPane::restoreVersion(TicketId ticket, DraftKind kind, const QString &text)
{
    if (ticket != m_ticket || !m_loaded)
        return;
    m_composer->flush();
    // The words of the version, for those who are on the list now.
    const QString words = text;
    const rules::AnnexDraft now = m_composer->restricted();
    const QString kept = kind == DraftKind::Annex ? rules::draftText({ words, now.people, now.groups }) : words;
    // Emptied first, so that what stands there becomes a version itself.
    service::whenDone(m_service.saveDraft(ticket, kind, {}), this, [this, ticket, kind, text = kept](const Result<void> &emptied) {
        if (!emptied)
            return showProblem(emptied.error());
        if (ticket != m_ticket)
            return;
        m_composer->setDraft(kind, text);
        onDraft(kind, text);
        m_composer->focusText();
    });
}

/// What is typed into a form is kept like a reply, and is there again when it is opened the next time.
void TicketPane::keepForm(InlineForm *form, DraftKind kind)
{
    const QList<MessageEdit *> edits = form->findChildren<MessageEdit *>();
    const auto draft = std::find_if(m_detail.drafts.begin(), m_detail.drafts.end(),
                                    [&](const Draft &d) { return d.kind == kind; });
    const auto fill = [form = QPointer(form)](const QString &text) {
        if (!form)
            return;
        const QStringList parts = text.split(kFieldEnd);
        const QList<MessageEdit *> fields = form->findChildren<MessageEdit *>();
        for (qsizetype i = 0; i < fields.size() && i < parts.size(); ++i) {
            if (fields.at(i)->toPlainText().trimmed().isEmpty())
                fields.at(i)->restoreDraft(parts.at(i));
        }
    };
    if (draft != m_detail.drafts.end())
        fill(draft->text);
    else
        service::whenDone(m_service.engine().drafts(), this, [id = m_ticket, kind, fill](const Result<QList<Draft>> &drafts) {
            for (const Draft &kept : drafts ? *drafts : QList<Draft>()) {
                if (kept.ticket == id && kept.kind == kind)
                    fill(kept.text);
            }
        });
    for (MessageEdit *edit : edits) {
        connect(edit, &MessageEdit::draftChanged, this, [this, id = m_ticket, kind, form] {
            service::whenDone(m_service.saveDraft(id, kind, textOf(form)), this, [this](const Result<void> &kept) {
                if (!kept)
                    showProblem(kept.error());
            });
        });
    }
}

/// What others did since a form was opened, in one line; empty when nothing.
QString TicketPane::cameMeanwhile(const FormBase &base) const
{
    TicketWords words(m_service.config(), m_service.now());
    words.read(m_detail);
    QStringList lines;
    for (const Message &message : m_detail.view.messages) {
        const bool other = message.author.isNull() || message.author != m_service.me();
        if (message.evNo <= base.evNo || !other || message.automatic)
            continue;
        const QString who = words.author(message, m_detail.contact ? m_detail.contact->name : QString());
        const QString said = message.text.simplified().left(60);
        lines.append(tr("%1 wrote at %2: “%3”").arg(who, words.moment(message.occurredAt), said));
    }
    for (const Event &event : m_detail.view.events) {
        if (event.evNo <= base.evNo || event.actor == m_service.me() || event.actor.isNull() || TicketWords::isMinor(event))
            continue;
        lines.append(words.event(event));
    }
    while (lines.size() > 3)
        lines.removeFirst();
    return lines.join(u" · "_qs);
}

/// Shown before it is saved: the second stroke means it. What the form does not touch merges by itself.
bool TicketPane::holdsForm(InlineForm *form)
{
    const auto base = m_formBases.find(m_ticket);
    if (base == m_formBases.end())
        return false;
    const QString came = cameMeanwhile(*base);
    if (came.isEmpty() || came == base->shown)
        return false;
    base->shown = came;
    form->setArrival(tr("Changed while you were typing: %1").arg(came), tr("Save all the same"));
    return true;
}

void TicketPane::refreshForm()
{
    InlineForm *form = m_forms.value(m_ticket);
    const auto base = m_formBases.constFind(m_ticket);
    if (!form || base == m_formBases.constEnd())
        return;
    if (auto *solve = qobject_cast<SolveForm *>(form))
        solve->setChecked(seen().checked);
    const QString came = cameMeanwhile(*base);
    if (!came.isEmpty())
        form->setArrival(tr("Changed while you were typing: %1").arg(came), came == base->shown ? tr("Save all the same") : QString());
}

} // namespace firstline::ui
