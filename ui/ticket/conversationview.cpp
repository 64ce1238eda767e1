#include "ui/ticket/conversationview.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kFirstMessages = 20;
constexpr int kNearEnd = 8;
constexpr int kSliceMs = 3; // with the layout of what was built it stays below 4
constexpr int kFrameMs = 16;
constexpr int kUsualHeight = 700; // before the view has its size

/// A small picture of an icon that follows the theme.
class LineIcon : public QWidget
{
public:
    LineIcon(QString name, QWidget *parent)
        : QWidget(parent)
        , m_name(std::move(name))
    {
        setFixedSize(kIconSmall, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_name, color(Role::Muted), 12);
    }

private:
    QString m_name;
};

} // namespace

ConversationView::ConversationView(QWidget *parent)
    : QScrollArea(parent)
    , m_slices(new QTimer(this))
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content))
    , m_earlier(new LinkLabel({}, TextSize::Small, m_content))
    , m_historyLink(new LinkLabel({}, TextSize::Small, m_content))
    , m_newButton(new Button({}, Button::Kind::Primary, this))
{
    setObjectName(u"ticket.conversation"_qs);
    setAccessibleName(tr("Conversation"));
    setAccessibleRole(this, QAccessible::Document);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    new FocusEdge(this);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(kPad, kPad, kPad, kPad);
    m_column->setSpacing(kGap);
    auto *top = new QHBoxLayout;
    top->addWidget(m_earlier);
    top->addStretch(1);
    top->addWidget(m_historyLink);
    m_column->addLayout(top);
    m_column->addStretch(1);
    setWidget(m_content);
    m_earlier->setObjectName(u"ticket.earlier"_qs);
    m_historyLink->setObjectName(u"ticket.history"_qs);
    m_newButton->setObjectName(u"ticket.newBelow"_qs);
    m_newButton->setIconName(u"arrow-down"_qs);
    m_newButton->setFocusPolicy(Qt::TabFocus);
    m_newButton->hide();
    m_earlier->hide();
    m_historyLink->hide();
    m_slices->setSingleShot(true);
    connect(m_slices, &QTimer::timeout, this, [this] { build(Fill::Slice); });
    connect(m_earlier, &LinkLabel::clicked, this, [this] {
        m_stick = false;
        m_messagesShown += 2 * kFirstMessages;
        rebuild();
    });
    connect(m_historyLink, &LinkLabel::clicked, this, [this] {
        setHistoryShown(m_history == HistoryShown::All ? HistoryShown::Important : HistoryShown::All);
    });
    connect(m_newButton, &Button::clicked, this, &ConversationView::scrollToEnd);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) { onRange(maximum); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ConversationView::onMoved);
}

void ConversationView::show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me)
{
    const bool other = detail.view.ticket.id != m_detail.view.ticket.id;
    if (other) {
        m_messagesShown = kFirstMessages;
        m_newBelow = 0;
        m_stick = true;
        m_restricted.clear();
    } else {
        countNew(detail, me);
    }
    m_detail = detail;
    m_config = config;
    m_now = now;
    m_me = me;
    rebuild();
    if (other)
        scrollToEnd();
}

void ConversationView::setRestricted(std::vector<RestrictedNote> notes)
{
    if (notes == m_restricted)
        return;
    const auto known = [this](const Message &message) {
        return std::any_of(m_restricted.begin(), m_restricted.end(),
                           [&](const RestrictedNote &note) { return note.message.id == message.id; });
    };
    for (const RestrictedNote &note : notes) {
        if (known(note.message))
            continue;
        m_stick = m_stick || note.waits;
        m_newBelow += m_stick ? 0 : 1;
    }
    m_newBelow = m_stick ? 0 : m_newBelow;
    m_restricted = std::move(notes);
    rebuild();
}

void ConversationView::setRecallable(const QSet<Uuid> &messages)
{
    if (messages == m_recallable)
        return;
    m_recallable = messages;
    rebuild();
}

