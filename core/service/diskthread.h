#pragma once

class QString;
class QThreadPool;

namespace firstline::service {

/// One thread for all windows: small files of the profile are written in the order in which that was asked for. Nothing that
/// takes long belongs here: the end of the program waits for it. Thread: any.
QThreadPool &diskThread();

/// Whether the folder still is a profile; one that was wiped stays so. Thread: any.
bool isProfile(const QString &folder);

} // namespace firstline::service
