#include "core/server/http/httphead.h"
#include "core/server/http/logindelay.h"
#include "core/server/http/metrics.h"
#include "core/server/http/ratelimit.h"
#include "core/server/http/requestreader.h"
#include "core/server/http/requesttarget.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::server;

namespace {

class TurnedClock final : public Clock
{
public:
    Instant now() const override { return Instant(m_at); }
    Millis monotonic() const override { return m_at; }
    void turn(Millis by) { m_at += by; }

private:
    Millis m_at { 1'000'000 };
};

struct Outcome {
    RequestReader::Step step = RequestReader::Step::NeedMore;
    int status = 0;
    QByteArray request;

    bool operator==(const Outcome &) const = default;
};

/// Reads one request in pieces of `piece` bytes.
Outcome readInPieces(const QByteArray &bytes, qsizetype piece)
{
    static const HttpServerConfig s_config;
    RequestReader reader(s_config);
    Outcome outcome;
    std::size_t from = 0;
    qsizetype have = 0;
    while (have < bytes.size() || outcome.step == RequestReader::Step::HeaderDone) {
        if (outcome.step == RequestReader::Step::NeedMore)
            have = qMin(bytes.size(), have + piece);
        std::size_t used = 0;
        outcome.step = reader.feed(std::string_view(bytes.constData(), std::size_t(have)).substr(from), used);
        from += used;
        if (outcome.step == RequestReader::Step::Refused)
            outcome.status = reader.refusal().status;
        if (outcome.step == RequestReader::Step::Done) {
            const HttpRequest request = reader.take();
            outcome.request = request.method + ' ' + request.path + ' ' + request.body;
        }
        if (outcome.step == RequestReader::Step::Refused || outcome.step == RequestReader::Step::Done)
            break;
    }
    return outcome;
}

} // namespace

