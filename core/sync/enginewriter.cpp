#include "core/sync/enginewriter.h"

#include "core/base/logging.h"
#include "core/sync/profilewipe.h"

#include <algorithm>

namespace firstline::sync {

namespace {

constexpr int kIndexRows = 32; ///< A slice of some 5 ms: a save never waits longer for it (bench 2026-11).
constexpr auto kBetweenSlices = Millis(3);
constexpr auto kQuiet = Millis(80); ///< The index waits for a pause of so long, but not for ever.
constexpr auto kLongQuiet = Millis(2000);
constexpr auto kIndexAtLeast = Millis(500);
constexpr auto kWhileLoading = Millis(500); ///< The first synchronisation goes before the index.
constexpr auto kIdle = std::chrono::milliseconds(40);
constexpr auto kLookForRoom = std::chrono::seconds(3); ///< While the disk is full.
constexpr auto kLookForRoomIdle = std::chrono::seconds(10); ///< While only the reserve has no place.
constexpr qint64 kLongLog = 1000; ///< Pages; checkpointed behind a slice, never behind a save.
constexpr qint64 kLongLogLoading = 4000; ///< While pages stream in, each of which writes the same indexes anew.

} // namespace

EngineWriter::EngineWriter(QString profileDir, ClientOptions options, Out out)
    : m_profileDir(std::move(profileDir))
    , m_options(std::move(options))
    , m_out(std::move(out))
    , m_reserve(m_profileDir)
    , m_tick(this)
    , m_idle(this)
    , m_room(this)
{
    m_tick.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, [this] { step(event::Tick {}); });
    connect(&m_idle, &QTimer::timeout, this, &EngineWriter::index);
    connect(&m_room, &QTimer::timeout, this, &EngineWriter::lookForRoom);
}

EngineWriter::~EngineWriter() = default;

Moment EngineWriter::now() const
{
    return { m_clock.now(), m_clock.monotonic() };
}

Result<void> EngineWriter::open()
{
    Result<Profile> profile = openProfile(m_profileDir);
    const bool full = !profile && profile.error().code == ErrorCode::StorageFull;
    if (full && m_reserve.free())
        profile = openProfile(m_profileDir);
    if (!profile)
        return fail(profile.error());
    m_profile = std::move(*profile);
    if (!m_reserve.keep())
        m_room.start(kLookForRoomIdle);
    m_options.freeReserve = [this] { return m_reserve.free(); };
    m_options.blobDir = m_profileDir % QStringLiteral("/blobs");
    m_options.preRestoreFile = m_profileDir % QStringLiteral("/cache.pre-restore.db");
    if (!m_profile.told.isEmpty())
        m_told = Error { ErrorCode::StorageCorrupt, m_profile.told.join(u' ') };
    Result<std::unique_ptr<ClientCore>> core
        = ClientCore::open(*m_profile.journal, *m_profile.cache, m_options, m_entropy, now());
    if (!core) {
        m_profile = {};
        return fail(core.error());
    }
    m_core = std::move(*core);
    m_profile.cache->checkpointByHand();
    m_idle.start(kIdle);
    step(event::Tick {});
    return {};
}

void EngineWriter::close()
{
    m_tick.stop();
    m_idle.stop();
    m_room.stop();
    const bool clean = m_core != nullptr;
    m_core.reset();
    m_profile.cache.reset();
    if (clean)
        markClean(m_profileDir);
    m_profile.journal.reset();
}

