#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/ticket/explaincard.h"
#include "ui/ticket/explainwords.h"
#include "ui/ticket/prioritytrack.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/timetext.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

#include <ctime>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

namespace {

/// Sets the computer's time zone, and back at the end.
class ZoneGuard
{
public:
    ~ZoneGuard()
    {
        m_before.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_before);
        tzset();
    }
    void set(const QByteArray &zone) const
    {
        qputenv("TZ", zone);
        tzset();
    }

private:
    QByteArray m_before = qgetenv("TZ");
};

} // namespace

/// "Why is it due then?" over a real engine: a ticket that waited over a night and a weekend, and what would be if.
class TestExplainPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void panel_whenOpenedByKey_thenEveryStretchIsTold();
    void lines_whenSecondsAreCutOff_thenTheyStillAddUp();
    void panel_whenPriorityIsPressed_thenTheDifferenceIsSaid();
    void panel_whenAPauseIsLeftOut_thenEarlier();
    void panel_whenOffline_thenTheSame();
    void panel_whenCopied_thenTextInAskedLanguage();
    void track_whenDragged_thenPrioritiesFollow();
    void pill_whenClicked_thenItsClockIsExplained();
    void reply_whenItWaits_thenTheClockSaysUntilWhen();
    void zone_whenTheComputerMoves_thenTimesFollowAndDeadlinesStay();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    void make();
    ExplainCard *open();
    void at(const char *iso)
    {
        m_desk->now = *fromIso(QString::fromLatin1(iso));
        m_anna = m_desk->login(u"anna"_qs);
    }
    void give(const CommandBody &body);
    template<class T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<test::Desk> m_desk;
    test::Seat m_anna;
    TicketId m_ticket;
    std::unique_ptr<test::AlarmSeat> m_seat;
    std::unique_ptr<QWidget> m_window;
    TicketPane *m_pane = nullptr;
};

void TestExplainPanel::give(const CommandBody &body)
{
    const CommandResult done = m_desk->give(m_anna, body);
    QVERIFY2(done.status == ResultStatus::Applied, qPrintable(done.code + done.detail));
}

/// Registered on a Thursday, waits from Friday noon to Monday, priority raised on Monday.
void TestExplainPanel::make()
{
    at("2026-11-19T15:30:00.000Z");
    m_ticket = test::urgentTicket(*m_desk, m_anna, u"New workplace for accounting"_qs, 3);
    at("2026-11-20T10:15:00.000Z");
    AddMessage call;
    call.ticket = m_ticket;
    call.message = MessageId(Uuid::create(m_desk->now));
    call.kind = MessageKind::Call;
    call.text = u"Which room?"_qs;
    give(call);
    at("2026-11-20T12:00:00.000Z");
    Transition wait;
    wait.ticket = m_ticket;
    wait.from = server::standardStatus(StatusCategory::Open);
    wait.to = server::standardStatus(StatusCategory::WaitCustomer);
    wait.wake = m_desk->now + 24h * 7;
    wait.reason = u"the room is not known yet"_qs;
    wait.baseEv = 100;
    give(wait);
    at("2026-11-23T09:40:00.000Z");
    AddMessage said;
    said.ticket = m_ticket;
    said.message = MessageId(Uuid::create(m_desk->now));
    said.kind = MessageKind::Customer;
    said.direction = Direction::In;
    said.text = u"Room 214."_qs;
    give(said);
    at("2026-11-23T10:05:00.000Z");
    SetField priority;
    priority.ticket = m_ticket;
    priority.key = keyOf(&Ticket::priority);
    priority.value = Value(2);
    priority.base = Value(3);
    priority.reason = u"they start on Wednesday"_qs;
    give(priority);
    at("2026-11-23T11:20:00.000Z");
}

void TestExplainPanel::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_desk = std::make_unique<test::Desk>();
    make();
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_window = std::make_unique<QWidget>();
    auto *row = new QHBoxLayout(m_window.get());
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    m_pane = new TicketPane(*m_seat->tickets, m_window.get());
    m_pane->setFixedWidth(760);
    row->addWidget(m_pane);
    m_window->resize(1440, 860);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    m_pane->showTicket(m_ticket);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->isLoaded(), test::kAlarmPatience);
}

void TestExplainPanel::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_desk.reset();
    m_language.reset();
    m_theme.reset();
}

