#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace firstline::bench {

/// The raw limit: SQLite without anything of ours around it. Ends the program when a statement fails.
class RawStatement
{
public:
    RawStatement(sqlite3 *db, const QByteArray &sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;

    sqlite3_stmt *get() const { return m_statement; }

    /// Steps through all rows and reads their first column. Shape: how many rows.
    qint64 readAll(std::vector<qint64> *first = nullptr);

    /// Steps once to the end and resets.
    void execute();

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// Rows of a table in memory, to be inserted elsewhere.
class RawRows
{
public:
    /// Reads "SELECT * FROM table WHERE key <= upTo ORDER BY key, rid".
    RawRows(sqlite3 *db, const QByteArray &table, const QByteArray &key, qint64 upTo);
    ~RawRows();
    RawRows(const RawRows &) = delete;

    /// Inserts the rows from the present place on whose key is `key`.
    void insertFor(qint64 key, RawStatement &insert);
    QByteArray insertSql() const;
    bool atEnd() const { return m_at >= m_keys.size(); }
    qint64 key() const { return m_keys[m_at]; }
    size_t size() const { return m_keys.size(); }

private:
    QByteArray m_table;
    int m_columns = 0;
    std::vector<qint64> m_keys;
    std::vector<sqlite3_value *> m_values;
    size_t m_at = 0;
};

} // namespace firstline::bench
