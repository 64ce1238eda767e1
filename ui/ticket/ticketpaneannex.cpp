// Restricted notes of the ticket that is shown, and writing one.
#include "core/service/whendone.h"
#include "ui/ticket/audiencestrip.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qsizetype kMostAnnexSent = 8;

/// As the conversation shows it: a note with its own ground.
Message asMessage(const Annex &annex)
{
    Message message;
    message.id = MessageId(annex.id.uuid());
    message.kind = MessageKind::Note;
    message.author = annex.author;
    message.text = annex.text;
    message.attachments = annex.attachments;
    message.occurredAt = annex.occurredAt;
    message.recordedAt = annex.recordedAt;
    message.writtenOffline = annex.writtenOffline;
    return message;
}

} // namespace

void TicketPane::connectAnnexes()
{
    m_annexes = new service::AnnexService(m_service, this);
    connect(m_annexes, &service::AnnexService::changed, this, [this] {
        if (m_loaded)
            readAnnexes();
    });
    connect(m_composer, &Composer::restrictedSubmitted, this, &TicketPane::addRestricted);
}

void TicketPane::readAnnexes()
{
    m_composer->audience()->setDesk(m_service.config(), m_service.me());
    service::whenDone(m_annexes->of(m_detail), this,
                      [this, id = m_ticket](const Result<std::vector<service::AnnexLine>> &lines) {
        if (id != m_ticket || !m_loaded)
            return;
        if (!lines)
            return showProblem(lines.error());
        const ConfigPtr config = m_service.config();
        const TicketWords words(config);
        std::vector<RestrictedNote> notes;
        for (const service::AnnexLine &line : *lines) {
            QStringList people;
            QStringList groups;
            for (const AgentId &who : line.annex.people) {
                people.append(who == m_service.me() ? tr("you") : words.agent(who));
            }
            for (const GroupId &which : line.annex.groups) {
                const Group *group = config ? config->group(which) : nullptr;
                groups.append(group ? tr("group %1").arg(group->name) : tr("a former group"));
            }
            people.sort(Qt::CaseInsensitive);
            groups.sort(Qt::CaseInsensitive);
            notes.push_back({ asMessage(line.annex), people + groups, line.waits });
        }
        m_conversation->setRestricted(std::move(notes));
    });
}

/// `kept`: what was typed while this program runs; else the journal has it.
void TicketPane::applyRestricted(bool first, const QString &kept)
{
    const auto draft = std::find_if(m_detail.drafts.begin(), m_detail.drafts.end(),
                                    [](const Draft &d) { return d.kind == DraftKind::Annex; });
    const bool known = m_texts.contains(m_ticket);
    const QString text = known ? kept : draft != m_detail.drafts.end() ? draft->text : QString();
    if (text.isEmpty() || (!first && (known || !m_composer->noteText().isEmpty())))
        return;
    m_composer->setDraft(DraftKind::Annex, text);
    if (first && m_composer->replyText().isEmpty())
        m_composer->setTab(Composer::Tab::Note);
}

void TicketPane::addRestricted(const rules::AnnexDraft &draft)
{
    if (!mayWork())
        return;
    if (m_files->isTaking(m_ticket)) {
        Q_EMIT notice(tr("A file is still being taken in. Send when it is there."), {}, {});
        return;
    }
    const std::vector<Attachment> files = m_files->of(m_ticket, DraftKind::Note);
    run(m_annexes->write(m_ticket, draft, files), [this, files, id = m_ticket](const sync::Receipt &written) {
        if (m_restrictedSent.size() >= kMostAnnexSent)
            m_restrictedSent.removeFirst();
        m_restrictedSent.append({ id, written.command, files });
        m_files->drop(id, DraftKind::Note);
        emptyRestricted(id);
        const bool online = m_service.engine().status().link == sync::LinkState::Online;
        Q_EMIT notice(online ? tr("The restricted note goes out in a moment") : tr("The restricted note is kept and goes out by itself"),
                      tr("Undo"), written.command);
    });
}

/// What was written is a draft no more. An ordinary note that was begun before shows again.
void TicketPane::emptyRestricted(TicketId ticket)
{
    Texts *known = knownTexts(ticket);
    const QString sent = known ? rules::annexDraftOf(std::exchange(known->annex, {})).text.trimmed() : QString();
    wasSent(ticket, DraftKind::Annex);
    if (!known)
        return;
    Texts &texts = *known;
    if (texts.note.trimmed().isEmpty() || texts.note.trimmed() == sent)
        texts.note.clear();
    else if (ticket == m_ticket)
        m_composer->setDraft(DraftKind::Note, texts.note);
}

bool TicketPane::undoRestricted(CommandId command)
{
    const auto found = std::find_if(m_restrictedSent.begin(), m_restrictedSent.end(),
                                    [&](const SentRestricted &sent) { return sent.command == command; });
    if (found == m_restrictedSent.end())
        return false;
    const SentRestricted sent = *found;
    m_restrictedSent.erase(found);
    m_composer->flush();
    service::whenDone(m_annexes->takeBack(command), this, [this, sent](const Result<void> &back) {
        if (!back) {
            Q_EMIT notice(tr("Too late: the note is on its way."), {}, {});
            return;
        }
        m_files->giveBack(sent.ticket, DraftKind::Note, sent.files);
        // The journal has it as a draft again, with its list and with what was begun since.
        service::whenDone(m_service.engine().drafts(), this, [this, ticket = sent.ticket](const Result<QList<Draft>> &drafts) {
            for (const Draft &draft : drafts ? *drafts : QList<Draft>()) {
                if (draft.ticket != ticket || draft.kind != DraftKind::Annex)
                    continue;
                if (Texts *texts = knownTexts(ticket))
                    texts->annex = draft.text;
                if (ticket != m_ticket || !m_loaded)
                    continue;
                m_composer->setTab(Composer::Tab::Note);
                m_composer->setDraft(DraftKind::Annex, draft.text);
                m_composer->focusText();
            }
        });
    });
    return true;
}

} // namespace firstline::ui
