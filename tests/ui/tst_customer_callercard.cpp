#include "tests/ui/tst_customer_kit.h"
#include "ui/customer/callercard.h"
#include "ui/customer/levelpicker.h"
#include "ui/customer/numbercard.h"
#include "ui/customer/prioritymark.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace firstline::test;

/// The caller card driven by keys alone, with answers of a sample desk.
class TestCallerCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void call_whenKnownNumber_thenRegisteredWithinTwelveKeys();
    void call_whenIncoming_thenLookedUpAtOnce();
    void call_whenUnknownNumber_thenNewContactInTheSameCard();
    void call_whenCompanyIsTyped_thenEnterTakesTheKnownOne();
    void call_whenCompanyOfThatNameIsAnother_thenLastRowMakesANewOne();
    void company_whenAnswerIsLate_thenEnterWaitsForIt();
    void enter_whenAnswerIsLate_thenWaitsForIt();
    void register_whenSubjectIsMissing_thenSaidInPlace();
    void register_whenRefused_thenKeptAndSaid();
    void register_whenOffline_thenNumberIsFinal();
    void register_whenNumbersAreUsedUp_thenProvisionalIsExplained();
    void done_whenPressed_thenAsksHowAndNeedsCategory();
    void levels_whenCategoryChosen_thenPriorityAndDueFollow();
    void tickets_whenAltDigit_thenJoined();
    void similar_whenSubjectTyped_thenOffered();
    void draft_whenCardIsMadeAgain_thenEverythingIsThere();
    void draft_whenRegistered_thenRemoved();
    void secondCall_whenCardIsBeingFilled_thenNothingIsLost();
    void sameCall_whenItsNumberIsWrittenOtherwise_thenNoSecondCall();
    void escape_whenFilled_thenOnlyPutAside();
    void f2_whenACardIsAside_thenTheNextCallHasItsOwn();
    void customer_whenACardIsAside_thenTheCallForHimHasItsOwn();
    void pictures_whenBothThemes_thenSaved_data();
    void pictures_whenBothThemes_thenSaved();

private:
    template<class W = QLineEdit>
    W *part(const QString &name) const
    {
        return m_card->findChild<W *>(name);
    }
    void startNewContact(const QString &name);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void makeCard();
    QString problem() const { return part<QLabel>(u"caller.problem"_qs)->text(); }

    CallerLog m_log;
    std::unique_ptr<CallerCard> m_card;
    int m_keys = 0;
};

void TestCallerCard::init()
{
    m_log = {};
    makeCard();
}

void TestCallerCard::cleanup()
{
    m_card.reset();
}

void TestCallerCard::makeCard()
{
    m_card = std::make_unique<CallerCard>(sampleSource(m_log));
    m_keys = 0;
}

/// A caller nobody knows, with the focus in the field of his company.
void TestCallerCard::startNewContact(const QString &name)
{
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(name);
    key(Qt::Key_Return);
    QTRY_VERIFY(part(u"newContact.name"_qs)->isVisible());
    part(u"newContact.company"_qs)->setFocus();
}

/// A key that is not text: counted.
void TestCallerCard::key(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QWidget *target = QApplication::focusWidget();
    QVERIFY(target);
    QTest::keyClick(target, Qt::Key(key), modifiers);
}

void TestCallerCard::type(const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY(target);
    QTest::keyClicks(target, text);
}

void TestCallerCard::call_whenKnownNumber_thenRegisteredWithinTwelveKeys()
{
    QSignalSpy done(m_card.get(), &CallerCard::registered);
    ++m_keys; // F2
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    QCOMPARE(QApplication::focusWidget(), part(u"caller.number"_qs));
    type(u"22 555 01 12"_qs);
    QTRY_VERIFY(part<CompletionField>(u"caller.number"_qs)->isListOpen());
    key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), part(u"request.subject"_qs));
    type(u"Cash desk does not print receipts"_qs);
    key(Qt::Key_Tab);
    type(u"pri"_qs);
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part<LevelPicker>(u"request.impact"_qs));
    key(Qt::Key_2);
    key(Qt::Key_Tab);
    key(Qt::Key_4);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY2(m_keys <= 12, qPrintable(QString::number(m_keys)));
    qInfo("keys besides text: %d", m_keys);
    QCOMPARE(m_log.registered.size(), size_t(1));
    const RegisterTicket &ticket = m_log.registered.front();
    QVERIFY(ticket.contact == sampleContact().id);
    QVERIFY(ticket.company == sampleCompany().id);
    QVERIFY(ticket.category == sampleId<CategoryId>(11));
    QCOMPARE(ticket.impact, 2);
    QCOMPARE(ticket.urgency, 4);
    QVERIFY(ticket.answered);
    QVERIFY(!ticket.done);
    QVERIFY(ticket.ticket);
    QVERIFY(m_card->isHidden());
}

