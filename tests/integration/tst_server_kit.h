#pragma once

#include "core/protocol/messages.h"
#include "core/server/authority/desk.h"

#include <QtCore/QTemporaryDir>

namespace firstline::test {

/// One signed-in workstation of a test: its tokens, its command numbers.
struct Seat {
    protocol::TokenAnswer tokens;
    qint64 no = 0;
    QByteArray cursor {};
};

/// A desk in a temporary folder with the people that the tests need, and a clock that they turn.
class Desk
{
public:
    /// `database`: postgresql://..., or empty for a file in the folder.
    explicit Desk(const QString &database = {});

    /// A second server process on the database of another desk, with its key, its people and its clock.
    static std::unique_ptr<Desk> beside(const Desk &other);

    server::ServerCore &core() { return *m_core; }
    QString folder() const { return m_folder.path(); }

    /// Closes and opens the desk again.
    void reopen();

    /// Closes the desk, puts a copy in the place of its database, as an administrator might, and opens it again.
    void replaceDatabase(const QString &copy);

    server::Reply call(const QByteArray &path, const QByteArray &body, const Seat *seat = nullptr);
    Seat login(const QString &login);

    /// One command as it travels, with the next number of the seat.
    protocol::PushCommand command(Seat &seat, const CommandBody &body);
    protocol::PushAnswer push(Seat &seat, std::vector<protocol::PushCommand> commands);
    CommandResult give(Seat &seat, const CommandBody &body);

    /// Registers a ticket and answers its id.
    TicketId ticket(Seat &seat, const QString &subject, GroupId queue = server::standardGroup());

    protocol::PullAnswer pull(Seat &seat, qint64 maxAggregates = 500);

    /// Pulls until up to date; all pages together.
    protocol::PullAnswer pullAll(Seat &seat, qint64 maxAggregates = 500);

    GroupId second; ///< A group beside the standard one, line 2.
    GroupId restricted;
    Instant now;
    static constexpr auto password = "correct horse";

private:
    struct Empty { };
    Desk(Empty, const QString &database);

    QString m_database;
    quint64 m_seed = 7; ///< Two servers never draw the same.
    QTemporaryDir m_folder;
    std::unique_ptr<server::ServerCore> m_core;
};

/// The aggregate of a page, or null.
const protocol::PageAggregate *findIn(const protocol::PullAnswer &page, const Uuid &id);

} // namespace firstline::test
