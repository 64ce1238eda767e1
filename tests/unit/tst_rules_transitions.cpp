#include "core/rules/transitions.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;
using C = StatusCategory;

/// The whole table of behaviour.md section 1, cell by cell.
class TestTransitions : public QObject
{
    Q_OBJECT

    /// The steps that are allowed when everything that is asked for is given.
    static bool allowed(C from, C to)
    {
        const bool active = isActive(from);
        if (active && isActive(to))
            return to != C::New;
        if (active)
            return to == C::Solved || to == C::Merged || to == C::Void;
        if (from == C::Solved)
            return to == C::Closed || to == C::Open || to == C::Merged;
        return (from == C::Closed || from == C::Void) && to == C::Open;
    }

private Q_SLOTS:
    void table()
    {
        for (int from = 1; from <= 10; ++from) {
            for (int to = 1; to <= 10; ++to) {
                TransitionInput input { C(from), C(to), true, true, true, true, false };
                const auto error = whyNotTransition(input);
                QVERIFY2(error.has_value() != allowed(C(from), C(to)), qPrintable(QStringLiteral("%1 -> %2").arg(from).arg(to)));
                if (error)
                    QCOMPARE(error->code, ErrorCode::TransitionRefused);
            }
        }
    }

    void required_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("field");
        QTest::newRow("solve without category") << int(C::Open) << int(C::Solved) << QStringLiteral("category");
        QTest::newRow("third party without reason") << int(C::Open) << int(C::WaitThird) << QStringLiteral("reason");
        QTest::newRow("reopen without reason") << int(C::Solved) << int(C::Open) << QStringLiteral("reason");
        QTest::newRow("reopen closed without reason") << int(C::Closed) << int(C::Open) << QStringLiteral("reason");
    }

    void required()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, field);
        TransitionInput input;
        input.from = C(from);
        input.to = C(to);
        const auto error = whyNotTransition(input);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::FieldRequired);
        QCOMPARE(error->detail, field);
    }

    void thanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("thanks");
        QTest::newRow("en") << QStringLiteral("Thank you very much") << true;
        QTest::newRow("ru") << QStringLiteral("Спасибо, всё работает!") << true;
        QTest::newRow("pl") << QStringLiteral("Dziękuję, działa") << true;
        QTest::newRow("question") << QStringLiteral("Thanks. And the other printer?") << false;
        QTest::newRow("doubt") << QStringLiteral("Спасибо, но опять не работает") << false;
        QTest::newRow("no thanks") << QStringLiteral("It broke") << false;
        QTest::newRow("long") << (QStringLiteral("thanks ") + QString(200, u'x')) << false;
    }

    void thanks()
    {
        QFETCH(QString, text);
        QFETCH(bool, thanks);
        QCOMPARE(isThanks(text, false), thanks);
        QVERIFY(!isThanks(text, true));
    }
};

FIRSTLINE_TEST_MAIN(TestTransitions)
#include "tst_rules_transitions.moc"
