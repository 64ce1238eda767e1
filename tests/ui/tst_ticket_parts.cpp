#include "tests/support/testmain.h"
#include "tests/ui/tst_ticket_sample.h"
#include "ui/shell/language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/clocklist.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/explaincard.h"
#include "ui/ticket/handoverform.h"
#include "ui/ticket/messagetext.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/solveform.h"
#include "ui/ticket/statusmenu.h"
#include "ui/ticket/ticketfield.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/waitform.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/safetextview.h"

#include <QtCore/QLocale>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
namespace sample = firstline::test::ticketsample;

namespace {

/// The pane's parts put together as the pane does it, without services.
class Page : public QWidget {
public:
    Page()
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(header);
        column->addWidget(new Hairline);
        forms->setContentsMargins(12, 8, 12, 0);
        column->addLayout(forms);
        auto *body = new QHBoxLayout;
        body->setSpacing(0);
        column->addLayout(body, 1);
        auto *left = new QVBoxLayout;
        left->setSpacing(0);
        left->addWidget(conversation, 1);
        left->addWidget(new Hairline);
        left->addWidget(composer);
        body->addLayout(left, 1);
        body->addWidget(new Hairline(Qt::Vertical));
        body->addWidget(side);
        side->setFixedWidth(SidePanel::kWidth);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
    }

    void fill(const service::TicketDetail &detail)
    {
        const ConfigPtr config = sample::config();
        const TicketRights rights = TicketRights::of(config->agent(sample::anna()), detail.view.ticket);
        header->show(detail, config, sample::now(), sample::anna(), rights);
        header->setPresence({ { sample::boris(), false } }, std::nullopt);
        side->show(detail, config, sample::now());
        side->setSimilar(sample::similar());
        composer->setDrafts(u"Good morning Vera, a technician can be with you at 13:30 today. Until then please use till 1 and 2"_qs, {});
        conversation->show(detail, config, sample::now(), sample::anna());
    }

    TicketHeader *header = new TicketHeader;
    ConversationView *conversation = new ConversationView;
    Composer *composer = new Composer;
    SidePanel *side = new SidePanel;
    QVBoxLayout *forms = new QVBoxLayout;
};

void savePicture(QWidget &widget, const QString &name)
{
    QVERIFY(widget.grab().save(firstline::test::pictureDir() + u'/' + name + u".png"_qs));
}

service::TicketDetail longDetail(int messages)
{
    service::TicketDetail detail = sample::detail();
    detail.view.messages.clear();
    for (int i = 1; i <= messages; ++i) {
        detail.view.messages.push_back(sample::message(i, i % 3 == 0 ? MessageKind::Note : MessageKind::Customer,
            messages - i + 5, u"Message %1 of a long conversation.\nIt has a second line."_qs.arg(i)));
    }
    return detail;
}

MessageCard *cardOf(const ConversationView &view, int evNo)
{
    const QList<MessageCard *> cards = view.findChildren<MessageCard *>();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [evNo](const MessageCard *card) { return card->facts().message.evNo == evNo; });
    return found == cards.end() ? nullptr : *found;
}

} // namespace