void TestCallerCard::call_whenIncoming_thenLookedUpAtOnce()
{
    m_card->startCall(u"0048225550112"_qs, CallerCard::Start::Incoming);
    QTRY_COMPARE(part(u"caller.contact"_qs)->text(), u"Vera Lind"_qs);
    QVERIFY(m_card->testAttribute(Qt::WA_ShowWithoutActivating));
    QVERIFY(part<QWidget>(u"callerPanel.ticket1"_qs));
}

void TestCallerCard::call_whenUnknownNumber_thenNewContactInTheSameCard()
{
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"600 700 800"_qs);
    QTRY_VERIFY(part<CompletionField>(u"caller.number"_qs)->isListOpen());
    key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), part(u"newContact.name"_qs));
    QCOMPARE(part(u"newContact.phone"_qs)->text(), u"600 700 800"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem().contains(u"name"));
    type(u"Ivan Nowak"_qs);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    type(u"owner"_qs);
    key(Qt::Key_Tab);
    type(u"Salon Fala"_qs);
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), part(u"request.subject"_qs));
    type(u"No network"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
    QCOMPARE(m_log.made.size(), size_t(1));
    QCOMPARE(m_log.made.front().name, u"Ivan Nowak"_qs);
    QCOMPARE(m_log.made.front().companyName, u"Salon Fala"_qs);
    QVERIFY(m_log.made.front().company.isNull());
    QVERIFY(m_log.registered.front().contact == sampleId<ContactId>(98));
    QVERIFY(m_log.registered.front().company == sampleId<CompanyId>(99));
}

void TestCallerCard::call_whenCompanyIsTyped_thenEnterTakesTheKnownOne()
{
    startNewContact(u"Olga New"_qs);
    QCOMPARE(part(u"newContact.name"_qs)->text(), u"Olga New"_qs);
    type(u"maxi"_qs);
    QTRY_VERIFY(part<CompletionField>(u"newContact.company"_qs)->isListOpen());
    key(Qt::Key_Return);
    QTRY_VERIFY(part<QWidget>(u"callerPanel.ticket1"_qs));
    QCOMPARE(part(u"newContact.company"_qs)->text(), sampleCompany().name);
    part(u"request.subject"_qs)->setFocus();
    type(u"Scanner"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
    QVERIFY(m_log.made.front().company == sampleCompany().id);
}

void TestCallerCard::call_whenCompanyOfThatNameIsAnother_thenLastRowMakesANewOne()
{
    startNewContact(u"Olga New"_qs);
    type(u"Maxi"_qs);
    QTRY_VERIFY(part<CompletionField>(u"newContact.company"_qs)->isListOpen());
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    QCOMPARE(part(u"newContact.company"_qs)->text(), u"Maxi"_qs);
    part(u"request.subject"_qs)->setFocus();
    type(u"Scanner"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
    QVERIFY(m_log.made.front().company.isNull());
    QCOMPARE(m_log.made.front().companyName, u"Maxi"_qs);
}

void TestCallerCard::company_whenAnswerIsLate_thenEnterWaitsForIt()
{
    CallerSource source = sampleSource(m_log);
    const auto known = source.companies;
    std::vector<std::pair<QString, std::shared_ptr<QPromise<Result<std::vector<service::CustomerRow>>>>>> asked;
    source.companies = [&asked](const QString &text) {
        auto promise = std::make_shared<QPromise<Result<std::vector<service::CustomerRow>>>>();
        promise->start();
        asked.emplace_back(text, promise);
        return promise->future();
    };
    m_card = std::make_unique<CallerCard>(source);
    startNewContact(u"Olga New"_qs);
    type(u"maxi"_qs);
    key(Qt::Key_Return);
    QCOMPARE(part(u"newContact.company"_qs)->text(), u"maxi"_qs);
    asked.back().second->addResult(known(u"maxi"_qs).result());
    asked.back().second->finish();
    QTRY_COMPARE(part(u"newContact.company"_qs)->text(), sampleCompany().name);
}

void TestCallerCard::enter_whenAnswerIsLate_thenWaitsForIt()
{
    CallerSource source = sampleSource(m_log);
    std::vector<std::pair<QString, std::shared_ptr<QPromise<Result<std::vector<service::CallerMatch>>>>>> asked;
    source.find = [&asked](const QString &text) {
        auto promise = std::make_shared<QPromise<Result<std::vector<service::CallerMatch>>>>();
        promise->start();
        asked.emplace_back(text, promise);
        return promise->future();
    };
    m_card = std::make_unique<CallerCard>(source);
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"ve"_qs);
    type(u"ra"_qs);
    key(Qt::Key_Return);
    QCOMPARE(asked.size(), size_t(3));
    Contact other = sampleContact();
    other.id = sampleId<ContactId>(77);
    other.name = u"Vesna"_qs;
    asked[0].second->addResult(std::vector<service::CallerMatch> { { other, std::nullopt, {} } });
    asked[0].second->finish();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(part(u"caller.contact"_qs)->text(), QString());
    asked[2].second->addResult(std::vector<service::CallerMatch> { { sampleContact(), sampleCompany(), {} } });
    asked[2].second->finish();
    QTRY_COMPARE(part(u"caller.contact"_qs)->text(), u"Vera Lind"_qs);
    asked[1].second->addResult(std::vector<service::CallerMatch> { { other, std::nullopt, {} } });
    asked[1].second->finish();
    QTRY_COMPARE(QApplication::focusWidget(), part(u"request.subject"_qs));
    QCOMPARE(part(u"caller.contact"_qs)->text(), u"Vera Lind"_qs);
}

void TestCallerCard::register_whenSubjectIsMissing_thenSaidInPlace()
{
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem().contains(u"Who is calling"));
    m_card->startFor(sampleContact().id);
    QTRY_COMPARE(part(u"caller.contact"_qs)->text(), u"Vera Lind"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem().contains(u"subject"));
    QCOMPARE(QApplication::focusWidget(), part(u"request.subject"_qs));
    type(u"Something"_qs);
    QVERIFY(problem().isEmpty());
    part(u"request.category"_qs)->setFocus();
    type(u"no such thing"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem().contains(u"no such thing"));
    QVERIFY(m_log.registered.empty());
}

