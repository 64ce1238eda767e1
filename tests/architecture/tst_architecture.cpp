#include "tests/architecture/arrows.h"
#include "tests/architecture/docstrings.h"
#include "tests/architecture/lints.h"
#include "tests/architecture/sourcefile.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QObject>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>

using namespace firstline;
using namespace firstline::arch;

namespace {

/// Files that may be longer than the budget for now. Only ever take lines out.
const QStringList kTooLong {};

/// A file of 1 MB or more does not belong in the tree.
constexpr qint64 kMaxBytes = 1'000'000;

using Rule = std::function<Findings(const SourceFile &)>;

Findings gather(const QList<SourceFile> &files, const Rule &rule)
{
    Findings all;
    for (const SourceFile &file : files)
        all += rule(file);
    return all;
}

SourceFile sample(const char *path, const char *text)
{
    return SourceFile(QString::fromLatin1(path), QString::fromLatin1(text));
}

/// How often a rule finds something in a sample.
qsizetype hits(const Rule &rule, const char *path, const char *text)
{
    return rule(sample(path, text)).size();
}

} // namespace

/// Prints every finding on a line of its own, for QVERIFY2 cuts long texts.
#define EXPECT_NOTHING(findings)                                                                                     \
    do {                                                                                                             \
        const Findings found = findings;                                                                             \
        for (const QString &finding : found)                                                                         \
            qCritical("%s", qPrintable(finding));                                                                    \
        QVERIFY2(found.isEmpty(), "what is wrong is listed above");                                                  \
    } while (false)

/// Reads the tree as text and holds it against docs/architecture.md. Every rule has a second slot that proves, on a
/// sample, that the rule can fail.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void includes_always_followTheArrows();
    void includes_whenAgainstAnArrow_thenFound_data();
    void includes_whenAgainstAnArrow_thenFound();
    void beast_always_staysInThreeFiles();
    void beast_whenInAFourthFile_thenFound();
    void length_always_withinTheBudget();
    void length_whenAboveTheBudget_thenFound();
    void twins_always_absent();
    void twins_whenInOneFolder_thenFound();
    void words_always_free();
    void words_whenForbidden_thenFound_data();
    void words_whenForbidden_thenFound();
    void resets_always_inModelsOnly();
    void resets_whenInAPage_thenFound();
    void answers_always_nodiscard();
    void answers_whenDiscardable_thenFound_data();
    void answers_whenDiscardable_thenFound();
    void docstrings_always_present();
    void docstrings_whenAbsent_thenFound_data();
    void docstrings_whenAbsent_thenFound();
    void form_always_kept();
    void form_whenBroken_thenFound();
    void machinePaths_always_absent();
    void machinePaths_whenPresent_thenFound();
    void topLevel_always_asDrawn();
    void topLevel_whenOther_thenFound();
    void sizes_always_below1MB();

private:
    QList<SourceFile> m_sources;
    QList<SourceFile> m_headers;
    QList<SourceFile> m_texts;
};

