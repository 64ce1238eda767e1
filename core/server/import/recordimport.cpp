#include "core/server/import/recordwriter.h"

namespace firstline::server {

Result<ImportReport> importRecords(ServerCore &core, EntityKind kind, const ImportOptions &options)
{
    const bool possible = kind == EntityKind::Company || kind == EntityKind::Contact || kind == EntityKind::Asset
        || kind == EntityKind::Contract;
    if (!possible)
        return fail(ErrorCode::Unsupported, u"only companies, contacts, assets and contracts are read from tables"_qs);
    ImportReport report;
    const auto rows = readTable(options, kind, report);
    if (!rows)
        return fail(rows.error());
    if (auto ok = RecordWriter(core, kind, options, report).write(*rows); !ok)
        return fail(ok.error());
    return report;
}

} // namespace firstline::server
