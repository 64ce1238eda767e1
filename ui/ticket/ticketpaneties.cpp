// Ties to other tickets, major incidents and their children, splitting off, followers and mentions.
#include "core/service/familyservice.h"
#include "core/service/screenrules.h"
#include "core/service/whendone.h"
#include "ui/ticket/caretlist.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/familyform.h"
#include "ui/ticket/followersection.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/textform.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/tiesection.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messageedit.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr size_t kMostReported = 4;

} // namespace

void TicketPane::connectTies()
{
    m_family = new service::FamilyService(m_service, this);
    TieSection *ties = m_side->ties();
    connect(ties, &TieSection::ticketActivated, this, &TicketPane::ticketLinkActivated);
    connect(ties, &TieSection::addAsked, this, &TicketPane::openLinkForm);
    connect(ties, &TieSection::messageAllAsked, this, &TicketPane::messageAll);
    connect(ties, &TieSection::removeAsked, this, [this, ties](int index) {
        if (index < static_cast<int>(ties->ties().size()) && mayWork())
            run(m_family->untie(m_ticket, ties->ties().at(static_cast<size_t>(index))));
    });
    connect(m_side->followers(), &FollowerSection::changeAsked, this, [this](AgentId who, bool on) {
        if (m_loaded && mayWork())
            run(m_service.follow(m_ticket, std::vector<AgentId> { who }, on));
    });
    connect(m_conversation, &ConversationView::splitAsked, this, &TicketPane::splitOff);
    connectMentions();
}

void TicketPane::toggleMajor()
{
    if (m_loaded && mayWork())
        run(m_service.setField(seen(), keyOf(&Ticket::major), Value(!seen().major)));
}

void TicketPane::toggleFollow()
{
    if (m_loaded && mayWork())
        run(m_service.follow(m_ticket, !m_header->isFollowed()));
}

void TicketPane::connectMentions()
{
    auto *list = new CaretList(m_composer->noteEdit(), u'@');
    connect(list, &CaretList::asked, this, [this, list] {
        QList<CaretItem> items;
        const ConfigPtr config = m_service.config();
        for (const Agent &agent : config ? config->agents() : std::vector<Agent>()) {
            if (!agent.disabled)
                items.append({ agent.id.text(), agent.name, TicketWords::availability(agent.availability) });
        }
        std::sort(items.begin(), items.end(), [](const CaretItem &a, const CaretItem &b) { return a.text.localeAwareCompare(b.text) < 0; });
        list->setItems(items);
    });
    connect(list, &CaretList::chosen, this, [this](const QString &key) {
        const ConfigPtr config = m_service.config();
        const auto id = Uuid::fromText(key);
        const Agent *agent = config && id ? config->agent(AgentId(*id)) : nullptr;
        if (agent)
            m_composer->noteEdit()->insertPlainText(u'@' % agent->name % u' ');
    });
}

/// Whoever is named in a note follows the ticket from then on.
void TicketPane::followMentioned(const Ticket &ticket, const QString &text)
{
    const ConfigPtr config = m_service.config();
    if (!config || !m_rights.work)
        return;
    std::vector<AgentId> people = mentionedIn(text, *config);
    const auto &now = ticket.followers;
    std::erase_if(people, [&](AgentId id) { return std::find(now.begin(), now.end(), id) != now.end(); });
    if (people.empty())
        return;
    const auto count = static_cast<int>(people.size());
    run(m_service.follow(ticket.id, people, true), [this, count](const sync::Receipt &) {
        Q_EMIT notice(tr("%n person(s) named in the note follow it now", nullptr, count), {}, {});
    });
}

void TicketPane::openLinkForm()
{
    if (!m_loaded || !mayWork())
        return;
    auto *form = new LinkForm(this);
    connect(form, &LinkForm::queryEdited, this, [this, form, id = m_ticket](const QString &text) {
        service::whenDone(m_service.mergeTargets(id, text), form, [form](const Result<std::vector<service::TicketRef>> &found) {
            if (found)
                form->offer(*found);
        });
    });
    openForm(form, [this, form] {
        if (form->target().isNull())
            return tie(form->kind(), form->number());
        run(m_family->tie(m_ticket, form->kind(), form->target()));
        closeForm();
    });
}

