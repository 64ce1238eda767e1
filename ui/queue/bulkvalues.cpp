#include "ui/queue/bulkvalues.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace firstline::ui {
namespace {

using service::BulkKind;

constexpr int kOneRow = 460;
constexpr int kLeastChoice = 96;
constexpr int kMostChoice = 190; // of a choice; its list shows long names whole

QWidget *rowOf(std::initializer_list<QWidget *> parts)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (QWidget *part : parts)
        row->addWidget(part, qobject_cast<QLineEdit *>(part) ? 1 : 0);
    if (std::none_of(parts.begin(), parts.end(), [](QWidget *part) { return qobject_cast<QLineEdit *>(part) != nullptr; }))
        row->addStretch(1);
    return box;
}

void name(QWidget *widget, const QString &objectName, const QString &accessible)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessible);
}

template<class I>
I idOf(const QComboBox *box)
{
    return I(Uuid::fromText(box->currentData().toString()).value_or(Uuid()));
}

} // namespace

BulkValues::BulkValues(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_kind(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_agent(new QComboBox)
    , m_queue(new QComboBox)
    , m_priority(new QComboBox)
    , m_tags(new QLineEdit)
    , m_status(new QComboBox)
    , m_wake(new QDateTimeEdit)
    , m_text(new QLineEdit)
{
    name(m_kind, u"queue.bulk.kind"_qs, tr("What is changed"));
    name(m_agent, u"queue.bulk.agent"_qs, tr("To whom"));
    name(m_queue, u"queue.bulk.queue"_qs, tr("To which queue"));
    m_queue->setToolTip(tr("Who is not of it loses the ticket."));
    name(m_priority, u"queue.bulk.priority"_qs, tr("To which priority"));
    name(m_tags, u"queue.bulk.tags"_qs, tr("Tags"));
    name(m_status, u"queue.bulk.status"_qs, tr("To which status"));
    name(m_wake, u"queue.bulk.wake"_qs, tr("Comes back on"));
    name(m_text, u"queue.bulk.text"_qs, tr("Text"));
    m_tags->setPlaceholderText(tr("vip, -old   adds vip, takes old away"));
    m_wake->setCalendarPopup(true);
    m_agent->setMaxVisibleItems(16);
    for (QComboBox *box : { m_kind, m_agent, m_queue, m_status }) {
        box->setMaximumWidth(kMostChoice);
        box->setMinimumWidth(kLeastChoice);
    }
    m_stack->setMinimumWidth(kLeastChoice); // a narrow page is not pushed wider by what is not shown
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    m_row->addWidget(m_kind);
    m_row->addWidget(m_stack, 1);
    // In the order of BulkKind.
    m_stack->addWidget(rowOf({ m_agent }));
    m_stack->addWidget(rowOf({ new Label(tr("They become yours."), Role::Muted) }));
    m_stack->addWidget(rowOf({ m_queue }));
    m_stack->addWidget(rowOf({ m_priority }));
    m_stack->addWidget(rowOf({ m_tags }));
    m_stack->addWidget(rowOf({ m_status, m_wake, m_text }));
    for (QComboBox *box : { m_kind, m_agent, m_queue, m_priority, m_status }) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showKind();
            Q_EMIT edited();
        });
    }
    for (QLineEdit *field : { m_tags, m_text }) {
        connect(field, &QLineEdit::textChanged, this, &BulkValues::edited);
        connect(field, &QLineEdit::returnPressed, this, &BulkValues::accepted);
    }
    connect(m_wake, &QDateTimeEdit::dateTimeChanged, this, &BulkValues::edited);
}

void BulkValues::fillPeople(const ConfigPtr &config, AgentId me)
{
    m_agent->clear();
    m_agent->addItem(tr("nobody"), QString());
    std::vector<const Agent *> agents;
    for (const Agent &agent : config->agents()) {
        if (!agent.disabled)
            agents.push_back(&agent);
    }
    std::stable_sort(agents.begin(), agents.end(), [me](const Agent *a, const Agent *b) {
        if ((a->id == me) != (b->id == me))
            return a->id == me;
        return QString::localeAwareCompare(a->name, b->name) < 0;
    });
    for (const Agent *agent : agents)
        m_agent->addItem(agent->id == me ? tr("%1 (me)").arg(agent->name) : agent->name, agent->id.text());
    m_agent->setCurrentIndex(m_agent->count() > 1 ? 1 : 0);
}

void BulkValues::fillStatuses(const ConfigPtr &config, Preset preset)
{
    m_status->clear();
    const StatusCategory wanted = preset == Preset::Solve ? StatusCategory::Solved
        : preset == Preset::Snooze                        ? StatusCategory::Postponed
                                                          : StatusCategory::Open;
    for (const Status &status : config->statuses()) {
        const bool byHand = status.category != StatusCategory::New && status.category != StatusCategory::Merged;
        if (status.archived || !byHand)
            continue;
        m_status->addItem(status.name, status.id.text());
        if (status.category == wanted && config->statusOf(wanted) && config->statusOf(wanted)->id == status.id)
            m_status->setCurrentIndex(m_status->count() - 1);
    }
}

