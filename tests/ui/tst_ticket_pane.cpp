#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/theme/theme.h"
#include "ui/ticket/followersection.h"
#include "ui/ticket/categoryfield.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/solveform.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/messageedit.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

namespace {

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) && future.resultCount() == 1
        && future.result().has_value();
}

Instant realNow()
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

} // namespace

/// The whole pane over a real engine and a desk in the same process, by keyboard alone.
class TestTicketPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reply_whenItCallsAColleague_thenOneStrokeDoesNotSendIt();
    void reply_whenSentAndTakenBack_thenTextIsInTheReplyAgain();
    void note_whenWritten_thenItIsInTheConversation();
    void sendSolveNext_whenCategoryIsMissing_thenItIsAskedAndSolved();
    void draft_whenTicketsAreSwitched_thenEachKeepsItsOwn();
    void letters_whenPressed_thenTheirFormsOpen();
    void take_whenPressed_thenItIsMine();
    void act_whenDone_thenSaidAndTakenBack_data();
    void act_whenDone_thenSaidAndTakenBack();
    void letterZ_whenTheFocusIsInTheTicket_thenTheStatusesToSnoozeAreOffered();
    void solution_whenSolvedByS_thenItStandsInTheTicketAndUndoIsOffered_data();
    void solution_whenSolvedByS_thenItStandsInTheTicketAndUndoIsOffered();

private:
    QString textOf(const char *name) const;
    void pressed(Qt::Key key);
    void showAndWait(TicketId id);
    void solveByKeys(const QString &text);
    bool says(const QString &text) const;
    int cards() const { return int(m_pane->findChildren<MessageCard *>().size()); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::TicketService> m_service;
    std::unique_ptr<TicketPane> m_pane;
    TicketId m_first;
    TicketId m_second;
};

void TestTicketPane::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = realNow();
    Category printer;
    printer.id = CategoryId(Uuid::named("test", u"printer"_qs));
    printer.name = u"Printer"_qs;
    const server::TrustedCommand made { server::creationOf(toRecord(printer)), {}, m_desk->now, m_desk->now, {} };
    QVERIFY(m_desk->core().applyTrusted(made).has_value());
    test::Seat seat = m_desk->login(u"boris"_qs);
    m_first = m_desk->ticket(seat, u"Cash desk does not print"_qs);
    m_second = m_desk->ticket(seat, u"No network"_qs);
    sync::EngineOptions options;
    options.profileDir = m_folder->path();
    options.serverUrl = u"https://desk.example"_qs;
    options.manual = true;
    m_engine = std::make_unique<sync::Engine>(
        options, [this](const QString &) { return std::make_unique<test::DeskLink>(*m_desk); },
        std::make_unique<test::NoKeychain>());
    QVERIFY(ended(m_engine->open()));
    QVERIFY(ended(m_engine->signIn(u"anna"_qs, QString::fromLatin1(test::Desk::password))));
    QVERIFY(ended(m_engine->syncNow()));
    m_reader = std::make_unique<service::Reader>();
    m_reader->open(m_engine->cacheFile());
    m_service = std::make_unique<service::TicketService>(*m_engine, *m_reader);
    m_pane = std::make_unique<TicketPane>(*m_service);
    m_pane->resize(900, 800);
    m_pane->show();
    QApplication::setActiveWindow(m_pane.get());
    showAndWait(m_first);
}

void TestTicketPane::cleanup()
{
    m_pane.reset();
    m_service.reset();
    m_reader.reset();
    m_engine.reset();
    m_desk.reset();
    m_folder.reset();
    m_theme.reset();
}

void TestTicketPane::showAndWait(TicketId id)
{
    m_pane->showTicket(id);
    QTRY_VERIFY(m_pane->isLoaded());
    m_pane->setFocus();
}

QString TestTicketPane::textOf(const char *name) const
{
    return m_pane->findChild<MessageEdit *>(QString::fromLatin1(name))->toPlainText();
}

