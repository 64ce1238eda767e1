#include "core/content/phone.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace firstline::content {

namespace {

struct Country {
    QLatin1StringView code;
    QLatin1StringView prefix;
    qsizetype nationalDigits; // 0: differs
};

// The countries of the product's languages and their neighbours.
constexpr Country country(const char *code, const char *prefix, qsizetype nationalDigits)
{
    return { QLatin1StringView(code), QLatin1StringView(prefix), nationalDigits };
}

constexpr std::array kCountries {
    country("PL", "48", 9), country("RU", "7", 10), country("KZ", "7", 10), country("DE", "49", 0),
    country("GB", "44", 10), country("US", "1", 10), country("CA", "1", 10), country("FR", "33", 9),
    country("CZ", "420", 9), country("SK", "421", 9), country("UA", "380", 9), country("BY", "375", 9),
    country("LT", "370", 8),
};

// Only digits count, in any script; letters end the number, since behind them comes an extension.
QString digitsOf(const QString &text, bool &international)
{
    QString digits;
    international = false;
    QString rest = text;
    // "+44 (0)20": the zero in brackets is for calls within the country.
    if (rest.trimmed().startsWith(u'+') || rest.trimmed().startsWith(u"00"))
        rest.remove(u"(0)"_qs);
    if (rest.trimmed().startsWith(u"tel:", Qt::CaseInsensitive))
        rest = rest.trimmed().mid(4);
    for (const QChar c : std::as_const(rest)) {
        const int value = c.digitValue();
        if (value >= 0)
            digits.append(QChar(u'0' + static_cast<char16_t>(value)));
        else if (c == u'+' && digits.isEmpty())
            international = true;
        else if ((c.isLetter() || c == u'#' || c == u',' || c == u';') && digits.size() >= 3)
            break;
    }
    return digits;
}

QString group(QStringView digits, std::initializer_list<qsizetype> sizes, QStringView separators)
{
    QString made;
    qsizetype from = 0;
    qsizetype at = 0;
    for (const qsizetype size : sizes) {
        if (from > 0)
            made.append(separators[qMin(at++, separators.size() - 1)]);
        made.append(digits.sliced(from, size));
        from += size;
    }
    return made;
}

// Groups of three from the left; a single digit at the end joins the group before.
QString threes(QStringView digits)
{
    QString made;
    while (digits.size() > 4) {
        made.append(digits.first(3)).append(u' ');
        digits = digits.sliced(3);
    }
    return made.append(digits);
}

QString prefixOf(QStringView digits)
{
    for (const Country &each : kCountries) {
        if (digits.startsWith(each.prefix))
            return QString(each.prefix);
    }
    return digits.first(qMin<qsizetype>(2, digits.size())).toString();
}

// Mobile numbers of Poland stand in threes, those of towns behind their two digits of area.
bool isPolishMobile(QStringView national)
{
    constexpr std::array kMobile { u"45", u"50", u"51", u"53", u"57", u"60", u"66", u"69", u"72", u"73", u"78", u"79", u"88" };
    return std::any_of(kMobile.begin(), kMobile.end(), [&](const char16_t *start) { return national.startsWith(start); });
}

} // namespace

QString normalisePhone(const QString &text, const QString &country)
{
    constexpr qsizetype kLongest = 15; // ITU-T E.164
    bool international = false;
    QString digits = digitsOf(text, international);
    if (digits.size() < 3)
        return {};
    if (!international && digits.startsWith(u"00") && digits.size() > 6) {
        digits.remove(0, 2);
        international = true;
    }
    const QString home = country.trimmed().toUpper();
    const bool russian = digits.size() == 11 && digits.startsWith(u'8') && (home.isEmpty() || home == u"RU" || home == u"KZ");
    if (!international && russian)
        return QString(u"+7"_qs + digits.mid(1));
    if (international)
        return QString(u'+' + digits.left(kLongest));
    for (const Country &each : kCountries) {
        if (home != each.code)
            continue;
        const QString prefix(each.prefix);
        if (each.nationalDigits > 0 && digits.size() == each.nationalDigits)
            return QString(u'+' + prefix + digits);
        if (each.nationalDigits > 0 && digits.size() == each.nationalDigits + 1 && digits.startsWith(u'0'))
            return QString(u'+' + prefix + digits.mid(1));
        if (each.nationalDigits > 0 && digits.size() == each.nationalDigits + prefix.size() && digits.startsWith(prefix))
            return QString(u'+' + digits);
        if (each.nationalDigits == 0 && digits.size() >= 7 && digits.startsWith(u'0'))
            return QString(u'+' + prefix + digits.mid(1));
    }
    return digits;
}

QString phoneKey(const QString &text)
{
    QString digits = normalisePhone(text);
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    return digits.right(9);
}

QString formatPhone(const QString &text, const QString &country)
{
    const QString number = normalisePhone(text, country);
    if (number.isEmpty())
        return text.trimmed();
    if (!number.startsWith(u'+'))
        return threes(number);
    const QStringView digits = QStringView(number).sliced(1);
    if (digits.startsWith(u"48") && digits.size() == 11) {
        const QStringView national = digits.sliced(2);
        return u"+48 "_qs
            + (isPolishMobile(national) ? group(national, { 3, 3, 3 }, u" ") : group(national, { 2, 3, 2, 2 }, u" "));
    }
    if (digits.startsWith(u'7') && digits.size() == 11)
        return u"+7 "_qs + group(digits.sliced(1), { 3, 3, 2, 2 }, u" --");
    const QString prefix = prefixOf(digits);
    return u"+"_qs + prefix + u' ' + threes(digits.sliced(prefix.size()));
}

} // namespace firstline::content
