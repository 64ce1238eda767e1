#include "ui/ticket/ticketpane.h"

#include "core/service/presencewatch.h"
#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conflictstrip.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/explaincard.h"
#include "ui/ticket/inlineform.h"
#include "ui/ticket/mergedbar.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/panework.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/versionlist.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/physicalkey.h"

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <QtGui/QDesktopServices>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kNarrow = 560;
constexpr int kVeryNarrow = 460;
constexpr int kTickMs = 1000;
constexpr int kReadMs = 1000;

} // namespace

TicketPane::TicketPane(service::TicketService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
    , m_header(new TicketHeader)
    , m_problem(new Banner(Banner::Kind::Bad))
    , m_merged(new MergedBar)
    , m_formPlace(new QVBoxLayout)
    , m_left(new QWidget)
    , m_conversation(new ConversationView)
    , m_composer(new Composer)
    , m_sideLine(new Hairline(Qt::Vertical))
    , m_side(new SidePanel)
    , m_conflicts(new ConflictStrip(service))
    , m_files(new PaneFiles(service, m_composer, m_conversation, this))
    , m_steps([this](CommandId command) { return m_service.engine().recall(command); })
    , m_tick(new QTimer(this))
    , m_readTimer(new QTimer(this))
{
    setObjectName(u"ticket.pane"_qs);
    setAccessibleName(tr("Ticket"));
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(this, QAccessible::Grouping);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tick->setInterval(kTickMs);
    m_readTimer->setSingleShot(true);
    m_readTimer->setInterval(kReadMs);
    build();
    connectHeader();
    connectParts();
    connectService();
    connectDrafts();
    connectMacros();
    connectTies();
    connectWork();
    connectAnnexes();
}

TicketPane::~TicketPane()
{
    // What was typed last is told while somebody can keep it; a field that loses the focus later finds nobody.
    m_composer->flush();
    m_composer->disconnect(this);
    delete m_versions;
    delete m_explain;
}

void TicketPane::build()
{
    auto *empty = new EmptyState(u"inbox"_qs, tr("No ticket is chosen"),
                                 tr("Choose one in the list, or press F2 when somebody calls."), this);
    empty->setObjectName(u"ticket.empty"_qs);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_page);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new Hairline);
    column->addWidget(m_merged);
    column->addWidget(m_conflicts);
    column->addWidget(m_problem);
    m_problem->setObjectName(u"ticket.problem"_qs);
    m_problem->setDismissable(true);
    column->addLayout(m_formPlace);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    column->addLayout(body, 1);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_conversation, 1);
    left->addWidget(new Hairline);
    left->addWidget(m_composer);
    body->addWidget(m_left, 1);
    body->addWidget(m_sideLine);
    body->addWidget(m_side);
    m_side->setFixedWidth(SidePanel::kWidth);
}

