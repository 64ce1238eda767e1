#include "core/sync/settlement.h"

#include "core/base/error.h"
#include "core/base/mutant.h"
#include "core/rules/annex.h"
#include "core/rules/takenback.h"

namespace firstline::sync {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n"));
}

QString textsOf(const ValueMap &values)
{
    QStringList parts;
    for (const auto &[key, value] : values) {
        if (value.isText())
            parts.append(value.toText());
    }
    return joined(parts);
}

/// Words that were to be added, tags for example: they cannot be edited, but nobody shall have to remember them.
QString wordsOf(const ValueList &values)
{
    QStringList words;
    for (const Value &value : values) {
        if (value.isText())
            words.append(value.toText());
    }
    return words.join(QStringLiteral(", "));
}

/// Written again over what stands now, so that it is accepted as a decision that knew the other side.
struct Mine {
    const store::JournalConflict &conflict;
    const std::optional<Aggregate> &now;
    QString text;
    bool edited = false;

    Value current(int key) const { return now ? now->header.values.at(key) : conflict.info.theirs; }

    void operator()(RegisterTicket &c) const
    {
        if (edited)
            c.text = text;
    }
    void operator()(SetField &c) const
    {
        if (edited)
            c.value = Value(text);
        c.base = current(c.key);
        // Shown already, by a state that the server may have lost: said against what it had instead.
        if (c.base == c.value)
            c.base = conflict.info.theirs;
    }
    void operator()(AddMessage &c) const
    {
        if (edited)
            c.text = text;
    }
    void operator()(SendReply &c) const
    {
        c.regardless = true; // Also to the ticket that absorbed this one.
        if (edited) {
            c.text = text;
            c.html.clear();
        }
    }
    void operator()(ChangeSet &) const { }
    void operator()(Claim &c) const { c.expected = assignee(); }
    void operator()(Assign &c) const
    {
        c.expectedAgent = assignee();
        c.expectedQueue = now ? fromRecord<Ticket>(now->header).queue : GroupId();
    }
    void operator()(Transition &c) const
    {
        if (now) {
            const Ticket ticket = fromRecord<Ticket>(now->header);
            c.from = ticket.status;
            for (const Message &message : now->childrenOf<Message>())
                c.baseEv = std::max(c.baseEv, message.evNo);
        }
        if (edited)
            c.resolution = text;
    }
    void operator()(LogTime &c) const
    {
        if (edited)
            c.text = text;
    }
    void operator()(ChangeLink &) const { }
    void operator()(SaveRecord &c) const
    {
        const Record *record = now ? &now->header : nullptr;
        if (now && record->id != c.record) {
            for (const Record &child : now->children) {
                if (child.id == c.record)
                    record = &child;
            }
        }
        for (const auto &[key, value] : c.values) {
            if (record)
                c.base.set(key, record->values.at(key));
        }
        if (edited && c.kind == int(EntityKind::Annex))
            c.values.set(keyOf(&Annex::text), Value(text));
        else if (edited && conflict.info.key > 0)
            c.values.set(conflict.info.key, Value(text));
    }
    void operator()(ImportHistory &) const { }
    // The server's own: nobody writes them here.
    void operator()(AdvanceTicket &) const { }
    void operator()(RestampTicket &) const { }
    void operator()(RestampOpen &) const { }
    // What is said again is decided again.
    void operator()(MergeTicket &) const { }
    void operator()(UnmergeTicket &) const { }

    AgentId assignee() const
    {
        return now ? fromRecord<Ticket>(now->header).assignee
                   : AgentId(Uuid::fromBytes(conflict.info.theirs.toBytes()));
    }
};

} // namespace

QString typedText(const CommandBody &body)
{
    return std::visit(
        [](const auto &c) -> QString {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (std::is_same_v<C, RegisterTicket>)
                return joined({ c.subject, c.text, c.resolution });
            else if constexpr (std::is_same_v<C, AddMessage> || std::is_same_v<C, SendReply> || std::is_same_v<C, LogTime>)
                return c.text;
            else if constexpr (std::is_same_v<C, SetField>)
                return joined({ c.value.toText(), c.reason });
            else if constexpr (std::is_same_v<C, Transition>)
                return joined({ c.resolution, c.reason });
            else if constexpr (std::is_same_v<C, Assign>)
                return c.reason;
            else if constexpr (std::is_same_v<C, SaveRecord>)
                return textsOf(c.values);
            else
                return QString();
        },
        body);
}

TicketId ticketOf(const CommandBody &body)
{
    if (const auto annex = rules::annexOf(body))
        return annex->ticket;
    const AggregateRef lane = laneOf(body);
    return lane.kind == EntityKind::Ticket ? TicketId(lane.id) : TicketId();
}

std::optional<store::JournalConflict> conflictOf(const Command &command, int version, const CommandResult &result,
                                                 ConflictId id, Instant at)
{
    if (result.status != ResultStatus::Parked && result.status != ResultStatus::Rejected)
        return std::nullopt;
    store::JournalConflict out;
    out.id = id;
    out.command = command.id;
    out.ticket = ticketOf(command.body);
    out.name = commandName(command.body);
    out.version = version;
    out.args = commandArgs(command.body);
    out.text = typedText(command.body);
    if (const auto *set = std::get_if<ChangeSet>(&command.body))
        out.text = wordsOf(set->add);
    // When it was written says more than when the answer came.
    out.at = command.writtenAt == Instant() ? at : std::min(command.writtenAt, at);
    out.status = result.status;
    out.code = result.code;
    if (result.conflict) {
        out.info = *result.conflict;
    } else {
        out.info.kind = QStringLiteral("refused");
        out.info.mine = Value(out.text);
        out.info.theirs = Value(result.detail);
    }
    if (mutant(Mutant::ConflictTextDropped)) {
        out.text.clear();
        out.args = {};
        out.info.mine = {};
    }
    return out;
}