/// The parts of the ticket pane, from values alone.
class TestTicketParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotes_whenHtmlOrSignature_thenFoldedBehindOneButton();
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void pictures_whenBothThemes_thenSaved_data();
    void pictures_whenBothThemes_thenSaved();
    void pictures_whenFormsAreOpen_thenSaved();
    void pictures_whenTextsAreLong_thenSaved();
    void conversation_whenShown_thenNewestIsLastAndAtTheEnd();
    void conversation_whenLong_thenTheLastTwentyFirst();
    void conversation_whenLong_thenTheScreenIsFullBeforeTheRestIsBuilt();
    void messageText_whenTheViewNarrows_thenEveryLineIsSeen();
    void messageText_whenSelectable_thenItStaysWhereItIs_data();
    void messageText_whenSelectable_thenItStaysWhereItIs();
    void messageText_whenAScreenReaderAsks_thenStaticText();
    void messageText_whenThePointerComes_thenLinksCanBeFollowed();
    void conversation_whenSomethingArrivesAbove_thenThePlaceIsKept();
    void conversation_whenHistoryIsAsked_thenAllEvents();
    void conversation_whenSameTicketAgain_thenCardsStay();
    void composer_whenTyped_thenDraftIsToldAndSent();
    void composer_whenNotesOnly_thenReplyIsOff();
    void ticketField_whenNothingIsFound_thenItAsksAgainOnce();
    void composer_whenNarrow_thenTabsAreNeverCut_data();
    void composer_whenNarrow_thenTabsAreNeverCut();
    void words_whenEventsAreTold_thenTheySayWhoAndWhat();
    void clocks_whenTimeGoesOn_thenFacesFollow();
    void statusMenu_whenOpen_thenOnlyPossibleSteps();
    void solveForm_whenNothingIsMissing_thenCommitted();
    void handOver_whenGoingUp_thenAllFourAreNeeded();
    void explain_whenWhatIfIsAsked_thenAnswered();
};

void TestTicketParts::pictures_whenBothThemes_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << 600;
    QTest::newRow("dark") << true << 600;
    QTest::newRow("wide") << false << 900;
    QTest::newRow("narrow") << false << 500;
}

