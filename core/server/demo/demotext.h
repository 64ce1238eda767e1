#pragma once

#include "core/rules/workingtime.h"
#include "core/server/demo/demodice.h"
#include "core/server/demo/samples.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>

namespace firstline::server {

/// Whom and what a ticket of the sample is about, and the texts that follow from it.
class DemoText
{
public:
    /// Chooses contact, site and asset among those of `customer`. `assetType` empty: no asset.
    DemoText(const Samples &samples, const QJsonObject &customer, bool isPrivate, const QString &assetType,
        DemoDice &dice);

    /// A text with its placeholders replaced. `at` rules those of times and dates.
    QString fill(const QString &text, Instant at, const rules::WorkingTime &office) const;

    /// Keys in customers.json; empty where there is none.
    QString contactKey() const { return m_contact.value(u"key").toString(); }
    QString siteKey() const { return m_site.value(u"key").toString(); }
    QString assetKey() const { return m_asset.value(u"key").toString(); }

private:
    QString nameOfOther(int index) const;

    QString m_language;
    QTimeZone m_zone;
    QJsonObject m_contact;
    QJsonObject m_site;
    QJsonObject m_asset;
    QStringList m_others;
    QHash<QString, QString> m_fixed; ///< Placeholder -> text, for the whole ticket.
};

} // namespace firstline::server
