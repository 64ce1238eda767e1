#include "tests/integration/tst_history_kit.h"

#include "core/server/authority/trustedsave.h"

namespace firstline::test {

using server::saveNew;

Uuid RandomHistory::fresh()
{
    return Uuid::named("history", QString::number(++m_made));
}

TicketId RandomHistory::ticket()
{
    if (m_tickets.empty() || chance(2))
        return TicketId(fresh());
    return m_tickets[size_t(below(int(m_tickets.size())))];
}

QString RandomHistory::words()
{
    static const QStringList some { u"printer"_qs, u"O'Reilly"_qs, u"Принтер"_qs, u"żółty"_qs, u"back\\slash"_qs,
        u"\"quoted\""_qs, u"日本"_qs, u"$1 ? :name"_qs, u"\U0001F600"_qs, u"line\nbreak"_qs, u"%s--;"_qs };
    QStringList text;
    for (int i = 1 + below(4); i > 0; --i)
        text += some[below(int(some.size()))];
    return text.join(u' ');
}

CommandBody RandomHistory::registration()
{
    RegisterTicket body;
    body.ticket = TicketId(fresh());
    body.subject = words();
    body.text = words();
    body.channel = static_cast<Channel>(1 + below(9));
    body.type = static_cast<TicketType>(1 + below(4));
    body.impact = below(4);
    body.urgency = below(4);
    body.take = chance(30);
    body.done = chance(10);
    body.resolution = body.done ? words() : QString();
    if (chance(30))
        body.tags = QStringList { words(), u"ÄÖ"_qs };
    if (chance(40) && !m_companies.empty())
        body.company = m_companies[size_t(below(int(m_companies.size())))];
    if (chance(40) && !m_contacts.empty())
        body.contact = m_contacts[size_t(below(int(m_contacts.size())))];
    if (chance(20))
        body.externalRef = u"REF-%1"_qs.arg(below(9));
    if (chance(10))
        body.provisional = u"NEW-AB12-%1"_qs.arg(m_made);
    m_tickets.push_back(body.ticket);
    return body;
}

CommandBody RandomHistory::field(const ConfigSnapshot &config)
{
    SetField body;
    body.ticket = ticket();
    switch (below(5)) {
    case 0:
        body.key = keyOf(&Ticket::subject);
        body.value = Value(words());
        body.base = Value(words());
        break;
    case 1:
        body.key = keyOf(&Ticket::priority);
        body.value = Value(1 + below(5));
        body.base = Value(1 + below(4));
        break;
    case 2:
        body.key = keyOf(&Ticket::urgency);
        body.value = Value(1 + below(3));
        break;
    case 3:
        body.key = keyOf(&Ticket::category);
        if (const auto *category = one(config.categories()))
            body.value = Value(category->id.uuid().bytes());
        break;
    default:
        body.key = keyOf(&Ticket::company);
        if (!m_companies.empty())
            body.value = Value(m_companies[size_t(below(int(m_companies.size())))].uuid().bytes());
        break;
    }
    return body;
}

CommandBody RandomHistory::talk()
{
    switch (below(4)) {
    case 0: {
        SendReply body;
        body.ticket = ticket();
        body.message = MessageId(fresh());
        body.text = words();
        body.baseEv = below(6);
        body.regardless = chance(30);
        body.writtenOffline = chance(30);
        return body;
    }
    case 1: {
        LogTime body { ticket(), TimeEntryId(fresh()), 1 + below(90), words(), {}, u"expert"_qs, {} };
        return body;
    }
    case 2: return ChangeLink { ticket(), LinkId(fresh()), static_cast<LinkKind>(1 + below(5)), ticket(), chance(10) };
    default: {
        AddMessage body;
        body.ticket = ticket();
        body.message = MessageId(fresh());
        body.kind = static_cast<MessageKind>(3 + below(3));
        body.text = words();
        body.durationS = below(600);
        return body;
    }
    }
}

CommandBody RandomHistory::people(const ConfigSnapshot &config)
{
    const Agent *agent = one(config.agents());
    const Group *group = one(config.groups());
    switch (below(3)) {
    case 0: return Claim { ticket(), chance(20) && agent ? agent->id : AgentId() };
    case 1: {
        ChangeSet body { ticket(), keyOf(&Ticket::tags), {}, {} };
        if (chance(30) && agent) {
            body.key = keyOf(&Ticket::followers);
            body.add = { Value(agent->id.uuid().bytes()) };
        } else {
            body.add = { Value(words()), Value(u"tag"_qs) };
            body.remove = { Value(words()) };
        }
        return body;
    }
    default: {
        Assign body;
        body.ticket = ticket();
        if (chance(60) && agent)
            body.agent = agent->id;
        if (chance(60) && group)
            body.queue = group->id;
        body.reason = words();
        return body;
    }
    }
}

CommandBody RandomHistory::status(const ConfigSnapshot &config)
{
    if (chance(10))
        return MergeTicket { ticket(), ticket(), words() };
    if (chance(5))
        return UnmergeTicket { ticket(), words() };
    Transition body;
    body.ticket = ticket();
    if (const Status *from = one(config.statuses()))
        body.from = from->id;
    if (const Status *to = one(config.statuses()))
        body.to = to->id;
    if (chance(30))
        body.wake = fromMs(1'790'000'000'000 + qint64(below(1'000'000)) * 1000);
    body.resolution = chance(60) ? words() : QString();
    body.reason = chance(60) ? words() : QString();
    body.baseEv = below(6);
    return body;
}

CommandBody RandomHistory::customer()
{
    const auto company = [this] { return m_companies[size_t(below(int(m_companies.size())))]; };
    switch (m_companies.empty() ? 0 : below(5)) {
    case 0: {
        Company made;
        made.id = CompanyId(fresh());
        made.name = words();
        made.tier = chance(30) ? u"vip"_qs : QString();
        made.domains = { u"example.org"_qs };
        m_companies.push_back(made.id);
        return saveNew(made);
    }
    case 1: {
        Contact made;
        made.id = ContactId(fresh());
        made.name = words();
        made.company = company();
        made.phones = { u"+7 (495) 000-%1"_qs.arg(1000 + below(99)), u"12"_qs };
        made.emails = { u"who@example.org"_qs };
        m_contacts.push_back(made.id);
        return saveNew(made);
    }
    case 2: {
        Site made;
        made.id = SiteId(fresh());
        made.company = company();
        made.name = words();
        return saveNew(made, made.company.uuid());
    }
    case 3: {
        Contract made;
        made.id = ContractId(fresh());
        made.company = company();
        made.number = words();
        made.state = ContractState::Active;
        made.startsOn = QDate(2026, 1, 1);
        return saveNew(made, made.company.uuid());
    }
    default: {
        Asset made;
        made.id = AssetId(fresh());
        made.company = company();
        made.name = words();
        made.serial = QString::number(below(1000));
        return saveNew(made);
    }
    }
}

CommandBody RandomHistory::setting(const ConfigSnapshot &config)
{
    switch (below(4)) {
    case 0: {
        Group made;
        made.id = GroupId(fresh());
        made.name = words() % QString::number(m_made);
        made.line = static_cast<Line>(1 + below(4));
        made.restricted = chance(30);
        return saveNew(made);
    }
    case 1: {
        Article made;
        made.id = ArticleId(fresh());
        made.language = u"en"_qs;
        made.title = words();
        made.text = words();
        made.html = u"<p>text</p>"_qs;
        return saveNew(made);
    }
    case 2: {
        // A person comes into a group, or leaves it: grants, drops, back-fill.
        const Agent *agent = one(config.agents());
        const Group *group = one(config.groups());
        Agent wanted = *agent;
        const auto at = std::find(wanted.groups.begin(), wanted.groups.end(), group->id);
        if (at == wanted.groups.end())
            wanted.groups.push_back(group->id);
        else
            wanted.groups.erase(at);
        SaveRecord save;
        save.kind = int(EntityKind::Agent);
        save.record = agent->id.uuid();
        save.values = difference(toValues(*agent), toValues(wanted));
        for (const auto &entry : save.values)
            save.base.set(entry.first, toValues(*agent).at(entry.first));
        return save;
    }
    default: {
        const Policy *policy = one(config.policies());
        return RestampOpen { int(EntityKind::Policy), policy ? policy->id.uuid() : fresh(), words() };
    }
    }
}

CommandBody RandomHistory::next(const ConfigSnapshot &config)
{
    const int dice = below(100);
    if (m_tickets.size() < 5 || dice < 14)
        return registration();
    if (dice < 30)
        return field(config);
    if (dice < 55)
        return talk();
    if (dice < 70)
        return people(config);
    if (dice < 86)
        return status(config);
    if (dice < 94)
        return customer();
    return setting(config);
}

} // namespace firstline::test
