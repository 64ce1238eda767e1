<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>DurationText</name>
    <message>
        <source>%1 d</source>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выходной</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>таких нет</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Исключения</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Default policy</source>
        <translation>Политика по умолчанию</translation>
    </message>
    <message>
        <source>Company tiers</source>
        <translation>Уровни компаний</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Типы</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Приоритеты</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Pauses of the first response</source>
        <translation>Паузы первого ответа</translation>
    </message>
    <message>
        <source>Pauses of the next response</source>
        <translation>Паузы следующего ответа</translation>
    </message>
    <message>
        <source>Pauses of the resolution</source>
        <translation>Паузы решения</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>При возврате в работу</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>При смене приоритета</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Тревоги</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Календарь дежурства</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Следующий ответ</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутренние</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Координатор</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>By type: incidents resume, requests keep the first result</source>
        <translation>По типу: у инцидента таймер идёт дальше, у запроса остаётся первый итог</translation>
    </message>
    <message>
        <source>The first result stays</source>
        <translation>Остаётся первый итог</translation>
    </message>
    <message>
        <source>The clock resumes</source>
        <translation>Таймер идёт дальше</translation>
    </message>
    <message>
        <source>The clock begins anew</source>
        <translation>Таймер начинает заново</translation>
    </message>
    <message>
        <source>The new target counts from the beginning</source>
        <translation>Новый срок считается с начала</translation>
    </message>
    <message>
        <source>The new target counts from the change</source>
        <translation>Новый срок считается с момента смены</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>один человек</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>site</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>company</source>
        <translation>вся компания</translation>
    </message>
    <message>
        <source>low</source>
        <translation>низкая</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>обычная</translation>
    </message>
    <message>
        <source>high</source>
        <translation>высокая</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>deadline + %1</source>
        <translation>срок + %1</translation>
    </message>
    <message>
        <source>what nothing else matches</source>
        <translation>всё, что не подошло другим</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>Promise of the line</source>
        <translation>Обязательство линии</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Удалённое управление</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Шапка бланка</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Предлагается на</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Ответ клиенту</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
</context>
<context>
    <name>firstline::app::Workstation</name>
    <message>
        <source>There is no view &quot;%1&quot;.</source>
        <translation>Нет представления «%1».</translation>
    </message>
    <message>
        <source>There is no such part of the settings.</source>
        <translation>Такого раздела настроек нет.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmLogModel</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>%1. Ticket %2, %3. %4</source>
        <extracomment>a line of the log of alarms: the alarm, the number of the ticket, its subject, what became of it</extracomment>
        <translation>%1. Заявка %2, %3. %4</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmLogPage</name>
    <message>
        <source>Put all away</source>
        <translation>Убрать все</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Тревоги</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Сообщено</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Итог</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still need somebody</source>
        <translation>
            <numerusform>%n из них ждёт человека</numerusform>
            <numerusform>%n из них ждут человека</numerusform>
            <numerusform>%n из них ждут человека</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>ничего не ждёт</translation>
    </message>
    <message>
        <source>Other words, or an empty filter, show more.</source>
        <translation>Другие слова или пустой фильтр покажут больше.</translation>
    </message>
    <message>
        <source>Filter alarms and news</source>
        <translation>Фильтр тревог и новостей</translation>
    </message>
    <message>
        <source>No alarm has rung, and there is no news</source>
        <translation>Тревог не было, новостей нет</translation>
    </message>
    <message>
        <source>When the time of a ticket runs short, or somebody does something on a ticket of yours, you are told, and here it is kept what you were told and when.</source>
        <translation>Когда время заявки на исходе или кто-то что-то делает с вашей заявкой, вам об этом сообщают. Здесь хранится, что и когда вам сообщили.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не подходит</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmNotice</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Убрать это сообщение</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmRowDelegate</name>
    <message>
        <source>Happened: %1</source>
        <translation>Случилось: %1</translation>
    </message>
    <message>
        <source>Told: %1</source>
        <translation>Сообщено: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Срок: %1</translation>
    </message>
    <message>
        <source>shown as a message</source>
        <translation>показано сообщением</translation>
    </message>
    <message>
        <source>kept silent by your rules</source>
        <translation>без звука и сообщения, по вашим правилам</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmStack</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n ticket(s)</source>
        <extracomment>%1 is &quot;on 5 tickets&quot;</extracomment>
        <translation>
            <numerusform>по %n заявке</numerusform>
            <numerusform>по %n заявкам</numerusform>
            <numerusform>по %n заявкам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away: %n alarm(s) %1</source>
        <translation>
            <numerusform>Пока вас не было: %n тревога %1</numerusform>
            <numerusform>Пока вас не было: %n тревоги %1</numerusform>
            <numerusform>Пока вас не было: %n тревог %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmToast</name>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Put this alarm away</source>
        <translation>Убрать эту тревогу</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 минут</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>Until it is due, %1</source>
        <extracomment>snooze an alarm until the deadline; %1 is the time of day</extracomment>
        <translation>До срока, %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AlarmWords</name>
    <message>
        <source>The wait is over</source>
        <translation>Ожидание окончено</translation>
    </message>
    <message>
        <source>A deadline passed while offline</source>
        <translation>Срок истёк без связи</translation>
    </message>
    <message>
        <source>%1: overdue, predicted here</source>
        <extracomment>an alarm made without the server, while offline: &quot;Resolution: overdue, predicted here&quot;</extracomment>
        <translation>%1: просрочено, предсказано здесь</translation>
    </message>
    <message>
        <source>%1: %2 past the deadline</source>
        <extracomment>an alarm: &quot;Resolution: 1 h past the deadline&quot;</extracomment>
        <translation>%1: %2 после срока</translation>
    </message>
    <message>
        <source>%1: overdue</source>
        <extracomment>an alarm: &quot;Resolution: overdue&quot;</extracomment>
        <translation>%1: просрочено</translation>
    </message>
    <message>
        <source>%1: %2 % used</source>
        <extracomment>an alarm: &quot;Resolution: 75 % used&quot;</extracomment>
        <translation>%1: использовано %2 % времени</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>открыта %1</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>взята %1</translation>
    </message>
    <message>
        <source>put away %1</source>
        <translation>убрано %1</translation>
    </message>
    <message>
        <source>over before it could be told</source>
        <translation>миновало раньше, чем прозвучало</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>отложено до %1</translation>
    </message>
    <message>
        <source>not told here</source>
        <translation>здесь не сообщалось</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message>
        <source>over by itself</source>
        <translation>миновало само</translation>
    </message>
    <message>
        <source>%1. Ticket %2, %3. %4</source>
        <extracomment>%1 is the alarm (&quot;Resolution: overdue&quot;), %2 the number of the ticket, %3 its subject, %4 the time left</extracomment>
        <translation>%1. Заявка %2, %3. %4</translation>
    </message>
    <message>
        <source>A third party was due back</source>
        <extracomment>an alarm; %1 is a partner: &quot;UPS was due back&quot;</extracomment>
        <translation>Срок ответа третьей стороны прошёл</translation>
    </message>
    <message>
        <source>%1 was due back</source>
        <translation>%1: срок ответа прошёл</translation>
    </message>
    <message>
        <source>A line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 used for #%4</source>
        <extracomment>an alarm: &quot;Line 1: 75 % of 30 min used for #40117&quot;</extracomment>
        <translation>%1: %2 % из %3 ушло на #%4</translation>
    </message>
    <message>
        <source>%1 holds #%2 too long</source>
        <extracomment>an alarm: &quot;Line 1 holds #40117 too long&quot;</extracomment>
        <translation>%1 держит #%2 слишком долго</translation>
    </message>
    <message>
        <source>%1 holds #%2 longer than %3</source>
        <extracomment>an alarm: &quot;Line 1 holds #40117 longer than 30 min&quot;</extracomment>
        <translation>%1 держит #%2 дольше %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AllowanceWords</name>
    <message>
        <source>this month</source>
        <translation>в этом месяце</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>в этом квартале</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>в этом году</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n выезд</numerusform>
            <numerusform>%n выезда</numerusform>
            <numerusform>%n выездов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n заявка</numerusform>
            <numerusform>%n заявки</numerusform>
            <numerusform>%n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over the limit of %2</source>
        <extracomment>%1 how much too much (&quot;2 h&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation>%1 сверх лимита %2</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <extracomment>%1 what is used (&quot;12 h 30&quot;), %2 the limit (&quot;20 h&quot;)</extracomment>
        <translation>%1 из %2 израсходовано</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ArticlePane</name>
    <message>
        <source>Next hit</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Insert into reply</source>
        <translation>Вставить в ответ</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Статья не выбрана</translation>
    </message>
    <message>
        <source>Choose one at the left, or search with “/”.</source>
        <translation>Выберите статью слева или начните поиск клавишей «/».</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Left)</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Текст статьи</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>изменена %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the found places: &quot;2 of 7&quot;</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AssigneeMenu</name>
    <message>
        <source>Take it</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (я)</translation>
    </message>
    <message>
        <source>Nobody is in this queue</source>
        <translation>В этой очереди никого нет</translation>
    </message>
    <message>
        <source>Another queue</source>
        <translation>Другая очередь</translation>
    </message>
</context>
<context>
    <name>firstline::ui::AudienceStrip</name>
    <message>
        <source>Only for…</source>
        <translation>Только для…</translation>
    </message>
    <message>
        <source>Who may read this note</source>
        <translation>Кто может читать эту заметку</translation>
    </message>
    <message>
        <source>Only some people or groups may read it (%1)</source>
        <translation>Читать смогут только некоторые люди или группы (%1)</translation>
    </message>
    <message>
        <source>Person or group who may read it</source>
        <translation>Человек или группа, кому можно читать</translation>
    </message>
    <message>
        <source>person or group, Enter</source>
        <translation>человек или группа, Enter</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Никого с таким именем</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>a former group</source>
        <translation>бывшая группа</translation>
    </message>
    <message>
        <source>Restricted:</source>
        <translation>Только для:</translation>
    </message>
    <message>
        <source>group %1</source>
        <extracomment>a chip: a group of the desk, among people</extracomment>
        <translation>группа %1</translation>
    </message>
    <message>
        <source>%1 may not read it</source>
        <translation>%1: не давать читать</translation>
    </message>
    <message>
        <source>group: all who see its queue</source>
        <translation>группа: все, кто видит её очередь</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Board</name>
    <message>
        <source>Wallboard</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Choose what the board shows (C)</source>
        <translation>Выбрать, что показывает табло (C)</translation>
    </message>
    <message>
        <source>Fill a screen (F11)</source>
        <translation>На весь экран (F11)</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardForm</name>
    <message>
        <source>What the board shows</source>
        <translation>Что показывает табло</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Numbers at the top</source>
        <translation>Числа вверху</translation>
    </message>
    <message>
        <source>Large tiles, four on a page</source>
        <translation>Большие плитки, по четыре на странице</translation>
    </message>
    <message>
        <source>Queues; none ticked shows all</source>
        <translation>Очереди; если не отмечены, то все</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>A page shows for</source>
        <translation>Страница показывается</translation>
    </message>
    <message>
        <source> h</source>
        <translation> ч</translation>
    </message>
    <message>
        <source>Stuck after working time of</source>
        <translation>Застряла, если рабочее время без изменений</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмные</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлые</translation>
    </message>
    <message>
        <source>like the program</source>
        <translation>как в программе</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Монитор</translation>
    </message>
    <message>
        <source>Sound when a deadline passes</source>
        <translation>Звук, когда срок истёк</translation>
    </message>
    <message>
        <source>the second one, if there is one</source>
        <translation>второй, если он есть</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (не подключён)</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardHeader</name>
    <message>
        <source>Service desk</source>
        <translation>Служба поддержки</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>the date above the wallboard, in QDate&apos;s letters: &quot;Saturday 21 November&quot;</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>идёт подсчёт</translation>
    </message>
    <message>
        <source>online</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardSettings</name>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Без исполнителя</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Под угрозой</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Решено сегодня</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Объём работы</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Ждёт дольше всех</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Застряли</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Next deadlines</source>
        <translation>Ближайшие сроки</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>На смене</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Stuck tickets</source>
        <translation>Застрявшие заявки</translation>
    </message>
    <message>
        <source>Bottlenecks</source>
        <translation>Узкие места</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Пинг-понг</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BoardTile</name>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>no queue</source>
        <translation>нет очереди</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>нет статуса</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BottlenecksTile</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n заявка</numerusform>
            <numerusform>%n заявки</numerusform>
            <numerusform>%n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Bottlenecks: tickets · half of them longer than</source>
        <translation>Узкие места: заявки · половина дольше</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>Открытых заявок нет.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkLines</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkPanel</name>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>Изменена %Ln заявка.</numerusform>
            <numerusform>Изменены %Ln заявки.</numerusform>
            <numerusform>Изменено %Ln заявок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Изменить %Ln заявку</numerusform>
            <numerusform>Изменить %Ln заявки</numerusform>
            <numerusform>Изменить %Ln заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what will change …</source>
        <translation>Смотрим, что изменится…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Change many tickets</source>
        <translation>Изменить много заявок</translation>
    </message>
    <message>
        <source>What changes in each ticket</source>
        <translation>Что изменится в каждой заявке</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Открыть заявку</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Отменить всё</translation>
    </message>
    <message>
        <source>The lines show what would have changed before.</source>
        <translation>Строки показывают, что изменилось бы прежде.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkValues</name>
    <message>
        <source>What is changed</source>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>To which queue</source>
        <translation>В какую очередь</translation>
    </message>
    <message>
        <source>To which priority</source>
        <translation>Какой приоритет</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>To which status</source>
        <translation>Какой статус</translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation>Вернётся</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>vip, -old   adds vip, takes old away</source>
        <translation>vip, -старый   добавит vip, уберёт старый</translation>
    </message>
    <message>
        <source>They become yours.</source>
        <translation>Они станут вашими.</translation>
    </message>
    <message>
        <source>Who is not of it loses the ticket.</source>
        <translation>Кто не из неё, теряет заявку.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (я)</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>В очередь</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Критический</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>What solved them</source>
        <translation>Что решило их</translation>
    </message>
    <message>
        <source>Whom they wait for, and why</source>
        <translation>Кого и почему ждут</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Причина (если есть)</translation>
    </message>
    <message>
        <source>Type the tags to add; a minus before a tag takes it away.</source>
        <translation>Впишите метки; минус перед меткой убирает её.</translation>
    </message>
    <message>
        <source>Say what solved them: customers read it.</source>
        <translation>Напишите, что их решило: это читают клиенты.</translation>
    </message>
    <message>
        <source>Many were changed at once, and it was taken back</source>
        <translation>Изменено сразу много, и это отменено</translation>
    </message>
