#include "ui/settings/choicerows.h"

#include "core/service/whendone.h"
#include "ui/settings/checklisteditor.h"
#include "ui/settings/durationtext.h"
#include "ui/settings/fieldchanges.h"
#include "ui/settings/settingsform.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <functional>

namespace firstline::ui {

ChoiceRows::ChoiceRows(service::SettingsService &service, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_place(new QWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the fields inside
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_place);
    outer->addWidget(scroll);
    auto *column = new QVBoxLayout(m_place);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(kGap);
    column->addWidget(new Label(title, Role::Text, TextSize::Title, QFont::DemiBold));
    auto *how = new Label(hint, Role::Muted);
    how->setWordWrap(true);
    column->addWidget(how);
    m_problem = new Label({}, Role::Bad);
    m_problem->setObjectName(u"rows.problem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
}

void ChoiceRows::setRows(const QString &nameTitle, const std::vector<Column> &columns, const std::vector<Row> &rows)
{
    auto *focus = focusWidget();
    const QString focused = focus ? focus->objectName() : QString();
    const auto *typing = qobject_cast<QLineEdit *>(focus);
    const QString typed = typing && typing->isModified() ? typing->text() : QString();
    delete m_rows;
    auto *card = new Card;
    m_rows = card;
    auto *grid = new QGridLayout(card);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(0, 2);
    grid->addWidget(new Label(nameTitle, Role::Muted, TextSize::Small), 0, 0);
    for (size_t c = 0; c < columns.size(); ++c) {
        grid->addWidget(new Label(columns[c].title, Role::Muted, TextSize::Small), 0, int(c) + 1);
        grid->setColumnStretch(int(c) + 1, 1);
    }
    for (size_t r = 0; r < rows.size(); ++r) {
        const Row &row = rows[r];
        auto *name = new QHBoxLayout;
        name->setContentsMargins(row.depth * kPad * 2, 0, 0, 0);
        name->setSpacing(kGap);
        name->addWidget(new ElidedLabel(row.name, Role::Text, TextSize::Body, row.depth == 0 ? QFont::DemiBold : QFont::Normal));
        name->addWidget(new ElidedLabel(row.detail, Role::Muted, TextSize::Small));
        name->addStretch(1);
        grid->addLayout(name, int(r) + 1, 0);
        for (size_t c = 0; c < columns.size(); ++c) {
            QWidget *field = columns[c].button ? makeButton(row, columns[c])
                : columns[c].longestMin > 0    ? makeDuration(row, columns[c])
                                               : makeChoice(row, columns[c]);
            field->setAccessibleName(u"%1: %2"_qs.arg(row.name, columns[c].title));
            field->setObjectName(u"row%1.%2"_qs.arg(r).arg(columns[c].key));
            grid->addWidget(field, int(r) + 1, int(c) + 1);
        }
    }
    auto *column = static_cast<QBoxLayout *>(m_place->layout());
    column->insertWidget(column->count() - 1, card);
    makeReadOnly(card, !m_service.mayEdit());
    if (auto *same = focused.isEmpty() ? nullptr : card->findChild<QWidget *>(focused))
        same->setFocus();
    // What others saved meanwhile does not take away what is being typed.
    auto *again = typed.isEmpty() ? nullptr : card->findChild<QLineEdit *>(focused);
    if (again) {
        again->setText(typed);
        again->setModified(true);
    }
}

QWidget *ChoiceRows::makeChoice(const Row &row, const Column &column)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(5);
    const Value &now = row.record.values.at(column.key);
    for (const auto &[text, value] : column.choices) {
        combo->addItem(text);
        if (value == now)
            combo->setCurrentIndex(combo->count() - 1);
    }
    combo->setToolTip(combo->currentText());
    connect(combo, &QComboBox::activated, this, [this, combo, before = row.record, column](int index) {
        combo->setToolTip(combo->currentText());
        save(before, column.key, column.choices[size_t(index)].second);
    });
    return combo;
}

QWidget *ChoiceRows::makeButton(const Row &row, const Column &column)
{
    auto *button = new Button(column.button(row.record), Button::Kind::Quiet);
    button->setProperty("reads", true);
    connect(button, &Button::clicked, this, [this, record = row.record] { buttonPressed(record); });
    return button;
}

void ChoiceRows::setEditor(QWidget *editor)
{
    // Behind title and hint, above the rows.
    static_cast<QBoxLayout *>(m_place->layout())->insertWidget(2, editor);
}

QWidget *ChoiceRows::makeDuration(const Row &row, const Column &column)
{
    auto *field = new QLineEdit;
    field->setText(durationText(int(row.record.values.at(column.key).toInt()), 0));
    field->setPlaceholderText(column.none);
    connect(field, &QLineEdit::editingFinished, this,
        [this, field, before = row.record, column] { readDurationField(field, before, column); });
    return field;
}

void ChoiceRows::readDurationField(QLineEdit *field, const Record &before, const Column &column)
{
    const std::optional<int> minutes = readDuration(field->text(), 0);
    const bool wrong = !minutes || *minutes > column.longestMin;
    m_problem->setVisible(wrong);
    if (wrong) {
        //: %1 is the name of a field, %2 the longest that it takes
        m_problem->setText(u"\u25B2 "_qs % tr("%1: write working time as “30 min” or “4 h”, at most %2.")
                                              .arg(field->accessibleName(), durationText(column.longestMin, 0)));
        return;
    }
    field->setText(durationText(*minutes, 0));
    field->setModified(false);
    save(before, column.key, *minutes > 0 ? Value(*minutes) : Value());
}

void ChoiceRows::save(const Record &before, int key, const Value &value)
{
    const bool nothing = value.isNull() && before.values.at(key).isInt() && before.values.at(key).toInt() == 0;
    if (before.values.at(key) == value || nothing)
        return;
    Record after = before;
    if (value.isNull())
        after.values.remove(key);
    else
        after.values.set(key, value);
    service::whenDone(m_service.save(before, after), this, [this](const Result<sync::Receipt> &saved) {
        Q_EMIT notice(saved ? tr("Saved.") : errorText(saved.error().code));
    });
}

GroupsPage::GroupsPage(service::SettingsService &service, QWidget *parent)
    : ChoiceRows(service, tr("Groups"),
          tr("Outside its duty calendar a group hears only alarms of priority 1. The promise of a line is how long it may hold a "
             "ticket; it moves no deadline of a customer."), parent)
{
    setObjectName(u"groups.page"_qs);
    connect(&service, &service::SettingsService::configChanged, this, &GroupsPage::refresh);
    refresh();
}

void GroupsPage::refresh()
{
    const ConfigPtr config = service().config();
    if (!config)
        return;
    Column duty { tr("Duty calendar"), keyOf(&Group::dutyCalendar), { { tr("that of the ticket"), Value() } } };
    for (const Calendar &calendar : config->calendars()) {
        if (!calendar.archived)
            duty.choices.push_back({ calendar.name, Value(calendar.id.uuid().bytes()) });
    }
    Column promise { tr("Promise of the line"), keyOf(&Group::olaMin), {}, 366 * 24 * 60, tr("none") };
    std::vector<Row> rows;
    for (const Group &group : config->groups()) {
        if (group.archived)
            continue;
        const auto members = std::count_if(config->agents().begin(), config->agents().end(), [&](const Agent &agent) {
            return !agent.disabled && std::find(agent.groups.begin(), agent.groups.end(), group.id) != agent.groups.end();
        });
        rows.push_back({ toRecord(group), group.name, tr("%n member(s)", nullptr, int(members)), 0 });
    }
    setRows(tr("Group"), { duty, promise }, rows);
}

CategoriesPage::CategoriesPage(service::SettingsService &service, QWidget *parent)
    : ChoiceRows(service, tr("Categories"), tr("What a new ticket of a category begins with, and what is to be done in it. People may change it on the ticket."), parent)
    , m_editor(new ChecklistEditor)
{
    setEditor(m_editor);
    m_editor->hide();
    connect(m_editor, &ChecklistEditor::closed, m_editor, &QWidget::hide);
    connect(m_editor, &ChecklistEditor::saved, this, [this] {
        auto after = fromRecord<Category>(m_edited);
        after.checklist = m_editor->items();
        save(m_edited, keyOf(&Category::checklist), toRecord(after).values.at(keyOf(&Category::checklist)));
        m_editor->hide();
    });
    setObjectName(u"categories.page"_qs);
    connect(&service, &service::SettingsService::configChanged, this, &CategoriesPage::refresh);
    refresh();
}

void CategoriesPage::refresh()
{
    const ConfigPtr config = service().config();
    if (!config)
        return;
    Column impact { tr("Impact"), keyOf(&Category::defaultImpact), {} };
    Column urgency { tr("Urgency"), keyOf(&Category::defaultUrgency), {} };
    for (int i = 0; i <= 4; ++i) {
        impact.choices.push_back({ impactName(i), Value(i) });
        urgency.choices.push_back({ urgencyName(i), Value(i) });
    }
    Column queue { tr("Queue"), keyOf(&Category::queue), { { tr("the creator's choice"), Value() } } };
    for (const Group &group : config->groups()) {
        if (!group.archived)
            queue.choices.push_back({ group.name, Value(group.id.uuid().bytes()) });
    }
    Column checklist { tr("Checklist"), keyOf(&Category::checklist), {} };
    checklist.button = [](const Record &record) {
        const auto count = static_cast<int>(fromRecord<Category>(record).checklist.size());
        return count > 0 ? tr("%n item(s)…", nullptr, count) : tr("none…");
    };
    std::vector<Row> rows;
    const std::function<void(CategoryId, int)> add = [&](CategoryId parent, int depth) {
        for (const Category &category : config->categories()) {
            if (category.archived || category.parent != parent || depth > 6)
                continue;
            rows.push_back({ toRecord(category), category.name, category.code, depth });
            add(category.id, depth + 1);
        }
    };
    add({}, 0);
    setRows(tr("Category"), { impact, urgency, queue, checklist }, rows);
}

void CategoriesPage::buttonPressed(const Record &record)
{
    m_edited = record;
    const auto category = fromRecord<Category>(record);
    m_editor->edit(category.name, category.checklist, service().mayEdit());
}

} // namespace firstline::ui