void TicketPane::connectHeader()
{
    connect(m_header, &TicketHeader::statusChosen, this, &TicketPane::onStatusChosen);
    connect(m_header, &TicketHeader::takeChosen, this, &TicketPane::take);
    connect(m_header, &TicketHeader::agentChosen, this, &TicketPane::giveTo);
    connect(m_header, &TicketHeader::queueChosen, this, &TicketPane::openHandOver);
    connect(m_header, &TicketHeader::handOverAsked, this, &TicketPane::startHandOver);
    connect(m_header, &TicketHeader::gradesSet, this, &TicketPane::setGrades);
    connect(m_header, &TicketHeader::categoryAsked, this, &TicketPane::openCategory);
    connect(m_header, &TicketHeader::linkAsked, this, &TicketPane::openLinkForm);
    connect(m_header, &TicketHeader::mergeAsked, this, &TicketPane::startMerge);
    connect(m_merged, &MergedBar::openAsked, this, &TicketPane::ticketLinkActivated);
    connect(m_merged, &MergedBar::takeBackAsked, this, &TicketPane::startUnmerge);
    connect(m_header, &TicketHeader::saidAsked, this, &TicketPane::openSaid);
    connect(m_header, &TicketHeader::subjectChanged, this, [this](const QString &subject) {
        Ticket begun = seen();
        begun.subject = m_header->subjectBase();
        run(m_service.setField(begun, keyOf(&Ticket::subject), Value(subject)));
    });
    connect(m_header, &TicketHeader::prioritySet, this, &TicketPane::setPriority);
    connect(m_header, &TicketHeader::tagAdded, this,
            [this](const QString &tag) { run(m_service.changeTags(m_ticket, { tag }, {})); });
    connect(m_header, &TicketHeader::tagRemoved, this,
            [this](const QString &tag) { run(m_service.changeTags(m_ticket, {}, { tag })); });
    connect(m_header, &TicketHeader::followAsked, this, &TicketPane::toggleFollow);
    connect(m_header, &TicketHeader::majorAsked, this, &TicketPane::toggleMajor);
    connect(m_header, &TicketHeader::copied, this,
            [this](const QString &number) { Q_EMIT notice(tr("Copied %1").arg(number), {}, {}); });
    connect(m_header, &TicketHeader::historyToggled, this, &TicketPane::toggleHistory);
    connect(m_header, &TicketHeader::sideToggled, this, &TicketPane::toggleSide);
}

void TicketPane::editSubject()
{
    if (m_loaded && mayWork())
        m_header->editSubject();
}

void TicketPane::toggleHistory()
{
    const bool all = m_conversation->historyShown() == HistoryShown::All;
    m_conversation->setHistoryShown(all ? HistoryShown::Important : HistoryShown::All);
}

void TicketPane::toggleSide()
{
    m_sideWanted = !m_sideWanted;
    fitWidth();
}

void TicketPane::connectParts()
{
    connect(m_conversation, &ConversationView::linkActivated, this, &TicketPane::openLink);
    connect(m_conversation, &ConversationView::takeBackAsked, this, &TicketPane::takeBackSaid);
    connect(m_composer, &Composer::draftChanged, this, &TicketPane::onDraft);
    connect(m_composer, &Composer::arrivalLookedAt, this, &TicketPane::acknowledgeArrival);
    connect(m_composer, &Composer::replySubmitted, this,
            [this](const QString &text) { sendReply(text, After::Stay); });
    connect(m_composer, &Composer::replyAndSolveSubmitted, this,
            [this](const QString &text) { sendReply(text, After::SolveAndNext); });
    connect(m_composer, &Composer::noteSubmitted, this, &TicketPane::addNote);
    connect(m_files, &PaneFiles::said, this, [this](const QString &text) { Q_EMIT notice(text, {}, {}); });
    connect(m_composer, &Composer::callSubmitted, this, [this](const QString &text, Direction way, int minutes) {
        run(m_service.logCall(m_ticket, text, way, std::chrono::minutes(minutes)),
            [this, id = m_ticket](const sync::Receipt &) { wasSent(id, DraftKind::Call); });
    });
    connect(m_side, &SidePanel::explainAsked, this, &TicketPane::explain);
    connect(m_side, &SidePanel::clockExplainAsked, this, &TicketPane::explainClock);
    connect(m_side, &SidePanel::ticketActivated, this, &TicketPane::ticketLinkActivated);
    connect(m_side, &SidePanel::companyActivated, this, &TicketPane::companyActivated);
    connect(m_side, &SidePanel::contactActivated, this, &TicketPane::contactActivated);
    connect(m_side, &SidePanel::itemToggled, this, &TicketPane::checkItem);
    connect(m_side, &SidePanel::copied, this,
            [this](const QString &text) { Q_EMIT notice(tr("Copied %1").arg(text), {}, {}); });
    connect(m_side, &SidePanel::addressActivated, this, [](const QString &address) {
        QUrl map(u"https://www.openstreetmap.org/search"_qs);
        QUrlQuery query;
        query.addQueryItem(u"query"_qs, address);
        map.setQuery(query);
        QDesktopServices::openUrl(map);
    });
}