void TestCallerCard::register_whenRefused_thenKeptAndSaid()
{
    m_log.refuse = Error { ErrorCode::StorageFull, u"disk"_qs };
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    QTRY_COMPARE(part(u"caller.contact"_qs)->text(), u"Vera Lind"_qs);
    type(u"Something"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!problem().isEmpty());
    QVERIFY(m_card->isVisible());
    QCOMPARE(part(u"request.subject"_qs)->text(), u"Something"_qs);
    m_log.refuse.reset();
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
}

void TestCallerCard::register_whenOffline_thenNumberIsFinal()
{
    m_log.online = false;
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<NumberCard>(u"numberCard"_qs));
    auto *number = part<NumberCard>(u"numberCard"_qs);
    QTRY_VERIFY(number->isVisible());
    QCOMPARE(number->plainNumber(), u"40117"_qs);
    QCOMPARE(number->findChild<QLabel *>(u"numberCard.how"_qs)->text(), u"registered offline, the number is final"_qs);
    QTest::keyClick(number, Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"40117"_qs);
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(!number->isVisible());
}

void TestCallerCard::register_whenNumbersAreUsedUp_thenProvisionalIsExplained()
{
    m_log.number = 0;
    m_log.provisional = u"NEW-ab12-3"_qs;
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(part<NumberCard>(u"numberCard"_qs));
    auto *number = part<NumberCard>(u"numberCard"_qs);
    QCOMPARE(number->plainNumber(), u"NEW-ab12-3"_qs);
    QVERIFY(number->findChild<QLabel *>(u"numberCard.how"_qs)->text().contains(u"used up"));
    number->close();
}

void TestCallerCard::done_whenPressed_thenAsksHowAndNeedsCategory()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Toner"_qs);
    key(Qt::Key_D, Qt::ControlModifier);
    auto *resolution = part<MessageEdit>(u"caller.resolution"_qs);
    QTRY_COMPARE(QApplication::focusWidget(), resolution);
    key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(problem().contains(u"category"));
    QCOMPARE(QApplication::focusWidget(), part(u"request.category"_qs));
    type(u"T1"_qs);
    key(Qt::Key_Return);
    key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(problem().contains(u"solved"));
    QCOMPARE(QApplication::focusWidget(), resolution);
    type(u"Changed together"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
    QVERIFY(m_log.registered.front().done);
    QCOMPARE(m_log.registered.front().resolution, u"Changed together"_qs);
}

