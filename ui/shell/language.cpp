#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

#include <algorithm>

/// Outside every namespace, as the macro asks.
static void keepTranslations()
{
    Q_INIT_RESOURCE(firstline_translations);
}

namespace firstline::ui {

namespace {

QString fileOf(const QString &code)
{
    return u":/i18n/firstline_%1.qm"_qs.arg(code);
}

/// Dates and numbers: the system's habits when it speaks the language, else those of its largest country.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    if (system.name().startsWith(code) && system.language() != QLocale::C)
        return system;
    if (code == u"ru")
        return QLocale(QLocale::Russian, QLocale::Russia);
    if (code == u"pl")
        return QLocale(QLocale::Polish, QLocale::Poland);
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
    keepTranslations();
    for (const Choice &choice : choices()) {
        auto other = std::make_unique<QTranslator>();
        if (other->load(fileOf(choice.code)))
            m_others.push_back(std::move(other));
    }
}

Language::~Language()
{
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_own);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

QList<Language::Choice> Language::choices()
{
    return { { u"en"_qs, u"English"_qs }, { u"pl"_qs, u"Polski"_qs }, { u"ru"_qs, u"Русский"_qs } };
}

QString Language::ofSystem()
{
    const QString system = QLocale::system().name().left(2);
    const QList<Choice> all = choices();
    const bool known = std::any_of(all.begin(), all.end(), [&](const Choice &c) { return c.code == system; });
    return known ? system : u"en"_qs;
}

void Language::set(const QString &code)
{
    const QList<Choice> all = choices();
    const bool known = std::any_of(all.begin(), all.end(), [&](const Choice &c) { return c.code == code; });
    const QString wanted = known ? code : u"en"_qs;
    if (wanted == m_code)
        return;
    m_code = wanted;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(localeOf(wanted));
    if (m_qt.load(u"qtbase_"_qs + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(fileOf(wanted)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

QStringList Language::inAll(const char *context, const char *source) const
{
    QStringList all { QString::fromUtf8(source) };
    for (const auto &other : m_others) {
        const QString text = other->translate(context, source);
        if (!text.isEmpty() && !all.contains(text))
            all.append(text);
    }
    return all;
}

} // namespace firstline::ui
