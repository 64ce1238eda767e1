#pragma once

#include "core/service/bulkact.h"

#include <QtCore/QAbstractTableModel>

namespace firstline::ui {

/// The tickets of an act as a table: number, subject, what changes, where it stands. Thread: interface.
class BulkLines : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Subject, Change, State, Columns };
    enum LineRole { TicketRole = Qt::UserRole + 1 }; ///< firstline::TicketId.

    explicit BulkLines(QObject *parent = nullptr);

    /// The act to be shown; it must outlive the model. `config` may be null.
    void setAct(service::BulkAct *act, ConfigPtr config);

    /// Dims all lines: they show what was planned before, not what is asked for now.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void takeRows(int rows);
    const service::BulkLine *line(const QModelIndex &index) const;

    service::BulkAct *m_act = nullptr;
    ConfigPtr m_config;
    bool m_stale = false;
    int m_rows = 0; ///< As told to views.
};

} // namespace firstline::ui
