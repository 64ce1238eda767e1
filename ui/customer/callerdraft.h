#pragma once

#include "core/service/customerservice.h"

namespace firstline::ui {

/// Everything on a caller card that was typed and not yet registered.
struct CallerDraft {
    QString typed; ///< In the field "Number or name".
    bool newCaller = false;
    service::CustomerService::NewCaller caller; ///< With `newCaller`.
    RegisterTicket request; ///< With contact and company.
    QString resolution;
    QStringList aside; ///< Other cards that were put aside, each as toText() makes it; the newest last.
};

/// The draft as text for the journal (JSON), and back. Shape: nothing when the text is no such draft.
QString toText(const CallerDraft &draft);
std::optional<CallerDraft> callerDraftFrom(const QString &text);

} // namespace firstline::ui
