#include "core/domain/entities.h"
#include "core/store/migrations.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace firstline;
using namespace firstline::store;

/// The schema files: what they make, and what stands in the way of running them.
class tst_StoreMigrations : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_files = 0;

    std::unique_ptr<Database> fresh(const QString &folder)
    {
        auto db = Database::open(m_dir.filePath(u"m%1.db"_qs.arg(++m_files)), OpenMode::Fast);
        if (!db)
            return nullptr;
        if (auto ok = migrate(**db, folder); !ok) {
            qWarning() << ok.error().detail;
            return nullptr;
        }
        return std::move(*db);
    }

    /// Every statement that made the schema, by name; tables that FTS5 keeps for itself are left out.
    QString schemaOf(Database &db)
    {
        auto s = db.statement("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_fts\\_%' "
                              "ESCAPE '\\' ORDER BY type, name");
        QString text;
        if (!s.run())
            return text;
        while (s.next())
            text += s.text(0) + u";\n"_qs;
        return text;
    }

private Q_SLOTS:
    void schema_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("server") << u"server"_qs;
        QTest::newRow("cache") << u"cache"_qs;
        QTest::newRow("journal") << u"journal"_qs;
    }

    /// A schema changes by a new migration only, together with its golden text. To write the text anew: run this test
    /// with FIRSTLINE_WRITE_GOLDEN=1 and read the difference.
    void schema()
    {
        QFETCH(QString, name);
        auto db = fresh(u":/sql/"_qs + name);
        QVERIFY(db);
        const QString made = schemaOf(*db);
        QFile golden(QStringLiteral(FIRSTLINE_SCHEMA_DIR "/") + name + u".txt"_qs);
        if (qEnvironmentVariableIsSet("FIRSTLINE_WRITE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(made.toUtf8());
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        const QStringList want = QString::fromUtf8(golden.readAll()).split(u'\n');
        const QStringList have = made.split(u'\n');
        for (qsizetype i = 0; i < qMin(want.size(), have.size()); ++i)
            QCOMPARE(have[i], want[i]);
        QCOMPARE(have.size(), want.size());
    }

    void columns_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("server") << u":/sql/server"_qs;
        QTest::newRow("cache") << u":/sql/cache"_qs;
    }

    /// Every described field has its column, of the right type, and no column is without a description.
    void columns()
    {
        QFETCH(QString, folder);
        auto db = fresh(folder);
        QVERIFY(db);
        for (EntityKind kind : allEntityKinds()) {
            const EntityInfo &info = entityInfo(kind);
            if (info.storage != Storage::Table)
                continue;
            QStringList want { u"rid INTEGER"_qs, u"id BLOB"_qs };
            if (info.isChild())
                want += { u"parent_rid INTEGER"_qs, u"seq INTEGER"_qs, u"ext BLOB"_qs };
            else
                want += { u"agg_seq INTEGER"_qs, u"fver BLOB"_qs, u"ext BLOB"_qs };
            for (const FieldInfo &field : info.fields) {
                if (field.key == 1 || field.key == info.parentKey)
                    continue;
                const QString type = field.column == Column::Text ? u"TEXT"_qs
                    : field.column == Column::Blob                ? u"BLOB"_qs
                                                                  : u"INTEGER"_qs;
                want += QString(field.columnName % u' ' % type);
            }
            auto s = db->statement(QString(u"SELECT name || ' ' || type FROM pragma_table_info('%1') ORDER BY cid"_qs.arg(info.name)));
            QVERIFY(s.run());
            QStringList have;
            while (s.next())
                have += s.text(0);
            QCOMPARE(have, want);
        }
    }

    void migrate_whenRunTwice_thenNothingChanges()
    {
        auto db = fresh(u":/sql/cache"_qs);
        QVERIFY(db);
        const QString before = schemaOf(*db);
        QVERIFY(migrate(*db, u":/sql/cache"_qs));
        QCOMPARE(schemaOf(*db), before);
        QCOMPARE(*schemaVersion(*db), newestVersion(u":/sql/cache"_qs));
        QVERIFY(QDir(m_dir.path()).entryList({ u"*.before-*"_qs }).isEmpty());
    }

    void migrate_whenNewer_thenRefusedAndUntouched()
    {
        auto db = fresh(u":/sql/server"_qs);
        QVERIFY(db);
        QVERIFY(db->script(u"PRAGMA user_version = 9000;"_qs));
        const auto ok = migrate(*db, u":/sql/server"_qs);
        QVERIFY(!ok);
        QCOMPARE(ok.error().code, ErrorCode::StorageTooNew);
        QVERIFY(ok.error().detail.contains(u"9000"));
        QCOMPARE(*schemaVersion(*db), 9000);
    }

    void migrate_whenAStepFails_thenVersionAndTablesStayAndACopyStands()
    {
        auto db = Database::open(m_dir.filePath(u"broken.db"_qs), OpenMode::Fast);
        QVERIFY(db);
        // Version 1 is claimed, but a later step finds no table to work on, or one that is in its way.
        QVERIFY((*db)->script(u"CREATE TABLE base_agg(x); PRAGMA user_version = 1;"_qs));
        const auto ok = migrate(**db, u":/sql/cache"_qs);
        if (newestVersion(u":/sql/cache"_qs) < 2)
            QSKIP("the cache has one schema file only");
        QVERIFY(!ok);
        QCOMPARE(*schemaVersion(**db), 1);
        QVERIFY(!(*db)->inTransaction());
        QCOMPARE(QDir(m_dir.path()).entryList({ u"broken.db.before-*"_qs }).size(), 1);
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreMigrations)
#include "tst_store_migrations.moc"
