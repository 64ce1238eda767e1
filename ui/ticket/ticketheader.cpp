#include "ui/ticket/ticketheader.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/assigneemenu.h"
#include "ui/ticket/clocklist.h"
#include "ui/ticket/flowlayout.h"
#include "ui/ticket/numberlabel.h"
#include "ui/ticket/prioritygrid.h"
#include "ui/ticket/statusmenu.h"
#include "ui/ticket/subjectline.h"
#include "ui/ticket/tagstrip.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/marks.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

#include <algorithm>

namespace firstline::ui {

namespace {

/// The mark of a priority without its number, for menus.
QIcon markOf(int priority, double ratio)
{
    constexpr int kMark = 12;
    QPixmap picture(QSize(kMark, kIcon) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(0, 0, kMark, kIcon));
    paintPriority(&painter, QRect(0, 0, 2 * kIcon, kIcon), priority);
    return QIcon(picture);
}

} // namespace

TicketHeader::TicketHeader(QWidget *parent)
    : QWidget(parent)
    , m_number(new NumberLabel(this))
    , m_queue(new BadgeLabel({}, Tone::Neutral, this))
    , m_category(new BadgeLabel({}, Tone::Neutral, this))
    , m_waiting(new BadgeLabel(tr("waits to be sent"), Tone::Accent, this))
    , m_major(new BadgeLabel(tr("Major incident"), Tone::Bad, this))
    , m_clock(new CountdownPill(this))
    , m_face(new Avatar({}, kAvatar, this))
    , m_presence(new ElidedLabel({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_subject(new SubjectLine(this))
    , m_tags(new TagStrip(this))
    , m_status(new Button({}, Button::Kind::Secondary, this))
    , m_priority(new Button({}, Button::Kind::Secondary, this))
    , m_assignee(new Button({}, Button::Kind::Secondary, this))
    , m_handOver(new Button(tr("Hand over"), Button::Kind::Secondary, this))
    , m_side(new Button({}, Button::Kind::Quiet, this))
    , m_more(new Button({}, Button::Kind::Secondary, this))
    , m_statusMenu(new StatusMenu(this))
    , m_assigneeMenu(new AssigneeMenu(this))
    , m_priorityMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
{
    setObjectName(u"ticket.header"_qs);
    connect(qApp, &QApplication::focusChanged, this, [this] { update(0, 0, width(), 2); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, 10, kPad, 10);
    column->setSpacing(6);
    column->addWidget(buildTop());
    column->addWidget(m_subject);
    column->addWidget(m_tags);
    column->addWidget(buildActions());
    connect(m_number, &NumberLabel::copied, this, &TicketHeader::copied);
    connect(m_subject, &SubjectLine::changed, this, &TicketHeader::subjectChanged);
    connect(m_tags, &TagStrip::tagAdded, this, &TicketHeader::tagAdded);
    connect(m_tags, &TagStrip::tagRemoved, this, &TicketHeader::tagRemoved);
    connect(m_statusMenu, &StatusMenu::statusChosen, this, &TicketHeader::statusChosen);
    connect(m_assigneeMenu, &AssigneeMenu::takeChosen, this, &TicketHeader::takeChosen);
    connect(m_assigneeMenu, &AssigneeMenu::agentChosen, this, &TicketHeader::agentChosen);
    connect(m_assigneeMenu, &AssigneeMenu::queueChosen, this, &TicketHeader::queueChosen);
    connect(m_statusMenu, &QMenu::aboutToShow, this,
            [this] { m_statusMenu->fill(m_detail.view.ticket, m_config, m_rights); });
    connect(m_assigneeMenu, &QMenu::aboutToShow, this,
            [this] { m_assigneeMenu->fill(m_detail.view.ticket, m_config, m_me, m_rights); });
    connect(m_priorityMenu, &QMenu::aboutToShow, this, &TicketHeader::fillPriorityMenu);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &TicketHeader::fillMoreMenu);
}

QWidget *TicketHeader::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto *chips = new QWidget(top);
    auto *flow = new FlowLayout(chips, kGap, 4);
    m_number->setObjectName(u"ticket.number"_qs);
    for (QWidget *chip : { static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_major),
                           static_cast<QWidget *>(m_queue),
                           static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_waiting),
                           static_cast<QWidget *>(m_clock) })
        flow->addWidget(chip);
    m_category->setObjectName(u"ticket.categoryChip"_qs);
    m_category->setCursor(Qt::PointingHandCursor);
    m_category->installEventFilter(this);
    m_waiting->hide();
    m_major->setObjectName(u"ticket.major"_qs);
    m_major->setToolTip(tr("One outage that many people call about: its children are solved with it."));
    m_major->hide();
    m_clock->hide();
    m_presence->setObjectName(u"ticket.presence"_qs);
    m_presence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_face->hide();
    m_presence->hide();
    row->addWidget(chips, 1);
    row->addWidget(m_face, 0, Qt::AlignTop);
    row->addWidget(m_presence, 0, Qt::AlignTop);
    m_presence->setMinimumHeight(kAvatar);
    return top;
}

QWidget *TicketHeader::buildActions()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(kGap);
    auto *acts = new QWidget(bar);
    auto *flow = new FlowLayout(acts, kGap, 6);
    m_status->setObjectName(u"ticket.status"_qs);
    m_priority->setObjectName(u"ticket.priority"_qs);
    m_assignee->setObjectName(u"ticket.assignee"_qs);
    m_handOver->setObjectName(u"ticket.handOver"_qs);
    m_status->setMenu(m_statusMenu);
    m_priority->setMenu(m_priorityMenu);
    m_assignee->setMenu(m_assigneeMenu);
    m_priorityMenu->setObjectName(u"ticket.priorityMenu"_qs);
    m_priorityMenu->setToolTipsVisible(true);
    m_handOver->setKeyHint(u"E"_qs);
    for (Button *button : { m_status, m_priority, m_assignee, m_handOver })
        flow->addWidget(button);
    m_side->setObjectName(u"ticket.sideToggle"_qs);
    m_side->setIconName(u"panel-right"_qs);
    m_side->setCheckable(true);
    m_side->setAccessibleName(tr("Clocks and customer"));
    m_side->setToolTip(m_side->accessibleName());
    m_side->hide();
    m_more->setObjectName(u"ticket.more"_qs);
    m_more->setIconName(u"ellipsis"_qs);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_moreMenu->setObjectName(u"ticket.moreMenu"_qs);
    row->addWidget(acts, 1);
    row->addWidget(m_side, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_handOver, &Button::clicked, this, &TicketHeader::handOverAsked);
    connect(m_side, &Button::clicked, this, &TicketHeader::sideToggled);
    // Without setMenu(): three dots need no chevron.
    connect(m_more, &Button::clicked, this,
            [this] { m_moreMenu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    return bar;
}

void TicketHeader::show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me,
                        const TicketRights &rights)
{
    if (detail.view.ticket.id != m_detail.view.ticket.id) {
        m_subject->cancel();
        m_tags->cancel();
    }
    m_detail = detail;
    m_config = config;
    m_now = now;
    m_me = me;
    m_rights = rights;
    showTop();
    showButtons();
    tick(now);
}

void TicketHeader::showTop()
{
    const Ticket &ticket = m_detail.view.ticket;
    const TicketWords words(m_config, m_now);
    m_number->setNumber(TicketWords::number(ticket));
    m_queue->setText(words.group(ticket.queue));
    m_queue->setToolTip(tr("Queue"));
    const Category *category = m_config ? m_config->category(ticket.category) : nullptr;
    m_category->setText(category ? category->name : tr("no category"));
    m_category->setTone(category ? Tone::Neutral : Tone::Warn);
    const QString path = words.categoryPath(ticket.category);
    m_category->setToolTip(path.isEmpty() ? tr("Choose a category") : path);
    m_waiting->setVisible(m_detail.waiting);
    m_major->setVisible(ticket.major);
    m_waiting->setToolTip(tr("Some of what you did here is kept on this computer and goes out by itself."));
    m_subject->setSubject(ticket.subject);
    m_subject->setEditable(m_rights.work, m_rights.whyNot());
    m_tags->setTags(ticket.tags);
    m_tags->setEditable(m_rights.work);
}

void TicketHeader::showButtons()
{
    const Ticket &ticket = m_detail.view.ticket;
    const TicketWords words(m_config, m_now);
    const auto safe = [](QString text) { return text.replace(u'&', u"&&"_qs); };
    m_status->setText(safe(words.status(ticket.status)));
    m_status->setAccessibleName(tr("Status: %1").arg(words.status(ticket.status)));
    QString waits;
    if (ticket.wakeAt)
        waits = tr("Comes back %1").arg(words.moment(*ticket.wakeAt));
    if (!ticket.waitReason.isEmpty())
        waits += (waits.isEmpty() ? QString() : u"\n"_qs) + ticket.waitReason;
    m_status->setToolTip(waits);
    m_priority->setText(tr("Priority %1").arg(ticket.priority));
    m_priority->setPriority(ticket.priority);
    m_priority->setToolTip(ticket.priorityManual ? tr("Set by hand") : tr("From impact and urgency"));
    m_assignee->setText(safe(words.agent(ticket.assignee)));
    m_assignee->setAvatarName(ticket.assignee.isNull() ? QString() : words.agent(ticket.assignee));
    m_assignee->setIconName(ticket.assignee.isNull() ? u"user"_qs : QString());
    m_assignee->setAccessibleName(tr("Assignee: %1").arg(words.agent(ticket.assignee)));
    const bool done = !isActive(ticket.statusCategory);
    m_handOver->setVisible(!done);
    m_status->setEnabled(m_rights.work);
    m_priority->setEnabled(m_rights.work);
    m_assignee->setEnabled(m_rights.work);
    m_handOver->setEnabled(m_rights.work && m_rights.reassign);
    const QString why = m_rights.work ? TicketRights::whyNotReassign() : m_rights.whyNot();
    m_handOver->setToolTip(m_handOver->isEnabled() ? tr("Hand over to another queue or line (E)") : why);
    m_handOver->setAccessibleDescription(m_handOver->toolTip());
    if (!m_rights.work) {
        for (Button *button : { m_status, m_priority, m_assignee })
            button->setToolTip(m_rights.whyNot());
    }
    m_status->parentWidget()->updateGeometry();
}

void TicketHeader::fillPriorityMenu()
{
    m_priorityMenu->clear();
    const Ticket &ticket = m_detail.view.ticket;
    for (int priority = 1; priority <= 4; ++priority) {
        const bool now = ticket.priority == priority;
        // Digits work in the open menu alone: as shortcuts they would act all over the window.
        const QString digit = u'&' % QString::number(priority);
        const QString text = now ? tr("Priority %1 (now)").arg(digit) : tr("Priority %1").arg(digit);
        QAction *action = m_priorityMenu->addAction(markOf(priority, devicePixelRatioF()), text);
        action->setEnabled(m_rights.priority);
        if (!m_rights.priority)
            action->setToolTip(TicketRights::whyNotPriority());
        connect(action, &QAction::triggered, this, [this, priority] { Q_EMIT prioritySet(priority); });
    }
    if (ticket.priorityManual) {
        QAction *matrix = m_priorityMenu->addAction(ui::icon(u"undo-2"_qs, Role::Muted), tr("From impact and urgency again"));
        matrix->setEnabled(m_rights.priority);
        connect(matrix, &QAction::triggered, this, [this] { Q_EMIT prioritySet(0); });
    }
    m_priorityMenu->addSection(tr("Impact and urgency"));
    auto *grid = new PriorityGrid(m_config, ticket.impact, ticket.urgency);
    grid->setEnabled(m_rights.work);
    auto *holder = new QWidgetAction(m_priorityMenu);
    holder->setDefaultWidget(grid);
    m_priorityMenu->addAction(holder);
    connect(grid, &PriorityGrid::chosen, this, [this](int impact, int urgency) {
        m_priorityMenu->close();
        Q_EMIT gradesSet(impact, urgency);
    });
}

bool TicketHeader::isFollowed() const
{
    const auto &followers = m_detail.view.ticket.followers;
    return std::find(followers.begin(), followers.end(), m_me) != followers.end();
}

void TicketHeader::fillMoreMenu()
{
    m_moreMenu->clear();
    const auto add = [this](const QString &iconName, const QString &text, bool enabled) {
        QAction *action = m_moreMenu->addAction(icon(iconName, Role::Muted), text);
        action->setEnabled(enabled);
        if (!enabled)
            action->setToolTip(m_rights.whyNot());
        return action;
    };
    const bool followed = isFollowed();
    m_moreMenu->setToolTipsVisible(true);
    connect(add(followed ? u"eye-off"_qs : u"eye"_qs, followed ? tr("Stop following") : tr("Follow"), m_rights.work),
            &QAction::triggered, this, &TicketHeader::followAsked);
    connect(add(u"zap"_qs, tr("Apply a macro…") + u"\t/"_qs, m_rights.work), &QAction::triggered, this, &TicketHeader::macroAsked);
    connect(add(u"message-square"_qs, tr("Log what the customer said…"), m_rights.work), &QAction::triggered, this,
            &TicketHeader::saidAsked);
    connect(add(u"folder"_qs, tr("Category…"), m_rights.work), &QAction::triggered, this,
            &TicketHeader::categoryAsked);
    connect(add(u"tag"_qs, tr("Add a tag…") + u"\tT"_qs, m_rights.work), &QAction::triggered, this,
            &TicketHeader::editTags);
    connect(add(u"pencil"_qs, tr("Change the subject…") + u"\tF4"_qs, m_rights.work), &QAction::triggered, this,
            &TicketHeader::editSubject);
    connect(add(u"link"_qs, tr("Tie to another ticket…"), m_rights.work), &QAction::triggered, this,
            &TicketHeader::linkAsked);
    const bool major = m_detail.view.ticket.major;
    connect(add(u"triangle-alert"_qs, major ? tr("No major incident any more") : tr("Mark as a major incident"), m_rights.work),
            &QAction::triggered, this, &TicketHeader::majorAsked);
    const StatusCategory category = m_detail.view.ticket.statusCategory;
    const bool fits = (isActive(category) || category == StatusCategory::Solved) && m_detail.absorbed.empty();
    QAction *merge = add(u"git-merge"_qs, tr("Merge into another ticket…"), m_rights.merge && fits);
    if (!m_rights.merge)
        merge->setToolTip(TicketRights::whyNotMerge());
    connect(merge, &QAction::triggered, this, &TicketHeader::mergeAsked);
    m_moreMenu->addSeparator();
    connect(add(u"printer"_qs, tr("Print…") + u"\tCtrl+P"_qs, true), &QAction::triggered, this, &TicketHeader::printAsked);
    connect(add(u"copy"_qs, tr("Copy the number"), true), &QAction::triggered, m_number, &NumberLabel::copy);
    connect(add(u"history"_qs, tr("Show or hide the history"), true), &QAction::triggered, this,
            &TicketHeader::historyToggled);
}

void TicketHeader::setPresence(const QList<service::Present> &others, std::optional<Instant> staleSince)
{
    m_face->setVisible(!others.isEmpty());
    m_presence->setVisible(!others.isEmpty());
    if (others.isEmpty())
        return;
    const TicketWords words(m_config, m_now);
    // One who writes matters more than one who looks, and comes first.
    const service::Present &first = others.first();
    const QString name = words.agent(first.agent);
    QString text = first.replying ? tr("%1 is replying").arg(name) : tr("%1 is viewing").arg(name);
    if (others.size() > 1)
        text += u' ' + tr("and %n more", nullptr, static_cast<int>(others.size()) - 1);
    //: who looked at a ticket, and when that was last known: "Boris is viewing (as of 11:02)"
    if (staleSince)
        text = tr("%1 (as of %2)").arg(text, words.moment(*staleSince));
    QStringList all;
    for (const service::Present &one : others)
        all.append(one.replying ? tr("%1 is replying").arg(words.agent(one.agent)) : tr("%1 is viewing").arg(words.agent(one.agent)));
    m_presence->setToolTip(all.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_qs));
    m_face->setName(name);
    m_face->setEnabled(!staleSince);
    m_presence->setText(text);
    m_presence->setRole(first.replying && !staleSince ? Role::Warn : Role::Muted);
}

