#include "core/server/import/recordwriter.h"

#include "core/server/authority/trustedsave.h"

namespace firstline::server {

namespace {

constexpr size_t kBatch = 500;

template<class T>
Value idByName(const std::vector<T> &items, const QString &name)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.name == name; });
    return it == items.end() ? Value() : Value(it->id.uuid().bytes());
}

} // namespace

RecordWriter::RecordWriter(ServerCore &core, EntityKind kind, const ImportOptions &options, ImportReport &report)
    : m_core(core)
    , m_kind(kind)
    , m_options(options)
    , m_report(report)
    , m_config(core.config())
    , m_records(core.database())
{
}

Result<void> RecordWriter::readCompanies()
{
    qint64 after = 0;
    while (true) {
        const auto ids = m_records.walk(EntityKind::Company, after, 500);
        if (!ids)
            return fail(ids.error());
        if (ids->empty())
            return {};
        for (const auto &[rid, id] : *ids) {
            after = rid;
            const auto record = m_records.find(EntityKind::Company, id);
            if (!record)
                return fail(record.error());
            if (!*record)
                continue;
            const Company company = fromRecord<Company>(**record);
            m_companies.insert(company.name, company.id);
            if (!company.externalRef.isEmpty())
                m_companies.insert(company.externalRef, company.id);
        }
    }
}

Uuid RecordWriter::idOf(const TableRow &row, CompanyId company) const
{
    const QString owner = company.text() % u'\n';
    const auto first = [&row](const QStringList &fields) {
        for (const QString &field : fields) {
            if (const QString text = row.cells.value(field); !text.isEmpty())
                return QString(field % u'\n' % text.toLower());
        }
        return QString();
    };
    switch (m_kind) {
    case EntityKind::Company: {
        const QString key = row.cells.value(u"external_ref"_qs, row.cells.value(u"name"_qs));
        const auto known = m_companies.constFind(key);
        return known == m_companies.constEnd() ? Uuid::named("import:company", key) : known->uuid();
    }
    case EntityKind::Contact: return Uuid::named("import:contact", owner % first({ u"emails"_qs, u"name"_qs }));
    case EntityKind::Asset:
        return Uuid::named("import:asset", owner % first({ u"serial"_qs, u"inventory"_qs, u"name"_qs }));
    default: return Uuid::named("import:contract", owner % row.cells.value(u"number"_qs));
    }
}

Result<CompanyId> RecordWriter::companyNamed(const QString &name)
{
    const auto known = m_companies.constFind(name);
    if (known != m_companies.constEnd())
        return *known;
    Company made;
    made.id = CompanyId(Uuid::named("import:company", name));
    made.name = name;
    m_companies.insert(name, made.id);
    queue(saveNew(made));
    return made.id;
}

