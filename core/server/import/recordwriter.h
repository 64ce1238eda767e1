#pragma once

#include "core/server/import/recordtable.h"
#include "core/store/recordstore.h"

#include <QtCore/QSet>

namespace firstline::server {

/// Turns rows of a table into saved companies, contacts, assets or contracts. Ids follow from what names a thing (a
/// company's reference or name, a contact's mail address, an asset's serial, a contract's number), so that a second
/// import of a table finds what the first one made. A company that is named and unknown is made; so is a site.
class RecordWriter
{
public:
    RecordWriter(ServerCore &core, EntityKind kind, const ImportOptions &options, ImportReport &report);

    /// Writes all rows. Errors: storage.
    [[nodiscard]] Result<void> write(const std::vector<TableRow> &rows);

private:
    [[nodiscard]] Result<void> readCompanies();
    [[nodiscard]] Result<void> writeRow(const TableRow &row);
    [[nodiscard]] Result<std::optional<ValueMap>> valuesOf(const TableRow &row, CompanyId company);
    [[nodiscard]] Result<Value> reference(const FieldInfo &field, const QString &text, CompanyId company);
    [[nodiscard]] Result<CompanyId> companyNamed(const QString &name);
    [[nodiscard]] Result<SiteId> siteNamed(const QString &name, CompanyId company);
    [[nodiscard]] Result<Value> siteList(const QString &names, CompanyId company);
    Uuid idOf(const TableRow &row, CompanyId company) const;
    void refuse(const TableRow &row, const QString &reason);
    void queue(SaveRecord save);
    [[nodiscard]] Result<void> flush();

    ServerCore &m_core;
    EntityKind m_kind;
    const ImportOptions &m_options;
    ImportReport &m_report;
    ConfigPtr m_config;
    store::RecordStore m_records;
    QHash<QString, CompanyId> m_companies; ///< By name and by external reference.
    QSet<Uuid> m_made;
    std::vector<TrustedCommand> m_batch;
};

} // namespace firstline::server
