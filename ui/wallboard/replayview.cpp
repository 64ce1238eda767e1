#include "ui/wallboard/replayview.h"

#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/replayline.h"
#include "ui/wallboard/replaytile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/physicalkey.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

#include <algorithm>

namespace firstline::ui {

namespace {

/// A morning of four hours in a minute.
constexpr int kPlayMs = 100;
constexpr double kMinutesAStep = 240.0 / (60'000.0 / kPlayMs);

} // namespace

ReplayView::ReplayView(service::FloorService &floor, QWidget *parent)
    : QWidget(parent)
    , m_floor(floor)
    , m_queue(new QComboBox(this))
    , m_day(new QDateEdit(this))
    , m_playButton(new Button(tr("Play a morning in a minute"), Button::Kind::Secondary, this))
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_open(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_nobody(new Label({}, Role::Warn, TextSize::Title, QFont::DemiBold, this))
    , m_waiting(new Label({}, Role::Stand, TextSize::Title, QFont::DemiBold, this))
    , m_broken(new Label({}, Role::Bad, TextSize::Title, QFont::DemiBold, this))
    , m_line(new ReplayLine(this))
    , m_tile(new ReplayTile(this))
{
    setObjectName(u"replay"_qs);
    setAccessibleName(tr("Replay"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, kPad, 16, kPad);
    column->setSpacing(kPad);
    buildTop();
    m_title->setObjectName(u"replay.title"_qs);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(24);
    numbers->addWidget(m_title);
    numbers->addStretch(1);
    for (Label *label : { m_open, m_nobody, m_waiting, m_broken })
        numbers->addWidget(label);
    column->addLayout(numbers);
    m_line->setObjectName(u"replay.line"_qs);
    m_line->setAccessibleName(tr("Time of day"));
    m_line->setFixedHeight(130);
    setFocusProxy(m_line);
    column->addWidget(m_line);
    m_tile->setScale(0.66);
    column->addWidget(m_tile, 1);
    connect(m_line, &QSlider::valueChanged, this, [this] { showMinute(); });
    connect(m_tile, &ReplayTile::ticketActivated, this, &ReplayView::ticketActivated);
    connect(m_queue, &QComboBox::currentIndexChanged, this, &ReplayView::load);
    connect(m_day, &QDateEdit::dateChanged, this, &ReplayView::load);
    connect(m_playButton, &QPushButton::clicked, this, &ReplayView::togglePlay);
    m_play.setInterval(kPlayMs);
    connect(&m_play, &QTimer::timeout, this, &ReplayView::step);
}

void ReplayView::buildTop()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    m_queue->setObjectName(u"replay.queue"_qs);
    m_queue->setAccessibleName(tr("Queue"));
    m_queue->setMinimumWidth(220);
    m_day->setObjectName(u"replay.day"_qs);
    m_day->setAccessibleName(tr("Day"));
    m_day->setCalendarPopup(true);
    m_playButton->setObjectName(u"replay.play"_qs);
    m_playButton->setIconName(u"play"_qs);
    m_playButton->setKeyHint(u"P"_qs);
    row->addWidget(m_queue);
    row->addWidget(m_day);
    for (const int days : { 0, 1, 7 }) {
        const QString text = days == 0 ? tr("Today") : days == 1 ? tr("Yesterday") : tr("A week ago");
        auto *button = new Button(text, Button::Kind::Quiet, this);
        button->setObjectName(u"replay.ago%1"_qs.arg(days));
        connect(button, &QPushButton::clicked, this, [this, days] {
            m_day->setDate(toDateTime(m_floor.now()).toLocalTime().date().addDays(-days));
        });
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_playButton);
    qobject_cast<QBoxLayout *>(layout())->addLayout(row);
}

void ReplayView::fillQueues()
{
    const ConfigPtr config = m_floor.config();
    const auto figures = m_floor.figures();
    if (!config || !figures || m_queue->count() > 0)
        return;
    m_filling = true;
    for (const service::FloorQueue &queue : figures->queues) {
        if (const Group *group = config->group(queue.id))
            m_queue->addItem(group->name, queue.id.uuid().bytes());
    }
    m_filling = false;
    load();
}

Instant ReplayView::midnight() const { return fromDateTime(m_day->date().startOfDay()); }

BoardNow ReplayView::names() const
{
    BoardNow names;
    names.config = m_config;
    return names;
}

void ReplayView::showAt(GroupId queue, QDate day, int minute)
{
    fillQueues();
    m_filling = true;
    if (const int row = m_queue->findData(queue.uuid().bytes()); row >= 0)
        m_queue->setCurrentIndex(row);
    m_day->setDate(day);
    m_filling = false;
    load();
    m_line->setValue(minute);
}

void ReplayView::load()
{
    if (m_filling || m_queue->currentIndex() < 0)
        return;
    const GroupId queue(Uuid::fromBytes(m_queue->currentData().toByteArray()));
    const Instant from = midnight();
    const Instant to = std::min(m_floor.now(), fromDateTime(m_day->date().addDays(1).startOfDay()));
    m_loaded = false;
    // Only the last question counts.
    service::whenDone(m_floor.replay(queue, from, to), this,
                      [this, asked = ++m_asked](const Result<service::FloorReplay> &replay) {
                          if (asked == m_asked)
                              loaded(replay);
                      });
}

void ReplayView::loaded(const Result<service::FloorReplay> &replay)
{
    if (!replay) {
        m_title->setText(errorText(replay.error().code));
        return;
    }
    m_replay = *replay;
    m_config = m_floor.config();
    m_loaded = true;
    m_line->setOpen(m_replay.open);
    limit();
    showMinute();
}

/// What is still to come cannot be shown.
void ReplayView::limit()
{
    const auto room = std::chrono::duration_cast<std::chrono::minutes>(m_replay.to - m_replay.from).count();
    if (m_line->value() > room)
        m_line->setValue(int(std::max<qint64>(0, room)));
}

void ReplayView::showMinute()
{
    if (!m_loaded || !m_config)
        return;
    // The last minute is now, not when the minute began.
    const Instant chosen = m_replay.from + std::chrono::minutes(m_line->value());
    const Instant at = chosen + std::chrono::minutes(1) > m_replay.to ? m_replay.to : chosen;
    m_moment = service::replayAt(m_replay, *m_config, at);
    const QDateTime here = toDateTime(at).toLocalTime();
    const QLocale locale;
    const QDate today = toDateTime(m_floor.now()).toLocalTime().date();
    const QString time = locale.toString(here.time(), u"HH:mm"_qs);
    m_title->setText(here.date() == today ? tr("As it was at %1 today").arg(time)
            : here.date().addDays(1) == today
            ? tr("As it was at %1 yesterday").arg(time)
            : tr("As it was at %1 on %2").arg(time, locale.toString(here.date(), QLocale::ShortFormat)));
    m_line->setAccessibleDescription(m_title->text());
    m_open->setText(tr("%n open", nullptr, m_moment.open));
    m_nobody->setText(tr("%n with nobody", nullptr, m_moment.unassigned));
    m_waiting->setText(tr("%n waiting", nullptr, m_moment.waiting));
    m_broken->setText(tr("%n broken promise(s)", nullptr, m_moment.broken));
    if (Theme *theme = Theme::current())
        m_tile->setTokens(theme->tokens());
    m_tile->showMoment(m_moment, names());
}

void ReplayView::togglePlay()
{
    if (m_play.isActive()) {
        m_play.stop();
    } else if (m_loaded) {
        const auto room = std::chrono::duration_cast<std::chrono::minutes>(m_replay.to - m_replay.from).count();
        if (m_line->value() >= room)
            m_line->setValue(8 * 60 < room ? 8 * 60 : 0);
        m_minute = m_line->value();
        m_play.start();
    }
    m_playButton->setIconName(m_play.isActive() ? u"pause"_qs : u"play"_qs);
    m_playButton->setText(m_play.isActive() ? tr("Pause") : tr("Play a morning in a minute"));
}

void ReplayView::step()
{
    m_minute += kMinutesAStep;
    const auto room = std::chrono::duration_cast<std::chrono::minutes>(m_replay.to - m_replay.from).count();
    if (m_minute >= double(room)) {
        m_line->setValue(int(room));
        return togglePlay();
    }
    m_line->setValue(int(m_minute));
}

void ReplayView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_floor.watch(this);
    connect(&m_floor, &service::FloorService::figuresChanged, this, &ReplayView::fillQueues, Qt::UniqueConnection);
    const QDateTime here = toDateTime(m_floor.now()).toLocalTime();
    m_day->setMaximumDate(here.date());
    if (m_queue->count() == 0) {
        m_filling = true;
        m_day->setDate(here.date());
        m_line->setValue(here.time().hour() * 60 + here.time().minute());
        m_filling = false;
    }
    fillQueues();
    // What happened since belongs to today.
    if (m_loaded && m_day->date() == here.date())
        load();
}

void ReplayView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_play.isActive())
        togglePlay();
    m_floor.unwatch(this);
}

void ReplayView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && physicalKey(*event) == Qt::Key_P)
        togglePlay();
    else
        QWidget::keyPressEvent(event);
}

void ReplayView::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Window)); }

} // namespace firstline::ui