void ConversationView::pause() { m_slices->stop(); }

void ConversationView::clear()
{
    for (const Row &row : std::as_const(m_rows))
        row.widget->deleteLater();
    m_rows.clear();
    m_items.clear();
    m_unbuilt = 0;
    m_slices->stop();
    m_detail = {};
    m_restricted.clear();
    m_newBelow = 0;
    m_earlier->hide();
    m_historyLink->hide();
    m_newButton->hide();
}

void ConversationView::countNew(const service::TicketDetail &detail, AgentId me)
{
    QSet<Uuid> known;
    for (const Message &message : m_detail.view.messages)
        known.insert(message.id.uuid());
    int arrived = 0;
    bool own = false;
    for (const Message &message : detail.view.messages) {
        if (known.contains(message.id.uuid()))
            continue;
        const bool mine = !message.author.isNull() && message.author == me;
        own = own || mine;
        arrived += mine ? 0 : 1;
    }
    // What one has just said oneself is shown; what others said does not move the page.
    if (own)
        m_stick = true;
    m_newBelow = m_stick ? 0 : m_newBelow + arrived;
}

void ConversationView::setHistoryShown(HistoryShown history)
{
    if (history == m_history)
        return;
    m_history = history;
    rebuild();
}

std::vector<ConversationItem> ConversationView::shownItems()
{
    std::vector<ConversationItem> items
        = withRestricted(withAbsorbed(conversationItems(m_detail.view, m_history), m_detail.absorbed), m_restricted);
    int hidden = 0;
    int left = m_messagesShown;
    size_t first = items.size();
    while (first > 0 && left > 0) {
        --first;
        if (items.at(first).isMessage())
            --left;
    }
    for (size_t i = 0; i < first; ++i)
        hidden += items.at(i).isMessage() ? 1 : 0;
    if (hidden == 0)
        first = 0;
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(first));
    m_earlier->setText(tr("Show %n earlier message(s)", nullptr, hidden));
    if (hidden == 0 && m_earlier->hasFocus())
        setFocus(); // Else the focus goes on to the next link, and the page jumps to its top.
    m_earlier->setVisible(hidden > 0);
    m_historyLink->setText(m_history == HistoryShown::All ? tr("Hide history") : tr("Show history"));
    m_historyLink->setVisible(!m_detail.view.events.empty());
    return items;
}

void ConversationView::rebuild()
{
    m_items = shownItems();
    dropRows();
    m_unbuilt = m_items.size();
    build(Fill::Screen);
    m_newButton->setText(tr("%n new below", nullptr, m_newBelow));
    m_newButton->setVisible(m_newBelow > 0);
    placeNewButton();
}

void ConversationView::dropRows()
{
    QSet<Uuid> wanted;
    for (const ConversationItem &item : m_items)
        wanted.insert(item.id);
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        m_column->removeWidget(it->widget);
        it->widget->hide();
        it->widget->deleteLater();
        it = m_rows.erase(it);
    }
}

// From the newest on upwards: first what fills the screen, then what the slice has time for.
void ConversationView::build(Fill fill)
{
    TicketWords words(m_config, m_now);
    words.read(m_detail);
    const QWidget *anchor = topRow();
    const int before = anchor ? anchor->y() : 0;
    const int width = viewport()->width() - 2 * kPad;
    const int screen = isVisible() ? viewport()->height() : kUsualHeight;
    QElapsedTimer time;
    time.start();
    int height = 0;
    m_column->setEnabled(false); // each row that is shown would lay out all of them
    while (m_unbuilt > 0 && ((fill == Fill::Screen && height < screen) || time.elapsed() < kSliceMs))
        height += buildRow(--m_unbuilt, words, width) + kGap;
    m_column->setEnabled(true);
    layOut();
    if (anchor && !m_stick)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + anchor->y() - before);
    // The first slice lets the screen be painted before.
    if (m_unbuilt > 0)
        m_slices->start(fill == Fill::Screen ? kFrameMs : 0);
}

