#include "ui/models/viewitems.h"

#include "core/service/savedviews.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace firstline::ui {
namespace {

QString translated(const char *text) { return QCoreApplication::translate("firstline::ui::ViewItems", text); }

ViewItem section(int number, const char *name)
{
    return { ViewItem::Kind::Section, QStringLiteral("section:%1").arg(number), translated(name), {}, {}, {}, {}, {} };
}

ViewItem builtIn(const char *key, const char *name, const char *filter, const char *sort = "due")
{
    return { ViewItem::Kind::BuiltIn, QString::fromLatin1(key), translated(name), QString::fromLatin1(filter),
             QString::fromLatin1(sort), {}, {}, {} };
}

/// Specialists see their own groups, everybody else all that are not restricted; restricted ones their members alone.
/// Source: behaviour.md section 9, sync.md decision 7.
bool seesQueue(const Agent *agent, const Group &group)
{
    if (!agent)
        return !group.restricted;
    if (std::find(agent->groups.begin(), agent->groups.end(), group.id) != agent->groups.end())
        return true;
    return agent->role != RoleKind::Specialist && !group.restricted;
}

void addSaved(QList<ViewItem> &items, const ConfigSnapshot &config, AgentId owner, ViewItem::Kind kind,
              const ViewItem &heading)
{
    bool first = true;
    for (const View &view : service::viewsOf(config, owner)) {
        if (std::exchange(first, false))
            items.append(heading);
        const QString key = QStringLiteral("view:") % view.id.text();
        items.append({ kind, key, view.name, view.query, view.sort.isEmpty() ? QStringLiteral("due") : view.sort,
                       view.columns, view.grouping, view });
    }
}

} // namespace

QString filterValue(const QString &text)
{
    const bool plain = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    if (plain)
        return text;
    QString inner = text;
    inner.remove(u'"');
    const QString quoted = u'"' % inner % u'"';
    return quoted;
}

QList<ViewItem> viewItems(const ConfigSnapshot *config, AgentId me)
{
    QList<ViewItem> items;
    items << section(1, QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Views"))
          << builtIn("active", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "All active"), "status:active")
          << builtIn("mine", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "My work"), "status:active assignee:me")
          << builtIn("unassigned", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Unassigned"),
                     "status:active -assignee:*")
          << builtIn("unanswered", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Unanswered"),
                     "status:active unanswered:yes")
          << builtIn("today", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Due today"), "status:active due<=today")
          << builtIn("watched", QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Watched"),
                     "status:active follower:me");
    if (!config)
        return items;
    bool first = true;
    for (const Group &group : config->groups()) {
        if (group.archived || !seesQueue(config->agent(me), group))
            continue;
        if (std::exchange(first, false))
            items << section(2, QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Queues"));
        const QString filter = QStringLiteral("status:active queue:") % filterValue(group.name);
        items.append({ ViewItem::Kind::Queue, QStringLiteral("queue:") + group.id.text(), group.name, filter,
                       QStringLiteral("due"), {}, {}, {} });
    }
    addSaved(items, *config, AgentId(), ViewItem::Kind::Team,
             section(3, QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "Team views")));
    if (me)
        addSaved(items, *config, me, ViewItem::Kind::Own,
                 section(4, QT_TRANSLATE_NOOP("firstline::ui::ViewItems", "My views")));
    return items;
}

} // namespace firstline::ui
