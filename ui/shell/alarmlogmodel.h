#pragma once

#include "core/service/alarmservice.h"
#include "core/service/newslog.h"

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

    /// What others did and the person was told, between the alarms by time. `now` as above.
    void setNews(const std::vector<service::NewsEntry> &news, Instant now);

    /// Only alarms and news whose ticket or words contain every word of `text`.
    void setFilter(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;

    /// DisplayRole: the heading, or the alarm in one sentence.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The alarm of a row. Shape: null for a heading and for news.
    const service::AlarmItem *alarm(const QModelIndex &index) const;

    /// The news of a row. Shape: null for a heading and for an alarm.
    const service::NewsEntry *news(const QModelIndex &index) const;
    bool isHeading(const QModelIndex &index) const { return index.isValid() && !alarm(index) && !news(index); }

    /// The ticket that a row is about; null for a heading.
    TicketId ticket(const QModelIndex &index) const;

    /// The first row that is no heading. Shape: invalid when there is none.
    QModelIndex firstAlarm() const;

    /// Whether the log holds anything at all, filtered or not.
    bool isEmpty() const { return m_all.empty() && m_news.empty(); }
    Instant now() const { return m_now; }

private:
    struct Row {
        QString heading; ///< Empty for an alarm and for news.
        service::AlarmItem alarm;
        std::optional<service::NewsEntry> news;

        Uuid id() const { return news ? news->news.id : alarm.id.uuid(); }
        bool isSame(const Row &other) const { return heading == other.heading && id() == other.id(); }
        friend bool operator==(const Row &, const Row &) = default;
    };
    void refill();
    std::vector<Row> wanted() const;
    QString dayOf(Instant at) const;
    bool fits(const QString &text) const;
    QString textOf(const Row &row) const;

    std::vector<service::AlarmItem> m_all;
    std::vector<service::NewsEntry> m_news;
    std::vector<Row> m_rows;
    QStringList m_words;
    Instant m_now;
};

} // namespace firstline::ui
