#include "ui/print/visitsheet.h"

#include "ui/print/paperwords.h"
#include "ui/print/paperwriter.h"

#include <QtCore/QLocale>

namespace firstline::ui {

namespace {

constexpr double kBelowMm = 4; // for the pen

/// Parts of a cell below each other; empty ones leave no line.
QString below(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QChar::LineSeparator);
}

} // namespace

std::unique_ptr<TextPaper> VisitSheet::make(const Day &day, const ConfigPtr &config, Instant now, AgentId me)
{
    const PaperWords words(config, now);
    const QString date = QLocale().toString(day.day, u"dddd, "_qs) % PaperWords::date(day.day);
    const QString who = day.person.isNull() ? tr("everybody") : words.agent(day.person);
    PaperFace face;
    face.title = tr("Visits, %1").arg(PaperWords::date(day.day));
    face.detail = who;
    face.printed = words.printed(me);
    face.orientation = QPageLayout::Landscape;
    auto paper = std::make_unique<TextPaper>(face);
    PaperWriter writer(*paper);
    writer.head(words.letterhead(), {}, tr("Visits"), date % u" \u00B7 " % who);
    if (day.visits.empty()) {
        writer.remark(tr("No visit is planned for this day."));
        return paper;
    }
    QList<QStringList> rows;
    for (const service::Visit &visit : day.visits) {
        const Ticket &ticket = visit.detail.view.ticket;
        const QDateTime at = visit.at ? toDateTime(*visit.at).toLocalTime() : QDateTime();
        const QString time = !visit.at ? tr("any time") : visit.agreed ? at.toString(u"HH:mm"_qs) : tr("by %1").arg(at.toString(u"HH:mm"_qs));
        const bool other = visit.at && at.date() != day.day;
        rows.append({ below({ time, other ? PaperWords::date(at.date()) : QString() }),
                      below({ PaperWords::number(ticket), tr("priority %1").arg(ticket.priority),
                              day.person.isNull() ? words.agent(ticket.assignee) : QString() }),
                      below({ PaperWords::company(visit.detail), PaperWords::site(visit.detail),
                              PaperWords::contact(visit.detail), PaperWords::phones(visit.detail) }),
                      below({ paperLine(ticket.subject, 300), PaperWords::asset(visit.detail) }), {}, {} });
    }
    writer.wholeRows({ { tr("Time"), 9 }, { tr("Ticket"), 11 }, { tr("Where and to whom"), 30 }, { tr("What for"), 25 },
                   { tr("Arrived, left"), 11 }, { tr("Customer's signature"), 14 } },
                 rows, kBelowMm);
    if (day.left > 0)
        writer.remark(tr("%n more visit(s) do not fit on the sheet.", nullptr, day.left));
    return paper;
}

} // namespace firstline::ui
