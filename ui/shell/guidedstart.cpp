#include "ui/shell/guidedstart.h"

#include "core/service/whendone.h"
#include "ui/shell/keycaps.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

namespace {

using Step = GuidedStart::Step;

constexpr int kSteps = int(Step::End);
constexpr Millis kMargin { 60'000 };

QString keysOf(Step step)
{
    switch (step) {
    case Step::Register: return u"F2"_qs;
    case Step::Find: return u"Ctrl+K"_qs;
    case Step::Reply:
    case Step::OutageReply: return u"R Ctrl+\u21B5"_qs;
    case Step::Explain: return u"X"_qs;
    case Step::HandOver: return u"E"_qs;
    case Step::Keys: return u"F1"_qs;
    default: return {};
    }
}

} // namespace

GuidedStart::GuidedStart(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_count(new Label({}, Role::Accent, TextSize::Body, QFont::DemiBold, this))
    , m_text(new Label({}, Role::Text, TextSize::Body, QFont::Normal, this))
    , m_keys(new QWidget(this))
    , m_keyRow(new QHBoxLayout(m_keys))
    , m_action(new Button({}, Button::Kind::Primary, this))
    , m_skip(new Button(tr("Pass over"), Button::Kind::Secondary, this))
    , m_leave(new Button(tr("Leave"), Button::Kind::Quiet, this))
{
    setObjectName(u"guide"_qs);
    setAccessibleName(tr("Guided start"));
    m_text->setObjectName(u"guide.text"_qs);
    m_text->setWordWrap(true);
    m_count->setObjectName(u"guide.count"_qs);
    m_action->setObjectName(u"guide.action"_qs);
    m_skip->setObjectName(u"guide.skip"_qs);
    m_leave->setObjectName(u"guide.leave"_qs);
    m_keyRow->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, kGap, 16, kGap);
    row->setSpacing(kPad);
    row->addWidget(m_count);
    row->addWidget(m_keys);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_skip);
    row->addWidget(m_leave);
    connect(m_action, &Button::clicked, this, &GuidedStart::onAction);
    connect(m_skip, &Button::clicked, this, &GuidedStart::next);
    connect(m_leave, &Button::clicked, this, &GuidedStart::leave);
    connect(&desk.engine(), &sync::Engine::changed, this, &GuidedStart::onChanged);
    hide();
}

GuidedStart::~GuidedStart()
{
    setOutage(false);
}

void GuidedStart::begin(Step from)
{
    setOutage(false);
    m_since = m_desk.now();
    m_counted.clear();
    show(from);
}

void GuidedStart::leave()
{
    show(Step::End);
}

void GuidedStart::happened(Step what)
{
    if (m_step == what)
        next();
}

void GuidedStart::next()
{
    if (isOn())
        show(Step(int(m_step) + 1));
}

void GuidedStart::show(Step step)
{
    const bool same = m_step == step;
    m_step = step;
    if (step == Step::OutageReply && !m_outage)
        m_step = Step::Keys; // The outage was passed over: nothing of it is left to learn.
    if (m_step == Step::Keys || m_step == Step::End)
        setOutage(false);
    const auto text = [this] {
        switch (m_step) {
        case Step::Register:
            return tr("Somebody calls. Press F2, type a name or a number, what he wants, then Ctrl+Enter: you get the number to say.");
        case Step::Find:
            return tr("Everything is found from one field. Press Ctrl+K, type the number you were given, Enter.");
        case Step::Reply: return tr("Answer: R, a sentence, Ctrl+Enter. For ten seconds Ctrl+Z takes it back.");
        case Step::Explain: return tr("Why is it due then? Press X in the ticket: every minute that ran or stood, and what a priority would change.");
        case Step::HandOver:
            return tr("Another line must help: E, what was asked, tried, found and is needed, Ctrl+Enter.");
        case Step::Outage: return tr("Now the network fails. Nothing of your work stops; try it.");
        case Step::OutageReply: return tr("You are offline. Open a ticket, answer it or register a call: the number is final even now.");
        case Step::Return: return tr("The network comes back. What waited is sent by itself; the outbox shows it.");
        case Step::Keys: return tr("These were the ten-times-a-day keys. F1 shows those of the place you are in.");
        case Step::End: break;
        }
        return QString();
    };
    m_count->setText(tr("Guided start, %1 of %2").arg(int(m_step) + 1).arg(kSteps));
    m_text->setText(text());
    delete m_keyRow->takeAt(0);
    qDeleteAll(m_keys->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const QString keys = keysOf(m_step);
    if (!keys.isEmpty())
        m_keyRow->addWidget(new KeyCaps(keys, m_keys));
    m_keys->setVisible(!keys.isEmpty());
    m_action->setText(m_step == Step::Return ? tr("Bring it back") : tr("Cut the network"));
    m_action->setVisible(m_step == Step::Outage || m_step == Step::Return);
    setVisible(isOn());
    if (isOn()) {
        QAccessibleEvent said(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    if (!same)
        Q_EMIT moved(m_step);
}

void GuidedStart::setOutage(bool on)
{
    if (m_outage == on)
        return;
    m_outage = on;
    m_desk.engine().setNetworkPolicy(on ? sync::NetworkPolicy::Offline : sync::NetworkPolicy::Online);
}

void GuidedStart::onAction()
{
    setOutage(m_step == Step::Outage);
    next();
}

void GuidedStart::onChanged(const sync::ChangeNotice &notice)
{
    if (!isOn())
        return;
    for (const AggregateRef &ref : notice.aggregates) {
        if (ref.kind != EntityKind::Ticket)
            continue;
        service::whenDone(m_desk.tickets.ticket(TicketId(ref.id)), this, [this](const Result<service::TicketDetail> &detail) {
            if (detail)
                lookAt(*detail);
        });
    }
}

/// Done since the guide began, and for no earlier step. The clocks of workstation and server may differ a little.
bool GuidedStart::isNew(const Uuid &id, Instant at)
{
    if (at < m_since - kMargin || m_counted.contains(id))
        return false;
    m_counted.insert(id);
    return true;
}

/// Whether the person did just now what the step asks for.
void GuidedStart::lookAt(const service::TicketDetail &detail)
{
    const AgentId me = m_desk.tickets.me();
    const Ticket &ticket = detail.view.ticket;
    const bool registered = ticket.createdBy == me && isNew(ticket.id.uuid(), ticket.createdAt);
    bool replied = false;
    for (const Message &message : detail.view.messages) {
        if (message.kind == MessageKind::Reply && message.author == me)
            replied = isNew(message.id.uuid(), message.occurredAt) || replied;
    }
    bool passedOn = false;
    for (const Event &event : detail.view.events) {
        if (event.kind == EventKind::Assigned && event.actor == me)
            passedOn = isNew(event.id.uuid(), event.occurredAt) || passedOn;
    }
    if ((m_step == Step::Register && registered) || (m_step == Step::Reply && replied) || (m_step == Step::HandOver && passedOn)
        || (m_step == Step::OutageReply && (replied || registered)))
        next();
}

void GuidedStart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::AccentSoft));
    painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
}

} // namespace firstline::ui
