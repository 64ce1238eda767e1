// Requests that go to the engine: sync, status, network, draft, drafts, conflicts, settle, dump.
#include "app/headless/headlessclient.h"
#include "app/headless/resolve.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace firstline::app {

namespace {

QJsonValue plain(const Value &value)
{
    if (value.isText())
        return value.toText();
    if (value.isInt())
        return value.toInt();
    if (value.isBool())
        return value.toBool();
    if (value.isBytes() && value.toBytes().size() == 16)
        return Uuid::fromBytes(value.toBytes()).text();
    return {};
}

QJsonObject conflictJson(const sync::ConflictRecord &conflict, const ConfigSnapshot &config)
{
    const FieldInfo *field = conflict.info.key > 0 ? entityInfo(EntityKind::Ticket).byKey(conflict.info.key) : nullptr;
    const Agent *by = config.agent(conflict.info.by);
    const QString name = by ? by->name : conflict.info.byName;
    QJsonObject out { { QStringLiteral("conflict"), conflict.id.text() }, { QStringLiteral("kind"), conflict.info.kind },
        { QStringLiteral("ticket"), conflict.ticket ? QJsonValue(conflict.ticket.text()) : QJsonValue() },
        { QStringLiteral("command"), conflict.commandName }, { QStringLiteral("code"), conflict.code },
        { QStringLiteral("text"), conflict.text }, { QStringLiteral("mine"), plain(conflict.info.mine) },
        { QStringLiteral("theirs"), plain(conflict.info.theirs) },
        { QStringLiteral("by"), name.isEmpty() ? QJsonValue() : QJsonValue(name) },
        { QStringLiteral("at"), toIso(conflict.info.at.value_or(conflict.at)) } };
    if (field && conflict.ticket)
        out.insert(QStringLiteral("field"), field->name);
    return out;
}

} // namespace

bool HeadlessClient::runEngine(const QString &what, const QJsonObject &request, const Answer &answer)
{
    if (what == u"sync")
        sync(answer);
    else if (what == u"status")
        status(answer);
    else if (what == u"network")
        network(request, answer);
    else if (what == u"conflicts")
        conflicts(answer);
    else if (what == u"settle")
        settle(request, answer);
    else if (what == u"draft")
        draft(request, answer);
    else if (what == u"drafts")
        drafts(answer);
    else if (what == u"attach")
        attach(request, answer);
    else if (what == u"fetch")
        fetch(request, answer);
    else if (what == u"dump")
        dump(request, answer);
    else
        return false;
    return true;
}

void HeadlessClient::sync(const Answer &answer)
{
    if (!m_signedIn && m_engine->status().link != firstline::sync::LinkState::Online) {
        return signIn([this, answer](const Result<void> &in) {
            if (!in)
                return answer(fail(in.error()));
            sync(answer);
        });
    }
    m_engine->syncNow().then(this, [answer](const Result<firstline::sync::SyncStatus> &status) {
        if (!status)
            return answer(fail(status.error()));
        answer(QJsonObject { { QStringLiteral("cursor"), status->cursor }, { QStringLiteral("head"), status->head },
            { QStringLiteral("pending"), status->pending }, { QStringLiteral("conflicts"), status->conflicts } });
    });
}

void HeadlessClient::status(const Answer &answer)
{
    read<qint64>([](Reads &reads) { return reads.records.count(EntityKind::Ticket); },
        [this, answer](const Result<qint64> &tickets) {
            if (!tickets)
                return answer(fail(tickets.error()));
            const firstline::sync::SyncStatus status = m_engine->status();
            answer(QJsonObject { { QStringLiteral("online"), status.link == firstline::sync::LinkState::Online },
                { QStringLiteral("pending"), status.pending }, { QStringLiteral("cursor"), status.cursor },
                { QStringLiteral("head"), status.head }, { QStringLiteral("conflicts"), status.conflicts },
                { QStringLiteral("tickets"), *tickets }, { QStringLiteral("held"), status.held },
                { QStringLiteral("trouble"), status.lastError ? QJsonValue(errorName(status.lastError->code)) : QJsonValue() },
                { QStringLiteral("detail"), status.lastError ? QJsonValue(status.lastError->detail) : QJsonValue() } });
        });
}

