#pragma once

#include "core/service/alarmservice.h"

#include <QtCore/QAbstractListModel>

namespace firstline::ui {

/// What a person was told and when, the newest first, with a heading per day. Thread: interface.
class AlarmLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AlarmLogModel(QObject *parent = nullptr);

    /// Takes what the log says now; rows that stay are not touched. `now` decides which day is today.
    void setAlarms(const std::vector<service::AlarmItem> &alarms, Instant now);

    /// Only alarms whose ticket or words contain every word of `text`.
    void setFilter(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;

    /// DisplayRole: the heading, or the alarm in one sentence.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The alarm of a row. Shape: null for a heading.
    const service::AlarmItem *alarm(const QModelIndex &index) const;
    bool isHeading(const QModelIndex &index) const { return index.isValid() && !alarm(index); }

    /// The first row with an alarm. Shape: invalid when there is none.
    QModelIndex firstAlarm() const;

    /// Whether the log holds anything at all, filtered or not.
    bool isEmpty() const { return m_all.empty(); }
    Instant now() const { return m_now; }

private:
    struct Row {
        QString heading; ///< Empty for an alarm.
        service::AlarmItem alarm;

        bool isSame(const Row &other) const { return heading == other.heading && alarm.id == other.alarm.id; }
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refill();
    std::vector<Row> wanted() const;
    QString dayOf(Instant at) const;
    bool fits(const service::AlarmItem &alarm) const;

    std::vector<service::AlarmItem> m_all;
    std::vector<Row> m_rows;
    QStringList m_words;
    Instant m_now;
};

} // namespace firstline::ui
