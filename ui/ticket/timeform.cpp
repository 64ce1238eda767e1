#include "ui/ticket/timeform.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {

constexpr int kQuick[] { 5, 15, 30, 60 };
constexpr int kMinutesWidth = 96;
constexpr int kRoleWidth = 120;
constexpr int kLongestText = 4000;

void dress(QLineEdit *edit, const QString &name, const QString &placeholder, const QString &accessible)
{
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(accessible);
    edit->setMinimumHeight(kFieldHeight);
}

} // namespace

TimeForm::TimeForm(QWidget *parent)
    : QWidget(parent)
    , m_minutes(new QLineEdit(this))
    , m_read(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_text(new QLineEdit(this))
    , m_started(new QDateTimeEdit(this))
    , m_places(new QButtonGroup(this))
    , m_role(new QLineEdit(this))
    , m_run(new Button(tr("Start the timer"), Button::Kind::Secondary, this))
    , m_stop(new Button(tr("Stop"), Button::Kind::Secondary, this))
    , m_drop(new Button({}, Button::Kind::Quiet, this))
    , m_worked(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_logged(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_allowance(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
{
    setObjectName(u"ticket.time"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    dress(m_minutes, u"ticket.timeMinutes"_qs, tr("15, 1:30, 1h30"), tr("How long"));
    m_minutes->setFixedWidth(kMinutesWidth);
    dress(m_text, u"ticket.timeText"_qs, tr("What was done"), tr("What was done"));
    m_text->setMaxLength(kLongestText);
    buildQuick();
    column->addWidget(m_text);
    buildMore();
    buildTimer();
    for (Label *label : { m_logged, m_allowance }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
        column->addWidget(label);
    }
    m_logged->setObjectName(u"ticket.timeLogged"_qs);
    m_allowance->setObjectName(u"ticket.timeAllowance"_qs);
    column->addStretch(1);
    connect(m_minutes, &QLineEdit::textEdited, this, [this] { m_exact.clear(); });
    connect(m_minutes, &QLineEdit::textChanged, this, &TimeForm::refresh);
    connect(m_text, &QLineEdit::textEdited, this, &TimeForm::textEdited);
    connect(m_text, &QLineEdit::textChanged, this, &TimeForm::changed);
    refresh();
}

void TimeForm::buildQuick()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    row->addWidget(m_minutes);
    m_read->setObjectName(u"ticket.timeRead"_qs);
    for (const int minutes : kQuick) {
        auto *button = new Button(formatMinutes(std::chrono::minutes(minutes)), Button::Kind::Secondary, box);
        button->setObjectName(u"ticket.time%1"_qs.arg(minutes));
        button->setFixedHeight(kFieldHeight);
        connect(button, &Button::clicked, this, [this, minutes] {
            setMinutes(minutes, {}, {});
            m_text->setFocus();
        });
        row->addWidget(button);
    }
    m_read->setMinimumHeight(kFieldHeight);
    row->addWidget(m_read);
    layout()->addWidget(box);
    QWidget::setTabOrder(m_minutes, m_text);
}

void TimeForm::buildMore()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    m_started->setObjectName(u"ticket.timeStarted"_qs);
    m_started->setAccessibleName(tr("Started at"));
    m_started->setToolTip(tr("Started at"));
    m_started->setMinimumHeight(kFieldHeight);
    //: date and time formats of the field "started at" of a time entry
    m_started->setDisplayFormat(tr("d MMM HH:mm"));
    row->addWidget(m_started);
    connect(m_started, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_startedByHand = true;
        Q_EMIT changed();
    });
    m_places->setExclusive(true);
    const std::pair<QString, QString> places[] { { tr("Remote"), u"remote"_qs }, { tr("On site"), u"on-site"_qs } };
    for (const auto &[text, value] : places) {
        auto *button = new Button(text, Button::Kind::Secondary, box);
        button->setObjectName(u"ticket.timePlace."_qs % value);
        button->setFixedHeight(kFieldHeight);
        button->setCheckable(true);
        button->setProperty("place", value);
        m_places->addButton(button);
        row->addWidget(button);
    }
    m_places->buttons().constFirst()->setChecked(true);
    dress(m_role, u"ticket.timeRole"_qs, tr("Work role"), tr("Work role, as the contract names it"));
    m_role->setToolTip(tr("Work role, as the contract names it"));
    m_role->setFixedWidth(kRoleWidth);
    row->addWidget(m_role);
    layout()->addWidget(box);
}

void TimeForm::buildTimer()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    m_run->setObjectName(u"ticket.timerRun"_qs);
    m_run->setIconName(u"play"_qs);
    m_run->setKeyHint(u"W"_qs);
    m_stop->setObjectName(u"ticket.timerStop"_qs);
    m_stop->setIconName(u"check"_qs);
    m_stop->setToolTip(tr("Stop the timer and take its time over"));
    m_drop->setObjectName(u"ticket.timerDrop"_qs);
    m_drop->setIconName(u"trash-2"_qs);
    m_drop->setAccessibleName(tr("Throw the timer away"));
    m_drop->setToolTip(tr("Throw the timer away"));
    m_worked->setObjectName(u"ticket.timerWorked"_qs);
    m_worked->setMinimumHeight(kButtonHeight);
    m_worked->setAccessibleName(tr("Time on the timer"));
    for (QWidget *part : { static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_worked), static_cast<QWidget *>(m_stop),
                           static_cast<QWidget *>(m_drop) })
        row->addWidget(part);
    connect(m_run, &Button::clicked, this, &TimeForm::timerToggled);
    connect(m_stop, &Button::clicked, this, &TimeForm::timerStopped);
    connect(m_drop, &Button::clicked, this, &TimeForm::timerDropped);
    layout()->addWidget(box);
    setTimer({}, false);
}

