#pragma once

class QThreadPool;

namespace firstline::service {

/// One thread for all windows: files of the profile are written in the order in which that was asked for. Thread: any.
QThreadPool &diskThread();

} // namespace firstline::service
