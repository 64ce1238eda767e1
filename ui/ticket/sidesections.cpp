#include "ui/ticket/sidesections.h"

#include "core/service/screenrules.h"
#include "ui/models/allowancewords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/flowlayout.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hoursbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

#include <functional>

namespace firstline::ui {

namespace {

constexpr int kSectionGap = 14;
constexpr int kNameWidth = 72;

QString markOfRefs(const std::vector<service::TicketRef> &refs)
{
    QString mark;
    for (const service::TicketRef &ref : refs)
        mark += u"%1%2%3;"_qs.arg(ref.number).arg(ref.subject).arg(static_cast<int>(ref.statusCategory));
    return mark;
}

QString shortDate(const QDate &date)
{
    return QLocale().toString(date, u"d MMM yyyy"_qs);
}

} // namespace

SideSections::SideSections(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
}

void SideSections::show(const service::TicketDetail &detail, const std::vector<service::TicketRef> &similar,
                        const TicketWords &words)
{
    QString mark = markOfRefs(detail.openOfCompany) % u'|' % markOfRefs(similar) % u'|';
    const auto add = [&mark](const auto &entity) {
        if (!entity)
            return;
        const auto values = toRecord(*entity).values;
        for (const auto &[key, value] : values)
            mark += u"%1=%2%3;"_qs.arg(key).arg(value.toText()).arg(value.toInt());
    };
    add(detail.company);
    add(detail.contact);
    add(detail.contract);
    add(detail.site);
    add(detail.asset);
    if (detail.contract) {
        for (const Allowance &allowance : detail.contract->allowances)
            mark += u"%1/%2;"_qs.arg(allowance.used).arg(allowance.amount);
    }
    if (detail.contact)
        mark += detail.contact->phones.join(u',') + detail.contact->emails.join(u',');
    if (mark == m_mark && m_box)
        return;
    m_mark = mark;
    delete m_box;
    m_box = new QWidget(this);
    m_column = new QVBoxLayout(m_box);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
    addCompany(detail);
    addContract(detail, words);
    addPlace(detail);
    addRefs(tr("Other open tickets"), detail.openOfCompany);
    addRefs(tr("Similar, solved"), similar);
    m_column->addStretch(1);
    layout()->addWidget(m_box);
    m_box->show();
}

void SideSections::section(const QString &title)
{
    if (m_column->count() > 0)
        m_column->addSpacing(kSectionGap);
    auto *label = new SectionLabel(title);
    label->setWordWrap(true);
    m_column->addWidget(label);
    m_column->addSpacing(3);
}

void SideSections::line(const QString &text, int role)
{
    if (text.isEmpty())
        return;
    auto *label = new Label(text, static_cast<Role>(role));
    label->setWordWrap(true);
    label->setMinimumWidth(1); // Else one long word makes the whole side wider than its place.
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setCursor(Qt::IBeamCursor);
    m_column->addWidget(label);
}

void SideSections::link(const QString &text, const QString &tip, const std::function<void()> &act)
{
    auto *label = new LinkLabel(text);
    label->setToolTip(tip.isEmpty() ? text : tip);
    connect(label, &LinkLabel::clicked, this, act);
    m_column->addWidget(label);
}

void SideSections::pair(const QString &name, const QString &value, int role)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *left = new Label(name, Role::Muted);
    left->setMinimumWidth(kNameWidth);
    left->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *right = new Label(value, static_cast<Role>(role));
    right->setWordWrap(true);
    row->addWidget(left);
    row->addWidget(right, 1);
    m_column->addLayout(row);
}

void SideSections::addPhone(const QString &phone)
{
    auto *label = new LinkLabel(content::formatPhone(phone));
    label->setToolTip(tr("Copy %1").arg(phone));
    connect(label, &LinkLabel::clicked, this, [this, phone] {
        const QString plain = content::normalisePhone(phone);
        QGuiApplication::clipboard()->setText(plain.isEmpty() ? phone : plain);
        Q_EMIT copied(content::formatPhone(phone));
    });
    m_column->addWidget(label);
}

void SideSections::addCompany(const service::TicketDetail &detail)
{
    section(detail.company ? tr("Company") : tr("Contact"));
    if (detail.company) {
        auto *box = new QWidget;
        auto *row = new FlowLayout(box, 6, 2);
        auto *name = new LinkLabel(detail.company->name);
        name->setObjectName(u"ticket.company"_qs);
        QFont strong = ui::font(TextSize::Body, QFont::DemiBold);
        name->setFont(strong);
        name->setToolTip(detail.company->legalName.isEmpty() ? detail.company->name : detail.company->legalName);
        connect(name, &LinkLabel::clicked, this, [this, id = detail.company->id] { Q_EMIT companyActivated(id); });
        row->addWidget(name);
        if (detail.company->isVip() || (detail.contact && detail.contact->vip))
            row->addWidget(new BadgeLabel(tr("VIP"), Tone::Warn));
        m_column->addWidget(box);
    }
    if (!detail.contact) {
        line(detail.company ? tr("No contact is named.") : tr("Nobody is named."), static_cast<int>(Role::Muted));
        return;
    }
    const Contact &contact = *detail.contact;
    const QString who = contact.position.isEmpty() ? contact.name : QString(contact.name % u", "_qs % contact.position);
    link(contact.name, who, [this, id = contact.id] { Q_EMIT contactActivated(id); });
    line(contact.position, static_cast<int>(Role::Muted));
    for (const QString &phone : contact.phones)
        addPhone(phone);
    if (!contact.emails.isEmpty())
        m_column->addWidget(new ElidedLabel(contact.emails.front(), Role::Muted));
}

