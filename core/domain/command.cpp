#include "core/domain/command.h"

namespace firstline {

namespace {

template<class C>
struct Name;
#define FIRSTLINE_COMMAND(Type, Text) \
    template<> \
    struct Name<Type> { \
        static QString text() { return QStringLiteral(Text); } \
        static constexpr int version = 1; \
    };
FIRSTLINE_COMMAND(RegisterTicket, "register_ticket")
FIRSTLINE_COMMAND(SetField, "set_field")
FIRSTLINE_COMMAND(AddMessage, "add_message")
FIRSTLINE_COMMAND(SendReply, "send_reply")
FIRSTLINE_COMMAND(ChangeSet, "change_set")
FIRSTLINE_COMMAND(Claim, "claim")
FIRSTLINE_COMMAND(Assign, "assign")
FIRSTLINE_COMMAND(Transition, "transition")
FIRSTLINE_COMMAND(LogTime, "log_time")
FIRSTLINE_COMMAND(ChangeLink, "change_link")
FIRSTLINE_COMMAND(SaveRecord, "save_record")
FIRSTLINE_COMMAND(ImportHistory, "import_history")
FIRSTLINE_COMMAND(AdvanceTicket, "advance_ticket")
FIRSTLINE_COMMAND(RestampTicket, "restamp_ticket")
FIRSTLINE_COMMAND(RestampOpen, "restamp_open")
FIRSTLINE_COMMAND(MergeTicket, "merge_ticket")
FIRSTLINE_COMMAND(UnmergeTicket, "unmerge_ticket")
#undef FIRSTLINE_COMMAND

/// Calls `visit.template operator()<C>()` for every command until one answers true.
template<class Visitor, size_t... I>
bool anyCommand(Visitor &&visit, std::index_sequence<I...>)
{
    return (visit.template operator()<std::variant_alternative_t<I, CommandBody>>() || ...);
}

template<class Visitor>
bool anyCommand(Visitor &&visit)
{
    return anyCommand(std::forward<Visitor>(visit), std::make_index_sequence<std::variant_size_v<CommandBody>>());
}

template<Described C>
Result<CommandBody> read(const ValueMap &args)
{
    for (const auto &entry : args) {
        bool known = false;
        forEachField<C>([&](const auto &f) { known = known || f.key == entry.first; });
        if (!known)
            return fail(ErrorCode::UnknownField, Name<C>::text() % QStringLiteral(" has no field ") % QString::number(entry.first));
    }
    C command;
    const std::string_view bad = readValues(args, command);
    if (!bad.empty()) {
        return fail(ErrorCode::Malformed,
            Name<C>::text() % QStringLiteral(": bad value of ") % QString::fromLatin1(bad.data(), qsizetype(bad.size())));
    }
    return CommandBody(std::move(command));
}

} // namespace

QString commandName(const CommandBody &body)
{
    return std::visit([](const auto &c) { return Name<std::remove_cvref_t<decltype(c)>>::text(); }, body);
}

int commandVersion(const CommandBody &body)
{
    return std::visit([](const auto &c) { return Name<std::remove_cvref_t<decltype(c)>>::version; }, body);
}

QStringList commandFeatures()
{
    QStringList features;
    anyCommand([&]<class C>() {
        features.append(Name<C>::text() % u'/' % QString::number(Name<C>::version));
        return false;
    });
    return features;
}

ValueMap commandArgs(const CommandBody &body)
{
    return std::visit([](const auto &c) { return toValues(c); }, body);
}

Result<CommandBody> readCommand(const QString &name, int version, const ValueMap &args)
{
    Result<CommandBody> result = fail(ErrorCode::UnknownCommand, QStringLiteral("unknown command ") % name);
    anyCommand([&]<class C>() {
        if (Name<C>::text() != name)
            return false;
        if (version < 1 || version > Name<C>::version)
            result = fail(ErrorCode::VersionMismatch, name % QStringLiteral(" version ") % QString::number(version));
        else
            result = read<C>(args);
        return true;
    });
    return result;
}

AggregateRef laneOf(const CommandBody &body)
{
    return std::visit(
        [](const auto &c) -> AggregateRef {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (std::is_same_v<C, SaveRecord>) {
                const auto kind = static_cast<EntityKind>(c.kind);
                if (kind == EntityKind::Site || kind == EntityKind::Contract)
                    return { EntityKind::Company, c.parent };
                return { kind, c.record };
            } else if constexpr (std::is_same_v<C, RestampOpen>) {
                return { static_cast<EntityKind>(c.kind), c.record };
            } else {
                return { EntityKind::Ticket, c.ticket.uuid() };
            }
        },
        body);
}

} // namespace firstline
