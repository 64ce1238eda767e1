#include "core/rules/macros.h"
#include "core/server/demo/samples.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

#include <QtCore/QSet>

using namespace firstline;

namespace {

/// All that a ticket may name, and no clock that runs.
rules::MacroInput standingTicket(const MemoryWorld &world)
{
    rules::MacroInput input;
    input.ticket.number = 40117;
    input.me = world.anna;
    input.now = at(20, 11);
    input.contact.emplace().name = u"Vera Lind"_qs;
    input.company.emplace().name = u"Maxi"_qs;
    input.site.emplace().name = u"Maxi 12"_qs;
    input.asset.emplace().name = u"Till 3"_qs;
    return input;
}

QSet<QString> tiersOf(const server::Samples &samples)
{
    QSet<QString> tiers;
    for (const QJsonValue company : samples.companies)
        tiers.insert(company[u"tier"].toString());
    return tiers;
}

} // namespace

/// The sample desks, as they are written.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void macro_whenNoClockRuns_thenItsTextHasNoGap_data() { addLanguages(); }
    void macro_whenNoClockRuns_thenItsTextHasNoGap();
    void tiers_whenPolicyAsksForOne_thenCompaniesHaveIt_data() { addLanguages(); }
    void tiers_whenPolicyAsksForOne_thenCompaniesHaveIt();
    void tiers_whenDeskIsNotEnglish_thenNamedInItsLanguage();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : { "en", "pl", "ru" })
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

void TestSamples::macro_whenNoClockRuns_thenItsTextHasNoGap()
{
    QFETCH(QString, language);
    const auto samples = server::loadSamples(language);
    QVERIFY(samples);
    MemoryWorld world;
    const QJsonArray macros = samples->desk[u"macros"].toArray();
    QVERIFY(!macros.isEmpty());
    for (const QJsonValue macro : macros) {
        const auto filled = rules::fillFields(macro[u"reply"].toString(), standingTicket(world), world.config());
        QVERIFY2(filled.problems.empty(), qPrintable(macro[u"name"].toString() + u": "_qs + rules::firstGap(filled.text)));
    }
}

void TestSamples::tiers_whenPolicyAsksForOne_thenCompaniesHaveIt()
{
    QFETCH(QString, language);
    const auto samples = server::loadSamples(language);
    QVERIFY(samples);
    const QSet<QString> tiers = tiersOf(*samples);
    for (const QJsonValue policy : samples->desk[u"policies"].toArray()) {
        for (const QString &tier : server::textList(policy[u"tiers"]))
            QVERIFY2(tiers.contains(tier), qPrintable(tier));
    }
}

void TestSamples::tiers_whenDeskIsNotEnglish_thenNamedInItsLanguage()
{
    const auto english = server::loadSamples(u"en"_qs);
    QVERIFY(english);
    const QSet<QString> same { u"vip"_qs, u"standard"_qs };
    for (const QString &language : { u"pl"_qs, u"ru"_qs }) {
        const auto samples = server::loadSamples(language);
        QVERIFY(samples);
        const QSet<QString> tiers = tiersOf(*samples);
        QVERIFY2(same.contains(tiersOf(*english) & tiers), qPrintable(language));
        QCOMPARE(tiers.size(), tiersOf(*english).size());
    }
}

FIRSTLINE_TEST_MAIN(TestSamples)
#include "tst_samples.moc"
