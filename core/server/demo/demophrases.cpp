#include "core/server/demo/demophrases.h"

#include <QtCore/QLocale>

namespace firstline::server {

QStringList DemoPhrases::thanks(const QString &language)
{
    if (language == u"ru")
        return { u"Спасибо, всё работает."_qs, u"Спасибо большое, помогло!"_qs, u"Благодарю, вопрос решён."_qs };
    if (language == u"pl")
        return { u"Dziękuję, działa."_qs, u"Dziękujemy, wszystko w porządku."_qs, u"Wielkie dzięki, pomogło!"_qs };
    return { u"Thank you, it works."_qs, u"Thanks, all good now."_qs, u"Many thanks, that helped!"_qs };
}

QString DemoPhrases::shortDate(const QString &language, QDate date)
{
    return QLocale(language).toString(date, u"d MMM"_qs);
}

QString DemoPhrases::unpaidSince(const QString &language, QDate since)
{
    const QString date = shortDate(language, since);
    if (language == u"ru")
        return u"Этап не оплачен с "_qs + date;
    if (language == u"pl")
        return u"Etap nieopłacony od "_qs + date;
    return u"Stage unpaid since "_qs + date;
}

} // namespace firstline::server
