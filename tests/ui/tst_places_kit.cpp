#include "tests/ui/tst_places_kit.h"

#include "core/server/demo/demo.h"
#include "ui/customer/callercard.h"
#include "ui/customer/numbercard.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/overlay.h"
#include "ui/shell/passworddialog.h"
#include "ui/shell/signinwindow.h"
#include "ui/shell/signoutcard.h"
#include "ui/shell/ticketwindow.h"
#include "ui/ticket/popover.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardplace.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtWidgets/QtWidgets>

namespace firstline::test {

namespace {

constexpr int kPatience = 20'000;
const char *const kLogin = "olga";

/// Wednesday, 18 November 2026, 11:20.
const Instant kStart = *fromIso(QStringLiteral("2026-11-18T11:20:00Z"));

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) || future.resultCount() != 1) {
        qWarning("no answer");
        return false;
    }
    if (!future.result().has_value())
        qWarning("%s: %s", qPrintable(errorName(future.result().error().code)), qPrintable(future.result().error().detail));
    return future.result().has_value();
}

/// What comes after says whether it was in vain.
void awaits(const std::function<bool()> &there)
{
    [[maybe_unused]] const bool came = QTest::qWaitFor(there, kPatience);
}

/// Requests answered by a sample desk in the same process, whose clock goes on from kStart.
class SampleLink final : public QObject, public sync::Transport
{
public:
    static inline std::mutex mutex;
    static inline QElapsedTimer clock;

    explicit SampleLink(server::ServerCore &core)
        : m_core(core)
    {
    }
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64) override { }
    void send(quint64 request, sync::WireRequest wire) override
    {
        QTimer::singleShot(0, this, [this, request, wire = std::move(wire)] { m_sink(request, answer(wire)); });
    }

private:
    sync::WireResponse answer(const sync::WireRequest &wire)
    {
        server::Call call = callOf(wire);
        const std::lock_guard lock(mutex);
        call.now = kStart + Millis(clock.elapsed());
        return responseOf(m_core.handle(call));
    }

    server::ServerCore &m_core;
    Sink m_sink;
};

} // namespace

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_qs;
    QString name = QString::fromLatin1(widget->metaObject()->className()).section(u':', -1) % u' ' % widget->objectName();
    for (const QWidget *at = widget->parentWidget(); widget->objectName().isEmpty() && at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty()) {
            name += u"in "_qs % at->objectName();
            break;
        }
    }
    return name % u" \""_qs % widget->accessibleName().left(40) % u'"';
}

Places::Places() = default;

Places::~Places()
{
    delete m_extra;
    m_window.reset();
    m_floor.reset();
    m_settings.reset();
    m_alarms.reset();
    m_knowledge.reset();
    m_customers.reset();
    m_tickets.reset();
    m_reader.reset();
    m_engine.reset();
    m_preferences.reset();
}

ui::Desk Places::desk() const
{
    return { *m_tickets, *m_customers, *m_knowledge, m_alarms.get(), m_settings.get(), m_floor.get() };
}