int ConversationView::buildRow(size_t place, const TicketWords &words, int width)
{
    const ConversationItem &item = m_items.at(place);
    Row &row = m_rows[item.id];
    const QString mark = markOf(item, words);
    if (row.widget && row.mark != mark) {
        m_column->removeWidget(row.widget);
        row.widget->hide();
        row.widget->deleteLater();
        row.widget = nullptr;
    }
    const bool fresh = !row.widget;
    if (fresh) {
        row.widget = makeRow(item, words);
        row.mark = mark;
        // Its size before it is shown: else its lines are made for a width that nobody sees.
        const bool tall = row.widget->hasHeightForWidth();
        row.widget->resize(width, tall ? row.widget->heightForWidth(width) : row.widget->sizeHint().height());
    }
    // The next newer row stands already; behind the newest one there is only the column's stretch.
    QWidget *below = place + 1 < m_items.size() ? m_rows.value(m_items.at(place + 1).id).widget : nullptr;
    const int end = below ? m_column->indexOf(below) : m_column->count() - 1;
    if (!fresh && m_column->indexOf(row.widget) == end - 1)
        return row.widget->height();
    m_column->removeWidget(row.widget);
    m_column->insertWidget(below ? m_column->indexOf(below) : m_column->count() - 1, row.widget);
    QWidget *above = place > 0 ? m_rows.value(m_items.at(place - 1).id).widget : nullptr;
    QWidget::setTabOrder(above ? above : m_historyLink, row.widget);
    row.widget->show();
    return row.widget->height();
}

QWidget *ConversationView::topRow() const
{
    for (const ConversationItem &item : m_items) {
        QWidget *row = m_rows.value(item.id).widget;
        if (row && row->geometry().bottom() >= verticalScrollBar()->value())
            return row;
    }
    return nullptr;
}