void TestArchitecture::initTestCase()
{
    m_sources
        = readSources(test::sourceRoot(), { QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui") });
    QVERIFY(!m_sources.isEmpty());
    std::copy_if(m_sources.begin(), m_sources.end(), std::back_inserter(m_headers),
                 [](const SourceFile &file) { return file.isHeader() && !file.path().startsWith(u"app/"_qs); });
    m_texts = readTexts(test::sourceRoot());
}

void TestArchitecture::includes_always_followTheArrows()
{
    EXPECT_NOTHING(gather(m_sources, checkIncludes));
}

void TestArchitecture::includes_whenAgainstAnArrow_thenFound_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const char *path, const char *text, int count) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(text) << count;
    };
    row("own folder", "core/store/a.cpp", "#include \"core/store/a.h\"", 0);
    row("along an arrow", "core/store/a.cpp", "#include \"core/protocol/a.h\"", 0);
    row("base is open to all", "ui/theme/a.cpp", "#include \"core/base/error.h\"", 0);
    row("base knows no domain", "core/base/a.cpp", "#include \"core/domain/ticket.h\"", 1);
    row("rules know no store", "core/rules/a.cpp", "#include \"core/store/a.h\"", 1);
    row("store knows no rules", "core/store/a.cpp", "#include \"core/rules/a.h\"", 1);
    row("not transitive", "core/net/a.cpp", "#include \"core/store/a.h\"", 1);
    row("private headers stay at home", "core/sync/a.cpp", "#include \"core/store/a_p.h\"", 1);
    row("private headers at home", "core/store/a.cpp", "#include \"core/store/a_p.h\"", 0);
    row("pages stay apart", "ui/ticket/a.cpp", "#include \"ui/queue/a.h\"", 1);
    row("screens see no store", "ui/queue/a.cpp", "#include \"core/store/a.h\"", 1);
    row("core includes no ui", "core/service/a.cpp", "#include \"ui/theme/a.h\"", 1);
    row("the import may use the desk", "core/server/import/a.cpp", "#include \"core/content/csv.h\"", 0);
    row("core is without Gui", "core/content/a.cpp", "#include <QtGui/QTextDocument>", 1);
    row("also without the module's name", "core/content/a.cpp", "#include <QWidget>", 1);
    row("models are without Gui", "ui/models/a.cpp", "#include <QtGui/QColor>", 1);
    row("screens are without SQL", "ui/queue/a.cpp", "#include <QtSql/QSqlQuery>", 1);
    row("the server is without widgets", "app/server/a.cpp", "#include <QtWidgets/QLabel>", 1);
    row("programs stay apart", "app/server/a.cpp", "#include \"app/headless/a.h\"", 1);
    row("from the root", "core/store/a.cpp", "#include \"a.h\"", 1);
    row("moc output", "core/store/a.cpp", "#include \"a.moc\"", 0);
    row("in a comment", "core/rules/a.cpp", "/*\n#include \"core/store/a.h\"\n*/", 0);
    row("a new folder", "core/elsewhere/a.cpp", "", 1);
}

void TestArchitecture::includes_whenAgainstAnArrow_thenFound()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    QTEST(int(hits(checkIncludes, path.constData(), text.constData())), "count");
}

void TestArchitecture::beast_always_staysInThreeFiles()
{
    EXPECT_NOTHING(checkBeast(m_sources));
}

void TestArchitecture::beast_whenInAFourthFile_thenFound()
{
    const SourceFile user = sample("core/server/http/a.cpp", "#include <boost/beast/http.hpp>");
    QCOMPARE(checkBeast({ user, user, user }).size(), 0);
    QCOMPARE(checkBeast({ user, user, user, user }).size(), 1);
}

void TestArchitecture::length_always_withinTheBudget()
{
    QList<SourceFile> longest = m_sources;
    std::stable_sort(longest.begin(), longest.end(),
                     [](const SourceFile &a, const SourceFile &b) { return a.lines().size() > b.lines().size(); });
    for (const SourceFile &file : longest.mid(0, 10))
        qInfo("%5d lines  %s", int(file.lines().size()), qPrintable(file.path()));
    EXPECT_NOTHING(checkLength(m_sources, kTooLong));
}

void TestArchitecture::length_whenAboveTheBudget_thenFound()
{
    const SourceFile fits(u"core/a.cpp"_qs, u"\n"_qs.repeated(kMaxLines));
    const SourceFile tooLong(u"core/b.cpp"_qs, u"\n"_qs.repeated(kMaxLines + 1));
    QCOMPARE(checkLength({ fits, tooLong }, {}).size(), 1);
    QCOMPARE(checkLength({ fits, tooLong }, { tooLong.path() }).size(), 0);
    QCOMPARE(checkLength({ fits, tooLong }, { fits.path(), tooLong.path() }).size(), 1);
}

void TestArchitecture::twins_always_absent()
{
    EXPECT_NOTHING(checkTwins(m_sources));
}

void TestArchitecture::twins_whenInOneFolder_thenFound()
{
    const char *text = "namespace {\n\nconstexpr int kWide = 3;\n\n} // namespace\n";
    const SourceFile a = sample("ui/shell/a.cpp", text);
    QCOMPARE(checkTwins({ a, sample("ui/shell/b.cpp", text) }).size(), 1);
    QCOMPARE(checkTwins({ a, sample("ui/queue/b.cpp", text) }).size(), 0);
    QCOMPARE(checkTwins({ a, sample("ui/shell/b.cpp", "class Wide;\nnamespace {\nstruct Wide {\n};\n} // namespace\nconst int kWide = 4;\n") }).size(), 0);
    QCOMPARE(checkTwins({ sample("ui/shell/c.cpp", "namespace {\nclass Wide;\nclass Wide\n{\n};\n} // namespace\n") }).size(), 0);
}

