#include "tests/support/testmain.h"
#include "tests/ui/tst_ticket_sample.h"
#include "ui/customer/callerpanel.h"
#include "ui/customer/contractcard.h"
#include "ui/theme/theme.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/sidesections.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hoursbar.h"

#include <QtWidgets/QtWidgets>

#include <algorithm>

using namespace firstline;
using namespace firstline::ui;
namespace sample = firstline::test::ticketsample;

namespace {

Event assignment(int n, const QString &field, const Value &before, const Value &after)
{
    Event event = sample::event(n, EventKind::Assigned, 16);
    event.field = field;
    event.before = before;
    event.after = after;
    return event;
}

Value bytesOf(const Uuid &id) { return Value(id.bytes()); }

} // namespace

/// What lines of a ticket say: its history, its contract, its messages.
class TestTicketWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light); }
    void cleanup() { m_theme.reset(); }
    void words_whenHandedOverToAGroup_thenNotGivenBack();
    void words_whenTicketsAreTiedOrMerged_thenTheOtherNumberIsTold();
    void words_whenAMajorIncidentIsDeclared_thenASentence();
    void allowance_whenShownInThreePlaces_thenTheSameWordsAndBar();
    void message_whenItIsNarrow_thenTheNameStays();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTicketWords::words_whenHandedOverToAGroup_thenNotGivenBack()
{
    const Event moved = assignment(21, u"queue"_qs, bytesOf(sample::id<GroupId>(11).uuid()), bytesOf(sample::id<GroupId>(12).uuid()));
    const Event dropped = assignment(22, u"assignee"_qs, bytesOf(sample::anna().uuid()), Value(Uuid().bytes()));
    service::TicketDetail detail = sample::detail();
    detail.view.events = { moved, dropped };
    TicketWords words(sample::config(), sample::now());
    words.read(detail);
    QVERIFY2(words.event(moved).startsWith(u"Anna handed it over: Line 1 \u2192 "_qs), qPrintable(words.event(moved)));
    QCOMPARE(words.event(dropped), u"Nobody has it there yet"_qs);
    detail.view.events = { dropped };
    TicketWords alone(sample::config(), sample::now());
    alone.read(detail);
    QCOMPARE(alone.event(dropped), u"Anna gave it back to the queue"_qs);
}

void TestTicketWords::words_whenTicketsAreTiedOrMerged_thenTheOtherNumberIsTold()
{
    service::TicketDetail detail = sample::detail();
    const TicketId other = sample::id<TicketId>(39412);
    detail.told = { { other, 39412, u"Receipt printer silent"_qs, StatusCategory::Solved, sample::at(90000) } };
    TicketWords words(sample::config(), sample::now());
    words.read(detail);
    const auto line = [&](EventKind kind, const QString &field, const Value &before, const Value &after) {
        Event event = sample::event(23, kind, 16);
        event.field = field;
        event.before = before;
        event.after = after;
        return words.event(event);
    };
    const Value it = bytesOf(other.uuid());
    QCOMPARE(line(EventKind::Linked, u"links"_qs, {}, it), u"Anna tied it to #39412"_qs);
    QCOMPARE(line(EventKind::Linked, u"links"_qs, it, {}), u"Anna untied it from #39412"_qs);
    QCOMPARE(line(EventKind::Merged, u"absorbed"_qs, {}, it), u"Anna merged #39412 into this one"_qs);
    QCOMPARE(line(EventKind::Merged, u"absorbed"_qs, it, {}), u"Anna took #39412 out again"_qs);
    QCOMPARE(line(EventKind::Merged, u"merged"_qs, {}, it), u"Anna merged it into #39412"_qs);
    QCOMPARE(line(EventKind::Merged, u"merged"_qs, it, {}), u"Anna took the merging into #39412 back"_qs);
    const Value unknown = bytesOf(sample::id<TicketId>(7).uuid());
    QCOMPARE(line(EventKind::Linked, u"links"_qs, unknown, {}), u"Anna untied it from another ticket"_qs);
}

void TestTicketWords::words_whenAMajorIncidentIsDeclared_thenASentence()
{
    const TicketWords words(sample::config(), sample::now());
    Event event = sample::event(24, EventKind::FieldChanged, 16);
    event.field = u"major"_qs;
    event.before = Value(false);
    event.after = Value(true);
    QCOMPARE(words.event(event), u"Anna declared a major incident"_qs);
    std::swap(event.before, event.after);
    QCOMPARE(words.event(event), u"Anna called the major incident off"_qs);
}

void TestTicketWords::allowance_whenShownInThreePlaces_thenTheSameWordsAndBar()
{
    const service::TicketDetail detail = sample::detail();
    const QString words = u"12 h 30 of 20 h used this month"_qs;
    const auto check = [&](const QWidget &place, const QString &barName) {
        auto *bar = place.findChild<HoursBar *>(barName);
        QVERIFY2(bar, qPrintable(barName));
        QCOMPARE(bar->share(), 0.625);
        const QList<QLabel *> labels = place.findChildren<QLabel *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; }), qPrintable(barName));
    };
    SideSections side;
    side.show(detail, {}, TicketWords(sample::config(), sample::now()));
    check(side, u"ticket.allowance"_qs);
    ContractCard contract;
    contract.show(*detail.contract, {}, sample::config().get(), QDate(2026, 11, 20));
    check(contract, u"contract.allowance"_qs);
    CallerPanel call;
    service::CallerCard card;
    card.company = detail.company;
    card.contract = detail.contract;
    call.show(card, sample::config().get(), sample::now());
    check(call, u"caller.allowance"_qs);
}

void TestTicketWords::message_whenItIsNarrow_thenTheNameStays()
{
    MessageFacts facts;
    facts.message = sample::message(31, MessageKind::Note, 3, u"Called back."_qs);
    facts.author = u"Ekaterina Sokolova"_qs;
    facts.meta = u"internal note \u00B7 yesterday 10:52 \u00B7 3 min"_qs;
    facts.unanswered = true;
    MessageCard card(facts);
    auto *author = card.findChild<ElidedLabel *>(u"ticket.author"_qs);
    auto *meta = card.findChild<ElidedLabel *>(u"ticket.messageMeta"_qs);
    card.resize(1000, 200);
    card.show();
    QVERIFY(!author->isElided() && !meta->isElided());
    card.resize(author->sizeHint().width() + 196, 200);
    QTRY_VERIFY(meta->isElided());
    QVERIFY2(!author->isElided(), qPrintable(QString::number(author->width())));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketWords)
#include "tst_ticket_words.moc"
