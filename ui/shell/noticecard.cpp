#include "ui/shell/noticecard.h"

#include "ui/shell/notices.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QTimeEdit>

namespace firstline::ui {

using service::NoticeEvent;
using service::NoticeRules;

namespace {

constexpr int kNoticeWidth = 760;

QTime timeOf(int minutes) { return QTime(minutes / 60, minutes % 60); }

int minutesOf(QTime time) { return time.hour() * 60 + time.minute(); }

} // namespace

NoticeCard::NoticeCard(Notices &notices, QWidget *window)
    : Overlay(window)
    , m_notices(notices)
    , m_card(new Card(Card::Kind::Floating, this))
{
    setObjectName(u"notices"_qs);
    m_card->setAccessibleName(tr("Notifications"));
    setAccessibleRole(m_card, QAccessible::Dialog);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16 + 24, 16 + 20, 16 + 24, 16 + 20);
    column->setSpacing(kGap);
    column->addWidget(new Label(tr("Notifications"), Role::Text, TextSize::Title, QFont::DemiBold, m_card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    addHead(grid);
    for (int i = 0; i < service::kNoticeEvents; ++i)
        addRow(grid, i);
    column->addLayout(grid);
    addQuiet(column);
    addEnd(column);
    setPart(m_card, kNoticeWidth, 48);
}

void NoticeCard::addHead(QGridLayout *grid)
{
    const QStringList names { tr("When"), tr("Window"), tr("Desktop"), tr("Sound"), tr("Which sound") };
    for (int i = 0; i < names.size(); ++i) {
        auto *head = new Label(names[i], Role::Muted, TextSize::Small, QFont::Medium, m_card);
        grid->addWidget(head, 0, i, i == 0 || i == 4 ? Qt::AlignLeft : Qt::AlignHCenter);
    }
}

QCheckBox *NoticeCard::addBox(const QString &text, const QString &name)
{
    auto *box = new QCheckBox(text, m_card);
    box->setObjectName(u"notices."_qs + name);
    connect(box, &QCheckBox::toggled, this, &NoticeCard::take);
    return box;
}

void NoticeCard::addRow(QGridLayout *grid, int at)
{
    const QString event = Notices::nameOf(static_cast<NoticeEvent>(at));
    grid->addWidget(new Label(event, Role::Text, TextSize::Body, QFont::Normal, m_card), at + 1, 0);
    Row &row = m_rows[static_cast<size_t>(at)];
    const auto cell = [&](QCheckBox *&box, const QString &name, const QString &way, int column) {
        box = addBox({}, QString(u"%1%2"_qs).arg(name).arg(at));
        //: for screen readers: %1 is what happens, %2 how one is told
        box->setAccessibleName(tr("%1: %2").arg(event, way));
        grid->addWidget(box, at + 1, column, Qt::AlignHCenter);
    };
    cell(row.toast, u"toast"_qs, tr("Window"), 1);
    cell(row.desktop, u"desktop"_qs, tr("Desktop"), 2);
    cell(row.sound, u"sound"_qs, tr("Sound"), 3);
    row.name = new QComboBox(m_card);
    row.name->setObjectName(QString(u"notices.name%1"_qs).arg(at));
    row.name->setAccessibleName(tr("%1: %2").arg(event, tr("Which sound")));
    const QList<std::pair<QString, QString>> sounds {
        { tr("Bell"), QString() }, { tr("Message"), u"message-new-instant"_qs }, { tr("Warning"), u"dialog-warning"_qs },
        { tr("Alarm"), u"dialog-error"_qs }, { tr("Telephone"), u"phone-incoming-call"_qs }, { tr("Done"), u"complete"_qs }
    };
    for (const auto &[text, name] : sounds)
        row.name->addItem(text, name);
    connect(row.name, &QComboBox::currentIndexChanged, this, &NoticeCard::take);
    grid->addWidget(row.name, at + 1, 4);
    // A call has its card in the window, whatever is settled here.
    if (static_cast<NoticeEvent>(at) == NoticeEvent::Call) {
        row.toast->setEnabled(false);
        row.toast->setToolTip(tr("The caller's card always opens."));
    }
}

void NoticeCard::addQuiet(QVBoxLayout *column)
{
    column->addSpacing(kGap);
    column->addWidget(new Label(tr("Quiet: nothing sounds, and the desktop shows nothing"), Role::Text, TextSize::Body,
                                QFont::DemiBold, m_card));
    m_duty = addBox(tr("Outside the duty hours of my groups"), u"duty"_qs);
    column->addWidget(m_duty);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    m_own = addBox(tr("Every day from"), u"own"_qs);
    m_from = new QTimeEdit(m_card);
    m_to = new QTimeEdit(m_card);
    m_from->setObjectName(u"notices.from"_qs);
    m_to->setObjectName(u"notices.to"_qs);
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet until"));
    for (QTimeEdit *edit : { m_from, m_to }) {
        edit->setDisplayFormat(u"HH:mm"_qs);
        connect(edit, &QTimeEdit::timeChanged, this, &NoticeCard::take);
    }
    row->addWidget(m_own);
    row->addWidget(m_from);
    row->addWidget(new Label(tr("until"), Role::Text, TextSize::Body, QFont::Normal, m_card));
    row->addWidget(m_to);
    row->addStretch(1);
    column->addLayout(row);
    m_pass = addBox(tr("Passed deadlines are told in quiet hours, too"), u"pass"_qs);
    column->addWidget(m_pass);
    m_now = new Label({}, Role::Muted, TextSize::Body, QFont::Normal, m_card);
    m_now->setObjectName(u"notices.now"_qs);
    m_now->setWordWrap(true);
    column->addWidget(m_now);
}

void NoticeCard::addEnd(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *usual = new Button(tr("As usual"), Button::Kind::Quiet, m_card);
    usual->setObjectName(u"notices.usual"_qs);
    usual->setToolTip(tr("All of this as it is for somebody who chose nothing."));
    auto *close = new Button(tr("Close"), Button::Kind::Primary, m_card);
    close->setObjectName(u"notices.close"_qs);
    close->setKeyHint(tr("Esc"));
    row->addWidget(usual);
    row->addStretch(1);
    row->addWidget(close);
    column->addSpacing(kGap);
    column->addLayout(row);
    connect(usual, &Button::clicked, this, [this] {
        m_notices.setRules(service::usualNoticeRules());
        fill(m_notices.rules());
    });
    connect(close, &Button::clicked, this, &Overlay::dismiss);
}

void NoticeCard::openRules()
{
    fill(m_notices.rules());
    open(m_rows.front().toast);
}

void NoticeCard::fill(const NoticeRules &rules)
{
    m_showing = true;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const service::NoticeRule &rule = rules.of[i];
        const bool call = static_cast<NoticeEvent>(i) == NoticeEvent::Call;
        m_rows[i].toast->setChecked(rule.ways.toast || call);
        m_rows[i].desktop->setChecked(rule.ways.desktop);
        m_rows[i].sound->setChecked(rule.ways.sound);
        m_rows[i].name->setCurrentIndex(std::max(0, m_rows[i].name->findData(rule.sound)));
        m_rows[i].name->setEnabled(rule.ways.sound);
    }
    const bool duty = m_notices.hasDutyCalendar();
    m_duty->setChecked(rules.dutyHours && duty);
    m_duty->setEnabled(duty);
    m_duty->setToolTip(duty ? QString() : tr("None of your groups has a duty calendar."));
    m_own->setChecked(rules.ownHours);
    m_from->setTime(timeOf(rules.quietFrom));
    m_to->setTime(timeOf(rules.quietTo));
    m_from->setEnabled(rules.ownHours);
    m_to->setEnabled(rules.ownHours);
    m_pass->setChecked(rules.breachPasses);
    m_showing = false;
    sayNow();
}

void NoticeCard::take()
{
    if (m_showing)
        return;
    NoticeRules rules = m_notices.rules();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        rules.of[i].ways = { m_rows[i].toast->isChecked(), m_rows[i].desktop->isChecked(), m_rows[i].sound->isChecked() };
        rules.of[i].sound = m_rows[i].name->currentData().toString();
        m_rows[i].name->setEnabled(rules.of[i].ways.sound);
    }
    if (m_duty->isEnabled())
        rules.dutyHours = m_duty->isChecked();
    rules.ownHours = m_own->isChecked();
    rules.quietFrom = minutesOf(m_from->time());
    rules.quietTo = minutesOf(m_to->time());
    rules.breachPasses = m_pass->isChecked();
    m_from->setEnabled(rules.ownHours);
    m_to->setEnabled(rules.ownHours);
    m_notices.setRules(rules);
    sayNow();
}

void NoticeCard::sayNow()
{
    const QString quiet = m_notices.isQuietNow() ? tr("It is quiet now.") : QString();
    const QString away = tr("While you are absent or on a break nothing sounds either; alarms stand in the log.");
    m_now->setText(quiet.isEmpty() ? away : QString(quiet % u' ' % away));
}

} // namespace firstline::ui
