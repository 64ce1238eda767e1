#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QString>

namespace firstline::ui {

/// How one person likes the program: a small file of names and values. Window places, theme, language; nothing that
/// was typed into a ticket. Thread: interface.
class Preferences
{
public:
    /// `file` is made with the first value; an unreadable one counts as empty.
    explicit Preferences(const QString &file);

    QString text(const QString &name, const QString &otherwise = {}) const;
    QByteArray bytes(const QString &name) const;
    int number(const QString &name, int otherwise) const;

    void set(const QString &name, const QVariant &value);

private:
    QSettings m_file;
};

} // namespace firstline::ui
