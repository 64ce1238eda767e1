// The end of a device by the server's word, and of a profile's lease when the server was not heard for long.
// Source: sync.md 2.16.
#include "core/base/logging.h"
#include "core/protocol/evacuation.h"
#include "core/sync/clientcore.h"
#include "core/sync/leasecheck.h"
#include "core/sync/settlement.h"

#include <sodium.h>

namespace firstline::sync {

namespace {

constexpr qint64 kDay = 24 * 3600 * 1000;

/// Shape: empty when the key is none.
QByteArray sealedTo(const QByteArray &serverKey, const QByteArray &clear)
{
    unsigned char boxKey[crypto_box_PUBLICKEYBYTES];
    if (serverKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES)
        || crypto_sign_ed25519_pk_to_curve25519(boxKey, reinterpret_cast<const unsigned char *>(serverKey.constData())) != 0)
        return {};
    QByteArray out(clear.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    const bool sealed = crypto_box_seal(reinterpret_cast<unsigned char *>(out.data()),
                            reinterpret_cast<const unsigned char *>(clear.constData()),
                            static_cast<unsigned long long>(clear.size()), boxKey)
        == 0;
    return sealed ? out : QByteArray();
}

} // namespace

/// Shape: empty when nothing waits to be sent or decided.
Result<QByteArray> ClientCore::sealedWork()
{
    protocol::EvacuatedWork work;
    work.device = m_device;
    work.agent = m_agent;
    const Result<std::vector<store::JournalCommand>> commands = m_journal.unsettled();
    const Result<QList<Draft>> drafts = m_journal.drafts();
    const Result<QList<store::JournalConflict>> conflicts = m_journal.conflicts();
    if (!commands || !drafts || !conflicts)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the journal cannot be read"));
    for (const store::JournalCommand &entry : *commands) {
        const CommandBody &body = entry.command.body;
        if (!entry.result)
            work.items.push_back({ QStringLiteral("command"), entry.name, ticketOf(body), typedText(body), commandArgs(body),
                entry.command.writtenAt });
    }
    for (const Draft &draft : *drafts) {
        work.items.push_back({ QStringLiteral("draft"), QString::number(int(draft.kind)), draft.ticket, draft.text, {},
            draft.updatedAt });
    }
    for (const store::JournalConflict &conflict : *conflicts)
        work.items.push_back({ QStringLiteral("conflict"), conflict.name, conflict.ticket, conflict.text, conflict.args, conflict.at });
    if (work.items.empty())
        return QByteArray();
    const QByteArray sealed = sealedTo(m_serverKey, protocol::encodeMessage(work));
    if (sealed.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("the server's key is not known"));
    return sealed;
}

void ClientCore::ended(const Moment &at, const protocol::RevokeOrder &order)
{
    m_blocked = true;
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    if (m_main)
        m_effects.push_back(effect::Cancel { m_main->request });
    if (m_blob)
        m_effects.push_back(effect::Cancel { m_blob->request });
    m_wait.reset();
    m_main.reset();
    m_blob.reset();
    dropPages();
    const Error why { ErrorCode::DeviceRevoked, QStringLiteral("the server ended this device") };
    goOffline(at, LinkState::Blocked);
    m_order = order;
    if (!order.wipe)
        return needSignIn(at, why); // Locked: nothing is destroyed.
    // Kept first: whatever happens from here on, the next start goes on with it.
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    if (ok)
        ok = m_journal.setMeta(QStringLiteral("ended"), protocol::encodeMessage(order));
    if (ok)
        ok = transaction.commit();
    if (!ok)
        qCWarning(lcSync) << "the order to wipe is not kept:" << ok.error().detail;
    const Result<QByteArray> sealed = sealedWork();
    if (!sealed) {
        // Words that cannot be rescued are not destroyed.
        setError(sealed.error());
        return needSignIn(at, why);
    }
    m_sealed = *sealed;
    setError(why);
    endSyncs(fail(why));
    if (m_sealed.isEmpty() || m_sealed.size() > protocol::kMaxEvacuation)
        return evacuated(at, m_sealed.isEmpty());
    ask(at, Ask::Evacuate, "/v1/evacuate", protocol::encodeMessage(protocol::EvacuateRequest { order, m_sealed }));
}

void ClientCore::evacuated(const Moment &, bool handedIn)
{
    m_signedOut = true;
    m_accessToken.clear();
    m_refreshToken.clear();
    if (m_resumeTicket != 0) {
        m_effects.push_back(effect::Done { std::exchange(m_resumeTicket, 0),
            fail(ErrorCode::DeviceRevoked, QStringLiteral("the server ended this device")) });
    }
    m_effects.push_back(effect::Forget {});
    m_effects.push_back(effect::Wipe { handedIn ? QByteArray() : std::exchange(m_sealed, {}) });
}

/// The server was heard: the lease runs anew.
void ClientCore::contact(const Moment &at, qint64 leaseS)
{
    m_lastContact = m_clock.now(at);
    m_leaseS = leaseS;
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    if (ok)
        ok = m_journal.setMetaNumber(QStringLiteral("contact_ms"), toMs(*m_lastContact));
    if (ok)
        ok = m_journal.setMetaNumber(QStringLiteral("lease_s"), leaseS);
    if (ok)
        ok = transaction.commit();
    if (!ok)
        setError(ok.error());
    if (std::exchange(m_lockedDays, 0) != 0)
        m_effects.push_back(effect::StatusMoved {});
}

/// Whether the profile locks. Nothing is destroyed, and nothing is forgotten: the next answer of the server opens it.
bool ClientCore::leaseOver(const Moment &at)
{
    if (m_leaseS <= 0 || !m_lastContact)
        return false;
    const Millis silent = m_clock.now(at) - *m_lastContact;
    if (silent <= Seconds(m_leaseS))
        return false;
    if (m_lockedDays == 0) {
        m_lockedDays = std::max(1, int(silent.count() / kDay));
        const Error why { ErrorCode::NotSignedIn, QStringLiteral("locked: the server was not reached for %1 days").arg(m_lockedDays) };
        setError(why);
        m_effects.push_back(effect::StatusMoved {});
        if (m_resumeTicket == 0)
            m_effects.push_back(effect::SignInNeeded { why });
    }
    return true;
}

} // namespace firstline::sync
