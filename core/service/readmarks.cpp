#include "core/service/readmarks.h"

#include "core/service/cardreading.h"
#include "core/service/whendone.h"

namespace firstline::service {

namespace {

/// Written this long after the last ticket was opened: leafing through a list makes one command, not fifty.
constexpr auto kMarkDelay = std::chrono::seconds(5);

/// The newest marks are kept; older tickets count as read.
constexpr size_t kMaxMarks = 2000;

} // namespace

ReadMarkKeeper::ReadMarkKeeper(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &ReadMarkKeeper::write);
}

void ReadMarkKeeper::mark(TicketId ticket, int evNo)
{
    int &known = m_fresh[ticket.uuid()];
    if (known >= evNo)
        return;
    known = evNo;
    m_delay.start(kMarkDelay);
    Q_EMIT marked(ticket);
}

void ReadMarkKeeper::write()
{
    const AgentId me = m_engine.agent();
    if (me.isNull() || m_fresh.empty())
        return;
    const Uuid id = personalId(me, PersonalKind::ReadMarks);
    service::whenDone(m_reader
        .ask<std::optional<Record>>([id](store::Database &db) { return store::RecordStore(db).find(EntityKind::Personal, id); }), this,
        [this, me, id](const Result<std::optional<Record>> &stored) {
            if (!stored)
                return;
            Personal personal;
            if (*stored)
                personal = fromRecord<Personal>(**stored);
            for (const auto &[ticket, evNo] : m_fresh) {
                const auto same = std::find_if(personal.readMarks.begin(), personal.readMarks.end(),
                    [&](const ReadMark &mark) { return mark.ticket.uuid() == ticket; });
                const int last = same == personal.readMarks.end() ? evNo : std::max(evNo, same->evNo);
                if (same != personal.readMarks.end())
                    personal.readMarks.erase(same);
                personal.readMarks.push_back({ TicketId(ticket), last });
            }
            if (personal.readMarks.size() > kMaxMarks)
                personal.readMarks.erase(personal.readMarks.begin(), personal.readMarks.end() - kMaxMarks);
            SaveRecord c;
            c.kind = int(EntityKind::Personal);
            c.record = id;
            c.create = !stored->has_value();
            if (c.create) {
                c.values.set(keyOf(&Personal::agent), Value(me.uuid().bytes()));
                c.values.set(keyOf(&Personal::kind), Value(int(PersonalKind::ReadMarks)));
            }
            c.values.set(keyOf(&Personal::readMarks), FieldTraits<std::vector<ReadMark>>::to(personal.readMarks));
            service::whenDone(m_engine.enqueue(std::move(c)), this, [](const Result<sync::Receipt> &) {});
        });
}

} // namespace firstline::service
