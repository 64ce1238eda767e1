#include "ui/customer/callercard.h"

#include "ui/customer/callerlookup.h"
#include "ui/customer/callerpanel.h"
#include "ui/customer/customertext.h"
#include "ui/customer/dueline.h"
#include "ui/customer/newcontactform.h"
#include "ui/customer/numbercard.h"
#include "ui/customer/requestform.h"
#include "ui/models/ticketsource.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/fittingarea.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QTimer>
#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <utility>

namespace firstline::ui {
namespace {

constexpr int kPreviewMs = 120;
constexpr int kSimilarMs = 350;
constexpr int kDraftMs = 400;

QTimer *makeTimer(QObject *owner, int ms)
{
    auto *timer = new QTimer(owner);
    timer->setSingleShot(true);
    timer->setInterval(ms);
    return timer;
}

/// Whether somebody would miss it.
bool holdsWords(const CallerDraft &draft)
{
    const bool request = !draft.request.subject.isEmpty() || !draft.request.text.isEmpty();
    return draft.newCaller || request || !draft.resolution.isEmpty();
}

bool isEmpty(const CallerDraft &draft)
{
    return !holdsWords(draft) && draft.typed.isEmpty() && !draft.request.contact && !draft.request.company;
}

} // namespace

CallerCard::CallerCard(service::CustomerService &customers, service::TicketService &tickets, QWidget *parent)
    : CallerCard(callerSourceOf(customers, tickets), parent)
{
    connect(&tickets, &service::TicketService::configChanged, this, [this] { m_request->setConfig(m_source.config()); });
}

CallerCard::CallerCard(CallerSource source, QWidget *parent)
    : QWidget(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint)
    , m_source(std::move(source))
    , m_tick(new QTimer(this))
    , m_previewTimer(makeTimer(this, kPreviewMs))
    , m_similarTimer(makeTimer(this, kSimilarMs))
    , m_draftTimer(makeTimer(this, kDraftMs))
{
    setWindowTitle(tr("New call"));
    setObjectName(u"callerCard"_qs);
    setAccessibleRole(this, QAccessible::Dialog);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_tick->setInterval(1000);
    build();
    connectParts();
    addShortcuts();
    for (QWidget *field : findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(field) || qobject_cast<QPlainTextEdit *>(field) || qobject_cast<QComboBox *>(field))
            field->installEventFilter(this);
    }
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

CallerCard::~CallerCard() = default;

bool CallerCard::eventFilter(QObject *watched, QEvent *event)
{
    // Line edits know Ctrl+D as an editing key on some desktops; here it is the card's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_D) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CallerCard::startCall(const QString &number, Start start)
{
    if (start == Start::Asked && number.isEmpty()) {
        // Whoever presses F2 has somebody else on the line: his words do not go into the card of the last one.
        if (isVisible() && isUntouched() && !m_aside.isEmpty())
            return takeAside();
        makeRoom();
    }
    if (isFree(start)) {
        reset();
        m_call.start();
        tick();
        if (!number.isEmpty())
            m_lookup->lookUp(number);
        if (!m_draftAsked)
            restoreKept();
    } else if (!number.isEmpty() && content::normalisePhone(number) != content::normalisePhone(m_lookup->typed())) {
        showOther({}, number);
    }
    present(start);
}

void CallerCard::startFor(ContactId contact)
{
    makeRoom();
    if (isUntouched()) {
        reset();
        m_call.start();
        tick();
        chooseCaller(contact, {});
        if (!m_draftAsked)
            restoreKept();
    }
    present(Start::Asked);
}

void CallerCard::present(Start start)
{
    const bool incoming = start == Start::Incoming;
    setAttribute(Qt::WA_ShowWithoutActivating, incoming);
    if (!isVisible() && parentWidget()) {
        const QRect over = parentWidget()->window()->frameGeometry();
        setWindowFlag(Qt::WindowStaysOnTopHint, incoming); // Also above other programs: somebody waits.
        move(over.center().x() - sizeHint().width() / 2, over.top() + std::max(24, (over.height() - 640) / 3));
    }
    m_tick->start();
    keepOnScreen();
    show();
    raise();
    if (incoming)
        return;
    activateWindow();
    if (m_contact.isNull() && !m_isNew)
        m_lookup->focusNumber();
    else
        m_request->focusSubject();
}

void CallerCard::reset()
{
    ++m_cardGeneration;
    ++m_previewGeneration;
    ++m_similarGeneration;
    m_previewTimer->stop();
    m_similarTimer->stop();
    m_lookup->clear();
    m_new->restore({});
    m_new->hide();
    m_panel->hide();
    m_request->clear();
    m_resolution->restoreDraft({});
    m_resolutionBox->hide();
    m_other->hide();
    m_startOver->hide();
    showProblem({});
    showSimilar({});
    m_due->showUnknown({});
    m_pending.reset();
    m_contact = {};
    m_company = {};
    m_isNew = false;
    m_byHand = false;
    m_callName.clear();
    m_otherCall.clear();
    m_callerName.clear();
    m_length.reset();
    m_call.start();
    tick();
    m_draftTimer->stop();
}

bool CallerCard::isUntouched() const
{
    return m_request->isEmpty() && !m_isNew && m_contact.isNull() && m_lookup->typed().isEmpty();
}

void CallerCard::chooseCaller(ContactId contact, CompanyId company)
{
    m_contact = contact;
    m_company = company;
    if (contact) {
        m_isNew = false;
        m_new->hide();
    }
    const int generation = ++m_cardGeneration;
    m_callerName.clear();
    if (!contact && !company) {
        m_panel->hide();
        m_request->setCustomer({}, {});
        m_previewTimer->start();
        return;
    }
    whenAnswered(m_source.card(contact, company), this,
        [this, generation](const Result<service::CallerCard> &card) { cardAnswered(generation, card); });
    if (contact)
        m_request->focusSubject();
    touched();
}

void CallerCard::cardAnswered(int generation, const Result<service::CallerCard> &card)
{
    if (generation != m_cardGeneration)
        return;
    if (!card) {
        showProblem(errorText(card.error().code));
        return;
    }
    if (card->company)
        m_company = card->company->id;
    if (card->contact)
        m_lookup->showCaller(card->contact, card->company, m_pending ? m_pending->typed : m_lookup->typed());
    showCustomer(*card);
    if (m_pending) {
        m_request->restore(m_pending->request);
        m_pending.reset();
    }
    m_previewTimer->start();
}

void CallerCard::showCustomer(const service::CallerCard &card)
{
    m_callerName = card.contact ? card.contact->name : card.company ? card.company->name : QString();
    const ConfigPtr config = m_source.config();
    m_panel->show(card, config.get(), m_source.now());
    m_panel->QWidget::show();
    m_request->setCustomer(card.assets, card.sites, card.contact ? card.contact->site : SiteId());
}

void CallerCard::beginNew(const QString &typed)
{
    ++m_cardGeneration;
    m_isNew = true;
    m_contact = {};
    m_company = {};
    m_panel->hide();
    m_lookup->showNew(typed);
    m_new->begin(typed);
    m_new->show();
    m_new->focusFirst();
    m_previewTimer->start();
    touched();
}

void CallerCard::forgetCaller()
{
    ++m_cardGeneration;
    m_contact = {};
    m_company = {};
    m_isNew = false;
    m_callerName.clear();
    m_new->hide();
    m_panel->hide();
    m_request->setCustomer({}, {});
    m_previewTimer->start();
}

void CallerCard::touched()
{
    showProblem({});
    m_startOver->setVisible(!isUntouched());
    showAside();
    // At least once within its time, however fast somebody types.
    if (!m_draftTimer->isActive() && !m_busy)
        m_draftTimer->start();
}

void CallerCard::tick()
{
    const qint64 seconds = talked().count();
    const QString time = u"%1:%2"_qs.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    //: in the corner of the card, after the length of the call
    m_time->setText(m_length ? tr("%1, hung up").arg(time) : time);
    if (m_length)
        return;
    if (seconds % 60 == 59)
        m_previewTimer->start(); // "If saved now" moves on with the clock.
}

void CallerCard::askPreview()
{
    const int generation = ++m_previewGeneration;
    whenAnswered(m_source.preview(command(Finish::Register)), this,
        [this, generation](const Result<service::DuePreview> &preview) {
            if (generation != m_previewGeneration)
                return;
            if (preview)
                m_due->show(*preview, m_source.now());
            else
                m_due->showUnknown(errorText(preview.error().code));
        });
}

void CallerCard::askSimilar()
{
    const int generation = ++m_similarGeneration;
    const QString subject = m_request->subject();
    if (subject.size() < 4) {
        showSimilar({});
        return;
    }
    whenAnswered(
        m_source.similar(subject), this, [this, generation](const Result<std::vector<service::TicketRef>> &tickets) {
            if (generation == m_similarGeneration)
                showSimilar(tickets ? *tickets : std::vector<service::TicketRef>());
        });
}

void CallerCard::showSimilar(const std::vector<service::TicketRef> &tickets)
{
    m_similarLead->setVisible(!tickets.empty());
    m_similar->setVisible(!tickets.empty());
    if (tickets.empty())
        return;
    const service::TicketRef &first = tickets.front();
    const QString text = ticketNumberText(first) % u' ' % first.subject;
    m_similarTicket = first.id;
    m_similar->setText(fontMetrics().elidedText(text, Qt::ElideRight, 250));
    m_similar->setToolTip(text);
}

void CallerCard::restoreKept()
{
    m_draftAsked = true;
    whenAnswered(m_source.draft(), this, [this](const Result<QString> &text) {
        auto kept = text ? callerDraftFrom(*text) : std::nullopt;
        if (!kept)
            return;
        m_aside = std::exchange(kept->aside, {}) + m_aside;
        // Somebody was quicker than the journal: what he writes, or for whom, stays; the kept words wait beside it.
        const bool taken = isFilled() || (m_callName.isEmpty() && !m_contact.isNull());
        if (taken && holdsWords(*kept)) {
            m_aside.append(toText(*kept));
            keepDraft();
        }
        showAside();
        if (taken || isEmpty(*kept))
            return;
        const QString call = m_callName;
        const QString number = m_lookup->typed();
        if (!isUntouched() || !call.isEmpty()) {
            if (!holdsWords(*kept))
                return;
            // It rang before what a crash left could be shown: the words come first, the call waits beside them.
            reset();
            showOther(call, number);
        }
        applyDraft(*kept);
    });
}

void CallerCard::applyDraft(const CallerDraft &draft)
{
    m_request->restore(draft.request);
    if (!draft.resolution.isEmpty()) {
        m_resolution->restoreDraft(draft.resolution);
        m_resolutionBox->show();
    }
    if (draft.newCaller) {
        beginNew(draft.typed);
        m_new->restore(draft.caller);
    }
    if (draft.request.contact || draft.request.company || draft.caller.company) {
        m_pending = draft;
        chooseCaller(draft.request.contact, draft.newCaller ? draft.caller.company : draft.request.company);
    } else if (!draft.newCaller) {
        m_lookup->showCaller({}, {}, draft.typed);
    }
    m_startOver->show();
    m_request->focusSubject();
}

CallerDraft CallerCard::draft() const
{
    CallerDraft draft;
    draft.typed = m_lookup->typed();
    draft.newCaller = m_isNew;
    if (m_isNew)
        draft.caller = m_new->caller();
    draft.request = command(Finish::Register);
    draft.resolution = m_resolution->toPlainText();
    draft.aside = m_aside;
    return draft;
}

void CallerCard::keepDraft()
{
    m_draftTimer->stop();
    const QString text = isUntouched() && m_aside.isEmpty() ? QString() : toText(draft());
    whenAnswered(m_source.saveDraft(text).then([](const Result<void> &kept) -> Result<bool> {
        return kept ? Result<bool>(true) : Result<bool>(fail(kept.error()));
    }),
        this, [this](const Result<bool> &kept) {
            if (!kept && kept.error().code != ErrorCode::Cancelled)
                showProblem(errorText(kept.error().code));
        });
}

RegisterTicket CallerCard::command(Finish how) const
{
    RegisterTicket command;
    m_request->writeTo(command);
    command.contact = m_contact;
    command.company = m_company;
    command.channel = Channel::Phone;
    command.answered = true;
    command.durationS = talked().count();
    if (how == Finish::DoneOnPhone) {
        command.done = true;
        command.resolution = m_resolution->toPlainText().trimmed();
    }
    return command;
}

void CallerCard::donePressed()
{
    if (m_resolutionBox->isHidden()) {
        m_resolutionBox->show();
        m_done->setText(tr("Register as solved"));
        m_resolution->setFocus(Qt::OtherFocusReason);
        return;
    }
    finish(Finish::DoneOnPhone);
}

QString CallerCard::whatIsMissing(Finish how)
{
    if (m_isNew) {
        if (const QString missing = m_new->missing(); !missing.isEmpty())
            return missing;
    } else if (!m_contact && !m_company) {
        m_lookup->focusNumber();
        return tr("Who is calling? Choose a contact, or press Enter to make a new one.");
    }
    const bool done = how == Finish::DoneOnPhone;
    if (const QString missing = m_request->missing(done); !missing.isEmpty())
        return missing;
    if (done && m_request->wantsResolution() && m_resolution->toPlainText().trimmed().isEmpty()) {
        m_resolution->setFocus(Qt::OtherFocusReason);
        return tr("Say in a few words how it was solved.");
    }
    return {};
}

void CallerCard::finish(Finish how)
{
    if (m_busy)
        return;
    const QString missing = whatIsMissing(how);
    showProblem(missing);
    if (!missing.isEmpty())
        return;
    setBusy(true);
    if (!m_isNew) {
        send(how);
        return;
    }
    whenAnswered(m_source.makeCaller(m_new->caller()), this,
        [this, how](const Result<service::CustomerService::MadeCaller> &made) {
            if (!made) {
                setBusy(false);
                showProblem(errorText(made.error().code));
                return;
            }
            // He exists from here on: a second try must not make him again.
            m_isNew = false;
            m_contact = made->contact;
            m_company = made->company;
            send(how);
        });
}

void CallerCard::send(Finish how)
{
    RegisterTicket ready = command(how);
    ready.ticket = TicketId(Uuid::create(m_source.now()));
    whenAnswered(m_source.registerTicket(ready), this,
        [this, ready](const Result<sync::Receipt> &receipt) { sent(ready, receipt); });
}

void CallerCard::sent(const RegisterTicket &command, const Result<sync::Receipt> &receipt)
{
    setBusy(false);
    if (!receipt) {
        showProblem(errorText(receipt.error().code));
        return;
    }
    const QString call = m_callName;
    reset();
    keepDraft();
    hide();
    m_tick->stop();
    if (!m_number) {
        m_number = new NumberCard(parentWidget() ? parentWidget() : this);
        // Keys go on in the window below; not every desktop sees to that by itself.
        connect(m_number, &NumberCard::closed, this, [this] {
            if (parentWidget())
                parentWidget()->window()->activateWindow();
        });
    }
    const auto how = m_source.online() ? NumberCard::Sent::Online : NumberCard::Sent::Offline;
    m_number->showNumber(receipt->number, receipt->provisional, how);
    Q_EMIT registered(command.ticket, receipt->number, receipt->provisional);
    Q_EMIT callRegistered(call);
}

void CallerCard::setBusy(bool busy)
{
    m_busy = busy;
    m_register->setEnabled(!busy);
    m_done->setEnabled(!busy);
}

void CallerCard::showProblem(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? problem : QString(u"\u25B2 "_qs % problem));
    m_problem->setVisible(!problem.isEmpty());
    if (m_resolutionBox->isHidden())
        m_done->setText(tr("Done on the phone"));
}

void CallerCard::openTicket(const TicketId &ticket)
{
    if (!ticket)
        return;
    close();
    Q_EMIT ticketChosen(ticket);
}

void CallerCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Raised));
}

/// It grows with what is known of the caller; its buttons stay on the screen.
void CallerCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepOnScreen();
}

void CallerCard::keepOnScreen()
{
    const QRect room = screen()->availableGeometry();
    const QRect frame = frameGeometry();
    m_area->setMostHeight(room.height() - (frame.height() - m_area->height()));
    if (isVisible() && frame.bottom() > room.bottom())
        move(frame.left(), std::max(room.top(), room.bottom() + 1 - frame.height()));
}

void CallerCard::closeEvent(QCloseEvent *event)
{
    if (!isUntouched())
        keepDraft();
    m_tick->stop();
    QWidget::closeEvent(event);
}

} // namespace firstline::ui
