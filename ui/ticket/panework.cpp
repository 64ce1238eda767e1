#include "ui/ticket/panework.h"

#include "core/service/remotetool.h"
#include "core/service/whendone.h"
#include "ui/print/printpreview.h"
#include "ui/print/ticketpapers.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/timeform.h"
#include "ui/ticket/timesection.h"
#include "ui/widgets/timetext.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kMostMinutes = 24 * 60;

int wholeMinutes(Seconds worked)
{
    return int(std::clamp<qint64>((worked.count() + 59) / 60, 1, kMostMinutes));
}

} // namespace

PaneWork::PaneWork(service::TicketService &service, Composer *composer, TimeSection *section, QWidget *pane)
    : QObject(pane)
    , m_service(service)
    , m_log(service::WorkLog::of(service))
    , m_composer(composer)
    , m_section(section)
    , m_pane(pane)
{
    connect(m_composer, &Composer::timeSubmitted, this, &PaneWork::log);
    connect(form(), &TimeForm::timerToggled, this, &PaneWork::toggleTimer);
    connect(form(), &TimeForm::timerStopped, this, &PaneWork::stopTimer);
    connect(form(), &TimeForm::timerDropped, this, [this] {
        const QString note = m_log.note(m_ticket);
        m_log.drop(m_ticket);
        m_log.setNote(m_ticket, number(), note);
    });
    connect(form(), &TimeForm::textEdited, this, [this](const QString &text) { m_log.setNote(m_ticket, number(), text); });
    connect(form(), &TimeForm::changed, this, &PaneWork::refreshAllowance);
    connect(&m_log, &service::WorkLog::changed, this, &PaneWork::tick);
    connect(m_section, &TimeSection::logAsked, this, &PaneWork::openTime);
    connect(m_section, &TimeSection::timerToggled, this, &PaneWork::toggleTimer);
}

QString PaneWork::number() const
{
    return TicketWords::number(m_detail.view.ticket);
}

TimeForm *PaneWork::form() const
{
    return m_composer->timeForm();
}

void PaneWork::showTicket(TicketId ticket)
{
    m_ticket = ticket;
    m_loaded = false;
    m_openNext = false;
    m_detail = {};
}

void PaneWork::show(const service::TicketDetail &detail, bool mayWork)
{
    const bool first = !m_loaded;
    m_detail = detail;
    m_mayWork = mayWork;
    m_loaded = true;
    if (first) // Behind the composer, which empties its fields for another ticket.
        form()->setText(m_log.note(m_ticket));
    m_section->show(detail, TicketWords(m_service.config(), m_service.now()), mayWork);
    refreshForm();
    tick();
    if (std::exchange(m_openNext, false))
        openTime();
}

void PaneWork::tick()
{
    if (!m_loaded)
        return;
    const auto timer = m_log.timer(m_ticket);
    const QString worked = timer ? formatCountdown(m_log.worked(m_ticket)) : QString();
    const bool runs = timer && timer->isRunning();
    form()->setNow(m_service.now());
    form()->setTimer(worked, runs);
    m_section->setTimer(worked, runs);
}

void PaneWork::refreshForm()
{
    int sum = 0;
    QStringList roles;
    for (const TimeEntry &entry : m_detail.view.entries) {
        sum += entry.minutes;
        if (!entry.workRole.isEmpty() && !roles.contains(entry.workRole))
            roles.append(entry.workRole);
    }
    const int count = int(m_detail.view.entries.size());
    form()->setLogged(count == 0 ? QString() : tr("%n time(s) logged here, %1 in all", nullptr, count).arg(formatMinutes(std::chrono::minutes(sum))));
    form()->setRoles(roles);
    refreshAllowance();
}

/// What the contract has left as far as it is known here: what waits to be sent is counted, the price is not.
void PaneWork::refreshAllowance()
{
    const Allowance *hours = nullptr;
    if (m_detail.contract) {
        const auto &all = m_detail.contract->allowances;
        const auto it = std::find_if(all.begin(), all.end(), [](const Allowance &a) { return a.unit == AllowanceUnit::Minute && a.amount > 0; });
        hours = it == all.end() ? nullptr : &*it;
    }
    if (!hours) {
        form()->setAllowance({}, false);
        return;
    }
    qint64 left = hours->amount - hours->used;
    bool own = false;
    for (const TimeEntry &entry : m_detail.view.entries) {
        if (entry.evNo == 0) {
            left -= entry.minutes;
            own = true;
        }
    }
    const auto words = [](qint64 minutes) { return formatMinutes(std::chrono::minutes(minutes)); };
    const int typed = form()->minutes();
    QString text = tr("Contract %1: %2 of %3 left").arg(m_detail.contract->number, words(std::max<qint64>(0, left)), words(hours->amount));
    if (typed > 0)
        text += u", "_qs + (left >= typed ? tr("%1 after this").arg(words(left - typed)) : tr("%1 beyond it with this").arg(words(typed - std::max<qint64>(0, left))));
    if (own)
        text += u' ' + tr("(with what waits to be sent)");
    form()->setAllowance(text, left < typed || left <= 0);
}

void PaneWork::openTime()
{
    if (!m_loaded) {
        m_openNext = !m_ticket.isNull();
        return;
    }
    if (!m_mayWork) {
        Q_EMIT refused();
        return;
    }
    m_composer->setTab(Composer::Tab::Time);
    m_composer->focusText();
}

