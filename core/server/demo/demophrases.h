#pragma once

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace firstline::server {

/// The few sentences of a sample desk that its files do not hold. Shape: English for an unknown language.
struct DemoPhrases {
    /// What people write when it works again: each is a thank-you in the sense of the rules.
    static QStringList thanks(const QString &language);

    /// The flag of a contract with an unpaid stage.
    static QString unpaidSince(const QString &language, QDate since);

    /// A date as people write it in a sentence: "23 Nov".
    static QString shortDate(const QString &language, QDate date);
};

} // namespace firstline::server
