#include "core/store/recordstore.h"
#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/customer/callercard.h"
#include "ui/customer/customerspage.h"
#include "ui/customer/rowbutton.h"
#include "ui/customer/rowsection.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/ticketlistview.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

namespace {

constexpr int kTickets = 10'000;
constexpr int kOpenTickets = 800;

/// The longest event of the interface thread since the last question. Units: ms.
class Held : public QObject
{
public:
    Held()
    {
        m_tick.setInterval(1);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
        });
        m_since.start();
        m_tick.start();
    }
    qint64 longest()
    {
        m_since.restart();
        return std::exchange(m_longest, 0);
    }

private:
    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

/// A company with ten thousand tickets: its card, the list of them, the card of a call and the lists to choose from stay
/// short, and nothing takes longer than it does for a small one.
class TestBigCompany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void card_whenOpened_thenFewRowsAndAWayToAll();
    void list_whenFilteredToIt_thenWholeAndCalm();
    void callerCard_whenItCalls_thenAFewOfItsTickets();
    void choice_whenMerging_thenAFewToChooseFrom();
    void pictures_whenThemes_thenSaved();

private:
    void fill();
    Ticket ticketOf(int n) const;
    int rowsIn(const QWidget *root) const { return int(root->findChildren<RowButton *>().size()); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<test::AlarmSeat> m_seat;
    const CompanyId m_company { Uuid::named("test", u"company"_qs) };
    const ContactId m_contact { Uuid::named("test", u"contact"_qs) };
};

Ticket TestBigCompany::ticketOf(int n) const
{
    const ConfigPtr config = m_seat->engine->config();
    const bool open = n % (kTickets / kOpenTickets) == 0;
    Ticket ticket;
    ticket.id = TicketId(Uuid::named("big", QString::number(n)));
    ticket.number = 100'000 + n;
    ticket.subject = u"Cash desk %1 of %2"_qs.arg(n % 40).arg(n % 7 == 0 ? u"Warszawa, does not print receipts"_qs : u"Gdynia, shows an error"_qs);
    const Status *status = config->statusOf(open ? StatusCategory::Open : StatusCategory::Closed);
    ticket.status = status->id;
    ticket.statusCategory = status->category;
    ticket.queue = server::standardGroup();
    ticket.company = m_company;
    ticket.contact = m_contact;
    ticket.createdAt = ticket.updatedAt = m_desk->now - std::chrono::minutes(n);
    return ticket;
}

/// Into the cache, as if it had been synchronised: through the desk ten thousand would take minutes.
void TestBigCompany::fill()
{
    auto db = store::Database::open(m_seat->engine->cacheFile(), store::OpenMode::Fast);
    QVERIFY(db);
    store::RecordStore records(**db);
    store::Transaction transaction(**db);
    QVERIFY(transaction.begun());
    const auto put = [&](const Record &header, std::vector<Record> children = {}) {
        Aggregate aggregate;
        aggregate.header = header;
        aggregate.children = std::move(children);
        if (auto ok = records.putAggregate(aggregate); !ok)
            qFatal("put: %s", qPrintable(ok.error().detail));
    };
    Company company;
    company.id = m_company;
    company.name = u"Maxi Market, all shops"_qs;
    put(toRecord(company));
    Contact contact;
    contact.id = m_contact;
    contact.company = m_company;
    contact.name = u"Vera Lind"_qs;
    contact.phones = { u"+48225550112"_qs };
    put(toRecord(contact));
    for (int n = 0; n < kTickets; ++n) {
        const Ticket ticket = ticketOf(n);
        Message message;
        message.id = MessageId(Uuid::named("said", QString::number(n)));
        message.ticket = ticket.id;
        message.evNo = 1;
        message.kind = MessageKind::Customer;
        message.text = u"It happened again this morning."_qs;
        message.occurredAt = message.recordedAt = ticket.createdAt;
        put(toRecord(ticket), { toRecord(message) });
    }
    QVERIFY(transaction.commit());
}

void TestBigCompany::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::mondayMorning();
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Offline); // Its own writes would be found missing at the desk.
    fill();
}

void TestBigCompany::cleanupTestCase()
{
    m_seat.reset();
    m_desk.reset();
    m_language.reset();
    m_theme.reset();
}

