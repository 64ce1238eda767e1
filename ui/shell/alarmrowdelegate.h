#pragma once

#include "ui/shell/alarmlogmodel.h"

#include <QtWidgets/QStyledItemDelegate>

namespace firstline::ui {

/// Where the columns of the log stand in a row of some width. Units: px.
struct AlarmColumns {
    explicit AlarmColumns(const QRect &row);

    QRect at;
    QRect what;
    QRect ticket;
    QRect told;
    QRect fate;
};

/// Paints the log of alarms: headings of days, and one line per alarm. Thread: interface.
class AlarmRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AlarmRowDelegate(const AlarmLogModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintNews(QPainter *painter, const QRect &row, const service::NewsEntry &entry) const;
    void paintAlarm(QPainter *painter, const QRect &row, const service::AlarmItem &alarm) const;

    const AlarmLogModel &m_model;
};

} // namespace firstline::ui
