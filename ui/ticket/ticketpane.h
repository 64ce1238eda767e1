#pragma once

#include "core/service/annexservice.h"
#include "core/service/familyservice.h"
#include "core/service/macroservice.h"
#include "core/service/undobook.h"
#include "ui/ticket/ticketrights.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <functional>

class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace firstline::ui {

class Banner;
class CaretList;
class Composer;
class ConflictStrip;
class ConversationView;
class ExplainCard;
class Hairline;
class InlineForm;
class MergedBar;
class MessageEdit;
class PaneFiles;
class PaneWork;
class SidePanel;
class SolveForm;
class TicketHeader;
class VersionList;

/// One ticket: header, conversation, the place to answer, and who is asking. Reads and acts through TicketService
/// alone; nothing blocks; what is typed is kept per ticket. Letter keys work while no text field has the focus.
class TicketPane : public QWidget
{
    Q_OBJECT

public:
    explicit TicketPane(service::TicketService &service, QWidget *parent = nullptr);
    ~TicketPane() override;

    /// Shows a ticket; the one that was shown keeps its drafts and open forms.
    void showTicket(TicketId id);

    /// Shows the empty state.
    void clear();

    TicketId ticket() const { return m_ticket; }

    /// Whether the ticket has been read and stands on the screen.
    bool isLoaded() const { return m_loaded; }

    /// Puts a text (an article, a macro) where the caret of the reply is.
    void insertIntoReply(const QString &text);

    /// Goes to what waits for the person's decision in this ticket. Shape: false when nothing does.
    bool openDecisions();

    /// The macros that fit the ticket, as far as they were asked for (see openMacroMenu).
    QList<std::pair<MacroId, QString>> macros() const;

    /// Shows what a macro would do, or puts a text module into the reply.
    void applyMacro(MacroId id);

    /// Takes back what was offered with `notice`; the text of a send or a macro is in the reply again.
    void undo(CommandId command);

    /// Goes on with a text that was begun: shows its place, or opens its form. Also before the ticket is read.
    void openDraft(DraftKind kind);

    /// Time, the remote-control tool and papers of the ticket.
    PaneWork &work() const { return *m_work; }

public Q_SLOTS:
    void focusReply();
    void focusNote();
    void startSolve();
    void startHandOver();

    /// Chooses the ticket into which this one is merged.
    void startMerge();

    /// Takes the merge of this ticket apart, after a reason was asked for; says why not where that is not possible.
    void startUnmerge();
    void take();
    void explain();

    /// What the menu of the ticket offers: each opens its form or is done at once, and says why not where it may not.
    void openLinkForm();
    void openCategory();
    void openSaid();
    void editSubject();
    void toggleMajor();
    void toggleFollow();
    void toggleHistory();
    void toggleSide();

    /// Offers the macros that fit in a menu.
    void openMacroMenu();

Q_SIGNALS:
    void ticketLinkActivated(firstline::TicketId id);
    void companyActivated(firstline::CompanyId id);
    void contactActivated(firstline::ContactId id);

    /// The person wants to put an article in: open the knowledge base, then call insertIntoReply.
    void articleRequested();

    /// As `articleRequested`, for these words; comes behind it.
    void articlesSearched(const QString &words);

    /// A link of a message that leads out of the program.
    void externalLink(const QUrl &link);

    /// Solved with "send, solve, next": show the next one.
    void solvedAndNext();

    /// A short message for the person; with a label and a command it can be taken back for ten seconds (see `undo`).
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

    /// It was shown why the ticket is due when it is.
    void explained();

    /// A decision about a change was made; it can be taken back for a while (sync::Engine::reopen).
    void decided(const QString &text, firstline::ConflictId conflict);

    /// Esc outside text fields: back to the list.
    void leftByEscape();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class After { Stay, SolveAndNext };
    struct Texts {
        QString reply;
        QString note;
        QString annex; ///< A restricted note, with its list.
        int base = -1; ///< As m_draftBase.
    };
    /// What a form was opened on.
    struct FormBase {
        Ticket ticket;
        int evNo = 0;
        QString shown; ///< What was said to have come meanwhile.
    };
    /// A ticket as it was when somebody decided; what is done may end when another one is shown.
    struct Seen {
        Ticket ticket;
        int evNo = 0;
    };
    struct Sent {
        TicketId ticket;
        QString text;
        CommandId reply;
        CommandId solved; ///< Null when it was only sent.
        std::vector<Attachment> files;
    };
    /// A step of status that may be taken back.
    struct Step {
        TicketId ticket;
        CommandId command;
        QString resolution;
    };
    /// A restricted note that may still be taken back.
    struct SentRestricted {
        TicketId ticket;
        CommandId command;
        std::vector<Attachment> files;
    };
    using Done = std::function<void(const sync::Receipt &)>;

    void build();
    void connectHeader();
    void connectParts();
    void connectService();
    void load();
    void apply(const service::TicketDetail &detail);
    void applyDrafts(bool first);
    void applyRights();
    void refreshHint();
    void refreshArrival();
    void refreshPresence();
    void acknowledgeArrival();
    void askSimilar();
    void fitWidth();
    void fitHeight();
    void onTick();
    void onDraft(DraftKind kind, const QString &text);
    void openLink(const QUrl &url);
    const Ticket &seen() const { return m_detail.view.ticket; }

