#include "ui/settings/settingsform.h"

#include "core/service/whendone.h"
#include "ui/settings/changedbyothers.h"
#include "ui/settings/historyview.h"
#include "ui/settings/restampcard.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace firstline::ui {

namespace {

int versionKey(EntityKind kind)
{
    const FieldInfo *field = entityInfo(kind).byName(u"version");
    return field ? field->key : 0;
}

/// The fields of a record that people settle: without versions and the like.
ValueMap settled(const Record &record)
{
    ValueMap values = record.values;
    for (const FieldInfo &field : entityInfo(record.kind).fields) {
        if (field.merge == Merge::Derived)
            values.remove(field.key);
    }
    return values;
}

/// "11:05" today, else with the date.
QString clockTime(Instant at, Instant now)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    const bool today = local.date() == toDateTime(now).toLocalTime().date();
    return QLocale().toString(local, today ? u"HH:mm"_qs : u"d MMM HH:mm"_qs);
}

ValueMap settledDifference(const Record &before, const Record &after)
{
    return difference(settled(before), settled(after));
}

} // namespace

void makeReadOnly(QWidget *root, bool readOnly)
{
    for (auto *line : root->findChildren<QLineEdit *>())
        line->setReadOnly(readOnly);
    const auto still = [readOnly](QWidget *widget) {
        widget->setAttribute(Qt::WA_TransparentForMouseEvents, readOnly);
        widget->setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    };
    for (auto *button : root->findChildren<QAbstractButton *>()) {
        if (!button->property("reads").toBool())
            still(button);
    }
    for (auto *combo : root->findChildren<QComboBox *>())
        still(combo);
}

QVBoxLayout *sectioned(Card *card, const QString &title)
{
    auto *column = new QVBoxLayout(card);
    column->setSpacing(kGap);
    column->addWidget(new SectionLabel(title));
    return column;
}

SettingsForm::SettingsForm(service::SettingsService &service, EntityKind kind, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_kind(kind)
{
    build();
    connect(&m_service, &service::SettingsService::configChanged, this, &SettingsForm::refresh);
    connect(&m_service, &service::SettingsService::conflictsChanged, this, &SettingsForm::refreshConflicts);
}

void SettingsForm::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QWidget;
    m_headRow = new QHBoxLayout(head);
    m_headRow->setContentsMargins(kPad, kPad, kPad, kGap);
    m_heading = new Label({}, Role::Text, TextSize::Title, QFont::DemiBold);
    m_heading->setObjectName(u"settings.heading"_qs);
    m_version = new Label({}, Role::Muted);
    m_history = new Button(tr("History"), Button::Kind::Quiet);
    m_history->setIconName(u"history"_qs);
    m_history->setCheckable(true);
    m_history->setProperty("reads", true);
    m_history->setObjectName(u"settings.history.button"_qs);
    m_headRow->addWidget(m_heading);
    m_headRow->addWidget(m_version);
    m_headRow->addStretch(1);
    m_headRow->addWidget(m_history);
    outer->addWidget(head);
    m_readOnly = new Label(tr("You can read these settings. Administrators change them."), Role::Muted, TextSize::Small);
    m_readOnly->setContentsMargins(kPad, 0, kPad, kGap);
    outer->addWidget(m_readOnly);

    m_stack = new QStackedWidget;
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"settings.scroll"_qs);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(kPad, 0, kPad, kPad);
    m_body->setSpacing(kPad);
    m_others = new ChangedByOthers;
    m_body->addWidget(m_others);
    m_scroll->setWidget(inside);
    m_restamp = new RestampCard;
    m_past = new HistoryView;
    auto *pastScroll = new QScrollArea;
    pastScroll->setWidgetResizable(true);
    pastScroll->setFrameShape(QFrame::NoFrame);
    pastScroll->setWidget(m_past);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_restamp);
    m_stack->addWidget(pastScroll);
    outer->addWidget(m_stack, 1);

    m_footer = new QWidget;
    auto *column = new QVBoxLayout(m_footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kPad, kGap, kPad, kGap);
    row->setSpacing(kGap);
    m_problem = new Label({}, Role::Bad);
    m_problem->setObjectName(u"settings.problem"_qs);
    m_problem->setWordWrap(true);
    m_cancel = new Button(tr("Discard"));
    m_cancel->setKeyHint(u"Esc"_qs);
    m_cancel->setObjectName(u"settings.discard"_qs);
    m_save = new Button(tr("Save"), Button::Kind::Primary);
    m_save->setKeyHint(u"Ctrl+\u21B5"_qs);
    m_save->setObjectName(u"settings.save"_qs);
    row->addWidget(m_problem, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    outer->addWidget(m_footer);

    connect(m_save, &Button::clicked, this, &SettingsForm::save);
    connect(m_cancel, &Button::clicked, this, &SettingsForm::giveUp);
    connect(m_history, &Button::toggled, this, &SettingsForm::showHistory);
    connect(m_others, &ChangedByOthers::decided, this, [this](int key, bool mine) {
        if (!mine) {
            Record record = collect();
            record.values.set(key, m_seen.values.at(key));
            takeTheirs(record);
        }
        updateButtons();
    });
    connect(m_restamp, &RestampCard::cancelled, this, [this] {
        m_stack->setCurrentIndex(0);
        updateButtons();
        m_save->setFocus();
    });
    connect(m_restamp, &RestampCard::chosen, this, [this](bool restamp, const QString &reason) { write(reason, restamp); });
}

