#include "ui/shell/preferences.h"

namespace firstline::ui {

Preferences::Preferences(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

QString Preferences::text(const QString &name, const QString &otherwise) const
{
    return m_file.value(name, otherwise).toString();
}

QByteArray Preferences::bytes(const QString &name) const
{
    return m_file.value(name).toByteArray();
}

int Preferences::number(const QString &name, int otherwise) const
{
    bool fine = false;
    const int value = m_file.value(name).toInt(&fine);
    return fine ? value : otherwise;
}

void Preferences::set(const QString &name, const QVariant &value)
{
    if (m_file.value(name) != value)
        m_file.setValue(name, value);
}

} // namespace firstline::ui
