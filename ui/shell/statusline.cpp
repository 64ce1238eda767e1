#include "ui/shell/statusline.h"

#include "core/service/worklog.h"
#include "ui/shell/commandwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

#include <time.h>

namespace firstline::ui {

namespace {

/// The zone is looked at once in so many seconds.
constexpr int kZoneTicks = 5;

Tone toneOf(const sync::SyncStatus &status)
{
    switch (status.link) {
    case sync::LinkState::Online:
        return Tone::Ok;
    case sync::LinkState::SignedOut:
        return Tone::Warn;
    case sync::LinkState::Blocked:
        return Tone::Bad;
    default:
        return Tone::Stand;
    }
}

/// The time of day in fixed cells, so that nothing beside it moves.
class Clock : public QWidget
{
public:
    using QWidget::QWidget;
    void setTime(const QString &text)
    {
        if (text != m_text) {
            m_text = text;
            setAccessibleName(text);
            setAccessibleRole(this, QAccessible::StaticText);
            update();
        }
    }
    QSize sizeHint() const override { return { tabularWidth(font(TextSize::Body), u"00:00:00"_qs), 20 }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(ui::font(TextSize::Body));
        painter.setPen(color(Role::Muted));
        drawTabular(&painter, rect(), m_text, Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    static QFont font(TextSize size) { return ui::font(size); }
    QString m_text;
};

} // namespace

StatusLine::StatusLine(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_link(new StatusChip({}, Tone::Stand, StatusChip::Ground::Plain, this))
    , m_progress(new QProgressBar(this))
    , m_skew(new Label({}, Role::Warn, TextSize::Small, QFont::Medium, this))
    , m_hint(new LinkLabel(tr("do anything"), TextSize::Small, this))
    , m_person(new Button({}, Button::Kind::Quiet, this))
    , m_timer(new Button({}, Button::Kind::Quiet, this))
    , m_clock(new Clock(this))
{
    setObjectName(u"status"_qs);
    m_zone = QTimeZone::systemTimeZoneId();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPad, 0, kPad, 0);
    row->setSpacing(kPad);
    m_link->setObjectName(u"status.link"_qs);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("First synchronisation"));
    m_skew->setObjectName(u"status.skew"_qs);
    m_hint->setKeyHint(u"Ctrl+K"_qs);
    m_hint->setFocusPolicy(Qt::TabFocus);
    m_person->setObjectName(u"status.person"_qs);
    row->addWidget(m_link);
    row->addWidget(m_progress);
    row->addWidget(m_skew);
    row->addStretch(1);
    m_timer->setObjectName(u"status.timer"_qs);
    m_timer->setIconName(u"timer"_qs);
    m_timer->hide();
    row->addWidget(m_timer);
    row->addWidget(m_hint);
    row->addWidget(m_person);
    row->addWidget(m_clock);
    setFixedHeight(kRowComfortable);
    connect(m_hint, &LinkLabel::clicked, this, &StatusLine::paletteAsked);
    auto &work = service::WorkLog::of(m_desk.tickets);
    connect(&work, &service::WorkLog::changed, this, &StatusLine::showTimer);
    connect(m_timer, &Button::clicked, this, [this, &work] {
        if (const auto timer = work.running())
            Q_EMIT timerAsked(timer->ticket);
    });
    sync::Engine &engine = m_desk.engine();
    connect(&engine, &sync::Engine::statusChanged, this, &StatusLine::show);
    connect(&engine, &sync::Engine::configChanged, this, &StatusLine::showPerson);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        showTime();
        showTimer();
        show(m_desk.engine().status());
        if (++m_ticks % kZoneTicks == 0)
            watchZone();
    });
    m_second.start();
    show(engine.status());
    showPerson();
    showTime();
    showTimer();
}

QString StatusLine::linkText(const sync::SyncStatus &status, Instant now)
{
    QStringList parts;
    switch (status.link) {
    case sync::LinkState::Online:
        parts.append(tr("online"));
        break;
    case sync::LinkState::Connecting:
        parts.append(tr("connecting"));
        break;
    case sync::LinkState::SignedOut:
        parts.append(tr("signed out"));
        break;
    case sync::LinkState::Blocked:
        parts.append(tr("the server does not accept this program"));
        break;
    case sync::LinkState::Offline:
        parts.append(tr("offline"));
        break;
    }
    if (status.waiting > 0)
        parts.append(tr("%n waiting", nullptr, status.waiting));
    if (status.bootstrapping) {
        const qint64 done = status.total > 0 ? status.received * 100 / status.total : 0;
        parts.append(tr("first synchronisation %1 %").arg(done));
    } else if (status.link == sync::LinkState::Online && status.lastSync) {
        //: %1 is "2 s ago" or a time of day
        parts.append(tr("synced %1").arg(relativeTime(*status.lastSync, now)));
    }
    return parts.join(u" \u00B7 "_qs);
}

void StatusLine::show(const sync::SyncStatus &status)
{
    const QString text = linkText(status, m_desk.now());
    const Tone tone = toneOf(status);
    if (text != m_link->text() || tone != m_link->tone())
        m_link->setStatus(text, tone);
    m_link->setToolTip(status.lastError ? errorText(status.lastError->code) : QString());
    m_progress->setVisible(status.bootstrapping);
    if (status.bootstrapping && status.total > 0)
        m_progress->setValue(static_cast<int>(status.received * 100 / status.total));
    const QString skew = skewText(status);
    m_skew->setVisible(!skew.isEmpty());
    if (skew != m_skew->text()) {
        m_skew->setText(skew);
        m_skew->setToolTip(skew.isEmpty() ? QString()
                                          : tr("Countdowns and deadlines are right all the same. Set the clock of this computer."));
    }
}

QString StatusLine::skewText(const sync::SyncStatus &status)
{
    if (!status.clockOff())
        return {};
    auto size = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::abs(status.clockSkew));
    // Beyond some hours nobody needs the minutes.
    if (size >= std::chrono::hours(3))
        size = std::chrono::round<std::chrono::hours>(size);
    const QString text = formatMinutes(size);
    return status.clockSkew.count() > 0 ? tr("This computer's clock is %1 ahead; deadlines follow the server").arg(text)
                                        : tr("This computer's clock is %1 behind; deadlines follow the server").arg(text);
}

void StatusLine::showPerson()
{
    const std::optional<Agent> me = m_desk.me();
    m_person->setVisible(me.has_value());
    if (!me)
        return;
    m_person->setAvatarName(me->name);
    m_person->setText(me->name + u" \u00B7 "_qs + availabilityText(me->availability));
}

void StatusLine::showTime()
{
    static_cast<Clock *>(m_clock)->setTime(toDateTime(m_desk.now()).toLocalTime().time().toString(u"HH:mm:ss"_qs));
}

void StatusLine::showTimer()
{
    const auto &work = service::WorkLog::of(m_desk.tickets);
    const auto timer = work.running();
    m_timer->setVisible(timer.has_value());
    if (!timer)
        return;
    const QString worked = formatCountdown(work.worked(timer->ticket));
    m_timer->setText(timer->number % u" \u00B7 " % worked);
    m_timer->setAccessibleName(tr("The timer of %1 runs: %2").arg(timer->number, worked));
    m_timer->setToolTip(tr("The timer of %1 runs. Open its form").arg(timer->number));
}

void StatusLine::watchZone()
{
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    if (zone == m_zone)
        return;
    m_zone = zone;
    tzset(); // Else local times keep to the zone of the start.
    showTime();
    Q_EMIT zoneChanged(QString::fromLatin1(zone));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
}

} // namespace firstline::ui
