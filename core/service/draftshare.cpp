#include "core/service/draftshare.h"

#include "core/domain/personal.h"
#include "core/service/whendone.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace firstline::service {

namespace {

constexpr auto kShareDelay = Millis(5'000);
constexpr auto kShareAtLeast = Millis(30'000);
constexpr size_t kMostShared = 100;
constexpr qsizetype kLongestShared = 20'000; ///< Characters; the rest is in the journal of its own device alone.

/// The personal object that holds the drafts of one device: each device writes its own.
Uuid sharedId(DeviceId device)
{
    return Uuid::derived(device.uuid(), static_cast<quint32>(PersonalKind::Drafts) + 0x5000U);
}

bool isSame(const Draft &a, const Draft &b)
{
    return a.ticket == b.ticket && a.kind == b.kind;
}

/// The drafts of all devices of a person, as they were shared.
Result<std::vector<Draft>> readShared(store::Database &db, AgentId me)
{
    store::RecordStore records(db);
    std::vector<Draft> out;
    const auto all = records.walk(EntityKind::Personal, 0, 1000);
    if (!all)
        return fail(all.error());
    for (const auto &[rid, id] : *all) {
        const auto record = records.find(EntityKind::Personal, id);
        if (!record)
            return fail(record.error());
        if (!*record)
            continue;
        const Personal personal = fromRecord<Personal>(**record);
        if (personal.kind == PersonalKind::Drafts && personal.agent == me)
            out.insert(out.end(), personal.drafts.begin(), personal.drafts.end());
    }
    return out;
}

SaveRecord saving(AgentId me, DeviceId device, const std::vector<Draft> &drafts, bool create)
{
    SaveRecord c;
    c.kind = int(EntityKind::Personal);
    c.record = sharedId(device);
    c.create = create;
    if (create) {
        c.values.set(keyOf(&Personal::agent), Value(me.uuid().bytes()));
        c.values.set(keyOf(&Personal::kind), Value(int(PersonalKind::Drafts)));
    }
    c.values.set(keyOf(&Personal::drafts), FieldTraits<std::vector<Draft>>::to(drafts));
    return c;
}

using Stored = std::optional<std::vector<Draft>>;

/// What one device shared. Shape: nothing when it never did.
QFuture<Result<Stored>> ask(Reader &reader, DeviceId device)
{
    return reader.ask<Stored>([device](store::Database &db) -> Result<Stored> {
        const auto record = store::RecordStore(db).find(EntityKind::Personal, sharedId(device));
        if (!record)
            return fail(record.error());
        return *record ? Stored(fromRecord<Personal>(**record).drafts) : Stored();
    });
}

} // namespace

DraftShare::DraftShare(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , m_delay(kShareDelay)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftShare::publish);
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const bool mine = std::any_of(notice.aggregates.begin(), notice.aggregates.end(),
                                      [](const AggregateRef &ref) { return ref.kind == EntityKind::Personal; });
        if (mine || notice.everything)
            read();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, [this] {
        if (m_dirty)
            arm();
    });
}

void DraftShare::ownChanged()
{
    if (!m_dirty)
        m_waiting.start();
    m_dirty = true;
    m_timer.stop();
    arm();
}

/// Nothing is shared while the link is down: the drafts as they stand then follow when it is back.
void DraftShare::arm()
{
    if (m_timer.isActive() || m_engine.status().link != sync::LinkState::Online || m_engine.agent().isNull())
        return;
    const bool late = m_waiting.isValid() && Millis(m_waiting.elapsed()) >= kShareAtLeast;
    m_timer.start(late ? Millis(0) : m_delay);
}

void DraftShare::publish()
{
    if (m_engine.agent().isNull() || m_engine.device().isNull())
        return;
    m_dirty = false;
    m_waiting.invalidate();
    whenDone(m_engine.drafts(), this, [this](const Result<QList<Draft>> &drafts) {
        if (!drafts)
            return;
        std::vector<Draft> own;
        for (Draft draft : *drafts) {
            if (own.size() >= kMostShared)
                break;
            draft.author = m_engine.agent();
            draft.device = m_engine.device();
            draft.deviceName = m_engine.deviceName();
            draft.text.truncate(kLongestShared);
            own.push_back(std::move(draft));
        }
        write(own);
    });
}

