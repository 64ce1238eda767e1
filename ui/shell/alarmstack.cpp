#include "ui/shell/alarmstack.h"

#include "core/service/whendone.h"
#include "ui/shell/alarmtoast.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <set>

namespace firstline::ui {

namespace {

constexpr int kMostAlarms = 3;
constexpr auto kSummaryStays = std::chrono::seconds(30);
constexpr int kShadow = AlarmToast::kShadow;

void announce(QWidget *widget)
{
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace

AlarmNotice::AlarmNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, Role::Text, TextSize::Body, QFont::Medium, this))
    , m_close(new Button({}, Button::Kind::Quiet, this))
{
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kShadow + kPad, kShadow + 4, kShadow + 6, kShadow + 4);
    row->setSpacing(kGap);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    auto *log = new Button(tr("Show"), Button::Kind::Secondary, this);
    log->setObjectName(u"alarm.showLog"_qs);
    log->setFocusPolicy(Qt::TabFocus);
    row->addWidget(log);
    m_close->setIconName(u"x"_qs);
    m_close->setAccessibleName(tr("Put this message away"));
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_close);
    connect(log, &Button::clicked, this, &AlarmNotice::logAsked);
    connect(m_close, &Button::clicked, this, &AlarmNotice::closeAsked);
    setFixedWidth(400 + 2 * kShadow);
    hide();
}

void AlarmNotice::show(const QString &text, bool closable)
{
    const bool said = isVisible() && text == m_text->text();
    m_text->setText(text);
    m_close->setVisible(closable);
    setAccessibleName(text);
    setVisible(true);
    if (!said)
        announce(this);
}

void AlarmNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(&painter, box, kShadow, kRadiusCard);
    paintBox(&painter, box, color(Role::Raised), color(Role::Line), kRadiusCard);
}

