#include "ui/wallboard/wallboardplace.h"

#include "core/service/ticketservice.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/floorview.h"
#include "ui/wallboard/replayview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/physicalkey.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

namespace firstline::ui {

WallboardPlace::WallboardPlace(service::FloorService &floor, service::TicketService &tickets, BoardStore store, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_bar(new QWidget(this))
    , m_page(new WallboardPage(floor, std::move(store), m_stack))
{
    setObjectName(u"wallboardPlace"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(16, kGap, 16, kGap);
    row->setSpacing(kGrid);
    m_stack->addWidget(m_page);
    m_bar->setVisible(false);
    if (runsFloor(floor))
        buildTabs(floor, tickets);
    // On a new profile the person's own card comes later than the window.
    connect(&tickets, &service::TicketService::configChanged, this, [this, &floor, &tickets] {
        if (!m_floor && runsFloor(floor))
            buildTabs(floor, tickets);
    });
    connect(board(), &Board::ticketActivated, this, &WallboardPlace::ticketActivated);
    connect(board(), &Board::screenRequested, this, &WallboardPlace::windowRequested);
}

bool WallboardPlace::runsFloor(const service::FloorService &floor)
{
    const ConfigPtr config = floor.config();
    const Agent *me = config ? config->agent(floor.me()) : nullptr;
    return me && (me->role == RoleKind::Supervisor || me->role == RoleKind::Administrator);
}

void WallboardPlace::buildTabs(service::FloorService &floor, service::TicketService &tickets)
{
    m_floor = new FloorView(floor, tickets, m_stack);
    m_replay = new ReplayView(floor, m_stack);
    addTab(u"board"_qs, tr("Wallboard"), u"B"_qs, m_page);
    addTab(u"floor"_qs, tr("Floor"), u"F"_qs, m_floor);
    addTab(u"replay"_qs, tr("Replay"), u"R"_qs, m_replay);
    qobject_cast<QBoxLayout *>(m_bar->layout())->addStretch(1);
    m_bar->setVisible(true);
    connect(m_floor, &FloorView::ticketActivated, this, &WallboardPlace::ticketActivated);
    connect(m_floor, &FloorView::notice, this, &WallboardPlace::notice);
    connect(m_replay, &ReplayView::ticketActivated, this, &WallboardPlace::ticketActivated);
    showTab(u"board"_qs);
}

void WallboardPlace::addTab(const QString &id, const QString &text, const QString &key, QWidget *page)
{
    auto *button = new Button(text, Button::Kind::Quiet, m_bar);
    button->setObjectName(u"wallboard.tab."_qs + id);
    button->setCheckable(true);
    button->setKeyHint(key);
    m_bar->layout()->addWidget(button);
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_tabs.append({ id, button });
    connect(button, &QPushButton::clicked, this, [this, id] { showTab(id); });
}

void WallboardPlace::showTab(const QString &tab)
{
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).first != tab)
            continue;
        for (const auto &[id, button] : m_tabs)
            button->setChecked(id == tab);
        m_stack->setCurrentIndex(int(i));
        focusFirst();
    }
}

QString WallboardPlace::tab() const { return m_tabs.isEmpty() ? u"board"_qs : m_tabs.at(m_stack->currentIndex()).first; }

void WallboardPlace::focusFirst()
{
    if (m_floor && m_stack->currentWidget() == m_floor)
        m_floor->focusFirst();
    else
        m_stack->currentWidget()->setFocus();
}

void WallboardPlace::undo(CommandId command)
{
    if (m_floor)
        m_floor->undo(command);
}

void WallboardPlace::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    const bool plain = event->modifiers() == Qt::NoModifier && !m_tabs.isEmpty();
    if (plain && key == Qt::Key_B)
        showTab(u"board"_qs);
    else if (plain && key == Qt::Key_F)
        showTab(u"floor"_qs);
    else if (plain && key == Qt::Key_R)
        showTab(u"replay"_qs);
    else
        QWidget::keyPressEvent(event);
}

void WallboardPlace::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Window)); }

} // namespace firstline::ui
