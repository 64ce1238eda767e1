#include "ui/queue/bulkpanel.h"

#include "ui/queue/bulklines.h"
#include "ui/queue/bulkwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QTableView>

namespace firstline::ui {
namespace {

using Stage = service::BulkAct::Stage;

constexpr int kPlanPauseMs = 120; // a hand that still types is not planned for
constexpr int kSayPauseMs = 40; // thousands of tickets move on: the figures follow 25 times a second
constexpr size_t kActsKept = 8;
constexpr int kChangeWidth = 190;
constexpr int kLeastPanel = 380; // as the row over the list
constexpr int kNarrowChange = 150;
constexpr int kRoomForSubject = 480;
constexpr int kRoomForTitle = 720; // below it the fields need the room; the button says the same
constexpr int kTableHeight = 7 * kRowCompact;

} // namespace

BulkPanel::BulkPanel(const QueueSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_lines(new BulkLines(this))
    , m_values(new BulkValues)
    , m_title(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold))
    , m_close(new Button({}, Button::Kind::Quiet))
    , m_soon(new QTimer(this))
    , m_sayLater(new QTimer(this))
{
    setObjectName(u"queue.bulk"_qs);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    setMinimumWidth(kLeastPanel);
    m_title->setObjectName(u"queue.bulk.title"_qs);
    m_close->setObjectName(u"queue.bulk.close"_qs);
    m_close->setIconName(u"x"_qs);
    auto *head = new QHBoxLayout;
    head->setSpacing(kPad);
    head->addWidget(m_title);
    head->addWidget(m_values, 1);
    head->addWidget(m_close);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(kPad, kGap, kPad, kGap);
    whole->setSpacing(kGap);
    whole->addLayout(head);
    whole->addWidget(makeTable());
    whole->addWidget(makeBottom());
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPlanPauseMs);
    connect(m_soon, &QTimer::timeout, this, &BulkPanel::plan);
    m_sayLater->setSingleShot(true);
    m_sayLater->setInterval(kSayPauseMs);
    connect(m_sayLater, &QTimer::timeout, this, &BulkPanel::say);
    connect(m_values, &BulkValues::edited, this, [this] {
        m_soon->start();
        say();
    });
    connect(m_values, &BulkValues::accepted, this, &BulkPanel::start);
    connect(m_close, &Button::clicked, this, &BulkPanel::leave);
    retranslate();
    hide();
}

BulkPanel::~BulkPanel() = default;

QWidget *BulkPanel::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"queue.bulk.lines"_qs);
    m_table->setModel(m_lines);
    m_table->setFixedHeight(kTableHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowCompact);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(BulkLines::Number, QHeaderView::Fixed);
    header->setSectionResizeMode(BulkLines::Subject, QHeaderView::Stretch);
    header->setSectionResizeMode(BulkLines::Change, QHeaderView::Interactive);
    header->setSectionResizeMode(BulkLines::State, QHeaderView::Stretch);
    header->resizeSection(BulkLines::Number, 84);
    connect(m_table, &QTableView::activated, this, &BulkPanel::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BulkPanel::say);
    return m_table;
}

QWidget *BulkPanel::makeBottom()
{
    m_summary = new Label({}, Role::Muted);
    m_summary->setObjectName(u"queue.bulk.summary"_qs);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"queue.bulk.progress"_qs);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    m_progress->setMaximumHeight(8);
    m_open = new Button({}, Button::Kind::Quiet);
    m_undo = new Button;
    m_go = new Button({}, Button::Kind::Primary);
    m_open->setObjectName(u"queue.bulk.open"_qs);
    m_undo->setObjectName(u"queue.bulk.undo"_qs);
    m_go->setObjectName(u"queue.bulk.go"_qs);
    m_undo->setIconName(u"undo-2"_qs);
    auto *box = new QWidget;
    m_bottom = new QHBoxLayout(box);
    m_bottom->setContentsMargins(0, 0, 0, 0);
    m_bottom->setSpacing(kGap);
    m_bottom->addWidget(m_summary, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addStretch(1);
    m_bottom->addLayout(row);
    row->addWidget(m_progress);
    row->addWidget(m_open);
    row->addWidget(m_undo);
    row->addWidget(m_go);
    connect(m_open, &Button::clicked, this, &BulkPanel::openCurrent);
    connect(m_undo, &Button::clicked, this, [this] {
        if (m_act)
            m_act->undo();
    });
    connect(m_go, &Button::clicked, this, &BulkPanel::onButton);
    return box;
}

