#include "core/sync/salvage.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>

#include <deque>

namespace firstline::sync {

namespace {

constexpr int kMostScans = 800; ///< Of one table; each is short, for it ends at the first damage.
constexpr qsizetype kKeyBytes = 16;

/// A table of the journal and the first column of its key.
struct Table {
    const char *name;
    const char *key;
    bool integerKey = false;
};

constexpr Table kTables[] = { { "meta", nullptr }, { "command", "no", true }, { "draft", "ticket" }, { "draft_version", "ticket" },
    { "conflict", "id" }, { "lease", "first", true }, { "alias", nullptr }, { "blob_out", nullptr } };

/// Keys as bytes in their order; numbers stand in the last eight.
struct Range {
    QByteArray low;
    QByteArray high;
};

QByteArray middle(const Range &range)
{
    QByteArray out(kKeyBytes, '\0');
    int carry = 0;
    for (qsizetype i = kKeyBytes - 1; i >= 0; --i) {
        const int sum = uchar(range.low[i]) + uchar(range.high[i]) + carry;
        out[i] = char(sum & 0xff);
        carry = sum >> 8;
    }
    for (qsizetype i = 0; i < kKeyBytes; ++i) {
        const int byte = uchar(out[i]);
        out[i] = char((byte >> 1) | (carry << 7));
        carry = byte & 1;
    }
    return out;
}

/// One table on its way from the damaged file to the fresh one.
class TableSalvage
{
public:
    TableSalvage(const Table &table, store::Database &from, store::Database &to)
        : m_table(table)
        , m_from(from)
        , m_to(to)
    {
        auto info = m_to.statement(QString(QStringLiteral("SELECT name FROM pragma_table_info('") % QLatin1String(table.name) % QStringLiteral("')")));
        if (info.run()) {
            while (info.next())
                m_columns.append(info.text(0));
        }
    }

    qint64 run()
    {
        if (!m_table.key) {
            (void)scan({}, QString());
            return m_saved;
        }
        QByteArray high(kKeyBytes, '\xff');
        if (m_table.integerKey)
            high = QByteArray(8, '\0') + QByteArray(1, '\x3f') + QByteArray(7, '\xff');
        std::deque<Range> ranges { { QByteArray(kKeyBytes, '\0'), high } };
        // The widest first: what is left unread at the end lies close around the damage.
        while (!ranges.empty() && m_scans < kMostScans) {
            Range range = ranges.front();
            ranges.pop_front();
            if (scan(range, QString()))
                continue;
            range.low = std::max(range.low, m_last);
            if (scan(range, QStringLiteral(" DESC")))
                continue;
            if (!m_last.isEmpty())
                range.high = std::min(range.high, m_last);
            const QByteArray half = middle(range);
            if (half <= range.low || half >= range.high)
                continue;
            ranges.push_back({ range.low, half });
            ranges.push_back({ half, range.high });
        }
        return m_saved;
    }

private:
    /// Takes over what can be read of a range in one direction. Shape: whether that was all of it.
    bool scan(const Range &range, const QString &direction)
    {
        ++m_scans;
        m_last.clear();
        QStringList read;
        for (const QString &column : m_columns)
            read.append(QStringLiteral("typeof(") % column % QStringLiteral("), ") % column);
        QString sql = QStringLiteral("SELECT ") % read.join(u',') % QStringLiteral(" FROM ") % QLatin1String(m_table.name);
        const QString key = QLatin1String(m_table.key ? m_table.key : "");
        if (m_table.key)
            sql += QString(QStringLiteral(" WHERE ") % key % QStringLiteral(" >= ? AND ") % key % QStringLiteral(" <= ? ORDER BY ") % key % direction);
        auto rows = m_from.statement(sql);
        if (m_table.key) {
            bindKey(rows, range.low);
            bindKey(rows, range.high);
        }
        if (!rows.run())
            return false;
        while (rows.next()) {
            keep(rows);
            m_last = keyOf(rows);
        }
        return rows.ended().has_value();
    }

    void bindKey(store::Statement &rows, const QByteArray &key) const
    {
        if (m_table.integerKey)
            rows.bind(qFromBigEndian<qint64>(key.constData() + 8));
        else
            rows.bind(key);
    }

