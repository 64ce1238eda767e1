#include "core/server/demo/demotext.h"

#include "core/server/demo/demophrases.h"

namespace firstline::server {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

} // namespace

DemoText::DemoText(const Samples &samples, const QJsonObject &customer, bool isPrivate, const QString &assetType,
    DemoDice &dice)
    : m_language(samples.language)
    , m_zone(samples.desk.value(u"time_zone").toString().toLatin1())
{
    const QJsonArray contacts = customer.value(u"contacts").toArray();
    const int chosen = dice.below(int(contacts.size()));
    m_contact = isPrivate ? customer : contacts.at(chosen).toObject();
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (i != chosen)
            m_others.append(contacts.at(i)[u"name"].toString());
    }
    QJsonArray fitting;
    for (const QJsonValue asset : customer.value(u"assets").toArray()) {
        if (!assetType.isEmpty() && asset[u"type"].toString() == assetType)
            fitting.append(asset);
    }
    if (!fitting.isEmpty())
        m_asset = fitting.at(dice.below(int(fitting.size()))).toObject();
    const QJsonArray sites = customer.value(u"sites").toArray();
    if (!sites.isEmpty())
        m_site = sites.at(dice.below(int(sites.size()))).toObject();
    for (const QJsonValue site : sites) {
        if (site[u"key"].toString() == text(m_asset, u"site"))
            m_site = site.toObject();
    }
    m_fixed.insert(u"{company}"_qs, text(customer, u"name"));
    m_fixed.insert(u"{contact}"_qs, text(m_contact, u"name"));
    m_fixed.insert(u"{site}"_qs, m_site.isEmpty() ? text(customer, u"address") : text(m_site, u"name"));
    m_fixed.insert(u"{asset}"_qs, m_asset.isEmpty() ? samples.name(u"asset_types", assetType) : text(m_asset, u"name"));
    m_fixed.insert(u"{serial}"_qs, m_asset.isEmpty() ? u"-"_qs : text(m_asset, u"serial"));
    m_fixed.insert(u"{user}"_qs, nameOfOther(0));
    m_fixed.insert(u"{colleague}"_qs, nameOfOther(1));
    m_fixed.insert(u"{till}"_qs, QString::number(dice.between(1, 6)));
    m_fixed.insert(u"{room}"_qs, QString::number(100 * dice.between(1, 4) + dice.between(1, 24)));
    const QStringList phones = textList(m_contact.value(u"phones"));
    m_fixed.insert(u"{phone}"_qs, phones.isEmpty() ? text(customer, u"phone") : phones.first());
}

QString DemoText::nameOfOther(int index) const
{
    if (m_others.isEmpty())
        return text(m_contact, u"name");
    return m_others.at(index % m_others.size());
}

QString DemoText::fill(const QString &source, Instant at, const rules::WorkingTime &office) const
{
    if (!source.contains(u'{'))
        return source;
    QString made = source;
    for (auto it = m_fixed.begin(); it != m_fixed.end(); ++it)
        made.replace(it.key(), it.value());
    const QDateTime day = toDateTime(office.addDays(at, 2)).toTimeZone(m_zone);
    made.replace(u"{date}"_qs, DemoPhrases::shortDate(m_language, day.date()));
    // An appointment is soon, at a round time, and not at night.
    const QDateTime soon = toDateTime(at).toTimeZone(m_zone).addSecs(75 * 60);
    const bool night = soon.time().hour() < 9 || soon.time().hour() >= 18;
    const QTime time = night ? QTime(10, 30) : QTime(soon.time().hour(), soon.time().minute() < 30 ? 0 : 30);
    made.replace(u"{time}"_qs, time.toString(u"HH:mm"_qs));
    return made;
}

} // namespace firstline::server