void TestTicketParts::pictures_whenBothThemes_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    const Theme theme(qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    Page page;
    page.fill(sample::detail());
    page.resize(width, 900);
    page.show();
    page.composer->focusText();
    QTest::qWait(50);
    savePicture(page, u"ticket_%1"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
    if (width != 600)
        return;
    const ConfigPtr config = sample::config();
    ExplainCard card(&page);
    card.setClocks({ ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution }, ClockKind::Resolution);
    const service::TicketDetail detail = sample::detail();
    card.show(rules::explainClock(detail.view, *config, ClockKind::Resolution, sample::now()), detail.view.ticket,
        TicketWords(config, sample::now()), [](const rules::WhatIf &) { return rules::WhatIfAnswer(); });
    card.openBeside(page.side->explainAnchor());
    QTest::qWait(30);
    savePicture(page, u"ticket_explain_%1"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
    card.close();
    auto *priority = page.findChild<QMenu *>(u"ticket.priorityMenu"_qs);
    priority->popup(QPoint(0, 0));
    QTest::qWait(20);
    savePicture(*priority, u"ticket_priority_%1"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
    priority->close();
    auto *assignee = page.findChild<QMenu *>(u"ticket.assigneeMenu"_qs);
    assignee->popup(QPoint(0, 0));
    QTest::qWait(20);
    savePicture(*assignee, u"ticket_assignee_%1"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
    assignee->close();
    auto *status = page.findChild<QMenu *>(u"ticket.statusMenu"_qs);
    status->popup(QPoint(0, 0));
    QTest::qWait(20);
    savePicture(*status, u"ticket_status_%1"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
    status->close();
}

void TestTicketParts::pictures_whenFormsAreOpen_thenSaved()
{
    const Theme theme(qApp, ThemeMode::Light);
    const ConfigPtr config = sample::config();
    service::TicketDetail detail = sample::detail();
    const auto grab = [&](InlineForm *form, Composer::Tab tab, const QString &name) {
        Page page;
        page.fill(detail);
        page.forms->addWidget(form);
        page.composer->setTab(tab);
        page.composer->setArrival(u"Vera Lind wrote at 11:01."_qs, u"That came while you were writing."_qs);
        page.resize(600, 900);
        page.show();
        form->focusFirst();
        QTest::qWait(40);
        savePicture(page, name);
    };
    grab(new WaitForm(*config->statusOf(StatusCategory::WaitThird), detail.view.ticket, config, sample::now()),
        Composer::Tab::Time, u"ticket_wait"_qs);
    grab(new HandOverForm(detail.view.ticket, config, {}), Composer::Tab::Call, u"ticket_handover"_qs);
    detail.view.ticket.category = {};
    grab(new SolveForm(detail.view.ticket, config, u"Cleaned the paper sensor."_qs), Composer::Tab::Note,
        u"ticket_solve"_qs);
}

void TestTicketParts::pictures_whenTextsAreLong_thenSaved()
{
    const Theme theme(qApp, ThemeMode::Light);
    service::TicketDetail detail = sample::detail();
    detail.view.ticket.subject = u"The cash desk in the shop on the corner does not print receipts since the power cut of "
                                 u"yesterday evening, and nobody knows why"_qs;
    detail.view.ticket.tags = { u"till"_qs, u"receipt-printer"_qs, u"waiting-for-part"_qs, u"vip"_qs };
    detail.company->name = u"Towarzystwo Handlowo-Usługowe Maxi Market Spółka z ograniczoną odpowiedzialnością"_qs;
    detail.waiting = true;
    Message unsent = sample::message(0, MessageKind::Reply, 0, u"https://example.org/"_qs + QString(200, u'x'));
    detail.view.messages.push_back(unsent);
    detail.unsent.insert(unsent.id.uuid());
    TimeEntry entry;
    entry.id = sample::id<TimeEntryId>(9);
    entry.evNo = 6;
    entry.person = sample::anna();
    entry.startedAt = sample::at(20);
    entry.minutes = 15;
    entry.text = u"Looked at the log"_qs;
    detail.view.entries.push_back(entry);
    Page page;
    page.fill(detail);
    page.resize(540, 800);
    page.show();
    QTest::qWait(50);
    savePicture(page, u"ticket_long"_qs);
}

void TestTicketParts::conversation_whenShown_thenNewestIsLastAndAtTheEnd()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.resize(380, 300);
    QWidget &widget = view;
    widget.show();
    view.show(longDetail(12), sample::config(), sample::now(), sample::anna());
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTRY_VERIFY(view.isBuilt());
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    const QList<MessageCard *> cards = view.findChildren<MessageCard *>();
    QCOMPARE(cards.size(), 12);
    const auto *last = *std::max_element(cards.begin(), cards.end(), [](auto *a, auto *b) { return a->y() < b->y(); });
    QCOMPARE(last->facts().message.evNo, 12);
    QVERIFY(last->facts().message.text.contains(u"Message 12"_qs));
}

void TestTicketParts::conversation_whenLong_thenTheLastTwentyFirst()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.resize(380, 400);
    static_cast<QWidget &>(view).show();
    view.show(longDetail(120), sample::config(), sample::now(), sample::anna());
    QTRY_COMPARE(view.findChildren<MessageCard *>().size(), 20);
    auto *earlier = view.findChild<LinkLabel *>(u"ticket.earlier"_qs);
    QVERIFY(!earlier->isHidden());
    QVERIFY(earlier->text().contains(u"100"_qs));
    earlier->click();
    QTRY_COMPARE(view.findChildren<MessageCard *>().size(), 60);
}

void TestTicketParts::conversation_whenLong_thenTheScreenIsFullBeforeTheRestIsBuilt()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.resize(380, 300);
    static_cast<QWidget &>(view).show();
    view.show(longDetail(60), sample::config(), sample::now(), sample::anna());
    // Nothing ran in between: what is seen now is what the first paint shows.
    const auto *last = cardOf(view, 60);
    QVERIFY(last);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    const auto bottomOf = [&view](const QWidget *card) { return card->mapTo(view.viewport(), QPoint(0, card->height())).y(); };
    QVERIFY(bottomOf(last) <= view.viewport()->height());
    QVERIFY(bottomOf(last) > view.viewport()->height() - 40);
    // Scrolled away while the rest is built above: what is read stays where it is.
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() - 60);
    const int place = bottomOf(last);
    QTRY_VERIFY(view.isBuilt());
    QCOMPARE(view.findChildren<MessageCard *>().size(), 20);
    QCOMPARE(bottomOf(last), place);
    const auto *first = cardOf(view, 41);
    QVERIFY(first && first->y() < cardOf(view, 42)->y());
    view.findChild<LinkLabel *>(u"ticket.earlier"_qs)->click();
    QTRY_VERIFY(view.isBuilt());
    QCOMPARE(bottomOf(last), place);
    QCOMPARE(view.findChildren<MessageCard *>().size(), 60);
}

void TestTicketParts::messageText_whenTheViewNarrows_thenEveryLineIsSeen()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.resize(1100, 500);
    service::TicketDetail detail = longDetail(6);
    for (Message &message : detail.view.messages)
        message.text += u" The till at the entrance prints nothing since the update of last night, and people wait."_qs;
    view.show(detail, sample::config(), sample::now(), sample::anna());
    QTRY_VERIFY(view.isBuilt()); // Before it is on the screen, as in a pane that gets its width last.
    const auto texts = view.findChildren<MessageText *>();
    QVERIFY(!texts.isEmpty());
    const int line = texts.front()->fontMetrics().height();
    view.resize(360, 500);
    static_cast<QWidget &>(view).show();
    for (const int width : { 360, 1100, 420, 300, 700, 360 }) {
        view.resize(width, 500);
        for (const MessageText *text : texts) {
            QTRY_VERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(QString::number(width)));
            QVERIFY(width > 400 || text->height() > line * 3 / 2);
        }
    }
}