void PaneWork::toggleTimer()
{
    if (!m_loaded)
        return;
    const auto timer = m_log.timer(m_ticket);
    if (timer && timer->isRunning()) {
        m_log.pause(m_ticket);
        Q_EMIT notice(tr("The timer of %1 is paused at %2").arg(number(), formatCountdown(m_log.worked(m_ticket))), {}, {});
        return;
    }
    if (!m_mayWork) {
        Q_EMIT refused();
        return;
    }
    const auto paused = m_log.start(m_ticket, number());
    Q_EMIT notice(paused ? tr("The timer of %1 runs; that of %2 is paused").arg(number(), paused->number) : tr("The timer of %1 runs").arg(number()),
                  {}, {});
}

void PaneWork::stopTimer()
{
    const auto timer = m_log.timer(m_ticket);
    if (!m_loaded || !timer)
        return;
    m_log.pause(m_ticket);
    const Seconds worked = m_log.worked(m_ticket);
    //: how long a timer ran, to the second, beside the whole minutes that are logged
    form()->setMinutes(wholeMinutes(worked), timer->begun, tr("%1 s on the timer").arg(worked.count()));
    openTime();
}

void PaneWork::log()
{
    service::Work work = form()->work();
    work.ticket = m_ticket;
    if (!m_loaded || work.minutes < 1)
        return;
    service::whenDone(m_log.log(work), this, [this, work, number = number()](const Result<sync::Receipt> &written) {
        if (!written)
            Q_EMIT failed(written.error());
        else
            logged(work, number, *written);
    });
}

void PaneWork::logged(const service::Work &work, const QString &number, const sync::Receipt &receipt)
{
    const auto timer = m_log.timer(work.ticket);
    m_log.drop(work.ticket);
    if (work.ticket == m_ticket) {
        m_composer->clearTab(Composer::Tab::Time);
        refreshForm();
        tick();
    }
    const QString text = tr("%1 logged").arg(formatMinutes(std::chrono::minutes(work.minutes)));
    // It can be taken back while it waits here; at the server it is on the record.
    if (m_service.engine().status().link == sync::LinkState::Online) {
        Q_EMIT notice(text, {}, {});
        return;
    }
    m_mayUndo.insert(receipt.command, { work, timer, number });
    Q_EMIT notice(text, tr("Undo"), receipt.command);
}

bool PaneWork::undo(CommandId command)
{
    const auto found = m_mayUndo.constFind(command);
    if (found == m_mayUndo.constEnd())
        return false;
    const Logged logged = *found;
    m_mayUndo.erase(found);
    service::whenDone(m_service.engine().recall(command), this, [this, logged](const Result<void> &back) {
        if (!back) {
            Q_EMIT notice(tr("Too late: the time entry is on its way."), {}, {});
            return;
        }
        if (logged.timer)
            m_log.restore(*logged.timer);
        m_log.setNote(logged.work.ticket, logged.number, logged.work.text);
        if (logged.work.ticket != m_ticket)
            return;
        form()->setWork(logged.work);
        openTime();
    });
    return true;
}

void PaneWork::startRemote()
{
    if (!m_loaded)
        return;
    const ConfigPtr config = m_service.config();
    using service::RemoteTrouble;
    if (!m_detail.asset) {
        Q_EMIT notice(tr("No remote control.") % u' ' % tr("This ticket names no asset. Choose one on its card first."), {}, {});
        return;
    }
    const auto start = service::remoteStart(config ? config->settings().remoteCommand : QString(), m_detail.asset->remoteId);
    const RemoteTrouble trouble = service::startRemote(start);
    if (trouble == RemoteTrouble::None)
        Q_EMIT notice(tr("Remote control of %1 is starting").arg(m_detail.asset->name), {}, {});
    else
        Q_EMIT notice(tr("No remote control.") % u' ' % remoteWords(int(trouble)), {}, {});
}

QString PaneWork::remoteWords(int trouble) const
{
    using service::RemoteTrouble;
    const ConfigPtr config = m_service.config();
    const QString command = config ? config->settings().remoteCommand : QString();
    switch (static_cast<RemoteTrouble>(trouble)) {
    case RemoteTrouble::NoCommand: return tr("The desk has named no program for it. An administrator writes it under Settings, Remote control and papers.");
    case RemoteTrouble::BadCommand: return tr("The program in the settings does not say where the asset's id goes. An administrator mends it under Settings, Remote control and papers.");
    case RemoteTrouble::NoId: return tr("The asset %1 has no id for it. Write it on its card, under Remote control.").arg(m_detail.asset->name);
    case RemoteTrouble::UnsafeId: return tr("The id of %1 begins with a dash or holds characters that cannot be seen. Write it anew on its card.").arg(m_detail.asset->name);
    case RemoteTrouble::NotInstalled: return tr("The program %1 is not on this computer. Install it, or ask an administrator.").arg(command.section(u' ', 0, 0));
    case RemoteTrouble::NotStarted: return tr("This computer did not start %1.").arg(command.section(u' ', 0, 0));
    case RemoteTrouble::None: break;
    }
    return {};
}

void PaneWork::print(PaperKind kind)
{
    if (!m_loaded)
        return;
    const TicketSheet sheet { m_detail, m_service.config(), m_service.now(), m_service.me() };
    const QList<PaperChoice> choices {
        { tr("Ticket"), [sheet](bool notes) { return TicketPapers::ticket(sheet, notes ? PaperNotes::With : PaperNotes::Without); }, true },
        { tr("Work order"), [sheet](bool) { return TicketPapers::workOrder(sheet); }, false },
        { tr("Act"), [sheet](bool) { return TicketPapers::act(sheet); }, false },
    };
    auto *preview = new PrintPreview(choices, m_pane->window());
    preview->choose(int(kind));
    preview->show();
}

} // namespace firstline::ui
