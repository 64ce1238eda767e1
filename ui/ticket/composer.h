#pragma once

#include "core/domain/personal.h"
#include "core/domain/ticket.h"
#include "core/service/annexservice.h"
#include "ui/ticket/composertabs.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QMimeData;
class QStackedWidget;

namespace firstline::ui {

class AudienceStrip;
class Banner;
class Button;
class CallForm;
class DraftLines;
class FileChip;
class FileStrip;
class Label;
class MessageEdit;
class TimeForm;

/// Where an answer, a note, a call or work is written down. Holds one text per kind; tells it as it is typed, so that
/// its owner keeps it. Sends nothing itself.
class Composer : public QWidget
{
    Q_OBJECT

public:
    using Tab = ComposerTab;

    explicit Composer(QWidget *parent = nullptr);

    /// Shows another ticket's texts; what was typed for the last one is told before.
    void setDrafts(const QString &reply, const QString &note);

    /// Puts a text in without telling it, for one kind (a draft that came from another device). A restricted note brings
    /// its list.
    void setDraft(DraftKind kind, const QString &text);

    /// What may be done here; `whyNot` is shown where not.
    void setMayWork(bool may, const QString &whyNot);

    /// Whose answer it will be: the placeholder of the reply.
    void setRecipient(const QString &name);

    /// A warning above the buttons until the text is changed.
    void warn(const QString &text);

    /// A small line above the buttons ("Goes out when the connection is back."); empty hides it.
    void setHint(const QString &text);

    /// Says that something came while a reply was being written; empty takes it back.
    void setArrival(const QString &strong, const QString &rest);
    bool hasArrival() const;

    /// What was begun on the person's other workstations, newest first.
    void setElsewhere(const QList<Draft> &drafts, Instant now);

    /// Whether "Earlier versions" is offered for the text that shows.
    void setHasVersions(bool has);
    QWidget *versionsAnchor() const;

    /// The kind of draft of the tab that shows. Shape: nothing where none is kept.
    std::optional<DraftKind> draftKind() const;

    /// Shows "draft kept" (after the journal has it) or not.
    void setDraftKept(bool kept);

    /// The files of the tab that shows, how many are being taken in, and how many wait to be sent.
    void setFiles(const std::vector<Attachment> &files, int incoming, int outgoing);
    QList<FileChip *> fileChips() const;

    void setTab(Tab tab);
    Tab tab() const { return m_tab; }
    void focusText();
    MessageEdit *replyEdit() const { return m_reply; }
    MessageEdit *noteEdit() const { return m_note; }
    TimeForm *timeForm() const { return m_time; }
    QString replyText() const;
    QString noteText() const;

    /// Who alone may read the note that is being written.
    AudienceStrip *audience() const { return m_audience; }

    /// The note that is being written, with its list.
    rules::AnnexDraft restricted() const;

    /// Puts text in where the caret of the reply is, and shows it.
    void insertIntoReply(const QString &text);

    /// Empties one tab after its text was taken over.
    void clearTab(Tab tab);

    /// Tells what is typed and not told yet.
    void flush();

Q_SIGNALS:
    void draftChanged(firstline::DraftKind kind, const QString &text);
    void replySubmitted(const QString &text);
    void replyAndSolveSubmitted(const QString &text);
    void noteSubmitted(const QString &text);
    void restrictedSubmitted(const firstline::rules::AnnexDraft &draft);
    void callSubmitted(const QString &text, firstline::Direction direction, int minutes);
    /// Work is to be logged as timeForm() has it.
    void timeSubmitted();

    void takeOverAsked(const firstline::Draft &draft);
    void versionsAsked();

    /// "Look" in the line about what arrived.
    void arrivalLookedAt();
    void tabChanged();

    /// Files or a picture were dropped or pasted; valid during the call.
    void filesOffered(const QMimeData *data);
    void fileAsked();
    void screenshotAsked();
    void fileRemoved(int index);
    void fileActivated(const firstline::Attachment &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildButtons();
    void buildFiles(QHBoxLayout *row);
    void buildAudience();
    void openAudience();
    void onNote(const QString &text);
    void orderStops();
    void refresh();
    void submit();
    void submitAndSolve();
    void fitButtons();
    void showKept();

    Tab m_tab = Tab::Reply;
    QStackedWidget *m_stack;
    MessageEdit *m_reply;
    MessageEdit *m_note;
    AudienceStrip *m_audience;
    CallForm *m_call;
    TimeForm *m_time;
    Banner *m_arrival;
    DraftLines *m_elsewhere;
    ComposerTabs *m_tabs;
    bool m_isKept = false; ///< The journal has what was typed.
    Label *m_hint;
    Label *m_gap;
    FileStrip *m_files;
    Button *m_attach;
    Button *m_shot;
    Button *m_send;
    Button *m_solve;
    QString m_whyNot;
    bool m_mayWork = true;
};

/// Where a draft of this kind is written; one of a form is a reply's neighbour.
Composer::Tab tabOf(DraftKind kind);

} // namespace firstline::ui
