#include "ui/wallboard/board.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palettescope.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/boardheader.h"
#include "ui/wallboard/bottleneckstile.h"
#include "ui/wallboard/deadlinestile.h"
#include "ui/wallboard/flowtile.h"
#include "ui/wallboard/numbertile.h"
#include "ui/wallboard/peopletile.h"
#include "ui/wallboard/queuestile.h"
#include "ui/wallboard/tickettile.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/physicalkey.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr int kPanelsOfPage = 4;
constexpr int kAlarmMs = 8'000;
constexpr int kPointerMs = 3'000;

/// A button in the board's palette.
class BoardButton : public Button
{
public:
    BoardButton(const QString &iconName, const QString &name, const Tokens *const *tokens, QWidget *parent)
        : Button({}, Kind::Quiet, parent)
        , m_tokens(tokens)
    {
        setIconName(iconName);
        setAccessibleName(name);
        setToolTip(name);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const PaletteScope scope(**m_tokens);
        Button::paintEvent(event);
    }

private:
    const Tokens *const *m_tokens;
};

} // namespace

Board::Board(service::FloorService &service, BoardStore store, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_store(std::move(store))
    , m_settings(BoardSettings::load(m_store))
    , m_header(new BoardHeader(this))
    , m_beep([] { QApplication::beep(); })
{
    setObjectName(u"board"_qs);
    setAccessibleName(tr("Wallboard"));
    setAccessibleRole(this, QAccessible::Grouping);
    setFocusPolicy(Qt::StrongFocus);
    new FocusEdge(this);
    setMouseTracking(true);
    m_configure = new BoardButton(u"sliders-horizontal"_qs, tr("Choose what the board shows (C)"), &m_look, this);
    m_configure->setObjectName(u"board.configure"_qs);
    m_screen = new BoardButton(u"maximize"_qs, tr("Fill a screen (F11)"), &m_look, this);
    m_screen->setObjectName(u"board.screen"_qs);
    connect(m_configure, &QPushButton::clicked, this, &Board::configureRequested);
    connect(m_screen, &QPushButton::clicked, this, &Board::screenRequested);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Board::second);
    for (QTimer *timer : { &m_alarm, &m_pointer })
        timer->setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, [this] {
        for (BoardTile *tile : m_numbers + m_panels)
            tile->setAlarmed(false);
    });
    connect(&m_pointer, &QTimer::timeout, this, &Board::placeButtons);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *before, const QWidget *now) {
        for (const QWidget *button : { m_configure, m_screen }) {
            if (button == before || button == now)
                placeButtons();
        }
    });
    connect(&m_service, &service::FloorService::figuresChanged, this, &Board::refresh);
    connect(&m_service, &service::FloorService::breached, this, &Board::breached);
    if (Theme *theme = Theme::current())
        connect(theme, &Theme::changed, this, &Board::build);
    build();
}

Board::~Board() = default;

const Tokens &Board::tokens() const
{
    const Theme *theme = Theme::current();
    switch (m_settings.look) {
    case BoardLook::Light:
        return lightTokens();
    case BoardLook::Program:
        return theme ? theme->tokens() : lightTokens();
    case BoardLook::Dark:
        break;
    }
    return theme && theme->mode() == ThemeMode::Contrast ? contrastTokens() : darkTokens();
}

BoardTile *Board::makeNumber(const QString &key) { return new NumberTile(key, this); }

BoardTile *Board::makePanel(const QString &key)
{
    if (key == u"queues")
        return new QueuesTile(this);
    if (key == u"people")
        return new PeopleTile(this);
    if (key == u"flow")
        return new FlowTile(this);
    if (key == u"bottlenecks")
        return new BottlenecksTile(this);
    if (key == u"deadlines") {
        auto *tile = new DeadlinesTile(this);
        connect(tile, &DeadlinesTile::ticketActivated, this, &Board::ticketActivated);
        return tile;
    }
    auto *tile = new TicketTile(key, this);
    connect(tile, &TicketTile::ticketActivated, this, &Board::ticketActivated);
    return tile;
}

