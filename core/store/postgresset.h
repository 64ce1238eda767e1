#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <vector>

namespace firstline::store {

struct PostgresNote;
struct PostgresText;
struct PostgresValues;

/// A statement that only writes, told for many rows at once (sync.md, decision 15): each place becomes an array, and the
/// rows come from unnest(). It means the same as its statement run row after row, as long as no two rows of one telling
/// concern the same row of the table.
struct PostgresSet {
    /// The set of a statement as PostgreSQL spells it. Shape: null for one that cannot be told so.
    static std::unique_ptr<PostgresSet> of(const QString &sql);

    /// The types of the places, as the server told them; only then is there a text. A type that is not known: no set.
    void setTypes(const std::vector<unsigned> &oids, const QByteArray &name);

    /// What tells the rows of a note apart from those of another one with the same `apart`.
    std::string keyOf(const PostgresValues &values) const;

    /// The arrays of many rows. Shape: nothing when a value has another form than its type's.
    std::optional<PostgresValues> arraysOf(const std::vector<const PostgresValues *> &rows) const;

    QString table;
    QString apart; ///< The columns that tell rows apart, "ticket = $"; empty: a plain INSERT.
    std::vector<int> key; ///< The places of those columns, from 1.
    QString head; ///< The text before the arrays and behind them.
    QString tail;
    int places = 0;
    std::vector<unsigned> types; ///< Empty until the server told.
    std::shared_ptr<PostgresText> text; ///< Null until then.
};

/// Which of notes[from..to) may travel as one set: each run is one or more of them, in an order that leaves behind what the
/// notes would leave behind one by one. Nothing is moved past a note that has no set.
std::vector<std::vector<size_t>> setRuns(const std::vector<PostgresNote> &notes, size_t from, size_t to);

} // namespace firstline::store
