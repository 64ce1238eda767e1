#pragma once

#include "core/domain/value.h"
#include "core/store/database.h"
#include "core/store/sqlerror.h"

#include <sqlite3.h>

namespace firstline::store {

/// A bare SQLite statement for the paths where a value object per cell costs more than SQLite itself: the ids of long
/// lists. Thread: that of its Database.
class RawRows
{
public:
    explicit RawRows(Database &db)
        : m_sqlite(static_cast<sqlite3 *>(db.handle()))
    {
    }
    ~RawRows() { sqlite3_finalize(m_statement); }
    RawRows(const RawRows &) = delete;
    RawRows &operator=(const RawRows &) = delete;

    /// False when the text or a value is refused; failed() says why.
    bool prepare(const QString &sql, const std::vector<Value> &binds)
    {
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v2(m_sqlite, text.constData(), int(text.size()), &m_statement, nullptr) != SQLITE_OK)
            return false;
        for (size_t i = 0; i < binds.size(); ++i) {
            if (bind(int(i) + 1, binds[i]) != SQLITE_OK)
                return false;
        }
        return true;
    }

    /// Goes to the next row. False at the end, and when it broke off: ended() tells which.
    bool next() { return (m_code = sqlite3_step(m_statement)) == SQLITE_ROW; }
    bool ended() const { return m_code == SQLITE_DONE; }

    /// A cell of the row. Shape: nothing when it holds no number.
    std::optional<qint64> number(int column) const
    {
        if (sqlite3_column_type(m_statement, column) != SQLITE_INTEGER)
            return std::nullopt;
        return qint64(sqlite3_column_int64(m_statement, column));
    }

    /// A cell of the row. Shape: empty when it holds no bytes.
    QByteArray bytes(int column) const
    {
        if (sqlite3_column_type(m_statement, column) != SQLITE_BLOB)
            return {};
        return { static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                 sqlite3_column_bytes(m_statement, column) };
    }

    /// What went wrong last.
    tl::unexpected<Error> failed(const QString &sql) const
    {
        const int code = sqlite3_extended_errcode(m_sqlite);
        return fail(storageCode(code), sql.left(120) % QStringLiteral(": ") % QString::fromUtf8(sqlite3_errmsg(m_sqlite)));
    }

private:
    int bind(int place, const Value &value)
    {
        if (value.isInt() || value.isBool())
            return sqlite3_bind_int64(m_statement, place, value.isInt() ? value.toInt() : qint64(value.toBool()));
        if (value.isBytes()) {
            const QByteArray bytes = value.toBytes();
            return sqlite3_bind_blob(m_statement, place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        }
        if (value.isText()) {
            const QByteArray text = value.toText().toUtf8();
            return sqlite3_bind_text(m_statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        }
        return sqlite3_bind_null(m_statement, place);
    }

    sqlite3 *m_sqlite;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = SQLITE_OK;
};

} // namespace firstline::store
