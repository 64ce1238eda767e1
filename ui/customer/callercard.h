#pragma once

#include "ui/customer/callerdraft.h"
#include "ui/customer/callersource.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QTimer;
class QVBoxLayout;

namespace firstline::ui {

class Button;
class CallerLookup;
class CallerPanel;
class DueLine;
class FittingArea;
class Label;
class LinkLabel;
class MessageEdit;
class NewContactForm;
class NumberCard;
class RequestForm;

/// The card of F2 and of the telephone: a window of its own above the main window, never modal. Who calls, what was
/// promised to him, what he wants, when it will be due; Ctrl+Enter registers and shows the number. Works the same
/// offline. What was typed is journaled within a second and comes back after a crash; Esc only puts the card aside.
/// A call that the telephone exchange tells of has a name; the card stays until it ends, and then as long as it is filled.
class CallerCard : public QWidget {
    Q_OBJECT

public:
    /// Asked: the person pressed F2, so the card takes the focus. Incoming: a call rings; typing elsewhere goes on.
    enum class Start { Asked, Incoming };

    /// Both services must outlive the card.
    CallerCard(service::CustomerService &customers, service::TicketService &tickets, QWidget *parent = nullptr);
    explicit CallerCard(CallerSource source, QWidget *parent = nullptr);
    ~CallerCard() override;

    /// Opens the card; a number is looked up at once. A card that is being filled stays as it is and tells of the
    /// second call.
    void startCall(const QString &number = {}, Start start = Start::Asked);

    /// Opens the card for a known contact.
    void startFor(ContactId contact);

    /// As startCall with Start::Incoming, for a call that has a name. `number` may be empty: withheld.
    void ring(const QString &call, const QString &number);

    /// The name of the call that the card is open for. Shape: empty when it has none.
    QString call() const { return m_callName; }

    /// Whether the person wrote anything; what was looked up by itself is nothing.
    bool isFilled() const;

    /// He who calls, as far as he is known. Shape: empty when he is not.
    QString callerName() const { return m_callerName; }

    /// The talk begins now.
    void talk();

    /// The talk is over: its length goes into the registration.
    void hangUp(Seconds length);

    /// Puts a card away that nobody filled. Does nothing to one that is.
    void dismiss();

    /// A second call that was told of does not ring any more.
    void withdrawOther(const QString &call);

Q_SIGNALS:
    void registered(const firstline::TicketId &ticket, qint64 number, const QString &provisional);
    /// After registered(): the call that the card was open for; empty when it had no name.
    void callRegistered(const QString &call);
    /// An open or a similar ticket was chosen instead: the shell opens it.
    void ticketChosen(const firstline::TicketId &ticket);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Finish { Register, DoneOnPhone };

    void build();
    void keepOnScreen();
    void buildHeader(QVBoxLayout *column);
    void buildResolution(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void connectParts();
    void addShortcuts();

    void present(Start start);
    void reset();
    void showOther(const QString &call, const QString &number);
    void takeOther();
    Seconds talked() const;
    bool isUntouched() const;
    bool isFree(Start start) const;
    void chooseCaller(ContactId contact, CompanyId company);
    void cardAnswered(int generation, const Result<service::CallerCard> &card);
    void beginNew(const QString &typed);
    void forgetCaller();
    void showCustomer(const service::CallerCard &card);

    void touched();
    void askPreview();
    void askSimilar();
    void showSimilar(const std::vector<service::TicketRef> &tickets);
    void tick();

    void restoreKept();
    void makeRoom();
    void putAside();
    void takeAside();
    void showAside();
    void applyDraft(const CallerDraft &draft);
    CallerDraft draft() const;
    void keepDraft();

    void donePressed();
    void finish(Finish how);
    QString whatIsMissing(Finish how);
    void send(Finish how);
    void sent(const RegisterTicket &command, const Result<sync::Receipt> &receipt);
    void showProblem(const QString &problem);
    void openTicket(const TicketId &ticket);
    void setBusy(bool busy);
    RegisterTicket command(Finish how) const;

    CallerSource m_source;
    FittingArea *m_area;
    CallerLookup *m_lookup = nullptr;
    NewContactForm *m_new = nullptr;
    CallerPanel *m_panel = nullptr;
    RequestForm *m_request = nullptr;
    DueLine *m_due = nullptr;
    Label *m_time = nullptr;
    LinkLabel *m_startOver = nullptr;
    LinkLabel *m_other = nullptr;
    LinkLabel *m_asideLink = nullptr;
    QStringList m_aside; ///< Cards that were put aside for another call; the newest last.
    QWidget *m_resolutionBox = nullptr;
    MessageEdit *m_resolution = nullptr;
    Label *m_problem = nullptr;
    Label *m_similarLead = nullptr;
    LinkLabel *m_similar = nullptr;
    Button *m_done = nullptr;
    Button *m_register = nullptr;
    NumberCard *m_number = nullptr;
    QTimer *m_tick = nullptr;
    QTimer *m_previewTimer = nullptr;
    QTimer *m_similarTimer = nullptr;
    QTimer *m_draftTimer = nullptr;
    QElapsedTimer m_call;
    std::optional<CallerDraft> m_pending;
    TicketId m_similarTicket;
    ContactId m_contact;
    CompanyId m_company;
    QString m_otherNumber;
    QString m_otherCall; ///< Its name; empty when it has none.
    QString m_callName;
    QString m_callerName;
    std::optional<Seconds> m_length; ///< Of a talk that is over.
    int m_cardGeneration = 0;
    int m_previewGeneration = 0;
    int m_similarGeneration = 0;
    bool m_isNew = false;
    bool m_busy = false;
    bool m_draftAsked = false;
    bool m_byHand = false; ///< The person looked for somebody himself.
};

} // namespace firstline::ui
