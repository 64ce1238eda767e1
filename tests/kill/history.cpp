#include "tests/kill/history.h"

#include <QtCore/QJsonDocument>

namespace firstline::kill {

History::History(const QString &file)
    : m_file(file)
{
    m_timer.start();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        qWarning("%s: %s", qPrintable(file), qPrintable(m_file.errorString()));
}

int History::invoke(int station, const QString &what, const QJsonObject &details)
{
    QJsonObject entry = details;
    entry.insert(u"type"_qs, u"invoke"_qs);
    entry.insert(u"op"_qs, ++m_last);
    entry.insert(u"station"_qs, station);
    entry.insert(u"f"_qs, what);
    write(std::move(entry));
    return m_last;
}

void History::answered(int op, int station, const QJsonObject &answer)
{
    QJsonObject entry { { u"op"_qs, op }, { u"station"_qs, station } };
    if (answer.isEmpty()) {
        entry.insert(u"type"_qs, u"info"_qs);
    } else {
        entry.insert(u"type"_qs, answer.value(u"ok"_qs).toBool() ? u"ok"_qs : u"fail"_qs);
        for (const QString &key : { u"ticket"_qs, u"number"_qs, u"message"_qs, u"entry"_qs, u"error"_qs }) {
            if (answer.contains(key))
                entry.insert(key, answer.value(key));
        }
    }
    write(std::move(entry));
}

void History::event(const QString &process, const QString &what)
{
    write({ { u"type"_qs, u"event"_qs }, { u"process"_qs, process }, { u"what"_qs, what } });
}

void History::write(QJsonObject entry)
{
    entry.insert(u"ms"_qs, m_timer.elapsed());
    m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace firstline::kill
