#include "ui/shell/conflictcard.h"

#include "ui/shell/commandwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/physicalkey.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

namespace {

/// A small framed text with the name of its author above.
QWidget *makeSide(const QString &title, const QString &text, QWidget *parent)
{
    auto *side = new Card(Card::Kind::Plain, parent);
    auto *column = new QVBoxLayout(side);
    column->setSpacing(kGrid);
    column->addWidget(new Label(title, Role::Muted, TextSize::Small, QFont::Normal, side));
    auto *words = new Label(text, Role::Text, TextSize::Body, QFont::Normal, side);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAlignment(Qt::AlignTop);
    column->addWidget(words, 1);
    return side;
}

} // namespace

ConflictCard::ConflictCard(const sync::ConflictRecord &conflict, const ConfigPtr &config, Instant now, QWidget *parent)
    : Card(Kind::Plain, parent)
    , m_conflict(conflict)
{
    setObjectName(u"outbox.conflict"_qs);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kGap);
    m_column = column;
    addHead(column, now);
    auto *why = new Label(reason(now), Role::Muted, TextSize::Body, QFont::Normal, this);
    why->setWordWrap(true);
    column->addWidget(why);
    setAccessibleName(why->text());
    addSides(column, config, now);
    addWays(column, config, now);
    m_problem = new Label({}, Role::Bad, TextSize::Small, QFont::Normal, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
}

bool ConflictCard::isRefused() const
{
    return m_conflict.info.kind == u"refused";
}

bool ConflictCard::isText() const
{
    return m_conflict.info.kind == u"conversation_moved" || m_conflict.info.kind == u"text" || isRefused();
}

QString ConflictCard::who() const
{
    return m_conflict.info.byName.isEmpty() ? tr("Somebody") : m_conflict.info.byName;
}

void ConflictCard::addHead(QBoxLayout *column, Instant now)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    m_number = new LinkLabel({}, TextSize::Body, this);
    m_number->setVisible(!m_conflict.ticket.isNull());
    connect(m_number, &LinkLabel::clicked, this, [this] { Q_EMIT ticketAsked(m_conflict.ticket); });
    m_subject = new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this);
    row->addWidget(m_number);
    row->addWidget(m_subject, 1);
    const QString when = relativeTime(m_conflict.at, now);
    row->addWidget(new Label(isRefused() ? tr("refused %1").arg(when) : tr("held %1").arg(when), Role::Muted,
                             TextSize::Small, QFont::Normal, this));
    column->addLayout(row);
}

QString ConflictCard::reason(Instant now) const
{
    const sync::ConflictRecord &c = m_conflict;
    const QString when = c.info.at ? relativeTime(*c.info.at, now) : QString();
    if (c.info.kind == u"conversation_moved")
        return tr("%1 wrote at %2, after you had begun yours. It was not sent yet.").arg(who(), when);
    if (c.info.kind == u"claim_lost")
        return tr("%1 took this ticket before you did.").arg(who());
    if (c.info.kind == u"transition")
        return tr("%1 changed the status meanwhile.").arg(who());
    if (c.info.kind == u"text")
        return tr("%1 changed the same words meanwhile.").arg(who());
    if (c.info.kind == u"field")
        return tr("%1 was changed by both of you.").arg(ticketFieldName(c.info.key));
    return tr("The server did not take this. What you wrote is kept here until you decide.");
}

void ConflictCard::addSides(QBoxLayout *column, const ConfigPtr &config, Instant now)
{
    if (!isText())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    const ConflictInfo &info = m_conflict.info;
    row->addWidget(makeSide(tr("yours"), m_conflict.text.isEmpty() ? ticketFieldValue(info.key, info.mine, config) : m_conflict.text, this), 1);
    if (!isRefused()) {
        const QString title = info.at ? who() + u", "_qs + relativeTime(*info.at, now) : who();
        row->addWidget(makeSide(title, info.theirs.toText(), this), 1);
    }
    column->addLayout(row);
}

