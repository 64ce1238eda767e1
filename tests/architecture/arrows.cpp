#include "tests/architecture/arrows.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace firstline::arch {

namespace {

constexpr int kMaxBeastFiles = 3;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

Arrow arrow(const char *folder, const char *folders, const char *modules)
{
    return { QString::fromLatin1(folder), words(folders), words(modules) };
}

struct Include {
    qsizetype line = 0;
    QString target;
    bool quoted = false;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression form(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QList<Include> found;
    for (qsizetype i = 0; i < file.lines().size(); ++i) {
        if (!file.code().at(i).trimmed().startsWith(u'#'))
            continue;
        const auto match = form.match(file.lines().at(i));
        if (match.hasMatch())
            found.append({ i, match.captured(2), match.captured(1) == QStringLiteral("\"") });
    }
    return found;
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

bool mayInclude(const Arrow &arrow, const QString &target)
{
    const QString base = QStringLiteral("core/base");
    const QString domain = QStringLiteral("core/domain");
    if (isBelow(target, arrow.folder) || isBelow(target, base))
        return true;
    if (isBelow(target, domain))
        return arrow.folder != base;
    return std::any_of(arrow.folders.begin(), arrow.folders.end(),
                       [&](const QString &folder) { return isBelow(target, folder); });
}

/// The module of a Qt header: of <QtSql/QSqlQuery> by its folder, of <QSqlQuery> by looking which module has it.
QString moduleOf(const QString &header)
{
    static const QRegularExpression withModule(QStringLiteral("^(Qt[A-Z][A-Za-z]*)/"));
    static const QRegularExpression bare(QStringLiteral("^Q[A-Za-z0-9]+$"));
    const auto match = withModule.match(header);
    if (match.hasMatch())
        return match.captured(1);
    if (!bare.match(header).hasMatch())
        return {};
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const char *module : { "QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSql", "QtSvg", "QtSvgWidgets",
                                "QtPrintSupport", "QtConcurrent", "QtTest", "QtDBus" }) {
        const QString name = QString::fromLatin1(module);
        if (QFileInfo::exists(headers + u'/' + name + u'/' + header))
            return name;
    }
    return {};
}

void checkOwn(const SourceFile &file, const Arrow &arrow, const Include &include, Findings &findings)
{
    static const QRegularExpression rooted(QStringLiteral("^(app|core|ui|tests)/"));
    const QString &target = include.target;
    if (!rooted.match(target).hasMatch()) {
        const bool made = target.endsWith(QStringLiteral(".moc")) || target.startsWith(QStringLiteral("moc_"));
        if (include.quoted && !made)
            findings.append(file.finding(include.line, QStringLiteral("include from the root: ") + target));
    } else if (target.endsWith(QStringLiteral("_p.h")) && !isBelow(target, file.folder())) {
        findings.append(file.finding(include.line, QStringLiteral("a private header of another folder: ") + target));
    } else if (!mayInclude(arrow, target)) {
        const QString what = arrow.folder % QStringLiteral(" may not include ") % target;
        findings.append(file.finding(include.line, what));
    }
}

} // namespace

const QList<Arrow> &arrows()
{
    // "Gui" modules stay out of core, SQL in core/store, sockets in core/net and core/server.
    static const char *kScreen = "QtGui QtWidgets QtSvg QtSvgWidgets QtPrintSupport QtConcurrent";
    // Notifications of the desktop: adr/0013.
    static const char *kShell = "QtGui QtWidgets QtSvg QtSvgWidgets QtPrintSupport QtConcurrent QtDBus";
    static const char *kPage = "ui/print ui/models ui/widgets ui/theme core/service";
    static const char *kDesk = "core/server/authority core/store core/protocol core/rules core/content";
    static const QList<Arrow> drawing {
        arrow("core/base", "", ""),
        arrow("core/domain", "", ""),
        arrow("core/protocol", "", ""),
        arrow("core/rules", "", ""),
        arrow("core/content", "", ""),
        arrow("core/store", "core/protocol", "QtSql"),
        arrow("core/sync", "core/store core/protocol core/rules", "QtConcurrent"),
        arrow("core/net", "core/sync core/protocol", "QtNetwork QtConcurrent"),
        arrow("core/service", "core/sync core/store core/rules core/content", "QtConcurrent"),
        arrow("core/server/authority", "core/store core/protocol core/rules core/content", ""),
        arrow("core/server/http", "core/server/authority", "QtNetwork"),
        arrow("core/server/channels", "core/server/authority", "QtNetwork"),
        arrow("core/server/jobs", "core/server/authority", ""),
        arrow("core/server/api", "core/server/authority", ""),
        arrow("core/server/import", kDesk, ""),
        arrow("core/server/demo", kDesk, ""),
        arrow("ui/theme", "", kScreen),
        arrow("ui/widgets", "ui/theme core/content", kScreen),
        arrow("ui/models", "core/service", ""),
        arrow("ui/print", "ui/models ui/widgets ui/theme core/service", kScreen),
        arrow("ui/queue", kPage, kScreen),
        arrow("ui/ticket", kPage, kScreen),
        arrow("ui/customer", kPage, kScreen),
        arrow("ui/knowledge", kPage, kScreen),
        arrow("ui/wallboard", kPage, kScreen),
        arrow("ui/reports", kPage, kScreen),
        arrow("ui/settings", kPage, kScreen),
        arrow("ui/shell",
              "ui/queue ui/ticket ui/customer ui/knowledge ui/wallboard ui/reports ui/settings ui/print ui/models ui/widgets "
              "ui/theme core/service",
              kShell),
        arrow("app/workstation", "core ui", "QtGui QtWidgets QtNetwork QtConcurrent"),
        arrow("app/server", "core", "QtNetwork QtConcurrent"),
        arrow("app/headless", "core", "QtNetwork QtConcurrent"),
    };
    return drawing;
}

const Arrow *arrowOf(const QString &path)
{
    const auto found = std::find_if(arrows().begin(), arrows().end(),
                                    [&](const Arrow &arrow) { return isBelow(path, arrow.folder); });
    return found == arrows().end() ? nullptr : &*found;
}

Findings checkIncludes(const SourceFile &file)
{
    const Arrow *arrow = arrowOf(file.path());
    if (!arrow)
        return { file.path() + QStringLiteral(": its folder is not on the drawing of docs/architecture.md") };
    Findings findings;
    for (const Include &include : includesOf(file)) {
        checkOwn(file, *arrow, include, findings);
        const QString module = moduleOf(include.target);
        if (module.isEmpty() || module == QStringLiteral("QtCore") || arrow->modules.contains(module))
            continue;
        const QString what = arrow->folder % QStringLiteral(" may not use ") % module % u' ' % include.target;
        findings.append(file.finding(include.line, what));
    }
    return findings;
}

Findings checkBeast(const QList<SourceFile> &files)
{
    Findings users;
    for (const SourceFile &file : files) {
        for (const Include &include : includesOf(file)) {
            if (include.target.startsWith(QStringLiteral("boost/beast"))) {
                users.append(file.finding(include.line, QStringLiteral("one file too many includes Boost.Beast")));
                break;
            }
        }
    }
    return users.mid(kMaxBeastFiles);
}

} // namespace firstline::arch