void TestArchitecture::words_always_free()
{
    EXPECT_NOTHING(gather(m_sources, checkWords));
}

void TestArchitecture::words_whenForbidden_thenFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const auto row
        = [](const char *name, const char *text, int count) { QTest::newRow(name) << QByteArray(text) << count; };
    row("loop", "QEventLoop loop;", 1);
    row("events", "QCoreApplication::processEvents();", 1);
    row("wait", "future.waitForFinished();", 1);
    row("blocking", "connect(a, b, c, d, Qt::BlockingQueuedConnection);", 1);
    row("sleep", "QThread::sleep(1);", 1);
    row("msleep", "QThread::msleep(1);", 1);
    row("sleep_for", "std::this_thread::sleep_for(1s);", 1);
    row("any server", "reply->ignoreSslErrors();", 1);
    row("a word of its own", "asleep(1); int sleeps = 2;", 0);
    row("in a comment", "// never sleep() here", 0);
    row("in a text", "const char *a = \"QEventLoop\"; const char q = '\"'; // \"", 0);
    row("behind a text", "f(\"a\\\"b\", u'x', 1'000); sleep(1);", 1);
}

void TestArchitecture::words_whenForbidden_thenFound()
{
    QFETCH(QByteArray, text);
    QTEST(int(hits(checkWords, "core/sync/a.cpp", text.constData())), "count");
}

void TestArchitecture::resets_always_inModelsOnly()
{
    EXPECT_NOTHING(gather(m_sources, checkResets));
}

void TestArchitecture::resets_whenInAPage_thenFound()
{
    QCOMPARE(hits(checkResets, "ui/queue/a.cpp", "beginResetModel();"), 1);
    QCOMPARE(hits(checkResets, "ui/models/a.cpp", "beginResetModel();"), 0);
}

void TestArchitecture::answers_always_nodiscard()
{
    EXPECT_NOTHING(gather(m_headers, checkNodiscard));
}

void TestArchitecture::answers_whenDiscardable_thenFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const auto row
        = [](const char *name, const char *text, int count) { QTest::newRow(name) << QByteArray(text) << count; };
    row("function", "Result<int> count();", 1);
    row("method", "    virtual Result<QList<Ticket>> list(int n) const = 0;", 1);
    row("override", "    firstline::Result<void> save(int n) override;", 1);
    row("future", "QFuture<Result<int>> count();", 1);
    row("trailing", "auto count() -> Result<int>;", 1);
    row("marked", "[[nodiscard]] Result<int> count();", 0);
    row("marked behind static", "static [[nodiscard]] Result<int> count();", 0);
    row("marked on the line above", "[[nodiscard]]\nResult<int> count();", 0);
    row("the line above is another's", "[[nodiscard]] int one();\nResult<int> count();", 1);
    row("member", "    Result<int> m_last;", 0);
    row("parameter", "void on(Result<int> answer);", 0);
    row("callback", "using Done = std::function<void(Result<int>)>;", 0);
    row("comment", "/// Result<int> count();", 0);
}

void TestArchitecture::answers_whenDiscardable_thenFound()
{
    QFETCH(QByteArray, text);
    QTEST(int(hits(checkNodiscard, "core/sync/a.h", text.constData())), "count");
}

void TestArchitecture::docstrings_always_present()
{
    EXPECT_NOTHING(gather(m_headers, checkDocstrings));
}