</context>
<context>
    <name>firstline::ui::BulkWords</name>
    <message>
        <source>it has no category yet</source>
        <translation>у неё ещё нет категории</translation>
    </message>
    <message>
        <source>its checklist is not done</source>
        <translation>чек-лист не выполнен</translation>
    </message>
    <message>
        <source>it needs a text that says what solved it</source>
        <translation>нужен текст о том, что её решило</translation>
    </message>
    <message>
        <source>it needs a reason</source>
        <translation>нужна причина</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>чего-то не хватает</translation>
    </message>
    <message>
        <source>your rights do not reach that far</source>
        <translation>на это не хватает прав</translation>
    </message>
    <message>
        <source>no step leads there from its status</source>
        <translation>из её статуса туда нет перехода</translation>
    </message>
    <message>
        <source>it is not here any more</source>
        <translation>её здесь больше нет</translation>
    </message>
    <message>
        <source>it was merged or voided</source>
        <translation>она объединена или аннулирована</translation>
    </message>
    <message>
        <source>somebody changed it too: decide in the outbox</source>
        <translation>её изменил и кто-то другой: решите в исходящих</translation>
    </message>
    <message>
        <source>the time must be given and lie ahead</source>
        <translation>нужно время, и в будущем</translation>
    </message>
    <message>
        <source>taken back; it counts as set by hand</source>
        <translation>отменено; считается заданным вручную</translation>
    </message>
    <message>
        <source>opened again, not as it was</source>
        <translation>снова открыта, но не как была</translation>
    </message>
    <message>
        <source>taken back; it is not new any more</source>
        <translation>отменено; она уже не новая</translation>
    </message>
    <message>
        <source>will change</source>
        <translation>изменится</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>уже так</translation>
    </message>
    <message>
        <source>cannot: %1</source>
        <translation>нельзя: %1</translation>
    </message>
    <message>
        <source>kept here, waits to be sent</source>
        <translation>сохранено здесь, ждёт отправки</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отказано: %1</translation>
    </message>
    <message>
        <source>not done: stopped</source>
        <translation>не сделано: остановлено</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>stays as it is: %1</source>
        <translation>остаётся как есть: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>здесь неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln изменится</numerusform>
            <numerusform>%Ln изменятся</numerusform>
            <numerusform>%Ln изменится</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln сделана</numerusform>
            <numerusform>%Ln сделаны</numerusform>
            <numerusform>%Ln сделано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait to be sent</source>
        <translation>
            <numerusform>%Ln ждёт отправки</numerusform>
            <numerusform>%Ln ждут отправки</numerusform>
            <numerusform>%Ln ждут отправки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln отклонена</numerusform>
            <numerusform>%Ln отклонены</numerusform>
            <numerusform>%Ln отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln не сделана</numerusform>
            <numerusform>%Ln не сделаны</numerusform>
            <numerusform>%Ln не сделано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln отменена</numerusform>
            <numerusform>%Ln отменены</numerusform>
            <numerusform>%Ln отменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are</source>
        <translation>
            <numerusform>%Ln остаётся как есть</numerusform>
            <numerusform>%Ln остаются как есть</numerusform>
            <numerusform>%Ln остаются как есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln уже такая</numerusform>
            <numerusform>%Ln уже такие</numerusform>
            <numerusform>%Ln уже такие</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln нельзя</numerusform>
            <numerusform>%Ln нельзя</numerusform>
            <numerusform>%Ln нельзя</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CalendarForm</name>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Days off, short and moved days</source>
        <translation>Выходные, короткие и перенесённые дни</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Загрузить праздники</translation>
    </message>
    <message>
        <source>Preview of the year</source>
        <translation>Год целиком</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Предыдущий год</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Следующий год</translation>
    </message>
    <message>
        <source>working</source>
        <translation>рабочий</translation>
    </message>
    <message>
        <source>short day</source>
        <translation>короткий день</translation>
    </message>
    <message>
        <source>moved or longer day</source>
        <translation>перенесённый или длинный день</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Новый календарь</translation>
    </message>
    <message>
        <source>Name: a calendar needs a name.</source>
        <translation>Название: у календаря должно быть название.</translation>
    </message>
    <message>
        <source>%1: write the hours as 09:00-13:00, 14:00-18:00, without overlaps; empty for a day off.</source>
        <translation>%1: запишите часы как 09:00-13:00, 14:00-18:00, без пересечений; пусто — выходной.</translation>
    </message>
    <message>
        <source>Time zone: choose one from the list, for example Europe/Warsaw.</source>
        <translation>Часовой пояс: выберите из списка, например Europe/Warsaw.</translation>
    </message>
    <message>
        <source>Week: the hours of a day overlap or end before they begin.</source>
        <translation>Неделя: часы дня пересекаются или кончаются раньше, чем начинаются.</translation>
    </message>
    <message>
        <source>Week: there is no working time for more than a year. Paint at least one day.</source>
        <translation>Неделя: больше года нет рабочего времени. Отметьте хотя бы один день.</translation>
    </message>
    <message>
        <source>Exceptions: a date stands twice or its hours overlap (%1).</source>
        <translation>Исключения: дата стоит дважды или её часы пересекаются (%1).</translation>
    </message>
    <message>
        <source>The calendar was refused: %1</source>
        <translation>Календарь не принят: %1</translation>
    </message>
    <message>
        <source>The clocks of this zone do not change in this year.</source>
        <translation>В этом поясе в этом году часы не переводят.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallForm</name>
    <message>
        <source>They called</source>
        <translation>Входящий</translation>
    </message>
    <message>
        <source>I called</source>
        <translation>Исходящий</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Длительность в минутах</translation>
    </message>
    <message>
        <source>length</source>
        <translation>длительность</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Суть разговора</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerCard</name>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Also calling: %1</source>
        <translation>Ещё звонит: %1</translation>
    </message>
    <message>
        <source>Leaves this registration and takes that call</source>
        <translation>Прервать это оформление и принять тот звонок</translation>
    </message>
    <message>
        <source>%1, hung up</source>
        <extracomment>in the corner of the card, after the length of the call</extracomment>
        <translation>%1, трубка положена</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>номер скрыт</translation>
    </message>
    <message>
        <source>Register as solved</source>
        <translation>Оформить решённой</translation>
    </message>
    <message>
        <source>Who is calling? Choose a contact, or press Enter to make a new one.</source>
        <translation>Кто звонит? Выберите контакт или нажмите Enter, чтобы создать новый.</translation>
    </message>
    <message>
        <source>Say in a few words how it was solved.</source>
        <translation>Опишите в нескольких словах решение.</translation>
    </message>
    <message>
        <source>Done on the phone</source>
        <translation>Решено по телефону</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Длительность звонка</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>How it was solved</source>
        <translation>Как решено</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Оформить</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>Put aside: %1</source>
        <translation>Отложено: %1</translation>
    </message>
    <message>
        <source>Back to this registration; what stands here is put aside instead: %1</source>
        <translation>Вернуться к этой карточке; то, что здесь, будет отложено вместо неё: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerLookup</name>
    <message>
        <source>company, contact not chosen</source>
        <extracomment>a company was found, but none of its people is chosen</extracomment>
        <translation>компания, контакт не выбран</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Номер или имя</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>nobody is known by “%1”</source>
        <translation>никто не найден: «%1»</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CallerPanel</name>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Открытые заявки</translation>
    </message>
    <message>
        <source>nothing to watch</source>
        <translation>замечаний нет</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>нет договора</translation>
    </message>
    <message>
        <source>private person, no contract</source>
        <translation>частное лицо, нет договора</translation>
    </message>
    <message>
        <source>%1, %2. Alt+%3 opens it.</source>
        <translation>%1, %2. Открыть: Alt+%3.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Alt + digit opens one</source>
        <translation>Alt + цифра — открыть</translation>
    </message>
    <message>
        <source>Alt + digit opens one; the newest are shown</source>
        <translation>Alt + цифра откроет; показаны новейшие</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>the creator&apos;s choice</source>
        <translation>на выбор автора</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>What a new ticket of a category begins with, and what is to be done in it. People may change it on the ticket.</source>
        <translation>С чего начинается новая заявка категории и что в ней нужно сделать. В самой заявке это можно изменить.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)…</source>
        <translation>
            <numerusform>%n пункт…</numerusform>
            <numerusform>%n пункта…</numerusform>
            <numerusform>%n пунктов…</numerusform>
        </translation>
    </message>
    <message>
        <source>none…</source>
        <translation>нет…</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryField</name>
    <message>
        <source>Type a part of its name</source>
        <translation>Введите часть названия</translation>
    </message>
    <message>
        <source>No such category</source>
        <translation>Нет такой категории</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryForm</name>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Set the category</source>
        <translation>Задать категорию</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CategoryTree</name>
    <message>
        <source>Categories of articles</source>
        <translation>Категории статей</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Все статьи</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChangedByOthers</name>
    <message>
        <source>Both of you changed the fields below. Nothing you typed is lost.</source>
        <translation>Эти поля изменили вы оба. Введённое вами не потеряно.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>ваше</translation>
    </message>
    <message>
        <source>Take the saved one</source>
        <translation>Взять сохранённое</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChecklistEditor</name>
    <message>
        <source>Items of the checklist</source>
        <translation>Пункты чек-листа</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Сделать</translation>
    </message>
    <message>
        <source>Needed to solve</source>
        <translation>Нужно для решения</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Checklist of “%1”</source>
        <extracomment>%1 is the name of a category</extracomment>
        <translation>Чек-лист «%1»</translation>
    </message>
    <message>
        <source>“%1…” is too long: at most %2 letters.</source>
        <translation>«%1…» слишком длинно: не больше %2 знаков.</translation>
    </message>
    <message>
        <source>“%1” stands there twice.</source>
        <translation>«%1» записано дважды.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChecklistView</name>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>needed before it is solved</source>
        <translation>нужно до решения</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>behind an item of a checklist that solving asks for</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>* needed before it is solved</source>
        <translation>* нужно до решения</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a checklist is done</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ChoiceRows</name>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>%1: write working time as “30 min” or “4 h”, at most %2.</source>
        <extracomment>%1 is the name of a field, %2 the longest that it takes</extracomment>
        <translation>%1: рабочее время пишется как «30 мин» или «4 ч», не больше %2.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ColumnPresets</name>
    <message numerus="yes">
        <source>There are %n choices of columns already; delete one first.</source>
        <translation>
            <numerusform>Уже есть %n набор столбцов; сначала удалите один.</numerusform>
            <numerusform>Уже есть %n набора столбцов; сначала удалите один.</numerusform>
            <numerusform>Уже есть %n наборов столбцов; сначала удалите один.</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns are kept as &quot;%1&quot;.</source>
        <translation>Столбцы сохранены как «%1».</translation>
    </message>
    <message>
        <source>There are columns called &quot;%1&quot; already.</source>
        <translation>Столбцы с именем «%1» уже есть.</translation>
    </message>
    <message>
        <source>The columns are called &quot;%1&quot; now.</source>
        <translation>Теперь столбцы называются «%1».</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot; are deleted.</source>
        <translation>Столбцы «%1» удалены.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandPalette</name>
    <message>
        <source>Do anything</source>
        <translation>Любое действие</translation>
    </message>
    <message>
        <source>An action, a ticket number or subject, a customer, an article...</source>
        <translation>Действие, номер или тема заявки, клиент, статья…</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Nothing fits. Try a ticket number, a word of a subject or a name.</source>
        <translation>Ничего не найдено. Введите номер заявки, слово из темы или имя.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CommandWords</name>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>New ticket %1: %2</source>
        <translation>Новая заявка %1: %2</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>a field of a ticket, its new value and the ticket&apos;s number: &quot;Priority 1 on 40093&quot;</extracomment>
        <translation>%3: %1 → %2</translation>
    </message>
    <message>
        <source>Call on %1</source>
        <translation>Звонок по %1</translation>
    </message>
    <message>
        <source>Visit on %1</source>
        <translation>Выезд по %1</translation>
    </message>
    <message>
        <source>The customer&apos;s words on %1</source>
        <translation>Слова клиента по %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Заметка к %1</translation>
    </message>
    <message>
        <source>Reply on %1</source>
        <translation>Ответ по %1</translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation>Наблюдатели %1</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Метки %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Взять %1</translation>
    </message>
    <message>
        <source>Pass %1 to %2</source>
        <translation>Передать %1: %2</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Назначить %1: %2</translation>
    </message>
    <message>
        <source>Status &quot;%1&quot; on %2</source>
        <translation>%2: статус «%1»</translation>
    </message>
    <message>
        <source>%1 of work on %2</source>
        <translation>%1 работы по %2</translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation>Связь %1</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый объект</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Новое оборудование</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Новый договор</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Новая статья</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Your availability</source>
        <translation>Ваша доступность</translation>
    </message>
    <message>
        <source>What you have read</source>
        <translation>Прочитанное вами</translation>
    </message>
    <message>
        <source>Settings of the desk</source>
        <translation>Настройки службы</translation>
    </message>
    <message>
        <source>Imported history of %1</source>
        <translation>Перенесённая история %1</translation>
    </message>
    <message>
        <source>What time brought to %1</source>
        <translation>Что время принесло заявке %1</translation>
    </message>
    <message>
        <source>New choice of the promise of %1</source>
        <translation>Новый выбор обязательств для %1</translation>
    </message>
    <message>
        <source>New choice of the promise of all open tickets</source>
        <translation>Новый выбор обязательств для всех открытых заявок</translation>
    </message>
    <message>
        <source>Merging of %1</source>
        <translation>Объединение %1</translation>
    </message>
    <message>
        <source>Taking back the merging of %1</source>
        <translation>Отмена объединения %1</translation>
    </message>
    <message>
        <source>Restricted note on %1</source>
        <translation>Закрытая заметка к %1</translation>
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
        <translation>Изменить</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n открытая заявка</numerusform>
            <numerusform>%n открытые заявки</numerusform>
            <numerusform>%n открытых заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>всего %n</numerusform>
            <numerusform>всего %n</numerusform>
            <numerusform>всего %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit company</source>
        <translation>Изменить компанию</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>Изменить договор</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Договоры</translation>
    </message>
    <message>
        <source>No contract: nothing is promised beyond the desk&apos;s own policy.</source>
        <translation>Договора нет: действует только общая политика службы.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Новый договор</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Объекты</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>Объектов пока нет.</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>Изменить объект</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый объект</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Nobody yet. Whoever calls is added from the card of the call.</source>
        <translation>Пока никого. Позвонивший добавляется из карточки звонка.</translation>
    </message>
    <message>
        <source>New call from %1</source>
        <translation>Новый звонок: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>No equipment recorded.</source>
        <translation>Оборудование не записано.</translation>
    </message>
    <message>
        <source>Edit asset</source>
        <translation>Изменить оборудование</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>New asset</source>
        <translation>Новое оборудование</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>No ticket yet.</source>
        <translation>Заявок пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tickets in the list</source>
        <translation>
            <numerusform>Все заявки (%Ln) в списке</numerusform>
            <numerusform>Все заявки (%Ln) в списке</numerusform>
            <numerusform>Все заявки (%Ln) в списке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CompletionPopup</name>
    <message>
        <source>Matches</source>
        <translation>Совпадения</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation>Отправить, решить, далее</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>Видят только коллеги</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Напишите ответ</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Ответ для: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Учесть время</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>Attach a part of the screen</source>
        <translation>Приложить часть экрана</translation>
    </message>
    <message>
        <source>Write what belongs in the place of %1, then it can go out.</source>
        <translation>Впишите нужное вместо %1, тогда можно отправить.</translation>
    </message>
    <message>
        <source>Add restricted note</source>
        <translation>Добавить закрытую заметку</translation>
    </message>
    <message>
        <source>Only those on the list see this</source>
        <translation>Это видят только те, кто в списке</translation>
    </message>
    <message>
        <source>Solve, next</source>
        <extracomment>in a narrow pane: answers, solves, goes to the next ticket</extracomment>
        <translation>Решить, далее</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ComposerTabs</name>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>draft kept</source>
        <translation>черновик сохранён</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictCard</name>
    <message>
        <source>yours</source>
        <translation>ваше</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Ваш текст</translation>
    </message>
    <message>
        <source>Send this</source>
        <translation>Отправить это</translation>
    </message>
    <message>
        <source>before</source>
        <translation>было</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Взять это</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictFace</name>
    <message>
        <source>written %1</source>
        <translation>написано %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>reply held, written %1</source>
        <translation>ответ задержан, написан %1</translation>
    </message>
    <message>
        <source>%1 merged this ticket into %2. Yours was not sent.</source>
        <translation>%1: заявка объединена с %2. Ваш ответ не отправлен.</translation>
    </message>
    <message>
        <source>%1 wrote at %2, after you had begun. Yours was not sent.</source>
        <translation>%1 — новое сообщение в %2, когда вы уже начали писать. Ваш ответ не отправлен.</translation>
    </message>
    <message>
        <source>%1 replied at %2, after you had begun. Yours was not sent.</source>
        <translation>%1 — ответ клиенту в %2, когда вы уже начали писать. Ваш ответ не отправлен.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation>Оставить заметкой</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>запрошено %1</translation>
    </message>
    <message>
        <source>%1 was faster.</source>
        <translation>%1 успевает раньше.</translation>
    </message>
    <message>
        <source>%1 took it at %2, %3 before you.</source>
        <translation>%1 берёт заявку в %2, на %3 раньше вас.</translation>
    </message>
    <message>
        <source>%1 took it at %2; that reached the server first.</source>
        <translation>%1 берёт заявку в %2; это дошло до сервера первым.</translation>
    </message>
    <message>
        <source>give it to %1</source>
        <translation>передать: %1</translation>
    </message>
    <message>
        <source>Reassign anyway</source>
        <translation>Всё равно переназначить</translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation>Всё равно взять</translation>
    </message>
    <message>
        <source>Leave it to %1</source>
        <translation>Оставить: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n с</numerusform>
            <numerusform>%n с</numerusform>
            <numerusform>%n с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 set the status to “%2” at %3; your change no longer follows from that.</source>
        <translation>%1 — статус «%2» в %3; ваше изменение из него уже не следует.</translation>
    </message>
    <message>
        <source>The status is “%1” by now; your change no longer follows from that.</source>
        <translation>Сейчас статус «%1»; ваше изменение из него уже не следует.</translation>
    </message>
    <message>
        <source>Set “%1” all the same</source>
        <translation>Всё равно «%1»</translation>
    </message>
    <message>
        <source>Leave it “%1”</source>
        <translation>Оставить «%1»</translation>
    </message>
    <message>
        <source>Keep the text as note</source>
        <translation>Текст — в заметку</translation>
    </message>
    <message>
        <source>%1: %2 changed it at %3, and so did you.</source>
        <translation>%1: изменили вы и %2 (в %3).</translation>
    </message>
    <message>
        <source>%1: somebody else changed it, and so did you.</source>
        <translation>%1: изменили и вы, и кто-то другой.</translation>
    </message>
    <message>
        <source>Use mine: %1</source>
        <translation>Моё: %1</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Взять моё</translation>
    </message>
    <message>
        <source>Keep theirs: %1</source>
        <translation>Оставить: %1</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Оставить чужое</translation>
    </message>
    <message>
        <source>Keep mine as note</source>
        <translation>Моё — в заметку</translation>
    </message>
    <message>
        <source>You had begun this for a ticket that you can no longer see.</source>
        <translation>Вы начали это для заявки, которую больше не видите.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>refused, written %1</source>
        <translation>отклонено, написано %1</translation>
    </message>
    <message>
        <source>The server did not take this. What you wrote is kept here until you decide.</source>
        <translation>Сервер этого не принял. Написанное хранится здесь, пока вы не решите.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Your reply goes out in a moment.</source>
        <translation>Ваш ответ уйдёт через мгновение.</translation>
    </message>
    <message>
        <source>Yours is taken in a moment.</source>
        <translation>Ваше значение вступит в силу через мгновение.</translation>
    </message>
    <message>
        <source>Theirs stays.</source>
        <translation>Остаётся чужое.</translation>
    </message>
    <message>
        <source>Kept as a note.</source>
        <translation>Сохранено заметкой.</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Отброшено.</translation>
    </message>
    <message>
        <source>restricted note refused, written %1</source>
        <translation>закрытая заметка отклонена, написано %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConflictStrip</name>
    <message>
        <source>Your text is copied.</source>
        <translation>Ваш текст скопирован.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes wait(s) for a decision.</source>
        <translation>
            <numerusform>%n ваше изменение ждёт решения.</numerusform>
            <numerusform>%n ваших изменения ждут решения.</numerusform>
            <numerusform>%n ваших изменений ждут решения.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing you wrote is lost.</source>
        <translation>Ничего из написанного не потеряно.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContactCardView</name>
    <message>
        <source>private person</source>
        <translation>частное лицо</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>neither a phone nor a mail address is known</source>
        <translation>нет ни телефона, ни адреса почты</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>No ticket of this person yet.</source>
        <translation>Заявок от этого человека пока нет.</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Изменить контакт</translation>
    </message>
    <message>
        <source>All tickets of this person in the list</source>
        <translation>Все заявки этого человека в списке</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ContractCard</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>Договор %1</translation>
    </message>
    <message>
        <source>since %1, no end date</source>
        <translation>с %1, бессрочно</translation>
    </message>
    <message numerus="yes">
        <source>renews itself, notice %n day(s)</source>
        <translation>
            <numerusform>продлевается сам, уведомление за %n день</numerusform>
            <numerusform>продлевается сам, уведомление за %n дня</numerusform>
            <numerusform>продлевается сам, уведомление за %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>does not renew itself</source>
        <translation>сам не продлевается</translation>
    </message>
    <message>
        <source>Part of the term that is over</source>
        <translation>Истёкшая часть срока</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>Часы работы</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>none: nothing is promised</source>
        <translation>нет: сроки не обещаны</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Объекты</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Следующий ответ</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Выезд</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Переписка</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>Показать ещё %n раннее сообщение</numerusform>
            <numerusform>Показать ещё %n ранних сообщения</numerusform>
            <numerusform>Показать ещё %n ранних сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide history</source>
        <translation>Скрыть историю</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Показать историю</translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n новое ниже</numerusform>
            <numerusform>%n новых ниже</numerusform>
            <numerusform>%n новых ниже</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 worked %2, %3</source>
        <extracomment>a line of the conversation: &quot;Anna worked 15 m, 10:46&quot;</extracomment>
        <translation>%1: работа %2, %3</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CountdownPill</name>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>скоро срок</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>на паузе</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>без срока</translation>
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
            <numerusform>%n открытая заявка</numerusform>
            <numerusform>%n открытые заявки</numerusform>
            <numerusform>%n открытых заявок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomerText</name>
    <message>
        <source>24 h</source>
        <translation>24 ч</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>stands where a ticket&apos;s number will be</extracomment>
        <translation>новая</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Вся компания</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкая</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Запланирована</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Отложена</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Объединена</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Аннулирована</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>day, short month, year: &quot;30 Jun 2027&quot;</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>сегодня %1</translation>
    </message>
    <message>
        <source>draft, not in force</source>
        <translation>черновик, не действует</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>приостановлен</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>истёк %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>starts on %1</source>
        <translation>начнётся %1</translation>
    </message>
    <message>
        <source>active, no end date</source>
        <translation>действует бессрочно</translation>
    </message>
    <message>
        <source>active until %1</source>
        <translation>действует до %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлен</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Не начат</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation>круглосуточно</translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation>нет рабочих часов</translation>
    </message>
    <message>
        <source>The contract is suspended</source>
        <translation>Договор приостановлен</translation>
    </message>
    <message>
        <source>The contract has expired</source>
        <translation>Срок договора истёк</translation>
    </message>
    <message numerus="yes">
        <source>The contract ends in %n day(s)</source>
        <translation>
            <numerusform>Договор истекает через %n день</numerusform>
            <numerusform>Договор истекает через %n дня</numerusform>
            <numerusform>Договор истекает через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Included limit used up</source>
        <translation>Включённый лимит исчерпан</translation>
    </message>
    <message>
        <source>VIP customer</source>
        <translation>VIP-клиент</translation>
    </message>
    <message>
        <source>private person</source>
        <translation>частное лицо</translation>
    </message>
</context>
<context>
    <name>firstline::ui::CustomersPage</name>
    <message>
        <source>No customer chosen</source>
        <translation>Клиент не выбран</translation>
    </message>
    <message>
        <source>Choose a company or a person, or type a name or a number.</source>
        <translation>Выберите компанию или человека либо введите имя или номер.</translation>
    </message>
    <message>
        <source>Name, number, address</source>
        <translation>Имя, номер, адрес</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Поиск клиентов</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новая компания</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Nobody found. Names, numbers and addresses are searched.</source>
        <translation>Никого не найдено. Поиск идёт по именам, номерам и адресам.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n, type to narrow</source>
        <translation>
            <numerusform>Показан %n, уточните поиск</numerusform>
            <numerusform>Показаны первые %n, уточните поиск</numerusform>
            <numerusform>Показаны первые %n, уточните поиск</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>This card cannot be shown</source>
        <translation>Карточку нельзя показать</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DeadlinesTile</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>No clock runs.</source>
        <translation>Таймеры не идут.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DeskForm</name>
    <message>
        <source>Remote control and papers</source>
        <translation>Удалённое управление и бумаги</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Удалённое управление</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>A program of the workstation and its arguments. {id} stands for what an asset&apos;s card has under remote control. It is started without a shell; names with spaces go in quotes. Empty: there is no remote control.</source>
        <translation>Программа рабочего места и её аргументы. {id} заменяется тем, что записано в карточке оборудования как удалённое управление. Запускается без оболочки; имена с пробелами – в кавычках. Пусто: удалённого управления нет.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Шапка бланка</translation>
    </message>
    <message>
        <source>At the head of printed tickets, work orders, acts and visit sheets. The first line is the firm&apos;s name; then its address, tax number, telephone.</source>
        <translation>В шапке печатных заявок, заказ-нарядов, актов и листов выездов. Первая строка – название фирмы; затем адрес, ИНН, телефон.</translation>
    </message>
    <message>
        <source>Write a program and, in one of its arguments, {id}. Close every quote.</source>
        <translation>Напишите программу и в одном из её аргументов {id}. Закройте все кавычки.</translation>
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
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>Отложить на 15 мин</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DraftLines</name>
    <message>
        <source>another workstation</source>
        <translation>другой компьютер</translation>
    </message>
    <message>
        <source>%1 begun on %2, %3.</source>
        <extracomment>kind of draft, name of a computer, when: &quot;Reply begun on laptop, 2 h ago.&quot;</extracomment>
        <translation>%1: начато на %2, %3.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Забрать сюда</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Restricted note</source>
        <translation>Закрытая заметка</translation>
    </message>
</context>
<context>
    <name>firstline::ui::DueLine</name>
    <message>
        <source>first response</source>
        <translation>первый ответ</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>Due if saved now</source>
        <translation>Сроки, если записать сейчас</translation>
    </message>
    <message>
        <source>no deadline: no policy applies</source>
        <translation>срока нет: ни одна политика не подходит</translation>
    </message>
    <message>
        <source>Policy %1, calendar %2</source>
        <translation>Политика %1, календарь %2</translation>
    </message>
    <message>
        <source>answered by this call</source>
        <translation>отвечено этим звонком</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>на паузе</translation>
    </message>
