#pragma once

#include "core/service/customerservice.h"

#include <functional>

namespace firstline::ui {

/// What the caller card asks and does. Every question is answered by a future on the interface thread and never blocks;
/// tests answer at once, late, or not at all.
struct CallerSource {
    std::function<QFuture<Result<std::vector<service::CallerMatch>>>(const QString &)> find;
    std::function<QFuture<Result<service::CallerCard>>(ContactId, CompanyId)> card;
    std::function<QFuture<Result<std::vector<service::CustomerRow>>>(const QString &)> companies;
    std::function<QFuture<Result<service::DuePreview>>(const RegisterTicket &)> preview;
    std::function<QFuture<Result<std::vector<service::TicketRef>>>(const QString &)> similar;
    std::function<QFuture<Result<service::CustomerService::MadeCaller>>(const service::CustomerService::NewCaller &)>
        makeCaller;
    std::function<QFuture<Result<sync::Receipt>>(const RegisterTicket &)> registerTicket;
    std::function<QFuture<Result<void>>(const QString &)> saveDraft; ///< Empty text removes it.
    std::function<QFuture<Result<QString>>()> draft; ///< The kept draft; empty when there is none.
    std::function<ConfigPtr()> config;
    std::function<Instant()> now;
    std::function<bool()> online;
};

/// The same as the services do it. Both must outlive the card.
CallerSource callerSourceOf(service::CustomerService &customers, service::TicketService &tickets);

} // namespace firstline::ui