ExplainCard *TestExplainPanel::open()
{
    m_pane->setFocus();
    QTest::keyClick(m_pane, Qt::Key_X);
    ExplainCard *card = nullptr;
    const bool there = QTest::qWaitFor([&] { return (card = m_window->findChild<ExplainCard *>()) && card->isVisible(); },
                                       test::kAlarmPatience);
    const QPointer<QAbstractButton> resolution = there ? card->findChild<QAbstractButton *>(u"ticket.explainClock3"_qs) : nullptr;
    if (resolution) {
        resolution->click();
        // Asked of the reader: on a busy machine it takes its time. The answer brings buttons of its own.
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return !resolution; }, test::kAlarmPatience);
    }
    QTest::qWait(150);
    return there ? card : nullptr;
}

void TestExplainPanel::panel_whenOpenedByKey_thenEveryStretchIsTold()
{
    ExplainCard *card = open();
    QVERIFY(card);
    QVERIFY(part<QLabel>("ticket.explainTitle")->text().startsWith(u"Resolution: why is it due"_qs));
    QVERIFY(part<QLabel>("ticket.explainSource")->text().contains(u"version 1"_qs));
    const QString text = card->text(u"en"_qs);
    QVERIFY2(text.contains(u"the room is not known yet"_qs), qPrintable(text));
    QVERIFY(text.contains(u"set by anna"_qs));
    QVERIFY(text.contains(u"night"_qs));
    QVERIFY(text.contains(u"set priority 3 \u2192 2, target 18 h \u2192 8 h"_qs));
    // Thursday 2 h 30, Friday 3 h, Monday from 9:40 on 1 h 40.
    QCOMPARE(part<QLabel>("ticket.explainSum")->text(), u"7 h 10"_qs);
    QCOMPARE(part<QLabel>("ticket.explainLeft")->text().left(6), u"50 m l"_qs);
    QTest::keyClick(card, Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QVERIFY(m_pane->hasFocus());
}

void TestExplainPanel::lines_whenSecondsAreCutOff_thenTheyStillAddUp()
{
    rules::Explanation e;
    e.exists = true;
    e.targetS = 12 * 3600;
    for (const qint64 seconds : { 4 * 60 + 50, 7 * 3600 + 37 * 60 + 20, 59, 1 }) {
        rules::ExplainSegment segment;
        segment.workingSeconds = seconds;
        e.segments.push_back(segment);
        e.sumS += seconds;
        segment.phase = rules::ExplainPhase::Stood;
        segment.workingSeconds = 119;
        e.segments.push_back(segment);
    }
    const ExplainWords words { TicketWords(std::make_shared<ConfigSnapshot>()) };
    QStringList ran;
    for (const rules::ExplainSegment &line : ExplainWords::lines(e))
        ran << words.working(line);
    QCOMPARE(ran, QStringList({ u"4 m"_qs, u"(1 m)"_qs, u"7 h 38"_qs, u"(1 m)"_qs, u"1 m"_qs, u"(1 m)"_qs, u"0 m"_qs, u"(1 m)"_qs }));
    QCOMPARE(words.duration(e.sumS), u"7 h 43"_qs);
    QCOMPARE(words.left(e), u"4 h 17 left"_qs);
    e.sumS = e.targetS + 30;
    QCOMPARE(words.left(e), u"0 m over"_qs);
    e.sumS = e.targetS - 30;
    QCOMPARE(words.left(e), u"1 m left"_qs);
}

void TestExplainPanel::panel_whenPriorityIsPressed_thenTheDifferenceIsSaid()
{
    ExplainCard *card = open();
    QVERIFY(card);
    auto *answer = part<QLabel>("ticket.whatIfAnswer");
    QVERIFY(!answer->isVisible());
    QTest::keyClick(card, Qt::Key_1);
    QVERIFY(answer->isVisible());
    QTest::qWait(50);
    QVERIFY(part<QWidget>("ticket.explainTable")->height() >= 60);
    QVERIFY(answer->height() >= answer->fontMetrics().height());
    QVERIFY2(answer->text().contains(u"overdue"_qs), qPrintable(answer->text()));
    QTest::keyClick(card, Qt::Key_3);
    QVERIFY2(answer->text().contains(u"later"_qs), qPrintable(answer->text()));
    QTest::keyClick(card, Qt::Key_2);
    QVERIFY(!answer->isVisible());
    auto *policy = part<QPushButton>("ticket.whatIfPolicy");
    policy->menu()->actions().last()->trigger();
    QVERIFY(answer->text().contains(u"nothing would be promised"_qs));
    part<QAbstractButton>("ticket.whatIfReset")->click();
    QVERIFY(!answer->isVisible());
    // Nothing was changed by asking.
    QCOMPARE(m_seat->ticket(m_ticket)->priority, 2);
    QCOMPARE(m_seat->engine->status().pending, 0);
}

void TestExplainPanel::panel_whenAPauseIsLeftOut_thenEarlier()
{
    QVERIFY(open());
    auto *leave = part<QWidget>("ticket.leavePauseOut");
    QVERIFY(leave);
    QTest::mouseClick(leave, Qt::LeftButton);
    auto *answer = part<QLabel>("ticket.whatIfAnswer");
    QVERIFY(answer->isVisible());
    QVERIFY2(answer->text().contains(u"earlier"_qs) || answer->text().contains(u"overdue"_qs), qPrintable(answer->text()));
    part<QAbstractButton>("ticket.whatIfPauses")->click();
    QVERIFY(answer->isVisible());
}

void TestExplainPanel::panel_whenOffline_thenTheSame()
{
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    QTRY_COMPARE(m_seat->engine->status().link, sync::LinkState::Offline);
    ExplainCard *card = open();
    QVERIFY(card);
    QCOMPARE(part<QLabel>("ticket.explainSum")->text(), u"7 h 10"_qs);
    QTest::keyClick(card, Qt::Key_1);
    QVERIFY(part<QLabel>("ticket.whatIfAnswer")->isVisible());
}

void TestExplainPanel::panel_whenCopied_thenTextInAskedLanguage()
{
    ExplainCard *card = open();
    QVERIFY(card);
    const QString english = card->text(u"en"_qs);
    const QString russian = card->text(u"ru"_qs);
    const QString polish = card->text(u"pl"_qs);
    QVERIFY(english != russian && russian != polish && english != polish);
    QVERIFY2(english.contains(u"Times"_qs) || english.contains(u"times"_qs), qPrintable(english));
    // The language of the interface does not matter.
    m_language->set(u"ru"_qs);
    QCOMPARE(card->text(u"en"_qs), english);
    QCOMPARE(card->text(u"pl"_qs), polish);
    card->findChild<QAction *>(u"ticket.explainCopy.pl"_qs)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), polish);
    QFile kept(test::pictureDir() + u"/explain_texts.txt"_qs);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write((english + u"\n-----\n"_qs + russian + u"\n-----\n"_qs + polish).toUtf8());
}

