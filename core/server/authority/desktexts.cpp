#include "core/server/authority/desktexts.h"

#include <QtCore/QHash>

namespace firstline::server {

namespace {

struct Texts {
    QString en;
    QString ru;
    QString pl;
};

const QHash<QString, Texts> &texts()
{
    static const QHash<QString, Texts> table {
        { u"status.1"_qs, { u"New"_qs, u"Новая"_qs, u"Nowe"_qs } },
        { u"status.2"_qs, { u"Open"_qs, u"В работе"_qs, u"W toku"_qs } },
        { u"status.3"_qs, { u"Scheduled"_qs, u"Запланирована"_qs, u"Zaplanowane"_qs } },
        { u"status.4"_qs, { u"Waiting for customer"_qs, u"Ждём клиента"_qs, u"Czeka na klienta"_qs } },
        { u"status.5"_qs, { u"Waiting for third party"_qs, u"Ждём третью сторону"_qs, u"Czeka na stronę trzecią"_qs } },
        { u"status.6"_qs, { u"Postponed"_qs, u"Отложена"_qs, u"Odłożone"_qs } },
        { u"status.7"_qs, { u"Solved"_qs, u"Решена"_qs, u"Rozwiązane"_qs } },
        { u"status.8"_qs, { u"Closed"_qs, u"Закрыта"_qs, u"Zamknięte"_qs } },
        { u"status.9"_qs, { u"Merged"_qs, u"Объединена"_qs, u"Scalone"_qs } },
        { u"status.10"_qs, { u"Void"_qs, u"Аннулирована"_qs, u"Unieważnione"_qs } },
        { u"role.1"_qs, { u"Dispatcher"_qs, u"Диспетчер"_qs, u"Dyspozytor"_qs } },
        { u"role.2"_qs, { u"Specialist"_qs, u"Специалист"_qs, u"Specjalista"_qs } },
        { u"role.3"_qs, { u"Account manager"_qs, u"Менеджер по работе с клиентами"_qs, u"Opiekun klienta"_qs } },
        { u"role.4"_qs, { u"Supervisor"_qs, u"Руководитель"_qs, u"Kierownik"_qs } },
        { u"role.5"_qs, { u"Administrator"_qs, u"Администратор"_qs, u"Administrator"_qs } },
        { u"group"_qs, { u"First line"_qs, u"Первая линия"_qs, u"Pierwsza linia"_qs } },
        { u"calendar"_qs, { u"Mon-Fri 09-18"_qs, u"Пн-Пт 09-18"_qs, u"Pn-Pt 09-18"_qs } },
        { u"policy"_qs, { u"Standard"_qs, u"Стандартная"_qs, u"Standardowa"_qs } },
        { u"desk"_qs, { u"Service desk"_qs, u"Служба поддержки"_qs, u"Centrum wsparcia"_qs } },
    };
    return table;
}

} // namespace

QString deskText(const QString &key, const QString &language)
{
    const Texts found = texts().value(key);
    if (language == u"ru"_qs)
        return found.ru;
    return language == u"pl"_qs ? found.pl : found.en;
}

} // namespace firstline::server
