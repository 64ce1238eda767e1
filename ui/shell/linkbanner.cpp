#include "ui/shell/linkbanner.h"

#include "ui/widgets/errortext.h"

#include <QtCore/QLocale>

namespace firstline::ui {

LinkBanner::LinkBanner(const Desk &desk, QWidget *parent)
    : Banner(Kind::Offline, parent)
{
    setObjectName(u"banner"_qs);
    sync::Engine &engine = desk.engine();
    connect(&engine, &sync::Engine::statusChanged, this, &LinkBanner::follow);
    connect(this, &Banner::actionTriggered, this, [this] {
        if (m_link == sync::LinkState::SignedOut)
            Q_EMIT signInAsked();
        else
            Q_EMIT outboxAsked();
    });
    follow(engine.status());
}

void LinkBanner::showOffline(const sync::SyncStatus &status)
{
    setKind(Kind::Offline);
    const Instant since = *status.offlineSince;
    const QString time = QLocale().toString(toDateTime(since).toLocalTime().time(), QLocale::ShortFormat);
    const QString rest = status.pending > 0
        ? tr("Everything works; %n change(s) wait and will be sent by themselves.", nullptr, status.pending)
        : tr("Everything works; what you do will be sent by itself.");
    setMessage(tr("Offline since %1.").arg(time), rest);
    setAction(tr("What waits"));
}

void LinkBanner::showSignedOut(const sync::SyncStatus &status)
{
    setKind(Kind::Warn);
    const QString rest = status.pending > 0
        ? tr("Everything here works; %n change(s) wait until you sign in again.", nullptr, status.pending)
        : tr("Everything here works; sign in to send and receive.");
    setMessage(tr("Signed out."), rest);
    setAction(tr("Sign in"));
}

void LinkBanner::follow(const sync::SyncStatus &status)
{
    m_link = status.link;
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
    setVisible(storage || away || status.link == sync::LinkState::SignedOut || status.link == sync::LinkState::Blocked);
}

} // namespace firstline::ui
