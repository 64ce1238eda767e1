#include "ui/queue/columnpresets.h"

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr qsizetype kMostPresets = 20;

auto placeOf(QList<ColumnPreset> &presets, const QString &name)
{
    return std::find_if(presets.begin(), presets.end(),
                        [&](const ColumnPreset &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

/// One preset a line: its name, a tab, its columns.
QString written(const QList<ColumnPreset> &presets)
{
    QStringList lines;
    for (const ColumnPreset &one : presets)
        lines.append(QString(one.name % u'\t' % writeColumns(one.columns).join(u'|')));
    return lines.join(u'\n');
}

} // namespace

ColumnPresets::ColumnPresets(Load load, Save save, QObject *parent)
    : QObject(parent)
    , m_load(std::move(load))
    , m_save(std::move(save))
{
}

QList<ColumnPreset> ColumnPresets::all() const
{
    QList<ColumnPreset> presets;
    for (const QString &line : m_load().split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.section(u'\t', 0, 0);
        if (!name.isEmpty())
            presets.append({ name, readColumns(line.section(u'\t', 1).split(u'|', Qt::SkipEmptyParts)) });
    }
    return presets;
}

void ColumnPresets::keep(const QString &name, const ShownColumns &columns)
{
    QList<ColumnPreset> presets = all();
    const QString tidy = name.simplified();
    const auto there = placeOf(presets, tidy);
    if (there != presets.end())
        *there = { tidy, columns };
    else if (presets.size() < kMostPresets)
        presets.append({ tidy, columns });
    else {
        Q_EMIT notice(tr("There are %n choices of columns already; delete one first.", nullptr, int(kMostPresets)), {}, {});
        return;
    }
    write(presets, tr("The columns are kept as \"%1\".").arg(tidy));
}

void ColumnPresets::rename(const QString &before, const QString &after)
{
    QList<ColumnPreset> presets = all();
    const QString tidy = after.simplified();
    const auto there = placeOf(presets, before);
    const auto other = placeOf(presets, tidy);
    if (there == presets.end() || there->name == tidy)
        return;
    if (other != presets.end() && other != there) {
        Q_EMIT notice(tr("There are columns called \"%1\" already.").arg(other->name), {}, {});
        return;
    }
    there->name = tidy;
    write(presets, tr("The columns are called \"%1\" now.").arg(tidy));
}

void ColumnPresets::remove(const QString &name)
{
    QList<ColumnPreset> presets = all();
    const auto there = placeOf(presets, name);
    if (there == presets.end())
        return;
    const QString gone = there->name;
    presets.erase(there);
    write(presets, tr("The columns \"%1\" are deleted.").arg(gone));
}

void ColumnPresets::write(const QList<ColumnPreset> &presets, const QString &said)
{
    m_before = m_load();
    m_last = CommandId(Uuid::derived(Uuid::named("columns", said), ++m_acts));
    m_save(written(presets));
    Q_EMIT notice(said, tr("Undo"), m_last);
}

bool ColumnPresets::undo(CommandId act)
{
    if (m_last.isNull() || act != m_last)
        return false;
    m_last = {};
    m_save(m_before);
    return true;
}

} // namespace firstline::ui