void TestExplainPanel::track_whenDragged_thenPrioritiesFollow()
{
    PriorityTrack track;
    track.setActual(3);
    track.setChosen(3);
    track.show();
    QSignalSpy chosen(&track, &PriorityTrack::priorityChosen);
    const auto place = [&](int priority) { return QPoint((priority - 1) * track.width() / 4 + 10, 10); };
    QTest::mousePress(&track, Qt::LeftButton, {}, place(3));
    QTest::mouseMove(&track, place(2));
    QMouseEvent move(QEvent::MouseMove, place(1), track.mapToGlobal(place(1)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&track, &move);
    QTest::mouseRelease(&track, Qt::LeftButton, {}, place(1));
    QCOMPARE(track.chosen(), 1);
    QVERIFY(chosen.size() >= 1);
    QTest::keyClick(&track, Qt::Key_4);
    QCOMPARE(chosen.last().first().toInt(), 4);
    QTest::keyClick(&track, Qt::Key_Left);
    QCOMPARE(track.chosen(), 3);
}

void TestExplainPanel::pill_whenClicked_thenItsClockIsExplained()
{
    auto *pill = part<CountdownPill>("ticket.clock1");
    QVERIFY(pill->toolTip().contains(u"First response"_qs));
    QVERIFY(pill->toolTip().contains(u"Policy"_qs));
    QTest::mouseClick(pill, Qt::LeftButton, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ExplainCard *>() && m_window->findChild<ExplainCard *>()->isVisible(),
                             test::kAlarmPatience);
    QVERIFY(part<QLabel>("ticket.explainTitle")->text().startsWith(u"First response"_qs));
}

void TestExplainPanel::reply_whenItWaits_thenTheClockSaysUntilWhen()
{
    auto *waits = part<QLabel>("ticket.replyWaits");
    QVERIFY(waits && !waits->isVisible());
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    QTRY_COMPARE(m_seat->engine->status().link, sync::LinkState::Offline);
    const auto read = m_seat->tickets->ticket(m_ticket);
    QVERIFY(test::alarmEnded(read));
    QVERIFY(test::alarmEnded(m_seat->tickets->reply(*read.result(), u"We come on Tuesday."_qs)));
    QTRY_VERIFY_WITH_TIMEOUT(waits->isVisible(), test::kAlarmPatience);
    QVERIFY2(waits->text().contains(u"Next response"_qs), qPrintable(waits->text()));
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Online);
    QTRY_VERIFY_WITH_TIMEOUT(!waits->isVisible(), test::kAlarmPatience);
}

