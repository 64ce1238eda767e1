// The workstation with hands: the real program, but for main(), and a player who presses its keys. firstline-morning starts it.
//   firstline-morning-seat --seed N --from K [--short] --book FILE --pictures DIR [--window WxH] [--expect NUMBER TEXT] -- OPTIONS OF firstline
#include "app/workstation/options.h"
#include "app/workstation/workstation.h"
#include "tests/bench/watched.h"
#include "tests/morning/keys.h"
#include "tests/morning/player.h"
#include "ui/shell/mainwindow.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cstdio>
#include <map>

namespace {

using namespace firstline;
using namespace firstline::morning;

/// What the parent asked for.
struct Orders {
    quint32 seed = 1;
    int from = 0;
    bool brief = false;
    Book book;
    QString pictures;
    QSize window;
    qint64 expectTicket = 0;
    QString expectText;
    QStringList program { QStringLiteral("firstline") };
};

QJsonObject fileOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Orders ordersOf(const QStringList &words)
{
    Orders orders;
    for (int i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const auto next = [&] { return i + 1 < words.size() ? words.at(++i) : QString(); };
        if (word == u"--") {
            orders.program += words.mid(i + 1);
            break;
        }
        if (word == u"--seed")
            orders.seed = next().toUInt();
        else if (word == u"--from")
            orders.from = next().toInt();
        else if (word == u"--short")
            orders.brief = true;
        else if (word == u"--book")
            orders.book = Book::fromJson(fileOf(next()));
        else if (word == u"--pictures")
            orders.pictures = next();
        else if (word == u"--window") {
            const QStringList sides = next().split(u'x');
            orders.window = QSize(sides.value(0).toInt(), sides.value(1).toInt());
        } else if (word == u"--expect") {
            orders.expectTicket = next().toLongLong();
            orders.expectText = next();
        }
    }
    return orders;
}

double rssMb()
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').at(0).toDouble() / 1024;
    }
    return 0;
}

/// How long the interface thread was held, and how much memory there was.
class Watch
{
public:
    explicit Watch(bench::WatchedApplication &application)
    {
        application.onLong([this](const bench::LongEvent &event) {
            if (!m_on)
                return;
            ++m_over4;
            if (event.ms <= 16)
                return;
            ++m_over16;
            m_waited += event.processorMs <= 16;
            Worst &worst = m_worst[event.what];
            ++worst.times;
            if (event.ms > worst.longest.ms)
                worst.longest = event;
        });
    }
    void begin()
    {
        m_on = true;
        m_first = rssMb();
    }
    void note() { m_memory.append(rssMb()); }
    QJsonObject figures() const
    {
        QJsonArray all;
        for (const auto &[what, worst] : m_worst) {
            all.append(QString(u"%1 times %2, longest %3 ms (processor %4): %5"_qs.arg(worst.times).arg(what).arg(worst.longest.ms, 0, 'f', 1)
                                   .arg(worst.longest.processorMs, 0, 'f', 1).arg(worst.longest.parts)));
        }
        return { { u"over4"_qs, m_over4 }, { u"over16"_qs, m_over16 }, { u"over16ButWaiting"_qs, m_waited }, { u"worst"_qs, all },
                 { u"rssFirst"_qs, m_first }, { u"rss"_qs, m_memory } };
    }

private:
    struct Worst {
        int times = 0;
        bench::LongEvent longest;
    };

    bool m_on = false;
    int m_over4 = 0;
    int m_over16 = 0;
    int m_waited = 0; ///< Of those the ones whose own work took 16 ms or less.
    double m_first = 0;
    QJsonArray m_memory;
    std::map<QString, Worst> m_worst;
};

int report(Player &player, const QString &problem, const QString &where)
{
    const QString pictures = player.picture(u"problem"_qs);
    std::fputs(lineOf({ { u"problem"_qs, problem }, { u"at"_qs, where }, { u"pictures"_qs, pictures } }).constData(), stdout);
    std::fflush(stdout);
    return 1;
}

int play(const Orders &orders, Watch &watch)
{
    Player player(orders.seed + quint32(orders.from), orders.book, orders.pictures);
    if (const QString problem = player.begin(); !problem.isEmpty())
        return report(player, problem, u"the start"_qs);
    if (orders.window.isValid())
        seen<ui::MainWindow>({})->resize(orders.window);
    watch.begin();
    if (orders.expectTicket != 0) {
        if (const QString problem = player.finds(orders.expectTicket, orders.expectText); !problem.isEmpty())
            return report(player, problem, u"what the crash left"_qs);
    }
    const QList<Act> plan = planOf(orders.brief ? Amounts::brief() : Amounts(), orders.seed);
    for (int i = orders.from; i < plan.size(); ++i) {
        if (const QString problem = player.play(plan.at(i)); !problem.isEmpty())
            return report(player, problem, u"act %1 of %2, %3"_qs.arg(i + 1).arg(plan.size()).arg(nameOf(plan.at(i))));
        if (i % 10 == 0)
            watch.note();
        // The seat tells where the plan stands before it is killed in the next act.
        std::fputs(lineOf({ { u"ended"_qs, i + 1 }, { u"figures"_qs, watch.figures() } }).constData(), stdout);
        std::fflush(stdout);
    }
    if (const QString problem = player.end(); !problem.isEmpty())
        return report(player, problem, u"the end"_qs);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    bench::WatchedApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"firstline"_qs);
    QApplication::setQuitOnLastWindowClosed(false);
    const Orders orders = ordersOf(QCoreApplication::arguments());
    const app::ParsedOptions parsed = app::parseOptions(orders.program);
    if (!parsed.options) {
        std::fputs(qPrintable(parsed.text), stderr);
        return 2;
    }
    Watch watch(application);
    int result = 0;
    {
        app::Workstation workstation(*parsed.options, application);
        workstation.start();
        result = play(orders, watch);
        std::fputs(lineOf({ { u"done"_qs, result == 0 } }).constData(), stdout);
        std::fflush(stdout);
    }
    return result;
}
