#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QList>

namespace firstline::ui {

/// One line of the list of views: a heading, or a question with a name.
struct ViewItem {
    enum class Kind {
        Section, ///< A heading; cannot be chosen.
        BuiltIn, ///< My work, Unassigned ...
        Queue, ///< Everything active in one group.
        Team, ///< A saved view of the desk.
        Own, ///< A saved view of this person.
    };

    Kind kind = Kind::BuiltIn;
    QString key; ///< Names the view for ever: "active", "queue:<id>", "view:<id>"; sections "section:<n>".
    QString name; ///< Translated, or as the desk named it.
    QString filter; ///< In the filter language.
    QString sort;
    QStringList columns; ///< Keys of TicketCells; empty: the usual ones.
    QString grouping; ///< What its rows are gathered by; empty: nothing.
    std::optional<View> view; ///< Of a saved one.

    friend bool operator==(const ViewItem &, const ViewItem &) = default;
};

/// A text as one value of the filter language, quoted where it must be.
QString filterValue(const QString &text);

/// The views a person has: the built-in ones, a queue per group he may see, saved views in their order. Empty sections are left out; views are told apart by their owner and id, never by their name.
/// `config` may be null: only the built-in ones then.
QList<ViewItem> viewItems(const ConfigSnapshot *config, AgentId me);

} // namespace firstline::ui