void TestTicketParts::messageText_whenSelectable_thenItStaysWhereItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << u"Fine."_qs;
    QTest::newRow("paragraphs") << u"Good morning,\n\nthe printer is silent & <dark>.\n  It  blinks.\nVera"_qs;
    QTest::newRow("links") << u"See https://example.org/a?b=1&c=2 and #40117, or write to vera@example.org."_qs;
    QTest::newRow("long word") << QString(QString(300, u'x') % u" end"_qs);
    QTest::newRow("cyrillic") << u"Касса не печатает чеки, лампа мигает. Очередь растёт, вторая касса работает."_qs;
}

void TestTicketParts::messageText_whenSelectable_thenItStaysWhereItIs()
{
    QFETCH(QString, text);
    const Theme theme(qApp, ThemeMode::Light);
    for (const int width : { 120, 333, 700 }) {
        MessageText label(text);
        label.resize(width, label.heightForWidth(width));
        label.show();
        const QImage painted = label.grab().toImage();
        SafeTextView *view = label.makeSelectable();
        QCOMPARE(view->geometry(), label.rect());
        QCOMPARE(view->toPlainText().simplified(), text.simplified());
        const QImage selectable = label.grab().toImage();
        const QString name = firstline::test::pictureDir() + u"/message_text_%1_%2"_qs.arg(QString::fromLatin1(QTest::currentDataTag())).arg(width);
        QVERIFY(painted.save(name + u".png"_qs));
        if (painted != selectable)
            QVERIFY(selectable.save(name + u"_selectable.png"_qs));
        QCOMPARE(painted, selectable);
    }
}

void TestTicketParts::messageText_whenAScreenReaderAsks_thenStaticText()
{
    const Theme theme(qApp, ThemeMode::Light);
    MessageText label(u"The lamp still blinks."_qs);
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&label);
    QVERIFY(told);
    QCOMPARE(told->role(), QAccessible::StaticText);
    QCOMPARE(told->text(QAccessible::Name), u"The lamp still blinks."_qs);
}

void TestTicketParts::messageText_whenThePointerComes_thenLinksCanBeFollowed()
{
    const Theme theme(qApp, ThemeMode::Light);
    MessageText label(u"#40117"_qs);
    label.resize(200, label.heightForWidth(200));
    label.show();
    QEnterEvent enter(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2));
    QCoreApplication::sendEvent(&label, &enter);
    auto *view = label.findChild<SafeTextView *>();
    QVERIFY(view);
    QSignalSpy links(&label, &MessageText::linkActivated);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(10, 8));
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.at(0).at(0).toUrl().path(), u"/40117"_qs);
}

