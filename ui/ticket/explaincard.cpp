#include "ui/ticket/explaincard.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/explainwords.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/physicalkey.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

namespace firstline::ui {

namespace {

constexpr int kCardWidth = 720;
constexpr int kSide = 18;
constexpr int kTallestList = 300;
constexpr int kColumns = 5;

Role roleOf(rules::ExplainPhase phase)
{
    switch (phase) {
    case rules::ExplainPhase::Ran: return Role::Ok;
    case rules::ExplainPhase::Stood: return Role::Stand;
    default: return Role::Muted;
    }
}

} // namespace

ExplainCard::ExplainCard(QWidget *window)
    : Popover(window)
    , m_tabs(new QHBoxLayout)
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_source(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, this))
    , m_zones(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_edited(new Label({}, Role::Warn, TextSize::Body, QFont::Medium, this))
    , m_scroll(new QScrollArea(this))
    , m_whatIf(new WhatIfBox(this))
    , m_copy(new Button(tr("Copy as text"), Button::Kind::Secondary, this))
{
    setObjectName(u"ticket.explain"_qs);
    setAccessibleName(tr("Why is it due then?"));
    setAccessibleRole(this, QAccessible::Dialog);
    build();
    setFixedWidth(kCardWidth + 2 * kEdge);
}

void ExplainCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge + kSide, kEdge + 16, kEdge + kSide, kEdge + 16);
    column->setSpacing(kGap);
    m_tabs->setSpacing(6);
    column->addLayout(m_tabs);
    m_title->setObjectName(u"ticket.explainTitle"_qs);
    m_source->setObjectName(u"ticket.explainSource"_qs);
    m_edited->setObjectName(u"ticket.explainEdited"_qs);
    for (Label *label : { m_title, m_source, m_zones, m_edited }) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_scroll->setObjectName(u"ticket.explainTable"_qs);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("Stretches of time"));
    new FocusEdge(m_scroll);
    setAccessibleRole(m_scroll, QAccessible::Grouping);
    m_tableBox = new QWidget(m_scroll);
    m_table = new QGridLayout(m_tableBox);
    m_table->setContentsMargins(0, 0, 4, 0);
    m_table->setHorizontalSpacing(kPad);
    m_table->setVerticalSpacing(5);
    m_table->setColumnStretch(3, 1);
    m_scroll->setWidget(m_tableBox);
    m_tableBox->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_whatIf);
    buildFoot(column);
    connect(m_whatIf, &WhatIfBox::askedChanged, this, [this] {
        if (isVisible())
            fit();
    });
}

void ExplainCard::buildFoot(QVBoxLayout *column)
{
    auto *foot = new QHBoxLayout;
    m_copy->setObjectName(u"ticket.explainCopy"_qs);
    m_copy->setIconName(u"copy"_qs);
    m_copy->setKeyHint(u"C"_qs);
    auto *menu = new QMenu(m_copy);
    // In themselves: the text is for somebody who reads that language.
    const std::pair<QString, QString> languages[] { { u"en"_qs, u"English"_qs },
                                                    { u"pl"_qs, u"Polski"_qs },
                                                    { u"ru"_qs, u"\u0420\u0443\u0441\u0441\u043A\u0438\u0439"_qs } };
    for (const auto &[code, name] : languages) {
        QAction *action = menu->addAction(name);
        action->setObjectName(u"ticket.explainCopy."_qs + code);
        connect(action, &QAction::triggered, this, [this, code = code] { copy(code); });
    }
    m_copy->setMenu(menu);
    foot->addWidget(new Label(tr("A text for the customer, in his language"), Role::Muted, TextSize::Small), 1);
    foot->addWidget(m_copy);
    column->addLayout(foot);
}

void ExplainCard::setClocks(const std::vector<ClockKind> &kinds, ClockKind current)
{
    while (QLayoutItem *item = m_tabs->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater(); // It may be the one that was clicked.
        }
        delete item;
    }
    for (const ClockKind kind : kinds) {
        auto *button = new Button(TicketWords::clock(kind), Button::Kind::Secondary, this);
        button->setObjectName(u"ticket.explainClock%1"_qs.arg(static_cast<int>(kind)));
        button->setCheckable(true);
        button->setChecked(kind == current);
        connect(button, &Button::clicked, this, [this, kind] { Q_EMIT clockChosen(kind); });
        m_tabs->addWidget(button);
    }
    m_tabs->addStretch(1);
}

