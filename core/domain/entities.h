#pragma once

#include "core/domain/config.h"
#include "core/domain/customer.h"
#include "core/domain/knowledge.h"
#include "core/domain/personal.h"
#include "core/domain/ticket.h"

namespace firstline {

/// Every kind of thing that is stored and synchronised. Values travel and stand in databases; add, never renumber.
enum class EntityKind {
    None = 0,
    Ticket = 1, Message = 2, Event = 3, TimeEntry = 4, Link = 5, Annex = 6,
    Company = 10, Site = 11, Contract = 12, Contact = 15, Asset = 16,
    Article = 20,
    Group = 30, Agent = 31, Role = 32, Category = 33, Status = 34, PriorityMatrix = 35, Calendar = 36, Policy = 37,
    ArticleCategory = 38, Macro = 39, View = 40, Settings = 41, ConfigVersion = 42,
    Personal = 50,
    CommandResult = 60,
};

/// How an entity is kept. Table: a table of its own with a column per field. Body: one row of table `config` with all
/// fields as CBOR. None: it has a form of its own (command results).
enum class Storage { Table, Body, None };

/// A field with its types forgotten; see Field.
struct FieldInfo {
    QString name;
    int key = 0;
    Kind kind = Kind::Scalar;
    Merge merge = Merge::Fixed;
    Right right = Right::Nobody;
    Column column = Column::Text;
    QString columnName; ///< name, with "_ms" for instants.
    bool (*accepts)(const Value &) = nullptr; ///< Whether a value has the field's shape (null: emptied).
};

/// An entity with its types forgotten: what stores, wires, merges and forms work with.
struct EntityInfo {
    EntityKind kind = EntityKind::None;
    QString name; ///< "ticket": JSON, tables, logs.
    EntityKind parent = EntityKind::None; ///< None for the header of an aggregate.
    int parentKey = 0; ///< The field that holds the parent's id (2 for every child).
    Storage storage = Storage::Table;
    std::vector<FieldInfo> fields; ///< In the order of the description.

    /// Shape: null when there is no such field.
    const FieldInfo *byKey(int key) const;
    const FieldInfo *byName(QStringView fieldName) const;
    bool isChild() const { return parent != EntityKind::None; }
};

/// The description of a kind. Shape: always found for a kind of the enumeration except None and CommandResult.
/// Thread: any.
const EntityInfo &entityInfo(EntityKind kind);

/// By name ("ticket"). Shape: null when there is none.
const EntityInfo *findEntity(QStringView name);

/// All described kinds; parents come before their children.
const std::vector<EntityKind> &allEntityKinds();

/// The children of an aggregate's kind, in the order in which they are written.
const std::vector<EntityKind> &childKinds(EntityKind parent);

/// True for the kinds that an administrator settles (scope "g").
bool isConfig(EntityKind kind);

/// Builds the run-time form of a description. Used by the registry and by the test that adds a field to a sample.
template<Described E>
std::vector<FieldInfo> fieldInfos()
{
    std::vector<FieldInfo> infos;
    forEachField<E>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(std::declval<E>().*(f.member))>;
        FieldInfo info;
        info.name = QString::fromLatin1(f.name.data(), static_cast<qsizetype>(f.name.size()));
        info.key = f.key;
        info.kind = f.kind;
        info.merge = f.merge;
        info.right = f.right;
        info.column = FieldTraits<T>::column;
        info.columnName = info.column == Column::Moment ? info.name + QStringLiteral("_ms") : info.name;
        info.accepts = [](const Value &value) {
            T probe {};
            return value.isNull() || FieldTraits<T>::from(value, probe);
        };
        infos.push_back(std::move(info));
    });
    return infos;
}

/// The kind of a struct: `kindOf<Ticket>()`.
template<class E>
struct KindOf;
#define FIRSTLINE_KIND(Type) \
    template<> \
    struct KindOf<Type> { \
        static constexpr EntityKind value = EntityKind::Type; \
    };
FIRSTLINE_KIND(Ticket)
FIRSTLINE_KIND(Message)
FIRSTLINE_KIND(Event)
FIRSTLINE_KIND(TimeEntry)
FIRSTLINE_KIND(Link)
FIRSTLINE_KIND(Annex)
FIRSTLINE_KIND(Company)
FIRSTLINE_KIND(Site)
FIRSTLINE_KIND(Contract)
FIRSTLINE_KIND(Contact)
FIRSTLINE_KIND(Asset)
FIRSTLINE_KIND(Article)
FIRSTLINE_KIND(Group)
FIRSTLINE_KIND(Agent)
FIRSTLINE_KIND(Role)
FIRSTLINE_KIND(Category)
FIRSTLINE_KIND(Status)
FIRSTLINE_KIND(PriorityMatrix)
FIRSTLINE_KIND(Calendar)
FIRSTLINE_KIND(Policy)
FIRSTLINE_KIND(ArticleCategory)
FIRSTLINE_KIND(Macro)
FIRSTLINE_KIND(View)
FIRSTLINE_KIND(Settings)
FIRSTLINE_KIND(ConfigVersion)
FIRSTLINE_KIND(Personal)
#undef FIRSTLINE_KIND

/// The kind of a struct, as a value.
template<class E>
constexpr EntityKind kindOf()
{
    return KindOf<E>::value;
}

} // namespace firstline
