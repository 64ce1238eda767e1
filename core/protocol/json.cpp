#include "core/protocol/json.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace firstline::protocol {

namespace {

QJsonValue bytesToJson(const QByteArray &bytes)
{
    if (bytes.size() == 16)
        return Uuid::fromBytes(bytes).text();
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue fieldToJson(const FieldInfo *field, const Value &value)
{
    if (field && field->column == Column::Moment && value.isInt())
        return toIso(fromMs(value.toInt()));
    return toJson(value);
}

} // namespace

QJsonValue toJson(const Value &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isInt())
        return value.toInt();
    if (value.isText())
        return value.toText();
    if (value.isBytes())
        return bytesToJson(value.toBytes());
    if (value.isList()) {
        QJsonArray list;
        for (const Value &item : value.toList())
            list.append(toJson(item));
        return list;
    }
    if (value.isMap()) {
        QJsonObject object;
        for (const auto &[key, item] : value.toMap())
            object.insert(QString::number(key), toJson(item));
        return object;
    }
    return QJsonValue::Null;
}

QJsonObject toJson(const Record &record)
{
    const EntityInfo &info = entityInfo(record.kind);
    QJsonObject object;
    for (const auto &[key, value] : record.values) {
        const FieldInfo *field = info.byKey(key);
        object.insert(field ? field->name : QString::number(key), fieldToJson(field, value));
    }
    return object;
}

QByteArray canonicalLine(const Aggregate &aggregate)
{
    QJsonObject object = toJson(aggregate.header);
    object.insert(QStringLiteral("kind"), entityInfo(aggregate.kind()).name);
    std::vector<const Record *> sorted;
    for (const Record &child : aggregate.children)
        sorted.push_back(&child);
    std::sort(sorted.begin(), sorted.end(), [](const Record *a, const Record *b) {
        return std::tie(a->kind, a->id) < std::tie(b->kind, b->id);
    });
    QJsonArray children;
    for (const Record *child : sorted) {
        QJsonObject item = toJson(*child);
        item.insert(QStringLiteral("entity"), entityInfo(child->kind).name);
        children.append(item);
    }
    if (!children.isEmpty())
        object.insert(QStringLiteral("children"), children);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace firstline::protocol