void TestCallerCard::levels_whenCategoryChosen_thenPriorityAndDueFollow()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    auto *mark = m_card->findChild<PriorityMark *>();
    QCOMPARE(mark->priority(), 4);
    part(u"request.category"_qs)->setFocus();
    type(u"till pr"_qs);
    key(Qt::Key_Return);
    QCOMPARE(part(u"request.category"_qs)->text(), QString(u"Till equipment \u203A Printer"_qs));
    QCOMPARE(mark->priority(), 1);
    QVERIFY(part<QComboBox>(u"request.queue"_qs)->currentText().contains(u"Field service"));
    QTRY_COMPARE(part<CountdownPill>(u"due.resolution"_qs)->text(), u"19:02 today"_qs);
    QCOMPARE(part<CountdownPill>(u"due.first"_qs)->state(), PillState::Met);
    part<LevelPicker>(u"request.urgency"_qs)->setFocus();
    type(u"l"_qs);
    QCOMPARE(part<LevelPicker>(u"request.urgency"_qs)->level(), 1);
    QTRY_COMPARE(part<CountdownPill>(u"due.resolution"_qs)->text(), u"Sat 19:02"_qs);
}

void TestCallerCard::tickets_whenAltDigit_thenJoined()
{
    QSignalSpy joined(m_card.get(), &CallerCard::ticketChosen);
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    QTRY_VERIFY(part<QWidget>(u"callerPanel.ticket2"_qs));
    key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(joined.size(), 1);
    QVERIFY(joined.first().first().value<TicketId>() == sampleId<TicketId>(40071));
    QVERIFY(!m_card->isVisible());
}

void TestCallerCard::similar_whenSubjectTyped_thenOffered()
{
    QSignalSpy joined(m_card.get(), &CallerCard::ticketChosen);
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Does not print"_qs);
    auto *link = part<QAbstractButton>(u"caller.similar"_qs);
    QTRY_VERIFY(link->isVisible());
    QVERIFY(link->text().startsWith(u"38807"));
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(joined.size(), 1);
}

void TestCallerCard::draft_whenCardIsMadeAgain_thenEverythingIsThere()
{
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"600 700 800"_qs);
    key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), part(u"newContact.name"_qs));
    type(u"Ivan"_qs);
    part(u"request.subject"_qs)->setFocus();
    type(u"1C does not start"_qs);
    part<MessageEdit>(u"request.text"_qs)->setFocus();
    type(u"since this morning"_qs);
    QTRY_VERIFY(m_log.draft.contains(u"since this morning"));
    makeCard(); // The program ended without a word.
    m_card->startCall();
    QTRY_COMPARE(part(u"request.subject"_qs)->text(), u"1C does not start"_qs);
    QCOMPARE(part(u"newContact.name"_qs)->text(), u"Ivan"_qs);
    QCOMPARE(part(u"newContact.phone"_qs)->text(), u"600 700 800"_qs);
    QCOMPARE(part<MessageEdit>(u"request.text"_qs)->toPlainText(), u"since this morning"_qs);
    QVERIFY(part(u"newContact.name"_qs)->isVisible());
}

void TestCallerCard::draft_whenRegistered_thenRemoved()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    QTRY_VERIFY(!m_log.draft.isEmpty());
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_log.registered.size(), size_t(1));
    QTRY_VERIFY(m_log.draft.isEmpty());
    m_card->startCall();
    QCOMPARE(part(u"request.subject"_qs)->text(), QString());
}

void TestCallerCard::secondCall_whenCardIsBeingFilled_thenNothingIsLost()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    m_card->startCall(u"+48 600 700 800"_qs, CallerCard::Start::Incoming);
    QCOMPARE(part(u"request.subject"_qs)->text(), u"Something"_qs);
    auto *other = part<QAbstractButton>(u"caller.other"_qs);
    QVERIFY(!other->isHidden());
    QVERIFY(other->text().contains(u"600"));
}

void TestCallerCard::sameCall_whenItsNumberIsWrittenOtherwise_thenNoSecondCall()
{
    m_card->startCall(u"+48600700800"_qs);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    m_card->startCall(u"+48 600 700 800"_qs, CallerCard::Start::Incoming);
    QVERIFY(part<QAbstractButton>(u"caller.other"_qs)->isHidden());
}

