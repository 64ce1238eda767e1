#include "ui/shell/waitingrow.h"

#include "ui/shell/commandwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

WaitingRow::WaitingRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::Medium, this))
    , m_text(new ElidedLabel({}, Role::Muted, TextSize::Body, QFont::Normal, this))
    , m_when(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_state(new StatusChip({}, Tone::Stand, StatusChip::Ground::Soft, this))
    , m_problem(new Label({}, Role::Bad, TextSize::Small, QFont::Normal, this))
    , m_recall(new Button(tr("Take back"), Button::Kind::Quiet, this))
{
    setObjectName(u"outbox.waiting"_qs);
    setAccessibleRole(this, QAccessible::Grouping);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPad, kGap, kPad, kGap);
    row->setSpacing(kPad);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_words);
    words->addWidget(m_text);
    words->addWidget(m_problem);
    row->addLayout(words, 1);
    row->addWidget(m_when);
    row->addWidget(m_state);
    row->addWidget(m_recall);
    m_recall->setIconName(u"undo-2"_qs);
    m_problem->hide();
    connect(m_recall, &Button::clicked, this, [this] { Q_EMIT recallAsked(m_id); });
}

void WaitingRow::setItem(const sync::OutboxItem &item, const QString &words, Instant now, bool online)
{
    m_id = item.id;
    m_words->setText(words);
    const QString text = commandText(item.body);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_when->setText(relativeTime(item.writtenAt, now));
    m_when->setToolTip(fullTime(item.writtenAt));
    if (item.sent)
        m_state->setStatus(tr("being sent"), Tone::Accent);
    else if (item.notBefore && *item.notBefore > now)
        m_state->setStatus(tr("goes out in a moment"), Tone::Accent);
    else if (!item.lastProblem.isEmpty())
        m_state->setStatus(tr("tries again by itself"), Tone::Warn);
    else
        m_state->setStatus(online ? tr("waits its turn") : tr("waits for the network"), Tone::Stand);
    m_recall->setVisible(!item.sent);
    m_problem->setVisible(!item.lastProblem.isEmpty());
    m_problem->setText(item.lastProblem.isEmpty() ? QString() : tr("The last try did not get through."));
    setAccessibleName(words + u", "_qs + m_state->text());
}

void WaitingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Role::Line));
}

} // namespace firstline::ui
