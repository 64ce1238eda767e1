#include "core/server/import/logmapping.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace firstline::server {

namespace {

QString folded(const QString &text)
{
    return text.simplified().toLower();
}

const QHash<QString, LogField> &fieldNames()
{
    static const QHash<QString, LogField> names { { u"case"_qs, LogField::Case }, { u"time"_qs, LogField::Time },
        { u"activity"_qs, LogField::Activity }, { u"sub_status"_qs, LogField::SubStatus },
        { u"agent"_qs, LogField::Agent }, { u"group"_qs, LogField::Group }, { u"company"_qs, LogField::Company },
        { u"country"_qs, LogField::Country }, { u"product"_qs, LogField::Product }, { u"impact"_qs, LogField::Impact },
        { u"urgency"_qs, LogField::Urgency }, { u"subject"_qs, LogField::Subject } };
    return names;
}

/// Column names that say by themselves what they hold; the first one that a log has wins.
QStringList usualColumns(LogField field)
{
    switch (field) {
    case LogField::Case:
        return { u"case:concept:name"_qs, u"case id"_qs, u"caseid"_qs, u"case"_qs, u"incident id"_qs, u"ticket id"_qs,
            u"ticket"_qs, u"number"_qs };
    case LogField::Time:
        return { u"time:timestamp"_qs, u"complete timestamp"_qs, u"timestamp"_qs, u"datestamp"_qs, u"time"_qs };
    case LogField::Activity:
        return { u"concept:name"_qs, u"activity"_qs, u"incidentactivity_type"_qs, u"status"_qs, u"event"_qs };
    case LogField::SubStatus: return { u"lifecycle:transition"_qs, u"sub-status"_qs, u"sub_status"_qs };
    case LogField::Agent: return { u"org:resource"_qs, u"resource"_qs, u"owner"_qs, u"agent"_qs, u"assignee"_qs };
    case LogField::Group:
        return { u"org:group"_qs, u"support team"_qs, u"assignment group"_qs, u"workgroup"_qs, u"group"_qs };
    case LogField::Company: return { u"organization involved"_qs, u"customer"_qs, u"company"_qs };
    case LogField::Country:
        return { u"organization country"_qs, u"oranization country"_qs, u"organisation country"_qs, u"country"_qs };
    case LogField::Product: return { u"product"_qs, u"service component"_qs };
    case LogField::Impact: return { u"impact"_qs };
    case LogField::Urgency: return { u"urgency"_qs };
    case LogField::Subject: return { u"subject"_qs, u"title"_qs, u"summary"_qs };
    }
    return {};
}

QHash<QString, int> grades(const QStringList &one, const QStringList &two, const QStringList &three,
    const QStringList &four)
{
    QHash<QString, int> made;
    int grade = 0;
    for (const QStringList *words : { &one, &two, &three, &four }) {
        ++grade;
        for (const QString &word : *words)
            made.insert(word, grade);
    }
    return made;
}

void usual(LogMapping &mapping, const QStringList &header)
{
    QStringList names;
    for (const QString &column : header)
        names.append(folded(column));
    for (const LogField field : fieldNames()) {
        for (const QString &name : usualColumns(field)) {
            const qsizetype at = names.indexOf(name);
            if (at < 0)
                continue;
            mapping.columns.insert(field, int(at));
            break;
        }
    }
    mapping.line = QRegularExpression(u"\\b([1-3])(?:st|nd|rd)\\b"_qs, QRegularExpression::CaseInsensitiveOption);
    mapping.impacts = grades({ u"low"_qs, u"minor"_qs }, { u"medium"_qs, u"normal"_qs }, { u"high"_qs },
        { u"major"_qs, u"critical"_qs });
    mapping.urgencies = grades({ u"low"_qs }, { u"medium"_qs, u"normal"_qs }, { u"high"_qs },
        { u"now"_qs, u"critical"_qs, u"urgent"_qs });
    mapping.emptyWords = QStringList { u"0"_qs };
    // The two problem logs that are published beside the incidents: their case ids are partly equal.
    const bool closed = names.contains(u"case:variant-index"_qs) && names.contains(u"org:group"_qs);
    const bool open = names.contains(u"oranization country"_qs);
    if (closed || open) {
        mapping.type = TicketType::Problem;
        mapping.prefix = closed ? u"closed-problem:"_qs : u"open-problem:"_qs;
        if (closed && names.contains(u"resource"_qs))
            mapping.columns.insert(LogField::Agent, int(names.indexOf(u"resource"_qs)));
    }
}

Result<QJsonObject> readFile(const QString &name)
{
    if (name.isEmpty())
        return QJsonObject();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"the mapping file cannot be read: "_qs % name);
    QJsonParseError problem {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return fail(ErrorCode::BadInput,
            u"the mapping file is no JSON object: "_qs % (document.isNull() ? problem.errorString() : name));
    }
    return document.object();
}

Result<void> mapColumn(LogMapping &mapping, const QStringList &header, const QString &column, const QString &field)
{
    const auto known = fieldNames().constFind(field);
    if (known == fieldNames().constEnd() && field != u"ignore")
        return fail(ErrorCode::BadInput, u"no such field: "_qs % field);
    qsizetype at = -1;
    for (qsizetype i = 0; i < header.size() && at < 0; ++i) {
        if (folded(header.at(i)) == folded(column))
            at = i;
    }
    if (at < 0)
        return fail(ErrorCode::BadInput, u"the file has no column "_qs % column);
    mapping.columns.removeIf([at](QHash<LogField, int>::iterator item) { return item.value() == int(at); });
    if (known != fieldNames().constEnd())
        mapping.columns.insert(*known, int(at));
    return {};
}

