#include "ui/ticket/tiesection.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kTieCross = 20;
constexpr int kMostShown = 30;

/// The desk's name of a status of this category.
QString statusText(StatusCategory category, const TicketWords &words)
{
    const Status *status = words.config() ? words.config()->statusOf(category) : nullptr;
    return status ? status->name : QString();
}

} // namespace

QString tieWords(const service::Tie &tie)
{
    if (tie.own)
        return TicketWords::linkKind(tie.kind);
    switch (tie.kind) {
    case LinkKind::Parent: return TicketWords::linkKind(LinkKind::Child);
    case LinkKind::Child: return TicketWords::linkKind(LinkKind::Parent);
    case LinkKind::Duplicate: return TieSection::tr("has the duplicate");
    case LinkKind::FollowUpOf: return TieSection::tr("continued in");
    case LinkKind::Relates: break;
    }
    return TicketWords::linkKind(LinkKind::Relates);
}

TieSection::TieSection(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ticket.ties"_qs);
    setAccessibleName(tr("Related tickets"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 14);
    outer->setSpacing(0);
}

void TieSection::show(const service::TicketDetail &detail, const TicketWords &words, bool mayWork)
{
    m_ties = service::tiesOf(detail);
    QString mark = mayWork ? u"w"_qs : u"r"_qs;
    for (const service::Tie &tie : m_ties)
        mark += u"%1%2:%3%4%5;"_qs.arg(static_cast<int>(tie.kind)).arg(tie.own).arg(tie.other.number).arg(static_cast<int>(tie.other.statusCategory)).arg(tie.other.subject);
    setVisible(mayWork || !m_ties.empty());
    if (mark == m_mark && m_box)
        return;
    m_mark = mark;
    delete m_box;
    m_box = new QWidget(this);
    m_column = new QVBoxLayout(m_box);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Related")));
    head->addStretch(1);
    auto *add = new Button({}, Button::Kind::Quiet, m_box);
    add->setObjectName(u"ticket.tieAdd"_qs);
    add->setIconName(u"plus"_qs);
    add->setFixedSize(kTieCross, kTieCross);
    add->setAccessibleName(tr("Tie to another ticket"));
    add->setToolTip(add->accessibleName());
    add->setVisible(mayWork);
    connect(add, &Button::clicked, this, &TieSection::addAsked);
    head->addWidget(add);
    m_column->addLayout(head);
    QString last;
    for (int i = 0; i < std::min(kMostShown, static_cast<int>(m_ties.size())); ++i) {
        const QString how = tieWords(m_ties.at(static_cast<size_t>(i)));
        if (how != std::exchange(last, how)) {
            m_column->addSpacing(2);
            m_column->addWidget(new Label(how, Role::Muted, TextSize::Small));
            if (how == TicketWords::linkKind(LinkKind::Child))
                addChildrenHead(mayWork);
        }
        addTie(i, words, mayWork);
    }
    const int more = static_cast<int>(m_ties.size()) - kMostShown;
    if (more > 0)
        m_column->addWidget(new Label(tr("and %n more", nullptr, more), Role::Muted, TextSize::Small));
    layout()->addWidget(m_box);
    m_box->show();
}

void TieSection::addChildrenHead(bool mayWork)
{
    int all = 0;
    int open = 0;
    for (const service::Tie &tie : m_ties) {
        const bool child = tie.kind == (tie.own ? LinkKind::Child : LinkKind::Parent);
        all += child ? 1 : 0;
        open += child && isActive(tie.other.statusCategory) ? 1 : 0;
    }
    auto *state = new Label(tr("%1 of %2 still open").arg(open).arg(all), open > 0 ? Role::Warn : Role::Ok, TextSize::Small);
    state->setObjectName(u"ticket.childrenState"_qs);
    m_column->addWidget(state);
    if (open == 0 || !mayWork)
        return;
    auto *say = new LinkLabel(tr("Message to all open"), TextSize::Small, m_box);
    say->setObjectName(u"ticket.messageAll"_qs);
    connect(say, &LinkLabel::clicked, this, &TieSection::messageAllAsked);
    m_column->addWidget(say);
}

void TieSection::addTie(int index, const TicketWords &words, bool mayWork)
{
    const service::Tie &tie = m_ties.at(static_cast<size_t>(index));
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    const QString status = statusText(tie.other.statusCategory, words);
    auto *name = new LinkLabel(u"%1 %2"_qs.arg(tie.other.number).arg(tie.other.subject), TextSize::Body, m_box);
    name->setObjectName(u"ticket.tie"_qs);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    name->setToolTip(u"<p>"_qs % tie.other.subject.toHtmlEscaped() % u"<br>"_qs % status.toHtmlEscaped() % u"</p>"_qs);
    name->setAccessibleDescription(tieWords(tie) % u", "_qs % status);
    connect(name, &LinkLabel::clicked, this, [this, id = tie.other.id] { Q_EMIT ticketActivated(id); });
    row->addWidget(name, 1);
    const bool open = isActive(tie.other.statusCategory);
    auto *state = new ElidedLabel(status, open ? Role::Text : Role::Muted, TextSize::Small, QFont::Normal, m_box);
    state->setMaximumWidth(72);
    row->addWidget(state);
    auto *cross = new Button({}, Button::Kind::Quiet, m_box);
    cross->setObjectName(u"ticket.tieRemove"_qs);
    cross->setIconName(u"x"_qs);
    cross->setFixedSize(kTieCross, kTieCross);
    cross->setAccessibleName(tr("Untie %1").arg(tie.other.number));
    cross->setToolTip(cross->accessibleName());
    cross->setVisible(mayWork);
    connect(cross, &Button::clicked, this, [this, index] { Q_EMIT removeAsked(index); });
    row->addWidget(cross);
    m_column->addLayout(row);
}

} // namespace firstline::ui