void TicketPane::connectService()
{
    connect(&m_service, &service::TicketService::ticketsChanged, this,
            [this](const QList<TicketId> &ids, bool everything) {
                const auto shown = [this](TicketId id) { return id == m_ticket || showsAlso(id); };
                if (m_ticket && (everything || std::any_of(ids.begin(), ids.end(), shown)))
                    load();
            });
    connect(&m_service, &service::TicketService::configChanged, this, [this] {
        if (m_loaded)
            apply(m_detail);
    });
    sync::Engine &engine = m_service.engine();
    connect(&m_service.presence(), &service::PresenceWatch::moved, this, [this](const QList<TicketId> &tickets) {
        if (tickets.contains(m_ticket))
            refreshPresence();
    });
    connect(&engine, &sync::Engine::statusChanged, this, [this] {
        refreshHint();
        askRecallable();
    });
    connect(m_tick, &QTimer::timeout, this, &TicketPane::onTick);
    connect(m_readTimer, &QTimer::timeout, this, [this] {
        if (m_loaded && isVisible())
            m_service.markRead(m_ticket, m_detail.view.lastEvNo());
    });
}

void TicketPane::showTicket(TicketId id)
{
    if (id.isNull()) {
        clear();
        return;
    }
    if (id == m_ticket) {
        load();
        return;
    }
    m_composer->flush();
    if (m_explain)
        m_explain->close();
    if (InlineForm *open = m_forms.value(m_ticket))
        open->hide();
    m_conversation->pause();
    m_ticket = id;
    m_loaded = false;
    m_explainNext = false;
    m_draftNext.reset();
    m_again = false;
    m_loading = false;
    m_sending = false;
    m_readTimer->stop();
    m_problem->hide();
    m_conflicts->showTicket(id);
    m_files->showTicket(id);
    m_work->showTicket(id);
    m_service.engine().setPresence(id, 1);
    load();
}

void TicketPane::clear()
{
    m_composer->flush();
    if (m_explain)
        m_explain->close();
    if (InlineForm *open = m_forms.value(m_ticket))
        open->hide();
    if (m_ticket)
        m_service.engine().setPresence(m_ticket, std::nullopt);
    if (m_versions)
        m_versions->close();
    m_conflicts->showTicket({});
    m_files->showTicket({});
    m_work->showTicket({});
    m_ticket = {};
    m_loaded = false;
    m_readTimer->stop();
    m_conversation->clear();
    m_pages->setCurrentIndex(0);
}

void TicketPane::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    service::whenDone(m_service.ticket(m_ticket), this,
                      [this, id = m_ticket](const Result<service::TicketDetail> &read) {
        if (id != m_ticket)
            return;
        m_loading = false;
        if (read)
            apply(*read);
        else
            showProblem(read.error());
        if (std::exchange(m_again, false))
            load();
    });
}

void TicketPane::apply(const service::TicketDetail &detail)
{
    const bool first = !m_loaded;
    m_detail = detail;
    m_loaded = true;
    const Instant now = m_service.now();
    const ConfigPtr config = m_service.config();
    const Agent *me = config ? config->agent(m_service.me()) : nullptr;
    m_rights = TicketRights::of(me, seen());
    m_header->show(detail, config, now, m_service.me(), m_rights);
    m_side->show(detail, config, now, m_service.me(), m_rights.work);
    m_merged->show(detail, now, m_rights.merge);
    applyRights();
    applyDrafts(first);
    m_work->show(detail, m_rights.work);
    if (first) {
        if (InlineForm *open = m_forms.value(m_ticket))
            open->show();
        m_pages->setCurrentIndex(1);
        fitWidth();
    }
    m_conversation->show(detail, config, now, m_service.me());
    readAnnexes();
    askRecallable();
    refreshArrival();
    refreshForm();
    refreshPresence();
    refreshHint();
    askSimilar();
    if (first)
        askMacros();
    if (isVisible())
        m_readTimer->start();
    if (std::exchange(m_explainNext, false))
        explain();
    if (const auto draft = std::exchange(m_draftNext, std::nullopt))
        openDraft(*draft);
}

