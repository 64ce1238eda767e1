<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>DurationText</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>unknown</source>
        <translation>nieznane</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wolne</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>żadnego z nich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Wyjątki</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>W archiwum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Default policy</source>
        <translation>Polityka domyślna</translation>
    </message>
    <message>
        <source>Company tiers</source>
        <translation>Poziomy firm</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typy</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Priorytety</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Terminy</translation>
    </message>
    <message>
        <source>Pauses of the first response</source>
        <translation>Pauzy pierwszej odpowiedzi</translation>
    </message>
    <message>
        <source>Pauses of the next response</source>
        <translation>Pauzy kolejnej odpowiedzi</translation>
    </message>
    <message>
        <source>Pauses of the resolution</source>
        <translation>Pauzy rozwiązania</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>Po ponownym otwarciu</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>Przy zmianie priorytetu</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Kalendarz dyżuru</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incydent</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Wniosek</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmiana</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Kolejna odpowiedź</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Wizyta</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Wewnętrzne</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordynator</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Kierownik</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>By type: incidents resume, requests keep the first result</source>
        <translation>Według typu: incydent wznawia, wniosek zachowuje pierwszy wynik</translation>
    </message>
    <message>
        <source>The first result stays</source>
        <translation>Pierwszy wynik zostaje</translation>
    </message>
    <message>
        <source>The clock resumes</source>
        <translation>Zegar wznawia odliczanie</translation>
    </message>
    <message>
        <source>The clock begins anew</source>
        <translation>Zegar zaczyna od nowa</translation>
    </message>
    <message>
        <source>The new target counts from the beginning</source>
        <translation>Nowy termin liczy się od początku</translation>
    </message>
    <message>
        <source>The new target counts from the change</source>
        <translation>Nowy termin liczy się od zmiany</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>jedna osoba</translation>
    </message>
    <message>
        <source>department</source>
        <translation>dział</translation>
    </message>
    <message>
        <source>site</source>
        <translation>cały obiekt</translation>
    </message>
    <message>
        <source>company</source>
        <translation>cała firma</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niska</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>zwykła</translation>
    </message>
    <message>
        <source>high</source>
        <translation>wysoka</translation>
    </message>
    <message>
        <source>now</source>
        <translation>natychmiast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>termin</translation>
    </message>
    <message>
        <source>deadline + %1</source>
        <translation>termin + %1</translation>
    </message>
    <message>
        <source>what nothing else matches</source>
        <translation>to, czego nie objęły inne</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>wszystko</translation>
    </message>
    <message>
        <source>Promise of the line</source>
        <translation>Zobowiązanie linii</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Zdalne sterowanie</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Nagłówek firmowy</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Proponowane na</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpowiedź dla klienta</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Notatka wewnętrzna</translation>
    </message>