bool Places::open()
{
    m_theme = std::make_unique<ui::Theme>(qApp, ui::ThemeMode::Light);
    m_language = std::make_unique<ui::Language>();
    m_language->set(u"en"_qs);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<ui::Preferences>(m_folder->filePath(u"workstation.ini"_qs));
    m_desk = std::make_unique<TestDesk>(u"en"_qs, kStart);
    server::DemoOptions demo;
    demo.language = u"en"_qs;
    demo.password = QString::fromLatin1(Desk::password);
    demo.now = kStart;
    if (!server::makeDemo(m_desk->core(), demo))
        return false;
    SampleLink::clock.start();
    sync::EngineOptions options;
    options.profileDir = m_folder->path();
    options.serverUrl = u"https://desk.example"_qs;
    options.sendDelay = Millis(0);
    m_engine = std::make_unique<sync::Engine>(
        options, [this](const QString &) { return std::make_unique<SampleLink>(m_desk->core()); },
        std::make_unique<NoKeychain>());
    if (!ended(m_engine->open()) || !ended(m_engine->signIn(QString::fromLatin1(kLogin), demo.password)) || !ended(m_engine->syncNow()))
        return false;
    // The list is usable before everything is here.
    const auto all = [this] {
        const sync::SyncStatus status = m_engine->status();
        return status.link == sync::LinkState::Online && !status.bootstrapping && status.head > 0 && status.cursor >= status.head
            && status.lastSync;
    };
    if (!QTest::qWaitFor(all, kPatience))
        return false;
    m_reader = std::make_unique<service::Reader>();
    m_reader->open(m_engine->cacheFile());
    m_tickets = std::make_unique<service::TicketService>(*m_engine, *m_reader);
    m_customers = std::make_unique<service::CustomerService>(*m_engine, *m_reader);
    m_knowledge = std::make_unique<service::KnowledgeService>(*m_engine, *m_reader);
    m_alarms = std::make_unique<service::AlarmService>(*m_engine, *m_reader);
    m_settings = std::make_unique<service::SettingsService>(*m_engine, *m_reader);
    m_floor = std::make_unique<service::FloorService>(*m_engine, *m_reader);
    // Customers come behind the tickets.
    if (!QTest::qWaitFor([this] { return chooseTicket(); }, kPatience) || !makeConflict())
        return false;
    m_window = std::make_unique<ui::MainWindow>(desk(), *m_preferences, *m_language);
    m_window->resize(1680, 945);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    const auto *list = part<QAbstractItemView>(u"queue.list"_qs);
    const bool filled = QTest::qWaitFor([list] { return list->model()->rowCount() > 20; }, kPatience);
    if (!filled)
        qWarning("%d tickets in the list", list->model()->rowCount());
    return filled;
}

/// The ticket that has most to show.
bool Places::chooseTicket()
{
    auto list = m_tickets->list({ u"status:active"_qs, u"due"_qs }, 60, true);
    for (int i = 0; i < 100 && ended(list) && list.result()->first.size() < 60; ++i) {
        QTest::qWait(100);
        list = m_tickets->list({ u"status:active"_qs, u"due"_qs }, 60, true);
    }
    if (!ended(list))
        return false;
    size_t best = 0;
    const service::TicketList rows = *list.result();
    for (const service::TicketRow &row : rows.first) {
        const auto read = m_tickets->ticket(row.id);
        if (!ended(read))
            continue; // Somebody else's sight, or not here yet.
        const service::TicketDetail one = *read.result();
        const size_t worth = std::min<size_t>(one.view.messages.size(), 5) + (one.contact ? 4U : 0U) + (one.contract ? 4U : 0U)
            + (one.asset ? 3U : 0U) + (one.view.ticket.category.isNull() ? 0U : 2U);
        if (worth > best) {
            best = worth;
            m_detail = one;
        }
    }
    const auto articles = m_knowledge->articles({}, u"en"_qs);
    if (!ended(articles) || articles.result()->empty()) {
        qWarning("no articles");
        return false;
    }
    m_article = articles.result()->front().id;
    return best > 8;
}

/// One change that needs a decision, and one that waits.
bool Places::makeConflict()
{
    m_engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    const auto list = m_tickets->list({ u"status:active"_qs, u"-due"_qs }, 3, true);
    if (!ended(list) || list.result()->first.size() < 2)
        return false;
    const auto read = m_tickets->ticket(list.result()->first.front().id);
    if (!ended(read))
        return false;
    const Ticket seen = read.result()->view.ticket;
    if (!ended(m_tickets->setField(seen, keyOf(&Ticket::subject), Value(u"Printer on floor three is silent"_qs))))
        return false;
    SetField theirs;
    theirs.ticket = seen.id;
    theirs.key = keyOf(&Ticket::subject);
    theirs.value = Value(u"Printer on floor five is silent"_qs);
    theirs.base = Value(seen.subject);
    {
        const std::lock_guard lock(SampleLink::mutex);
        const Instant now = kStart + Millis(SampleLink::clock.elapsed());
        AgentId other;
        for (const Agent &agent : desk().config()->agents()) {
            if (agent.id != m_tickets->me() && agent.role == RoleKind::Supervisor)
                other = agent.id;
        }
        if (const auto done = m_desk->core().applyTrusted(server::TrustedCommand { theirs, other, now, now, {} }); !done) {
            qWarning("their change: %s", qPrintable(done.error().detail));
            return false;
        }
    }
    m_engine->setNetworkPolicy(sync::NetworkPolicy::Online);
    if (!ended(m_engine->syncNow()) || !QTest::qWaitFor([this] { return m_engine->status().conflicts == 1; }, kPatience)) {
        qWarning("%d conflicts, %d waiting", m_engine->status().conflicts, m_engine->status().pending);
        return false;
    }
    return true;
}

