#include "ui/models/messagewords.h"

#include "ui/models/ticketcells.h"

namespace firstline::ui {

QString MessageWords::agent(const ConfigPtr &config, AgentId id)
{
    if (id.isNull())
        return tr("nobody");
    const Agent *found = config ? config->agent(id) : nullptr;
    return found ? found->name : tr("a former colleague");
}

QString MessageWords::categoryPath(const ConfigPtr &config, CategoryId id)
{
    QStringList path;
    // The tree is shallow; the limit keeps a damaged one from turning in circles.
    for (int depth = 0; depth < 8 && config && !id.isNull(); ++depth) {
        const Category *category = config->category(id);
        if (!category)
            break;
        path.prepend(category->name);
        id = category->parent;
    }
    return path.join(u" \u203A "_qs);
}

QString MessageWords::author(const ConfigPtr &config, const Message &message, const QString &contactName)
{
    if (!message.author.isNull())
        return agent(config, message.author);
    if (!message.authorName.isEmpty())
        return message.authorName;
    if (message.kind == MessageKind::System)
        return tr("The server");
    return contactName.isEmpty() ? tr("The customer") : contactName;
}

QString MessageWords::kind(const Message &message)
{
    switch (message.kind) {
    case MessageKind::Note: return tr("internal note");
    case MessageKind::Visit: return tr("visit");
    case MessageKind::Call: return message.direction == Direction::In ? tr("call in") : tr("call out");
    default: return TicketCells::channelName(message.channel);
    }
}

} // namespace firstline::ui
