<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>firstline::app::Workstation</name>
    <message>
        <source>There is no view &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ArticlePane</name>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert into reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at the left, or search with “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the found places: &quot;2 of 7&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::AssigneeMenu</name>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallForm</name>
    <message>
        <source>They called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerCard</name>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also calling: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves this registration and takes that call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is calling? Choose a contact, or press Enter to make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words how it was solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerLookup</name>
    <message>
        <source>company, contact not chosen</source>
        <extracomment>a company was found, but none of its people is chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is known by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerPanel</name>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private person, no contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. Alt+%3 opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + digit opens one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryField</name>
    <message>
        <source>Type a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such category</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryForm</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryTree</name>
    <message>
        <source>Categories of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandPalette</name>
    <message>
        <source>Do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, a ticket number or subject, a customer, an article...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try a ticket number, a word of a subject or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandWords</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>a field of a ticket, its new value and the ticket&apos;s number: &quot;Priority 1 on 40093&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s words on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status &quot;%1&quot; on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of work on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported history of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompanyCardView</name>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract: nothing is promised beyond the desk&apos;s own policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet. Whoever calls is added from the card of the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No equipment recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompletionPopup</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictCard</name>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote at %2, after you had begun yours. It was not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took this ticket before you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed the status meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed the same words meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take this. What you wrote is kept here until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContactCardView</name>
    <message>
        <source>private person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a phone nor a mail address is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket of this person yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContractCard</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, no end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>renews itself, notice %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>does not renew itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the term that is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: nothing is promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hide history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show history</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 worked %2, %3</source>
        <extracomment>a line of the conversation: &quot;Anna worked 15 m, 10:46&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CountdownPill</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the state of a clock (&quot;overdue&quot;), %2 its time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerDelegate</name>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerListModel</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerText</name>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>stands where a ticket&apos;s number will be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>day, short month, year: &quot;30 Jun 2027&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active, no end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the limit of %2</source>
        <extracomment>%1 how much too much (&quot;2 h&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <extracomment>%1 what is left (&quot;7 h 30&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The contract ends in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Included limit used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomersPage</name>
    <message>
        <source>No customer chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a company or a person, or type a name or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Names, numbers and addresses are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n, type to narrow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This card cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::DueLine</name>
    <message>
        <source>first response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due if saved now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deadline: no policy applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy %1, calendar %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered by this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ErrorText</name>
    <message>
        <source>This could not be done with what was given. Nothing was changed. Check the fields and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not found. Nothing was changed. It may have been removed or moved; refresh and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one thing fits. Nothing was changed. Choose one of them or write more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot do that. Nothing was changed. Update the program or do it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the text could not be understood. What you wrote is kept. Correct the marked place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is kept. Start it again when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already. Nothing was changed. Open the one that is there or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not write to its disk. Everything saved before is kept. Check the disk and try again; what you see on the screen is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local data is busy. Nothing was lost. Try again in a moment; close a second copy of the program if one is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local data is damaged. Your unsent changes are kept in their own file. Start the program again to build the rest anew from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local data was written by a newer version. It was left untouched. Start the newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Everything saved before is kept. Free some space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed. Check that it exists and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything works and is kept here. It will be sent by itself once the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. Your changes are kept here and will be sent again by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified. Nothing was sent and your changes are kept. Check the address and the date of this computer, or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had a fault of its own. Your changes are kept here and will be sent again. If it goes on, tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Your changes are kept here and will be sent in a moment by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in. Your changes are kept here. Sign in to send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is not right. Nothing was changed. Check both and the keyboard&apos;s language, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this. Nothing was changed and what you wrote is kept. Ask a supervisor to do it or to give you the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workstation was signed out by an administrator. Unsent changes are kept. Ask your administrator before you sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is too easy to guess. The old one still holds. Choose a longer one, for example several words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many attempts. The account and its data are safe. Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used. Nothing was lost. Unlock it and try again, or sign in anew each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the same thing meanwhile. Both versions are kept. Choose between yours and theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket cannot go into that state from where it is. Nothing was changed and what you wrote is kept. Choose another state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that is needed is empty. What you wrote is kept. Fill in the marked field and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more. What you wrote is kept as a draft. Find where it went, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this workstation&apos;s data was used elsewhere. Unsent changes are kept. Sign in again to get a name of its own for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data arrived that could not be read. Nothing was changed here. Try again; if it goes on, tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large. Nothing was sent and it is kept here. Make it smaller or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program and the server are of versions that do not fit. Your changes are kept here. Update the program, then they will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know a field of this change. The change is kept here. Update the server or this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this action. The change is kept here. Update the server or this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy must be fetched anew. Your unsent changes are kept and will be sent after it. This goes by itself and may take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that this version does not know. What you wrote is kept. Try again, or update the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainCard</name>
    <message>
        <source>What if priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if the priority were %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing is promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: why is it due %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: why does it stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calendar “%1”, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deadline was set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy fits this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside service hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used of the target of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used, without a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::FieldWords</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First response due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wakes at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off duty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::FilterField</name>
    <message>
        <source>All tickets; type to filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type to filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::HandOverForm</name>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next person should do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going up a line: all four are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what does not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line needs all four: asked, tried, found, needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursBar</name>
    <message>
        <source>%1 % used</source>
        <extracomment>how much of something is used: &quot;38 % used&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::KeySheet</name>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last act, while it offers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::KnowledgePage</name>
    <message>
        <source>Language of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All languages · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No article here in this language. Ǌll languages” shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), best first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Fewer or shorter words find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on this workstation: perhaps it was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linked article is not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkBanner</name>
    <message numerus="yes">
        <source>Everything works; %n change(s) wait and will be sent by themselves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works; what you do will be sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Everything here works; %n change(s) wait until you sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here works; sign in to send and receive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkForm</name>
    <message>
        <source>Tie to another ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of a ticket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::MainWindow</name>
    <message>
        <source>Firstline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is not on this machine. It may not exist, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Its text is a draft again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is already sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your decision. Nothing you wrote is lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::MessageCard</name>
    <message>
        <source>unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has answered this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a machine: it answers and reopens nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here; goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, not sent: this channel has no way out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for your decision; see what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was quoted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::NavRail</name>
    <message>
        <source>%1, needs attention</source>
        <extracomment>a place in the navigation that needs attention; %1 is its name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the tooltip of a place in the navigation: its name and its key</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::NewContactForm</name>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the new contact is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no company: a private person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new company is made; Down shows known ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberCard</name>
    <message>
        <source>Tell the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for now: the reserved numbers are used up. The server gives the number on the next contact; this name keeps finding the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered offline, the number is final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberLabel</name>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::OutboxPage</name>
    <message>
        <source>nothing you wrote is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes out by itself, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do while the network is away waits here and goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your decision · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Its text is a draft again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is already sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New password, at least %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the password that you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two new passwords differ. Write the new one again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::PersonMenu</name>
    <message>
        <source>Change password...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::PickPopup</name>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityGrid</name>
    <message>
        <source>Impact %1, urgency %2: priority %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityMark</name>
    <message>
        <source>Priority %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueActs</name>
    <message>
        <source>%1 was given to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nobody now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has priority %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueFooter</name>
    <message>
        <source>as of %1</source>
        <extracomment>%1 is a time: &quot;as of 11:02:14&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within the hour</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuePage</name>
    <message>
        <source>This is not understood; the rest filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a word away, or go back to the whole view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is yours at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Unassigned and take a ticket with M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every ticket has somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tickets without an assignee come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket comes here when its customer waits for a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You watch no ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow a ticket from its menu to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tickets here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a call to register the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueTools</name>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1, descending</source>
        <extracomment>for screen readers: %1 is a column</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForm</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day, 2027-06-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: write the date as year-month-day, for example 2027-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a whole number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForms</name>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vip, standard ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example.com, example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several are parted by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the contract says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty when all is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::RequestForm</name>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code or letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company has no such asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are hit: letters or 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How soon it is needed: letters or 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact × urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (automatic)</source>
        <extracomment>the queue that the category leads to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no category: choose one or empty the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no asset of this company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no site of this company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish it on the phone, choose a category.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::SaidForm</name>
    <message>
        <source>What the customer said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as a message of the customer: the next response begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideList</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SidePanel</name>
    <message>
        <source>Why these times?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideSections</name>
    <message>
        <source>Other open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar, solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract covers this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>what is left of an allowance: &quot;7 h 30 of 20 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up, and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site and asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignInWindow</name>
    <message>
        <source>Sign in to Firstline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firstline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your service desk. It goes on working when the network does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody vouches for its certificate. Compare the fingerprint with the one that your administrator has; trust it only if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. The password will be asked at every start; nothing else changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOP: this is not the server that you trusted. Its certificate is another one, so somebody may be standing between you and your desk. Nothing was sent. Ask your administrator about this fingerprint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address of the server, such as https://desk.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your name as the administrator set it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignOutCard</name>
    <message>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this machine; they will be sent when you sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you did is sent. Your drafts stay on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SolveForm</name>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was wrong, what helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reopened %n time(s) before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a category: solving needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how it was solved: its category asks for that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusLine</name>
    <message>
        <source>do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not accept this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first synchronisation %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synced %1</source>
        <extracomment>%1 is &quot;2 s ago&quot; or a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s clock is off by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusMenu</name>
    <message>
        <source>No step leads on from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::SubjectLine</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or F4 to change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TagStrip</name>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketCells</name>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>headings of the ticket list, as short as can be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketHeader</name>
    <message>
        <source>waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what you did here is kept on this computer and goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From impact and urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to another queue or line (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From impact and urgency again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact and urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log what the customer said…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the subject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie to another ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is replying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before the connection was lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPane</name>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, or press F2 when somebody calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it; sending once more sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That came while you were writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: it is kept here and goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meets the first response if sent by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meets the next response if sent by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to %1 goes out in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to %1 is kept and goes out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered and solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late to take back the solving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late: the reply is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handed over to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket with that number is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is this ticket itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRights</name>
    <message>
        <source>Your role reads tickets and writes notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities by hand are set by the queue&apos;s dispatcher or a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing and reopening closed tickets is a supervisor&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not make tickets void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague has it: the queue&apos;s dispatcher or a supervisor may give it to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRowDelegate</name>
    <message>
        <source>The clock stands; %1 left when it runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has changes that wait to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketWords</name>
    <message>
        <source>Due %1, set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is promised here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands; %1 of working time are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not run now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deadline of the first response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deadline of the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set %2 %3</source>
        <extracomment>a line of history: &quot;Anna set priority 1 → 2&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <extracomment>a line of history: &quot;Anna set the category Printers&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved it %2</source>
        <extracomment>a line of history: &quot;Anna moved it Line 1 → Line 2&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave it back to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave it to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 registered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of history: &quot;Anna: Open → Solved&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added the tag %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed the tag %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises by the policy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 merged it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reopened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution became overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next response became overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit became overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first response became overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tied it to another ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over from another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added a follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed a follower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer said thanks; it stays solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer wrote after it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a former colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>the length of a call: &quot;3 min&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consists of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeForm</name>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the month, %2 the short name of the month: &quot;3 Mar&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>days and hours left: &quot;1 d 02 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <extracomment>minutes: &quot;40 m&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>whole hours: &quot;20 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>hours and minutes: &quot;7 h 30&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands %1</source>
        <extracomment>a clock that does not run, and for how long: &quot;stands 2 h 10&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <extracomment>how long ago, in seconds: &quot;2 s ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ToastStack</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::Tour</name>
    <message>
        <source>Good morning, thank you for calling. A technician will be with you today; until then please use the other till.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewItems</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitForm</name>
    <message>
        <source>Set the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it waits for, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whom it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That moment is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitingRow</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes out in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tries again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last try did not get through.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