void Places::setLanguage(const QString &code)
{
    m_language->set(code);
    awaits([this] { return part<QAbstractItemView>(u"queue.list"_qs)->model()->rowCount() > 20; });
}

void Places::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), Qt::Key(key), modifiers);
}

void Places::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool Places::enter(const Scene &scene)
{
    QApplication::setActiveWindow(m_window.get());
    scene.enter();
    const auto ready = [&] {
        const QWidget *root = rootOf(scene);
        return root && root->isVisible() && (!scene.ready || scene.ready());
    };
    if (!QTest::qWaitFor(ready, kPatience))
        return false;
    QApplication::setActiveWindow(rootOf(scene)->window());
    QCoreApplication::processEvents();
    return true;
}

void Places::leave(const Scene &scene)
{
    if (scene.leave)
        scene.leave();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::setActiveWindow(m_window.get());
}

std::vector<Scene> Places::scenes()
{
    std::vector<Scene> all;
    for (std::vector<Scene> some : { queueScenes(), formScenes(), callScenes(), placeScenes(), settingsScenes(), boardScenes(), sheetScenes() })
        std::move(some.begin(), some.end(), std::back_inserter(all));
    return all;
}

std::vector<Scene> Places::queueScenes()
{
    const auto shown = [this] {
        const auto *pane = part<ui::TicketPane>(u"ticket.pane"_qs);
        return pane->isLoaded() && pane->ticket() == m_detail.view.ticket.id;
    };
    const auto open = [this] { m_window->openTicket(m_detail.view.ticket.id); };
    const auto mark = [this, open] {
        open();
        auto *list = part<QAbstractItemView>(u"queue.list"_qs);
        list->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        part<QAbstractButton>(u"queue.changeMarked"_qs)->click();
    };
    const auto unmark = [this] {
        part<QAbstractButton>(u"queue.bulk.close"_qs)->click();
        part<QAbstractButton>(u"queue.clearMarks"_qs)->click();
    };
    return { { u"queue"_qs, open, shown, {}, {} },
             { u"queue-marked"_qs, mark, [this] { return part<QWidget>(u"queue.bulk"_qs)->isVisible(); }, {}, unmark },
             { u"queue-empty"_qs,
               [this] {
                   m_window->showPlace(u"queues"_qs);
                   part<QLineEdit>(u"queue.filter"_qs)->setText(u"tag:nobody-has-this"_qs);
               },
               [this] { return part<QWidget>(u"queue.empty"_qs)->isVisible(); }, {},
               [this] { part<QLineEdit>(u"queue.filter"_qs)->setText(u"status:active"_qs); } },
             { u"ticket-window"_qs,
               [this] {
                   auto *own = m_window->openInWindow(m_detail.view.ticket.id);
                   own->resize(1280, 860);
                   m_extra = own;
               },
               [this] { return static_cast<ui::TicketWindow *>(m_extra.data())->pane()->isLoaded(); },
               [this] { return m_extra.data(); }, [this] { delete m_extra; } } };
}

std::vector<Scene> Places::formScenes()
{
    std::vector<Scene> forms;
    const auto add = [&](const QString &name, std::function<void(ui::TicketPane *)> open) {
        const auto enter = [this, open] {
            auto *pane = part<ui::TicketPane>(u"ticket.pane"_qs);
            m_window->openTicket(m_detail.view.ticket.id);
            awaits([pane] { return pane->isLoaded(); });
            open(pane);
        };
        const auto leave = [this] {
            if (auto *cancel = part<QAbstractButton>(u"ticket.formCancel"_qs))
                cancel->click();
        };
        forms.push_back({ name, enter, [this] { return part<QWidget>(u"ticket.formCancel"_qs) != nullptr; }, {}, leave });
    };
    const auto header = [](ui::TicketPane *pane) { return pane->findChild<ui::TicketHeader *>(); };
    add(u"solve"_qs, [](ui::TicketPane *pane) { pane->startSolve(); });
    add(u"hand-over"_qs, [](ui::TicketPane *pane) { pane->startHandOver(); });
    add(u"merge"_qs, [](ui::TicketPane *pane) { pane->startMerge(); });
    add(u"said"_qs, [header](ui::TicketPane *pane) { Q_EMIT header(pane)->saidAsked(); });
    add(u"category"_qs, [header](ui::TicketPane *pane) { Q_EMIT header(pane)->categoryAsked(); });
    add(u"tie"_qs, [header](ui::TicketPane *pane) { Q_EMIT header(pane)->linkAsked(); });
    add(u"wait"_qs, [this, header](ui::TicketPane *pane) {
        Q_EMIT header(pane)->statusChosen(desk().config()->statusOf(StatusCategory::WaitThird)->id);
    });
    forms.push_back({ u"explain"_qs, [this] { part<ui::TicketPane>(u"ticket.pane"_qs)->explain(); },
                      [this] {
                          const auto *card = part<QWidget>(u"ticket.explain"_qs);
                          return card && card->isVisible();
                      },
                      [this] { return part<QWidget>(u"ticket.explain"_qs); },
                      [this] { part<ui::Popover>(u"ticket.explain"_qs)->close(); } });
    return forms;
}

