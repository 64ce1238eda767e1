#include "app/server/exportcommand.h"

#include "app/server/postgresdesk.h"
#include "app/server/serverconf.h"
#include "app/server/usage.h"
#include "core/base/clock.h"
#include "core/content/csv.h"
#include "core/domain/entities.h"
#include "core/protocol/json.h"
#include "core/store/recordstore.h"
#include "core/store/ticketquery.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

namespace firstline::app {

namespace {

constexpr int kWalk = 2000;

/// What an export reads from: one state of the desk.
struct Source {
    store::Database &db;
    store::RecordStore &records;
    ConfigPtr config;
    QHash<Uuid, QString> names; ///< Of what is referred to; filled as it goes.
};

/// What one call wants.
struct Wanted {
    EntityKind kind = EntityKind::None;
    QString query;
    bool json = false;
};

std::optional<EntityKind> kindNamed(const QString &word)
{
    static const QHash<QString, EntityKind> s_kinds { { u"tickets"_qs, EntityKind::Ticket },
        { u"companies"_qs, EntityKind::Company }, { u"contacts"_qs, EntityKind::Contact },
        { u"assets"_qs, EntityKind::Asset }, { u"contracts"_qs, EntityKind::Contract },
        { u"articles"_qs, EntityKind::Article } };
    const auto found = s_kinds.constFind(word);
    return found == s_kinds.constEnd() ? std::nullopt : std::optional(*found);
}

QString ownName(const Record &record)
{
    const EntityInfo &info = entityInfo(record.kind);
    for (const QString &name : { u"name"_qs, u"title"_qs, u"tag"_qs, u"number"_qs }) {
        const FieldInfo *field = info.byName(name);
        const Value value = field ? record.values.at(field->key) : Value();
        if (value.isText() && !value.toText().isEmpty())
            return value.toText();
        if (value.isInt())
            return QString::number(value.toInt());
    }
    return {};
}

/// The name behind a reference, or its id where nothing has a name.
QString nameOf(const Uuid &id, Source &source)
{
    if (const auto known = source.names.constFind(id); known != source.names.constEnd())
        return *known;
    QString name;
    for (const EntityKind kind : { EntityKind::Company, EntityKind::Contact, EntityKind::Site, EntityKind::Asset,
                                   EntityKind::Contract, EntityKind::Ticket }) {
        const auto record = source.records.find(kind, id);
        if (record && *record) {
            name = ownName(**record);
            break;
        }
    }
    if (name.isEmpty())
        name = id.text();
    source.names.insert(id, name);
    return name;
}

/// Words for what is kept as a number from 1.
QString wordFor(EntityKind kind, const QString &field, qint64 number)
{
    static const QHash<QString, QStringList> s_words {
        { u"ticket/type"_qs, u"incident request problem change"_qs.split(u' ') },
        { u"ticket/channel"_qs, u"phone mail web chat portal api telegram in_person other"_qs.split(u' ') },
        { u"ticket/status_category"_qs,
          u"new open scheduled wait_customer wait_third postponed solved closed merged void"_qs.split(u' ') },
        { u"contract/state"_qs, u"draft active suspended expired"_qs.split(u' ') },
    };
    return s_words.value(entityInfo(kind).name % u'/' % field).value(int(number) - 1, QString::number(number));
}

QString compact(const Value &value)
{
    const QJsonValue json = protocol::toJson(value);
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString listCell(const Value &value, Source &source)
{
    QStringList parts;
    for (const Value &item : value.toList()) {
        if (item.isMap() || item.isList())
            return compact(value);
        if (item.isBytes() && item.toBytes().size() == 16)
            parts.append(nameOf(Uuid::fromBytes(item.toBytes()), source));
        else
            parts.append(item.isText() ? item.toText() : QString::number(item.toInt()));
    }
    return parts.join(u"; "_qs);
}

QString cell(EntityKind kind, const FieldInfo &field, const Value &value, Source &source)
{
    if (value.isNull())
        return {};
    if (value.isBool() || field.kind == Kind::Flag)
        return value.toBool() ? u"true"_qs : u"false"_qs;
    if (value.isInt()) {
        if (field.column == Column::Moment)
            return toIso(fromMs(value.toInt()));
        return wordFor(kind, field.name, value.toInt());
    }
    if (value.isText())
        return value.toText();
    if (value.isBytes()) {
        const bool id = value.toBytes().size() == 16;
        if (id && field.key == 1)
            return Uuid::fromBytes(value.toBytes()).text();
        return id ? nameOf(Uuid::fromBytes(value.toBytes()), source) : QString::fromLatin1(value.toBytes().toBase64());
    }
    return value.isList() ? listCell(value, source) : compact(value);
}

/// The columns of a kind. The states of the clocks are left out: the deadlines that follow from them have columns.
std::vector<const FieldInfo *> columnsOf(EntityKind kind)
{
    std::vector<const FieldInfo *> columns;
    for (const FieldInfo &field : entityInfo(kind).fields) {
        if (field.name != u"clocks")
            columns.push_back(&field);
    }
    return columns;
}

void printRow(const QStringList &fields, const Output &output)
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    if (content::CsvWriter(&buffer).write(fields))
        output.line(QString::fromUtf8(text.chopped(1))); // The line feed is the output's own.
}

QJsonObject whole(const Aggregate &aggregate)
{
    QJsonObject object = protocol::toJson(aggregate.header);
    QHash<EntityKind, QJsonArray> children;
    for (const Record &child : aggregate.children)
        children[child.kind].append(protocol::toJson(child));
    for (auto it = children.begin(); it != children.end(); ++it)
        object.insert(entityInfo(it.key()).name % u's', it.value());
    return object;
}

/// Whether every word stands in some text of a record, whatever its case.
bool holds(const Record &record, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(record.values.begin(), record.values.end(), [&](const auto &entry) {
            const Value &value = entry.second;
            if (value.isText())
                return value.toText().contains(word, Qt::CaseInsensitive);
            return value.isList() && std::any_of(value.toList().begin(), value.toList().end(), [&](const Value &item) {
                return item.isText() && item.toText().contains(word, Qt::CaseInsensitive);
            });
        });
    });
}

