#include "tests/architecture/sourcefile.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <optional>

namespace firstline::arch {

namespace {

/// Blanks comments and literals, keeping what spans lines in mind between calls.
class Stripper
{
public:
    QString strip(const QString &line)
    {
        m_line = line;
        m_out.clear();
        m_at = 0;
        while (m_at < m_line.size())
            step();
        return m_out;
    }

private:
    bool at(QStringView text) const { return QStringView(m_line).sliced(m_at).startsWith(text); }

    void skipTo(const QString &end, bool &open)
    {
        const qsizetype found = m_line.indexOf(end, m_at);
        open = found < 0;
        m_at = open ? m_line.size() : found + end.size();
    }

    void step()
    {
        if (m_inComment)
            return skipTo(QStringLiteral("*/"), m_inComment);
        if (m_inRaw)
            return skipTo(m_rawEnd, m_inRaw);
        if (at(u"//")) {
            m_at = m_line.size();
        } else if (at(u"/*")) {
            m_at += 2;
            m_inComment = true;
        } else if (at(u"R\"")) {
            openRaw();
        } else if (at(u"\"")) {
            literal(u'"');
        } else if (at(u"'") && !(m_at > 0 && m_line[m_at - 1].isLetterOrNumber() && m_line[m_at - 1] != u'u')) {
            literal(u'\''); // the quote in 1'000 follows a digit and is none
        } else {
            m_out.append(m_line[m_at++]);
        }
    }

    void openRaw()
    {
        const qsizetype bracket = m_line.indexOf(u'(', m_at);
        if (bracket < 0) {
            m_at += 2;
            return;
        }
        m_rawEnd = u')' + m_line.mid(m_at + 2, bracket - m_at - 2) + u'"';
        m_out.append(QStringLiteral("\"\""));
        m_at = bracket + 1;
        m_inRaw = true;
    }

    void literal(QChar quote)
    {
        m_out.append(quote);
        for (++m_at; m_at < m_line.size() && m_line[m_at] != quote; ++m_at) {
            if (m_line[m_at] == u'\\')
                ++m_at;
        }
        m_out.append(quote);
        ++m_at;
    }

    QString m_line;
    QString m_out;
    QString m_rawEnd;
    qsizetype m_at = 0;
    bool m_inComment = false;
    bool m_inRaw = false;
};

std::optional<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    if (bytes.left(8192).contains('\0'))
        return std::nullopt;
    return QString::fromUtf8(bytes);
}

void walkInto(QStringList &paths, const QString &start, const QStringList &names)
{
    QDirIterator walk(start, names, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths.append(walk.next());
}

QList<SourceFile> readAll(const QString &root, QStringList paths)
{
    paths.sort();
    const QDir base(root);
    QList<SourceFile> files;
    for (const QString &path : std::as_const(paths)) {
        if (const auto text = readText(path))
            files.append(SourceFile(base.relativeFilePath(path), *text));
    }
    return files;
}

} // namespace

SourceFile::SourceFile(QString path, const QString &text)
    : m_path(std::move(path))
    , m_lines(text.split(u'\n'))
{
    if (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
    Stripper stripper;
    for (const QString &line : std::as_const(m_lines))
        m_code.append(stripper.strip(line));
}

QString SourceFile::finding(qsizetype line, const QString &what) const
{
    const QString text = m_path % u':' % QString::number(line + 1) % QStringLiteral(": ") % what;
    return text;
}

QList<SourceFile> readSources(const QString &root, const QStringList &folders)
{
    QStringList paths;
    for (const QString &folder : folders)
        walkInto(paths, root + u'/' + folder, { QStringLiteral("*.h"), QStringLiteral("*.cpp") });
    return readAll(root, paths);
}

QStringList filePaths(const QString &root)
{
    QStringList paths;
    const auto entries = QDir(root).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.fileName();
        const bool ours = name != QStringLiteral(".git") && name != QStringLiteral(".cache")
            && !name.startsWith(QStringLiteral("build"));
        if (ours && entry.isDir())
            walkInto(paths, entry.filePath(), {});
        else if (ours)
            paths.append(entry.filePath());
    }
    return paths;
}

QList<SourceFile> readTexts(const QString &root)
{
    return readAll(root, filePaths(root));
}

} // namespace firstline::arch