</context>
<context>
    <name>firstline::ui::EndText</name>
    <message numerus="yes">
        <source>The server was not reached for %n day(s), so this profile is locked. Everything in it is kept. Sign in while the server can be reached to open it.</source>
        <translation>
            <numerusform>Сервер был недоступен %n день, поэтому профиль заблокирован. Всё в нём сохранено. Чтобы открыть его, войдите, когда сервер будет доступен.</numerusform>
            <numerusform>Сервер был недоступен %n дня, поэтому профиль заблокирован. Всё в нём сохранено. Чтобы открыть его, войдите, когда сервер будет доступен.</numerusform>
            <numerusform>Сервер был недоступен %n дней, поэтому профиль заблокирован. Всё в нём сохранено. Чтобы открыть его, войдите, когда сервер будет доступен.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your administrator ended this workstation. Everything that it held was deleted; what you had not sent was handed to the server first. Ask your administrator for it.</source>
        <translation>Администратор отключил это рабочее место. Всё, что на нём хранилось, удалено; неотправленное сначала передано на сервер. Обратитесь за ним к администратору.</translation>
    </message>
    <message>
        <source>Your administrator ended this workstation. Everything that it held was deleted; what you had not sent could not be handed in and is kept in a sealed file that only your administrator can open.</source>
        <translation>Администратор отключил это рабочее место. Всё, что на нём хранилось, удалено; неотправленное передать не удалось, оно хранится в запечатанном файле, который может открыть только администратор.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ErrorText</name>
    <message>
        <source>This could not be done with what was given. Nothing was changed. Check the fields and try again.</source>
        <translation>С этими данными действие невозможно. Ничего не изменено. Проверьте поля и повторите.</translation>
    </message>
    <message>
        <source>It was not found. Nothing was changed. It may have been removed or moved; refresh and look again.</source>
        <translation>Не найдено. Ничего не изменено. Возможно, запись удалена или перемещена; обновите и проверьте снова.</translation>
    </message>
    <message>
        <source>More than one thing fits. Nothing was changed. Choose one of them or write more.</source>
        <translation>Подходит несколько вариантов. Ничего не изменено. Выберите один или уточните.</translation>
    </message>
    <message>
        <source>This version cannot do that. Nothing was changed. Update the program or do it another way.</source>
        <translation>Эта версия так не умеет. Ничего не изменено. Обновите программу или сделайте это иначе.</translation>
    </message>
    <message>
        <source>Something in the text could not be understood. What you wrote is kept. Correct the marked place.</source>
        <translation>Часть текста не распознана. Написанное сохранено. Исправьте отмеченное место.</translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is kept. Start it again when you need it.</source>
        <translation>Отменено. Сделанное до этого сохранено. Запустите снова, когда понадобится.</translation>
    </message>
    <message>
        <source>It exists already. Nothing was changed. Open the one that is there or choose another name.</source>
        <translation>Уже существует. Ничего не изменено. Откройте имеющуюся запись или выберите другое имя.</translation>
    </message>
    <message>
        <source>This computer could not write to its disk. Everything saved before is kept. Check the disk and try again; what you see on the screen is still here.</source>
        <translation>Не удалось записать на диск этого компьютера. Всё сохранённое ранее цело. Проверьте диск и повторите; то, что на экране, не потеряно.</translation>
    </message>
    <message>
        <source>The local data is busy. Nothing was lost. Try again in a moment; close a second copy of the program if one is open.</source>
        <translation>Локальные данные заняты. Ничего не потеряно. Повторите чуть позже; если открыта вторая копия программы, закройте её.</translation>
    </message>
    <message>
        <source>The local data is damaged. Your unsent changes are kept in their own file. Start the program again to build the rest anew from the server.</source>
        <translation>Локальные данные повреждены. Неотправленные изменения хранятся в отдельном файле. Перезапустите программу, и остальное будет заново получено с сервера.</translation>
    </message>
    <message>
        <source>The local data was written by a newer version. It was left untouched. Start the newer version of the program.</source>
        <translation>Локальные данные записаны более новой версией. Они не тронуты. Запустите более новую версию программы.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved before is kept. Free some space, then save again.</source>
        <translation>Диск заполнен. Всё сохранённое ранее цело. Освободите место и сохраните снова.</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed. Check that it exists and that you may open it.</source>
        <translation>Файл не удалось прочитать. Ничего не изменено. Проверьте, что он существует и доступен вам.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything works and is kept here. It will be sent by itself once the connection is back.</source>
        <translation>Нет связи с сервером. Всё работает и сохраняется здесь. Отправка пройдёт сама, когда связь вернётся.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Your changes are kept here and will be sent again by themselves.</source>
        <translation>Сервер не ответил вовремя. Изменения сохранены здесь и будут отправлены снова автоматически.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified. Nothing was sent and your changes are kept. Check the address and the date of this computer, or ask your administrator.</source>
        <translation>Подлинность сервера не подтверждена. Ничего не отправлено, изменения сохранены. Проверьте адрес и дату на этом компьютере или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The server had a fault of its own. Your changes are kept here and will be sent again. If it goes on, tell your administrator.</source>
        <translation>На сервере произошёл сбой. Изменения сохранены здесь и будут отправлены снова. Если это повторяется, сообщите администратору.</translation>
    </message>
    <message>
        <source>The server is busy. Your changes are kept here and will be sent in a moment by themselves.</source>
        <translation>Сервер занят. Изменения сохранены здесь и скоро будут отправлены автоматически.</translation>
    </message>
    <message>
        <source>You are not signed in. Your changes are kept here. Sign in to send them.</source>
        <translation>Вход не выполнен. Изменения сохранены здесь. Войдите, чтобы отправить их.</translation>
    </message>
    <message>
        <source>The name or the password is not right. Nothing was changed. Check both and the keyboard&apos;s language, then try again.</source>
        <translation>Неверное имя или пароль. Ничего не изменено. Проверьте их и раскладку клавиатуры и повторите.</translation>
    </message>
    <message>
        <source>You may not do this. Nothing was changed and what you wrote is kept. Ask a supervisor to do it or to give you the right.</source>
        <translation>У вас нет такого права. Ничего не изменено, написанное сохранено. Попросите руководителя сделать это или дать вам право.</translation>
    </message>
    <message>
        <source>This workstation was signed out by an administrator. Unsent changes are kept. Ask your administrator before you sign in again.</source>
        <translation>Администратор завершил сеанс этого рабочего места. Неотправленные изменения сохранены. Прежде чем войти снова, обратитесь к администратору.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. The old one still holds. Choose a longer one, for example several words.</source>
        <translation>Этот пароль слишком легко угадать. Действует прежний. Выберите пароль длиннее, например из нескольких слов.</translation>
    </message>
    <message>
        <source>There were too many attempts. The account and its data are safe. Wait a few minutes, then try again.</source>
        <translation>Слишком много попыток. Учётная запись и данные в безопасности. Подождите несколько минут и повторите.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used. Nothing was lost. Unlock it and try again, or sign in anew each time.</source>
        <translation>Хранилище паролей системы недоступно. Ничего не потеряно. Разблокируйте его и повторите или входите каждый раз заново.</translation>
    </message>
    <message>
        <source>Somebody changed the same thing meanwhile. Both versions are kept. Choose between yours and theirs.</source>
        <translation>То же самое тем временем изменено другим сотрудником. Обе версии сохранены. Выберите свою или чужую.</translation>
    </message>
    <message>
        <source>The ticket cannot go into that state from where it is. Nothing was changed and what you wrote is kept. Choose another state.</source>
        <translation>Из текущего состояния заявку нельзя перевести в это. Ничего не изменено, написанное сохранено. Выберите другое состояние.</translation>
    </message>
    <message>
        <source>A field that is needed is empty. What you wrote is kept. Fill in the marked field and save again.</source>
        <translation>Обязательное поле пусто. Написанное сохранено. Заполните отмеченное поле и сохраните снова.</translation>
    </message>
    <message>
        <source>It is not there any more. What you wrote is kept as a draft. Find where it went, or make a new one.</source>
        <translation>Этой записи больше нет. Написанное сохранено как черновик. Найдите, куда она перешла, или создайте новую.</translation>
    </message>
    <message>
        <source>A copy of this workstation&apos;s data was used elsewhere. Unsent changes are kept. Sign in again to get a name of its own for this one.</source>
        <translation>Копия данных этого рабочего места использовалась в другом месте. Неотправленные изменения сохранены. Войдите снова, чтобы это место получило собственное имя.</translation>
    </message>
    <message>
        <source>Data arrived that could not be read. Nothing was changed here. Try again; if it goes on, tell your administrator.</source>
        <translation>Получены нечитаемые данные. Здесь ничего не изменено. Повторите; если это продолжается, сообщите администратору.</translation>
    </message>
    <message>
        <source>This is too large. Nothing was sent and it is kept here. Make it smaller or split it.</source>
        <translation>Слишком большой объём. Ничего не отправлено, всё сохранено здесь. Уменьшите или разделите.</translation>
    </message>
    <message>
        <source>This program and the server are of versions that do not fit. Your changes are kept here. Update the program, then they will be sent.</source>
        <translation>Версии программы и сервера несовместимы. Изменения сохранены здесь. Обновите программу, и они будут отправлены.</translation>
    </message>
    <message>
        <source>The server does not know a field of this change. The change is kept here. Update the server or this program.</source>
        <translation>Серверу неизвестно поле из этого изменения. Изменение сохранено здесь. Обновите сервер или программу.</translation>
    </message>
    <message>
        <source>The server does not know this action. The change is kept here. Update the server or this program.</source>
        <translation>Серверу неизвестно это действие. Изменение сохранено здесь. Обновите сервер или программу.</translation>
    </message>
    <message>
        <source>The local copy must be fetched anew. Your unsent changes are kept and will be sent after it. This goes by itself and may take a minute.</source>
        <translation>Локальную копию нужно получить заново. Неотправленные изменения сохранены и уйдут после этого. Это происходит само и может занять минуту.</translation>
    </message>
    <message>
        <source>Something went wrong that this version does not know. What you wrote is kept. Try again, or update the program.</source>
        <translation>Произошла ошибка, неизвестная этой версии. Написанное сохранено. Повторите или обновите программу.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExceptionList</name>
    <message>
        <source>Set day</source>
        <translation>Записать день</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Исключения</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>2027-05-03</source>
        <translation>2027-05-03</translation>
    </message>
    <message>
        <source>Date of the exception</source>
        <translation>Дата исключения</translation>
    </message>
    <message>
        <source>off, or 09:00-14:00</source>
        <translation>выходной или 09:00-14:00</translation>
    </message>
    <message>
        <source>Hours of the exception; empty is a day off</source>
        <translation>Часы исключения; пусто — выходной</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>Name of the exception</source>
        <translation>Название исключения</translation>
    </message>
    <message>
        <source>■ day off</source>
        <translation>■ выходной</translation>
    </message>
    <message>
        <source>◧ short day</source>
        <translation>◧ короткий</translation>
    </message>
    <message>
        <source>▸ moved day</source>
        <translation>▸ перенос</translation>
    </message>
    <message>
        <source>□ other hours</source>
        <translation>□ другие часы</translation>
    </message>
    <message>
        <source>▲ Date: write it as year-month-day, for example 2027-05-03.</source>
        <translation>▲ Дата: запишите как год-месяц-день, например 2027-05-03.</translation>
    </message>
    <message>
        <source>▲ Hours: write them as 09:00-14:00, several with commas; empty for a day off.</source>
        <translation>▲ Часы: запишите как 09:00-14:00, несколько через запятую; пусто — выходной.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainCard</name>
    <message>
        <source>Copy as text</source>
        <translation>Копировать текстом</translation>
    </message>
    <message>
        <source>Stretches of time</source>
        <translation>Отрезки времени</translation>
    </message>
    <message>
        <source>A text for the customer, in his language</source>
        <translation>Текст для клиента на его языке</translation>
    </message>
    <message>
        <source>Times are yours (%1); below them, small, those of %2.</source>
        <extracomment>%1 is the workstation&apos;s time zone, %2 the calendar&apos;s</extracomment>
        <translation>Время ваше (%1); ниже мелким — зона %2.</translation>
    </message>
    <message>
        <source>what if not?</source>
        <translation>а если бы нет?</translation>
    </message>
    <message>
        <source>What if it had not stood %1?</source>
        <translation>А если бы не было паузы %1?</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Изменено вручную</translation>
    </message>
    <message>
        <source>Inside the house</source>
        <translation>Внутри службы</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Почему такой срок?</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExplainWords</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>политика %1</translation>
    </message>
    <message>
        <source>calendar %1</source>
        <translation>календарь %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>%1 chose the promise again</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1: политика выбрана заново</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1 set the deadline by hand: %2</source>
        <extracomment>%1 is a person, %2 the new deadline or &quot;old → new&quot;</extracomment>
        <translation>%1: срок задан вручную: %2</translation>
    </message>
    <message>
        <source>%1 took the deadline set by hand back</source>
        <translation>%1: ручной срок снят</translation>
    </message>
    <message>
        <source>%1 set priority %2</source>
        <translation>%1: приоритет %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>норма %1</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>Третья сторона</translation>
    </message>
    <message>
        <source>%1: %2, agreed until %3</source>
        <translation>%1: %2, договорено до %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
    <message>
        <source>too long since %1</source>
        <translation>слишком долго с %1</translation>
    </message>
    <message>
        <source>nothing would be promised</source>
        <translation>ничего не было бы обещано</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>на %1 позже</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>на %1 раньше</translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>%1 рабочего времени</translation>
    </message>
    <message>
        <source>the same deadline</source>
        <translation>тот же срок</translation>
    </message>
    <message>
        <source>the clock would stand</source>
        <translation>таймер был бы на паузе</translation>
    </message>
    <message>
        <source>the clock would run</source>
        <translation>таймер шёл бы</translation>
    </message>
    <message>
        <source>it would be overdue</source>
        <translation>было бы просрочено</translation>
    </message>
    <message>
        <source>it would be in time</source>
        <translation>было бы в срок</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <extracomment>heading of a text for a customer: number and subject of the ticket</extracomment>
        <translation>Заявка %1: %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Срок: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>All times are those of %1.</source>
        <translation>Всё время указано в зоне %1.</translation>
    </message>
    <message>
        <source>%1: nothing is promised</source>
        <translation>%1: срок не обещан</translation>
    </message>
    <message>
        <source>%1: why is it due %2?</source>
        <extracomment>%1 is the clock (&quot;Resolution&quot;), %2 a day and a time</extracomment>
        <translation>%1: почему срок %2?</translation>
    </message>
    <message>
        <source>%1: why does it stand?</source>
        <translation>%1: почему на паузе?</translation>
    </message>
    <message>
        <source>%1: how it went</source>
        <translation>%1: как шёл отсчёт</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Политика «%1», версия %2</translation>
    </message>
    <message>
        <source>calendar “%1”, version %2</source>
        <translation>календарь «%1», версия %2</translation>
    </message>
    <message>
        <source>No policy fits this ticket.</source>
        <translation>Для этой заявки нет политики.</translation>
    </message>
    <message>
        <source>The policy was edited since: this ticket keeps version %1 of %2.</source>
        <translation>Политику с тех пор изменили: у заявки остаётся версия %1 из %2.</translation>
    </message>
    <message>
        <source>The calendar was edited since: this ticket keeps version %1 of %2.</source>
        <translation>Календарь с тех пор изменили: у заявки остаётся версия %1 из %2.</translation>
    </message>
    <message>
        <source>The deadline was set by hand and wins over the policy.</source>
        <translation>Срок задан вручную и важнее политики.</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>шёл</translation>
    </message>
    <message>
        <source>stood</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не в счёт</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>праздник</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>выходные</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночь</translation>
    </message>
    <message>
        <source>break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>вне часов</translation>
    </message>
    <message numerus="yes">
        <source>%n night(s)</source>
        <translation>
            <numerusform>%n ночь</numerusform>
            <numerusform>%n ночи</numerusform>
            <numerusform>%n ночей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekend(s)</source>
        <translation>
            <numerusform>%n раз выходные</numerusform>
            <numerusform>%n раза выходные</numerusform>
            <numerusform>%n раз выходные</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break(s)</source>
        <translation>
            <numerusform>%n перерыв</numerusform>
            <numerusform>%n перерыва</numerusform>
            <numerusform>%n перерывов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more holiday(s)</source>
        <translation>
            <numerusform>ещё %n праздник</numerusform>
            <numerusform>ещё %n праздника</numerusform>
            <numerusform>ещё %n праздников</numerusform>
        </translation>
    </message>
    <message>
        <source>outside service hours</source>
        <translation>вне рабочих часов</translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <extracomment>%1 is a status (&quot;Waiting for customer&quot;), %2 a person</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this pause is left out here</source>
        <translation>эта пауза здесь не учтена</translation>
    </message>
    <message>
        <source>%1 of working time not counted</source>
        <translation>%1 рабочего времени не считается</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>без: %1</translation>
    </message>
    <message>
        <source>used, without a target</source>
        <translation>израсходовано, нормы нет</translation>
    </message>
    <message>
        <source>used of the target of %1</source>
        <translation>израсходовано из нормы %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>превышение %1</translation>
    </message>
    <message>
        <source>until then not counted: %1</source>
        <extracomment>%1 is &quot;2 nights, 1 weekend&quot;</extracomment>
        <translation>до тех пор не считаются: %1</translation>
    </message>
    <message>
        <source>nothing promised</source>
        <translation>срок не обещан</translation>
    </message>
    <message>
        <source>stands, %1</source>
        <translation>на паузе, %1</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>не идёт</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ExportStrip</name>
    <message>
        <source>Writing the list: %1 of %2</source>
        <translation>Записываем список: %1 из %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>How much of the list is written</source>
        <translation>Сколько списка записано</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FamilyForm</name>
    <message>
        <source>Solve what belongs to it as well?</source>
        <translation>Решить и вложенные заявки?</translation>
    </message>
    <message>
        <source>One message to all open tickets</source>
        <translation>Одно сообщение во все открытые заявки</translation>
    </message>
    <message numerus="yes">
        <source>Solve %n ticket(s)</source>
        <translation>
            <numerusform>Решить %n заявку</numerusform>
            <numerusform>Решить %n заявки</numerusform>
            <numerusform>Решить %n заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n ticket(s)</source>
        <translation>
            <numerusform>Отправить в %n заявку</numerusform>
            <numerusform>Отправить в %n заявки</numerusform>
            <numerusform>Отправить в %n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply to each customer</source>
        <translation>Ответ каждому клиенту</translation>
    </message>
    <message>
        <source>Note, only colleagues see it</source>
        <translation>Заметка, видна только коллегам</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>{contact.name} and other fields are filled in for each ticket.</source>
        <translation>{contact.name} и другие поля подставляются для каждой заявки.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>Напишите, что сказать.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FieldWords</name>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Координатор</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>First response due</source>
        <translation>Срок первого ответа</translation>
    </message>
    <message>
        <source>Resolution due</source>
        <translation>Срок решения</translation>
    </message>
    <message>
        <source>Wakes at</source>
        <translation>Вернётся</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>другое значение</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>available</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>на задаче</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>не на смене</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Наблюдатели</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Массовый сбой</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FileChip</name>
    <message>
        <source>Enter opens a copy that can be read.</source>
        <translation>Enter открывает копию для чтения.</translation>
    </message>
    <message>
        <source>Not on this computer yet: Enter fetches and opens it.</source>
        <translation>Ещё не на этом компьютере: Enter загрузит и откроет.</translation>
    </message>
    <message>
        <source>Not on this computer. It can be fetched when the connection is back.</source>
        <translation>Не на этом компьютере. Можно загрузить, когда вернётся связь.</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>Загружается.</translation>
    </message>
    <message>
        <source>This kind of file can run as a program: it can be saved, not opened.</source>
        <translation>Такой файл может запуститься как программа: его можно сохранить, но не открыть.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Открыть копию</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of a file is there: &quot;1.2 MB of 4.5 MB&quot;</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>On its way to the server, %1 %. It is kept here until then.</source>
        <translation>Отправляется на сервер, %1 %. До тех пор хранится здесь.</translation>
    </message>
    <message>
        <source>It waits for the network and goes on by itself, where it stopped.</source>
        <translation>Ждёт сети и продолжится сам с того места, где остановился.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FileStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Приложенные файлы</translation>
    </message>
    <message>
        <source>Take off the file %1</source>
        <translation>Убрать файл %1</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Убрать</translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n file(s)…</source>
        <translation>
            <numerusform>Принимается %n файл…</numerusform>
            <numerusform>Принимаются %n файла…</numerusform>
            <numerusform>Принимаются %n файлов…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the way to the server</source>
        <translation>
            <numerusform>%n файл в пути на сервер</numerusform>
            <numerusform>%n файла в пути на сервер</numerusform>
            <numerusform>%n файлов в пути на сервер</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::FilterCompletion</name>
    <message>
        <source>its status, or active</source>
        <translation>её статус или active</translation>
    </message>
    <message>
        <source>the queue it is in</source>
        <translation>очередь, в которой она</translation>
    </message>
    <message>
        <source>who works on it; me, * for anybody</source>
        <translation>кто исполнитель; me — я, * — кто угодно</translation>
    </message>
    <message>
        <source>1 to 4; also &lt; and &gt;</source>
        <translation>от 1 до 4; также &lt; и &gt;</translation>
    </message>
    <message>
        <source>time left: &lt;2h, today, 2026-11-30</source>
        <translation>осталось: &lt;2h, today, 2026-11-30</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>одна из её меток</translation>
    </message>
    <message>
        <source>the company&apos;s name</source>
        <translation>название компании</translation>
    </message>
    <message>
        <source>the requester&apos;s name</source>
        <translation>имя заявителя</translation>
    </message>
    <message>
        <source>name or code</source>
        <translation>название или код</translation>
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
        <translation>клиент ждёт ответа: yes, no</translation>
    </message>
    <message>
        <source>a promise was broken: yes, no</source>
        <translation>срок нарушен: yes, no</translation>
    </message>
    <message>
        <source>when: today, -3d, &gt;3d</source>
        <translation>когда: today, -3d, &gt;3d</translation>
    </message>
    <message>
        <source>who watches it</source>
        <translation>кто наблюдает</translation>
    </message>
    <message>
        <source>who keeps the customer</source>
        <translation>кто ведёт клиента</translation>
    </message>
    <message>
        <source>words of the subject</source>
        <translation>слова темы</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>её номер</translation>
    </message>
    <message>
        <source>1, 2, 3, partner</source>
        <translation>1, 2, 3, partner</translation>
    </message>
    <message>
        <source>time left for the first answer</source>
        <translation>осталось до первого ответа</translation>
    </message>
    <message>
        <source>time left for the next answer</source>
        <translation>осталось до следующего ответа</translation>
    </message>
    <message>
        <source>time left for solving it</source>
        <translation>осталось на решение</translation>
    </message>
    <message>
        <source>how many times</source>
        <translation>сколько раз</translation>
    </message>
    <message>
        <source>has a case id from elsewhere</source>
        <translation>есть номер из другой системы</translation>
    </message>
    <message>
        <source>words of the messages</source>
        <translation>слова сообщений</translation>
    </message>
    <message>
        <source>the order of the list</source>
        <translation>порядок списка</translation>
    </message>
    <message>
        <source>what rows are gathered by</source>
        <translation>по чему сгруппированы строки</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>since seven days ago</source>
        <translation>за последние семь дней</translation>
    </message>
    <message>
        <source>a major incident: yes, no</source>
        <translation>массовый сбой: yes, no</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FilterField</name>
    <message>
        <source>All tickets; type to filter</source>
        <translation>Все заявки; введите фильтр</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>type to filter</source>
        <translation>введите фильтр</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorActs</name>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: исполнитель теперь %2.</translation>
    </message>
    <message>
        <source>%1 lies in %2 now, nobody has it.</source>
        <translation>%1 теперь в очереди «%2», исполнителя нет.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorDelegate</name>
    <message>
        <source>stands</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>без срока</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorModel</name>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>no clock runs</source>
        <translation>таймеры не идут</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>приоритет %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FloorView</name>
    <message>
        <source>Floor</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>%1: nobody</source>
        <translation>%1: никто</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n заявка</numerusform>
            <numerusform>%n заявки</numerusform>
            <numerusform>%n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>busy</source>
        <translation>на задаче</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>не на смене</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 quiet</source>
        <translation>тихо %1</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Застряли</translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>без изменений %n рабочий час</numerusform>
            <numerusform>без изменений %n рабочих часа</numerusform>
            <numerusform>без изменений %n рабочих часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n передача</numerusform>
            <numerusform>%n передачи</numerusform>
            <numerusform>%n передач</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Пинг-понг</translation>
    </message>
    <message>
        <source>moved between groups three times or more</source>
        <translation>передавались между группами от трёх раз</translation>
    </message>
    <message>
        <source>Give %1 to</source>
        <translation>Передать %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открыта</numerusform>
            <numerusform>%n открыты</numerusform>
            <numerusform>%n открыто</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it into a queue, with nobody</source>
        <translation>Передать в очередь, без исполнителя</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FlowTile</name>
    <message>
        <source>Today: %1 came in, %2 were solved</source>
        <translation>Сегодня: поступило %1, решено %2</translation>
    </message>
    <message>
        <source>usually %1 by now</source>
        <translation>обычно %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>пришло %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>решено %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::FollowerSection</name>
    <message>
        <source>Add somebody</source>
        <translation>Добавить кого-нибудь</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Наблюдатели</translation>
    </message>
    <message>
        <source>a former colleague</source>
        <translation>бывший коллега</translation>
    </message>
    <message>
        <source>%1 follows no more</source>
        <translation>%1 больше не наблюдает</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>Everybody follows it already</source>
        <translation>Все уже наблюдают</translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupBand</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln просрочена</numerusform>
            <numerusform>%Ln просрочены</numerusform>
            <numerusform>%Ln просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Выделена %Ln</numerusform>
            <numerusform>Выделены %Ln</numerusform>
            <numerusform>Выделено %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Duty calendar</source>
        <translation>Календарь дежурства</translation>
    </message>
    <message>
        <source>that of the ticket</source>
        <translation>календарь заявки</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Outside its duty calendar a group hears only alarms of priority 1. The promise of a line is how long it may hold a ticket; it moves no deadline of a customer.</source>
        <translation>Вне календаря дежурства группа слышит только тревоги приоритета 1. Обязательство линии — сколько она может держать заявку; сроки клиента от него не меняются.</translation>
    </message>
    <message>
        <source>Promise of the line</source>
        <translation>Обязательство линии</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::GuidedStart</name>
    <message>
        <source>Pass over</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>Somebody calls. Press F2, type a name or a number, what he wants, then Ctrl+Enter: you get the number to say.</source>
        <translation>Звонок. Нажмите F2, наберите имя или номер, что случилось, затем Ctrl+Enter: появится номер, который можно назвать.</translation>
    </message>
    <message>
        <source>Everything is found from one field. Press Ctrl+K, type the number you were given, Enter.</source>
        <translation>Всё находится из одного поля. Нажмите Ctrl+K, наберите полученный номер, Enter.</translation>
    </message>
    <message>
        <source>Answer: R, a sentence, Ctrl+Enter. For ten seconds Ctrl+Z takes it back.</source>
        <translation>Ответ: R, одна фраза, Ctrl+Enter. Десять секунд его можно вернуть: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Why is it due then? Press X in the ticket: every minute that ran or stood, and what a priority would change.</source>
        <translation>Почему такой срок? Нажмите X в заявке: каждая минута, что шла или стояла, и что изменил бы приоритет.</translation>
    </message>
    <message>
        <source>Another line must help: E, what was asked, tried, found and is needed, Ctrl+Enter.</source>
        <translation>Нужна помощь другой линии: E, что просили, пробовали, нашли и что нужно, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Now the network fails. Nothing of your work stops; try it.</source>
        <translation>А теперь пропадает сеть. Работа не останавливается; попробуйте.</translation>
    </message>
    <message>
        <source>You are offline. Open a ticket, answer it or register a call: the number is final even now.</source>
        <translation>Сети нет. Откройте заявку и ответьте или оформите звонок: номер и сейчас окончательный.</translation>
    </message>
    <message>
        <source>The network comes back. What waited is sent by itself; the outbox shows it.</source>
        <translation>Сеть возвращается. Что ждало, уйдёт само; это видно в «Исходящих».</translation>
    </message>
    <message>
        <source>These were the ten-times-a-day keys. F1 shows those of the place you are in.</source>
        <translation>Это клавиши на каждый день. F1 показывает клавиши места, где вы находитесь.</translation>
    </message>
    <message>
        <source>Guided start, %1 of %2</source>
        <translation>Первые шаги, %1 из %2</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть сеть</translation>
    </message>
    <message>
        <source>Cut the network</source>
        <translation>Отключить сеть</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HandOverForm</name>
    <message>
        <source>Asked</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Выяснено</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Нужно</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Чего хочет клиент</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>Что уже сделано</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Что выяснилось</translation>
    </message>
    <message>
        <source>What the next person should do</source>
        <translation>Что сделать следующему</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>To the queue</source>
        <translation>В очередь</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
    <message>
        <source>Going up a line: all four are needed.</source>
        <translation>Передача на следующую линию: нужны все четыре поля.</translation>
    </message>
    <message>
        <source>Leave out what does not apply.</source>
        <translation>Лишнее можно не заполнять.</translation>
    </message>
    <message>
        <source>There is no other queue.</source>
        <translation>Другой очереди нет.</translation>
    </message>
    <message>
        <source>The next line needs all four: asked, tried, found, needed.</source>
        <translation>Следующей линии нужны все четыре поля: запрос, сделано, выяснено, нужно.</translation>
    </message>
    <message>
        <source>Write at least what is needed.</source>
        <translation>Напишите хотя бы, что нужно.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HistoryView</name>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Nothing that the form shows.</source>
        <translation>Ничего из того, что видно в форме.</translation>
    </message>
    <message>
        <source>This is the first version: nobody has changed it yet.</source>
        <translation>Это первая версия: её ещё никто не менял.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HolidayImport</name>
    <message>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Польша</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Германия</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>США</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Великобритания</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Украина</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Беларусь</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Чехия</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Франция</translation>
    </message>
    <message>
        <source>bank days too</source>
        <translation>и банковские</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Days that can be added</source>
        <translation>Дни, которые можно добавить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>iCalendar file...</source>
        <translation>Файл iCalendar…</translation>
    </message>
    <message>
        <source>of the country</source>
        <translation>язык страны</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>path of an .ics file, Enter reads it</source>
        <translation>путь к файлу .ics, Enter читает его</translation>
    </message>
    <message>
        <source>Country or file</source>
        <translation>Страна или файл</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Source: date-holidays, data CC BY 3.0.</source>
        <translation>Источник: date-holidays, данные CC BY 3.0.</translation>
    </message>
    <message>
        <source>Statutory days only: working days that the government moves by decree are not in the table; add them as short or moved days.</source>
        <translation>Только дни по закону: переносов рабочих дней по постановлениям в таблице нет; добавьте их как короткие или перенесённые дни.</translation>
    </message>
    <message>
        <source>Whole days become days off; events of some hours are taken out of the day&apos;s hours.</source>
        <translation>Целые дни станут выходными; события на несколько часов вычитаются из часов дня.</translation>
    </message>
    <message>
        <source>The file was not read. It says at %1</source>
        <translation>Файл не прочитан. В нём: %1</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Файл календаря</translation>
    </message>
    <message>
        <source>iCalendar (*.ics);;All files (*)</source>
        <translation>iCalendar (*.ics);;Все файлы (*)</translation>
    </message>
    <message>
        <source>   (stands in the calendar)</source>
        <translation>   (уже в календаре)</translation>
    </message>
    <message>
        <source>   (off anyway)</source>
        <translation>   (и так выходной)</translation>
    </message>
    <message numerus="yes">
        <source>Add %n day(s)</source>
        <translation>
            <numerusform>Добавить %n день</numerusform>
            <numerusform>Добавить %n дня</numerusform>
            <numerusform>Добавить %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursBar</name>
    <message>
        <source>%1 % used</source>
        <extracomment>how much of something is used: &quot;38 % used&quot;</extracomment>
        <translation>израсходовано %1 %</translation>
    </message>
