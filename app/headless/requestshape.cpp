#include "app/headless/requestshape.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

#include <cmath>

namespace firstline::app {

namespace {

/// What a member may hold; null counts as absent everywhere.
enum class Shape { Text, Name, Number, Grade, Flag, Texts, Object, Anything };

struct Member {
    const char *name;
    Shape shape = Shape::Text;
    bool required = false;
};

struct Request {
    std::vector<Member> members;
    bool closed = false; ///< Nothing else may stand in it.
};

QString expected(Shape shape)
{
    switch (shape) {
    case Shape::Text: return QStringLiteral("a text");
    case Shape::Name: return QStringLiteral("an id, a number or a name");
    case Shape::Number: return QStringLiteral("a whole number");
    case Shape::Grade: return QStringLiteral("a whole number from 1 to 4");
    case Shape::Flag: return QStringLiteral("true or false");
    case Shape::Texts: return QStringLiteral("a list of texts");
    case Shape::Object: return QStringLiteral("an object");
    case Shape::Anything: break;
    }
    return {};
}

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

bool fits(const QJsonValue &value, Shape shape)
{
    switch (shape) {
    case Shape::Text: return value.isString();
    case Shape::Name: return value.isString() || isWhole(value);
    case Shape::Number: return isWhole(value);
    case Shape::Grade: return isWhole(value) && value.toInt() >= 1 && value.toInt() <= 4;
    case Shape::Flag: return value.isBool();
    case Shape::Object: return value.isObject();
    case Shape::Anything: return true;
    case Shape::Texts: break;
    }
    if (value.isString())
        return true;
    const QJsonArray items = value.toArray();
    return value.isArray() && std::all_of(items.begin(), items.end(), [](const QJsonValue &item) { return item.isString(); });
}

std::optional<Error> compare(const QString &where, const Request &shape, const QJsonObject &object)
{
    const auto bad = [](const QString &detail) { return Error { ErrorCode::BadArgument, detail }; };
    for (const Member &member : shape.members) {
        const QString name = QLatin1String(member.name);
        const QJsonValue value = object.value(name);
        if (value.isUndefined() || value.isNull()) {
            if (member.required)
                return bad(where % QStringLiteral(" needs ") % name);
        } else if (!fits(value, member.shape)) {
            return bad(name % QStringLiteral(" of ") % where % QStringLiteral(" is ") % expected(member.shape));
        }
    }
    if (!shape.closed)
        return std::nullopt;
    for (const QString &name : object.keys()) {
        const auto same = [&name](const Member &member) { return name == QLatin1String(member.name); };
        if (std::none_of(shape.members.begin(), shape.members.end(), same))
            return Error { ErrorCode::UnknownField, where % QStringLiteral(" has no member ") % name };
    }
    return std::nullopt;
}

const QHash<QString, Request> &requests()
{
    using S = Shape;
    static const Member s_ticket { "ticket", S::Name, true };
    static const QHash<QString, Request> s_requests {
        { QStringLiteral("network"), { { { "state", S::Text, true } } } },
        { QStringLiteral("register"), { { { "ticket", S::Object, true } } } },
        { QStringLiteral("contact"), { { { "contact", S::Object, true } } } },
        { QStringLiteral("company"), { { { "company", S::Object, true } } } },
        { QStringLiteral("reply"), { { s_ticket, { "text", S::Text, true }, { "regardless", S::Flag } } } },
        { QStringLiteral("note"), { { s_ticket, { "text", S::Text, true } } } },
        { QStringLiteral("set"), { { s_ticket, { "field", S::Text, true }, { "value", S::Anything }, { "reason" } } } },
        { QStringLiteral("tag"), { { s_ticket, { "add", S::Texts }, { "remove", S::Texts } } } },
        { QStringLiteral("claim"), { { s_ticket } } },
        { QStringLiteral("assign"), { { s_ticket, { "agent" }, { "group" }, { "reason" } } } },
        { QStringLiteral("transition"), { { s_ticket, { "status", S::Text, true }, { "wake" }, { "resolution" }, { "reason" }, { "category" } } } },
        { QStringLiteral("log_time"), { { s_ticket, { "minutes", S::Number, true }, { "text" } } } },
        { QStringLiteral("merge"), { { s_ticket, { "into", S::Name, true }, { "reason" } } } },
        { QStringLiteral("unmerge"), { { s_ticket, { "reason" } } } },
        { QStringLiteral("draft"), { { { "ticket", S::Name }, { "kind", S::Text, true }, { "text", S::Text } } } },
        { QStringLiteral("list"), { { { "query" }, { "sort" }, { "limit", S::Number }, { "offset", S::Number } } } },
        { QStringLiteral("get"), { { s_ticket } } },
        { QStringLiteral("explain"), { { s_ticket, { "clock", S::Text } } } },
        { QStringLiteral("search"), { { { "text", S::Text, true }, { "limit", S::Number } } } },
        { QStringLiteral("settle"), { { { "conflict", S::Text, true }, { "choice", S::Text, true }, { "text" } } } },
        { QStringLiteral("dump"), { { { "full", S::Flag } } } },
    };
    return s_requests;
}

/// The objects that become a record as a whole: what they hold and nobody reads would be lost.
const QHash<QString, Request> &parts()
{
    using S = Shape;
    static const QHash<QString, Request> s_parts {
        { QStringLiteral("register"),
            { { { "subject", S::Text, true }, { "text" }, { "queue" }, { "company" }, { "contact" }, { "contract" }, { "site" },
                  { "asset" }, { "category" }, { "type" }, { "impact", S::Grade }, { "urgency", S::Grade },
                  { "priority", S::Grade }, { "tags", S::Texts }, { "channel" }, { "done", S::Object } },
                true } },
        { QStringLiteral("contact"),
            { { { "name", S::Text, true }, { "phones", S::Texts }, { "emails", S::Texts }, { "company" }, { "position" } }, true } },
        { QStringLiteral("company"),
            { { { "name", S::Text, true }, { "tier" }, { "phone" }, { "address" }, { "domains", S::Texts } }, true } },
    };
    return s_parts;
}

} // namespace

std::optional<Error> whyMisshapen(const QString &what, const QJsonObject &request)
{
    const auto shape = requests().constFind(what);
    if (shape == requests().constEnd())
        return std::nullopt;
    if (auto error = compare(what, *shape, request))
        return error;
    const auto part = parts().constFind(what);
    if (part == parts().constEnd())
        return std::nullopt;
    const QString name = what == u"register" ? QStringLiteral("ticket") : what;
    const QJsonObject inner = request.value(name).toObject();
    if (auto error = compare(name, *part, inner))
        return error;
    static const Request s_done { { { "resolution" }, { "category" } }, true };
    return compare(QStringLiteral("done"), s_done, inner.value(QStringLiteral("done")).toObject());
}

} // namespace firstline::app
