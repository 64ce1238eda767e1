#include "core/rules/mergedtickets.h"
#include "core/rules/permissions.h"
#include "core/rules/slaclocks.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

namespace {

struct Desk : MemoryWorld {
    TicketView view(TicketId id) { return TicketView::from(*aggregate({ EntityKind::Ticket, id.uuid() })); }
    Ticket ticket(TicketId id) { return view(id).ticket; }

    Outcome merge(TicketId source, TicketId into, Instant when = at(20, 12))
    {
        return give(MergeTicket { source, into, u"the same printer"_qs }, olga, when);
    }

    Outcome unmerge(TicketId source, Instant when = at(20, 13)) { return give(UnmergeTicket { source, {} }, olga, when); }

    Outcome move(TicketId id, StatusCategory to, Instant when, std::optional<Instant> wake = {})
    {
        Transition c;
        c.ticket = id;
        c.from = ticket(id).status;
        c.to = status(to);
        c.wake = wake;
        c.resolution = u"Done."_qs;
        c.reason = u"Asked."_qs;
        c.category = category;
        return give(c, olga, when);
    }

    void tag(TicketId id, const QString &tag)
    {
        ChangeSet c { id, keyOf(&Ticket::tags), { Value(tag) }, {} };
        give(c, anna, at(20, 11));
    }

    Outcome speak(TicketId id, MessageKind kind, const QString &text, Instant when,
        ApplyMode mode = ApplyMode::Decide)
    {
        AddMessage c;
        c.ticket = id;
        c.message = MessageId(Uuid::named("message", text));
        c.kind = kind;
        c.text = text;
        return give(c, anna, when, 0, mode);
    }

    Outcome reply(TicketId id, const QString &text, Instant when, bool regardless = false, ApplyMode mode = ApplyMode::Decide)
    {
        SendReply c;
        c.ticket = id;
        c.message = MessageId(Uuid::named("message", text));
        c.text = text;
        c.regardless = regardless;
        return give(c, anna, when, 0, mode);
    }

    QStringList texts(TicketId id)
    {
        QStringList out;
        for (const Message &message : view(id).messages)
            out.append(message.text);
        return out;
    }

    int count(TicketId id, EventKind kind, const QString &field)
    {
        const auto events = view(id).events;
        return int(std::count_if(events.begin(), events.end(),
            [&](const Event &event) { return event.kind == kind && event.field == field; }));
    }
};

} // namespace

/// One ticket absorbed into another, and taken out again. Source: behaviour.md 1.11, 3 and 6, sync.md 2.7.
class TestMergeTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merge_whenApplied_thenTheSourcePointsToItsTarget();
    void merge_whenApplied_thenTagsAndFollowersAreUnited();
    void merge_whenSolved_thenAllowed_whenClosed_thenRefused();
    void merge_whenItself_thenRefused();
    void status_whenSetToMergedByHand_thenRefused();
    void merge_whenChainOrCycle_thenRefused();
    void merge_whenAgainIntoTheSame_thenNoop();
    void merge_whenBothSidesRun_thenTheSameIds();
    void merge_whenTheTargetIsNotHere_thenNothingIsChanged();
    void clocks_whenMerged_thenTheTargetKeepsItsOwn();
    void clocks_whenMerged_thenTheSourceHasNone();
    void unmerge_whenInTime_thenTheEarlierStatusAndWaitAreBack();
    void unmerge_whenSolvedBefore_thenStillSolvedAndNotReopened();
    void unmerge_whenTaken_thenWhatWasUnitedIsParted();
    void unmerge_whenTooLate_thenRefused();
    void unmerge_whenNotMerged_thenRefused();
    void later_whenNoteOrCall_thenItGoesToTheTarget();
    void later_whenCustomerWrites_thenTheTargetOpens();
    void later_whenReply_thenParkedWithItsText();
    void later_whenReplyRegardless_thenSentInTheTarget();
    void later_whenProjecting_thenTheReplyIsShownWhereItWasWritten();
    void later_whenFieldOrStatus_thenRefused();
    void later_whenTagOrTime_thenTheTarget();
    void later_whenTimePasses_thenNothing();
    void rights_whenRolesMerge_thenDispatchersAndSupervisors();
    void rights_whenTheTargetIsNotSeen_thenNoSuchTicket();
};

