#include "ui/ticket/composer.h"

#include "core/service/screenrules.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/audiencestrip.h"
#include "ui/ticket/callform.h"
#include "ui/ticket/draftlines.h"
#include "ui/ticket/filestrip.h"
#include "ui/ticket/sendbuttons.h"
#include "ui/ticket/timeform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/taborder.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtGui/QTextCursor>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

/// Only as tall as the tab that shows.
class TabStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

MessageEdit *makeEditor(const QString &name, const QString &accessible, MessageEdit::Kind kind)
{
    auto *edit = new MessageEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setKind(kind);
    edit->setLines(4, 12);
    return edit;
}

/// Whether a letter typed there is text, or chooses in a list.
bool takesLetters(const QWidget *focus)
{
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QTextEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus)
        || qobject_cast<const QAbstractSpinBox *>(focus) || qobject_cast<const QComboBox *>(focus);
}

/// Where Tab stops in a form, in the order that the form has.
QWidgetList stopsIn(QWidget *form)
{
    QWidgetList stops;
    for (QWidget *next = form->nextInFocusChain(); next != form; next = next->nextInFocusChain()) {
        if (form->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            stops.append(next);
    }
    return stops;
}

} // namespace

Composer::Tab tabOf(DraftKind kind)
{
    switch (kind) {
    case DraftKind::Note:
    case DraftKind::Annex: return Composer::Tab::Note;
    case DraftKind::Call: return Composer::Tab::Call;
    default: return Composer::Tab::Reply;
    }
}

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_stack(new TabStack(this))
    , m_reply(makeEditor(u"ticket.reply"_qs, tr("Reply"), MessageEdit::Kind::Reply))
    , m_note(makeEditor(u"ticket.note"_qs, tr("Internal note"), MessageEdit::Kind::Note))
    , m_audience(new AudienceStrip(this))
    , m_call(new CallForm)
    , m_time(new TimeForm)
    , m_arrival(new Banner(Banner::Kind::Warn, this))
    , m_elsewhere(new DraftLines(this))
    , m_tabs(new ComposerTabs(this))
    , m_hint(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_gap(new Label({}, Role::Warn, TextSize::Small, QFont::DemiBold, this))
    , m_files(new FileStrip(this))
    , m_attach(new Button({}, Button::Kind::Quiet, this))
    , m_shot(new Button({}, Button::Kind::Quiet, this))
    , m_send(new Button({}, Button::Kind::Primary, this))
    , m_solve(new Button(tr("Send, solve, next"), Button::Kind::Secondary, this))
{
    setObjectName(u"ticket.composer"_qs);
    keepOwnTabOrder(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_arrival->setObjectName(u"ticket.arrival"_qs);
    m_arrival->setAction(tr("Look"));
    m_arrival->setDismissable(true);
    outer->addWidget(m_arrival);
    outer->addWidget(m_elsewhere);
    connect(m_elsewhere, &DraftLines::takeOverAsked, this, &Composer::takeOverAsked);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(kPad, 10, kPad, 10);
    column->setSpacing(kGap);
    outer->addLayout(column);
    column->addWidget(m_tabs);
    connect(m_tabs, &ComposerTabs::versionsAsked, this, &Composer::versionsAsked);
    connect(m_tabs, &ComposerTabs::chosen, this, [this](Tab tab) {
        setTab(tab);
        focusText();
    });
    for (QWidget *page : { static_cast<QWidget *>(m_reply), static_cast<QWidget *>(m_note),
                           static_cast<QWidget *>(m_call), static_cast<QWidget *>(m_time) })
        m_stack->addWidget(page);
    column->addWidget(m_stack);
    column->addWidget(m_audience);
    buildAudience();
    m_hint->setObjectName(u"ticket.hint"_qs);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    m_gap->setObjectName(u"ticket.gap"_qs);
    m_gap->setWordWrap(true);
    m_gap->setTextFormat(Qt::PlainText);
    m_gap->hide();
    column->addWidget(m_gap);
    column->addWidget(m_files);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buildFiles(buttons);
    buttons->addStretch(1);
    buttons->addWidget(m_solve);
    buttons->addWidget(m_send);
    column->addLayout(buttons);
    buildButtons();
    connect(qApp, &QApplication::focusChanged, m_tabs, [this](const QWidget *, const QWidget *now) {
        if (now)
            m_tabs->setKeysWork(!takesLetters(now));
    });
    refresh();
}

/// Putting the composer into a pane parts what was chained before.
void Composer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderStops();
}

/// From the fields on to what goes with them, and to sending.
void Composer::orderStops()
{
    QWidgetList order { m_reply, m_note };
    for (QWidget *form : { static_cast<QWidget *>(m_call), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_audience) })
        order += stopsIn(form);
    order += QWidgetList { m_attach, m_shot, m_solve, m_send };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void Composer::buildButtons()
{
    m_send->setObjectName(u"ticket.send"_qs);
    m_solve->setObjectName(u"ticket.sendSolve"_qs);
    m_send->setKeyHint(enterKey(u"Ctrl+"_qs));
    connect(m_send, &Button::clicked, this, &Composer::submit);
    connect(m_solve, &Button::clicked, this, &Composer::submitAndSolve);
    connect(m_reply, &MessageEdit::submitted, this, &Composer::submit);
    connect(m_reply, &MessageEdit::submittedAndSolved, this, &Composer::submitAndSolve);
    connect(m_note, &MessageEdit::submitted, this, &Composer::submit);
    connect(m_call->editor(), &MessageEdit::submitted, this, &Composer::submit);
    connect(m_reply, &MessageEdit::draftChanged, this,
            [this](const QString &text) { Q_EMIT draftChanged(DraftKind::Reply, text); });
    connect(m_note, &MessageEdit::draftChanged, this, &Composer::onNote);
    connect(m_call->editor(), &MessageEdit::draftChanged, this,
            [this](const QString &text) { Q_EMIT draftChanged(DraftKind::Call, text); });
    for (MessageEdit *edit : { m_reply, m_note }) {
        connect(edit, &MessageEdit::textChanged, this, [this] {
            m_isKept = false;
            refresh();
        });
    }
    connect(m_call, &CallForm::changed, this, &Composer::refresh);
    connect(m_time, &TimeForm::changed, this, &Composer::refresh);
    connect(m_arrival, &Banner::actionTriggered, this, &Composer::arrivalLookedAt);
    connect(m_arrival, &Banner::dismissed, this, &Composer::arrivalLookedAt);
}

void Composer::buildFiles(QHBoxLayout *row)
{
    setAcceptDrops(true);
    const auto dress = [row](Button *button, const QString &name, const QString &iconName, const QString &text, const QString &key) {
        button->setObjectName(name);
        button->setIconName(iconName);
        button->setAccessibleName(text);
        button->setToolTip(text % u" ("_qs % key % u')');
        row->addWidget(button);
    };
    dress(m_attach, u"ticket.attach"_qs, u"paperclip"_qs, tr("Attach files"), u"Ctrl+Shift+A"_qs);
    dress(m_shot, u"ticket.screenshot"_qs, u"maximize"_qs, tr("Attach a part of the screen"), u"Ctrl+Shift+P"_qs);
    row->setSpacing(kGap);
    const auto key = [this](const QString &keys, Button *button) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &Button::click);
    };
    key(u"Ctrl+Shift+A"_qs, m_attach);
    key(u"Ctrl+Shift+P"_qs, m_shot);
    connect(m_attach, &Button::clicked, this, &Composer::fileAsked);
    connect(m_shot, &Button::clicked, this, &Composer::screenshotAsked);
    connect(m_files, &FileStrip::removed, this, &Composer::fileRemoved);
    connect(m_files, &FileStrip::activated, this, &Composer::fileActivated);
    for (MessageEdit *edit : { m_reply, m_note }) {
        edit->setTakesFiles(true);
        connect(edit, &MessageEdit::filesOffered, this, &Composer::filesOffered);
    }
}