void BulkValues::begin(Preset preset, const ConfigPtr &config, AgentId me, Instant now)
{
    const QSignalBlocker quiet(this);
    m_config = config;
    m_kind->clear();
    for (const QString &text : { tr("Assign to"), tr("Take"), tr("Move to queue"), tr("Priority"), tr("Tags"), tr("Status") })
        m_kind->addItem(text);
    m_priority->clear();
    const QStringList names { tr("Highest"), tr("High"), tr("Normal"), tr("Low") };
    for (int priority = 1; priority <= 4; ++priority)
        m_priority->addItem(QString::number(priority) % u"  " % names.at(priority - 1), priority);
    m_priority->setCurrentIndex(2); // Nobody makes everything the most urgent by not choosing.
    m_tags->clear();
    m_text->clear();
    const QDateTime local = toDateTime(now).toLocalTime();
    m_wake->setMinimumDateTime(local);
    m_wake->setDateTime(QDateTime(local.date().addDays(1), QTime(9, 0)));
    if (config) {
        fillPeople(config, me);
        m_queue->clear();
        for (const Group &group : config->groups()) {
            if (!group.archived)
                m_queue->addItem(group.name, group.id.text());
        }
        fillStatuses(config, preset);
    }
    const bool status = preset == Preset::Status || preset == Preset::Solve || preset == Preset::Snooze;
    m_kind->setCurrentIndex(static_cast<int>(status ? BulkKind::Status : static_cast<BulkKind>(preset)));
    showKind();
}

void BulkValues::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where there is no room beside it, what it is changed to stands below.
    m_row->setDirection(width() < kOneRow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

StatusCategory BulkValues::category() const
{
    const Status *status = m_config ? m_config->status(idOf<StatusId>(m_status)) : nullptr;
    return status ? status->category : StatusCategory::Open;
}

bool BulkValues::needsWake() const { return isWaiting(category()) || category() == StatusCategory::Scheduled; }

void BulkValues::showKind()
{
    m_stack->setCurrentIndex(std::max(0, m_kind->currentIndex()));
    m_wake->setVisible(needsWake());
    m_text->setPlaceholderText(category() == StatusCategory::Solved     ? tr("What solved them")
                                   : category() == StatusCategory::WaitThird ? tr("Whom they wait for, and why")
                                                                             : tr("Reason (if there is one)"));
}

void BulkValues::focusValue()
{
    const auto kind = static_cast<BulkKind>(m_kind->currentIndex());
    QWidget *field = m_kind;
    switch (kind) {
    case BulkKind::Assign: field = m_agent; break;
    case BulkKind::Take: break;
    case BulkKind::Queue: field = m_queue; break;
    case BulkKind::Priority: field = m_priority; break;
    case BulkKind::Tags: field = m_tags; break;
    case BulkKind::Status:
        field = category() == StatusCategory::Solved ? static_cast<QWidget *>(m_text) : needsWake() ? static_cast<QWidget *>(m_wake) : m_status;
        break;
    }
    field->setFocus(Qt::OtherFocusReason);
}

QString BulkValues::missing() const
{
    const auto kind = static_cast<BulkKind>(m_kind->currentIndex());
    if (kind == BulkKind::Tags && m_tags->text().simplified().isEmpty())
        return tr("Type the tags to add; a minus before a tag takes it away.");
    if (kind == BulkKind::Status && category() == StatusCategory::Solved && m_text->text().trimmed().isEmpty())
        return tr("Say what solved them: customers read it.");
    return {};
}

std::optional<service::BulkChange> BulkValues::change() const
{
    if (!missing().isEmpty())
        return std::nullopt;
    service::BulkChange change;
    change.kind = static_cast<BulkKind>(std::max(0, m_kind->currentIndex()));
    change.undoReason = tr("Many were changed at once, and it was taken back");
    change.agent = idOf<AgentId>(m_agent);
    change.queue = idOf<GroupId>(m_queue);
    change.priority = m_priority->currentData().toInt();
    const QStringList tags = m_tags->text().split(QRegularExpression(u"[,\\s]+"_qs), Qt::SkipEmptyParts);
    for (const QString &tag : tags) {
        const bool minus = tag.startsWith(u'-') || tag.startsWith(QChar(0x2212));
        const QString bare = minus || tag.startsWith(u'+') ? tag.mid(1) : tag;
        if (!bare.isEmpty())
            (minus ? change.removeTags : change.addTags).append(bare);
    }
    change.status = idOf<StatusId>(m_status);
    if (needsWake())
        change.wake = fromMs(m_wake->dateTime().toMSecsSinceEpoch());
    const QString text = m_text->text().trimmed();
    (category() == StatusCategory::Solved ? change.resolution : change.reason) = text;
    if (change.kind != BulkKind::Status)
        change.reason.clear();
    return change;
}

} // namespace firstline::ui
