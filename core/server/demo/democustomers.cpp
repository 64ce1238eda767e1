#include "core/server/demo/demodesk.h"
#include "core/server/demo/demophrases.h"

#include <QtCore/QTimeZone>

namespace firstline::server {

namespace {

/// Makes customers of a sample, counted from its today.
class CustomerMaker
{
public:
    CustomerMaker(DemoWriter &writer, const Samples &samples)
        : m_writer(writer)
        , m_samples(samples)
    {
        const QTimeZone zone(samples.desk.value(u"time_zone").toString().toLatin1());
        m_today = toDateTime(writer.now()).toTimeZone(zone).date();
    }

    Result<void> company(const QJsonObject &item)
    {
        Company company;
        company.id = CompanyId(demoId("company", item[u"key"].toString()));
        company.name = item[u"name"].toString();
        company.legalName = item[u"legal_name"].toString();
        company.tier = item[u"tier"].toString();
        company.domains = QStringList { item[u"domain"].toString() };
        company.phone = item[u"phone"].toString();
        company.address = item[u"address"].toString();
        company.notes = item[u"notes"].toString();
        if (auto ok = m_writer.save(company); !ok)
            return ok;
        for (const QJsonValue site : item[u"sites"].toArray()) {
            if (auto ok = addSite(site.toObject(), company.id); !ok)
                return ok;
        }
        for (const QJsonValue contract : item[u"contracts"].toArray()) {
            if (auto ok = addContract(contract.toObject(), company.id); !ok)
                return ok;
        }
        for (const QJsonValue asset : item[u"assets"].toArray()) {
            if (auto ok = addAsset(asset.toObject(), company.id); !ok)
                return ok;
        }
        const QJsonArray contacts = item[u"contacts"].toArray();
        const QJsonArray sites = item[u"sites"].toArray();
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const QString site = sites.isEmpty() ? QString() : sites.at(i % sites.size())[u"key"].toString();
            if (auto ok = addContact(contacts.at(i).toObject(), company, site, i == 0); !ok)
                return ok;
        }
        return {};
    }

    Result<void> privatePerson(const QJsonObject &item)
    {
        Contact contact = read(item);
        const QString notes = item[u"notes"].toString() % u'\n' % item[u"address"].toString();
        contact.notes = notes.trimmed();
        return m_writer.save(contact);
    }

private:
    Result<void> addSite(const QJsonObject &item, CompanyId company)
    {
        Site site;
        site.id = SiteId(demoId("site", item[u"key"].toString()));
        site.name = item[u"name"].toString();
        site.address = item[u"address"].toString();
        return m_writer.save(site, company.uuid());
    }

    Result<void> addContract(const QJsonObject &item, CompanyId company)
    {
        static const QHash<QString, ContractState> states { { u"draft"_qs, ContractState::Draft },
            { u"active"_qs, ContractState::Active }, { u"suspended"_qs, ContractState::Suspended },
            { u"expired"_qs, ContractState::Expired } };
        Contract contract;
        contract.number = item[u"number"].toString();
        contract.id = ContractId(demoId("contract", contract.number));
        contract.state = states.value(item[u"state"].toString(), ContractState::Draft);
        contract.startsOn = m_today.addDays(item[u"from_days"].toInt());
        contract.endsOn = m_today.addDays(item[u"to_days"].toInt());
        contract.autoRenew = item[u"auto_renew"].toBool();
        contract.noticeDays = item[u"notice_days"].toInt();
        contract.policy = demoPolicy(item[u"policy"].toString());
        contract.calendar = demoCalendar(item[u"calendar"].toString());
        contract.notes = item[u"note"].toString();
        if (item[u"allowance"].isObject())
            contract.allowances.push_back(allowance(item[u"allowance"].toObject()));
        if (item[u"payment_stage_unpaid_days"].isDouble()) {
            const QDate since = m_today.addDays(-item[u"payment_stage_unpaid_days"].toInt());
            contract.unpaid = DemoPhrases::unpaidSince(m_samples.language, since);
        }
        return m_writer.save(contract, company.uuid());
    }

    static Allowance allowance(const QJsonObject &item)
    {
        static const QHash<QString, AllowanceUnit> units { { u"minute"_qs, AllowanceUnit::Minute },
            { u"visit"_qs, AllowanceUnit::Visit }, { u"ticket"_qs, AllowanceUnit::Ticket } };
        static const QHash<QString, AllowancePeriod> periods { { u"month"_qs, AllowancePeriod::Month },
            { u"quarter"_qs, AllowancePeriod::Quarter }, { u"year"_qs, AllowancePeriod::Year } };
        Allowance made;
        made.unit = units.value(item[u"unit"].toString(), AllowanceUnit::Minute);
        made.amount = item[u"amount"].toInt();
        made.period = periods.value(item[u"period"].toString(), AllowancePeriod::Month);
        return made;
    }

    Result<void> addAsset(const QJsonObject &item, CompanyId company)
    {
        Asset asset;
        asset.id = AssetId(demoId("asset", item[u"key"].toString()));
        asset.company = company;
        if (item[u"site"].isString())
            asset.site = SiteId(demoId("site", item[u"site"].toString()));
        asset.name = item[u"name"].toString();
        asset.assetType = m_samples.name(u"asset_types", item[u"type"].toString());
        asset.serial = item[u"serial"].toString();
        asset.inventory = item[u"inventory"].toString();
        return m_writer.save(asset);
    }

    Contact read(const QJsonObject &item) const
    {
        Contact contact;
        contact.id = ContactId(demoId("contact", item[u"key"].toString()));
        contact.name = item[u"name"].toString();
        contact.position = item[u"position"].toString();
        contact.phones = textList(item[u"phones"]);
        contact.emails = textList(item[u"emails"]);
        contact.language = m_samples.language;
        return contact;
    }

    Result<void> addContact(const QJsonObject &item, const Company &company, const QString &site, bool first)
    {
        Contact contact = read(item);
        contact.company = company.id;
        contact.vip = first && company.isVip();
        if (!site.isEmpty())
            contact.site = SiteId(demoId("site", site));
        return m_writer.save(contact);
    }

    DemoWriter &m_writer;
    const Samples &m_samples;
    QDate m_today;
};

} // namespace

Result<void> makeDemoCustomers(DemoWriter &writer, const Samples &samples)
{
    CustomerMaker maker(writer, samples);
    for (const QJsonValue company : samples.companies) {
        if (auto ok = maker.company(company.toObject()); !ok)
            return ok;
    }
    for (const QJsonValue person : samples.privatePersons) {
        if (auto ok = maker.privatePerson(person.toObject()); !ok)
            return ok;
    }
    return writer.flush();
}

} // namespace firstline::server