void ExplainCard::clearTable()
{
    while (QLayoutItem *item = m_table->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

void ExplainCard::show(
    const rules::Explanation &explanation, const Ticket &ticket, const TicketWords &words, WhatIfBox::Ask ask)
{
    m_explanation = explanation;
    m_ticket = ticket;
    m_words = words;
    m_asking = static_cast<bool>(ask);
    const ExplainWords told(words);
    fillHead(told);
    clearTable();
    fillTable(told);
    m_whatIf->start(explanation, ticket.priority, words, std::move(ask));
    m_copy->setEnabled(true);
    fit();
}

void ExplainCard::fillHead(const ExplainWords &words)
{
    m_title->setText(words.title(m_explanation));
    m_source->setText(words.source(m_explanation));
    const QTimeZone there = ExplainWords::zoneOf(m_explanation.timeZone);
    const QDateTime now = toDateTime(m_words.now());
    const bool elsewhere = there.isValid() && there.offsetFromUtc(now) != words.zone().offsetFromUtc(now);
    m_zones->setVisible(elsewhere);
    if (elsewhere) {
        //: %1 is the workstation's time zone, %2 the calendar's
        m_zones->setText(tr("Times are yours (%1); below them, small, those of %2.")
                             .arg(QString::fromLatin1(words.zone().id()), m_explanation.timeZone));
    }
    const QString edited = words.edited(m_explanation);
    m_edited->setText(edited);
    m_edited->setVisible(!edited.isEmpty());
}

void ExplainCard::addSegment(int row, const rules::ExplainSegment &segment, const ExplainWords &words)
{
    QString range = words.range(segment.from, segment.to);
    auto *when = new QWidget(m_tableBox);
    auto *stack = new QVBoxLayout(when);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(new Label(range, Role::Text, TextSize::Body, QFont::Normal, when));
    if (m_zones->isVisibleTo(this)) {
        ExplainWords there = words;
        there.setZone(ExplainWords::zoneOf(m_explanation.timeZone));
        stack->addWidget(new Label(there.range(segment.from, segment.to), Role::Muted, TextSize::Small, QFont::Normal, when));
    }
    const bool quiet = segment.phase == rules::ExplainPhase::Outside || segment.phase == rules::ExplainPhase::Stopped;
    m_table->addWidget(when, row, 0, Qt::AlignTop);
    m_table->addWidget(new Label(words.phase(segment), roleOf(segment.phase), TextSize::Body,
                                 quiet ? QFont::Normal : QFont::DemiBold, m_tableBox), row, 1, Qt::AlignTop);
    auto *sum = new Label(words.working(segment), quiet ? Role::Muted : Role::Text, TextSize::Body, QFont::Normal, m_tableBox);
    sum->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_table->addWidget(sum, row, 2, Qt::AlignTop);
    auto *reason = new Label(words.why(segment), Role::Muted, TextSize::Body, QFont::Normal, m_tableBox);
    reason->setWordWrap(true);
    m_table->addWidget(reason, row, 3, Qt::AlignTop);
    if (m_asking && segment.phase == rules::ExplainPhase::Stood && segment.workingSeconds > 0) {
        auto *leave = new LinkLabel(tr("what if not?"), TextSize::Small, m_tableBox);
        leave->setObjectName(u"ticket.leavePauseOut"_qs);
        leave->setAccessibleName(tr("What if it had not stood %1?").arg(range));
        connect(leave, &LinkLabel::clicked, this, [this, from = segment.from] { m_whatIf->togglePause(from); });
        m_table->addWidget(leave, row, 4, Qt::AlignTop | Qt::AlignRight);
    }
    m_table->addWidget(new Hairline(Qt::Horizontal, m_tableBox), row + 1, 0, 1, kColumns);
}

void ExplainCard::addSum(int row, const ExplainWords &words)
{
    const rules::Explanation &e = m_explanation;
    m_table->addWidget(new Label(words.used(e), Role::Text, TextSize::Body, QFont::DemiBold, m_tableBox), row, 0, 1, 2);
    auto *sum = new Label(words.duration(e.sumS), Role::Text, TextSize::Body, QFont::DemiBold, m_tableBox);
    sum->setObjectName(u"ticket.explainSum"_qs);
    sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->addWidget(sum, row, 2);
    if (e.targetS <= 0)
        return;
    QString rest = words.left(e);
    if (const QString ahead = words.ahead(e); !ahead.isEmpty())
        rest += u"; " % ahead;
    auto *left = new Label(rest, e.sumS > e.targetS ? Role::Bad : Role::Muted, TextSize::Body, QFont::Normal, m_tableBox);
    left->setObjectName(u"ticket.explainLeft"_qs);
    left->setWordWrap(true);
    m_table->addWidget(left, row, 3, 1, 2);
}

int ExplainCard::addNotes(int row, const QString &title, const QString &iconName, const QStringList &lines)
{
    if (lines.isEmpty())
        return row;
    m_table->addWidget(new SectionLabel(title, m_tableBox), row++, 0, 1, kColumns);
    for (const QString &line : lines) {
        auto *box = new QWidget(m_tableBox);
        auto *flow = new QHBoxLayout(box);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(6);
        auto *mark = new QLabel(box);
        mark->setPixmap(icon(iconName, Role::Muted).pixmap(14, 14));
        flow->addWidget(mark, 0, Qt::AlignTop);
        auto *words = new Label(line, Role::Text, TextSize::Body, QFont::Normal, box);
        words->setWordWrap(true);
        flow->addWidget(words, 1);
        m_table->addWidget(box, row++, 0, 1, kColumns);
    }
    return row;
}

void ExplainCard::fillTable(const ExplainWords &words)
{
    m_scroll->setVisible(m_explanation.exists);
    if (!m_explanation.exists)
        return;
    m_table->addWidget(new Hairline(Qt::Horizontal, m_tableBox), 0, 0, 1, kColumns);
    int row = 1;
    for (const rules::ExplainSegment &segment : ExplainWords::lines(m_explanation)) {
        addSegment(row, segment, words);
        row += 2;
    }
    addSum(row++, words);
    row = addNotes(row, tr("Changed by hand"), u"hand"_qs, words.changes(m_explanation));
    row = addNotes(row, tr("Inside the house"), u"users"_qs, words.inner(m_explanation));
    m_table->setRowStretch(row, 1);
}

void ExplainCard::fit()
{
    // What is added to a widget that shows is hidden until the next event, and would count as nothing.
    for (int i = 0; i < m_table->count(); ++i) {
        QWidget *cell = m_table->itemAt(i)->widget();
        if (!cell)
            continue;
        cell->show();
        if (cell->layout())
            cell->layout()->invalidate();
    }
    m_table->invalidate();
    m_table->activate();
    const int inner = kCardWidth - 2 * kSide - 4;
    const int tall = m_table->hasHeightForWidth() ? m_table->totalHeightForWidth(inner) : m_table->sizeHint().height();
    m_scroll->setMinimumHeight(std::min(tall + 2, kTallestList));
    m_scroll->setMaximumHeight(tall + 2);
    layout()->invalidate();
    if (!isVisible())
        return;
    place();
    // Once more when the parts have settled.
    if (!std::exchange(m_settling, true)) {
        QMetaObject::invokeMethod(this, [this] {
            fit();
            m_settling = false;
        }, Qt::QueuedConnection);
    }
}

QString ExplainCard::text(const QString &language) const
{
    ExplainWords words(m_words, language);
    if (const QTimeZone there = ExplainWords::zoneOf(m_explanation.timeZone); there.isValid())
        words.setZone(there);
    return words.text(m_explanation, m_ticket);
}

void ExplainCard::copy(const QString &language)
{
    QGuiApplication::clipboard()->setText(text(language));
    Q_EMIT copied();
}

void ExplainCard::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    if (key >= Qt::Key_1 && key <= Qt::Key_4)
        m_whatIf->choosePriority(key - Qt::Key_0);
    else if (key == Qt::Key_C)
        m_copy->showMenu();
    else
        Popover::keyPressEvent(event);
}

} // namespace firstline::ui
