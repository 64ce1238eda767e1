#include "ui/shell/commandwords.h"

#include "ui/ticket/fieldwords.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace firstline::ui {

namespace {

/// Gives `tr` to the words below, in one context.
struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::CommandWords)

public:
    const ConfigPtr &config;
    QString ticket;

    QString agent(AgentId id) const
    {
        const Agent *found = config ? config->agent(id) : nullptr;
        return found ? found->name : tr("nobody");
    }
    QString group(GroupId id) const
    {
        const Group *found = config ? config->group(id) : nullptr;
        return found ? found->name : QString();
    }

    QString operator()(const RegisterTicket &c) const { return tr("New ticket %1: %2").arg(ticket, c.subject); }
    QString operator()(const SetField &c) const
    {
        const QString value = ticketFieldValue(c.key, c.value, config);
        //: a field of a ticket, its new value and the ticket's number: "Priority 1 on 40093"
        return tr("%1 %2 on %3").arg(ticketFieldName(c.key), value, ticket);
    }
    QString operator()(const AddMessage &c) const
    {
        switch (c.kind) {
        case MessageKind::Call:
            return tr("Call on %1").arg(ticket);
        case MessageKind::Visit:
            return tr("Visit on %1").arg(ticket);
        case MessageKind::Customer:
            return tr("The customer's words on %1").arg(ticket);
        default:
            return tr("Note on %1").arg(ticket);
        }
    }
    QString operator()(const SendReply &) const { return tr("Reply on %1").arg(ticket); }
    QString operator()(const ChangeSet &c) const
    {
        return c.key == keyOf(&Ticket::followers) ? tr("Followers of %1").arg(ticket) : tr("Tags of %1").arg(ticket);
    }
    QString operator()(const Claim &) const { return tr("Take %1").arg(ticket); }
    QString operator()(const Assign &c) const
    {
        const QString queue = group(c.queue);
        if (c.agent.isNull() && !queue.isEmpty())
            return tr("Pass %1 to %2").arg(ticket, queue);
        return tr("Assign %1 to %2").arg(ticket, agent(c.agent));
    }
    QString operator()(const Transition &c) const
    {
        const Status *status = config ? config->status(c.to) : nullptr;
        return tr("Status \"%1\" on %2").arg(status ? status->name : QString(), ticket);
    }
    QString operator()(const LogTime &c) const
    {
        return tr("%1 of work on %2").arg(formatMinutes(std::chrono::minutes(c.minutes)), ticket);
    }
    QString operator()(const ChangeLink &) const { return tr("Link of %1").arg(ticket); }
    QString operator()(const SaveRecord &c) const
    {
        const bool made = c.create;
        switch (EntityKind(c.kind)) {
        case EntityKind::Annex:
            return tr("Restricted note on %1").arg(ticket);
        case EntityKind::Company:
            return made ? tr("New company") : tr("Company");
        case EntityKind::Contact:
            return made ? tr("New contact") : tr("Contact");
        case EntityKind::Site:
            return made ? tr("New site") : tr("Site");
        case EntityKind::Asset:
            return made ? tr("New asset") : tr("Asset");
        case EntityKind::Contract:
            return made ? tr("New contract") : tr("Contract");
        case EntityKind::Article:
            return made ? tr("New article") : tr("Article");
        case EntityKind::Agent:
            return tr("Your availability");
        case EntityKind::Personal:
            return tr("What you have read");
        default:
            return tr("Settings of the desk");
        }
    }
    QString operator()(const ImportHistory &) const { return tr("Imported history of %1").arg(ticket); }
    QString operator()(const AdvanceTicket &) const { return tr("What time brought to %1").arg(ticket); }
    QString operator()(const RestampTicket &) const { return tr("New choice of the promise of %1").arg(ticket); }
    QString operator()(const RestampOpen &) const { return tr("New choice of the promise of all open tickets"); }
    QString operator()(const MergeTicket &) const { return tr("Merging of %1").arg(ticket); }
    QString operator()(const UnmergeTicket &) const { return tr("Taking back the merging of %1").arg(ticket); }
};

/// In the context of the fields' names, where these stand in the translations.
struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::FieldWords)
};

} // namespace

QString commandWords(const CommandBody &body, const ConfigPtr &config, const QString &ticket)
{
    return std::visit(CommandWords { config, ticket }, body);
}

QString commandText(const CommandBody &body)
{
    const QString text = std::visit(
        [](const auto &c) -> QString {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (std::is_same_v<C, RegisterTicket> || std::is_same_v<C, AddMessage>
                          || std::is_same_v<C, SendReply> || std::is_same_v<C, LogTime>)
                return c.text;
            else if constexpr (std::is_same_v<C, Transition>)
                return c.resolution;
            else if constexpr (std::is_same_v<C, SaveRecord>) {
                if (c.kind == int(EntityKind::Annex))
                    return c.values.at(keyOf(&Annex::text)).toText();
                const Value &name = c.values.at(keyOf(&Company::name));
                return c.kind == int(EntityKind::Company) && name.isText() ? name.toText() : QString();
            } else
                return QString();
        },
        body);
    return text.simplified().left(200);
}

QString availabilityText(Availability availability)
{
    switch (availability) {
    case Availability::Available:
        return FieldWords::tr("available");
    case Availability::Busy:
        return FieldWords::tr("busy");
    case Availability::Break:
        return FieldWords::tr("on a break");
    case Availability::Absent:
        return FieldWords::tr("absent");
    case Availability::Offline:
        break;
    }
    return FieldWords::tr("off duty");
}

} // namespace firstline::ui
