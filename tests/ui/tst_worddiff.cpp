#include "tests/support/testmain.h"
#include "ui/theme/theme.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/worddiff.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::ui;

namespace {

/// "same [other] same", spaces of marked pieces inside the brackets.
QString written(const std::vector<WordPiece> &pieces)
{
    QString out;
    for (const WordPiece &piece : pieces)
        out += piece.differs ? QString(u'[' % piece.text % u']') : piece.text;
    return out;
}

} // namespace

/// Which words of a text the other side does not have.
class TestWordDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pieces_whenCompared_thenOnlyWhatDiffersIsMarked_data();
    void pieces_whenCompared_thenOnlyWhatDiffersIsMarked();
    void pieces_whenPutTogether_thenTheyAreTheText();
    void pieces_whenTextsAreHuge_thenStillQuick();
    void view_whenMarked_thenMarkupIsEscapedAndTextIsHeard();
};

void TestWordDiff::pieces_whenCompared_thenOnlyWhatDiffersIsMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << u"a b c"_qs << u"a b c"_qs << u"a b c"_qs;
    QTest::newRow("empty") << QString() << u"a"_qs << QString();
    QTest::newRow("against nothing") << u"a b"_qs << QString() << u"[a b]"_qs;
    QTest::newRow("one word") << u"Printer on floor two"_qs << u"Printer on floor three"_qs << u"Printer on floor [two]"_qs;
    QTest::newRow("in the middle") << u"the red box is here"_qs << u"the blue box is here"_qs << u"the [red ]box is here"_qs;
    QTest::newRow("added") << u"a new b c"_qs << u"a b c"_qs << u"a [new ]b c"_qs;
    QTest::newRow("removed") << u"a c"_qs << u"a b c"_qs << u"a c"_qs;
    QTest::newRow("spaces only") << u"a  b\nc"_qs << u"a b c"_qs << u"a  b\nc"_qs;
    QTest::newRow("cyrillic") << u"Печать не работает"_qs << u"Печать работает"_qs << u"Печать [не ]работает"_qs;
    QTest::newRow("moved") << u"b a"_qs << u"a b"_qs << u"[b ]a"_qs;
}

void TestWordDiff::pieces_whenCompared_thenOnlyWhatDiffersIsMarked()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    QFETCH(QString, expected);
    QCOMPARE(written(wordPieces(text, other)), expected);
}

void TestWordDiff::pieces_whenPutTogether_thenTheyAreTheText()
{
    quint32 state = 42;
    const auto next = [&](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    for (int round = 0; round < 200; ++round) {
        QString a;
        QString b;
        for (quint32 i = 0, n = next(30); i < n; ++i) {
            const QString word = QString(QChar(u'a' + char16_t(next(5)))) % (next(4) == 0 ? u"\n " : u" ");
            if (next(4) != 0)
                a += word;
            if (next(4) != 0)
                b += word;
        }
        QString whole;
        for (const WordPiece &piece : wordPieces(a, b))
            whole += piece.text;
        QCOMPARE(whole, a);
        for (const WordPiece &piece : wordPieces(a, a))
            QVERIFY(!piece.differs);
    }
}

void TestWordDiff::pieces_whenTextsAreHuge_thenStillQuick()
{
    QString a;
    QString b;
    for (int i = 0; i < 20'000; ++i) {
        a += QString::number(i) % u' ';
        b += QString::number(i * 7) % u' ';
    }
    QElapsedTimer time;
    time.start();
    QVERIFY(!wordPieces(a, b).empty());
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

void TestWordDiff::view_whenMarked_thenMarkupIsEscapedAndTextIsHeard()
{
    const Theme theme(qApp, ThemeMode::Light);
    DiffView view(DiffView::Side::Mine);
    view.setTexts(u"a <b>bold</b> word"_qs, u"a plain word"_qs);
    QVERIFY(!view.text().contains(u"<b>"_qs));
    QVERIFY(view.text().contains(u"underline"_qs));
    QCOMPARE(view.accessibleName(), u"a <b>bold</b> word"_qs);
    view.setTexts(u"a word"_qs, {});
    QVERIFY(!view.text().contains(u"underline"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
