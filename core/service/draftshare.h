#pragma once

#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace firstline::service {

/// Shows a person's drafts on his other workstations: some seconds after the last key they go into a personal object
/// of this device, so that no device ever writes over another's. Owned by TicketService. Thread: interface.
/// Does not: keep what is typed safe (the journal does), nor fill waiting commands while the link is down.
class DraftShare : public QObject
{
    Q_OBJECT
public:
    DraftShare(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    /// Something was typed, sent or thrown away here.
    void ownChanged();

    /// What this person has begun for a ticket on his other workstations, newest first.
    QList<Draft> elsewhere(TicketId ticket) const;

    /// Marks a draft of another workstation as taken over: there it moves into its earlier versions, unless somebody
    /// has typed on. The text itself is the caller's to keep, before.
    [[nodiscard]] QFuture<Result<void>> takeOver(const Draft &draft);

    /// How long after the last key the drafts are shared.
    void setDelay(Millis delay) { m_delay = delay; }

Q_SIGNALS:
    /// elsewhere() says something else.
    void moved();
    /// Another workstation took a draft over that stands unchanged in this one's journal as `text`.
    void takenOver(firstline::TicketId ticket, firstline::DraftKind kind, const QString &text);

private:
    void arm();
    void publish();
    void write(const std::vector<Draft> &own);
    void read();
    void took(std::vector<Draft> all);
    void yieldTaken(const std::vector<Draft> &mine);

    sync::Engine &m_engine;
    Reader &m_reader;
    Millis m_delay;
    QTimer m_timer;
    QElapsedTimer m_waiting; ///< Since the oldest change that is not shared.
    bool m_dirty = true; ///< At the start: what the last run left.
    bool m_reading = false;
    bool m_again = false;
    QList<Draft> m_elsewhere;
};

} // namespace firstline::service