Result<void> readStates(LogMapping &mapping, const QJsonObject &states)
{
    for (auto it = states.begin(); it != states.end(); ++it) {
        const QString name = it.value().toString();
        const auto category = categoryByName(name);
        if (!category && name != u"keep")
            return fail(ErrorCode::BadInput, u"no such state category: "_qs % name);
        mapping.states.insert(folded(it.key()), category);
    }
    return {};
}

Result<void> readGrades(QHash<QString, int> &into, const QJsonObject &words)
{
    for (auto it = words.begin(); it != words.end(); ++it) {
        const int grade = it.value().toInt();
        if (grade < 1 || grade > 4)
            return fail(ErrorCode::BadInput, u"impact and urgency are 1 to 4: "_qs % it.key());
        into.insert(folded(it.key()), grade);
    }
    return {};
}

Result<TicketType> readType(const QString &name)
{
    static const QHash<QString, TicketType> types { { u"incident"_qs, TicketType::Incident },
        { u"request"_qs, TicketType::Request }, { u"problem"_qs, TicketType::Problem },
        { u"change"_qs, TicketType::Change } };
    const auto found = types.constFind(name);
    if (found == types.constEnd())
        return fail(ErrorCode::BadInput, u"no such type: "_qs % name);
    return *found;
}

QStringList texts(const QJsonValue &value)
{
    QStringList made;
    for (const QJsonValue item : value.toArray())
        made.append(item.toString());
    return made;
}

Result<void> readTexts(LogMapping &mapping, const QJsonObject &object)
{
    if (object.contains(u"line")) {
        mapping.line = QRegularExpression(object.value(u"line").toString(), QRegularExpression::CaseInsensitiveOption);
        if (!mapping.line.isValid() || mapping.line.captureCount() < 1)
            return fail(ErrorCode::BadInput, u"line is no regular expression with a group"_qs);
    }
    if (object.contains(u"type")) {
        const auto type = readType(object.value(u"type").toString());
        if (!type)
            return fail(type.error());
        mapping.type = *type;
    }
    if (object.contains(u"prefix"))
        mapping.prefix = object.value(u"prefix").toString();
    if (object.contains(u"empty"))
        mapping.emptyWords = texts(object.value(u"empty"));
    mapping.timeFormats = texts(object.value(u"time_formats"));
    mapping.timeZone = object.value(u"time_zone").toString();
    mapping.defaultGroup = object.value(u"default_group").toString();
    return {};
}

Result<void> checkKeys(const QJsonObject &object)
{
    static const QStringList known { u"columns"_qs, u"states"_qs, u"impacts"_qs, u"urgencies"_qs, u"line"_qs,
        u"type"_qs, u"prefix"_qs, u"empty"_qs, u"time_formats"_qs, u"time_zone"_qs, u"default_group"_qs,
        u"delimiter"_qs };
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return fail(ErrorCode::BadInput, u"the mapping file knows no "_qs % key);
    }
    return {};
}

Result<void> readMapping(LogMapping &mapping, const QStringList &header, const QJsonObject &object)
{
    if (auto ok = checkKeys(object); !ok)
        return ok;
    const QJsonObject columns = object.value(u"columns").toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        if (auto ok = mapColumn(mapping, header, it.key(), it.value().toString()); !ok)
            return ok;
    }
    if (auto ok = readStates(mapping, object.value(u"states").toObject()); !ok)
        return ok;
    if (auto ok = readGrades(mapping.impacts, object.value(u"impacts").toObject()); !ok)
        return ok;
    if (auto ok = readGrades(mapping.urgencies, object.value(u"urgencies").toObject()); !ok)
        return ok;
    return readTexts(mapping, object);
}

} // namespace

std::optional<StatusCategory> LogMapping::stateOf(const LogWords &words) const
{
    for (const QString &key : words.keys()) {
        const auto found = states.constFind(key);
        if (found != states.constEnd())
            return *found;
    }
    return usualState(words);
}

int LogMapping::impactOf(const QString &word) const
{
    return impacts.value(folded(word), 0);
}

int LogMapping::urgencyOf(const QString &word) const
{
    return urgencies.value(folded(word), 0);
}

Line LogMapping::lineOf(const QString &group) const
{
    int highest = 1;
    QRegularExpressionMatchIterator matches = line.globalMatch(group);
    while (matches.hasNext())
        highest = std::max(highest, matches.next().captured(1).toInt());
    return static_cast<Line>(std::min(highest, 3));
}

Result<char> mappedDelimiter(const ImportOptions &options)
{
    const auto object = readFile(options.mappingFile);
    if (!object)
        return fail(object.error());
    const QByteArray text = object->value(u"delimiter").toString().toLatin1();
    return text.isEmpty() ? '\0' : text.front();
}

Result<LogMapping> makeMapping(const QStringList &header, const ImportOptions &options)
{
    LogMapping mapping;
    usual(mapping, header);
    const auto object = readFile(options.mappingFile);
    if (!object)
        return fail(object.error());
    if (auto ok = readMapping(mapping, header, *object); !ok)
        return fail(ok.error());
    for (auto it = options.columns.begin(); it != options.columns.end(); ++it) {
        if (auto ok = mapColumn(mapping, header, it.key(), it.value()); !ok)
            return fail(ok.error());
    }
    for (const LogField needed : { LogField::Case, LogField::Time, LogField::Activity }) {
        if (!mapping.columns.contains(needed)) {
            return fail(ErrorCode::BadInput,
                u"no column for the "_qs % fieldNames().key(needed) % u" was found: name it with a mapping"_qs);
        }
    }
    return mapping;
}

} // namespace firstline::server
