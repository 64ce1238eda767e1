#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonObject>

namespace firstline::kill {

/// What was asked of the workstations and what they answered, one JSON object a line, in the order of time: `invoke`,
/// then `ok` (it is safe from now on), `fail` (it was not taken) or `info` (nobody knows). Read again by Checks.
class History
{
public:
    /// Errors: isOpen() is false.
    explicit History(const QString &file);

    bool isOpen() const { return m_file.isOpen(); }

    /// Notes that a workstation is asked. Shape: the number that its answer is noted under.
    int invoke(int station, const QString &what, const QJsonObject &details);

    /// Notes the answer; an empty one is `info`.
    void answered(int op, int station, const QJsonObject &answer);

    /// Notes something that happened to a process.
    void event(const QString &process, const QString &what);

    int operations() const { return m_last; }

private:
    void write(QJsonObject entry);

    QFile m_file;
    QElapsedTimer m_timer;
    int m_last = 0;
};

} // namespace firstline::kill