</context>
<context>
    <name>firstline::app::Workstation</name>
    <message>
        <source>There is no view &quot;%1&quot;.</source>
        <translation>Nie ma widoku „%1”.</translation>
    </message>
    <message>
        <source>There is no such part of the settings.</source>
        <translation>Nie ma takiej części ustawień.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmLogModel</name>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>%1. Ticket %2, %3. %4</source>
        <extracomment>a line of the log of alarms: the alarm, the number of the ticket, its subject, what became of it</extracomment>
        <translation>%1. Zgłoszenie %2, %3. %4</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmLogPage</name>
    <message>
        <source>Put all away</source>
        <translation>Zamknij wszystkie</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Powiadomiono</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wynik</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still need somebody</source>
        <translation>
            <numerusform>%n z nich czeka na kogoś</numerusform>
            <numerusform>%n z nich czekają na kogoś</numerusform>
            <numerusform>%n z nich czeka na kogoś</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nic nie czeka</translation>
    </message>
    <message>
        <source>Other words, or an empty filter, show more.</source>
        <translation>Inne słowa albo pusty filtr pokażą więcej.</translation>
    </message>
    <message>
        <source>Filter alarms and news</source>
        <translation>Filtruj alarmy i wiadomości</translation>
    </message>
    <message>
        <source>No alarm has rung, and there is no news</source>
        <translation>Nie było alarmów ani wiadomości</translation>
    </message>
    <message>
        <source>When the time of a ticket runs short, or somebody does something on a ticket of yours, you are told, and here it is kept what you were told and when.</source>
        <translation>Gdy kończy się czas zgłoszenia albo ktoś coś robi z twoim zgłoszeniem, dostajesz wiadomość. Tutaj zostaje, co i kiedy ci powiedziano.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nic nie pasuje</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmNotice</name>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Zamknij tę wiadomość</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmRowDelegate</name>
    <message>
        <source>Happened: %1</source>
        <translation>Zdarzyło się: %1</translation>
    </message>
    <message>
        <source>Told: %1</source>
        <translation>Powiadomiono: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>shown as a message</source>
        <translation>pokazano jako komunikat</translation>
    </message>
    <message>
        <source>kept silent by your rules</source>
        <translation>wyciszone twoimi regułami</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n ticket(s)</source>
        <extracomment>%1 is &quot;on 5 tickets&quot;</extracomment>
        <translation>
            <numerusform>w %n zgłoszeniu</numerusform>
            <numerusform>w %n zgłoszeniach</numerusform>
            <numerusform>w %n zgłoszeniach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away: %n alarm(s) %1</source>
        <translation>
            <numerusform>Gdy cię nie było: %n alarm %1</numerusform>
            <numerusform>Gdy cię nie było: %n alarmy %1</numerusform>
            <numerusform>Gdy cię nie było: %n alarmów %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmToast</name>
    <message>
        <source>Take</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Put this alarm away</source>
        <translation>Zamknij ten alarm</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minut</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minut</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 godzina</translation>
    </message>
    <message>
        <source>Until it is due, %1</source>
        <extracomment>snooze an alarm until the deadline; %1 is the time of day</extracomment>
        <translation>Do terminu, %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmWords</name>
    <message>
        <source>The wait is over</source>
        <translation>Koniec oczekiwania</translation>
    </message>
    <message>
        <source>A deadline passed while offline</source>
        <translation>Termin minął bez połączenia</translation>
    </message>
    <message>
        <source>%1: overdue, predicted here</source>
        <extracomment>an alarm made without the server, while offline: &quot;Resolution: overdue, predicted here&quot;</extracomment>
        <translation>%1: po terminie, przewidziane tutaj</translation>
    </message>
    <message>
        <source>%1: %2 past the deadline</source>
        <extracomment>an alarm: &quot;Resolution: 1 h past the deadline&quot;</extracomment>
        <translation>%1: %2 po terminie</translation>
    </message>
    <message>
        <source>%1: overdue</source>
        <extracomment>an alarm: &quot;Resolution: overdue&quot;</extracomment>
        <translation>%1: po terminie</translation>
    </message>
    <message>
        <source>%1: %2 % used</source>
        <extracomment>an alarm: &quot;Resolution: 75 % used&quot;</extracomment>
        <translation>%1: zużyto %2 % czasu</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>otwarte %1</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>wzięte %1</translation>
    </message>
    <message>
        <source>put away %1</source>
        <translation>zamknięte %1</translation>
    </message>
    <message>
        <source>over before it could be told</source>
        <translation>minęło, zanim dało się powiadomić</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>odłożone do %1</translation>
    </message>
    <message>
        <source>not told here</source>
        <translation>tu nie powiadomiono</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>jeszcze nic</translation>
    </message>
    <message>
        <source>over by itself</source>
        <translation>minęło samo</translation>
    </message>
    <message>
        <source>%1. Ticket %2, %3. %4</source>
        <extracomment>%1 is the alarm (&quot;Resolution: overdue&quot;), %2 the number of the ticket, %3 its subject, %4 the time left</extracomment>
        <translation>%1. Zgłoszenie %2, %3. %4</translation>
    </message>
    <message>
        <source>A third party was due back</source>
        <extracomment>an alarm; %1 is a partner: &quot;UPS was due back&quot;</extracomment>
        <translation>Minął termin odpowiedzi strony trzeciej</translation>
    </message>
    <message>
        <source>%1 was due back</source>
        <translation>%1: minął termin odpowiedzi</translation>
    </message>
    <message>
        <source>A line</source>
        <translation>Linia</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 used for #%4</source>
        <extracomment>an alarm: &quot;Line 1: 75 % of 30 min used for #40117&quot;</extracomment>
        <translation>%1: %2 % z %3 zużyte na #%4</translation>
    </message>
    <message>
        <source>%1 holds #%2 too long</source>
        <extracomment>an alarm: &quot;Line 1 holds #40117 too long&quot;</extracomment>
        <translation>%1 zbyt długo trzyma #%2</translation>
    </message>
    <message>
        <source>%1 holds #%2 longer than %3</source>
        <extracomment>an alarm: &quot;Line 1 holds #40117 longer than 30 min&quot;</extracomment>
        <translation>%1 trzyma #%2 dłużej niż %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AllowanceWords</name>
    <message>
        <source>this month</source>
        <translation>w tym miesiącu</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>w tym kwartale</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>w tym roku</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n wizyta</numerusform>
            <numerusform>%n wizyty</numerusform>
            <numerusform>%n wizyt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over the limit of %2</source>
        <extracomment>%1 how much too much (&quot;2 h&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation>%1 ponad limit %2</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <extracomment>%1 what is used (&quot;12 h 30&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation>%1 z %2 zużyto</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ArticlePane</name>
    <message>
        <source>Next hit</source>
        <translation>Następne</translation>
    </message>
    <message>
        <source>Insert into reply</source>
        <translation>Wstaw do odpowiedzi</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Nie wybrano artykułu</translation>
    </message>
    <message>
        <source>Choose one at the left, or search with “/”.</source>
        <translation>Wybierz artykuł po lewej albo zacznij szukać klawiszem „/”.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Wstecz (Alt+Left)</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Treść artykułu</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>zmieniono %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the found places: &quot;2 of 7&quot;</extracomment>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AssigneeMenu</name>
    <message>
        <source>Take it</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (ja)</translation>
    </message>
    <message>
        <source>Nobody is in this queue</source>
        <translation>W tej kolejce nikogo nie ma</translation>
    </message>
    <message>
        <source>Another queue</source>
        <translation>Inna kolejka</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AudienceStrip</name>
    <message>
        <source>Only for…</source>
        <translation>Tylko dla…</translation>
    </message>
    <message>
        <source>Who may read this note</source>
        <translation>Kto może czytać tę notatkę</translation>
    </message>
    <message>
        <source>Only some people or groups may read it (%1)</source>
        <translation>Czytać mogą tylko niektóre osoby lub grupy (%1)</translation>
    </message>
    <message>
        <source>Person or group who may read it</source>
        <translation>Osoba lub grupa, która może czytać</translation>
    </message>
    <message>
        <source>person or group, Enter</source>
        <translation>osoba lub grupa, Enter</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Nikogo o tej nazwie</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>a former group</source>
        <translation>dawna grupa</translation>
    </message>
    <message>
        <source>Restricted:</source>
        <translation>Tylko dla:</translation>
    </message>
    <message>
        <source>group %1</source>
        <extracomment>a chip: a group of the desk, among people</extracomment>
        <translation>grupa %1</translation>
    </message>
    <message>
        <source>%1 may not read it</source>
        <translation>%1: bez prawa czytania</translation>
    </message>
    <message>
        <source>group: all who see its queue</source>
        <translation>grupa: wszyscy, którzy widzą jej kolejkę</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Zamknij komunikat</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Board</name>
    <message>
        <source>Wallboard</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Choose what the board shows (C)</source>
        <translation>Wybierz, co pokazuje tablica (C)</translation>
    </message>
    <message>
        <source>Fill a screen (F11)</source>
        <translation>Na cały ekran (F11)</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardForm</name>
    <message>
        <source>What the board shows</source>
        <translation>Co pokazuje tablica</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zamknij (Esc)</translation>
    </message>
    <message>
        <source>Numbers at the top</source>
        <translation>Liczby u góry</translation>
    </message>
    <message>
        <source>Large tiles, four on a page</source>
        <translation>Duże kafelki, po cztery na stronie</translation>
    </message>
    <message>
        <source>Queues; none ticked shows all</source>
        <translation>Kolejki; bez zaznaczenia wszystkie</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ręcznie</translation>
    </message>
    <message>
        <source>A page shows for</source>
        <translation>Strona jest widoczna przez</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Stuck after working time of</source>
        <translation>Utknęło po czasie pracy bez zmian</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ciemne</translation>
    </message>
    <message>
        <source>light</source>
        <translation>jasne</translation>
    </message>
    <message>
        <source>like the program</source>
        <translation>jak w programie</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Sound when a deadline passes</source>
        <translation>Dźwięk, gdy minie termin</translation>
    </message>
    <message>
        <source>the second one, if there is one</source>
        <translation>drugi, jeśli jest</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (niepodłączony)</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardHeader</name>
    <message>
        <source>Service desk</source>
        <translation>Serwis</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>the date above the wallboard, in QDate&apos;s letters: &quot;Saturday 21 November&quot;</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>stan na %1</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>trwa liczenie</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>strona %1 z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardSettings</name>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Bez wykonawcy</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Bez odpowiedzi</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Zagrożone</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Rozwiązane dziś</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Zaległości</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Najdłużej czeka</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Utknęło</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message>
        <source>Next deadlines</source>
        <translation>Najbliższe terminy</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Na dyżurze</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>Stuck tickets</source>
        <translation>Zgłoszenia, które utknęły</translation>
    </message>
    <message>
        <source>Bottlenecks</source>
        <translation>Wąskie gardła</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Ping-pong</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardTile</name>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>no queue</source>
        <translation>brak kolejki</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>brak statusu</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BottlenecksTile</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Bottlenecks: tickets · half of them longer than</source>
        <translation>Wąskie gardła: zgłoszenia · połowa dłużej niż</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>Nie ma otwartych zgłoszeń.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkLines</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Co się zmieni</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkPanel</name>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>Zmieniono %Ln zgłoszenie.</numerusform>
            <numerusform>Zmieniono %Ln zgłoszenia.</numerusform>
            <numerusform>Zmieniono %Ln zgłoszeń.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Zmień %Ln zgłoszenie</numerusform>
            <numerusform>Zmień %Ln zgłoszenia</numerusform>
            <numerusform>Zmień %Ln zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what will change …</source>
        <translation>Sprawdzanie, co się zmieni…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Change many tickets</source>
        <translation>Zmień wiele zgłoszeń</translation>
    </message>
    <message>
        <source>What changes in each ticket</source>
        <translation>Co się zmieni w każdym zgłoszeniu</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otwórz zgłoszenie</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Cofnij wszystko</translation>
    </message>
    <message>
        <source>The lines show what would have changed before.</source>
        <translation>Wiersze pokazują, co zmieniłoby się wcześniej.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkValues</name>
    <message>
        <source>What is changed</source>
        <translation>Co się zmienia</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>To which queue</source>
        <translation>Do której kolejki</translation>
    </message>
    <message>
        <source>To which priority</source>
        <translation>Jaki priorytet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>To which status</source>
        <translation>Jaki status</translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation>Wraca dnia</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>vip, -old   adds vip, takes old away</source>
        <translation>vip, -stary   doda vip, zdejmie stary</translation>
    </message>
    <message>
        <source>They become yours.</source>
        <translation>Staną się twoje.</translation>
    </message>
    <message>
        <source>Who is not of it loses the ticket.</source>
        <translation>Kto do niej nie należy, traci zgłoszenie.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (ja)</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Przypisz do</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>Do kolejki</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Krytyczny</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niski</translation>
    </message>
    <message>
        <source>What solved them</source>
        <translation>Co je rozwiązało</translation>
    </message>
    <message>
        <source>Whom they wait for, and why</source>
        <translation>Na kogo i dlaczego czekają</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Powód (jeśli jest)</translation>
    </message>
    <message>
        <source>Type the tags to add; a minus before a tag takes it away.</source>
        <translation>Wpisz etykiety; minus przed etykietą ją zdejmuje.</translation>
    </message>
    <message>
        <source>Say what solved them: customers read it.</source>
        <translation>Napisz, co je rozwiązało: klienci to czytają.</translation>
    </message>
    <message>
        <source>Many were changed at once, and it was taken back</source>
        <translation>Zmieniono wiele naraz i to cofnięto</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkWords</name>
    <message>
        <source>it has no category yet</source>
        <translation>nie ma jeszcze kategorii</translation>
    </message>
    <message>
        <source>its checklist is not done</source>
        <translation>lista kontrolna nie jest gotowa</translation>
    </message>
    <message>
        <source>it needs a text that says what solved it</source>
        <translation>potrzebny tekst, co je rozwiązało</translation>
    </message>
    <message>
        <source>it needs a reason</source>
        <translation>potrzebny powód</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>czegoś brakuje</translation>
    </message>
    <message>
        <source>your rights do not reach that far</source>
        <translation>Twoje prawa na to nie pozwalają</translation>
    </message>
    <message>
        <source>no step leads there from its status</source>
        <translation>z jego statusu nie ma tam przejścia</translation>
    </message>
    <message>
        <source>it is not here any more</source>
        <translation>już go tu nie ma</translation>
    </message>
    <message>
        <source>it was merged or voided</source>
        <translation>zostało scalone lub anulowane</translation>
    </message>
    <message>
        <source>somebody changed it too: decide in the outbox</source>
        <translation>ktoś też je zmienił: zdecyduj w wychodzących</translation>
    </message>
    <message>
        <source>the time must be given and lie ahead</source>
        <translation>potrzebny czas, i to w przyszłości</translation>
    </message>
    <message>
        <source>taken back; it counts as set by hand</source>
        <translation>cofnięto; liczy się jako ustawione ręcznie</translation>
    </message>
    <message>
        <source>opened again, not as it was</source>
        <translation>znów otwarte, ale nie jak było</translation>
    </message>
    <message>
        <source>taken back; it is not new any more</source>
        <translation>cofnięto; nie jest już nowe</translation>
    </message>
    <message>
        <source>will change</source>
        <translation>zmieni się</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>już tak jest</translation>
    </message>
    <message>
        <source>cannot: %1</source>
        <translation>nie można: %1</translation>
    </message>
    <message>
        <source>kept here, waits to be sent</source>
        <translation>zapisane tutaj, czeka na wysłanie</translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>odmowa: %1</translation>
    </message>
    <message>
        <source>not done: stopped</source>
        <translation>nie zrobione: zatrzymano</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>stays as it is: %1</source>
        <translation>zostaje jak jest: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>tutaj nieznane</translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln się zmieni</numerusform>
            <numerusform>%Ln się zmienią</numerusform>
            <numerusform>%Ln się zmieni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln zrobione</numerusform>
            <numerusform>%Ln zrobione</numerusform>
            <numerusform>%Ln zrobionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait to be sent</source>
        <translation>
            <numerusform>%Ln czeka na wysłanie</numerusform>
            <numerusform>%Ln czekają na wysłanie</numerusform>
            <numerusform>%Ln czeka na wysłanie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln odrzucone</numerusform>
            <numerusform>%Ln odrzucone</numerusform>
            <numerusform>%Ln odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln nie zrobione</numerusform>
            <numerusform>%Ln nie zrobione</numerusform>
            <numerusform>%Ln nie zrobionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln cofnięte</numerusform>
            <numerusform>%Ln cofnięte</numerusform>
            <numerusform>%Ln cofniętych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln zostaje jak jest</numerusform>
            <numerusform>%Ln zostają jak są</numerusform>
            <numerusform>%Ln zostaje jak jest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln już tak ma</numerusform>
            <numerusform>%Ln już tak mają</numerusform>
            <numerusform>%Ln już tak ma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln nie można</numerusform>
            <numerusform>%Ln nie można</numerusform>
            <numerusform>%Ln nie można</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CalendarForm</name>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Days off, short and moved days</source>
        <translation>Dni wolne, skrócone i przeniesione</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Wczytaj święta</translation>
    </message>
    <message>
        <source>Preview of the year</source>
        <translation>Podgląd roku</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Poprzedni rok</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Następny rok</translation>
    </message>
    <message>
        <source>working</source>
        <translation>roboczy</translation>
    </message>
    <message>
        <source>short day</source>
        <translation>dzień skrócony</translation>
    </message>
    <message>
        <source>moved or longer day</source>
        <translation>dzień przeniesiony lub dłuższy</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>dzień wolny</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Nowy kalendarz</translation>
    </message>
    <message>
        <source>Name: a calendar needs a name.</source>
        <translation>Nazwa: kalendarz musi mieć nazwę.</translation>
    </message>
    <message>
        <source>%1: write the hours as 09:00-13:00, 14:00-18:00, without overlaps; empty for a day off.</source>
        <translation>%1: zapisz godziny jako 09:00-13:00, 14:00-18:00, bez nakładania; puste to dzień wolny.</translation>
    </message>
    <message>
        <source>Time zone: choose one from the list, for example Europe/Warsaw.</source>
        <translation>Strefa czasowa: wybierz z listy, na przykład Europe/Warsaw.</translation>
    </message>
    <message>
        <source>Week: the hours of a day overlap or end before they begin.</source>
        <translation>Tydzień: godziny dnia nakładają się lub kończą przed początkiem.</translation>
    </message>
    <message>
        <source>Week: there is no working time for more than a year. Paint at least one day.</source>
        <translation>Tydzień: przez ponad rok nie ma czasu pracy. Zaznacz choć jeden dzień.</translation>
    </message>
    <message>
        <source>Exceptions: a date stands twice or its hours overlap (%1).</source>
        <translation>Wyjątki: data jest podana dwa razy lub jej godziny się nakładają (%1).</translation>
    </message>
    <message>
        <source>The calendar was refused: %1</source>
        <translation>Kalendarz odrzucono: %1</translation>
    </message>
    <message>
        <source>The clocks of this zone do not change in this year.</source>
        <translation>W tej strefie w tym roku nie zmienia się czasu.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallForm</name>
    <message>
        <source>They called</source>
        <translation>Przychodząca</translation>
    </message>
    <message>
        <source>I called</source>
        <translation>Wychodząca</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Czas trwania w minutach</translation>
    </message>
    <message>
        <source>length</source>
        <translation>czas</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Treść rozmowy</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerCard</name>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>Also calling: %1</source>
        <translation>Dzwoni także: %1</translation>
    </message>
    <message>
        <source>Leaves this registration and takes that call</source>
        <translation>Porzuca tę rejestrację i odbiera tamtą rozmowę</translation>
    </message>
    <message>
        <source>%1, hung up</source>
        <extracomment>in the corner of the card, after the length of the call</extracomment>
        <translation>%1, rozłączono</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>numer zastrzeżony</translation>
    </message>
    <message>
        <source>Register as solved</source>
        <translation>Zarejestruj rozwiązane</translation>
    </message>
    <message>
        <source>Who is calling? Choose a contact, or press Enter to make a new one.</source>
        <translation>Kto dzwoni? Wybierz kontakt albo naciśnij Enter, aby utworzyć nowy.</translation>
    </message>
    <message>
        <source>Say in a few words how it was solved.</source>
        <translation>Opisz w kilku słowach rozwiązanie.</translation>
    </message>
    <message>
        <source>Done on the phone</source>
        <translation>Załatwione telefonicznie</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Czas trwania rozmowy</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Od nowa</translation>
    </message>
    <message>
        <source>How it was solved</source>
        <translation>Jak rozwiązano</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Podobne</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Zarejestruj</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>rozmowa</translation>
    </message>
    <message>
        <source>Put aside: %1</source>
        <translation>Odłożone: %1</translation>
    </message>
    <message>
        <source>Back to this registration; what stands here is put aside instead: %1</source>
        <translation>Wróć do tej karty; to, co jest tutaj, zostanie odłożone zamiast niej: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerLookup</name>
    <message>
        <source>company, contact not chosen</source>
        <extracomment>a company was found, but none of its people is chosen</extracomment>
        <translation>firma, nie wybrano kontaktu</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Numer lub nazwa</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>jeszcze nikt</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>company</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>nobody is known by “%1”</source>
        <translation>nikogo nie znaleziono: „%1”</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerPanel</name>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Otwarte zgłoszenia</translation>
    </message>
    <message>
        <source>nothing to watch</source>
        <translation>brak uwag</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>brak umowy</translation>
    </message>
    <message>
        <source>private person, no contract</source>
        <translation>osoba prywatna, brak umowy</translation>
    </message>
    <message>
        <source>%1, %2. Alt+%3 opens it.</source>
        <translation>%1, %2. Alt+%3 otwiera.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Alt + digit opens one</source>
        <translation>Alt + cyfra otwiera</translation>
    </message>
    <message>
        <source>Alt + digit opens one; the newest are shown</source>
        <translation>Alt + cyfra otwiera; pokazano najnowsze</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>the creator&apos;s choice</source>
        <translation>wybór autora</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>What a new ticket of a category begins with, and what is to be done in it. People may change it on the ticket.</source>
        <translation>Od czego zaczyna się nowe zgłoszenie kategorii i co trzeba w nim zrobić. W zgłoszeniu można to zmienić.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista kontrolna</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)…</source>
        <translation>
            <numerusform>%n punkt…</numerusform>
            <numerusform>%n punkty…</numerusform>
            <numerusform>%n punktów…</numerusform>
        </translation>
    </message>
    <message>
        <source>none…</source>
        <translation>brak…</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryField</name>
    <message>
        <source>Type a part of its name</source>
        <translation>Wpisz część nazwy</translation>
    </message>
    <message>
        <source>No such category</source>
        <translation>Nie ma takiej kategorii</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryForm</name>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Set the category</source>
        <translation>Ustaw kategorię</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wybierz z listy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryTree</name>
    <message>
        <source>Categories of articles</source>
        <translation>Kategorie artykułów</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Wszystkie artykuły</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChangedByOthers</name>
    <message>
        <source>Both of you changed the fields below. Nothing you typed is lost.</source>
        <translation>Te pola zmieniliście oboje. Nic z wpisanego nie przepadło.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>zapisane</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>twoje</translation>
    </message>
    <message>
        <source>Take the saved one</source>
        <translation>Weź zapisane</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Zostaw moje</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChecklistEditor</name>
    <message>
        <source>Items of the checklist</source>
        <translation>Punkty listy kontrolnej</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Do zrobienia</translation>
    </message>
    <message>
        <source>Needed to solve</source>
        <translation>Potrzebne do rozwiązania</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>W dół</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Checklist of “%1”</source>
        <extracomment>%1 is the name of a category</extracomment>
        <translation>Lista kontrolna „%1”</translation>
    </message>
    <message>
        <source>“%1…” is too long: at most %2 letters.</source>
        <translation>„%1…” jest za długie: najwyżej %2 znaków.</translation>
    </message>
    <message>
        <source>“%1” stands there twice.</source>
        <translation>„%1” jest tam dwa razy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChecklistView</name>
    <message>
        <source>Checklist</source>
        <translation>Lista kontrolna</translation>
    </message>
    <message>
        <source>needed before it is solved</source>
        <translation>potrzebne przed rozwiązaniem</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>behind an item of a checklist that solving asks for</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>* needed before it is solved</source>
        <translation>* potrzebne przed rozwiązaniem</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a checklist is done</extracomment>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChoiceRows</name>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>%1: write working time as “30 min” or “4 h”, at most %2.</source>
        <extracomment>%1 is the name of a field, %2 the longest that it takes</extracomment>
        <translation>%1: czas pracy pisze się jako „30 min” lub „4 h”, najwyżej %2.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ColumnPresets</name>
    <message numerus="yes">
        <source>There are %n choices of columns already; delete one first.</source>
        <translation>
            <numerusform>Jest już %n zestaw kolumn; najpierw usuń jeden.</numerusform>
            <numerusform>Są już %n zestawy kolumn; najpierw usuń jeden.</numerusform>
            <numerusform>Jest już %n zestawów kolumn; najpierw usuń jeden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns are kept as &quot;%1&quot;.</source>
        <translation>Kolumny zapisano jako „%1”.</translation>
    </message>
    <message>
        <source>There are columns called &quot;%1&quot; already.</source>
        <translation>Kolumny o nazwie „%1” już są.</translation>
    </message>
    <message>
        <source>The columns are called &quot;%1&quot; now.</source>
        <translation>Kolumny nazywają się teraz „%1”.</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot; are deleted.</source>
        <translation>Usunięto kolumny „%1”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandPalette</name>
    <message>
        <source>Do anything</source>
        <translation>Dowolna czynność</translation>
    </message>
    <message>
        <source>An action, a ticket number or subject, a customer, an article...</source>
        <translation>Czynność, numer lub temat zgłoszenia, klient, artykuł…</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Pasujące</translation>
    </message>
    <message>
        <source>Nothing fits. Try a ticket number, a word of a subject or a name.</source>
        <translation>Nic nie pasuje. Wpisz numer zgłoszenia, słowo z tematu lub nazwę.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artykuł</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandWords</name>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>New ticket %1: %2</source>
        <translation>Nowe zgłoszenie %1: %2</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>a field of a ticket, its new value and the ticket&apos;s number: &quot;Priority 1 on 40093&quot;</extracomment>
        <translation>%3: %1 → %2</translation>
    </message>
    <message>
        <source>Call on %1</source>
        <translation>Rozmowa: %1</translation>
    </message>
    <message>
        <source>Visit on %1</source>
        <translation>Wizyta: %1</translation>
    </message>
    <message>
        <source>The customer&apos;s words on %1</source>
        <translation>Słowa klienta: %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notatka: %1</translation>
    </message>
    <message>
        <source>Reply on %1</source>
        <translation>Odpowiedź: %1</translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation>Obserwujący: %1</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Etykiety: %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Weź %1</translation>
    </message>
    <message>
        <source>Pass %1 to %2</source>
        <translation>Przekaż %1: %2</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Przypisz %1: %2</translation>
    </message>
    <message>
        <source>Status &quot;%1&quot; on %2</source>
        <translation>%2: status „%1”</translation>
    </message>
    <message>
        <source>%1 of work on %2</source>
        <translation>%1 pracy: %2</translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation>Powiązanie: %1</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nowa firma</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nowy obiekt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Nowe urządzenie</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nowa umowa</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nowy artykuł</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artykuł</translation>
    </message>
    <message>
        <source>Your availability</source>
        <translation>Twoja dostępność</translation>
    </message>
    <message>
        <source>What you have read</source>
        <translation>Przeczytane przez ciebie</translation>
    </message>
    <message>
        <source>Settings of the desk</source>
        <translation>Ustawienia serwisu</translation>
    </message>
    <message>
        <source>Imported history of %1</source>
        <translation>Zaimportowana historia: %1</translation>
    </message>
    <message>
        <source>What time brought to %1</source>
        <translation>Co czas przyniósł zgłoszeniu %1</translation>
    </message>
    <message>
        <source>New choice of the promise of %1</source>
        <translation>Nowy wybór zobowiązań dla %1</translation>
    </message>
    <message>
        <source>New choice of the promise of all open tickets</source>
        <translation>Nowy wybór zobowiązań dla wszystkich otwartych zgłoszeń</translation>
    </message>
    <message>
        <source>Merging of %1</source>
        <translation>Scalenie %1</translation>
    </message>
    <message>
        <source>Taking back the merging of %1</source>
        <translation>Cofnięcie scalenia %1</translation>
    </message>
    <message>
        <source>Restricted note on %1</source>
        <translation>Poufna notatka: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompanyCardView</name>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n otwarte zgłoszenie</numerusform>
            <numerusform>%n otwarte zgłoszenia</numerusform>
            <numerusform>%n otwartych zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>łącznie %n</numerusform>
            <numerusform>łącznie %n</numerusform>
            <numerusform>łącznie %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit company</source>
        <translation>Edytuj firmę</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>Edytuj umowę</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Umowy</translation>
    </message>
    <message>
        <source>No contract: nothing is promised beyond the desk&apos;s own policy.</source>
        <translation>Brak umowy: obowiązuje tylko ogólna polityka serwisu.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nowa umowa</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>Brak obiektów.</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>Edytuj obiekt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nowy obiekt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Nobody yet. Whoever calls is added from the card of the call.</source>
        <translation>Jeszcze nikogo. Dzwoniących dodaje się z karty rozmowy.</translation>
    </message>
    <message>
        <source>New call from %1</source>
        <translation>Nowa rozmowa: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>No equipment recorded.</source>
        <translation>Brak zapisanych urządzeń.</translation>
    </message>
    <message>
        <source>Edit asset</source>
        <translation>Edytuj urządzenie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Nowe urządzenie</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Zgłoszenia</translation>
    </message>
    <message>
        <source>No ticket yet.</source>
        <translation>Brak zgłoszeń.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tickets in the list</source>
        <translation>
            <numerusform>Wszystkie zgłoszenia (%Ln) na liście</numerusform>
            <numerusform>Wszystkie zgłoszenia (%Ln) na liście</numerusform>
            <numerusform>Wszystkie zgłoszenia (%Ln) na liście</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompletionPopup</name>
    <message>
        <source>Matches</source>
        <translation>Dopasowania</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Notatka wewnętrzna</translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation>Wyślij, rozwiąż, dalej</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>Widoczne tylko dla zespołu</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Napisz odpowiedź</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Odpowiedź do: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>Zapisz rozmowę</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Zapisz czas</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Załącz pliki</translation>
    </message>
    <message>
        <source>Attach a part of the screen</source>
        <translation>Załącz część ekranu</translation>
    </message>
    <message>
        <source>Write what belongs in the place of %1, then it can go out.</source>
        <translation>Wpisz, co ma być w miejscu %1, wtedy można wysłać.</translation>
    </message>
    <message>
        <source>Add restricted note</source>
        <translation>Dodaj poufną notatkę</translation>
    </message>
    <message>
        <source>Only those on the list see this</source>
        <translation>Widzą to tylko osoby z listy</translation>
    </message>
    <message>
        <source>Solve, next</source>
        <extracomment>in a narrow pane: answers, solves, goes to the next ticket</extracomment>
        <translation>Rozwiąż, dalej</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ComposerTabs</name>
    <message>
        <source>Earlier versions</source>
        <translation>Wcześniejsze wersje</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>draft kept</source>
        <translation>szkic zapisany</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictCard</name>
    <message>
        <source>yours</source>
        <translation>twoje</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Twój tekst</translation>
    </message>
    <message>
        <source>Send this</source>
        <translation>Wyślij to</translation>
    </message>
    <message>
        <source>before</source>
        <translation>przedtem</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Użyj tego</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictFace</name>
    <message>
        <source>written %1</source>
        <translation>napisane %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>reply held, written %1</source>
        <translation>odpowiedź wstrzymana, napisana %1</translation>
    </message>
    <message>
        <source>%1 merged this ticket into %2. Yours was not sent.</source>
        <translation>%1: zgłoszenie scalono z %2. Twoja odpowiedź nie została wysłana.</translation>
    </message>
    <message>
        <source>%1 wrote at %2, after you had begun. Yours was not sent.</source>
        <translation>%1 — nowa wiadomość o %2, gdy już zaczęto pisać. Twoja odpowiedź nie została wysłana.</translation>
    </message>
    <message>
        <source>%1 replied at %2, after you had begun. Yours was not sent.</source>
        <translation>%1 — odpowiedź klientowi o %2, gdy już zaczęto pisać. Twoja odpowiedź nie została wysłana.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation>Zachowaj jako notatkę</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>poproszono %1</translation>
    </message>
    <message>
        <source>%1 was faster.</source>
        <translation>%1: wcześniej niż ty.</translation>
    </message>
    <message>
        <source>%1 took it at %2, %3 before you.</source>
        <translation>%1 bierze zgłoszenie o %2, %3 przed tobą.</translation>
    </message>
    <message>
        <source>%1 took it at %2; that reached the server first.</source>
        <translation>%1 bierze zgłoszenie o %2; to dotarło do serwera wcześniej.</translation>
    </message>
    <message>
        <source>give it to %1</source>
        <translation>przekazać: %1</translation>
    </message>
    <message>
        <source>Reassign anyway</source>
        <translation>Przypisz mimo to</translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation>Weź mimo to</translation>
    </message>
    <message>
        <source>Leave it to %1</source>
        <translation>Zostaw: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 set the status to “%2” at %3; your change no longer follows from that.</source>
        <translation>%1 — status „%2” o %3; twoja zmiana już z niego nie wynika.</translation>
    </message>
    <message>
        <source>The status is “%1” by now; your change no longer follows from that.</source>
        <translation>Teraz status to „%1”; twoja zmiana już z niego nie wynika.</translation>
    </message>
    <message>
        <source>Set “%1” all the same</source>
        <translation>Mimo to „%1”</translation>
    </message>
    <message>
        <source>Leave it “%1”</source>
        <translation>Zostaw „%1”</translation>
    </message>
    <message>
        <source>Keep the text as note</source>
        <translation>Tekst jako notatka</translation>
    </message>
    <message>
        <source>%1: %2 changed it at %3, and so did you.</source>
        <translation>%1: zmiana twoja i od %2 (o %3).</translation>
    </message>
    <message>
        <source>%1: somebody else changed it, and so did you.</source>
        <translation>%1: zmiana twoja i kogoś innego.</translation>
    </message>
    <message>
        <source>Use mine: %1</source>
        <translation>Moje: %1</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Użyj mojego</translation>
    </message>
    <message>
        <source>Keep theirs: %1</source>
        <translation>Zostaw: %1</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Zostaw cudze</translation>
    </message>
    <message>
        <source>Keep mine as note</source>
        <translation>Moje jako notatka</translation>
    </message>
    <message>
        <source>You had begun this for a ticket that you can no longer see.</source>
        <translation>Rozpoczęto to dla zgłoszenia, którego już nie widzisz.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>refused, written %1</source>
        <translation>odrzucone, napisane %1</translation>
    </message>
    <message>
        <source>The server did not take this. What you wrote is kept here until you decide.</source>
        <translation>Serwer tego nie przyjął. To, co napisano, czeka tu na decyzję.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Your reply goes out in a moment.</source>
        <translation>Twoja odpowiedź wyjdzie za chwilę.</translation>
    </message>
    <message>
        <source>Yours is taken in a moment.</source>
        <translation>Twoja wartość wejdzie za chwilę.</translation>
    </message>
    <message>
        <source>Theirs stays.</source>
        <translation>Zostaje cudze.</translation>
    </message>
    <message>
        <source>Kept as a note.</source>
        <translation>Zachowano jako notatkę.</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Odrzucono.</translation>
    </message>
    <message>
        <source>restricted note refused, written %1</source>
        <translation>poufna notatka odrzucona, napisana %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictStrip</name>
    <message>
        <source>Your text is copied.</source>
        <translation>Twój tekst skopiowano.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes wait(s) for a decision.</source>
        <translation>
            <numerusform>%n twoja zmiana czeka na decyzję.</numerusform>
            <numerusform>%n twoje zmiany czekają na decyzję.</numerusform>
            <numerusform>%n twoich zmian czeka na decyzję.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing you wrote is lost.</source>
        <translation>Nic, co napisano, nie zginęło.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Zdecyduj</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContactCardView</name>
    <message>
        <source>private person</source>
        <translation>osoba prywatna</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>neither a phone nor a mail address is known</source>
        <translation>brak telefonu i adresu e-mail</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Zgłoszenia</translation>
    </message>
    <message>
        <source>No ticket of this person yet.</source>
        <translation>Brak zgłoszeń tej osoby.</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Edytuj kontakt</translation>
    </message>
    <message>
        <source>All tickets of this person in the list</source>
        <translation>Wszystkie zgłoszenia tej osoby na liście</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContractCard</name>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>Umowa %1</translation>
    </message>
    <message>
        <source>since %1, no end date</source>
        <translation>od %1, bezterminowo</translation>
    </message>
    <message numerus="yes">
        <source>renews itself, notice %n day(s)</source>
        <translation>
            <numerusform>odnawia się sama, wypowiedzenie: %n dzień</numerusform>
            <numerusform>odnawia się sama, wypowiedzenie: %n dni</numerusform>
            <numerusform>odnawia się sama, wypowiedzenie: %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>does not renew itself</source>
        <translation>nie odnawia się sama</translation>
    </message>
    <message>
        <source>Part of the term that is over</source>
        <translation>Miniona część okresu</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>Godziny obsługi</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Polityka</translation>
    </message>
    <message>
        <source>none: nothing is promised</source>
        <translation>brak: terminów nie obiecano</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Obiekty</translation>
    </message>
    <message>
        <source>all</source>
        <translation>wszystkie</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Kolejna odpowiedź</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Wizyta</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Korespondencja</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>Pokaż %n wcześniejszą wiadomość</numerusform>
            <numerusform>Pokaż %n wcześniejsze wiadomości</numerusform>
            <numerusform>Pokaż %n wcześniejszych wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide history</source>
        <translation>Ukryj historię</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Pokaż historię</translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n nowa poniżej</numerusform>
            <numerusform>%n nowe poniżej</numerusform>
            <numerusform>%n nowych poniżej</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 worked %2, %3</source>
        <extracomment>a line of the conversation: &quot;Anna worked 15 m, 10:46&quot;</extracomment>
        <translation>%1: praca %2, %3</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięte</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CountdownPill</name>
    <message>
        <source>running</source>
        <translation>biegnie</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>termin blisko</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>po terminie</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>wstrzymane</translation>
    </message>
    <message>
        <source>met</source>
        <translation>dotrzymane</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>bez terminu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the state of a clock (&quot;overdue&quot;), %2 its time</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerDelegate</name>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerListModel</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n otwarte zgłoszenie</numerusform>
            <numerusform>%n otwarte zgłoszenia</numerusform>
            <numerusform>%n otwartych zgłoszeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerText</name>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>stands where a ticket&apos;s number will be</extracomment>
        <translation>nowe</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Jedna osoba</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Dział</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Cały obiekt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Cała firma</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niska</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykła</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoka</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Natychmiast</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Zaplanowane</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Oczekujące</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Rozwiązane</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Scalone</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulowane</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>day, short month, year: &quot;30 Jun 2027&quot;</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>dziś %1</translation>
    </message>
    <message>
        <source>draft, not in force</source>
        <translation>szkic, nie obowiązuje</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>zawieszona</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>wygasła %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>wygasła</translation>
    </message>
    <message>
        <source>starts on %1</source>
        <translation>zaczyna się %1</translation>
    </message>
    <message>
        <source>active, no end date</source>
        <translation>obowiązuje bezterminowo</translation>
    </message>
    <message>
        <source>active until %1</source>
        <translation>obowiązuje do %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Szkic</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Zawieszona</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Wygasła</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nierozpoczęta</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation>całodobowo</translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation>brak godzin pracy</translation>
    </message>
    <message>
        <source>The contract is suspended</source>
        <translation>Umowa jest zawieszona</translation>
    </message>
    <message>
        <source>The contract has expired</source>
        <translation>Umowa wygasła</translation>
    </message>
    <message numerus="yes">
        <source>The contract ends in %n day(s)</source>
        <translation>
            <numerusform>Umowa kończy się za %n dzień</numerusform>
            <numerusform>Umowa kończy się za %n dni</numerusform>
            <numerusform>Umowa kończy się za %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Included limit used up</source>
        <translation>Limit w umowie wyczerpany</translation>
    </message>
    <message>
        <source>VIP customer</source>
        <translation>Klient VIP</translation>
    </message>
    <message>
        <source>private person</source>
        <translation>osoba prywatna</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomersPage</name>
    <message>
        <source>No customer chosen</source>
        <translation>Nie wybrano klienta</translation>
    </message>
    <message>
        <source>Choose a company or a person, or type a name or a number.</source>
        <translation>Wybierz firmę lub osobę albo wpisz nazwę lub numer.</translation>
    </message>
    <message>
        <source>Name, number, address</source>
        <translation>Nazwa, numer, adres</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Szukaj klientów</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nowa firma</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Nobody found. Names, numbers and addresses are searched.</source>
        <translation>Nikogo nie znaleziono. Przeszukiwane są nazwy, numery i adresy.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n, type to narrow</source>
        <translation>
            <numerusform>Pierwszy %n, wpisz, aby zawęzić</numerusform>
            <numerusform>Pierwsze %n, wpisz, aby zawęzić</numerusform>
            <numerusform>Pierwszych %n, wpisz, aby zawęzić</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n klient</numerusform>
            <numerusform>%n klientów</numerusform>
            <numerusform>%n klientów</numerusform>
        </translation>
    </message>
    <message>
        <source>This card cannot be shown</source>
        <translation>Nie można pokazać tej karty</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DeadlinesTile</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
    <message>
        <source>No clock runs.</source>
        <translation>Żaden zegar nie biegnie.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DeskForm</name>
    <message>
        <source>Remote control and papers</source>
        <translation>Zdalne sterowanie i druki</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Zdalne sterowanie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>A program of the workstation and its arguments. {id} stands for what an asset&apos;s card has under remote control. It is started without a shell; names with spaces go in quotes. Empty: there is no remote control.</source>
        <translation>Program stanowiska i jego argumenty. {id} zastępuje to, co na karcie urządzenia wpisano jako zdalne sterowanie. Uruchamiany bez powłoki; nazwy ze spacjami w cudzysłowie. Puste: nie ma zdalnego sterowania.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Druki</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Nagłówek firmowy</translation>
    </message>
    <message>
        <source>At the head of printed tickets, work orders, acts and visit sheets. The first line is the firm&apos;s name; then its address, tax number, telephone.</source>
        <translation>W nagłówku drukowanych zgłoszeń, zleceń, protokołów i kart wizyt. Pierwszy wiersz to nazwa firmy; potem adres, NIP, telefon.</translation>
    </message>
    <message>
        <source>Write a program and, in one of its arguments, {id}. Close every quote.</source>
        <translation>Wpisz program, a w jednym z jego argumentów {id}. Zamknij każdy cudzysłów.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DesktopNotifier</name>
    <message>
        <source>%1 %2</source>
        <extracomment>the body of a desktop&apos;s notification: number and subject of a ticket</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>Odłóż na 15 min</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DraftLines</name>
    <message>
        <source>another workstation</source>
        <translation>inne stanowisko</translation>
    </message>
    <message>
        <source>%1 begun on %2, %3.</source>
        <extracomment>kind of draft, name of a computer, when: &quot;Reply begun on laptop, 2 h ago.&quot;</extracomment>
        <translation>%1: rozpoczęto na %2, %3.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Przejmij</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Przekazanie</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Restricted note</source>
        <translation>Poufna notatka</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DueLine</name>
    <message>
        <source>first response</source>
        <translation>pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>rozwiązanie</translation>
    </message>
    <message>
        <source>Due if saved now</source>
        <translation>Terminy, jeśli zapisać teraz</translation>
    </message>
    <message>
        <source>no deadline: no policy applies</source>
        <translation>brak terminu: żadna polityka nie pasuje</translation>
    </message>
    <message>
        <source>Policy %1, calendar %2</source>
        <translation>Polityka %1, kalendarz %2</translation>
    </message>
    <message>
        <source>answered by this call</source>
        <translation>odpowiedziano tą rozmową</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>wstrzymane</translation>
    </message>
</context>
<context>
    <name>firstline::ui::EndText</name>
    <message numerus="yes">
        <source>The server was not reached for %n day(s), so this profile is locked. Everything in it is kept. Sign in while the server can be reached to open it.</source>
        <translation>
            <numerusform>Serwer był nieosiągalny przez %n dzień, dlatego ten profil jest zablokowany. Wszystko w nim zostało zachowane. Zaloguj się, gdy serwer będzie osiągalny, aby go otworzyć.</numerusform>
            <numerusform>Serwer był nieosiągalny przez %n dni, dlatego ten profil jest zablokowany. Wszystko w nim zostało zachowane. Zaloguj się, gdy serwer będzie osiągalny, aby go otworzyć.</numerusform>
            <numerusform>Serwer był nieosiągalny przez %n dni, dlatego ten profil jest zablokowany. Wszystko w nim zostało zachowane. Zaloguj się, gdy serwer będzie osiągalny, aby go otworzyć.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your administrator ended this workstation. Everything that it held was deleted; what you had not sent was handed to the server first. Ask your administrator for it.</source>
        <translation>Administrator wyłączył to stanowisko. Wszystko, co było na nim zapisane, usunięto; to, czego nie wysłano, przekazano najpierw na serwer. Poproś o to administratora.</translation>
    </message>
    <message>
        <source>Your administrator ended this workstation. Everything that it held was deleted; what you had not sent could not be handed in and is kept in a sealed file that only your administrator can open.</source>
        <translation>Administrator wyłączył to stanowisko. Wszystko, co było na nim zapisane, usunięto; tego, czego nie wysłano, nie udało się przekazać i leży w zapieczętowanym pliku, który może otworzyć tylko administrator.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ErrorText</name>
    <message>
        <source>This could not be done with what was given. Nothing was changed. Check the fields and try again.</source>
        <translation>Nie można tego wykonać z podanymi danymi. Nic nie zmieniono. Sprawdź pola i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>It was not found. Nothing was changed. It may have been removed or moved; refresh and look again.</source>
        <translation>Nie znaleziono. Nic nie zmieniono. Element mógł zostać usunięty lub przeniesiony; odśwież i sprawdź ponownie.</translation>
    </message>
    <message>
        <source>More than one thing fits. Nothing was changed. Choose one of them or write more.</source>
        <translation>Pasuje więcej niż jeden element. Nic nie zmieniono. Wybierz jeden lub wpisz więcej.</translation>
    </message>
    <message>
        <source>This version cannot do that. Nothing was changed. Update the program or do it another way.</source>
        <translation>Ta wersja tego nie potrafi. Nic nie zmieniono. Zaktualizuj program lub zrób to inaczej.</translation>
    </message>
    <message>
        <source>Something in the text could not be understood. What you wrote is kept. Correct the marked place.</source>
        <translation>Nie rozpoznano części tekstu. Wpisany tekst jest zachowany. Popraw zaznaczone miejsce.</translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is kept. Start it again when you need it.</source>
        <translation>Anulowano. To, co ukończono wcześniej, jest zachowane. W razie potrzeby uruchom ponownie.</translation>
    </message>
    <message>
        <source>It exists already. Nothing was changed. Open the one that is there or choose another name.</source>
        <translation>To już istnieje. Nic nie zmieniono. Otwórz istniejący element lub wybierz inną nazwę.</translation>
    </message>
    <message>
        <source>This computer could not write to its disk. Everything saved before is kept. Check the disk and try again; what you see on the screen is still here.</source>
        <translation>Nie udało się zapisać na dysku tego komputera. Wszystko zapisane wcześniej jest zachowane. Sprawdź dysk i spróbuj ponownie; to, co widać na ekranie, nie przepadło.</translation>
    </message>
    <message>
        <source>The local data is busy. Nothing was lost. Try again in a moment; close a second copy of the program if one is open.</source>
        <translation>Dane lokalne są zajęte. Nic nie przepadło. Spróbuj za chwilę; jeśli otwarta jest druga kopia programu, zamknij ją.</translation>
    </message>
    <message>
        <source>The local data is damaged. Your unsent changes are kept in their own file. Start the program again to build the rest anew from the server.</source>
        <translation>Dane lokalne są uszkodzone. Niewysłane zmiany są zachowane w osobnym pliku. Uruchom program ponownie, aby odtworzyć resztę z serwera.</translation>
    </message>
    <message>
        <source>The local data was written by a newer version. It was left untouched. Start the newer version of the program.</source>
        <translation>Dane lokalne zapisała nowsza wersja. Pozostały nienaruszone. Uruchom nowszą wersję programu.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved before is kept. Free some space, then save again.</source>
        <translation>Dysk jest pełny. Wszystko zapisane wcześniej jest zachowane. Zwolnij miejsce i zapisz ponownie.</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed. Check that it exists and that you may open it.</source>
        <translation>Nie udało się odczytać pliku. Nic nie zmieniono. Sprawdź, czy plik istnieje i czy masz do niego dostęp.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything works and is kept here. It will be sent by itself once the connection is back.</source>
        <translation>Brak połączenia z serwerem. Wszystko działa i jest zapisywane tutaj. Zostanie wysłane automatycznie, gdy połączenie wróci.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Your changes are kept here and will be sent again by themselves.</source>
        <translation>Serwer nie odpowiedział na czas. Zmiany są zapisane tutaj i zostaną automatycznie wysłane ponownie.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified. Nothing was sent and your changes are kept. Check the address and the date of this computer, or ask your administrator.</source>
        <translation>Nie udało się potwierdzić tożsamości serwera. Nic nie wysłano, zmiany są zachowane. Sprawdź adres i datę na tym komputerze lub zapytaj administratora.</translation>
    </message>
    <message>
        <source>The server had a fault of its own. Your changes are kept here and will be sent again. If it goes on, tell your administrator.</source>
        <translation>Wystąpił błąd po stronie serwera. Zmiany są zapisane tutaj i zostaną wysłane ponownie. Jeśli to się powtarza, powiadom administratora.</translation>
    </message>
    <message>
        <source>The server is busy. Your changes are kept here and will be sent in a moment by themselves.</source>
        <translation>Serwer jest zajęty. Zmiany są zapisane tutaj i za chwilę zostaną wysłane automatycznie.</translation>
    </message>
    <message>
        <source>You are not signed in. Your changes are kept here. Sign in to send them.</source>
        <translation>Nie zalogowano. Zmiany są zapisane tutaj. Zaloguj się, aby je wysłać.</translation>
    </message>
    <message>
        <source>The name or the password is not right. Nothing was changed. Check both and the keyboard&apos;s language, then try again.</source>
        <translation>Nieprawidłowa nazwa lub hasło. Nic nie zmieniono. Sprawdź je oraz język klawiatury i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>You may not do this. Nothing was changed and what you wrote is kept. Ask a supervisor to do it or to give you the right.</source>
        <translation>Brak uprawnień. Nic nie zmieniono, wpisany tekst jest zachowany. Poproś kierownika o wykonanie tego lub o nadanie uprawnień.</translation>
    </message>
    <message>
        <source>This workstation was signed out by an administrator. Unsent changes are kept. Ask your administrator before you sign in again.</source>
        <translation>Administrator wylogował to stanowisko. Niewysłane zmiany są zachowane. Przed ponownym zalogowaniem skontaktuj się z administratorem.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. The old one still holds. Choose a longer one, for example several words.</source>
        <translation>To hasło zbyt łatwo odgadnąć. Nadal obowiązuje poprzednie. Wybierz dłuższe, na przykład z kilku słów.</translation>
    </message>
    <message>
        <source>There were too many attempts. The account and its data are safe. Wait a few minutes, then try again.</source>
        <translation>Zbyt wiele prób. Konto i dane są bezpieczne. Odczekaj kilka minut i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used. Nothing was lost. Unlock it and try again, or sign in anew each time.</source>
        <translation>Systemowy magazyn haseł jest niedostępny. Nic nie przepadło. Odblokuj go i spróbuj ponownie albo loguj się za każdym razem od nowa.</translation>
    </message>
    <message>
        <source>Somebody changed the same thing meanwhile. Both versions are kept. Choose between yours and theirs.</source>
        <translation>W międzyczasie ktoś zmienił to samo. Obie wersje są zachowane. Wybierz swoją lub cudzą.</translation>
    </message>
    <message>
        <source>The ticket cannot go into that state from where it is. Nothing was changed and what you wrote is kept. Choose another state.</source>
        <translation>Z obecnego stanu zgłoszenie nie może przejść do wybranego. Nic nie zmieniono, wpisany tekst jest zachowany. Wybierz inny stan.</translation>
    </message>
    <message>
        <source>A field that is needed is empty. What you wrote is kept. Fill in the marked field and save again.</source>
        <translation>Wymagane pole jest puste. Wpisany tekst jest zachowany. Wypełnij zaznaczone pole i zapisz ponownie.</translation>
    </message>
    <message>
        <source>It is not there any more. What you wrote is kept as a draft. Find where it went, or make a new one.</source>
        <translation>Tego elementu już nie ma. Wpisany tekst zachowano jako szkic. Znajdź, dokąd go przeniesiono, lub utwórz nowy.</translation>
    </message>
    <message>
        <source>A copy of this workstation&apos;s data was used elsewhere. Unsent changes are kept. Sign in again to get a name of its own for this one.</source>
        <translation>Kopii danych tego stanowiska użyto gdzie indziej. Niewysłane zmiany są zachowane. Zaloguj się ponownie, aby to stanowisko otrzymało własną nazwę.</translation>
    </message>
    <message>
        <source>Data arrived that could not be read. Nothing was changed here. Try again; if it goes on, tell your administrator.</source>
        <translation>Otrzymano dane, których nie można odczytać. Nic tu nie zmieniono. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.</translation>
    </message>
    <message>
        <source>This is too large. Nothing was sent and it is kept here. Make it smaller or split it.</source>
        <translation>Zbyt duży rozmiar. Nic nie wysłano, wszystko jest zachowane tutaj. Zmniejsz lub podziel.</translation>
    </message>
    <message>
        <source>This program and the server are of versions that do not fit. Your changes are kept here. Update the program, then they will be sent.</source>
        <translation>Wersje programu i serwera nie pasują do siebie. Zmiany są zapisane tutaj. Zaktualizuj program, a zostaną wysłane.</translation>
    </message>
    <message>
        <source>The server does not know a field of this change. The change is kept here. Update the server or this program.</source>
        <translation>Serwer nie zna pola z tej zmiany. Zmiana jest zapisana tutaj. Zaktualizuj serwer lub program.</translation>
    </message>
    <message>
        <source>The server does not know this action. The change is kept here. Update the server or this program.</source>
        <translation>Serwer nie zna tej czynności. Zmiana jest zapisana tutaj. Zaktualizuj serwer lub program.</translation>
    </message>
    <message>
        <source>The local copy must be fetched anew. Your unsent changes are kept and will be sent after it. This goes by itself and may take a minute.</source>
        <translation>Kopię lokalną trzeba pobrać od nowa. Niewysłane zmiany są zachowane i zostaną wysłane później. Odbywa się to automatycznie i może potrwać minutę.</translation>
    </message>
    <message>
        <source>Something went wrong that this version does not know. What you wrote is kept. Try again, or update the program.</source>
        <translation>Wystąpił błąd nieznany tej wersji. Wpisany tekst jest zachowany. Spróbuj ponownie lub zaktualizuj program.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExceptionList</name>
    <message>
        <source>Set day</source>
        <translation>Ustaw dzień</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Wyjątki</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>2027-05-03</source>
        <translation>2027-05-03</translation>
    </message>
    <message>
        <source>Date of the exception</source>
        <translation>Data wyjątku</translation>
    </message>
    <message>
        <source>off, or 09:00-14:00</source>
        <translation>wolne lub 09:00-14:00</translation>
    </message>
    <message>
        <source>Hours of the exception; empty is a day off</source>
        <translation>Godziny wyjątku; puste to dzień wolny</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nazwa</translation>
    </message>
    <message>
        <source>Name of the exception</source>
        <translation>Nazwa wyjątku</translation>
    </message>
    <message>
        <source>■ day off</source>
        <translation>■ wolne</translation>
    </message>
    <message>
        <source>◧ short day</source>
        <translation>◧ skrócony</translation>
    </message>
    <message>
        <source>▸ moved day</source>
        <translation>▸ przeniesiony</translation>
    </message>
    <message>
        <source>□ other hours</source>
        <translation>□ inne godziny</translation>
    </message>
    <message>
        <source>▲ Date: write it as year-month-day, for example 2027-05-03.</source>
        <translation>▲ Data: zapisz jako rok-miesiąc-dzień, na przykład 2027-05-03.</translation>
    </message>
    <message>
        <source>▲ Hours: write them as 09:00-14:00, several with commas; empty for a day off.</source>
        <translation>▲ Godziny: zapisz jako 09:00-14:00, kilka po przecinku; puste to dzień wolny.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainCard</name>
    <message>
        <source>Copy as text</source>
        <translation>Kopiuj jako tekst</translation>
    </message>
    <message>
        <source>Stretches of time</source>
        <translation>Odcinki czasu</translation>
    </message>
    <message>
        <source>A text for the customer, in his language</source>
        <translation>Tekst dla klienta w jego języku</translation>
    </message>
    <message>
        <source>Times are yours (%1); below them, small, those of %2.</source>
        <extracomment>%1 is the workstation&apos;s time zone, %2 the calendar&apos;s</extracomment>
        <translation>Godziny są twoje (%1); pod nimi, drobno, strefa %2.</translation>
    </message>
    <message>
        <source>what if not?</source>
        <translation>a gdyby nie?</translation>
    </message>
    <message>
        <source>What if it had not stood %1?</source>
        <translation>A gdyby nie było pauzy %1?</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Zmienione ręcznie</translation>
    </message>
    <message>
        <source>Inside the house</source>
        <translation>Wewnątrz serwisu</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Skąd ten termin?</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainWords</name>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>polityka %1</translation>
    </message>
    <message>
        <source>calendar %1</source>
        <translation>kalendarz %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>termin %1</translation>
    </message>
    <message>
        <source>%1 chose the promise again</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1: polityka wybrana na nowo</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>%1 set the deadline by hand: %2</source>
        <extracomment>%1 is a person, %2 the new deadline or &quot;old → new&quot;</extracomment>
        <translation>%1: termin ustawiony ręcznie: %2</translation>
    </message>
    <message>
        <source>%1 took the deadline set by hand back</source>
        <translation>%1: cofnięto ręczny termin</translation>
    </message>
    <message>
        <source>%1 set priority %2</source>
        <translation>%1: priorytet %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>norma %1</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>Strona trzecia</translation>
    </message>
    <message>
        <source>%1: %2, agreed until %3</source>
        <translation>%1: %2, uzgodniono do %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 z %3</translation>
    </message>
    <message>
        <source>too long since %1</source>
        <translation>za długo od %1</translation>
    </message>
    <message>
        <source>nothing would be promised</source>
        <translation>nic nie byłoby obiecane</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>o %1 później</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>o %1 wcześniej</translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>%1 czasu pracy</translation>
    </message>
    <message>
        <source>the same deadline</source>
        <translation>ten sam termin</translation>
    </message>
    <message>
        <source>the clock would stand</source>
        <translation>zegar byłby wstrzymany</translation>
    </message>
    <message>
        <source>the clock would run</source>
        <translation>zegar by biegł</translation>
    </message>
    <message>
        <source>it would be overdue</source>
        <translation>byłoby po terminie</translation>
    </message>
    <message>
        <source>it would be in time</source>
        <translation>byłoby w terminie</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <extracomment>heading of a text for a customer: number and subject of the ticket</extracomment>
        <translation>Zgłoszenie %1: %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>All times are those of %1.</source>
        <translation>Wszystkie godziny w strefie %1.</translation>
    </message>
    <message>
        <source>%1: nothing is promised</source>
        <translation>%1: terminu nie obiecano</translation>
    </message>
    <message>
        <source>%1: why is it due %2?</source>
        <extracomment>%1 is the clock (&quot;Resolution&quot;), %2 a day and a time</extracomment>
        <translation>%1: skąd termin %2?</translation>
    </message>
    <message>
        <source>%1: why does it stand?</source>
        <translation>%1: dlaczego wstrzymane?</translation>
    </message>
    <message>
        <source>%1: how it went</source>
        <translation>%1: przebieg</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Polityka „%1”, wersja %2</translation>
    </message>
    <message>
        <source>calendar “%1”, version %2</source>
        <translation>kalendarz „%1”, wersja %2</translation>
    </message>
    <message>
        <source>No policy fits this ticket.</source>
        <translation>Do tego zgłoszenia nie pasuje żadna polityka.</translation>
    </message>
    <message>
        <source>The policy was edited since: this ticket keeps version %1 of %2.</source>
        <translation>Politykę od tego czasu zmieniono: zgłoszenie zachowuje wersję %1 z %2.</translation>
    </message>
    <message>
        <source>The calendar was edited since: this ticket keeps version %1 of %2.</source>
        <translation>Kalendarz od tego czasu zmieniono: zgłoszenie zachowuje wersję %1 z %2.</translation>
    </message>
    <message>
        <source>The deadline was set by hand and wins over the policy.</source>
        <translation>Termin ustawiono ręcznie i ma pierwszeństwo przed polityką.</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>biegł</translation>
    </message>
    <message>
        <source>stood</source>
        <translation>pauza</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>zatrzymany</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nieliczony</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>święto</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>night</source>
        <translation>noc</translation>
    </message>
    <message>
        <source>break</source>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>poza godzinami</translation>
    </message>
    <message numerus="yes">
        <source>%n night(s)</source>
        <translation>
            <numerusform>%n noc</numerusform>
            <numerusform>%n noce</numerusform>
            <numerusform>%n nocy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend(s)</source>
        <translation>
            <numerusform>%n weekend</numerusform>
            <numerusform>%n weekendy</numerusform>
            <numerusform>%n weekendów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n przerwa</numerusform>
            <numerusform>%n przerwy</numerusform>
            <numerusform>%n przerw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more holiday(s)</source>
        <translation>
            <numerusform>jeszcze %n święto</numerusform>
            <numerusform>jeszcze %n święta</numerusform>
            <numerusform>jeszcze %n świąt</numerusform>
        </translation>
    </message>
    <message>
        <source>outside service hours</source>
        <translation>poza godzinami obsługi</translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <extracomment>%1 is a status (&quot;Waiting for customer&quot;), %2 a person</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this pause is left out here</source>
        <translation>ta przerwa jest tu pominięta</translation>
    </message>
    <message>
        <source>%1 of working time not counted</source>
        <translation>%1 czasu pracy nie liczy się</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>bez: %1</translation>
    </message>
    <message>
        <source>used, without a target</source>
        <translation>zużyto, bez normy</translation>
    </message>
    <message>
        <source>used of the target of %1</source>
        <translation>zużyto z normy %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>zostało %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 ponad normę</translation>
    </message>
    <message>
        <source>until then not counted: %1</source>
        <extracomment>%1 is &quot;2 nights, 1 weekend&quot;</extracomment>
        <translation>do tego czasu nie liczy się: %1</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation>terminu nie obiecano</translation>
    </message>
    <message>
        <source>stands, %1</source>
        <translation>wstrzymany, %1</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>nie biegnie</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExportStrip</name>
    <message>
        <source>Writing the list: %1 of %2</source>
        <translation>Zapisywanie listy: %1 z %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>How much of the list is written</source>
        <translation>Ile listy zapisano</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FamilyForm</name>
    <message>
        <source>Solve what belongs to it as well?</source>
        <translation>Rozwiązać także zgłoszenia podrzędne?</translation>
    </message>
    <message>
        <source>One message to all open tickets</source>
        <translation>Jedna wiadomość do wszystkich otwartych zgłoszeń</translation>
    </message>
    <message numerus="yes">
        <source>Solve %n ticket(s)</source>
        <translation>
            <numerusform>Rozwiąż %n zgłoszenie</numerusform>
            <numerusform>Rozwiąż %n zgłoszenia</numerusform>
            <numerusform>Rozwiąż %n zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n ticket(s)</source>
        <translation>
            <numerusform>Wyślij do %n zgłoszenia</numerusform>
            <numerusform>Wyślij do %n zgłoszeń</numerusform>
            <numerusform>Wyślij do %n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply to each customer</source>
        <translation>Odpowiedź do każdego klienta</translation>
    </message>
    <message>
        <source>Note, only colleagues see it</source>
        <translation>Notatka, widzi ją tylko zespół</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Jako</translation>
    </message>
    <message>
        <source>{contact.name} and other fields are filled in for each ticket.</source>
        <translation>{contact.name} i inne pola są wypełniane dla każdego zgłoszenia.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Napisz, co przekazać.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FieldWords</name>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordynator</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>First response due</source>
        <translation>Termin pierwszej odpowiedzi</translation>
    </message>
    <message>
        <source>Resolution due</source>
        <translation>Termin rozwiązania</translation>
    </message>
    <message>
        <source>Wakes at</source>
        <translation>Wraca</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>inna wartość</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>puste</translation>
    </message>
    <message>
        <source>available</source>
        <translation>na miejscu</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>przy zadaniu</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nieobecność</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>poza dyżurem</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Obserwujący</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Awaria masowa</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FileChip</name>
    <message>
        <source>Enter opens a copy that can be read.</source>
        <translation>Enter otwiera kopię do odczytu.</translation>
    </message>
    <message>
        <source>Not on this computer yet: Enter fetches and opens it.</source>
        <translation>Jeszcze nie na tym komputerze: Enter pobierze i otworzy.</translation>
    </message>
    <message>
        <source>Not on this computer. It can be fetched when the connection is back.</source>
        <translation>Nie ma go na tym komputerze. Można pobrać, gdy wróci połączenie.</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>Trwa pobieranie.</translation>
    </message>
    <message>
        <source>This kind of file can run as a program: it can be saved, not opened.</source>
        <translation>Taki plik może się uruchomić jak program: można go zapisać, nie otworzyć.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Plik %1</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Otwórz kopię</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Zapisz jako…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a file is there: &quot;1.2 MB of 4.5 MB&quot;</extracomment>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>On its way to the server, %1 %. It is kept here until then.</source>
        <translation>W drodze na serwer, %1 %. Do tego czasu jest przechowywany tutaj.</translation>
    </message>
    <message>
        <source>It waits for the network and goes on by itself, where it stopped.</source>
        <translation>Czeka na sieć i sam ruszy dalej od miejsca, w którym stanął.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FileStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Załączone pliki</translation>
    </message>
    <message>
        <source>Take off the file %1</source>
        <translation>Usuń plik %1</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n file(s)…</source>
        <translation>
            <numerusform>Przyjmowanie %n pliku…</numerusform>
            <numerusform>Przyjmowanie %n plików…</numerusform>
            <numerusform>Przyjmowanie %n plików…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the way to the server</source>
        <translation>
            <numerusform>%n plik w drodze na serwer</numerusform>
            <numerusform>%n pliki w drodze na serwer</numerusform>
            <numerusform>%n plików w drodze na serwer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::FilterCompletion</name>
    <message>
        <source>its status, or active</source>
        <translation>jego status albo active</translation>
    </message>
    <message>
        <source>the queue it is in</source>
        <translation>kolejka, w której jest</translation>
    </message>
    <message>
        <source>who works on it; me, * for anybody</source>
        <translation>kto pracuje; me — ja, * — ktokolwiek</translation>
    </message>
    <message>
        <source>1 to 4; also &lt; and &gt;</source>
        <translation>od 1 do 4; także &lt; i &gt;</translation>
    </message>
    <message>
        <source>time left: &lt;2h, today, 2026-11-30</source>
        <translation>zostało: &lt;2h, today, 2026-11-30</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>jedna z jego etykiet</translation>
    </message>
    <message>
        <source>the company&apos;s name</source>
        <translation>nazwa firmy</translation>
    </message>
    <message>
        <source>the requester&apos;s name</source>
        <translation>imię zgłaszającego</translation>
    </message>
    <message>
        <source>name or code</source>
        <translation>nazwa albo kod</translation>
    </message>
    <message>
        <source>phone, mail, web …</source>
        <translation>phone, mail, web …</translation>
    </message>
    <message>
        <source>incident, request, problem, change</source>
        <translation>incident, request, problem, change</translation>
    </message>
    <message>
        <source>the customer waits for a word: yes, no</source>
        <translation>klient czeka na odpowiedź: yes, no</translation>
    </message>
    <message>
        <source>a promise was broken: yes, no</source>
        <translation>termin złamany: yes, no</translation>
    </message>
    <message>
        <source>when: today, -3d, &gt;3d</source>
        <translation>kiedy: today, -3d, &gt;3d</translation>
    </message>
    <message>
        <source>who watches it</source>
        <translation>kto obserwuje</translation>
    </message>
    <message>
        <source>who keeps the customer</source>
        <translation>kto prowadzi klienta</translation>
    </message>
    <message>
        <source>words of the subject</source>
        <translation>słowa tematu</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>jego numer</translation>
    </message>
    <message>
        <source>1, 2, 3, partner</source>
        <translation>1, 2, 3, partner</translation>
    </message>
    <message>
        <source>time left for the first answer</source>
        <translation>zostało na pierwszą odpowiedź</translation>
    </message>
    <message>
        <source>time left for the next answer</source>
        <translation>zostało na kolejną odpowiedź</translation>
    </message>
    <message>
        <source>time left for solving it</source>
        <translation>zostało na rozwiązanie</translation>
    </message>
    <message>
        <source>how many times</source>
        <translation>ile razy</translation>
    </message>
    <message>
        <source>has a case id from elsewhere</source>
        <translation>ma numer z innego systemu</translation>
    </message>
    <message>
        <source>words of the messages</source>
        <translation>słowa wiadomości</translation>
    </message>
    <message>
        <source>the order of the list</source>
        <translation>kolejność listy</translation>
    </message>
    <message>
        <source>what rows are gathered by</source>
        <translation>według czego grupowane są wiersze</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>wczoraj</translation>
    </message>
    <message>
        <source>since seven days ago</source>
        <translation>od siedmiu dni</translation>
    </message>
    <message>
        <source>a major incident: yes, no</source>
        <translation>awaria masowa: yes, no</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FilterField</name>
    <message>
        <source>All tickets; type to filter</source>
        <translation>Wszystkie zgłoszenia; wpisz filtr</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>type to filter</source>
        <translation>wpisz filtr</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorActs</name>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: wykonawcą jest teraz %2.</translation>
    </message>
    <message>
        <source>%1 lies in %2 now, nobody has it.</source>
        <translation>%1 jest teraz w kolejce „%2”, bez wykonawcy.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorDelegate</name>
    <message>
        <source>stands</source>
        <translation>pauza</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>bez terminu</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorModel</name>
    <message>
        <source>due %1</source>
        <translation>termin %1</translation>
    </message>
    <message>
        <source>no clock runs</source>
        <translation>zegar nie biegnie</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>priorytet %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorView</name>
    <message>
        <source>Floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>%1: nobody</source>
        <translation>%1: nikt</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>busy</source>
        <translation>przy zadaniu</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>poza dyżurem</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quiet</source>
        <translation>cisza %1</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Utknęło</translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>bez zmian od %n godziny pracy</numerusform>
            <numerusform>bez zmian od %n godzin pracy</numerusform>
            <numerusform>bez zmian od %n godzin pracy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n przekazanie</numerusform>
            <numerusform>%n przekazania</numerusform>
            <numerusform>%n przekazań</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Ping-pong</translation>
    </message>
    <message>
        <source>moved between groups three times or more</source>
        <translation>przekazane między grupami co najmniej trzy razy</translation>
    </message>
    <message>
        <source>Give %1 to</source>
        <translation>Przekaż %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwartych</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it into a queue, with nobody</source>
        <translation>Przekaż do kolejki, bez wykonawcy</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FlowTile</name>
    <message>
        <source>Today: %1 came in, %2 were solved</source>
        <translation>Dziś: przyjęto %1, rozwiązano %2</translation>
    </message>
    <message>
        <source>usually %1 by now</source>
        <translation>zwykle %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>przyjęte %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>rozwiązane %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FollowerSection</name>
    <message>
        <source>Add somebody</source>
        <translation>Dodaj kogoś</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Obserwujący</translation>
    </message>
    <message>
        <source>a former colleague</source>
        <translation>dawna osoba z zespołu</translation>
    </message>
    <message>
        <source>%1 follows no more</source>
        <translation>%1 już nie obserwuje</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Everybody follows it already</source>
        <translation>Wszyscy już obserwują</translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupBand</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Zaznaczono %Ln</numerusform>
            <numerusform>Zaznaczono %Ln</numerusform>
            <numerusform>Zaznaczono %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Kalendarz dyżuru</translation>
    </message>
    <message>
        <source>that of the ticket</source>
        <translation>kalendarz zgłoszenia</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Outside its duty calendar a group hears only alarms of priority 1. The promise of a line is how long it may hold a ticket; it moves no deadline of a customer.</source>
        <translation>Poza kalendarzem dyżuru grupa słyszy tylko alarmy priorytetu 1. Zobowiązanie linii mówi, jak długo może trzymać zgłoszenie; nie zmienia terminów klienta.</translation>
    </message>
    <message>
        <source>Promise of the line</source>
        <translation>Zobowiązanie linii</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
</context>
<context>
    <name>firstline::ui::GuidedStart</name>
    <message>
        <source>Pass over</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Pierwsze kroki</translation>
    </message>
    <message>
        <source>Somebody calls. Press F2, type a name or a number, what he wants, then Ctrl+Enter: you get the number to say.</source>
        <translation>Ktoś dzwoni. Naciśnij F2, wpisz nazwisko lub numer, czego potrzebuje, potem Ctrl+Enter: dostaniesz numer do podania.</translation>
    </message>
    <message>
        <source>Everything is found from one field. Press Ctrl+K, type the number you were given, Enter.</source>
        <translation>Wszystko znajdziesz w jednym polu. Naciśnij Ctrl+K, wpisz otrzymany numer, Enter.</translation>
    </message>
    <message>
        <source>Answer: R, a sentence, Ctrl+Enter. For ten seconds Ctrl+Z takes it back.</source>
        <translation>Odpowiedź: R, jedno zdanie, Ctrl+Enter. Przez dziesięć sekund cofa ją Ctrl+Z.</translation>
    </message>
    <message>
        <source>Why is it due then? Press X in the ticket: every minute that ran or stood, and what a priority would change.</source>
        <translation>Skąd taki termin? Naciśnij X w zgłoszeniu: każda minuta, która biegła lub stała, i co zmieniłby priorytet.</translation>
    </message>
    <message>
        <source>Another line must help: E, what was asked, tried, found and is needed, Ctrl+Enter.</source>
        <translation>Musi pomóc inna linia: E, o co proszono, czego próbowano, co znaleziono i co trzeba, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Now the network fails. Nothing of your work stops; try it.</source>
        <translation>Teraz znika sieć. Praca nie staje; spróbuj.</translation>
    </message>
    <message>
        <source>You are offline. Open a ticket, answer it or register a call: the number is final even now.</source>
        <translation>Nie ma sieci. Otwórz zgłoszenie i odpowiedz albo zarejestruj rozmowę: numer nawet teraz jest ostateczny.</translation>
    </message>
    <message>
        <source>The network comes back. What waited is sent by itself; the outbox shows it.</source>
        <translation>Sieć wraca. Co czekało, wyśle się samo; widać to w „Wychodzących”.</translation>
    </message>
    <message>
        <source>These were the ten-times-a-day keys. F1 shows those of the place you are in.</source>
        <translation>To były klawisze na co dzień. F1 pokazuje klawisze miejsca, w którym jesteś.</translation>
    </message>
    <message>
        <source>Guided start, %1 of %2</source>
        <translation>Pierwsze kroki, %1 z %2</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Przywróć sieć</translation>
    </message>
    <message>
        <source>Cut the network</source>
        <translation>Odłącz sieć</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HandOverForm</name>
    <message>
        <source>Asked</source>
        <translation>Prośba</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Zrobiono</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ustalono</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Potrzeba</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Czego chce klient</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>Co dotąd zrobiono</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Co ustalono</translation>
    </message>
    <message>
        <source>What the next person should do</source>
        <translation>Co ma zrobić następna osoba</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>Do kolejki</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>jeszcze nikt</translation>
    </message>
    <message>
        <source>Going up a line: all four are needed.</source>
        <translation>Przekazanie na wyższą linię: potrzebne są wszystkie cztery pola.</translation>
    </message>
    <message>
        <source>Leave out what does not apply.</source>
        <translation>Zbędne pola można pominąć.</translation>
    </message>
    <message>
        <source>There is no other queue.</source>
        <translation>Nie ma innej kolejki.</translation>
    </message>
    <message>
        <source>The next line needs all four: asked, tried, found, needed.</source>
        <translation>Następna linia potrzebuje wszystkich czterech pól: prośba, zrobiono, ustalono, potrzeba.</translation>
    </message>
    <message>
        <source>Write at least what is needed.</source>
        <translation>Napisz przynajmniej, czego potrzeba.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HistoryView</name>
    <message>
        <source>version %1</source>
        <translation>wersja %1</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Nothing that the form shows.</source>
        <translation>Nic, co pokazuje formularz.</translation>
    </message>
    <message>
        <source>This is the first version: nobody has changed it yet.</source>
        <translation>To pierwsza wersja: nikt jej jeszcze nie zmieniał.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HolidayImport</name>
    <message>
        <source>Russia</source>
        <translation>Rosja</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polska</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Niemcy</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Stany Zjednoczone</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Wielka Brytania</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraina</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Białoruś</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazachstan</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Czechy</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francja</translation>
    </message>
    <message>
        <source>bank days too</source>
        <translation>także bankowe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Days that can be added</source>
        <translation>Dni, które można dodać</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>iCalendar file...</source>
        <translation>Plik iCalendar…</translation>
    </message>
    <message>
        <source>of the country</source>
        <translation>język kraju</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angielski</translation>
    </message>
    <message>
        <source>path of an .ics file, Enter reads it</source>
        <translation>ścieżka pliku .ics, Enter wczytuje</translation>
    </message>
    <message>
        <source>Country or file</source>
        <translation>Kraj lub plik</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nazwy</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Przeglądaj…</translation>
    </message>
    <message>
        <source>Source: date-holidays, data CC BY 3.0.</source>
        <translation>Źródło: date-holidays, dane CC BY 3.0.</translation>
    </message>
    <message>
        <source>Statutory days only: working days that the government moves by decree are not in the table; add them as short or moved days.</source>
        <translation>Tylko dni ustawowe: dni roboczych przenoszonych rozporządzeniem w tabeli nie ma; dodaj je jako skrócone lub przeniesione.</translation>
    </message>
    <message>
        <source>Whole days become days off; events of some hours are taken out of the day&apos;s hours.</source>
        <translation>Całe dni stają się wolne; wydarzenia na kilka godzin odejmuje się od godzin dnia.</translation>
    </message>
    <message>
        <source>The file was not read. It says at %1</source>
        <translation>Pliku nie wczytano. Jest w nim: %1</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Plik kalendarza</translation>
    </message>
    <message>
        <source>iCalendar (*.ics);;All files (*)</source>
        <translation>iCalendar (*.ics);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>   (stands in the calendar)</source>
        <translation>   (już w kalendarzu)</translation>
    </message>
    <message>
        <source>   (off anyway)</source>
        <translation>   (i tak wolne)</translation>
    </message>
    <message numerus="yes">
        <source>Add %n day(s)</source>
        <translation>
            <numerusform>Dodaj %n dzień</numerusform>
            <numerusform>Dodaj %n dni</numerusform>
            <numerusform>Dodaj %n dni</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursBar</name>
    <message>
        <source>%1 % used</source>
        <extracomment>how much of something is used: &quot;38 % used&quot;</extracomment>
        <translation>zużyto %1 %</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursTile</name>
    <message>
        <source>Work in the queues</source>
        <translation>Praca w kolejkach</translation>
    </message>
    <message numerus="yes">
        <source>Work in the queues, learnt from %n solved ticket(s) of 30 days</source>
        <translation>
            <numerusform>Praca w kolejkach, według %n rozwiązanego zgłoszenia z 30 dni</numerusform>
            <numerusform>Praca w kolejkach, według %n rozwiązanych zgłoszeń z 30 dni</numerusform>
            <numerusform>Praca w kolejkach, według %n rozwiązanych zgłoszeń z 30 dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Work in the queues: no time was logged in the last 30 days</source>
        <translation>Praca w kolejkach: przez 30 dni nie zapisano czasu</translation>
    </message>
    <message>
        <source>%1 of work</source>
        <translation>%1 pracy</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwartych</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no queue.</source>
        <translation>Nie ma kolejek.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>firstline::ui::KeySheet</name>
    <message>
        <source>Here</source>
        <translation>Tutaj</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>Dowolna czynność</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Baza wiedzy</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Wychodzące</translation>
    </message>
    <message>
        <source>Undo the last act, while it offers it</source>
        <translation>Cofnij ostatnią czynność, dopóki to możliwe</translation>
    </message>
    <message>
        <source>The ticket in a window of its own</source>
        <translation>Zgłoszenie w osobnym oknie</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronizuj teraz</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Te klawisze</translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation>Wstecz lub zamknij</translation>
    </message>
    <message>
        <source>Next and previous ticket</source>
        <translation>Następne i poprzednie zgłoszenie</translation>
    </message>
    <message>
        <source>Go to the ticket</source>
        <translation>Przejdź do zgłoszenia</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtruj listę</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przypisz</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Rozwiąż</translation>
    </message>
    <message>
        <source>Snooze until a date</source>
        <translation>Odłóż do daty</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Skąd ten termin?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation>Wyślij, rozwiąż, dalej</translation>
    </message>
    <message>
        <source>Next and previous customer</source>
        <translation>Następny i poprzedni klient</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Otwórz kartę</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Next and previous article</source>
        <translation>Następny i poprzedni artykuł</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>Czytaj artykuł</translation>
    </message>
    <message>
        <source>Next and previous decision</source>
        <translation>Następna i poprzednia decyzja</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation>Do notatki</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Przyjmij cudze</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Użyj mojego</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otwórz zgłoszenie</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>To the alarm that rings: M takes, Z snoozes, Enter opens</source>
        <translation>Do alarmu: M bierze, Z odkłada, Enter otwiera</translation>
    </message>
    <message>
        <source>Next and previous alarm</source>
        <translation>Następny i poprzedni alarm</translation>
    </message>
    <message>
        <source>Put the alarm away</source>
        <translation>Zamknij alarm</translation>
    </message>
    <message>
        <source>Filter alarms</source>
        <translation>Filtruj alarmy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Odrzuć wpisane</translation>
    </message>
    <message>
        <source>Move in the week, the year, the matrix</source>
        <translation>Ruch po tygodniu, roku, macierzy</translation>
    </message>
    <message>
        <source>Fill or empty what is marked in the week</source>
        <translation>Wypełnij lub opróżnij zaznaczone w tygodniu</translation>
    </message>
    <message>
        <source>Priority in the matrix</source>
        <translation>Priorytet w macierzy</translation>
    </message>
    <message>
        <source>Order of policies</source>
        <translation>Kolejność polityk</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Select; letters then change all of them</source>
        <translation>Zaznacz; litery zmieniają wtedy wszystkie</translation>
    </message>
    <message>
        <source>Close and open a group</source>
        <translation>Zwiń i rozwiń grupę</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Kopiuj jako tabelę</translation>
    </message>
    <message>
        <source>In a reply or note: macros and texts</source>
        <translation>W odpowiedzi lub notatce: makra i teksty</translation>
    </message>
    <message>
        <source>In a note: people, who follow it then</source>
        <translation>W notatce: osoby, które będą obserwować</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Załącz pliki</translation>
    </message>
    <message>
        <source>Attach a part of the screen</source>
        <translation>Załącz część ekranu</translation>
    </message>
    <message>
        <source>Turn the board&apos;s page, or go to the next column of the floor</source>
        <translation>Następna strona tablicy lub kolumna sali</translation>
    </message>
    <message>
        <source>Choose what the board shows</source>
        <translation>Wybierz, co pokazuje tablica</translation>
    </message>
    <message>
        <source>Fill a screen with the board, or leave it</source>
        <translation>Tablica na cały ekran i z powrotem</translation>
    </message>
    <message>
        <source>Board, floor, replay</source>
        <translation>Tablica, sala, powtórka</translation>
    </message>
    <message>
        <source>Play the replay, or pause it</source>
        <translation>Odtwórz powtórkę lub wstrzymaj</translation>
    </message>
    <message>
        <source>What was perhaps meant by the word at the caret</source>
        <translation>Propozycje dla słowa przy kursorze</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Klawisze tego miejsca</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Zapisz czas</translation>
    </message>
    <message>
        <source>Start or pause the ticket&apos;s timer</source>
        <translation>Włącz albo wstrzymaj stoper zgłoszenia</translation>
    </message>
    <message>
        <source>Remote control of its asset</source>
        <translation>Zdalne sterowanie urządzeniem</translation>
    </message>
    <message>
        <source>Print the list, or the ticket</source>
        <translation>Drukuj listę albo zgłoszenie</translation>
    </message>
    <message>
        <source>In a note: only for some people or groups</source>
        <translation>W notatce: tylko dla niektórych osób lub grup</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>In the filter: all its fields</source>
        <translation>W filtrze: wszystkie jego pola</translation>
    </message>
</context>
<context>
    <name>firstline::ui::KnowledgePage</name>
    <message>
        <source>Language of articles</source>
        <translation>Język artykułów</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Wszystkie języki</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Szukaj artykułów</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artykuły</translation>
    </message>
    <message>
        <source>All languages · %1</source>
        <translation>Wszystkie języki · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artykuł</numerusform>
            <numerusform>%n artykuły</numerusform>
            <numerusform>%n artykułów</numerusform>
        </translation>
    </message>
    <message>
        <source>No article here in this language. “All languages” shows more.</source>
        <translation>Nie ma tu artykułu w tym języku. „Wszystkie języki” pokazuje więcej.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), best first</source>
        <translation>
            <numerusform>%n trafienie, najlepsze najpierw</numerusform>
            <numerusform>%n trafienia, najlepsze najpierw</numerusform>
            <numerusform>%n trafień, najlepsze najpierw</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Fewer or shorter words find more.</source>
        <translation>Nic nie znaleziono. Mniej słów lub krótsze słowa dają więcej wyników.</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>Nie można pokazać tego artykułu</translation>
    </message>
    <message>
        <source>It is not on this workstation: perhaps it was withdrawn.</source>
        <translation>Nie ma go na tym stanowisku: być może został wycofany.</translation>
    </message>
    <message>
        <source>The linked article is not here: %1</source>
        <translation>Nie ma tu artykułu z odnośnika: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkBanner</name>
    <message numerus="yes">
        <source>Everything works; %n change(s) wait and will be sent by themselves.</source>
        <translation>
            <numerusform>Wszystko działa; %n zmiana czeka i zostanie wysłana automatycznie.</numerusform>
            <numerusform>Wszystko działa; %n zmiany czekają i zostaną wysłane automatycznie.</numerusform>
            <numerusform>Wszystko działa; %n zmian czeka i zostanie wysłanych automatycznie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works; what you do will be sent by itself.</source>
        <translation>Wszystko działa; zmiany zostaną wysłane automatycznie.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline od %1.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Co czeka</translation>
    </message>
    <message numerus="yes">
        <source>Everything here works; %n change(s) wait until you sign in again.</source>
        <translation>
            <numerusform>Wszystko tu działa; %n zmiana czeka na ponowne zalogowanie.</numerusform>
            <numerusform>Wszystko tu działa; %n zmiany czekają na ponowne zalogowanie.</numerusform>
            <numerusform>Wszystko tu działa; %n zmian czeka na ponowne zalogowanie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here works; sign in to send and receive.</source>
        <translation>Wszystko tu działa; zaloguj się, aby wysyłać i odbierać.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Wylogowano.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj</translation>
    </message>
    <message>
        <source>Firstline will not start here without the server.</source>
        <translation>Bez serwera Firstline tutaj się nie uruchomi.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not keep your sign-in. While Firstline stays open, it works on.</source>
        <translation>Magazyn haseł tego komputera nie zapamiętuje logowania. Dopóki Firstline jest otwarty, działa dalej.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Rozumiem</translation>
    </message>
    <message>
        <source>Leave Firstline open: here it starts only with the server.</source>
        <translation>Nie zamykaj Firstline: tutaj uruchamia się tylko przy dostępnym serwerze.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkForm</name>
    <message>
        <source>Tie to another ticket</source>
        <translation>Powiąż ze zgłoszeniem</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Powiąż</translation>
    </message>
    <message>
        <source>This ticket is</source>
        <translation>To zgłoszenie</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>Drugie zgłoszenie</translation>
    </message>
    <message>
        <source>Choose one of the list, or type the number of a ticket.</source>
        <translation>Wybierz z listy albo wpisz numer zgłoszenia.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ListExport</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln zgłoszenie</numerusform>
            <numerusform>%Ln zgłoszenia</numerusform>
            <numerusform>%Ln zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>stan na %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ListGroups</name>
    <message>
        <source>Nobody</source>
        <translation>Nikt</translation>
    </message>
    <message>
        <source>Without a running deadline</source>
        <translation>Bez biegnącego terminu</translation>
    </message>
    <message>
        <source>Without a company</source>
        <translation>Bez firmy</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Bez kategorii</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>Przed dzisiaj</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Wcześniej</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Jutro</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Krytyczny</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niski</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incydenty</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Wnioski</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemy</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Inne</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Bez grup</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordynator</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Tutaj nieznane</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MacroCard</name>
    <message>
        <source>Apply</source>
        <translation>Zastosuj</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Everything is so already: nothing would change.</source>
        <translation>Wszystko już tak jest: nic się nie zmieni.</translation>
    </message>
    <message>
        <source>The reply can be taken back for ten seconds, the rest at any time.</source>
        <translation>Odpowiedź można cofnąć przez dziesięć sekund, resztę zawsze.</translation>
    </message>
    <message>
        <source>Write what belongs in the place of %1.</source>
        <translation>Wpisz, co ma być w miejscu %1.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: it needs a category first.</source>
        <translation>Nie można jeszcze rozwiązać: najpierw kategoria.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: its checklist is not done.</source>
        <translation>Nie można jeszcze rozwiązać: lista kontrolna nie jest gotowa.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: how it was solved must be written.</source>
        <translation>Nie można jeszcze rozwiązać: trzeba napisać, jak rozwiązano.</translation>
    </message>
    <message>
        <source>Its status cannot be changed like that now.</source>
        <translation>Nie można teraz tak zmienić statusu.</translation>
    </message>
    <message>
        <source>There is no field {%1}: write in its place what is meant.</source>
        <translation>Nie ma pola {%1}: wpisz w jego miejsce, o co chodzi.</translation>
    </message>
    <message>
        <source>This ticket has nothing for {%1}: write something in its place.</source>
        <translation>To zgłoszenie nie ma nic dla {%1}: wpisz coś w jego miejsce.</translation>
    </message>
    <message>
        <source>Macros cannot set “%1”; that step is left out.</source>
        <translation>Makra nie ustawiają „%1”; ten krok pominięto.</translation>
    </message>
    <message>
        <source>This step names nothing that exists and is left out: %1</source>
        <translation>Krok wskazuje coś, czego nie ma, i został pominięty: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MacroForm</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Wakes after</source>
        <translation>Wraca po</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Follower</source>
        <translation>Obserwujący</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Awaria masowa</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Gdzie proponować</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>every ticket</source>
        <translation>każde zgłoszenie</translation>
    </message>
    <message>
        <source>On which tickets, as in the filter line</source>
        <translation>Na jakich zgłoszeniach, jak w wierszu filtra</translation>
    </message>
    <message>
        <source>For example status:active queue:&quot;Line 1&quot; tag:vip</source>
        <translation>Na przykład status:active queue:&quot;Linia 1&quot; tag:vip</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Teksty</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpowiedź dla klienta</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Notatka wewnętrzna</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Wypełniane: %1</translation>
    </message>
    <message>
        <source>Changes; without any it is a text module</source>
        <translation>Zmiany; bez nich to gotowy tekst</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiany</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Staje się</translation>
    </message>
    <message>
        <source>Add a change</source>
        <translation>Dodaj zmianę</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Status: a name, or open, wait_customer, solved… Wake: +2d, 4h. Assignee: me, nobody, a login. Tag: a word, with - to take it off.</source>
        <translation>Status: nazwa albo open, wait_customer, solved… Wraca po: +2d, 4h. Wykonawca: me, nobody, login. Etykieta: słowo, z - aby zdjąć.</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Nowe makro</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>dla zespołu</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>tylko dla mnie</translation>
    </message>
    <message>
        <source>Give it a name: that is what people look for.</source>
        <translation>Nadaj nazwę: po niej się szuka.</translation>
    </message>
    <message>
        <source>It does nothing yet: write a text or add a change.</source>
        <translation>Jeszcze nic nie robi: napisz tekst albo dodaj zmianę.</translation>
    </message>
    <message>
        <source>There is no field {%1}.</source>
        <translation>Nie ma pola {%1}.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Somebody deleted this macro.</source>
        <translation>To makro zostało usunięte.</translation>
    </message>
    <message>
        <source>It is offered nowhere. What you typed is still here.</source>
        <translation>Nigdzie nie jest proponowane. To, co wpisano, nadal tu jest.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Przywróć</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MainWindow</name>
    <message>
        <source>Firstline</source>
        <translation>Firstline</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienci</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wiedza</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Wychodzące</translation>
    </message>
    <message>
        <source>Ticket %1 is not on this machine. It may not exist, or you may not see it.</source>
        <translation>Zgłoszenia %1 nie ma na tym komputerze. Może nie istnieć lub być niedostępne dla ciebie.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Hasło zostało zmienione.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>Ticket in its own window</source>
        <translation>Zgłoszenie w osobnym oknie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronizuj teraz</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Klawisze tego miejsca</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Widok</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Dostępność</translation>
    </message>
    <message>
        <source>Links of this kind are not opened.</source>
        <translation>Odnośniki tego rodzaju nie są otwierane.</translation>
    </message>
    <message>
        <source>This link leads outside, to %1.</source>
        <translation>Odnośnik prowadzi na zewnątrz: %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your decision. Nothing you wrote is lost.</source>
        <translation>
            <numerusform>%n zmiana wymaga decyzji. Nic z wpisanego tekstu nie przepadło.</numerusform>
            <numerusform>%n zmiany wymagają decyzji. Nic z wpisanego tekstu nie przepadło.</numerusform>
            <numerusform>%n zmian wymaga decyzji. Nic z wpisanego tekstu nie przepadło.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>This computer is in another time zone now: %1. Times are shown in it.</source>
        <translation>Ten komputer jest teraz w innej strefie czasowej: %1. Czas jest w niej podawany.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Jump to the alarm</source>
        <translation>Do alarmu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Merge this ticket into another</source>
        <translation>Scal zgłoszenie z innym</translation>
    </message>
    <message>
        <source>Too late: it is on its way.</source>
        <translation>Za późno: już w drodze.</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Wallboard on the second screen</source>
        <translation>Tablica na drugim ekranie</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Floor: everybody&apos;s tickets side by side</source>
        <translation>Sala: zgłoszenia wszystkich obok siebie</translation>
    </message>
    <message>
        <source>Replay: a queue as it was</source>
        <translation>Powtórka: kolejka, jaka była</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on your tickets</source>
        <translation>
            <numerusform>i jeszcze %n w twoich zgłoszeniach</numerusform>
            <numerusform>i jeszcze %n w twoich zgłoszeniach</numerusform>
            <numerusform>i jeszcze %n w twoich zgłoszeniach</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>Spelling on or off</source>
        <translation>Pisownia: włącz lub wyłącz</translation>
    </message>
    <message>
        <source>Spelling is checked while you write.</source>
        <translation>Pisownia jest sprawdzana podczas pisania.</translation>
    </message>
    <message>
        <source>Spelling is not checked.</source>
        <translation>Pisownia nie jest sprawdzana.</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Zapisz czas</translation>
    </message>
    <message>
        <source>Start or pause the timer</source>
        <translation>Włącz albo wstrzymaj stoper</translation>
    </message>
    <message>
        <source>Remote control of the asset</source>
        <translation>Zdalne sterowanie urządzeniem</translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation>Drukuj zgłoszenie</translation>
    </message>
    <message>
        <source>Print a work order</source>
        <translation>Drukuj zlecenie</translation>
    </message>
    <message>
        <source>Print an act of completed work</source>
        <translation>Drukuj protokół wykonanych prac</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Drukuj listę</translation>
    </message>
    <message>
        <source>Visit sheet of the day</source>
        <translation>Karta wizyt na dziś</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Pierwsze kroki</translation>
    </message>
    <message>
        <source>That was it. The guided start is in the palette whenever you want it: Ctrl+K.</source>
        <translation>To wszystko. Pierwsze kroki zawsze znajdziesz w palecie: Ctrl+K.</translation>
    </message>
    <message>
        <source>New here? A guided start shows the keys in five minutes.</source>
        <translation>Pierwszy raz? Pierwsze kroki pokażą klawisze w pięć minut.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Zacznij</translation>
    </message>
    <message>
        <source>Take the merge of this ticket back</source>
        <translation>Cofnij scalenie tego zgłoszenia</translation>
    </message>
    <message>
        <source>unmerge, take the merge apart, separate merged tickets</source>
        <translation>rozłącz, rozdziel scalone zgłoszenia, cofnięcie scalenia</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Jasny motyw</translation>
    </message>
    <message>
        <source>bright colours, day</source>
        <translation>jasne kolory, dzień</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Ciemny motyw</translation>
    </message>
    <message>
        <source>dark colours, night</source>
        <translation>ciemne kolory, noc</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Motyw o wysokim kontraście</translation>
    </message>
    <message>
        <source>contrast, strong colours</source>
        <translation>kontrast, motyw kontrastowy, mocne kolory</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Motyw jak w systemie</translation>
    </message>
    <message>
        <source>system colours, automatic theme</source>
        <translation>kolory systemu, motyw automatyczny</translation>
    </message>
    <message>
        <source>Tie this ticket to another</source>
        <translation>Powiąż zgłoszenie z innym</translation>
    </message>
    <message>
        <source>link tickets, parent ticket, child ticket, duplicate</source>
        <translation>połącz zgłoszenia, zgłoszenie nadrzędne, zgłoszenie podrzędne, duplikat</translation>
    </message>
    <message>
        <source>Mark a major incident, or take the mark away</source>
        <translation>Oznacz awarię masową lub zdejmij oznaczenie</translation>
    </message>
    <message>
        <source>mass outage, one message to all</source>
        <translation>masowa awaria, jedna wiadomość do wszystkich</translation>
    </message>
    <message>
        <source>Follow this ticket, or stop</source>
        <translation>Obserwuj zgłoszenie lub przestań</translation>
    </message>
    <message>
        <source>Change the subject</source>
        <translation>Zmień temat</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Zmień kategorię</translation>
    </message>
    <message>
        <source>Log what the customer said</source>
        <translation>Zapisz, co powiedział klient</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>Pokaż lub ukryj historię</translation>
    </message>
    <message>
        <source>Show or hide the panel beside the ticket</source>
        <translation>Pokaż lub ukryj panel obok zgłoszenia</translation>
    </message>
    <message>
        <source>The program was cut off.</source>
        <translation>Program został przerwany.</translation>
    </message>
    <message>
        <source>The call that you were noting is kept.</source>
        <translation>Zapis rozmowy jest zachowany.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one is a call.</source>
        <translation>
            <numerusform>Zachowano %n rozpoczęty tekst, ostatni to rozmowa.</numerusform>
            <numerusform>Zachowano %n rozpoczęte teksty, ostatni to rozmowa.</numerusform>
            <numerusform>Zachowano %n rozpoczętych tekstów, ostatni to rozmowa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text on %1 is kept.</source>
        <translation>Tekst do zgłoszenia %1 jest zachowany.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one on %1.</source>
        <translation>
            <numerusform>Zachowano %n rozpoczęty tekst, ostatni do zgłoszenia %1.</numerusform>
            <numerusform>Zachowano %n rozpoczęte teksty, ostatni do zgłoszenia %1.</numerusform>
            <numerusform>Zachowano %n rozpoczętych tekstów, ostatni do zgłoszenia %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::MatrixForm</name>
    <message>
        <source>Impact down, urgency across</source>
        <translation>Wpływ w dół, pilność w prawo</translation>
    </message>
    <message>
        <source>Arrows move, 1 to 4 set. New tickets take it at once; tickets that are there keep their priority.</source>
        <translation>Strzałki przesuwają, 1–4 ustawiają. Nowe zgłoszenia biorą to od razu; istniejące zachowują priorytet.</translation>
    </message>
    <message>
        <source>Standard matrix</source>
        <translation>Macierz standardowa</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Macierz priorytetów</translation>
    </message>
    <message>
        <source>▲ Somewhere a higher impact or urgency gets a lower priority. It may be saved so.</source>
        <translation>▲ Gdzieś większy wpływ lub pilność daje niższy priorytet. Można tak zapisać.</translation>
    </message>
    <message>
        <source>The matrix was refused: %1</source>
        <translation>Macierz odrzucono: %1</translation>
    </message>
    <message>
        <source>Arrows move. New tickets take their priority from here.</source>
        <translation>Strzałki przesuwają. Nowe zgłoszenia biorą stąd priorytet.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MatrixGrid</name>
    <message>
        <source>Priority matrix</source>
        <translation>Macierz priorytetów</translation>
    </message>
    <message>
        <source>Impact %1, urgency %2: priority %3</source>
        <translation>Wpływ: %1, pilność: %2, priorytet %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MergeForm</name>
    <message>
        <source>Merge into another ticket</source>
        <translation>Scal z innym zgłoszeniem</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>No such open ticket is here</source>
        <translation>Nie ma tu takiego otwartego zgłoszenia</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>może zostać puste</translation>
    </message>
    <message>
        <source>Into the ticket</source>
        <translation>Z którym zgłoszeniem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>This conversation is shown there from then on, and what comes later goes there. It can be taken back for 30 days.</source>
        <translation>Ta korespondencja będzie odtąd widoczna tam i tam trafi wszystko nowe. Można to cofnąć przez 30 dni.</translation>
    </message>
    <message>
        <source>Choose a ticket of the list.</source>
        <translation>Wybierz zgłoszenie z listy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MergedBar</name>
    <message>
        <source>Open it</source>
        <translation>Otwórz je</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Merged into #%1 %2</source>
        <translation>Scalone z #%1 %2</translation>
    </message>
    <message>
        <source>Merged into a ticket that you do not see</source>
        <translation>Scalone ze zgłoszeniem, którego nie widzisz</translation>
    </message>
    <message>
        <source>What is written here now goes there.</source>
        <translation>To, co tu napiszesz, trafia tam.</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Do %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MessageCard</name>
    <message>
        <source>unanswered</source>
        <translation>bez odpowiedzi</translation>
    </message>
    <message>
        <source>Nobody has answered this yet.</source>
        <translation>Nikt jeszcze na to nie odpowiedział.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatyczna</translation>
    </message>
    <message>
        <source>Written by a machine: it answers and reopens nothing.</source>
        <translation>Napisane automatycznie: nie jest odpowiedzią i niczego nie otwiera ponownie.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>Kept here; goes out by itself.</source>
        <translation>Zapisane tutaj; zostanie wysłane automatycznie.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>zapisano</translation>
    </message>
    <message>
        <source>Recorded, not sent: this channel has no way out yet.</source>
        <translation>Zapisano, nie wysłano: ten kanał jeszcze nie wysyła.</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>niedostarczone</translation>
    </message>
    <message>
        <source>The channel refused it.</source>
        <translation>Kanał odrzucił wiadomość.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zatrzymane</translation>
    </message>
    <message>
        <source>Held for your decision; see what waits.</source>
        <translation>Czeka na decyzję; zobacz wychodzące.</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Nic nie zapisano.</translation>
    </message>
    <message>
        <source>Said in #%1, which was merged into this ticket.</source>
        <translation>Powiedziane w #%1, scalonym z tym zgłoszeniem.</translation>
    </message>
    <message>
        <source>More about this message</source>
        <translation>Więcej o tej wiadomości</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiuj tekst</translation>
    </message>
    <message>
        <source>Split off into a ticket of its own…</source>
        <translation>Wydziel do osobnego zgłoszenia…</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Pokaż cytat</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Ukryj cytat</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <source>Restricted: %1</source>
        <extracomment>above the text of a note: who alone may read it</extracomment>
        <translation>Tylko dla: %1</translation>
    </message>
    <message>
        <source>Nobody else sees this note or its files, whoever sees the ticket.</source>
        <translation>Nikt inny nie widzi tej notatki ani jej plików, nawet jeśli widzi zgłoszenie.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Its text is a draft again. Nobody has got it yet.</source>
        <translation>Tekst znów będzie szkicem. Nikt go jeszcze nie dostał.</translation>
    </message>
    <message>
        <source>hand-over taken back</source>
        <extracomment>on a note: the ticket was handed over with it, and the handing over was undone</extracomment>
        <translation>przekazanie cofnięte</translation>
    </message>
    <message>
        <source>The ticket was handed over with this note, and that was undone.</source>
        <translation>Z tą notatką zgłoszenie przekazano, potem przekazanie cofnięto.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MessageWords</name>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>a former colleague</source>
        <translation>dawna osoba z zespołu</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>notatka wewnętrzna</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>wizyta</translation>
    </message>
    <message>
        <source>call in</source>
        <translation>rozmowa przychodząca</translation>
    </message>
    <message>
        <source>call out</source>
        <translation>rozmowa wychodząca</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NavRail</name>
    <message>
        <source>%1, needs attention</source>
        <extracomment>a place in the navigation that needs attention; %1 is its name</extracomment>
        <translation>%1, wymaga uwagi</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Miejsca</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the tooltip of a place in the navigation: its name and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NewContactForm</name>
    <message>
        <source>New contact</source>
        <translation>Nowy kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>The name of the new contact is missing.</source>
        <translation>Brak imienia i nazwiska nowego kontaktu.</translation>
    </message>
    <message>
        <source>known company</source>
        <translation>znana firma</translation>
    </message>
    <message>
        <source>no company: a private person</source>
        <translation>bez firmy: osoba prywatna</translation>
    </message>
    <message>
        <source>New company: %1</source>
        <extracomment>the last row of a list of companies: makes one of this name</extracomment>
        <translation>Nowa firma: %1</translation>
    </message>
    <message>
        <source>a new company is made</source>
        <translation>powstanie nowa firma</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NoticeCard</name>
    <message>
        <source>Notifications</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Okno</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Pulpit</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Dźwięk</translation>
    </message>
    <message>
        <source>Which sound</source>
        <translation>Jaki dźwięk</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>for screen readers: %1 is what happens, %2 how one is told</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Dzwonek</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>The caller&apos;s card always opens.</source>
        <translation>Karta dzwoniącego otwiera się zawsze.</translation>
    </message>
    <message>
        <source>Quiet: nothing sounds, and the desktop shows nothing</source>
        <translation>Cisza: bez dźwięków i bez powiadomień pulpitu</translation>
    </message>
    <message>
        <source>Outside the duty hours of my groups</source>
        <translation>Poza godzinami dyżuru moich grup</translation>
    </message>
    <message>
        <source>Every day from</source>
        <translation>Codziennie od</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Cisza od</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Cisza do</translation>
    </message>
    <message>
        <source>until</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Passed deadlines are told in quiet hours, too</source>
        <translation>O przekroczonych terminach także w godzinach ciszy</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Jak zwykle</translation>
    </message>
    <message>
        <source>All of this as it is for somebody who chose nothing.</source>
        <translation>Wszystko tak, jak u kogoś, kto niczego nie wybrał.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>None of your groups has a duty calendar.</source>
        <translation>Żadna z twoich grup nie ma kalendarza dyżurów.</translation>
    </message>
    <message>
        <source>It is quiet now.</source>
        <translation>Teraz są godziny ciszy.</translation>
    </message>
    <message>
        <source>While you are absent or on a break nothing sounds either; alarms stand in the log.</source>
        <translation>Gdy jesteś nieobecny lub na przerwie, też nic nie dzwoni; alarmy zostają w dzienniku.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Notices</name>
    <message>
        <source>A deadline comes near</source>
        <translation>Zbliża się termin</translation>
    </message>
    <message>
        <source>A deadline is very near (90 %)</source>
        <translation>Termin jest bardzo blisko (90 %)</translation>
    </message>
    <message>
        <source>A deadline has passed</source>
        <translation>Termin minął</translation>
    </message>
    <message>
        <source>A wait is over</source>
        <translation>Koniec oczekiwania</translation>
    </message>
    <message>
        <source>A ticket is given to me</source>
        <translation>Przypisano mi zgłoszenie</translation>
    </message>
    <message>
        <source>A customer answers on a ticket of mine</source>
        <translation>Klient odpowiada w moim zgłoszeniu</translation>
    </message>
    <message>
        <source>Somebody mentions me</source>
        <translation>Ktoś mnie wspomina</translation>
    </message>
    <message>
        <source>Somebody calls</source>
        <translation>Ktoś dzwoni</translation>
    </message>
    <message>
        <source>You got %1: %2</source>
        <extracomment>%1 is a ticket&apos;s number, %2 its subject</extracomment>
        <translation>Otrzymujesz %1: %2</translation>
    </message>
    <message>
        <source>%1 gave you %2: %3</source>
        <extracomment>%1 is a person, %2 a ticket&apos;s number, %3 its subject</extracomment>
        <translation>%1 przekazuje ci %2: %3</translation>
    </message>
    <message>
        <source>You follow %1 now: %2</source>
        <translation>Obserwujesz teraz %1: %2</translation>
    </message>
    <message>
        <source>%1 wants you to see %2: %3</source>
        <translation>%1 prosi, by spojrzeć na %2: %3</translation>
    </message>
    <message>
        <source>An answer on %1: %2</source>
        <translation>Odpowiedź w %1: %2</translation>
    </message>
    <message>
        <source>Given to you</source>
        <translation>Przypisano tobie</translation>
    </message>
    <message>
        <source>%1 gave it to you</source>
        <translation>%1 przypisuje ci zgłoszenie</translation>
    </message>
    <message>
        <source>%1 wrote a restricted note for you</source>
        <translation>%1: poufna notatka dla ciebie</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>You follow it now</source>
        <translation>Teraz to obserwujesz</translation>
    </message>
    <message>
        <source>%1 wants you to see it</source>
        <translation>%1 prosi, by na to spojrzeć</translation>
    </message>
    <message>
        <source>An answer came</source>
        <translation>Przyszła odpowiedź</translation>
    </message>
    <message>
        <source>%1 wrote a restricted note for you on %2: %3</source>
        <extracomment>%1 is a person, %2 a ticket&apos;s number, %3 its subject</extracomment>
        <translation>%1: poufna notatka dla ciebie, %2: %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberCard</name>
    <message>
        <source>Tell the caller</source>
        <translation>Podaj dzwoniącemu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>A name for now: the reserved numbers are used up. The server gives the number on the next contact; this name keeps finding the ticket.</source>
        <translation>Nazwa tymczasowa: zapas numerów się wyczerpał. Serwer nada numer przy najbliższym połączeniu; pod tą nazwą zgłoszenie nadal będzie można znaleźć.</translation>
    </message>
    <message>
        <source>registered offline, the number is final</source>
        <translation>zarejestrowano offline, numer jest ostateczny</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>zarejestrowano</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>skopiowano</translation>
    </message>
    <message>
        <source>Tell the caller: %1</source>
        <extracomment>what is heard when the card opens; %1 is the number of the ticket</extracomment>
        <translation>Podaj dzwoniącemu: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberLabel</name>
    <message>
        <source>Copy the number</source>
        <translation>Kopiuj numer</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Zgłoszenie %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberTile</name>
    <message>
        <source>no work was logged lately</source>
        <translation>dawno nie zapisano czasu</translation>
    </message>
    <message numerus="yes">
        <source>and %n ticket(s) of unknown length</source>
        <translation>
            <numerusform>i %n zgłoszenie bez szacunku</numerusform>
            <numerusform>i %n zgłoszenia bez szacunku</numerusform>
            <numerusform>i %n zgłoszeń bez szacunku</numerusform>
        </translation>
    </message>
    <message>
        <source>of work in open tickets</source>
        <translation>pracy w otwartych zgłoszeniach</translation>
    </message>
    <message>
        <source>nobody waits for an answer</source>
        <translation>nikt nie czeka na odpowiedź</translation>
    </message>
    <message>
        <source>a customer waits for an answer</source>
        <translation>klient czeka na odpowiedź</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>najstarsze %1</translation>
    </message>
    <message>
        <source>backlog %1 of work</source>
        <translation>pracy na %1</translation>
    </message>
    <message>
        <source>less than 25 % left</source>
        <translation>zostało mniej niż 25 %</translation>
    </message>
    <message>
        <source>everything is in time</source>
        <translation>wszystko w terminie</translation>
    </message>
    <message>
        <source>in %1 · out %2</source>
        <translation>przyjęte %1 · rozwiązane %2</translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>bez zmian od %n godziny pracy</numerusform>
            <numerusform>bez zmian od %n godzin pracy</numerusform>
            <numerusform>bez zmian od %n godzin pracy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::OutboxPage</name>
    <message>
        <source>nothing you wrote is lost</source>
        <translation>nic z wpisanego tekstu nie przepadło</translation>
    </message>
    <message>
        <source>goes out by itself, in order</source>
        <translation>wysyłane automatycznie, po kolei</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Wszystko wysłano</translation>
    </message>
    <message>
        <source>What you do while the network is away waits here and goes out by itself.</source>
        <translation>Zmiany zrobione bez sieci czekają tutaj i zostaną wysłane automatycznie.</translation>
    </message>
    <message>
        <source>Needs your decision · %1</source>
        <translation>Wymaga decyzji · %1</translation>
    </message>
    <message>
        <source>Waiting to be sent · %1</source>
        <translation>Czeka na wysłanie · %1</translation>
    </message>
    <message>
        <source>Taken back. Its text is a draft again.</source>
        <translation>Wycofano. Tekst znów jest szkicem.</translation>
    </message>
    <message>
        <source>It is already sent.</source>
        <translation>Już wysłano.</translation>
    </message>
    <message>
        <source>Your text is copied.</source>
        <translation>Twój tekst skopiowano.</translation>
    </message>
    <message>
        <source>A ticket that is not here any more</source>
        <translation>Zgłoszenie, którego tu już nie ma</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaneFiles</name>
    <message>
        <source>%1 was not attached. %2</source>
        <extracomment>the name of a file, and what went wrong with it</extracomment>
        <translation>Nie załączono %1. %2</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Zrzut ekranu</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Załącz pliki</translation>
    </message>
    <message>
        <source>This display does not let programs read the screen. Take the picture with the desktop&apos;s own key and paste it here with Ctrl+V.</source>
        <translation>Ten ekran nie pozwala programom robić zrzutów. Zrób zrzut klawiszem pulpitu i wklej go tutaj przez Ctrl+V.</translation>
    </message>
    <message>
        <source>%1 is not on this computer. It can be fetched when the connection is back.</source>
        <translation>%1 nie ma na tym komputerze. Można pobrać, gdy wróci połączenie.</translation>
    </message>
    <message>
        <source>%1 can run as a program. It is not opened from here, only saved.</source>
        <translation>%1 może się uruchomić jak program. Stąd nie można go otworzyć, tylko zapisać.</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>Nie otwarto %1. %2</translation>
    </message>
    <message>
        <source>No program on this computer opens %1. Save it instead.</source>
        <translation>Żaden program na tym komputerze nie otwiera %1. Zapisz plik.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Zapisz plik</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Zapisano jako %1</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>Nie zapisano %1. %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaneWork</name>
    <message numerus="yes">
        <source>%n time(s) logged here, %1 in all</source>
        <translation>
            <numerusform>%n wpis czasu, razem %1</numerusform>
            <numerusform>%n wpisy czasu, razem %1</numerusform>
            <numerusform>%n wpisów czasu, razem %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract %1: %2 of %3 left</source>
        <translation>Umowa %1: zostało %2 z %3</translation>
    </message>
    <message>
        <source>%1 after this</source>
        <translation>po tym %1</translation>
    </message>
    <message>
        <source>%1 beyond it with this</source>
        <translation>z tym ponad limit %1</translation>
    </message>
    <message>
        <source>(with what waits to be sent)</source>
        <translation>(z tym, co czeka na wysłanie)</translation>
    </message>
    <message>
        <source>The timer of %1 is paused at %2</source>
        <translation>Stoper zgłoszenia %1 wstrzymany: %2</translation>
    </message>
    <message>
        <source>The timer of %1 runs; that of %2 is paused</source>
        <translation>Stoper zgłoszenia %1 biegnie; zgłoszenia %2 wstrzymany</translation>
    </message>
    <message>
        <source>The timer of %1 runs</source>
        <translation>Stoper zgłoszenia %1 biegnie</translation>
    </message>
    <message>
        <source>%1 s on the timer</source>
        <extracomment>how long a timer ran, to the second, beside the whole minutes that are logged</extracomment>
        <translation>%1 s na stoperze</translation>
    </message>
    <message>
        <source>%1 logged</source>
        <translation>Zapisano: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Too late: the time entry is on its way.</source>
        <translation>Za późno: wpis czasu jest już w drodze.</translation>
    </message>
    <message>
        <source>No remote control.</source>
        <translation>Brak zdalnego sterowania.</translation>
    </message>
    <message>
        <source>This ticket names no asset. Choose one on its card first.</source>
        <translation>Zgłoszenie nie wskazuje urządzenia. Najpierw je wskaż.</translation>
    </message>
    <message>
        <source>Remote control of %1 is starting</source>
        <translation>Uruchamia się zdalne sterowanie: %1</translation>
    </message>
    <message>
        <source>The desk has named no program for it. An administrator writes it under Settings, Remote control and papers.</source>
        <translation>Nie podano programu. Administrator wpisze go w Ustawieniach, Zdalne sterowanie i druki.</translation>
    </message>
    <message>
        <source>The program in the settings does not say where the asset&apos;s id goes. An administrator mends it under Settings, Remote control and papers.</source>
        <translation>Polecenie w ustawieniach nie mówi, gdzie wstawić identyfikator. Administrator poprawi je w Ustawieniach, Zdalne sterowanie i druki.</translation>
    </message>
    <message>
        <source>The asset %1 has no id for it. Write it on its card, under Remote control.</source>
        <translation>Urządzenie %1 nie ma identyfikatora. Wpisz go na karcie, w polu Zdalne sterowanie.</translation>
    </message>
    <message>
        <source>The id of %1 begins with a dash or holds characters that cannot be seen. Write it anew on its card.</source>
        <translation>Identyfikator %1 zaczyna się od myślnika albo zawiera niewidoczne znaki. Wpisz go na karcie od nowa.</translation>
    </message>
    <message>
        <source>The program %1 is not on this computer. Install it, or ask an administrator.</source>
        <translation>Programu %1 nie ma na tym komputerze. Zainstaluj go albo zapytaj administratora.</translation>
    </message>
    <message>
        <source>This computer did not start %1.</source>
        <translation>Ten komputer nie uruchomił %1.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>Zlecenie</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Protokół</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaperWords</name>
    <message>
        <source>remote</source>
        <translation>zdalnie</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>na miejscu</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>nr ser. %1</translation>
    </message>
    <message>
        <source>inv. no. %1</source>
        <translation>nr inw. %1</translation>
    </message>
    <message>
        <source>Printed %1 (%2), %3</source>
        <extracomment>at the foot of a page: when, in which time zone, and by whom: &quot;Printed 22 Nov 2026, 14:10 (UTC+01:00), Anna&quot;</extracomment>
        <translation>Wydrukowano %1 (%2), %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Obecne hasło</translation>
    </message>
    <message numerus="yes">
        <source>New password, at least %n character(s)</source>
        <translation>
            <numerusform>Nowe hasło, co najmniej %n znak</numerusform>
            <numerusform>Nowe hasło, co najmniej %n znaki</numerusform>
            <numerusform>Nowe hasło, co najmniej %n znaków</numerusform>
        </translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Powtórz nowe hasło</translation>
    </message>
    <message>
        <source>Write the password that you have now.</source>
        <translation>Wpisz obecne hasło.</translation>
    </message>
    <message>
        <source>The two new passwords differ. Write the new one again.</source>
        <translation>Nowe hasła się różnią. Wpisz nowe hasło jeszcze raz.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PauseTable</name>
    <message>
        <source>%1 stands in %2</source>
        <translation>„%1”: pauza w statusie „%2”</translation>
    </message>
    <message>
        <source>The status itself pauses this clock.</source>
        <translation>Ten zegar wstrzymuje sam status.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PeopleTile</name>
    <message>
        <source>busy</source>
        <translation>przy zadaniu</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>przerwa</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of people off duty</source>
        <translation>
            <numerusform>%n zgłoszenie osób poza dyżurem</numerusform>
            <numerusform>%n zgłoszenia osób poza dyżurem</numerusform>
            <numerusform>%n zgłoszeń osób poza dyżurem</numerusform>
        </translation>
    </message>
    <message>
        <source>On duty: tickets · hours of work</source>
        <translation>Na dyżurze: zgłoszenia · godziny pracy</translation>
    </message>
    <message>
        <source>On duty: tickets</source>
        <translation>Na dyżurze: zgłoszenia</translation>
    </message>
    <message>
        <source>Nobody is on duty.</source>
        <translation>Nikt nie ma dyżuru.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PersonMenu</name>
    <message>
        <source>Change password...</source>
        <translation>Zmień hasło…</translation>
    </message>
    <message>
        <source>Sign out...</source>
        <translation>Wyloguj…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Zwarte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Wygodne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Notifications...</source>
        <translation>Powiadomienia…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PickPopup</name>
    <message>
        <source>Type a name</source>
        <translation>Wpisz nazwę</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PolicyForm</name>
    <message>
        <source>Promise, in working time</source>
        <translation>Zobowiązania, w czasie pracy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Calendar, unless contract or site has its own</source>
        <translation>Kalendarz, jeśli umowa lub obiekt nie ma własnego</translation>
    </message>
    <message>
        <source>4 h, 1 h 30 min, 2 d; 1 d is %1 of this calendar. Empty: no target.</source>
        <translation>4 h, 1 h 30 min, 2 d; 1 d to %1 tego kalendarza. Puste: bez terminu.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>every company</source>
        <translation>każda firma</translation>
    </message>
    <message>
        <source>Company tiers, with commas</source>
        <translation>Poziomy firm, po przecinku</translation>
    </message>
    <message>
        <source>Types; none chosen means all</source>
        <translation>Typy; bez wyboru to wszystkie</translation>
    </message>
    <message>
        <source>Priorities; none chosen means all</source>
        <translation>Priorytety; bez wyboru to wszystkie</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorytet %1</translation>
    </message>
    <message>
        <source>Default: rules what no other policy matches</source>
        <translation>Domyślna: obowiązuje, gdy żadna inna nie pasuje</translation>
    </message>
    <message>
        <source>Categories with what is below them; none means all</source>
        <translation>Kategorie z podrzędnymi; bez wyboru to wszystkie</translation>
    </message>
    <message>
        <source>Alarms on the way to the deadline</source>
        <translation>Alarmy na drodze do terminu</translation>
    </message>
    <message>
        <source>At night, outside the group&apos;s duty calendar, only alarms of priority 1 ring.</source>
        <translation>Nocą, poza kalendarzem dyżuru grupy, dzwonią tylko alarmy priorytetu 1.</translation>
    </message>
    <message>
        <source>When clocks stand, and what happens after</source>
        <translation>Kiedy zegary są wstrzymane i co potem</translation>
    </message>
    <message>
        <source>When a solved ticket is opened again</source>
        <translation>Gdy rozwiązane zgłoszenie jest otwierane ponownie</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>Przy zmianie priorytetu</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Nowa polityka</translation>
    </message>
    <message>
        <source>none: no deadlines</source>
        <translation>brak: bez terminów</translation>
    </message>
    <message>
        <source>A company&apos;s tier is set on its card (Customers, Edit).</source>
        <translation>Poziom firmy ustawia się na jej karcie (Klienci, Edytuj).</translation>
    </message>
    <message>
        <source>In use: %1. A company&apos;s tier is set on its card (Customers, Edit).</source>
        <translation>W użyciu: %1. Poziom firmy ustawia się na jej karcie (Klienci, Edytuj).</translation>
    </message>
    <message>
        <source>Name: a policy needs a name.</source>
        <translation>Nazwa: polityka musi mieć nazwę.</translation>
    </message>
    <message>
        <source>%1: write a duration as 4 h, 1 h 30 min or 2 d.</source>
        <translation>%1: zapisz czas jako 4 h, 1 h 30 min lub 2 d.</translation>
    </message>
    <message>
        <source>Alarms: write the point as 75 %, or as +1 h after the deadline.</source>
        <translation>Alarmy: zapisz punkt jako 75 % albo jako +1 h po terminie.</translation>
    </message>
    <message>
        <source>Targets of priority %1: a target lies between nothing and ten years.</source>
        <translation>Terminy priorytetu %1: termin leży między zerem a dziesięcioma latami.</translation>
    </message>
    <message>
        <source>Calendar: it is not there any more. Choose another one.</source>
        <translation>Kalendarz: już go nie ma. Wybierz inny.</translation>
    </message>
    <message>
        <source>Categories: one of them is not there any more.</source>
        <translation>Kategorie: jednej z nich już nie ma.</translation>
    </message>
    <message>
        <source>it tells nobody and does nothing</source>
        <translation>nikogo nie zawiadamia i nic nie robi</translation>
    </message>
    <message>
        <source>the same point stands above already</source>
        <translation>ten sam punkt jest już wyżej</translation>
    </message>
    <message>
        <source>the point or the priority is out of range</source>
        <translation>punkt lub priorytet jest poza zakresem</translation>
    </message>
    <message>
        <source>Alarm %1: %2.</source>
        <translation>Alarm %1: %2.</translation>
    </message>
    <message>
        <source>Alarms: no more than 16.</source>
        <translation>Alarmy: nie więcej niż 16.</translation>
    </message>
    <message>
        <source>The policy was refused: %1</source>
        <translation>Politykę odrzucono: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PolicyOrder</name>
    <message>
        <source>Order of policies</source>
        <translation>Kolejność polityk</translation>
    </message>
    <message>
        <source>A contract&apos;s own policy comes first, then the site&apos;s; then the first of this list whose conditions hold.</source>
        <translation>Najpierw polityka umowy, potem obiektu; potem pierwsza z tej listy, której warunki są spełnione.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Wcześniej</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PrintPreview</name>
    <message>
        <source>With notes</source>
        <translation>Z notatkami</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Notes of colleagues and their working time are printed, too</source>
        <translation>Drukowane są też notatki zespołu i jego czas pracy</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Zapisz jako PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drukuj</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mniejsze</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Większe</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Na szerokość okna</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Cała strona</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Zapisano: %1.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nie zapisano.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Wysłano do %1.</translation>
    </message>
    <message>
        <source>Not printed. The printer did not take it; saving as PDF works always.</source>
        <translation>Nie wydrukowano. Drukarka nie przyjęła zadania; zapis do PDF działa zawsze.</translation>
    </message>
    <message>
        <source>Page %1 of %2…</source>
        <translation>Strona %1 z %2…</translation>
    </message>
    <message>
        <source>Given up; nothing was left behind.</source>
        <translation>Przerwano; nic nie pozostało.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Przerwij</translation>
    </message>
    <message numerus="yes">
        <source>Given up; %n page(s) had gone out before.</source>
        <translation>
            <numerusform>Przerwano; %n strona została już wysłana.</numerusform>
            <numerusform>Przerwano; %n strony zostały już wysłane.</numerusform>
            <numerusform>Przerwano; %n stron zostało już wysłanych.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityGrid</name>
    <message>
        <source>Impact %1, urgency %2: priority %3</source>
        <translation>Wpływ %1, pilność %2: priorytet %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityMark</name>
    <message>
        <source>Priority %1</source>
        <translation>Priorytet %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityTrack</name>
    <message>
        <source>What if the priority were %1</source>
        <translation>A gdyby priorytet wynosił %1</translation>
    </message>
    <message>
        <source>Drag along, or press 1 to 4. The dot is the priority as it is.</source>
        <translation>Przeciągnij albo naciśnij 1–4. Kropka to obecny priorytet.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueActs</name>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: przypisano, %2.</translation>
    </message>
    <message>
        <source>%1 has nobody now.</source>
        <translation>%1: usunięto wykonawcę.</translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation>%1 jest już twoje.</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation>%1 jest teraz twoje.</translation>
    </message>
    <message>
        <source>%1 has priority %2 now.</source>
        <translation>%1: priorytet teraz %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueFooter</name>
    <message>
        <source>as of %1</source>
        <extracomment>%1 is a time: &quot;as of 11:02:14&quot;</extracomment>
        <translation>stan na %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln zgłoszenie</numerusform>
            <numerusform>%Ln zgłoszenia</numerusform>
            <numerusform>%Ln zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
            <numerusform>%Ln po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within the hour</source>
        <translation>
            <numerusform>%Ln z terminem w ciągu godziny</numerusform>
            <numerusform>%Ln z terminem w ciągu godziny</numerusform>
            <numerusform>%Ln z terminem w ciągu godziny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Zaznaczono %Ln</numerusform>
            <numerusform>Zaznaczono %Ln</numerusform>
            <numerusform>Zaznaczono %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Zmień je</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Odznacz</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuePage</name>
    <message>
        <source>This is not understood; the rest filters.</source>
        <translation>Tego nie rozpoznano; reszta filtruje.</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nic nie pasuje do filtra</translation>
    </message>
    <message>
        <source>Take a word away, or go back to the whole view.</source>
        <translation>Usuń jakieś słowo lub wróć do całego widoku.</translation>
    </message>
    <message>
        <source>Show the whole view</source>
        <translation>Pokaż cały widok</translation>
    </message>
    <message>
        <source>Nothing is yours at the moment</source>
        <translation>Brak przypisanych do ciebie zgłoszeń</translation>
    </message>
    <message>
        <source>Open Unassigned and take a ticket with M.</source>
        <translation>Otwórz „Bez wykonawcy” i weź zgłoszenie klawiszem M.</translation>
    </message>
    <message>
        <source>Open Unassigned</source>
        <translation>Otwórz „Bez wykonawcy”</translation>
    </message>
    <message>
        <source>Every ticket has somebody</source>
        <translation>Każde zgłoszenie ma wykonawcę</translation>
    </message>
    <message>
        <source>New tickets without an assignee come here.</source>
        <translation>Tu trafiają nowe zgłoszenia bez wykonawcy.</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Wszyscy mają odpowiedź</translation>
    </message>
    <message>
        <source>A ticket comes here when its customer waits for a word.</source>
        <translation>Zgłoszenie trafia tu, gdy klient czeka na odpowiedź.</translation>
    </message>
    <message>
        <source>You watch no ticket</source>
        <translation>Brak obserwowanych zgłoszeń</translation>
    </message>
    <message>
        <source>Follow a ticket from its menu to see it here.</source>
        <translation>Włącz obserwowanie w menu zgłoszenia, aby widzieć je tutaj.</translation>
    </message>
    <message>
        <source>No tickets here</source>
        <translation>Brak zgłoszeń</translation>
    </message>
    <message>
        <source>Take a call to register the first one.</source>
        <translation>Odbierz rozmowę, aby zarejestrować pierwsze.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Give %1 to</source>
        <translation>Przypisz %1</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Krytyczny</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niski</translation>
    </message>
    <message>
        <source>Priority of %1</source>
        <translation>Priorytet: %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Weź</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Przypisz</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Rozwiąż</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Skąd ten termin?</translation>
    </message>
    <message>
        <source>Your role changes tickets one by one. Press Esc to let the selection go.</source>
        <translation>Twoja rola zmienia zgłoszenia pojedynczo. Esc zdejmuje zaznaczenie.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Zmień %Ln zgłoszenie</numerusform>
            <numerusform>Zmień %Ln zgłoszenia</numerusform>
            <numerusform>Zmień %Ln zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Kopiuj jako tabelę</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Listę zapisano w %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) copied as a table.</source>
        <translation>
            <numerusform>Skopiowano %Ln zgłoszenie jako tabelę.</numerusform>
            <numerusform>Skopiowano %Ln zgłoszenia jako tabelę.</numerusform>
            <numerusform>Skopiowano %Ln zgłoszeń jako tabelę.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nic nie zapisano.</translation>
    </message>
    <message>
        <source>Name of your view</source>
        <translation>Nazwa twojego widoku</translation>
    </message>
    <message>
        <source>Name of the team&apos;s view</source>
        <translation>Nazwa widoku zespołu</translation>
    </message>
    <message>
        <source>Another name for “%1”</source>
        <translation>Inna nazwa dla „%1”</translation>
    </message>
    <message>
        <source>Keep as a view of mine …</source>
        <translation>Zachowaj jako mój widok…</translation>
    </message>
    <message>
        <source>Keep as a view of the team …</source>
        <translation>Zachowaj jako widok zespołu…</translation>
    </message>
    <message>
        <source>Save it as it looks now</source>
        <translation>Zapisz, jak wygląda teraz</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Wyżej</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Niżej</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Export as CSV …</source>
        <translation>Eksport do CSV…</translation>
    </message>
    <message>
        <source>Export as PDF …</source>
        <translation>Eksport do PDF…</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Eksport listy</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabela (*.csv)</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; export it as a file.</source>
        <translation>To za dużo dla schowka; zapisz do pliku.</translation>
    </message>
    <message>
        <source>There is no such field. The rest filters.</source>
        <translation>Nie ma takiego pola. Reszta filtruje.</translation>
    </message>
    <message>
        <source>This value is not known here. The rest filters.</source>
        <translation>Ta wartość jest tu nieznana. Reszta filtruje.</translation>
    </message>
    <message>
        <source>A value is missing after the field. The rest filters.</source>
        <translation>Po polu brakuje wartości. Reszta filtruje.</translation>
    </message>
    <message>
        <source>This field cannot be compared by &lt; or &gt;. The rest filters.</source>
        <translation>Tego pola nie można porównać przez &lt; ani &gt;. Reszta filtruje.</translation>
    </message>
    <message>
        <source>A quote is not closed. The rest filters.</source>
        <translation>Cudzysłów nie jest zamknięty. Reszta filtruje.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed. The rest filters.</source>
        <translation>Nawias nie jest zamknięty. Reszta filtruje.</translation>
    </message>
    <message>
        <source>A parenthesis closes nothing. The rest filters.</source>
        <translation>Nawias niczego nie zamyka. Reszta filtruje.</translation>
    </message>
    <message>
        <source>The filter is too long; its beginning filters.</source>
        <translation>Filtr jest za długi; działa jego początek.</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>pierwszy %Ln</numerusform>
            <numerusform>pierwsze %Ln</numerusform>
            <numerusform>pierwszych %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>There is no field “%1”; did you mean “%2”? The rest filters.</source>
        <translation>Nie ma pola „%1”; czy chodzi o „%2”? Reszta filtruje.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueTools</name>
    <message>
        <source>New call</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumny</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Kolejność listy</translation>
    </message>
    <message>
        <source>Order: %1, descending</source>
        <extracomment>for screen readers: %1 is a column</extracomment>
        <translation>Kolejność: %1, malejąco</translation>
    </message>
    <message>
        <source>Order: %1, ascending</source>
        <translation>Kolejność: %1, rosnąco</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Domyślne kolumny</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Kolejna odpowiedź</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>Views and files</source>
        <translation>Widoki i pliki</translation>
    </message>
    <message>
        <source>Groups: none</source>
        <translation>Grupy: brak</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Grupy: %1</translation>
    </message>
    <message>
        <source>Columns for dispatching</source>
        <translation>Kolumny dla dyspozytora</translation>
    </message>
    <message>
        <source>Columns about customers</source>
        <translation>Kolumny o klientach</translation>
    </message>
    <message>
        <source>Few columns</source>
        <translation>Mało kolumn</translation>
    </message>
    <message>
        <source>Rows as everywhere</source>
        <translation>Wiersze jak wszędzie</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Zwarte wiersze</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Wygodne wiersze</translation>
    </message>
    <message>
        <source>Keep these columns …</source>
        <translation>Zapisz te kolumny…</translation>
    </message>
    <message>
        <source>Name of these columns</source>
        <translation>Nazwa tych kolumn</translation>
    </message>
    <message>
        <source>Change my columns</source>
        <translation>Zmień moje kolumny</translation>
    </message>
    <message>
        <source>Save the columns of now in it</source>
        <translation>Zapisz obecne kolumny</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Another name for “%1”</source>
        <translation>Inna nazwa dla „%1”</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>no room</source>
        <extracomment>Beside a column that is wanted and left out while the list is narrow</extracomment>
        <translation>brak miejsca</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuesTile</name>
    <message>
        <source>%1: %2 open, %3 with nobody, %4 without an answer, %5 at risk, %6 overdue</source>
        <translation>%1: otwarte %2, bez wykonawcy %3, bez odpowiedzi %4, zagrożone %5, po terminie %6</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>No queue is chosen.</source>
        <translation>Nie wybrano kolejki.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Bez odp.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Zagrożone</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po terminie</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForm</name>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>year-month-day, 2027-06-30</source>
        <translation>rok-miesiąc-dzień, 2027-06-30</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Nie wypełniono pola „%1”.</translation>
    </message>
    <message>
        <source>%1: write the date as year-month-day, for example 2027-06-30.</source>
        <translation>%1: wpisz datę jako rok-miesiąc-dzień, na przykład 2027-06-30.</translation>
    </message>
    <message>
        <source>%1: a whole number, 0 or more.</source>
        <translation>%1: liczba całkowita, 0 lub więcej.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForms</name>
    <message>
        <source>Tier</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>vip, standard ...</source>
        <translation>vip, standard…</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>Domeny poczty</translation>
    </message>
    <message>
        <source>example.com, example.org</source>
        <translation>example.com, example.org</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Nazwa prawna</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefony</translation>
    </message>
    <message>
        <source>several are parted by commas</source>
        <translation>kilka — po przecinku</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation>Adresy e-mail</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>as the contract says</source>
        <translation>jak w umowie</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Polityka</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Nr inwentarzowy</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Zdalne sterowanie</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Szkic</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Zawieszona</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Wygasła</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Nieopłacone</translation>
    </message>
    <message>
        <source>empty when all is paid</source>
        <translation>puste, gdy wszystko opłacono</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation>jak w polityce</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Dni wypowiedzenia</translation>
    </message>
    <message>
        <source>Renews itself</source>
        <translation>Odnawia się sama</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordSides</name>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>inne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>inna wartość</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RegionGrab</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Wybierz część ekranu</translation>
    </message>
    <message>
        <source>Draw a box. Enter takes the whole screen, Esc none.</source>
        <translation>Zaznacz ramką. Enter bierze cały ekran, Esc rezygnuje.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayTile</name>
    <message numerus="yes">
        <source>%n ticket(s) in the queue</source>
        <translation>
            <numerusform>%n zgłoszenie w kolejce</numerusform>
            <numerusform>%n zgłoszenia w kolejce</numerusform>
            <numerusform>%n zgłoszeń w kolejce</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets as they were</source>
        <translation>Zgłoszenia, jakie były</translation>
    </message>
    <message>
        <source>The queue was empty.</source>
        <translation>Kolejka była pusta.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayView</name>
    <message>
        <source>Play a morning in a minute</source>
        <translation>Poranek w minutę</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Powtórka</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Pora dnia</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Tydzień temu</translation>
    </message>
    <message>
        <source>As it was at %1 today</source>
        <translation>Jak było dziś o %1</translation>
    </message>
    <message>
        <source>As it was at %1 yesterday</source>
        <translation>Jak było wczoraj o %1</translation>
    </message>
    <message>
        <source>As it was at %1 on %2</source>
        <translation>Jak było %2 o %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwartych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody</source>
        <translation>
            <numerusform>%n bez wykonawcy</numerusform>
            <numerusform>%n bez wykonawcy</numerusform>
            <numerusform>%n bez wykonawcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n czeka</numerusform>
            <numerusform>%n czekają</numerusform>
            <numerusform>%n czeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken promise(s)</source>
        <translation>
            <numerusform>%n naruszenie terminu</numerusform>
            <numerusform>%n naruszenia terminu</numerusform>
            <numerusform>%n naruszeń terminu</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauza</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RequestForm</name>
    <message>
        <source>Incident</source>
        <translation>Incydent</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Wniosek</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcjonalne</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nie wybrano</translation>
    </message>
    <message>
        <source>code or letters</source>
        <translation>kod lub litery</translation>
    </message>
    <message>
        <source>No such category</source>
        <translation>Nie ma takiej kategorii</translation>
    </message>
    <message>
        <source>This company has no such asset</source>
        <translation>Firma nie ma takiego urządzenia</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wpływ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Pilność</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Treść rozmowy</translation>
    </message>
    <message>
        <source>How many are hit: letters or 1 to 4</source>
        <translation>Ilu osób dotyczy: litery lub 1–4</translation>
    </message>
    <message>
        <source>How soon it is needed: letters or 1 to 4</source>
        <translation>Jak pilne: litery lub 1–4</translation>
    </message>
    <message>
        <source>Impact × urgency</source>
        <translation>Wpływ × pilność</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the queue that the category leads to</extracomment>
        <translation>Auto: %1</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>SN %1</translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation>Brak tematu.</translation>
    </message>
    <message>
        <source>“%1” is no category: choose one or empty the field.</source>
        <translation>„%1” nie jest kategorią: wybierz z listy lub wyczyść pole.</translation>
    </message>
    <message>
        <source>“%1” is no asset of this company.</source>
        <translation>„%1” nie jest urządzeniem tej firmy.</translation>
    </message>
    <message>
        <source>“%1” is no site of this company.</source>
        <translation>„%1” nie jest obiektem tej firmy.</translation>
    </message>
    <message>
        <source>To finish it on the phone, choose a category.</source>
        <translation>Aby zakończyć telefonicznie, wybierz kategorię.</translation>
    </message>
    <message>
        <source>“%1” is to be done first: register it open and tick it there.</source>
        <translation>Najpierw trzeba zrobić „%1”: zarejestruj zgłoszenie otwarte i odhacz w nim.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RestampCard</name>
    <message>
        <source>no deadline</source>
        <translation>bez terminu</translation>
    </message>
    <message>
        <source>Save for new tickets only</source>
        <translation>Zapisz tylko dla nowych</translation>
    </message>
    <message>
        <source>Save and restamp open tickets</source>
        <translation>Zapisz i przelicz otwarte</translation>
    </message>
    <message>
        <source>new contract terms from December</source>
        <translation>nowe warunki umowy od grudnia</translation>
    </message>
    <message>
        <source>Reason, kept in the history of every restamped ticket</source>
        <translation>Powód, zostaje w historii każdego przeliczonego zgłoszenia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>▲ Say why: the reason stands in the tickets&apos; history.</source>
        <translation>▲ Podaj powód: zostanie w historii zgłoszeń.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) would change</source>
        <translation>
            <numerusform>Zmieni się %n otwarte zgłoszenie</numerusform>
            <numerusform>Zmienią się %n otwarte zgłoszenia</numerusform>
            <numerusform>Zmieni się %n otwartych zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would become overdue</source>
        <translation>
            <numerusform>po terminie będzie %n</numerusform>
            <numerusform>po terminie będą %n</numerusform>
            <numerusform>po terminie będzie %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %n open ticket(s) on this workstation. Deadlines that were promised stay until you restamp; set by hand they stay anyway.</source>
        <translation>
            <numerusform>Przejrzano %n otwarte zgłoszenie na tym stanowisku. Obiecane terminy zostają, dopóki ich nie przeliczysz; ustawione ręcznie zostają zawsze.</numerusform>
            <numerusform>Przejrzano %n otwarte zgłoszenia na tym stanowisku. Obiecane terminy zostają, dopóki ich nie przeliczysz; ustawione ręcznie zostają zawsze.</numerusform>
            <numerusform>Przejrzano %n otwartych zgłoszeń na tym stanowisku. Obiecane terminy zostają, dopóki ich nie przeliczysz; ustawione ręcznie zostają zawsze.</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Termin teraz</translation>
    </message>
    <message>
        <source>Would be due</source>
        <translation>Byłby</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>po terminie</translation>
    </message>
    <message>
        <source>overdue already</source>
        <translation>już po terminie</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowsTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::SaidForm</name>
    <message>
        <source>What the customer said</source>
        <translation>Co powiedział klient</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>Słowami klienta</translation>
    </message>
    <message>
        <source>It counts as a message of the customer: the next response begins.</source>
        <translation>Liczy się jako wiadomość klienta: rusza zegar kolejnej odpowiedzi.</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>Napisz, co powiedziano.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SettingsForm</name>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>You can read these settings. Administrators change them.</source>
        <translation>Te ustawienia możesz czytać. Zmieniają je administratorzy.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>wersja %1</translation>
    </message>
    <message>
        <source>Looking at the open tickets...</source>
        <translation>Przeglądam otwarte zgłoszenia...</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile.</source>
        <translation>Tymczasem ktoś to zmienił.</translation>
    </message>
    <message>
        <source>%1 changed it at %2.</source>
        <translation>Zmiana: %1, %2.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>%1 changed it before you.</source>
        <translation>Zmiana przed tobą: %1.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Nowy kalendarz</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Nowa polityka</translation>
    </message>
    <message>
        <source>Saved. The server now stamps the open tickets anew.</source>
        <translation>Zapisano. Serwer przelicza otwarte zgłoszenia.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Czas pracy</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zobowiązania</translation>
    </message>
    <message>
        <source>Order of policies</source>
        <translation>Kolejność polityk</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Serwis</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Macierz priorytetów</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupy</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Nowe makro</translation>
    </message>
    <message>
        <source>Macros and texts</source>
        <translation>Makra i teksty</translation>
    </message>
    <message>
        <source>Remote control and papers</source>
        <translation>Zdalne sterowanie i druki</translation>
    </message>
    <message>
        <source>The macro “%1” is deleted.</source>
        <translation>Makro „%1” usunięto.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideList</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SidePanel</name>
    <message>
        <source>Why these times?</source>
        <translation>Skąd te terminy?</translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation>Terminy i klient</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Terminy</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideSections</name>
    <message>
        <source>Other open tickets</source>
        <translation>Inne otwarte zgłoszenia</translation>
    </message>
    <message>
        <source>Similar, solved</source>
        <translation>Podobne rozwiązane</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopiuj: %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>No contact is named.</source>
        <translation>Nie podano kontaktu.</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Nikogo nie podano.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>No contract covers this ticket.</source>
        <translation>To zgłoszenie nie jest objęte umową.</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>Umowa %1</translation>
    </message>
    <message>
        <source>The contract is %1.</source>
        <translation>Umowa: %1.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation>bezterminowo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Obsługa</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Wizyty</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Zgłoszenia</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budżet</translation>
    </message>
    <message>
        <source>Site and asset</source>
        <translation>Obiekt i urządzenie</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Show it on a map</source>
        <translation>Pokaż na mapie</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>SN %1</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Zdalne sterowanie</translation>
    </message>
    <message>
        <source>Its card has no id for remote control yet</source>
        <translation>Na karcie nie ma jeszcze identyfikatora</translation>
    </message>
    <message>
        <source>Start remote control of this asset</source>
        <translation>Uruchom zdalne sterowanie tym urządzeniem</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignInWindow</name>
    <message>
        <source>Sign in to Firstline</source>
        <translation>Logowanie do Firstline</translation>
    </message>
    <message>
        <source>Firstline</source>
        <translation>Firstline</translation>
    </message>
    <message>
        <source>Your service desk. It goes on working when the network does not.</source>
        <translation>Twój serwis. Działa także wtedy, gdy sieć nie działa.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Czy to twój serwer?</translation>
    </message>
    <message>
        <source>Nobody vouches for its certificate. Compare the fingerprint with the one that your administrator has; trust it only if they are the same.</source>
        <translation>Nikt nie poświadcza jego certyfikatu. Porównaj odcisk z tym, który ma administrator; zaufaj tylko wtedy, gdy są identyczne.</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Ufaj serwerowi</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Wersja %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Logowanie…</translation>
    </message>
    <message>
        <source>STOP: this is not the server that you trusted. Its certificate is another one, so somebody may be standing between you and your desk. Nothing was sent. Ask your administrator about this fingerprint:</source>
        <translation>STOP: to nie jest zaufany wcześniej serwer. Ma inny certyfikat, więc ktoś może przechwytywać połączenie. Nic nie wysłano. Zapytaj administratora o ten odcisk:</translation>
    </message>
    <message>
        <source>Write the address of the server, such as https://desk.example.com.</source>
        <translation>Wpisz adres serwera, na przykład https://desk.example.com.</translation>
    </message>
    <message>
        <source>Write your name as the administrator set it up.</source>
        <translation>Wpisz nazwę nadaną przez administratora.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Wpisz hasło.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Serwer jest nieosiągalny.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serwer nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>The server had a fault of its own.</source>
        <translation>Na serwerze wystąpił błąd.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Serwer jest zajęty.</translation>
    </message>
    <message>
        <source>Your work is kept on this computer, with drafts and unsent changes; nothing is lost. It opens once the server has checked your password. Try again when the server can be reached.</source>
        <translation>Twoja praca jest zachowana na tym komputerze, razem ze szkicami i niewysłanymi zmianami; nic nie zginęło. Otworzy się, gdy serwer sprawdzi hasło. Spróbuj ponownie, gdy serwer będzie osiągalny.</translation>
    </message>
    <message>
        <source>The first sign-in on this computer needs it. Check the address and the network, then try again.</source>
        <translation>Jest potrzebny do pierwszego logowania na tym komputerze. Sprawdź adres i sieć, potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer. So the password is asked at every start, and a start needs the server. What you did here is kept.</source>
        <translation>Magazyn haseł tego komputera nie odpowiada. Dlatego hasło jest potrzebne przy każdym uruchomieniu, a do uruchomienia potrzebny jest serwer. To, co tu zrobiono, jest zachowane.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignOutCard</name>
    <message>
        <source>Sign out?</source>
        <translation>Wylogować?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Zostań</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Wyloguj</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this machine; they will be sent when you sign in again.</source>
        <translation>
            <numerusform>%n zmiana czeka na tym komputerze; zostanie wysłana po ponownym zalogowaniu.</numerusform>
            <numerusform>%n zmiany czekają na tym komputerze; zostaną wysłane po ponownym zalogowaniu.</numerusform>
            <numerusform>%n zmian czeka na tym komputerze; zostaną wysłane po ponownym zalogowaniu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you did is sent. Your drafts stay on this machine.</source>
        <translation>Wszystkie zmiany wysłano. Szkice pozostaną na tym komputerze.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SolveForm</name>
    <message>
        <source>Solve</source>
        <translation>Rozwiąż</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>What was wrong, what helped</source>
        <translation>Co było nie tak, co pomogło</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message numerus="yes">
        <source>Reopened %n time(s) before.</source>
        <translation>
            <numerusform>Wcześniej otwarto ponownie %n raz.</numerusform>
            <numerusform>Wcześniej otwarto ponownie %n razy.</numerusform>
            <numerusform>Wcześniej otwarto ponownie %n razy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a category: solving needs one.</source>
        <translation>Wybierz kategorię: jest potrzebna do rozwiązania.</translation>
    </message>
    <message>
        <source>Write how it was solved: its category asks for that.</source>
        <translation>Opisz rozwiązanie: wymaga tego kategoria.</translation>
    </message>
    <message>
        <source>Not done yet: “%1”. Its checklist asks for that.</source>
        <translation>Jeszcze nie zrobiono: „%1”. Wymaga tego lista kontrolna.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SpellMarks</name>
    <message>
        <source>Remove &quot;%1&quot; from my words</source>
        <translation>Usuń „%1” z moich słów</translation>
    </message>
    <message>
        <source>Looking for suggestions...</source>
        <translation>Szukam propozycji…</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to my words</source>
        <translation>Dodaj „%1” do moich słów</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Brak propozycji</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Spelling</name>
    <message>
        <source>Spelling</source>
        <translation>Pisownia</translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation>Sprawdzaj pisownię podczas pisania</translation>
    </message>
    <message>
        <source>The dictionary of this language is not installed on this computer.</source>
        <translation>Słownik tego języka nie jest zainstalowany na tym komputerze.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SplitForm</name>
    <message>
        <source>A ticket of its own from this message</source>
        <translation>Osobne zgłoszenie z tej wiadomości</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Wydziel</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Customer, contract, place and category are taken along; the two tickets stay tied.</source>
        <translation>Klient, umowa, miejsce i kategoria przechodzą razem; zgłoszenia pozostają powiązane.</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Napisz, czego dotyczy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusLine</name>
    <message>
        <source>do anything</source>
        <translation>dowolna czynność</translation>
    </message>
    <message>
        <source>First synchronisation</source>
        <translation>Pierwsza synchronizacja</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>łączenie</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>wylogowano</translation>
    </message>
    <message>
        <source>the server does not accept this program</source>
        <translation>serwer nie akceptuje tego programu</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n czeka</numerusform>
            <numerusform>%n czekają</numerusform>
            <numerusform>%n czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>first synchronisation %1 %</source>
        <translation>pierwsza synchronizacja %1 %</translation>
    </message>
    <message>
        <source>synced %1</source>
        <extracomment>%1 is &quot;2 s ago&quot; or a time of day</extracomment>
        <translation>synchr. %1</translation>
    </message>
    <message>
        <source>Countdowns and deadlines are right all the same. Set the clock of this computer.</source>
        <translation>Odliczanie i terminy i tak są poprawne. Ustaw zegar komputera.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead; deadlines follow the server</source>
        <translation>Zegar tego komputera spieszy się o %1; terminy według serwera</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind; deadlines follow the server</source>
        <translation>Zegar tego komputera spóźnia się o %1; terminy według serwera</translation>
    </message>
    <message>
        <source>The timer of %1 runs: %2</source>
        <translation>Stoper zgłoszenia %1 biegnie: %2</translation>
    </message>
    <message>
        <source>The timer of %1 runs. Open its form</source>
        <translation>Stoper zgłoszenia %1 biegnie. Otwórz formularz</translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusMenu</name>
    <message>
        <source>No step leads on from here</source>
        <translation>Stąd nie ma dalszych kroków</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SubjectLine</name>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Click or F4 to change</source>
        <translation>Kliknij lub F4, aby zmienić</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TagStrip</name>
    <message>
        <source>New tag</source>
        <translation>Nowa etykieta</translation>
    </message>
    <message>
        <source>tag, Enter</source>
        <translation>etykieta, Enter</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Usuń etykietę %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TargetTable</name>
    <message>
        <source>Priority %1</source>
        <translation>Priorytet %1</translation>
    </message>
    <message>
        <source>%1, priority %2</source>
        <translation>%1, priorytet %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Telephone</name>
    <message>
        <source>The call from %1 was taken elsewhere.</source>
        <extracomment>somebody else of the desk answered a call that rang here, too</extracomment>
        <translation>Połączenie (%1) odebrano gdzie indziej.</translation>
    </message>
    <message>
        <source>%1 took the call from %2.</source>
        <translation>%1: odebrane połączenie (%2).</translation>
    </message>
    <message>
        <source>Missed call from %1</source>
        <translation>Nieodebrane połączenie: %1</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Otwórz kartę</translation>
    </message>
    <message>
        <source>The call with %1 lasted %2 and is not registered.</source>
        <translation>Rozmowa (%1) trwała %2 i nie jest zarejestrowana.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Zarejestruj</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>a withheld number</source>
        <translation>numer zastrzeżony</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TextPaper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ThresholdTable</name>
    <message>
        <source>At</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Raises to</source>
        <translation>Podnosi do</translation>
    </message>
    <message>
        <source>Marks with</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Add an alarm</source>
        <translation>Dodaj alarm</translation>
    </message>
    <message>
        <source>Alarm %1: at which share, or how long after the deadline</source>
        <translation>Alarm %1: przy jakiej części lub ile po terminie</translation>
    </message>
    <message>
        <source>75 %, 100 %, or +1 h after the deadline</source>
        <translation>75 %, 100 % lub +1 h po terminie</translation>
    </message>
    <message>
        <source>Alarm %1: clock</source>
        <translation>Alarm %1: zegar</translation>
    </message>
    <message>
        <source>every clock</source>
        <translation>każdy</translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n zegar</numerusform>
            <numerusform>%n zegary</numerusform>
            <numerusform>%n zegarów</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarm %1: raises the priority to</source>
        <translation>Alarm %1: podnosi priorytet do</translation>
    </message>
    <message>
        <source>leaves it</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etykieta</translation>
    </message>
    <message>
        <source>Alarm %1: tag</source>
        <translation>Alarm %1: etykieta</translation>
    </message>
    <message>
        <source>Remove alarm %1</source>
        <translation>Usuń alarm %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketCells</name>
    <message>
        <source>stands</source>
        <translation>wstrzymane</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>headings of the ticket list, as short as can be</extracomment>
        <translation>Termin</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanał</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Utworzono</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>web</source>
        <translation>WWW</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>czat</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>portal</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>osobiście</translation>
    </message>
    <message>
        <source>other</source>
        <translation>inny</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketField</name>
    <message>
        <source>Number or words</source>
        <translation>Numer lub słowa</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketHeader</name>
    <message>
        <source>waits to be sent</source>
        <translation>czeka na wysłanie</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation>Terminy i klient</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>bez kategorii</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Wybierz kategorię</translation>
    </message>
    <message>
        <source>Some of what you did here is kept on this computer and goes out by itself.</source>
        <translation>Część zmian jest zapisana na tym komputerze i zostanie wysłana automatycznie.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Comes back %1</source>
        <translation>Wraca: %1</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorytet %1</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Ustawiony ręcznie</translation>
    </message>
    <message>
        <source>From impact and urgency</source>
        <translation>Z wpływu i pilności</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>Wykonawca: %1</translation>
    </message>
    <message>
        <source>Hand over to another queue or line (E)</source>
        <translation>Przekaż do innej kolejki lub linii (E)</translation>
    </message>
    <message>
        <source>Priority %1 (now)</source>
        <translation>Priorytet %1 (teraz)</translation>
    </message>
    <message>
        <source>From impact and urgency again</source>
        <translation>Znów z wpływu i pilności</translation>
    </message>
    <message>
        <source>Impact and urgency</source>
        <translation>Wpływ i pilność</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nie obserwuj</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Obserwuj</translation>
    </message>
    <message>
        <source>Log what the customer said…</source>
        <translation>Zapisz słowa klienta…</translation>
    </message>
    <message>
        <source>Category…</source>
        <translation>Kategoria…</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Dodaj etykietę…</translation>
    </message>
    <message>
        <source>Change the subject…</source>
        <translation>Zmień temat…</translation>
    </message>
    <message>
        <source>Tie to another ticket…</source>
        <translation>Powiąż ze zgłoszeniem…</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopiuj numer</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>Pokaż lub ukryj historię</translation>
    </message>
    <message>
        <source>%1 is replying</source>
        <translation>%1 odpowiada</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 przegląda</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into another ticket…</source>
        <translation>Scal z innym zgłoszeniem…</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <extracomment>who looked at a ticket, and when that was last known: &quot;Boris is viewing (as of 11:02)&quot;</extracomment>
        <translation>%1 (stan na %2)</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Awaria masowa</translation>
    </message>
    <message>
        <source>One outage that many people call about: its children are solved with it.</source>
        <translation>Jedna awaria, o której dzwoni wielu: zgłoszenia podrzędne rozwiązuje się razem z nią.</translation>
    </message>
    <message>
        <source>Apply a macro…</source>
        <translation>Zastosuj makro…</translation>
    </message>
    <message>
        <source>No major incident any more</source>
        <translation>To już nie awaria masowa</translation>
    </message>
    <message>
        <source>Mark as a major incident</source>
        <translation>Oznacz jako awarię masową</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>jeszcze nie wczytano</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>Zgłoszenia</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPane</name>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>No ticket is chosen</source>
        <translation>Nie wybrano zgłoszenia</translation>
    </message>
    <message>
        <source>Choose one in the list, or press F2 when somebody calls.</source>
        <translation>Wybierz zgłoszenie z listy lub naciśnij F2, gdy ktoś dzwoni.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Skopiowano: %1</translation>
    </message>
    <message>
        <source>%1 wrote at %2.</source>
        <translation>Nowa wiadomość: %1, %2.</translation>
    </message>
    <message>
        <source>Read it; sending once more sends.</source>
        <translation>Przeczytaj ją; ponowne wysłanie wyśle odpowiedź.</translation>
    </message>
    <message>
        <source>That came while you were writing.</source>
        <translation>Przyszła w trakcie pisania.</translation>
    </message>
    <message>
        <source>Offline: it is kept here and goes out by itself.</source>
        <translation>Offline: odpowiedź jest zapisana tutaj i zostanie wysłana automatycznie.</translation>
    </message>
    <message>
        <source>Meets the first response if sent by %1.</source>
        <translation>Pierwsza odpowiedź w terminie, jeśli wysłana do %1.</translation>
    </message>
    <message>
        <source>Meets the next response if sent by %1.</source>
        <translation>Kolejna odpowiedź w terminie, jeśli wysłana do %1.</translation>
    </message>
    <message>
        <source>Ticket %1 is not here.</source>
        <translation>Nie ma tu zgłoszenia %1.</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Nie wykonano.</translation>
    </message>
    <message>
        <source>Reply to %1 goes out in a moment</source>
        <translation>Odpowiedź na %1 zaraz zostanie wysłana</translation>
    </message>
    <message>
        <source>Reply to %1 is kept and goes out by itself</source>
        <translation>Odpowiedź na %1 jest zapisana i zostanie wysłana automatycznie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>%1 answered and solved</source>
        <translation>%1: odpowiedziano i rozwiązano</translation>
    </message>
    <message>
        <source>Too late to take back the solving.</source>
        <translation>Za późno, aby cofnąć rozwiązanie.</translation>
    </message>
    <message>
        <source>Too late: the reply is on its way.</source>
        <translation>Za późno: odpowiedź jest już wysyłana.</translation>
    </message>
    <message>
        <source>%1 handed over to %2</source>
        <translation>%1: przekazano, %2</translation>
    </message>
    <message>
        <source>No ticket with that number is here.</source>
        <translation>Nie ma tu zgłoszenia o tym numerze.</translation>
    </message>
    <message>
        <source>That is this ticket itself.</source>
        <translation>To jest to samo zgłoszenie.</translation>
    </message>
    <message>
        <source>The explanation is copied</source>
        <translation>Wyjaśnienie skopiowane</translation>
    </message>
    <message>
        <source>This draft was taken over on another workstation of yours.</source>
        <translation>Ten szkic przejęto na innym twoim stanowisku.</translation>
    </message>
    <message>
        <source>%1 wrote at %2: “%3”</source>
        <translation>%1 o %2: „%3”</translation>
    </message>
    <message>
        <source>Changed while you were typing: %1</source>
        <translation>Zmieniło się podczas pisania: %1</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Zapisz mimo to</translation>
    </message>
    <message>
        <source>This ticket cannot be merged: it is closed, or absorbed others.</source>
        <translation>Tego zgłoszenia nie można scalić: jest zamknięte albo wchłonęło inne.</translation>
    </message>
    <message>
        <source>A file is still being taken in. Send when it is there.</source>
        <translation>Plik jest jeszcze przyjmowany. Wyślij, gdy będzie gotowy.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n zmiana</numerusform>
            <numerusform>%n zmiany</numerusform>
            <numerusform>%n zmian</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the knowledge base…</source>
        <translation>Szukaj w bazie wiedzy…</translation>
    </message>
    <message>
        <source>No macro fits this ticket</source>
        <translation>Żadne makro nie pasuje do tego zgłoszenia</translation>
    </message>
    <message>
        <source>“%1” applied</source>
        <extracomment>a macro was applied; %1 is its name</extracomment>
        <translation>Zastosowano „%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named in the note follow it now</source>
        <translation>
            <numerusform>%n osoba wymieniona w notatce teraz obserwuje</numerusform>
            <numerusform>%n osoby wymienione w notatce teraz obserwują</numerusform>
            <numerusform>%n osób wymienionych w notatce teraz obserwuje</numerusform>
        </translation>
    </message>
    <message>
        <source>it has nothing for %1</source>
        <translation>nie ma nic dla %1</translation>
    </message>
    <message>
        <source>it needs a category first</source>
        <translation>najpierw potrzebna kategoria</translation>
    </message>
    <message>
        <source>its checklist is not done</source>
        <translation>lista kontrolna nie jest gotowa</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) left as they were.</source>
        <translation>
            <numerusform>%n zgłoszenie pozostało bez zmian.</numerusform>
            <numerusform>%n zgłoszenia pozostały bez zmian.</numerusform>
            <numerusform>%n zgłoszeń pozostało bez zmian.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said in %n ticket(s)</source>
        <translation>
            <numerusform>Przekazano w %n zgłoszeniu</numerusform>
            <numerusform>Przekazano w %n zgłoszeniach</numerusform>
            <numerusform>Przekazano w %n zgłoszeniach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ticket(s) solved</source>
        <translation>
            <numerusform>Rozwiązano jeszcze %n zgłoszenie</numerusform>
            <numerusform>Rozwiązano jeszcze %n zgłoszenia</numerusform>
            <numerusform>Rozwiązano jeszcze %n zgłoszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the message that this ticket was made from</source>
        <translation>Pliki wiadomości, z której powstało to zgłoszenie</translation>
    </message>
    <message>
        <source>Split off as %1</source>
        <translation>Wydzielono jako %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>ty</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>grupa %1</translation>
    </message>
    <message>
        <source>a former group</source>
        <translation>dawna grupa</translation>
    </message>
    <message>
        <source>The restricted note goes out in a moment</source>
        <translation>Poufna notatka zostanie wysłana za chwilę</translation>
    </message>
    <message>
        <source>The restricted note is kept and goes out by itself</source>
        <translation>Poufna notatka jest zapisana i zostanie wysłana sama</translation>
    </message>
    <message>
        <source>Too late: the note is on its way.</source>
        <translation>Za późno: notatka jest już w drodze.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n ticket(s); the others have it already.</source>
        <translation>
            <numerusform>Cofnięto w %n zgłoszeniu; pozostałe już to mają.</numerusform>
            <numerusform>Cofnięto w %n zgłoszeniach; pozostałe już to mają.</numerusform>
            <numerusform>Cofnięto w %n zgłoszeniach; pozostałe już to mają.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solved with its parent, and taken back</source>
        <translation>Rozwiązane wraz z nadrzędnym, potem cofnięte</translation>
    </message>
    <message>
        <source>Another restricted note is begun here, for other readers. Add it or empty it first.</source>
        <translation>Zaczęto tu inną poufną notatkę, dla innych czytelników. Najpierw ją dodaj albo wyczyść.</translation>
    </message>
    <message>
        <source>Too late: it is on its way.</source>
        <translation>Za późno: już w drodze.</translation>
    </message>
    <message>
        <source>The changes are taken back; what was said is on its way already.</source>
        <translation>Zmiany cofnięto; to, co napisano, jest już w drodze.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a ticket&apos;s number and its new status: &quot;40117: Solved&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This ticket is not merged into another one.</source>
        <translation>To zgłoszenie nie jest scalone z innym.</translation>
    </message>
    <message>
        <source>This merge is too old to be taken back.</source>
        <translation>To scalenie jest zbyt dawne, nie można go już cofnąć.</translation>
    </message>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: wykonawcą jest teraz %2.</translation>
    </message>
    <message>
        <source>%1 has nobody now.</source>
        <translation>%1: usunięto wykonawcę.</translation>
    </message>
    <message>
        <source>%1 has priority %2 now.</source>
        <translation>%1: priorytet teraz %2.</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation>%1 jest teraz twoje.</translation>
    </message>
    <message>
        <source>%1 has its priority from impact and urgency again.</source>
        <translation>%1: priorytet znów z wpływu i pilności.</translation>
    </message>
    <message>
        <source>This goes to the customer, and calls your colleague %1. The same key once more sends it all the same.</source>
        <translation>To trafi do klienta, a zwraca się do kogoś z zespołu (%1). Ten sam klawisz jeszcze raz wyśle mimo to.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPapers</name>
    <message>
        <source>signature</source>
        <translation>podpis</translation>
    </message>
    <message>
        <source>name and position</source>
        <translation>imię, nazwisko i stanowisko</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Zgłoszenie %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorytet</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategoria</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Zarejestrowano</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Rozwiązano</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Obiekt</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Umowa</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista kontrolna</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Korespondencja</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Pliki: %1</translation>
    </message>
    <message>
        <source>The quoted text below is left out.</source>
        <translation>Cytat poniżej pominięto.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Nic jeszcze nie powiedziano.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Praca</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Work order %1</source>
        <translation>Zlecenie %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Umówiono na</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>Co zgłoszono</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Przyjazd</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Odjazd</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>W drodze</translation>
    </message>
    <message>
        <source>Parts and materials</source>
        <translation>Części i materiały</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Ilość</translation>
    </message>
    <message>
        <source>Work done by</source>
        <translation>Prace wykonał</translation>
    </message>
    <message>
        <source>Accepted for the customer</source>
        <translation>Odebrał w imieniu klienta</translation>
    </message>
    <message>
        <source>Act of completed work %1</source>
        <translation>Protokół wykonanych prac %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Zakończono</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Wykonane prace</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>The work listed above was done in full. The customer has no claims as to its extent, quality and time.</source>
        <translation>Wymienione prace wykonano w całości. Zamawiający nie wnosi zastrzeżeń co do ich zakresu, jakości i terminu.</translation>
    </message>
    <message>
        <source>date, place for a stamp</source>
        <translation>data, miejsce na pieczęć</translation>
    </message>
    <message>
        <source>For the contractor</source>
        <translation>Ze strony wykonawcy</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>Ze strony zamawiającego</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRights</name>
    <message>
        <source>Your role reads tickets and writes notes.</source>
        <translation>Twoja rola pozwala czytać zgłoszenia i pisać notatki.</translation>
    </message>
    <message>
        <source>Priorities by hand are set by the queue&apos;s dispatcher or a supervisor.</source>
        <translation>Priorytet ręcznie ustawia dyspozytor kolejki lub kierownik.</translation>
    </message>
    <message>
        <source>Closing and reopening closed tickets is a supervisor&apos;s.</source>
        <translation>Zgłoszenia zamyka i otwiera ponownie kierownik.</translation>
    </message>
    <message>
        <source>Your role may not make tickets void.</source>
        <translation>Twoja rola nie pozwala anulować zgłoszeń.</translation>
    </message>
    <message>
        <source>A colleague has it: the queue&apos;s dispatcher or a supervisor may give it to somebody else.</source>
        <translation>Zgłoszenie ma inna osoba: przypisać je komuś innemu może dyspozytor kolejki lub kierownik.</translation>
    </message>
    <message>
        <source>This ticket was merged: answer in the one that it was merged into.</source>
        <translation>To zgłoszenie scalono: odpowiadaj w tym, z którym je scalono.</translation>
    </message>
    <message>
        <source>Dispatchers and supervisors merge tickets.</source>
        <translation>Zgłoszenia scalają dyspozytorzy i kierownicy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRowDelegate</name>
    <message>
        <source>The clock stands; %1 left when it runs again.</source>
        <translation>Zegar jest wstrzymany; po wznowieniu zostanie %1.</translation>
    </message>
    <message>
        <source>Has changes that wait to be sent.</source>
        <translation>Ma zmiany czekające na wysłanie.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Ktoś</translation>
    </message>
    <message>
        <source>%1 is replying</source>
        <translation>%1 odpowiada</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 przegląda</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>stan na %1</translation>
    </message>
    <message>
        <source>Due %1, set by hand</source>
        <translation>Termin %1, ustawiony ręcznie</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Termin %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>the deadline in the calendar&apos;s time zone: &quot;16:02 in Europe/Warsaw&quot;</extracomment>
        <translation>%1 w strefie %2</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Polityka „%1”, wersja %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketTile</name>
    <message>
        <source>%1 quiet</source>
        <translation>cisza %1</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n przekazanie</numerusform>
            <numerusform>%n przekazania</numerusform>
            <numerusform>%n przekazań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stuck: no change for %n working hour(s)</source>
        <translation>
            <numerusform>Utknęły: bez zmian od %n godziny pracy</numerusform>
            <numerusform>Utknęły: bez zmian od %n godzin pracy</numerusform>
            <numerusform>Utknęły: bez zmian od %n godzin pracy</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping-pong: moved between groups three times or more</source>
        <translation>Ping-pong: przekazane między grupami co najmniej trzy razy</translation>
    </message>
    <message>
        <source>Nothing is stuck.</source>
        <translation>Nic nie utknęło.</translation>
    </message>
    <message>
        <source>Nothing goes round in circles.</source>
        <translation>Nic nie krąży w kółko.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketWords</name>
    <message>
        <source>Due %1, set by hand</source>
        <translation>Termin %1, ustawiony ręcznie</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Termin %1</translation>
    </message>
    <message>
        <source>late, %1</source>
        <translation>spóźnione, %1</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefonicznie</translation>
    </message>
    <message>
        <source>met</source>
        <translation>dotrzymane</translation>
    </message>
    <message>
        <source>Nothing is promised here.</source>
        <translation>Terminu nie obiecano.</translation>
    </message>
    <message>
        <source>Stands; %1 of working time are left.</source>
        <translation>Wstrzymane; zostało %1 czasu pracy.</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>wstrzymane</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>zatrzymany</translation>
    </message>
    <message>
        <source>Does not run now.</source>
        <translation>Teraz nie biegnie.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>temat</translation>
    </message>
    <message>
        <source>the type</source>
        <translation>typ</translation>
    </message>
    <message>
        <source>the impact</source>
        <translation>wpływ</translation>
    </message>
    <message>
        <source>the urgency</source>
        <translation>pilność</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorytet</translation>
    </message>
    <message>
        <source>the contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>obiekt</translation>
    </message>
    <message>
        <source>the asset</source>
        <translation>urządzenie</translation>
    </message>
    <message>
        <source>the contract</source>
        <translation>umowa</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>kategoria</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>koordynator</translation>
    </message>
    <message>
        <source>the resolution</source>
        <translation>rozwiązanie</translation>
    </message>
    <message>
        <source>the reason to wait</source>
        <translation>powód oczekiwania</translation>
    </message>
    <message>
        <source>the deadline of the first response</source>
        <translation>termin pierwszej odpowiedzi</translation>
    </message>
    <message>
        <source>the deadline of the resolution</source>
        <translation>termin rozwiązania</translation>
    </message>
    <message>
        <source>%1 set %2 %3</source>
        <extracomment>a line of history: &quot;Anna set priority 1 → 2&quot;</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <extracomment>a line of history: &quot;Anna set the category Printers&quot;</extracomment>
        <translation>%1: zmieniono pole „%2”</translation>
    </message>
    <message>
        <source>%1 gave it back to the queue</source>
        <translation>%1 oddaje zgłoszenie do kolejki</translation>
    </message>
    <message>
        <source>%1 took it</source>
        <translation>%1 bierze zgłoszenie</translation>
    </message>
    <message>
        <source>%1 gave it to %2</source>
        <translation>%1 wyznacza wykonawcę: %2</translation>
    </message>
    <message>
        <source>%1 registered it</source>
        <translation>%1 rejestruje zgłoszenie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of history: &quot;Anna: Open → Solved&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 added the tag %2</source>
        <translation>%1 dodaje etykietę %2</translation>
    </message>
    <message>
        <source>%1 removed the tag %2</source>
        <translation>%1 usuwa etykietę %2</translation>
    </message>
    <message>
        <source>Promises by the policy “%1”</source>
        <translation>Terminy według polityki „%1”</translation>
    </message>
    <message>
        <source>No policy any more</source>
        <translation>Polityka już nie obowiązuje</translation>
    </message>
    <message>
        <source>%1 reopened it</source>
        <translation>%1 otwiera zgłoszenie ponownie</translation>
    </message>
    <message>
        <source>The resolution became overdue</source>
        <translation>Minął termin rozwiązania</translation>
    </message>
    <message>
        <source>The next response became overdue</source>
        <translation>Minął termin kolejnej odpowiedzi</translation>
    </message>
    <message>
        <source>The visit became overdue</source>
        <translation>Minął termin wizyty</translation>
    </message>
    <message>
        <source>The first response became overdue</source>
        <translation>Minął termin pierwszej odpowiedzi</translation>
    </message>
    <message>
        <source>%1 tied it to another ticket</source>
        <translation>%1 wiąże zgłoszenie z innym</translation>
    </message>
    <message>
        <source>Taken over from another system</source>
        <translation>Przejęto z innego systemu</translation>
    </message>
    <message>
        <source>%1 added a follower</source>
        <translation>%1 dodaje obserwującego</translation>
    </message>
    <message>
        <source>%1 removed a follower</source>
        <translation>%1 usuwa obserwującego</translation>
    </message>
    <message>
        <source>The customer said thanks; it stays solved</source>
        <translation>Klient podziękował; zgłoszenie pozostaje rozwiązane</translation>
    </message>
    <message>
        <source>The customer wrote after it was closed</source>
        <translation>Klient napisał po zamknięciu</translation>
    </message>
    <message>
        <source>Needs a look: %1</source>
        <translation>Wymaga uwagi: %1</translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation>Koniec oczekiwania</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>another queue</source>
        <translation>inna kolejka</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>the length of a call: &quot;3 min&quot;</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Kolejna odpowiedź</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozwiązanie</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Wizyta</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Jedna osoba</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Dział</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Cały obiekt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Cała firma</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niska</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Zwykła</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Wysoka</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Natychmiast</translation>
    </message>
    <message>
        <source>related</source>
        <translation>powiązane z</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>część</translation>
    </message>
    <message>
        <source>consists of</source>
        <translation>obejmuje</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>duplikat</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>kontynuacja</translation>
    </message>
    <message>
        <source>available</source>
        <translation>na miejscu</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>przy zadaniu</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nieobecność</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>jeszcze niepodpisana</translation>
    </message>
    <message>
        <source>active</source>
        <translation>obowiązuje</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>zawieszona</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>wygasła</translation>
    </message>
    <message>
        <source>Your reply waits to be sent. %1 is overdue until then.</source>
        <translation>Twoja odpowiedź czeka na wysłanie. Do tego czasu po terminie: %1.</translation>
    </message>
    <message>
        <source>Your reply waits: it meets “%1” if sent by %2.</source>
        <extracomment>%1 is the clock (&quot;First response&quot;), %2 a time of day</extracomment>
        <translation>Twoja odpowiedź czeka: „%1” w terminie, jeśli wyjdzie do %2.</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>ustawiony ręcznie</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>the deadline in the calendar&apos;s time zone: &quot;16:02 in Europe/Warsaw&quot;</extracomment>
        <translation>%1 w strefie %2</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Polityka „%1”, wersja %2</translation>
    </message>
    <message>
        <source>%1 chose the policy again: “%2”</source>
        <translation>%1: polityka wybrana na nowo: „%2”</translation>
    </message>
    <message>
        <source>%1; due %2</source>
        <extracomment>%1 is a line of history, %2 the old and the new deadline: &quot;10:52 → 12:00&quot;</extracomment>
        <translation>%1; termin %2</translation>
    </message>
    <message>
        <source>An alarm found nobody to tell</source>
        <translation>Nie było kogo powiadomić o alarmie</translation>
    </message>
    <message>
        <source>The wait is over; told: %1</source>
        <translation>Koniec oczekiwania; powiadomiono: %1</translation>
    </message>
    <message>
        <source>%1: %2 after the deadline; told: %3</source>
        <extracomment>a line of history: &quot;Resolution: 1 h after the deadline; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: %2 po terminie; powiadomiono: %3</translation>
    </message>
    <message>
        <source>%1: the time is used up; told: %2</source>
        <extracomment>a line of history: &quot;Resolution: the time is used up; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: czas się skończył; powiadomiono: %2</translation>
    </message>
    <message>
        <source>%1: %2 % of the time is used; told: %3</source>
        <extracomment>a line of history: &quot;Resolution: 75 % of the time is used; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: zużyto %2 % czasu; powiadomiono: %3</translation>
    </message>
    <message>
        <source>%1 held it too long</source>
        <translation>%1: trzymane zbyt długo</translation>
    </message>
    <message>
        <source>%1 held it longer than %2</source>
        <extracomment>a line of history: &quot;Line 1 held it longer than 30 min&quot;</extracomment>
        <translation>%1: trzymane dłużej niż %2</translation>
    </message>
    <message>
        <source>%1 took an absorbed ticket out again</source>
        <translation>%1: scalone zgłoszenie znów oddzielone</translation>
    </message>
    <message>
        <source>%1 merged another ticket into this one</source>
        <translation>%1: scalono z tym inne zgłoszenie</translation>
    </message>
    <message>
        <source>%1 took the merging back</source>
        <translation>%1: scalenie cofnięte</translation>
    </message>
    <message>
        <source>%1 merged it into another ticket</source>
        <translation>%1: scalono z innym zgłoszeniem</translation>
    </message>
    <message>
        <source>A third party was due back</source>
        <extracomment>a line of history; %1 is a partner: &quot;UPS was due back&quot;</extracomment>
        <translation>Minął termin odpowiedzi strony trzeciej</translation>
    </message>
    <message>
        <source>%1 was due back</source>
        <translation>%1: minął termin odpowiedzi</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>%1 ticked off “%2”</source>
        <extracomment>a line of history; %2 is an item of the checklist</extracomment>
        <translation>%1 odhacza „%2”</translation>
    </message>
    <message>
        <source>%1 took the tick off “%2”</source>
        <translation>%1 zdejmuje odhaczenie „%2”</translation>
    </message>
    <message>
        <source>%1 solved it: %2</source>
        <extracomment>a line of the conversation: &quot;Anna solved it: Cleaned the sensor&quot;</extracomment>
        <translation>%1: rozwiązanie – %2</translation>
    </message>
    <message>
        <source>%1 declared a major incident</source>
        <translation>%1: ogłoszono awarię masową</translation>
    </message>
    <message>
        <source>%1 called the major incident off</source>
        <translation>%1: odwołano awarię masową</translation>
    </message>
    <message>
        <source>%1 handed it over: %2</source>
        <extracomment>a line of history: &quot;Anna handed it over: Line 1 → Line 2&quot;</extracomment>
        <translation>%1 przekazuje zgłoszenie: %2</translation>
    </message>
    <message>
        <source>Nobody has it there yet</source>
        <extracomment>a line of history, below the one that says to which group a ticket was handed over</extracomment>
        <translation>Nie ma tam jeszcze wykonawcy</translation>
    </message>
    <message>
        <source>%1 untied it from another ticket</source>
        <translation>%1 odwiązuje zgłoszenie od innego</translation>
    </message>
    <message>
        <source>%1 untied it from %2</source>
        <extracomment>a line of history: &quot;Anna untied it from #40117&quot;</extracomment>
        <translation>%1 odwiązuje zgłoszenie od %2</translation>
    </message>
    <message>
        <source>%1 tied it to %2</source>
        <translation>%1 wiąże zgłoszenie z %2</translation>
    </message>
    <message>
        <source>%1 took %2 out again</source>
        <extracomment>a line of history; %2 is &quot;#40117&quot;, which was absorbed by this ticket and left it again</extracomment>
        <translation>%1: %2 znów oddzielone</translation>
    </message>
    <message>
        <source>%1 merged %2 into this one</source>
        <translation>%1: scalono z tym %2</translation>
    </message>
    <message>
        <source>%1 took the merging into %2 back</source>
        <extracomment>a line of history; %2 is &quot;#40117&quot;, which absorbed this ticket for a time</extracomment>
        <translation>%1: scalenie z %2 cofnięte</translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation>%1: scalono z %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TieSection</name>
    <message>
        <source>has the duplicate</source>
        <translation>ma duplikat</translation>
    </message>
    <message>
        <source>continued in</source>
        <translation>kontynuowane w</translation>
    </message>
    <message>
        <source>Related tickets</source>
        <translation>Powiązane zgłoszenia</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Powiązane</translation>
    </message>
    <message>
        <source>Tie to another ticket</source>
        <translation>Powiąż z innym zgłoszeniem</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 still open</source>
        <translation>otwarte jeszcze %1 z %2</translation>
    </message>
    <message>
        <source>Message to all open</source>
        <translation>Wiadomość do wszystkich otwartych</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>Odwiąż %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeForm</name>
    <message>
        <source>What was done</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Włącz stoper</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>15, 1:30, 1h30</source>
        <translation>15, 1:30, 1h30</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Jak długo</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>date and time formats of the field &quot;started at&quot; of a time entry</extracomment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Zdalnie</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Na miejscu</translation>
    </message>
    <message>
        <source>Work role</source>
        <translation>Rodzaj prac</translation>
    </message>
    <message>
        <source>Work role, as the contract names it</source>
        <translation>Rodzaj prac, jak w umowie</translation>
    </message>
    <message>
        <source>Stop the timer and take its time over</source>
        <translation>Zatrzymaj stoper i przejmij jego czas</translation>
    </message>
    <message>
        <source>Throw the timer away</source>
        <translation>Wyrzuć stoper</translation>
    </message>
    <message>
        <source>Time on the timer</source>
        <translation>Czas na stoperze</translation>
    </message>
    <message>
        <source>1 minute to 24 hours</source>
        <translation>od 1 minuty do 24 godzin</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauza</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeSection</name>
    <message>
        <source>Log time</source>
        <translation>Zapisz czas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Time on the timer</source>
        <translation>Czas na stoperze</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Pause the timer</source>
        <translation>Wstrzymaj stoper</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Włącz stoper</translation>
    </message>
    <message>
        <source>Go on with the timer</source>
        <translation>Wznów stoper</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the day of the month, %2 the short name of the month: &quot;3 Mar&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>days and hours left: &quot;1 d 02 h&quot;</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 m</source>
        <extracomment>minutes: &quot;40 m&quot;</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>whole hours: &quot;20 h&quot;</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>hours and minutes: &quot;7 h 30&quot;</extracomment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>stands %1</source>
        <extracomment>a clock that does not run, and for how long: &quot;stands 2 h 10&quot;</extracomment>
        <translation>pauza %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <extracomment>how long ago, in seconds: &quot;2 s ago&quot;</extracomment>
        <translation>%1 s temu</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ToastStack</name>
    <message>
        <source>Close this message</source>
        <translation>Zamknij komunikat</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Tour</name>
    <message>
        <source>Good morning, thank you for calling. A technician will be with you today; until then please use the other till.</source>
        <translation>Dzień dobry, dziękujemy za telefon. Technik przyjedzie do Państwa dzisiaj; do tego czasu prosimy korzystać z drugiej kasy.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::UnmergeForm</name>
    <message>
        <source>Take the merge back</source>
        <translation>Cofnij scalenie</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>the other ticket</source>
        <translation>Drugie zgłoszenie</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>może pozostać puste</translation>
    </message>
    <message>
        <source>the status %1</source>
        <translation>status „%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) and note(s)</source>
        <translation>
            <numerusform>%n wiadomość lub notatka</numerusform>
            <numerusform>%n wiadomości i notatki</numerusform>
            <numerusform>%n wiadomości i notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time entry(s)</source>
        <translation>
            <numerusform>%n wpis czasu</numerusform>
            <numerusform>%n wpisy czasu</numerusform>
            <numerusform>%n wpisów czasu</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes back here: %1</source>
        <translation>Wróci tutaj: %1</translation>
    </message>
    <message>
        <source>the tags %1</source>
        <translation>etykiety %1</translation>
    </message>
    <message numerus="yes">
        <source>%n follower(s)</source>
        <translation>
            <numerusform>%n obserwujący</numerusform>
            <numerusform>%n obserwujących</numerusform>
            <numerusform>%n obserwujących</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves %1, which got it by the merge: %2</source>
        <translation>%1 straci to, co dostało przy scaleniu: %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Deadlines go on where they stood: the time in between counts for none.</source>
        <translation>Terminy biegną dalej od miejsca, w którym stanęły: czas pomiędzy się nie liczy.</translation>
    </message>
    <message>
        <source>Nothing came to %1 since the merge (%2).</source>
        <translation>%1 nie dostało niczego po scaleniu (%2).</translation>
    </message>
    <message>
        <source>Stays in %1, for it came after the merge (%2): %3. A message that belongs here can be split off there.</source>
        <translation>%1 zachowa to, co przyszło po scaleniu (%2): %3. Wiadomość, która należy tutaj, można tam wydzielić.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::VersionList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Wcześniejsze wersje</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Przywróć</translation>
    </message>
    <message>
        <source>What stands there now becomes a version as well.</source>
        <translation>To, co jest teraz, też stanie się wersją.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewActs</name>
    <message>
        <source>The view “%1” is kept.</source>
        <translation>Widok „%1” zachowano.</translation>
    </message>
    <message>
        <source>The view “%1” was changed.</source>
        <translation>Widok „%1” zmieniono.</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>Widok nazywa się teraz „%1”.</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>Widok „%1” usunięto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewItems</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
    <message>
        <source>All active</source>
        <translation>Wszystkie aktywne</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Moja praca</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Bez wykonawcy</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Bez odpowiedzi</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Na dziś</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Obserwowane</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message>
        <source>Team views</source>
        <translation>Widoki zespołu</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Moje widoki</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::VisitPreview</name>
    <message>
        <source>Visits</source>
        <translation>Wizyty</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>wszyscy</translation>
    </message>
