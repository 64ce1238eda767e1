#include "ui/settings/settingspage.h"

#include "core/service/macroservice.h"
#include "ui/settings/calendarform.h"
#include "ui/settings/choicerows.h"
#include "ui/settings/deskform.h"
#include "ui/settings/macroform.h"
#include "ui/settings/matrixform.h"
#include "ui/settings/policyform.h"
#include "ui/settings/policyorder.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sidelist.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kSideWidth = 216;
constexpr int kSectionRole = Qt::UserRole + 1;
constexpr int kCountRole = Qt::UserRole + 2;
constexpr int kOverdueRole = Qt::UserRole + 3;
constexpr int kKeyRole = Qt::UserRole + 4;

QString keyFor(EntityKind kind, const Uuid &id)
{
    const QString name = kind == EntityKind::Calendar ? u"calendar:"_qs : kind == EntityKind::Macro ? u"macro:"_qs : u"policy:"_qs;
    return name % QString::fromLatin1(id.bytes().toHex());
}

/// The kind of a row's object. Shape: None for parts that are no list of objects.
EntityKind kindOf(const QString &key)
{
    return key.startsWith(u"calendar:") ? EntityKind::Calendar
        : key.startsWith(u"policy:")    ? EntityKind::Policy
        : key.startsWith(u"macro:")     ? EntityKind::Macro
                                        : EntityKind::None;
}

Uuid idOf(const QString &key)
{
    return Uuid::fromBytes(QByteArray::fromHex(key.section(u':', 1).toLatin1()));
}

QStandardItem *makeItem(const QString &text, const QString &key)
{
    auto *item = new QStandardItem(text);
    item->setData(key.isEmpty(), kSectionRole);
    item->setData(-1, kCountRole);
    item->setData(0, kOverdueRole);
    item->setData(key, kKeyRole);
    return item;
}

} // namespace

SettingsPage::SettingsPage(service::SettingsService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"settings.page"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(new Hairline(Qt::Vertical));
    m_stack = new QStackedWidget;
    m_calendar = new CalendarForm(service);
    m_policy = new PolicyForm(service);
    m_macro = new MacroForm(service);
    m_order = new PolicyOrder(service);
    m_matrix = new MatrixForm(service);
    m_categories = new CategoriesPage(service);
    m_groups = new GroupsPage(service);
    m_desk = new DeskForm(service);
    for (QWidget *page : std::initializer_list<QWidget *> { m_calendar, m_policy, m_macro, m_order, m_matrix, m_categories, m_groups, m_desk })
        m_stack->addWidget(page);
    row->addWidget(m_stack, 1);
    connectForm(m_calendar, EntityKind::Calendar);
    connectForm(m_policy, EntityKind::Policy);
    connectForm(m_macro, EntityKind::Macro);
    connectMacros();
    connectForm(m_matrix, EntityKind::None);
    connectForm(m_desk, EntityKind::None);
    connect(m_order, &PolicyOrder::notice, this, &SettingsPage::notice);
    connect(m_groups, &GroupsPage::notice, this, &SettingsPage::notice);
    connect(m_categories, &CategoriesPage::notice, this, &SettingsPage::notice);
    connect(m_order, &PolicyOrder::policyActivated, this, [this](const Uuid &id) { showRecord(EntityKind::Policy, id); });
    connect(&m_service, &service::SettingsService::configChanged, this, &SettingsPage::refreshList);
    refreshList();
    if (!showPart(u"calendar"_qs))
        showPart(u"groups"_qs);
}

QWidget *SettingsPage::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, kGap);
    column->setSpacing(kGrid);
    m_list = new SideList;
    m_list->setObjectName(u"settings.list"_qs);
    m_list->setAccessibleName(tr("Settings"));
    m_list->setRoles({ kSectionRole, kCountRole, kOverdueRole, -1 });
    m_list->setModel(m_model);
    column->addWidget(m_list, 1);
    m_newCalendar = new Button(tr("New calendar"));
    m_newCalendar->setIconName(u"plus"_qs);
    m_newCalendar->setObjectName(u"settings.newCalendar"_qs);
    m_newPolicy = new Button(tr("New policy"));
    m_newPolicy->setIconName(u"plus"_qs);
    m_newPolicy->setObjectName(u"settings.newPolicy"_qs);
    m_newMacro = new Button(tr("New macro"));
    m_newMacro->setIconName(u"plus"_qs);
    m_newMacro->setObjectName(u"settings.newMacro"_qs);
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(kGap, 0, kGap, 0);
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_newCalendar);
    buttons->addWidget(m_newPolicy);
    buttons->addWidget(m_newMacro);
    connect(m_newMacro, &Button::clicked, this, [this] { editNew(EntityKind::Macro); });
    column->addLayout(buttons);
    connect(m_list, &SideList::chosen, this, [this](const QModelIndex &index) { open(index.data(kKeyRole).toString()); });
    connect(m_newCalendar, &Button::clicked, this, [this] { editNew(EntityKind::Calendar); });
    connect(m_newPolicy, &Button::clicked, this, [this] { editNew(EntityKind::Policy); });
    return side;
}

