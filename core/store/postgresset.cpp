#include "core/store/postgresset.h"

#include "core/store/postgres.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>

#include <unordered_set>

namespace firstline::store {

namespace {

constexpr unsigned kBytea = 17;
constexpr unsigned kInt8 = 20;
constexpr unsigned kInt2 = 21;
constexpr unsigned kInt4 = 23;
constexpr unsigned kText = 25;

/// So few are as quick one by one.
constexpr size_t kFewest = 3;

const char *typeName(unsigned oid)
{
    switch (oid) {
    case kBytea: return "bytea";
    case kInt8: return "bigint";
    case kInt2: return "smallint";
    case kInt4: return "integer";
    case kText: return "text";
    default: return nullptr;
    }
}

/// "$3" as the column of the unnested rows.
QString asColumns(QString sql)
{
    static const QRegularExpression place(u"\\$(\\d+)"_qs);
    return sql.replace(place, u"v.set_\\1"_qs);
}

int placeIn(const QString &expression)
{
    static const QRegularExpression alone(u"^\\$(\\d+)$"_qs);
    return alone.match(expression.trimmed()).captured(1).toInt();
}

/// What a WHERE asks for, if it is only "column = place" and the like. False when it is not.
bool readWhere(const QString &where, PostgresSet &set, QStringList &columns)
{
    static const QRegularExpression equal(u"^(\\w+) = \\$(\\d+)$"_qs);
    static const QRegularExpression fixed(u"^(\\w+) (= \\d+|IS NULL|IS NOT NULL)$"_qs);
    QStringList apart;
    for (const QString &part : where.split(u" AND "_qs)) {
        const auto given = equal.match(part);
        const auto always = fixed.match(part);
        if (!given.hasMatch() && !always.hasMatch())
            return false;
        columns += given.hasMatch() ? given.captured(1) : always.captured(1);
        apart += given.hasMatch() ? QString(given.captured(1) % u" = $") : part;
        if (given.hasMatch())
            set.key.push_back(given.captured(2).toInt());
    }
    set.apart = apart.join(u" AND "_qs);
    return !set.key.empty();
}

/// The columns of ON CONFLICT(..) tell rows apart, where each of them is given by a place.
bool readConflict(const QString &conflict, const QStringList &columns, const QStringList &values, PostgresSet &set)
{
    if (conflict.isEmpty() || conflict == u" ON CONFLICT DO NOTHING")
        return true;
    static const QRegularExpression target(u"^ ON CONFLICT ?\\(([\\w, ]+)\\) DO "_qs);
    const auto found = target.match(conflict);
    if (!found.hasMatch() || conflict.contains(u'$'))
        return false;
    QStringList apart;
    for (const QString &column : found.captured(1).split(u',')) {
        const qsizetype at = columns.indexOf(column.trimmed());
        const int place = at < 0 ? 0 : placeIn(values.at(at));
        if (place == 0)
            return false;
        set.key.push_back(place);
        apart += QString(column.trimmed() % u" = $");
    }
    set.apart = apart.join(u" AND "_qs);
    return true;
}

bool readInsert(const QString &sql, PostgresSet &set)
{
    const qsizetype conflictAt = sql.indexOf(u" ON CONFLICT"_qs);
    const QString conflict = conflictAt < 0 ? QString() : sql.mid(conflictAt);
    static const QRegularExpression form(u"^INSERT INTO (\"?\\w+\"?) ?\\(([^()]*)\\) VALUES \\((.*)\\)$"_qs);
    const auto found = form.match(sql.left(conflictAt < 0 ? sql.size() : conflictAt));
    if (!found.hasMatch())
        return false;
    set.table = found.captured(1);
    QString given = found.captured(3);
    // Rows are numbered one after the other, as they would be one by one.
    const QString next = u"(SELECT coalesce(max(rid), 0) + 1 FROM "_qs % set.table % u')';
    const bool numbered = given.contains(next);
    given.replace(next, u"#"_qs);
    if (given.contains(u'('))
        return false;
    QStringList columns = found.captured(2).split(u',');
    for (QString &column : columns)
        column = column.trimmed();
    const QStringList values = given.split(u',');
    if (columns.size() != values.size() || !readConflict(conflict, columns, values, set))
        return false;
    // A row that gives way would leave a hole in the numbers, where the next one follows at once.
    if (numbered && !conflict.isEmpty())
        return false;
    QString selected = asColumns(given);
    selected.replace(u"#"_qs, QString(u"(SELECT coalesce(max(rid), 0) FROM "_qs % set.table % u") + v.set_no"));
    set.head = u"INSERT INTO "_qs % set.table % u'(' % columns.join(u", "_qs) % u") SELECT " % selected % u" FROM ";
    set.tail = conflict;
    return true;
}

bool readUpdate(const QString &sql, PostgresSet &set)
{
    static const QRegularExpression form(u"^UPDATE (\"?\\w+\"?) SET (.*) WHERE (.*)$"_qs);
    const auto found = form.match(sql);
    QStringList columns;
    if (!found.hasMatch() || !readWhere(found.captured(3), set, columns))
        return false;
    // What tells rows apart must not change under way.
    for (const QString &column : columns) {
        const QRegularExpression written(u"(^|, )\"?"_qs % column % u"\"? = ");
        if (found.captured(2).contains(written))
            return false;
    }
    set.table = found.captured(1);
    set.head = u"UPDATE "_qs % set.table % u" SET " % asColumns(found.captured(2)) % u" FROM ";
    set.tail = u" WHERE "_qs % asColumns(found.captured(3));
    return true;
}

bool readDelete(const QString &sql, PostgresSet &set)
{
    static const QRegularExpression form(u"^DELETE FROM (\"?\\w+\"?) WHERE (.*)$"_qs);
    const auto found = form.match(sql);
    QStringList columns;
    if (!found.hasMatch() || !readWhere(found.captured(2), set, columns))
        return false;
    set.table = found.captured(1);
    set.head = u"DELETE FROM "_qs % set.table % u" USING ";
    set.tail = u" WHERE "_qs % asColumns(found.captured(2));
    return true;
}

template<class Number>
void appendNumber(QByteArray &out, Number number)
{
    char bytes[sizeof(Number)];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

/// One element of a binary array: its length and its bytes. False when the value has another form.
bool appendElement(QByteArray &out, unsigned type, const QByteArray &part, int format)
{
    if (part.isNull()) {
        appendNumber<qint32>(out, -1);
        return true;
    }
    if (type == kText || type == kBytea) {
        if (type == kBytea && format == 0)
            return false;
        appendNumber<qint32>(out, qint32(part.size()));
        out += part;
        return true;
    }
    bool isNumber = false;
    const qint64 number = format == 0 ? part.toLongLong(&isNumber) : 0;
    if (!isNumber)
        return false;
    appendNumber<qint32>(out, type == kInt8 ? 8 : type == kInt4 ? 4 : 2);
    if (type == kInt8)
        appendNumber<qint64>(out, number);
    else if (type == kInt4)
        appendNumber<qint32>(out, qint32(number));
    else
        appendNumber<qint16>(out, qint16(number));
    return true;
}

} // namespace

std::unique_ptr<PostgresSet> PostgresSet::of(const QString &sql)
{
    auto set = std::make_unique<PostgresSet>();
    if (sql.contains(u" RETURNING "))
        return nullptr;
    const bool read = sql.startsWith(u"INSERT ") ? readInsert(sql, *set)
        : sql.contains(u"SELECT")                ? false
        : sql.startsWith(u"UPDATE ")             ? readUpdate(sql, *set)
                                                 : readDelete(sql, *set);
    if (!read)
        return nullptr;
    return set;
}

void PostgresSet::setTypes(const std::vector<unsigned> &oids, const QByteArray &name)
{
    QStringList arrays;
    QStringList names;
    for (size_t i = 0; i < oids.size(); ++i) {
        const char *type = typeName(oids[i]);
        if (!type)
            return;
        arrays += QString(u'$' % QString::number(i + 1) % u"::" % QString::fromLatin1(type) % u"[]");
        names += QString(u"set_"_qs % QString::number(i + 1));
    }
    if (arrays.isEmpty())
        return;
    types = oids;
    const QString rows = u"unnest("_qs % arrays.join(u", "_qs) % u") WITH ORDINALITY AS v(" % names.join(u", "_qs) % u", set_no)";
    const QString sql = head % rows % tail;
    text = std::make_shared<PostgresText>();
    text->name = name;
    text->text = sql.toUtf8();
}

std::string PostgresSet::keyOf(const PostgresValues &values) const
{
    std::string made;
    for (const int place : key) {
        const QByteArray &part = values.parts.at(size_t(place) - 1);
        made += std::to_string(part.isNull() ? -1 : part.size()) + ':';
        made.append(part.constData(), size_t(part.size()));
    }
    return made;
}

std::optional<PostgresValues> PostgresSet::arraysOf(const std::vector<const PostgresValues *> &rows) const
{
    PostgresValues out;
    for (size_t place = 0; place < types.size(); ++place) {
        QByteArray array;
        bool hasNull = false;
        for (const PostgresValues *row : rows)
            hasNull = hasNull || row->parts.at(place).isNull();
        // Source: PostgreSQL's array_recv: dimensions, whether there are nulls, the element's type, length, lower bound.
        for (const qint32 number : { 1, hasNull ? 1 : 0, int(types[place]), int(rows.size()), 1 })
            appendNumber(array, number);
        for (const PostgresValues *row : rows) {
            if (!appendElement(array, types[place], row->parts[place], row->formats[place]))
                return std::nullopt;
        }
        out.addBytes(array);
    }
    return out;
}

std::vector<std::vector<size_t>> setRuns(const std::vector<PostgresNote> &notes, size_t from, size_t to)
{
    struct Run {
        const PostgresSet *set = nullptr;
        std::unordered_set<std::string> keys;
    };
    std::vector<std::vector<size_t>> order;
    std::vector<Run> runs;
    size_t barrier = 0;
    for (size_t i = from; i < to; ++i) {
        const PostgresNote &note = notes[i];
        // Who waits for the number of changed rows waits for its own statement.
        const bool wanted = note.answer && note.answer.use_count() > 1;
        const PostgresSet *set = wanted ? nullptr : note.text->set.get();
        const std::string key = set && !set->key.empty() ? set->keyOf(note.values) : std::string();
        size_t joined = order.size();
        for (size_t k = runs.size(); set && k > barrier; --k) {
            Run &before = runs[k - 1];
            if (before.set->table != set->table)
                continue;
            const bool met = !key.empty() && before.keys.count(key) > 0;
            if (before.set == set && !met)
                joined = k - 1;
            if (before.set == set || met || set->apart.isEmpty() || before.set->apart != set->apart)
                break;
        }
        if (joined == order.size()) {
            order.emplace_back();
            runs.push_back({ set, {} });
        }
        order[joined].push_back(i);
        if (!key.empty())
            runs[joined].keys.insert(key);
        if (!set)
            barrier = runs.size();
    }
    std::vector<std::vector<size_t>> sent;
    for (std::vector<size_t> &run : order) {
        if (run.size() >= kFewest) {
            sent.push_back(std::move(run));
            continue;
        }
        for (const size_t at : run)
            sent.push_back({ at });
    }
    return sent;
}

} // namespace firstline::store