void TestTicketParts::conversation_whenSomethingArrivesAbove_thenThePlaceIsKept()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.resize(380, 300);
    static_cast<QWidget &>(view).show();
    view.show(longDetail(15), sample::config(), sample::now(), sample::anna());
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 300);
    QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::qWait(50);
    view.verticalScrollBar()->setValue(100);
    service::TicketDetail more = longDetail(15);
    more.view.messages.push_back(sample::message(16, MessageKind::Customer, 0, u"Anybody there?"_qs));
    view.show(more, sample::config(), sample::now(), sample::anna());
    QCOMPARE(view.newBelow(), 1);
    auto *button = view.findChild<QAbstractButton *>(u"ticket.newBelow"_qs);
    QVERIFY(button->isVisible());
    QTest::qWait(50);
    QCOMPARE(view.verticalScrollBar()->value(), 100);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QVERIFY(!button->isVisible());
}

void TestTicketParts::conversation_whenHistoryIsAsked_thenAllEvents()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.show(sample::detail(), sample::config(), sample::now(), sample::anna());
    QCOMPARE(view.findChildren<QWidget *>(u"ticket.line"_qs).size(), 1);
    view.findChild<LinkLabel *>(u"ticket.history"_qs)->click();
    QCOMPARE(view.findChildren<QWidget *>(u"ticket.line"_qs).size(), 2);
    QCOMPARE(view.historyShown(), HistoryShown::All);
}

void TestTicketParts::conversation_whenSameTicketAgain_thenCardsStay()
{
    const Theme theme(qApp, ThemeMode::Light);
    ConversationView view;
    view.show(sample::detail(), sample::config(), sample::now(), sample::anna());
    const QList<MessageCard *> before = view.findChildren<MessageCard *>();
    service::TicketDetail again = sample::detail();
    again.view.ticket.priority = 4;
    view.show(again, sample::config(), sample::now(), sample::anna());
    QCOMPARE(view.findChildren<MessageCard *>(), before);
}

void TestTicketParts::composer_whenTyped_thenDraftIsToldAndSent()
{
    const Theme theme(qApp, ThemeMode::Light);
    Composer composer;
    composer.show();
    QApplication::setActiveWindow(&composer);
    composer.setDrafts({}, u"kept note"_qs);
    QCOMPARE(composer.tab(), Composer::Tab::Note);
    QSignalSpy drafts(&composer, &Composer::draftChanged);
    QSignalSpy replies(&composer, &Composer::replySubmitted);
    QSignalSpy solved(&composer, &Composer::replyAndSolveSubmitted);
    QSignalSpy notes(&composer, &Composer::noteSubmitted);
    composer.setTab(Composer::Tab::Reply);
    auto *edit = composer.findChild<MessageEdit *>(u"ticket.reply"_qs);
    QTest::keyClicks(edit, u"Hello"_qs);
    QTRY_COMPARE(drafts.size(), 1);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(replies.size(), 1);
    QCOMPARE(replies.at(0).at(0).toString(), u"Hello"_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(solved.size(), 1);
    composer.setTab(Composer::Tab::Note);
    QTest::keyClick(composer.findChild<MessageEdit *>(u"ticket.note"_qs), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.at(0).at(0).toString(), u"kept note"_qs);
}

void TestTicketParts::composer_whenNotesOnly_thenReplyIsOff()
{
    const Theme theme(qApp, ThemeMode::Light);
    Composer composer;
    composer.setMayWork(false, TicketRights::whyNotWork());
    QCOMPARE(composer.tab(), Composer::Tab::Note);
    auto *reply = composer.findChild<QAbstractButton *>(u"ticket.tabReply"_qs);
    QVERIFY(!reply->isEnabled());
    QVERIFY(!reply->toolTip().isEmpty());
    composer.setTab(Composer::Tab::Reply);
    QCOMPARE(composer.tab(), Composer::Tab::Note);
}

/// What has just come is found by its words a moment later.
void TestTicketParts::ticketField_whenNothingIsFound_thenItAsksAgainOnce()
{
    const Theme theme(qApp, ThemeMode::Light);
    TicketField field;
    field.show();
    QSignalSpy queries(&field, &TicketField::queryEdited);
    QTest::keyClicks(&field, u"pr"_qs);
    QCOMPARE(queries.size(), 2);
    field.offer({});
    field.offer({}); // The answers to both letters.
    QTRY_COMPARE(queries.size(), 3);
    QCOMPARE(queries.last().first().toString(), u"pr"_qs);
    service::TicketRef found;
    found.id = TicketId(Uuid::create(sample::now()));
    found.subject = u"Printer"_qs;
    field.offer({ found });
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.target(), found.id);
    QCOMPARE(queries.size(), 3);
    QTest::keyClicks(&field, u"x"_qs);
    QVERIFY(field.target().isNull());
}

