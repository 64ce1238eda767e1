#include "ui/ticket/whatifbox.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/explainwords.h"
#include "ui/ticket/flowlayout.h"
#include "ui/ticket/prioritytrack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>

namespace firstline::ui {

WhatIfBox::WhatIfBox(QWidget *parent)
    : Card(Kind::Sunken, parent)
{
    setObjectName(u"ticket.whatIf"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kGap, kPad, kPad);
    column->setSpacing(kGap);
    buildControls();
    buildAnswer();
}

void WhatIfBox::buildControls()
{
    auto *title = new SectionLabel(tr("What if"), this);
    layout()->addWidget(title);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, kGap);
    m_track = new PriorityTrack(row);
    m_policy = new Button(tr("Policy"), Button::Kind::Secondary, row);
    m_status = new Button(tr("Status"), Button::Kind::Secondary, row);
    m_pauses = new Button(tr("Without pauses"), Button::Kind::Secondary, row);
    m_reset = new Button(tr("As it is"), Button::Kind::Quiet, row);
    m_policy->setObjectName(u"ticket.whatIfPolicy"_qs);
    m_status->setObjectName(u"ticket.whatIfStatus"_qs);
    m_pauses->setObjectName(u"ticket.whatIfPauses"_qs);
    m_reset->setObjectName(u"ticket.whatIfReset"_qs);
    m_policy->setMenu(new QMenu(m_policy));
    m_status->setMenu(new QMenu(m_status));
    m_pauses->setCheckable(true);
    m_reset->setIconName(u"undo-2"_qs);
    for (QWidget *part : QList<QWidget *> { m_track, m_policy, m_status, m_pauses, m_reset })
        flow->addWidget(part);
    layout()->addWidget(row);
    connect(m_track, &PriorityTrack::priorityChosen, this, [this](int priority) {
        m_asked.priority = priority == m_priority ? std::nullopt : std::optional(priority);
        answer();
    });
    connect(m_pauses, &Button::clicked, this, [this](bool on) {
        m_asked.withoutPauses = on;
        m_asked.withoutPause.reset();
        answer();
    });
    connect(m_reset, &Button::clicked, this, &WhatIfBox::reset);
}

void WhatIfBox::buildAnswer()
{
    m_answerBox = new QWidget(this);
    auto *grid = new QGridLayout(m_answerBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPad * 2);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(3, 1);
    const auto label = [&](const QString &text, Role role, int row, int column, QFont::Weight weight = QFont::Normal) {
        auto *made = new Label(text, role, TextSize::Body, weight, m_answerBox);
        grid->addWidget(made, row, column);
        return made;
    };
    label(tr("as it is"), Role::Muted, 0, 1);
    label(tr("what if"), Role::Muted, 0, 2);
    label(tr("Due"), Role::Muted, 1, 0);
    m_dueIs = label({}, Role::Text, 1, 1);
    m_dueThen = label({}, Role::Text, 1, 2, QFont::DemiBold);
    label(tr("Time"), Role::Muted, 2, 0);
    m_leftIs = label({}, Role::Text, 2, 1);
    m_leftThen = label({}, Role::Text, 2, 2, QFont::DemiBold);
    m_difference = new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, m_answerBox);
    m_difference->setWordWrap(true);
    grid->addWidget(m_difference, 3, 0, 1, 4);
    m_dueThen->setObjectName(u"ticket.whatIfDue"_qs);
    m_difference->setObjectName(u"ticket.whatIfAnswer"_qs);
    m_answerBox->hide();
    layout()->addWidget(m_answerBox);
}

void WhatIfBox::start(const rules::Explanation &explanation, int priority, const TicketWords &words, Ask ask)
{
    m_asIs = explanation;
    m_priority = priority;
    m_words = words;
    m_ask = std::move(ask);
    setVisible(static_cast<bool>(m_ask));
    m_track->setActual(priority);
    fillPolicies(words.config());
    fillStatuses(words.config());
    reset();
}

void WhatIfBox::fillPolicies(const ConfigPtr &config)
{
    QMenu *menu = m_policy->menu();
    menu->clear();
    if (!config)
        return;
    const auto add = [this, menu](const QString &name, PolicyId id) {
        connect(menu->addAction(name), &QAction::triggered, this, [this, id] {
            m_asked.policy = id == m_asIs.policy ? std::nullopt : std::optional(id);
            answer();
        });
    };
    for (const Policy &policy : config->policies()) {
        if (!policy.archived)
            add(policy.name, policy.id);
    }
    menu->addSeparator();
    add(tr("No promise"), PolicyId());
}

void WhatIfBox::fillStatuses(const ConfigPtr &config)
{
    QMenu *menu = m_status->menu();
    menu->clear();
    if (!config)
        return;
    for (const Status &status : config->statuses()) {
        if (status.archived || status.category == StatusCategory::Merged || status.category == StatusCategory::Void)
            continue;
        connect(menu->addAction(status.name), &QAction::triggered, this, [this, id = status.id] {
            m_asked.status = id;
            answer();
        });
    }
}

void WhatIfBox::choosePriority(int priority)
{
    if (!m_ask)
        return;
    m_track->setChosen(priority);
    m_asked.priority = priority == m_priority ? std::nullopt : std::optional(priority);
    answer();
}

void WhatIfBox::togglePause(Instant from)
{
    m_asked.withoutPauses = false;
    m_asked.withoutPause = m_asked.withoutPause == from ? std::nullopt : std::optional(from);
    answer();
}

void WhatIfBox::reset()
{
    m_asked = {};
    m_track->setChosen(m_priority);
    answer();
}

void WhatIfBox::answer()
{
    const ConfigPtr config = m_words.config();
    const Policy *policy = m_asked.policy && config ? config->policy(*m_asked.policy) : nullptr;
    const Status *status = m_asked.status && config ? config->status(*m_asked.status) : nullptr;
    m_policy->setText(policy ? policy->name : m_asked.policy ? tr("No promise") : tr("Policy"));
    m_status->setText(status ? status->name : tr("Status"));
    m_pauses->setChecked(m_asked.withoutPauses);
    const bool any = m_ask && m_asked != rules::WhatIf();
    m_reset->setVisible(any);
    m_answerBox->setVisible(any);
    if (any) {
        const rules::WhatIfAnswer told = m_ask(m_asked);
        const ExplainWords words { m_words };
        const auto time = [&words](const rules::Explanation &e) {
            return e.targetS > 0 ? QString(words.duration(e.sumS) % u" / " % words.duration(e.targetS) % u", " % words.left(e))
                                 : QString(QChar(0x2013));
        };
        m_dueIs->setText(words.due(told.asIs));
        m_dueThen->setText(words.due(told.whatIf));
        m_leftIs->setText(time(told.asIs));
        m_leftThen->setText(time(told.whatIf));
        const QString difference = words.difference(told);
        m_difference->setText(difference.isEmpty() ? tr("Nothing would be different.") : u"\u2192 " % difference);
        m_difference->setRole(told.breaks ? Role::Bad : told.saves ? Role::Ok : Role::Text);
    }
    m_answerBox->layout()->invalidate();
    layout()->invalidate();
    updateGeometry();
    Q_EMIT askedChanged();
}

} // namespace firstline::ui
