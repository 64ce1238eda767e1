#pragma once

#include "core/service/customerservice.h"
#include "ui/widgets/marks.h"

#include <QtCore/QDate>

#include <vector>

/// What customer screens say in words: made from values, translated, tested without a screen.
namespace firstline::ui {

/// A text and how it is meant.
struct ToneText {
    QString text;
    Tone tone = Tone::Neutral;

    friend bool operator==(const ToneText &, const ToneText &) = default;
};

/// A ticket's number in groups, as it is said aloud: "40 117" (thin no-break spaces).
QString groupedNumber(qint64 number);

/// As many tickets as a card is given (service::CompanyCard, CustomerService::ContactCard); the rest is in the list.
inline constexpr size_t kCardTickets = 50;

/// A term of the filter language that finds one record alone: company:"Maxi Market 12". By its id where others are called
/// the same (`shared`), or where the language cannot say the name.
QString filterTerm(const QString &field, const QString &name, const Uuid &id, bool shared);

/// What stands before a subject: the number, or "new" while the server has not given it.
QString ticketNumberText(const service::TicketRef &ticket);

/// Whether a tier is none or the usual one, in the words of the sample desks: a list need not say it.
bool isUsualTier(const QString &tier);

/// The levels of behaviour.md section 1. Shape: 1..4; empty for others.
QString impactText(int impact);
QString urgencyText(int urgency);

/// The desk's name of a status category, the plain one when the desk has none.
QString statusText(StatusCategory category, const ConfigSnapshot *config);
Tone statusTone(StatusCategory category);

/// A date by locale, short and with its year: "30 Jun 2027".
QString dateText(const QDate &date);

/// The day of a moment in the workstation's zone.
QDate localDay(Instant instant);

/// When something is due, seen from now: "19:02 today", "Sat 10:00", "3 Mar 10:00".
QString dueText(Instant due, Instant now);

/// Whether a contract is in force: "active until 30 Jun 2027", "expired on ...", "suspended".
ToneText contractStanding(const Contract &contract, const QDate &today);

/// The same in one word, for a chip.
ToneText contractChip(const Contract &contract, const QDate &today);

/// What is used of an included limit: "12 h 30 of 20 h used this month".
ToneText allowanceText(const Allowance &allowance);

/// The share of a contract's term that is over. Shape: nothing for an open end.
std::optional<double> termShare(const Contract &contract, const QDate &today);

/// Weekly hours in one line: "Mon–Fri 09–18, Sat 10–14", "around the clock".
QString serviceHours(const Calendar &calendar);

/// What whoever lifts the phone must know: debts, contracts not in force or ending, hours used up, VIP.
/// Shape: worst first; empty when there is nothing.
std::vector<ToneText> watchOuts(const service::CallerCard &card, const QDate &today);

/// Position and company of a person, as far as known: "shop manager, Maxi Market 12".
QString personDetail(const Contact &contact, const std::optional<Company> &company);

} // namespace firstline::ui