void TestCallerCard::escape_whenFilled_thenOnlyPutAside()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    key(Qt::Key_Escape);
    QVERIFY(!m_card->isVisible());
    QVERIFY(m_log.draft.contains(u"Something"));
    QVERIFY(part<QAbstractButton>(u"caller.aside"_qs)->isHidden());
}

void TestCallerCard::f2_whenACardIsAside_thenTheNextCallHasItsOwn()
{
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Something"_qs);
    key(Qt::Key_Escape);
    // Somebody else is on the line: his number does not become a subject.
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"0161 496"_qs);
    QCOMPARE(part(u"request.subject"_qs)->text(), QString());
    auto *aside = part<QAbstractButton>(u"caller.aside"_qs);
    QVERIFY(!aside->isHidden());
    QVERIFY(aside->text().contains(u"Something"));
    // Both are kept: a crash loses neither.
    m_card->close();
    QTRY_VERIFY(m_log.draft.contains(u"0161"));
    QVERIFY(m_log.draft.contains(u"Something"));
    makeCard();
    m_card->startCall();
    QTRY_VERIFY(!part<QAbstractButton>(u"caller.aside"_qs)->isHidden());
    // One stroke changes them.
    part<QAbstractButton>(u"caller.aside"_qs)->click();
    QCOMPARE(part(u"request.subject"_qs)->text(), u"Something"_qs);
    QVERIFY(part<QAbstractButton>(u"caller.aside"_qs)->text().contains(u"0161"));
    m_card->close();
    m_card->startCall();
    QCOMPARE(part(u"request.subject"_qs)->text(), QString());
    // Twice F2 is the way back.
    m_card->startCall();
    QCOMPARE(part(u"request.subject"_qs)->text(), u"Something"_qs);
}

void TestCallerCard::customer_whenACardIsAside_thenTheCallForHimHasItsOwn()
{
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    part(u"request.subject"_qs)->setFocus();
    type(u"Of somebody else"_qs);
    m_card->close();
    // Also the first card of the next start, from a customer's page, keeps what was left.
    for (const bool again : { false, true }) {
        if (again)
            makeCard();
        m_card->startFor(sampleContact().id);
        QCOMPARE(part(u"request.subject"_qs)->text(), QString());
        auto *aside = part<QAbstractButton>(u"caller.aside"_qs);
        QTRY_VERIFY(!aside->isHidden());
        QVERIFY(aside->text().contains(u"Of somebody"));
        QVERIFY(m_card->grab().save(test::pictureDir() + u"/caller-aside.png"_qs));
        m_card->close();
        QTRY_VERIFY(m_log.draft.contains(u"Of somebody else"));
    }
}

void TestCallerCard::pictures_whenBothThemes_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("longTexts");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("long") << false << true;
}

void TestCallerCard::pictures_whenBothThemes_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(bool, longTexts);
    m_card.reset();
    Theme theme(qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    LongTexts translator;
    if (longTexts)
        qApp->installTranslator(&translator);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    makeCard();
    m_card->startFor(sampleContact().id);
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"Cash desk does not print receipts"_qs);
    QTest::qWait(200); // The preview's answer.
    key(Qt::Key_Tab);
    type(u"pri"_qs);
    QTest::qWait(30);
    savePicture(*m_card, u"caller_category_"_qs + tag);
    key(Qt::Key_Tab);
    QTRY_VERIFY(part<QWidget>(u"caller.similar"_qs)->isVisible());
    part(u"request.subject"_qs)->setFocus();
    QTest::qWait(30);
    savePicture(*m_card, u"caller_filled_"_qs + tag);
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(30);
    savePicture(*m_card, u"caller_done_"_qs + tag);
    m_card.reset();
    m_log.draft.clear();
    makeCard();
    m_card->startCall();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    type(u"600 700 800"_qs);
    QTest::qWait(30);
    savePicture(*m_card, u"caller_lookup_"_qs + tag);
    key(Qt::Key_Return);
    QTest::qWait(30);
    savePicture(*m_card, u"caller_new_"_qs + tag);
    NumberCard number;
    number.showNumber(40117, {}, NumberCard::Sent::Offline);
    QTest::qWait(20);
    savePicture(number, u"caller_number_"_qs + tag);
    number.showNumber(0, u"NEW-ab12-3"_qs, NumberCard::Sent::Offline);
    QTest::qWait(20);
    savePicture(number, u"caller_provisional_"_qs + tag);
    if (longTexts)
        qApp->removeTranslator(&translator);
}

FIRSTLINE_GUI_TEST_MAIN(TestCallerCard)
#include "tst_customer_callercard.moc"
