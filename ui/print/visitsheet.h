#pragma once

#include "core/service/visitplan.h"
#include "ui/print/textpaper.h"

#include <QtCore/QCoreApplication>

#include <memory>

namespace firstline::ui {

/// The visits of one day on paper, across: when, where, to whom, what for, and room for arrival and a signature.
class VisitSheet
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::VisitSheet)

public:
    /// What the sheet is about.
    struct Day {
        QDate day;
        AgentId person; ///< Null: everybody's; each row then names who goes.
        std::vector<service::Visit> visits; ///< In the order in which they are printed.
        int left = 0; ///< How many were left out.
    };

    /// `config` may be null. `me`: who prints.
    static std::unique_ptr<TextPaper> make(const Day &day, const ConfigPtr &config, Instant now, AgentId me);
};

} // namespace firstline::ui