bool SettingsForm::hasVersions() const
{
    return versionKey(m_kind) != 0;
}

void SettingsForm::edit(const Record &record, bool isNew)
{
    ++m_generation;
    m_seen = record;
    m_new = isNew;
    m_others->clear();
    takeTheirs(record);
    m_history->setChecked(false);
    m_history->setVisible(hasVersions() && !isNew);
    m_stack->setCurrentIndex(0);
    setBusy(false);
    m_scroll->ensureVisible(0, 0);
    const bool may = mayEdit();
    m_readOnly->setVisible(!may);
    m_footer->setVisible(may);
    makeReadOnly(m_scroll->widget(), !may);
    m_version->setText(isNew || !hasVersions() ? QString() : tr("version %1").arg(record.values.at(versionKey(m_kind)).toInt()));
}

void SettingsForm::setHeading(const QString &text)
{
    m_heading->setText(text);
}

/// Fills the fields without taking the filling for edits.
void SettingsForm::takeTheirs(const Record &theirs)
{
    m_filling = true;
    fill(theirs);
    m_filling = false;
    showProblem({});
    updateButtons();
}

void SettingsForm::restore(const Record &draft)
{
    takeTheirs(draft);
}

bool SettingsForm::isChanged() const
{
    if (m_seen.kind == EntityKind::None)
        return false;
    return m_new || !settledDifference(m_seen, collect()).isEmpty();
}

void SettingsForm::touched()
{
    if (m_filling)
        return;
    showProblem({});
    updateButtons();
}

void SettingsForm::updateButtons()
{
    const bool changed = isChanged();
    m_save->setEnabled(changed && !m_busy && m_others->undecided() == 0);
    m_cancel->setEnabled(changed && !m_busy);
    m_footer->setVisible(mayEdit() && m_stack->currentIndex() == 0);
}

void SettingsForm::setBusy(bool busy, const QString &why)
{
    m_busy = busy;
    m_problem->setRole(busy ? Role::Muted : Role::Bad);
    m_problem->setText(why);
    updateButtons();
}

void SettingsForm::showProblem(const FormProblem &problem)
{
    m_problem->setRole(Role::Bad);
    m_problem->setText(problem.text.isEmpty() ? QString() : QString(u"\u25B2 "_qs % problem.text));
    if (!problem.where)
        return;
    problem.where->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(problem.where);
}

FormProblem SettingsForm::wrong() const
{
    if (const FormProblem own = problem(); !own.text.isEmpty())
        return own;
    const Record record = collect();
    Result<void> ok;
    if (m_kind == EntityKind::Calendar)
        ok = rules::checkCalendar(fromRecord<Calendar>(record));
    else if (m_kind == EntityKind::Policy)
        ok = rules::checkPolicy(fromRecord<Policy>(record), *m_service.config());
    return ok ? FormProblem() : explain(ok.error().detail);
}

void SettingsForm::save()
{
    if (!m_save->isEnabled() || !isChanged())
        return;
    const FormProblem found = wrong();
    showProblem(found);
    if (!found.text.isEmpty())
        return;
    if (!hasVersions())
        return write({}, false);
    setBusy(true, tr("Looking at the open tickets..."));
    service::whenDone(m_service.preview(collect()), this,
        [this, generation = m_generation](const Result<service::RestampPreview> &preview) {
            if (generation == m_generation)
                previewed(preview);
        });
}

void SettingsForm::previewed(const Result<service::RestampPreview> &preview)
{
    setBusy(false);
    if (!preview)
        return showProblem({ errorText(preview.error().code), nullptr });
    if (preview->changed == 0)
        return write({}, false);
    m_stack->setCurrentIndex(1);
    updateButtons();
    m_restamp->show(*preview, m_service.now());
}

void SettingsForm::write(const QString &restampReason, bool restamp)
{
    const Record after = collect();
    setBusy(true);
    auto written = m_new ? m_service.create(after) : m_service.save(m_seen, after);
    // The journal keeps the order of calls: the edit is there before the stamps.
    if (restamp)
        service::whenDone(m_service.restamp(m_kind, after.id, restampReason), this, [this](const Result<sync::Receipt> &asked) {
            if (!asked)
                showProblem({ errorText(asked.error().code), nullptr });
        });
    service::whenDone(written, this, [this, after, restamp, generation = m_generation](const Result<sync::Receipt> &receipt) {
        if (generation != m_generation)
            return;
        setBusy(false);
        m_stack->setCurrentIndex(0);
        updateButtons();
        if (!receipt) {
            const FormProblem said = explain(receipt.error().detail);
            showProblem(said.where ? said : FormProblem { errorText(receipt.error().code), nullptr });
            return;
        }
        m_new = false;
        const auto present = m_service.record(m_kind, after.id);
        edit(present ? *present : after, false);
        Q_EMIT saved(after.id, restamp);
    });
}