void Composer::buildAudience()
{
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+Shift+L"_qs), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &Composer::openAudience);
    connect(m_audience, &AudienceStrip::left, this, &Composer::focusText);
    connect(m_audience, &AudienceStrip::changed, this, [this] {
        // The new one first: the words are in one of them at any moment.
        const QString words = m_note->toPlainText();
        onNote(words);
        Q_EMIT draftChanged(m_audience->isOpen() ? DraftKind::Annex : DraftKind::Note, {});
        refresh();
        Q_EMIT tabChanged();
    });
}

void Composer::openAudience()
{
    if (!m_mayWork)
        return;
    setTab(Tab::Note);
    m_audience->edit();
}

void Composer::onNote(const QString &text)
{
    if (m_audience->isOpen())
        Q_EMIT draftChanged(DraftKind::Note, text);
    else
        Q_EMIT draftChanged(DraftKind::Annex, rules::draftText({ text, m_audience->people(), m_audience->groups() }));
}

rules::AnnexDraft Composer::restricted() const
{
    return { noteText(), m_audience->people(), m_audience->groups() };
}

QList<FileChip *> Composer::fileChips() const { return m_files->chips(); }

void Composer::setFiles(const std::vector<Attachment> &files, int incoming, int outgoing)
{
    m_files->setFiles(files);
    m_files->setUnderWay(incoming, outgoing);
    refresh();
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (MessageEdit::hasFiles(*event->mimeData()) && m_attach->isEnabled())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesOffered(event->mimeData());
}

