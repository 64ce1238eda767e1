#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace firstline::ui {

class FloorModel;

/// Paints a ticket as a small card: countdown and number, the subject below.
class FloorDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FloorDelegate(const FloorModel *model, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const FloorModel *m_model;
};

} // namespace firstline::ui
