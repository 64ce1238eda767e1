#pragma once

#include "core/net/pinning.h"

#include <QtCore/QStringList>

namespace firstline::app {

/// The command line of firstline-headless.
struct HeadlessOptions {
    QString profileDir;
    QString serverUrl;
    QString user;
    QString password;
    net::Trust trust;
    bool offline = false;
    bool manual = false;
    int clients = 1;
};

/// Reads the command line. Shape: nothing when the program has nothing more to do; `exitCode` says how it ends then
/// (0 after --help and --version, 2 after wrong usage). What a person must read is printed.
std::optional<HeadlessOptions> readOptions(const QStringList &arguments, int &exitCode);

} // namespace firstline::app
