#include "ui/queue/queuepage.h"

#include "ui/models/ticketlistmodel.h"
#include "ui/queue/filterline.h"
#include "ui/queue/pickpopup.h"
#include "ui/queue/queueacts.h"
#include "ui/queue/queuefooter.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/sidelist.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kSideWidth = 220;
constexpr int kNarrowSide = 184; // on pages below kNarrowPage
constexpr int kNarrowPage = 860;

} // namespace

QueuePage::QueuePage(service::TicketService &service, QWidget *parent)
    : QueuePage(queueSourceOf(service), parent)
{
    connect(&service, &service::TicketService::ticketsChanged, this, &QueuePage::onTicketsChanged);
    connect(&service, &service::TicketService::configChanged, this, &QueuePage::onConfigChanged);
}

QueuePage::QueuePage(QueueSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_views(new ViewListModel(m_source.tickets, this))
    , m_model(new TicketListModel(m_source.tickets, this))
    , m_acts(new QueueActs(m_source, this))
    , m_minute(new QTimer(this))
{
    setObjectName(u"queue.page"_qs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(makeMain(), 1);
    setTabOrder(m_sideList, m_tools->filter());
    connectModel();
    connectView();
    addShortcuts();
    m_minute->setInterval(60'000);
    connect(m_minute, &QTimer::timeout, this, &QueuePage::onMinute);
    m_minute->start();
    onConfigChanged();
}

QueuePage::~QueuePage() = default;

QWidget *QueuePage::makeSide()
{
    m_side = new QWidget;
    m_side->setFixedWidth(kSideWidth);
    m_side->setBackgroundRole(QPalette::Window);
    m_side->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(0, kGrid, 0, kGap);
    m_sideList = new SideList;
    m_sideList->setObjectName(u"queue.views"_qs);
    m_sideList->setRoles({ ViewListModel::SectionRole, ViewListModel::CountRole, ViewListModel::OverdueRole, -1 });
    m_sideList->setModel(m_views);
    layout->addWidget(m_sideList);
    return m_side;
}

QWidget *QueuePage::makeMain()
{
    auto *main = new QWidget;
    main->setBackgroundRole(QPalette::Base);
    main->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tools = new QueueTools;
    m_list = new TicketListView;
    m_footer = new QueueFooter;
    m_empty = new EmptyState;
    m_empty->setObjectName(u"queue.empty"_qs);
    m_list->setTicketModel(m_model);
    m_list->setClock([this] { return m_source.now(); });
    if (m_source.presence)
        m_list->setPresence(m_source.presence);
    m_list->setEmptyWidget(m_empty);
    layout->addWidget(m_tools);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_footer);
    return main;
}

void QueuePage::connectModel()
{
    connect(m_model, &TicketListModel::queryShown, this, &QueuePage::showTotals);
    connect(m_model, &TicketListModel::listRead, this, [this] {
        showTotals();
        m_footer->setWithinHour(m_model->withinHour());
    });
    connect(m_model, &TicketListModel::failed, this,
            [this](ErrorCode code) { m_footer->setProblem(errorText(code)); });
}

void QueuePage::connectView()
{
    connect(m_sideList, &SideList::chosen, this, &QueuePage::onViewChosen);
    connect(m_tools->filter(), &SearchField::searchChanged, this, &QueuePage::applyLine);
    connect(m_tools->filter(), &SearchField::submitted, this, &QueuePage::focusList);
    connect(m_tools->filter(), &SearchField::leftDown, this, &QueuePage::focusList);
    connect(m_tools->filter(), &SearchField::leftByEscape, this, &QueuePage::focusList);
    connect(m_tools, &QueueTools::sortChosen, this, &QueuePage::chooseSort);
    connect(m_tools, &QueueTools::columnsChosen, this, [this](const ShownColumns &columns) {
        useColumns(columns);
        saveColumns();
    });
    connect(m_tools, &QueueTools::newCallRequested, this, &QueuePage::newCallRequested);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, &QueuePage::chooseSortByHeader);
    connect(m_list, &TicketListView::ticketSelected, this, &QueuePage::ticketSelected);
    connect(m_list, &TicketListView::ticketActivated, this, &QueuePage::ticketActivated);
    connect(m_list, &TicketListView::filterRequested, this, &QueuePage::focusFilter);
    connect(m_list, &TicketListView::escapePressed, this, &QueuePage::onEscape);
    connect(m_list, &TicketListView::actRequested, this, &QueuePage::act);
    connect(m_list, &TicketListView::columnsEdited, this, &QueuePage::saveColumns);
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueuePage::openContextMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, &QueuePage::onEmptyAction);
    connect(m_acts, &QueueActs::notice, this, &QueuePage::notice);
}

