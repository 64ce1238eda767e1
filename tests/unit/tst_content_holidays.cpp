#include "core/content/csv.h"
#include "core/content/holidays.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>

using namespace firstline;
using namespace firstline::content;

/// The built-in table of public holidays.
class TestContentHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void table_whenComparedWithItsSource_thenEveryDayIsThere();
    void days_whenAsked_thenBankDaysOnlyOnRequest();
    void table_whenBad_thenLineIsNamed();
    void table_whenRead_thenSourceAndLicenceAreNamed();

private:
    QByteArray m_tsv;
    HolidayTable m_table;
};

void TestContentHolidays::initTestCase()
{
    QFile file(test::sourceRoot() + QStringLiteral("/resources/holidays.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_tsv = file.readAll();
    const auto table = HolidayTable::read(m_tsv);
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    m_table = *table;
}

void TestContentHolidays::table_whenComparedWithItsSource_thenEveryDayIsThere()
{
    FIRSTLINE_NEED_DATA(data);
    QFile file(data + QStringLiteral("/reference/public_holidays_2015_2035.csv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("No reference/public_holidays_2015_2035.csv under FIRSTLINE_DATA");
    CsvReader reader(&file);
    const auto head = reader.next();
    QVERIFY(head && head->isGood());
    const auto column = [&](const char *name) { return head->fields.indexOf(QString::fromLatin1(name)); };
    QMap<QString, QSet<QDate>> expected;
    while (const auto row = reader.next()) {
        QVERIFY2(row->isGood(), qPrintable(row->reason));
        const QDate date = QDate::fromString(row->fields.at(column("date")), Qt::ISODate);
        // No days at all: the afternoon alone is free.
        for (int i = 0; i < std::max(1, row->fields.at(column("days")).toInt()); ++i)
            expected[row->fields.at(column("country"))].insert(date.addDays(i));
    }
    QCOMPARE(m_table.countries().size(), size_t(expected.size()));
    for (const HolidayCountry &country : m_table.countries()) {
        QSet<QDate> found;
        for (const Holiday &day : m_table.days(country.code, 2015, 2036, true)) {
            QVERIFY(!day.englishName.isEmpty() && !day.name.isEmpty());
            found.insert(day.date);
        }
        QVERIFY2(found == expected.value(country.code), qPrintable(country.code));
    }
}

void TestContentHolidays::days_whenAsked_thenBankDaysOnlyOnRequest()
{
    const auto poland = m_table.days(QStringLiteral("PL"), 2026, 2026, false);
    const auto first = std::find_if(poland.begin(), poland.end(), [](const Holiday &day) { return day.date == QDate(2026, 5, 1); });
    QVERIFY(first != poland.end());
    QVERIFY(std::all_of(poland.begin(), poland.end(), [](const Holiday &day) { return day.date.year() == 2026; }));
    QVERIFY(std::is_sorted(poland.begin(), poland.end(), [](const Holiday &a, const Holiday &b) { return a.date < b.date; }));
    QVERIFY(m_table.days(QStringLiteral("DE"), 2026, 2026, true).size() > m_table.days(QStringLiteral("DE"), 2026, 2026, false).size());
    QVERIFY(m_table.days(QStringLiteral("XX"), 2026, 2026, true).empty());
    const auto statutory = [](const HolidayCountry &country) { return country.statutoryOnly && country.code == u"RU"; };
    QVERIFY(std::any_of(m_table.countries().begin(), m_table.countries().end(), statutory));
}

void TestContentHolidays::table_whenBad_thenLineIsNamed()
{
    for (const QByteArray &bad : { QByteArray("@\tPL\tpl\tcomplete\nPL\tpublic\tA\tA\t20260231\n"), QByteArray("# x\nPL\tpublic\tA\tA\t20260101\n") }) {
        const auto table = HolidayTable::read(bad);
        QVERIFY(!table);
        QVERIFY2(table.error().detail.startsWith(u"line 2: "), qPrintable(table.error().detail));
    }
    QVERIFY(!HolidayTable::read({}));
}

void TestContentHolidays::table_whenRead_thenSourceAndLicenceAreNamed()
{
    QVERIFY(m_tsv.contains("date-holidays") && m_tsv.contains("CC BY 3.0"));
    QVERIFY(m_tsv.size() < 1024 * 1024);
}

FIRSTLINE_TEST_MAIN(TestContentHolidays)
#include "tst_content_holidays.moc"