void TicketHeader::setNarrow(bool narrow, bool sideShown)
{
    m_narrow = narrow && !sideShown;
    m_side->setVisible(narrow);
    m_side->setChecked(sideShown);
    tick(m_now);
}

void TicketHeader::tick(Instant now)
{
    m_now = now;
    const Ticket &ticket = m_detail.view.ticket;
    const ClockFace face = clockFace(ticket, mostUrgentClock(ticket), now);
    const bool shown = m_narrow && face.state != PillState::None;
    m_clock->setVisible(shown);
    if (!shown || (m_clock->text() == face.text && m_clock->state() == face.state))
        return;
    m_clock->setClock(face.state, face.text);
    m_clock->setToolTip(TicketWords::clock(mostUrgentClock(ticket)) % u": "_qs % face.tip);
}

QString TicketHeader::subjectBase() const
{
    return m_subject->base();
}

void TicketHeader::editSubject()
{
    m_subject->edit();
}

void TicketHeader::editTags()
{
    m_tags->edit();
}

void TicketHeader::openPriority()
{
    if (m_priority->isEnabled())
        m_priority->showMenu();
}

void TicketHeader::openStatus()
{
    if (m_status->isEnabled())
        m_status->showMenu();
}

void TicketHeader::openAssignee()
{
    if (m_assignee->isEnabled())
        m_assignee->showMenu();
}

/// While the pane itself has the focus, and letters act on the ticket, a line along its top says so.
void TicketHeader::paintEvent(QPaintEvent *)
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus->focusPolicy() == Qt::ClickFocus && focus->isAncestorOf(this))
        QPainter(this).fillRect(QRect(0, 0, width(), 2), color(Role::Accent));
}

bool TicketHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_category && event->type() == QEvent::MouseButtonRelease && m_rights.work) {
        Q_EMIT categoryAsked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
