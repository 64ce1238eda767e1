#include "ui/ticket/ticketfield.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QTimer>
#include <QtGui/QStandardItemModel>

#include <utility>

namespace firstline::ui {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kDetailRole = Qt::UserRole + 2;
constexpr std::chrono::milliseconds kAskAgain { 700 };
constexpr int kMostRepeats = 15;

} // namespace

TicketField::TicketField(QWidget *parent)
    : CompletionField(parent)
    , m_matches(new QStandardItemModel(this))
    , m_again(new QTimer(this))
{
    setPlaceholderText(tr("Number or words"));
    setMinimumHeight(kFieldHeight);
    setDetailRole(kDetailRole);
    setModel(m_matches);
    connect(this, &CompletionField::queryEdited, this, [this](const QString &query) {
        m_target = {};
        if (std::exchange(m_query, query) != query)
            m_repeats = 0;
    });
    m_again->setSingleShot(true);
    m_again->setInterval(kAskAgain);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (isVisible() && m_target.isNull() && m_matches->rowCount() == 0 && !text().isEmpty())
            Q_EMIT queryEdited(text());
    });
    connect(this, &CompletionField::chosen, this,
            [this](const QModelIndex &index) { m_target = TicketId(Uuid::fromBytes(index.data(kIdRole).toByteArray())); });
}

void TicketField::offer(const std::vector<service::TicketRef> &tickets)
{
    QList<QStandardItem *> items;
    for (const service::TicketRef &ref : tickets) {
        auto *item = new QStandardItem(u"#"_qs % QString::number(ref.number) % u"  "_qs % ref.subject);
        item->setData(ref.id.uuid().bytes(), kIdRole);
        item->setData(shortTime(ref.createdAt), kDetailRole);
        item->setToolTip(fullTime(ref.createdAt));
        items.append(item);
    }
    m_matches->clear();
    m_matches->invisibleRootItem()->appendRows(items);
    if (hasFocus() && m_target.isNull() && !items.isEmpty())
        openList();
    if (items.isEmpty() && !text().isEmpty() && m_repeats++ < kMostRepeats)
        m_again->start();
}

} // namespace firstline::ui