</context>
<context>
    <name>firstline::ui::HoursTile</name>
    <message>
        <source>Work in the queues</source>
        <translation>Работа в очередях</translation>
    </message>
    <message numerus="yes">
        <source>Work in the queues, learnt from %n solved ticket(s) of 30 days</source>
        <translation>
            <numerusform>Работа в очередях, по %n решённой заявке за 30 дней</numerusform>
            <numerusform>Работа в очередях, по %n решённым заявкам за 30 дней</numerusform>
            <numerusform>Работа в очередях, по %n решённым заявкам за 30 дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Work in the queues: no time was logged in the last 30 days</source>
        <translation>Работа в очередях: за 30 дней время не записывали</translation>
    </message>
    <message>
        <source>%1 of work</source>
        <translation>%1 работы</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открыта</numerusform>
            <numerusform>%n открыты</numerusform>
            <numerusform>%n открыто</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no queue.</source>
        <translation>Очередей нет.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>Любое действие</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>База знаний</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Undo the last act, while it offers it</source>
        <translation>Отменить последнее действие, пока это предлагается</translation>
    </message>
    <message>
        <source>The ticket in a window of its own</source>
        <translation>Заявка в отдельном окне</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Эти клавиши</translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation>Назад или закрыть</translation>
    </message>
    <message>
        <source>Next and previous ticket</source>
        <translation>Следующая и предыдущая заявка</translation>
    </message>
    <message>
        <source>Go to the ticket</source>
        <translation>К заявке</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Фильтр списка</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Snooze until a date</source>
        <translation>Отложить до даты</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Почему такой срок?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send, solve, next</source>
        <translation>Отправить, решить, далее</translation>
    </message>
    <message>
        <source>Next and previous customer</source>
        <translation>Следующий и предыдущий клиент</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Next and previous article</source>
        <translation>Следующая и предыдущая статья</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>Читать статью</translation>
    </message>
    <message>
        <source>Next and previous decision</source>
        <translation>Следующее и предыдущее решение</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Всё же отправить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Keep as note</source>
        <translation>В заметку</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Принять чужое</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Открыть заявку</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Тревоги</translation>
    </message>
    <message>
        <source>To the alarm that rings: M takes, Z snoozes, Enter opens</source>
        <translation>К тревоге: M берёт, Z откладывает, Enter открывает</translation>
    </message>
    <message>
        <source>Next and previous alarm</source>
        <translation>Следующая и предыдущая тревога</translation>
    </message>
    <message>
        <source>Put the alarm away</source>
        <translation>Убрать тревогу</translation>
    </message>
    <message>
        <source>Filter alarms</source>
        <translation>Фильтр тревог</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Отбросить введённое</translation>
    </message>
    <message>
        <source>Move in the week, the year, the matrix</source>
        <translation>Двигаться по неделе, году, матрице</translation>
    </message>
    <message>
        <source>Fill or empty what is marked in the week</source>
        <translation>Заполнить или очистить отмеченное в неделе</translation>
    </message>
    <message>
        <source>Priority in the matrix</source>
        <translation>Приоритет в матрице</translation>
    </message>
    <message>
        <source>Order of policies</source>
        <translation>Порядок политик</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Select; letters then change all of them</source>
        <translation>Выделить; буквы меняют тогда все</translation>
    </message>
    <message>
        <source>Close and open a group</source>
        <translation>Свернуть и развернуть группу</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Копировать таблицей</translation>
    </message>
    <message>
        <source>In a reply or note: macros and texts</source>
        <translation>В ответе или заметке: макросы и тексты</translation>
    </message>
    <message>
        <source>In a note: people, who follow it then</source>
        <translation>В заметке: люди, они станут наблюдать</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>Attach a part of the screen</source>
        <translation>Приложить часть экрана</translation>
    </message>
    <message>
        <source>Turn the board&apos;s page, or go to the next column of the floor</source>
        <translation>Листать табло или перейти к соседнему столбцу зала</translation>
    </message>
    <message>
        <source>Choose what the board shows</source>
        <translation>Выбрать, что показывает табло</translation>
    </message>
    <message>
        <source>Fill a screen with the board, or leave it</source>
        <translation>Табло на весь экран и обратно</translation>
    </message>
    <message>
        <source>Board, floor, replay</source>
        <translation>Табло, зал, повтор</translation>
    </message>
    <message>
        <source>Play the replay, or pause it</source>
        <translation>Пустить повтор или остановить</translation>
    </message>
    <message>
        <source>What was perhaps meant by the word at the caret</source>
        <translation>Варианты для слова у курсора</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Клавиши этого места</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Учесть время</translation>
    </message>
    <message>
        <source>Start or pause the ticket&apos;s timer</source>
        <translation>Включить секундомер заявки или пауза</translation>
    </message>
    <message>
        <source>Remote control of its asset</source>
        <translation>Удалённое управление оборудованием</translation>
    </message>
    <message>
        <source>Print the list, or the ticket</source>
        <translation>Печать списка или заявки</translation>
    </message>
    <message>
        <source>In a note: only for some people or groups</source>
        <translation>В заметке: только для некоторых людей или групп</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>In the filter: all its fields</source>
        <translation>В фильтре: все его поля</translation>
    </message>
