#include "ui/wallboard/floorview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/bottleneckstile.h"
#include "ui/wallboard/flooracts.h"
#include "ui/wallboard/hourstile.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr double kTileScale = 0.66;
constexpr int kEmptyColumn = 176;
constexpr int kLeastColumn = 232;
constexpr int kMostColumn = 300;

QString workText(int minutes, int samples)
{
    const QString work = formatMinutes(std::chrono::minutes((minutes + 5) / 10 * 10));
    return samples > 0 ? QString(u" \u00B7 " % work) : QString();
}

} // namespace

FloorView::FloorView(service::FloorService &floor, service::TicketService &tickets, QWidget *parent)
    : QWidget(parent)
    , m_floor(floor)
    , m_acts(new FloorActs(tickets, this))
    , m_hours(new HoursTile(this))
    , m_bottlenecks(new BottlenecksTile(this))
    , m_area(new QScrollArea(this))
{
    setObjectName(u"floor"_qs);
    setAccessibleName(tr("Floor"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, kPad, 16, kPad);
    whole->setSpacing(kPad);
    auto *top = new QHBoxLayout;
    top->setSpacing(kPad);
    for (BoardTile *tile : { static_cast<BoardTile *>(m_hours), static_cast<BoardTile *>(m_bottlenecks) }) {
        tile->setScale(kTileScale);
        tile->setFixedHeight(196);
        top->addWidget(tile, 1);
    }
    whole->addLayout(top);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(m_area);
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins(0, 0, 0, 4);
    m_row->setSpacing(kGap);
    m_row->addStretch(1);
    m_area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() wants it otherwise
    whole->addWidget(m_area, 1);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &FloorView::second);
    connect(&m_floor, &service::FloorService::figuresChanged, this, &FloorView::refresh);
    connect(m_acts, &FloorActs::notice, this, &FloorView::notice);
    if (Theme *theme = Theme::current())
        connect(theme, &Theme::changed, this, &FloorView::refresh);
}

BoardNow FloorView::now() const
{
    BoardNow now;
    now.figures = m_floor.figures();
    now.config = m_floor.config();
    now.now = m_floor.now();
    now.stuckHours = m_floor.stuckHours();
    now.status = m_floor.status();
    return now;
}

FloorColumn *FloorView::column(const QString &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](FloorColumn *one) { return one->key() == key; });
    return found == m_columns.end() ? nullptr : *found;
}

/// The column of a key, moved to its place or made there.
FloorColumn *FloorView::wanted(const QString &key, const FloorColumn::Owner &owner, int place)
{
    FloorColumn *found = column(key);
    if (!found) {
        found = new FloorColumn(key, owner, m_area->widget());
        m_columns.insert(place, found);
        m_row->insertWidget(place, found);
        found->setVisible(true); // now: the focus may be wanted before the layout would
        connect(found, &FloorColumn::assignRequested, this, &FloorView::openAssign);
        connect(found, &FloorColumn::ticketActivated, this, &FloorView::ticketActivated);
        connect(found, &FloorColumn::ticketDropped, this, [this, found](const TicketId &id) {
            if (const auto ticket = find(id))
                m_acts->assign(*ticket, found->owner().person, found->owner().queue);
        });
        connect(found, &FloorColumn::leftSideways, this, [this, found](int step) {
            const qsizetype to = m_columns.indexOf(found) + step;
            if (to < 0 || to >= m_columns.size())
                return;
            m_columns.at(to)->focusList();
            m_area->ensureWidgetVisible(m_columns.at(to), kGap, 0);
        });
    } else if (const qsizetype at = m_columns.indexOf(found); at != place) {
        m_columns.move(at, place);
        m_row->removeWidget(found);
        m_row->insertWidget(place, found);
    }
    return found;
}

void FloorView::refresh()
{
    if (!isVisible())
        return;
    const BoardNow moment = now();
    for (BoardTile *tile : { static_cast<BoardTile *>(m_hours), static_cast<BoardTile *>(m_bottlenecks) }) {
        if (Theme *theme = Theme::current())
            tile->setTokens(theme->tokens());
        tile->show(moment);
    }
    if (!moment.figures)
        return;
    int place = 0;
    showQueues(moment, place);
    showPeople(moment, place);
    showLists(moment, place);
    dropRest(place);
    fitColumns();
}

/// Columns share the room as far as their cards can be read; those without a ticket are only a place to drop one.
void FloorView::fitColumns()
{
    const auto empties = std::count_if(m_columns.begin(), m_columns.end(),
                                       [](const FloorColumn *column) { return column->model()->rowCount() == 0; });
    const int full = int(m_columns.size() - empties);
    const int room = m_area->viewport()->width() - int(empties) * (kEmptyColumn + kGap) - full * kGap;
    const int one = std::clamp(room / std::max(1, full), kLeastColumn, kMostColumn);
    int wide = 0;
    for (FloorColumn *column : m_columns) {
        column->setFixedWidth(column->model()->rowCount() == 0 ? kEmptyColumn : one);
        wide += column->maximumWidth() + kGap;
    }
    // The scroll area would ask the layout only later.
    m_area->widget()->setMinimumWidth(wide);
}

