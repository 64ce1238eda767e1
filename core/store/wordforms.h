#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::store {

/// A word with and without the strokes and dots that full text does not fold and people leave out: "zgloszenie" and
/// "zgłoszenie", "счет" and "счёт". Shape: at most eight, the plainest first, without the word itself. Thread: any.
QStringList spellings(const QString &word);

/// What the forms of a word begin with, for a search that finds "принтер" by "принтерами" and "drukarka" by "drukarek":
/// Snowball's stems for Russian and English, endings and the usual changes of the last consonants for Polish. Shape: at
/// most two, each at least three letters and shorter than `word` or equal to it; empty for what is no plain word
/// (digits, codes, very short). Thread: any. Source: ADR 0012.
QStringList formStems(const QString &word);

} // namespace firstline::store