</context>
<context>
    <name>firstline::ui::KnowledgePage</name>
    <message>
        <source>Language of articles</source>
        <translation>Язык статей</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Все языки</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Поиск статей</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>All languages · %1</source>
        <translation>Все языки · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>No article here in this language. “All languages” shows more.</source>
        <translation>Здесь нет статей на этом языке. «Все языки» покажет больше.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), best first</source>
        <translation>
            <numerusform>%n совпадение, лучшие первыми</numerusform>
            <numerusform>%n совпадения, лучшие первыми</numerusform>
            <numerusform>%n совпадений, лучшие первыми</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Fewer or shorter words find more.</source>
        <translation>Ничего не найдено. Меньше слов или короче слова — больше результатов.</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>Статью нельзя показать</translation>
    </message>
    <message>
        <source>It is not on this workstation: perhaps it was withdrawn.</source>
        <translation>Её нет на этом рабочем месте: возможно, она отозвана.</translation>
    </message>
    <message>
        <source>The linked article is not here: %1</source>
        <translation>Статьи по ссылке здесь нет: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkBanner</name>
    <message numerus="yes">
        <source>Everything works; %n change(s) wait and will be sent by themselves.</source>
        <translation>
            <numerusform>Всё работает; %n изменение ждёт и уйдёт автоматически.</numerusform>
            <numerusform>Всё работает; %n изменения ждут и уйдут автоматически.</numerusform>
            <numerusform>Всё работает; %n изменений ждут и уйдут автоматически.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything works; what you do will be sent by itself.</source>
        <translation>Всё работает; сделанное уйдёт автоматически.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Нет связи с %1.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Что ждёт</translation>
    </message>
    <message numerus="yes">
        <source>Everything here works; %n change(s) wait until you sign in again.</source>
        <translation>
            <numerusform>Всё здесь работает; %n изменение ждёт вашего входа.</numerusform>
            <numerusform>Всё здесь работает; %n изменения ждут вашего входа.</numerusform>
            <numerusform>Всё здесь работает; %n изменений ждут вашего входа.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here works; sign in to send and receive.</source>
        <translation>Всё здесь работает; войдите, чтобы отправлять и получать.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Вход не выполнен.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Firstline will not start here without the server.</source>
        <translation>Без сервера Firstline здесь не запустится.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not keep your sign-in. While Firstline stays open, it works on.</source>
        <translation>Хранилище паролей этого компьютера не запоминает ваш вход. Пока Firstline открыт, он продолжает работать.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Leave Firstline open: here it starts only with the server.</source>
        <translation>Не закрывайте Firstline: здесь он запускается только при доступном сервере.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::LinkForm</name>
    <message>
        <source>Tie to another ticket</source>
        <translation>Связать с заявкой</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>This ticket is</source>
        <translation>Эта заявка</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>Другая заявка</translation>
    </message>
    <message>
        <source>Choose one of the list, or type the number of a ticket.</source>
        <translation>Выберите из списка или введите номер заявки.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ListExport</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln заявка</numerusform>
            <numerusform>%Ln заявки</numerusform>
            <numerusform>%Ln заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ListGroups</name>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Without a running deadline</source>
        <translation>Без идущего срока</translation>
    </message>
    <message>
        <source>Without a company</source>
        <translation>Без компании</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Без категории</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>До сегодняшнего дня</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Критический</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Другие</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без групп</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Координатор</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Здесь неизвестно</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MacroCard</name>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Everything is so already: nothing would change.</source>
        <translation>Всё уже так: ничего не изменится.</translation>
    </message>
    <message>
        <source>The reply can be taken back for ten seconds, the rest at any time.</source>
        <translation>Ответ можно отозвать в течение десяти секунд, остальное — всегда.</translation>
    </message>
    <message>
        <source>Write what belongs in the place of %1.</source>
        <translation>Впишите нужное вместо %1.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: it needs a category first.</source>
        <translation>Решить пока нельзя: нужна категория.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: its checklist is not done.</source>
        <translation>Решить пока нельзя: чек-лист не выполнен.</translation>
    </message>
    <message>
        <source>It cannot be solved yet: how it was solved must be written.</source>
        <translation>Решить пока нельзя: нужно написать, как решено.</translation>
    </message>
    <message>
        <source>Its status cannot be changed like that now.</source>
        <translation>Статус сейчас так изменить нельзя.</translation>
    </message>
    <message>
        <source>There is no field {%1}: write in its place what is meant.</source>
        <translation>Поля {%1} нет: впишите вместо него нужное.</translation>
    </message>
    <message>
        <source>This ticket has nothing for {%1}: write something in its place.</source>
        <translation>У этой заявки нет значения для {%1}: впишите что-нибудь вместо него.</translation>
    </message>
    <message>
        <source>Macros cannot set “%1”; that step is left out.</source>
        <translation>Макросы не меняют «%1»; этот шаг пропущен.</translation>
    </message>
    <message>
        <source>This step names nothing that exists and is left out: %1</source>
        <translation>Шаг указывает на то, чего нет, и пропущен: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MacroForm</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Wakes after</source>
        <translation>Вернуть через</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Follower</source>
        <translation>Наблюдатель</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Массовый сбой</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Где предлагать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>every ticket</source>
        <translation>любая заявка</translation>
    </message>
    <message>
        <source>On which tickets, as in the filter line</source>
        <translation>На каких заявках, как в строке фильтра</translation>
    </message>
    <message>
        <source>For example status:active queue:&quot;Line 1&quot; tag:vip</source>
        <translation>Например status:active queue:&quot;Линия 1&quot; tag:vip</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Ответ клиенту</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>Подставляются: %1</translation>
    </message>
    <message>
        <source>Changes; without any it is a text module</source>
        <translation>Изменения; без них это готовый текст</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Add a change</source>
        <translation>Добавить изменение</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Status: a name, or open, wait_customer, solved… Wake: +2d, 4h. Assignee: me, nobody, a login. Tag: a word, with - to take it off.</source>
        <translation>Статус: название или open, wait_customer, solved… Вернуть через: +2d, 4h. Исполнитель: me, nobody, логин. Метка: слово, с - чтобы снять.</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Новый макрос</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>для команды</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>только для меня</translation>
    </message>
    <message>
        <source>Give it a name: that is what people look for.</source>
        <translation>Дайте название: по нему ищут.</translation>
    </message>
    <message>
        <source>It does nothing yet: write a text or add a change.</source>
        <translation>Пока ничего не делает: напишите текст или добавьте изменение.</translation>
    </message>
    <message>
        <source>There is no field {%1}.</source>
        <translation>Поля {%1} нет.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Somebody deleted this macro.</source>
        <translation>Этот макрос удалён.</translation>
    </message>
    <message>
        <source>It is offered nowhere. What you typed is still here.</source>
        <translation>Он нигде не предлагается. То, что вы набрали, осталось здесь.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
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
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Ticket %1 is not on this machine. It may not exist, or you may not see it.</source>
        <translation>Заявки %1 нет на этом компьютере. Возможно, она не существует или вам не видна.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Ticket in its own window</source>
        <translation>Заявка в отдельном окне</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Клавиши этого раздела</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Представление</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Links of this kind are not opened.</source>
        <translation>Ссылки такого вида не открываются.</translation>
    </message>
    <message>
        <source>This link leads outside, to %1.</source>
        <translation>Ссылка ведёт на внешний адрес: %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your decision. Nothing you wrote is lost.</source>
        <translation>
            <numerusform>%n изменение требует вашего решения. Написанное не потеряно.</numerusform>
            <numerusform>%n изменения требуют вашего решения. Написанное не потеряно.</numerusform>
            <numerusform>%n изменений требуют вашего решения. Написанное не потеряно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>This computer is in another time zone now: %1. Times are shown in it.</source>
        <translation>Этот компьютер теперь в другом часовом поясе: %1. Время показано в нём.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Тревоги</translation>
    </message>
    <message>
        <source>Jump to the alarm</source>
        <translation>К тревоге</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Merge this ticket into another</source>
        <translation>Объединить заявку с другой</translation>
    </message>
    <message>
        <source>Too late: it is on its way.</source>
        <translation>Поздно: уже отправлено.</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Wallboard on the second screen</source>
        <translation>Табло на втором экране</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Floor: everybody&apos;s tickets side by side</source>
        <translation>Зал: заявки всех рядом</translation>
    </message>
    <message>
        <source>Replay: a queue as it was</source>
        <translation>Повтор: очередь, какой она была</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on your tickets</source>
        <translation>
            <numerusform>и ещё %n по вашим заявкам</numerusform>
            <numerusform>и ещё %n по вашим заявкам</numerusform>
            <numerusform>и ещё %n по вашим заявкам</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Spelling on or off</source>
        <translation>Орфография: включить или выключить</translation>
    </message>
    <message>
        <source>Spelling is checked while you write.</source>
        <translation>Орфография проверяется, пока вы пишете.</translation>
    </message>
    <message>
        <source>Spelling is not checked.</source>
        <translation>Орфография не проверяется.</translation>
    </message>
    <message>
        <source>Log time</source>
        <translation>Учесть время</translation>
    </message>
    <message>
        <source>Start or pause the timer</source>
        <translation>Включить секундомер или поставить на паузу</translation>
    </message>
    <message>
        <source>Remote control of the asset</source>
        <translation>Удалённое управление оборудованием</translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation>Печать заявки</translation>
    </message>
    <message>
        <source>Print a work order</source>
        <translation>Печать заказ-наряда</translation>
    </message>
    <message>
        <source>Print an act of completed work</source>
        <translation>Печать акта выполненных работ</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Печать списка</translation>
    </message>
    <message>
        <source>Visit sheet of the day</source>
        <translation>Лист выездов на день</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>That was it. The guided start is in the palette whenever you want it: Ctrl+K.</source>
        <translation>Готово. Первые шаги всегда можно найти в палитре: Ctrl+K.</translation>
    </message>
    <message>
        <source>New here? A guided start shows the keys in five minutes.</source>
        <translation>Впервые здесь? Первые шаги покажут клавиши за пять минут.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Take the merge of this ticket back</source>
        <translation>Отменить объединение этой заявки</translation>
    </message>
    <message>
        <source>unmerge, take the merge apart, separate merged tickets</source>
        <translation>разъединить, отделить объединённые заявки, отмена объединения</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>bright colours, day</source>
        <translation>светлые цвета, день</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>dark colours, night</source>
        <translation>темная, тёмные цвета, ночь</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Тема с высоким контрастом</translation>
    </message>
    <message>
        <source>contrast, strong colours</source>
        <translation>контраст, контрастная тема, яркие цвета</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Тема как в системе</translation>
    </message>
    <message>
        <source>system colours, automatic theme</source>
        <translation>системные цвета, автоматическая тема</translation>
    </message>
    <message>
        <source>Tie this ticket to another</source>
        <translation>Связать заявку с другой</translation>
    </message>
    <message>
        <source>link tickets, parent ticket, child ticket, duplicate</source>
        <translation>связать заявки, родительская заявка, дочерняя заявка, дубликат</translation>
    </message>
    <message>
        <source>Mark a major incident, or take the mark away</source>
        <translation>Отметить массовый сбой или снять отметку</translation>
    </message>
    <message>
        <source>mass outage, one message to all</source>
        <translation>массовая авария, сообщение всем сразу</translation>
    </message>
    <message>
        <source>Follow this ticket, or stop</source>
        <translation>Наблюдать за заявкой или перестать</translation>
    </message>
    <message>
        <source>Change the subject</source>
        <translation>Изменить тему</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Изменить категорию</translation>
    </message>
    <message>
        <source>Log what the customer said</source>
        <translation>Записать слова клиента</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>Показать или скрыть историю</translation>
    </message>
    <message>
        <source>Show or hide the panel beside the ticket</source>
        <translation>Показать или скрыть панель рядом с заявкой</translation>
    </message>
    <message>
        <source>The program was cut off.</source>
        <translation>Программа была прервана.</translation>
    </message>
    <message>
        <source>The call that you were noting is kept.</source>
        <translation>Запись звонка сохранена.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one is a call.</source>
        <translation>
            <numerusform>Сохранён %n начатый текст, последний — звонок.</numerusform>
            <numerusform>Сохранены %n начатых текста, последний — звонок.</numerusform>
            <numerusform>Сохранено %n начатых текстов, последний — звонок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text on %1 is kept.</source>
        <translation>Текст по заявке %1 сохранён.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you were writing are kept, the last one on %1.</source>
        <translation>
            <numerusform>Сохранён %n начатый текст, последний — по заявке %1.</numerusform>
            <numerusform>Сохранены %n начатых текста, последний — по заявке %1.</numerusform>
            <numerusform>Сохранено %n начатых текстов, последний — по заявке %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::MatrixForm</name>
    <message>
        <source>Impact down, urgency across</source>
        <translation>Влияние вниз, срочность вправо</translation>
    </message>
    <message>
        <source>Arrows move, 1 to 4 set. New tickets take it at once; tickets that are there keep their priority.</source>
        <translation>Стрелки двигают, 1–4 задают. Новые заявки берут это сразу; имеющиеся сохраняют свой приоритет.</translation>
    </message>
    <message>
        <source>Standard matrix</source>
        <translation>Обычная матрица</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Матрица приоритетов</translation>
    </message>
    <message>
        <source>▲ Somewhere a higher impact or urgency gets a lower priority. It may be saved so.</source>
        <translation>▲ Где-то при большем влиянии или срочности приоритет ниже. Сохранить так можно.</translation>
    </message>
    <message>
        <source>The matrix was refused: %1</source>
        <translation>Матрица не принята: %1</translation>
    </message>
    <message>
        <source>Arrows move. New tickets take their priority from here.</source>
        <translation>Стрелки перемещают. Новые заявки берут приоритет отсюда.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MatrixGrid</name>
    <message>
        <source>Priority matrix</source>
        <translation>Матрица приоритетов</translation>
    </message>
    <message>
        <source>Impact %1, urgency %2: priority %3</source>
        <translation>Влияние: %1, срочность: %2, приоритет %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MergeForm</name>
    <message>
        <source>Merge into another ticket</source>
        <translation>Объединить с другой заявкой</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>No such open ticket is here</source>
        <translation>Такой открытой заявки здесь нет</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>можно не заполнять</translation>
    </message>
    <message>
        <source>Into the ticket</source>
        <translation>С какой заявкой</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>This conversation is shown there from then on, and what comes later goes there. It can be taken back for 30 days.</source>
        <translation>Эта переписка будет видна там, и всё новое попадёт туда. Отменить можно в течение 30 дней.</translation>
    </message>
    <message>
        <source>Choose a ticket of the list.</source>
        <translation>Выберите заявку из списка.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MergedBar</name>
    <message>
        <source>Open it</source>
        <translation>Открыть её</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Разъединить</translation>
    </message>
    <message>
        <source>Merged into #%1 %2</source>
        <translation>Объединена с #%1 %2</translation>
    </message>
    <message>
        <source>Merged into a ticket that you do not see</source>
        <translation>Объединена с заявкой, которую вы не видите</translation>
    </message>
    <message>
        <source>What is written here now goes there.</source>
        <translation>Всё, что написано здесь, попадает туда.</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MessageCard</name>
    <message>
        <source>unanswered</source>
        <translation>без ответа</translation>
    </message>
    <message>
        <source>Nobody has answered this yet.</source>
        <translation>На это ещё никто не ответил.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоответ</translation>
    </message>
    <message>
        <source>Written by a machine: it answers and reopens nothing.</source>
        <translation>Создано автоматически: не считается ответом и не открывает заявку заново.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>Kept here; goes out by itself.</source>
        <translation>Сохранено здесь; уйдёт автоматически.</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>записано</translation>
    </message>
    <message>
        <source>Recorded, not sent: this channel has no way out yet.</source>
        <translation>Записано, но не отправлено: этот канал пока не отправляет.</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>The channel refused it.</source>
        <translation>Канал отклонил сообщение.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>задержано</translation>
    </message>
    <message>
        <source>Held for your decision; see what waits.</source>
        <translation>Ждёт вашего решения; см. исходящие.</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>Said in #%1, which was merged into this ticket.</source>
        <translation>Сказано в #%1, объединённой с этой заявкой.</translation>
    </message>
    <message>
        <source>More about this message</source>
        <translation>Ещё об этом сообщении</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Split off into a ticket of its own…</source>
        <translation>Отделить в новую заявку…</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Показать цитату</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Скрыть цитату</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Текст сообщения</translation>
    </message>
    <message>
        <source>Restricted: %1</source>
        <extracomment>above the text of a note: who alone may read it</extracomment>
        <translation>Только для: %1</translation>
    </message>
    <message>
        <source>Nobody else sees this note or its files, whoever sees the ticket.</source>
        <translation>Больше никто не видит эту заметку и её файлы, даже если видит заявку.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Its text is a draft again. Nobody has got it yet.</source>
        <translation>Текст снова станет черновиком. Его ещё никто не получил.</translation>
    </message>
    <message>
        <source>hand-over taken back</source>
        <extracomment>on a note: the ticket was handed over with it, and the handing over was undone</extracomment>
        <translation>передача отменена</translation>
    </message>
    <message>
        <source>The ticket was handed over with this note, and that was undone.</source>
        <translation>С этой заметкой заявку передали, потом передачу отменили.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::MessageWords</name>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>a former colleague</source>
        <translation>бывший коллега</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>внутренняя заметка</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>выезд</translation>
    </message>
    <message>
        <source>call in</source>
        <translation>входящий звонок</translation>
    </message>
    <message>
        <source>call out</source>
        <translation>исходящий звонок</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NavRail</name>
    <message>
        <source>%1, needs attention</source>
        <extracomment>a place in the navigation that needs attention; %1 is its name</extracomment>
        <translation>%1, требует внимания</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Разделы</translation>
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
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>The name of the new contact is missing.</source>
        <translation>Не указано имя нового контакта.</translation>
    </message>
    <message>
        <source>known company</source>
        <translation>известная компания</translation>
    </message>
    <message>
        <source>no company: a private person</source>
        <translation>без компании: частное лицо</translation>
    </message>
    <message>
        <source>New company: %1</source>
        <extracomment>the last row of a list of companies: makes one of this name</extracomment>
        <translation>Новая компания: %1</translation>
    </message>
    <message>
        <source>a new company is made</source>
        <translation>будет создана новая компания</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NoticeCard</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Рабочий стол</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Which sound</source>
        <translation>Какой звук</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>for screen readers: %1 is what happens, %2 how one is told</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Тревога</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>The caller&apos;s card always opens.</source>
        <translation>Карточка звонящего открывается всегда.</translation>
    </message>
    <message>
        <source>Quiet: nothing sounds, and the desktop shows nothing</source>
        <translation>Тишина: без звуков и без уведомлений рабочего стола</translation>
    </message>
    <message>
        <source>Outside the duty hours of my groups</source>
        <translation>Вне часов дежурства моих групп</translation>
    </message>
    <message>
        <source>Every day from</source>
        <translation>Каждый день с</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тишина с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тишина до</translation>
    </message>
    <message>
        <source>until</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Passed deadlines are told in quiet hours, too</source>
        <translation>О прошедших сроках сообщать и в тихие часы</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
    </message>
    <message>
        <source>All of this as it is for somebody who chose nothing.</source>
        <translation>Всё так, как у того, кто ничего не выбирал.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>None of your groups has a duty calendar.</source>
        <translation>Ни у одной из ваших групп нет календаря дежурств.</translation>
    </message>
    <message>
        <source>It is quiet now.</source>
        <translation>Сейчас тихие часы.</translation>
    </message>
    <message>
        <source>While you are absent or on a break nothing sounds either; alarms stand in the log.</source>
        <translation>Пока вы отсутствуете или на перерыве, звуков тоже нет; тревоги остаются в журнале.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Notices</name>
    <message>
        <source>A deadline comes near</source>
        <translation>Приближается срок</translation>
    </message>
    <message>
        <source>A deadline is very near (90 %)</source>
        <translation>Срок совсем близко (90 %)</translation>
    </message>
    <message>
        <source>A deadline has passed</source>
        <translation>Срок прошёл</translation>
    </message>
    <message>
        <source>A wait is over</source>
        <translation>Ожидание окончено</translation>
    </message>
    <message>
        <source>A ticket is given to me</source>
        <translation>Мне передали заявку</translation>
    </message>
    <message>
        <source>A customer answers on a ticket of mine</source>
        <translation>Клиент ответил по моей заявке</translation>
    </message>
    <message>
        <source>Somebody mentions me</source>
        <translation>Меня упомянули</translation>
    </message>
    <message>
        <source>Somebody calls</source>
        <translation>Кто-то звонит</translation>
    </message>
    <message>
        <source>You got %1: %2</source>
        <extracomment>%1 is a ticket&apos;s number, %2 its subject</extracomment>
        <translation>Вам передали %1: %2</translation>
    </message>
    <message>
        <source>%1 gave you %2: %3</source>
        <extracomment>%1 is a person, %2 a ticket&apos;s number, %3 its subject</extracomment>
        <translation>%1: вам передана заявка %2: %3</translation>
    </message>
    <message>
        <source>You follow %1 now: %2</source>
        <translation>Вы теперь наблюдаете за %1: %2</translation>
    </message>
    <message>
        <source>%1 wants you to see %2: %3</source>
        <translation>%1 просит вас взглянуть на %2: %3</translation>
    </message>
    <message>
        <source>An answer on %1: %2</source>
        <translation>Ответ по %1: %2</translation>
    </message>
    <message>
        <source>Given to you</source>
        <translation>Передано вам</translation>
    </message>
    <message>
        <source>%1 gave it to you</source>
        <translation>%1: передача вам</translation>
    </message>
    <message>
        <source>%1 wrote a restricted note for you</source>
        <translation>%1: закрытая заметка для вас</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>You follow it now</source>
        <translation>Вы теперь за ней наблюдаете</translation>
    </message>
    <message>
        <source>%1 wants you to see it</source>
        <translation>%1 просит вас взглянуть</translation>
    </message>
    <message>
        <source>An answer came</source>
        <translation>Пришёл ответ</translation>
    </message>
    <message>
        <source>%1 wrote a restricted note for you on %2: %3</source>
        <extracomment>%1 is a person, %2 a ticket&apos;s number, %3 its subject</extracomment>
        <translation>%1: закрытая заметка для вас, %2: %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberCard</name>
    <message>
        <source>Tell the caller</source>
        <translation>Назовите звонящему</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>A name for now: the reserved numbers are used up. The server gives the number on the next contact; this name keeps finding the ticket.</source>
        <translation>Временное имя: запас номеров исчерпан. Сервер даст номер при следующей связи; по этому имени заявку всегда можно найти.</translation>
    </message>
    <message>
        <source>registered offline, the number is final</source>
        <translation>оформлена без связи, номер окончательный</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>оформлена</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>скопировано</translation>
    </message>
    <message>
        <source>Tell the caller: %1</source>
        <extracomment>what is heard when the card opens; %1 is the number of the ticket</extracomment>
        <translation>Назовите звонящему: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberLabel</name>
    <message>
        <source>Copy the number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Заявка %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::NumberTile</name>
    <message>
        <source>no work was logged lately</source>
        <translation>время давно не записывали</translation>
    </message>
    <message numerus="yes">
        <source>and %n ticket(s) of unknown length</source>
        <translation>
            <numerusform>и %n заявка без оценки</numerusform>
            <numerusform>и %n заявки без оценки</numerusform>
            <numerusform>и %n заявок без оценки</numerusform>
        </translation>
    </message>
    <message>
        <source>of work in open tickets</source>
        <translation>работы в открытых заявках</translation>
    </message>
    <message>
        <source>nobody waits for an answer</source>
        <translation>ответа никто не ждёт</translation>
    </message>
    <message>
        <source>a customer waits for an answer</source>
        <translation>клиент ждёт ответа</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>старшая %1</translation>
    </message>
    <message>
        <source>backlog %1 of work</source>
        <translation>работы на %1</translation>
    </message>
    <message>
        <source>less than 25 % left</source>
        <translation>осталось меньше 25 %</translation>
    </message>
    <message>
        <source>everything is in time</source>
        <translation>всё в срок</translation>
    </message>
    <message>
        <source>in %1 · out %2</source>
        <translation>пришло %1 · решено %2</translation>
    </message>
    <message numerus="yes">
        <source>no change for %n working hour(s)</source>
        <translation>
            <numerusform>без изменений %n рабочий час</numerusform>
            <numerusform>без изменений %n рабочих часа</numerusform>
            <numerusform>без изменений %n рабочих часов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::OutboxPage</name>
    <message>
        <source>nothing you wrote is lost</source>
        <translation>написанное не потеряно</translation>
    </message>
    <message>
        <source>goes out by itself, in order</source>
        <translation>уходит автоматически, по порядку</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Всё отправлено</translation>
    </message>
    <message>
        <source>What you do while the network is away waits here and goes out by itself.</source>
        <translation>Сделанное без связи ждёт здесь и уходит автоматически.</translation>
    </message>
    <message>
        <source>Needs your decision · %1</source>
        <translation>Требует решения · %1</translation>
    </message>
    <message>
        <source>Waiting to be sent · %1</source>
        <translation>Ждёт отправки · %1</translation>
    </message>
    <message>
        <source>Taken back. Its text is a draft again.</source>
        <translation>Отозвано. Текст снова стал черновиком.</translation>
    </message>
    <message>
        <source>It is already sent.</source>
        <translation>Уже отправлено.</translation>
    </message>
    <message>
        <source>Your text is copied.</source>
        <translation>Ваш текст скопирован.</translation>
    </message>
    <message>
        <source>A ticket that is not here any more</source>
        <translation>Заявка, которой здесь больше нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaneFiles</name>
    <message>
        <source>%1 was not attached. %2</source>
        <extracomment>the name of a file, and what went wrong with it</extracomment>
        <translation>%1 не приложен. %2</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Снимок экрана</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>This display does not let programs read the screen. Take the picture with the desktop&apos;s own key and paste it here with Ctrl+V.</source>
        <translation>Этот экран не разрешает программам делать снимки. Сделайте снимок клавишей рабочего стола и вставьте его сюда через Ctrl+V.</translation>
    </message>
    <message>
        <source>%1 is not on this computer. It can be fetched when the connection is back.</source>
        <translation>%1 не на этом компьютере. Можно загрузить, когда вернётся связь.</translation>
    </message>
    <message>
        <source>%1 can run as a program. It is not opened from here, only saved.</source>
        <translation>%1 может запуститься как программа. Отсюда его не открыть, только сохранить.</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>%1 не открыт. %2</translation>
    </message>
    <message>
        <source>No program on this computer opens %1. Save it instead.</source>
        <translation>На этом компьютере нет программы для %1. Сохраните файл.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено как %1</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 не сохранён. %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaneWork</name>
    <message numerus="yes">
        <source>%n time(s) logged here, %1 in all</source>
        <translation>
            <numerusform>Здесь %n запись времени, всего %1</numerusform>
            <numerusform>Здесь %n записи времени, всего %1</numerusform>
            <numerusform>Здесь %n записей времени, всего %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract %1: %2 of %3 left</source>
        <translation>Договор %1: осталось %2 из %3</translation>
    </message>
    <message>
        <source>%1 after this</source>
        <translation>после этого %1</translation>
    </message>
    <message>
        <source>%1 beyond it with this</source>
        <translation>с этим сверх лимита %1</translation>
    </message>
    <message>
        <source>(with what waits to be sent)</source>
        <translation>(с учётом неотправленного)</translation>
    </message>
    <message>
        <source>The timer of %1 is paused at %2</source>
        <translation>Секундомер заявки %1 на паузе: %2</translation>
    </message>
    <message>
        <source>The timer of %1 runs; that of %2 is paused</source>
        <translation>Секундомер заявки %1 идёт; у %2 – пауза</translation>
    </message>
    <message>
        <source>The timer of %1 runs</source>
        <translation>Секундомер заявки %1 идёт</translation>
    </message>
    <message>
        <source>%1 s on the timer</source>
        <extracomment>how long a timer ran, to the second, beside the whole minutes that are logged</extracomment>
        <translation>%1 с на секундомере</translation>
    </message>
    <message>
        <source>%1 logged</source>
        <translation>Учтено: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Too late: the time entry is on its way.</source>
        <translation>Поздно: запись времени уже уходит.</translation>
    </message>
    <message>
        <source>No remote control.</source>
        <translation>Удалённое управление недоступно.</translation>
    </message>
    <message>
        <source>This ticket names no asset. Choose one on its card first.</source>
        <translation>В заявке не указано оборудование. Сначала укажите его.</translation>
    </message>
    <message>
        <source>Remote control of %1 is starting</source>
        <translation>Запускается удалённое управление: %1</translation>
    </message>
    <message>
        <source>The desk has named no program for it. An administrator writes it under Settings, Remote control and papers.</source>
        <translation>Программа не указана. Администратор впишет её в Настройках, «Удалённое управление и бумаги».</translation>
    </message>
    <message>
        <source>The program in the settings does not say where the asset&apos;s id goes. An administrator mends it under Settings, Remote control and papers.</source>
        <translation>В команде из настроек не сказано, куда подставить идентификатор. Администратор исправит её в Настройках, «Удалённое управление и бумаги».</translation>
    </message>
    <message>
        <source>The asset %1 has no id for it. Write it on its card, under Remote control.</source>
        <translation>У оборудования %1 нет идентификатора. Впишите его в карточку, в поле «Удалённое управление».</translation>
    </message>
    <message>
        <source>The id of %1 begins with a dash or holds characters that cannot be seen. Write it anew on its card.</source>
        <translation>Идентификатор %1 начинается с дефиса или содержит невидимые знаки. Впишите его в карточку заново.</translation>
    </message>
    <message>
        <source>The program %1 is not on this computer. Install it, or ask an administrator.</source>
        <translation>Программы %1 на этом компьютере нет. Установите её или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>This computer did not start %1.</source>
        <translation>Этот компьютер не запустил %1.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>Заказ-наряд</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Акт</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PaperWords</name>
    <message>
        <source>remote</source>
        <translation>удалённо</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>сер.&#xa0;№&#xa0;%1</translation>
    </message>
    <message>
        <source>inv. no. %1</source>
        <translation>инв.&#xa0;№&#xa0;%1</translation>
    </message>
    <message>
        <source>Printed %1 (%2), %3</source>
        <extracomment>at the foot of a page: when, in which time zone, and by whom: &quot;Printed 22 Nov 2026, 14:10 (UTC+01:00), Anna&quot;</extracomment>
        <translation>Напечатано %1 (%2), %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Текущий пароль</translation>
    </message>
    <message numerus="yes">
        <source>New password, at least %n character(s)</source>
        <translation>
            <numerusform>Новый пароль, не короче %n символа</numerusform>
            <numerusform>Новый пароль, не короче %n символов</numerusform>
            <numerusform>Новый пароль, не короче %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Write the password that you have now.</source>
        <translation>Введите текущий пароль.</translation>
    </message>
    <message>
        <source>The two new passwords differ. Write the new one again.</source>
        <translation>Новые пароли не совпадают. Введите новый пароль ещё раз.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PauseTable</name>
    <message>
        <source>%1 stands in %2</source>
        <translation>«%1»: пауза в статусе «%2»</translation>
    </message>
    <message>
        <source>The status itself pauses this clock.</source>
        <translation>Этот таймер останавливает сам статус.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PeopleTile</name>
    <message>
        <source>busy</source>
        <translation>на задаче</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>перерыв</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of people off duty</source>
        <translation>
            <numerusform>%n заявка у тех, кто не на смене</numerusform>
            <numerusform>%n заявки у тех, кто не на смене</numerusform>
            <numerusform>%n заявок у тех, кто не на смене</numerusform>
        </translation>
    </message>
    <message>
        <source>On duty: tickets · hours of work</source>
        <translation>На смене: заявки · часы работы</translation>
    </message>
    <message>
        <source>On duty: tickets</source>
        <translation>На смене: заявки</translation>
    </message>
    <message>
        <source>Nobody is on duty.</source>
        <translation>На смене никого нет.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PersonMenu</name>
    <message>
        <source>Change password...</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Sign out...</source>
        <translation>Выйти…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Notifications...</source>
        <translation>Уведомления…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PickPopup</name>
    <message>
        <source>Type a name</source>
        <translation>Введите имя</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PolicyForm</name>
    <message>
        <source>Promise, in working time</source>
        <translation>Обязательства, в рабочем времени</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Calendar, unless contract or site has its own</source>
        <translation>Календарь, если у договора или объекта нет своего</translation>
    </message>
    <message>
        <source>4 h, 1 h 30 min, 2 d; 1 d is %1 of this calendar. Empty: no target.</source>
        <translation>4 ч, 1 ч 30 мин, 2 д; 1 д — это %1 этого календаря. Пусто: срока нет.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>every company</source>
        <translation>любая компания</translation>
    </message>
    <message>
        <source>Company tiers, with commas</source>
        <translation>Уровни компаний, через запятую</translation>
    </message>
    <message>
        <source>Types; none chosen means all</source>
        <translation>Типы; не выбрано — все</translation>
    </message>
    <message>
        <source>Priorities; none chosen means all</source>
        <translation>Приоритеты; не выбрано — все</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Приоритет %1</translation>
    </message>
    <message>
        <source>Default: rules what no other policy matches</source>
        <translation>По умолчанию: действует, когда не подошла другая</translation>
    </message>
    <message>
        <source>Categories with what is below them; none means all</source>
        <translation>Категории с вложенными; не выбрано — все</translation>
    </message>
    <message>
        <source>Alarms on the way to the deadline</source>
        <translation>Тревоги на пути к сроку</translation>
    </message>
    <message>
        <source>At night, outside the group&apos;s duty calendar, only alarms of priority 1 ring.</source>
        <translation>Ночью, вне календаря дежурства группы, звучат только тревоги приоритета 1.</translation>
    </message>
    <message>
        <source>When clocks stand, and what happens after</source>
        <translation>Когда таймеры на паузе и что потом</translation>
    </message>
    <message>
        <source>When a solved ticket is opened again</source>
        <translation>Когда решённую заявку открывают снова</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>При смене приоритета</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Новая политика</translation>
    </message>
    <message>
        <source>none: no deadlines</source>
        <translation>нет: без сроков</translation>
    </message>
    <message>
        <source>A company&apos;s tier is set on its card (Customers, Edit).</source>
        <translation>Уровень компании задаётся на её карточке (Клиенты, Изменить).</translation>
    </message>
    <message>
        <source>In use: %1. A company&apos;s tier is set on its card (Customers, Edit).</source>
        <translation>Используются: %1. Уровень компании задаётся на её карточке (Клиенты, Изменить).</translation>
    </message>
    <message>
        <source>Name: a policy needs a name.</source>
        <translation>Название: у политики должно быть название.</translation>
    </message>
    <message>
        <source>%1: write a duration as 4 h, 1 h 30 min or 2 d.</source>
        <translation>%1: запишите длительность как 4 ч, 1 ч 30 мин или 2 д.</translation>
    </message>
    <message>
        <source>Alarms: write the point as 75 %, or as +1 h after the deadline.</source>
        <translation>Тревоги: запишите точку как 75 % или как +1 ч после срока.</translation>
    </message>
    <message>
        <source>Targets of priority %1: a target lies between nothing and ten years.</source>
        <translation>Сроки приоритета %1: срок лежит между нулём и десятью годами.</translation>
    </message>
    <message>
        <source>Calendar: it is not there any more. Choose another one.</source>
        <translation>Календарь: его больше нет. Выберите другой.</translation>
    </message>
    <message>
        <source>Categories: one of them is not there any more.</source>
        <translation>Категории: одной из них больше нет.</translation>
    </message>
    <message>
        <source>it tells nobody and does nothing</source>
        <translation>никому не сообщает и ничего не делает</translation>
    </message>
    <message>
        <source>the same point stands above already</source>
        <translation>такая же точка уже стоит выше</translation>
    </message>
    <message>
        <source>the point or the priority is out of range</source>
        <translation>точка или приоритет вне пределов</translation>
    </message>
    <message>
        <source>Alarm %1: %2.</source>
        <translation>Тревога %1: %2.</translation>
    </message>
    <message>
        <source>Alarms: no more than 16.</source>
        <translation>Тревоги: не больше 16.</translation>
    </message>
    <message>
        <source>The policy was refused: %1</source>
        <translation>Политика не принята: %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PolicyOrder</name>
    <message>
        <source>Order of policies</source>
        <translation>Порядок политик</translation>
    </message>
    <message>
        <source>A contract&apos;s own policy comes first, then the site&apos;s; then the first of this list whose conditions hold.</source>
        <translation>Сначала действует политика договора, затем объекта; затем первая из этого списка, чьи условия выполнены.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PrintPreview</name>
    <message>
        <source>With notes</source>
        <translation>С заметками</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Notes of colleagues and their working time are printed, too</source>
        <translation>Печатаются и заметки коллег, и их рабочее время</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>По ширине окна</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Страница целиком</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено: %1.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Не сохранено.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Отправлено на %1.</translation>
    </message>
    <message>
        <source>Not printed. The printer did not take it; saving as PDF works always.</source>
        <translation>Не напечатано. Принтер не принял задание; сохранить в PDF можно всегда.</translation>
    </message>
    <message>
        <source>Page %1 of %2…</source>
        <translation>Страница %1 из %2…</translation>
    </message>
    <message>
        <source>Given up; nothing was left behind.</source>
        <translation>Отменено; ничего не осталось.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>Given up; %n page(s) had gone out before.</source>
        <translation>
            <numerusform>Отменено; %n страница уже отправлена.</numerusform>
            <numerusform>Отменено; %n страницы уже отправлены.</numerusform>
            <numerusform>Отменено; %n страниц уже отправлено.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityGrid</name>
    <message>
        <source>Impact %1, urgency %2: priority %3</source>
        <translation>Влияние %1, срочность %2: приоритет %3</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityMark</name>
    <message>
        <source>Priority %1</source>
        <translation>Приоритет %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::PriorityTrack</name>
    <message>
        <source>What if the priority were %1</source>
        <translation>Что, если бы приоритет был %1</translation>
    </message>
    <message>
        <source>Drag along, or press 1 to 4. The dot is the priority as it is.</source>
        <translation>Тяните или нажмите 1–4. Точка — приоритет как есть.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueActs</name>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: назначено, %2.</translation>
    </message>
    <message>
        <source>%1 has nobody now.</source>
        <translation>%1: исполнитель снят.</translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation>%1 уже у вас.</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation>%1 теперь у вас.</translation>
    </message>
    <message>
        <source>%1 has priority %2 now.</source>
        <translation>%1: теперь приоритет %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueFooter</name>
    <message>
        <source>as of %1</source>
        <extracomment>%1 is a time: &quot;as of 11:02:14&quot;</extracomment>
        <translation>на %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln заявка</numerusform>
            <numerusform>%Ln заявки</numerusform>
            <numerusform>%Ln заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln просрочена</numerusform>
            <numerusform>%Ln просрочены</numerusform>
            <numerusform>%Ln просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within the hour</source>
        <translation>
            <numerusform>%Ln со сроком в течение часа</numerusform>
            <numerusform>%Ln со сроком в течение часа</numerusform>
            <numerusform>%Ln со сроком в течение часа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Выделена %Ln</numerusform>
            <numerusform>Выделены %Ln</numerusform>
            <numerusform>Выделено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Изменить их</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Снять выделение</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuePage</name>
    <message>
        <source>This is not understood; the rest filters.</source>
        <translation>Это не распознано; остальное фильтрует.</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Под фильтр ничего не подходит</translation>
    </message>
    <message>
        <source>Take a word away, or go back to the whole view.</source>
        <translation>Уберите слово или вернитесь ко всему представлению.</translation>
    </message>
    <message>
        <source>Show the whole view</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Nothing is yours at the moment</source>
        <translation>Сейчас у вас ничего нет</translation>
    </message>
    <message>
        <source>Open Unassigned and take a ticket with M.</source>
        <translation>Откройте «Без исполнителя» и возьмите заявку клавишей M.</translation>
    </message>
    <message>
        <source>Open Unassigned</source>
        <translation>Открыть «Без исполнителя»</translation>
    </message>
    <message>
        <source>Every ticket has somebody</source>
        <translation>У каждой заявки есть исполнитель</translation>
    </message>
    <message>
        <source>New tickets without an assignee come here.</source>
        <translation>Сюда попадают новые заявки без исполнителя.</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все получили ответ</translation>
    </message>
    <message>
        <source>A ticket comes here when its customer waits for a word.</source>
        <translation>Заявка попадает сюда, когда клиент ждёт ответа.</translation>
    </message>
    <message>
        <source>You watch no ticket</source>
        <translation>Вы не наблюдаете за заявками</translation>
    </message>
    <message>
        <source>Follow a ticket from its menu to see it here.</source>
        <translation>Включите наблюдение в меню заявки, и она появится здесь.</translation>
    </message>
    <message>
        <source>No tickets here</source>
        <translation>Здесь нет заявок</translation>
    </message>
    <message>
        <source>Take a call to register the first one.</source>
        <translation>Примите звонок, чтобы оформить первую.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>Give %1 to</source>
        <translation>Назначить %1</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Критический</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>Priority of %1</source>
        <translation>Приоритет заявки %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Почему такой срок?</translation>
    </message>
    <message>
        <source>Your role changes tickets one by one. Press Esc to let the selection go.</source>
        <translation>Ваша роль меняет заявки по одной. Esc снимает выделение.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Изменить %Ln заявку</numerusform>
            <numerusform>Изменить %Ln заявки</numerusform>
            <numerusform>Изменить %Ln заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Копировать таблицей</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Список записан в %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) copied as a table.</source>
        <translation>
            <numerusform>%Ln заявка скопирована таблицей.</numerusform>
            <numerusform>%Ln заявки скопированы таблицей.</numerusform>
            <numerusform>%Ln заявок скопировано таблицей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>Name of your view</source>
        <translation>Название вашего представления</translation>
    </message>
    <message>
        <source>Name of the team&apos;s view</source>
        <translation>Название представления команды</translation>
    </message>
    <message>
        <source>Another name for “%1”</source>
        <translation>Другое название для «%1»</translation>
    </message>
    <message>
        <source>Keep as a view of mine …</source>
        <translation>Сохранить как моё представление…</translation>
    </message>
    <message>
        <source>Keep as a view of the team …</source>
        <translation>Сохранить как представление команды…</translation>
    </message>
    <message>
        <source>Save it as it looks now</source>
        <translation>Сохранить, как оно сейчас</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Export as CSV …</source>
        <translation>Экспорт в CSV…</translation>
    </message>
    <message>
        <source>Export as PDF …</source>
        <translation>Экспорт в PDF…</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Экспорт списка</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; export it as a file.</source>
        <translation>Для буфера обмена это слишком много; запишите в файл.</translation>
    </message>
    <message>
        <source>There is no such field. The rest filters.</source>
        <translation>Такого поля нет. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>This value is not known here. The rest filters.</source>
        <translation>Это значение здесь неизвестно. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>A value is missing after the field. The rest filters.</source>
        <translation>После поля нет значения. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>This field cannot be compared by &lt; or &gt;. The rest filters.</source>
        <translation>Это поле нельзя сравнивать через &lt; или &gt;. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>A quote is not closed. The rest filters.</source>
        <translation>Кавычка не закрыта. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed. The rest filters.</source>
        <translation>Скобка не закрыта. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>A parenthesis closes nothing. The rest filters.</source>
        <translation>Скобка ничего не закрывает. Остальное фильтрует.</translation>
    </message>
    <message>
        <source>The filter is too long; its beginning filters.</source>
        <translation>Фильтр слишком длинный; действует его начало.</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>первые %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>There is no field “%1”; did you mean “%2”? The rest filters.</source>
        <translation>Поля «%1» нет; может быть, «%2»? Остальное фильтрует.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueueTools</name>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>Order: %1, descending</source>
        <extracomment>for screen readers: %1 is a column</extracomment>
        <translation>Порядок: %1, по убыванию</translation>
    </message>
    <message>
        <source>Order: %1, ascending</source>
        <translation>Порядок: %1, по возрастанию</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Обычные столбцы</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Следующий ответ</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Views and files</source>
        <translation>Представления и файлы</translation>
    </message>
    <message>
        <source>Groups: none</source>
        <translation>Группы: нет</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Группы: %1</translation>
    </message>
    <message>
        <source>Columns for dispatching</source>
        <translation>Столбцы для диспетчера</translation>
    </message>
    <message>
        <source>Columns about customers</source>
        <translation>Столбцы о клиентах</translation>
    </message>
    <message>
        <source>Few columns</source>
        <translation>Мало столбцов</translation>
    </message>
    <message>
        <source>Rows as everywhere</source>
        <translation>Строки как везде</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные строки</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Просторные строки</translation>
    </message>
    <message>
        <source>Keep these columns …</source>
        <translation>Сохранить эти столбцы…</translation>
    </message>
    <message>
        <source>Name of these columns</source>
        <translation>Имя этих столбцов</translation>
    </message>
    <message>
        <source>Change my columns</source>
        <translation>Изменить мои столбцы</translation>
    </message>
    <message>
        <source>Save the columns of now in it</source>
        <translation>Сохранить нынешние столбцы</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Another name for “%1”</source>
        <translation>Другое имя для «%1»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>no room</source>
        <extracomment>Beside a column that is wanted and left out while the list is narrow</extracomment>
        <translation>нет места</translation>
    </message>