void BulkPanel::newAct()
{
    // An act that did nothing is used again; those that did something are kept, so that they can be taken back.
    if (m_act && (m_act->stage() == Stage::Idle || m_act->stage() == Stage::Planning || m_act->stage() == Stage::Planned))
        return;
    m_act = new service::BulkAct(m_source.bulk, this);
    m_acts.push_back(m_act);
    if (m_acts.size() > kActsKept && !m_acts.front()->isBusy()) {
        m_acts.front()->deleteLater();
        m_acts.erase(m_acts.begin());
    }
    m_lines->setAct(m_act, m_source.config());
    connect(m_act, &service::BulkAct::stageChanged, this, [this, act = m_act] {
        if (act == m_act)
            onStage();
    });
    const auto later = [this] {
        if (!m_sayLater->isActive())
            m_sayLater->start();
    };
    connect(m_act, &service::BulkAct::progressed, this, later);
    connect(m_act, &service::BulkAct::lineMoved, this, later);
    connect(m_act, &service::BulkAct::linesReset, this, &BulkPanel::say);
    connect(m_act, &service::BulkAct::failed, this, [this](ErrorCode code) {
        m_summary->setRole(Role::Bad);
        m_summary->setText(errorText(code));
    });
}

void BulkPanel::open(BulkValues::Preset preset, const RowIds &rids)
{
    if (m_act && m_act->isBusy())
        return;
    newAct();
    m_rids = rids;
    m_done = false;
    m_values->begin(preset, m_source.config(), m_source.me(), m_source.now());
    m_values->setEnabled(true);
    show();
    plan();
    m_values->focusValue();
}

void BulkPanel::setRows(const RowIds &rids)
{
    if (!isVisible() || !m_act || m_act->isBusy() || m_act->stage() == Stage::Done || m_act->stage() == Stage::Undone)
        return;
    if (rids.empty())
        return leave();
    if (rids == m_rids)
        return;
    m_rids = rids;
    m_soon->start();
    say();
}

void BulkPanel::plan()
{
    m_soon->stop();
    const auto change = m_values->change();
    if (m_act && change)
        m_act->plan(m_rids, *change);
    say();
}

void BulkPanel::onButton()
{
    if (!m_act)
        return;
    if (m_act->stage() == Stage::Running) {
        m_act->stop();
        return;
    }
    if (m_act->stage() == Stage::Done || m_act->stage() == Stage::Undone)
        return leave();
    start();
}

void BulkPanel::start()
{
    // What is seen is what is done: an edit that was not planned yet is planned first.
    const auto change = m_values->change();
    if (m_act && change && m_act->stage() == Stage::Planned && m_act->change() == *change && !m_soon->isActive() && m_act->counts().changes > 0)
        m_act->run();
}

void BulkPanel::onStage()
{
    const Stage stage = m_act->stage();
    m_values->setEnabled(stage == Stage::Idle || stage == Stage::Planning || stage == Stage::Planned);
    if (stage == Stage::Running)
        m_table->setFocus();
    if (stage == Stage::Done) {
        const service::BulkCounts counts = m_act->counts();
        m_done = counts.stopped == 0; // What is left to do stays marked.
        const int taken = counts.waits + counts.applied;
        if (taken > 0)
            Q_EMIT notice(tr("%Ln ticket(s) changed.", nullptr, taken), tr("Undo"), m_act->firstCommand());
    }
    say();
}

void BulkPanel::openCurrent()
{
    const TicketId id = m_table->currentIndex().data(BulkLines::TicketRole).value<TicketId>();
    if (id)
        Q_EMIT ticketActivated(id);
}