    // Acts: ticketpaneacts.cpp.
    void run(QFuture<Result<sync::Receipt>> act, Done done = {});
    void showProblem(const Error &error);
    bool callsColleague(const QString &text);
    void sendReply(const QString &text, After after);
    void replyThen(const QString &text, Done done);
    void addNote(const QString &text);
    void remember(Sent sent);
    void replyAndSolve(const QString &reply, StatusId status, const QString &resolution, CategoryId category);
    void wasSent(TicketId ticket, DraftKind kind, const QString &sent = {});
    QString typedSince(TicketId ticket, DraftKind kind, const QString &sent);
    void dropDraft(TicketId ticket, DraftKind kind);
    Seen seenNow() const;
    void solve(const Seen &on, StatusId status, const QString &resolution, CategoryId category, Done done);
    void offerBack(TicketId ticket, const QString &said, CommandId command);
    void runUndoable(QFuture<Result<sync::Receipt>> act, const QString &said);
    void offerStepBack(const Ticket &before, StatusId to, const QString &resolution, CommandId command);
    bool undoStep(CommandId command);
    void askRecallable();
    void takeBackSaid(const Message &message);
    void setGrades(int impact, int urgency);
    void checkItem(const QString &item, bool done);
    void giveTo(AgentId agent);
    QString givenWords(AgentId agent) const;
    void setPriority(int priority);
    bool mayWork();

    // Drafts and what came meanwhile: ticketpanedrafts.cpp.
    void connectDrafts();
    void showDrafts(bool first);
    int baseOf(DraftKind kind) const;
    void keepDraft(DraftKind kind, const QString &text);
    void takeOver(const Draft &draft);
    void yield(TicketId ticket, DraftKind kind, const QString &text);
    void askVersions();
    void restoreVersion(TicketId ticket, DraftKind kind, const QString &text);
    void keepForm(InlineForm *form, DraftKind kind);
    QString cameMeanwhile(const FormBase &base) const;
    bool holdsForm(InlineForm *form);
    void refreshForm();

    // Forms: ticketpaneforms.cpp.
    void openForm(InlineForm *form, const std::function<void()> &committed, std::optional<DraftKind> draft = {});
    void closeForm();
    void onStatusChosen(StatusId status);
    void openSolve(StatusId status, const QString &resolution, const QString &replyFirst);
    void openHandOver(GroupId to);
    void explainClock(ClockKind kind);

    // Macros: ticketpanemacros.cpp.
    void connectMacros();
    void askMacros();
    void offerMacros(CaretList *list);
    void useMacro(const QString &key, MessageEdit *edit);
    void openMacroCard(const Macro &macro);
    void offerUndo(const service::MacroReceipt &receipt, const QString &text);
    bool undoMacro(CommandId command);
    Texts &textsOf(TicketId ticket);
    Texts *knownTexts(TicketId ticket);
    void comesBack(TicketId ticket, DraftKind kind, const QString &text, const std::vector<Attachment> &files);

    // Restricted notes: ticketpaneannex.cpp.
    void connectAnnexes();
    void readAnnexes();
    void applyRestricted(bool first, const QString &kept);
    void addRestricted(const rules::AnnexDraft &draft);
    bool undoRestricted(CommandId command);
    void emptyRestricted(TicketId ticket);

    void connectWork(); // ticketpanework.cpp

    // Ties, children, followers: ticketpaneties.cpp.
    void connectTies();
    void connectMentions();
    void followMentioned(const Ticket &ticket, const QString &text);
    void tie(LinkKind kind, qint64 number);
    void messageAll();
    bool offerChildren(const QString &resolution, StatusId solved);
    void splitOff(const Message &message);
    void reportFamily(TicketId parent, const service::FamilyReport &report, const QString &done, const QString &reply = {});

    // Merging: ticketpanemerge.cpp.
    bool mayMerge() const;
    bool showsAlso(TicketId id) const;

    service::TicketService &m_service;
    TicketId m_ticket;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_again = false;
    bool m_sending = false;
    bool m_sideWanted = false;
    QString m_warnedOf; ///< The answer that calls a colleague.
    bool m_arrivalSeen = false;
    bool m_explainNext = false; ///< Asked for before the ticket was read.
    std::optional<DraftKind> m_draftNext; ///< Asked for before the ticket was read.
    int m_draftBase = -1; ///< Highest ev_no seen when the reply was begun; -1: no reply is being written.
    service::TicketDetail m_detail;
    TicketRights m_rights;
    QString m_similarTo;
    QHash<TicketId, Texts> m_texts; ///< What was typed while this program runs.
    QHash<TicketId, QPointer<InlineForm>> m_forms;
    QHash<TicketId, FormBase> m_formBases;
    QList<Sent> m_sent;
    QList<Step> m_stepped;
    service::MacroService *m_macros = nullptr;
    service::FamilyService *m_family = nullptr;
    service::AnnexService *m_annexes = nullptr;
    QList<SentRestricted> m_restrictedSent;
    std::vector<Macro> m_fitting; ///< Macros that fitted when they were last asked for.
    QList<CaretList *> m_slash;
    QList<service::MacroReceipt> m_applied;
    QStackedLayout *m_pages;
    QWidget *m_page;
    TicketHeader *m_header;
    Banner *m_problem;
    MergedBar *m_merged;
    QVBoxLayout *m_formPlace;
    QWidget *m_left;
    ConversationView *m_conversation;
    Composer *m_composer;
    Hairline *m_sideLine;
    SidePanel *m_side;
    QPointer<ExplainCard> m_explain;
    QPointer<VersionList> m_versions;
    ConflictStrip *m_conflicts;
    PaneFiles *m_files;
    PaneWork *m_work = nullptr;
    service::UndoBook m_steps;
    QTimer *m_tick;
    QTimer *m_readTimer;
};

} // namespace firstline::ui
