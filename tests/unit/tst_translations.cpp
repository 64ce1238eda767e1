#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>

using namespace firstline;

namespace {

/// One text of a translation file.
struct Text {
    QString context;
    QString source;
    QStringList translations; ///< One, or one per plural form.
    bool finished = true;
    bool plural = false;
};

/// Reads the forms of one <translation>.
void readTranslation(QXmlStreamReader &xml, Text &text)
{
    const auto type = xml.attributes().value(u"type"_qs);
    text.finished = type.isEmpty();
    QString plain;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation")) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"numerusform")
            text.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (xml.isCharacters())
            plain += xml.text();
    }
    if (!text.plural)
        text.translations = { plain };
}

QList<Text> readTexts(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.append({ context, {}, {}, true, xml.attributes().value(u"numerus"_qs) == u"yes" });
        else if (xml.name() == u"source" && !texts.isEmpty())
            texts.last().source = xml.readElementText();
        else if (xml.name() == u"translation" && !texts.isEmpty())
            readTranslation(xml, texts.last());
    }
    return texts;
}

QStringList places(const QString &text)
{
    static const QRegularExpression form(u"%(?:L?[0-9]+|n)"_qs);
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

QString fileOf(const QString &language)
{
    return test::sourceRoot() % u"/translations/firstline_"_qs % language % u".ts"_qs;
}

/// A few of many, for a message that can be read.
QByteArray some(QStringList list)
{
    const qsizetype all = list.size();
    list = list.mid(0, 12);
    return QByteArray::number(all) + ":\n" + list.join(u'\n').toUtf8();
}

} // namespace

/// Every text of the program in every language, none forgotten and none half done.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sources_whenReadAgain_thenEveryTextIsTranslated_data();
    void sources_whenReadAgain_thenEveryTextIsTranslated();
    void texts_whenTranslated_thenPlacesAreTheSame_data();
    void texts_whenTranslated_thenPlacesAreTheSame();
};

void TestTranslations::sources_whenReadAgain_thenEveryTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "pl", "ru" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestTranslations::sources_whenReadAgain_thenEveryTextIsTranslated()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_qs);
    QVERIFY(QFile::copy(fileOf(language), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const QString root = test::sourceRoot();
    QStringList arguments { root + u"/ui"_qs, root + u"/app/workstation"_qs, u"-silent"_qs, u"-no-obsolete"_qs, u"-locations"_qs,
                            u"none"_qs, u"-source-language"_qs, u"en"_qs, u"-target-language"_qs, language, u"-I"_qs, root };
    if (language == u"en")
        arguments.append(u"-pluralonly"_qs);
    arguments += { u"-ts"_qs, copy };
    QProcess lupdate;
    lupdate.start(QString::fromLocal8Bit(FIRSTLINE_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(100'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList missing;
    const QList<Text> texts = readTexts(copy);
    QVERIFY(texts.size() > 10);
    for (const Text &text : texts) {
        const bool empty = text.translations.isEmpty() || text.translations.contains(QString());
        if (!text.finished || empty)
            missing.append(text.context + u": "_qs + text.source);
    }
    QVERIFY2(missing.isEmpty(), some(missing).constData());
}

void TestTranslations::texts_whenTranslated_thenPlacesAreTheSame_data()
{
    sources_whenReadAgain_thenEveryTextIsTranslated_data();
}

void TestTranslations::texts_whenTranslated_thenPlacesAreTheSame()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const Text &text : readTexts(fileOf(language))) {
        for (const QString &translation : text.translations) {
            QStringList wanted = places(text.source);
            QStringList found = places(translation);
            // A plural form may say "one" without the number.
            if (text.plural) {
                wanted.removeAll(u"%n"_qs);
                found.removeAll(u"%n"_qs);
            }
            if (!translation.isEmpty() && wanted != found)
                wrong.append(text.context % u": "_qs % text.source % u" -> "_qs % translation);
        }
    }
    QVERIFY2(wrong.isEmpty(), some(wrong).constData());
}

FIRSTLINE_TEST_MAIN(TestTranslations)
#include "tst_translations.moc"
