#pragma once

#include "core/service/customerservice.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

namespace firstline::ui {

/// Companies and persons in a list. New contents are worked in by inserting, moving and removing rows, so that the
/// selection and the place of the list stay.
class CustomerListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum CustomerRole { DetailRole = Qt::UserRole + 1, TierRole, OpenRole, IsCompanyRole };

    using QAbstractListModel::QAbstractListModel;

    void setCustomers(const std::vector<service::CustomerRow> &rows);

    /// Shape: null when there is no such row.
    const service::CustomerRow *at(int row) const;
    int rowOf(const Uuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    qint64 numberOf(const Uuid &id);
    void replaceAll(const std::vector<service::CustomerRow> &rows);

    std::vector<service::CustomerRow> m_rows;
    QHash<Uuid, qint64> m_numbers;
};

} // namespace firstline::ui