namespace {

/// An undo that others were quicker than, meant all the same: what it would have brought back is asked for by name.
CommandBody broughtBack(const SetField &undo, const Mine &mine)
{
    const int key = mine.conflict.info.key;
    const Value wanted = mine.conflict.info.mine;
    if (key == keyOf(&Ticket::status)) {
        Transition c;
        c.ticket = undo.ticket;
        (void)FieldTraits<StatusId>::from(mine.current(key), c.from);
        (void)FieldTraits<StatusId>::from(wanted, c.to);
        c.reason = undo.reason;
        return c;
    }
    if (key == keyOf(&Ticket::assignee) || key == keyOf(&Ticket::queue)) {
        Assign c;
        c.ticket = undo.ticket;
        (void)FieldTraits<AgentId>::from(mine.current(keyOf(&Ticket::assignee)), c.expectedAgent);
        (void)FieldTraits<GroupId>::from(mine.current(keyOf(&Ticket::queue)), c.expectedQueue);
        c.agent = c.expectedAgent;
        c.queue = c.expectedQueue;
        (void)(key == keyOf(&Ticket::queue) ? FieldTraits<GroupId>::from(wanted, c.queue) : FieldTraits<AgentId>::from(wanted, c.agent));
        c.reason = undo.reason;
        return c;
    }
    return SetField { undo.ticket, key, wanted, mine.current(key), undo.reason };
}

} // namespace

Result<std::optional<CommandBody>> decided(const store::JournalConflict &conflict, ConflictChoice choice,
                                           const QString &text, const std::optional<Aggregate> &now)
{
    if (choice == ConflictChoice::Theirs || choice == ConflictChoice::Discard)
        return std::optional<CommandBody>();
    if (choice == ConflictChoice::Note) {
        // What a few were to read does not become everybody's by a key.
        const auto written = readCommand(conflict.name, conflict.version, conflict.args);
        if (written && rules::annexOf(*written) && !mutant(Mutant::AnnexBecomesNote))
            return fail(ErrorCode::Forbidden, QStringLiteral("a restricted note does not become an ordinary one"));
        const QString words = text.isEmpty() ? conflict.text : text;
        if (conflict.ticket.isNull() || words.trimmed().isEmpty())
            return fail(ErrorCode::BadArgument, QStringLiteral("there is no text that could become a note"));
        AddMessage note;
        note.ticket = conflict.ticket;
        note.text = words;
        return std::optional<CommandBody>(note);
    }
    if (choice == ConflictChoice::Edit && text.trimmed().isEmpty())
        return fail(ErrorCode::BadArgument, QStringLiteral("edit needs the new text"));
    Result<CommandBody> body = readCommand(conflict.name, conflict.version, conflict.args);
    if (!body)
        return fail(body.error());
    if (choice == ConflictChoice::Edit && typedText(*body).isEmpty())
        return fail(ErrorCode::BadArgument, QStringLiteral("there is no text to edit"));
    const Mine mine { conflict, now, text, choice == ConflictChoice::Edit };
    if (const auto *undo = std::get_if<SetField>(&*body); undo && rules::isTakeBack(*undo))
        return std::optional<CommandBody>(broughtBack(*undo, mine));
    std::visit(mine, *body);
    return std::optional<CommandBody>(std::move(*body));
}

store::JournalConflict reopened(store::JournalConflict conflict, const CommandBody &written)
{
    const QString typed = typedText(written);
    if (typed.isEmpty() || typed == conflict.text)
        return conflict;
    CommandBody body = written;
    if (commandName(written) != conflict.name) {
        // It became a note, whose words a reply or a reason can carry as well.
        Result<CommandBody> original = readCommand(conflict.name, conflict.version, conflict.args);
        const bool carries = original
            && (std::holds_alternative<SendReply>(*original) || std::holds_alternative<AddMessage>(*original)
                || std::holds_alternative<LogTime>(*original) || std::holds_alternative<Transition>(*original));
        if (!carries) {
            conflict.text = typed;
            return conflict;
        }
        body = *std::move(original);
        std::visit(Mine { conflict, std::nullopt, typed, true }, body);
    }
    conflict.version = commandVersion(body);
    conflict.args = commandArgs(body);
    const auto *field = std::get_if<SetField>(&body);
    if (conflict.info.mine.isText())
        conflict.info.mine = field ? field->value : Value(typed);
    conflict.text = typed;
    return conflict;
}

ConflictRecord recordOf(const store::JournalConflict &conflict)
{
    ConflictRecord out;
    out.id = conflict.id;
    out.command = conflict.command;
    out.ticket = conflict.ticket;
    out.info = conflict.info;
    out.commandName = conflict.name;
    out.text = conflict.text;
    out.at = conflict.at;
    out.status = conflict.status;
    out.code = conflict.code;
    if (Result<CommandBody> body = readCommand(conflict.name, conflict.version, conflict.args))
        out.body = std::move(*body);
    return out;
}

} // namespace firstline::sync
