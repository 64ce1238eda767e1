#include "ui/ticket/conflictcard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/physicalkey.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kRoomForSides = 460; ///< Below it the sides stand under each other.

/// The key of a button as a person may press it: the figure, or the letter of the layout's key.
bool isKeyOf(const ConflictWay &way, int key)
{
    return way.key().unicode() == key;
}

} // namespace

ConflictCard::ConflictCard(Place place, QWidget *parent)
    : Card(Kind::Plain, parent)
    , m_place(place)
    , m_number(new LinkLabel({}, TextSize::Body, this))
    , m_subject(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_held(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_sentence(new Label({}, Role::Text, TextSize::Body, QFont::Normal, this))
    , m_problem(new Label({}, Role::Bad, TextSize::Small, QFont::Normal, this))
    , m_sides(new QHBoxLayout)
    , m_ways(new QWidget(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"conflict"_qs);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Grouping);
    m_column->setSpacing(kGap);
    buildHead(m_column);
    m_sentence->setObjectName(u"conflict.sentence"_qs);
    m_sentence->setWordWrap(true);
    m_column->addWidget(m_sentence);
    m_sides->setSpacing(kGap);
    m_column->addLayout(m_sides);
    m_mine = makeSide(int(DiffView::Side::Mine));
    m_theirs = makeSide(int(DiffView::Side::Theirs));
    m_base = makeSide(int(DiffView::Side::Base));
    m_mine.text->setObjectName(u"conflict.mine"_qs);
    m_theirs.text->setObjectName(u"conflict.theirs"_qs);
    m_base.text->setObjectName(u"conflict.base"_qs);
    m_mine.title->setText(tr("yours"));
    m_base.title->setText(tr("before"));
    new FlowLayout(m_ways);
    m_column->addWidget(m_ways);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"conflict.problem"_qs);
    m_problem->hide();
    m_column->addWidget(m_problem);
}

void ConflictCard::buildHead(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    m_number->setObjectName(u"conflict.number"_qs);
    connect(m_number, &LinkLabel::clicked, this, [this] { Q_EMIT ticketAsked(m_conflict.ticket); });
    row->addWidget(m_number);
    row->addWidget(m_subject, 1);
    row->addWidget(m_held);
    m_number->hide();
    column->addLayout(row);
}

