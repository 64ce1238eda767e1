#include "ui/ticket/explaincard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

namespace firstline::ui {

namespace {

constexpr int kWidth = 540;

QString dayText(Instant at)
{
    const QDateTime then = toDateTime(at).toLocalTime();
    const QLocale locale;
    return locale.toString(then.date(), u"ddd d MMM"_qs);
}

QString timeText(Instant at)
{
    return QLocale().toString(toDateTime(at).toLocalTime().time(), QLocale::ShortFormat);
}

QString rangeText(Instant from, Instant to)
{
    const QString start = dayText(from) % u' ' % timeText(from);
    if (dayText(from) == dayText(to))
        return start + QChar(0x2013) + timeText(to);
    const QString end = dayText(to) % u' ' % timeText(to);
    return start + u" \u2013 "_qs + end;
}

QString hoursMinutes(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    return u"%1:%2"_qs.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ExplainCard::ExplainCard(QWidget *window)
    : Popover(window)
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_source(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, this))
    , m_tabs(new QHBoxLayout)
    , m_whatIfBox(new QWidget(this))
    , m_answer(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
{
    setObjectName(u"ticket.explain"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge + 18, kEdge + 16, kEdge + 18, kEdge + 16);
    column->setSpacing(kGap);
    m_title->setObjectName(u"ticket.explainTitle"_qs);
    m_title->setWordWrap(true);
    m_source->setWordWrap(true);
    m_tabs->setSpacing(6);
    column->addLayout(m_tabs);
    column->addWidget(m_title);
    column->addWidget(m_source);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"ticket.explainTable"_qs);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_tableBox = new QWidget(scroll);
    m_tableBox->setAutoFillBackground(false);
    m_table = new QGridLayout(m_tableBox);
    scroll->setWidget(m_tableBox);
    m_tableBox->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout(m_whatIfBox);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(new Label(tr("What if priority"), Role::Muted));
    for (int priority = 1; priority <= 4; ++priority) {
        auto *button = new Button(QString::number(priority), Button::Kind::Secondary, m_whatIfBox);
        button->setObjectName(u"ticket.whatIf%1"_qs.arg(priority));
        button->setAccessibleName(tr("What if the priority were %1").arg(priority));
        button->setCheckable(true);
        connect(button, &Button::clicked, this, [this, priority] { showWhatIf(priority); });
        foot->addWidget(button);
        m_priorities.append(button);
    }
    m_answer->setObjectName(u"ticket.whatIfAnswer"_qs);
    foot->addWidget(m_answer, 1);
    auto *copy = new Button(tr("Copy"), Button::Kind::Secondary, m_whatIfBox);
    copy->setIconName(u"copy"_qs);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    foot->addWidget(copy);
    column->addWidget(m_whatIfBox);
    setFixedWidth(kWidth + 2 * kEdge);
}

void ExplainCard::setClocks(const std::vector<ClockKind> &kinds, ClockKind current)
{
    while (QLayoutItem *item = m_tabs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ClockKind kind : kinds) {
        auto *button = new Button(TicketWords::clock(kind), Button::Kind::Secondary, this);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(kind == current);
        connect(button, &Button::clicked, this, [this, kind] { Q_EMIT clockChosen(kind); });
        m_tabs->addWidget(button);
    }
    m_tabs->addStretch(1);
}

void ExplainCard::clearTable()
{
    while (QLayoutItem *item = m_table->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ExplainCard::show(const rules::Explanation &explanation, const TicketWords &words, WhatIf whatIf)
{
    m_whatIf = std::move(whatIf);
    m_now = words.now();
    const QString clock = TicketWords::clock(explanation.kind);
    if (!explanation.exists)
        m_title->setText(tr("%1: nothing is promised").arg(clock));
    else if (explanation.due && explanation.state.phase == ClockPhase::Runs)
        m_title->setText(tr("%1: why is it due %2?").arg(clock, words.moment(*explanation.due)));
    else if (explanation.state.phase == ClockPhase::Stands)
        m_title->setText(tr("%1: why does it stand?").arg(clock));
    else
        m_title->setText(tr("%1: how it went").arg(clock));
    QStringList source;
    if (!explanation.policyName.isEmpty())
        source << tr("Policy “%1”, version %2").arg(explanation.policyName).arg(explanation.policyVersion);
    if (!explanation.calendarName.isEmpty())
        source << tr("calendar “%1”, version %2").arg(explanation.calendarName).arg(explanation.calendarVersion);
    if (!explanation.timeZone.isEmpty())
        source << explanation.timeZone;
    if (explanation.manual)
        source << tr("the deadline was set by hand");
    m_source->setText(source.isEmpty() ? tr("No policy fits this ticket.") : source.join(u" \u00B7 "_qs));
    clearTable();
    fillTable(explanation, words);
    for (Button *button : std::as_const(m_priorities)) {
        button->setChecked(false);
        button->setEnabled(static_cast<bool>(m_whatIf));
    }
    if (explanation.priority >= 1 && explanation.priority <= m_priorities.size())
        m_priorities.at(explanation.priority - 1)->setChecked(true);
    m_answer->clear();
    m_whatIfBox->setVisible(explanation.exists);
    updateGeometry();
}

void ExplainCard::addLine(int row, const rules::ExplainSegment &segment, const TicketWords &words)
{
    QString what;
    Role role = Role::Muted;
    QString time = hoursMinutes(segment.workingSeconds);
    switch (segment.phase) {
    case rules::ExplainPhase::Ran:
        what = tr("ran");
        role = Role::Ok;
        break;
    case rules::ExplainPhase::Stood:
        what = tr("stood");
        role = Role::Stand;
        time = u'(' % time % u')';
        break;
    case rules::ExplainPhase::Outside:
        what = tr("outside");
        time = QChar(0x2013);
        break;
    case rules::ExplainPhase::Stopped:
        what = tr("stopped");
        time = QChar(0x2013);
        break;
    case rules::ExplainPhase::Discarded:
        what = tr("not counted");
        time = u'(' % time % u')';
        break;
    }
    QString why = segment.phase == rules::ExplainPhase::Outside ? tr("outside service hours")
                                                                : words.status(segment.status);
    if (segment.phase != rules::ExplainPhase::Outside && !segment.actor.isNull())
        why = tr("%1, set by %2").arg(why, words.agent(segment.actor));
    const QString range = rangeText(segment.from, segment.to);
    m_table->addWidget(new Label(range, Role::Text), row, 0);
    m_table->addWidget(new Label(what, role, TextSize::Body, QFont::DemiBold), row, 1);
    auto *sum = new Label(time, Role::Text);
    sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->addWidget(sum, row, 2);
    auto *reason = new Label(why, Role::Muted);
    reason->setWordWrap(true);
    m_table->addWidget(reason, row, 3);
    m_table->addWidget(new Hairline, row + 1, 0, 1, 4);
    m_text += range % u'\t' % what % u'\t' % time % u'\t' % why % u'\n';
}

void ExplainCard::fillTable(const rules::Explanation &explanation, const TicketWords &words)
{
    m_text = m_title->text() % u'\n' % m_source->text() % u'\n';
    m_table->setContentsMargins(0, 0, 4, 0);
    m_table->setHorizontalSpacing(kPad);
    m_table->setVerticalSpacing(5);
    m_table->setColumnStretch(3, 1);
    if (!explanation.exists)
        return;
    m_table->addWidget(new Hairline, 0, 0, 1, 4);
    int row = 1;
    for (const rules::ExplainSegment &segment : explanation.segments) {
        addLine(row, segment, words);
        row += 2;
    }
    const auto target = std::chrono::minutes(explanation.targetS / 60);
    const QString used = explanation.targetS > 0 ? tr("used of the target of %1").arg(formatMinutes(target))
                                                 : tr("used, without a target");
    const qint64 left = explanation.targetS - explanation.sumS;
    const QString rest = left >= 0 ? tr("%1 left").arg(hoursMinutes(left)) : tr("%1 over").arg(hoursMinutes(-left));
    m_table->addWidget(new Label(used, Role::Text, TextSize::Body, QFont::DemiBold), row, 0, 1, 2);
    auto *sum = new Label(hoursMinutes(explanation.sumS), Role::Text, TextSize::Body, QFont::DemiBold);
    sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->addWidget(sum, row, 2);
    if (explanation.targetS > 0)
        m_table->addWidget(new Label(rest, left >= 0 ? Role::Muted : Role::Bad), row, 3);
    m_table->setRowStretch(row + 1, 1);
    m_text += used % u'\t' % hoursMinutes(explanation.sumS) % u'\t' % rest % u'\n';
    m_tableBox->adjustSize();
    const int tall = m_table->sizeHint().height() + 4;
    static_cast<QWidget *>(findChild<QScrollArea *>(u"ticket.explainTable"_qs))->setMinimumHeight(std::min(tall, 320));
}

void ExplainCard::showWhatIf(int priority)
{
    for (int i = 0; i < m_priorities.size(); ++i)
        m_priorities.at(i)->setChecked(i == priority - 1);
    if (!m_whatIf)
        return;
    const rules::Explanation other = m_whatIf(priority);
    const TicketWords words(nullptr, m_now);
    if (!other.exists || other.targetS == 0)
        m_answer->setText(u"\u2192 "_qs + tr("nothing promised"));
    else if (other.due && other.state.phase == ClockPhase::Runs)
        m_answer->setText(u"\u2192 "_qs + tr("due %1").arg(words.moment(*other.due)));
    else {
        const auto left = std::chrono::minutes((other.targetS - other.sumS) / 60);
        m_answer->setText(u"\u2192 "_qs + tr("%1 left").arg(formatMinutes(left)));
    }
}

} // namespace firstline::ui
