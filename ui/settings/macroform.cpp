#include "ui/settings/macroform.h"

#include "core/service/macroservice.h"
#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kKeptRole = Qt::UserRole; ///< The value as the macro has it.
constexpr int kStepRow = 32;
constexpr int kMostShownSteps = 8;

void labelled(QBoxLayout *row, const QString &text, QWidget *field)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(kGrid);
    box->addWidget(new FieldLabel(text, field));
    box->addWidget(field);
    field->setAccessibleName(text);
    row->addLayout(box, 1);
}

} // namespace

namespace {

/// What a step sets, as people call it.
QString stepName(const QString &field)
{
    const std::pair<const char *, QString> names[] {
        { "status", MacroForm::tr("Status") }, { "wake", MacroForm::tr("Wakes after") }, { "reason", MacroForm::tr("Reason") },
        { "resolution", MacroForm::tr("Resolution") }, { "assignee", MacroForm::tr("Assignee") }, { "queue", MacroForm::tr("Queue") },
        { "category", MacroForm::tr("Category") }, { "priority", MacroForm::tr("Priority") }, { "impact", MacroForm::tr("Impact") },
        { "urgency", MacroForm::tr("Urgency") }, { "type", MacroForm::tr("Type") }, { "tag", MacroForm::tr("Tag") },
        { "follower", MacroForm::tr("Follower") }, { "subject", MacroForm::tr("Subject") }, { "major", MacroForm::tr("Major incident") },
    };
    for (const auto &[key, name] : names) {
        if (field == QLatin1String(key))
            return name;
    }
    return field;
}

} // namespace

MacroForm::MacroForm(service::SettingsService &service, QWidget *parent)
    : SettingsForm(service, EntityKind::Macro, parent)
{
    setObjectName(u"macro.form"_qs);
    m_delete = new Button(tr("Delete"), Button::Kind::Quiet);
    m_delete->setObjectName(u"macro.delete"_qs);
    m_delete->setIconName(u"trash-2"_qs);
    headRow()->addWidget(m_delete);
    connect(m_delete, &Button::clicked, this, [this] { setOffered(false); });
    m_gone = new Banner(Banner::Kind::Warn);
    m_gone->setObjectName(u"macro.gone"_qs);
    m_gone->setMessage(tr("Somebody deleted this macro."), tr("It is offered nowhere. What you typed is still here."));
    m_gone->setAction(tr("Bring it back"));
    connect(m_gone, &Banner::actionTriggered, this, [this] { setOffered(true); });
    body()->addWidget(m_gone);
    body()->addWidget(buildWhen());
    body()->addWidget(buildTexts());
    body()->addWidget(buildSteps());
    body()->addStretch(1);
}

QWidget *MacroForm::buildWhen()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Offered"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"macro.name"_qs);
    m_owner = new QComboBox;
    m_owner->setObjectName(u"macro.owner"_qs);
    auto *row = new QHBoxLayout;
    row->setSpacing(kPad);
    labelled(row, tr("Name"), m_name);
    labelled(row, tr("For whom"), m_owner);
    column->addLayout(row);
    m_condition = new QLineEdit;
    m_condition->setObjectName(u"macro.condition"_qs);
    m_condition->setPlaceholderText(tr("every ticket"));
    labelled(column, tr("On which tickets, as in the filter line"), m_condition);
    column->addWidget(new Label(tr("For example status:active queue:\"Line 1\" tag:vip"), Role::Muted, TextSize::Small));
    connect(m_name, &QLineEdit::textEdited, this, &MacroForm::touched);
    connect(m_condition, &QLineEdit::textEdited, this, &MacroForm::touched);
    connect(m_owner, &QComboBox::activated, this, &MacroForm::touched);
    return card;
}

QWidget *MacroForm::buildTexts()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Texts"));
    m_reply = new MessageEdit;
    m_reply->setObjectName(u"macro.reply"_qs);
    m_reply->setLines(4, 12);
    m_note = new MessageEdit;
    m_note->setObjectName(u"macro.note"_qs);
    m_note->setKind(MessageEdit::Kind::Note);
    m_note->setLines(2, 8);
    labelled(column, tr("Reply to the customer"), m_reply);
    labelled(column, tr("Internal note"), m_note);
    QStringList names;
    for (const QString &name : rules::macroFields())
        names.append(u'{' % name % u'}');
    auto *hint = new Label(tr("Filled in: %1").arg(names.join(u' ')), Role::Muted, TextSize::Small);
    hint->setWordWrap(true);
    hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(hint);
    connect(m_reply, &MessageEdit::textChanged, this, &MacroForm::touched);
    connect(m_note, &MessageEdit::textChanged, this, &MacroForm::touched);
    return card;
}

