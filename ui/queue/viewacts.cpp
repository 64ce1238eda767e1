#include "ui/queue/viewacts.h"

#include "core/service/savedviews.h"
#include "ui/widgets/errortext.h"

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr size_t kRemembered = 20;
constexpr int kStep = 10; // between two places, so that one can be put between

} // namespace

ViewActs::ViewActs(QueueSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

bool ViewActs::mayEditTeam() const
{
    const ConfigPtr config = m_source.config();
    const Agent *me = config ? config->agent(m_source.me()) : nullptr;
    return me && service::mayEditTeamViews(me->role);
}

bool ViewActs::mayEdit(const View &view) const
{
    return isPossible() && (view.owner.isNull() ? mayEditTeam() : view.owner == m_source.me());
}

ViewId ViewActs::create(View view)
{
    const ConfigPtr config = m_source.config();
    const std::vector<View> others = config ? service::viewsOf(*config, view.owner) : std::vector<View>();
    view.id = ViewId(Uuid::create(m_source.now()));
    view.position = others.empty() ? kStep : others.back().position + kStep;
    follow(std::nullopt, view, tr("The view “%1” is kept.").arg(view.name));
    return view.id;
}

void ViewActs::save(const View &before, const View &after)
{
    if (before == after)
        return;
    follow(before, after, tr("The view “%1” was changed.").arg(after.name));
}

void ViewActs::rename(const View &view, const QString &name)
{
    if (name == view.name)
        return;
    View after = view;
    after.name = name;
    follow(view, after, tr("The view is called “%1” now.").arg(name));
}

void ViewActs::putAway(const View &view)
{
    View after = view;
    after.position = service::kViewPutAway;
    follow(view, after, tr("The view “%1” was deleted.").arg(view.name));
}

void ViewActs::move(const View &view, int step)
{
    const ConfigPtr config = m_source.config();
    if (!config)
        return;
    std::vector<View> order = service::viewsOf(*config, view.owner);
    const auto found = std::find_if(order.begin(), order.end(), [&](const View &one) { return one.id == view.id; });
    const int at = static_cast<int>(found - order.begin());
    const int other = at + step;
    if (found == order.end() || other < 0 || other >= static_cast<int>(order.size()))
        return;
    std::swap(order[static_cast<size_t>(at)], order[static_cast<size_t>(other)]);
    for (size_t i = 0; i < order.size(); ++i) {
        View after = order[i];
        after.position = static_cast<int>(i + 1) * kStep;
        if (after.position != order[i].position)
            follow(order[i], after, {});
    }
}

void ViewActs::follow(const std::optional<View> &before, const View &after, const QString &text)
{
    if (!m_source.saveView)
        return;
    View back = before.value_or(after);
    if (!before)
        back.position = service::kViewPutAway;
    whenAnswered(m_source.saveView(before, after), this, [this, after, back, text](const Result<sync::Receipt> &receipt) {
        if (!receipt) {
            Q_EMIT notice(errorText(receipt.error().code), {}, {});
            return;
        }
        if (text.isEmpty())
            return;
        m_undoable.push_back({ receipt->command, after, back });
        if (m_undoable.size() > kRemembered)
            m_undoable.erase(m_undoable.begin());
        Q_EMIT notice(text, tr("Undo"), receipt->command);
    });
}

bool ViewActs::undo(CommandId command)
{
    const auto found = std::find_if(m_undoable.begin(), m_undoable.end(),
                                    [&](const Undoable &act) { return act.command == command; });
    if (found == m_undoable.end())
        return false;
    const Undoable act = *found;
    m_undoable.erase(found);
    whenAnswered(m_source.recall(command), this, [this, act](const Result<void> &recalled) {
        if (!recalled)
            follow(act.now, act.back, {});
    });
    return true;
}

} // namespace firstline::ui
