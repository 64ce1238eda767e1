#pragma once

#include <QtCore/QString>

#include <functional>

namespace firstline::app {

/// Where a command's lines go: the terminal, or back over admin.sock.
struct Output {
    std::function<void(const QString &)> line;
    std::function<void(const QString &)> error;
};

constexpr int kGood = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

} // namespace firstline::app
