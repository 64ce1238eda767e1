// The server of a world, and what the world learns from its answers.
#include "tests/sim/simserver.h"

#include "core/rules/annex.h"
#include "core/store/recordstore.h"
#include "core/store/serverstore.h"
#include "tests/sim/warm.h"
#include "tests/sim/world.h"

namespace firstline::sim {

Uuid SimEntropy::id(Instant)
{
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 16; i += 4) {
        const quint32 word = number();
        std::memcpy(bytes.data() + i, &word, 4);
    }
    return Uuid::fromBytes(bytes);
}

QByteArray SimServerEntropy::bytes(int count)
{
    QByteArray out(count, '\0');
    for (int i = 0; i < count; ++i)
        out[i] = char(mixed(m_state) >> 24);
    return out;
}

void World::startServer()
{
    Disks::instance().revive(m_serverFolder, nullptr);
    auto connection = Connections::instance().take(serverFile(), store::OpenMode::Durable);
    if (!connection)
        return violate("I19", u"the server's database does not open: "_qs % connection.error().detail);
    m_connection = *connection;
    server::ServerOptions options = serverOptions(m_serverEntropy);
    options.connection = m_connection;
    auto core = server::ServerCore::open(m_serverFolder, options);
    if (!core)
        return violate("I19", u"the server does not open: "_qs % core.error().detail);
    server = std::move(*core);
    resolveUnknown();
}

void World::stopServer(bool power)
{
    m_read.clear();
    Disks &disks = Disks::instance();
    disks.kill(m_serverFolder);
    server.reset();
    Connections::instance().giveBack(serverFile(), std::move(m_connection));
    m_connection.reset();
    disks.revive(m_serverFolder, power ? &c : nullptr);
    say(power ? u"the server loses its power"_qs : u"the server is killed"_qs);
}

std::optional<Aggregate> World::serverTicket(const TicketId &id)
{
    if (!server)
        return std::nullopt;
    // What changes has another sequence afterwards.
    auto s = server->database().statement("SELECT agg_seq FROM ticket WHERE id = ?");
    s.bind(id);
    const qint64 seq = s.run() && s.next() ? s.int64(0) : -1;
    const auto known = m_read.find(id);
    if (known != m_read.end() && known->second.first == seq)
        return known->second.second;
    auto read = server->aggregate({ EntityKind::Ticket, id.uuid() }).value_or(std::nullopt);
    if (read)
        m_read[id] = { seq, *read };
    return read;
}

void World::resyncAll()
{
    // After a failed transaction memory is read anew with the next question.
    (void)server->nextDue();
    model.tickets.clear();
    for (const TicketId &id : tickets) {
        if (const auto ticket = serverTicket(id))
            model.take(*ticket);
    }
    model.takeConfig(*server->config());
    model.noteSight();
}

/// What became of pushes whose answer was never made: the journal of the server says it.
void World::resolveUnknown()
{
    store::ServerStore results(server->database());
    for (const Unknown &unknown : std::exchange(m_unknown, {})) {
        for (const protocol::PushCommand &command : unknown.request.commands) {
            if (executed.contains(command.id))
                continue;
            const auto stored = results.result(command.id);
            if (!stored || !*stored)
                continue;
            met(Sometimes::UnknownCommitted);
            execute(command, (*stored)->result, unknown.request.device, unknown.agent, true);
        }
    }
    m_blurred.clear();
    resyncAll();
    checkResults();
}

