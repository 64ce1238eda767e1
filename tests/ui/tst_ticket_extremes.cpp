#include "core/server/authority/desk.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/ticketheader.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

namespace {

constexpr int kMessages = 2'000;

template<class E>
void addChild(ImportHistory &history, const E &entity)
{
    history.children.push_back({ int(kindOf<E>()), toValues(entity) });
}

} // namespace

/// What people do send now and then: endless subjects, hundreds of tags, thousands of messages, letters from right to left,
/// mails that were made to hurt. The pane stays usable and its parts in their places.
class TestTicketExtremes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void subject_whenTenThousandLetters_thenHeaderStaysSmall();
    void tags_whenFiveHundred_thenConversationKeepsItsPlace();
    void messages_whenTwoThousand_thenNewestIsThereAndTypingGoesOn();
    void text_whenRightToLeft_thenWholeAndMixed();
    void html_whenHostile_thenShownAsText();

private:
    Ticket base();
    bool show(const Ticket &ticket, const std::function<void(ImportHistory &)> &children = {});
    Message message(const Ticket &ticket, int n, const QString &text) const;
    void picture(const QString &name);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
};

void TestTicketExtremes::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    m_desk->login(u"boris"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
}

void TestTicketExtremes::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

Ticket TestTicketExtremes::base()
{
    Ticket ticket;
    ticket.id = TicketId(Uuid::create(m_desk->now));
    ticket.subject = u"A ticket"_qs;
    ticket.createdAt = m_desk->now - Millis(3'600'000);
    ticket.updatedAt = ticket.createdAt;
    ticket.status = server::standardStatus(StatusCategory::Open);
    ticket.statusCategory = StatusCategory::Open;
    ticket.queue = server::standardGroup();
    return ticket;
}

Message TestTicketExtremes::message(const Ticket &ticket, int n, const QString &text) const
{
    Message made;
    made.id = MessageId(Uuid::derived(ticket.id.uuid(), quint32(n)));
    made.ticket = ticket.id;
    made.kind = MessageKind::Customer;
    made.direction = Direction::In;
    made.channel = Channel::Mail;
    made.authorName = u"Vera Lind"_qs;
    made.text = text;
    made.occurredAt = ticket.createdAt + Millis(1000 * n);
    made.recordedAt = made.occurredAt;
    return made;
}

bool TestTicketExtremes::show(const Ticket &ticket, const std::function<void(ImportHistory &)> &children)
{
    ImportHistory history;
    history.ticket = ticket.id;
    history.header = toValues(ticket);
    if (children)
        children(history);
    const server::TrustedCommand command { history, {}, m_desk->now, m_desk->now, {} };
    const auto made = m_desk->core().applyTrusted(command);
    return made && made->status != ResultStatus::Rejected && m_anna->start() && m_anna->show(ticket.id);
}

void TestTicketExtremes::picture(const QString &name)
{
    QTest::qWait(50);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() % u"/extreme_"_qs % name % u".png"_qs));
}

