#include "core/sync/sessionkeeping.h"

#include "core/base/logging.h"
#include "core/sync/engine.h"

namespace firstline::sync {

SessionKeeping::SessionKeeping(Engine *engine)
    : QObject(engine)
{
}

SessionKeeping &SessionKeeping::of(Engine &engine)
{
    auto *keeping = engine.findChild<SessionKeeping *>(QString(), Qt::FindDirectChildrenOnly);
    Q_ASSERT(keeping);
    return *keeping;
}

void SessionKeeping::setKnown(bool known)
{
    if (std::exchange(m_known, known) != known)
        Q_EMIT changed();
}

void SessionKeeping::wrote(const Result<void> &result)
{
    if (!result)
        qCWarning(lcSync) << "the session is not kept:" << result.error().detail;
    const bool lost = !result;
    const bool known = lost && m_known;
    const bool moved = std::exchange(m_lost, lost) != lost;
    if (std::exchange(m_known, known) != known || moved)
        Q_EMIT changed();
}

} // namespace firstline::sync
