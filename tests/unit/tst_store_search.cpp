#include "core/store/filter.h"
#include "core/store/migrations.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace firstline;
using namespace firstline::store;

/// Full text over tickets and articles.
class tst_StoreSearch : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_db;
    std::unique_ptr<RecordStore> m_store;
    qint64 m_ms = 1;

    Uuid newId() { return Uuid::create(fromMs(++m_ms)); }

    void add(qint64 number, const QString &subject, const QStringList &texts)
    {
        Ticket t;
        t.id = TicketId(newId());
        t.number = number;
        t.subject = subject;
        t.tags = { u"Netz"_qs };
        Aggregate a;
        a.header = toRecord(t);
        for (const QString &text : texts) {
            Message m;
            m.id = MessageId(newId());
            m.ticket = t.id;
            m.evNo = int(a.children.size()) + 1;
            m.text = text;
            a.children.push_back(toRecord(m));
        }
        QVERIFY(m_store->putAggregate(a));
    }

    QList<qint64> found(const QString &text, int limit = 50)
    {
        QList<qint64> numbers;
        const auto hits = Search(*m_db).tickets(text, limit);
        if (!hits) {
            qWarning() << hits.error().detail;
            return { -1 };
        }
        for (const SearchHit &hit : *hits)
            numbers += hit.number;
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        auto db = Database::open(u":memory:"_qs, OpenMode::Fast);
        QVERIFY(db);
        m_db = std::move(*db);
        QVERIFY(migrate(*m_db, u":/sql/cache"_qs));
        m_store = std::make_unique<RecordStore>(*m_db);
    }

    void tickets_whenWordsAndPhrases_thenSubjectsFirst()
    {
        add(1, u"Scanner"_qs, { u"the printer is fine"_qs, u"printer again"_qs });
        add(2, u"Printer does not print"_qs, { u"hello"_qs });
        add(3, u"Żółw"_qs, { u"two words here"_qs });
        QCOMPARE(found(u"printer"_qs), (QList<qint64> { 2, 1 }));
        QCOMPARE(found(u"print"_qs), (QList<qint64> { 2, 1 }));
        QCOMPARE(found(u"PRINTER is"_qs), (QList<qint64> { 1 }));
        QCOMPARE(found(u"\"two words\""_qs), (QList<qint64> { 3 }));
        QCOMPARE(found(u"\"words two\""_qs), (QList<qint64> {}));
        QCOMPARE(found(u"3"_qs), (QList<qint64> { 3 }));
        QCOMPARE(found(u"#2"_qs), (QList<qint64> { 2 }));
        QCOMPARE(found(u"netz hello"_qs), (QList<qint64> {}));
        QCOMPARE(found(u"printer"_qs, 1), (QList<qint64> { 2 }));
        const auto hits = Search(*m_db).tickets(u"printer"_qs, 5);
        QVERIFY(hits);
        QCOMPARE(hits->at(0).snippet, u"\u0002Printer\u0003 does not print"_qs);
        QCOMPARE(hits->at(1).title, u"Scanner"_qs);
        QVERIFY(hits->at(1).snippet.contains(u"\u0002printer\u0003"));
    }

    void number_whenTicketIsNotIndexedYet_thenFoundAndOnlyOnce()
    {
        m_store->setIndexing(Indexing::Deferred);
        add(40117, u"Cash desk"_qs, { u"see 40117"_qs });
        QCOMPARE(found(u"cash"_qs), (QList<qint64> {}));
        QCOMPARE(found(u"40117"_qs), (QList<qint64> { 40117 }));
        QCOMPARE(found(u" #40117"_qs), (QList<qint64> { 40117 }));
        QCOMPARE(found(u"4011"_qs), (QList<qint64> {}));
        QVERIFY(m_store->indexSome(100));
        add(40118, u"As in 40117"_qs, {});
        QCOMPARE(found(u"40117"_qs), (QList<qint64> { 40117 }));
    }

    void tickets_whenAnotherForm_thenFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("search");
        const auto row = [](const QString &text, const QString &search) {
            QTest::newRow(qPrintable(QString(search % u" finds " % text))) << text << search;
        };
        row(u"Printers are offline"_qs, u"printer"_qs);
        row(u"Printing stops"_qs, u"prints"_qs);
        row(u"Policies of backup"_qs, u"policy"_qs);
        row(u"Не работает принтер"_qs, u"принтеры"_qs);
        row(u"Проблема с принтерами"_qs, u"принтер"_qs);
        row(u"Замена клавиатуры"_qs, u"клавиатурой"_qs);
        row(u"Подключённый сканер"_qs, u"подключенного"_qs);
        row(u"Awaria drukarki"_qs, u"drukarka"_qs);
        row(u"Brak drukarek"_qs, u"drukarki"_qs);
        row(u"Problem w drukarce"_qs, u"drukarek"_qs);
        row(u"Nie działa klawiatura"_qs, u"klawiaturze"_qs);
        row(u"Wymiana serwerów"_qs, u"serwer"_qs);
        row(u"Zgłoszenie klienta"_qs, u"zgłoszeniami"_qs);
        row(u"Zgłoszenie klienta"_qs, u"zgloszen"_qs);
        row(u"Оплата счёта"_qs, u"счета"_qs);
        row(u"Awaria w serwerze"_qs, u"serwer"_qs);
        row(u"Aktualizacja programu"_qs, u"programy"_qs);
    }

    void tickets_whenAnotherForm_thenFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, search);
        add(1, text, {});
        add(2, u"Something else"_qs, { u"another thing"_qs });
        add(3, u"Nothing"_qs, { text });
        // A word that something closes is no unfinished one.
        QCOMPARE(found(QString(search % u' ')), (QList<qint64> { 1, 3 }));
        QCOMPARE(found(QString(u'"' % search % u'"')), (QList<qint64> {}));
    }

    void tickets_whenTheWordItselfStands_thenBeforeOtherForms()
    {
        add(1, u"Принтер"_qs, {});
        add(2, u"Принтером печатали"_qs, {});
        add(3, u"Принтеры"_qs, {});
        QCOMPARE(found(u"принтер "_qs).first(), qint64(1));
        QCOMPARE(found(u"принтером "_qs).first(), qint64(2));
        QCOMPARE(found(u"принтеры "_qs).size(), 3);
        QCOMPARE(found(u"SRV-01 "_qs).size(), 0);
    }

    void tickets_whenTextIsHostile_thenNeverAnError()
    {
        add(1, u"a AND b"_qs, { u"NEAR(x y)"_qs });
        const QStringList texts { u"\""_qs, u"\"\"\""_qs, u"AND"_qs, u"OR NOT"_qs, u"a AND"_qs, u"*"_qs, u"subject:*"_qs, u"(("_qs,
            u"NEAR(a, 5)"_qs, u"{x} : y"_qs, u"-a"_qs, u"a^b"_qs, u"'; DROP TABLE ticket; --"_qs, QString(QChar(0)), u"\\"_qs,
            u"ⓐ①"_qs, u"😀"_qs, u"a*b* *"_qs, QString(5000, u'x'), QString(3000, u'"'), QString(QChar(0xd800)) };
        for (const QString &text : texts) {
            QVERIFY2(!found(text).contains(-1), qPrintable(text.left(40)));
            QVERIFY(Search(*m_db).articles(text, 5));
            QVERIFY(Search(*m_db).articlesExactly(text));
        }
        QCOMPARE(found(u"a AND b"_qs), (QList<qint64> { 1 }));
    }

    void articles_whenLanguageIsGiven_thenOnlyThat()
    {
        for (const QString &language : { u"en"_qs, u"pl"_qs }) {
            Article a;
            a.id = ArticleId(newId());
            a.language = language;
            a.title = u"Wi-Fi setup"_qs;
            a.text = u"Set up the network"_qs;
            QVERIFY(m_store->put(toRecord(a)));
        }
        QCOMPARE(Search(*m_db).articles(u"wi-fi"_qs, 9)->size(), size_t(2));
        QCOMPARE(Search(*m_db).articles(u"netw"_qs, 9, u"pl"_qs)->size(), size_t(1));
        QCOMPARE(Search(*m_db).articles(u"netw"_qs, 9, u"ru"_qs)->size(), size_t(0));
    }

    void articlesExactly_whenOracle_thenSameIds()
    {
        FIRSTLINE_NEED_DATA(data);
        const QStringList oracles = QDir(data + u"/kb"_qs).entryList({ u"fts_oracle*.json"_qs }, QDir::Files);
        if (oracles.isEmpty())
            QSKIP("No search oracle in the data");
        Transaction tx(*m_db);
        QHash<Uuid, QString> names;
        const QString root = data + u"/kb/gnome_user_docs/"_qs;
        for (const QString &language : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QDirIterator files(root + language, { u"*.md"_qs }, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QString text = QString::fromUtf8(file.readAll());
                if (text.startsWith(u"---\n"))
                    text = text.mid(text.indexOf(u"\n---\n") + 5);
                Article a;
                a.id = ArticleId(newId());
                a.language = language;
                a.text = text;
                QVERIFY(m_store->put(toRecord(a)));
                QString name = file.fileName().mid(root.size() + language.size() + 1);
                names.insert(a.id.uuid(), name.chopped(3));
            }
        }
        QVERIFY(tx.commit());
        int wrong = 0;
        int asked = 0;
        for (const QString &oracle : oracles) {
            QFile file(data + u"/kb/"_qs + oracle);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonArray queries = QJsonDocument::fromJson(file.readAll()).object()[u"queries"_qs].toArray();
            for (const QJsonValue &query : queries) {
                const QString kind = query[u"kind"_qs].toString();
                QString text = query[u"query"_qs].toString();
                if (kind == u"phrase")
                    text = u'"' + text + u'"';
                const auto ids = Search(*m_db).articlesExactly(text, query[u"lang"_qs].toString());
                QVERIFY(ids);
                QSet<QString> have;
                for (const Uuid &id : *ids)
                    have.insert(names.value(id));
                QSet<QString> want;
                for (const QJsonValue &id : query[u"ids"_qs].toArray())
                    want.insert(id.toString());
                ++asked;
                if (have != want) {
                    ++wrong;
                    qWarning() << query[u"id"_qs].toString() << text << "missing" << want - have << "too much" << have - want;
                }
            }
        }
        qInfo() << "articles" << names.size() << "queries" << asked;
        QVERIFY(asked > 0);
        QCOMPARE(wrong, 0);
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreSearch)
#include "tst_store_search.moc"