void FloorView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void FloorView::showQueues(const BoardNow &now, int &place)
{
    for (const service::FloorColumn &one : now.figures->columns) {
        if (!one.queue || (one.total == 0 && (!now.config || !now.config->group(one.queue) || now.config->group(one.queue)->archived)))
            continue;
        FloorColumn *shown = wanted(u"queue:"_qs + one.queue.text(), { {}, one.queue }, place++);
        FloorColumn::Head head;
        head.title = tr("%1: nobody").arg(now.queueName(one.queue));
        head.detail = tr("%n ticket(s)", nullptr, one.total);
        head.role = Role::Muted;
        shown->show(head, one.first, now);
    }
}

void FloorView::showPeople(const BoardNow &now, int &place)
{
    for (const service::FloorPerson &person : now.figures->people) {
        const auto one = std::find_if(now.figures->columns.begin(), now.figures->columns.end(),
                                      [&](const service::FloorColumn &column) { return column.person == person.id; });
        FloorColumn *shown = wanted(u"person:"_qs + person.id.text(), { person.id, {} }, place++);
        FloorColumn::Head head;
        head.title = person.name;
        head.away = person.availability == Availability::Busy ? tr("busy")
            : person.availability == Availability::Break      ? tr("on a break")
            : person.onDuty()                                 ? QString()
                                                              : tr("off duty");
        const QString late = person.overdue > 0 ? QString(u" \u00B7 " % tr("%n overdue", nullptr, person.overdue)) : QString();
        head.detail = tr("%n ticket(s)", nullptr, person.open) % workText(person.workMin, now.figures->workSamples) % late;
        head.share = now.figures->workSamples > 0 ? double(person.workMin) / now.figures->dayMinutes : -1;
        head.role = head.share > 1 ? Role::Bad : Role::Accent;
        shown->show(head, one->first, now);
    }
}

void FloorView::showLists(const BoardNow &now, int &place)
{
    std::vector<service::FloorTicket> stuck;
    QStringList notes;
    for (const service::FloorStuck &one : now.figures->stuck) {
        stuck.push_back(one.ticket);
        notes << tr("%1 quiet").arg(formatMinutes(std::chrono::minutes(one.quietS / 3600 * 60)));
    }
    FloorColumn::Head head;
    head.role = Role::Muted;
    head.title = tr("Stuck");
    head.detail = tr("no change for %n working hour(s)", nullptr, now.stuckHours);
    wanted(u"stuck"_qs, {}, place++)->show(head, stuck, now, notes);
    notes.clear();
    for (const service::FloorTicket &ticket : now.figures->pingPong)
        notes << tr("%n move(s)", nullptr, ticket.moves);
    head.title = tr("Ping-pong");
    head.detail = tr("moved between groups three times or more");
    wanted(u"pingpong"_qs, {}, place++)->show(head, now.figures->pingPong, now, notes);
}

void FloorView::dropRest(int place)
{
    while (m_columns.size() > place)
        m_columns.takeLast()->deleteLater();
}

FloorColumn *FloorView::focused() const
{
    for (FloorColumn *column : m_columns) {
        if (column->list()->hasFocus())
            return column;
    }
    return nullptr;
}

std::optional<service::FloorTicket> FloorView::find(TicketId id) const
{
    for (const FloorColumn *column : m_columns) {
        if (const int row = column->model()->rowOf(id); row >= 0)
            return column->model()->ticket(row);
    }
    return std::nullopt;
}

void FloorView::openAssign()
{
    FloorColumn *column = focused();
    const auto ticket = column ? column->current() : std::nullopt;
    const auto figures = m_floor.figures();
    if (!ticket || !figures)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"floor.assign"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const BoardNow moment = now();
    menu->addSection(tr("Give %1 to").arg(numberOf(*ticket)));
    for (const service::FloorPerson &person : figures->people) {
        if (person.id == ticket->assignee)
            continue;
        const QString load = person.name % u'\t' % tr("%n open", nullptr, person.open);
        connect(menu->addAction(load), &QAction::triggered, this,
                [this, ticket, id = person.id] { m_acts->assign(*ticket, id, {}); });
    }
    menu->addSection(tr("Put it into a queue, with nobody"));
    for (const service::FloorQueue &queue : figures->queues) {
        if (queue.id == ticket->queue && !ticket->assignee)
            continue;
        connect(menu->addAction(moment.queueName(queue.id)), &QAction::triggered, this,
                [this, ticket, id = queue.id] { m_acts->assign(*ticket, {}, id); });
    }
    const QRect row = column->list()->visualRect(column->list()->currentIndex());
    menu->popup(column->list()->viewport()->mapToGlobal(row.bottomLeft()));
    if (const QList<QAction *> all = menu->actions(); all.size() > 1)
        menu->setActiveAction(all.at(1));
}

void FloorView::undo(CommandId command) { m_acts->undo(command); }

void FloorView::focusFirst()
{
    for (FloorColumn *column : m_columns) {
        if (column->model()->rowCount() > 0)
            return column->focusList();
    }
    setFocus();
}

void FloorView::second()
{
    BoardNow moment = now();
    for (FloorColumn *column : m_columns) {
        column->model()->setNow(moment);
        if (!column->visibleRegion().isEmpty())
            column->tick();
    }
}

void FloorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_floor.watch(this);
    m_second.start();
    refresh();
}

void FloorView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    m_floor.unwatch(this);
}

void FloorView::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Window)); }

} // namespace firstline::ui