int TimeForm::minutes() const
{
    return service::spentMinutes(m_minutes->text()).value_or(0);
}

QString TimeForm::text() const
{
    return m_text->text().trimmed();
}

service::Work TimeForm::work() const
{
    service::Work work;
    work.minutes = minutes();
    work.text = text();
    if (m_startedByHand)
        work.startedAt = fromDateTime(m_started->dateTime());
    work.workRole = m_role->text().trimmed();
    if (const QAbstractButton *place = m_places->checkedButton())
        work.place = place->property("place").toString();
    return work;
}

void TimeForm::setMinutes(int minutes, std::optional<Instant> begun, const QString &exact)
{
    m_exact = exact;
    const QString typed = minutes <= 0 ? QString() : QString::number(minutes);
    m_minutes->setText(typed);
    if (begun) {
        m_startedByHand = true;
        const QSignalBlocker quiet(m_started);
        m_started->setDateTime(toDateTime(*begun).toLocalTime());
    }
    refresh();
}

void TimeForm::setText(const QString &text)
{
    m_text->setText(text);
}

void TimeForm::setWork(const service::Work &work)
{
    m_text->setText(work.text);
    m_role->setText(work.workRole);
    for (QAbstractButton *button : m_places->buttons())
        button->setChecked(button->property("place").toString() == work.place);
    setMinutes(work.minutes, work.startedAt, {});
}

void TimeForm::clear()
{
    m_startedByHand = false;
    setMinutes(0, {}, {});
    m_text->clear();
    m_role->clear();
    m_places->buttons().constFirst()->setChecked(true);
    setLogged({});
    setAllowance({}, false);
    setTimer({}, false);
}

void TimeForm::focusFirst()
{
    QLineEdit *first = minutes() > 0 ? m_text : m_minutes;
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

void TimeForm::setNow(Instant now)
{
    m_now = now;
    followNow();
}

/// Until somebody says otherwise, the work has just ended.
void TimeForm::followNow()
{
    if (m_startedByHand || m_started->hasFocus())
        return;
    const QSignalBlocker quiet(m_started);
    m_started->setDateTime(toDateTime(m_now - std::chrono::minutes(minutes())).toLocalTime());
}

void TimeForm::refresh()
{
    const int understood = minutes();
    const bool odd = understood == 0 && !m_minutes->text().trimmed().isEmpty();
    m_read->setRole(odd ? Role::Bad : Role::Muted);
    m_read->setText(odd ? tr("1 minute to 24 hours") : !m_exact.isEmpty() ? m_exact
                        : understood >= 60                                  ? formatMinutes(std::chrono::minutes(understood))
                                                                            : QString());
    m_read->setVisible(!m_read->text().isEmpty());
    followNow();
    Q_EMIT changed();
}

void TimeForm::setTimer(const QString &worked, bool runs)
{
    const bool there = !worked.isEmpty();
    m_worked->setText(worked);
    m_worked->setVisible(there);
    m_stop->setVisible(there);
    m_drop->setVisible(there);
    const QString text = runs ? tr("Pause") : there ? tr("Go on") : tr("Start the timer");
    if (m_run->text() != text) {
        m_run->setText(text);
        m_run->setIconName(runs ? u"pause"_qs : u"play"_qs);
    }
}

void TimeForm::setLogged(const QString &text)
{
    m_logged->setText(text);
    m_logged->setVisible(!text.isEmpty());
}

void TimeForm::setAllowance(const QString &text, bool warns)
{
    m_allowance->setRole(warns ? Role::Warn : Role::Muted);
    m_allowance->setText(text);
    m_allowance->setVisible(!text.isEmpty());
}

void TimeForm::setRoles(const QStringList &roles)
{
    if (const QCompleter *old = m_role->completer(); old && old->property("roles").toStringList() == roles)
        return;
    auto *completer = new QCompleter(roles, m_role);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setProperty("roles", roles);
    m_role->setCompleter(completer);
}

} // namespace firstline::ui
