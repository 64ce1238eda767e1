#include "core/server/demo/samples.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

/// Q_INIT_RESOURCE must be called outside of namespaces.
static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace firstline::server {

namespace {

Result<QJsonObject> readSample(const QString &language, const QString &name)
{
    QFile file(u":/samples/"_qs % language % u'/' % name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unsupported, u"there is no sample desk in this language: "_qs % language);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(ErrorCode::BadInput, u"a sample file is damaged: "_qs % name);
    return document.object();
}

} // namespace

QString Samples::name(QStringView list, const QString &key) const
{
    for (const QJsonValue item : desk.value(list).toArray()) {
        if (item[u"key"].toString() == key)
            return item[u"name"].toString();
    }
    return key;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<Samples> loadSamples(const QString &language)
{
    initSamples();
    Samples samples;
    samples.language = language;
    const auto desk = readSample(language, u"desk.json"_qs);
    if (!desk)
        return fail(desk.error());
    const auto customers = readSample(language, u"customers.json"_qs);
    if (!customers)
        return fail(customers.error());
    const auto tickets = readSample(language, u"tickets.json"_qs);
    if (!tickets)
        return fail(tickets.error());
    const auto articles = readSample(language, u"articles.json"_qs);
    if (!articles)
        return fail(articles.error());
    samples.desk = *desk;
    samples.companies = customers->value(u"companies").toArray();
    samples.privatePersons = customers->value(u"private_persons").toArray();
    samples.tickets = tickets->value(u"tickets").toArray();
    samples.articles = articles->value(u"articles").toArray();
    return samples;
}

} // namespace firstline::server
