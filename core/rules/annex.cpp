#include "core/rules/annex.h"

#include "core/rules/audience.h"
#include "core/rules/limits.h"
#include "core/rules/permissions.h"

namespace firstline::rules {

namespace {

/// Older than this when the server hears of it: it was written without it.
constexpr qint64 kFreshMs = 60'000;

Outcome refuse(const Error &error)
{
    Outcome outcome;
    outcome.status = ResultStatus::Rejected;
    outcome.code = errorName(error.code);
    outcome.detail = error.detail;
    return outcome;
}

/// Ordered and each one once, so that the same list is the same value.
template<class Id>
void tidy(std::vector<Id> &ids)
{
    std::erase_if(ids, [](const Id &id) { return id.isNull(); });
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Who wrote it and when is the server's to say.
std::optional<Error> checkGiven(const SaveRecord &c)
{
    const EntityInfo &info = entityInfo(EntityKind::Annex);
    for (const auto &[key, value] : c.values) {
        const FieldInfo *field = info.byKey(key);
        if (!field)
            return Error { ErrorCode::UnknownField, QStringLiteral("annex has no field ") % QString::number(key) };
        if (field->right != Right::Work)
            return Error { ErrorCode::Forbidden, field->name % QStringLiteral(" is not set by hand") };
        if (!field->accepts(value))
            return Error { ErrorCode::BadArgument, QStringLiteral("bad value of ") % field->name };
    }
    return std::nullopt;
}

std::optional<Error> checkSize(const Annex &annex)
{
    const auto tooLarge = [](const QString &what, qsizetype most) {
        return Error { ErrorCode::TooLarge, QStringLiteral("a restricted note has at most %1 %2").arg(most).arg(what) };
    };
    if (annex.text.trimmed().isEmpty() && annex.attachments.empty())
        return Error { ErrorCode::FieldRequired, QStringLiteral("text") };
    if (annex.text.size() > kAnnexText)
        return tooLarge(QStringLiteral("letters"), kAnnexText);
    if (qsizetype(annex.people.size()) > kAnnexPeople)
        return tooLarge(QStringLiteral("people"), kAnnexPeople);
    if (qsizetype(annex.groups.size()) > kAnnexGroups)
        return tooLarge(QStringLiteral("groups"), kAnnexGroups);
    if (qsizetype(annex.attachments.size()) > kAnnexFiles)
        return tooLarge(QStringLiteral("files"), kAnnexFiles);
    return std::nullopt;
}

/// A list that reaches nobody it names would look as if it had been read.
std::optional<Error> checkList(const Annex &annex, const ConfigSnapshot &config)
{
    for (const AgentId &id : annex.people) {
        const Agent *agent = config.agent(id);
        if (id != annex.author && (!agent || agent->disabled))
            return Error { ErrorCode::BadArgument, QStringLiteral("the list names a person who is not active") };
    }
    for (const GroupId &id : annex.groups) {
        const Group *group = config.group(id);
        if (!group || group->archived)
            return Error { ErrorCode::BadArgument, QStringLiteral("the list names a group that does not exist") };
    }
    return std::nullopt;
}

} // namespace

QString draftText(const AnnexDraft &draft)
{
    if (draft.text.trimmed().isEmpty())
        return {};
    QStringList list;
    for (const AgentId &id : draft.people)
        list.append(QStringLiteral("u:") % id.text());
    for (const GroupId &id : draft.groups)
        list.append(QStringLiteral("q:") % id.text());
    list.sort();
    return list.join(u' ') % u'\n' % draft.text;
}

AnnexDraft annexDraftOf(const QString &kept)
{
    const qsizetype end = kept.indexOf(u'\n');
    AnnexDraft draft;
    for (const QString &part : kept.left(std::max<qsizetype>(end, 0)).split(u' ', Qt::SkipEmptyParts)) {
        const auto id = Uuid::fromText(part.mid(2));
        const bool person = part.startsWith(u"u:");
        if (!id || (!person && !part.startsWith(u"q:")))
            return { kept, {}, {} };
        if (person)
            draft.people.push_back(AgentId(*id));
        else
            draft.groups.push_back(GroupId(*id));
    }
    draft.text = kept.mid(end + 1);
    return draft;
}

std::optional<Annex> annexOf(const CommandBody &body)
{
    const auto *save = std::get_if<SaveRecord>(&body);
    if (!save || save->kind != int(EntityKind::Annex))
        return std::nullopt;
    auto annex = fromValues<Annex>(save->values);
    annex.id = AnnexId(save->record);
    return annex;
}

bool mayRead(const Agent &agent, const Annex &annex, const ConfigSnapshot &config)
{
    if (agent.disabled)
        return false;
    if (std::find(annex.people.begin(), annex.people.end(), agent.id) != annex.people.end())
        return true;
    return std::any_of(annex.groups.begin(), annex.groups.end(), [&](const GroupId &id) {
        const Group *group = config.group(id);
        return group && seesGroup(agent, *group);
    });
}

SaveRecord annexCommand(const Annex &annex)
{
    SaveRecord c;
    c.kind = int(EntityKind::Annex);
    c.record = annex.id.uuid();
    c.create = true;
    const ValueMap all = toValues(annex);
    for (const FieldInfo &field : entityInfo(EntityKind::Annex).fields) {
        if (field.right == Right::Work && !all.at(field.key).isNull())
            c.values.set(field.key, all.at(field.key));
    }
    return c;
}

Outcome applyAnnex(const SaveRecord &c, World &world, const ApplyContext &context)
{
    const AggregateRef ref { EntityKind::Annex, c.record };
    if (world.aggregate(ref) || !c.create)
        return refuse({ ErrorCode::Forbidden, QStringLiteral("a restricted note stays as it was written") });
    if (const auto error = checkGiven(c))
        return refuse(*error);
    auto annex = fromValues<Annex>(c.values);
    annex.id = AnnexId(c.record);
    annex.author = context.actor;
    annex.people.push_back(context.actor);
    tidy(annex.people);
    tidy(annex.groups);
    annex.occurredAt = context.occurredAt;
    annex.recordedAt = context.now;
    annex.writtenOffline = context.ageMs > kFreshMs;
    if (const auto error = checkSize(annex))
        return refuse(*error);
    if (const auto error = checkList(annex, world.config()))
        return refuse(*error);
    const auto ticket = world.aggregate({ EntityKind::Ticket, annex.ticket.uuid() });
    if (!ticket)
        return refuse({ ErrorCode::NotFound, QStringLiteral("no such ticket") });
    annex.occurredAt = std::max(annex.occurredAt, std::min(fromRecord<Ticket>(ticket->header).createdAt, context.now));
    Outcome outcome;
    AggregateChange change;
    change.ref = ref;
    change.created = true;
    change.header = toValues(annex);
    outcome.changes.push_back(std::move(change));
    return outcome;
}

std::optional<Error> whyNotAnnex(const Agent &agent, const SaveRecord &c, World &world)
{
    const Error unseen { ErrorCode::NotFound, QStringLiteral("no such object, or it is not yours to see") };
    // That one exists is nobody's business but its readers'.
    if (const auto there = world.aggregate({ EntityKind::Annex, c.record });
        there && !mayRead(agent, fromRecord<Annex>(there->header), world.config()))
        return unseen;
    const Uuid id = Uuid::fromBytes(c.values.at(keyOf(&Annex::ticket)).toBytes());
    const auto ticket = id.isNull() ? std::nullopt : world.aggregate({ EntityKind::Ticket, id });
    if (!ticket || !maySee(agent, fromRecord<Ticket>(ticket->header), world.config()))
        return unseen;
    if (!roleMay(agent.role, Right::Work))
        return Error { ErrorCode::Forbidden, QStringLiteral("this role does not write restricted notes") };
    return std::nullopt;
}

} // namespace firstline::rules