// At once, so that what was put in above the row that is read does not move it for a frame.
void ConversationView::layOut()
{
    const QScopedValueRollback guard(m_layingOut, true);
    m_column->invalidate();
    m_column->activate();
    // The content tells the viewport, which sets the bar, which may take width from the rows, which may grow.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

QString ConversationView::markOf(const ConversationItem &item, const TicketWords &words) const
{
    if (const auto *message = std::get_if<Message>(&item.what)) {
        const MessageFacts facts = factsOf(*message, item, words);
        return u"%1|%2|%3%4%5%6%7|%8|%9"_qs.arg(facts.author, QString(facts.meta % facts.from % facts.only.join(u',')))
            .arg(facts.unsent)
            .arg(facts.recallable)
            .arg(facts.takenBack)
            .arg(facts.unanswered)
            .arg(static_cast<int>(message->delivery))
            .arg(message->text.size())
            .arg(message->attachments.size());
    }
    if (const auto *entry = std::get_if<TimeEntry>(&item.what))
        return u"%1|%2"_qs.arg(entry->minutes).arg(entry->text);
    return words.event(std::get<Event>(item.what)) % words.moment(item.at) % (item.takenBack ? u"|-" : u"");
}

MessageFacts ConversationView::factsOf(
    const Message &message, const ConversationItem &item, const TicketWords &words) const
{
    MessageFacts facts;
    facts.message = message;
    facts.from = item.from;
    facts.only = item.only;
    const bool requester = m_detail.contact && (message.contact.isNull() || message.contact == m_detail.contact->id);
    facts.author = words.author(message, requester ? m_detail.contact->name : QString());
    facts.meta = words.meta(message);
    facts.unsent = item.waits || m_detail.unsent.contains(message.id.uuid());
    facts.takenBack = item.takenBack;
    facts.recallable = facts.unsent && m_recallable.contains(message.id.uuid());
    const auto &since = m_detail.view.ticket.unansweredSince;
    facts.unanswered = item.from.isEmpty() && message.kind == MessageKind::Customer && !message.automatic && since
        && message.occurredAt >= *since;
    return facts;
}

QWidget *ConversationView::makeRow(const ConversationItem &item, const TicketWords &words)
{
    if (const auto *message = std::get_if<Message>(&item.what)) {
        auto *card = new MessageCard(factsOf(*message, item, words), m_content);
        connect(card, &MessageCard::linkActivated, this, &ConversationView::linkActivated);
        connect(card, &MessageCard::splitAsked, this, &ConversationView::splitAsked);
        connect(card, &MessageCard::takeBackAsked, this, &ConversationView::takeBackAsked);
        for (FileChip *chip : card->files())
            Q_EMIT fileShown(chip);
        return card;
    }
    const QString when = words.moment(item.at);
    if (const auto *entry = std::get_if<TimeEntry>(&item.what)) {
        const QString time = formatMinutes(std::chrono::minutes(entry->minutes));
        //: a line of the conversation: "Anna worked 15 m, 10:46"
        QString text = tr("%1 worked %2, %3").arg(words.actor(entry->person), time, when);
        if (!item.from.isEmpty())
            text += u" (#"_qs % item.from % u')';
        if (!entry->text.isEmpty())
            text += u": "_qs + entry->text;
        return makeLine(u"timer"_qs, text, fullTime(item.at));
    }
    const auto &event = std::get<Event>(item.what);
    const bool bad = event.kind == EventKind::Breached;
    const QString text = words.event(event) % u", "_qs % when;
    const bool solution = event.kind == EventKind::FieldChanged && event.field == u"resolution";
    if (item.takenBack) {
        QWidget *line = makeLine(u"undo-2"_qs, text, fullTime(item.at));
        strike(line);
        return line;
    }
    return makeLine(bad ? u"triangle-alert"_qs : solution ? u"check"_qs : u"circle-dot"_qs, text, fullTime(item.at),
        solution ? Role::Text : Role::Muted);
}

/// The history keeps what was undone; nobody shall take it for what holds.
void ConversationView::strike(QWidget *line)
{
    auto *label = line->findChild<Label *>();
    QFont struck = label->font();
    struck.setStrikeOut(true);
    label->setFont(struck);
    label->setAccessibleName(label->text() % u", "_qs % tr("taken back"));
    auto *mark = new Label(tr("taken back"), Role::Muted, TextSize::Small, QFont::DemiBold, line);
    mark->setObjectName(u"ticket.takenBack"_qs);
    static_cast<QHBoxLayout *>(line->layout())->addWidget(mark, 0, Qt::AlignTop);
}

QWidget *ConversationView::makeLine(const QString &iconName, const QString &text, const QString &tip, Role role)
{
    auto *line = new QWidget(m_content);
    line->setObjectName(u"ticket.line"_qs);
    line->setToolTip(tip);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(kPad, 0, kPad, 0);
    row->setSpacing(kGap);
    row->addWidget(new LineIcon(iconName, line), 0, Qt::AlignTop);
    auto *label = new Label(text, role, TextSize::Small, QFont::Normal, line);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    return line;
}

void ConversationView::scrollToEnd()
{
    m_stick = true;
    m_newBelow = 0;
    m_newButton->hide();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConversationView::onRange(int maximum)
{
    if (m_stick)
        verticalScrollBar()->setValue(maximum);
}

void ConversationView::onMoved(int value)
{
    if (m_layingOut)
        return;
    m_stick = value >= verticalScrollBar()->maximum() - kNearEnd;
    if (m_stick && m_newBelow > 0) {
        m_newBelow = 0;
        m_newButton->hide();
    }
}

void ConversationView::placeNewButton()
{
    const QSize size = m_newButton->sizeHint();
    m_newButton->setGeometry(QRect(QPoint((width() - size.width()) / 2, height() - size.height() - kPad), size));
    m_newButton->raise();
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeNewButton();
    if (m_stick)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace firstline::ui
