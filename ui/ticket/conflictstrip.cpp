#include "ui/ticket/conflictstrip.h"

#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/conflictcard.h"
#include "ui/widgets/banner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kTallestCards = 420; ///< Of the opened cards; the conversation stays in sight.

} // namespace

ConflictStrip::ConflictStrip(service::TicketService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_banner(new Banner(Banner::Kind::Warn, this))
    , m_area(new QScrollArea(this))
{
    setObjectName(u"ticket.conflicts"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->setObjectName(u"ticket.conflictBanner"_qs);
    column->addWidget(m_banner);
    column->addWidget(m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(m_area);
    inside->setAutoFillBackground(false);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(kPad, kGap, kPad, kGap);
    m_column->setSpacing(kGap);
    m_area->setWidget(inside);
    inside->installEventFilter(this);
    m_area->hide();
    hide();
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        setOpen(!m_open);
        if (m_open && !m_cards.isEmpty())
            m_cards.first()->setFocus();
    });
    connect(&m_service.engine(), &sync::Engine::conflictsChanged, this, &ConflictStrip::read);
}

void ConflictStrip::showTicket(TicketId ticket)
{
    if (m_ticket != ticket) {
        m_ticket = ticket;
        take({});
        setOpen(false);
    }
    if (!m_ticket.isNull() && (m_service.engine().status().conflicts > 0 || !m_cards.isEmpty()))
        read();
}

void ConflictStrip::read()
{
    if (m_ticket.isNull())
        return;
    service::whenDone(m_service.engine().conflicts(), this, [this](const Result<QList<sync::ConflictRecord>> &found) {
        if (!found)
            return;
        QList<sync::ConflictRecord> mine;
        std::copy_if(found->begin(), found->end(), std::back_inserter(mine),
                     [this](const sync::ConflictRecord &c) { return c.ticket == m_ticket; });
        take(mine);
    });
}

void ConflictStrip::take(const QList<sync::ConflictRecord> &conflicts)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    for (ConflictCard *card : QList<ConflictCard *>(m_cards)) {
        const bool stays = std::any_of(conflicts.begin(), conflicts.end(), [&](const auto &c) { return c.id == card->id(); });
        if (stays)
            continue;
        m_cards.removeOne(card);
        card->deleteLater();
    }
    for (const sync::ConflictRecord &conflict : conflicts) {
        if (std::any_of(m_cards.begin(), m_cards.end(), [&](const ConflictCard *c) { return c->id() == conflict.id; }))
            continue;
        auto *card = new ConflictCard(ConflictCard::Place::Ticket, m_area->widget());
        const ConflictFace face = conflictFace(conflict, m_service.config(), m_service.now());
        card->show(conflict, face);
        connect(card, &ConflictCard::decided, this,
                [this, card](const ConflictId &, sync::ConflictChoice choice, const QString &text) { settle(card, choice, text); });
        connect(card, &ConflictCard::copied, this, [this] { Q_EMIT notice(tr("Your text is copied.")); });
        connect(card, &ConflictCard::walked, this, [this, card](int step) {
            const qsizetype at = m_cards.indexOf(card) + step;
            if (at >= 0 && at < m_cards.size())
                m_cards.at(at)->setFocus();
        });
        m_column->addWidget(card);
        m_cards.append(card);
    }
    setVisible(!m_cards.isEmpty());
    m_banner->setVisible(!m_cards.isEmpty());
    m_banner->setMessage(tr("%n of your changes wait(s) for a decision.", nullptr, count()), tr("Nothing you wrote is lost."));
    setOpen(m_open && !m_cards.isEmpty());
    if (hadFocus && !m_cards.isEmpty())
        m_cards.first()->setFocus();
}

void ConflictStrip::setOpen(bool open)
{
    m_open = open;
    m_area->setVisible(open);
    m_banner->setAction(open ? tr("Hide") : tr("Decide"));
    fit();
}

void ConflictStrip::open()
{
    if (m_cards.isEmpty())
        return;
    setOpen(true);
    m_cards.first()->setFocus();
}

void ConflictStrip::fit()
{
    if (!m_open)
        return;
    QWidget *inside = m_area->widget();
    inside->ensurePolished();
    const int wanted = inside->layout()->hasHeightForWidth() ? inside->layout()->heightForWidth(std::max(width(), 300))
                                                             : inside->sizeHint().height();
    m_area->setFixedHeight(std::min(wanted, kTallestCards));
}

bool ConflictStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::eventFilter(watched, event);
}

void ConflictStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ConflictStrip::settle(ConflictCard *card, sync::ConflictChoice choice, const QString &text)
{
    const sync::ConflictRecord conflict = card->conflict();
    service::whenDone(m_service.engine().settle(conflict.id, choice, text), this,
                      [this, conflict, choice](const Result<void> &done) {
        if (done) {
            Q_EMIT decided(decisionText(conflict, choice), conflict.id);
            read();
            return;
        }
        for (ConflictCard *shown : std::as_const(m_cards)) {
            if (shown->id() == conflict.id)
                shown->showProblem(done.error().code);
        }
    });
}

namespace {

/// The sentences below, in one context.
struct DecisionWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::ConflictFace)
};

} // namespace

QString decisionText(const sync::ConflictRecord &conflict, sync::ConflictChoice choice)
{
    const bool reply = conflict.commandName == u"send_reply";
    switch (choice) {
    case sync::ConflictChoice::Mine:
    case sync::ConflictChoice::Edit:
        return reply ? DecisionWords::tr("Your reply goes out in a moment.") : DecisionWords::tr("Yours is taken in a moment.");
    case sync::ConflictChoice::Theirs: return DecisionWords::tr("Theirs stays.");
    case sync::ConflictChoice::Note: return DecisionWords::tr("Kept as a note.");
    case sync::ConflictChoice::Discard: break;
    }
    return DecisionWords::tr("Discarded.");
}

} // namespace firstline::ui
