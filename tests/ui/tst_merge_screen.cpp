#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/ticket/mergedbar.h"
#include "ui/ticket/mergeform.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/unmergeform.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/timetext.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

/// Two tickets about one printer, on the screen of a dispatcher: merged, looked at from both sides, taken back.
class TestMergeScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void form_whenOpened_thenOffersAndMerges();
    void form_whenNumberIsTyped_thenThatTicket();
    void form_whenNothingIsChosen_thenSaid();
    void form_whenItOffers_thenDatesAreShortAndTheTipIsFull();
    void unmerge_whenAskedByName_thenItsFormOrWhyNot();
    void target_whenItAbsorbed_thenShowsBothConversationsByTime();
    void bar_whenMerged_thenOpensTheOtherAndTakesBack();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    void remake();
    void show(TicketId id);
    void merge();
    template<class T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList texts() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<test::Desk> m_desk;
    TicketId m_source;
    TicketId m_target;
    qint64 m_number = 0;
    std::unique_ptr<test::AlarmSeat> m_seat;
    std::unique_ptr<QWidget> m_window;
    TicketPane *m_pane = nullptr;
};

void TestMergeScreen::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::mondayMorning();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_target = test::urgentTicket(*m_desk, boris, u"Cash desk 3 does not print"_qs, 3, false);
    m_desk->now += 4min;
    m_source = test::urgentTicket(*m_desk, boris, u"The printer at cash desk 3 again"_qs, 3, false);
    m_desk->now += 4min;
    boris = m_desk->login(u"boris"_qs);
    AddMessage note;
    note.ticket = m_target;
    note.message = MessageId(Uuid::create(m_desk->now));
    note.kind = MessageKind::Note;
    note.text = u"The cable was changed last week."_qs;
    QCOMPARE(m_desk->give(boris, note).status, ResultStatus::Applied);
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_number = m_seat->ticket(m_target)->number;
    m_window = std::make_unique<QWidget>();
    new QHBoxLayout(m_window.get());
    m_window->layout()->setContentsMargins(0, 0, 0, 0);
    m_window->resize(900, 760);
    remake();
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void TestMergeScreen::remake()
{
    delete m_pane;
    m_pane = new TicketPane(*m_seat->tickets, m_window.get());
    m_window->layout()->addWidget(m_pane);
}

void TestMergeScreen::cleanup()
{
    m_window.reset();
    m_pane = nullptr;
    m_seat.reset();
    m_desk.reset();
    m_language.reset();
    m_theme.reset();
}

void TestMergeScreen::show(TicketId id)
{
    m_pane->showTicket(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->isLoaded() && m_pane->ticket() == id, test::kAlarmPatience);
}

void TestMergeScreen::merge()
{
    QVERIFY(test::alarmEnded(m_seat->tickets->merge(m_source, m_target, u"the same printer"_qs)));
    QVERIFY(m_seat->sync());
}

QStringList TestMergeScreen::texts() const
{
    QStringList out;
    auto cards = m_pane->findChildren<QWidget *>(u"ticket.message"_qs);
    std::sort(cards.begin(), cards.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    for (const QWidget *card : std::as_const(cards)) {
        if (card->isVisible())
            out.append(card->accessibleName());
    }
    return out;
}

void TestMergeScreen::form_whenOpened_thenOffersAndMerges()
{
    show(m_source);
    m_pane->startMerge();
    auto *form = m_pane->findChild<MergeForm *>();
    QVERIFY(form);
    auto *field = part<CompletionField>("ticket.mergeInto");
    // Nobody asked for it by name: words of the subject find the other one.
    QTest::keyClicks(field, u"cash desk"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(field->model()->rowCount() == 1, test::kAlarmPatience);
    QVERIFY(field->model()->index(0, 0).data().toString().contains(QString::number(m_number)));
    QTRY_VERIFY(field->isListOpen());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form->target(), m_target);
    QVERIFY(form->isVisible()); // What was taken is seen before it is done.
    QTest::keyClicks(part<QLineEdit>("ticket.mergeReason"), u"the same printer"_qs);
    QTest::keyClick(part<QLineEdit>("ticket.mergeReason"), Qt::Key_Return);
    auto *bar = part<MergedBar>("ticket.merged");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), test::kAlarmPatience);
    QVERIFY(m_seat->settled());
    QCOMPARE(m_seat->ticket(m_source)->mergedInto, m_target);
    QCOMPARE(m_seat->ticket(m_source)->statusCategory, StatusCategory::Merged);
}

void TestMergeScreen::form_whenNumberIsTyped_thenThatTicket()
{
    show(m_source);
    m_pane->startMerge();
    auto *field = part<CompletionField>("ticket.mergeInto");
    QTest::keyClicks(field, u"#%1"_qs.arg(m_number));
    QTRY_VERIFY_WITH_TIMEOUT(field->model()->rowCount() >= 1, test::kAlarmPatience);
    QTRY_VERIFY(field->model()->index(0, 0).data().toString().startsWith(u"#%1"_qs.arg(m_number)));
    // A merged ticket is no target, nor is the ticket itself.
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QString::number(m_seat->ticket(m_source)->number));
    QTRY_COMPARE_WITH_TIMEOUT(field->model()->rowCount(), 0, test::kAlarmPatience);
}

void TestMergeScreen::form_whenNothingIsChosen_thenSaid()
{
    show(m_source);
    m_pane->startMerge();
    auto *form = m_pane->findChild<MergeForm *>();
    form->commit();
    QCOMPARE(m_seat->engine->status().pending, 0);
    QCOMPARE(m_pane->findChild<MergeForm *>(), form);
    QTest::keyClick(form, Qt::Key_Escape);
    QTRY_VERIFY(!m_pane->findChild<MergeForm *>());
}