void HeadlessClient::network(const QJsonObject &request, const Answer &answer)
{
    const QString state = request.value(QStringLiteral("state")).toString();
    if (state != u"on" && state != u"off")
        return answer(badRequest(QStringLiteral("state is on or off")));
    const bool on = state == u"on";
    m_engine->setNetworkPolicy(on ? firstline::sync::NetworkPolicy::Online : firstline::sync::NetworkPolicy::Offline);
    if (!on || m_signedIn)
        return answer(QJsonObject());
    signIn([answer](const Result<void> &) { answer(QJsonObject()); });
}

void HeadlessClient::conflicts(const Answer &answer)
{
    m_engine->conflicts().then(this, [this, answer](const Result<QList<firstline::sync::ConflictRecord>> &found) {
        if (!found)
            return answer(fail(found.error()));
        QJsonArray out;
        for (const firstline::sync::ConflictRecord &conflict : *found)
            out.append(conflictJson(conflict, *m_engine->config()));
        answer(QJsonObject { { QStringLiteral("conflicts"), out } });
    });
}

void HeadlessClient::settle(const QJsonObject &request, const Answer &answer)
{
    static const QStringList s_choices = QStringLiteral("mine theirs edit note discard").split(u' ');
    const auto id = Uuid::fromText(request.value(QStringLiteral("conflict")).toString());
    const int choice = int(s_choices.indexOf(request.value(QStringLiteral("choice")).toString()));
    if (!id || choice < 0)
        return answer(badRequest(QStringLiteral("settle needs a conflict and mine, theirs, edit, note or discard")));
    m_engine
        ->settle(ConflictId(*id), static_cast<firstline::sync::ConflictChoice>(choice),
            request.value(QStringLiteral("text")).toString())
        .then(this, [answer](const Result<void> &done) {
            done ? answer(QJsonObject()) : answer(fail(done.error()));
        });
}

void HeadlessClient::draft(const QJsonObject &request, const Answer &answer)
{
    const QString kind = request.value(QStringLiteral("kind")).toString();
    if (kind != u"reply" && kind != u"note")
        return answer(badRequest(QStringLiteral("kind is reply or note")));
    const QString text = request.value(QStringLiteral("text")).toString();
    read<TicketId>([request](Reads &reads) { return ticketOf(request, reads); },
        [this, answer, kind, text](const Result<TicketId> &ticket) {
            if (!ticket)
                return answer(fail(ticket.error()));
            m_engine->saveDraft(*ticket, kind == u"reply" ? DraftKind::Reply : DraftKind::Note, text)
                .then(this, [answer](const Result<void> &done) {
                    done ? answer(QJsonObject()) : answer(fail(done.error()));
                });
        });
}

void HeadlessClient::drafts(const Answer &answer)
{
    m_engine->drafts().then(this, [answer](const Result<QList<Draft>> &found) {
        if (!found)
            return answer(fail(found.error()));
        static const QStringList s_kinds { QStringLiteral("reply"), QStringLiteral("note"), QStringLiteral("registration") };
        QJsonArray out;
        for (const Draft &draft : *found) {
            out.append(QJsonObject { { QStringLiteral("ticket"), draft.ticket ? QJsonValue(draft.ticket.text()) : QJsonValue() },
                { QStringLiteral("kind"), nameOf(int(draft.kind), s_kinds) }, { QStringLiteral("text"), draft.text },
                { QStringLiteral("at"), toIso(draft.updatedAt) } });
        }
        answer(QJsonObject { { QStringLiteral("drafts"), out } });
    });
}

void HeadlessClient::dump(const QJsonObject &request, const Answer &answer)
{
    const bool full = request.value(QStringLiteral("full")).toBool();
    m_engine->dump(full).then(this, [answer, full](const Result<firstline::sync::Engine::Dump> &dump) {
        if (!dump)
            return answer(fail(dump.error()));
        QJsonObject out { { QStringLiteral("sha256"), QString::fromLatin1(dump->sha256) } };
        if (full) {
            QJsonArray lines;
            for (const QByteArray &line : dump->lines.split('\n')) {
                if (!line.isEmpty())
                    lines.append(QJsonDocument::fromJson(line).object());
            }
            out.insert(QStringLiteral("full"), lines);
        }
        answer(out);
    });
}

} // namespace firstline::app
