// A dispatcher's morning: calls, replies, hand-overs, merges, bulk edits, outages and a crash, by keys on the real workstation;
// then a witness looks whether anything was lost or doubled. tests/morning/run builds and starts it.
#include "tests/morning/morning.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace firstline::morning;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays a dispatcher's morning by keys and looks whether anything was lost."_qs);
    parser.addHelpOption();
    parser.addOptions({ { u"bin"_qs, u"Folder of the programs."_qs, u"DIR"_qs, QCoreApplication::applicationDirPath() },
                        { u"dir"_qs, u"Folder for everything, emptied first; a temporary one if not given."_qs, u"DIR"_qs },
                        { u"seed"_qs, u"Which morning."_qs, u"N"_qs, u"1"_qs },
                        { u"short"_qs, u"A tenth of it."_qs },
                        { u"window"_qs, u"Size of the main window."_qs, u"WxH"_qs },
                        { u"language"_qs, u"en, ru or pl."_qs, u"L"_qs, u"en"_qs },
                        { u"theme"_qs, u"light or dark."_qs, u"T"_qs, u"light"_qs } });
    parser.process(application);
    QTemporaryDir temporary;
    MorningOptions options;
    options.bin = parser.value(u"bin"_qs);
    options.dir = parser.isSet(u"dir"_qs) ? parser.value(u"dir"_qs) : QString(temporary.path() % u"/morning"_qs);
    options.seed = parser.value(u"seed"_qs).toUInt();
    options.brief = parser.isSet(u"short"_qs);
    options.window = parser.value(u"window"_qs);
    options.seatOptions = { u"--language"_qs, parser.value(u"language"_qs), u"--theme"_qs, parser.value(u"theme"_qs) };
    Morning morning(options);
    const QStringList wrong = morning.run();
    std::puts(QJsonDocument(morning.figures()).toJson(QJsonDocument::Compact).constData());
    for (const QString &line : wrong)
        std::printf("WRONG %s\n", qPrintable(line));
    std::puts(wrong.isEmpty() ? "nothing was lost" : "something is wrong");
    if (!wrong.isEmpty())
        temporary.setAutoRemove(false);
    return wrong.isEmpty() ? 0 : 1;
}
