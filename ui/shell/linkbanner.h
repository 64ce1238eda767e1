#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/banner.h"

namespace firstline::sync {
class SessionKeeping;
}

namespace firstline::ui {

/// The calm line over a window while the server is away, signed out or unwilling; hidden while all is well. Says once, until
/// it is understood, that this computer does not keep the session, so that a start needs the server.
/// Thread: interface.
class LinkBanner : public Banner
{
    Q_OBJECT
public:
    explicit LinkBanner(const Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void outboxAsked();
    void signInAsked();

private:
    enum class Shows { Link, NotKept };

    void follow(const sync::SyncStatus &status);
    void act();
    bool showNotKept();
    void showOffline(const sync::SyncStatus &status);
    void showSignedOut(const sync::SyncStatus &status);

    sync::SessionKeeping &m_keeping;
    sync::LinkState m_link = sync::LinkState::Online;
    Shows m_shows = Shows::Link;
};

} // namespace firstline::ui
