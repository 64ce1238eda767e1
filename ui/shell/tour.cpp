#include "ui/shell/tour.h"

#include "core/service/whendone.h"
#include "ui/customer/callercard.h"
#include "ui/customer/numbercard.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinwindow.h"
#include "ui/shell/ticketwindow.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/ticket/popover.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardplace.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {

constexpr std::chrono::milliseconds kLook { 120 };
constexpr int kStepPatience = 8'000;
constexpr int kSettlePatience = 2'000;
constexpr int kSyncPatience = 60'000;
constexpr int kWeighed = 40;

/// How much a ticket has to show to this person.
int worthOf(const service::TicketDetail &detail, AgentId me)
{
    int worth = 4 * int(std::min<size_t>(detail.view.messages.size(), 5));
    bool note = false;
    for (const Message &message : detail.view.messages)
        note = note || message.kind == MessageKind::Note;
    worth += (note ? 5 : 0) + (detail.contact ? 4 : 0) + (detail.contract ? 4 : 0) + (detail.asset ? 2 : 0);
    worth += (detail.site ? 2 : 0) + (detail.view.ticket.due ? 3 : 0) + (detail.view.ticket.assignee == me ? 12 : 0);
    worth += detail.contract && detail.contract->state == ContractState::Active ? 8 : 0;
    worth += detail.company && detail.company->isVip() ? 2 : 0;
    worth -= detail.view.ticket.breachedAt ? 4 : 0;
    return worth;
}

} // namespace

