#include "ui/shell/recordsides.h"

#include "ui/customer/recordforms.h"
#include "ui/settings/fieldchanges.h"
#include "ui/shell/commandwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::RecordSides)
};

/// The fields of a form of customers; empty for settings.
std::vector<FormField> formOf(EntityKind kind, const ConfigSnapshot &config)
{
    switch (kind) {
    case EntityKind::Company: return companyFields();
    case EntityKind::Contact: return contactFields({});
    case EntityKind::Site: return siteFields(config, true);
    case EntityKind::Asset: return assetFields({});
    case EntityKind::Contract: return contractFields(config);
    default: return {};
    }
}

QString valueText(const Value &value, const FormField &field)
{
    for (const auto &[name, choice] : field.choices) {
        if (choice == value)
            return name;
    }
    if (field.type == FormField::Type::Flag)
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isText())
        return value.toText();
    if (value.isInt())
        return QLocale().toString(value.toInt());
    if (value.isList()) {
        QStringList texts;
        for (const Value &one : value.toList())
            texts.append(one.toText());
        return texts.join(u", "_qs);
    }
    return value.isBytes() ? Words::tr("another one") : Words::tr("nothing");
}

/// The name of what a conflict is about, as far as the settings know it.
QString nameOf(const SaveRecord &c, const ConfigSnapshot &config)
{
    switch (EntityKind(c.kind)) {
    case EntityKind::Calendar:
        if (const Calendar *found = config.calendar(CalendarId(c.record)))
            return found->name;
        break;
    case EntityKind::Policy:
        if (const Policy *found = config.policy(PolicyId(c.record)))
            return found->name;
        break;
    case EntityKind::Group:
        if (const Group *found = config.group(GroupId(c.record)))
            return found->name;
        break;
    case EntityKind::Category:
        if (const Category *found = config.category(CategoryId(c.record)))
            return found->name;
        break;
    default:
        break;
    }
    return {};
}

Record withOne(const SaveRecord &c, int key, const Value &value)
{
    Record record;
    record.kind = EntityKind(c.kind);
    record.id = c.record;
    record.values.set(key, value);
    return record;
}

} // namespace

std::optional<RecordSides> recordSides(const sync::ConflictRecord &conflict, const ConfigPtr &config)
{
    const auto *c = conflict.body ? std::get_if<SaveRecord>(&*conflict.body) : nullptr;
    if (!c || !config)
        return std::nullopt;
    const ConflictInfo &info = conflict.info;
    RecordSides sides;
    sides.object = commandWords(*conflict.body, config, {});
    if (const QString name = nameOf(*c, *config); !name.isEmpty())
        sides.object += u": "_qs % name;
    const std::vector<FormField> form = formOf(EntityKind(c->kind), *config);
    const auto field = std::find_if(form.begin(), form.end(), [&](const FormField &f) { return f.key == info.key; });
    if (field != form.end()) {
        sides.field = field->label;
        sides.mine = valueText(info.mine, *field);
        sides.theirs = valueText(info.theirs, *field);
        sides.base = valueText(info.base, *field);
        return sides;
    }
    const Record mine = withOne(*c, info.key, info.mine);
    for (const FieldChange &change : fieldChanges(withOne(*c, info.key, info.theirs), mine, *config)) {
        sides.field = change.label;
        sides.mine = change.after;
        sides.theirs = change.before;
        sides.base = change.after;
    }
    for (const FieldChange &change : fieldChanges(withOne(*c, info.key, info.base), mine, *config))
        sides.base = change.before;
    if (sides.field.isEmpty()) {
        const FieldInfo *known = info.key > 0 ? entityInfo(EntityKind(c->kind)).byKey(info.key) : nullptr;
        sides.field = known ? known->name : Words::tr("The record");
        sides.mine = conflict.text;
        sides.theirs = info.theirs.isText() ? info.theirs.toText() : Words::tr("another value");
        sides.base = QString();
    }
    return sides;
}

} // namespace firstline::ui
