#include "ui/settings/checklisteditor.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QSet>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kRow = 30;
constexpr int kMostText = 200; ///< As rules::kSetText: a ticket keeps the texts of what is done.

} // namespace

ChecklistEditor::ChecklistEditor(QWidget *parent)
    : Card(Kind::Plain, parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_title(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_problem(new Label({}, Role::Bad, TextSize::Small, QFont::Normal, this))
{
    setObjectName(u"checklist.editor"_qs);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kGap);
    column->addWidget(m_title);
    m_table->setObjectName(u"checklist.items"_qs);
    m_table->setAccessibleName(tr("Items of the checklist"));
    m_table->setHorizontalHeaderLabels({ tr("To do"), tr("Needed to solve") });
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(6 * kRow);
    column->addWidget(m_table);
    m_problem->setObjectName(u"checklist.problem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    const auto button = [&](const QString &text, const QString &name, const QString &icon, auto act) {
        auto *made = new Button(text);
        made->setObjectName(name);
        if (!icon.isEmpty())
            made->setIconName(icon);
        connect(made, &Button::clicked, this, act);
        row->addWidget(made);
        m_buttons.append(made);
        return made;
    };
    button(tr("Add"), u"checklist.add"_qs, u"plus"_qs, [this] {
        add({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->item(m_table->rowCount() - 1, 0));
    });
    button(tr("Take out"), u"checklist.remove"_qs, u"minus"_qs, [this] { m_table->removeRow(m_table->currentRow()); });
    button(tr("Up"), u"checklist.up"_qs, u"arrow-up"_qs, [this] { move(-1); });
    button(tr("Down"), u"checklist.down"_qs, u"arrow-down"_qs, [this] { move(1); });
    row->addStretch(1);
    auto *cancel = new Button(tr("Close"), Button::Kind::Quiet);
    cancel->setObjectName(u"checklist.close"_qs);
    cancel->setKeyHint(u"Esc"_qs);
    connect(cancel, &Button::clicked, this, &ChecklistEditor::closed);
    row->addWidget(cancel);
    Button *save = button(tr("Save"), u"checklist.save"_qs, {}, [this] { this->save(); });
    save->setKind(Button::Kind::Primary);
    save->setKeyHint(u"Ctrl+\u21B5"_qs);
    column->addLayout(row);
}

void ChecklistEditor::edit(const QString &category, const std::vector<CheckItem> &items, bool mayEdit)
{
    m_mayEdit = mayEdit;
    //: %1 is the name of a category
    m_title->setText(tr("Checklist of “%1”").arg(category));
    m_problem->hide();
    m_table->setRowCount(0);
    for (const CheckItem &item : items)
        add(item);
    if (items.empty() && mayEdit)
        add({});
    m_table->setEditTriggers(mayEdit ? QAbstractItemView::AllEditTriggers : QAbstractItemView::NoEditTriggers);
    for (Button *button : std::as_const(m_buttons))
        button->setVisible(mayEdit);
    show();
    m_table->setCurrentCell(0, 0);
    m_table->setFocus();
}

void ChecklistEditor::add(const CheckItem &item)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(item.text));
    auto *needed = new QTableWidgetItem;
    needed->setFlags(m_mayEdit ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable : Qt::ItemIsEnabled);
    needed->setCheckState(item.required ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, 1, needed);
}

void ChecklistEditor::move(int by)
{
    const int from = m_table->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_table->rowCount())
        return;
    for (int column = 0; column < 2; ++column) {
        QTableWidgetItem *a = m_table->takeItem(from, column);
        QTableWidgetItem *b = m_table->takeItem(to, column);
        m_table->setItem(from, column, b);
        m_table->setItem(to, column, a);
    }
    m_table->setCurrentCell(to, 0);
}

std::vector<CheckItem> ChecklistEditor::items() const
{
    std::vector<CheckItem> items;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString text = m_table->item(row, 0)->text().simplified();
        if (!text.isEmpty())
            items.push_back({ text, m_table->item(row, 1)->checkState() == Qt::Checked });
    }
    return items;
}

void ChecklistEditor::save()
{
    QSet<QString> seen;
    QString wrong;
    for (const CheckItem &item : items()) {
        if (item.text.size() > kMostText)
            wrong = tr("“%1…” is too long: at most %2 letters.").arg(item.text.left(30)).arg(kMostText);
        else if (seen.contains(item.text))
            wrong = tr("“%1” stands there twice.").arg(item.text);
        seen.insert(item.text);
    }
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        Q_EMIT saved();
}

void ChecklistEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier) && m_mayEdit)
        save();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace firstline::ui
