#pragma once

#include "core/domain/entities.h"
#include "core/store/database.h"

namespace firstline::store {

/// Finding people, companies, sites, contracts and assets while somebody types or calls. Reads only.
/// Errors: those of Statement::run. Thread: that of its Database.
class NameLookup
{
public:
    explicit NameLookup(Database &db)
        : m_db(db)
    {
    }

    /// Contacts that have a number with the same last nine digits; `number` as people write it. Shape: by name, at
    /// most 20; archived ones last.
    [[nodiscard]] Result<std::vector<Uuid>> contactsByPhone(const QString &number);

    /// What has words that begin with each word of `text` (names, mail addresses, contract numbers, serials), without
    /// case and diacritics. Shape: by name, at most `limit`; archived ones are left out; an empty text finds nothing.
    [[nodiscard]] Result<std::vector<Uuid>> byName(EntityKind kind, const QString &text, int limit);

private:
    Database &m_db;
};

} // namespace firstline::store
