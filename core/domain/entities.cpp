#include "core/domain/entities.h"

namespace firstline {

namespace {

template<Described E>
EntityInfo make(const char *name, EntityKind parent, Storage storage)
{
    EntityInfo info;
    info.kind = kindOf<E>();
    info.name = QString::fromLatin1(name);
    info.parent = parent;
    info.parentKey = parent == EntityKind::None ? 0 : 2;
    info.storage = storage;
    info.fields = fieldInfos<E>();
    return info;
}

const std::vector<EntityInfo> &registry()
{
    static const std::vector<EntityInfo> infos {
        make<Ticket>("ticket", EntityKind::None, Storage::Table),
        make<Message>("message", EntityKind::Ticket, Storage::Table),
        make<Event>("event", EntityKind::Ticket, Storage::Table),
        make<TimeEntry>("time_entry", EntityKind::Ticket, Storage::Table),
        make<Link>("link", EntityKind::Ticket, Storage::Table),
        make<Annex>("annex", EntityKind::None, Storage::Table),
        make<Company>("company", EntityKind::None, Storage::Table),
        make<Site>("site", EntityKind::Company, Storage::Table),
        make<Contract>("contract", EntityKind::Company, Storage::Table),
        make<Contact>("contact", EntityKind::None, Storage::Table),
        make<Asset>("asset", EntityKind::None, Storage::Table),
        make<Article>("article", EntityKind::None, Storage::Table),
        make<Group>("group", EntityKind::None, Storage::Body),
        make<Agent>("agent", EntityKind::None, Storage::Body),
        make<Role>("role", EntityKind::None, Storage::Body),
        make<Category>("category", EntityKind::None, Storage::Body),
        make<Status>("status", EntityKind::None, Storage::Body),
        make<PriorityMatrix>("priority_matrix", EntityKind::None, Storage::Body),
        make<Calendar>("calendar", EntityKind::None, Storage::Body),
        make<Policy>("policy", EntityKind::None, Storage::Body),
        make<ArticleCategory>("article_category", EntityKind::None, Storage::Body),
        make<Macro>("macro", EntityKind::None, Storage::Body),
        make<View>("view", EntityKind::None, Storage::Body),
        make<Settings>("settings", EntityKind::None, Storage::Body),
        make<ConfigVersion>("config_version", EntityKind::None, Storage::Body),
        make<Personal>("personal", EntityKind::None, Storage::Body),
    };
    return infos;
}

} // namespace

const FieldInfo *EntityInfo::byKey(int key) const
{
    for (const FieldInfo &info : fields) {
        if (info.key == key)
            return &info;
    }
    return nullptr;
}

const FieldInfo *EntityInfo::byName(QStringView fieldName) const
{
    for (const FieldInfo &info : fields) {
        if (info.name == fieldName)
            return &info;
    }
    return nullptr;
}

const EntityInfo &entityInfo(EntityKind kind)
{
    static const auto byKind = [] {
        std::array<const EntityInfo *, 64> table {};
        for (const EntityInfo &info : registry())
            table[static_cast<size_t>(info.kind)] = &info;
        return table;
    }();
    const EntityInfo *info = byKind[static_cast<size_t>(kind) % byKind.size()];
    Q_ASSERT(info);
    return *info;
}

const EntityInfo *findEntity(QStringView name)
{
    for (const EntityInfo &info : registry()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

const std::vector<EntityKind> &allEntityKinds()
{
    static const auto kinds = [] {
        std::vector<EntityKind> all;
        for (const EntityInfo &info : registry())
            all.push_back(info.kind);
        return all;
    }();
    return kinds;
}

const std::vector<EntityKind> &childKinds(EntityKind parent)
{
    static const std::vector<EntityKind> ofTicket { EntityKind::Message, EntityKind::Event, EntityKind::TimeEntry,
        EntityKind::Link };
    static const std::vector<EntityKind> ofCompany { EntityKind::Site, EntityKind::Contract };
    static const std::vector<EntityKind> none;
    if (parent == EntityKind::Ticket)
        return ofTicket;
    return parent == EntityKind::Company ? ofCompany : none;
}

bool isConfig(EntityKind kind)
{
    return kind >= EntityKind::Group && kind <= EntityKind::ConfigVersion;
}

} // namespace firstline