AlarmStack::AlarmStack(service::AlarmService &alarms, QWidget *window, int leftMargin)
    : QObject(window)
    , m_alarms(alarms)
    , m_window(window)
    , m_leftMargin(leftMargin)
    , m_more(new AlarmNotice(window))
    , m_missed(new AlarmNotice(window))
{
    m_more->setObjectName(u"alarm.more"_qs);
    m_missed->setObjectName(u"alarm.missed"_qs);
    m_window->installEventFilter(this);
    connect(&m_alarms, &service::AlarmService::changed, this, &AlarmStack::follow);
    connect(m_more, &AlarmNotice::logAsked, this, &AlarmStack::logAsked);
    connect(m_missed, &AlarmNotice::logAsked, this, [this] {
        m_alarms.dismissMissed();
        Q_EMIT logAsked();
    });
    connect(m_missed, &AlarmNotice::closeAsked, &m_alarms, &service::AlarmService::dismissMissed);
    m_seen.setInterval(kSummaryStays);
    connect(&m_seen, &QTimer::timeout, this, [this] {
        if (m_window->window()->isActiveWindow())
            m_alarms.dismissMissed();
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &AlarmStack::tick);
    follow();
}

AlarmToast *AlarmStack::add()
{
    auto *toast = new AlarmToast(m_window);
    connect(toast, &AlarmToast::takeAsked, this, [this, toast] { take(toast->alarm()); });
    connect(toast, &AlarmToast::snoozeAsked, this,
            [this, toast](Instant until) { m_alarms.snooze(toast->alarm().id, until); });
    connect(toast, &AlarmToast::openAsked, this, [this, toast] {
        const service::AlarmItem alarm = toast->alarm();
        m_alarms.settle(alarm.id, AlarmFate::Opened);
        Q_EMIT openAsked(alarm.ticket);
    });
    connect(toast, &AlarmToast::closeAsked, this, [this, toast] { m_alarms.settle(toast->alarm().id, AlarmFate::PutAway); });
    connect(toast, &AlarmToast::walked, this, [this, toast](int step) { walk(toast, step); });
    connect(toast, &AlarmToast::left, this, &AlarmStack::leave);
    m_toasts.append(toast);
    return toast;
}

void AlarmStack::take(const service::AlarmItem &alarm)
{
    service::whenDone(m_alarms.take(alarm), this, [this, id = alarm.id](const Result<sync::Receipt> &done) {
        if (done)
            m_alarms.settle(id, AlarmFate::Taken);
        else
            Q_EMIT failed(done.error());
    });
}

void AlarmStack::removeGone(std::span<const service::AlarmItem> shown)
{
    QWidget *focus = QApplication::focusWidget();
    for (AlarmToast *toast : QList<AlarmToast *>(m_toasts)) {
        const bool stays = std::any_of(shown.begin(), shown.end(),
                                       [&](const service::AlarmItem &alarm) { return alarm.id == toast->alarm().id; });
        if (stays)
            continue;
        const qsizetype at = m_toasts.indexOf(toast);
        m_toasts.removeAt(at);
        if (toast == focus || toast->isAncestorOf(focus)) {
            if (m_toasts.isEmpty())
                leave();
            else
                m_toasts.at(std::min(at, m_toasts.size() - 1))->setFocus(Qt::OtherFocusReason);
        }
        toast->hide();
        toast->deleteLater();
    }
}

void AlarmStack::setFilter(std::function<bool(const service::AlarmItem &)> wanted)
{
    m_wanted = std::move(wanted);
    follow();
}

void AlarmStack::follow()
{
    std::vector<service::AlarmItem> ringing = m_alarms.ringing();
    std::erase_if(ringing, [this](const service::AlarmItem &alarm) { return m_wanted && !m_wanted(alarm); });
    // Those that ring longest stay where they are; the rest is counted.
    const auto shown = std::min<size_t>(ringing.size(), kMostAlarms);
    removeGone(std::span(ringing.data(), shown));
    const Instant now = m_alarms.now();
    for (size_t i = 0; i < shown; ++i) {
        const service::AlarmItem &alarm = ringing[i];
        auto at = std::find_if(m_toasts.begin(), m_toasts.end(),
                               [&](const AlarmToast *toast) { return toast->alarm().id == alarm.id; });
        const bool fresh = at == m_toasts.end();
        AlarmToast *toast = fresh ? add() : *at;
        toast->show(alarm, now, alarm.assignee == m_alarms.me());
        if (fresh)
            announce(toast);
    }
    const int more = int(ringing.size() - shown);
    if (more > 0)
        m_more->show(tr("and %n more", nullptr, more), false);
    else
        m_more->hide();
    std::set<Uuid> tickets;
    for (const service::AlarmItem &alarm : m_alarms.missed())
        tickets.insert(alarm.ticket.uuid());
    if (!m_alarms.missed().empty()) {
        //: %1 is "on 5 tickets"
        const QString where = tr("on %n ticket(s)", nullptr, int(tickets.size()));
        m_missed->show(tr("While you were away: %n alarm(s) %1", nullptr, int(m_alarms.missed().size())).arg(where), true);
        if (!m_seen.isActive())
            m_seen.start();
    } else {
        m_missed->hide();
        m_seen.stop();
    }
    shown > 0 ? m_second.start() : m_second.stop();
    arrange();
}

void AlarmStack::arrange()
{
    int bottom = m_window->height() - kAboveTotals + kShadow;
    const int start = bottom;
    const auto place = [&](QWidget *widget) {
        if (widget->isHidden())
            return;
        const int height = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : widget->sizeHint().height();
        widget->resize(widget->width(), std::max(height, widget->minimumSizeHint().height()));
        bottom -= widget->height();
        widget->move(m_leftMargin + kPad - kShadow, bottom);
        widget->raise();
        bottom += 2 * kShadow - kGap;
    };
    for (auto it = m_toasts.crbegin(); it != m_toasts.crend(); ++it)
        place(*it);
    place(m_more);
    place(m_missed);
    const int before = std::exchange(m_height, start - bottom);
    if (before != m_height)
        Q_EMIT resized();
}

void AlarmStack::tick()
{
    const Instant now = m_alarms.now();
    for (AlarmToast *toast : std::as_const(m_toasts))
        toast->tick(now);
}

bool AlarmStack::focusNewest()
{
    QWidget *target = nullptr;
    if (!m_toasts.isEmpty())
        target = m_toasts.last();
    else if (!m_missed->isHidden())
        target = m_missed->findChild<QWidget *>(u"alarm.showLog"_qs);
    if (!target)
        return false;
    QWidget *focus = QApplication::focusWidget();
    const bool inside = std::any_of(m_toasts.begin(), m_toasts.end(),
                                    [&](AlarmToast *toast) { return toast == focus || toast->isAncestorOf(focus); });
    if (!inside)
        m_before = focus;
    target->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void AlarmStack::walk(AlarmToast *from, int step)
{
    const qsizetype at = m_toasts.indexOf(from) + step;
    if (at >= 0 && at < m_toasts.size())
        m_toasts.at(at)->setFocus(Qt::TabFocusReason);
}

void AlarmStack::leave()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_window->setFocus(Qt::OtherFocusReason);
}

bool AlarmStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        arrange();
    // Who comes back has the whole time to read what came meanwhile.
    if (watched == m_window && event->type() == QEvent::WindowActivate && m_seen.isActive())
        m_seen.start();
    return QObject::eventFilter(watched, event);
}

} // namespace firstline::ui
