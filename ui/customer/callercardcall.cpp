#include "ui/customer/callercard.h"

#include "ui/customer/callerdraft.h"
#include "ui/customer/callerlookup.h"
#include "ui/customer/newcontactform.h"
#include "ui/customer/requestform.h"
#include "ui/theme/tiptext.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace firstline::ui {

bool CallerCard::isFree(Start start) const
{
    if (isVisible() && !m_callName.isEmpty())
        return false;
    // A card that only rang and was put aside is not in the way.
    return isUntouched() || (start == Start::Incoming && !isVisible() && !isFilled());
}

void CallerCard::ring(const QString &call, const QString &number)
{
    const bool known = !call.isEmpty() && (call == m_callName || call == m_otherCall);
    if (known) {
        present(Start::Incoming);
        return;
    }
    const bool free = isFree(Start::Incoming);
    const bool same = !number.isEmpty() && content::normalisePhone(number) == content::normalisePhone(m_lookup->typed());
    startCall(number, Start::Incoming);
    if (free || same)
        m_callName = call;
    else
        showOther(call, number);
}

void CallerCard::showOther(const QString &call, const QString &number)
{
    m_otherNumber = number;
    m_otherCall = call;
    const QString who = number.isEmpty() ? tr("number withheld") : content::formatPhone(number);
    m_other->setText(tr("Also calling: %1").arg(who));
    m_other->setToolTip(tr("Leaves this registration and takes that call"));
    m_other->show();
}

void CallerCard::takeOther()
{
    const QString number = m_otherNumber;
    const QString call = m_otherCall;
    if (isFilled()) {
        putAside();
    } else {
        reset();
        keepDraft();
    }
    startCall(number);
    m_callName = call;
}

/// Before another call begins: a card that was closed does not come back with the next caller in it.
void CallerCard::makeRoom()
{
    if (isVisible() || isUntouched())
        return;
    if (isFilled())
        putAside();
    else
        reset();
}

/// Nothing that was written goes.
void CallerCard::putAside()
{
    CallerDraft card = draft();
    card.aside.clear();
    m_aside.append(toText(card));
    reset();
    keepDraft();
    showAside();
}

/// Brings the newest one back; what stands here takes its place.
void CallerCard::takeAside()
{
    if (m_aside.isEmpty())
        return;
    const auto card = callerDraftFrom(m_aside.takeLast());
    if (!isUntouched()) {
        CallerDraft present = draft();
        present.aside.clear();
        m_aside.prepend(toText(present));
    }
    reset();
    if (card)
        applyDraft(*card);
    keepDraft();
    showAside();
}

void CallerCard::showAside()
{
    m_asideLink->setVisible(!m_aside.isEmpty());
    const auto card = m_aside.isEmpty() ? std::nullopt : callerDraftFrom(m_aside.last());
    if (!card)
        return;
    const QStringList names { card->request.subject, card->caller.name, card->typed, card->request.text };
    const auto name = std::find_if(names.begin(), names.end(), [](const QString &text) { return !text.trimmed().isEmpty(); });
    const QString what = name == names.end() ? tr("a call") : name->simplified();
    m_asideLink->setText(fontMetrics().elidedText(tr("Put aside: %1").arg(what), Qt::ElideRight, 240));
    m_asideLink->setToolTip(tipText(tr("Back to this registration; what stands here is put aside instead: %1").arg(what)));
    m_asideLink->setKeyHint(isUntouched() ? u"F2"_qs : QString());
}

void CallerCard::withdrawOther(const QString &call)
{
    if (call.isEmpty() || call != m_otherCall)
        return;
    m_otherCall.clear();
    m_other->hide();
}

bool CallerCard::isFilled() const
{
    const bool caller = m_byHand || (m_isNew && m_new->isNamed());
    return caller || !m_request->isEmpty() || !m_resolution->toPlainText().trimmed().isEmpty();
}

Seconds CallerCard::talked() const
{
    if (m_length)
        return *m_length;
    return Seconds(m_call.isValid() ? m_call.elapsed() / 1000 : 0);
}

void CallerCard::talk()
{
    m_length.reset();
    m_call.start();
    tick();
}

void CallerCard::hangUp(Seconds length)
{
    m_length = length;
    tick();
    touched();
}

void CallerCard::dismiss()
{
    if (isFilled() || m_busy)
        return;
    reset();
    keepDraft();
    hide();
    m_tick->stop();
}

} // namespace firstline::ui