void World::execute(const protocol::PushCommand &command, const CommandResult &result, const DeviceId &device,
                    const AgentId &agent, bool late)
{
    executed[command.id] = { result.status, result.seq };
    const auto number = numbers.emplace(std::pair(device, command.no), command.id);
    if (!number.second && number.first->second != command.id)
        violate("I16", u"two commands were executed under number %1 of one device"_qs.arg(command.no));
    if (recalled.contains(command.id))
        violate("I2", u"a command that was taken back was executed: "_qs % command.name);
    if (m_once.contains(command.id))
        met(Sometimes::Requeued);
    if (!command.sameBoot)
        met(Sometimes::Rebooted);
    // I8: what a device did in one lane keeps its order, also through retries.
    qint64 &last = m_lanes[{ device, command.lane }];
    const bool copied = std::any_of(devices.begin(), devices.end(), [](const auto &w) { return w->forkedOnce; });
    if (command.no < last && !restores && !copied)
        violate("I8", u"command %1 of a lane was executed after %2"_qs.arg(command.no).arg(last));
    last = std::max(last, command.no);
    const auto body = readCommand(command.name, command.version, command.args);
    if (!body)
        return;
    if (const auto *made = std::get_if<RegisterTicket>(&*body);
        made && std::find(tickets.begin(), tickets.end(), made->ticket) == tickets.end())
        tickets.push_back(made->ticket);
    // A draft of a restricted note that lost its ticket goes out by a decision; nobody acted with its id before.
    const auto decided = rules::annexOf(*body);
    if (decided && std::none_of(annexes.begin(), annexes.end(), [&](const ModelAnnex &known) { return known.id == decided->id; })) {
        annexes.push_back({ decided->id, decided->ticket, agent, { decided->people.begin(), decided->people.end() },
                            { decided->groups.begin(), decided->groups.end() } });
        annexes.back().people.insert(agent);
    }
    const AggregateRef lane = laneOf(*body);
    ModelAct act { agent, command.ageMs, {} };
    if (const auto seen = seenBy.find(command.id); seen != seenBy.end()) {
        act.seen = seen->second;
    } else if (const auto real = serverTicket(TicketId(lane.id))) {
        // Its author saw it saved at no time: what the command says of itself.
        const auto *reply = std::get_if<SendReply>(&*body);
        const auto *step = std::get_if<Transition>(&*body);
        const int base = reply ? reply->baseEv : step ? step->baseEv : 0;
        for (const Message &message : real->childrenOf<Message>()) {
            if (message.evNo <= base)
                act.seen.insert(message.id);
        }
    }
    const bool before = model.sees(agent, TicketId(laneOf(*body).id));
    const auto expected = model.execute(*body, act, result.status);
    if (result.status == ResultStatus::Parked)
        met(Sometimes::Parked);
    else if (result.status == ResultStatus::Merged)
        met(result.code == u"words_merged" ? Sometimes::WordsMerged : Sometimes::Merged);
    else if (result.status == ResultStatus::Rejected)
        met(rules::annexOf(*body) ? Sometimes::AnnexRefused : Sometimes::Rejected);
    if (result.conflict && result.conflict->kind == u"claim_lost")
        met(Sometimes::ClaimLost);
    if (result.conflict && result.conflict->kind == u"conversation_moved")
        met(Sometimes::ReplyHeld);
    if (result.conflict && result.conflict->kind == u"field")
        met(Sometimes::FieldParked);
    // Which messages its author saw is told by their numbers, which another history gives to others.
    const bool byNumber = std::holds_alternative<SendReply>(*body) || std::holds_alternative<Transition>(*body);
    if (restores && byNumber)
        m_blurred.insert(TicketId(lane.id)); // Taken from the server when the whole push is executed.
    if (expected && *expected != result.status && !m_blurred.contains(TicketId(lane.id))) {
        const bool right = result.status != ResultStatus::Rejected && *expected == ResultStatus::Rejected;
        const char *which = right ? "I23" : std::holds_alternative<Claim>(*body) ? "I13" : "I12";
        return violate(which, command.name % u" came to %1, not to %2 (%3 %4); sees: %5"_qs.arg(int(result.status))
                                               .arg(int(*expected)).arg(result.code, result.detail).arg(before));
    }
    if (late || result.status == ResultStatus::Noop)
        return;
    const auto *note = std::get_if<AddMessage>(&*body);
    const auto *reply = std::get_if<SendReply>(&*body);
    const MessageId id = note ? note->message : reply ? reply->message : MessageId();
    const auto real = id ? serverTicket(TicketId(lane.id)) : std::optional<Aggregate>();
    for (const Message &message : real ? real->childrenOf<Message>() : std::vector<Message>()) {
        if (message.id != id)
            continue;
        if (message.recordedAt != now)
            violate("I18", u"a message was recorded at another time than its receipt"_qs);
        if (reply && command.again && message.delivery != Delivery::Held)
            violate("I2", u"a reply that came again after a restore goes out again"_qs);
    }
}

/// Whether the tickets that a push was about are what the model makes of it.
void World::compare(const protocol::PushRequest &request)
{
    for (const protocol::PushCommand &each : request.commands) {
        const auto known = model.tickets.find(TicketId(each.lane));
        if (each.laneKind != int(EntityKind::Ticket) || broken() || known == model.tickets.end())
            continue;
        const auto real = serverTicket(known->first);
        if (!real)
            return violate("I12", u"a ticket of a push is not there"_qs);
        // The first message of a registration has an id that follows from the command's.
        for (ModelMessage &mine : known->second.messages) {
            for (const Message &message : mine.id.isNull() ? real->childrenOf<Message>() : std::vector<Message>()) {
                if (message.kind == MessageKind::Call)
                    mine.id = message.id;
            }
        }
        known->second.number = fromRecord<Ticket>(real->header).number;
        if (const QString difference = model.difference(*real); !difference.isEmpty())
            violate("I12", u"after %1 a ticket differs from the model: %2"_qs.arg(each.name, difference));
    }
}

