#include "core/service/savedviews.h"

#include "core/rules/permissions.h"

namespace firstline::service {

std::vector<View> viewsOf(const ConfigSnapshot &config, AgentId owner)
{
    std::vector<View> views;
    for (const View &view : config.views()) {
        if (view.owner == owner && view.position != kViewPutAway)
            views.push_back(view);
    }
    std::stable_sort(views.begin(), views.end(), [](const View &a, const View &b) {
        return a.position != b.position ? a.position < b.position : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return views;
}

bool mayEditTeamViews(RoleKind role)
{
    return role == RoleKind::Supervisor || role == RoleKind::Administrator;
}

QFuture<Result<sync::Receipt>> saveView(sync::Engine &engine, const std::optional<View> &before, View after)
{
    SaveRecord c;
    c.kind = int(EntityKind::View);
    c.create = !before.has_value();
    if (after.id.isNull())
        after.id = ViewId(Uuid::create(engine.serverNow()));
    c.record = after.id.uuid();
    const ValueMap old = before ? toValues(*before) : ValueMap();
    for (const auto &[key, value] : difference(old, toValues(after))) {
        const FieldInfo *field = entityInfo(EntityKind::View).byKey(key);
        if (!field || (field->merge == Merge::Fixed && (before || field->name == u"id")))
            continue;
        c.values.set(key, value);
        if (before)
            c.base.set(key, old.at(key));
    }
    if (c.values.size() == 0)
        return QtFuture::makeReadyFuture(Result<sync::Receipt>(fail(ErrorCode::AlreadyExists, QStringLiteral("nothing differs"))));
    return engine.enqueue(std::move(c));
}

} // namespace firstline::service
