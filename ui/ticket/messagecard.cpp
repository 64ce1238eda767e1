#include "ui/ticket/messagecard.h"

#include "core/service/screenrules.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/ticket/filechip.h"
#include "ui/ticket/flowlayout.h"
#include "ui/ticket/messagetext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/safetextview.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

/// A lock that follows the theme.
class Lock : public QWidget
{
public:
    explicit Lock(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kIconSmall, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), u"lock"_qs, color(Role::Bad), kIconSmall - 2);
    }
};

} // namespace

MessageCard::MessageCard(const MessageFacts &facts, QWidget *parent)
    : Card(facts.message.kind == MessageKind::Note ? Kind::Note : Kind::Plain, parent)
    , m_facts(facts)
{
    setObjectName(u"ticket.message"_qs);
    setAccessibleName(facts.author % u", "_qs % facts.meta);
    if (!facts.only.isEmpty()) {
        setProperty("restricted", true);
        setAccessibleName(tr("Restricted: %1").arg(facts.only.join(u", "_qs)) % u". "_qs % accessibleName());
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, 9, kPad, 10);
    column->setSpacing(6);
    addHead(column);
    addReaders(column);
    addBody(column);
    addFiles(column);
}

void MessageCard::addHead(QVBoxLayout *column)
{
    const Message &message = m_facts.message;
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(new Avatar(m_facts.author, 24, this));
    auto *author = new ElidedLabel(m_facts.author, Role::Text, TextSize::Body, QFont::DemiBold, this);
    author->setObjectName(u"ticket.author"_qs);
    author->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(author);
    auto *meta = new ElidedLabel(m_facts.meta, Role::Muted, TextSize::Small, QFont::Normal, this);
    meta->setObjectName(u"ticket.messageMeta"_qs);
    meta->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // In little room the name is what stays.
    meta->setToolTip(fullTime(message.occurredAt));
    row->addWidget(meta, 1);
    const auto badge = [&](const QString &text, Tone tone, const QString &why) {
        auto *label = new BadgeLabel(text, tone, this);
        label->setToolTip(why);
        row->addWidget(label);
    };
    if (!m_facts.from.isEmpty())
        badge(u"#"_qs + m_facts.from, Tone::Neutral, tr("Said in #%1, which was merged into this ticket.").arg(m_facts.from));
    if (m_facts.unanswered)
        badge(tr("unanswered"), Tone::Warn, tr("Nobody has answered this yet."));
    if (m_facts.takenBack)
        //: on a note: the ticket was handed over with it, and the handing over was undone
        badge(tr("hand-over taken back"), Tone::Stand, tr("The ticket was handed over with this note, and that was undone."));
    if (message.automatic)
        badge(tr("automatic"), Tone::Stand, tr("Written by a machine: it answers and reopens nothing."));
    if (m_facts.unsent)
        badge(tr("waits"), Tone::Accent, tr("Kept here; goes out by itself."));
    else if (message.delivery == Delivery::Recorded)
        badge(tr("recorded"), Tone::Neutral, tr("Recorded, not sent: this channel has no way out yet."));
    else if (message.delivery == Delivery::Failed)
        badge(tr("not delivered"), Tone::Bad, tr("The channel refused it."));
    else if (message.delivery == Delivery::Held)
        badge(tr("held"), Tone::Warn, tr("Held for your decision; see what waits."));
    if (m_facts.recallable) {
        auto *back = new Button(tr("Take back"), Button::Kind::Quiet, this);
        back->setObjectName(u"ticket.takeBack"_qs);
        back->setIconName(u"undo-2"_qs);
        back->setFixedHeight(22);
        back->setToolTip(tr("Its text is a draft again. Nobody has got it yet."));
        connect(back, &Button::clicked, this, [this] { Q_EMIT takeBackAsked(m_facts.message); });
        row->addWidget(back);
    }
    auto *menu = new Button({}, Button::Kind::Quiet, this);
    menu->setObjectName(u"ticket.messageMenu"_qs);
    menu->setIconName(u"ellipsis-vertical"_qs);
    menu->setFixedSize(22, 22);
    menu->setAccessibleName(tr("More about this message"));
    menu->setToolTip(menu->accessibleName());
    connect(menu, &Button::clicked, this, [this, menu] { openMenu(menu->mapToGlobal(QPoint(0, menu->height()))); });
    row->addWidget(menu);
    column->addLayout(row);
}

