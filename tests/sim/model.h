#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/outcome.h"

#include <map>
#include <set>

namespace firstline::sim {

/// A message as the model knows it.
struct ModelMessage {
    MessageId id;
    AgentId author; ///< Null: the customer.
    bool isPublic = false;
    bool fromCustomer = false;

    friend bool operator==(const ModelMessage &, const ModelMessage &) = default;
};

/// A ticket as the model knows it: what decides about commands, nothing of clocks.
struct ModelTicket {
    qint64 number = 0;
    GroupId queue;
    AgentId assignee;
    AgentId coordinator;
    std::set<AgentId> followers;
    std::set<QString> tags;
    int impact = 0;
    int urgency = 0;
    QString subject;
    StatusCategory status = StatusCategory::New;
    std::vector<ModelMessage> messages; ///< In order.
    int entries = 0; ///< Time entries.

    friend bool operator==(const ModelTicket &, const ModelTicket &) = default;
};

/// A restricted note as its author meant it: who may read it, whatever becomes of its ticket.
struct ModelAnnex {
    AnnexId id;
    TicketId ticket;
    AgentId author;
    std::set<AgentId> people; ///< With the author.
    std::set<GroupId> groups;
};

/// Who acts, and what is known about it besides the command.
struct ModelAct {
    AgentId actor;
    qint64 ageMs = 0; ///< As the server was told.
    std::set<MessageId> seen; ///< Messages that its author saw.
};

/// The desk a second time, by plain maps and without synchronisation: what each command should have come to. Written
/// from the specification (sync.md 2.7, behaviour.md 6 and 9), not from core/rules, with a merge of its own.
class Model
{
public:
    /// What a command should come to. Shape: nothing when the model does not know. Changes the tickets accordingly
    /// when `real` says that it was executed.
    std::optional<ResultStatus> execute(const CommandBody &body, const ModelAct &act, ResultStatus real);

    /// Takes a ticket as the server has it, after something that the model does not decide.
    void take(const Aggregate &ticket);
    void forget(const TicketId &ticket) { tickets.erase(ticket); }

    /// Takes people and groups as the server has them.
    void takeConfig(const ConfigSnapshot &config);

    bool sees(const AgentId &agent, const TicketId &ticket) const;

    /// Whether somebody may read a restricted note: named, or through a group whose tickets he sees.
    bool reads(const AgentId &agent, const ModelAnnex &annex) const;

    /// Notes who sees what now.
    void noteSight();

    /// Whether somebody may see a ticket or once might.
    bool everSaw(const AgentId &agent, const TicketId &ticket) const { return m_saw.contains({ agent, ticket }); }

    /// What differs between the model and the server. Shape: empty when nothing does.
    QString difference(const Aggregate &ticket) const;

    std::map<TicketId, ModelTicket> tickets;
    std::set<AnnexId> annexes; ///< That were executed.

private:
    struct Person {
        RoleKind role = RoleKind::Dispatcher;
        std::set<GroupId> groups;
        bool disabled = false;
    };
    struct Act;

    static ModelTicket of(const Aggregate &ticket);
    bool seesGroup(const Person &person, const GroupId &group) const;

    std::set<std::pair<AgentId, TicketId>> m_saw;
    std::map<AgentId, Person> m_people;
    std::map<GroupId, bool> m_restricted;
    std::map<StatusId, StatusCategory> m_statuses;
    GroupId m_defaultQueue;
};

/// Word by word, of texts with the same number of words. Shape: nothing when both changed the same stretch.
std::optional<QString> mergedWords(const QString &base, const QString &current, const QString &mine);

} // namespace firstline::sim
