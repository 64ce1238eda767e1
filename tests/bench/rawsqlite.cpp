#include "tests/bench/rawsqlite.h"

#include <sqlite3.h>

namespace firstline::bench {

namespace {

void must(bool ok, sqlite3 *db, const char *what)
{
    if (!ok)
        qFatal("raw SQLite: %s: %s", what, sqlite3_errmsg(db));
}

} // namespace

RawStatement::RawStatement(sqlite3 *db, const QByteArray &sql)
{
    must(sqlite3_prepare_v2(db, sql.constData(), -1, &m_statement, nullptr) == SQLITE_OK, db, sql.constData());
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

qint64 RawStatement::readAll(std::vector<qint64> *first)
{
    qint64 rows = 0;
    while (sqlite3_step(m_statement) == SQLITE_ROW) {
        ++rows;
        if (first)
            first->push_back(sqlite3_column_int64(m_statement, 0));
    }
    must(sqlite3_reset(m_statement) == SQLITE_OK, sqlite3_db_handle(m_statement), "read");
    return rows;
}

void RawStatement::execute()
{
    const int code = sqlite3_step(m_statement);
    must(code == SQLITE_DONE || code == SQLITE_ROW, sqlite3_db_handle(m_statement), sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
}

RawRows::RawRows(sqlite3 *db, const QByteArray &table, const QByteArray &key, qint64 upTo)
    : m_table(table)
{
    RawStatement select(db, "SELECT " + key + ", * FROM " + table + " WHERE " + key + " <= " + QByteArray::number(upTo)
                            + " ORDER BY " + key + ", rowid");
    m_columns = sqlite3_column_count(select.get()) - 1;
    while (sqlite3_step(select.get()) == SQLITE_ROW) {
        m_keys.push_back(sqlite3_column_int64(select.get(), 0));
        for (int i = 1; i <= m_columns; ++i)
            m_values.push_back(sqlite3_value_dup(sqlite3_column_value(select.get(), i)));
    }
}

RawRows::~RawRows()
{
    for (sqlite3_value *value : m_values)
        sqlite3_value_free(value);
}

void RawRows::insertFor(qint64 key, RawStatement &insert)
{
    for (; !atEnd() && m_keys[m_at] == key; ++m_at) {
        for (int i = 0; i < m_columns; ++i)
            sqlite3_bind_value(insert.get(), i + 1, m_values[m_at * size_t(m_columns) + size_t(i)]);
        insert.execute();
    }
}

QByteArray RawRows::insertSql() const
{
    QByteArray places = "?";
    for (int i = 1; i < m_columns; ++i)
        places += ",?";
    return "INSERT INTO " + m_table + " VALUES (" + places + ")";
}

} // namespace firstline::bench
