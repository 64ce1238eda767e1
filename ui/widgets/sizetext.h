#pragma once

#include <QtCore/QString>

namespace firstline::ui {

/// The size of a file in the interface's language: "17 bytes", "1.2 MB". Kilobytes whole, more with one digit behind the
/// decimal sign.
QString sizeText(qint64 bytes);

} // namespace firstline::ui
