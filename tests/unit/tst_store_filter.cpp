#include "core/store/filter.h"
#include "core/store/filtertime.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::store;

/// The filter language as text: trees, places of errors, times.
class tst_StoreFilter : public QObject
{
    Q_OBJECT
private:
    static QString show(const FilterNode &node)
    {
        if (node.type == FilterNode::Type::Condition) {
            QStringList values;
            for (const FilterValue &value : node.values)
                values += value.quoted ? QString(u'"' + value.text + u'"') : value.text;
            static const QStringList ops { u"="_qs, u"*"_qs, u"<"_qs, u"<="_qs, u">"_qs, u">="_qs };
            return QString::number(int(node.field)) + ops[int(node.op)] + values.join(u',');
        }
        QStringList parts;
        for (const FilterNode &child : node.children)
            parts += show(child);
        const QString inner = parts.join(u' ');
        if (node.type == FilterNode::Type::Not)
            return u"!"_qs + inner;
        return (node.type == FilterNode::Type::Any ? u"any("_qs : u"all("_qs) + inner + u')';
    }

    static QString f(FilterField field) { return QString::number(int(field)); }

private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        QTest::addColumn<int>("errors");
        const QString text = f(FilterField::Text);
        const QString status = f(FilterField::Status);
        const QString due = f(FilterField::Due);
        const QString assignee = f(FilterField::Assignee);
        const auto row = [](const char *query, const QString &tree, int errors = 0) {
            QTest::newRow(query) << QString::fromUtf8(query) << tree << errors;
        };
        row("", u"all()"_qs);
        row("printer", u"all(%1=printer)"_qs.arg(text));
        row("a b", u"all(%1=a %1=b)"_qs.arg(text));
        row("\"two words\"", u"all(%1=\"two words\")"_qs.arg(text));
        row("a OR b c", u"all(any(%1=a %1=b) %1=c)"_qs.arg(text));
        row("a OR b OR c", u"all(any(%1=a %1=b %1=c))"_qs.arg(text));
        row("(a b) OR c", u"all(any(all(%1=a %1=b) %1=c))"_qs.arg(text));
        row("-(a OR b)", u"all(!all(any(%1=a %1=b)))"_qs.arg(text));
        row("-a", u"all(!%1=a)"_qs.arg(text));
        row("status:a,\"b c\"", u"all(%1=a,\"b c\")"_qs.arg(status));
        row("STATUS:a", u"all(%1=a)"_qs.arg(status));
        row("-assignee:*", u"all(!%1*)"_qs.arg(assignee));
        row("due<2h", u"all(%1<2h)"_qs.arg(due));
        row("due:<=2h", u"all(%1<=2h)"_qs.arg(due));
        row("due>=-3d", u"all(%1>=-3d)"_qs.arg(due));
        row("http://x.y/z", u"all(%1=http://x.y/z)"_qs.arg(text));
        row("OR", u"all()"_qs);
        row("ORDER", u"all(%1=ORDER)"_qs.arg(text));
        row("status: a", u"all(%1=a)"_qs.arg(text), 1);
        row("nothing:x a", u"all(%1=a)"_qs.arg(text), 1);
        row("(a", u"all(all(%1=a))"_qs.arg(text), 1);
        row("a) b", u"all(%1=a %1=b)"_qs.arg(text), 1);
        row("\"open", u"all(%1=\"open\")"_qs.arg(text), 1);
        row("()", u"all()"_qs);
        row("- a", u"all(%1=- %1=a)"_qs.arg(text));
        row("--a", u"all(!%1=-a)"_qs.arg(text));
    }

    void parse()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        QFETCH(int, errors);
        const ParsedFilter parsed = parseFilter(text);
        QCOMPARE(show(parsed.root), tree);
        QCOMPARE(int(parsed.errors.size()), errors);
    }

    void parse_whenWrong_thenPlaceIsNamed()
    {
        const ParsedFilter parsed = parseFilter(u"a nothing:x"_qs);
        QCOMPARE(int(parsed.errors.size()), 1);
        QCOMPARE(parsed.errors[0].problem, FilterError::Problem::UnknownField);
        QCOMPARE(parsed.errors[0].position, 2);
        QCOMPARE(parsed.errors[0].length, 7);
        const CompiledFilter compiled = compileFilter(u"status:active queue:\"No such\" due<soon"_qs, FilterContext());
        QCOMPARE(int(compiled.errors.size()), 2);
        QCOMPARE(compiled.errors[0].problem, FilterError::Problem::UnknownValue);
        QCOMPARE(compiled.errors[0].position, 20);
        QCOMPARE(compiled.errors[1].position, 34);
        QCOMPARE(compiled.where, u"t.status_category <= 6"_qs);
    }

    void parse_whenHostile_thenItEnds()
    {
        (void)compileFilter(QString(20000, u'('), FilterContext());
        (void)compileFilter(QString(20000, u'-'), FilterContext());
        (void)compileFilter(u"-(" + QString(3000, u'-') + u"a", FilterContext());
        (void)compileFilter(u"-("_qs.repeated(5000), FilterContext());
        (void)compileFilter(u"company:a OR "_qs.repeated(300), FilterContext());
    }

    void time_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("date") << u"2026-11-21"_qs << u"2026-11-20T23:00:00.000Z"_qs << u"2026-11-21T23:00:00.000Z"_qs;
        QTest::newRow("today") << u"today"_qs << u"2026-11-21T23:00:00.000Z"_qs << u"2026-11-22T23:00:00.000Z"_qs;
        QTest::newRow("yesterday") << u"yesterday"_qs << u"2026-11-20T23:00:00.000Z"_qs << u"2026-11-21T23:00:00.000Z"_qs;
        QTest::newRow("ago") << u"-3d"_qs << u"2026-11-18T23:30:00.000Z"_qs << u"2026-11-18T23:30:00.000Z"_qs;
        QTest::newRow("ahead") << u"+90m"_qs << u"2026-11-22T01:00:00.000Z"_qs << u"2026-11-22T01:00:00.000Z"_qs;
        QTest::newRow("local") << u"2026-11-21T10:00"_qs << u"2026-11-21T09:00:00.000Z"_qs << u"2026-11-21T09:00:00.000Z"_qs;
    }

    /// It is already the 22nd in Warsaw.
    void time()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        FilterContext context;
        context.now = *fromIso(u"2026-11-21T23:30:00.000Z"_qs);
        context.timeZone = u"Europe/Warsaw"_qs;
        const auto time = parseFilterTime(text, context);
        QVERIFY(time);
        QCOMPARE(toIso(time->from), from);
        QCOMPARE(toIso(time->to), to);
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreFilter)
#include "tst_store_filter.moc"
