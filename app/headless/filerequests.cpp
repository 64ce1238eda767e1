// Requests about files: attach, fetch.
#include "app/headless/headlessclient.h"
#include "app/headless/resolve.h"

namespace firstline::app {

/// A note with a file. Answers when both are in the journal; the file goes up in the background.
void HeadlessClient::attach(const QJsonObject &request, const Answer &answer)
{
    const QString file = request.value(QStringLiteral("file")).toString();
    const QString text = request.value(QStringLiteral("text")).toString();
    if (file.isEmpty())
        return answer(badRequest(QStringLiteral("attach needs a ticket and a file")));
    read<TicketId>([request](Reads &reads) { return ticketOf(request, reads); },
        [this, answer, file, text](const Result<TicketId> &ticket) {
            if (!ticket)
                return answer(fail(ticket.error()));
            m_engine->attachFile(file).then(this, [this, answer, text, id = *ticket](const Result<Attachment> &kept) {
                if (!kept)
                    return answer(fail(kept.error()));
                AddMessage note;
                note.ticket = id;
                note.text = text.isEmpty() ? kept->name : text;
                note.attachments = { *kept };
                const QString sha256 = QString::fromLatin1(kept->sha256.toHex());
                m_engine->enqueue(note).then(this, [answer, sha256, name = kept->name](const Result<firstline::sync::Receipt> &done) {
                    if (!done)
                        return answer(fail(done.error()));
                    answer(QJsonObject { { QStringLiteral("command"), done->command.text() },
                        { QStringLiteral("sha256"), sha256 }, { QStringLiteral("name"), name } });
                });
            });
        });
}

void HeadlessClient::fetch(const QJsonObject &request, const Answer &answer)
{
    const QByteArray sha256 = QByteArray::fromHex(request.value(QStringLiteral("sha256")).toString().toLatin1());
    if (sha256.size() != 32)
        return answer(badRequest(QStringLiteral("fetch needs the sha256 of a file")));
    m_engine->openBlob(sha256).then(this, [answer](const Result<QString> &path) {
        path ? answer(QJsonObject { { QStringLiteral("path"), *path } }) : answer(fail(path.error()));
    });
}

} // namespace firstline::app
