#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QStringList>

#include <vector>

namespace firstline::content {

/// A country of the built-in table.
struct HolidayCountry {
    QString code; ///< ISO 3166, "PL".
    QString language; ///< Of its names, "pl".
    bool statutoryOnly = false; ///< Its government moves working days by decree; the table has the statutory days.
    int firstYear = 0;
    int lastYear = 0;
};

/// One day off. Shape: `name` in the country's language, `englishName` never empty.
struct Holiday {
    QDate date;
    QString name;
    QString englishName;
    bool bank = false; ///< Banks and offices close by custom, not by law.
    bool afternoon = false; ///< Free from 14:00 on only.

    friend bool operator==(const Holiday &, const Holiday &) = default;
};

/// Public holidays by country and year. Source and licence stand at the top of resources/holidays.tsv.
class HolidayTable
{
public:
    /// Reads the table's own form. Errors: BadInput, names the line.
    [[nodiscard]] static Result<HolidayTable> read(const QByteArray &tsv);

    const std::vector<HolidayCountry> &countries() const { return m_countries; }

    /// Days of a country from the first of January of one year to the end of another, one entry a date, by date. Bank
    /// days only when asked for. Shape: of two names of one date the first one listed.
    std::vector<Holiday> days(const QString &country, int firstYear, int lastYear, bool withBank) const;

private:
    struct Line {
        QString country;
        QString name;
        QString englishName;
        bool bank = false;
        std::vector<std::pair<QDate, bool>> dates; ///< With whether the afternoon alone is free.
    };

    [[nodiscard]] Result<void> take(const QStringList &cells);

    std::vector<HolidayCountry> m_countries;
    std::vector<Line> m_lines;
};

} // namespace firstline::content
