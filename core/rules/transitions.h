#pragma once

#include "core/base/error.h"
#include "core/domain/configsnapshot.h"

namespace firstline::rules {

/// What a change of status brings with it.
struct TransitionInput {
    StatusCategory from = StatusCategory::New;
    StatusCategory to = StatusCategory::Open;
    bool hasCategory = false; ///< The ticket has a category (or gets one now).
    bool textRequired = true; ///< Its category asks for a resolution text.
    bool hasResolution = false;
    bool hasReason = false; ///< A reason or partner is given.
    bool customerActed = false; ///< The customer's message moves it, not an agent.
    bool listDone = true; ///< Every required item of its category's checklist is done.
};

/// Whether the step is in the table of behaviour.md section 1. Shape: nothing when it is; else TransitionRefused, or
/// FieldRequired whose detail is the name of the field ("category", "checklist", "resolution", "reason").
std::optional<Error> whyNotTransition(const TransitionInput &input);

/// A step of a ticket to a category, with what its category of tickets asks for and the ticket has. The reason is the
/// caller's to say. Thread: any.
TransitionInput transitionOf(const Ticket &ticket, StatusCategory to, const ConfigSnapshot &config);

/// The required item of the category's checklist that `checked` lacks first; nothing when it has all. Thread: any.
const CheckItem *firstOpenItem(const Category *category, const QStringList &checked);

/// The status categories an agent can choose from `from`, in the order of the enumeration.
std::vector<StatusCategory> possibleSteps(StatusCategory from);

/// True when a short text only thanks ("dziękuję", "спасибо"): it does not reopen a solved ticket.
/// Source: behaviour.md 1.8.
bool isThanks(const QString &text, bool hasAttachments);

} // namespace firstline::rules