void TestTicketParts::composer_whenNarrow_thenTabsAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("keys");
    QTest::addColumn<bool>("pictures");
    QTest::newRow("wide") << 900 << true << false;
    QTest::newRow("without keys") << 560 << false << false;
    QTest::newRow("a small window") << 440 << false << true;
    QTest::newRow("the narrowest pane") << 366 << false << true;
}

void TestTicketParts::composer_whenNarrow_thenTabsAreNeverCut()
{
    QFETCH(int, width);
    QFETCH(bool, keys);
    QFETCH(bool, pictures);
    const Theme theme(qApp, ThemeMode::Light);
    Language language;
    const auto english = qScopeGuard([&] { language.set(u"en"_qs); });
    language.set(u"ru"_qs);
    QWidget pane; // As wide as its place, whatever it would like to be.
    Composer composer(&pane);
    pane.resize(width, 260);
    composer.resize(width, 260);
    pane.show();
    QTest::keyClicks(composer.findChild<MessageEdit *>(u"ticket.reply"_qs), u"Hello"_qs);
    composer.setDraftKept(true);
    composer.setHasVersions(true);
    QCoreApplication::processEvents();
    QCOMPARE(composer.width(), width);
    QWidget *before = nullptr;
    for (const char *name : { "tabReply", "tabNote", "tabCall", "tabTime", "versionsLink", "draftKept" }) {
        auto *part = composer.findChild<QWidget *>(u"ticket."_qs % QLatin1String(name));
        if (auto *tab = qobject_cast<Button *>(part)) {
            QVERIFY2(tab->width() >= tab->sizeHint().width(), name);
            QCOMPARE(!tab->keyHint().isEmpty(), keys && part->objectName() != u"ticket.tabCall");
            QCOMPARE(tab->text().isEmpty(), pictures && (part->objectName() == u"ticket.tabCall" || part->objectName() == u"ticket.tabTime"));
            QVERIFY(!tab->accessibleName().isEmpty() && !tab->toolTip().isEmpty());
        }
        QVERIFY2(!before || part->x() > before->geometry().right(), name);
        QVERIFY2(part->isVisible() && part->geometry().right() < part->parentWidget()->width(), name);
        before = part;
    }
    const auto place = [&](const char *name) { return composer.findChild<QWidget *>(u"ticket."_qs % QLatin1String(name))->geometry(); };
    const QRect time = place("tabTime");
    composer.setDraftKept(false); // At every letter; soon it is kept again.
    QCoreApplication::processEvents();
    QCOMPARE(place("tabTime"), time);
    composer.findChild<MessageEdit *>(u"ticket.reply"_qs)->clear();
    composer.setHasVersions(false);
    QCoreApplication::processEvents();
    for (const char *name : { "tabReply", "tabNote", "tabCall", "tabTime" })
        QVERIFY2(!composer.findChild<Button *>(u"ticket."_qs % QLatin1String(name))->text().isEmpty(), name);
    // Not even in a pane that shows the side as well; what was a picture comes back as it was.
    const QRect note = place("tabNote");
    composer.setHasVersions(true);
    for (const int narrow : { 300, width }) {
        composer.resize(narrow, 260);
        QCoreApplication::processEvents();
        for (const char *name : { "tabReply", "tabNote", "tabCall", "tabTime" })
            QVERIFY2(place(name).width() >= composer.findChild<Button *>(u"ticket."_qs % QLatin1String(name))->sizeHint().width(), name);
    }
    composer.setHasVersions(false);
    QCoreApplication::processEvents();
    QCOMPARE(place("tabNote"), note);
}

