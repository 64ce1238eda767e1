#include "core/base/logging.h"
#include "core/store/database_p.h"

namespace firstline::store {

Result<void> Database::Private::control(Database &db, const char *sqliteSql, const char *postgresSql)
{
    return remote ? remote->control(postgresSql) : db.statement(sqliteSql).run();
}

Transaction::Transaction(Database &db, TransactionKind kind)
    : m_db(db)
{
    // A reader only wants one state of the database for all its statements.
    if (db.d->mode == OpenMode::ReadOnly || kind == TransactionKind::Read)
        m_begun = db.d->control(db, "BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    else
        m_begun = db.d->control(db, "BEGIN IMMEDIATE", "BEGIN ISOLATION LEVEL READ COMMITTED");
    m_open = m_begun.has_value();
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full).
    if (!m_open || !m_db.inTransaction())
        return;
    if (auto ok = m_db.d->control(m_db, "ROLLBACK", "ROLLBACK"); !ok)
        qCWarning(lcStore) << "rollback failed" << ok.error().detail;
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
        if (auto ok = m_db.d->control(m_db, "ROLLBACK", "ROLLBACK"); !ok)
            qCWarning(lcStore) << "rollback failed" << ok.error().detail;
    }
    m_open = false;
    return committed;
}

Savepoint::Savepoint(Database &db)
    : m_db(db)
{
    // Names may repeat: the innermost one is meant.
    m_open = db.d->control(db, "SAVEPOINT firstline", "SAVEPOINT firstline").has_value();
}

Savepoint::~Savepoint()
{
    if (!m_open || !m_db.inTransaction())
        return;
    auto back = m_db.d->control(m_db, "ROLLBACK TO firstline", "ROLLBACK TO firstline; RELEASE firstline");
    if (back && !m_db.d->remote)
        back = m_db.statement("RELEASE firstline").run();
    if (!back)
        qCWarning(lcStore) << "rollback to a savepoint failed" << back.error().detail;
}

Result<void> Savepoint::keep()
{
    if (!m_open)
        return fail(ErrorCode::StorageFailed, u"the savepoint is not open"_qs);
    auto released = m_db.d->control(m_db, "RELEASE firstline", "RELEASE firstline");
    if (released)
        m_open = false;
    return released;
}

} // namespace firstline::store