void Composer::setDrafts(const QString &reply, const QString &note)
{
    m_reply->restoreDraft(reply);
    m_note->restoreDraft(note);
    m_audience->setAudience({}, {});
    m_call->clear();
    m_time->clear();
    m_arrival->hide();
    setMayWork(m_mayWork, m_whyNot);
    setTab(reply.isEmpty() && !note.isEmpty() ? Tab::Note : Tab::Reply);
    setDraftKept(!reply.isEmpty() || !note.isEmpty());
}

void Composer::setDraft(DraftKind kind, const QString &text)
{
    const rules::AnnexDraft draft = kind == DraftKind::Annex ? rules::annexDraftOf(text) : rules::AnnexDraft { text, {}, {} };
    const bool note = kind == DraftKind::Note || kind == DraftKind::Annex;
    (note ? m_note : kind == DraftKind::Call ? m_call->editor() : m_reply)->restoreDraft(draft.text);
    if (note)
        m_audience->setAudience(draft.people, draft.groups);
    setDraftKept(!text.isEmpty());
    m_stack->updateGeometry();
    refresh();
}

void Composer::setMayWork(bool may, const QString &whyNot)
{
    m_mayWork = may;
    m_whyNot = whyNot;
    for (const Tab tab : { Tab::Reply, Tab::Call, Tab::Time }) {
        // What was begun before the right went can still be read and copied.
        m_tabs->setMayChoose(tab, may || (tab == Tab::Reply && !replyText().isEmpty()), may ? QString() : whyNot);
    }
    if (!may && !m_tabs->mayChoose(m_tab))
        setTab(Tab::Note);
    refresh();
}

void Composer::setRecipient(const QString &name)
{
    m_reply->setPlaceholderText(name.isEmpty() ? tr("Write an answer") : tr("Write to %1").arg(name));
}

void Composer::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void Composer::setArrival(const QString &strong, const QString &rest)
{
    m_arrival->setMessage(strong, rest);
    m_arrival->setVisible(!strong.isEmpty());
    refresh();
}

void Composer::warn(const QString &text)
{
    m_gap->setText(text);
    m_gap->show();
}

bool Composer::hasArrival() const
{
    return !m_arrival->isHidden();
}

/// Not over an empty text while that of another tab is kept.
void Composer::showKept()
{
    const QString text = m_tab == Tab::Reply ? replyText() : m_tab == Tab::Note ? noteText() : m_tab == Tab::Call ? m_call->text() : QString();
    m_tabs->setDraft(!text.isEmpty(), m_isKept && !text.isEmpty());
}

void Composer::setDraftKept(bool kept)
{
    m_isKept = kept;
    showKept();
}

void Composer::setTab(Tab tab)
{
    if (!m_mayWork && tab != Tab::Note && !m_tabs->mayChoose(tab))
        return;
    m_tab = tab;
    m_tabs->setCurrent(tab);
    m_stack->setCurrentIndex(static_cast<int>(tab));
    m_stack->updateGeometry();
    refresh();
    Q_EMIT tabChanged();
}

void Composer::focusText()
{
    setVisible(true); // It may have given way to a form.
    switch (m_tab) {
    case Tab::Reply: m_reply->setFocus(Qt::ShortcutFocusReason); break;
    case Tab::Note: m_note->setFocus(Qt::ShortcutFocusReason); break;
    case Tab::Call: m_call->focusFirst(); break;
    case Tab::Time: m_time->focusFirst(); break;
    }
}

QString Composer::replyText() const
{
    return m_reply->toPlainText().trimmed();
}

QString Composer::noteText() const
{
    return m_note->toPlainText().trimmed();
}

void Composer::insertIntoReply(const QString &text)
{
    setTab(Tab::Reply);
    QTextCursor caret = m_reply->textCursor();
    caret.insertText(text);
    m_reply->setTextCursor(caret);
    focusText();
}

