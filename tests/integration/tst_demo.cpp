#include "core/server/demo/demo.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QElapsedTimer>

using namespace firstline;
using namespace firstline::server;

namespace {

const QString kPassword = QStringLiteral("a long demo password");

Result<void> demo(test::TestDesk &desk, const QString &language)
{
    DemoOptions options;
    options.language = language;
    options.password = kPassword;
    options.now = desk.now();
    return makeDemo(desk.core(), options);
}

} // namespace

/// The sample desk: how much there is, that it is in motion, and that it is the same each time.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demo_whenMade_thenCountsAndDistributionHold_data();
    void demo_whenMade_thenCountsAndDistributionHold();
    void demo_whenMadeTwiceAnew_thenItIsTheSame();
    void demo_whenMadeAgain_thenItIsRefused();
    void demo_whenLanguageIsUnknown_thenItIsRefused();
};

void TestDemo::demo_whenMade_thenCountsAndDistributionHold_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("nowMs");
    QTest::newRow("en, Wednesday noon") << u"en"_qs << qint64(1'795'000'000'000);
    QTest::newRow("ru, Saturday night") << u"ru"_qs << toMs(*fromIso(u"2026-11-21T23:00:00Z"_qs));
    QTest::newRow("pl, New Year's morning") << u"pl"_qs << toMs(*fromIso(u"2027-01-01T06:00:00Z"_qs));
}

void TestDemo::demo_whenMade_thenCountsAndDistributionHold()
{
    QFETCH(QString, language);
    QFETCH(qint64, nowMs);
    test::TestDesk desk(language, fromMs(nowMs));
    QElapsedTimer timer;
    timer.start();
    const auto made = demo(desk, language);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    qInfo("%s: %.1f s", qPrintable(language), double(timer.elapsed()) / 1000);

    const ConfigPtr config = desk.core().config();
    QCOMPARE(config->groups().size(), size_t(5));
    QCOMPARE(config->agents().size(), size_t(12));
    QCOMPARE(config->settings().language, language);
    const auto accounts = desk.core().accounts();
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), size_t(12));
    QCOMPARE(desk.all<Company>().size(), size_t(40));
    QVERIFY(desk.all<Contact>().size() > 100);
    QCOMPARE(desk.all<Article>().size(), size_t(30));
    const auto tickets = desk.all<Ticket>();
    QCOMPARE(tickets.size(), size_t(600));

    std::map<StatusCategory, int> states;
    std::map<int, int> priorities;
    std::map<Channel, int> channels;
    int active = 0, unassigned = 0, soon = 0, overdue = 0, unanswered = 0, recent = 0, reopened = 0, restricted = 0;
    qint64 first = tickets.front().number, last = first;
    for (const Ticket &ticket : tickets) {
        ++states[ticket.statusCategory];
        ++priorities[ticket.priority];
        ++channels[ticket.channel];
        first = std::min(first, ticket.number);
        last = std::max(last, ticket.number);
        QVERIFY(!ticket.subject.contains(u'{'));
        QVERIFY(ticket.createdAt < desk.now() && ticket.updatedAt <= desk.now());
        QVERIFY(ticket.createdAt > desk.now() - std::chrono::hours(24 * 60));
        recent += ticket.createdAt > desk.now() - std::chrono::hours(24 * 10) ? 1 : 0;
        reopened += ticket.reopenCount > 0 ? 1 : 0;
        restricted += config->group(ticket.queue)->restricted ? 1 : 0;
        if (!isActive(ticket.statusCategory))
            continue;
        ++active;
        unassigned += ticket.assignee.isNull() ? 1 : 0;
        unanswered += ticket.unansweredSince ? 1 : 0;
        if (isWaiting(ticket.statusCategory))
            QVERIFY(ticket.wakeAt && *ticket.wakeAt > desk.now());
        if (!ticket.due)
            continue;
        overdue += *ticket.due < desk.now() ? 1 : 0;
        soon += *ticket.due >= desk.now() && *ticket.due < desk.now() + std::chrono::hours(1) ? 1 : 0;
    }
    qInfo("active %d, unassigned %d, soon %d, overdue %d, unanswered %d, reopened %d, restricted %d, recent %d", active,
        unassigned, soon, overdue, unanswered, reopened, restricted, recent);
    qInfo("priorities %d %d %d %d; new %d open %d scheduled %d customer %d third %d postponed %d solved %d closed %d",
        priorities[1], priorities[2], priorities[3], priorities[4], states[StatusCategory::New],
        states[StatusCategory::Open], states[StatusCategory::Scheduled], states[StatusCategory::WaitCustomer],
        states[StatusCategory::WaitThird], states[StatusCategory::Postponed], states[StatusCategory::Solved],
        states[StatusCategory::Closed]);
    QCOMPARE(first, qint64(40001));
    QCOMPARE(last, qint64(40600));
    QVERIFY(active >= 60 && active <= 90);
    QVERIFY(unassigned >= 8);
    QVERIFY(soon + overdue >= 3);
    QVERIFY(overdue >= 2);
    QVERIFY(overdue <= 25);
    QVERIFY(unanswered >= 6);
    QVERIFY(restricted >= 3);
    QVERIFY(reopened >= 3);
    QVERIFY(recent * 100 > int(tickets.size()) * 35);
    for (const StatusCategory category : { StatusCategory::New, StatusCategory::Open, StatusCategory::Scheduled,
             StatusCategory::WaitCustomer, StatusCategory::WaitThird, StatusCategory::Postponed, StatusCategory::Solved,
             StatusCategory::Closed })
        QVERIFY2(states[category] >= 3, qPrintable(QString::number(int(category))));
    QVERIFY(priorities[3] + priorities[4] > 300);
    QVERIFY(priorities[1] >= 5 && priorities[2] >= 20);
    for (const Channel channel : { Channel::Phone, Channel::Mail, Channel::Web })
        QVERIFY(channels[channel] >= 20);

    // Every text is complete, and every ticket's events are in the order of time.
    for (const Ticket &ticket : tickets) {
        const auto whole = desk.core().aggregate({ EntityKind::Ticket, ticket.id.uuid() });
        QVERIFY(whole && *whole);
        for (const Message &message : (*whole)->childrenOf<Message>())
            QVERIFY2(!message.text.contains(u'{'), qPrintable(message.text));
        Instant before {};
        for (const Event &event : (*whole)->childrenOf<Event>()) {
            QVERIFY(event.occurredAt >= before);
            before = event.occurredAt;
        }
    }
    const auto damage = desk.core().check();
    QVERIFY(damage);
    QVERIFY2(damage->isEmpty(), qPrintable(damage->join(u'\n').left(1000)));
}

void TestDemo::demo_whenMadeTwiceAnew_thenItIsTheSame()
{
    test::TestDesk one, two;
    QVERIFY(demo(one, u"en"_qs));
    QVERIFY(demo(two, u"en"_qs));
    const auto first = one.all<Ticket>();
    const auto second = two.all<Ticket>();
    QCOMPARE(first.size(), second.size());
    for (size_t i = 0; i < first.size(); ++i)
        QVERIFY(first[i] == second[i]);
}

void TestDemo::demo_whenMadeAgain_thenItIsRefused()
{
    test::TestDesk desk;
    QVERIFY(demo(desk, u"en"_qs));
    const auto again = demo(desk, u"en"_qs);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void TestDemo::demo_whenLanguageIsUnknown_thenItIsRefused()
{
    test::TestDesk desk;
    const auto made = demo(desk, u"tlh"_qs);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Unsupported);
}

FIRSTLINE_TEST_MAIN(TestDemo)
#include "tst_demo.moc"