Result<SiteId> RecordWriter::siteNamed(const QString &name, CompanyId company)
{
    if (company.isNull())
        return SiteId();
    const auto aggregate = m_records.aggregate({ EntityKind::Company, company.uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (*aggregate) {
        for (const Site &site : (*aggregate)->childrenOf<Site>()) {
            if (site.name == name)
                return site.id;
        }
    }
    Site made;
    made.id = SiteId(Uuid::named("import:site", QString(company.text() % u'\n' % name)));
    made.name = name;
    if (!m_made.contains(made.id.uuid())) {
        m_made.insert(made.id.uuid());
        queue(saveNew(made, company.uuid()));
    }
    return made.id;
}

Result<Value> RecordWriter::siteList(const QString &names, CompanyId company)
{
    ValueList list;
    for (const QString &name : names.split(u';', Qt::SkipEmptyParts)) {
        const auto site = siteNamed(name.trimmed(), company);
        if (!site)
            return fail(site.error());
        list.push_back(Value(site->uuid().bytes()));
    }
    return list.empty() ? Value() : Value(list);
}

/// Shape: null when the desk has nothing of that name.
Result<Value> RecordWriter::reference(const FieldInfo &field, const QString &text, CompanyId company)
{
    if (field.name == u"company")
        return FieldTraits<CompanyId>::to(company);
    if (field.name == u"site") {
        const auto site = siteNamed(text, company);
        if (!site)
            return fail(site.error());
        return FieldTraits<SiteId>::to(*site);
    }
    if (field.name == u"sites")
        return siteList(text, company);
    if (field.name == u"policy")
        return idByName(m_config->policies(), text);
    if (field.name == u"calendar")
        return idByName(m_config->calendars(), text);
    return Value();
}

Result<std::optional<ValueMap>> RecordWriter::valuesOf(const TableRow &row, CompanyId company)
{
    static const QStringList references { u"company"_qs, u"site"_qs, u"sites"_qs, u"policy"_qs, u"calendar"_qs };
    const EntityInfo &info = entityInfo(m_kind);
    ValueMap values;
    for (auto it = row.cells.begin(); it != row.cells.end(); ++it) {
        const FieldInfo &field = *info.byName(it.key());
        const bool points = references.contains(field.name);
        Value value;
        if (points) {
            auto found = reference(field, it.value(), company);
            if (!found)
                return fail(found.error());
            value = *std::move(found);
        } else {
            value = readCell(field, it.value());
        }
        if (value.isNull()) {
            refuse(row, (points ? u"nothing has this name in "_qs : u"a bad value of "_qs) % field.name % u": "_qs
                    % it.value().left(60));
            return std::optional<ValueMap>();
        }
        if (info.isChild() && field.key == info.parentKey)
            continue;
        values.set(field.key, value);
    }
    return std::optional<ValueMap>(values);
}

Result<void> RecordWriter::writeRow(const TableRow &row)
{
    const QString nameField = m_kind == EntityKind::Contract ? u"number"_qs : u"name"_qs;
    if (row.cells.value(nameField).isEmpty()) {
        refuse(row, nameField % u" is missing"_qs);
        return {};
    }
    CompanyId company;
    if (m_kind != EntityKind::Company && row.cells.contains(u"company"_qs)) {
        const auto found = companyNamed(row.cells.value(u"company"_qs));
        if (!found)
            return fail(found.error());
        company = *found;
    }
    if (m_kind == EntityKind::Contract && company.isNull()) {
        refuse(row, u"company is missing"_qs);
        return {};
    }
    auto values = valuesOf(row, company);
    if (!values)
        return fail(values.error());
    if (!*values)
        return {};
    const Uuid id = idOf(row, company);
    if (m_made.contains(id)) {
        refuse(row, u"an earlier row names the same"_qs);
        return {};
    }
    m_made.insert(id);
    ++m_report.accepted;
    if (m_kind == EntityKind::Company)
        m_companies.insert(row.cells.value(u"name"_qs), CompanyId(id));
    const auto stored = m_records.find(m_kind, id);
    if (!stored)
        return fail(stored.error());
    const Uuid parent = m_kind == EntityKind::Contract ? company.uuid() : Uuid();
    if (*stored) {
        if (m_kind == EntityKind::Company)
            (*values)->remove(keyOf(&Company::externalRef));
        if (const auto change = saveChange(**stored, parent, **values)) {
            ++m_report.changed;
            queue(*change);
        }
        return {};
    }
    ++m_report.made;
    SaveRecord save;
    save.kind = int(m_kind);
    save.record = id;
    save.parent = parent;
    save.create = true;
    save.values = **values;
    queue(save);
    return {};
}

void RecordWriter::refuse(const TableRow &row, const QString &reason)
{
    ++m_report.refused;
    addProblem(m_report, u"line %1: "_qs.arg(row.line) % reason);
}

void RecordWriter::queue(SaveRecord save)
{
    if (!m_options.dryRun)
        m_batch.push_back({ std::move(save), AgentId(), m_options.now, m_options.now, CommandId() });
}

Result<void> RecordWriter::flush()
{
    if (m_batch.empty())
        return {};
    const auto results = m_core.applyTrusted(m_batch);
    if (!results)
        return fail(results.error());
    for (const CommandResult &result : *results) {
        if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked)
            addProblem(m_report, u"the desk refused a record: "_qs % result.code % u' ' % result.detail);
    }
    m_batch.clear();
    return {};
}

Result<void> RecordWriter::write(const std::vector<TableRow> &rows)
{
    if (auto ok = readCompanies(); !ok)
        return ok;
    for (const TableRow &row : rows) {
        if (auto ok = writeRow(row); !ok)
            return ok;
        if (m_batch.size() < kBatch)
            continue;
        if (auto ok = flush(); !ok)
            return ok;
    }
    return flush();
}

} // namespace firstline::server