void TestMergeTickets::merge_whenApplied_thenTheSourcePointsToItsTarget()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    const Outcome outcome = desk.merge(source, target);
    QCOMPARE(outcome.status, ResultStatus::Applied);
    QCOMPARE(outcome.changes.size(), size_t(2));
    QCOMPARE(desk.ticket(source).statusCategory, StatusCategory::Merged);
    QCOMPARE(desk.ticket(source).mergedInto, target);
    QVERIFY(!desk.ticket(source).unansweredSince);
    QCOMPARE(desk.ticket(target).statusCategory, StatusCategory::New);
    QCOMPARE(absorbedBy(desk.view(target)), std::vector { source });
    QCOMPARE(desk.texts(target).size(), 1); // The messages stay where they were said.
    QCOMPARE(unmergeUntil(desk.view(source)), std::optional(at(20, 12) + std::chrono::hours(24 * 30)));
    QVERIFY(!unmergeUntil(desk.view(target)));
}

void TestMergeTickets::merge_whenApplied_thenTagsAndFollowersAreUnited()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.tag(source, u"printer"_qs);
    desk.tag(source, u"vip"_qs);
    desk.tag(target, u"vip"_qs);
    ChangeSet follow { source, keyOf(&Ticket::followers), { Value(desk.boris.uuid().bytes()) }, {} };
    desk.give(follow, desk.boris, at(20, 11));
    desk.merge(source, target);
    QCOMPARE(desk.ticket(target).tags, (QStringList { u"vip"_qs, u"printer"_qs }));
    QCOMPARE(desk.ticket(target).followers, std::vector { desk.boris });
    QCOMPARE(desk.count(target, EventKind::TagAdded, u"tags"_qs), 2);
}

void TestMergeTickets::merge_whenSolved_thenAllowed_whenClosed_thenRefused()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.move(source, StatusCategory::Solved, at(20, 11));
    desk.move(target, StatusCategory::Solved, at(20, 11));
    QCOMPARE(desk.merge(source, target).status, ResultStatus::Applied);
    const TicketId closed = desk.newTicket(at(20, 9));
    desk.move(closed, StatusCategory::Solved, at(20, 11));
    desk.move(closed, StatusCategory::Closed, at(20, 11));
    const TicketId other = desk.newTicket(at(20, 9));
    QCOMPARE(desk.merge(closed, other).status, ResultStatus::Rejected);
    QCOMPARE(desk.merge(other, closed).status, ResultStatus::Rejected);
    desk.move(other, StatusCategory::Void, at(20, 12));
    QCOMPARE(desk.merge(other, target).status, ResultStatus::Rejected);
}

void TestMergeTickets::merge_whenItself_thenRefused()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.merge(id, id).status, ResultStatus::Rejected);
    QCOMPARE(desk.merge(id, TicketId()).status, ResultStatus::Rejected);
}

void TestMergeTickets::status_whenSetToMergedByHand_thenRefused()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.move(id, StatusCategory::Merged, at(20, 11)).status, ResultStatus::Rejected);
    QCOMPARE(desk.ticket(id).statusCategory == StatusCategory::Merged, false);
}

void TestMergeTickets::merge_whenChainOrCycle_thenRefused()
{
    Desk desk;
    const TicketId a = desk.newTicket(at(20, 10));
    const TicketId b = desk.newTicket(at(20, 10));
    const TicketId c = desk.newTicket(at(20, 10));
    desk.merge(a, b);
    QCOMPARE(desk.merge(b, a).status, ResultStatus::Rejected); // A cycle.
    QCOMPARE(desk.merge(c, a).status, ResultStatus::Rejected); // Into what was absorbed.
    QCOMPARE(desk.merge(b, c).status, ResultStatus::Rejected); // What absorbed is not absorbed.
    QCOMPARE(desk.merge(a, c).status, ResultStatus::Rejected); // It is gone already.
    desk.unmerge(a);
    QCOMPARE(desk.merge(b, c).status, ResultStatus::Applied);
}

