#include "ui/ticket/audiencestrip.h"

#include "ui/models/messagewords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/completionfield.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kReaderFieldWidth = 200;
constexpr int kReaderCross = 18;
constexpr int kMostReaders = 12;
constexpr int kReaderRole = Qt::UserRole + 1;
constexpr int kGroupRole = Qt::UserRole + 2;
constexpr int kReaderDetailRole = Qt::UserRole + 3;
constexpr int kAvatarRole = Qt::UserRole + 4;

} // namespace

AudienceStrip::AudienceStrip(QWidget *parent)
    : QWidget(parent)
    , m_open(new Button(tr("Only for…"), Button::Kind::Quiet, this))
    , m_field(new CompletionField(this))
    , m_matches(new QStandardItemModel(this))
    , m_row(new FlowLayout(this, 6, 4))
{
    setObjectName(u"ticket.audience"_qs);
    setAccessibleName(tr("Who may read this note"));
    m_open->setObjectName(u"ticket.audienceOpen"_qs);
    m_open->setIconName(u"lock"_qs);
    m_open->setToolTip(tr("Only some people or groups may read it (%1)").arg(u"Ctrl+Shift+L"_qs));
    m_field->setObjectName(u"ticket.audienceEdit"_qs);
    m_field->setAccessibleName(tr("Person or group who may read it"));
    m_field->setPlaceholderText(tr("person or group, Enter"));
    m_field->setEmptyText(tr("Nobody of that name"));
    m_field->setFixedWidth(kReaderFieldWidth);
    m_field->setModel(m_matches);
    m_field->setDetailRole(kReaderDetailRole);
    m_field->setAvatarRole(kAvatarRole);
    m_field->hide();
    m_field->installEventFilter(this);
    m_row->addWidget(m_open);
    m_row->addWidget(m_field);
    setFocusProxy(m_open);
    connect(m_open, &Button::clicked, this, &AudienceStrip::edit);
    connect(m_field, &CompletionField::queryEdited, this, &AudienceStrip::fill);
    connect(m_field, &CompletionField::chosen, this, &AudienceStrip::take);
    connect(m_field, &CompletionField::freeTextEntered, this, [this] { close(); });
}

void AudienceStrip::setDesk(const ConfigPtr &config, AgentId me)
{
    m_config = config;
    m_me = me;
    rebuild();
}

void AudienceStrip::setAudience(std::vector<AgentId> people, std::vector<GroupId> groups)
{
    m_people = std::move(people);
    m_groups = std::move(groups);
    m_field->hide();
    rebuild();
}

void AudienceStrip::rebuild()
{
    const auto agentName = [this](const AgentId &id) {
        return id == m_me ? tr("me") : MessageWords::agent(m_config, id);
    };
    const auto groupName = [this](const GroupId &id) {
        const Group *group = m_config ? m_config->group(id) : nullptr;
        return group ? group->name : tr("a former group");
    };
    QString mark;
    for (const AgentId &id : m_people)
        mark += u"|u" % id.text() % agentName(id);
    for (const GroupId &id : m_groups)
        mark += u"|q" % id.text() % groupName(id);
    m_open->setText(isOpen() ? tr("Only for…") : tr("Restricted:"));
    if (mark == std::exchange(m_mark, mark))
        return;
    while (m_row->count() > 0)
        delete m_row->takeAt(0);
    for (QWidget *chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    m_row->addWidget(m_open);
    for (const AgentId &id : m_people)
        addChip(agentName(id), false, id.uuid().bytes());
    for (const GroupId &id : m_groups)
        addChip(groupName(id), true, id.uuid().bytes());
    m_row->addWidget(m_field);
    QWidget *last = m_open;
    for (auto *cross : findChildren<Button *>(u"ticket.audienceRemove"_qs)) {
        if (!m_chips.contains(cross->parentWidget()))
            continue;
        setTabOrder(last, cross);
        last = cross;
    }
    setTabOrder(last, m_field);
    updateGeometry();
}

void AudienceStrip::addChip(const QString &name, bool group, const QByteArray &id)
{
    auto *chip = new QWidget(this);
    auto *inside = new QHBoxLayout(chip);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    //: a chip: a group of the desk, among people
    inside->addWidget(new BadgeLabel(group ? tr("group %1").arg(name) : name, Tone::Bad, chip));
    auto *cross = new Button({}, Button::Kind::Quiet, chip);
    cross->setObjectName(u"ticket.audienceRemove"_qs);
    cross->setIconName(u"x"_qs);
    cross->setFixedSize(kReaderCross, kReaderCross);
    cross->setAccessibleName(tr("%1 may not read it").arg(name));
    cross->setToolTip(cross->accessibleName());
    connect(cross, &Button::clicked, this, [this, id] { drop(id); });
    inside->addWidget(cross);
    m_row->addWidget(chip);
    chip->show();
    m_chips.append(chip);
}

void AudienceStrip::edit()
{
    m_field->setChosen({});
    m_field->show();
    updateGeometry();
    m_field->setFocus(Qt::ShortcutFocusReason);
    fill({});
    m_field->openList();
}

bool AudienceStrip::isUnfinished() const
{
    return !m_field->isHidden() && !m_field->text().trimmed().isEmpty();
}

void AudienceStrip::resume()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->openList();
}

