#include "ui/shell/alarmlogmodel.h"

#include "ui/shell/alarmwords.h"
#include "ui/shell/notices.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::ui {

AlarmLogModel::AlarmLogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AlarmLogModel::setAlarms(const std::vector<service::AlarmItem> &alarms, Instant now)
{
    m_all = alarms;
    m_now = now;
    refill();
}

void AlarmLogModel::setNews(const std::vector<service::NewsEntry> &news, Instant now)
{
    m_news = news;
    m_now = now;
    refill();
}

void AlarmLogModel::setFilter(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    refill();
}

QString AlarmLogModel::dayOf(Instant at) const
{
    const QDate then = toDateTime(at).toLocalTime().date();
    const QDate today = toDateTime(m_now).toLocalTime().date();
    if (then == today)
        return tr("Today");
    if (then.addDays(1) == today)
        return tr("Yesterday");
    return QLocale().toString(then, then.year() == today.year() ? u"dddd, d MMMM"_qs : u"dddd, d MMMM yyyy"_qs);
}

/// Everything that a row shows, for the filter.
QString AlarmLogModel::textOf(const Row &row) const
{
    if (row.news)
        return Notices::sentence(row.news->news) % u' ' % Notices::nameOf(row.news->news.event);
    return AlarmWords::number(row.alarm) % u' ' % row.alarm.subject % u' ' % AlarmWords::headline(row.alarm) % u' '
        % AlarmWords::fate(row.alarm, m_now);
}

bool AlarmLogModel::fits(const QString &text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::vector<AlarmLogModel::Row> AlarmLogModel::wanted() const
{
    std::vector<Row> found;
    for (const service::AlarmItem &alarm : m_all)
        found.push_back({ {}, alarm, {} });
    for (const service::NewsEntry &entry : m_news)
        found.push_back({ {}, {}, entry });
    std::erase_if(found, [this](const Row &row) { return !m_words.isEmpty() && !fits(textOf(row)); });
    const auto at = [](const Row &row) { return row.news ? row.news->news.at : row.alarm.at; };
    std::stable_sort(found.begin(), found.end(), [&](const Row &a, const Row &b) { return at(a) > at(b); });
    std::vector<Row> rows;
    QString day;
    for (Row &row : found) {
        if (const QString its = dayOf(at(row)); its != day) {
            day = its;
            rows.push_back({ day, {}, {} });
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void AlarmLogModel::refill()
{
    std::vector<Row> rows = wanted();
    // New alarms come at the top: what follows, and what stands before the first difference, stays.
    const auto least = std::min(rows.size(), m_rows.size());
    size_t head = 0;
    while (head < least && rows[head].isSame(m_rows[head]))
        ++head;
    size_t tail = 0;
    while (tail < least - head && rows[rows.size() - 1 - tail].isSame(m_rows[m_rows.size() - 1 - tail]))
        ++tail;
    if (const auto last = m_rows.size() - tail; last > head) {
        beginRemoveRows({}, int(head), int(last) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(head), m_rows.begin() + qsizetype(last));
        endRemoveRows();
    }
    if (const auto last = rows.size() - tail; last > head) {
        beginInsertRows({}, int(head), int(last) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(head), rows.begin() + qsizetype(head), rows.begin() + qsizetype(last));
        endInsertRows();
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

int AlarmLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

const service::AlarmItem *AlarmLogModel::alarm(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.heading.isEmpty() && !row.news ? &row.alarm : nullptr;
}

const service::NewsEntry *AlarmLogModel::news(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.news ? &*row.news : nullptr;
}

TicketId AlarmLogModel::ticket(const QModelIndex &index) const
{
    if (const service::NewsEntry *entry = news(index))
        return entry->news.ticket;
    const service::AlarmItem *item = alarm(index);
    return item ? item->ticket : TicketId();
}

QModelIndex AlarmLogModel::firstAlarm() const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].heading.isEmpty())
            return index(int(i));
    }
    return {};
}

QVariant AlarmLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const service::NewsEntry *entry = news(index))
        return Notices::sentence(entry->news);
    const service::AlarmItem *item = alarm(index);
    if (!item)
        return m_rows[size_t(index.row())].heading;
    //: a line of the log of alarms: the alarm, the number of the ticket, its subject, what became of it
    return tr("%1. Ticket %2, %3. %4")
        .arg(AlarmWords::headline(*item), AlarmWords::number(*item), item->subject, AlarmWords::fate(*item, m_now));
}

Qt::ItemFlags AlarmLogModel::flags(const QModelIndex &index) const
{
    return isHeading(index) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace firstline::ui