Result<std::vector<Uuid>> ticketsOf(const Wanted &wanted, Source &source, Instant now)
{
    store::TicketQueries queries(source.db, source.config);
    const store::FilterContext context { {}, now, source.config->settings().timeZone, source.config.get() };
    store::TicketQuery query;
    query.filter = store::compileFilter(wanted.query, context, queries.fullText());
    query.sort = store::parseSort(u"number"_qs);
    if (!query.filter.errors.empty()) {
        const store::FilterError &error = query.filter.errors.front();
        return fail(ErrorCode::BadArgument, u"the query, at character %1: %2"_qs.arg(error.position + 1).arg(error.detail));
    }
    const auto rids = queries.ids(query);
    if (!rids)
        return fail(rids.error());
    std::vector<Uuid> ids;
    for (const qint64 rid : *rids) {
        const auto id = source.records.idOf(EntityKind::Ticket, rid);
        if (!id)
            return fail(id.error());
        if (*id)
            ids.push_back(**id);
    }
    return ids;
}

Result<std::vector<Uuid>> recordsOf(const Wanted &wanted, Source &source)
{
    const QStringList words = wanted.query.split(u' ', Qt::SkipEmptyParts);
    std::vector<Uuid> ids;
    for (qint64 after = 0;;) {
        const auto some = source.records.walk(wanted.kind, after, kWalk);
        if (!some)
            return fail(some.error());
        if (some->empty())
            return ids;
        for (const auto &[rid, id] : *some) {
            const auto record = source.records.find(wanted.kind, id);
            if (!record)
                return fail(record.error());
            if (*record && holds(**record, words))
                ids.push_back(id);
        }
        after = some->back().first;
    }
}

Result<void> printAll(const std::vector<Uuid> &ids, const Wanted &wanted, Source &source, const Output &output)
{
    const std::vector<const FieldInfo *> columns = columnsOf(wanted.kind);
    if (!wanted.json) {
        QStringList header;
        for (const FieldInfo *column : columns)
            header.append(column->name);
        printRow(header, output);
    } else {
        output.line(u"["_qs);
    }
    for (size_t i = 0; i < ids.size(); ++i) {
        if (wanted.json) {
            const auto aggregate = source.records.aggregate({ wanted.kind, ids[i] });
            if (!aggregate || !*aggregate)
                return fail(aggregate ? Error { ErrorCode::NotFound, {} } : aggregate.error());
            const QByteArray text = QJsonDocument(whole(**aggregate)).toJson(QJsonDocument::Compact);
            output.line(QString::fromUtf8(text) % (i + 1 < ids.size() ? u","_qs : QString()));
            continue;
        }
        const auto record = source.records.find(wanted.kind, ids[i]);
        if (!record || !*record)
            return fail(record ? Error { ErrorCode::NotFound, {} } : record.error());
        QStringList cells;
        for (const FieldInfo *column : columns)
            cells.append(cell(wanted.kind, *column, (*record)->values.at(column->key), source));
        printRow(cells, output);
    }
    if (wanted.json)
        output.line(u"]"_qs);
    return {};
}

Result<void> exportFrom(const QString &dataDir, const Wanted &wanted, const Output &output)
{
    auto db = store::Database::open(server::databasePlace(dataDir, ServerConf::read(dataDir).options().database),
                                    store::OpenMode::ReadOnly);
    const QTemporaryDir scratch;
    if (db && (*db)->dialect() == store::Dialect::Postgres)
        db = localCopy(**db, scratch.filePath(u"copy.db"_qs));
    if (!db)
        return fail(db.error());
    store::RecordStore records(**db);
    store::Transaction snapshot(**db);
    if (auto ok = snapshot.begun(); !ok)
        return ok;
    const auto config = records.configRecords();
    if (!config)
        return fail(config.error());
    Source source { **db, records, std::make_shared<const ConfigSnapshot>(*config), {} };
    for (const Record &record : *config)
        source.names.insert(record.id, ownName(record));
    const auto ids = wanted.kind == EntityKind::Ticket ? ticketsOf(wanted, source, SystemClock().now())
                                                       : recordsOf(wanted, source);
    if (!ids)
        return fail(ids.error());
    return printAll(*ids, wanted, source, output);
}

} // namespace

int runExport(const Arguments &arguments, const Output &output)
{
    const auto kind = kindNamed(arguments.word(1));
    const QString format = arguments.value(u"format"_qs, u"csv"_qs);
    if (!kind || arguments.words.size() != 2 || (format != u"csv" && format != u"json")) {
        output.error(u"export needs what to export, and a --format csv or json\n"_qs % usage(u"export"_qs).trimmed());
        return kWrongUsage;
    }
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    const Wanted wanted { *kind, arguments.value(u"query"_qs), format == u"json" };
    const auto done = exportFrom(dataDir, wanted, output);
    if (done)
        return kGood;
    output.error(done.error().detail.isEmpty() ? errorName(done.error().code) : done.error().detail);
    return done.error().code == ErrorCode::BadArgument ? kWrongUsage : kFailed;
}

} // namespace firstline::app
