#include "ui/print/ticketpapers.h"

#include "core/service/screenrules.h"
#include "ui/print/paperwriter.h"
#include "ui/widgets/sizetext.h"


#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qsizetype kLongestSubject = 600;

QString filesOf(const Message &message)
{
    QStringList files;
    for (const Attachment &file : message.attachments)
        files.append(paperLine(file.name, 120) % u" (" % sizeText(file.sizeBytes) % u')');
    return files.join(u", "_qs);
}

/// Of the clock that ends the ticket; nothing while there is none.
QString dueOf(const Ticket &ticket)
{
    for (const ClockState &clock : ticket.clocks) {
        if (clock.kind == ClockKind::Resolution && clock.due)
            return PaperWords::moment(*clock.due);
    }
    return {};
}

} // namespace

std::unique_ptr<TextPaper> TicketPapers::begin(const TicketSheet &sheet, const QString &title)
{
    const PaperWords words(sheet.config, sheet.now);
    PaperFace face;
    face.title = title;
    face.detail = paperLine(sheet.detail.view.ticket.subject, 200);
    face.printed = words.printed(sheet.me);
    return std::make_unique<TextPaper>(face);
}

QStringList TicketPapers::signatureCaptions()
{
    return { tr("signature"), tr("name and position"), tr("date") };
}

std::unique_ptr<TextPaper> TicketPapers::ticket(const TicketSheet &sheet, PaperNotes notes)
{
    const service::TicketDetail &detail = sheet.detail;
    const Ticket &ticket = detail.view.ticket;
    const PaperWords words(sheet.config, sheet.now);
    const QString title = tr("Ticket %1").arg(PaperWords::number(ticket));
    auto paper = begin(sheet, title);
    PaperWriter writer(*paper);
    writer.head(words.letterhead(), PaperWords::link(ticket), title, paperLine(ticket.subject, kLongestSubject));
    QList<PaperFact> right { { tr("Status"), words.status(ticket.status) }, { tr("Priority"), QString::number(ticket.priority) },
                             { tr("Category"), words.category(ticket.category) }, { tr("Queue"), words.group(ticket.queue) },
                             { tr("Assignee"), words.agent(ticket.assignee) },
                             { tr("Registered"), PaperWords::moment(ticket.createdAt) } };
    if (ticket.solvedAt)
        right.append({ tr("Solved"), PaperWords::moment(*ticket.solvedAt) });
    else
        right.append({ tr("Due"), dueOf(ticket) });
    writer.facts({ { tr("Company"), PaperWords::company(detail) }, { tr("Contact"), PaperWords::contact(detail) },
                   { tr("Phone"), PaperWords::phones(detail) }, { tr("Site"), PaperWords::site(detail) },
                   { tr("Asset"), PaperWords::asset(detail) }, { tr("Contract"), PaperWords::contract(detail) } },
                 right);
    if (!ticket.resolution.isEmpty() && !isActive(ticket.statusCategory)) {
        writer.section(tr("Solution"));
        writer.paragraph(paperText(ticket.resolution));
    }
    const Category *category = sheet.config ? sheet.config->category(ticket.category) : nullptr;
    if (category && !category->checklist.empty()) {
        writer.section(tr("Checklist"));
        for (const CheckItem &item : category->checklist)
            writer.checkItem(paperLine(item.text), ticket.checked.contains(item.text));
    }
    writer.section(tr("Conversation"));
    const QString contact = detail.contact ? detail.contact->name : QString();
    int told = 0;
    for (const Message &message : detail.view.messages) {
        const bool internal = !isPublic(message.kind);
        if (internal && notes == PaperNotes::Without)
            continue;
        const content::FoldedText folded = content::foldMessage(message.text);
        QStringList after;
        if (!message.attachments.empty())
            after << tr("Files: %1").arg(filesOf(message));
        if (!folded.quoted.isEmpty())
            after << tr("The quoted text below is left out.");
        writer.message({ words.author(message, contact), words.meta(message), paperText(folded.visible), after.join(u"   "_qs), internal });
        ++told;
    }
    if (told == 0)
        writer.remark(tr("Nothing was said yet."));
    if (notes == PaperNotes::With && !detail.view.entries.empty()) {
        writer.section(tr("Time"));
        writer.table(workColumns(), workRows(detail.view.entries, words));
    }
    return paper;
}

} // namespace firstline::ui