void TestMergeTickets::merge_whenAgainIntoTheSame_thenNoop()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    QCOMPARE(desk.merge(source, target).status, ResultStatus::Noop);
}

void TestMergeTickets::merge_whenBothSidesRun_thenTheSameIds()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.tag(source, u"printer"_qs);
    Command command;
    command.id = CommandId(Uuid::named("test", u"merge"_qs));
    command.body = MergeTicket { source, target, {} };
    ApplyContext context { desk.olga, {}, at(20, 12), at(20, 12), 0, ApplyMode::Decide };
    const Outcome decided = apply(command, desk, context);
    context.mode = ApplyMode::Project;
    const Outcome projected = apply(command, desk, context);
    QCOMPARE(decided.changes.size(), size_t(2));
    QSet<Uuid> ids;
    int events = 0;
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(decided.changes[i].header, projected.changes[i].header);
        QCOMPARE(decided.changes[i].children.size(), projected.changes[i].children.size());
        for (size_t c = 0; c < decided.changes[i].children.size(); ++c) {
            QCOMPARE(decided.changes[i].children[c].id, projected.changes[i].children[c].id);
            ids.insert(decided.changes[i].children[c].id);
            ++events;
        }
    }
    QCOMPARE(int(ids.size()), events); // None twice, over both tickets.
}

void TestMergeTickets::merge_whenTheTargetIsNotHere_thenNothingIsChanged()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const Outcome outcome = desk.merge(source, TicketId(Uuid::named("ticket", u"elsewhere"_qs)));
    QCOMPARE(outcome.status, ResultStatus::Rejected);
    QVERIFY(outcome.changes.empty());
}

void TestMergeTickets::clocks_whenMerged_thenTheTargetKeepsItsOwn()
{
    Desk desk;
    const TicketId target = desk.newTicket(at(20, 10));
    const TicketId source = desk.newTicket(at(19, 10)); // Older, unanswered, and answered later than the target's due.
    const Ticket before = desk.ticket(target);
    desk.merge(source, target, at(20, 11));
    const Ticket after = desk.ticket(target);
    QCOMPARE(after.due, before.due);
    QCOMPARE(after.clocks, before.clocks);
    QCOMPARE(after.unansweredSince, before.unansweredSince);
    QCOMPARE(after.policy, before.policy);
}

void TestMergeTickets::clocks_whenMerged_thenTheSourceHasNone()
{
    Desk desk;
    const TicketId target = desk.newTicket(at(20, 10));
    const TicketId source = desk.newTicket(at(20, 10));
    desk.merge(source, target, at(20, 11));
    QVERIFY(desk.ticket(source).clocks.empty());
    QVERIFY(!desk.ticket(source).due);
    // Taken back, the hour in between counts as nothing.
    desk.unmerge(source, at(20, 12));
    const Ticket back = desk.ticket(source);
    QVERIFY(back.due);
    const Ticket other = desk.ticket(target);
    QVERIFY(*back.due >= *other.due);
}

void TestMergeTickets::unmerge_whenInTime_thenTheEarlierStatusAndWaitAreBack()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10), Channel::Phone);
    const TicketId target = desk.newTicket(at(20, 9));
    desk.move(source, StatusCategory::WaitCustomer, at(20, 11), at(25, 9));
    const Ticket before = desk.ticket(source);
    desk.merge(source, target);
    QVERIFY(!desk.ticket(source).wakeAt);
    QCOMPARE(desk.unmerge(source).status, ResultStatus::Applied);
    const Ticket after = desk.ticket(source);
    QCOMPARE(after.status, before.status);
    QCOMPARE(after.wakeAt, before.wakeAt);
    QCOMPARE(after.waitReason, before.waitReason);
    QVERIFY(after.mergedInto.isNull());
    QCOMPARE(after.reopenCount, before.reopenCount);
    QVERIFY(absorbedBy(desk.view(target)).empty());
}