</context>
<context>
    <name>firstline::ui::QueuesTile</name>
    <message>
        <source>%1: %2 open, %3 with nobody, %4 without an answer, %5 at risk, %6 overdue</source>
        <translation>%1: открыто %2, без исполнителя %3, без ответа %4, под угрозой %5, просрочено %6</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>No queue is chosen.</source>
        <translation>Очередь не выбрана.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Под угрозой</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>year-month-day, 2027-06-30</source>
        <translation>год-месяц-день, 2027-06-30</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Не заполнено поле «%1».</translation>
    </message>
    <message>
        <source>%1: write the date as year-month-day, for example 2027-06-30.</source>
        <translation>%1: дата в виде год-месяц-день, например 2027-06-30.</translation>
    </message>
    <message>
        <source>%1: a whole number, 0 or more.</source>
        <translation>%1: целое число, 0 или больше.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordForms</name>
    <message>
        <source>Tier</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>vip, standard ...</source>
        <translation>vip, стандарт…</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>Почтовые домены</translation>
    </message>
    <message>
        <source>example.com, example.org</source>
        <translation>example.com, example.org</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя или название</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Юридическое название</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>several are parted by commas</source>
        <translation>несколько — через запятую</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation>Адреса почты</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>as the contract says</source>
        <translation>как в договоре</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Инвентарный номер</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Удалённое управление</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлен</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>empty when all is paid</source>
        <translation>пусто, если всё оплачено</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>as the policy says</source>
        <translation>как в политике</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Уведомление, дней</translation>
    </message>
    <message>
        <source>Renews itself</source>
        <translation>Автопродление</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RecordSides</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>другое значение</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RegionGrab</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Выберите часть экрана</translation>
    </message>
    <message>
        <source>Draw a box. Enter takes the whole screen, Esc none.</source>
        <translation>Обведите рамкой. Enter — весь экран, Esc — отмена.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayTile</name>
    <message numerus="yes">
        <source>%n ticket(s) in the queue</source>
        <translation>
            <numerusform>%n заявка в очереди</numerusform>
            <numerusform>%n заявки в очереди</numerusform>
            <numerusform>%n заявок в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets as they were</source>
        <translation>Заявки, какими они были</translation>
    </message>
    <message>
        <source>The queue was empty.</source>
        <translation>Очередь была пуста.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ReplayView</name>
    <message>
        <source>Play a morning in a minute</source>
        <translation>Утро за минуту</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Время дня</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Неделю назад</translation>
    </message>
    <message>
        <source>As it was at %1 today</source>
        <translation>Как было сегодня в %1</translation>
    </message>
    <message>
        <source>As it was at %1 yesterday</source>
        <translation>Как было вчера в %1</translation>
    </message>
    <message>
        <source>As it was at %1 on %2</source>
        <translation>Как было %2 в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открыта</numerusform>
            <numerusform>%n открыты</numerusform>
            <numerusform>%n открыто</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody</source>
        <translation>
            <numerusform>%n без исполнителя</numerusform>
            <numerusform>%n без исполнителя</numerusform>
            <numerusform>%n без исполнителя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken promise(s)</source>
        <translation>
            <numerusform>%n нарушение срока</numerusform>
            <numerusform>%n нарушения срока</numerusform>
            <numerusform>%n нарушений срока</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RequestForm</name>
    <message>
        <source>Incident</source>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>не выбран</translation>
    </message>
    <message>
        <source>code or letters</source>
        <translation>код или буквы</translation>
    </message>
    <message>
        <source>No such category</source>
        <translation>Нет такой категории</translation>
    </message>
    <message>
        <source>This company has no such asset</source>
        <translation>У компании нет такого оборудования</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Суть разговора</translation>
    </message>
    <message>
        <source>How many are hit: letters or 1 to 4</source>
        <translation>Сколько людей затронуто: буквы или 1–4</translation>
    </message>
    <message>
        <source>How soon it is needed: letters or 1 to 4</source>
        <translation>Насколько срочно: буквы или 1–4</translation>
    </message>
    <message>
        <source>Impact × urgency</source>
        <translation>Влияние × срочность</translation>
    </message>
    <message>
        <source>Auto: %1</source>
        <extracomment>the queue that the category leads to</extracomment>
        <translation>Авто: %1</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Авто</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>с/н %1</translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation>Не указана тема.</translation>
    </message>
    <message>
        <source>“%1” is no category: choose one or empty the field.</source>
        <translation>«%1» — не категория: выберите из списка или очистите поле.</translation>
    </message>
    <message>
        <source>“%1” is no asset of this company.</source>
        <translation>«%1» — у компании нет такого оборудования.</translation>
    </message>
    <message>
        <source>“%1” is no site of this company.</source>
        <translation>«%1» — у компании нет такого объекта.</translation>
    </message>
    <message>
        <source>To finish it on the phone, choose a category.</source>
        <translation>Чтобы решить по телефону, выберите категорию.</translation>
    </message>
    <message>
        <source>“%1” is to be done first: register it open and tick it there.</source>
        <translation>Сначала нужно сделать «%1»: оформите заявку открытой и отметьте в ней.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::RestampCard</name>
    <message>
        <source>no deadline</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>Save for new tickets only</source>
        <translation>Сохранить только для новых</translation>
    </message>
    <message>
        <source>Save and restamp open tickets</source>
        <translation>Сохранить и пересчитать открытые</translation>
    </message>
    <message>
        <source>new contract terms from December</source>
        <translation>новые условия договора с декабря</translation>
    </message>
    <message>
        <source>Reason, kept in the history of every restamped ticket</source>
        <translation>Причина, останется в истории каждой пересчитанной заявки</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>▲ Say why: the reason stands in the tickets&apos; history.</source>
        <translation>▲ Укажите причину: она останется в истории заявок.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) would change</source>
        <translation>
            <numerusform>Изменится %n открытая заявка</numerusform>
            <numerusform>Изменятся %n открытые заявки</numerusform>
            <numerusform>Изменятся %n открытых заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would become overdue</source>
        <translation>
            <numerusform>просрочится %n</numerusform>
            <numerusform>просрочатся %n</numerusform>
            <numerusform>просрочатся %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at %n open ticket(s) on this workstation. Deadlines that were promised stay until you restamp; set by hand they stay anyway.</source>
        <translation>
            <numerusform>Просмотрена %n открытая заявка на этом рабочем месте. Обещанные сроки остаются, пока вы не пересчитаете; заданные вручную остаются в любом случае.</numerusform>
            <numerusform>Просмотрены %n открытые заявки на этом рабочем месте. Обещанные сроки остаются, пока вы не пересчитаете; заданные вручную остаются в любом случае.</numerusform>
            <numerusform>Просмотрено %n открытых заявок на этом рабочем месте. Обещанные сроки остаются, пока вы не пересчитаете; заданные вручную остаются в любом случае.</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Срок сейчас</translation>
    </message>
    <message>
        <source>Would be due</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>overdue already</source>
        <translation>уже просрочено</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::RowsTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::SaidForm</name>
    <message>
        <source>What the customer said</source>
        <translation>Что сказал клиент</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>Словами клиента</translation>
    </message>
    <message>
        <source>It counts as a message of the customer: the next response begins.</source>
        <translation>Считается сообщением клиента: пойдёт таймер следующего ответа.</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>Напишите, что было сказано.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SettingsForm</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>You can read these settings. Administrators change them.</source>
        <translation>Эти настройки можно читать. Меняют их администраторы.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>Looking at the open tickets...</source>
        <translation>Просматриваю открытые заявки...</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile.</source>
        <translation>Тем временем кто-то это изменил.</translation>
    </message>
    <message>
        <source>%1 changed it at %2.</source>
        <translation>Изменено: %1, %2.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>%1 changed it before you.</source>
        <translation>До вас изменил(а): %1.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Новый календарь</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Новая политика</translation>
    </message>
    <message>
        <source>Saved. The server now stamps the open tickets anew.</source>
        <translation>Сохранено. Сервер пересчитывает открытые заявки.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Обязательства</translation>
    </message>
    <message>
        <source>Order of policies</source>
        <translation>Порядок политик</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Служба</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Матрица приоритетов</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Новый макрос</translation>
    </message>
    <message>
        <source>Macros and texts</source>
        <translation>Макросы и тексты</translation>
    </message>
    <message>
        <source>Remote control and papers</source>
        <translation>Удалённое управление и бумаги</translation>
    </message>
    <message>
        <source>The macro “%1” is deleted.</source>
        <translation>Макрос «%1» удалён.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideList</name>
    <message>
        <source>Views</source>
        <translation>Представления</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SidePanel</name>
    <message>
        <source>Why these times?</source>
        <translation>Откуда эти сроки?</translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation>Сроки и клиент</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Сроки</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SideSections</name>
    <message>
        <source>Other open tickets</source>
        <translation>Другие открытые заявки</translation>
    </message>
    <message>
        <source>Similar, solved</source>
        <translation>Похожие решённые</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Копировать %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>No contact is named.</source>
        <translation>Контакт не указан.</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Никто не указан.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>No contract covers this ticket.</source>
        <translation>Заявка вне договора.</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>Договор %1</translation>
    </message>
    <message>
        <source>The contract is %1.</source>
        <translation>Договор: %1.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Выезды</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Site and asset</source>
        <translation>Объект и оборудование</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Show it on a map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>SN %1</source>
        <translation>с/н %1</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>Удалённое управление</translation>
    </message>
    <message>
        <source>Its card has no id for remote control yet</source>
        <translation>В карточке ещё нет идентификатора для управления</translation>
    </message>
    <message>
        <source>Start remote control of this asset</source>
        <translation>Начать удалённое управление этим оборудованием</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignInWindow</name>
    <message>
        <source>Sign in to Firstline</source>
        <translation>Вход в Firstline</translation>
    </message>
    <message>
        <source>Firstline</source>
        <translation>Firstline</translation>
    </message>
    <message>
        <source>Your service desk. It goes on working when the network does not.</source>
        <translation>Ваша служба поддержки. Работает и без сети.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Это ваш сервер?</translation>
    </message>
    <message>
        <source>Nobody vouches for its certificate. Compare the fingerprint with the one that your administrator has; trust it only if they are the same.</source>
        <translation>Его сертификат никем не подтверждён. Сравните отпечаток с тем, что есть у администратора; доверяйте, только если они совпадают.</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Доверять серверу</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>STOP: this is not the server that you trusted. Its certificate is another one, so somebody may be standing between you and your desk. Nothing was sent. Ask your administrator about this fingerprint:</source>
        <translation>СТОП: это не тот сервер, которому вы доверяли. У него другой сертификат: возможно, кто-то перехватывает соединение. Ничего не отправлено. Спросите администратора об этом отпечатке:</translation>
    </message>
    <message>
        <source>Write the address of the server, such as https://desk.example.com.</source>
        <translation>Введите адрес сервера, например https://desk.example.com.</translation>
    </message>
    <message>
        <source>Write your name as the administrator set it up.</source>
        <translation>Введите имя, заданное администратором.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Сервер недоступен.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Сервер не ответил вовремя.</translation>
    </message>
    <message>
        <source>The server had a fault of its own.</source>
        <translation>На сервере произошёл сбой.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Сервер занят.</translation>
    </message>
    <message>
        <source>Your work is kept on this computer, with drafts and unsent changes; nothing is lost. It opens once the server has checked your password. Try again when the server can be reached.</source>
        <translation>Ваша работа сохранена на этом компьютере вместе с черновиками и неотправленными изменениями; ничего не потеряно. Она откроется, как только сервер проверит пароль. Попробуйте снова, когда сервер будет доступен.</translation>
    </message>
    <message>
        <source>The first sign-in on this computer needs it. Check the address and the network, then try again.</source>
        <translation>Он нужен для первого входа на этом компьютере. Проверьте адрес и сеть и попробуйте снова.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer. So the password is asked at every start, and a start needs the server. What you did here is kept.</source>
        <translation>Хранилище паролей этого компьютера не отвечает. Поэтому пароль спрашивается при каждом запуске, а для запуска нужен сервер. То, что вы здесь сделали, сохранено.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SignOutCard</name>
    <message>
        <source>Sign out?</source>
        <translation>Выйти?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this machine; they will be sent when you sign in again.</source>
        <translation>
            <numerusform>%n изменение ждёт на этом компьютере; оно уйдёт, когда вы войдёте снова.</numerusform>
            <numerusform>%n изменения ждут на этом компьютере; они уйдут, когда вы войдёте снова.</numerusform>
            <numerusform>%n изменений ждут на этом компьютере; они уйдут, когда вы войдёте снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you did is sent. Your drafts stay on this machine.</source>
        <translation>Всё сделанное отправлено. Черновики останутся на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SolveForm</name>
    <message>
        <source>Solve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>What was wrong, what helped</source>
        <translation>Что было не так, что помогло</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message numerus="yes">
        <source>Reopened %n time(s) before.</source>
        <translation>
            <numerusform>Уже открывалась заново %n раз.</numerusform>
            <numerusform>Уже открывалась заново %n раза.</numerusform>
            <numerusform>Уже открывалась заново %n раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a category: solving needs one.</source>
        <translation>Выберите категорию: без неё нельзя решить.</translation>
    </message>
    <message>
        <source>Write how it was solved: its category asks for that.</source>
        <translation>Опишите решение: этого требует категория.</translation>
    </message>
    <message>
        <source>Not done yet: “%1”. Its checklist asks for that.</source>
        <translation>Ещё не сделано: «%1». Этого требует чек-лист.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SpellMarks</name>
    <message>
        <source>Remove &quot;%1&quot; from my words</source>
        <translation>Убрать «%1» из моих слов</translation>
    </message>
    <message>
        <source>Looking for suggestions...</source>
        <translation>Ищем варианты…</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to my words</source>
        <translation>Добавить «%1» в мои слова</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Вариантов нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Spelling</name>
    <message>
        <source>Spelling</source>
        <translation>Орфография</translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation>Проверять орфографию при письме</translation>
    </message>
    <message>
        <source>The dictionary of this language is not installed on this computer.</source>
        <translation>Словарь этого языка не установлен на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SplitForm</name>
    <message>
        <source>A ticket of its own from this message</source>
        <translation>Отдельная заявка из этого сообщения</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Отделить</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Customer, contract, place and category are taken along; the two tickets stay tied.</source>
        <translation>Клиент, договор, место и категория переносятся; заявки останутся связаны.</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Напишите, о чём она.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusLine</name>
    <message>
        <source>do anything</source>
        <translation>любое действие</translation>
    </message>
    <message>
        <source>First synchronisation</source>
        <translation>Первая синхронизация</translation>
    </message>
    <message>
        <source>online</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключение</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>вход не выполнен</translation>
    </message>
    <message>
        <source>the server does not accept this program</source>
        <translation>сервер не принимает эту программу</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>нет связи</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>ждёт отправки: %n</numerusform>
            <numerusform>ждут отправки: %n</numerusform>
            <numerusform>ждут отправки: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>first synchronisation %1 %</source>
        <translation>первая синхронизация %1 %</translation>
    </message>
    <message>
        <source>synced %1</source>
        <extracomment>%1 is &quot;2 s ago&quot; or a time of day</extracomment>
        <translation>синхронизация %1</translation>
    </message>
    <message>
        <source>Countdowns and deadlines are right all the same. Set the clock of this computer.</source>
        <translation>Отсчёты и сроки всё равно верны. Поправьте часы этого компьютера.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead; deadlines follow the server</source>
        <translation>Часы этого компьютера спешат на %1; сроки идут по серверу</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind; deadlines follow the server</source>
        <translation>Часы этого компьютера отстают на %1; сроки идут по серверу</translation>
    </message>
    <message>
        <source>The timer of %1 runs: %2</source>
        <translation>Секундомер заявки %1 идёт: %2</translation>
    </message>
    <message>
        <source>The timer of %1 runs. Open its form</source>
        <translation>Секундомер заявки %1 идёт. Открыть форму</translation>
    </message>