std::vector<Scene> Places::callScenes()
{
    const auto card = [this]() -> QWidget * { return m_window->findChild<ui::CallerCard *>(); };
    const auto end = [this] {
        auto *open = m_window->findChild<ui::CallerCard *>();
        open->findChild<QAbstractButton *>(u"caller.startOver"_qs)->click();
        open->close();
    };
    const auto known = [this] {
        m_window->newCall();
        m_window->findChild<ui::CallerCard *>()->startFor(m_detail.contact->id);
    };
    const auto unknown = [this] {
        m_window->newCall();
        auto *open = m_window->findChild<ui::CallerCard *>();
        QApplication::setActiveWindow(open);
        auto *number = open->findChild<QLineEdit *>(u"caller.number"_qs);
        QTest::keyClicks(number, u"+48 600 700 800"_qs);
        QTest::keyClick(number, Qt::Key_Return);
    };
    const auto has = [this](const QString &name) {
        return [this, name] {
            const auto *part = m_window->findChild<ui::CallerCard *>()->findChild<QWidget *>(name);
            return part && part->isVisible();
        };
    };
    return { { u"call"_qs, [this] { m_window->newCall(); }, {}, card, [card] { card()->close(); } },
             { u"call-known"_qs, known, has(u"caller.startOver"_qs), card, end },
             { u"call-new"_qs, unknown, has(u"newContact.name"_qs), card, end },
             { u"number"_qs,
               [this] {
                   auto *number = new ui::NumberCard;
                   number->showNumber(40117, {}, ui::NumberCard::Sent::Offline);
                   m_extra = number;
               },
               {}, [this] { return m_extra.data(); }, [this] { delete m_extra; } } };
}

std::vector<Scene> Places::placeScenes()
{
    const auto shown = [this](const QString &name) {
        return [this, name] {
            const auto *part = m_window->findChild<QWidget *>(name);
            return part && part->isVisible();
        };
    };
    const auto company = [this] { m_window->openCompany(m_detail.company->id); };
    const auto edit = [this, company] {
        company();
        awaits([this] { return part<QWidget>(u"company.edit"_qs) != nullptr; });
        part<QAbstractButton>(u"company.edit"_qs)->click();
    };
    const auto escape = [this] { QTest::keyClick(part<QWidget>(u"recordForm.save"_qs), Qt::Key_Escape); };
    const auto add = [this] {
        m_window->showPlace(u"customers"_qs);
        part<QAbstractButton>(u"customers.new"_qs)->click();
    };
    return { { u"company"_qs, company, shown(u"company.edit"_qs), {}, {} },
             { u"company-edit"_qs, edit, shown(u"recordForm.save"_qs), {}, escape },
             { u"customer-new"_qs, add, shown(u"customers.newForm"_qs), {}, escape },
             { u"contact"_qs, [this] { m_window->openContact(m_detail.contact->id); }, shown(u"contact.edit"_qs), {}, {} },
             { u"knowledge"_qs, [this] { m_window->openArticle(m_article); }, shown(u"article.insert"_qs), {}, {} },
             { u"outbox"_qs,
               [this] {
                   m_engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
                   [[maybe_unused]] const auto kept = m_tickets->note(m_detail.view.ticket.id, u"Written in a tunnel"_qs);
                   m_window->showPlace(u"outbox"_qs);
               },
               [this] {
                   const auto *page = m_window->findChild<ui::OutboxPage *>();
                   return page->conflictCount() == 1 && page->waitingCount() > 0;
               },
               {}, [this] { m_engine->setNetworkPolicy(sync::NetworkPolicy::Online); } },
             { u"alarms"_qs, [this] { m_window->showPlace(u"alarms"_qs); }, {}, {}, {} } };
}

