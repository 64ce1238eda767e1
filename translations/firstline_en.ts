<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SettingsText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmLogPage</name>
    <message numerus="yes">
        <source>%n of them still need somebody</source>
        <translation>
            <numerusform>%n of them still needs somebody</numerusform>
            <numerusform>%n of them still need somebody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n ticket(s)</source>
        <extracomment>%1 is &quot;on 5 tickets&quot;</extracomment>
        <translation>
            <numerusform>on %n ticket</numerusform>
            <numerusform>on %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away: %n alarm(s) %1</source>
        <translation>
            <numerusform>While you were away: %n alarm %1</numerusform>
            <numerusform>While you were away: %n alarms %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::AllowanceWords</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::BottlenecksTile</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkPanel</name>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>%Ln ticket changed.</numerusform>
            <numerusform>%Ln tickets changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Change %Ln ticket</numerusform>
            <numerusform>Change %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkWords</name>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait to be sent</source>
        <translation>
            <numerusform>%Ln waits to be sent</numerusform>
            <numerusform>%Ln wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln stays as it is</numerusform>
            <numerusform>%Ln stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln is so already</numerusform>
            <numerusform>%Ln are so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln cannot</numerusform>
            <numerusform>%Ln cannot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoriesPage</name>
    <message numerus="yes">
        <source>%n item(s)…</source>
        <translation>
            <numerusform>%n item…</numerusform>
            <numerusform>%n items…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ColumnPresets</name>
    <message numerus="yes">
        <source>There are %n choices of columns already; delete one first.</source>
        <translation>
            <numerusform>There is %n choice of columns already; delete it first.</numerusform>
            <numerusform>There are %n choices of columns already; delete one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompanyCardView</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tickets in the list</source>
        <translation>
            <numerusform>The one ticket in the list</numerusform>
            <numerusform>All %Ln tickets in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictFace</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictStrip</name>
    <message numerus="yes">
        <source>%n of your changes wait(s) for a decision.</source>
        <translation>
            <numerusform>%n of your changes waits for a decision.</numerusform>
            <numerusform>%n of your changes wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContractCard</name>
    <message numerus="yes">
        <source>renews itself, notice %n day(s)</source>
        <translation>
            <numerusform>renews itself, notice %n day</numerusform>
            <numerusform>renews itself, notice %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConversationView</name>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>Show %n earlier message</numerusform>
            <numerusform>Show %n earlier messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n new below</numerusform>
            <numerusform>%n new below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerListModel</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerText</name>
    <message numerus="yes">
        <source>The contract ends in %n day(s)</source>
        <translation>
            <numerusform>The contract ends in %n day</numerusform>
            <numerusform>The contract ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomersPage</name>
    <message numerus="yes">
        <source>The first %n, type to narrow</source>
        <translation>
            <numerusform>The first %n, type to narrow</numerusform>
            <numerusform>The first %n, type to narrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::DeadlinesTile</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::EndText</name>
    <message numerus="yes">
        <source>The server was not reached for %n day(s), so this profile is locked. Everything in it is kept. Sign in while the server can be reached to open it.</source>
        <translation>
            <numerusform>The server was not reached for %n day, so this profile is locked. Everything in it is kept. Sign in while the server can be reached to open it.</numerusform>
            <numerusform>The server was not reached for %n days, so this profile is locked. Everything in it is kept. Sign in while the server can be reached to open it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s)</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend(s)</source>
        <translation>
            <numerusform>%n weekend</numerusform>
            <numerusform>%n weekends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n break</numerusform>
            <numerusform>%n breaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more holiday(s)</source>
        <translation>
            <numerusform>%n more holiday</numerusform>
            <numerusform>%n more holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::FamilyForm</name>
    <message numerus="yes">
        <source>Solve %n ticket(s)</source>
        <translation>
            <numerusform>Solve %n ticket</numerusform>
            <numerusform>Solve %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n ticket(s)</source>
        <translation>
            <numerusform>Send to %n ticket</numerusform>
            <numerusform>Send to %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::FileStrip</name>
    <message numerus="yes">
        <source>Taking in %n file(s)…</source>
        <translation>
            <numerusform>Taking in %n file…</numerusform>
            <numerusform>Taking in %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the way to the server</source>
        <translation>
            <numerusform>%n file on the way to the server</numerusform>
            <numerusform>%n files on the way to the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorView</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>no change for %n working hour</numerusform>
            <numerusform>no change for %n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupBand</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupsPage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::HolidayImport</name>
    <message numerus="yes">
        <source>Add %n day(s)</source>
        <translation>
            <numerusform>Add %n day</numerusform>
            <numerusform>Add %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursTile</name>
    <message numerus="yes">
        <source>Work in the queues, learnt from %n solved ticket(s) of 30 days</source>
        <translation>
            <numerusform>Work in the queues, learnt from %n solved ticket of 30 days</numerusform>
            <numerusform>Work in the queues, learnt from %n solved tickets of 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::KnowledgePage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), best first</source>
        <translation>
            <numerusform>%n hit, best first</numerusform>
            <numerusform>%n hits, best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkBanner</name>
    <message numerus="yes">
        <source>Everything works; %n change(s) wait and will be sent by themselves.</source>
        <translation>
            <numerusform>Everything works; %n change waits and will be sent by itself.</numerusform>
            <numerusform>Everything works; %n changes wait and will be sent by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything here works; %n change(s) wait until you sign in again.</source>
        <translation>
            <numerusform>Everything here works; %n change waits until you sign in again.</numerusform>
            <numerusform>Everything here works; %n changes wait until you sign in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ListExport</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) need your decision. Nothing you wrote is lost.</source>
        <translation>
            <numerusform>%n change needs your decision. Nothing you wrote is lost.</numerusform>
            <numerusform>%n changes need your decision. Nothing you wrote is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more on your tickets</source>
        <translation>
            <numerusform>and %n more on your tickets</numerusform>
            <numerusform>and %n more on your tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one is a call.</source>
        <translation>
            <numerusform>%n text that you were writing is kept, the last one is a call.</numerusform>
            <numerusform>%n texts that you were writing are kept, the last one is a call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one on %1.</source>
        <translation>
            <numerusform>%n text that you were writing is kept, the last one on %1.</numerusform>
            <numerusform>%n texts that you were writing are kept, the last one on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberTile</name>
    <message numerus="yes">
        <source>and %n ticket(s) of unknown length</source>
        <translation>
            <numerusform>and %n ticket of unknown length</numerusform>
            <numerusform>and %n tickets of unknown length</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>no change for %n working hour</numerusform>
            <numerusform>no change for %n working hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaneWork</name>
    <message numerus="yes">
        <source>%n time(s) logged here, %1 in all</source>
        <translation>
            <numerusform>%n time logged here, %1 in all</numerusform>
            <numerusform>%n times logged here, %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PasswordDialog</name>
    <message numerus="yes">
        <source>New password, at least %n character(s)</source>
        <translation>
            <numerusform>New password, at least %n character</numerusform>
            <numerusform>New password, at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PeopleTile</name>
    <message numerus="yes">
        <source>%n ticket(s) of people off duty</source>
        <translation>
            <numerusform>%n ticket of people off duty</numerusform>
            <numerusform>%n tickets of people off duty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PrintPreview</name>
    <message numerus="yes">
        <source>Given up; %n page(s) had gone out before.</source>
        <translation>
            <numerusform>Given up; %n page had gone out before.</numerusform>
            <numerusform>Given up; %n pages had gone out before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueFooter</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within the hour</source>
        <translation>
            <numerusform>%Ln due within the hour</numerusform>
            <numerusform>%Ln due within the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuePage</name>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Change %Ln ticket</numerusform>
            <numerusform>Change %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) copied as a table.</source>
        <translation>
            <numerusform>%Ln ticket copied as a table.</numerusform>
            <numerusform>%Ln tickets copied as a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>the first %Ln</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayTile</name>
    <message numerus="yes">
        <source>%n ticket(s) in the queue</source>
        <translation>
            <numerusform>%n ticket in the queue</numerusform>
            <numerusform>%n tickets in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayView</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody</source>
        <translation>
            <numerusform>%n with nobody</numerusform>
            <numerusform>%n with nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken promise(s)</source>
        <translation>
            <numerusform>%n broken promise</numerusform>
            <numerusform>%n broken promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RestampCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) would change</source>
        <translation>
            <numerusform>%n open ticket would change</numerusform>
            <numerusform>%n open tickets would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would become overdue</source>
        <translation>
            <numerusform>%n would become overdue</numerusform>
            <numerusform>%n would become overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %n open ticket(s) on this workstation. Deadlines that were promised stay until you restamp; set by hand they stay anyway.</source>
        <translation>
            <numerusform>Looked at %n open ticket on this workstation. Deadlines that were promised stay until you restamp; set by hand they stay anyway.</numerusform>
            <numerusform>Looked at %n open tickets on this workstation. Deadlines that were promised stay until you restamp; set by hand they stay anyway.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowsTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignOutCard</name>
    <message numerus="yes">
        <source>%n change(s) wait on this machine; they will be sent when you sign in again.</source>
        <translation>
            <numerusform>%n change waits on this machine; it will be sent when you sign in again.</numerusform>
            <numerusform>%n changes wait on this machine; they will be sent when you sign in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::SolveForm</name>
    <message numerus="yes">
        <source>Reopened %n time(s) before.</source>
        <translation>
            <numerusform>Reopened %n time before.</numerusform>
            <numerusform>Reopened %n times before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TagStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ThresholdTable</name>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n clock</numerusform>
            <numerusform>%n clocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketHeader</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPane</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named in the note follow it now</source>
        <translation>
            <numerusform>%n person named in the note follows it now</numerusform>
            <numerusform>%n people named in the note follow it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) left as they were.</source>
        <translation>
            <numerusform>%n ticket left as it was.</numerusform>
            <numerusform>%n tickets left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said in %n ticket(s)</source>
        <translation>
            <numerusform>Said in %n ticket</numerusform>
            <numerusform>Said in %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ticket(s) solved</source>
        <translation>
            <numerusform>%n more ticket solved</numerusform>
            <numerusform>%n more tickets solved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n ticket(s); the others have it already.</source>
        <translation>
            <numerusform>Taken back in %n ticket; the others have it already.</numerusform>
            <numerusform>Taken back in %n tickets; the others have it already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketTile</name>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stuck: no change for %n working hour(s)</source>
        <translation>
            <numerusform>Stuck: no change for %n working hour</numerusform>
            <numerusform>Stuck: no change for %n working hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>the length of a call: &quot;3 min&quot;</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TieSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::UnmergeForm</name>
    <message numerus="yes">
        <source>%n message(s) and note(s)</source>
        <translation>
            <numerusform>%n message or note</numerusform>
            <numerusform>%n messages and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time entry(s)</source>
        <translation>
            <numerusform>%n time entry</numerusform>
            <numerusform>%n time entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follower(s)</source>
        <translation>
            <numerusform>%n follower</numerusform>
            <numerusform>%n followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::VisitSheet</name>
    <message numerus="yes">
        <source>%n more visit(s) do not fit on the sheet.</source>
        <translation>
            <numerusform>%n more visit does not fit on the sheet.</numerusform>
            <numerusform>%n more visits do not fit on the sheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitForm</name>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation>
            <numerusform>In %n working day</numerusform>
            <numerusform>In %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::YearView</name>
    <message numerus="yes">
        <source>The clocks go forward by %n min</source>
        <translation>
            <numerusform>The clocks go forward by %n min</numerusform>
            <numerusform>The clocks go forward by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clocks go back by %n min</source>
        <translation>
            <numerusform>The clocks go back by %n min</numerusform>
            <numerusform>The clocks go back by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off besides the week</source>
        <translation>
            <numerusform>%n day off besides the week</numerusform>
            <numerusform>%n days off besides the week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::sizeText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