void TestTicketParts::words_whenEventsAreTold_thenTheySayWhoAndWhat()
{
    const TicketWords words(sample::config(), sample::now());
    Event event = sample::event(1, EventKind::FieldChanged, 16);
    event.field = u"priority"_qs;
    event.before = Value(1);
    event.after = Value(2);
    QCOMPARE(words.event(event), u"Anna set priority 1 \u2192 2"_qs);
    event.kind = EventKind::StatusChanged;
    event.field = u"status"_qs;
    event.before = Value(sample::statusId(StatusCategory::Open).uuid().bytes());
    event.after = Value(sample::statusId(StatusCategory::Solved).uuid().bytes());
    QCOMPARE(words.event(event), u"Anna: Open \u2192 Solved"_qs);
    event.kind = EventKind::Assigned;
    event.field = u"assignee"_qs;
    event.after = Value(sample::boris().uuid().bytes());
    event.reason = u"knows it"_qs;
    QCOMPARE(words.event(event), u"Anna gave it to Boris: knows it"_qs);
    QCOMPARE(words.moment(sample::at(16)), u"10:46"_qs);
    QCOMPARE(words.categoryPath(sample::id<CategoryId>(22)), u"Till equipment \u203A Printer"_qs);
    QCOMPARE(TicketWords::serviceHours(*sample::config()->calendar(sample::id<CalendarId>(31))),
        u"Mon\u2013Sun 08\u201322"_qs);
}

void TestTicketParts::clocks_whenTimeGoesOn_thenFacesFollow()
{
    const Ticket ticket = sample::detail().view.ticket;
    QCOMPARE(clockFace(ticket, ClockKind::FirstResponse, sample::now()).text, u"by phone"_qs);
    const ClockFace next = clockFace(ticket, ClockKind::NextResponse, sample::now());
    QCOMPARE(next.text, u"00:14:05"_qs);
    QCOMPARE(next.state, PillState::Warns);
    const ClockFace later = clockFace(ticket, ClockKind::NextResponse, sample::now() + std::chrono::minutes(20));
    QCOMPARE(later.state, PillState::Overdue);
    QCOMPARE(clockFace(ticket, ClockKind::OnSite, sample::now()).state, PillState::None);
    QCOMPARE(mostUrgentClock(ticket), ClockKind::NextResponse);
}

void TestTicketParts::statusMenu_whenOpen_thenOnlyPossibleSteps()
{
    const Theme theme(qApp, ThemeMode::Light);
    const ConfigPtr config = sample::config();
    const Ticket ticket = sample::detail().view.ticket;
    StatusMenu menu;
    menu.fill(ticket, config, TicketRights::of(config->agent(sample::boris()), ticket));
    QStringList names;
    bool voidIsOff = false;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        names << action->text();
        if (action->text().startsWith(u"Void"))
            voidIsOff = !action->isEnabled() && !action->toolTip().isEmpty();
    }
    QVERIFY2(names.join(u',').contains(u"Solved"_qs), qPrintable(names.join(u',')));
    QVERIFY(!names.join(u',').contains(u"New"_qs));
    QVERIFY(!names.join(u',').contains(u"Closed"_qs));
    QVERIFY(voidIsOff);
}

void TestTicketParts::solveForm_whenNothingIsMissing_thenCommitted()
{
    const Theme theme(qApp, ThemeMode::Light);
    Ticket ticket = sample::detail().view.ticket;
    SolveForm form(ticket, sample::config(), {});
    QSignalSpy committed(&form, &InlineForm::committed);
    form.commit();
    QCOMPARE(committed.size(), 0);
    auto *text = form.findChild<MessageEdit *>(u"ticket.resolution"_qs);
    text->setPlainText(u"Cleaned the sensor"_qs);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(form.resolution(), u"Cleaned the sensor"_qs);
}

