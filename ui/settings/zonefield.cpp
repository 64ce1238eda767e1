#include "ui/settings/zonefield.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace firstline::ui {

namespace {

constexpr int kMost = 30;
constexpr int kDetailRole = Qt::UserRole + 1;

QString offsetText(const QByteArray &zone)
{
    const QTimeZone found(zone);
    if (!found.isValid())
        return {};
    const int minutes = found.offsetFromUtc(QDateTime::currentDateTimeUtc()) / 60;
    return u"UTC%1%2:%3"_qs.arg(minutes < 0 ? u"\u2212"_qs : u"+"_qs)
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString plain(QString text)
{
    return text.toLower().replace(u'_', u' ');
}

} // namespace

ZoneField::ZoneField(QWidget *parent)
    : CompletionField(parent)
{
    setModel(&m_model);
    setDetailRole(kDetailRole);
    setFirstMatch(FirstMatch::Marked);
    setEmptyText(tr("No time zone has this in its name."));
    connect(this, &CompletionField::queryEdited, this, [this](const QString &query) {
        filter(query);
        Q_EMIT edited();
    });
    connect(this, &CompletionField::chosen, this, [this](const QModelIndex &index) {
        setZone(index.data().toString());
        Q_EMIT edited();
    });
}

void ZoneField::setZone(const QString &zone)
{
    setChosen(zone, offsetText(zone.toUtf8()));
}

void ZoneField::filter(const QString &text)
{
    m_model.clear();
    const QString wanted = plain(text.trimmed());
    if (wanted.isEmpty())
        return;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        if (!plain(name).contains(wanted) || name.startsWith(u"UTC+") || name.startsWith(u"UTC-"))
            continue;
        auto *item = new QStandardItem(name);
        item->setData(offsetText(id), kDetailRole);
        // A name that ends like the text is what is most likely meant: "Warsaw", not "Europe/W...".
        if (plain(name.section(u'/', -1)).startsWith(wanted))
            m_model.insertRow(0, item);
        else
            m_model.appendRow(item);
        if (m_model.rowCount() > kMost)
            break;
    }
}

} // namespace firstline::ui
