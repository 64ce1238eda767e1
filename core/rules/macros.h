#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/customer.h"

#include <functional>

namespace firstline::rules {

/// Whom and what a macro is applied to. Absent people and things leave gaps in its texts.
struct MacroInput {
    Ticket ticket;
    int baseEv = 0; ///< Highest ev_no that the person saw.
    AgentId me;
    std::optional<Company> company;
    std::optional<Contact> contact;
    std::optional<Contract> contract;
    std::optional<Site> site;
    std::optional<Asset> asset;
    Instant now;
    std::function<QString(Instant)> moment; ///< How a moment is said to a customer; empty: in ISO form.
};

/// One field before and after, as the values of the ticket's wire keys.
struct MacroLine {
    QString field; ///< Name of the field: "status", "tags".
    Value before;
    Value after;

    friend bool operator==(const MacroLine &, const MacroLine &) = default;
};

/// Why a macro does not fit as it is written.
struct MacroProblem {
    enum class Kind {
        UnknownField, ///< A {field} that does not exist; `what` is its name.
        EmptyField, ///< A {field} that this ticket does not have.
        UnknownStep, ///< A step with a field that macros cannot set.
        UnknownValue, ///< A step whose value names nothing; `what` is "field: value".
        Refused, ///< The step of the status is not possible; `what` is the field that is missing, or empty.
    };
    Kind kind = Kind::UnknownField;
    QString what;

    friend bool operator==(const MacroProblem &, const MacroProblem &) = default;
};

/// What applying a macro would do. Texts hold marks where a field could not be filled in (see hasGap).
struct MacroPlan {
    std::vector<MacroLine> lines; ///< What changes; what is so already is left out.
    std::vector<CommandBody> commands; ///< In the order in which they are given; the status last.
    std::vector<CommandBody> undo; ///< Opposites of those that are not taken back by their name (takeBackOf), in their order.
    QString reply;
    QString note;
    std::vector<MacroProblem> problems;
};

/// Plans a macro: pure, nothing is changed. Steps set status, wake, reason, resolution, assignee, queue, category,
/// impact, urgency, priority, type, subject, tag ("-x" removes), follower and major. Thread: any.
MacroPlan planMacro(const Macro &macro, const MacroInput &input, const ConfigSnapshot &config);

/// A text with its fields filled in.
struct FilledText {
    QString text;
    std::vector<MacroProblem> problems;
};

/// Replaces {contact.name} and the like. What cannot be filled in is marked: "{?contact.name}". Thread: any.
FilledText fillFields(const QString &text, const MacroInput &input, const ConfigSnapshot &config);

/// The first mark of a field that was not filled in; empty when there is none. Such a text is not sent.
QString firstGap(const QString &text);

/// The names of all fields that texts may hold, for editors.
QStringList macroFields();

/// The names of the fields that steps may set, for editors.
QStringList macroSteps();

/// A length as macros write it ("+2d", "4h", "30m", "1w"). Shape: nothing when it is none.
std::optional<Seconds> macroLength(const QString &text);

} // namespace firstline::rules