</context>
<context>
    <name>firstline::ui::StatusMenu</name>
    <message>
        <source>No step leads on from here</source>
        <translation>Отсюда переходов нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::SubjectLine</name>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Click or F4 to change</source>
        <translation>Щелчок или F4 — изменить</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TagStrip</name>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>tag, Enter</source>
        <translation>метка, Enter</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Убрать метку %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::TargetTable</name>
    <message>
        <source>Priority %1</source>
        <translation>Приоритет %1</translation>
    </message>
    <message>
        <source>%1, priority %2</source>
        <translation>%1, приоритет %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Telephone</name>
    <message>
        <source>The call from %1 was taken elsewhere.</source>
        <extracomment>somebody else of the desk answered a call that rang here, too</extracomment>
        <translation>Звонок (%1) приняли в другом месте.</translation>
    </message>
    <message>
        <source>%1 took the call from %2.</source>
        <translation>%1: звонок принят (%2).</translation>
    </message>
    <message>
        <source>Missed call from %1</source>
        <translation>Пропущенный звонок: %1</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>The call with %1 lasted %2 and is not registered.</source>
        <translation>Разговор (%1) длился %2 и не оформлен.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Оформить</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>a withheld number</source>
        <translation>скрытый номер</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TextPaper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ThresholdTable</name>
    <message>
        <source>At</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Таймер</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Raises to</source>
        <translation>Поднимает до</translation>
    </message>
    <message>
        <source>Marks with</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Add an alarm</source>
        <translation>Добавить тревогу</translation>
    </message>
    <message>
        <source>Alarm %1: at which share, or how long after the deadline</source>
        <translation>Тревога %1: при какой доле или через сколько после срока</translation>
    </message>
    <message>
        <source>75 %, 100 %, or +1 h after the deadline</source>
        <translation>75 %, 100 % или +1 ч после срока</translation>
    </message>
    <message>
        <source>Alarm %1: clock</source>
        <translation>Тревога %1: таймер</translation>
    </message>
    <message>
        <source>every clock</source>
        <translation>любой</translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n таймер</numerusform>
            <numerusform>%n таймера</numerusform>
            <numerusform>%n таймеров</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarm %1: raises the priority to</source>
        <translation>Тревога %1: поднимает приоритет до</translation>
    </message>
    <message>
        <source>leaves it</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>Alarm %1: tag</source>
        <translation>Тревога %1: метка</translation>
    </message>
    <message>
        <source>Remove alarm %1</source>
        <translation>Убрать тревогу %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketCells</name>
    <message>
        <source>stands</source>
        <translation>на паузе</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>headings of the ticket list, as short as can be</extracomment>
        <translation>Срок</translation>
    </message>
    <message>
        <source>P</source>
        <translation>П</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Изменена</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>web</source>
        <translation>сайт</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>чат</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>портал</translation>
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
        <translation>лично</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketField</name>
    <message>
        <source>Number or words</source>
        <translation>Номер или слова</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketHeader</name>
    <message>
        <source>waits to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Clocks and customer</source>
        <translation>Сроки и клиент</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>без категории</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Выберите категорию</translation>
    </message>
    <message>
        <source>Some of what you did here is kept on this computer and goes out by itself.</source>
        <translation>Часть сделанного здесь хранится на этом компьютере и уйдёт автоматически.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Статус: %1</translation>
    </message>
    <message>
        <source>Comes back %1</source>
        <translation>Вернётся: %1</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Приоритет %1</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Задан вручную</translation>
    </message>
    <message>
        <source>From impact and urgency</source>
        <translation>По влиянию и срочности</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>Исполнитель: %1</translation>
    </message>
    <message>
        <source>Hand over to another queue or line (E)</source>
        <translation>Передать в другую очередь или на другую линию (E)</translation>
    </message>
    <message>
        <source>Priority %1 (now)</source>
        <translation>Приоритет %1 (сейчас)</translation>
    </message>
    <message>
        <source>From impact and urgency again</source>
        <translation>Снова по влиянию и срочности</translation>
    </message>
    <message>
        <source>Impact and urgency</source>
        <translation>Влияние и срочность</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Не наблюдать</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Наблюдать</translation>
    </message>
    <message>
        <source>Log what the customer said…</source>
        <translation>Записать слова клиента…</translation>
    </message>
    <message>
        <source>Category…</source>
        <translation>Категория…</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Добавить метку…</translation>
    </message>
    <message>
        <source>Change the subject…</source>
        <translation>Изменить тему…</translation>
    </message>
    <message>
        <source>Tie to another ticket…</source>
        <translation>Связать с заявкой…</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>Показать или скрыть историю</translation>
    </message>
    <message>
        <source>%1 is replying</source>
        <translation>%1 отвечает</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 смотрит</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into another ticket…</source>
        <translation>Объединить с другой заявкой…</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <extracomment>who looked at a ticket, and when that was last known: &quot;Boris is viewing (as of 11:02)&quot;</extracomment>
        <translation>%1 (на %2)</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Массовый сбой</translation>
    </message>
    <message>
        <source>One outage that many people call about: its children are solved with it.</source>
        <translation>Один сбой, о котором звонят многие: вложенные заявки решаются вместе с ним.</translation>
    </message>
    <message>
        <source>Apply a macro…</source>
        <translation>Применить макрос…</translation>
    </message>
    <message>
        <source>No major incident any more</source>
        <translation>Больше не массовый сбой</translation>
    </message>
    <message>
        <source>Mark as a major incident</source>
        <translation>Отметить как массовый сбой</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n заявка</numerusform>
            <numerusform>%n заявки</numerusform>
            <numerusform>%n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ещё не прочитано</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPane</name>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>No ticket is chosen</source>
        <translation>Заявка не выбрана</translation>
    </message>
    <message>
        <source>Choose one in the list, or press F2 when somebody calls.</source>
        <translation>Выберите заявку в списке или нажмите F2, когда звонят.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>%1 wrote at %2.</source>
        <translation>Новое сообщение: %1, %2.</translation>
    </message>
    <message>
        <source>Read it; sending once more sends.</source>
        <translation>Прочтите его; повторная отправка отправит ответ.</translation>
    </message>
    <message>
        <source>That came while you were writing.</source>
        <translation>Пришло, пока вы писали.</translation>
    </message>
    <message>
        <source>Offline: it is kept here and goes out by itself.</source>
        <translation>Нет связи: сохранится здесь и уйдёт автоматически.</translation>
    </message>
    <message>
        <source>Meets the first response if sent by %1.</source>
        <translation>Первый ответ успеет в срок, если отправить до %1.</translation>
    </message>
    <message>
        <source>Meets the next response if sent by %1.</source>
        <translation>Следующий ответ успеет в срок, если отправить до %1.</translation>
    </message>
    <message>
        <source>Ticket %1 is not here.</source>
        <translation>Заявки %1 здесь нет.</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Не выполнено.</translation>
    </message>
    <message>
        <source>Reply to %1 goes out in a moment</source>
        <translation>Ответ по %1 сейчас уйдёт</translation>
    </message>
    <message>
        <source>Reply to %1 is kept and goes out by itself</source>
        <translation>Ответ по %1 сохранён и уйдёт автоматически</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>%1 answered and solved</source>
        <translation>%1: ответ дан, заявка решена</translation>
    </message>
    <message>
        <source>Too late to take back the solving.</source>
        <translation>Отменить решение уже нельзя.</translation>
    </message>
    <message>
        <source>Too late: the reply is on its way.</source>
        <translation>Поздно: ответ уже отправляется.</translation>
    </message>
    <message>
        <source>%1 handed over to %2</source>
        <translation>%1: передано, %2</translation>
    </message>
    <message>
        <source>No ticket with that number is here.</source>
        <translation>Заявки с таким номером здесь нет.</translation>
    </message>
    <message>
        <source>That is this ticket itself.</source>
        <translation>Это та же самая заявка.</translation>
    </message>
    <message>
        <source>The explanation is copied</source>
        <translation>Объяснение скопировано</translation>
    </message>
    <message>
        <source>This draft was taken over on another workstation of yours.</source>
        <translation>Этот черновик забран на другой ваш компьютер.</translation>
    </message>
    <message>
        <source>%1 wrote at %2: “%3”</source>
        <translation>%1 в %2: «%3»</translation>
    </message>
    <message>
        <source>Changed while you were typing: %1</source>
        <translation>Изменилось, пока вы писали: %1</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Всё равно сохранить</translation>
    </message>
    <message>
        <source>This ticket cannot be merged: it is closed, or absorbed others.</source>
        <translation>Эту заявку нельзя объединить: она закрыта или уже объединила другие.</translation>
    </message>
    <message>
        <source>A file is still being taken in. Send when it is there.</source>
        <translation>Файл ещё принимается. Отправьте, когда он будет готов.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n изменение</numerusform>
            <numerusform>%n изменения</numerusform>
            <numerusform>%n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the knowledge base…</source>
        <translation>Искать в базе знаний…</translation>
    </message>
    <message>
        <source>No macro fits this ticket</source>
        <translation>Для этой заявки нет макросов</translation>
    </message>
    <message>
        <source>“%1” applied</source>
        <extracomment>a macro was applied; %1 is its name</extracomment>
        <translation>«%1» применён</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named in the note follow it now</source>
        <translation>
            <numerusform>%n упомянутый в заметке теперь наблюдает</numerusform>
            <numerusform>%n упомянутых в заметке теперь наблюдают</numerusform>
            <numerusform>%n упомянутых в заметке теперь наблюдают</numerusform>
        </translation>
    </message>
    <message>
        <source>it has nothing for %1</source>
        <translation>нет значения для %1</translation>
    </message>
    <message>
        <source>it needs a category first</source>
        <translation>сначала нужна категория</translation>
    </message>
    <message>
        <source>its checklist is not done</source>
        <translation>чек-лист не выполнен</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) left as they were.</source>
        <translation>
            <numerusform>%n заявка осталась как была.</numerusform>
            <numerusform>%n заявки остались как были.</numerusform>
            <numerusform>%n заявок остались как были.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Said in %n ticket(s)</source>
        <translation>
            <numerusform>Сказано в %n заявке</numerusform>
            <numerusform>Сказано в %n заявках</numerusform>
            <numerusform>Сказано в %n заявках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ticket(s) solved</source>
        <translation>
            <numerusform>Решена ещё %n заявка</numerusform>
            <numerusform>Решены ещё %n заявки</numerusform>
            <numerusform>Решено ещё %n заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the message that this ticket was made from</source>
        <translation>Файлы сообщения, из которого сделана эта заявка</translation>
    </message>
    <message>
        <source>Split off as %1</source>
        <translation>Отделено как %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>группа %1</translation>
    </message>
    <message>
        <source>a former group</source>
        <translation>бывшая группа</translation>
    </message>
    <message>
        <source>The restricted note goes out in a moment</source>
        <translation>Закрытая заметка уйдёт через несколько секунд</translation>
    </message>
    <message>
        <source>The restricted note is kept and goes out by itself</source>
        <translation>Закрытая заметка сохранена и уйдёт сама</translation>
    </message>
    <message>
        <source>Too late: the note is on its way.</source>
        <translation>Поздно: заметка уже отправлена.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n ticket(s); the others have it already.</source>
        <translation>
            <numerusform>Отозвано в %n заявке; в остальных уже отправлено.</numerusform>
            <numerusform>Отозвано в %n заявках; в остальных уже отправлено.</numerusform>
            <numerusform>Отозвано в %n заявках; в остальных уже отправлено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solved with its parent, and taken back</source>
        <translation>Решена вместе с главной заявкой, затем отменено</translation>
    </message>
    <message>
        <source>Another restricted note is begun here, for other readers. Add it or empty it first.</source>
        <translation>Здесь начата другая закрытая заметка, для других читателей. Сначала добавьте её или сотрите.</translation>
    </message>
    <message>
        <source>Too late: it is on its way.</source>
        <translation>Поздно: уже отправлено.</translation>
    </message>
    <message>
        <source>The changes are taken back; what was said is on its way already.</source>
        <translation>Изменения отменены; сказанное уже отправлено.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a ticket&apos;s number and its new status: &quot;40117: Solved&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This ticket is not merged into another one.</source>
        <translation>Эта заявка не объединена с другой.</translation>
    </message>
    <message>
        <source>This merge is too old to be taken back.</source>
        <translation>Это объединение сделано слишком давно, его уже нельзя отменить.</translation>
    </message>
    <message>
        <source>%1 was given to %2.</source>
        <translation>%1: исполнитель теперь %2.</translation>
    </message>
    <message>
        <source>%1 has nobody now.</source>
        <translation>%1: исполнитель снят.</translation>
    </message>
    <message>
        <source>%1 has priority %2 now.</source>
        <translation>%1: теперь приоритет %2.</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <translation>%1 теперь у вас.</translation>
    </message>
    <message>
        <source>%1 has its priority from impact and urgency again.</source>
        <translation>%1: приоритет снова по влиянию и срочности.</translation>
    </message>
    <message>
        <source>This goes to the customer, and calls your colleague %1. The same key once more sends it all the same.</source>
        <translation>Это уйдёт клиенту, хотя обращено к коллеге (%1). Та же клавиша ещё раз отправит всё равно.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketPapers</name>
    <message>
        <source>signature</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>name and position</source>
        <translation>имя и должность</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Заявка %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Файлы: %1</translation>
    </message>
    <message>
        <source>The quoted text below is left out.</source>
        <translation>Цитата ниже опущена.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Пока ничего не сказано.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Work order %1</source>
        <translation>Заказ-наряд %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Назначено на</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>О чём сообщили</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Приезд</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Отъезд</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Parts and materials</source>
        <translation>Запчасти и материалы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Work done by</source>
        <translation>Работы выполнил</translation>
    </message>
    <message>
        <source>Accepted for the customer</source>
        <translation>Принял со стороны клиента</translation>
    </message>
    <message>
        <source>Act of completed work %1</source>
        <translation>Акт выполненных работ %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Выполненные работы</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>The work listed above was done in full. The customer has no claims as to its extent, quality and time.</source>
        <translation>Перечисленные работы выполнены полностью. Заказчик претензий по объёму, качеству и срокам не имеет.</translation>
    </message>
    <message>
        <source>date, place for a stamp</source>
        <translation>дата, место печати</translation>
    </message>
    <message>
        <source>For the contractor</source>
        <translation>От исполнителя</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>От заказчика</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRights</name>
    <message>
        <source>Your role reads tickets and writes notes.</source>
        <translation>Ваша роль позволяет читать заявки и писать заметки.</translation>
    </message>
    <message>
        <source>Priorities by hand are set by the queue&apos;s dispatcher or a supervisor.</source>
        <translation>Приоритет вручную задаёт диспетчер очереди или руководитель.</translation>
    </message>
    <message>
        <source>Closing and reopening closed tickets is a supervisor&apos;s.</source>
        <translation>Закрывать заявки и открывать закрытые может руководитель.</translation>
    </message>
    <message>
        <source>Your role may not make tickets void.</source>
        <translation>Ваша роль не позволяет аннулировать заявки.</translation>
    </message>
    <message>
        <source>A colleague has it: the queue&apos;s dispatcher or a supervisor may give it to somebody else.</source>
        <translation>Заявка у коллеги: переназначить её может диспетчер очереди или руководитель.</translation>
    </message>
    <message>
        <source>This ticket was merged: answer in the one that it was merged into.</source>
        <translation>Заявка объединена с другой: отвечайте в той.</translation>
    </message>
    <message>
        <source>Dispatchers and supervisors merge tickets.</source>
        <translation>Объединяют заявки диспетчеры и руководители.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketRowDelegate</name>
    <message>
        <source>The clock stands; %1 left when it runs again.</source>
        <translation>Таймер на паузе; когда пойдёт снова, останется %1.</translation>
    </message>
    <message>
        <source>Has changes that wait to be sent.</source>
        <translation>Есть изменения, ждущие отправки.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>%1 is replying</source>
        <translation>%1 отвечает</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 смотрит</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>Due %1, set by hand</source>
        <translation>Срок %1, задан вручную</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Срок %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>the deadline in the calendar&apos;s time zone: &quot;16:02 in Europe/Warsaw&quot;</extracomment>
        <translation>%1 в зоне %2</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Политика «%1», версия %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketTile</name>
    <message>
        <source>%1 quiet</source>
        <translation>тихо %1</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n передача</numerusform>
            <numerusform>%n передачи</numerusform>
            <numerusform>%n передач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stuck: no change for %n working hour(s)</source>
        <translation>
            <numerusform>Застряли: без изменений %n рабочий час</numerusform>
            <numerusform>Застряли: без изменений %n рабочих часа</numerusform>
            <numerusform>Застряли: без изменений %n рабочих часов</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping-pong: moved between groups three times or more</source>
        <translation>Пинг-понг: передавались между группами от трёх раз</translation>
    </message>
    <message>
        <source>Nothing is stuck.</source>
        <translation>Ничего не застряло.</translation>
    </message>
    <message>
        <source>Nothing goes round in circles.</source>
        <translation>Ничего не ходит по кругу.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TicketWords</name>
    <message>
        <source>Due %1, set by hand</source>
        <translation>Срок %1, задан вручную</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Срок %1</translation>
    </message>
    <message>
        <source>late, %1</source>
        <translation>с опозданием, %1</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>Nothing is promised here.</source>
        <translation>Срок не обещан.</translation>
    </message>
    <message>
        <source>Stands; %1 of working time are left.</source>
        <translation>На паузе; осталось %1 рабочего времени.</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>на паузе</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>Does not run now.</source>
        <translation>Сейчас не идёт.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>the type</source>
        <translation>тип</translation>
    </message>
    <message>
        <source>the impact</source>
        <translation>влияние</translation>
    </message>
    <message>
        <source>the urgency</source>
        <translation>срочность</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>приоритет</translation>
    </message>
    <message>
        <source>the contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>the asset</source>
        <translation>оборудование</translation>
    </message>
    <message>
        <source>the contract</source>
        <translation>договор</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>координатор</translation>
    </message>
    <message>
        <source>the resolution</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>the reason to wait</source>
        <translation>причина ожидания</translation>
    </message>
    <message>
        <source>the deadline of the first response</source>
        <translation>срок первого ответа</translation>
    </message>
    <message>
        <source>the deadline of the resolution</source>
        <translation>срок решения</translation>
    </message>
    <message>
        <source>%1 set %2 %3</source>
        <extracomment>a line of history: &quot;Anna set priority 1 → 2&quot;</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <extracomment>a line of history: &quot;Anna set the category Printers&quot;</extracomment>
        <translation>%1: изменено поле «%2»</translation>
    </message>
    <message>
        <source>%1 gave it back to the queue</source>
        <translation>%1 возвращает заявку в очередь</translation>
    </message>
    <message>
        <source>%1 took it</source>
        <translation>%1 берёт заявку</translation>
    </message>
    <message>
        <source>%1 gave it to %2</source>
        <translation>%1 назначает исполнителя: %2</translation>
    </message>
    <message>
        <source>%1 registered it</source>
        <translation>%1 оформляет заявку</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of history: &quot;Anna: Open → Solved&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 added the tag %2</source>
        <translation>%1 добавляет метку %2</translation>
    </message>
    <message>
        <source>%1 removed the tag %2</source>
        <translation>%1 убирает метку %2</translation>
    </message>
    <message>
        <source>Promises by the policy “%1”</source>
        <translation>Сроки по политике «%1»</translation>
    </message>
    <message>
        <source>No policy any more</source>
        <translation>Политика больше не действует</translation>
    </message>
    <message>
        <source>%1 reopened it</source>
        <translation>%1 открывает заявку заново</translation>
    </message>
    <message>
        <source>The resolution became overdue</source>
        <translation>Срок решения нарушен</translation>
    </message>
    <message>
        <source>The next response became overdue</source>
        <translation>Срок следующего ответа нарушен</translation>
    </message>
    <message>
        <source>The visit became overdue</source>
        <translation>Срок выезда нарушен</translation>
    </message>
    <message>
        <source>The first response became overdue</source>
        <translation>Срок первого ответа нарушен</translation>
    </message>
    <message>
        <source>%1 tied it to another ticket</source>
        <translation>%1 связывает заявку с другой</translation>
    </message>
    <message>
        <source>Taken over from another system</source>
        <translation>Перенесено из другой системы</translation>
    </message>
    <message>
        <source>%1 added a follower</source>
        <translation>%1 добавляет наблюдателя</translation>
    </message>
    <message>
        <source>%1 removed a follower</source>
        <translation>%1 убирает наблюдателя</translation>
    </message>
    <message>
        <source>The customer said thanks; it stays solved</source>
        <translation>Клиент поблагодарил; заявка остаётся решённой</translation>
    </message>
    <message>
        <source>The customer wrote after it was closed</source>
        <translation>Клиент написал после закрытия</translation>
    </message>
    <message>
        <source>Needs a look: %1</source>
        <translation>Требует внимания: %1</translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation>Ожидание окончено</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>another queue</source>
        <translation>другая очередь</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>the length of a call: &quot;3 min&quot;</extracomment>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>Следующий ответ</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Вся компания</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкая</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>related</source>
        <translation>связана с</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>входит в</translation>
    </message>
    <message>
        <source>consists of</source>
        <translation>включает</translation>
    </message>
    <message>
        <source>duplicate of</source>
        <translation>дублирует</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>продолжает</translation>
    </message>
    <message>
        <source>available</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>на задаче</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>не в сети</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>ещё не подписан</translation>
    </message>
    <message>
        <source>active</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>приостановлен</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>Your reply waits to be sent. %1 is overdue until then.</source>
        <translation>Ваш ответ ждёт отправки. До тех пор просрочено: %1.</translation>
    </message>
    <message>
        <source>Your reply waits: it meets “%1” if sent by %2.</source>
        <extracomment>%1 is the clock (&quot;First response&quot;), %2 a time of day</extracomment>
        <translation>Ваш ответ ждёт: «%1» будет в срок, если уйдёт до %2.</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>задан вручную</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>the deadline in the calendar&apos;s time zone: &quot;16:02 in Europe/Warsaw&quot;</extracomment>
        <translation>%1 в зоне %2</translation>
    </message>
    <message>
        <source>Policy “%1”, version %2</source>
        <translation>Политика «%1», версия %2</translation>
    </message>
    <message>
        <source>%1 chose the policy again: “%2”</source>
        <translation>%1: политика выбрана заново: «%2»</translation>
    </message>
    <message>
        <source>%1; due %2</source>
        <extracomment>%1 is a line of history, %2 the old and the new deadline: &quot;10:52 → 12:00&quot;</extracomment>
        <translation>%1; срок %2</translation>
    </message>
    <message>
        <source>An alarm found nobody to tell</source>
        <translation>О тревоге некому было сообщить</translation>
    </message>
    <message>
        <source>The wait is over; told: %1</source>
        <translation>Ожидание окончено; сообщено: %1</translation>
    </message>
    <message>
        <source>%1: %2 after the deadline; told: %3</source>
        <extracomment>a line of history: &quot;Resolution: 1 h after the deadline; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: %2 после срока; сообщено: %3</translation>
    </message>
    <message>
        <source>%1: the time is used up; told: %2</source>
        <extracomment>a line of history: &quot;Resolution: the time is used up; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: время вышло; сообщено: %2</translation>
    </message>
    <message>
        <source>%1: %2 % of the time is used; told: %3</source>
        <extracomment>a line of history: &quot;Resolution: 75 % of the time is used; told: Anna, Piotr&quot;</extracomment>
        <translation>%1: использовано %2 % времени; сообщено: %3</translation>
    </message>
    <message>
        <source>%1 held it too long</source>
        <translation>%1: задержано слишком долго</translation>
    </message>
    <message>
        <source>%1 held it longer than %2</source>
        <extracomment>a line of history: &quot;Line 1 held it longer than 30 min&quot;</extracomment>
        <translation>%1: задержано дольше %2</translation>
    </message>
    <message>
        <source>%1 took an absorbed ticket out again</source>
        <translation>%1: объединённая заявка снова отделена</translation>
    </message>
    <message>
        <source>%1 merged another ticket into this one</source>
        <translation>%1: с этой заявкой объединена другая</translation>
    </message>
    <message>
        <source>%1 took the merging back</source>
        <translation>%1: объединение отменено</translation>
    </message>
    <message>
        <source>%1 merged it into another ticket</source>
        <translation>%1: объединено с другой заявкой</translation>
    </message>
    <message>
        <source>A third party was due back</source>
        <extracomment>a line of history; %1 is a partner: &quot;UPS was due back&quot;</extracomment>
        <translation>Срок ответа третьей стороны прошёл</translation>
    </message>
    <message>
        <source>%1 was due back</source>
        <translation>%1: срок ответа прошёл</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 ч</translation>
    </message>
    <message>
        <source>%1 ticked off “%2”</source>
        <extracomment>a line of history; %2 is an item of the checklist</extracomment>
        <translation>%1 отмечает «%2»</translation>
    </message>
    <message>
        <source>%1 took the tick off “%2”</source>
        <translation>%1 снимает отметку «%2»</translation>
    </message>
    <message>
        <source>%1 solved it: %2</source>
        <extracomment>a line of the conversation: &quot;Anna solved it: Cleaned the sensor&quot;</extracomment>
        <translation>%1: решение – %2</translation>
    </message>
    <message>
        <source>%1 declared a major incident</source>
        <translation>%1: объявлен массовый сбой</translation>
    </message>
    <message>
        <source>%1 called the major incident off</source>
        <translation>%1: массовый сбой снят</translation>
    </message>
    <message>
        <source>%1 handed it over: %2</source>
        <extracomment>a line of history: &quot;Anna handed it over: Line 1 → Line 2&quot;</extracomment>
        <translation>%1 передаёт заявку: %2</translation>
    </message>
    <message>
        <source>Nobody has it there yet</source>
        <extracomment>a line of history, below the one that says to which group a ticket was handed over</extracomment>
        <translation>Исполнителя там пока нет</translation>
    </message>
    <message>
        <source>%1 untied it from another ticket</source>
        <translation>%1 отвязывает заявку от другой</translation>
    </message>
    <message>
        <source>%1 untied it from %2</source>
        <extracomment>a line of history: &quot;Anna untied it from #40117&quot;</extracomment>
        <translation>%1 отвязывает заявку от %2</translation>
    </message>
    <message>
        <source>%1 tied it to %2</source>
        <translation>%1 связывает заявку с %2</translation>
    </message>
    <message>
        <source>%1 took %2 out again</source>
        <extracomment>a line of history; %2 is &quot;#40117&quot;, which was absorbed by this ticket and left it again</extracomment>
        <translation>%1: %2 снова отделена</translation>
    </message>
    <message>
        <source>%1 merged %2 into this one</source>
        <translation>%1: с этой заявкой объединена %2</translation>
    </message>
    <message>
        <source>%1 took the merging into %2 back</source>
        <extracomment>a line of history; %2 is &quot;#40117&quot;, which absorbed this ticket for a time</extracomment>
        <translation>%1: объединение с %2 отменено</translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation>%1: объединено с %2</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TieSection</name>
    <message>
        <source>has the duplicate</source>
        <translation>есть дубликат</translation>
    </message>
    <message>
        <source>continued in</source>
        <translation>продолжена в</translation>
    </message>
    <message>
        <source>Related tickets</source>
        <translation>Связанные заявки</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Связанные</translation>
    </message>
    <message>
        <source>Tie to another ticket</source>
        <translation>Связать с другой заявкой</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 still open</source>
        <translation>ещё открыто %1 из %2</translation>
    </message>
    <message>
        <source>Message to all open</source>
        <translation>Сообщение во все открытые</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>Отвязать %1</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeForm</name>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Секундомер</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>15, 1:30, 1h30</source>
        <translation>15, 1:30, 1ч30</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>date and time formats of the field &quot;started at&quot; of a time entry</extracomment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Удалённо</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>На месте</translation>
    </message>
    <message>
        <source>Work role</source>
        <translation>Вид работ</translation>
    </message>
    <message>
        <source>Work role, as the contract names it</source>
        <translation>Вид работ, как в договоре</translation>
    </message>
    <message>
        <source>Stop the timer and take its time over</source>
        <translation>Остановить секундомер и взять его время</translation>
    </message>
    <message>
        <source>Throw the timer away</source>
        <translation>Сбросить секундомер</translation>
    </message>
    <message>
        <source>Time on the timer</source>
        <translation>Время на секундомере</translation>
    </message>
    <message>
        <source>1 minute to 24 hours</source>
        <translation>от 1 минуты до 24 часов</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