void QueuePage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { nextView(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { nextView(1); });
}

void QueuePage::onTicketsChanged(const QList<TicketId> &ids, bool everything)
{
    m_model->onTicketsChanged(ids, everything);
    m_views->scheduleCounts();
}

void QueuePage::onConfigChanged()
{
    const ConfigPtr config = m_source.config();
    m_model->setConfig(config);
    m_views->setConfig(config, m_source.me());
    const int row = m_views->rowOfKey(m_viewKey);
    if (row < 0)
        showView(u"active"_qs);
    else
        m_sideList->setCurrentQuietly(m_views->index(row));
}

// Views

void QueuePage::showView(const QString &key)
{
    const int row = m_views->rowOfKey(key);
    if (row < 0)
        return;
    m_sideList->setCurrentQuietly(m_views->index(row));
    enterView(m_views->item(row));
}

void QueuePage::nextView(int step)
{
    const int row = m_views->nextView(m_views->rowOfKey(m_viewKey), step);
    if (row >= 0)
        showView(m_views->item(row).key);
}

void QueuePage::onViewChosen(const QModelIndex &index) { enterView(m_views->item(index.row())); }

void QueuePage::enterView(const ViewItem &item)
{
    m_viewKey = item.key;
    m_viewLine = writeFilterLine(item.filter, item.sort);
    QStringList columns = m_columnsOfView.value(item.key);
    if (columns.isEmpty() && m_store.load)
        columns = m_store.load(item.key);
    useColumns(readColumns(columns.isEmpty() ? item.columns : columns));
    m_list->wantFirstRow();
    showFilter(m_viewLine);
    Q_EMIT viewChanged(item.key, item.name);
}

void QueuePage::setColumnStore(ColumnStore store)
{
    m_store = std::move(store);
    showView(m_viewKey);
}

void QueuePage::useColumns(const ShownColumns &columns)
{
    m_list->setColumns(columns);
    m_tools->setColumns(columns);
}

void QueuePage::saveColumns()
{
    m_tools->setColumns(m_list->columns());
    const QStringList texts = writeColumns(m_list->columns());
    m_columnsOfView.insert(m_viewKey, texts);
    if (m_store.save)
        m_store.save(m_viewKey, texts);
}

// The filter line

void QueuePage::showFilter(const QString &line)
{
    m_tools->filter()->setText(line);
    m_tools->filter()->setProblem(-1);
    applyLine(line);
}

void QueuePage::applyLine(const QString &line)
{
    const service::TicketListQuery query = readFilterLine(line, u"due"_qs);
    m_tools->setSort(query.sort);
    showHeaderSort();
    m_model->setQuery(query);
}

void QueuePage::chooseSort(const QString &sort) { showFilter(withSort(m_tools->filter()->text(), sort)); }

void QueuePage::chooseSortByHeader(int section)
{
    const QString key = TicketListModel::sortKey(static_cast<TicketColumn>(section));
    if (!key.isEmpty())
        chooseSort(m_tools->sort() == key ? QString(u'-' % key) : key);
}

