#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"

#include <QtCore/QRandomGenerator>

namespace firstline::test {

/// Makes commands of all kinds, the same for the same seed: sensible ones, late ones, wrong ones.
class RandomHistory
{
public:
    explicit RandomHistory(quint32 seed)
        : m_dice(seed)
    {
    }

    /// The next command of a person who sees `config`.
    CommandBody next(const ConfigSnapshot &config);

    /// 0 <= n < below.
    int below(int limit) { return int(m_dice.bounded(limit)); }
    bool chance(int percent) { return below(100) < percent; }

    /// An id that this history has not used.
    Uuid fresh();
    const std::vector<TicketId> &tickets() const { return m_tickets; }

private:
    CommandBody registration();
    CommandBody field(const ConfigSnapshot &config);
    CommandBody talk();
    CommandBody people(const ConfigSnapshot &config);
    CommandBody status(const ConfigSnapshot &config);
    CommandBody customer();
    CommandBody setting(const ConfigSnapshot &config);
    QString words();
    TicketId ticket();
    template<class E>
    const E *one(const std::vector<E> &list)
    {
        return list.empty() ? nullptr : &list[size_t(below(int(list.size())))];
    }

    QRandomGenerator m_dice;
    int m_made = 0;
    std::vector<TicketId> m_tickets;
    std::vector<CompanyId> m_companies;
    std::vector<ContactId> m_contacts;
};

} // namespace firstline::test
