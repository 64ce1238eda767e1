#include "tests/soak/gauge.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <cmath>

namespace firstline::soak {

Sample sampleOf(qint64 process, const QString &folder, double seconds)
{
    Sample out;
    out.seconds = seconds;
    const QString place = u"/proc/%1"_qs.arg(process);
    QFile status(place % u"/status");
    if (process > 0 && status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            const qint64 number = line.mid(line.indexOf(':') + 1).simplified().split(' ').value(0).toLongLong();
            if (line.startsWith("VmRSS:"))
                out.rss = number * 1024;
            else if (line.startsWith("Threads:"))
                out.threads = number;
        }
        out.descriptors = QDir(place % u"/fd").entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
    }
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        (files.fileName().endsWith(u"-wal") ? out.wal : out.files) += files.fileInfo().size();
    }
    return out;
}

qint64 keptPages(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, port);
    if (port == 0 || !socket.waitForConnected(1000))
        return 0;
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(1000))
        answer += socket.readAll();
    static const QByteArray s_name("\nfirstline_sqlite_memory_bytes ");
    const qsizetype at = answer.indexOf(s_name);
    return at < 0 ? 0 : qint64(answer.mid(at + s_name.size(), 20).split('\n').first().toDouble());
}

Growth growthOf(const std::vector<Sample> &samples, qint64 Sample::*measure, double from)
{
    std::vector<Sample> late;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(late), [&](const Sample &s) { return s.seconds >= from && s.rss > 0; });
    Growth out;
    const double n = double(late.size());
    if (late.empty())
        return out;
    double at = 0;
    for (const Sample &s : late) {
        at += s.seconds / n;
        out.mean += double(s.*measure) / n;
    }
    double spread = 0;
    double together = 0;
    for (const Sample &s : late) {
        spread += (s.seconds - at) * (s.seconds - at);
        together += (s.seconds - at) * (double(s.*measure) - out.mean);
    }
    if (late.size() < 3 || spread <= 0)
        return out;
    const double slope = together / spread;
    double left = 0;
    for (const Sample &s : late) {
        const double off = double(s.*measure) - out.mean - slope * (s.seconds - at);
        left += off * off;
    }
    out.perHour = slope * 3600;
    out.error = 2 * 3600 * std::sqrt(left / (n - 2) / spread);
    return out;
}

qint64 mostOf(const std::vector<Sample> &samples, qint64 Sample::*measure)
{
    qint64 out = 0;
    for (const Sample &s : samples)
        out = std::max(out, s.*measure);
    return out;
}

} // namespace firstline::soak