void SettingsPage::connectForm(SettingsForm *form, EntityKind kind)
{
    connect(form, &SettingsForm::saved, this, [this, kind](const Uuid &id, bool restamped) {
        m_drafts.erase(m_current);
        if (kind != EntityKind::None)
            m_current = keyFor(kind, id);
        refreshList();
        Q_EMIT notice(restamped ? tr("Saved. The server now stamps the open tickets anew.") : tr("Saved."));
    });
    connect(form, &SettingsForm::abandoned, this, [this] {
        const QString gone = std::exchange(m_current, QString());
        m_drafts.erase(gone);
        refreshList();
        showPart(gone.section(u':', 0, 0));
    });
}

void SettingsPage::connectMacros()
{
    connect(m_macro, &MacroForm::failed, this, [this](ErrorCode code) { Q_EMIT notice(errorText(code)); });
    connect(m_macro, &MacroForm::broughtBack, this, [this] { refreshList(); });
    connect(m_macro, &MacroForm::deleted, this, [this](const Record &before) {
        leave(); // What was typed waits, in case it comes back.
        m_current.clear();
        refreshList();
        if (!showPart(u"macro"_qs, keyFor(EntityKind::Macro, before.id)))
            showPart(u"policies"_qs);
        const auto macro = fromRecord<Macro>(before);
        Q_EMIT undoable(tr("The macro “%1” is deleted.").arg(macro.name), [page = QPointer(this), id = before.id, position = macro.position] {
            if (page && page->showRecord(EntityKind::Macro, id))
                page->m_macro->setOffered(true, position);
        });
    });
}

int SettingsPage::drafts() const
{
    return int(m_drafts.size());
}

SettingsPage::Typed SettingsPage::takeTyped()
{
    leave();
    return { std::move(m_drafts), m_current };
}

void SettingsPage::giveTyped(Typed typed)
{
    m_drafts = std::move(typed.drafts);
    m_current.clear();
    open(typed.current);
}

void SettingsPage::refreshList()
{
    const ConfigPtr config = m_service.config();
    if (!config)
        return;
    m_newCalendar->setVisible(m_service.mayEdit());
    m_newPolicy->setVisible(m_service.mayEdit());
    m_newMacro->setVisible(m_macro && m_macro->mayMake());
    QList<QStandardItem *> items;
    const auto add = [&](const QString &text, const QString &key) {
        items.append(makeItem(m_drafts.count(key) > 0 ? QString(text % u" \u2022"_qs) : text, key));
    };
    const auto addDrafts = [&](const QString &prefix) {
        for (const auto &[key, draft] : m_drafts) {
            if (draft.isNew && key.startsWith(prefix))
                add(draft.typed.values.at(2).toText(), key);
        }
    };
    items.append(makeItem(tr("Working time"), {}));
    for (const Calendar &calendar : config->calendars()) {
        if (!calendar.archived)
            add(calendar.name, keyFor(EntityKind::Calendar, calendar.id.uuid()));
    }
    addDrafts(u"calendar:"_qs);
    items.append(makeItem(tr("Promises"), {}));
    add(tr("Order of policies"), u"policies"_qs);
    std::vector<Policy> policies = config->policies();
    std::stable_sort(policies.begin(), policies.end(), [](const Policy &a, const Policy &b) { return a.position < b.position; });
    for (const Policy &policy : policies) {
        if (!policy.archived)
            add(policy.name, keyFor(EntityKind::Policy, policy.id.uuid()));
    }
    addDrafts(u"policy:"_qs);
    items.append(makeItem(tr("Macros and texts"), {}));
    std::vector<Macro> macros = config->macros();
    std::stable_sort(macros.begin(), macros.end(), [](const Macro &a, const Macro &b) { return a.position < b.position; });
    for (const Macro &macro : macros) {
        const bool mine = macro.owner.isNull() || macro.owner == m_service.me();
        const QString key = keyFor(EntityKind::Macro, macro.id.uuid());
        // What was typed into one that was deleted is still there to be found.
        if (mine && (macro.position != service::kMacroPutAway || m_drafts.count(key) > 0))
            add(macro.name, key);
    }
    addDrafts(u"macro:"_qs);
    items.append(makeItem(tr("Desk"), {}));
    add(tr("Priority matrix"), u"matrix"_qs);
    add(tr("Categories"), u"categories"_qs);
    add(tr("Groups"), u"groups"_qs);
    if (m_service.record(EntityKind::Settings, {}))
        add(tr("Remote control and papers"), u"desk"_qs);
    // Rows are changed in place, so that focus and selection stay.
    for (int i = 0; i < items.size(); ++i) {
        QStandardItem *item = items.at(i);
        if (i >= m_model->rowCount()) {
            m_model->appendRow(item);
            continue;
        }
        QStandardItem *old = m_model->item(i);
        old->setText(item->text());
        for (const int role : { kSectionRole, kKeyRole })
            old->setData(item->data(role), role);
        delete item;
    }
    if (m_model->rowCount() > items.size())
        m_model->removeRows(int(items.size()), m_model->rowCount() - int(items.size()));
    mark(m_current);
}