void Board::adopt(BoardTile *tile)
{
    tile->setTokens(tokens());
    tile->setMouseTracking(true);
}

void Board::build()
{
    m_look = &tokens();
    qDeleteAll(m_numbers);
    qDeleteAll(m_panels);
    m_numbers.clear();
    m_panels.clear();
    for (const QString &key : m_settings.numbers)
        m_numbers.append(makeNumber(key));
    for (const QString &key : m_settings.panels)
        m_panels.append(makePanel(key));
    for (BoardTile *tile : m_numbers + m_panels)
        adopt(tile);
    adopt(m_header);
    m_service.setStuckHours(m_settings.stuckHours);
    m_page = std::clamp(m_page, 0, pages() - 1);
    refresh();
    arrange();
    update();
}

void Board::setSettings(const BoardSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_settings.save(m_store);
    build();
    Q_EMIT settingsChanged();
}

void Board::reload()
{
    const BoardSettings kept = BoardSettings::load(m_store);
    if (kept == m_settings)
        return;
    m_settings = kept;
    build();
}

int Board::pages() const
{
    return std::max(1, int((m_settings.panels.size() + kPanelsOfPage - 1) / kPanelsOfPage));
}

void Board::turn(int step)
{
    m_turned.start();
    if (pages() < 2)
        return;
    m_page = (m_page + step + pages()) % pages();
    arrange();
}

BoardTile *Board::tile(const QString &key) const
{
    for (BoardTile *tile : m_numbers + m_panels) {
        if (tile->key() == key)
            return tile;
    }
    return nullptr;
}

BoardNow Board::now() const
{
    BoardNow now;
    now.figures = m_service.figures();
    now.config = m_service.config();
    now.queues = m_settings.queues;
    // A queue that was archived since must not leave the board empty.
    if (now.figures)
        now.queues.removeIf([&now](GroupId id) { return !now.figures->queue(id); });
    now.now = m_service.now();
    now.stuckHours = m_settings.stuckHours;
    now.status = m_service.status();
    return now;
}

void Board::refresh()
{
    const BoardNow moment = now();
    m_header->show(moment);
    for (BoardTile *tile : m_numbers + m_panels)
        tile->show(moment);
    // Rows come and go: the tiles of a column share its height by what they hold.
    if (isVisible())
        arrange();
}

void Board::second()
{
    const Instant moment = m_service.now();
    m_header->tick(moment);
    for (BoardTile *tile : m_numbers)
        tile->tick(moment);
    for (BoardTile *tile : panelsOfPage())
        tile->tick(moment);
    if (m_settings.rotateS > 0 && pages() > 1 && m_turned.isValid() && m_turned.elapsed() >= m_settings.rotateS * 1000LL)
        turn(1);
}

void Board::breached(const QList<TicketId> &tickets)
{
    if (!isVisible())
        return;
    const BoardNow moment = now();
    const bool mine = std::any_of(tickets.begin(), tickets.end(), [&](const TicketId &id) {
        const auto &all = moment.figures->deadlines;
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto &ticket) { return ticket.id == id; });
        return found == all.end() || moment.shows(found->queue);
    });
    if (!mine)
        return;
    BoardTile *marked = tile(u"overdue"_qs) ? tile(u"overdue"_qs) : tile(u"deadlines"_qs);
    if (marked)
        marked->setAlarmed(true);
    m_alarm.start(kAlarmMs);
    if (m_settings.sound)
        m_beep();
}

QList<BoardTile *> Board::panelsOfPage() const
{
    return m_panels.mid(m_page * kPanelsOfPage, kPanelsOfPage);
}

