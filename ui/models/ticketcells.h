#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QCoreApplication>

#include <optional>

namespace firstline::ui {

/// The columns a ticket list can show. The numbers are column numbers of TicketListModel; add at the end only.
enum class TicketColumn {
    Due,
    Priority,
    Number,
    Subject,
    Company,
    Contact,
    Assignee,
    Queue,
    Status,
    Category,
    Channel,
    Tags,
    Created,
    Updated,
};

inline constexpr int kTicketColumns = 14;

/// What the cells of a ticket list say in words: names from the configuration, times in the workstation's zone.
/// Thread: interface.
class TicketCells
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::TicketCells)

public:
    /// Names of statuses, agents, queues and categories; null before the first one is known.
    void setConfig(ConfigPtr config) { m_config = std::move(config); }
    const ConfigPtr &config() const { return m_config; }

    /// The text of a cell. Empty only where there is nothing to say; a missing assignee is "nobody".
    QString text(const service::TicketRow &row, TicketColumn column) const;

    /// The name of the assignee; empty when there is none.
    QString assigneeName(const service::TicketRow &row) const;

    /// The number people say on the phone, or the provisional one.
    static QString numberText(const service::TicketRow &row);

    /// The heading of a column, and its full name for menus and tooltips.
    static QString heading(TicketColumn column);
    static QString fullHeading(TicketColumn column);

    /// The name of a column in saved views and in `sort` ("due"); never translated.
    static QString key(TicketColumn column);
    static std::optional<TicketColumn> ofKey(QStringView key);

    /// The translated name of a channel.
    static QString channelName(Channel channel);

private:
    ConfigPtr m_config;
};

} // namespace firstline::ui
