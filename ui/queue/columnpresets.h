#pragma once

#include "core/base/id.h"
#include "core/domain/entities.h"
#include "ui/queue/ticketcolumns.h"

#include <QtCore/QObject>

namespace firstline::ui {

/// Columns under a name.
struct ColumnPreset {
    QString name;
    ShownColumns columns;

    friend bool operator==(const ColumnPreset &, const ColumnPreset &) = default;
};

/// A person's own choices of columns, kept with his settings on all his workstations. Each act can be taken back.
/// Thread: interface.
class ColumnPresets : public QObject {
    Q_OBJECT

public:
    /// Reads and writes the one value that holds them all.
    using Load = std::function<QString()>;
    using Save = std::function<void(const QString &text)>;

    ColumnPresets(Load load, Save save, QObject *parent = nullptr);

    /// In the order they were made.
    QList<ColumnPreset> all() const;

    /// Keeps columns under a name; what had that name is replaced.
    void keep(const QString &name, const ShownColumns &columns);
    void rename(const QString &before, const QString &after);
    void remove(const QString &name);

    /// Takes an act of this object back. False when it is not known here.
    bool undo(CommandId act);

Q_SIGNALS:
    /// Something was done, or could not be; with a label it can be taken back.
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId act);

private:
    void write(const QList<ColumnPreset> &presets, const QString &said);

    Load m_load;
    Save m_save;
    CommandId m_last; ///< What undo() takes back.
    QString m_before;
    quint32 m_acts = 0;
};

} // namespace firstline::ui
