// The papers that are signed: work order and act.
#include "ui/print/ticketpapers.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kEmptyLines = 4;
constexpr int kEmptyParts = 3;
constexpr int kEmptyWorks = 4;
constexpr double kRowMm = 7.4;
constexpr qsizetype kLongestReport = 1500;

/// What the customer reported: the first thing he said.
QString reported(const service::TicketDetail &detail)
{
    for (const Message &message : detail.view.messages) {
        if (message.kind == MessageKind::Customer || message.kind == MessageKind::Call)
            return paperText(message.text, kLongestReport);
    }
    return {};
}

/// The agreed visit, else the deadline for being on site.
std::optional<Instant> appointed(const Ticket &ticket)
{
    if (ticket.statusCategory == StatusCategory::Scheduled && ticket.wakeAt)
        return ticket.wakeAt;
    for (const ClockState &clock : ticket.clocks) {
        if (clock.kind == ClockKind::OnSite && clock.due && clock.phase != ClockPhase::Met)
            return clock.due;
    }
    return {};
}

QString contractor(const QString &letterhead)
{
    return letterhead.section(u'\n', 0, 0);
}

} // namespace

QList<PaperColumn> TicketPapers::workColumns()
{
    return { { tr("When"), 20 }, { tr("Work"), 41 }, { tr("Who"), 17 }, { tr("Place"), 12 }, { tr("Time"), 10, Qt::AlignTrailing } };
}

QList<QStringList> TicketPapers::workRows(std::vector<TimeEntry> entries, const PaperWords &words)
{
    std::stable_sort(entries.begin(), entries.end(), [](const TimeEntry &a, const TimeEntry &b) { return a.startedAt < b.startedAt; });
    QList<QStringList> rows;
    int sum = 0;
    for (const TimeEntry &entry : entries) {
        rows.append({ PaperWords::moment(entry.startedAt), paperText(entry.text, 2000), words.agent(entry.person),
                      PaperWords::place(entry.place), PaperWords::minutes(entry.minutes) });
        sum += entry.minutes;
    }
    rows.append({ {}, tr("In all"), {}, {}, PaperWords::minutes(sum) });
    return rows;
}

std::unique_ptr<TextPaper> TicketPapers::workOrder(const TicketSheet &sheet)
{
    const service::TicketDetail &detail = sheet.detail;
    const Ticket &ticket = detail.view.ticket;
    const PaperWords words(sheet.config, sheet.now);
    const QString title = tr("Work order %1").arg(PaperWords::number(ticket));
    auto paper = begin(sheet, title);
    PaperWriter writer(*paper);
    writer.head(words.letterhead(), PaperWords::link(ticket), title, paperLine(ticket.subject));
    const auto visit = appointed(ticket);
    writer.facts({ { tr("Customer"), PaperWords::company(detail) }, { tr("Contact"), PaperWords::contact(detail) },
                   { tr("Phone"), PaperWords::phones(detail) }, { tr("Site"), PaperWords::site(detail) },
                   { tr("Asset"), PaperWords::asset(detail) } },
                 { { tr("Technician"), words.agent(ticket.assignee) },
                   { tr("Appointed"), visit ? PaperWords::moment(*visit) : QString() }, { tr("Priority"), QString::number(ticket.priority) },
                   { tr("Category"), words.category(ticket.category) }, { tr("Contract"), PaperWords::contract(detail) },
                   { tr("Registered"), PaperWords::moment(ticket.createdAt) } });
    const QString report = reported(detail);
    if (!report.isEmpty()) {
        writer.section(tr("What was reported"));
        writer.paragraph(report);
    }
    const Category *category = sheet.config ? sheet.config->category(ticket.category) : nullptr;
    if (category && !category->checklist.empty()) {
        writer.section(tr("Checklist"));
        for (const CheckItem &item : category->checklist)
            writer.checkItem(paperLine(item.text), ticket.checked.contains(item.text));
    }
    writer.section(tr("What was done"));
    writer.blanks({ tr("Arrived"), tr("Left"), tr("On the way") });
    writer.lines(kEmptyLines);
    writer.section(tr("Parts and materials"));
    writer.table({ { tr("Name"), 56 }, { tr("Serial number"), 28 }, { tr("Quantity"), 16 } },
                 QList<QStringList>(kEmptyParts, QStringList()), kRowMm);
    writer.signatures({ tr("Work done by"), words.agent(ticket.assignee) }, { tr("Accepted for the customer"), PaperWords::company(detail) },
                      signatureCaptions());
    return paper;
}

std::unique_ptr<TextPaper> TicketPapers::act(const TicketSheet &sheet)
{
    const service::TicketDetail &detail = sheet.detail;
    const Ticket &ticket = detail.view.ticket;
    const PaperWords words(sheet.config, sheet.now);
    const QString title = tr("Act of completed work %1").arg(PaperWords::number(ticket));
    auto paper = begin(sheet, title);
    PaperWriter writer(*paper);
    writer.head(words.letterhead(), PaperWords::link(ticket), title, paperLine(ticket.subject));
    writer.facts({ { tr("Customer"), PaperWords::company(detail) }, { tr("Contact"), PaperWords::contact(detail) },
                   { tr("Site"), PaperWords::site(detail) }, { tr("Asset"), PaperWords::asset(detail) } },
                 { { tr("Contract"), PaperWords::contract(detail) }, { tr("Registered"), PaperWords::moment(ticket.createdAt) },
                   { tr("Completed"), ticket.solvedAt ? PaperWords::moment(*ticket.solvedAt) : QString() },
                   { tr("Category"), words.category(ticket.category) } });
    writer.section(tr("Work done"));
    if (detail.view.entries.empty())
        writer.table(workColumns(), QList<QStringList>(kEmptyWorks, QStringList()), kRowMm);
    else
        writer.table(workColumns(), workRows(detail.view.entries, words));
    writer.section(tr("Result"));
    if (ticket.resolution.isEmpty())
        writer.lines(2);
    else
        writer.paragraph(paperText(ticket.resolution));
    writer.remark(tr("The work listed above was done in full. The customer has no claims as to its extent, quality and time."));
    QStringList captions = signatureCaptions();
    captions.last() = tr("date, place for a stamp");
    writer.signatures({ tr("For the contractor"), contractor(words.letterhead()) }, { tr("For the customer"), PaperWords::company(detail) },
                      captions);
    return paper;
}

} // namespace firstline::ui
