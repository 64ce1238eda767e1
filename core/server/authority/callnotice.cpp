#include "core/server/authority/callnotice.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace firstline::server {

namespace {

constexpr int kMaxCall = 128;
constexpr int kMaxNumber = 64;
constexpr int kMaxTo = 200;

/// A short text of an object. Shape: empty when it is absent or null.
Result<QString> textOf(const QJsonObject &object, const QString &key, int longest)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return fail(ErrorCode::BadInput, u"\""_qs % key % u"\" is a text"_qs);
    const QString text = value.toString().trimmed();
    if (text.size() > longest)
        return fail(ErrorCode::BadInput, u"\""_qs % key % u"\" has at most "_qs % QString::number(longest) % u" letters"_qs);
    const bool fine = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (!fine)
        return fail(ErrorCode::BadInput, u"\""_qs % key % u"\" holds a character that cannot be shown"_qs);
    return text;
}

Result<CallEvent> eventOf(const QString &text)
{
    if (text == u"ring")
        return CallEvent::Ring;
    if (text == u"answer")
        return CallEvent::Answer;
    if (text == u"end")
        return CallEvent::End;
    return fail(ErrorCode::BadInput, u"\"event\" is \"ring\", \"answer\" or \"end\""_qs);
}

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

const Agent *personCalled(const ConfigSnapshot &config, const QString &to)
{
    const auto find = [&](auto fits) -> const Agent * {
        const auto &agents = config.agents();
        const auto found = std::find_if(agents.begin(), agents.end(), [&](const Agent &a) { return !a.disabled && fits(a); });
        return found == agents.end() ? nullptr : &*found;
    };
    if (const Agent *agent = find([&](const Agent &a) { return same(a.login, to); }))
        return agent;
    const QString digits = digitsOf(to);
    const bool isNumber = !digits.isEmpty() && std::none_of(to.begin(), to.end(), [](QChar c) { return c.isLetter(); });
    if (const Agent *agent = find([&](const Agent &a) { return isNumber && digitsOf(a.phone) == digits; }))
        return agent;
    return find([&](const Agent &a) { return same(a.name, to); });
}

} // namespace

Result<CallNotice> readCallNotice(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        const QString why = problem.error == QJsonParseError::NoError ? u"it is no object"_qs : problem.errorString();
        return fail(ErrorCode::BadInput, u"the body is a JSON object: "_qs % why);
    }
    const QJsonObject object = document.object();
    const auto call = textOf(object, u"call"_qs, kMaxCall);
    const auto event = textOf(object, u"event"_qs, kMaxCall);
    const auto number = textOf(object, u"number"_qs, kMaxNumber);
    const auto to = textOf(object, u"to"_qs, kMaxTo);
    const auto at = textOf(object, u"at"_qs, kMaxNumber);
    for (const auto *text : { &call, &event, &number, &to, &at }) {
        if (!*text)
            return fail(text->error());
    }
    if (call->isEmpty())
        return fail(ErrorCode::BadInput, u"\"call\" is missing: the name of the call, the same in all its notices"_qs);
    const auto what = eventOf(*event);
    if (!what)
        return fail(what.error());
    CallNotice notice { *call, *what, *number, *to, std::nullopt };
    if (!at->isEmpty()) {
        notice.at = fromIso(*at);
        if (!notice.at)
            return fail(ErrorCode::BadInput, u"\"at\" is a moment like 2026-11-20T10:02:00Z"_qs);
    }
    return notice;
}

CallTarget targetOf(const ConfigSnapshot &config, const QString &to)
{
    CallTarget target;
    if (const Agent *agent = to.isEmpty() ? nullptr : personCalled(config, to)) {
        target.known = true;
        target.person = agent->id;
        if (agent->availability != Availability::Break && agent->availability != Availability::Absent)
            target.ringing.push_back(agent->id);
        return target;
    }
    const auto &groups = config.groups();
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &g) {
        return !g.archived && (to.isEmpty() ? g.id == config.settings().defaultQueue : same(g.name, to));
    });
    if (group == groups.end())
        return target;
    target.known = true;
    for (const Agent &agent : config.agents()) {
        const bool member = std::find(agent.groups.begin(), agent.groups.end(), group->id) != agent.groups.end();
        if (member && !agent.disabled && agent.availability == Availability::Available)
            target.ringing.push_back(agent.id);
    }
    return target;
}

} // namespace firstline::server