void TestTicketPane::pressed(Qt::Key key)
{
    m_pane->setFocus();
    QTest::keyClick(m_pane.get(), key);
}

void TestTicketPane::reply_whenItCallsAColleague_thenOneStrokeDoesNotSendIt()
{
    QSignalSpy notices(m_pane.get(), &TicketPane::notice);
    pressed(Qt::Key_R);
    auto *edit = m_pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    const auto *warning = m_pane->findChild<QLabel *>(u"ticket.gap"_qs);
    // N was meant to open a note, while the answer still had the keys.
    QTest::keyClicks(edit, u"n@bor have a look"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(warning->isVisible() && warning->text().contains(u"boris"_qs));
    QCOMPARE(textOf("ticket.reply"), u"n@bor have a look"_qs);
    QTest::keyClicks(edit, u"!"_qs);
    QVERIFY(!warning->isVisible());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(warning->isVisible());
    QVERIFY(notices.isEmpty());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    // Addresses call nobody.
    const ConfigPtr config = m_service->config();
    QCOMPARE(calledIn(u"write to info@boris.example or anna@boris.example"_qs, *config), QString());
    QCOMPARE(calledIn(u"see you @boris"_qs, *config), u"boris"_qs);
}

void TestTicketPane::reply_whenSentAndTakenBack_thenTextIsInTheReplyAgain()
{
    const int before = cards();
    QSignalSpy notices(m_pane.get(), &TicketPane::notice);
    pressed(Qt::Key_R);
    auto *edit = m_pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"We are on our way"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(!notices.at(0).at(1).toString().isEmpty());
    QVERIFY(edit->toPlainText().isEmpty());
    QTRY_COMPARE(cards(), before + 1);
    const auto all = m_pane->findChildren<MessageCard *>();
    QVERIFY(std::any_of(all.begin(), all.end(), [](const MessageCard *card) { return card->facts().unsent; }));
    m_pane->undo(notices.at(0).at(2).value<CommandId>());
    QTRY_COMPARE(textOf("ticket.reply"), u"We are on our way"_qs);
    QTRY_COMPARE(cards(), before);
}

void TestTicketPane::note_whenWritten_thenItIsInTheConversation()
{
    const int before = cards();
    pressed(Qt::Key_N);
    auto *edit = m_pane->findChild<MessageEdit *>(u"ticket.note"_qs);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"Paper checked"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(cards(), before + 1);
    QVERIFY(textOf("ticket.note").isEmpty());
    QSignalSpy left(m_pane.get(), &TicketPane::leftByEscape);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestTicketPane::sendSolveNext_whenCategoryIsMissing_thenItIsAskedAndSolved()
{
    QSignalSpy next(m_pane.get(), &TicketPane::solvedAndNext);
    pressed(Qt::Key_R);
    auto *edit = m_pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    QTest::keyClicks(edit, u"Cleaned the sensor"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto *form = m_pane->findChild<SolveForm *>();
    QVERIFY(form);
    QCOMPARE(form->resolution(), u"Cleaned the sensor"_qs);
    auto *category = form->findChild<CategoryField *>();
    QVERIFY(category->hasFocus());
    QTest::keyClicks(category, u"prin"_qs);
    QTRY_VERIFY(category->isListOpen());
    QTest::keyClick(category, Qt::Key_Return);
    QVERIFY(!category->category().isNull());
    QTest::keyClick(category, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(next.size(), 1);
    const auto read = m_service->ticket(m_first);
    QVERIFY(ended(read));
    QCOMPARE(read.result()->view.ticket.statusCategory, StatusCategory::Solved);
    QCOMPARE(read.result()->view.ticket.resolution, u"Cleaned the sensor"_qs);
    // The answer stands there; the solution is not said twice.
    QTRY_VERIFY(says(u"Solved"_qs));
    QVERIFY(!says(u"solved it"_qs));
}

void TestTicketPane::draft_whenTicketsAreSwitched_thenEachKeepsItsOwn()
{
    pressed(Qt::Key_R);
    QTest::keyClicks(m_pane->findChild<MessageEdit *>(u"ticket.reply"_qs), u"half a sent"_qs);
    showAndWait(m_second);
    QVERIFY(textOf("ticket.reply").isEmpty());
    showAndWait(m_first);
    QCOMPARE(textOf("ticket.reply"), u"half a sent"_qs);
    // Another pane (the next start of the program) reads it from the journal.
    TicketPane other(*m_service);
    other.showTicket(m_first);
    QTRY_VERIFY(other.isLoaded());
    QTRY_COMPARE(other.findChild<MessageEdit *>(u"ticket.reply"_qs)->toPlainText(), u"half a sent"_qs);
}

void TestTicketPane::letters_whenPressed_thenTheirFormsOpen()
{
    pressed(Qt::Key_E);
    QVERIFY(m_pane->findChild<QWidget *>(u"ticket.form"_qs)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_pane->hasFocus());
    pressed(Qt::Key_T);
    auto *tag = m_pane->findChild<QLineEdit *>(u"ticket.tagEdit"_qs);
    QVERIFY(tag->hasFocus());
    QTest::keyClicks(tag, u"till"_qs);
    QTest::keyClick(tag, Qt::Key_Return);
    QTest::keyClick(tag, Qt::Key_Escape);
    pressed(Qt::Key_F4);
    auto *subject = m_pane->findChild<QLineEdit *>(u"ticket.subjectEdit"_qs);
    QVERIFY(subject->hasFocus());
    subject->setText(u"Another subject"_qs);
    QTest::keyClick(subject, Qt::Key_Return);
    QTRY_COMPARE(m_pane->findChild<QLabel *>(u"ticket.subject"_qs)->text(), u"Another subject"_qs);
    pressed(Qt::Key_X);
    QTRY_VERIFY(m_pane->findChild<QWidget *>(u"ticket.explain"_qs));
    QTRY_VERIFY(m_pane->findChild<QWidget *>(u"ticket.explain"_qs)->isVisible());
    QVERIFY(m_pane->grab().save(test::pictureDir() + u"/ticket_pane.png"_qs));
}

void TestTicketPane::take_whenPressed_thenItIsMine()
{
    auto *assignee = m_pane->findChild<QAbstractButton *>(u"ticket.assignee"_qs);
    QCOMPARE(assignee->text(), u"nobody"_qs);
    pressed(Qt::Key_M);
    QTRY_VERIFY(assignee->text() != u"nobody"_qs);
}

void TestTicketPane::letterZ_whenTheFocusIsInTheTicket_thenTheStatusesToSnoozeAreOffered()
{
    auto *menu = m_pane->findChild<QMenu *>(u"ticket.statusMenu"_qs);
    QVERIFY(menu);
    bool shown = false;
    connect(menu, &QMenu::aboutToShow, this, [&shown, menu] {
        shown = true;
        QTimer::singleShot(0, menu, &QWidget::close);
    });
    pressed(Qt::Key_Z);
    QVERIFY(shown);
    QTRY_VERIFY(!menu->isVisible());
}

void TestTicketPane::solveByKeys(const QString &text)
{
    pressed(Qt::Key_S);
    auto *form = m_pane->findChild<SolveForm *>();
    QVERIFY(form);
    auto *category = form->findChild<CategoryField *>();
    QTest::keyClicks(category, u"prin"_qs);
    QTRY_VERIFY(category->isListOpen());
    QTest::keyClick(category, Qt::Key_Return);
    auto *edit = form->findChild<MessageEdit *>(u"ticket.resolution"_qs);
    edit->setFocus();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
}

void TestTicketPane::act_whenDone_thenSaidAndTakenBack_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<bool>("sent");
    for (const char *act : { "take", "give", "priority" }) {
        QTest::addRow("%s waits", act) << QString::fromLatin1(act) << false;
        QTest::addRow("%s sent", act) << QString::fromLatin1(act) << true;
    }
}

void TestTicketPane::act_whenDone_thenSaidAndTakenBack()
{
    QFETCH(QString, act);
    QFETCH(bool, sent);
    const auto stands = [this] {
        const auto read = m_service->ticket(m_first);
        const Ticket ticket = ended(read) ? read.result()->view.ticket : Ticket();
        return std::tuple(ticket.assignee, ticket.priority, ticket.statusCategory);
    };
    const auto before = stands();
    AgentId another;
    for (const Agent &agent : m_service->config()->agents())
        another = agent.id == m_service->me() ? another : agent.id;
    QSignalSpy notices(m_pane.get(), &TicketPane::notice);
    auto *header = m_pane->findChild<TicketHeader *>();
    QVERIFY(header);
    if (act == u"take")
        pressed(Qt::Key_M);
    else if (act == u"give")
        Q_EMIT header->agentChosen(another);
    else
        Q_EMIT header->prioritySet(1);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(!notices.front().at(1).toString().isEmpty());
    QTRY_VERIFY(stands() != before);
    if (sent)
        QVERIFY(ended(m_engine->syncNow()));
    m_pane->undo(notices.front().at(2).value<CommandId>());
    QTRY_VERIFY(stands() == before);
    if (sent)
        QVERIFY(ended(m_engine->syncNow()));
    QVERIFY(stands() == before);
}

/// Whether a line of the conversation has this text.
bool TestTicketPane::says(const QString &text) const
{
    for (const QWidget *line : m_pane->findChildren<QWidget *>(u"ticket.line"_qs)) {
        const auto *label = line->findChild<QLabel *>();
        if (!line->isHidden() && label && label->text().contains(text))
            return true;
    }
    return false;
}

void TestTicketPane::solution_whenSolvedByS_thenItStandsInTheTicketAndUndoIsOffered_data()
{
    QTest::addColumn<bool>("sent");
    QTest::newRow("waits") << false;
    QTest::newRow("sent") << true;
}

void TestTicketPane::solution_whenSolvedByS_thenItStandsInTheTicketAndUndoIsOffered()
{
    QFETCH(bool, sent);
    QSignalSpy notices(m_pane.get(), &TicketPane::notice);
    solveByKeys(u"Cleaned the sensor"_qs);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.front().at(0).toString().contains(u"Solved"_qs));
    QVERIFY(!notices.front().at(1).toString().isEmpty());
    QTRY_VERIFY(says(u"solved it: Cleaned the sensor"_qs));
    if (sent)
        QVERIFY(ended(m_engine->syncNow()));
    QVERIFY(m_pane->grab().save(test::pictureDir() + u"/ticket_solution.png"_qs));
    m_pane->undo(notices.front().at(2).value<CommandId>());
    const auto category = [this] {
        const auto read = m_service->ticket(m_first);
        return ended(read) ? read.result()->view.ticket.statusCategory : StatusCategory::Void;
    };
    QTRY_COMPARE(category(), StatusCategory::New);
    if (sent) {
        // The history keeps it, and says that it does not hold.
        const auto struck = [this] {
            for (const QLabel *mark : m_pane->findChildren<QLabel *>(u"ticket.takenBack"_qs)) {
                const auto *line = mark->parentWidget()->findChild<QLabel *>();
                if (line->text().contains(u"solved it: Cleaned the sensor"_qs) && line->font().strikeOut())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(struck());
        QVERIFY(m_pane->grab().save(test::pictureDir() + u"/ticket_solution_taken_back.png"_qs));
        return;
    }
    QTRY_VERIFY(!says(u"solved it"_qs));
    // What was written is there again.
    pressed(Qt::Key_S);
    auto *form = m_pane->findChild<SolveForm *>();
    QVERIFY(form);
    QTRY_COMPARE(form->resolution(), u"Cleaned the sensor"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketPane)
#include "tst_ticket_pane.moc"