void TestArchitecture::docstrings_whenAbsent_thenFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const char *text, int count) {
        QTest::newRow(name) << QByteArray("#pragma once\n\nnamespace firstline::a {\n\n") + text + "\n\n}\n" << count;
    };
    row("class", "class A\n{\npublic:\n    int a();\n};", 1);
    row("class with text", "/// An A.\nclass A\n{\npublic:\n    int a();\n};", 0);
    row("struct", "struct A { int a = 0; };", 1);
    row("enum", "enum class A { One, Two };", 1);
    row("template", "template<class T>\nclass A\n{\n};", 1);
    row("template with text", "/// An A.\ntemplate<class T>\nclass A\n{\n};", 0);
    row("function", "int a(int b,\n      int c);", 1);
    row("function with body", "inline int a(QString b = {}) { return 1; }", 1);
    row("marked function", "[[nodiscard]] Result<int> a();", 1);
    row("function with text", "/// Counts.\n[[nodiscard]] Result<int> a(int b,\n    int c);", 0);
    row("operator", "bool operator==(const A &a, const A &b);", 1);
    row("second without text", "/// One.\nint a() { return 1; }\n\nint b();", 1);
    row("a group shares", "/// Both.\nint a();\nint b();", 0);
    row("empty line between", "/// Lost.\n\nint a();", 1);
    row("forward declaration", "class A;\nenum class B : int;", 0);
    row("constant", "inline constexpr int kA = f(1);", 0);
    row("alias", "using A = std::function<void(int)>;", 0);
    row("macro", "Q_DECLARE_LOGGING_CATEGORY(lcA)", 0);
    row("specialisation", "template<>\nstruct hash<A> {\n};", 0);
    row("definition of a member", "template<class T>\nint A<T>::b() const\n{\n    return 1;\n}", 0);
    row("detail", "namespace detail {\nint a();\n}", 0);
    row("a plain comment is not enough", "// An A.\nstruct A {\n};", 1);
}

void TestArchitecture::docstrings_whenAbsent_thenFound()
{
    QFETCH(QByteArray, text);
    QTEST(int(hits(checkDocstrings, "core/sync/a.h", text.constData())), "count");
    QCOMPARE(hits(checkDocstrings, "core/sync/a_inl.h", text.constData()), 0);
}

void TestArchitecture::form_always_kept()
{
    EXPECT_NOTHING(gather(m_sources, checkForm));
}

void TestArchitecture::form_whenBroken_thenFound()
{
    QCOMPARE(hits(checkForm, "core/sync/a.h", "#pragma once\n"), 0);
    QCOMPARE(hits(checkForm, "core/sync/a.h", "#ifndef A_H\n"), 1);
    QCOMPARE(hits(checkForm, "core/sync/OutBox.cpp", ""), 1);
}

void TestArchitecture::machinePaths_always_absent()
{
    EXPECT_NOTHING(gather(m_texts, checkMachinePaths));
}

void TestArchitecture::machinePaths_whenPresent_thenFound()
{
    QCOMPARE(hits(checkMachinePaths, "docs/a.md",
                  "see /ho"
                  "me/anna/a"),
             1);
    QCOMPARE(hits(checkMachinePaths, "docs/a.md",
                  "cp a /ro"
                  "ot/b"),
             1);
    QCOMPARE(hits(checkMachinePaths, "docs/a.md",
                  "cd \"/wo"
                  "rk/main\""),
             1);
    QCOMPARE(hits(checkMachinePaths, "docs/a.md",
                  "../wo"
                  "rk/a, ui/ho"
                  "me/b, ~/ro"
                  "ot/c"),
             0);
}

void TestArchitecture::topLevel_always_asDrawn()
{
    EXPECT_NOTHING(
        checkTopLevel(QDir(test::sourceRoot()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)));
}

void TestArchitecture::topLevel_whenOther_thenFound()
{
    QStringList names = QDir(test::sourceRoot()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const qsizetype before = checkTopLevel(names).size();
    names.append(u"scripts"_qs);
    names.removeAll(u"core"_qs);
    names.append(u".dotfile"_qs);
    QCOMPARE(checkTopLevel(names).size(), before + 2);
}

void TestArchitecture::sizes_always_below1MB()
{
    Findings findings;
    for (const QString &path : filePaths(test::sourceRoot())) {
        if (QFileInfo(path).size() >= kMaxBytes)
            findings.append(path + u": 1 MB or more"_qs);
    }
    EXPECT_NOTHING(findings);
}

FIRSTLINE_TEST_MAIN(TestArchitecture)

#include "tst_architecture.moc"
