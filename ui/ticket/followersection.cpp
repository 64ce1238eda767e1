#include "ui/ticket/followersection.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kFollowerCross = 18;

} // namespace

FollowerSection::FollowerSection(QWidget *parent)
    : QWidget(parent)
    , m_add(new LinkLabel(tr("Add somebody"), TextSize::Small, this))
{
    setObjectName(u"ticket.followers"_qs);
    setAccessibleName(tr("Followers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 14);
    column->setSpacing(kGrid);
    column->addWidget(new SectionLabel(tr("Followers")));
    auto *chips = new QWidget(this);
    m_row = new FlowLayout(chips, 6, 2);
    column->addWidget(chips);
    m_add->setObjectName(u"ticket.followerAdd"_qs);
    column->addWidget(m_add);
    connect(m_add, &LinkLabel::clicked, this, &FollowerSection::openMenu);
}

void FollowerSection::show(const Ticket &ticket, const ConfigPtr &config, AgentId me, bool mayWork)
{
    m_followers = ticket.followers;
    m_config = config;
    m_me = me;
    m_mayWork = mayWork;
    QString mark = mayWork ? u"w"_qs : u"r"_qs;
    for (const AgentId id : m_followers) {
        const Agent *agent = config ? config->agent(id) : nullptr;
        mark += u'|' + (agent ? agent->name : id.text());
    }
    setVisible(mayWork || !m_followers.empty());
    if (mark != std::exchange(m_mark, mark))
        rebuild();
}

void FollowerSection::rebuild()
{
    while (m_row->count() > 0)
        delete m_row->takeAt(0);
    for (QWidget *chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    for (const AgentId id : m_followers) {
        const Agent *agent = m_config ? m_config->agent(id) : nullptr;
        const QString name = agent ? agent->name : tr("a former colleague");
        auto *chip = new QWidget(m_row->parentWidget());
        auto *inside = new QHBoxLayout(chip);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(0);
        inside->addWidget(new BadgeLabel(name, id == m_me ? Tone::Accent : Tone::Neutral, chip));
        auto *cross = new Button({}, Button::Kind::Quiet, chip);
        cross->setObjectName(u"ticket.followerRemove"_qs);
        cross->setIconName(u"x"_qs);
        cross->setFixedSize(kFollowerCross, kFollowerCross);
        cross->setAccessibleName(tr("%1 follows no more").arg(name));
        cross->setToolTip(cross->accessibleName());
        cross->setVisible(m_mayWork);
        connect(cross, &Button::clicked, this, [this, id] { Q_EMIT changeAsked(id, false); });
        inside->addWidget(cross);
        m_row->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_row->parentWidget()->setVisible(!m_chips.isEmpty());
    m_row->parentWidget()->updateGeometry();
    m_add->setVisible(m_mayWork);
}

void FollowerSection::openMenu()
{
    if (!m_config)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"ticket.followerMenu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    std::vector<Agent> people = m_config->agents();
    std::erase_if(people, [this](const Agent &agent) {
        return agent.disabled || std::find(m_followers.begin(), m_followers.end(), agent.id) != m_followers.end();
    });
    std::sort(people.begin(), people.end(), [this](const Agent &a, const Agent &b) {
        return (a.id == m_me) != (b.id == m_me) ? a.id == m_me : a.name.localeAwareCompare(b.name) < 0;
    });
    for (const Agent &agent : people) {
        QString text = agent.id == m_me ? tr("me") : agent.name;
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_qs));
        connect(action, &QAction::triggered, this, [this, id = agent.id] { Q_EMIT changeAsked(id, true); });
    }
    if (people.empty())
        menu->addAction(tr("Everybody follows it already"))->setEnabled(false);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

std::vector<AgentId> mentionedIn(const QString &text, const ConfigSnapshot &config)
{
    std::vector<Agent> people = config.agents();
    std::sort(people.begin(), people.end(), [](const Agent &a, const Agent &b) { return a.name.size() > b.name.size(); });
    std::vector<AgentId> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        // A mail address is no mention.
        if (at > 0 && text.at(at - 1).isLetterOrNumber())
            continue;
        const QStringView rest = QStringView(text).sliced(at + 1);
        for (const Agent &agent : people) {
            const bool whole = rest.size() == agent.name.size() || (rest.size() > agent.name.size() && !rest.at(agent.name.size()).isLetterOrNumber());
            if (agent.disabled || agent.name.isEmpty() || !whole || !rest.startsWith(agent.name, Qt::CaseInsensitive))
                continue;
            if (std::find(found.begin(), found.end(), agent.id) == found.end())
                found.push_back(agent.id);
            break;
        }
    }
    return found;
}

QString calledIn(const QString &text, const ConfigSnapshot &config)
{
    static const QRegularExpression call(u"(?:^|\\s)\\p{L}?@(\\p{L}{2,})(?![\\p{L}\\p{N}.-])"_qs);
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const QString begun = it.next().captured(1);
        for (const Agent &agent : config.agents()) {
            if (!agent.disabled && agent.name.startsWith(begun, Qt::CaseInsensitive))
                return agent.name;
        }
    }
    return {};
}

} // namespace firstline::ui
