#include "core/base/logging.h"
#include "core/store/database_p.h"

namespace firstline::store {

Transaction::Transaction(Database &db, TransactionKind kind)
    : m_db(db)
{
    // A reader only wants one state of the database for all its statements.
    const bool reading = db.d->mode == OpenMode::ReadOnly || kind == TransactionKind::Read;
    if (db.d->remote) {
        m_begun = db.d->remote->begin(reading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN ISOLATION LEVEL READ COMMITTED",
                                      kind == TransactionKind::WriteLater && !reading);
    } else {
        m_begun = db.statement(reading ? "BEGIN" : "BEGIN IMMEDIATE").run();
    }
    m_open = m_begun.has_value();
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full).
    if (!m_open || !m_db.inTransaction())
        return;
    if (auto ok = rollback(); !ok)
        qCWarning(lcStore) << "rollback failed" << ok.error().detail;
}

Result<void> Transaction::rollback()
{
    return m_db.d->remote ? m_db.d->remote->rollback() : m_db.statement("ROLLBACK").run();
}

Result<void> Transaction::begun() const
{
    return m_begun;
}

Result<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    if (!m_open)
        return fail(ErrorCode::BadArgument, u"the transaction is over"_qs);
    auto committed = m_db.d->remote ? m_db.d->remote->commit() : m_db.statement("COMMIT").run();
    if (!committed && m_db.inTransaction()) {
        if (auto ok = rollback(); !ok)
            qCWarning(lcStore) << "rollback failed" << ok.error().detail;
    }
    m_open = false;
    return committed;
}

Savepoint::Savepoint(Database &db)
    : m_db(db)
{
    // Names may repeat: the innermost one is meant.
    m_open = (db.d->remote ? db.d->remote->mark() : db.statement("SAVEPOINT firstline").run()).has_value();
}

Savepoint::~Savepoint()
{
    if (!m_open || !m_db.inTransaction())
        return;
    auto back = m_db.d->remote ? m_db.d->remote->backToMark() : m_db.statement("ROLLBACK TO firstline").run();
    if (back && !m_db.d->remote)
        back = m_db.statement("RELEASE firstline").run();
    if (!back)
        qCWarning(lcStore) << "rollback to a savepoint failed" << back.error().detail;
}

Result<void> Savepoint::keep()
{
    if (!m_open)
        return fail(ErrorCode::StorageFailed, u"the savepoint is not open"_qs);
    auto released = m_db.d->remote ? m_db.d->remote->release() : m_db.statement("RELEASE firstline").run();
    if (released)
        m_open = false;
    return released;
}

Ahead::Ahead(Database &db, Answers answers)
    : m_db(db)
{
    if (db.d->remote)
        db.d->remote->setAsking(answers == Answers::Drop ? PostgresLink::Asking::Dropping : PostgresLink::Asking::Ahead,
                                answers == Answers::Kept);
}

Ahead::~Ahead()
{
    if (m_db.d->remote)
        m_db.d->remote->setAsking(PostgresLink::Asking::No, false);
}

} // namespace firstline::store
