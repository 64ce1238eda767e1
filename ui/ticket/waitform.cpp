#include "ui/ticket/waitform.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/button.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

const QTime kMorning(9, 0);

QDateTime local(Instant now)
{
    return toDateTime(now).toLocalTime();
}

} // namespace

bool WaitForm::isNeeded(StatusCategory from, StatusCategory to)
{
    const bool reopens = !isActive(from) && isActive(to) && from != StatusCategory::Void;
    return isWaiting(to) || to == StatusCategory::Scheduled || reopens;
}

WaitForm::WaitForm(const Status &to, const Ticket &ticket, const ConfigPtr &config, Instant now, QWidget *parent)
    : InlineForm(to.name, tr("Set the status"), parent)
    , m_status(to.id)
    , m_category(to.category)
    , m_needsReason(to.category == StatusCategory::WaitThird || !isActive(ticket.statusCategory))
    , m_now(now)
    , m_reason(new QLineEdit(this))
{
    m_reason->setObjectName(u"ticket.reason"_qs);
    if (isActive(ticket.statusCategory) && to.category != StatusCategory::Open)
        addPresets(now, ticket, config);
    const bool partner = to.category == StatusCategory::WaitThird;
    const QString label = partner ? tr("Whom it waits for, and why") : tr("Reason");
    addField(m_needsReason ? label : tr("Reason (if there is one)"), m_reason);
    m_reason->setText(ticket.waitReason);
}

void WaitForm::addPresets(Instant now, const Ticket &ticket, const ConfigPtr &config)
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    auto *group = new QButtonGroup(this);
    m_when = new QDateTimeEdit(box);
    m_when->setObjectName(u"ticket.wake"_qs);
    m_when->setAccessibleName(tr("Comes back on"));
    m_when->setCalendarPopup(true);
    m_when->setMinimumDateTime(local(now));
    const QDate today = local(now).date();
    const int days = config ? std::max(1, config->settings().wakeAfterDays) : 3;
    const QDateTime tomorrow(today.addDays(1), kMorning);
    const QDateTime monday(today.addDays(8 - today.dayOfWeek()), kMorning);
    // What the rules will choose when nothing is said.
    const Calendar *calendar = config ? config->calendar(ticket.calendar) : nullptr;
    const QDateTime usual = local(calendar ? rules::WorkingTime(*calendar).addDays(now, days)
                                           : now + std::chrono::hours(24 * days));
    const bool visit = m_category == StatusCategory::Scheduled;
    m_when->setDateTime(tomorrow);
    const auto add = [&](const QString &text, const QDateTime &when, bool isDefault) {
        auto *button = new Button(text, Button::Kind::Secondary, box);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, when, isDefault] {
            m_when->setDateTime(when);
            m_default = isDefault;
        });
        return button;
    };
    Button *first = nullptr;
    if (!visit) {
        first = add(tr("In %n working day(s)", nullptr, days), usual, true);
        add(tr("In an hour"), local(now).addSecs(3600), false);
    }
    Button *next = add(tr("Tomorrow"), tomorrow, false);
    add(tr("Next Monday"), monday, false);
    (first ? first : next)->setChecked(true);
    m_default = !visit;
    row->addWidget(m_when);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this, group] {
        m_default = false;
        if (!m_when->hasFocus() || !group->checkedButton())
            return;
        group->setExclusive(false);
        group->checkedButton()->setChecked(false);
        group->setExclusive(true);
    });
    if (first) {
        // The first preset is a promise of working days: the server counts them.
        m_when->setDateTime(usual);
        m_default = true;
    }
    addField(visit ? tr("When") : tr("Comes back"), box);
}

std::optional<Instant> WaitForm::wake() const
{
    if (!m_when || m_default)
        return std::nullopt;
    return fromDateTime(m_when->dateTime());
}

QString WaitForm::reason() const
{
    return m_reason->text().trimmed();
}

void WaitForm::focusFirst()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

QString WaitForm::check() const
{
    if (m_needsReason && reason().isEmpty())
        return m_category == StatusCategory::WaitThird ? tr("Say whom it waits for.") : tr("Say why.");
    if (const auto when = wake(); when && *when <= m_now)
        return tr("That moment is over.");
    return {};
}

} // namespace firstline::ui