void Board::arrange()
{
    const double scale = std::clamp(std::min(width() / 1920.0, height() / 1080.0), 0.5, 8.0);
    const auto px = [scale](double size) { return int(std::lround(size * scale)); };
    for (BoardTile *tile : m_numbers + m_panels)
        tile->setScale(scale);
    m_header->setScale(scale);
    m_header->setPage(m_page, pages());
    QRect room = rect().adjusted(px(32), px(26), -px(32), -px(28));
    m_header->setGeometry(room.left(), room.top(), room.width(), px(54));
    room.setTop(room.top() + px(54) + px(16));
    const int gap = px(20);
    if (!m_numbers.isEmpty()) {
        const int high = m_panels.isEmpty() ? std::min(room.height(), px(400)) : px(158);
        const int count = int(m_numbers.size());
        for (int i = 0; i < count; ++i) {
            const int left = room.left() + (room.width() + gap) * i / count;
            const int right = room.left() + (room.width() + gap) * (i + 1) / count - gap;
            m_numbers.at(i)->setGeometry(left, room.top(), right - left, high);
            m_numbers.at(i)->setVisible(true);
        }
        room.setTop(room.top() + high + gap);
    }
    arrangePanels(room, scale);
    placeButtons();
}

void Board::arrangePanels(const QRect &room, double scale)
{
    const QList<BoardTile *> shown = panelsOfPage();
    for (BoardTile *tile : m_panels)
        tile->setVisible(shown.contains(tile));
    if (shown.isEmpty())
        return;
    const int gap = int(std::lround(20 * scale));
    if (shown.size() == 1)
        return placeColumn(shown, room, gap);
    const qsizetype half = (shown.size() + 1) / 2;
    const int left = shown.size() == 2 ? (room.width() - gap) / 2 : (room.width() - gap) * 592 / 1000;
    placeColumn(shown.mid(0, half), QRect(room.left(), room.top(), left, room.height()), gap);
    placeColumn(shown.mid(half), QRect(room.left() + left + gap, room.top(), room.width() - left - gap, room.height()), gap);
}

void Board::placeColumn(const QList<BoardTile *> &tiles, const QRect &room, int gap)
{
    double natural = 0;
    for (const BoardTile *tile : tiles)
        natural += tile->naturalHeight();
    const int free = room.height() - gap * int(tiles.size() - 1);
    int top = room.top();
    double before = 0;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        const double from = before;
        before += tiles.at(i)->naturalHeight();
        const int high = int(free * before / natural) - int(free * from / natural);
        tiles.at(i)->setGeometry(room.left(), top, room.width(), high);
        top += high + gap;
    }
}

void Board::placeButtons()
{
    const bool shown = !m_quiet || m_pointer.isActive() || m_configure->hasFocus() || m_screen->hasFocus();
    const int side = kButtonHeight + 4;
    m_header->setButtonsWidth(shown ? 2 * side + kGap : 0);
    const QRect place = m_header->buttonsRect().translated(m_header->pos());
    const int top = place.center().y() - side / 2;
    // Kept, so that Tab still reaches them: only out of the way.
    m_configure->setGeometry(shown ? place.left() : -200, top, side, side);
    m_screen->setGeometry(shown ? place.left() + side + kGap : -200, top, side, side);
    m_configure->raise();
    m_screen->raise();
}

void Board::setQuiet(bool quiet)
{
    m_quiet = quiet;
    placeButtons();
}

void Board::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Board::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
    m_service.watch(this);
    m_second.start();
    m_turned.start();
    refresh();
}

void Board::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    m_service.unwatch(this);
}

void Board::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokenColor(tokens(), Role::Window));
}

void Board::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    if (key == Qt::Key_Right || key == Qt::Key_PageDown)
        turn(1);
    else if (key == Qt::Key_Left || key == Qt::Key_PageUp)
        turn(-1);
    else if (key == Qt::Key_C)
        Q_EMIT configureRequested();
    else if (key == Qt::Key_F11)
        Q_EMIT screenRequested();
    else
        QWidget::keyPressEvent(event);
}

void Board::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    m_pointer.start(kPointerMs);
    placeButtons();
}

void Board::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

} // namespace firstline::ui
