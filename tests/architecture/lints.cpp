#include "tests/architecture/lints.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace firstline::arch {

namespace {

/// The index behind the bracket that closes the one at `open`, or -1.
qsizetype behindAngle(const QString &text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == u'<')
            ++depth;
        else if (text[i] == u'>' && --depth == 0)
            return i + 1;
    }
    return -1;
}

bool declaresAnswer(const QString &code)
{
    static const QRegularExpression type(
        QStringLiteral("^\\s*(?:\\[\\[\\w+\\]\\]\\s*)*(?:(?:virtual|static|inline|constexpr|explicit|friend)\\s+)*"
                       "(?:\\[\\[\\w+\\]\\]\\s*)*(?:::)?(?:\\w+::)*(?:Result|QFuture|expected)(?=<)"));
    static const QRegularExpression name(QStringLiteral("^[\\s&]*[A-Za-z_]\\w*\\s*\\("));
    static const QRegularExpression trailing(
        QStringLiteral("\\bauto\\s+\\w+\\s*\\(.*->\\s*(?:\\w+::)*(?:Result|QFuture|expected)<"));
    const auto match = type.match(code);
    if (!match.hasMatch())
        return trailing.match(code).hasMatch();
    const qsizetype behind = behindAngle(code, match.capturedEnd());
    return behind >= 0 && name.match(code.mid(behind)).hasMatch();
}

} // namespace

Findings checkLength(const QList<SourceFile> &files, const QStringList &allowed)
{
    Findings findings;
    for (const SourceFile &file : files) {
        const qsizetype lines = file.lines().size();
        const bool excused = allowed.contains(file.path());
        if (lines > kMaxLines && !excused) {
            const QString what = QString::number(lines) % QStringLiteral(" lines, above the budget of ")
                % QString::number(kMaxLines);
            findings.append(file.finding(kMaxLines, what));
        } else if (lines <= kMaxLines && excused) {
            findings.append(file.finding(0, QStringLiteral("fits again: take it off the list of exceptions")));
        }
    }
    return findings;
}

Findings checkWords(const SourceFile &file)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(QEventLoop|processEvents|waitForFinished|BlockingQueuedConnection|ignoreSslErrors"
                       "|(?:u|m|nano)?sleep(?=\\s*\\()|sleep_(?:for|until)(?=\\s*\\())"));
    Findings findings;
    for (qsizetype i = 0; i < file.code().size(); ++i) {
        const auto match = words.match(file.code().at(i));
        // The one place that accepts exactly the certificate whose fingerprint a person gave.
        const bool pinning = file.path() == QStringLiteral("core/net/pinning.cpp")
            && match.captured(1) == QStringLiteral("ignoreSslErrors");
        if (match.hasMatch() && !pinning)
            findings.append(file.finding(i, QStringLiteral("forbidden outside tests: ") + match.captured(1)));
    }
    return findings;
}

Findings checkResets(const SourceFile &file)
{
    if (file.path().startsWith(QStringLiteral("ui/models/")))
        return {};
    Findings findings;
    for (qsizetype i = 0; i < file.code().size(); ++i) {
        if (file.code().at(i).contains(QStringLiteral("beginResetModel")))
            findings.append(file.finding(i, QStringLiteral("beginResetModel belongs in ui/models only")));
    }
    return findings;
}

Findings checkNodiscard(const SourceFile &file)
{
    if (file.holdsDefinitions())
        return {};
    const QString mark = QStringLiteral("[[nodiscard]]");
    Findings findings;
    QString before;
    for (qsizetype i = 0; i < file.code().size(); ++i) {
        const QString &line = file.code().at(i);
        const bool continues = !before.trimmed().isEmpty() && !before.contains(u';') && !before.contains(u'}');
        if (declaresAnswer(line) && !line.contains(mark) && !(continues && before.contains(mark)))
            findings.append(file.finding(i, QStringLiteral("needs [[nodiscard]]: ") + line.trimmed()));
        before = line;
    }
    return findings;
}

Findings checkForm(const SourceFile &file)
{
    Findings findings;
    if (file.isHeader() && !file.code().contains(QStringLiteral("#pragma once")))
        findings.append(file.finding(0, QStringLiteral("a header starts with #pragma once")));
    if (file.path() != file.path().toLower())
        findings.append(file.finding(0, QStringLiteral("file names are lowercase")));
    return findings;
}

Findings checkMachinePaths(const SourceFile &file)
{
    // In pieces, so that this file does not find itself.
    static const QRegularExpression paths(QStringLiteral("(?<![\\w.~}\\)*-])/(wo"
                                                         "rk|ro"
                                                         "ot|ho"
                                                         "me)/"));
    Findings findings;
    for (qsizetype i = 0; i < file.lines().size(); ++i) {
        const auto match = paths.match(file.lines().at(i));
        if (match.hasMatch())
            findings.append(file.finding(i, QStringLiteral("a path of one machine: ") + match.captured()));
    }
    return findings;
}

Findings checkTwins(const QList<SourceFile> &files)
{
    static const QRegularExpression named(
        QStringLiteral("^(?:(?:static\\s+)?(?:constexpr|const)\\s[^=({;]*?\\b(\\w+)\\s*(?:=|\\{)|(?:class|struct|enum class|enum)\\s+(\\w+))"));
    Findings findings;
    QHash<QString, QString> places; // of "folder name"
    for (const SourceFile &file : files) {
        if (file.isHeader())
            continue;
        bool unnamed = false;
        for (qsizetype line = 0; line < file.code().size(); ++line) {
            const QString &code = file.code().at(line);
            if (code.startsWith(QStringLiteral("namespace {")))
                unnamed = true;
            else if (unnamed && code.startsWith(u'}') && file.lines().at(line).contains(QStringLiteral("namespace")))
                unnamed = false;
            const auto match = unnamed ? named.match(code) : QRegularExpressionMatch();
            if (!match.hasMatch())
                continue;
            const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
            QString &place = places[file.folder() % u' ' % name];
            if (!place.isEmpty() && place != file.path())
                findings.append(file.finding(line, name % QStringLiteral(" stands in ") % place % QStringLiteral(", too")));
            place = file.path();
        }
    }
    return findings;
}

Findings checkTopLevel(const QStringList &names)
{
    static const QStringList house {
        QStringLiteral("CHANGELOG.md"),
        QStringLiteral("CMakeLists.txt"),
        QStringLiteral("CMakePresets.json"),
        QStringLiteral("CONTRIBUTING.md"),
        QStringLiteral("LICENSE"),
        QStringLiteral("README.md"),
        QStringLiteral("app"),
        QStringLiteral("core"),
        QStringLiteral("docs"),
        QStringLiteral("installer"),
        QStringLiteral("resources"),
        QStringLiteral("tests"),
        QStringLiteral("translations"),
        QStringLiteral("ui"),
    };
    Findings findings;
    for (const QString &name : names) {
        const bool free = name.startsWith(u'.') || name.startsWith(QStringLiteral("build"))
            || name == QStringLiteral("CMakeUserPresets.json");
        if (!free && !house.contains(name))
            findings.append(name + QStringLiteral(": does not belong at the top level"));
    }
    for (const QString &name : house) {
        if (!names.contains(name))
            findings.append(name + QStringLiteral(": is missing at the top level"));
    }
    return findings;
}

} // namespace firstline::arch
