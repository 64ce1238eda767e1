#include "ui/shell/alarmlogmodel.h"

#include "ui/shell/alarmwords.h"

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

bool AlarmLogModel::fits(const service::AlarmItem &alarm) const
{
    const QString text = AlarmWords::number(alarm) % u' ' % alarm.subject % u' ' % AlarmWords::headline(alarm) % u' '
        % AlarmWords::fate(alarm, m_now);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::vector<AlarmLogModel::Row> AlarmLogModel::wanted() const
{
    std::vector<Row> rows;
    QString day;
    for (const service::AlarmItem &alarm : m_all) {
        if (!fits(alarm))
            continue;
        if (const QString its = dayOf(alarm.at); its != day) {
            day = its;
            rows.push_back({ day, {} });
        }
        rows.push_back({ {}, alarm });
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
    return row.heading.isEmpty() ? &row.alarm : nullptr;
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
