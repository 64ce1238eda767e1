#include "core/service/diskthread.h"

#include <QtCore/QThreadPool>

namespace firstline::service {

QThreadPool &diskThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

} // namespace firstline::service