void TestMergeScreen::form_whenItOffers_thenDatesAreShortAndTheTipIsFull()
{
    MergeForm form;
    service::TicketRef ref;
    ref.id = m_target;
    ref.number = m_number;
    ref.createdAt = m_desk->now;
    form.offer({ ref });
    const auto *model = form.findChild<QStandardItemModel *>();
    const QString detail = model->index(0, 0).data(Qt::UserRole + 2).toString();
    QCOMPARE(detail, shortTime(ref.createdAt));
    QVERIFY2(!detail.contains(u"day"), qPrintable(detail));
    QCOMPARE(model->index(0, 0).data(Qt::ToolTipRole).toString(), fullTime(ref.createdAt));
}

void TestMergeScreen::unmerge_whenAskedByName_thenItsFormOrWhyNot()
{
    show(m_source);
    QSignalSpy notices(m_pane, &TicketPane::notice);
    m_pane->startUnmerge();
    QCOMPARE(notices.size(), 1);
    QVERIFY(!m_pane->findChild<UnmergeForm *>());
    merge();
    QTRY_VERIFY(part<MergedBar>("ticket.merged")->isVisible());
    m_pane->startUnmerge();
    QVERIFY(m_pane->findChild<UnmergeForm *>());
}

void TestMergeScreen::target_whenItAbsorbed_thenShowsBothConversationsByTime()
{
    show(m_source); // Its rows stand already when the other one is shown.
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 1, test::kAlarmPatience);
    show(m_target);
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 2, test::kAlarmPatience);
    merge();
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 3, test::kAlarmPatience); // Between the request and the later note.
    const auto cards = m_pane->findChildren<MessageCard *>();
    QCOMPARE(std::count_if(cards.begin(), cards.end(), [](const MessageCard *card) {
        return card->isVisible() && !card->facts().from.isEmpty();
    }), 1);
    // What comes later for the absorbed one is here as well.
    QVERIFY(test::alarmEnded(m_seat->tickets->note(m_source, u"He called a third time."_qs)));
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 4, test::kAlarmPatience);
    QVERIFY(m_seat->settled());
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 4, test::kAlarmPatience);
}

void TestMergeScreen::bar_whenMerged_thenOpensTheOtherAndTakesBack()
{
    merge();
    show(m_source);
    auto *bar = part<MergedBar>("ticket.merged");
    QVERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().contains(QString::number(m_number)));
    QSignalSpy opened(m_pane, &TicketPane::ticketLinkActivated);
    part<QAbstractButton>("ticket.mergedOpen")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<TicketId>(), m_target);
    QVERIFY(!part<QWidget>("ticket.status")->isEnabled());
    QVERIFY(test::alarmEnded(m_seat->tickets->note(m_source, u"He called a third time."_qs)));
    QVERIFY(m_seat->settled());
    part<QAbstractButton>("ticket.mergedBack")->click();
    // What goes and what stays is said before.
    auto *form = m_pane->findChild<UnmergeForm *>();
    QVERIFY(form);
    QTRY_VERIFY(form->findChild<QLabel *>(u"ticket.unmergeStays"_qs));
    QTRY_VERIFY(form->findChild<QLabel *>(u"ticket.unmergeStays"_qs)->text().contains(u"#%1"_qs.arg(m_number)));
    QVERIFY(!form->findChild<QLabel *>(u"ticket.unmergeStays"_qs)->text().contains(u"Nothing"));
    QVERIFY(!m_seat->ticket(m_source)->mergedInto.isNull());
    QVERIFY(m_pane->grab().save(test::pictureDir() + u"/ticket_unmerge.png"_qs));
    form->commit();
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), test::kAlarmPatience);
    QVERIFY(m_seat->settled());
    QVERIFY(m_seat->ticket(m_source)->mergedInto.isNull());
    QVERIFY(isActive(m_seat->ticket(m_source)->statusCategory));
    QTRY_VERIFY(part<QWidget>("ticket.status")->isEnabled());
}

void TestMergeScreen::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "ru", "pl" }) {
        QTest::newRow(QByteArray("light_").append(language).constData()) << false << QString::fromLatin1(language);
        QTest::newRow(QByteArray("dark_").append(language).constData()) << true << QString::fromLatin1(language);
    }
}

void TestMergeScreen::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, language);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_language->set(language);
    remake();
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    const auto picture = [&](const QString &name) {
        QTest::qWait(80);
        QVERIFY(m_window->grab().save(test::pictureDir() + u"/merge_%1_%2.png"_qs.arg(name, tag)));
    };
    show(m_source);
    m_pane->startMerge();
    QTest::keyClicks(part<CompletionField>("ticket.mergeInto"), QString::number(m_number));
    QTRY_VERIFY_WITH_TIMEOUT(part<CompletionField>("ticket.mergeInto")->model()->rowCount() > 0, test::kAlarmPatience);
    picture(u"form"_qs);
    QTest::keyClick(m_pane->findChild<MergeForm *>(), Qt::Key_Escape);
    merge();
    show(m_source);
    QTRY_VERIFY_WITH_TIMEOUT(part<MergedBar>("ticket.merged")->isVisible(), test::kAlarmPatience);
    picture(u"source"_qs);
    show(m_target);
    QTRY_COMPARE_WITH_TIMEOUT(texts().size(), 3, test::kAlarmPatience);
    picture(u"target"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestMergeScreen)
#include "tst_merge_screen.moc"
