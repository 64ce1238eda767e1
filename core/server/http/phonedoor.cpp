#include "core/server/http/phonedoor.h"

#include "core/base/logging.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace firstline::server {

namespace {

constexpr BucketRate kRate { 20, 100 };

QString nameOf(CallEvent event)
{
    return event == CallEvent::Ring ? u"ring"_qs : event == CallEvent::Answer ? u"answer"_qs : u"end"_qs;
}

/// The token of "Authorization: Bearer ...". Shape: empty without one.
QByteArray tokenOf(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization").trimmed();
    return header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : QByteArray();
}

HttpResponse notLetIn()
{
    HttpResponse response = errorResponse(401, "not_signed_in", u"the token of an exchange is needed"_qs);
    response.headers = { { "WWW-Authenticate", "Bearer" } };
    return response;
}

} // namespace

PhoneDoor::PhoneDoor(const Clock &clock, Metrics &metrics)
    : m_clock(clock)
    , m_rate(clock, kRate)
    , m_notices(metrics.counter("firstline_calls_total", "Notices of telephone exchanges that were taken in."))
    , m_undelivered(metrics.counter("firstline_calls_undelivered_total", "Rings that reached no workstation."))
{
}

bool PhoneDoor::isFor(const QByteArray &path)
{
    return path.startsWith("/api/");
}

std::optional<HttpResponse> PhoneDoor::refusal(const HttpRequest &request)
{
    if (request.path != "/api/v1/calls")
        return errorResponse(404, "not_found", u"no such path"_qs);
    if (request.method != "POST") {
        HttpResponse response = errorResponse(405, "method_not_allowed", u"POST"_qs);
        response.headers = { { "Allow", "POST" } };
        return response;
    }
    const Admission admission = m_rate.take(request.remoteAddress.toLatin1());
    if (!admission.allowed)
        return retryResponse(429, "retry_later", u"too many notices"_qs, admission.retryAfter);
    if (tokenOf(request).isEmpty())
        return notLetIn();
    return std::nullopt;
}

HttpResponse PhoneDoor::take(const HttpRequest &request, ReadCore &reader, const ConfigPtr &config, WaitRoom &room)
{
    const auto known = reader.isPbxToken(tokenOf(request));
    if (!known || !config) {
        qCWarning(lcServer) << "a call cannot be taken in" << (known ? QString() : known.error().detail);
        return retryResponse(503, "storage_busy", u"the desk cannot be read"_qs, Millis(1000));
    }
    if (!*known)
        return notLetIn();
    const auto notice = readCallNotice(request.body);
    if (!notice)
        return errorResponse(400, "bad_input", notice.error().detail);
    const CallTarget target = targetOf(*config, notice->to);
    const WaitRoom::Told told = room.called(*notice, target, m_clock.now());
    m_notices.add();
    if (notice->event == CallEvent::Ring && told.reached == 0)
        m_undelivered.add();
    QJsonObject answer { { u"call"_qs, notice->call }, { u"event"_qs, nameOf(notice->event) },
        { u"repeated"_qs, told.repeated }, { u"delivered"_qs, told.reached } };
    if (!target.known && notice->event == CallEvent::Ring)
        answer.insert(u"note"_qs, notice->to.isEmpty() ? u"the desk has no default queue"_qs : u"nobody and no group is called so"_qs);
    return { 200, "application/json", QJsonDocument(answer).toJson(QJsonDocument::Compact), {} };
}

} // namespace firstline::server