void TestMergeTickets::unmerge_whenSolvedBefore_thenStillSolvedAndNotReopened()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.move(source, StatusCategory::Solved, at(20, 11));
    const Ticket before = desk.ticket(source);
    desk.merge(source, target);
    desk.unmerge(source);
    const Ticket after = desk.ticket(source);
    QCOMPARE(after.statusCategory, StatusCategory::Solved);
    QCOMPARE(after.solvedAt, before.solvedAt);
    QCOMPARE(after.reopenCount, 0);
}

void TestMergeTickets::unmerge_whenTaken_thenWhatWasUnitedIsParted()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.tag(source, u"printer"_qs);
    desk.tag(source, u"vip"_qs);
    desk.tag(target, u"vip"_qs);
    desk.merge(source, target);
    desk.unmerge(source);
    QCOMPARE(desk.ticket(target).tags, QStringList { u"vip"_qs }); // It had this one itself.
    QCOMPARE(desk.ticket(source).tags, (QStringList { u"printer"_qs, u"vip"_qs }));
}

void TestMergeTickets::unmerge_whenTooLate_thenRefused()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(1, 10));
    const TicketId target = desk.newTicket(at(1, 10));
    desk.merge(source, target, at(1, 12));
    QCOMPARE(desk.unmerge(source, at(1, 12) + std::chrono::hours(24 * 30 + 1)).status, ResultStatus::Rejected);
    QCOMPARE(desk.unmerge(source, at(1, 12) + std::chrono::hours(24 * 30)).status, ResultStatus::Applied);
}

void TestMergeTickets::unmerge_whenNotMerged_thenRefused()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.unmerge(id).status, ResultStatus::Rejected);
}

void TestMergeTickets::later_whenNoteOrCall_thenItGoesToTheTarget()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    const Outcome note = desk.speak(source, MessageKind::Note, u"He called again."_qs, at(20, 13));
    QCOMPARE(note.status, ResultStatus::Merged);
    QCOMPARE(note.code, u"merged_into"_qs);
    QVERIFY(desk.texts(target).contains(u"He called again."_qs));
    QVERIFY(!desk.texts(source).contains(u"He called again."_qs));
    QCOMPARE(desk.speak(source, MessageKind::Note, u"He called again."_qs, at(20, 13)).status, ResultStatus::Noop);
}

void TestMergeTickets::later_whenCustomerWrites_thenTheTargetOpens()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.move(target, StatusCategory::Solved, at(20, 11));
    desk.merge(source, target);
    desk.speak(source, MessageKind::Customer, u"It still does not work."_qs, at(20, 13));
    QCOMPARE(desk.ticket(target).statusCategory, StatusCategory::Open);
    QCOMPARE(desk.ticket(source).statusCategory, StatusCategory::Merged);
}

void TestMergeTickets::later_whenReply_thenParkedWithItsText()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    const Outcome held = desk.reply(source, u"Please restart it."_qs, at(20, 13));
    QCOMPARE(held.status, ResultStatus::Parked);
    QVERIFY(held.conflict);
    QCOMPARE(held.conflict->kind, u"merged"_qs);
    QCOMPARE(held.conflict->mine.toText(), u"Please restart it."_qs);
    QCOMPARE(held.conflict->theirs.toText(), QString::number(desk.ticket(target).number));
    QCOMPARE(held.conflict->by, desk.olga);
    QVERIFY(held.changes.empty());
}

