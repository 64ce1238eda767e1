#include "ui/settings/policyform.h"

#include "ui/settings/durationtext.h"
#include "ui/settings/fieldchanges.h"
#include "ui/settings/pausetable.h"
#include "ui/settings/targettable.h"
#include "ui/settings/thresholdtable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kCategoryRole = Qt::UserRole + 1;
constexpr int kRoomForPairs = 860; ///< Narrower forms have what stands side by side under each other.

QVBoxLayout *labelled(const QString &text, QWidget *field)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(kGrid);
    box->addWidget(new FieldLabel(text, field));
    box->addWidget(field);
    field->setAccessibleName(text);
    return box;
}

QStringList tiersIn(const QString &text)
{
    QStringList tiers;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            tiers.append(part.trimmed());
    }
    return tiers;
}

void ticked(QTreeWidgetItem *item, std::vector<CategoryId> &out)
{
    if (item->checkState(0) == Qt::Checked)
        out.push_back(CategoryId(Uuid::fromBytes(item->data(0, kCategoryRole).toByteArray())));
    for (int i = 0; i < item->childCount(); ++i)
        ticked(item->child(i), out);
}

} // namespace

PolicyForm::PolicyForm(service::SettingsService &service, QWidget *parent)
    : SettingsForm(service, EntityKind::Policy, parent)
{
    setObjectName(u"policy.form"_qs);
    body()->addWidget(buildPromise());
    body()->addWidget(buildConditions());
    body()->addWidget(buildAlarms());
    body()->addWidget(buildRules());
    body()->addStretch(1);
}

void PolicyForm::resizeEvent(QResizeEvent *event)
{
    SettingsForm::resizeEvent(event);
    for (QBoxLayout *both : m_pairs)
        both->setDirection(width() < kRoomForPairs ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

/// A row of two parts, if there is room.
QBoxLayout *PolicyForm::pair(int spacing)
{
    auto *both = new QBoxLayout(QBoxLayout::LeftToRight);
    both->setSpacing(spacing);
    m_pairs.append(both);
    return both;
}

QWidget *PolicyForm::buildPromise()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Promise, in working time"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"policy.name"_qs);
    m_calendar = new QComboBox;
    m_calendar->setObjectName(u"policy.calendar"_qs);
    QBoxLayout *row = pair(kPad);
    row->addLayout(labelled(tr("Name"), m_name), 1);
    row->addLayout(labelled(tr("Calendar, unless contract or site has its own"), m_calendar), 1);
    column->addLayout(row);
    m_targets = new TargetTable;
    column->addWidget(m_targets);
    m_dayHint = new Label({}, Role::Muted, TextSize::Small);
    m_dayHint->setWordWrap(true);
    column->addWidget(m_dayHint);
    connect(m_name, &QLineEdit::textEdited, this, &PolicyForm::edited);
    connect(m_targets, &TargetTable::edited, this, &PolicyForm::edited);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, [this] {
        m_targets->setDayMinutes(dayMinutes());
        m_dayHint->setText(tr("4 h, 1 h 30 min, 2 d; 1 d is %1 of this calendar. Empty: no target.").arg(durationText(dayMinutes(), 0)));
        edited();
    });
    return card;
}

