#pragma once

#include "core/base/error.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace firstline::server {

/// The material of a sample desk in one language; its form is described in resources/samples/README.md.
struct Samples {
    QString language;
    QJsonObject desk;
    QJsonArray companies;
    QJsonArray privatePersons;
    QJsonArray tickets;
    QJsonArray articles;

    /// The name of a desk's word: `name(u"tags", u"vip")`. Shape: the key itself when there is none.
    QString name(QStringView list, const QString &key) const;
};

/// Reads what is compiled in. Errors: Unsupported (no such language), BadInput (a damaged file).
[[nodiscard]] Result<Samples> loadSamples(const QString &language);

/// An array of texts as a list.
QStringList textList(const QJsonValue &value);

} // namespace firstline::server
