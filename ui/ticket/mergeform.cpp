#include "ui/ticket/mergeform.h"

#include "ui/models/ticketcells.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QTimer>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kMergeIdRole = Qt::UserRole + 1;
constexpr int kMergeDetailRole = Qt::UserRole + 2;
constexpr std::chrono::milliseconds kAskAgain { 700 };

} // namespace

MergeForm::MergeForm(QWidget *parent)
    : InlineForm(tr("Merge into another ticket"), tr("Merge"), parent)
    , m_matches(new QStandardItemModel(this))
    , m_field(new CompletionField(this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"ticket.mergeForm"_qs);
    m_field->setObjectName(u"ticket.mergeInto"_qs);
    m_field->setPlaceholderText(tr("Number or words"));
    m_field->setMinimumHeight(kFieldHeight);
    m_field->setEmptyText(tr("No such open ticket is here"));
    m_field->setDetailRole(kMergeDetailRole);
    m_field->setModel(m_matches);
    m_reason->setObjectName(u"ticket.mergeReason"_qs);
    m_reason->setPlaceholderText(tr("may stay empty"));
    addField(tr("Into the ticket"), m_field);
    addField(tr("Why"), m_reason);
    setHint(tr("This conversation is shown there from then on, and what comes later goes there. It can be taken back for 30 days."));
    connect(m_field, &CompletionField::queryEdited, this, [this](const QString &text) {
        m_target = {};
        Q_EMIT queryEdited(text);
    });
    connect(m_field, &CompletionField::chosen, this, &MergeForm::choose);
}

void MergeForm::offer(const std::vector<service::TicketRef> &targets)
{
    QList<QStandardItem *> items;
    for (const service::TicketRef &ref : targets) {
        auto *item = new QStandardItem(u"#"_qs % QString::number(ref.number) % u"  "_qs % ref.subject);
        item->setData(ref.id.uuid().bytes(), kMergeIdRole);
        item->setData(shortTime(ref.createdAt), kMergeDetailRole);
        item->setToolTip(fullTime(ref.createdAt));
        items.append(item);
    }
    m_matches->clear();
    m_matches->invisibleRootItem()->appendRows(items);
    if (m_field->hasFocus() && m_target.isNull() && !items.isEmpty())
        m_field->openList();
    if (!items.isEmpty() || m_field->text().isEmpty())
        return;
    // What has just come is found by its words a moment later.
    QTimer::singleShot(kAskAgain, this, [this, text = m_field->text()] {
        if (isVisible() && m_target.isNull() && m_matches->rowCount() == 0 && m_field->text() == text)
            Q_EMIT queryEdited(text);
    });
}

void MergeForm::choose(const QModelIndex &index)
{
    m_target = TicketId(Uuid::fromBytes(index.data(kMergeIdRole).toByteArray()));
    setProblem({});
}

QString MergeForm::reason() const
{
    return m_reason->text().simplified();
}

void MergeForm::focusFirst()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT queryEdited({});
}

QString MergeForm::check() const
{
    return m_target.isNull() ? tr("Choose a ticket of the list.") : QString();
}

} // namespace firstline::ui