    QByteArray keyOf(const store::Statement &row) const
    {
        if (!m_table.key)
            return {};
        const qsizetype column = m_columns.indexOf(QLatin1String(m_table.key)) * 2 + 1;
        if (!m_table.integerKey)
            return row.bytes(int(column)).leftJustified(kKeyBytes, '\0', true);
        QByteArray out(kKeyBytes, '\0');
        qToBigEndian(std::max<qint64>(row.int64(int(column)), 0), out.data() + 8);
        return out;
    }

    void keep(const store::Statement &row)
    {
        auto insert = m_to.statement(QString(QStringLiteral("INSERT OR IGNORE INTO ") % QLatin1String(m_table.name) % QStringLiteral(" VALUES(")
            % QStringList(m_columns.size(), QStringLiteral("?")).join(u',') % QStringLiteral(")")));
        for (int i = 0; i < int(m_columns.size()); ++i) {
            const QString type = row.text(i * 2);
            if (type == u"integer")
                insert.bind(row.int64(i * 2 + 1));
            else if (type == u"text")
                insert.bind(row.text(i * 2 + 1));
            else if (type == u"blob")
                insert.bind(row.bytes(i * 2 + 1));
            else
                insert.bindNull();
        }
        if (insert.run())
            m_saved += insert.changed();
    }

    Table m_table;
    store::Database &m_from;
    store::Database &m_to;
    QStringList m_columns;
    QByteArray m_last; ///< Key of the last row that a scan read; empty: none.
    qint64 m_saved = 0;
    int m_scans = 0;
};

/// SQLite reads nothing at all of a file that is shorter than its head says.
void fillUp(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray head = file.read(32);
    if (head.size() < 32 || !head.startsWith("SQLite format 3"))
        return;
    const qint64 page = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(head.constData() + 28);
    const qint64 size = (page == 1 ? 65536 : page) * pages;
    if (size > file.size() && size < file.size() * 16 + 1024 * 1024)
        file.resize(size);
}

/// A file whose first 100 bytes are no head any more gets one as the journal's own is: everything that it says follows
/// from the file's length and from how journals are made. Source: sqlite.org/fileformat2.html, 1.3.
void makeHead(const QString &name)
{
    constexpr quint16 kPage = 4096;
    constexpr qsizetype kHead = 100;
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite) || file.size() < kPage)
        return;
    const QByteArray found = file.read(kHead);
    const bool whole = found.startsWith(QByteArray("SQLite format 3\0", 16)) && qFromBigEndian<quint16>(found.constData() + 16) == kPage
        && found[21] == 64 && found[22] == 32 && found[23] == 32 && qFromBigEndian<quint32>(found.constData() + 56) == 1;
    if (whole)
        return;
    QByteArray head(kHead, '\0');
    head.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    const auto put = [&head](qsizetype at, quint32 value) { qToBigEndian(value, head.data() + at); };
    qToBigEndian(kPage, head.data() + 16);
    head[18] = head[19] = 2; // with a write-ahead log
    head[21] = 64;
    head[22] = head[23] = 32;
    put(24, 1); // changes, as often as "valid for" below: the length counts
    put(28, quint32(file.size() / kPage));
    put(40, 1); // the tables were made once
    put(44, 4); // their format
    put(56, 1); // UTF-8
    put(92, 1);
    put(96, 3'040'000);
    file.seek(0);
    file.write(head);
}

} // namespace

Result<qint64> salvageRows(const QString &damaged, store::Database &fresh)
{
    // Read from a copy: opening alone may change a file.
    const QString copy = damaged % QStringLiteral(".reading");
    const QStringList suffixes { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") };
    const auto clear = [&] {
        for (const QString &suffix : suffixes)
            QFile::remove(copy % suffix);
    };
    clear();
    if (QFile::copy(damaged, copy))
        QFile::copy(damaged % QStringLiteral("-wal"), copy % QStringLiteral("-wal"));
    makeHead(copy);
    fillUp(copy);
    qint64 saved = 0;
    store::Transaction transaction(fresh);
    if (auto ok = transaction.begun(); !ok)
        return fail(ok.error());
    if (const auto old = store::Database::open(copy, store::OpenMode::Fast)) {
        for (const Table &table : kTables)
            saved += TableSalvage(table, **old, fresh).run();
    }
    clear();
    if (auto ok = transaction.commit(); !ok)
        return fail(ok.error());
    return saved;
}

} // namespace firstline::sync
