#include "core/content/phone.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

class TestContentPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalise_whenGiven_thenCanonical_data();
    void normalise_whenGiven_thenCanonical();
    void key_whenSameNumberInManyForms_thenEqual();
    void format_whenGiven_thenGrouped();
};

void TestContentPhone::normalise_whenGiven_thenCanonical_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("out");
    const auto row = [](const QString &in, const QString &country, const QString &out) {
        QTest::newRow(qPrintable(in)) << in << country << out;
    };
    row(u"+48 600-123-456"_qs, {}, u"+48600123456"_qs);
    row(u"0048 600 123 456"_qs, {}, u"+48600123456"_qs);
    row(u"600 123 456"_qs, u"PL"_qs, u"+48600123456"_qs);
    row(u"48600123456"_qs, u"PL"_qs, u"+48600123456"_qs);
    row(u"600123456"_qs, {}, u"600123456"_qs);
    row(u"8 (912) 345-67-89"_qs, {}, u"+79123456789"_qs);
    row(u"89123456789"_qs, u"RU"_qs, u"+79123456789"_qs);
    row(u"912 345 67 89"_qs, u"ru"_qs, u"+79123456789"_qs);
    row(u"+44 (0)20 7946 0018"_qs, {}, u"+442079460018"_qs);
    row(u"020 7946 0018"_qs, u"GB"_qs, u"+442079460018"_qs);
    row(u"tel:+1-555-010-9999"_qs, {}, u"+15550109999"_qs);
    row(u"+48 22 123 45 67 wew. 12"_qs, {}, u"+48221234567"_qs);
    row(u"112"_qs, u"PL"_qs, u"112"_qs);
    row(u"12"_qs, {}, QString());
    row(u"Anna Nowak"_qs, {}, QString());
    row(QString(), {}, QString());
}

void TestContentPhone::normalise_whenGiven_thenCanonical()
{
    QFETCH(QString, in);
    QFETCH(QString, country);
    QTEST(normalisePhone(in, country), "out");
}

void TestContentPhone::key_whenSameNumberInManyForms_thenEqual()
{
    for (const QString &form : { u"+48 600 123 456"_qs, u"0048600123456"_qs, u"600-123-456"_qs, u"(600) 123 456"_qs })
        QCOMPARE(phoneKey(form), u"600123456"_qs);
    for (const QString &form : { u"8 912 345 67 89"_qs, u"+7 (912) 345-67-89"_qs, u"9123456789"_qs })
        QCOMPARE(phoneKey(form), u"123456789"_qs);
    QCOMPARE(phoneKey(u"ext 12"_qs), QString());
}

void TestContentPhone::format_whenGiven_thenGrouped()
{
    QCOMPARE(formatPhone(u"0048600123456"_qs), u"+48 600 123 456"_qs);
    QCOMPARE(formatPhone(u"225550112"_qs, u"PL"_qs), u"+48 22 555 01 12"_qs);
    QCOMPARE(formatPhone(u"89123456789"_qs), u"+7 912 345-67-89"_qs);
    QCOMPARE(formatPhone(u"+442079460018"_qs), u"+44 207 946 0018"_qs);
    QCOMPARE(formatPhone(u"600123456"_qs), u"600 123 456"_qs);
    QCOMPARE(formatPhone(u"600123456"_qs, u"PL"_qs), u"+48 600 123 456"_qs);
    QCOMPARE(formatPhone(u" reception "_qs), u"reception"_qs);
}

FIRSTLINE_TEST_MAIN(TestContentPhone)
#include "tst_content_phone.moc"