void QueuePage::showHeaderSort()
{
    QHeaderView *header = m_list->horizontalHeader();
    const QString sort = m_tools->sort().section(u',', 0, 0);
    const bool down = sort.startsWith(u'-');
    const auto column = TicketCells::ofKey(down ? sort.mid(1) : sort);
    // Where a heading is a letter or two there is no room beside it; the button tells the order.
    const bool room = column && *column != TicketColumn::Priority && *column != TicketColumn::Number;
    header->setSortIndicatorShown(room);
    if (room)
        header->setSortIndicator(static_cast<int>(*column), down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void QueuePage::onEscape()
{
    if (m_tools->filter()->text() != m_viewLine)
        takeFilterBack();
}

void QueuePage::takeFilterBack() { showFilter(m_viewLine); }

// What is below and in place of the list

void QueuePage::showTotals()
{
    m_footer->setTotals(m_model->rowCount(), m_model->overdue(), m_model->isComplete());
    m_footer->setAsOf(m_source.now());
    m_tools->filter()->setProblem(m_model->filterProblemAt(), tr("This is not understood; the rest filters."));
    showEmptiness();
}

void QueuePage::showEmptiness()
{
    const bool empty = m_model->isComplete() && m_model->rowCount() == 0;
    if (empty && m_tools->filter()->text().trimmed() != m_viewLine.trimmed()) {
        m_empty->setContent(u"search"_qs, tr("Nothing fits this filter"),
                            tr("Take a word away, or go back to the whole view."));
        m_empty->setAction(tr("Show the whole view"), u"Esc"_qs);
    } else if (empty && m_viewKey == u"mine") {
        m_empty->setContent(u"inbox"_qs, tr("Nothing is yours at the moment"),
                            tr("Open Unassigned and take a ticket with M."));
        m_empty->setAction(tr("Open Unassigned"));
    } else if (empty && m_viewKey == u"unassigned") {
        m_empty->setContent(u"circle-check"_qs, tr("Every ticket has somebody"),
                            tr("New tickets without an assignee come here."));
        m_empty->setAction({});
    } else if (empty && m_viewKey == u"unanswered") {
        m_empty->setContent(u"circle-check"_qs, tr("Everybody has an answer"),
                            tr("A ticket comes here when its customer waits for a word."));
        m_empty->setAction({});
    } else if (empty && m_viewKey == u"watched") {
        m_empty->setContent(u"eye"_qs, tr("You watch no ticket"), tr("Follow a ticket from its menu to see it here."));
        m_empty->setAction({});
    } else if (empty) {
        m_empty->setContent(u"inbox"_qs, tr("No tickets here"), tr("Take a call to register the first one."));
        m_empty->setAction(tr("New call"), u"F2"_qs);
    }
    m_list->setEmptyShown(empty);
}

void QueuePage::onEmptyAction()
{
    if (m_tools->filter()->text().trimmed() != m_viewLine.trimmed())
        takeFilterBack();
    else if (m_viewKey == u"mine")
        showView(u"unassigned"_qs);
    else
        Q_EMIT newCallRequested();
}

void QueuePage::countWithinHour()
{
    if (std::exchange(m_hourAsked, true))
        return;
    const QString filter = m_model->query().filter.trimmed();
    const QString all = filter.isEmpty() ? QString() : QString(u'(' % filter % u") ");
    whenAnswered(m_source.tickets.counts({ all % u"due<1h", all % u"due<0m" }), this,
                 [this](const Result<std::vector<service::ViewCount>> &counts) {
                     m_hourAsked = false;
                     if (counts && counts->size() == 2)
                         m_footer->setWithinHour(std::max(0, (*counts)[0].total - (*counts)[1].total));
                 });
}

// Time makes tickets overdue without a change in the store: counts follow once a minute while somebody looks.
void QueuePage::onMinute()
{
    if (!isVisible())
        return;
    m_views->scheduleCounts();
    countWithinHour();
}

// Acts

void QueuePage::act(TicketAct act)
{
    const TicketRowPtr row = m_list->currentRow();
    if (!row)
        return;
    switch (act) {
    case TicketAct::Assign: openAssign(); return;
    case TicketAct::Take: m_acts->take(*row); return;
    case TicketAct::Priority: openPriority(); return;
    case TicketAct::Solve: Q_EMIT solveRequested(row->id); return;
    case TicketAct::Tag: Q_EMIT tagRequested(row->id); return;
    case TicketAct::Note: Q_EMIT noteRequested(row->id); return;
    case TicketAct::Reply: Q_EMIT replyRequested(row->id); return;
    case TicketAct::HandOver: Q_EMIT handOverRequested(row->id); return;
    case TicketAct::Snooze: Q_EMIT snoozeRequested(row->id); return;
    case TicketAct::Explain: Q_EMIT explainRequested(row->id); return;
    }
}

void QueuePage::openAssign()
{
    const TicketRowPtr row = m_list->currentRow();
    const ConfigPtr config = m_source.config();
    if (!row || !config)
        return;
    QList<PickItem> items;
    const AgentId me = m_source.me();
    std::vector<const Agent *> agents;
    for (const Agent &agent : config->agents()) {
        if (!agent.disabled)
            agents.push_back(&agent);
    }
    // Oneself first, then those of the ticket's queue, then the others, each by name as the configuration has them.
    const auto rank = [&](const Agent *agent) {
        const bool ofQueue = std::find(agent->groups.begin(), agent->groups.end(), row->queue) != agent->groups.end();
        return agent->id == me ? 0 : ofQueue ? 1 : 2;
    };
    std::stable_sort(agents.begin(), agents.end(),
                     [&](const Agent *a, const Agent *b) { return rank(a) < rank(b); });
    for (const Agent *agent : agents) {
        const QString detail = agent->id == me ? tr("me") : QString();
        items.append({ agent->id.text(), agent->name, detail, agent->name, 0, agent->id == row->assignee });
    }
    items.append({ u"nobody"_qs, tr("nobody"), {}, {}, 0, !row->assignee });
    auto *popup = new PickPopup(tr("Give %1 to").arg(TicketCells::numberText(*row)), items,
                                PickPopup::Narrowing::Typing, this);
    connect(popup, &PickPopup::picked, this, [this, row](const QString &key) {
        m_acts->assign(*row, AgentId(Uuid::fromText(key).value_or(Uuid())));
    });
    popup->openAt(m_list->popupPlace());
}

void QueuePage::openPriority()
{
    const TicketRowPtr row = m_list->currentRow();
    const QStringList names { tr("Highest"), tr("High"), tr("Normal"), tr("Low") };
    QList<PickItem> items;
    for (int priority = 1; priority <= 4; ++priority)
        items.append({ QString::number(priority), names.at(priority - 1), {}, {}, priority, priority == row->priority });
    auto *popup = new PickPopup(tr("Priority of %1").arg(TicketCells::numberText(*row)), items,
                                PickPopup::Narrowing::Digits, this);
    connect(popup, &PickPopup::picked, this,
            [this, row](const QString &key) { m_acts->setPriority(*row, key.toInt()); });
    popup->openAt(m_list->popupPlace());
}

void QueuePage::openContextMenu(const QPoint &place)
{
    if (!m_list->indexAt(place).isValid() || !m_list->currentRow())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &key, TicketAct what) {
        connect(menu->addAction(text % u'\t' % key), &QAction::triggered, this, [this, what] { act(what); });
    };
    add(tr("Reply"), u"R"_qs, TicketAct::Reply);
    add(tr("Note"), u"N"_qs, TicketAct::Note);
    menu->addSeparator();
    add(tr("Take"), u"M"_qs, TicketAct::Take);
    add(tr("Assign"), u"A"_qs, TicketAct::Assign);
    add(tr("Priority"), u"P"_qs, TicketAct::Priority);
    add(tr("Tags"), u"T"_qs, TicketAct::Tag);
    add(tr("Hand over"), u"E"_qs, TicketAct::HandOver);
    add(tr("Snooze"), u"Z"_qs, TicketAct::Snooze);
    add(tr("Solve"), u"S"_qs, TicketAct::Solve);
    menu->addSeparator();
    add(tr("Why is it due then?"), u"X"_qs, TicketAct::Explain);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void QueuePage::undo(CommandId command) { m_acts->undo(command); }

// Places

TicketId QueuePage::current() const { return m_list->currentTicket(); }

void QueuePage::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }

void QueuePage::focusFilter() { m_tools->filter()->setFocus(Qt::ShortcutFocusReason); }

bool QueuePage::select(TicketId id) { return m_list->selectTicket(id); }

void QueuePage::selectNext() { m_list->selectNext(); }

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_views->scheduleCounts();
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setFixedWidth(width() < kNarrowPage ? kNarrowSide : kSideWidth);
}

void QueuePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_tools->retranslate();
    m_model->retranslate();
    m_views->setConfig(m_source.config(), m_source.me());
    showTotals();
}

} // namespace firstline::ui
