#pragma once

#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace firstline::service {

/// What a person settled for himself, by name, on all his workstations: one personal object. Changes are seen at once here,
/// and written some seconds after the last one. Of two workstations that write at the same time the later one wins with
/// all it knows. Thread: interface.
/// Does not: keep what belongs to one computer (window places, the server's address); the shell's preferences do.
class PersonalSettings : public QObject
{
    Q_OBJECT
public:
    PersonalSettings(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    /// Writes at once what waits.
    ~PersonalSettings() override;

    /// Shape: empty when it was never settled, or is not read yet (changed() tells).
    QString value(const QString &name) const;

    /// An empty value forgets the name.
    void set(const QString &name, const QString &value);

    /// How long changes are collected before they are written.
    void setDelay(Millis delay) { m_delay.setInterval(delay); }

Q_SIGNALS:
    /// What is known is another: it was read, or came from another workstation.
    void changed();

private:
    void load();
    void take(const Result<std::optional<Record>> &stored);
    void write();

    sync::Engine &m_engine;
    Reader &m_reader;
    QHash<QString, QString> m_values;
    QHash<QString, QString> m_fresh; ///< Not written yet.
    QTimer m_delay;
    bool m_there = false; ///< The object exists.
    bool m_read = false;
};

} // namespace firstline::service