QWidget *MacroForm::buildSteps()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Changes; without any it is a text module"));
    m_steps = new QTableWidget(0, 2);
    m_steps->setObjectName(u"macro.steps"_qs);
    m_steps->setAccessibleName(tr("Changes"));
    m_steps->setHorizontalHeaderLabels({ tr("Field"), tr("Becomes") });
    m_steps->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_steps->horizontalHeader()->setStretchLastSection(true);
    m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_steps->verticalHeader()->setDefaultSectionSize(kStepRow);
    m_steps->verticalHeader()->hide();
    m_steps->setTabKeyNavigation(false);
    column->addWidget(m_steps);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *more = new Button(tr("Add a change"));
    more->setObjectName(u"macro.addStep"_qs);
    more->setIconName(u"plus"_qs);
    auto *less = new Button(tr("Take it out"));
    less->setObjectName(u"macro.removeStep"_qs);
    less->setIconName(u"minus"_qs);
    row->addWidget(more);
    row->addWidget(less);
    row->addStretch(1);
    column->addLayout(row);
    auto *hint = new Label(tr("Status: a name, or open, wait_customer, solved… Wake: +2d, 4h. Assignee: me, nobody, a login. "
                              "Tag: a word, with - to take it off."), Role::Muted, TextSize::Small);
    hint->setWordWrap(true);
    column->addWidget(hint);
    connect(more, &Button::clicked, this, [this] {
        addStep({ u"status"_qs, {} });
        m_steps->setCurrentCell(m_steps->rowCount() - 1, 1);
        m_steps->editItem(m_steps->item(m_steps->rowCount() - 1, 1));
        touched();
    });
    connect(less, &Button::clicked, this, [this] {
        m_steps->removeRow(m_steps->currentRow() < 0 ? m_steps->rowCount() - 1 : m_steps->currentRow());
        touched();
    });
    connect(m_steps, &QTableWidget::itemChanged, this, &MacroForm::touched);
    return card;
}

/// The name of what an id stands for; anything else as it is. Names are understood as well (rules::planMacro).
QString MacroForm::shownValue(const QString &value) const
{
    const ConfigPtr config = service().config();
    const std::optional<Uuid> id = config ? Uuid::fromText(value) : std::nullopt;
    if (!id)
        return value;
    if (const Category *category = config->category(CategoryId(*id)))
        return category->name;
    if (const Group *group = config->group(GroupId(*id)))
        return group->name;
    if (const Status *status = config->status(StatusId(*id)))
        return status->name;
    const Agent *agent = config->agent(AgentId(*id));
    return agent ? agent->name : value;
}

void MacroForm::addStep(const MacroStep &step)
{
    const int row = m_steps->rowCount();
    m_steps->insertRow(row);
    auto *field = new QComboBox;
    field->setAccessibleName(tr("Field"));
    for (const QString &name : rules::macroSteps())
        field->addItem(stepName(name), name);
    if (field->findData(step.field) < 0)
        field->addItem(step.field, step.field);
    field->setCurrentIndex(field->findData(step.field));
    connect(field, &QComboBox::activated, this, &MacroForm::touched);
    m_steps->setCellWidget(row, 0, field);
    auto *value = new QTableWidgetItem(shownValue(step.value));
    value->setData(kKeptRole, step.value);
    m_steps->setItem(row, 1, value);
    const int rows = std::clamp(m_steps->rowCount(), 2, kMostShownSteps);
    m_steps->setMinimumHeight(rows * kStepRow + m_steps->horizontalHeader()->sizeHint().height() + 4);
}

std::vector<MacroStep> MacroForm::steps() const
{
    std::vector<MacroStep> steps;
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        const auto *field = qobject_cast<QComboBox *>(m_steps->cellWidget(row, 0));
        const QTableWidgetItem *value = m_steps->item(row, 1);
        if (!field || !value || value->text().trimmed().isEmpty())
            continue;
        // What nobody touched stays the id it was: names change.
        const QString kept = value->data(kKeptRole).toString();
        const bool same = !kept.isEmpty() && value->text() == shownValue(kept);
        steps.push_back({ field->currentData().toString(), same ? kept : value->text().trimmed() });
    }
    return steps;
}