ConflictCard::Side ConflictCard::makeSide(int style)
{
    auto *box = new Card(style == int(DiffView::Side::Base) ? Card::Kind::Sunken : Card::Kind::Plain, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(kPad, kGap, kPad, kGap);
    column->setSpacing(kGrid);
    auto *title = new Label({}, Role::Muted, TextSize::Small, QFont::Normal, box);
    column->addWidget(title);
    auto *text = new DiffView(DiffView::Side(style), box);
    column->addWidget(text, 1);
    m_sides->addWidget(box, 1);
    return { box, title, text };
}

void ConflictCard::show(const sync::ConflictRecord &conflict, const ConflictFace &face)
{
    m_conflict = conflict;
    m_face = face;
    m_held->setText(face.held);
    m_sentence->setText(face.sentence);
    setAccessibleName(face.sentence);
    showSides(face);
    showWays(face);
    fitSides();
}

void ConflictCard::showSides(const ConflictFace &face)
{
    const QString other = face.marks ? face.theirs : QString();
    m_mine.text->setTexts(face.mine, other);
    m_theirs.text->setTexts(face.theirs, face.marks ? face.mine : QString());
    m_base.text->setTexts(face.base, {});
    m_theirs.title->setText(face.theirsTitle);
    m_mine.box->setVisible(!face.mine.isEmpty());
    m_theirs.box->setVisible(!face.theirs.isNull());
    m_base.box->setVisible(!face.base.isNull());
}

void ConflictCard::showWays(const ConflictFace &face)
{
    const auto old = m_ways->findChildren<Button *>(QString(), Qt::FindDirectChildrenOnly);
    for (Button *button : old)
        delete button;
    for (const ConflictWay &way : face.ways) {
        QString label = way.label;
        auto *button = new Button(label.replace(u'&', u"&&"_qs), way.likely ? Button::Kind::Primary : Button::Kind::Secondary, m_ways);
        button->setKeyHint(way.key());
        button->setObjectName(u"conflict.way."_qs % way.key());
        connect(button, &Button::clicked, this, [this, kind = way.kind] { take(kind); });
        m_ways->layout()->addWidget(button);
    }
}

void ConflictCard::setObject(const QString &number, const QString &subject)
{
    m_number->setText(number);
    m_number->setVisible(m_place == Place::List && !number.isEmpty());
    m_subject->setText(subject);
}

void ConflictCard::take(ConflictWay::Kind kind)
{
    using sync::ConflictChoice;
    using Way = ConflictWay::Kind;
    const bool there = std::any_of(m_face.ways.begin(), m_face.ways.end(), [&](const ConflictWay &w) { return w.kind == kind; });
    if (!there)
        return;
    m_problem->hide();
    switch (kind) {
    case Way::Edit: return edit();
    case Way::Mine: Q_EMIT decided(m_conflict.id, ConflictChoice::Mine, {}); return;
    case Way::Theirs: Q_EMIT decided(m_conflict.id, ConflictChoice::Theirs, {}); return;
    case Way::Note: Q_EMIT decided(m_conflict.id, ConflictChoice::Note, {}); return;
    case Way::Discard: Q_EMIT decided(m_conflict.id, ConflictChoice::Discard, {}); return;
    case Way::Copy:
        QGuiApplication::clipboard()->setText(m_face.mine);
        Q_EMIT copied();
        return;
    }
}

void ConflictCard::edit()
{
    if (!m_edit) {
        m_edit = new MessageEdit(this);
        m_edit->setObjectName(u"conflict.edit"_qs);
        m_edit->setAccessibleName(tr("Your text"));
        m_edit->setLines(3, 12);
        m_edit->restoreDraft(m_face.mine);
        m_column->insertWidget(m_column->indexOf(m_ways) + 1, m_edit);
        const bool reply = m_conflict.commandName == u"send_reply";
        auto *send = new Button(reply ? tr("Send this") : tr("Use this"), Button::Kind::Primary, this);
        send->setObjectName(u"conflict.editDone"_qs);
        send->setKeyHint(u"Ctrl+"_qs % QChar(0x21B5));
        m_column->insertWidget(m_column->indexOf(m_edit) + 1, send, 0, Qt::AlignRight);
        connect(send, &Button::clicked, this, &ConflictCard::submitEdit);
        connect(m_edit, &MessageEdit::submitted, this, &ConflictCard::submitEdit);
    }
    m_edit->show(); // Hidden widgets take no focus.
    m_edit->setFocus();
}

void ConflictCard::submitEdit()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (!text.isEmpty())
        Q_EMIT decided(m_conflict.id, sync::ConflictChoice::Edit, text);
}

void ConflictCard::showProblem(ErrorCode code)
{
    m_problem->setText(errorText(code));
    m_problem->show();
}

void ConflictCard::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && key == Qt::Key_Escape && m_edit && m_edit->hasFocus())
        return setFocus();
    if (plain) {
        for (const ConflictWay &way : m_face.ways) {
            if (isKeyOf(way, key))
                return take(way.kind);
        }
        if (key == Qt::Key_J || key == Qt::Key_Down || key == Qt::Key_K || key == Qt::Key_Up) {
            Q_EMIT walked(key == Qt::Key_J || key == Qt::Key_Down ? 1 : -1);
            return;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_conflict.ticket.isNull() && m_place == Place::List) {
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

void ConflictCard::fitSides()
{
    const bool stacked = width() < kRoomForSides;
    m_sides->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Wrapped texts ask for their height by their width, which rows of rows do not pass on.
    const int inner = width() - 2 * kPad;
    const auto fit = [](QLabel *label, int room) {
        label->setMinimumHeight(0); // A label never asks for less than that.
        if (room > 0)
            label->setMinimumHeight(std::max(0, label->heightForWidth(room)));
    };
    if (!isVisible() && width() < kRoomForSides)
        return; // Not laid out yet.
    fit(m_sentence, inner);
    const Side *const all[] { &m_mine, &m_theirs, &m_base };
    const int shown = std::max(1, int(std::count_if(std::begin(all), std::end(all), [](const Side *s) { return !s->box->isHidden(); })));
    const int each = stacked ? inner : (inner - (shown - 1) * kGap) / shown;
    for (const Side *side : all)
        fit(side->text, each - 2 * kPad);
}

void ConflictCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitSides();
}

} // namespace firstline::ui