void World::learn(const protocol::PushRequest &request, const protocol::PushAnswer &answer, const AgentId &agent)
{
    bool fresh = false;
    for (size_t i = 0; i < answer.results.size() && i < request.commands.size() && !broken(); ++i) {
        const protocol::PushCommand &command = request.commands[i];
        const CommandResult &result = answer.results[i];
        if (result.status == ResultStatus::RetryLater) {
            met(Sometimes::RetryLater);
            continue;
        }
        if (result.status == ResultStatus::DeviceForked)
            continue;
        const auto known = executed.find(command.id);
        if (known != executed.end()) {
            met(Sometimes::Resent);
            if (known->second != std::pair(result.status, result.seq))
                violate("I2", command.name % u" was answered with %1 at %2, before with %3 at %4"_qs.arg(int(result.status))
                                   .arg(result.seq).arg(int(known->second.first)).arg(known->second.second));
            continue;
        }
        execute(command, result, request.device, agent, false);
        fresh = true;
    }
    for (const TicketId &id : std::exchange(m_blurred, {})) {
        if (const auto there = serverTicket(id))
            model.take(*there);
    }
    if (fresh && !broken())
        compare(request);
}

/// What a page or the answer of a push says, for the ladder.
void World::tellAnswer(const Flight &flight, const QByteArray &body)
{
    const auto name = [&](const Uuid &id) {
        const auto at = std::find(tickets.begin(), tickets.end(), TicketId(id));
        return at == tickets.end() ? id.text().left(8) : canary(int(at - tickets.begin()));
    };
    const auto tell = [&](const protocol::PullAnswer &page) {
        QString line = u"    page to %1 of %2 phase %3%4:"_qs.arg(page.toSeq).arg(page.head).arg(page.phase).arg(page.upToDate ? u", up to date"_qs : QString());
        if (page.reset)
            line += u" reset "_qs % page.reset->reason;
        for (const protocol::PageAggregate &aggregate : page.aggregates) {
            if (aggregate.kind != int(EntityKind::Ticket))
                continue;
            line += u" %1@%2%3("_qs.arg(name(aggregate.id)).arg(aggregate.seq).arg(aggregate.full ? u" whole"_qs : QString());
            for (const auto &[key, value] : aggregate.header)
                line += aggregate.full ? QString() : u"%1 "_qs.arg(key);
            line += u"+%1)"_qs.arg(aggregate.children.size());
        }
        for (const protocol::PageDrop &drop : page.drops)
            line += u" drop %1@%2"_qs.arg(name(drop.id)).arg(drop.leaveSeq);
        for (const CommandResult &result : page.results)
            line += u" result %1=%2@%3"_qs.arg(result.id.text().left(4)).arg(int(result.status)).arg(result.seq);
        for (const QString &scope : page.scopesAdded)
            line += u" +"_qs % scope.left(6);
        for (const QString &scope : page.scopesRemoved)
            line += u" -"_qs % scope.left(6);
        say(line);
    };
    if (flight.wire.path == "/v1/pull") {
        if (const auto page = protocol::decodeMessage<protocol::PullAnswer>(body))
            tell(*page);
    } else if (flight.isWait()) {
        if (const auto answer = protocol::decodeMessage<protocol::WaitAnswer>(body); answer && answer->page)
            tell(*answer->page);
    } else if (flight.wire.path == "/v1/push") {
        QString line = u"    push:"_qs;
        if (const auto request = protocol::decodeMessage<protocol::PushRequest>(flight.wire.body)) {
            for (const protocol::PushCommand &command : request->commands)
                line += u" %1 %2 no %3 on %4"_qs.arg(command.id.text().left(4), command.name).arg(command.no).arg(name(command.lane));
        }
        if (const auto answer = protocol::decodeMessage<protocol::PushAnswer>(body)) {
            for (const CommandResult &result : answer->results)
                line += u" =%1@%2 %3"_qs.arg(int(result.status)).arg(result.seq).arg(result.code);
        }
        say(line);
    }
}