QWidget *PolicyForm::buildConditions()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("For whom"));
    QBoxLayout *row = pair(kPad);
    auto *left = new QVBoxLayout;
    left->setSpacing(kGap);
    m_tiers = new QLineEdit;
    m_tiers->setObjectName(u"policy.tiers"_qs);
    m_tiers->setPlaceholderText(tr("every company"));
    left->addLayout(labelled(tr("Company tiers, with commas"), m_tiers));
    m_knownTiers = new Label({}, Role::Muted, TextSize::Small);
    m_knownTiers->setWordWrap(true);
    left->addWidget(m_knownTiers);
    left->addWidget(new FieldLabel(tr("Types; none chosen means all")));
    auto *types = new QHBoxLayout;
    types->setSpacing(kGrid);
    for (int i = 0; i < 4; ++i) {
        auto *button = new Button(ticketTypeText(static_cast<TicketType>(i + 1)));
        button->setCheckable(true);
        button->setObjectName(u"policy.type%1"_qs.arg(i + 1));
        m_types[size_t(i)] = button;
        types->addWidget(button);
        connect(button, &Button::toggled, this, &PolicyForm::edited);
    }
    types->addStretch(1);
    left->addLayout(types);
    left->addWidget(new FieldLabel(tr("Priorities; none chosen means all")));
    auto *priorities = new QHBoxLayout;
    priorities->setSpacing(kGrid);
    for (int i = 0; i < 4; ++i) {
        auto *button = new Button(QString::number(i + 1));
        button->setPriority(i + 1);
        button->setCheckable(true);
        button->setAccessibleName(tr("Priority %1").arg(i + 1));
        button->setObjectName(u"policy.priority%1"_qs.arg(i + 1));
        m_priorities[size_t(i)] = button;
        priorities->addWidget(button);
        connect(button, &Button::toggled, this, &PolicyForm::edited);
    }
    priorities->addStretch(1);
    left->addLayout(priorities);
    m_default = new QCheckBox(tr("Default: rules what no other policy matches"));
    m_default->setObjectName(u"policy.default"_qs);
    left->addWidget(m_default);
    left->addStretch(1);
    row->addLayout(left, 1);
    m_categories = new QTreeWidget;
    m_categories->setObjectName(u"policy.categories"_qs);
    m_categories->setHeaderHidden(true);
    m_categories->setMinimumHeight(200);
    row->addLayout(labelled(tr("Categories with what is below them; none means all"), m_categories), 1);
    column->addLayout(row);
    connect(m_tiers, &QLineEdit::textEdited, this, &PolicyForm::edited);
    connect(m_default, &QCheckBox::toggled, this, &PolicyForm::edited);
    connect(m_categories, &QTreeWidget::itemChanged, this, &PolicyForm::edited);
    return card;
}

QWidget *PolicyForm::buildAlarms()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Alarms on the way to the deadline"));
    m_thresholds = new ThresholdTable;
    column->addWidget(m_thresholds);
    auto *night = new Label(tr("At night, outside the group's duty calendar, only alarms of priority 1 ring."), Role::Muted, TextSize::Small);
    night->setWordWrap(true);
    column->addWidget(night);
    connect(m_thresholds, &ThresholdTable::edited, this, &PolicyForm::edited);
    return card;
}

QWidget *PolicyForm::buildRules()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("When clocks stand, and what happens after"));
    QBoxLayout *row = pair(kPad * 2);
    m_pauses = new PauseTable;
    row->addWidget(m_pauses, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(kGap);
    m_reopen = new QComboBox;
    m_reopen->setObjectName(u"policy.reopen"_qs);
    m_reopen->addItem(reopenText(std::nullopt), 0);
    for (const ReopenRule rule : { ReopenRule::Resume, ReopenRule::First, ReopenRule::Restart })
        m_reopen->addItem(reopenText(rule), int(rule));
    m_change = new QComboBox;
    m_change->setObjectName(u"policy.change"_qs);
    for (const PriorityChangeRule rule : { PriorityChangeRule::Retro, PriorityChangeRule::FromChange })
        m_change->addItem(priorityChangeText(rule), int(rule));
    for (QComboBox *combo : { m_reopen, m_change, m_calendar }) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(16);
    }
    right->addLayout(labelled(tr("When a solved ticket is opened again"), m_reopen));
    right->addLayout(labelled(tr("When the priority changes"), m_change));
    right->addStretch(1);
    row->addLayout(right, 1);
    column->addLayout(row);
    connect(m_pauses, &PauseTable::edited, this, &PolicyForm::edited);
    connect(m_reopen, &QComboBox::currentIndexChanged, this, &PolicyForm::edited);
    connect(m_change, &QComboBox::currentIndexChanged, this, &PolicyForm::edited);
    return card;
}

Record PolicyForm::fresh() const
{
    Policy policy;
    const ConfigPtr config = service().config();
    for (const Policy &other : config->policies()) {
        if (other.isDefault && !other.archived)
            policy = other;
    }
    policy.id = PolicyId(Uuid::create(service().now()));
    policy.name = tr("New policy");
    policy.version = 1;
    policy.isDefault = false;
    policy.position = 0;
    for (const Policy &other : config->policies())
        policy.position = std::max(policy.position, other.position + 1);
    if (policy.thresholds.empty())
        policy.thresholds = rules::standardThresholds();
    return toRecord(policy);
}