/// The workstation in New York, the calendar where the desk is: local times follow the computer, the calendar's zone is
/// said beside them, and the instants are what they were.
void TestExplainPanel::zone_whenTheComputerMoves_thenTimesFollowAndDeadlinesStay()
{
    const ZoneGuard guard;
    const auto *pill = part<CountdownPill>("ticket.clock3");
    const QString tipHere = pill->toolTip();
    const std::optional<Ticket> before = m_seat->ticket(m_ticket);
    QVERIFY(before);
    const auto resolution = std::find_if(before->clocks.begin(), before->clocks.end(),
        [](const ClockState &clock) { return clock.kind == ClockKind::Resolution; });
    QVERIFY(resolution != before->clocks.end() && resolution->due);
    const Instant due = *resolution->due;
    const QString hereDue = fullTime(due);
    QVERIFY2(tipHere.contains(hereDue), qPrintable(tipHere));
    QVERIFY(!tipHere.contains(u" in UTC"_qs));
    ExplainCard *card = open();
    QVERIFY(card);
    const QString sum = part<QLabel>("ticket.explainSum")->text();
    const QString titleHere = part<QLabel>("ticket.explainTitle")->text();
    const QString copiedHere = card->text(u"en"_qs);
    card->close();

    guard.set("America/New_York");
    m_pane->clear();
    m_pane->showTicket(m_ticket);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->isLoaded(), test::kAlarmPatience);
    const std::optional<Ticket> after = m_seat->ticket(m_ticket);
    QVERIFY(after);
    QCOMPARE(after->due, before->due);
    QCOMPARE(after->clocks, before->clocks);
    const QString tipThere = pill->toolTip();
    QVERIFY2(tipThere.contains(fullTime(due)), qPrintable(tipThere));
    QVERIFY(fullTime(due) != hereDue);
    QVERIFY2(tipThere.contains(u" in "_qs), qPrintable(tipThere)); // The calendar's own time.
    card = open();
    QVERIFY(card);
    QCOMPARE(part<QLabel>("ticket.explainSum")->text(), sum);
    QVERIFY(part<QLabel>("ticket.explainTitle")->text() != titleHere);
    // The text for the customer stays in the calendar's zone.
    QCOMPARE(card->text(u"en"_qs), copiedHere);
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/explain_two_zones.png"_qs));
}

void TestExplainPanel::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "ru", "pl" }) {
        QTest::newRow(QByteArray("light_").append(language).constData()) << false << QString::fromLatin1(language);
        QTest::newRow(QByteArray("dark_").append(language).constData()) << true << QString::fromLatin1(language);
    }
}

void TestExplainPanel::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, language);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_language->set(language);
    delete m_pane;
    m_pane = new TicketPane(*m_seat->tickets, m_window.get());
    m_pane->setFixedWidth(760);
    m_window->layout()->addWidget(m_pane);
    m_pane->showTicket(m_ticket);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->isLoaded(), test::kAlarmPatience);
    ExplainCard *card = open();
    QVERIFY(card);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/explain_"_qs + tag + u".png"_qs));
    QTest::keyClick(card, Qt::Key_3);
    QTest::qWait(50);
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/explain_whatif_"_qs + tag + u".png"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestExplainPanel)
#include "tst_explain_panel.moc"
