#include "core/content/holidays.h"

#include <algorithm>
#include <map>

namespace firstline::content {

Result<void> HolidayTable::take(const QStringList &cells)
{
    if (cells.value(0) == u"@" && cells.size() == 4) {
        m_countries.push_back({ cells.at(1), cells.at(2), cells.at(3) == u"statutory", 0, 0 });
        return {};
    }
    const bool known = cells.size() == 5 && (cells.at(1) == u"public" || cells.at(1) == u"bank") && !m_countries.empty()
        && m_countries.back().code == cells.at(0);
    if (!known)
        return fail(ErrorCode::BadInput, u"it has not the five columns of a holiday"_qs);
    HolidayCountry &country = m_countries.back();
    Line line { cells.at(0), cells.at(2), cells.at(3), cells.at(1) == u"bank", {} };
    for (const QString &text : cells.at(4).split(u' ', Qt::SkipEmptyParts)) {
        const QDate date = QDate::fromString(text.left(8), u"yyyyMMdd"_qs);
        if (!date.isValid())
            return fail(ErrorCode::BadInput, u"'"_qs % text % u"' is not a date"_qs);
        const int more = text.section(u'+', 1).toInt();
        for (int i = 0; i <= more; ++i)
            line.dates.emplace_back(date.addDays(i), text.endsWith(u'h'));
        country.firstYear = country.firstYear == 0 ? date.year() : std::min(country.firstYear, date.year());
        country.lastYear = std::max(country.lastYear, date.year());
    }
    m_lines.push_back(std::move(line));
    return {};
}

Result<HolidayTable> HolidayTable::read(const QByteArray &tsv)
{
    HolidayTable table;
    int number = 0;
    for (const QString &line : QString::fromUtf8(tsv).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (auto ok = table.take(line.split(u'\t')); !ok)
            return fail(ErrorCode::BadInput, u"line "_qs % QString::number(number) % u": "_qs % ok.error().detail);
    }
    if (table.m_countries.empty())
        return fail(ErrorCode::BadInput, u"line 1: the table is empty"_qs);
    return table;
}

std::vector<Holiday> HolidayTable::days(const QString &country, int firstYear, int lastYear, bool withBank) const
{
    std::map<QDate, Holiday> found;
    for (const Line &line : m_lines) {
        if (line.country != country || (line.bank && !withBank))
            continue;
        for (const auto &[date, afternoon] : line.dates) {
            if (date.year() >= firstYear && date.year() <= lastYear)
                found.try_emplace(date, Holiday { date, line.name, line.englishName, line.bank, afternoon });
        }
    }
    std::vector<Holiday> days;
    days.reserve(found.size());
    for (auto &[date, holiday] : found)
        days.push_back(std::move(holiday));
    return days;
}

} // namespace firstline::content