int PolicyForm::dayMinutes() const
{
    const ConfigPtr config = service().config();
    const Calendar *calendar = config->calendar(CalendarId(Uuid::fromBytes(m_calendar->currentData().toByteArray())));
    return calendar ? service::usualDayMinutes(*calendar) : 1440;
}

void PolicyForm::fillCategories(const Policy &policy)
{
    m_categories->clear();
    const ConfigPtr config = service().config();
    QHash<CategoryId, QTreeWidgetItem *> items;
    // Parents may stand after their children: two rounds, first items, then places.
    for (const Category &category : config->categories()) {
        const bool chosen = std::find(policy.categories.begin(), policy.categories.end(), category.id) != policy.categories.end();
        if (category.archived && !chosen)
            continue;
        auto *item = new QTreeWidgetItem({ category.name });
        item->setData(0, kCategoryRole, category.id.uuid().bytes());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (service().mayEdit() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        item->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
        items.insert(category.id, item);
    }
    for (const Category &category : config->categories()) {
        QTreeWidgetItem *item = items.value(category.id);
        if (!item)
            continue;
        if (QTreeWidgetItem *parent = items.value(category.parent))
            parent->addChild(item);
        else
            m_categories->addTopLevelItem(item);
    }
    m_categories->expandAll();
}

void PolicyForm::fill(const Record &record)
{
    m_base = record;
    const Policy policy = fromRecord<Policy>(record);
    const ConfigPtr config = service().config();
    setHeading(policy.name);
    if (m_name->text() != policy.name)
        m_name->setText(policy.name);
    m_calendar->clear();
    m_calendar->addItem(tr("none: no deadlines"), QByteArray());
    for (const Calendar &calendar : config->calendars()) {
        if (!calendar.archived || calendar.id == policy.calendar)
            m_calendar->addItem(calendar.name, calendar.id.uuid().bytes());
    }
    m_calendar->setCurrentIndex(policy.calendar ? std::max(0, m_calendar->findData(policy.calendar.uuid().bytes())) : 0);
    m_targets->setTargets(policy.targets, dayMinutes());
    m_tiers->setText(policy.tiers.join(u", "_qs));
    QStringList known;
    for (const Policy &other : config->policies()) {
        for (const QString &tier : other.tiers) {
            if (!known.contains(tier, Qt::CaseInsensitive))
                known.append(tier);
        }
    }
    m_knownTiers->setText(known.isEmpty() ? tr("A company's tier is set on its card (Customers, Edit).")
                                          : tr("In use: %1. A company's tier is set on its card (Customers, Edit).").arg(known.join(u", "_qs)));
    for (int i = 0; i < 4; ++i) {
        const auto type = static_cast<TicketType>(i + 1);
        m_types[size_t(i)]->setChecked(std::find(policy.types.begin(), policy.types.end(), type) != policy.types.end());
        m_priorities[size_t(i)]->setChecked(std::find(policy.priorities.begin(), policy.priorities.end(), i + 1) != policy.priorities.end());
    }
    m_default->setChecked(policy.isDefault);
    fillCategories(policy);
    m_pauses->setPauses(policy, *config);
    m_reopen->setCurrentIndex(m_reopen->findData(policy.reopen ? int(*policy.reopen) : 0));
    m_change->setCurrentIndex(m_change->findData(int(policy.priorityChange)));
    m_thresholds->setThresholds(policy.thresholds, dayMinutes());
    makeReadOnly(m_pauses, !service().mayEdit());
    makeReadOnly(m_thresholds, !service().mayEdit());
}

Policy PolicyForm::typed() const
{
    Policy policy = fromRecord<Policy>(m_base);
    policy.name = m_name->text().trimmed();
    policy.calendar = CalendarId(Uuid::fromBytes(m_calendar->currentData().toByteArray()));
    const auto sorted = [](std::vector<Target> targets) {
        // A priority without any target and one that is not there promise the same.
        std::erase_if(targets, [](const Target &t) { return t == Target { t.priority, 0, 0, 0, 0 }; });
        std::sort(targets.begin(), targets.end(), [](const Target &a, const Target &b) { return a.priority < b.priority; });
        return targets;
    };
    if (sorted(policy.targets) != sorted(m_targets->targets()))
        policy.targets = sorted(m_targets->targets());
    policy.tiers = tiersIn(m_tiers->text());
    std::vector<TicketType> types;
    std::vector<int> priorities;
    for (int i = 0; i < 4; ++i) {
        if (m_types[size_t(i)]->isChecked())
            types.push_back(static_cast<TicketType>(i + 1));
        if (m_priorities[size_t(i)]->isChecked())
            priorities.push_back(i + 1);
    }
    const auto keepOrder = [](auto &kept, const auto &chosen) {
        if (!std::is_permutation(kept.begin(), kept.end(), chosen.begin(), chosen.end()))
            kept = chosen;
    };
    keepOrder(policy.types, types);
    keepOrder(policy.priorities, priorities);
    std::vector<CategoryId> categories;
    for (int i = 0; i < m_categories->topLevelItemCount(); ++i)
        ticked(m_categories->topLevelItem(i), categories);
    keepOrder(policy.categories, categories);
    policy.isDefault = m_default->isChecked();
    m_pauses->apply(policy);
    const int reopen = m_reopen->currentData().toInt();
    policy.reopen = reopen == 0 ? std::nullopt : std::optional(static_cast<ReopenRule>(reopen));
    policy.priorityChange = static_cast<PriorityChangeRule>(m_change->currentData().toInt());
    policy.thresholds = m_thresholds->thresholds();
    return policy;
}

Record PolicyForm::collect() const
{
    Record record = m_base;
    const Record fields = toRecord(typed());
    for (const FieldInfo &field : entityInfo(EntityKind::Policy).fields) {
        if (fields.values.contains(field.key))
            record.values.set(field.key, fields.values.at(field.key));
        else
            record.values.remove(field.key);
    }
    return record;
}

FormProblem PolicyForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return { tr("Name: a policy needs a name."), m_name };
    if (QLineEdit *bad = m_targets->badField())
        return { tr("%1: write a duration as 4 h, 1 h 30 min or 2 d.").arg(bad->accessibleName()), bad };
    if (QLineEdit *bad = m_thresholds->badField())
        return { tr("Alarms: write the point as 75 %, or as +1 h after the deadline."), bad };
    return {};
}