std::vector<Scene> Places::settingsScenes()
{
    std::vector<Scene> parts;
    for (const QString &part : { u"calendar"_qs, u"policy"_qs, u"macro"_qs, u"policies"_qs, u"matrix"_qs, u"categories"_qs, u"groups"_qs })
        parts.push_back({ u"settings-"_qs + part, [this, part] { m_window->openSettings(part); }, {}, {}, {} });
    parts.push_back({ u"settings-holidays"_qs,
                      [this] {
                          m_window->openSettings(u"calendar"_qs);
                          part<QAbstractButton>(u"calendar.import"_qs)->click();
                      },
                      [this] { return part<QWidget>(u"holidays"_qs)->isVisible(); }, {},
                      [this] { QTest::keyClick(part<QWidget>(u"holidays.country"_qs), Qt::Key_Escape); } });
    return parts;
}

std::vector<Scene> Places::boardScenes()
{
    const auto tab = [this](const QString &id) {
        return [this, id] {
            m_window->showPlace(u"wallboard"_qs);
            m_window->findChild<ui::WallboardPlace *>()->showTab(id);
        };
    };
    const auto counted = [this] { return m_floor->figures() != nullptr; };
    const auto form = [this, tab] {
        tab(u"board"_qs)();
        part<QAbstractButton>(u"board.configure"_qs)->click();
    };
    const auto window = [this] {
        m_extra = m_window->openWallboard();
        m_extra->showNormal();
    };
    return { { u"board"_qs, tab(u"board"_qs), counted, {}, {} },
             { u"board-form"_qs, form, [this] { return part<QWidget>(u"boardForm"_qs)->isVisible(); }, {},
               [this] { part<QAbstractButton>(u"boardForm.close"_qs)->click(); } },
             { u"floor"_qs, tab(u"floor"_qs), counted, {}, {} },
             { u"replay"_qs, tab(u"replay"_qs), counted, {}, tab(u"board"_qs) },
             { u"board-window"_qs, window, {}, [this] { return m_extra.data(); }, [this] { delete m_extra; } } };
}

std::vector<Scene> Places::sheetScenes()
{
    const auto sheet = [this](const QString &name) { return [this, name] { return part<QWidget>(name); }; };
    const auto dismiss = [this](const QString &name) { return [this, name] { part<ui::Overlay>(name)->dismiss(); }; };
    const auto own = [this](QWidget *made) {
        m_extra = made;
        made->show();
    };
    const auto alone = [this] { return m_extra.data(); };
    const auto end = [this] { delete m_extra; };
    return { { u"palette"_qs, [this] { m_window->openPalette(u"a"_qs); }, {}, sheet(u"palette"_qs), dismiss(u"palette"_qs) },
             { u"keys"_qs,
               [this] {
                   m_window->showPlace(u"queues"_qs);
                   m_window->showKeys();
               },
               {}, sheet(u"keys"_qs), dismiss(u"keys"_qs) },
             { u"sign-out"_qs, [this] { part<ui::SignOutCard>(u"signout"_qs)->ask(2); }, {}, sheet(u"signout"_qs), dismiss(u"signout"_qs) },
             { u"toast"_qs,
               [this] {
                   m_window->showPlace(u"queues"_qs);
                   m_window->say(u"#40117 is yours now."_qs, u"Undo"_qs, u"Ctrl+Z"_qs, [] { });
               },
               [this] { return part<QWidget>(u"toast"_qs) != nullptr; }, {}, {} },
             { u"password"_qs, [this, own] { own(new ui::PasswordDialog(*m_engine, nullptr)); }, {}, alone, end },
             { u"sign-in"_qs,
               [this, own] {
                   auto *window = new ui::SignInWindow(*m_language);
                   own(window);
                   window->askTrust(QString(64, u'a'));
               },
               {}, alone, end } };
}

} // namespace firstline::test
