#pragma once

#include <QtCore/QString>

namespace firstline::content {

/// A phone number reduced to digits with a leading + where the country is known: "00" becomes "+", a Russian
/// 8XXXXXXXXXX becomes +7, a national number of the default country gets its code. Shape: empty when the text has
/// fewer than three digits; an extension ("ext. 12", "доб. 5", "wew. 3", "#4") is cut off. `country` is a
/// two-letter code ("PL", "RU", ...) or empty: then national numbers stay national. Thread: any.
QString normalisePhone(const QString &text, const QString &country = {});

/// What numbers of every form are matched by: the last 9 digits of the normalised number, or all of them when it has
/// fewer. Shape: digits; empty when there are fewer than three. Works as a database key.
QString phoneKey(const QString &text);

/// A number for reading aloud: "+48 600 123 456", "+7 912 345-67-89", others in groups of three. What is no number is
/// returned as it is.
QString formatPhone(const QString &text, const QString &country = {});

} // namespace firstline::content