FormProblem PolicyForm::explain(const QString &detail) const
{
    if (detail.startsWith(u"name:"))
        return { tr("Name: a policy needs a name."), m_name };
    if (detail.startsWith(u"targets: priority ")) {
        const int priority = std::clamp(detail.mid(18, 1).toInt(), 1, 4);
        return { tr("Targets of priority %1: a target lies between nothing and ten years.").arg(priority), m_targets->field(priority, 0) };
    }
    if (detail.startsWith(u"calendar:"))
        return { tr("Calendar: it is not there any more. Choose another one."), m_calendar };
    if (detail.startsWith(u"categories:"))
        return { tr("Categories: one of them is not there any more."), m_categories };
    static const QRegularExpression line(u"^thresholds, line (\\d+): (.*)$"_qs);
    if (const auto match = line.match(detail); match.hasMatch()) {
        const int row = match.captured(1).toInt();
        const QString why = match.captured(2);
        const QString said = why.startsWith(u"it tells") ? tr("it tells nobody and does nothing")
            : why.startsWith(u"the same point")          ? tr("the same point stands above already")
                                                         : tr("the point or the priority is out of range");
        return { tr("Alarm %1: %2.").arg(row).arg(said), m_thresholds->field(row - 1) };
    }
    if (detail.startsWith(u"thresholds:"))
        return { tr("Alarms: no more than 16."), m_thresholds->field(0) };
    return { tr("The policy was refused: %1").arg(detail), nullptr };
}

void PolicyForm::edited()
{
    setHeading(m_name->text());
    touched();
}

} // namespace firstline::ui
