#include "ui/shell/alarmtoast.h"

#include "ui/shell/alarmwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/physicalkey.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>

namespace firstline::ui {

namespace {

constexpr int kWidth = 400;
constexpr int kStrip = 4;

} // namespace

AlarmToast::AlarmToast(QWidget *parent)
    : QWidget(parent)
    , m_pill(new CountdownPill(this))
    , m_headline(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_ticket(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::Normal, this))
    , m_take(new Button(tr("Take"), Button::Kind::Secondary, this))
    , m_snooze(new Button(tr("Snooze"), Button::Kind::Secondary, this))
    , m_open(new Button(tr("Open"), Button::Kind::Primary, this))
    , m_close(new Button({}, Button::Kind::Quiet, this))
{
    setObjectName(u"alarm.toast"_qs);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::TabFocus);
    build();
    setFixedWidth(kWidth + 2 * kShadow);
}

void AlarmToast::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow + kPad + kStrip, kShadow + kGap, kShadow + kGap, kShadow + kPad - 2);
    column->setSpacing(kGrid);
    auto *top = new QHBoxLayout;
    top->setSpacing(kGap);
    top->addWidget(m_pill);
    top->addWidget(m_headline, 1);
    top->addWidget(m_close);
    column->addLayout(top);
    column->addWidget(m_ticket);
    column->addSpacing(kGrid);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_open);
    row->addWidget(m_take);
    row->addWidget(m_snooze);
    row->addStretch(1);
    column->addLayout(row);
    m_pill->setObjectName(u"alarm.left"_qs);
    m_headline->setObjectName(u"alarm.headline"_qs);
    m_take->setObjectName(u"alarm.take"_qs);
    m_snooze->setObjectName(u"alarm.snooze"_qs);
    m_open->setObjectName(u"alarm.open"_qs);
    m_close->setObjectName(u"alarm.close"_qs);
    m_take->setKeyHint(u"M"_qs);
    m_snooze->setKeyHint(u"Z"_qs);
    m_open->setKeyHint(u"\u21B5"_qs);
    m_close->setIconName(u"x"_qs);
    m_close->setAccessibleName(tr("Put this alarm away"));
    m_close->setToolTip(tr("Put this alarm away"));
    for (Button *button : { m_open, m_take, m_snooze, m_close })
        button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(m_snooze);
    menu->setObjectName(u"alarm.snoozeMenu"_qs);
    m_snooze->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &AlarmToast::fillSnooze);
    connect(m_take, &Button::clicked, this, &AlarmToast::takeAsked);
    connect(m_open, &Button::clicked, this, &AlarmToast::openAsked);
    connect(m_close, &Button::clicked, this, &AlarmToast::closeAsked);
}

void AlarmToast::fillSnooze()
{
    QMenu *menu = m_snooze->menu();
    menu->clear();
    const auto add = [this, menu](const QString &text, Instant until) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, until] { Q_EMIT snoozeAsked(until); });
    };
    add(tr("10 minutes"), m_now + std::chrono::minutes(10));
    add(tr("30 minutes"), m_now + std::chrono::minutes(30));
    add(tr("1 hour"), m_now + std::chrono::hours(1));
    if (m_alarm.due && *m_alarm.due > m_now + std::chrono::minutes(1)) {
        //: snooze an alarm until the deadline; %1 is the time of day
        add(tr("Until it is due, %1").arg(TicketWords(nullptr, m_now).moment(*m_alarm.due)), *m_alarm.due);
    }
}

void AlarmToast::show(const service::AlarmItem &alarm, Instant now, bool mine)
{
    m_alarm = alarm;
    m_headline->setText(AlarmWords::headline(alarm));
    const QString number = AlarmWords::number(alarm);
    m_ticket->setText(priorityText(alarm.priority) % u"  "_qs % number % u"  "_qs % alarm.subject);
    m_ticket->setToolTip(alarm.subject);
    m_take->setVisible(!mine);
    tick(now);
    setVisible(true);
}

void AlarmToast::tick(Instant now)
{
    m_now = now;
    PillState state = AlarmWords::mark(m_alarm);
    if (m_alarm.due && now >= *m_alarm.due)
        state = PillState::Overdue;
    const QString left = AlarmWords::left(m_alarm, now);
    if (left == m_pill->text() && state == m_pill->state())
        return;
    const bool recoloured = state != m_pill->state();
    m_pill->setClock(state, left);
    m_pill->setToolTip(m_alarm.due ? fullTime(*m_alarm.due) : QString());
    setAccessibleName(AlarmWords::sentence(m_alarm, now));
    if (recoloured)
        update();
}

void AlarmToast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(&painter, box, kShadow, kRadiusCard);
    paintBox(&painter, box, color(Role::Raised), color(Role::Line), kRadiusCard);
    const Tone tone = m_pill->state() == PillState::Overdue ? Tone::Bad
        : m_pill->state() == PillState::Warns              ? Tone::Warn
                                                           : Tone::Ok;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(tone));
    painter.drawRoundedRect(QRect(box.left() + 6, box.top() + 10, kStrip - 1, box.height() - 20), 1.5, 1.5);
    if (hasFocus())
        paintFocusRing(&painter, box, kRadiusCard);
}

void AlarmToast::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (physicalKey(*event)) {
    case Qt::Key_M:
        if (m_take->isVisible())
            Q_EMIT takeAsked();
        return;
    case Qt::Key_Z: m_snooze->showMenu(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT openAsked(); return;
    case Qt::Key_Delete: Q_EMIT closeAsked(); return;
    case Qt::Key_J:
    case Qt::Key_Down: Q_EMIT walked(1); return;
    case Qt::Key_K:
    case Qt::Key_Up: Q_EMIT walked(-1); return;
    case Qt::Key_Escape: Q_EMIT left(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void AlarmToast::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AlarmToast::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace firstline::ui
