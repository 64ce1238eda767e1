#pragma once

#include <QtCore/QDir>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QMutexLocker>

#include <memory>

namespace firstline {

/// The one T of a folder, made by the first who asks and gone with the last who has it. Thread: any; the T's own rules hold
/// for what it does.
template<class T>
std::shared_ptr<T> sharedOf(const QString &folder)
{
    static QMutex s_mutex;
    static QHash<QString, std::weak_ptr<T>> s_all;
    const QMutexLocker lock(&s_mutex);
    s_all.removeIf([](const typename QHash<QString, std::weak_ptr<T>>::iterator &one) { return one->expired(); });
    const QString key = QDir::cleanPath(QDir(folder).absolutePath());
    std::shared_ptr<T> found = s_all.value(key).lock();
    if (!found) {
        found = std::make_shared<T>();
        s_all.insert(key, found);
    }
    return found;
}

} // namespace firstline