sync::WireResponse World::serve(Flight &flight)
{
    sync::WireResponse down;
    down.error = Error { ErrorCode::NetworkDown, u"no server"_qs };
    if (!server)
        return down;
    Workstation &w = *devices[size_t(flight.device)];
    if (flight.life != w.life)
        met(Sometimes::RequestLate);
    const server::Call call = callOf(flight.wire, now);
    m_sawBefore.clear();
    for (const TicketId &id : tickets) {
        if (model.sees(person(w.who).id, id))
            m_sawBefore.insert(id);
    }
    const server::Reply reply = server->handle(call);
    const bool push = call.path == "/v1/push";
    const AgentId agent = person(w.who).id;
    const auto request = push ? protocol::decodeMessage<protocol::PushRequest>(call.body)
                              : Result<protocol::PushRequest>(fail(ErrorCode::Malformed, {}));
    if (Disks::instance().isDead(m_serverFolder)) {
        met(Sometimes::ServerDiedWriting);
        if (request)
            m_unknown.push_back({ *request, agent, now });
        stopServer(c.chance(300));
        return down;
    }
    mix(reply.body);
    if (w.revoked && !restores && reply.status == 200
        && (call.path == "/v1/pull" || call.path == "/v1/wait" || call.path == "/v1/hydrate" || call.path == "/v1/digest"
            || (request && !request->commands.empty())))
        violate("I9", u"a device that was ended is still answered: "_qs % QString::fromLatin1(call.path));
    if (push && request) {
        if (reply.status == 200) {
            if (const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body)) {
                learn(*request, *answer, agent);
            }
        } else {
            m_unknown.push_back({ *request, agent, now });
        }
    }
    if (call.path == "/v1/token" && reply.status == 200)
        met(Sometimes::TokenRenewed);
    if (m_talk)
        tellAnswer(flight, reply.body);
    checkLeak(w, reply.body);
    sync::WireResponse response;
    response.status = reply.status;
    response.body = reply.body;
    response.roundTrip = Millis(4);
    for (const auto &[name, value] : reply.headers) {
        if (name.toLower() == "retry-after")
            response.retryAfter = Millis(value.toLongLong() * 1000);
    }
    return response;
}

void World::trusted(const CommandBody &body, const AgentId &actor)
{
    if (!server)
        return;
    const auto done = server->applyTrusted(server::TrustedCommand { body, actor, now, now, CommandId(newId()) });
    if (Disks::instance().isDead(m_serverFolder)) {
        met(Sometimes::ServerDiedWriting);
        stopServer(false);
        return;
    }
    const AggregateRef lane = laneOf(body);
    const auto ticket = done && lane.kind == EntityKind::Ticket ? serverTicket(TicketId(lane.id)) : std::optional<Aggregate>();
    if (!ticket)
        return resyncAll();
    model.take(*ticket);
    model.noteSight();
}

Disks::Image World::serverImage()
{
    Disks::Image image = Disks::instance().image(m_serverFolder);
    image.removeIf([](auto it) { return !it.key().startsWith(u"/server.db"); });
    return image;
}

void World::takeCopy()
{
    if (!server)
        return;
    if (c.chance(300)) {
        // A verified backup: nothing older is put back from here on.
        const QString file = m_serverFolder % u"/backup.db"_qs;
        Disks::instance().removeFile(file);
        const auto done = server->backup(file);
        const QByteArray content = Disks::instance().content(file);
        Disks::instance().removeFile(file);
        if (Disks::instance().isDead(m_serverFolder))
            return stopServer(false);
        if (!done)
            return;
        copies.clear();
        copies.push_back({ { { u"/server.db"_qs, content } }, model, executed, numbers, *done });
        say(u"a backup is made"_qs);
        return;
    }
    copies.push_back({ serverImage(), model, executed, numbers, server->head() });
    if (copies.size() > 3)
        copies.erase(copies.begin() + 1);
    say(u"the server's file is copied"_qs);
}

void World::restore(bool declared)
{
    if (copies.empty())
        return;
    const size_t which = c.below(quint32(copies.size()));
    if (server)
        stopServer(false);
    const ServerCopy copy = copies[which];
    copies.erase(copies.begin() + qsizetype(which) + 1, copies.end());
    Disks::instance().setImage(m_serverFolder, copy.image);
    for (const auto &each : executed)
        m_once.insert(each.first);
    executed = copy.executed;
    numbers = copy.numbers;
    model = copy.model;
    m_unknown.clear();
    m_read.clear();
    startServer();
    if (!server || broken())
        return;
    restores = true;
    const QByteArray kept = serverText();
    for (Typed &each : typed)
        each.discarded = each.discarded || (each.onlyThere && !kept.contains(each.token));
    for (const auto &w : devices)
        w->compared.clear();
    silentRestores = silentRestores || !declared;
    if (declared && !server->becomeRestored(now))
        return violate("I19", u"the restored server does not take its new incarnation"_qs);
    met(declared ? Sometimes::ServerRestored : Sometimes::ServerRestoredSilently);
    say(declared ? u"the server is restored"_qs : u"an old file is put back without a word"_qs);
}

QByteArray World::serverText()
{
    QByteArray out;
    for (const char *sql : { "SELECT subject, resolution, wait_reason FROM ticket", "SELECT text, NULL, NULL FROM message",
                             "SELECT text, NULL, NULL FROM time_entry", "SELECT text, NULL, NULL FROM annex", "SELECT reason, before, after FROM event" }) {
        auto s = server->database().statement(sql);
        if (!s.run())
            continue;
        while (s.next()) {
            for (int column = 0; column < 3; ++column) {
                if (!s.isNull(column))
                    out += s.bytes(column) + ' ';
            }
        }
    }
    return out;
}

} // namespace firstline::sim
