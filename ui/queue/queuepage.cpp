#include "ui/queue/queuepage.h"

#include "core/service/personalsettings.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/queue/bulkpanel.h"
#include "ui/queue/exportstrip.h"
#include "ui/queue/filterline.h"
#include "ui/queue/listexport.h"
#include "ui/queue/queueacts.h"
#include "ui/queue/queuefooter.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/queue/viewacts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sidelist.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kSideWidth = 220;
constexpr int kNarrowSide = 184; // on pages below kNarrowPage
constexpr int kNarrowPage = 860;

} // namespace

QueuePage::QueuePage(service::TicketService &service, QWidget *parent, service::PersonalSettings *settings)
    : QueuePage(queueSourceOf(service), parent)
{
    connect(&service, &service::TicketService::ticketsChanged, this, &QueuePage::onTicketsChanged);
    connect(&service, &service::TicketService::configChanged, this, &QueuePage::onConfigChanged);
    connect(&service.engine(), &sync::Engine::statusChanged, m_bulk, &BulkPanel::look);
    connect(&service.engine(), &sync::Engine::conflictsChanged, m_bulk, &BulkPanel::look);
    if (!settings)
        settings = new service::PersonalSettings(service.engine(), service.reader(), this);
    m_source.setting = [settings](const QString &name) { return settings->value(name); };
    m_source.setSetting = [settings](const QString &name, const QString &value) { settings->set(name, value); };
    connect(settings, &service::PersonalSettings::changed, this, &QueuePage::takeSettings);
    takeSettings(); // They may have been read before this page was made.
}

QueuePage::QueuePage(QueueSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_views(new ViewListModel(m_source.tickets, this))
    , m_model(new TicketListModel(m_source.tickets, this))
    , m_acts(new QueueActs(m_source, this))
    , m_viewActs(new ViewActs(m_source, this))
    , m_export(new ListExport(m_source.tickets, this))
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

QueuePage::~QueuePage()
{
    // A field that goes with the page loses the focus, and says so.
    disconnect(m_tools->filter(), nullptr, this, nullptr);
}

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
    m_sideList->setContextMenuPolicy(Qt::CustomContextMenu);
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
    m_bulk = new BulkPanel(m_source);
    m_strip = new ExportStrip;
    m_model->setClock([this] { return m_source.now(); });
    m_list->setTicketModel(m_model);
    m_list->setClock([this] { return m_source.now(); });
    if (m_source.presence)
        m_list->setPresence(m_source.presence);
    m_list->setEmptyWidget(m_empty);
    layout->addWidget(m_tools);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(m_bulk);
    layout->addWidget(m_strip);
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
    // Whoever clicks a view goes on in its list; a click on the one that is open takes a typed filter back.
    connect(m_sideList, &SideList::clicked, this, [this](const QModelIndex &index) {
        const ViewItem item = m_views->item(index.row());
        if (item.key == m_viewKey && m_tools->filter()->text().trimmed() != m_viewLine.trimmed())
            enterView(item);
        if (item.key == m_viewKey)
            m_list->setFocus(Qt::MouseFocusReason);
    });
    connect(m_tools->filter(), &SearchField::searchChanged, this, &QueuePage::applyLine);
    connect(m_tools->filter(), &SearchField::submitted, this, &QueuePage::focusList);
    connect(m_tools->filter(), &QLineEdit::editingFinished, this, [this] {
        if (m_tools->filter()->problemAt() >= 0) // Of this text, not of the one before the last letter.
            showFilterProblem();
    });
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
    connect(m_list, &TicketListView::shownActRequested, this, &QueuePage::shownActRequested);
    connect(m_list, &TicketListView::columnsEdited, this, &QueuePage::saveColumns);
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueuePage::openContextMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, &QueuePage::onEmptyAction);
    connect(m_acts, &QueueActs::notice, this, &QueuePage::notice);
    connectBulk();
    connectMore();
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
    add(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { print(); });
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
    // A view that was just made is shown when it is here.
    if (!m_wantedView.isEmpty() && m_views->rowOfKey(m_wantedView) >= 0)
        showView(std::exchange(m_wantedView, QString()));
    else if (row < 0)
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
    m_viewName = item.name;
    m_viewLine = writeFilterLine(item.filter, item.sort, item.grouping);
    m_list->marking()->clear();
    useLook(item);
    m_list->wantFirstRow();
    showFilter(m_viewLine);
    m_model->collapseAll(setting(u"collapsed/"_qs).split(u',', Qt::SkipEmptyParts));
    Q_EMIT viewChanged(item.key, item.name);
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
    m_tools->setGrouping(query.grouping);
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
    m_footer->setTotals(m_model->ticketCount(), m_model->overdue(), m_model->isComplete());
    m_footer->setAsOf(m_source.now());
    showFilterProblem();
    showEmptiness();
}

/// What is not understood is underlined, and said below the list; while it may only be half written, underlined.
void QueuePage::showFilterProblem()
{
    using service::FilterTrouble;
    const int at = m_model->filterProblemAt();
    m_tools->filter()->setProblem(at, problemText());
    const FilterTrouble trouble = m_model->filterTrouble();
    const bool halfWritten = m_tools->filter()->hasFocus() && trouble != FilterTrouble::UnknownField && trouble != FilterTrouble::NotComparable
        && trouble != FilterTrouble::CloseParenthesis;
    m_footer->setWarning(at >= 0 && !halfWritten ? problemText() : QString());
}

void QueuePage::showEmptiness()
{
    const bool empty = m_model->isComplete() && m_model->ticketCount() == 0;
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

// Places

TicketId QueuePage::current() const { return m_list->currentTicket(); }

void QueuePage::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }

void QueuePage::focusFilter() { m_tools->filter()->setFocus(Qt::ShortcutFocusReason); }

void QueuePage::setFootRoom(int height) { m_list->setFootRoom(height); }

bool QueuePage::select(TicketId id) { return m_list->selectTicket(id); }

void QueuePage::setShownElsewhere(TicketId id) { m_list->setShownElsewhere(id); }

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
    m_footer->setMarked(m_list->marking()->count());
    m_model->retranslate();
    m_views->setConfig(m_source.config(), m_source.me());
    showTotals();
}

} // namespace firstline::ui
