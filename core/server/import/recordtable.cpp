#include "core/server/import/recordtable.h"

#include "core/content/csv.h"
#include "core/content/gzip.h"

#include <QtCore/QDate>

namespace firstline::server {

namespace {

QString fieldName(const QString &column)
{
    return column.simplified().toLower().replace(u' ', u'_').replace(u'-', u'_');
}

/// Columns that people call otherwise than the field.
QString usualName(const QString &name)
{
    static const QHash<QString, QString> names { { u"email"_qs, u"emails"_qs }, { u"e_mail"_qs, u"emails"_qs },
        { u"mail"_qs, u"emails"_qs }, { u"domain"_qs, u"domains"_qs }, { u"type"_qs, u"asset_type"_qs },
        { u"serial_number"_qs, u"serial"_qs }, { u"from"_qs, u"starts_on"_qs }, { u"to"_qs, u"ends_on"_qs } };
    return names.value(name, name);
}

Result<QStringList> columnsOf(const QStringList &header, const ImportOptions &options, const EntityInfo &info,
    ImportReport &report)
{
    QStringList fields;
    for (const QString &column : header) {
        const QString mapped = options.columns.value(column);
        QString name = mapped.isEmpty() ? fieldName(column) : mapped;
        // A contact has several telephones, a company one.
        if (name == u"phone" && !info.byName(name))
            name = u"phones"_qs;
        if (!info.byName(name))
            name = usualName(name);
        if (info.byName(name) || (name == u"external_ref" && info.kind == EntityKind::Company)) {
            fields.append(name);
            continue;
        }
        if (!mapped.isEmpty() && mapped != u"ignore")
            return fail(ErrorCode::BadInput, u"no such field: "_qs % mapped);
        if (mapped.isEmpty())
            addProblem(report, u"line 1: the column is no field and is passed over: "_qs % column);
        fields.append(QString());
    }
    return fields;
}

Value named(const FieldInfo &field, const QString &text)
{
    static const QHash<QString, int> states { { u"draft"_qs, 1 }, { u"active"_qs, 2 }, { u"suspended"_qs, 3 },
        { u"expired"_qs, 4 } };
    const auto state = states.constFind(text.toLower());
    return field.name == u"state" && state != states.constEnd() ? Value(*state) : Value();
}

} // namespace

Value readCell(const FieldInfo &field, const QString &text)
{
    if (field.kind == Kind::Flag) {
        const QString word = text.toLower();
        return Value(word == u"yes" || word == u"true" || word == u"1");
    }
    if (field.kind == Kind::Set) {
        ValueList list;
        for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                list.push_back(Value(part.trimmed()));
        }
        return list.empty() ? Value() : Value(list);
    }
    if (field.column == Column::Integer) {
        bool good = false;
        const qint64 number = text.toLongLong(&good);
        return good ? Value(number) : named(field, text);
    }
    const Value value(text);
    return field.accepts(value) ? value : Value();
}

Result<std::vector<TableRow>> readTable(const ImportOptions &options, EntityKind kind, ImportReport &report)
{
    const auto device = content::openMaybeGzip(options.file);
    if (!device)
        return fail(device.error());
    content::CsvReader reader(device->get());
    const auto header = reader.next();
    if (!header || !header->isGood())
        return fail(ErrorCode::BadInput, u"the file has no header row"_qs);
    const auto fields = columnsOf(header->fields, options, entityInfo(kind), report);
    if (!fields)
        return fail(fields.error());
    std::vector<TableRow> rows;
    while (const auto row = reader.next()) {
        if (!row->isGood()) {
            ++report.refused;
            addProblem(report, u"line %1: "_qs.arg(row->line) % row->reason);
            continue;
        }
        TableRow made { row->line, {} };
        for (qsizetype i = 0; i < fields->size() && i < row->fields.size(); ++i) {
            const QString text = row->fields.at(i).trimmed();
            if (!fields->at(i).isEmpty() && !text.isEmpty())
                made.cells.insert(fields->at(i), text);
        }
        rows.push_back(std::move(made));
    }
    if (reader.failure()) {
        ++report.refused;
        addProblem(report, u"the file ends early: "_qs % reader.failure()->detail);
    }
    return rows;
}

} // namespace firstline::server
