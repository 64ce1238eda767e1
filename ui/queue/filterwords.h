#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QList>

namespace firstline::ui {

/// Where a hand stands in a filter line: the word that is being typed.
struct FilterPlace {
    int start = 0; ///< Of what a suggestion replaces.
    int length = 0;
    QString field; ///< Whose value is typed; empty: the name of a field, or plain words.
    QString typed; ///< Without an opening quote.

    friend bool operator==(const FilterPlace &, const FilterPlace &) = default;
};

/// Something to put there.
struct FilterWord {
    QString text; ///< As it is put into the line: "queue:", "\"Line 1\"".
    QString shown;
    QString detail; ///< What it means, translated.

    friend bool operator==(const FilterWord &, const FilterWord &) = default;
};

/// What the line over a list may be completed from besides the configuration.
struct FilterKnown {
    ConfigPtr config; ///< Null: no names.
    QStringList companies; ///< Those on the screen.
    QStringList tags;
};

/// The word at a cursor. Units: UTF-16 places of the line.
FilterPlace filterPlaceAt(const QString &line, int cursor);

/// What fits there, likeliest first, at most 12. Shape: nothing for plain words and empty places.
QList<FilterWord> filterWordsFor(const FilterPlace &place, const FilterKnown &known);

/// The field that a misspelt one is nearest to: at most two letters are wrong, missing, too many or turned round. Shape: empty
/// when none is near.
QString nearestField(const QString &word);

/// Every field, for whoever does not know their names yet.
QList<FilterWord> filterFields();

} // namespace firstline::ui
