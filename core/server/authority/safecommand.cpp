#include "core/server/authority/safecommand.h"

#include "core/content/htmlsanitizer.h"
#include "core/domain/entities.h"

namespace firstline::server {

namespace {

void makeSafe(QString &html)
{
    if (!html.isEmpty())
        html = content::sanitizeHtml(html).html;
}

void makeSafe(ValueMap &values, int key)
{
    QString html = values.at(key).toText();
    if (html.isEmpty())
        return;
    makeSafe(html);
    values.set(key, Value(html));
}

} // namespace

void makeSafe(CommandBody &body)
{
    if (auto *message = std::get_if<AddMessage>(&body)) {
        makeSafe(message->html);
    } else if (auto *reply = std::get_if<SendReply>(&body)) {
        makeSafe(reply->html);
    } else if (auto *save = std::get_if<SaveRecord>(&body); save && save->kind == int(EntityKind::Article)) {
        makeSafe(save->values, keyOf(&Article::html));
    } else if (auto *history = std::get_if<ImportHistory>(&body)) {
        for (ImportedRecord &child : history->children) {
            if (child.kind == int(EntityKind::Message))
                makeSafe(child.values, keyOf(&Message::html));
        }
    }
}

} // namespace firstline::server
