#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace firstline::ui {

/// A customer in the list: mark, name, tier, number of open tickets; address or position below.
class CustomerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace firstline::ui
