#include "core/rules/merge.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace firstline;
using namespace firstline::rules;

/// One test per cell of the merge table, and the properties of sync.md 4.3.
class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scalar_data()
    {
        QTest::addColumn<int>("current");
        QTest::addColumn<int>("base");
        QTest::addColumn<int>("mine");
        QTest::addColumn<int>("verdict");
        QTest::newRow("unchanged since") << 1 << 1 << 2 << int(MergeVerdict::Apply);
        QTest::newRow("already so") << 2 << 1 << 2 << int(MergeVerdict::Noop);
        QTest::newRow("changed otherwise") << 3 << 1 << 2 << int(MergeVerdict::Conflict);
        QTest::newRow("I change nothing") << 1 << 1 << 1 << int(MergeVerdict::Noop);
    }

    void scalar()
    {
        QFETCH(int, current);
        QFETCH(int, base);
        QFETCH(int, mine);
        QFETCH(int, verdict);
        QCOMPARE(int(mergeScalar(Value(current), Value(base), Value(mine)).verdict), verdict);
    }

    void text_whenChangesOverlap_thenConflictKeepsTheEarlier()
    {
        const MergeResult result
            = mergeText(QStringLiteral("red car"), QStringLiteral("old car"), QStringLiteral("blue car"));
        QCOMPARE(result.verdict, MergeVerdict::Conflict);
        QCOMPARE(result.value.toText(), QStringLiteral("red car"));
    }

    void text_whenRandomEdits_thenNoWordIsLostWithoutConflict()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int merged = 0;
        for (int round = 0; round < 500; ++round) {
            QStringList base;
            for (int i = 0; i < 12; ++i)
                base.append(QStringLiteral("w%1 ").arg(random.bounded(6)));
            const auto edited = [&](QChar mark) {
                QStringList words = base;
                const int changes = random.bounded(3);
                for (int i = 0; i < changes; ++i)
                    words[random.bounded(int(words.size()))] = QStringLiteral("%1%2 ").arg(mark).arg(round * 10 + i);
                return words.join(QString());
            };
            const QString a = edited(u'a');
            const QString b = edited(u'b');
            const MergeResult result = mergeText(a, base.join(QString()), b);
            if (result.verdict == MergeVerdict::Conflict)
                continue;
            merged += result.verdict == MergeVerdict::Merged;
            for (const QString &word : QString(a + b).split(u' ', Qt::SkipEmptyParts)) {
                if (word.startsWith(u'a') || word.startsWith(u'b'))
                    QVERIFY2(result.value.toText().contains(word), qPrintable(word));
            }
        }
        QVERIFY(merged > 20);
    }

    void text_whenBaseIsMineOrTheirs_thenTheOtherWins()
    {
        const QString b = QStringLiteral("one two three");
        const QString x = QStringLiteral("one four");
        QCOMPARE(mergeText(b, b, x).value.toText(), x);
        QCOMPARE(mergeText(x, b, x).verdict, MergeVerdict::Noop);
    }
};

FIRSTLINE_TEST_MAIN(TestMerge)
#include "tst_rules_merge.moc"
