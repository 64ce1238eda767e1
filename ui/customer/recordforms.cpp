#include "ui/customer/recordforms.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {
namespace {

using Type = FormField::Type;
using Choices = std::vector<std::pair<QString, Value>>;

/// The context of this file's translations.
struct RecordForms {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::RecordForms)
};

template<class Items>
Choices choicesOf(const Items &items, const QString &none)
{
    Choices choices { { none, Value() } };
    for (const auto &item : items) {
        if (!item.archived)
            choices.emplace_back(item.name, Value(item.id.uuid().bytes()));
    }
    return choices;
}


FormField line(int key, const QString &label)
{
    return { key, label, Type::Line, false, {}, {} };
}

FormField needed(int key, const QString &label)
{
    return { key, label, Type::Line, true, {}, {} };
}

FormField of(Type type, int key, const QString &label)
{
    return { key, label, type, false, {}, {} };
}

FormField pick(int key, const QString &label, Choices choices)
{
    return { key, label, Type::Pick, false, std::move(choices), {} };
}

} // namespace

std::vector<FormField> companyFields()
{
    using E = Company;
    FormField tier = line(keyOf(&E::tier), RecordForms::tr("Tier"));
    tier.hint = RecordForms::tr("vip, standard ...");
    FormField domains = of(Type::Texts, keyOf(&E::domains), RecordForms::tr("Mail domains"));
    domains.hint = RecordForms::tr("example.com, example.org");
    return { needed(keyOf(&E::name), RecordForms::tr("Name")), line(keyOf(&E::legalName), RecordForms::tr("Legal name")), tier,
        line(keyOf(&E::phone), RecordForms::tr("Phone")), line(keyOf(&E::address), RecordForms::tr("Address")), domains,
        of(Type::Lines, keyOf(&E::notes), RecordForms::tr("Notes")) };
}

std::vector<FormField> contactFields(const std::vector<Site> &sites)
{
    using E = Contact;
    FormField phones = of(Type::Texts, keyOf(&E::phones), RecordForms::tr("Phones"));
    phones.hint = RecordForms::tr("several are parted by commas");
    FormField mails = of(Type::Texts, keyOf(&E::emails), RecordForms::tr("Mail addresses"));
    mails.hint = phones.hint;
    std::vector<FormField> fields { needed(keyOf(&E::name), RecordForms::tr("Name")),
        line(keyOf(&E::position), RecordForms::tr("Position")), phones, mails };
    if (!sites.empty())
        fields.push_back(pick(keyOf(&E::site), RecordForms::tr("Site"), choicesOf(sites, RecordForms::tr("none"))));
    fields.push_back(of(Type::Flag, keyOf(&E::vip), RecordForms::tr("VIP")));
    fields.push_back(of(Type::Lines, keyOf(&E::notes), RecordForms::tr("Notes")));
    return fields;
}

std::vector<FormField> siteFields(const ConfigSnapshot &config, bool withPromise)
{
    using E = Site;
    std::vector<FormField> fields { needed(keyOf(&E::name), RecordForms::tr("Name")),
        line(keyOf(&E::address), RecordForms::tr("Address")) };
    if (withPromise) {
        const QString usual = RecordForms::tr("as the contract says");
        fields.push_back(pick(keyOf(&E::policy), RecordForms::tr("Policy"), choicesOf(config.policies(), usual)));
        fields.push_back(pick(keyOf(&E::calendar), RecordForms::tr("Calendar"), choicesOf(config.calendars(), usual)));
    }
    fields.push_back(of(Type::Lines, keyOf(&E::notes), RecordForms::tr("Notes")));
    return fields;
}

std::vector<FormField> assetFields(const std::vector<Site> &sites)
{
    using E = Asset;
    std::vector<FormField> fields { needed(keyOf(&E::name), RecordForms::tr("Name")),
        line(keyOf(&E::assetType), RecordForms::tr("Type")), line(keyOf(&E::serial), RecordForms::tr("Serial number")),
        line(keyOf(&E::inventory), RecordForms::tr("Inventory number")),
        line(keyOf(&E::remoteId), RecordForms::tr("Remote control")) };
    fields.push_back(pick(keyOf(&E::site), RecordForms::tr("Site"), choicesOf(sites, RecordForms::tr("none"))));
    fields.push_back(of(Type::Lines, keyOf(&E::notes), RecordForms::tr("Notes")));
    return fields;
}

std::vector<FormField> contractFields(const ConfigSnapshot &config)
{
    using E = Contract;
    const auto state = [](ContractState s) { return Value(qint64(s)); };
    const Choices states = { { RecordForms::tr("Draft"), state(ContractState::Draft) },
        { RecordForms::tr("Active"), state(ContractState::Active) },
        { RecordForms::tr("Suspended"), state(ContractState::Suspended) },
        { RecordForms::tr("Expired"), state(ContractState::Expired) } };
    FormField unpaid = line(keyOf(&E::unpaid), RecordForms::tr("Unpaid"));
    unpaid.hint = RecordForms::tr("empty when all is paid");
    return { needed(keyOf(&E::number), RecordForms::tr("Number")), pick(keyOf(&E::state), RecordForms::tr("State"), states),
        of(Type::Day, keyOf(&E::startsOn), RecordForms::tr("From")),
        of(Type::Day, keyOf(&E::endsOn), RecordForms::tr("Until")),
        pick(keyOf(&E::policy), RecordForms::tr("Policy"), choicesOf(config.policies(), RecordForms::tr("none"))),
        pick(keyOf(&E::calendar), RecordForms::tr("Calendar"),
            choicesOf(config.calendars(), RecordForms::tr("as the policy says"))),
        of(Type::Number, keyOf(&E::noticeDays), RecordForms::tr("Days of notice")),
        of(Type::Flag, keyOf(&E::autoRenew), RecordForms::tr("Renews itself")), unpaid,
        of(Type::Lines, keyOf(&E::notes), RecordForms::tr("Notes")) };
}

} // namespace firstline::ui