void AudienceStrip::close()
{
    m_field->closeList();
    m_field->setChosen({});
    m_field->hide();
    updateGeometry();
    Q_EMIT left();
}

void AudienceStrip::fill(const QString &typed)
{
    QList<QStandardItem *> found;
    const QString wanted = typed.simplified();
    const auto offer = [&](const QString &name, const QString &detail, const QByteArray &id, bool group) {
        if (found.size() >= kMostReaders || !name.contains(wanted, Qt::CaseInsensitive))
            return;
        auto *item = new QStandardItem(name);
        item->setData(id, kReaderRole);
        item->setData(group, kGroupRole);
        item->setData(detail, kReaderDetailRole);
        if (!group)
            item->setData(name, kAvatarRole);
        found.append(item);
    };
    const auto without = [](const auto &all, const auto &chosen, const auto &gone) {
        auto left = all;
        std::erase_if(left, [&](const auto &each) {
            return gone(each) || std::find(chosen.begin(), chosen.end(), each.id) != chosen.end();
        });
        std::sort(left.begin(), left.end(), [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
        return left;
    };
    if (m_config) {
        for (const Agent &agent : without(m_config->agents(), m_people, [](const Agent &a) { return a.disabled; }))
            offer(agent.name, agent.id == m_me ? tr("me") : agent.login, agent.id.uuid().bytes(), false);
        for (const Group &group : without(m_config->groups(), m_groups, [](const Group &g) { return g.archived; }))
            offer(group.name, tr("group: all who see its queue"), group.id.uuid().bytes(), true);
    }
    m_matches->clear();
    m_matches->invisibleRootItem()->appendRows(found);
}

void AudienceStrip::take(const QModelIndex &index)
{
    const Uuid id = Uuid::fromBytes(index.data(kReaderRole).toByteArray());
    if (index.data(kGroupRole).toBool())
        m_groups.push_back(GroupId(id));
    else
        m_people.push_back(AgentId(id));
    m_field->closeList();
    m_field->setChosen({});
    rebuild();
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void AudienceStrip::drop(const QByteArray &id)
{
    const Uuid gone = Uuid::fromBytes(id);
    std::erase(m_people, AgentId(gone));
    std::erase(m_groups, GroupId(gone));
    rebuild();
    // The chip that had the focus is gone.
    (m_field->isHidden() ? static_cast<QWidget *>(m_open) : m_field)->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

bool AudienceStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_field->isListOpen()) {
        close();
        return true;
    }
    if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !isOpen()) {
        drop(m_groups.empty() ? m_people.back().uuid().bytes() : m_groups.back().uuid().bytes());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