/// The parts without sockets: limits, delays, figures, targets, heads.
class TestHttpLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucket_whenEmptied_thenRefillsWithTime()
    {
        TurnedClock clock;
        RateLimiter limiter(clock, { 10, 3 });
        for (int i = 0; i < 3; ++i)
            QVERIFY(limiter.take("a").allowed);
        const Admission refused = limiter.take("a");
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.retryAfter, Millis(100));
        QVERIFY(limiter.take("b").allowed);
        clock.turn(Millis(99));
        QCOMPARE(limiter.take("a").retryAfter, Millis(1));
        clock.turn(Millis(1));
        QVERIFY(limiter.take("a").allowed);
        QVERIFY(!limiter.take("a").allowed);
        clock.turn(Seconds(3'600));
        for (int i = 0; i < 3; ++i)
            QVERIFY(limiter.take("a").allowed);
        QVERIFY(!limiter.take("a").allowed);
    }

    void bucket_whenCostAboveBurst_thenDebt()
    {
        TurnedClock clock;
        RateLimiter limiter(clock, { 1, 2 });
        QVERIFY(limiter.take("a", 5).allowed);
        QCOMPARE(limiter.take("a").retryAfter, Millis(4'000));
        clock.turn(Seconds(4));
        QVERIFY(limiter.take("a").allowed);
    }

    void bucket_whenLongRun_thenRateHolds()
    {
        TurnedClock clock;
        RateLimiter limiter(clock, { 20, 60 });
        int allowed = 0;
        for (int ms = 0; ms < 100'000; ms += 7) {
            allowed += limiter.take("a").allowed ? 1 : 0;
            clock.turn(Millis(7));
        }
        QVERIFY(allowed >= 2'058 && allowed <= 2'061);
    }

    void buckets_whenTooManyKeys_thenOldestForgotten()
    {
        TurnedClock clock;
        RateLimiter limiter(clock, { 1, 1 }, 100);
        for (int i = 0; i < 1'000; ++i) {
            limiter.take(QByteArray::number(i));
            limiter.take("steady");
        }
        QCOMPARE(limiter.size(), 100);
        QVERIFY(!limiter.take("steady").allowed);
        QVERIFY(!limiter.take("999").allowed);
        QVERIFY(limiter.take("0").allowed);
    }

    void loginDelay_whenFailing_thenDoublesToFifteenMinutes()
    {
        TurnedClock clock;
        LoginDelay delay(clock);
        const QString anna = QStringLiteral("anna");
        const QString here = QStringLiteral("10.0.0.1");
        QCOMPARE(delay.remaining(anna, here), Millis(0));
        QList<qint64> delays;
        for (int i = 0; i < 12; ++i)
            delays.append(delay.failed(QStringLiteral(" Anna "), here).count() / 1000);
        QCOMPARE(delays, QList<qint64>({ 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 }));
        for (int i = 0; i < 100; ++i)
            delay.failed(anna, here);
        QCOMPARE(delay.remaining(anna, here), Millis(900'000));
        QCOMPARE(delay.remaining(anna, QStringLiteral("10.0.0.2")), Millis(0));
        QCOMPARE(delay.remaining(QStringLiteral("boris"), here), Millis(0));
        clock.turn(Seconds(899));
        QCOMPARE(delay.remaining(anna, here), Millis(1'000));
        clock.turn(Seconds(1));
        QCOMPARE(delay.remaining(anna, here), Millis(0));
        delay.succeeded(anna, here);
        QCOMPARE(delay.failed(anna, here), Millis(1'000));
        delay.failed(anna, here);
        clock.turn(LoginDelay::kForget + Millis(1));
        QCOMPARE(delay.failed(anna, here), Millis(1'000));
    }

    void metrics_whenRendered_thenPrometheusText()
    {
        Metrics metrics;
        Counter &ok = metrics.counter("requests_total", "Requests", { { "path", "/v1/pull" }, { "status", "200" } });
        ok.add();
        ok.add(2);
        QCOMPARE(&ok, &metrics.counter("requests_total", "", { { "path", "/v1/pull" }, { "status", "200" } }));
        metrics.counter("requests_total", "", { { "path", "a\"b\\c\nd" } }).add();
        metrics.gauge("waiting", "Long polls\nnow").set(1.5);
        metrics.gaugeFrom("head", "Head", [] { return 40117.0; });
        Histogram &seconds = metrics.histogram("seconds", "Time", { 0.1, 1 });
        for (const double value : { 0.05, 0.1, 0.5, 7.0 })
            seconds.observe(value);
        QCOMPARE(metrics.render(),
                 QByteArray("# HELP requests_total Requests\n# TYPE requests_total counter\n"
                            "requests_total{path=\"/v1/pull\",status=\"200\"} 3\n"
                            "requests_total{path=\"a\\\"b\\\\c\\nd\"} 1\n"
                            "# HELP waiting Long polls\\nnow\n# TYPE waiting gauge\nwaiting 1.5\n"
                            "# HELP head Head\n# TYPE head gauge\nhead 40117\n"
                            "# HELP seconds Time\n# TYPE seconds histogram\n"
                            "seconds_bucket{le=\"0.1\"} 2\nseconds_bucket{le=\"1\"} 3\nseconds_bucket{le=\"+Inf\"} 4\n"
                            "seconds_sum 7.65\nseconds_count 4\n"));
    }

    void target_whenRead_thenDecoded()
    {
        const auto plain = parseRequestTarget("/a%2Fb+c?x=1&&y&z=%26+%3D=");
        QVERIFY(plain);
        QCOMPARE(plain->path, QByteArray("/a/b+c"));
        QCOMPARE(plain->query.size(), 3);
        QCOMPARE(plain->query.value("x"), QByteArray("1"));
        QVERIFY(plain->query.contains("y"));
        QCOMPARE(plain->query.value("z"), QByteArray("& =="));
        QCOMPARE(parseRequestTarget("HTTP://host:1/p?q=1")->path, QByteArray("/p"));
        QCOMPARE(parseRequestTarget("http://host")->path, QByteArray("/"));
        QCOMPARE(parseRequestTarget("http://host?q=1")->query.value("q"), QByteArray("1"));
        QCOMPARE(parseRequestTarget("*")->path, QByteArray("*"));
        for (const char *bad : { "", "a", "host:443", "/%", "/%1", "/%g0", "/%00", "/?a=%00", "/?%=1" })
            QVERIFY2(!parseRequestTarget(bad), bad);
    }

    void request_whenItsBytesComeInPieces_thenRefusedAllTheSame_data()
    {
        using Step = RequestReader::Step;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("request");
        const auto row = [](const char *name, const QByteArray &bytes, Step step, int status = 0, const QByteArray &request = {}) {
            QTest::newRow(name) << bytes << int(step) << status << request;
        };
        const QByteArray chunked("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        row("plain", "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", Step::Done, 0, "GET /a ");
        row("without fields", "GET /a HTTP/1.0\r\n\r\n", Step::Done, 0, "GET /a ");
        row("cut", "GET /a HTTP/1.1\r\nHost: a\r\n", Step::NeedMore);
        row("control byte in the target", "GET /v1/wait\x10HEAD http://?seq=4 HTTP/1.0\r\nHost: a", Step::Refused, 400);
        row("two targets", "GET /a /b HTTP/1.1\r\nHo", Step::Refused, 400);
        row("line without a return", "GET /a HTTP/1.1\nHost: a", Step::Refused, 400);
        row("return without a line", "GET /a HTTP/1.1\rHost: a", Step::Refused, 400);
        row("control byte in a field", "GET /a HTTP/1.1\r\nHost: a\x7f", Step::Refused, 400);
        row("version too short", "GET /a HT\r\n\r\n", Step::Refused, 400);
        row("empty line first", "\r\nGET /a HTTP/1.1", Step::Refused, 400);
        row("broken field", "GET /a HTTP/1.1\r\nHost\r\n\r\n", Step::Refused, 400);
        row("large line", "GET /" + QByteArray(17'000, 'x'), Step::Refused, 431);
        row("large fields", "GET /a HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(3'000) + "\r\n", Step::Refused, 431);
        row("body", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nxyz", Step::Done, 0, "POST /a xyz");
        row("chunks", chunked + "1\r\nx\r\n2;n=v\r\nyz\r\n0\r\nA: b\r\n\r\n", Step::Done, 0, "POST /a xyz");
        row("no chunk", chunked + "0\r\n\r\n", Step::Done, 0, "POST /a ");
        row("no chunk, cut", chunked + "0\r\n\r", Step::NeedMore);
        row("broken chunk", chunked + "1\r\nxyzabc", Step::Refused, 400);
        row("broken size", chunked + "xyz\r\nabc", Step::Refused, 400);
        row("long chunk header", chunked + "1;" + QByteArray(16'400, 'x') + "\r\nx\r\n0\r\n\r\n", Step::Refused, 400);
    }

    void request_whenItsBytesComeInPieces_thenRefusedAllTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, step);
        QFETCH(int, status);
        QFETCH(QByteArray, request);
        const Outcome whole = readInPieces(bytes, bytes.size());
        QCOMPARE(int(whole.step), step);
        QCOMPARE(whole.status, status);
        QCOMPARE(whole.request, request);
        for (qsizetype piece = 1; piece < qMin<qsizetype>(bytes.size(), 70); ++piece) {
            if (bytes.size() > 1'000 && piece % 23 != 1)
                continue;
            QVERIFY2(readInPieces(bytes, piece) == whole, QByteArray::number(piece).constData());
        }
    }

    void head_whenWritten_thenOneLineEach()
    {
        HttpResponse response = retryResponse(429, "retry_later", QStringLiteral("slow \"down\""), Millis(1'001));
        response.headers.append(qMakePair(QByteArray("Bad Name"), QByteArray("1")));
        response.headers.append(qMakePair(QByteArray(""), QByteArray("1")));
        response.headers.append(qMakePair(QByteArray("Cache-Control"), QByteArray("max-age=60")));
        const QByteArray head = responseHead(response, { true, "Too Many Requests" });
        QVERIFY(head.startsWith("HTTP/1.1 429 Too Many Requests\r\nDate: "));
        QVERIFY(head.contains(" GMT\r\n"));
        QVERIFY(head.contains("\r\nRetry-After: 2\r\n"));
        QVERIFY(!head.contains("Bad Name"));
        QVERIFY(!head.contains("no-store"));
        QVERIFY(head.endsWith("\r\nConnection: keep-alive\r\n\r\n"));
        QCOMPARE(response.body, QByteArray("{\"error\":{\"code\":\"retry_later\",\"detail\":\"slow \\\"down\\\"\"}}"));
    }
};

FIRSTLINE_TEST_MAIN(TestHttpLogic)
#include "tst_http_logic.moc"