void TestMergeTickets::later_whenReplyRegardless_thenSentInTheTarget()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    QCOMPARE(desk.reply(source, u"Please restart it."_qs, at(20, 13), true).status, ResultStatus::Merged);
    QVERIFY(desk.texts(target).contains(u"Please restart it."_qs));
    QVERIFY(!desk.ticket(target).unansweredSince);
}

void TestMergeTickets::later_whenProjecting_thenTheReplyIsShownWhereItWasWritten()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    const Outcome shown = desk.reply(source, u"Please restart it."_qs, at(20, 13), false, ApplyMode::Project);
    QCOMPARE(shown.status, ResultStatus::Applied);
    QVERIFY(desk.texts(source).contains(u"Please restart it."_qs));
    QCOMPARE(desk.ticket(source).statusCategory, StatusCategory::Merged);
}

void TestMergeTickets::later_whenFieldOrStatus_thenRefused()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    const SetField subject { source, keyOf(&Ticket::subject), Value(u"Another"_qs), Value(desk.ticket(source).subject), {} };
    const Outcome set = desk.give(subject, desk.olga, at(20, 13));
    QCOMPARE(set.status, ResultStatus::Rejected);
    QCOMPARE(set.code, errorName(ErrorCode::Gone));
    QCOMPARE(desk.move(source, StatusCategory::Solved, at(20, 13)).status, ResultStatus::Rejected);
    QCOMPARE(desk.give(Claim { source, {} }, desk.anna, at(20, 13)).status, ResultStatus::Rejected);
}

void TestMergeTickets::later_whenTagOrTime_thenTheTarget()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.merge(source, target);
    desk.tag(source, u"printer"_qs);
    QCOMPARE(desk.ticket(target).tags, QStringList { u"printer"_qs });
    LogTime work;
    work.ticket = source;
    work.entry = TimeEntryId(Uuid::named("entry", u"1"_qs));
    work.minutes = 20;
    desk.give(work, desk.anna, at(20, 13));
    QCOMPARE(desk.view(target).entries.size(), size_t(1));
}

void TestMergeTickets::later_whenTimePasses_thenNothing()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    const Outcome merged = desk.merge(source, target);
    QVERIFY(!merged.changes.front().advanceAt);
    QCOMPARE(desk.give(AdvanceTicket { source }, {}, at(28, 10)).status, ResultStatus::Noop);
}

void TestMergeTickets::rights_whenRolesMerge_thenDispatchersAndSupervisors()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    const CommandBody merge = MergeTicket { source, target, {} };
    const auto may = [&](AgentId id) { return !whyNot(*desk.config().agent(id), merge, desk); };
    QVERIFY(may(desk.anna));
    QVERIFY(may(desk.olga));
    QVERIFY(may(desk.admin));
    QVERIFY(!may(desk.maria));
    desk.give(Assign { source, {}, desk.line2, {}, desk.line1, u"for the network people"_qs }, desk.olga, at(20, 11));
    desk.give(Assign { target, {}, desk.line2, {}, desk.line1, u"for the network people"_qs }, desk.olga, at(20, 11));
    QVERIFY(!may(desk.ivan));
    desk.merge(source, target);
    const CommandBody back = UnmergeTicket { source, {} };
    QVERIFY(!whyNot(*desk.config().agent(desk.anna), back, desk));
    QVERIFY(whyNot(*desk.config().agent(desk.ivan), back, desk));
}

void TestMergeTickets::rights_whenTheTargetIsNotSeen_thenNoSuchTicket()
{
    Desk desk;
    const TicketId source = desk.newTicket(at(20, 10));
    const TicketId target = desk.newTicket(at(20, 9));
    desk.give(Assign { target, {}, desk.security, {}, desk.line1, u"a leak"_qs }, desk.olga, at(20, 11));
    const auto why = whyNot(*desk.config().agent(desk.boris), MergeTicket { source, target, {} }, desk);
    QVERIFY(why);
    QCOMPARE(why->code, ErrorCode::NotFound);
}

FIRSTLINE_TEST_MAIN(TestMergeTickets)
#include "tst_rules_merge_tickets.moc"
