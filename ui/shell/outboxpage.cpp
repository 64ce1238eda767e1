#include "ui/shell/outboxpage.h"

#include "core/service/annexservice.h"
#include "core/service/whendone.h"
#include "ui/shell/commandwords.h"
#include "ui/shell/recordsides.h"
#include "ui/shell/ticketnames.h"
#include "ui/shell/waitingrow.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/conflictcard.h"
#include "ui/ticket/conflictstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kColumnWidth = 860;

TicketId ticketOf(const sync::OutboxItem &item)
{
    if (const auto annex = rules::annexOf(item.body))
        return annex->ticket;
    return item.lane.kind == EntityKind::Ticket ? TicketId(item.lane.id) : TicketId();
}

} // namespace

OutboxPage::OutboxPage(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_names(new TicketNames(desk.tickets, this))
{
    setObjectName(u"outbox"_qs);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPage::read);
    connect(m_names, &TicketNames::known, this, &OutboxPage::nameTickets);
    sync::Engine &engine = m_desk.engine();
    connect(&engine, &sync::Engine::statusChanged, this, &OutboxPage::readSoon);
    connect(&engine, &sync::Engine::conflictsChanged, this, &OutboxPage::readSoon);
    read();
}

void OutboxPage::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *area = m_area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    whole->addWidget(area, 1);
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    area->setWidget(inside);
    auto *centred = new QHBoxLayout(inside);
    centred->setContentsMargins(kPad * 2, kPad * 2, kPad * 2, kPad * 2);
    centred->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(kGap);
    centred->addLayout(column, 1000);
    centred->addStretch(1);
    const auto part = [&](Label *&title, const QString &hint, QVBoxLayout *&list, int spacing) {
        auto *box = new QWidget(inside);
        box->setMaximumWidth(kColumnWidth);
        auto *inner = new QVBoxLayout(box);
        inner->setContentsMargins(0, 0, 0, kPad * 2);
        inner->setSpacing(kGap);
        auto *head = new QHBoxLayout;
        title = new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, box);
        head->addWidget(title, 1);
        head->addWidget(new Label(hint, Role::Muted, TextSize::Body, QFont::Normal, box));
        inner->addLayout(head);
        list = new QVBoxLayout;
        list->setSpacing(spacing);
        inner->addLayout(list);
        column->addWidget(box);
        return box;
    };
    m_conflictPart = part(m_conflictTitle, tr("nothing you wrote is lost"), m_conflictColumn, kGap);
    m_waitingPart = part(m_waitingTitle, tr("goes out by itself, in order"), m_waitingColumn, 0);
    column->addStretch(1);
    m_empty = new EmptyState(u"check-check"_qs, tr("Everything is sent"),
                             tr("What you do while the network is away waits here and goes out by itself."), this);
    m_empty->setObjectName(u"outbox.empty"_qs);
    whole->addWidget(m_empty, 1);
    showWhole();
}

void OutboxPage::showWhole()
{
    m_conflictPart->setVisible(!m_conflicts.isEmpty());
    m_waitingPart->setVisible(!m_rows.isEmpty());
    m_conflictTitle->setText(tr("Needs your decision \u00B7 %1").arg(m_conflicts.size()));
    m_waitingTitle->setText(tr("Waiting to be sent \u00B7 %1").arg(m_rows.size()));
    const bool nothing = m_conflicts.isEmpty() && m_rows.isEmpty();
    m_empty->setVisible(nothing);
    layout()->itemAt(0)->widget()->setVisible(!nothing);
}

void OutboxPage::readSoon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void OutboxPage::read()
{
    service::whenDone(m_desk.engine().conflicts(), this, [this](const Result<QList<sync::ConflictRecord>> &found) {
        if (!found)
            return;
        m_open = *found;
        showConflictsAndDrafts();
    });
    readDrafts();
    service::whenDone(m_desk.engine().outbox(), this, [this](const Result<QList<sync::OutboxItem>> &found) {
        if (found)
            showWaiting(*found);
    });
}

/// What was begun for a ticket that went out of sight has no other place: it is decided here.
void OutboxPage::readDrafts()
{
    service::whenDone(m_desk.engine().drafts(), this, [this](const Result<QList<Draft>> &drafts) {
        QHash<ConflictId, Draft> kept;
        for (const Draft &draft : drafts ? *drafts : QList<Draft>()) {
            if (draft.ticket.isNull())
                continue;
            const ConflictId id(Uuid::derived(draft.ticket.uuid(), quint32(draft.kind)));
            if (m_orphans.contains(id))
                kept.insert(id, draft);
            service::whenDone(m_desk.tickets.ticket(draft.ticket), this, [this, id, draft](const Result<service::TicketDetail> &read) {
                const bool gone = !read && read.error().code == ErrorCode::NotFound;
                if (gone == m_orphans.contains(id))
                    return;
                if (gone)
                    m_orphans.insert(id, draft);
                else
                    m_orphans.remove(id);
                showConflictsAndDrafts();
            });
        }
        if (kept.size() != m_orphans.size()) {
            m_orphans = kept;
            showConflictsAndDrafts();
        }
    });
}

void OutboxPage::showConflictsAndDrafts()
{
    Q_EMIT orphansChanged();
    QList<sync::ConflictRecord> all = m_open;
    for (auto it = m_orphans.cbegin(); it != m_orphans.cend(); ++it) {
        sync::ConflictRecord record;
        record.id = it.key();
        record.ticket = it->ticket;
        record.text = it->text;
        record.at = it->updatedAt;
        record.status = ResultStatus::Rejected;
        record.info.kind = u"draft"_qs;
        all.append(record);
    }
    showConflicts(all);
}