void SettingsPage::mark(const QString &key)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!key.isEmpty() && m_model->item(i)->data(kKeyRole).toString() == key)
            m_list->setCurrentQuietly(m_model->index(i, 0));
    }
}

/// Keeps what is typed in the form that is left.
void SettingsPage::leave()
{
    auto *form = qobject_cast<SettingsForm *>(m_stack->currentWidget());
    if (!form || form->seen().id.isNull() || (!m_current.contains(u':') && m_current != u"matrix" && m_current != u"desk"))
        return;
    if (form->isChanged())
        m_drafts[m_current] = { form->seen(), form->draft(), form->isNew() };
    else
        m_drafts.erase(m_current);
}

SettingsForm *SettingsPage::formOf(EntityKind kind) const
{
    switch (kind) {
    case EntityKind::Calendar: return m_calendar;
    case EntityKind::Policy: return m_policy;
    case EntityKind::Macro: return m_macro;
    default: return nullptr;
    }
}

void SettingsPage::open(const QString &key)
{
    if (key == m_current)
        return;
    leave();
    m_current = key;
    const EntityKind kind = kindOf(key);
    if (SettingsForm *form = formOf(kind)) {
        const auto draft = m_drafts.find(key);
        const auto record = draft != m_drafts.end() ? std::optional(draft->second.seen) : m_service.record(kind, idOf(key));
        if (record)
            form->edit(*record, draft != m_drafts.end() && draft->second.isNew);
        if (draft != m_drafts.end())
            form->restore(draft->second.typed);
        m_stack->setCurrentWidget(form);
    } else if (key == u"matrix") {
        const auto draft = m_drafts.find(key);
        const auto record = draft != m_drafts.end() ? std::optional(draft->second.seen)
                                                    : m_service.record(EntityKind::PriorityMatrix, {});
        if (record)
            m_matrix->edit(*record, record->id.isNull());
        if (draft != m_drafts.end())
            m_matrix->restore(draft->second.typed);
        m_stack->setCurrentWidget(m_matrix);
    } else if (key == u"desk") {
        const auto draft = m_drafts.find(key);
        const auto record = draft != m_drafts.end() ? std::optional(draft->second.seen) : m_service.record(EntityKind::Settings, {});
        if (record)
            m_desk->edit(*record, false);
        if (draft != m_drafts.end())
            m_desk->restore(draft->second.typed);
        m_stack->setCurrentWidget(m_desk);
    } else if (key == u"policies") {
        m_stack->setCurrentWidget(m_order);
    } else if (key == u"categories") {
        m_stack->setCurrentWidget(m_categories);
    } else if (key == u"groups") {
        m_stack->setCurrentWidget(m_groups);
    }
    refreshList();
}

bool SettingsPage::showPart(const QString &part, const QString &besides)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QString key = m_model->item(i)->data(kKeyRole).toString();
        if ((key != part && key.section(u':', 0, 0) != part) || (!besides.isEmpty() && key == besides))
            continue;
        open(key);
        return !part.isEmpty();
    }
    return false;
}

bool SettingsPage::showRecord(EntityKind kind, const Uuid &id)
{
    if (!m_service.record(kind, id))
        return false;
    open(keyFor(kind, id));
    return true;
}

void SettingsPage::editNew(EntityKind kind)
{
    leave();
    SettingsForm *form = formOf(kind);
    const Record record = kind == EntityKind::Calendar ? m_calendar->fresh()
        : kind == EntityKind::Macro                    ? m_macro->fresh()
                                                       : m_policy->fresh();
    m_current = keyFor(kind, record.id);
    m_drafts[m_current] = { record, record, true };
    form->edit(record, true);
    m_stack->setCurrentWidget(form);
    refreshList();
    const QString field = kind == EntityKind::Calendar ? u"calendar.name"_qs : kind == EntityKind::Macro ? u"macro.name"_qs : u"policy.name"_qs;
    if (auto *name = form->findChild<QWidget *>(field)) {
        name->setFocus();
        QMetaObject::invokeMethod(name, "selectAll");
    }
}

void SettingsPage::focusFirst()
{
    m_list->setFocus();
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_list->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace firstline::ui
