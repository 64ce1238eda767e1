#include "core/content/dictionary.h"
#include "core/content/spellwords.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>

using namespace firstline;
using content::Dictionary;

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellWords_whenText_thenOnlyLanguageIsAskedFor_data();
    void spellWords_whenText_thenOnlyLanguageIsAskedFor();
    void spellForm_whenStressAndApostrophe_thenAsDictionariesHaveIt();
    void dictionary_whenInstalled_thenKnowsAndSuggests_data();
    void dictionary_whenInstalled_thenKnowsAndSuggests();
    void dictionary_whenLettersAreOfAnotherScript_thenNotKnown();
    void dictionary_whenAbsent_thenError();
};

void TestSpelling::spellWords_whenText_thenOnlyLanguageIsAskedFor_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    using L = QStringList;
    QTest::newRow("words") << u"The printer, again!"_qs << L { u"The"_qs, u"printer"_qs, u"again"_qs };
    QTest::newRow("russian") << u"Касса не печатает чеки."_qs << L { u"Касса"_qs, u"не"_qs, u"печатает"_qs, u"чеки"_qs };
    QTest::newRow("inner signs") << u"don't e-mail из-за 'quoted' it\u2019s"_qs
                                 << L { u"don't"_qs, u"e-mail"_qs, u"из-за"_qs, u"quoted"_qs, u"it\u2019s"_qs };
    QTest::newRow("numbers and tickets") << u"see #40117 or 40117, room 12b and the 3rd"_qs
                                         << L { u"see"_qs, u"or"_qs, u"room"_qs, u"and"_qs, u"the"_qs };
    QTest::newRow("addresses") << u"write to help@maxi.example or https://maxi.example/ticket www.maxi.example"_qs
                               << L { u"write"_qs, u"to"_qs, u"or"_qs };
    QTest::newRow("paths and names") << u"in /var/log and C:\\Temp\\x open config.ini please"_qs
                                     << L { u"in"_qs, u"and"_qs, u"open"_qs, u"please"_qs };
    QTest::newRow("codes") << u"USB and VMware and UTM-Server a b"_qs << L { u"and"_qs, u"and"_qs };
    QTest::newRow("fields") << u"Dear {contact.name}, your{ticket.number}number {unclosed"_qs
                            << L { u"Dear"_qs, u"your"_qs, u"number"_qs, u"unclosed"_qs };
    QTest::newRow("quoted") << u"  > wrogn wrods"_qs << L {};
    QTest::newRow("people") << u"@Anna knows"_qs << L { u"knows"_qs };
    QTest::newRow("empty") << QString() << L {};
}

void TestSpelling::spellWords_whenText_thenOnlyLanguageIsAskedFor()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    QStringList words;
    for (const content::SpellWord &word : content::spellWords(line))
        words.append(line.mid(word.from, word.length));
    QCOMPARE(words, expected);
}

void TestSpelling::spellForm_whenStressAndApostrophe_thenAsDictionariesHaveIt()
{
    QCOMPARE(content::spellForm(u"за\u0301мок"), u"замок"_qs);
    QCOMPARE(content::spellForm(u"don\u2019t"), u"don't"_qs);
    QCOMPARE(content::spellForm(u"zo\u0301\u0142w"), u"z\u00f3\u0142w"_qs);
    QCOMPARE(content::spellForm(u"soft\u00adware"), u"software"_qs);
}

void TestSpelling::dictionary_whenInstalled_thenKnowsAndSuggests_data()
{
    QTest::addColumn<QStringList>("right");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("meant");
    QTest::newRow("en_US") << QStringList { u"printer"_qs, u"Receipts"_qs, u"don't"_qs } << u"recieve"_qs << u"receive"_qs;
    QTest::newRow("ru_RU") << QStringList { u"принтер"_qs, u"Печатает"_qs, u"чеками"_qs } << u"превет"_qs << u"привет"_qs;
    QTest::newRow("pl_PL") << QStringList { u"drukarka"_qs, u"Drukarkę"_qs, u"żółw"_qs } << u"drukraka"_qs << u"drukarka"_qs;
}

void TestSpelling::dictionary_whenInstalled_thenKnowsAndSuggests()
{
    QFETCH(QStringList, right);
    QFETCH(QString, wrong);
    QFETCH(QString, meant);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto [affixes, words] = Dictionary::filesOf(name, { u"/usr/share/hunspell"_qs });
    if (affixes.isEmpty())
        QSKIP("no such dictionary installed");
    QElapsedTimer timer;
    timer.start();
    const auto opened = Dictionary::open(affixes, words);
    QVERIFY(opened);
    qInfo("%s loaded in %lld ms", qPrintable(name), timer.elapsed());
    for (const QString &word : right)
        QVERIFY2((*opened)->knows(word), qPrintable(word));
    QVERIFY(!(*opened)->knows(wrong));
    QVERIFY2((*opened)->suggestions(wrong).contains(meant), qPrintable((*opened)->suggestions(wrong).join(u' ')));
}

void TestSpelling::dictionary_whenLettersAreOfAnotherScript_thenNotKnown()
{
    const auto [affixes, words] = Dictionary::filesOf(u"pl_PL"_qs, { u"/usr/share/hunspell"_qs });
    if (affixes.isEmpty())
        QSKIP("no such dictionary installed");
    const auto opened = Dictionary::open(affixes, words);
    QVERIFY(opened);
    QVERIFY(!(*opened)->knows(u"принтер"_qs));
    QVERIFY((*opened)->suggestions(u"принтер"_qs).isEmpty());
}

void TestSpelling::dictionary_whenAbsent_thenError()
{
    QTemporaryDir folder;
    QVERIFY(Dictionary::filesOf(u"en_US"_qs, { folder.path() }).first.isEmpty());
    const auto opened = Dictionary::open(folder.filePath(u"en_US.aff"_qs), folder.filePath(u"en_US.dic"_qs));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
}

FIRSTLINE_TEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