void SettingsForm::giveUp()
{
    if (m_stack->currentIndex() != 0) {
        m_history->setChecked(false);
        m_stack->setCurrentIndex(0);
        return updateButtons();
    }
    if (m_new) {
        Q_EMIT abandoned();
        return;
    }
    m_others->clear();
    const auto present = m_service.record(m_kind, m_seen.id);
    edit(present ? *present : m_seen, false);
}

/// Somebody saved something: what he changed and I did not comes into the form; what both changed is asked.
void SettingsForm::refresh()
{
    if (m_seen.id.isNull() || m_new || m_busy)
        return;
    const auto present = m_service.record(m_kind, m_seen.id);
    if (!present || present->values == m_seen.values)
        return;
    const Record mine = collect();
    const ValueMap byMe = settledDifference(m_seen, mine);
    const ValueMap byThem = settledDifference(m_seen, *present);
    Record merged = *present;
    std::vector<FieldChange> both;
    const auto between = fieldChanges(*present, mine, *m_service.config());
    for (const auto &[key, value] : byMe) {
        merged.values.set(key, value);
        if (!byThem.contains(key) || present->values.at(key) == value)
            continue;
        for (const FieldChange &change : between) {
            if (change.key == key)
                both.push_back(change);
        }
    }
    m_seen = *present;
    m_version->setText(hasVersions() ? tr("version %1").arg(m_seen.values.at(versionKey(m_kind)).toInt()) : QString());
    takeTheirs(merged);
    if (both.empty())
        return;
    m_others->show(tr("Somebody changed this meanwhile."), both);
    updateButtons();
    service::whenDone(m_service.history(m_kind, m_seen.id), this, [this, both](const Result<std::vector<service::VersionStep>> &steps) {
        if (!steps || steps->empty() || m_others->undecided() != int(both.size()))
            return;
        const QString who = m_service.nameOf(steps->front().by);
        const QString when = clockTime(steps->front().at, m_service.now());
        if (!who.isEmpty())
            m_others->show(tr("%1 changed it at %2.").arg(who, when), both);
        updateButtons();
    });
}

/// The server kept an earlier save than mine: mine is shown beside it, and settling it is the person's choice.
void SettingsForm::refreshConflicts()
{
    if (m_seen.id.isNull() || m_new)
        return;
    service::whenDone(m_service.conflictsOf(m_seen.id), this, [this, id = m_seen.id](const Result<QList<sync::ConflictRecord>> &conflicts) {
        if (!conflicts || conflicts->isEmpty() || m_seen.id != id || m_others->undecided() > 0)
            return;
        const sync::ConflictRecord &conflict = conflicts->front();
        Record mine = collect();
        mine.values.set(conflict.info.key, conflict.info.mine);
        Record theirs = m_seen;
        theirs.values.set(conflict.info.key, conflict.info.theirs);
        auto changes = fieldChanges(theirs, mine, *m_service.config());
        std::erase_if(changes, [&](const FieldChange &change) { return change.key != conflict.info.key; });
        if (changes.empty())
            return;
        // Mine goes back into the form: saving it again is a new edit on top of what the server has.
        takeTheirs(mine);
        const QString who = conflict.info.byName.isEmpty() ? tr("Somebody") : conflict.info.byName;
        const QString when = conflict.info.at ? clockTime(*conflict.info.at, m_service.now()) : QString();
        m_others->show(when.isEmpty() ? tr("%1 changed it before you.").arg(who) : tr("%1 changed it at %2.").arg(who, when), changes);
        service::whenDone(m_service.settle(conflict.id, sync::ConflictChoice::Theirs), this, [](const Result<void> &) { });
        updateButtons();
    });
}

void SettingsForm::showHistory()
{
    if (!m_history->isChecked()) {
        m_stack->setCurrentIndex(0);
        return updateButtons();
    }
    service::whenDone(m_service.history(m_kind, m_seen.id), this,
        [this, generation = m_generation](const Result<std::vector<service::VersionStep>> &steps) {
            if (generation != m_generation || !m_history->isChecked())
                return;
            if (!steps)
                return showProblem({ errorText(steps.error().code), nullptr });
            m_past->show(*steps, m_service);
            m_stack->setCurrentIndex(2);
            updateButtons();
        });
}

void SettingsForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else if (event->key() == Qt::Key_Escape)
        giveUp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace firstline::ui