void BulkPanel::say()
{
    if (!m_act)
        return;
    const Stage stage = m_act->stage();
    const service::BulkCounts counts = m_act->counts();
    const int rows = static_cast<int>(m_rids.size());
    m_title->setText(tr("Change %Ln ticket(s)", nullptr, rows));
    const QString missing = m_values->missing();
    const bool asking = stage == Stage::Idle || stage == Stage::Planned || stage == Stage::Planning;
    // What is still seen of the plan before must not be taken for that of the values of now.
    const auto change = asking ? m_values->change() : std::nullopt;
    const bool stale = asking && m_lines->rowCount() > 0
        && (stage == Stage::Planning || m_soon->isActive() || !change || !(m_act->change() == *change));
    m_lines->setStale(stale);
    const QString before = tr("The lines show what would have changed before.");
    m_table->setAccessibleDescription(stale ? before : QString());
    m_summary->setRole(Role::Muted);
    m_summary->setText(stale && !missing.isEmpty() ? QString(missing % u' ' % before)
                           : stale                 ? QString(tr("Looking at what will change \u2026") % u' ' % before)
                           : asking && !missing.isEmpty() ? missing
                           : stage == Stage::Planning ? tr("Looking at what will change \u2026")
                                                      : bulkSummary(counts));
    const bool moving = m_act->isBusy() || (stage == Stage::Planning && rows > 200);
    m_progress->setVisible(moving);
    m_progress->setRange(0, std::max(1, m_act->total()));
    m_progress->setValue(m_act->done());
    // Enter and a double click open it, too, where there is no room for the button.
    m_open->setVisible(m_table->currentIndex().isValid() && width() >= kRoomForSubject);
    m_undo->setVisible(stage == Stage::Done && counts.waits + counts.applied > 0);
    const bool ended = stage == Stage::Done || stage == Stage::Undone;
    m_go->setKind(ended ? Button::Kind::Secondary : Button::Kind::Primary);
    m_go->setVisible(stage != Stage::Undoing);
    m_go->setText(ended                      ? tr("Close")
                      : stage == Stage::Running ? tr("Stop")
                                                : tr("Change %Ln ticket(s)", nullptr, counts.changes));
    m_go->setKeyHint(ended || stage == Stage::Running ? u"Esc"_qs : u"Ctrl+\u21B5"_qs);
    const bool ready = stage == Stage::Planned && missing.isEmpty() && !m_soon->isActive() && counts.changes > 0;
    m_go->setEnabled(ended || stage == Stage::Running || ready);
}

void BulkPanel::leave()
{
    if (!isVisible() || (m_act && m_act->isBusy()))
        return;
    m_soon->stop();
    if (m_act)
        m_act->stop();
    hide();
    Q_EMIT left(m_done);
}

bool BulkPanel::undo(CommandId command)
{
    for (service::BulkAct *act : m_acts) {
        if (act->firstCommand() == command) {
            act->undo();
            return true;
        }
    }
    return false;
}

void BulkPanel::look()
{
    for (service::BulkAct *act : m_acts)
        act->look();
}

void BulkPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        // A field has begun with the same stroke, perhaps: it must not be that of Stop.
        start();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_act && m_act->stage() == Stage::Running)
            m_act->stop();
        else
            leave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BulkPanel::retranslate()
{
    setAccessibleName(tr("Change many tickets"));
    m_table->setAccessibleName(tr("What changes in each ticket"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_open->setText(tr("Open the ticket"));
    m_undo->setText(tr("Take all back"));
}

void BulkPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = width() >= kRoomForTitle;
    m_title->setVisible(room);
    // Without room the number tells the ticket; what changes and how it stands must be read.
    const bool tight = width() < kRoomForSubject;
    m_table->setColumnHidden(BulkLines::Subject, tight);
    // Long languages get a line of their own for the figures.
    m_bottom->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(BulkLines::Change, tight ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!tight)
        header->resizeSection(BulkLines::Change, room ? kChangeWidth : kNarrowChange);
}

void BulkPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        say();
    }
}

} // namespace firstline::ui
