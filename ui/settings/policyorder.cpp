#include "ui/settings/policyorder.h"

#include "core/service/whendone.h"
#include "ui/settings/fieldchanges.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kPolicyRole = Qt::UserRole + 1;

} // namespace

PolicyOrder::PolicyOrder(service::SettingsService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_list(new QListWidget)
{
    setObjectName(u"policies.page"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(kGap);
    column->addWidget(new Label(tr("Order of policies"), Role::Text, TextSize::Title, QFont::DemiBold));
    auto *how = new Label(tr("A contract's own policy comes first, then the site's; then the first of this list whose conditions hold."), Role::Muted);
    how->setWordWrap(true);
    column->addWidget(how);
    m_list->setObjectName(u"policies.order"_qs);
    m_list->setAccessibleName(tr("Order of policies"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setSpacing(1);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    auto *up = new Button(tr("Earlier"));
    auto *down = new Button(tr("Later"));
    up->setKeyHint(u"Alt+\u2191"_qs);
    down->setKeyHint(u"Alt+\u2193"_qs);
    up->setObjectName(u"policies.up"_qs);
    down->setObjectName(u"policies.down"_qs);
    row->addWidget(up);
    row->addWidget(down);
    row->addStretch(1);
    column->addLayout(row);
    const bool may = service.mayEdit();
    up->setVisible(may);
    down->setVisible(may);
    connect(up, &Button::clicked, this, [this] { move(-1); });
    connect(down, &Button::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        Q_EMIT policyActivated(Uuid::fromBytes(item->data(kPolicyRole).toByteArray()));
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        // The drop is still under way.
        if (!m_filling)
            QTimer::singleShot(0, this, &PolicyOrder::saveOrder);
    });
    connect(&m_service, &service::SettingsService::configChanged, this, &PolicyOrder::refresh);
    refresh();
}

void PolicyOrder::refresh()
{
    const ConfigPtr config = m_service.config();
    if (!config)
        return;
    m_filling = true;
    const QByteArray marked = m_list->currentItem() ? m_list->currentItem()->data(kPolicyRole).toByteArray() : QByteArray();
    m_list->clear();
    m_list->setDragEnabled(m_service.mayEdit());
    std::vector<Policy> policies = config->policies();
    std::stable_sort(policies.begin(), policies.end(), [](const Policy &a, const Policy &b) { return a.position < b.position; });
    int number = 0;
    for (const Policy &policy : policies) {
        if (policy.archived)
            continue;
        const Calendar *calendar = config->calendar(policy.calendar);
        auto *item = new QListWidgetItem(QString(QString::number(++number) % u".  "_qs % policy.name % u"   \u2014   "_qs % conditionsText(policy, *config)
                                             % (calendar ? QString(u"   \u00B7   "_qs % calendar->name) : QString())),
                                         m_list);
        item->setData(kPolicyRole, policy.id.uuid().bytes());
        item->setSizeHint({ 0, kRowComfortable });
        item->setToolTip(weekText(calendar ? calendar->week : std::vector<WeekDay>()));
        if (policy.id.uuid().bytes() == marked)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_filling = false;
}

void PolicyOrder::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (!m_service.mayEdit() || row < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    m_filling = false;
    saveOrder();
}

void PolicyOrder::saveOrder()
{
    const ConfigPtr config = m_service.config();
    for (int row = 0; row < m_list->count(); ++row) {
        const PolicyId id(Uuid::fromBytes(m_list->item(row)->data(kPolicyRole).toByteArray()));
        const Policy *policy = config->policy(id);
        if (!policy || policy->position == row)
            continue;
        Policy moved = *policy;
        moved.position = row;
        service::whenDone(m_service.save(toRecord(*policy), toRecord(moved)), this, [this](const Result<sync::Receipt> &saved) {
            if (!saved) {
                Q_EMIT notice(errorText(saved.error().code));
                refresh();
            }
        });
    }
    refresh();
}

bool PolicyOrder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
