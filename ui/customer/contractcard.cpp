#include "ui/customer/contractcard.h"

#include "ui/customer/customertext.h"
#include "ui/customer/prioritymark.h"
#include "ui/models/allowancewords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hoursbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kNameWidth = 96;

Label *valueLabel(const QString &text, Role role = Role::Text)
{
    auto *label = new Label(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

template<class Ids, class Items>
QString namesOf(const Ids &ids, const Items &items, const QString &all)
{
    if (ids.empty())
        return all;
    QStringList names;
    for (const auto &item : items) {
        if (std::find(ids.begin(), ids.end(), item.id) != ids.end())
            names.append(item.name);
    }
    return names.join(u", "_qs);
}

QString targetText(int minutes)
{
    return minutes > 0 ? formatMinutes(std::chrono::minutes(minutes)) : QString(QChar(0x2013));
}

} // namespace

ContractCard::ContractCard(QWidget *parent)
    : Card(Card::Kind::Plain, parent)
    , m_edit(new Button(tr("Edit"), Button::Kind::Quiet, this))
{
    m_edit->setIconName(u"pencil"_qs);
    m_edit->hide();
    connect(m_edit, &Button::clicked, this, &ContractCard::editWanted);
}

void ContractCard::setEditable(bool editable)
{
    m_edit->setVisible(editable);
}

void ContractCard::show(const Contract &contract, const service::CompanyCard &company, const ConfigSnapshot *config,
    const QDate &today)
{
    setObjectName(u"contract."_qs % contract.number);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kGap, kPad, kPad);
    column->setSpacing(kGap);
    addHead(column, contract, today);
    addTerm(column, contract, today);
    if (contractChip(contract, today).tone == Tone::Bad && contract.state != ContractState::Suspended)
        return; // What is over promises nothing any more.
    addAllowances(column, contract);
    addFacts(column, contract, company, config);
    const Policy *policy = config ? config->policy(contract.policy) : nullptr;
    if (policy && !policy->targets.empty())
        addTargets(column, *policy);
}

void ContractCard::addHead(QVBoxLayout *column, const Contract &contract, const QDate &today)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(new Label(tr("Contract %1").arg(contract.number), Role::Text, TextSize::Body, QFont::DemiBold));
    const ToneText state = contractChip(contract, today);
    row->addWidget(new StatusChip(state.text, state.tone));
    row->addStretch(1);
    row->addWidget(m_edit);
    column->addLayout(row);
    if (!contract.unpaid.isEmpty())
        column->addWidget(valueLabel(u"\u25C6 "_qs % contract.unpaid, Role::Bad));
}

void ContractCard::addTerm(QVBoxLayout *column, const Contract &contract, const QDate &today)
{
    QString term = contractStanding(contract, today).text;
    if (contract.startsOn.isValid() && contract.endsOn.isValid())
        term = dateText(contract.startsOn) % u" \u2013 "_qs % dateText(contract.endsOn);
    else if (contract.startsOn.isValid())
        term = tr("since %1, no end date").arg(dateText(contract.startsOn));
    const QString renewal = contract.autoRenew ? tr("renews itself, notice %n day(s)", nullptr, contract.noticeDays)
                                               : tr("does not renew itself");
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(term));
    row->addStretch(1);
    row->addWidget(new Label(renewal, Role::Muted, TextSize::Small));
    column->addLayout(row);
    if (const auto share = termShare(contract, today)) {
        auto *bar = new HoursBar;
        const bool over = contractChip(contract, today).tone == Tone::Bad;
        bar->setShare(*share, over ? Tone::Bad : Tone::Stand);
        bar->setBarHeight(4);
        bar->setAccessibleName(tr("Part of the term that is over"));
        column->addWidget(bar);
    }
}

void ContractCard::addAllowances(QVBoxLayout *column, const Contract &contract)
{
    for (const Allowance &allowance : contract.allowances) {
        const ToneText used = allowanceText(allowance);
        const Role role = used.tone == Tone::Bad ? Role::Bad : used.tone == Tone::Warn ? Role::Warn : Role::Text;
        column->addWidget(valueLabel(used.text, role));
        auto *bar = new HoursBar;
        bar->setObjectName(u"contract.allowance"_qs);
        bar->setShare(AllowanceWords::share(allowance), used.tone);
        column->addWidget(bar);
    }
}

void ContractCard::addFacts(QVBoxLayout *column, const Contract &contract, const service::CompanyCard &company,
    const ConfigSnapshot *config)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        grid->addWidget(new Label(name, Role::Muted), line, 0, Qt::AlignTop);
        grid->addWidget(valueLabel(value), line++, 1);
    };
    const Policy *policy = config ? config->policy(contract.policy) : nullptr;
    const Calendar *calendar = config ? config->calendar(contract.calendar) : nullptr;
    if (!calendar && policy)
        calendar = config->calendar(policy->calendar);
    if (calendar)
        add(tr("Service hours"), serviceHours(*calendar) % u" \u00B7 "_qs % calendar->name);
    add(tr("Policy"), policy ? policy->name : tr("none: nothing is promised"));
    add(tr("Sites"), namesOf(contract.sites, company.sites, tr("all")));
    add(tr("Assets"), namesOf(contract.assets, company.assets, tr("all")));
    add(tr("Notes"), contract.notes);
    column->addLayout(grid);
}

void ContractCard::addTargets(QVBoxLayout *column, const Policy &policy)
{
    column->addWidget(new Hairline);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(2);
    const QStringList titles { tr("Priority"), tr("First response"), tr("Next response"), tr("Resolution"),
        tr("On site") };
    for (int i = 0; i < titles.size(); ++i) {
        auto *title = new Label(titles.at(i), Role::Muted, TextSize::Small);
        title->setWordWrap(true);
        grid->addWidget(title, 0, i, Qt::AlignBottom);
        grid->setColumnStretch(i, 1);
    }
    int line = 1;
    for (const Target &target : policy.targets) {
        auto *mark = new PriorityMark;
        mark->setPriority(target.priority);
        mark->setFixedHeight(22);
        grid->addWidget(mark, line, 0);
        const int minutes[] { target.firstResponseMin, target.nextResponseMin, target.resolutionMin, target.onSiteMin };
        for (int i = 0; i < 4; ++i)
            grid->addWidget(new Label(targetText(minutes[i])), line, i + 1);
        ++line;
    }
    column->addLayout(grid);
}

} // namespace firstline::ui