</context>
<context>
    <name>firstline::ui::TimeSection</name>
    <message>
        <source>Log time</source>
        <translation>Учесть время</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Time on the timer</source>
        <translation>Время на секундомере</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Pause the timer</source>
        <translation>Секундомер на паузу</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Секундомер</translation>
    </message>
    <message>
        <source>Go on with the timer</source>
        <translation>Продолжить секундомер</translation>
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
        <translation>%1 д %2 ч</translation>
    </message>
    <message>
        <source>%1 m</source>
        <extracomment>minutes: &quot;40 m&quot;</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>whole hours: &quot;20 h&quot;</extracomment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <extracomment>hours and minutes: &quot;7 h 30&quot;</extracomment>
        <translation>%1 ч %2</translation>
    </message>
    <message>
        <source>stands %1</source>
        <extracomment>a clock that does not run, and for how long: &quot;stands 2 h 10&quot;</extracomment>
        <translation>пауза %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <extracomment>how long ago, in seconds: &quot;2 s ago&quot;</extracomment>
        <translation>%1 с назад</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ToastStack</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>firstline::ui::Tour</name>
    <message>
        <source>Good morning, thank you for calling. A technician will be with you today; until then please use the other till.</source>
        <translation>Доброе утро, спасибо за звонок. Специалист приедет к вам сегодня; до этого, пожалуйста, пользуйтесь другой кассой.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::UnmergeForm</name>
    <message>
        <source>Take the merge back</source>
        <translation>Отменить объединение</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Разъединить</translation>
    </message>
    <message>
        <source>the other ticket</source>
        <translation>Другая заявка</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>можно не заполнять</translation>
    </message>
    <message>
        <source>the status %1</source>
        <translation>статус «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) and note(s)</source>
        <translation>
            <numerusform>%n сообщение или заметка</numerusform>
            <numerusform>%n сообщения и заметки</numerusform>
            <numerusform>%n сообщений и заметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time entry(s)</source>
        <translation>
            <numerusform>%n запись времени</numerusform>
            <numerusform>%n записи времени</numerusform>
            <numerusform>%n записей времени</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes back here: %1</source>
        <translation>Вернётся сюда: %1</translation>
    </message>
    <message>
        <source>the tags %1</source>
        <translation>метки %1</translation>
    </message>
    <message numerus="yes">
        <source>%n follower(s)</source>
        <translation>
            <numerusform>%n наблюдатель</numerusform>
            <numerusform>%n наблюдателя</numerusform>
            <numerusform>%n наблюдателей</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves %1, which got it by the merge: %2</source>
        <translation>%1 лишится того, что получила при объединении: %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Deadlines go on where they stood: the time in between counts for none.</source>
        <translation>Сроки продолжатся с того же места: время между ними не считается.</translation>
    </message>
    <message>
        <source>Nothing came to %1 since the merge (%2).</source>
        <translation>%1 ничего не получила после объединения (%2).</translation>
    </message>
    <message>
        <source>Stays in %1, for it came after the merge (%2): %3. A message that belongs here can be split off there.</source>
        <translation>%1 оставит себе то, что пришло после объединения (%2): %3. Сообщение, которое относится сюда, можно отделить там.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::VersionList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>What stands there now becomes a version as well.</source>
        <translation>То, что стоит сейчас, тоже станет версией.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewActs</name>
    <message>
        <source>The view “%1” is kept.</source>
        <translation>Представление «%1» сохранено.</translation>
    </message>
    <message>
        <source>The view “%1” was changed.</source>
        <translation>Представление «%1» изменено.</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>Теперь представление называется «%1».</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>Представление «%1» удалено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewItems</name>
    <message>
        <source>Views</source>
        <translation>Представления</translation>
    </message>
    <message>
        <source>All active</source>
        <translation>Все активные</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Моя работа</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Без исполнителя</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Срок сегодня</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Наблюдаю</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Team views</source>
        <translation>Командные</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Мои</translation>
    </message>
</context>
<context>
    <name>firstline::ui::ViewListModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n заявка</numerusform>
            <numerusform>%n заявки</numerusform>
            <numerusform>%n заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::VisitPreview</name>
    <message>
        <source>Visits</source>
        <translation>Выезды</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
</context>
<context>
    <name>firstline::ui::VisitSheet</name>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Visits, %1</source>
        <translation>Выезды, %1</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Выезды</translation>
    </message>
    <message>
        <source>No visit is planned for this day.</source>
        <translation>На этот день выездов нет.</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>любое время</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>приоритет %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Where and to whom</source>
        <translation>Куда и к кому</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Arrived, left</source>
        <translation>Приезд, отъезд</translation>
    </message>
    <message>
        <source>Customer&apos;s signature</source>
        <translation>Подпись клиента</translation>
    </message>
    <message numerus="yes">
        <source>%n more visit(s) do not fit on the sheet.</source>
        <translation>
            <numerusform>Ещё %n выезд не поместился на лист.</numerusform>
            <numerusform>Ещё %n выезда не поместились на лист.</numerusform>
            <numerusform>Ещё %n выездов не поместились на лист.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitForm</name>
    <message>
        <source>Set the status</source>
        <translation>Задать статус</translation>
    </message>
    <message>
        <source>Whom it waits for, and why</source>
        <translation>Кого ждём и почему</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Причина (если есть)</translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation>Вернётся</translation>
    </message>
    <message numerus="yes">
        <source>In %n working day(s)</source>
        <translation>
            <numerusform>Через %n рабочий день</numerusform>
            <numerusform>Через %n рабочих дня</numerusform>
            <numerusform>Через %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>В понедельник</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Вернётся</translation>
    </message>
    <message>
        <source>Say whom it waits for.</source>
        <translation>Укажите, кого ждём.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Укажите причину.</translation>
    </message>
    <message>
        <source>That moment is over.</source>
        <translation>Это время уже прошло.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WaitingRow</name>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>goes out in a moment</source>
        <translation>сейчас уйдёт</translation>
    </message>
    <message>
        <source>tries again by itself</source>
        <translation>повторится автоматически</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>ждёт очереди</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>ждёт связи</translation>
    </message>
    <message>
        <source>The last try did not get through.</source>
        <translation>Последняя попытка не удалась.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WallboardPlace</name>
    <message>
        <source>Wallboard</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Повтор</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WallboardWindow</name>
    <message>
        <source>Wallboard</source>
        <translation>Табло</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WeekEditor</name>
    <message>
        <source>hours of the day, then of the next morning</source>
        <translation>часы дня, затем следующего утра</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <translation>Часы: %1</translation>
    </message>
    <message>
        <source>09:00-13:00, 14:00-18:00; a night shift: 22:00-06:00</source>
        <translation>09:00-13:00, 14:00-18:00; ночная смена: 22:00-06:00</translation>
    </message>
    <message>
        <source>%1 a week</source>
        <translation>%1 в неделю</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WeekGrid</name>
    <message>
        <source>Working hours of the week</source>
        <translation>Рабочие часы недели</translation>
    </message>
    <message>
        <source>Arrows move, Shift marks, Space fills or empties, Ctrl+C and Ctrl+V copy a day.</source>
        <translation>Стрелки двигают, Shift отмечает, пробел заполняет или очищает, Ctrl+C и Ctrl+V копируют день.</translation>
    </message>
    <message>
        <source>%1, next day %2</source>
        <translation>%1, на следующий день %2</translation>
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
        <translation>рабочий</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выходной</translation>
    </message>
</context>
<context>
    <name>firstline::ui::WhatIfBox</name>
    <message>
        <source>What if</source>
        <translation>А если</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Without pauses</source>
        <translation>Без пауз</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>а если</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>Срок не обещан</translation>
    </message>
    <message>
        <source>Nothing would be different.</source>
        <translation>Ничего бы не изменилось.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::YearView</name>
    <message>
        <source>Preview of the year</source>
        <translation>Год целиком</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>working, %1</source>
        <translation>рабочий, %1</translation>
    </message>
    <message>
        <source>short day, %1</source>
        <translation>короткий день, %1</translation>
    </message>
    <message>
        <source>extra working time, %1</source>
        <translation>дополнительное рабочее время, %1</translation>
    </message>
    <message numerus="yes">
        <source>The clocks go forward by %n min</source>
        <translation>
            <numerusform>Часы переводят вперёд на %n мин</numerusform>
            <numerusform>Часы переводят вперёд на %n мин</numerusform>
            <numerusform>Часы переводят вперёд на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clocks go back by %n min</source>
        <translation>
            <numerusform>Часы переводят назад на %n мин</numerusform>
            <numerusform>Часы переводят назад на %n мин</numerusform>
            <numerusform>Часы переводят назад на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off besides the week</source>
        <translation>
            <numerusform>%n выходной сверх недели</numerusform>
            <numerusform>%n выходных сверх недели</numerusform>
            <numerusform>%n выходных сверх недели</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>firstline::ui::ZoneField</name>
    <message>
        <source>No time zone has this in its name.</source>
        <translation>Нет часового пояса с таким названием.</translation>
    </message>
</context>
<context>
    <name>firstline::ui::sizeText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
</context>
</TS>