void TestTicketExtremes::subject_whenTenThousandLetters_thenHeaderStaysSmall()
{
    Ticket ticket = base();
    ticket.subject = u"Every printer of the second floor prints only half of each page "_qs.repeated(157).left(10'000);
    QVERIFY(show(ticket));
    auto *header = m_anna->part<TicketHeader>("ticket.header");
    QVERIFY2(header->height() < m_anna->pane->height() / 2, qPrintable(QString::number(header->height())));
    QVERIFY(m_anna->part<MessageEdit>("ticket.reply")->isVisible());
    QVERIFY(m_anna->part<MessageEdit>("ticket.reply")->mapTo(m_anna->pane.get(), QPoint(0, 0)).y() < m_anna->pane->height() - 40);
    QCOMPARE(m_anna->read(ticket.id).view.ticket.subject.size(), 10'000);
    picture(u"subject"_qs);
}

void TestTicketExtremes::tags_whenFiveHundred_thenConversationKeepsItsPlace()
{
    Ticket ticket = base();
    for (int i = 0; i < 500; ++i)
        ticket.tags.append(u"tag-%1"_qs.arg(i));
    QVERIFY(show(ticket));
    QVERIFY(m_anna->part<TicketHeader>("ticket.header")->height() < m_anna->pane->height() / 2);
    QVERIFY(m_anna->part<MessageEdit>("ticket.reply")->isVisible());
    picture(u"tags"_qs);
}

void TestTicketExtremes::messages_whenTwoThousand_thenNewestIsThereAndTypingGoesOn()
{
    const Ticket ticket = base();
    QVERIFY(show(ticket, [&](ImportHistory &history) {
        for (int i = 1; i <= kMessages; ++i)
            addChild(history, message(ticket, i, u"Message %1: the receipt does not come out, again."_qs.arg(i)));
    }));
    QCOMPARE(int(m_anna->read(ticket.id).view.messages.size()), kMessages);
    const auto newest = [this] {
        const auto cards = m_anna->pane->findChildren<MessageCard *>();
        return std::any_of(cards.begin(), cards.end(), [](const MessageCard *card) {
            return card->isVisible() && card->facts().message.text.startsWith(u"Message 2000:") && !card->visibleRegion().isEmpty();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(newest(), test::kPanePatience);
    picture(u"messages"_qs);
    // While the older ones are built, what is typed comes in whole.
    m_anna->pane->focusReply();
    auto *reply = m_anna->part<MessageEdit>("ticket.reply");
    QTRY_VERIFY(reply->hasFocus());
    for (int i = 0; i < 40; ++i) {
        QTest::keyClicks(reply, u"ab "_qs);
        QCoreApplication::processEvents();
    }
    QCOMPARE(reply->toPlainText(), u"ab "_qs.repeated(40));
}

void TestTicketExtremes::text_whenRightToLeft_thenWholeAndMixed()
{
    Ticket ticket = base();
    const QString arabic = QString::fromUtf8("\xd8\xa7\xd9\x84\xd8\xb7\xd8\xa7\xd8\xa8\xd8\xb9\xd8\xa9 POSNET 4 \xd9\x84\xd8\xa7 \xd8\xaa\xd8\xb9\xd9\x85\xd9\x84");
    const QString hebrew = QString::fromUtf8("\xd7\x94\xd7\x9e\xd7\x93\xd7\xa4\xd7\xa1\xd7\xaa \xd7\x9c\xd7\x90 \xd7\xa2\xd7\x95\xd7\x91\xd7\x93\xd7\xaa, #40117");
    // Marks that turn what follows around must not turn the rest of the pane.
    ticket.subject = arabic % QChar(0x202E) % u"gnp.exe"_qs;
    QVERIFY(show(ticket, [&](ImportHistory &history) {
        addChild(history, message(ticket, 1, arabic));
        addChild(history, message(ticket, 2, hebrew));
        addChild(history, message(ticket, 3, u"And one from left to right."_qs));
    }));
    QTRY_COMPARE_WITH_TIMEOUT(int(m_anna->pane->findChildren<MessageCard *>().size()), 3, test::kPanePatience);
    for (const MessageCard *card : m_anna->pane->findChildren<MessageCard *>())
        QVERIFY(card->width() <= m_anna->pane->width());
    picture(u"right_to_left"_qs);
}

void TestTicketExtremes::html_whenHostile_thenShownAsText()
{
    const Ticket ticket = base();
    Message mail = message(ticket, 1, u"Plain words"_qs);
    mail.html = u"<div><script>alert(1)</script><img src=\"file:///etc/passwd\"><img src=\"http://evil.example/x.png\">"_qs
        % u"<table><tr><td>"_qs.repeated(200) % u"deep inside"_qs % u"</td></tr></table>"_qs.repeated(200) % u"<a href=\"javascript:alert(2)\">press</a></div>"_qs;
    QVERIFY(show(ticket, [&](ImportHistory &history) { addChild(history, mail); }));
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->pane->findChildren<MessageCard *>().isEmpty(), test::kPanePatience);
    const auto shown = [this] {
        QString all;
        for (const auto *browser : m_anna->pane->findChildren<QTextEdit *>())
            all += browser->toPlainText();
        for (const auto *label : m_anna->pane->findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QVERIFY(!shown().contains(u"alert(1)"));
    QVERIFY(!shown().contains(u"root:"));
    QVERIFY(m_anna->part<MessageEdit>("ticket.reply")->isVisible());
    picture(u"hostile"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketExtremes)
#include "tst_ticket_extremes.moc"
