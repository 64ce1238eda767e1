#include "ui/ticket/timesection.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tiptext.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr size_t kMostEntries = 6;

} // namespace

TimeSection::TimeSection(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_run(new Button({}, Button::Kind::Quiet, this))
    , m_worked(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_log(new LinkLabel(tr("Log time"), TextSize::Small, this))
{
    setObjectName(u"ticket.timeSection"_qs);
    setAccessibleName(tr("Time"));
    m_column->setContentsMargins(0, 0, 0, 14);
    m_column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(new SectionLabel(tr("Time")));
    head->addStretch(1);
    m_worked->setObjectName(u"ticket.sideTimer"_qs);
    m_worked->setAccessibleName(tr("Time on the timer"));
    head->addWidget(m_worked);
    m_run->setObjectName(u"ticket.sideTimerRun"_qs);
    m_run->setKeyHint(u"W"_qs);
    head->addWidget(m_run);
    m_column->addLayout(head);
    m_log->setObjectName(u"ticket.sideLog"_qs);
    m_log->setKeyHint(u"L"_qs);
    m_column->addWidget(m_log);
    connect(m_run, &Button::clicked, this, &TimeSection::timerToggled);
    connect(m_log, &LinkLabel::clicked, this, &TimeSection::logAsked);
    setTimer({}, false);
}

void TimeSection::show(const service::TicketDetail &detail, const TicketWords &words, bool mayWork)
{
    m_log->setVisible(mayWork);
    m_run->setEnabled(mayWork);
    std::vector<TimeEntry> entries = detail.view.entries;
    std::stable_sort(entries.begin(), entries.end(), [](const TimeEntry &a, const TimeEntry &b) { return a.startedAt > b.startedAt; });
    int sum = 0;
    QString mark;
    for (const TimeEntry &entry : entries) {
        sum += entry.minutes;
        mark += u"%1|%2|%3;"_qs.arg(entry.id.text()).arg(entry.minutes).arg(words.moment(entry.startedAt));
    }
    if (m_box && mark == m_mark)
        return;
    m_mark = mark;
    delete m_box;
    m_box = new QWidget(this);
    auto *rows = new QVBoxLayout(m_box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    const auto row = [&](const QString &left, const QString &right, const QString &tip, QFont::Weight weight) {
        auto *line = new QHBoxLayout;
        line->setSpacing(kGap);
        auto *what = new ElidedLabel(left, weight == QFont::Normal ? Role::Muted : Role::Text, TextSize::Small, weight, m_box);
        what->setToolTip(tipText(tip));
        line->addWidget(what, 1);
        line->addWidget(new Label(right, Role::Text, TextSize::Small, weight, m_box));
        rows->addLayout(line);
    };
    for (size_t i = 0; i < std::min(kMostEntries, entries.size()); ++i) {
        const TimeEntry &entry = entries.at(i);
        const QString who = words.agent(entry.person) % u", " % words.moment(entry.startedAt);
        const QString left = entry.evNo == 0 ? QString(who % u" \u21C5") : who;
        row(left, formatMinutes(std::chrono::minutes(entry.minutes)), entry.text.isEmpty() ? who : QString(who % u": " % entry.text), QFont::Normal);
    }
    if (entries.size() > 1)
        row(tr("In all"), formatMinutes(std::chrono::minutes(sum)), {}, QFont::DemiBold);
    m_box->setVisible(!entries.empty());
    m_column->insertWidget(1, m_box);
}

void TimeSection::setTimer(const QString &worked, bool runs)
{
    m_worked->setText(worked);
    m_worked->setVisible(!worked.isEmpty());
    const QString text = runs ? tr("Pause the timer") : worked.isEmpty() ? tr("Start the timer") : tr("Go on with the timer");
    if (m_run->accessibleName() == text)
        return;
    m_run->setAccessibleName(text);
    m_run->setToolTip(text % u" (W)"_qs);
    m_run->setIconName(runs ? u"pause"_qs : u"play"_qs);
}

} // namespace firstline::ui
