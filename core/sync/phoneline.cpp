#include "core/sync/phoneline.h"

#include "core/sync/engine.h"

namespace firstline::sync {

PhoneLine::PhoneLine(Engine *engine)
    : QObject(engine)
{
}

PhoneLine &PhoneLine::of(Engine &engine)
{
    auto *line = engine.findChild<PhoneLine *>(QString(), Qt::FindDirectChildrenOnly);
    Q_ASSERT(line);
    return *line;
}

} // namespace firstline::sync
