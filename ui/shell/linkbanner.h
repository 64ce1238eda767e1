#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/banner.h"

namespace firstline::ui {

/// The calm line over a window while the server is away, signed out or unwilling; hidden while all is well.
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
    void follow(const sync::SyncStatus &status);
    void showOffline(const sync::SyncStatus &status);
    void showSignedOut(const sync::SyncStatus &status);

    sync::LinkState m_link = sync::LinkState::Online;
};

} // namespace firstline::ui
