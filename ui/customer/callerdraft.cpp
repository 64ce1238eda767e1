#include "ui/customer/callerdraft.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace firstline::ui {
namespace {

template<class I>
QString idText(const I &id)
{
    return id ? id.text() : QString();
}

template<class I>
I idOf(const QJsonValue &value)
{
    return I(Uuid::fromText(value.toString()).value_or(Uuid()));
}

} // namespace

QString toText(const CallerDraft &draft)
{
    const RegisterTicket &r = draft.request;
    QJsonObject json { { u"typed"_qs, draft.typed }, { u"subject"_qs, r.subject }, { u"text"_qs, r.text },
        { u"type"_qs, int(r.type) }, { u"queue"_qs, idText(r.queue) }, { u"contact"_qs, idText(r.contact) },
        { u"company"_qs, idText(r.company) }, { u"site"_qs, idText(r.site) }, { u"asset"_qs, idText(r.asset) },
        { u"category"_qs, idText(r.category) }, { u"impact"_qs, r.impact }, { u"urgency"_qs, r.urgency },
        { u"tags"_qs, QJsonArray::fromStringList(r.tags) }, { u"resolution"_qs, draft.resolution } };
    if (draft.newCaller) {
        const auto &c = draft.caller;
        json.insert(u"caller"_qs,
            QJsonObject { { u"name"_qs, c.name }, { u"phone"_qs, c.phone }, { u"position"_qs, c.position },
                { u"company"_qs, idText(c.company) }, { u"company_name"_qs, c.companyName } });
    }
    if (!draft.aside.isEmpty())
        json.insert(u"aside"_qs, QJsonArray::fromStringList(draft.aside));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<CallerDraft> callerDraftFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    CallerDraft draft;
    draft.typed = json.value(u"typed").toString();
    draft.resolution = json.value(u"resolution").toString();
    RegisterTicket &r = draft.request;
    r.subject = json.value(u"subject").toString();
    r.text = json.value(u"text").toString();
    r.type = json.value(u"type").toInt() == int(TicketType::Request) ? TicketType::Request : TicketType::Incident;
    r.queue = idOf<GroupId>(json.value(u"queue"));
    r.contact = idOf<ContactId>(json.value(u"contact"));
    r.company = idOf<CompanyId>(json.value(u"company"));
    r.site = idOf<SiteId>(json.value(u"site"));
    r.asset = idOf<AssetId>(json.value(u"asset"));
    r.category = idOf<CategoryId>(json.value(u"category"));
    r.impact = std::clamp(json.value(u"impact").toInt(), 0, 4);
    r.urgency = std::clamp(json.value(u"urgency").toInt(), 0, 4);
    for (const QJsonValue &tag : json.value(u"tags").toArray())
        r.tags.append(tag.toString());
    if (json.contains(u"caller")) {
        const QJsonObject caller = json.value(u"caller").toObject();
        draft.newCaller = true;
        draft.caller.name = caller.value(u"name").toString();
        draft.caller.phone = caller.value(u"phone").toString();
        draft.caller.position = caller.value(u"position").toString();
        draft.caller.company = idOf<CompanyId>(caller.value(u"company"));
        draft.caller.companyName = caller.value(u"company_name").toString();
    }
    for (const QJsonValue &card : json.value(u"aside").toArray())
        draft.aside.append(card.toString());
    return draft;
}

} // namespace firstline::ui
