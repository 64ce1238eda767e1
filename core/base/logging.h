#pragma once

#include <QtCore/QLoggingCategory>

namespace firstline {

Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcImport)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// From here on every log line of the process is one JSON object on stderr: {"at","level","category","message"}.
/// For the server: lines are made for machines. Never put the text of a ticket into a log line.
void logAsJson();

} // namespace firstline
