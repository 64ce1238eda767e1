#pragma once

#include "ui/print/paperwords.h"
#include "ui/print/paperwriter.h"

#include <QtCore/QCoreApplication>

#include <memory>

namespace firstline::ui {

/// Whether a printed ticket tells what only colleagues see: notes, and who worked how long.
enum class PaperNotes { Without, With };

/// The papers of one ticket. Thread: interface.
class TicketPapers
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::TicketPapers)

public:
    /// Facts, conversation, checklist, solution.
    static std::unique_ptr<TextPaper> ticket(const TicketSheet &sheet, PaperNotes notes);

    /// To be taken along: whom, where, what; fields for what will be done, and two signatures.
    static std::unique_ptr<TextPaper> workOrder(const TicketSheet &sheet);

    /// What was done, with times and their sum, to be signed by both sides.
    static std::unique_ptr<TextPaper> act(const TicketSheet &sheet);

private:
    static std::unique_ptr<TextPaper> begin(const TicketSheet &sheet, const QString &title);
    static QStringList signatureCaptions();
    static QList<PaperColumn> workColumns();
    /// One row an entry, by when it was worked; the sum last.
    static QList<QStringList> workRows(std::vector<TimeEntry> entries, const PaperWords &words);
};

} // namespace firstline::ui