void SideSections::addContract(const service::TicketDetail &detail, const TicketWords &words)
{
    if (!detail.company)
        return;
    if (!detail.contract) {
        section(tr("Contract"));
        line(tr("No contract covers this ticket."), static_cast<int>(Role::Warn));
        return;
    }
    const Contract &contract = *detail.contract;
    section(tr("Contract %1").arg(contract.number));
    const QDate today = toDateTime(words.now()).toLocalTime().date();
    const bool over = contract.endsOn.isValid() && contract.endsOn < today;
    if (contract.state != ContractState::Active || over) {
        const ContractState state = over ? ContractState::Expired : contract.state;
        line(tr("The contract is %1.").arg(TicketWords::contractState(state)), static_cast<int>(Role::Bad));
    }
    pair(tr("Until"), contract.endsOn.isValid() ? shortDate(contract.endsOn) : tr("open-ended"),
         static_cast<int>(over ? Role::Bad : Role::Text));
    const CalendarId id = contract.calendar.isNull() ? detail.view.ticket.calendar : contract.calendar;
    const Calendar *calendar = words.config() ? words.config()->calendar(id) : nullptr;
    if (calendar)
        pair(tr("Service"), TicketWords::serviceHours(*calendar), static_cast<int>(Role::Text));
    for (const Allowance &allowance : contract.allowances)
        addAllowance(allowance);
    line(contract.unpaid, static_cast<int>(Role::Bad));
}

void SideSections::addAllowance(const Allowance &allowance)
{
    if (allowance.amount <= 0)
        return;
    const QString name = allowance.unit == AllowanceUnit::Minute ? tr("Hours")
        : allowance.unit == AllowanceUnit::Visit                 ? tr("Visits")
        : allowance.unit == AllowanceUnit::Ticket                ? tr("Tickets")
                                                                 : tr("Budget");
    using Standing = AllowanceWords::Standing;
    const Standing standing = AllowanceWords::standing(allowance);
    const bool over = standing == Standing::UsedUp;
    pair(name, AllowanceWords::used(allowance, formatMinutes), static_cast<int>(over ? Role::Bad : Role::Text));
    auto *bar = new HoursBar;
    bar->setObjectName(u"ticket.allowance"_qs);
    bar->setShare(AllowanceWords::share(allowance),
        over ? Tone::Bad : standing == Standing::NearlyUsed ? Tone::Warn : Tone::Accent);
    m_column->addSpacing(3);
    m_column->addWidget(bar);
    m_column->addSpacing(3);
}

void SideSections::addPlace(const service::TicketDetail &detail)
{
    if (!detail.site && !detail.asset)
        return;
    section(detail.asset ? tr("Site and asset") : tr("Site"));
    if (detail.site) {
        line(detail.site->name, static_cast<int>(Role::Text));
        if (!detail.site->address.isEmpty())
            link(detail.site->address, tr("Show it on a map"),
                 [this, address = detail.site->address] { Q_EMIT addressActivated(address); });
    }
    if (detail.asset) {
        const Asset &asset = *detail.asset;
        QStringList parts { asset.name };
        if (!asset.serial.isEmpty())
            parts << tr("SN %1").arg(asset.serial);
        line(parts.join(u", "_qs), static_cast<int>(Role::Muted));
        auto *remote = new LinkLabel(tr("Remote control"), TextSize::Small);
        remote->setObjectName(u"ticket.remote"_qs);
        remote->setKeyHint(u"D"_qs);
        remote->setToolTip(asset.remoteId.isEmpty() ? tr("Its card has no id for remote control yet") : tr("Start remote control of this asset"));
        connect(remote, &LinkLabel::clicked, this, &SideSections::remoteAsked);
        m_column->addWidget(remote);
    }
}

void SideSections::addRefs(const QString &title, const std::vector<service::TicketRef> &refs)
{
    if (refs.empty())
        return;
    section(title);
    for (const service::TicketRef &ref : refs) {
        const QString text = u"%1 %2"_qs.arg(ref.number).arg(ref.subject);
        link(text, {}, [this, id = ref.id] { Q_EMIT ticketActivated(id); });
    }
}

} // namespace firstline::ui
