#include "ui/customer/recordform.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

QString joined(const Value &value)
{
    QStringList texts;
    for (const Value &item : value.toList())
        texts.append(item.toText());
    return texts.join(u", "_qs);
}

bool isSubmit(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

RecordForm::RecordForm(const QString &title, std::vector<FormField> fields, const Record &before, QWidget *parent)
    : Card(Card::Kind::Plain, parent)
    , m_fields(std::move(fields))
    , m_before(before)
    , m_problem(new Label({}, Role::Bad))
    , m_save(new Button(tr("Save"), Button::Kind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(kGap);
    column->addWidget(new SectionLabel(title));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGap);
    column->addLayout(grid);
    addFields(grid);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"recordForm.problem"_qs);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setKeyHint(u"Esc"_qs);
    m_save->setKeyHint(u"Ctrl+\u21B5"_qs);
    m_save->setObjectName(u"recordForm.save"_qs);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &RecordForm::cancelled);
    connect(m_save, &Button::clicked, this, &RecordForm::submit);
}

void RecordForm::addFields(QGridLayout *grid)
{
    int place = 0;
    for (const FormField &field : m_fields) {
        QWidget *editor = makeEditor(field);
        editor->setObjectName(u"recordForm.%1"_qs.arg(field.key));
        editor->setAccessibleName(field.label);
        editor->installEventFilter(this);
        m_editors[field.key] = editor;
        auto *box = new QVBoxLayout;
        box->setSpacing(kGrid);
        if (field.type == FormField::Type::Flag)
            box->addStretch(1);
        else
            box->addWidget(new FieldLabel(field.label, editor));
        box->addWidget(editor);
        const bool wide = field.type == FormField::Type::Lines;
        place += wide ? place % 2 : 0;
        grid->addLayout(box, place / 2, place % 2, 1, wide ? 2 : 1);
        place += wide ? 2 : 1;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

QWidget *RecordForm::makeEditor(const FormField &field)
{
    const Value &value = m_before.values.at(field.key);
    if (field.type == FormField::Type::Lines) {
        auto *edit = new QPlainTextEdit(value.toText());
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(72);
        return edit;
    }
    if (field.type == FormField::Type::Flag) {
        auto *box = new QCheckBox(field.label);
        box->setChecked(value.toBool() || value.toInt() != 0);
        return box;
    }
    if (field.type == FormField::Type::Pick) {
        auto *combo = new QComboBox;
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        for (const auto &[text, choice] : field.choices) {
            combo->addItem(text);
            if (choice == value)
                combo->setCurrentIndex(combo->count() - 1);
        }
        return combo;
    }
    QString text = value.toText();
    if (field.type == FormField::Type::Texts)
        text = joined(value);
    else if (field.type == FormField::Type::Number)
        text = QString::number(value.toInt());
    auto *edit = new QLineEdit(text);
    edit->setCursorPosition(0);
    edit->setPlaceholderText(field.type == FormField::Type::Day ? tr("year-month-day, 2027-06-30") : field.hint);
    return edit;
}

QString RecordForm::textOf(const FormField &field) const
{
    QWidget *editor = m_editors.at(field.key);
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        return lines->toPlainText().trimmed();
    const auto *line = qobject_cast<QLineEdit *>(editor);
    return line ? line->text().trimmed() : QString();
}

Value RecordForm::valueOf(const FormField &field) const
{
    static const QRegularExpression separator(QStringLiteral("[,;\\n]+"));
    const QString text = textOf(field);
    switch (field.type) {
    case FormField::Type::Line:
    case FormField::Type::Lines:
        return Value(text);
    case FormField::Type::Texts: {
        ValueList list;
        for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                list.push_back(Value(part.trimmed()));
        }
        return list.empty() ? Value() : Value(std::move(list));
    }
    case FormField::Type::Flag:
        return Value(qobject_cast<QCheckBox *>(m_editors.at(field.key))->isChecked());
    case FormField::Type::Pick: {
        const int index = qobject_cast<QComboBox *>(m_editors.at(field.key))->currentIndex();
        return index >= 0 && index < int(field.choices.size()) ? field.choices[size_t(index)].second : Value();
    }
    case FormField::Type::Day:
        return text.isEmpty() ? Value() : Value(text);
    case FormField::Type::Number:
        return Value(qint64(text.toInt()));
    }
    return {};
}

Record RecordForm::after() const
{
    Record record = m_before;
    for (const FormField &field : m_fields) {
        const Value value = valueOf(field);
        const Value &old = m_before.values.at(field.key);
        // An emptied text and one that was never there are the same.
        const bool both = old.isNull() && value.isText() && value.toText().isEmpty();
        const bool flag = field.type == FormField::Type::Flag && !value.toBool() && old.isNull();
        if (value == old || both || flag)
            continue;
        if (value.isNull())
            record.values.remove(field.key);
        else
            record.values.set(field.key, value);
    }
    return record;
}

bool RecordForm::isChanged() const
{
    return !difference(m_before.values, after().values).isEmpty();
}

QString RecordForm::problem() const
{
    for (const FormField &field : m_fields) {
        const QString text = textOf(field);
        if (field.required && text.isEmpty() && field.type != FormField::Type::Pick)
            return tr("%1 is missing.").arg(field.label);
        if (field.type == FormField::Type::Day && !text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
            return tr("%1: write the date as year-month-day, for example 2027-06-30.").arg(field.label);
        bool whole = true;
        if (field.type == FormField::Type::Number && (text.toInt(&whole) < 0 || (!whole && !text.isEmpty())))
            return tr("%1: a whole number, 0 or more.").arg(field.label);
    }
    return {};
}

void RecordForm::showProblem(const QString &text)
{
    m_problem->setText(text.isEmpty() ? text : QString(u"\u25B2 "_qs % text));
    m_problem->setVisible(!text.isEmpty());
}

void RecordForm::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void RecordForm::focusFirst()
{
    if (!m_fields.empty())
        m_editors.at(m_fields.front().key)->setFocus(Qt::OtherFocusReason);
}

void RecordForm::submit()
{
    if (!m_save->isEnabled())
        return;
    const QString wrong = problem();
    showProblem(wrong);
    if (wrong.isEmpty())
        Q_EMIT saveWanted(m_before, after());
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    if (isSubmit(*event))
        submit();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        Card::keyPressEvent(event);
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isSubmit(*key) || key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace firstline::ui