void TicketPane::tie(LinkKind kind, qint64 number)
{
    service::whenDone(m_service.byNumber(number), this, [this, kind, id = m_ticket](const Result<std::optional<TicketId>> &found) {
        InlineForm *form = m_forms.value(id);
        if (id != m_ticket || !form)
            return;
        if (!found || !*found) {
            form->setProblem(tr("No ticket with that number is here."));
            return;
        }
        if (**found == id) {
            form->setProblem(tr("That is this ticket itself."));
            return;
        }
        run(m_family->tie(id, kind, **found));
        closeForm();
    });
}

/// What went through and what did not, ticket by ticket. `reply`: what customers were told; it becomes the parent's draft when
/// it is taken back. Notes go back to where they were written by themselves.
void TicketPane::reportFamily(TicketId parent, const service::FamilyReport &report, const QString &done, const QString &reply)
{
    if (!report.done.empty()) {
        service::MacroReceipt receipt = report.receipt;
        receipt.ticket = parent;
        receipt.reply = reply;
        offerUndo(receipt, done);
    }
    if (report.failed.empty())
        return;
    QStringList lines;
    for (size_t i = 0; i < std::min(kMostReported, report.failed.size()); ++i) {
        const auto &failure = report.failed.at(i);
        const QString detail = failure.why.detail;
        const QString why = !failure.gap.isEmpty() ? tr("it has nothing for %1").arg(failure.gap)
            : detail == u"category"                ? tr("it needs a category first")
            : detail == u"checklist"               ? tr("its checklist is not done")
                                                   : errorText(failure.why.code);
        lines.append(u'#' % QString::number(failure.ticket.number) % u": "_qs % why);
    }
    m_problem->setMessage(tr("%n ticket(s) left as they were.", nullptr, static_cast<int>(report.failed.size())), lines.join(u" \u00B7 "_qs));
    m_problem->setToolTip(lines.join(u'\n'));
    m_problem->show();
}

void TicketPane::messageAll()
{
    const std::vector<service::TicketRef> open = service::openChildrenOf(m_detail);
    if (!m_loaded || open.empty() || !mayWork())
        return;
    auto *form = new FamilyForm(FamilyForm::Purpose::Say, open, {}, this);
    openForm(form, [this, form] {
        const TicketWords words(m_service.config(), m_service.now());
        const auto said = m_family->say(form->children(), form->speech(), form->text(), [words](Instant at) { return words.moment(at); });
        const QString reply = form->speech() == service::FamilyService::Speech::Reply ? form->text() : QString();
        closeForm();
        service::whenDone(said, this, [this, id = m_ticket, reply](const Result<service::FamilyReport> &report) {
            if (!report)
                return showProblem(report.error());
            reportFamily(id, *report, tr("Said in %n ticket(s)", nullptr, static_cast<int>(report->done.size())), reply);
        });
    });
}

/// Offered, never done silently. Shape: false when there is nothing to offer.
bool TicketPane::offerChildren(const QString &resolution, StatusId solved)
{
    const std::vector<service::TicketRef> open = service::openChildrenOf(m_detail);
    if (open.empty())
        return false;
    auto *form = new FamilyForm(FamilyForm::Purpose::Solve, open, resolution, this);
    openForm(form, [this, form, solved] {
        const auto done = m_family->solve(form->children(), solved, form->text(), seen().category, tr("Solved with its parent, and taken back"));
        closeForm();
        service::whenDone(done, this, [this, id = m_ticket](const Result<service::FamilyReport> &report) {
            if (!report)
                return showProblem(report.error());
            reportFamily(id, *report, tr("%n more ticket(s) solved", nullptr, static_cast<int>(report->done.size())));
        });
    });
    return true;
}

void TicketPane::splitOff(const Message &message)
{
    if (!m_loaded || !mayWork())
        return;
    auto *form = new SplitForm(message, this);
    openForm(form, [this, form, message] {
        const auto made = m_family->splitOff(m_detail, message, form->subject(), tr("Files of the message that this ticket was made from"));
        closeForm();
        service::whenDone(made, this, [this](const Result<std::pair<TicketId, sync::Receipt>> &split) {
            if (!split)
                return showProblem(split.error());
            const sync::Receipt &receipt = split->second;
            const QString number = receipt.number > 0 ? QString::number(receipt.number) : receipt.provisional;
            Q_EMIT notice(tr("Split off as %1").arg(number), {}, {});
        });
    });
}

} // namespace firstline::ui
