#pragma once

#include "core/rules/slaclocks.h"
#include "core/service/ticketservice.h"

/// A sample desk and a ticket of it, for the tests of the ticket pane's parts. Every picture is made of these.
namespace firstline::test::ticketsample {

template<class I>
I id(int n)
{
    return I(Uuid::named(QByteArrayView("ticket-sample"), QString::number(n)));
}

inline Instant now() { return *fromIso(QStringLiteral("2026-11-20T11:02:14.000Z")); }
inline Instant at(int minutesAgo) { return now() - std::chrono::minutes(minutesAgo); }

inline AgentId anna() { return id<AgentId>(1); }
inline AgentId boris() { return id<AgentId>(2); }
inline StatusId statusId(StatusCategory category) { return id<StatusId>(100 + int(category)); }

inline ConfigPtr config()
{
    auto desk = std::make_shared<ConfigSnapshot>();
    const auto put = [&](const auto &entity) { desk->put(toRecord(entity)); };
    const auto group = [&](int n, const QString &name, Line line, bool fieldService) {
        Group made;
        made.id = id<GroupId>(n);
        made.name = name;
        made.line = line;
        made.fieldService = fieldService;
        made.position = n - 11;
        put(made);
    };
    group(11, QStringLiteral("Line 1"), Line::First, false);
    group(12, QStringLiteral("Line 2"), Line::Second, false);
    group(13, QStringLiteral("Field service"), Line::First, true);
    const auto person = [&](AgentId agent, const char *name, RoleKind role, Availability availability) {
        Agent made;
        made.id = agent;
        made.name = QString::fromUtf8(name);
        made.role = role;
        made.groups = { id<GroupId>(11) };
        made.availability = availability;
        put(made);
    };
    person(anna(), "Anna", RoleKind::Dispatcher, Availability::Available);
    person(boris(), "Boris", RoleKind::Specialist, Availability::Busy);
    person(id<AgentId>(3), "Olga", RoleKind::AccountManager, Availability::Absent);
    const char *names[] = { "New", "Open", "Scheduled", "Waiting for customer", "Waiting for third party", "Postponed",
        "Solved", "Closed", "Merged", "Void" };
    for (int i = 1; i <= 10; ++i) {
        Status status;
        status.id = statusId(static_cast<StatusCategory>(i));
        status.name = QString::fromUtf8(names[i - 1]);
        status.category = static_cast<StatusCategory>(i);
        status.position = i;
        put(status);
    }
    Category till;
    till.id = id<CategoryId>(21);
    till.name = QStringLiteral("Till equipment");
    put(till);
    Category printer;
    printer.id = id<CategoryId>(22);
    printer.parent = till.id;
    printer.name = QStringLiteral("Printer");
    put(printer);
    Calendar shops;
    shops.id = id<CalendarId>(31);
    shops.name = QStringLiteral("Shops Mon\u2013Sun 08\u201322");
    shops.timeZone = QStringLiteral("UTC");
    shops.version = 3;
    for (int day = 1; day <= 7; ++day)
        shops.week.push_back({ day, { { 8 * 3600, 22 * 3600 } } });
    put(shops);
    Policy retail;
    retail.id = id<PolicyId>(32);
    retail.name = QStringLiteral("Retail");
    retail.version = 7;
    retail.calendar = shops.id;
    retail.targets = { { 1, 15, 24, 480, 0 }, { 2, 30, 60, 960, 0 }, { 3, 60, 240, 1440, 0 }, { 4, 240, 0, 2880, 0 } };
    put(retail);
    return desk;
}

inline Message message(int n, MessageKind kind, int minutesAgo, const QString &text)
{
    Message made;
    made.id = id<MessageId>(1000 + n);
    made.ticket = id<TicketId>(40117);
    made.evNo = n;
    made.kind = kind;
    made.text = text;
    made.occurredAt = made.recordedAt = at(minutesAgo);
    made.channel = Channel::Mail;
    made.direction = kind == MessageKind::Customer ? Direction::In : Direction::Out;
    if (kind != MessageKind::Customer)
        made.author = anna();
    return made;
}

inline Event event(int n, EventKind kind, int minutesAgo)
{
    Event made;
    made.id = id<EventId>(2000 + n);
    made.ticket = id<TicketId>(40117);
    made.evNo = n;
    made.kind = kind;
    made.actor = anna();
    made.occurredAt = made.recordedAt = at(minutesAgo);
    return made;
}

inline void fillCustomer(service::TicketDetail &detail)
{
    Company company;
    company.id = id<CompanyId>(41);
    company.name = QStringLiteral("Maxi Market 12");
    company.tier = QStringLiteral("vip");
    detail.company = company;
    Contact contact;
    contact.id = id<ContactId>(42);
    contact.name = QStringLiteral("Vera Lind");
    contact.position = QStringLiteral("shop manager");
    contact.phones = { QStringLiteral("+48225550112") };
    detail.contact = contact;
    Contract contract;
    contract.id = id<ContractId>(43);
    contract.number = QStringLiteral("14/2");
    contract.state = ContractState::Active;
    contract.startsOn = QDate(2025, 7, 1);
    contract.endsOn = QDate(2027, 6, 30);
    contract.calendar = id<CalendarId>(31);
    contract.allowances = { { AllowanceUnit::Minute, 1200, AllowancePeriod::Month, 750 } };
    contract.unpaid = QStringLiteral("Stage 3 unpaid since 10 Nov");
    detail.contract = contract;
    Site site;
    site.id = id<SiteId>(44);
    site.name = QStringLiteral("Shop 12");
    site.address = QStringLiteral("Kawowa 7, Warszawa");
    detail.site = site;
    Asset asset;
    asset.id = id<AssetId>(45);
    asset.name = QStringLiteral("Fiscal printer POSNET 4");
    asset.serial = QStringLiteral("88201");
    detail.asset = asset;
    detail.openOfCompany = { { id<TicketId>(40088), 40088, QStringLiteral("UPS battery: waiting for delivery of the part"),
        StatusCategory::WaitThird, at(3000) } };
}

/// The ticket of the design picture.
inline service::TicketDetail detail()
{
    service::TicketDetail made;
    Ticket &ticket = made.view.ticket;
    ticket.id = id<TicketId>(40117);
    ticket.number = 40117;
    ticket.subject = QStringLiteral("Cash desk does not print receipts");
    ticket.status = statusId(StatusCategory::Open);
    ticket.statusCategory = StatusCategory::Open;
    ticket.priority = 1;
    ticket.impact = 3;
    ticket.urgency = 4;
    ticket.queue = id<GroupId>(11);
    ticket.assignee = anna();
    ticket.category = id<CategoryId>(21);
    ticket.policy = id<PolicyId>(32);
    ticket.policyVersion = 7;
    ticket.calendar = id<CalendarId>(31);
    ticket.calendarVersion = 3;
    ticket.createdAt = at(10);
    ticket.channel = Channel::Phone;
    Message call = message(1, MessageKind::Call, 10,
        QStringLiteral("The cash desk at till 3 rings up the sale, but the receipt does not come out. The green lamp "
                       "blinks. Till 1 and 2 are fine, the queue is getting long."));
    call.author = {};
    call.channel = Channel::Phone;
    call.direction = Direction::In;
    call.durationS = 170;
    Message note = message(4, MessageKind::Note, 7,
        QStringLiteral("Paper checked, lid closed. Looks like the case from March (#38807). Asked to power-cycle and "
                       "call back."));
    Message mail = message(5, MessageKind::Customer, 1,
        QStringLiteral("Restarted twice, the lamp still blinks. Can somebody come?\n\nAnna wrote:\n> Please restart it.\n"
                       "> Then call back."));
    made.view.messages = { call, note, mail };
    Event created = event(2, EventKind::Created, 10);
    Event priority = event(3, EventKind::FieldChanged, 9);
    priority.field = QStringLiteral("priority");
    priority.before = Value(2);
    priority.after = Value(1);
    made.view.events = { created, priority };
    ClockState first;
    first.phase = ClockPhase::Met;
    first.since = at(10);
    first.targetS = 900;
    ClockState next;
    next.kind = ClockKind::NextResponse;
    next.phase = ClockPhase::Runs;
    next.due = now() + std::chrono::minutes(14) + std::chrono::seconds(5);
    next.warnAt = at(1);
    ClockState resolution;
    resolution.kind = ClockKind::Resolution;
    resolution.phase = ClockPhase::Runs;
    resolution.due = now() + std::chrono::hours(7) + std::chrono::minutes(49);
    ticket.clocks = { first, next, resolution };
    ticket.due = next.due;
    ticket.dueClock = ClockKind::NextResponse;
    ticket.unansweredSince = at(1);
    fillCustomer(made);
    return made;
}

inline std::vector<service::TicketRef> similar()
{
    return { { id<TicketId>(39412), 39412, QStringLiteral("Receipt printer silent"), StatusCategory::Solved, at(90000) },
        { id<TicketId>(38807), 38807, QStringLiteral("Paper sensor dirty"), StatusCategory::Solved, at(300000) } };
}

} // namespace firstline::test::ticketsample
