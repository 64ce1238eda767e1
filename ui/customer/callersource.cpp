#include "ui/customer/callersource.h"

namespace firstline::ui {
namespace {

constexpr int kMostCompanies = 12;

Result<QString> registrationDraft(const Result<QList<Draft>> &drafts)
{
    if (!drafts)
        return fail(drafts.error());
    for (const Draft &draft : *drafts) {
        if (draft.kind == DraftKind::Registration && draft.ticket.isNull())
            return draft.text;
    }
    return QString();
}

} // namespace

CallerSource callerSourceOf(service::CustomerService &customers, service::TicketService &tickets)
{
    CallerSource source;
    source.find = [&customers](const QString &text) { return customers.findCallers(text); };
    source.card = [&customers](ContactId contact, CompanyId company) { return customers.callerCard(contact, company); };
    source.companies = [&customers](const QString &text) { return customers.list(text, kMostCompanies); };
    source.preview = [&customers](const RegisterTicket &draft) { return customers.preview(draft); };
    source.similar = [&tickets](const QString &subject) { return tickets.similar(subject, {}); };
    source.makeCaller = [&customers](const service::CustomerService::NewCaller &caller) {
        return customers.makeCaller(caller);
    };
    source.registerTicket = [&tickets](const RegisterTicket &command) { return tickets.registerTicket(command); };
    source.saveDraft = [&tickets](const QString &text) {
        return tickets.saveDraft({}, DraftKind::Registration, text);
    };
    source.draft = [&tickets] { return tickets.engine().drafts().then(registrationDraft); };
    source.config = [&tickets] { return tickets.config(); };
    source.now = [&tickets] { return tickets.now(); };
    source.online = [&tickets] { return tickets.engine().status().link == sync::LinkState::Online; };
    return source;
}

} // namespace firstline::ui