void TestBigCompany::card_whenOpened_thenFewRowsAndAWayToAll()
{
    CustomersPage page(*m_seat->customers, *m_seat->tickets);
    page.resize(1200, 900);
    page.show();
    QSignalSpy wanted(&page, &CustomersPage::listWanted);
    Held held;
    QElapsedTimer watch;
    watch.start();
    page.showCompany(m_company);
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<RowSection *>(u"company.tickets"_qs), test::kAlarmPatience);
    auto *section = page.findChild<RowSection *>(u"company.tickets"_qs);
    qInfo("company card: %lld ms, longest event %lld ms", static_cast<long long>(watch.elapsed()), static_cast<long long>(held.longest()));
    QVERIFY(watch.elapsed() < 5'000);
    QCOMPARE(section->shownRows(), 12);
    QVERIFY(rowsIn(&page) < 60);
    auto *all = page.findChild<QAbstractButton *>(u"company.tickets.all"_qs);
    QVERIFY(all);
    QVERIFY(all->isVisibleTo(&page));
    QVERIFY2(all->text().contains(QLocale().toString(kTickets)), qPrintable(all->text()));
    QVERIFY(page.grab().save(test::pictureDir() + u"/big_company_card.png"_qs));
    all->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"company:\"Maxi Market, all shops\""_qs);
}

void TestBigCompany::list_whenFilteredToIt_thenWholeAndCalm()
{
    QueuePage page(*m_seat->tickets);
    page.resize(1200, 900);
    page.show();
    auto *list = page.findChild<TicketListView *>(u"queue.list"_qs);
    auto *model = qobject_cast<TicketListModel *>(list->model());
    Held held;
    QElapsedTimer watch;
    watch.start();
    page.showFilter(u"company:\"Maxi Market, all shops\""_qs);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), kTickets, test::kAlarmPatience);
    QTRY_VERIFY_WITH_TIMEOUT(model->isComplete() && model->ticketRow(0), test::kAlarmPatience);
    qInfo("list of it: %lld ms, longest event %lld ms", static_cast<long long>(watch.elapsed()), static_cast<long long>(held.longest()));
    QSignalSpy resets(model, &QAbstractItemModel::modelReset);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(model->ticketRow(kTickets - 1), test::kAlarmPatience);
    // One of them changes: its row alone.
    QVERIFY(test::alarmEnded(m_seat->tickets->changeTags(ticketOf(0).id, { u"vip"_qs }, {})));
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        list->verticalScrollBar()->setValue(0);
        const auto row = model->ticketRow(model->rowOf(ticketOf(0).id));
        return row && row->tags.contains(u"vip"_qs);
    }(), test::kAlarmPatience);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model->rowCount(), kTickets);
}

void TestBigCompany::callerCard_whenItCalls_thenAFewOfItsTickets()
{
    CallerCard card(*m_seat->customers, *m_seat->tickets);
    Held held;
    QElapsedTimer watch;
    watch.start();
    card.startCall(u"+48 22 555 01 12"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(card.callerName(), u"Vera Lind"_qs, test::kAlarmPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rowsIn(&card) > 0, test::kAlarmPatience);
    qInfo("caller card: %lld ms, longest event %lld ms", static_cast<long long>(watch.elapsed()), static_cast<long long>(held.longest()));
    QVERIFY2(rowsIn(&card) <= 16, qPrintable(QString::number(rowsIn(&card))));
    QVERIFY(card.grab().save(test::pictureDir() + u"/big_company_call.png"_qs));
}

void TestBigCompany::choice_whenMerging_thenAFewToChooseFrom()
{
    for (const QString &text : { QString(), u"cash desk"_qs, u"#100024"_qs }) {
        QElapsedTimer watch;
        watch.start();
        const auto found = m_seat->tickets->mergeTargets(ticketOf(0).id, text);
        QVERIFY(test::alarmEnded(found));
        qInfo("choice for '%s': %lld ms", qPrintable(text), static_cast<long long>(watch.elapsed()));
        const Result<std::vector<service::TicketRef>> refs = found.result();
        QVERIFY(refs->size() <= 8);
        for (const service::TicketRef &ref : *refs)
            QVERIFY(ref.id != ticketOf(0).id);
    }
    const auto detail = m_seat->tickets->ticket(ticketOf(0).id);
    QVERIFY(test::alarmEnded(detail));
    QVERIFY(detail.result()->openOfCompany.size() <= 10);
    const auto similar = m_seat->tickets->similar(u"Cash desk does not print receipts"_qs, ticketOf(0).id);
    QVERIFY(test::alarmEnded(similar));
    QVERIFY(similar.result()->size() <= 5);
}

void TestBigCompany::pictures_whenThemes_thenSaved()
{
    m_theme->setMode(ThemeMode::Dark);
    CustomersPage page(*m_seat->customers, *m_seat->tickets);
    page.resize(1024, 700);
    page.show();
    page.showCompany(m_company);
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<RowSection *>(u"company.tickets"_qs), test::kAlarmPatience);
    if (auto *area = page.findChild<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QTest::qWait(50);
    QVERIFY(page.grab().save(test::pictureDir() + u"/big_company_card_dark.png"_qs));
    m_theme->setMode(ThemeMode::Light);
}

FIRSTLINE_GUI_TEST_MAIN(TestBigCompany)
#include "tst_big_company.moc"
