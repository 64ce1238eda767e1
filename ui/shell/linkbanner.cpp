#include "ui/shell/linkbanner.h"

#include "core/service/sessionkept.h"
#include "ui/widgets/errortext.h"

#include <QtCore/QLocale>

namespace firstline::ui {

LinkBanner::LinkBanner(const Desk &desk, QWidget *parent)
    : Banner(Kind::Offline, parent)
    , m_keeping(sync::SessionKeeping::of(desk.engine()))
{
    setObjectName(u"banner"_qs);
    sync::Engine &engine = desk.engine();
    connect(&engine, &sync::Engine::statusChanged, this, &LinkBanner::follow);
    connect(&m_keeping, &sync::SessionKeeping::changed, this, [this, &engine] { follow(engine.status()); });
    connect(this, &Banner::actionTriggered, this, &LinkBanner::act);
    follow(engine.status());
}

void LinkBanner::act()
{
    if (m_shows == Shows::NotKept)
        m_keeping.setKnown(true);
    else if (m_link == sync::LinkState::SignedOut)
        Q_EMIT signInAsked();
    else
        Q_EMIT outboxAsked();
}

bool LinkBanner::showNotKept()
{
    if (!m_keeping.isLost() || m_keeping.isKnown())
        return false;
    m_shows = Shows::NotKept;
    setKind(Kind::Info);
    setMessage(tr("Firstline will not start here without the server."),
               tr("This computer's keychain does not keep your sign-in. While Firstline stays open, it works on."));
    setAction(tr("Understood"));
    return true;
}

void LinkBanner::showOffline(const sync::SyncStatus &status)
{
    setKind(Kind::Offline);
    const Instant since = *status.offlineSince;
    const QString time = QLocale().toString(toDateTime(since).toLocalTime().time(), QLocale::ShortFormat);
    QString rest = status.waiting > 0
        ? tr("Everything works; %n change(s) wait and will be sent by themselves.", nullptr, status.waiting)
        : tr("Everything works; what you do will be sent by itself.");
    if (m_keeping.isLost())
        rest = tr("Leave Firstline open: here it starts only with the server.") % u' ' % rest;
    setMessage(tr("Offline since %1.").arg(time), rest);
    setAction(tr("What waits"));
}

void LinkBanner::showSignedOut(const sync::SyncStatus &status)
{
    setKind(Kind::Warn);
    const QString rest = status.waiting > 0
        ? tr("Everything here works; %n change(s) wait until you sign in again.", nullptr, status.waiting)
        : tr("Everything here works; sign in to send and receive.");
    setMessage(tr("Signed out."), rest);
    setAction(tr("Sign in"));
}

void LinkBanner::follow(const sync::SyncStatus &status)
{
    m_link = status.link;
    m_shows = Shows::Link;
    const bool storage = status.lastError
        && (status.lastError->code == ErrorCode::StorageFull || status.lastError->code == ErrorCode::StorageFailed);
    if (storage) {
        setKind(Kind::Bad);
        setMessage({}, errorText(status.lastError->code));
        setAction(tr("What waits"));
    } else if (status.link == sync::LinkState::Blocked) {
        setKind(Kind::Bad);
        const ErrorCode code = status.lastError ? status.lastError->code : ErrorCode::VersionMismatch;
        setMessage({}, errorText(code));
        setAction(tr("What waits"));
    } else if (status.link == sync::LinkState::SignedOut) {
        showSignedOut(status);
    } else if (status.link != sync::LinkState::Online && status.offlineSince) {
        showOffline(status);
    }
    const bool away = status.link != sync::LinkState::Online && status.offlineSince.has_value();
    const bool troubled
        = storage || away || status.link == sync::LinkState::SignedOut || status.link == sync::LinkState::Blocked;
    setVisible(troubled || showNotKept());
}

} // namespace firstline::ui