void DraftShare::write(const std::vector<Draft> &own)
{
    whenDone(ask(m_reader, m_engine.device()), this, [this, own](const Result<Stored> &stored) {
        const bool none = stored && !*stored && own.empty();
        if (!stored || none || (*stored && **stored == own))
            return;
        whenDone(m_engine.enqueue(saving(m_engine.agent(), m_engine.device(), own, !*stored)), this,
                 [](const Result<sync::Receipt> &) {});
    });
}

QList<Draft> DraftShare::elsewhere(TicketId ticket) const
{
    QList<Draft> out;
    std::copy_if(m_elsewhere.begin(), m_elsewhere.end(), std::back_inserter(out),
                 [&](const Draft &draft) { return draft.ticket == ticket; });
    return out;
}

void DraftShare::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    const AgentId me = m_engine.agent();
    if (me.isNull())
        return;
    m_reading = true;
    whenDone(m_reader.ask<std::vector<Draft>>([me](store::Database &db) { return readShared(db, me); }, Lane::Background), this,
             [this](const Result<std::vector<Draft>> &all) {
        m_reading = false;
        if (all)
            took(*all);
        if (std::exchange(m_again, false))
            read();
    });
}

void DraftShare::took(std::vector<Draft> all)
{
    const auto others = std::stable_partition(all.begin(), all.end(),
                                              [this](const Draft &d) { return d.device == m_engine.device(); });
    yieldTaken({ all.begin(), others });
    QList<Draft> elsewhere(others, all.end());
    elsewhere.removeIf([](const Draft &draft) { return draft.text.trimmed().isEmpty(); });
    std::stable_sort(elsewhere.begin(), elsewhere.end(),
                     [](const Draft &a, const Draft &b) { return a.updatedAt > b.updatedAt; });
    if (elsewhere == m_elsewhere)
        return;
    m_elsewhere = std::move(elsewhere);
    Q_EMIT moved();
}

/// An own entry without text was taken over elsewhere. The journal keeps what stood here as an earlier version.
void DraftShare::yieldTaken(const std::vector<Draft> &mine)
{
    std::vector<Draft> taken;
    std::copy_if(mine.begin(), mine.end(), std::back_inserter(taken), [](const Draft &d) { return d.text.isEmpty(); });
    if (taken.empty())
        return;
    whenDone(m_engine.drafts(), this, [this, taken](const Result<QList<Draft>> &own) {
        if (!own)
            return;
        for (const Draft &gone : taken) {
            const auto here = std::find_if(own->begin(), own->end(), [&](const Draft &d) { return isSame(d, gone); });
            if (here == own->end() || here->updatedAt > gone.updatedAt)
                continue;
            whenDone(m_engine.saveDraft(here->ticket, here->kind, {}), this,
                     [this, draft = *here](const Result<void> &yielded) {
                if (yielded)
                    Q_EMIT takenOver(draft.ticket, draft.kind, draft.text);
            });
        }
        ownChanged();
    });
}

QFuture<Result<void>> DraftShare::takeOver(const Draft &draft)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    const auto end = [promise](Result<void> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenDone(ask(m_reader, draft.device), this, [this, draft, end](const Result<Stored> &stored) {
        if (!stored)
            return end(fail(stored.error()));
        std::vector<Draft> theirs = stored->value_or(std::vector<Draft>());
        const auto entry = std::find_if(theirs.begin(), theirs.end(), [&](const Draft &d) { return isSame(d, draft); });
        if (entry == theirs.end() || entry->text.isEmpty())
            return end({});
        entry->text.clear();
        whenDone(m_engine.enqueue(saving(m_engine.agent(), draft.device, theirs, false)), this,
                 [end](const Result<sync::Receipt> &written) { end(written ? Result<void>() : fail(written.error())); });
    });
    return future;
}

} // namespace firstline::service