void TicketPane::applyRights()
{
    m_composer->setMayWork(m_rights.work, m_rights.whyNot());
    const QString who = m_detail.contact ? m_detail.contact->name
        : m_detail.company               ? m_detail.company->name
                                         : QString();
    m_composer->setRecipient(who);
}

void TicketPane::applyDrafts(bool first)
{
    const bool known = m_texts.contains(m_ticket);
    const Texts kept = m_texts.value(m_ticket);
    if (first) {
        const QString reply = known ? kept.reply : m_detail.draftReply;
        const QString note = known ? kept.note : m_detail.draftNote;
        m_composer->setDrafts(reply, note);
        m_draftBase = reply.isEmpty() ? -1 : known ? kept.base : baseOf(DraftKind::Reply);
        m_arrivalSeen = false;
    } else if (!known) {
        // A draft that came back fills an empty field; what is typed here is never replaced.
        if (m_composer->replyText().isEmpty() && !m_detail.draftReply.isEmpty())
            m_composer->setDraft(DraftKind::Reply, m_detail.draftReply);
        if (m_composer->noteText().isEmpty() && !m_detail.draftNote.isEmpty())
            m_composer->setDraft(DraftKind::Note, m_detail.draftNote);
    }
    applyRestricted(first, known ? kept.annex : QString());
    showDrafts(first);
}

void TicketPane::onDraft(DraftKind kind, const QString &text)
{
    if (!m_loaded)
        return;
    if (kind == DraftKind::Note || kind == DraftKind::Reply) {
        Texts &texts = textsOf(m_ticket);
        (kind == DraftKind::Note ? texts.note : texts.reply) = text;
    } else if (kind == DraftKind::Annex) {
        textsOf(m_ticket).annex = text;
    }
    if (kind == DraftKind::Reply) {
        if (text.trimmed().isEmpty())
            m_draftBase = -1;
        else if (m_draftBase < 0)
            m_draftBase = m_detail.view.lastEvNo();
        textsOf(m_ticket).base = m_draftBase;
        m_service.engine().setPresence(m_ticket, text.trimmed().isEmpty() ? 1 : 2);
        refreshArrival();
    }
    keepDraft(kind, text);
}

void TicketPane::refreshArrival()
{
    const Message *newer = m_draftBase < 0 ? nullptr : newerPublic(m_detail.view, m_draftBase, m_service.me());
    if (!newer) {
        m_arrivalSeen = false;
        m_composer->setArrival({}, {});
        return;
    }
    const TicketWords words(m_service.config(), m_service.now());
    const QString who = words.author(*newer, m_detail.contact ? m_detail.contact->name : QString());
    const QString strong = tr("%1 wrote at %2.").arg(who, words.moment(newer->occurredAt));
    m_composer->setArrival(strong, m_arrivalSeen ? tr("Read it; sending once more sends.")
                                                 : tr("That came while you were writing."));
}

void TicketPane::acknowledgeArrival()
{
    if (m_draftBase >= 0)
        textsOf(m_ticket).base = m_draftBase = m_detail.view.lastEvNo();
    m_conversation->scrollToEnd();
    refreshArrival();
}

void TicketPane::refreshPresence()
{
    const service::PresenceWatch &watch = m_service.presence();
    m_header->setPresence(watch.at(m_ticket), watch.staleSince());
}

void TicketPane::refreshHint()
{
    if (!m_loaded || m_service.engine().status().link == sync::LinkState::Online) {
        m_composer->setHint({});
        return;
    }
    QString hint = tr("Offline: it is kept here and goes out by itself.");
    const TicketWords words(m_service.config(), m_service.now());
    for (const ClockState &clock : seen().clocks) {
        const bool open = clock.phase == ClockPhase::Runs && clock.due && *clock.due > m_service.now();
        if (open && clock.kind == ClockKind::FirstResponse)
            hint += u' ' + tr("Meets the first response if sent by %1.").arg(words.moment(*clock.due));
        else if (open && clock.kind == ClockKind::NextResponse)
            hint += u' ' + tr("Meets the next response if sent by %1.").arg(words.moment(*clock.due));
    }
    m_composer->setHint(hint);
}

