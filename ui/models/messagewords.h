#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

/// What the screen and the paper say alike of messages and of the desk's names. `config` may be null before the first
/// synchronisation: names are then left general. Thread: interface.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::MessageWords)

public:
    /// The name of a person; "nobody" for none.
    static QString agent(const ConfigPtr &config, AgentId id);

    /// The name of a category with those above it: "Till equipment › Printer"; empty for none.
    static QString categoryPath(const ConfigPtr &config, CategoryId id);

    /// Who wrote a message; the contact's name where the message does not know it.
    static QString author(const ConfigPtr &config, const Message &message, const QString &contactName);

    /// What it is: "internal note", "call in", or its channel.
    static QString kind(const Message &message);
};

} // namespace firstline::ui
