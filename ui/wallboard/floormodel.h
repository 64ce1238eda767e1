#pragma once

#include "ui/wallboard/boardtile.h"

#include <QtCore/QAbstractListModel>

namespace firstline::ui {

/// The tickets of one column of the floor. Rows are inserted, moved and removed, never reset; a row can be dragged.
/// Thread: interface.
class FloorModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// What a ticket travels as while it is dragged: its id as 16 bytes.
    static const QString kMime;

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// Takes other rows over. `notes` say something of each row besides ("8 h quiet"); may be empty.
    void setTickets(const std::vector<service::FloorTicket> &tickets, const QStringList &notes = {});

    /// Names and time for the words of rows.
    void setNow(const BoardNow &now) { m_now = now; }
    const BoardNow &now() const { return m_now; }

    const service::FloorTicket &ticket(int row) const { return m_tickets.at(size_t(row)); }
    QString note(int row) const { return m_notes.value(row); }

    /// Shape: -1 when it is not there.
    int rowOf(TicketId id) const;

private:
    std::vector<qint64> idsOf(const std::vector<service::FloorTicket> &tickets);

    std::vector<service::FloorTicket> m_tickets;
    QStringList m_notes;
    QHash<TicketId, qint64> m_ids; ///< For comparing two lists.
    BoardNow m_now;
};

} // namespace firstline::ui