</context>
<context>
    <name>firstline::ui::VisitSheet</name>
    <message>
        <source>everybody</source>
        <translation>wszyscy</translation>
    </message>
    <message>
        <source>Visits, %1</source>
        <translation>Wizyty, %1</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Wizyty</translation>
    </message>
    <message>
        <source>No visit is planned for this day.</source>
        <translation>Na ten dzień nie ma wizyt.</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>dowolnie</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>do %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>priorytet %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Where and to whom</source>
        <translation>Gdzie i do kogo</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Po co</translation>
    </message>
    <message>
        <source>Arrived, left</source>
        <translation>Przyjazd, odjazd</translation>
    </message>
    <message>
        <source>Customer&apos;s signature</source>
        <translation>Podpis klienta</translation>
    </message>
    <message numerus="yes">
        <source>%n more visit(s) do not fit on the sheet.</source>
        <translation>
            <numerusform>Jeszcze %n wizyta nie mieści się na karcie.</numerusform>
            <numerusform>Jeszcze %n wizyty nie mieszczą się na karcie.</numerusform>
            <numerusform>Jeszcze %n wizyt nie mieści się na karcie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitForm</name>
    <message>
        <source>Set the status</source>
        <translation>Ustaw status</translation>
    </message>
    <message>
        <source>Whom it waits for, and why</source>
        <translation>Na kogo czeka i dlaczego</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Powód (jeśli jest)</translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation>Wraca</translation>
    </message>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation>
            <numerusform>Za %n dzień roboczy</numerusform>
            <numerusform>Za %n dni robocze</numerusform>
            <numerusform>Za %n dni roboczych</numerusform>
        </translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Za godzinę</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Jutro</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>W poniedziałek</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Wraca</translation>
    </message>
    <message>
        <source>Say whom it waits for.</source>
        <translation>Podaj, na kogo czeka.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Podaj powód.</translation>
    </message>
    <message>
        <source>That moment is over.</source>
        <translation>Ten moment już minął.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitingRow</name>
    <message>
        <source>Take back</source>
        <translation>Wycofaj</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wysyłanie</translation>
    </message>
    <message>
        <source>goes out in a moment</source>
        <translation>zaraz zostanie wysłane</translation>
    </message>
    <message>
        <source>tries again by itself</source>
        <translation>ponowi automatycznie</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>czeka na kolej</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>czeka na sieć</translation>
    </message>
    <message>
        <source>The last try did not get through.</source>
        <translation>Ostatnia próba się nie powiodła.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WallboardPlace</name>
    <message>
        <source>Wallboard</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Powtórka</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WallboardWindow</name>
    <message>
        <source>Wallboard</source>
        <translation>Tablica</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WeekEditor</name>
    <message>
        <source>hours of the day, then of the next morning</source>
        <translation>godziny dnia, potem następnego ranka</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>dokładnie</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wolne</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <translation>Godziny: %1</translation>
    </message>
    <message>
        <source>09:00-13:00, 14:00-18:00; a night shift: 22:00-06:00</source>
        <translation>09:00-13:00, 14:00-18:00; nocna zmiana: 22:00-06:00</translation>
    </message>
    <message>
        <source>%1 a week</source>
        <translation>%1 tygodniowo</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WeekGrid</name>
    <message>
        <source>Working hours of the week</source>
        <translation>Godziny pracy w tygodniu</translation>
    </message>
    <message>
        <source>Arrows move, Shift marks, Space fills or empties, Ctrl+C and Ctrl+V copy a day.</source>
        <translation>Strzałki przesuwają, Shift zaznacza, spacja wypełnia lub opróżnia, Ctrl+C i Ctrl+V kopiują dzień.</translation>
    </message>
    <message>
        <source>%1, next day %2</source>
        <translation>%1, następnego dnia %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>working</source>
        <translation>roboczy</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wolne</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WhatIfBox</name>
    <message>
        <source>What if</source>
        <translation>A gdyby</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Polityka</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Without pauses</source>
        <translation>Bez przerw</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Jak jest</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>jak jest</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>a gdyby</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>Terminu nie obiecano</translation>
    </message>
    <message>
        <source>Nothing would be different.</source>
        <translation>Nic by się nie zmieniło.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::YearView</name>
    <message>
        <source>Preview of the year</source>
        <translation>Podgląd roku</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wolne</translation>
    </message>
    <message>
        <source>working, %1</source>
        <translation>roboczy, %1</translation>
    </message>
    <message>
        <source>short day, %1</source>
        <translation>dzień skrócony, %1</translation>
    </message>
    <message>
        <source>extra working time, %1</source>
        <translation>dodatkowy czas pracy, %1</translation>
    </message>
    <message numerus="yes">
        <source>The clocks go forward by %n min</source>
        <translation>
            <numerusform>Zegary idą do przodu o %n min</numerusform>
            <numerusform>Zegary idą do przodu o %n min</numerusform>
            <numerusform>Zegary idą do przodu o %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clocks go back by %n min</source>
        <translation>
            <numerusform>Zegary cofają się o %n min</numerusform>
            <numerusform>Zegary cofają się o %n min</numerusform>
            <numerusform>Zegary cofają się o %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n dzień roboczy</numerusform>
            <numerusform>%n dni robocze</numerusform>
            <numerusform>%n dni roboczych</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off besides the week</source>
        <translation>
            <numerusform>%n dzień wolny poza tygodniem</numerusform>
            <numerusform>%n dni wolne poza tygodniem</numerusform>
            <numerusform>%n dni wolnych poza tygodniem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ZoneField</name>
    <message>
        <source>No time zone has this in its name.</source>
        <translation>Żadna strefa nie ma tego w nazwie.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::sizeText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
</context>
</TS>
