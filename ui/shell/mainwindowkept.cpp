// What was being written when the program was cut off, told at the next start.
#include "core/service/annexservice.h"
#include "core/service/whendone.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/toast.h"

#include <algorithm>

namespace firstline::ui {

namespace {

/// Since when the window is open; empty after it was closed.
constexpr auto kOpenSince = "open_since";

bool isEmpty(const Draft &draft)
{
    return (draft.kind == DraftKind::Annex ? rules::annexDraftOf(draft.text).text : draft.text).trimmed().isEmpty();
}

} // namespace

void MainWindow::beginRun()
{
    const QString name = QString::fromLatin1(kOpenSince);
    m_cutOff = fromIso(m_preferences.text(name));
    m_preferences.set(name, toIso(m_desk.now()));
}

void MainWindow::endRun()
{
    m_preferences.set(QString::fromLatin1(kOpenSince), QString());
}

void MainWindow::tellKept()
{
    const std::optional<Instant> since = std::exchange(m_cutOff, std::nullopt);
    if (!since)
        return;
    service::whenDone(m_desk.engine().drafts(), this, [this, since](const Result<QList<Draft>> &drafts) {
        QList<Draft> kept = drafts.value_or(QList<Draft>());
        // What lay there before is no news.
        kept.removeIf([&](const Draft &draft) { return draft.updatedAt < *since || isEmpty(draft); });
        std::sort(kept.begin(), kept.end(), [](const Draft &a, const Draft &b) { return a.updatedAt > b.updatedAt; });
        tellKept(kept);
    });
}

/// One message for all; its button leads to the last one. A ticket that is not here any more is told of by the outbox.
void MainWindow::tellKept(const QList<Draft> &kept)
{
    if (kept.isEmpty())
        return;
    const Draft last = kept.first();
    const auto count = static_cast<int>(kept.size());
    const auto tell = [this](const QString &text, std::function<void()> open) {
        ToastText toast;
        toast.text = tr("The program was cut off.") % u' ' % text;
        toast.action = tr("Open");
        toast.iconName = u"notebook-pen"_qs;
        toast.stays = std::chrono::minutes(2);
        say(toast, std::move(open));
    };
    if (last.ticket.isNull()) {
        const QString text = count == 1 ? tr("The call that you were noting is kept.")
                                        : tr("%n text(s) that you were writing are kept, the last one is a call.", nullptr, count);
        return tell(text, [this] { newCall(); });
    }
    service::whenDone(m_desk.tickets.ticket(last.ticket), this,
                      [this, kept, last, count, tell](const Result<service::TicketDetail> &read) {
        if (!read)
            return tellKept(kept.mid(1));
        const QString number = TicketWords::number(read->view.ticket);
        const QString text = count == 1
            ? tr("Your text on %1 is kept.").arg(number)
            : tr("%n text(s) that you were writing are kept, the last one on %1.", nullptr, count).arg(number);
        tell(text, [this, last] {
            openTicket(last.ticket);
            m_pane->openDraft(last.kind);
        });
    });
}

} // namespace firstline::ui
