#include "core/server/authority/safecommand.h"

#include "core/content/htmlsanitizer.h"
#include "core/domain/ticket.h"

namespace firstline::server {

namespace {

void makeSafe(QString &html)
{
    if (!html.isEmpty())
        html = content::sanitizeHtml(html).html;
}

} // namespace

void makeSafe(CommandBody &body)
{
    if (auto *message = std::get_if<AddMessage>(&body)) {
        makeSafe(message->html);
    } else if (auto *reply = std::get_if<SendReply>(&body)) {
        makeSafe(reply->html);
    } else if (auto *history = std::get_if<ImportHistory>(&body)) {
        for (ImportedRecord &child : history->children) {
            if (child.kind != int(EntityKind::Message))
                continue;
            QString html = child.values.at(keyOf(&Message::html)).toText();
            if (html.isEmpty())
                continue;
            makeSafe(html);
            child.values.set(keyOf(&Message::html), Value(html));
        }
    }
}

} // namespace firstline::server
