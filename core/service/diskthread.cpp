#include "core/service/diskthread.h"

#include <QtCore/QFile>
#include <QtCore/QThreadPool>

namespace firstline::service {

QThreadPool &diskThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

bool isProfile(const QString &folder)
{
    return QFile::exists(folder % QStringLiteral("/journal.db"));
}

} // namespace firstline::service