/// The journal keeps it among the versions, so that it can be taken back.
void OutboxPage::discardDraft(const ConflictId &id)
{
    const Draft draft = m_orphans.take(id);
    service::whenDone(m_desk.tickets.saveDraft(draft.ticket, draft.kind, {}), this, [this](const Result<void> &) { read(); });
}

void OutboxPage::showConflicts(const QList<sync::ConflictRecord> &conflicts)
{
    for (ConflictCard *card : QList<ConflictCard *>(m_conflicts)) {
        const bool stays = std::any_of(conflicts.begin(), conflicts.end(),
                                       [&](const sync::ConflictRecord &c) { return c.id == card->id(); });
        if (!stays) {
            if (card->isAncestorOf(focusWidget()) || card->hasFocus())
                walk(card, card == m_conflicts.last() ? -1 : 1);
            m_conflicts.removeOne(card);
            card->deleteLater();
        }
    }
    for (const sync::ConflictRecord &conflict : conflicts) {
        const bool shown = std::any_of(m_conflicts.begin(), m_conflicts.end(),
                                       [&](const ConflictCard *card) { return card->id() == conflict.id; });
        if (!shown)
            makeConflict(conflict);
    }
    nameTickets();
    showWhole();
}

void OutboxPage::makeConflict(const sync::ConflictRecord &conflict)
{
    auto *card = new ConflictCard(ConflictCard::Place::List, m_conflictPart);
    card->show(conflict, {});
    showFace(card);
    connect(card, &ConflictCard::decided, this, &OutboxPage::decide);
    connect(card, &ConflictCard::ticketAsked, this, &OutboxPage::ticketActivated);
    connect(card, &ConflictCard::copied, this, [this] { Q_EMIT notice(tr("Your text is copied.")); });
    connect(card, &ConflictCard::walked, this, [this, card](int step) { walk(card, step); });
    m_conflictColumn->addWidget(card);
    m_conflicts.append(card);
}

void OutboxPage::showFace(ConflictCard *card)
{
    const sync::ConflictRecord conflict = card->conflict();
    const std::optional<RecordSides> sides = recordSides(conflict, m_desk.config());
    card->show(conflict, conflictFace(conflict, m_desk.config(), m_desk.now(), sides));
    if (sides)
        card->setObject({}, sides->object);
}

void OutboxPage::showWaiting(const QList<sync::OutboxItem> &items)
{
    m_items = items;
    m_items.removeIf([](const sync::OutboxItem &item) { return !sync::isOwnChange(item.lane); });
    while (m_rows.size() > m_items.size())
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < m_items.size()) {
        auto *row = new WaitingRow(m_waitingPart);
        connect(row, &WaitingRow::recallAsked, this, &OutboxPage::recall);
        m_waitingColumn->addWidget(row);
        m_rows.append(row);
    }
    nameTickets();
    showWhole();
}

void OutboxPage::nameTickets()
{
    for (ConflictCard *card : std::as_const(m_conflicts)) {
        if (card->ticket().isNull())
            continue;
        const QString number = m_names->number(card->ticket());
        const QString subject = m_names->subject(card->ticket());
        const bool refused = card->conflict().status == ResultStatus::Rejected;
        if (!subject.isEmpty())
            card->setObject(number, subject);
        else
            card->setObject({}, refused ? tr("A ticket that is not here any more") : QString());
    }
    const bool online = m_desk.engine().status().link == sync::LinkState::Online;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const sync::OutboxItem &item = m_items.at(i);
        const TicketId ticket = ticketOf(item);
        const QString number = ticket.isNull() ? QString() : m_names->number(ticket);
        m_rows.at(i)->setItem(item, commandWords(item.body, m_desk.config(), number), m_desk.now(), online);
    }
}

void OutboxPage::decide(const ConflictId &id, sync::ConflictChoice choice, const QString &text)
{
    if (m_orphans.contains(id))
        return discardDraft(id);
    sync::ConflictRecord conflict;
    for (const ConflictCard *card : std::as_const(m_conflicts)) {
        if (card->id() == id)
            conflict = card->conflict();
    }
    service::whenDone(m_desk.engine().settle(id, choice, text), this, [this, conflict, choice](const Result<void> &done) {
        for (ConflictCard *card : std::as_const(m_conflicts)) {
            if (!done && card->id() == conflict.id)
                card->showProblem(done.error().code);
        }
        if (done)
            Q_EMIT decided(decisionText(conflict, choice), conflict.id);
        read();
    });
}

void OutboxPage::recall(const CommandId &id)
{
    service::whenDone(m_desk.engine().recall(id), this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT notice(tr("Taken back. Its text is a draft again."));
        else if (done.error().code == ErrorCode::NotFound)
            Q_EMIT notice(tr("It is already sent."));
        else
            Q_EMIT notice(errorText(done.error().code));
        read();
    });
}

void OutboxPage::walk(ConflictCard *from, int step)
{
    const qsizetype at = m_conflicts.indexOf(from) + step;
    if (at < 0 || at >= m_conflicts.size())
        return;
    m_conflicts.at(at)->setFocus();
    m_area->ensureWidgetVisible(m_conflicts.at(at), 0, kPad);
}

void OutboxPage::focusFirst()
{
    if (!m_conflicts.isEmpty())
        m_conflicts.first()->setFocus();
    else
        setFocus();
}

void OutboxPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Base));
}

} // namespace firstline::ui