void TicketPane::askSimilar()
{
    const QString key = m_ticket.text() + seen().subject;
    if (key == m_similarTo)
        return;
    m_similarTo = key;
    service::whenDone(m_service.similar(seen().subject, m_ticket), this,
                      [this, id = m_ticket](const Result<std::vector<service::TicketRef>> &found) {
            if (id == m_ticket && found)
                m_side->setSimilar(*found);
        });
}

void TicketPane::openLink(const QUrl &url)
{
    // Of a message, so of anybody: the window says where it leads and asks.
    if (url.scheme() != u"firstline") {
        Q_EMIT externalLink(url);
        return;
    }
    const qint64 number = url.path().mid(1).toLongLong();
    service::whenDone(m_service.byNumber(number), this, [this, number](const Result<std::optional<TicketId>> &found) {
        if (found && *found)
            Q_EMIT ticketLinkActivated(**found);
        else
            Q_EMIT notice(tr("Ticket %1 is not here.").arg(number), {}, {});
    });
}

void TicketPane::insertIntoReply(const QString &text)
{
    if (mayWork())
        m_composer->insertIntoReply(text);
}

void TicketPane::focusReply()
{
    if (!m_loaded || !mayWork())
        return;
    m_composer->setTab(Composer::Tab::Reply);
    m_composer->focusText();
}

void TicketPane::focusNote()
{
    if (!m_loaded)
        return;
    m_composer->setTab(Composer::Tab::Note);
    m_composer->focusText();
}

void TicketPane::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && m_loaded) {
        switch (physicalKey(*event)) {
        case Qt::Key_R: focusReply(); return;
        case Qt::Key_N: focusNote(); return;
        case Qt::Key_E: startHandOver(); return;
        case Qt::Key_M: take(); return;
        case Qt::Key_P: m_header->openPriority(); return;
        case Qt::Key_A: m_header->openAssignee(); return;
        case Qt::Key_S: startSolve(); return;
        case Qt::Key_T: m_header->editTags(); return;
        case Qt::Key_Z: m_header->openStatus(); return;
        case Qt::Key_X: explain(); return;
        case Qt::Key_L: m_work->openTime(); return;
        case Qt::Key_W: m_work->toggleTimer(); return;
        case Qt::Key_D: m_work->startRemote(); return;
        case Qt::Key_F4: editSubject(); return;
        case Qt::Key_Escape:
            m_composer->flush();
            Q_EMIT leftByEscape();
            return;
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

void TicketPane::fitWidth()
{
    const bool narrow = width() < kNarrow;
    const bool sideShown = !narrow || m_sideWanted;
    const bool alone = narrow && sideShown && width() < kVeryNarrow;
    m_side->setVisible(sideShown);
    m_sideLine->setVisible(sideShown && !alone);
    m_left->setVisible(!alone);
    m_side->setMinimumWidth(SidePanel::kWidth);
    m_side->setMaximumWidth(alone ? QWIDGETSIZE_MAX : SidePanel::kWidth);
    m_header->setNarrow(narrow, sideShown);
    fitHeight();
}

void TicketPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void TicketPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick->start();
    onTick();
    if (m_loaded)
        m_readTimer->start();
    if (m_ticket)
        m_service.engine().setPresence(m_ticket, m_composer->replyText().isEmpty() ? 1 : 2);
}

void TicketPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_composer->flush();
    m_tick->stop();
    m_readTimer->stop();
    // Nobody looks at it any more; another window may tell its own ticket.
    if (m_ticket)
        m_service.engine().setPresence(m_ticket, std::nullopt);
}

void TicketPane::onTick()
{
    if (!m_loaded)
        return;
    const Instant now = m_service.now();
    m_side->tick(now);
    m_header->tick(now);
    m_work->tick();
}

} // namespace firstline::ui