void ConflictCard::addWays(QBoxLayout *column, const ConfigPtr &config, Instant now)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    const ConflictInfo &info = m_conflict.info;
    if (info.kind == u"conversation_moved") {
        addWay(row, Way::Mine, tr("Send anyway"), Qt::Key_S);
        addWay(row, Way::Edit, tr("Edit"), Qt::Key_E);
        addWay(row, Way::Note, tr("Keep as note"), Qt::Key_N);
        addWay(row, Way::Discard, tr("Discard"), Qt::Key_D);
    } else if (isRefused()) {
        addWay(row, Way::Copy, tr("Copy"), Qt::Key_C);
        if (!m_conflict.text.isEmpty())
            addWay(row, Way::Edit, tr("Edit"), Qt::Key_E);
        if (!m_conflict.ticket.isNull() && !m_conflict.text.isEmpty())
            addWay(row, Way::Note, tr("Keep as note"), Qt::Key_N);
        addWay(row, Way::Discard, tr("Discard"), Qt::Key_D);
    } else if (info.kind == u"claim_lost") {
        addWay(row, Way::Theirs, tr("Leave it to %1").arg(who()), Qt::Key_T);
        addWay(row, Way::Mine, tr("Take it anyway"), Qt::Key_M);
    } else {
        const bool words = info.kind == u"text";
        const QString when = info.at ? who() + u", "_qs + relativeTime(*info.at, now) : who();
        const QString theirs = ticketFieldValue(info.key, info.theirs, config);
        const QString mine = ticketFieldValue(info.key, info.mine, config);
        addWay(row, Way::Theirs, words ? tr("Keep theirs") : tr("Keep theirs: %1 (%2)").arg(theirs, when), Qt::Key_T);
        addWay(row, Way::Mine, words ? tr("Use mine") : tr("Use mine: %1").arg(mine), Qt::Key_M);
        if (words)
            addWay(row, Way::Edit, tr("Edit"), Qt::Key_E);
    }
    row->addStretch(1);
    column->addLayout(row);
}

void ConflictCard::addWay(QBoxLayout *row, Way way, const QString &text, int key)
{
    auto *button = new Button(text, way == Way::Edit ? Button::Kind::Primary : Button::Kind::Secondary, this);
    button->setKeyHint(QChar(key));
    button->setObjectName(u"outbox.way."_qs + QChar(key));
    connect(button, &Button::clicked, this, [this, way] { go(way); });
    m_keys.append({ key, way });
    row->addWidget(button);
}

void ConflictCard::go(Way way)
{
    using sync::ConflictChoice;
    switch (way) {
    case Way::None:
        return;
    case Way::Edit:
        return edit();
    case Way::Copy:
        return QGuiApplication::clipboard()->setText(m_conflict.text);
    case Way::Mine:
        Q_EMIT decided(m_conflict.id, ConflictChoice::Mine, {});
        return;
    case Way::Theirs:
        Q_EMIT decided(m_conflict.id, ConflictChoice::Theirs, {});
        return;
    case Way::Note:
        Q_EMIT decided(m_conflict.id, ConflictChoice::Note, {});
        return;
    case Way::Discard:
        Q_EMIT decided(m_conflict.id, ConflictChoice::Discard, {});
        return;
    }
}

void ConflictCard::edit()
{
    if (!m_edit) {
        m_edit = new MessageEdit(this);
        m_edit->setObjectName(u"outbox.edit"_qs);
        m_edit->setAccessibleName(tr("Your text"));
        m_edit->restoreDraft(m_conflict.text);
        m_column->addWidget(m_edit);
        auto *send = new Button(tr("Send this"), Button::Kind::Primary, this);
        send->setKeyHint(u"Ctrl+\u21B5"_qs);
        m_column->addWidget(send, 0, Qt::AlignRight);
        const auto submit = [this] {
            const QString text = m_edit->toPlainText().trimmed();
            if (!text.isEmpty())
                Q_EMIT decided(m_conflict.id, sync::ConflictChoice::Edit, text);
        };
        connect(send, &Button::clicked, this, submit);
        connect(m_edit, &MessageEdit::submitted, this, submit);
    }
    m_edit->setFocus();
}

void ConflictCard::setTicketName(const QString &number, const QString &subject)
{
    m_number->setText(number);
    m_subject->setText(subject);
}

void ConflictCard::showProblem(ErrorCode code)
{
    m_problem->setText(errorText(code));
    m_problem->show();
}

void ConflictCard::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    if (event->modifiers() == Qt::NoModifier && key == Qt::Key_Escape && m_edit && m_edit->hasFocus())
        return setFocus();
    if (event->modifiers() == Qt::NoModifier) {
        for (const auto &[letter, way] : m_keys) {
            if (letter == key)
                return go(way);
        }
        if (key == Qt::Key_J || key == Qt::Key_Down) {
            Q_EMIT walked(1);
            return;
        }
        if (key == Qt::Key_K || key == Qt::Key_Up) {
            Q_EMIT walked(-1);
            return;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_conflict.ticket.isNull()) {
            Q_EMIT ticketAsked(m_conflict.ticket);
            return;
        }
    }
    Card::keyPressEvent(event);
}

void ConflictCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void ConflictCard::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

void ConflictCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(this);
        paintFocusRing(&painter, rect(), kRadiusCard);
    }
}

} // namespace firstline::ui