void TestTicketParts::handOver_whenGoingUp_thenAllFourAreNeeded()
{
    const Theme theme(qApp, ThemeMode::Light);
    HandOverForm form(sample::detail().view.ticket, sample::config(), {});
    QCOMPARE(form.group(), sample::id<GroupId>(12));
    QSignalSpy committed(&form, &InlineForm::committed);
    form.findChild<MessageEdit *>(u"ticket.handOver0"_qs)->setPlainText(u"a receipt"_qs);
    form.commit();
    QCOMPARE(committed.size(), 0);
    for (int i = 1; i < 4; ++i)
        form.findChild<MessageEdit *>(u"ticket.handOver%1"_qs.arg(i))->setPlainText(u"text %1"_qs.arg(i));
    form.commit();
    QCOMPARE(committed.size(), 1);
    QVERIFY(form.note().startsWith(u"Asked: a receipt"_qs));
}

void TestTicketParts::explain_whenWhatIfIsAsked_thenAnswered()
{
    const Theme theme(qApp, ThemeMode::Light);
    QWidget window;
    window.resize(900, 600);
    window.show();
    ExplainCard card(&window);
    rules::Explanation explanation;
    explanation.exists = true;
    explanation.kind = ClockKind::Resolution;
    explanation.priority = 1;
    explanation.targetS = 8 * 3600;
    explanation.sumS = 3 * 3600;
    explanation.state.phase = ClockPhase::Runs;
    explanation.due = sample::now() + std::chrono::hours(5);
    rules::ExplainSegment ran;
    ran.from = sample::at(180);
    ran.to = sample::now();
    ran.status = sample::statusId(StatusCategory::Open);
    ran.actor = sample::anna();
    ran.workingSeconds = 3 * 3600;
    explanation.segments = { ran };
    int asked = 0;
    Ticket ticket;
    ticket.number = 40117;
    ticket.priority = 1;
    card.show(explanation, ticket, TicketWords(sample::config(), sample::now()), [&](const rules::WhatIf &whatIf) {
        asked = whatIf.priority.value_or(0);
        rules::WhatIfAnswer answer;
        answer.asIs = answer.whatIf = explanation;
        answer.whatIf.due = sample::now() + std::chrono::hours(6);
        answer.dueShiftS = 3600;
        return answer;
    });
    card.openBeside(&window);
    QVERIFY(card.isVisible());
    QVERIFY(card.text(u"en"_qs).contains(u"3 h"_qs));
    QTest::keyClick(&card, Qt::Key_2);
    QCOMPARE(asked, 2);
    QVERIFY(card.findChild<QLabel *>(u"ticket.whatIfDue"_qs)->text().contains(u"17:02"_qs));
    QVERIFY(card.findChild<QLabel *>(u"ticket.whatIfAnswer"_qs)->text().contains(u"1 h later"_qs));
    QTest::keyClick(&card, Qt::Key_Escape);
    QVERIFY(!card.isVisible());
}

void TestTicketParts::quotes_whenHtmlOrSignature_thenFoldedBehindOneButton()
{
    MessageFacts facts;
    facts.author = u"Vera"_qs;
    facts.message = sample::message(1, MessageKind::Customer, 5, u"It works."_qs);
    facts.message.html = u"<p>It works.</p><blockquote><p>Does it print?</p></blockquote>"_qs;
    MessageCard rich(facts);
    auto *view = rich.findChild<SafeTextView *>(u"ticket.text"_qs);
    QVERIFY(view && !view->toPlainText().contains(u"print"_qs));
    auto *more = rich.findChild<QPushButton *>(u"ticket.quoted"_qs);
    QVERIFY(more);
    const QString closed = more->text();
    more->click();
    QVERIFY(rich.findChild<SafeTextView *>(u"ticket.quotedText"_qs)->toPlainText().contains(u"Does it print?"_qs));
    QVERIFY(more->text() != closed);
    facts.message.html.clear();
    facts.message.text = u"It works.\n\n-- \nVera Lind, Maxi"_qs;
    MessageCard plain(facts);
    QCOMPARE(plain.findChild<MessageText *>()->text(), u"It works."_qs);
    QVERIFY(plain.findChild<QPushButton *>(u"ticket.quoted"_qs));
    facts.message.text = u"It works."_qs;
    MessageCard bare(facts);
    QVERIFY(!bare.findChild<QPushButton *>(u"ticket.quoted"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketParts)
#include "tst_ticket_parts.moc"
