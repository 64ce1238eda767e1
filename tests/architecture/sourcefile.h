#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::arch {

/// What a rule has against a place: "core/store/row.h:12: what is wrong". Empty list: nothing.
using Findings = QStringList;

/// One file of the tree, as rules read it: line by line, without understanding C++.
class SourceFile
{
public:
    /// `path` counts from the source root, with slashes.
    SourceFile(QString path, const QString &text);

    const QString &path() const { return m_path; }
    /// As written.
    const QStringList &lines() const { return m_lines; }
    /// The same lines without comments and without what stands between quotes.
    const QStringList &code() const { return m_code; }
    bool isHeader() const { return m_path.endsWith(QStringLiteral(".h")); }
    /// Whether it holds the bodies of templates that another header declares and describes: "messages_inl.h".
    bool holdsDefinitions() const { return m_path.endsWith(QStringLiteral("_inl.h")); }
    /// Whether only its own folder's sources include it: "database_p.h".
    bool isPrivate() const { return m_path.endsWith(QStringLiteral("_p.h")); }
    /// "core/store/row.h" lives in "core/store".
    QString folder() const { return m_path.section(u'/', 0, -2); }
    /// A finding about a line; `line` counts from 0, people from 1.
    QString finding(qsizetype line, const QString &what) const;

private:
    QString m_path;
    QStringList m_lines;
    QStringList m_code;
};

/// The .h and .cpp files below the given top-level folders, by path.
QList<SourceFile> readSources(const QString &root, const QStringList &folders);

/// Every file of the tree, absolute: all but .git, builds and caches.
QStringList filePaths(const QString &root);

/// Every text file among filePaths().
QList<SourceFile> readTexts(const QString &root);

} // namespace firstline::arch