Tour::Tour(const Desk &desk, MainWindow &window, Language &language, TourOptions options, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
    , m_language(language)
    , m_options(std::move(options))
{
    m_look.setInterval(kLook);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

Tour::~Tour() = default;

template<class T>
T *Tour::part(const QString &name) const
{
    return m_window.findChild<T *>(name);
}

void Tour::start()
{
    QDir().mkpath(m_options.folder);
    if (m_options.bothThemes)
        m_prefixes = { u"light-"_qs, u"dark-"_qs };
    else
        m_prefixes = { QString() };
    m_wait = [this] {
        const sync::SyncStatus status = m_desk.engine().status();
        const bool all = status.link == sync::LinkState::Online && !status.bootstrapping && status.cursor >= status.head
            && status.lastSync;
        return all && rowsIn(u"queue.list"_qs);
    };
    m_then = [this] { chooseTicket(); };
    m_patience = kSyncPatience;
    m_since.start();
    m_look.start();
}

/// Every look: is what was waited for there, or has it had its time?
void Tour::look()
{
    if (!m_wait || (!m_wait() && m_since.elapsed() < m_patience))
        return;
    m_wait = nullptr;
    const auto then = std::exchange(m_then, nullptr);
    then();
}

bool Tour::rowsIn(const QString &list) const
{
    const auto *view = part<QAbstractItemView>(list);
    return view && view->model() && view->model()->rowCount() > 0;
}

void Tour::chooseTicket()
{
    service::whenDone(m_desk.tickets.list({ u"status:active"_qs, u"due"_qs }, kWeighed, true), this,
        [this](const Result<service::TicketList> &list) {
            if (list)
                weigh(list->first);
        });
    m_wait = [this] { return m_chosen && m_asked == 0; };
    m_then = [this] { chooseArticle(); };
    m_patience = kStepPatience;
    m_since.restart();
}

void Tour::weigh(const std::vector<service::TicketRow> &rows)
{
    m_asked = int(rows.size());
    m_chosen = true;
    for (const service::TicketRow &row : rows) {
        service::whenDone(m_desk.tickets.ticket(row.id), this, [this](const Result<service::TicketDetail> &detail) {
            --m_asked;
            const int worth = detail ? worthOf(*detail, m_desk.tickets.me()) : -1;
            if (worth > m_best) {
                m_best = worth;
                m_ticket = *detail;
            }
        });
    }
}

void Tour::chooseArticle()
{
    m_chosen = false;
    service::whenDone(m_desk.knowledge.articles({}, m_language.code()), this,
        [this](const Result<std::vector<service::ArticleRow>> &rows) {
            m_chosen = true;
            if (!rows || rows->empty())
                return;
            const service::ArticleRow &row = rows->at(rows->size() / 2);
            m_article = row.id;
            for (const QString &word : row.title.split(u' '))
                m_articleWord = word.size() > m_articleWord.size() ? word : m_articleWord;
        });
    m_wait = [this] { return m_chosen; };
    m_then = [this] { nextTheme(); };
    m_since.restart();
}

void Tour::nextTheme()
{
    if (m_prefixes.empty()) {
        m_look.stop();
        Q_EMIT finished();
        return;
    }
    m_prefix = m_prefixes.front();
    m_prefixes.pop_front();
    if (Theme *theme = Theme::current(); theme && !m_prefix.isEmpty())
        theme->setMode(m_prefix == u"dark-" ? ThemeMode::Dark : ThemeMode::Light);
    planQueues();
    planCall();
    planCustomers();
    planKnowledge();
    planShell();
    planClocks();
    nextStep();
}

void Tour::plan(const QString &name, std::function<void()> enter, std::function<bool()> ready, std::function<void()> leave,
                std::function<QWidget *()> over, std::function<QWidget *()> alone)
{
    m_steps.push_back({ name, std::move(enter), std::move(ready), std::move(over), std::move(alone), std::move(leave) });
}

void Tour::nextStep()
{
    if (m_steps.empty())
        return nextTheme();
    m_steps.front().enter();
    m_wait = m_steps.front().ready ? m_steps.front().ready : [] { return true; };
    m_then = [this] { takePicture(); };
    m_patience = kStepPatience;
    m_since.restart();
}

QImage Tour::picture() const
{
    const Step &step = m_steps.front();
    if (QWidget *alone = step.alone ? step.alone() : nullptr)
        return alone->grab().toImage();
    QImage image = m_window.grab().toImage();
    if (QWidget *card = step.over ? step.over() : nullptr)
        paintCard(image, card);
    return image;
}

/// What stands before the window is a window of its own: both go into one picture, as a desktop would show them.
void Tour::paintCard(QImage &image, QWidget *card) const
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place(QPoint((m_window.width() - card->width()) / 2, (m_window.height() - card->height()) / 3), card->size());
    paintShadow(&painter, place, 24, kRadiusWindow);
    QPainterPath shape;
    shape.addRoundedRect(place, kRadiusWindow, kRadiusWindow);
    painter.setClipPath(shape);
    painter.drawPixmap(place.topLeft(), card->grab());
    painter.setClipping(false);
    painter.setPen(color(Role::Line));
    painter.drawPath(shape);
}

void Tour::takePicture()
{
    m_last = {};
    // Settled: two looks see the same.
    m_wait = [this] {
        const QImage now = picture();
        const bool same = now == m_last;
        m_last = now;
        return same;
    };
    m_then = [this] {
        save(m_last);
        if (m_steps.front().leave)
            m_steps.front().leave();
        m_steps.pop_front();
        nextStep();
    };
    m_patience = kSettlePatience;
    m_since.restart();
}

void Tour::save(const QImage &image)
{
    const QString file = QDir(m_options.folder).absoluteFilePath(m_prefix + m_steps.front().name + u".png"_qs);
    const bool fine = image.save(file);
    if (fine)
        m_saved.append(file);
    Q_EMIT pictureSaved(file, fine);
}

void Tour::planQueues()
{
    const TicketId ticket = m_ticket.view.ticket.id;
    const auto shown = [this, ticket] {
        const auto *pane = part<TicketPane>(u"ticket.pane"_qs);
        return rowsIn(u"queue.list"_qs) && pane && pane->isLoaded() && pane->ticket() == ticket;
    };
    plan(u"01-queue"_qs, [this, ticket] { m_window.openTicket(ticket); }, shown);
    plan(
        u"02-ticket"_qs,
        [this, ticket] {
            m_own = m_window.openInWindow(ticket);
            m_own->resize(1280, 860);
        },
        [this] { return m_own && m_own->pane()->isLoaded(); }, [this] { delete m_own; }, {},
        [this]() -> QWidget * { return m_own; });
    plan(
        u"03-reply"_qs,
        [this] {
            part<TicketPane>(u"ticket.pane"_qs)->focusReply();
            auto *edit = part<MessageEdit>(u"ticket.reply"_qs);
            m_replyBefore = edit->toPlainText();
            // Shown like a stored draft: nothing is journaled, nothing can be sent by mistake.
            if (m_replyBefore.isEmpty())
                edit->restoreDraft(tr("Good morning, thank you for calling. A technician will be with you today; until "
                                      "then please use the other till."));
        },
        {}, [this] { part<MessageEdit>(u"ticket.reply"_qs)->restoreDraft(m_replyBefore); });
}

void Tour::fillCall()
{
    m_callFilled = false;
    m_window.newCall();
    auto *card = m_window.findChild<CallerCard *>();
    if (m_ticket.contact)
        card->startFor(m_ticket.contact->id);
}

void Tour::endCall()
{
    auto *card = m_window.findChild<CallerCard *>();
    if (!card)
        return;
    // What was filled in is forgotten; what a person had begun before stays his.
    if (auto *forget = card->findChild<QAbstractButton *>(u"caller.startOver"_qs); forget && m_callFilled)
        forget->click();
    card->close();
}

void Tour::planCall()
{
    plan(
        u"04-new-call"_qs, [this] { fillCall(); },
        [this] {
            auto *card = m_window.findChild<CallerCard *>();
            auto *subject = card ? card->findChild<QLineEdit *>(u"request.subject"_qs) : nullptr;
            if (subject && subject->text().isEmpty()) {
                subject->setText(m_ticket.view.ticket.subject);
                m_callFilled = true;
            }
            return card && card->isVisible();
        },
        [this] { endCall(); }, [this]() -> QWidget * { return m_window.findChild<CallerCard *>(); });
    plan(
        u"05-number"_qs,
        [this] {
            m_number = std::make_unique<NumberCard>();
            m_number->showNumber(m_ticket.view.ticket.number, m_ticket.view.ticket.provisional, NumberCard::Sent::Offline);
        },
        {}, [this] { m_number.reset(); }, [this]() -> QWidget * { return m_number.get(); });
}

void Tour::planCustomers()
{
    if (m_ticket.company)
        plan(u"06-customer"_qs, [this] { m_window.openCompany(m_ticket.company->id); }, {});
    if (m_ticket.contact)
        plan(u"08-contact"_qs, [this] { m_window.openContact(m_ticket.contact->id); }, {});
}

void Tour::planKnowledge()
{
    plan(
        u"09-knowledge"_qs,
        [this] {
            m_window.showPlace(u"knowledge"_qs);
            if (!m_article.isNull())
                m_window.openArticle(m_article);
        },
        {});
    plan(
        u"10-search"_qs,
        [this] {
            m_window.showPlace(u"knowledge"_qs);
            if (auto *field = part<QLineEdit>(u"knowledge.search"_qs))
                field->setText(m_articleWord);
        },
        {},
        [this] {
            if (auto *field = part<QLineEdit>(u"knowledge.search"_qs))
                field->clear();
        });
}

void Tour::planShell()
{
    plan(u"11-outbox"_qs, [this] { m_window.showPlace(u"outbox"_qs); }, {});
    plan(
        u"12-offline"_qs,
        [this] {
            m_desk.engine().setNetworkPolicy(sync::NetworkPolicy::Offline);
            m_window.showPlace(u"queues"_qs);
        },
        [this] {
            const auto *banner = part<QWidget>(u"banner"_qs);
            return banner && banner->isVisible();
        },
        [this] { m_desk.engine().setNetworkPolicy(sync::NetworkPolicy::Online); });
    plan(
        u"13-palette"_qs, [this] { m_window.openPalette(m_ticket.view.ticket.subject.left(4).trimmed()); },
        [this] { return part<CommandPalette>(u"palette"_qs)->count() > 0; },
        [this] { part<CommandPalette>(u"palette"_qs)->dismiss(); });
    plan(
        u"14-keys"_qs,
        [this] {
            m_window.showPlace(u"queues"_qs);
            m_window.showKeys();
        },
        {}, [this] { part<Overlay>(u"keys"_qs)->dismiss(); });
    plan(
        u"15-sign-in"_qs,
        [this] {
            m_signIn = std::make_unique<SignInWindow>(m_language);
            m_signIn->setServer(m_options.server);
            m_signIn->setLogin(m_options.login);
            m_signIn->resize(960, 720);
            m_signIn->show();
        },
        {}, [this] { m_signIn.reset(); }, {}, [this]() -> QWidget * { return m_signIn.get(); });
}

void Tour::planClocks()
{
    const TicketId ticket = m_ticket.view.ticket.id;
    plan(
        u"16-explain"_qs,
        [this, ticket] {
            m_window.openTicket(ticket);
            part<TicketPane>(u"ticket.pane"_qs)->explain();
        },
        [this] {
            const auto *card = part<QWidget>(u"ticket.explain"_qs);
            return card && card->isVisible();
        },
        [this] {
            if (auto *card = part<Popover>(u"ticket.explain"_qs))
                card->close();
        });
    if (m_desk.alarms)
        plan(u"17-alarms"_qs, [this] { m_window.showPlace(u"alarms"_qs); }, {},
             [this] { m_window.showPlace(u"queues"_qs); });
    planSettings();
}

/// What only those see who run the floor.
void Tour::planFloor()
{
    const auto *board = m_window.findChild<WallboardPlace *>();
    if (!board || !board->floor())
        return;
    for (const auto &[name, tab] : { std::pair(u"22-floor"_qs, u"floor"_qs), std::pair(u"23-replay"_qs, u"replay"_qs) }) {
        plan(name,
             [this, tab] {
                 m_window.showPlace(u"wallboard"_qs);
                 m_window.findChild<WallboardPlace *>()->showTab(tab);
             },
             [this] { return m_desk.floor->figures() != nullptr; },
             [this] {
                 m_window.findChild<WallboardPlace *>()->showTab(u"board"_qs);
                 m_window.showPlace(u"queues"_qs);
             });
    }
}

void Tour::planSettings()
{
    if (m_desk.floor)
        plan(u"21-wallboard"_qs, [this] { m_window.showPlace(u"wallboard"_qs); },
             [this] { return m_desk.floor->figures() != nullptr; }, [this] { m_window.showPlace(u"queues"_qs); });
    planFloor();
    if (!m_desk.settings)
        return;
    const auto back = [this] { m_window.showPlace(u"queues"_qs); };
    plan(u"18-calendar"_qs, [this] { m_window.openSettings(u"calendar"_qs); }, {}, back);
    plan(u"19-policy"_qs, [this] { m_window.openSettings(u"policy"_qs); }, {}, back);
    plan(u"20-matrix"_qs, [this] { m_window.openSettings(u"matrix"_qs); }, {}, back);
}

} // namespace firstline::ui