void EngineWriter::step(std::variant<event::Tick, event::Answered, event::Network, event::SignIn, event::Resume,
                                     event::SignOut, event::ChangePassword, event::Sync, event::Look, event::Fetch>
                            what)
{
    if (!m_core)
        return;
    const auto *tick = std::get_if<event::Tick>(&what);
    const bool working = m_core->working();
    if (!tick || !tick->work)
        m_lastWork = m_clock.monotonic();
    std::vector<Effect> effects = m_core->step({ now(), std::move(what) });
    const Moment at = now();
    if (const auto next = m_core->nextTick(at))
        m_tick.start(m_core->working() ? Millis(0) : std::clamp(*next - at.mono, Millis(1), Millis(60'000)));
    else
        m_tick.stop();
    if (!effects.empty() && !m_idle.isActive())
        m_idle.start(kIdle);
    hand(std::move(effects), at);
    if (working && m_core && tick && tick->work)
        shortenLog(kLongLogLoading);
}

void EngineWriter::handOn()
{
    if (m_core)
        hand(m_core->takeEffects(), now());
}

void EngineWriter::hand(std::vector<Effect> effects, const Moment &at)
{
    State state { m_core->status(at), m_core->agent(), m_core->device(), m_core->config(), std::nullopt, Millis(0) };
    if (m_told && !state.status.lastError)
        state.status.lastError = m_told;
    if (m_core->clock().measured())
        state.serverOffset = m_core->clock().offset(at);
    state.skew = m_core->clock().skew(at);
    const auto wipe = std::find_if(effects.begin(), effects.end(),
        [](const Effect &effect) { return std::holds_alternative<effect::Wipe>(effect); });
    if (wipe != effects.end())
        wipeOut(std::get<effect::Wipe>(*wipe).sealed);
    if (m_core && state.status.lastError && state.status.lastError->code == ErrorCode::StorageFull
        && m_room.intervalAsDuration() != kLookForRoom)
        m_room.start(kLookForRoom);
    m_out.effects(std::move(effects), std::move(state));
}

/// The core is done for: nothing of it may be used behind this.
void EngineWriter::wipeOut(const QByteArray &sealed)
{
    m_tick.stop();
    m_idle.stop();
    m_core.reset();
    m_profile = {};
    if (auto ok = destroyProfile(m_profileDir, sealed); !ok)
        qCWarning(lcSync) << "the profile is not destroyed:" << ok.error().detail;
}

/// The person reads that the disk is full until the reserve has its place again; then the work goes on by itself.
void EngineWriter::lookForRoom()
{
    if (!m_core)
        return m_room.stop();
    if (!m_reserve.hasRoom() || !m_reserve.keep())
        return;
    m_room.stop();
    m_room.setInterval(kLookForRoomIdle);
    m_core->storageReturned(now());
    handOn();
    step(event::Tick {});
}

/// Only this connection checkpoints: in slices of the log, where nobody waits.
void EngineWriter::shortenLog(qint64 longest)
{
    if (m_profile.cache->logPages() < longest)
        return;
    if (auto ok = m_profile.cache->checkpointSome(); !ok)
        qCDebug(lcSync) << "checkpoint:" << ok.error().detail;
}

void EngineWriter::index()
{
    if (!m_core)
        return;
    const SyncStatus status = m_core->status(now());
    if (status.bootstrapping && status.link == LinkState::Online) {
        m_idle.start(kWhileLoading);
        return;
    }
    const Millis at = m_clock.monotonic();
    if (at - m_lastWork < kQuiet && at - m_lastIndex < kIndexAtLeast) {
        m_idle.start(kQuiet);
        return;
    }
    m_lastIndex = at;
    const Result<qint64> left = m_core->indexSome(kIndexRows);
    if (!left)
        qCWarning(lcSync) << "the search index:" << left.error().detail;
    if (left && *left > 0) {
        shortenLog(kLongLog);
        m_idle.start(kBetweenSlices);
        return;
    }
    if (m_profile.cache->logPages() == 0)
        return;
    if (at - m_lastWork < kLongQuiet) {
        // A desk that is never quiet must not make it grow for ever.
        shortenLog(kLongLog);
        m_idle.start(kLongQuiet);
        return;
    }
    // Nothing better is to be done: the log is emptied.
    if (auto ok = m_profile.cache->checkpoint(); !ok)
        qCDebug(lcSync) << "checkpoint:" << ok.error().detail;
}

} // namespace firstline::sync