bool MacroForm::mayMake() const
{
    return service().mayEditMacro(service().me());
}

bool MacroForm::mayEdit() const
{
    return service().mayEditMacro(fromRecord<Macro>(m_base).owner);
}

Record MacroForm::fresh() const
{
    Macro macro;
    macro.id = MacroId(Uuid::create(service().now()));
    macro.name = tr("New macro");
    if (!service().mayEditMacro({}))
        macro.owner = service().me();
    macro.position = lastPosition();
    return toRecord(macro);
}

int MacroForm::lastPosition() const
{
    int position = 0;
    for (const Macro &other : service().config()->macros())
        position = std::max(position, other.position + 1);
    return position;
}

void MacroForm::setOffered(bool offered, std::optional<int> position)
{
    const auto present = service().record(EntityKind::Macro, m_base.id);
    if (!present || isNew() || !mayEdit())
        return;
    auto macro = fromRecord<Macro>(*present);
    macro.position = !offered ? service::kMacroPutAway : position ? *position : lastPosition();
    service::whenDone(service().save(*present, toRecord(macro)), this, [this, offered, before = *present](const Result<sync::Receipt> &receipt) {
        if (!receipt)
            Q_EMIT failed(receipt.error().code);
        else if (offered) {
            if (m_base.id == before.id) {
                m_gone->hide();
                m_delete->setVisible(mayEdit());
            }
            Q_EMIT broughtBack(before.id);
        } else
            Q_EMIT deleted(before);
    });
}

void MacroForm::fill(const Record &record)
{
    m_base = record;
    const auto macro = fromRecord<Macro>(record);
    setHeading(macro.name);
    // As it stands, which may be later than what was typed into.
    const auto present = service().record(EntityKind::Macro, record.id);
    const bool gone = (present ? fromRecord<Macro>(*present) : macro).position == service::kMacroPutAway;
    m_gone->setVisible(gone);
    m_delete->setVisible(!gone && !isNew() && mayEdit());
    m_name->setText(macro.name);
    m_owner->clear();
    if (macro.owner.isNull() || service().mayEditMacro({}))
        m_owner->addItem(tr("the team"), QByteArray());
    const AgentId mine = macro.owner.isNull() ? service().me() : macro.owner;
    m_owner->addItem(mine == service().me() ? tr("only me") : service().nameOf(mine), mine.uuid().bytes());
    m_owner->setCurrentIndex(macro.owner.isNull() ? 0 : m_owner->count() - 1);
    // Whose it is stays as it was made.
    m_owner->setEnabled(isNew());
    m_condition->setText(macro.condition);
    m_steps->setRowCount(0);
    for (const MacroStep &step : macro.steps)
        addStep(step);
    m_reply->restoreDraft(macro.reply);
    m_note->restoreDraft(macro.note);
}

Record MacroForm::collect() const
{
    auto macro = fromRecord<Macro>(m_base);
    macro.name = m_name->text().simplified();
    const QByteArray owner = m_owner->currentData().toByteArray();
    macro.owner = owner.isEmpty() ? AgentId() : AgentId(Uuid::fromBytes(owner));
    macro.condition = m_condition->text().simplified();
    macro.steps = steps();
    macro.reply = m_reply->toPlainText().trimmed();
    macro.note = m_note->toPlainText().trimmed();
    return toRecord(macro);
}

FormProblem MacroForm::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return { tr("Give it a name: that is what people look for."), m_name };
    if (m_reply->toPlainText().trimmed().isEmpty() && m_note->toPlainText().trimmed().isEmpty() && steps().empty())
        return { tr("It does nothing yet: write a text or add a change."), m_reply };
    rules::MacroInput nobody;
    for (MessageEdit *edit : { m_reply, m_note }) {
        for (const rules::MacroProblem &found : rules::fillFields(edit->toPlainText(), nobody, *service().config()).problems) {
            if (found.kind == rules::MacroProblem::Kind::UnknownField)
                return { tr("There is no field {%1}.").arg(found.what), edit };
        }
    }
    return {};
}

FormProblem MacroForm::explain(const QString &) const
{
    return {};
}

} // namespace firstline::ui