void MessageCard::paintEvent(QPaintEvent *event)
{
    if (m_facts.only.isEmpty())
        return Card::paintEvent(event);
    QPainter painter(this);
    paintBox(&painter, rect(), color(Role::BadSoft), color(Role::Bad), kRadiusCard);
}

/// Who alone reads it stands on every restricted note, before its words.
void MessageCard::addReaders(QVBoxLayout *column)
{
    if (m_facts.only.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new Lock(this), 0, Qt::AlignTop);
    //: above the text of a note: who alone may read it
    auto *readers = new Label(tr("Restricted: %1").arg(m_facts.only.join(u", "_qs)), Role::Bad, TextSize::Small, QFont::DemiBold, this);
    readers->setObjectName(u"ticket.restricted"_qs);
    readers->setTextFormat(Qt::PlainText);
    readers->setWordWrap(true);
    readers->setToolTip(tr("Nobody else sees this note or its files, whoever sees the ticket."));
    row->addWidget(readers, 1);
    column->addLayout(row);
}

void MessageCard::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"ticket.messageActions"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"copy"_qs, Role::Muted), tr("Copy the text")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_facts.message.text); });
    QAction *split = menu->addAction(icon(u"split"_qs, Role::Muted), tr("Split off into a ticket of its own…"));
    split->setEnabled(!m_facts.unsent && m_facts.only.isEmpty() && !m_facts.message.text.trimmed().isEmpty());
    connect(split, &QAction::triggered, this, [this] { Q_EMIT splitAsked(m_facts.message); });
    menu->popup(at);
}

void MessageCard::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->globalPos());
}

SafeTextView *MessageCard::makeText(const QString &objectName)
{
    auto *view = new SafeTextView(SafeTextView::Sizing::FitsContent, this);
    view->setObjectName(objectName);
    view->setFocusPolicy(Qt::ClickFocus);
    view->setAccessibleName(tr("Text of the message"));
    connect(view, &SafeTextView::linkActivated, this, &MessageCard::linkActivated);
    return view;
}

void MessageCard::addBody(QVBoxLayout *column)
{
    const Message &message = m_facts.message;
    if (message.text.trimmed().isEmpty() && message.html.isEmpty()) {
        if (!message.attachments.empty())
            return;
        column->addWidget(new ElidedLabel(tr("Nothing was written down."), Role::Muted));
        return;
    }
    const bool rich = !message.html.isEmpty();
    const content::FoldedText folded = rich ? content::foldQuotedHtml(message.html) : content::foldMessage(message.text.trimmed());
    if (rich) {
        auto *view = makeText(u"ticket.text"_qs);
        column->addWidget(view);
        view->setSafeHtml(folded.visible);
    } else {
        auto *text = new MessageText(folded.visible, this);
        connect(text, &MessageText::linkActivated, this, &MessageCard::linkActivated);
        column->addWidget(text);
    }
    if (!folded.quoted.isEmpty())
        addQuoted(column, rich ? folded.quoted : content::plainTextToHtml(folded.quoted));
}

/// What was only quoted, and the signature, behind one small button.
void MessageCard::addQuoted(QVBoxLayout *column, const QString &html)
{
    auto *more = new Button(tr("Show quoted text"), Button::Kind::Quiet, this);
    more->setObjectName(u"ticket.quoted"_qs);
    more->setIconName(u"ellipsis"_qs);
    more->setCheckable(true);
    more->setFixedHeight(22);
    more->setFont(ui::font(TextSize::Small));
    more->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addWidget(more);
    connect(more, &Button::toggled, this, [this, column, more, html](bool on) {
        more->setText(on ? tr("Hide quoted text") : tr("Show quoted text"));
        auto *rest = findChild<SafeTextView *>(u"ticket.quotedText"_qs);
        if (!rest && on) {
            rest = makeText(u"ticket.quotedText"_qs);
            rest->setSafeHtml(html);
            column->insertWidget(column->indexOf(more) + 1, rest);
        }
        if (rest)
            rest->setVisible(on);
    });
}

void MessageCard::addFiles(QVBoxLayout *column)
{
    if (m_facts.message.attachments.empty())
        return;
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, kGap, 4);
    for (const Attachment &file : m_facts.message.attachments) {
        auto *chip = new FileChip(file, box);
        row->addWidget(chip);
        m_files.append(chip);
    }
    column->addWidget(box);
}

} // namespace firstline::ui