void Composer::clearTab(Tab tab)
{
    switch (tab) {
    case Tab::Reply: m_reply->restoreDraft({}); break;
    case Tab::Note:
        m_note->restoreDraft({});
        m_audience->setAudience({}, {});
        break;
    case Tab::Call: m_call->clear(); break;
    case Tab::Time: m_time->clear(); break;
    }
    m_isKept = false;
    m_stack->updateGeometry();
    refresh();
}

void Composer::flush()
{
    m_reply->flushDraft();
    m_note->flushDraft();
    m_call->editor()->flushDraft();
}

void Composer::setElsewhere(const QList<Draft> &drafts, Instant now)
{
    m_elsewhere->show(drafts, now);
}

void Composer::setHasVersions(bool has)
{
    m_tabs->setHasVersions(has);
}

QWidget *Composer::versionsAnchor() const
{
    return m_tabs->versionsAnchor();
}

std::optional<DraftKind> Composer::draftKind() const
{
    switch (m_tab) {
    case Tab::Reply: return DraftKind::Reply;
    case Tab::Note: return m_audience->isOpen() ? DraftKind::Note : DraftKind::Annex;
    case Tab::Call: return DraftKind::Call;
    case Tab::Time: break;
    }
    return std::nullopt;
}

void Composer::refresh()
{
    bool ready = false;
    switch (m_tab) {
    case Tab::Reply:
        m_send->setText(hasArrival() ? tr("Send anyway") : tr("Send"));
        ready = m_mayWork && (!replyText().isEmpty() || !m_files->files().empty());
        break;
    case Tab::Note:
        m_send->setText(m_audience->isOpen() ? tr("Add note") : tr("Add restricted note"));
        m_note->setPlaceholderText(m_audience->isOpen() ? tr("Only colleagues see this") : tr("Only those on the list see this"));
        ready = (m_audience->isOpen() || m_mayWork) && (!noteText().isEmpty() || !m_files->files().empty());
        break;
    case Tab::Call:
        m_send->setText(tr("Log the call"));
        ready = m_mayWork && (!m_call->text().isEmpty() || m_call->minutes() > 0);
        break;
    case Tab::Time:
        m_send->setText(tr("Log time"));
        ready = m_mayWork && m_time->minutes() > 0;
        break;
    }
    // A field of a macro that nobody filled in goes nowhere.
    const QString gap = m_tab == Tab::Reply ? rules::firstGap(m_reply->toPlainText())
        : m_tab == Tab::Note                ? rules::firstGap(m_note->toPlainText())
                                            : QString();
    m_gap->setText(tr("Write what belongs in the place of %1, then it can go out.").arg(gap));
    m_gap->setVisible(!gap.isEmpty());
    ready = ready && gap.isEmpty();
    m_send->setEnabled(ready);
    const bool speaks = m_tab == Tab::Note || (m_tab == Tab::Reply && m_mayWork);
    m_attach->setEnabled(speaks);
    m_shot->setEnabled(speaks);
    m_audience->setVisible(m_tab == Tab::Note && (m_mayWork || !m_audience->isOpen()));
    m_solve->setEnabled(ready);
    showKept();
    fitButtons();
}

void Composer::submit()
{
    flush();
    if (!m_send->isEnabled())
        return;
    if (m_tab == Tab::Note && m_audience->isUnfinished())
        return m_audience->resume();
    switch (m_tab) {
    case Tab::Reply: Q_EMIT replySubmitted(replyText()); break;
    case Tab::Note:
        if (m_audience->isOpen())
            Q_EMIT noteSubmitted(noteText());
        else
            Q_EMIT restrictedSubmitted(restricted());
        break;
    case Tab::Call: Q_EMIT callSubmitted(m_call->text(), m_call->direction(), m_call->minutes()); break;
    case Tab::Time: Q_EMIT timeSubmitted(); break;
    }
}

void Composer::submitAndSolve()
{
    flush();
    if (m_tab == Tab::Reply && m_solve->isEnabled())
        Q_EMIT replyAndSolveSubmitted(replyText());
}

void Composer::fitButtons()
{
    fitSendButtons({ m_send, m_solve, m_attach, m_shot }, width() - 2 * kPad, m_tab == Tab::Reply, m_tab == Tab::Note || m_tab == Tab::Reply);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    // The fields of a call and of time pass Ctrl+Enter on to here.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        submit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace firstline::ui
