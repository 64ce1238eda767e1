#include "ui/ticket/fieldwords.h"

#include "ui/ticket/ticketwords.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace firstline::ui {

namespace {

/// Names of fields and of empty values.
struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::FieldWords)

public:
    static QString nameOf(int key);
};

QString FieldWords::nameOf(int key)
{
    const std::pair<int, QString> names[] {
        { keyOf(&Ticket::subject), tr("Subject") }, { keyOf(&Ticket::type), tr("Type") },
        { keyOf(&Ticket::status), tr("Status") }, { keyOf(&Ticket::impact), tr("Impact") },
        { keyOf(&Ticket::urgency), tr("Urgency") }, { keyOf(&Ticket::priority), tr("Priority") },
        { keyOf(&Ticket::queue), tr("Queue") }, { keyOf(&Ticket::assignee), tr("Assignee") },
        { keyOf(&Ticket::coordinator), tr("Coordinator") }, { keyOf(&Ticket::contact), tr("Contact") },
        { keyOf(&Ticket::company), tr("Company") }, { keyOf(&Ticket::site), tr("Site") },
        { keyOf(&Ticket::asset), tr("Asset") }, { keyOf(&Ticket::contract), tr("Contract") },
        { keyOf(&Ticket::category), tr("Category") }, { keyOf(&Ticket::resolution), tr("Resolution") },
        { keyOf(&Ticket::dueFirst), tr("First response due") }, { keyOf(&Ticket::dueResolution), tr("Resolution due") },
        { keyOf(&Ticket::wakeAt), tr("Wakes at") }, { keyOf(&Ticket::tags), tr("Tags") },
        { keyOf(&Ticket::followers), tr("Followers") }, { keyOf(&Ticket::major), tr("Major incident") },
    };
    for (const auto &[known, name] : names) {
        if (known == key)
            return name;
    }
    const FieldInfo *info = entityInfo(EntityKind::Ticket).byKey(key);
    return info ? info->name : QString::number(key);
}

template<class I>
I idOf(const Value &value)
{
    return I(Uuid::fromBytes(value.toBytes()));
}

} // namespace

QString ticketFieldName(int key)
{
    return FieldWords::nameOf(key);
}

QString ticketFieldValue(int key, const Value &value, const ConfigPtr &config)
{
    if (config && value.isBytes()) {
        if (key == keyOf(&Ticket::assignee) || key == keyOf(&Ticket::coordinator) || key == keyOf(&Ticket::followers)) {
            const Agent *agent = config->agent(idOf<AgentId>(value));
            return agent ? agent->name : FieldWords::tr("nobody");
        }
        if (const Status *status = config->status(idOf<StatusId>(value)))
            return status->name;
        if (const Group *group = config->group(idOf<GroupId>(value)))
            return group->name;
        if (const Category *category = config->category(idOf<CategoryId>(value)))
            return category->name;
        return FieldWords::tr("another one");
    }
    if (value.isInt() && (key == keyOf(&Ticket::dueFirst) || key == keyOf(&Ticket::dueResolution) || key == keyOf(&Ticket::wakeAt)))
        return shortTime(fromMs(value.toInt()));
    if (key == keyOf(&Ticket::major))
        return value.toBool() ? FieldWords::tr("yes") : FieldWords::tr("no");
    if (value.isInt() && key == keyOf(&Ticket::impact))
        return TicketWords::impact(int(value.toInt()));
    if (value.isInt() && key == keyOf(&Ticket::urgency))
        return TicketWords::urgency(int(value.toInt()));
    if (value.isInt())
        return QLocale().toString(value.toInt());
    if (value.isText())
        return value.toText();
    const bool person = key == keyOf(&Ticket::assignee) || key == keyOf(&Ticket::coordinator);
    return person ? FieldWords::tr("nobody") : FieldWords::tr("nothing");
}

} // namespace firstline::ui
