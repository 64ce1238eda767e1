#pragma once

#include <QtCore/QtGlobal>

/// How much of something a rule takes. A push and a message have limits of their own (core/protocol/limits.h); these keep
/// what lists and cards show readable, far above what people type.
namespace firstline::rules {

inline constexpr qsizetype kScalarText = 20'000; ///< Letters of a subject, a name, a query.
inline constexpr qsizetype kSetItems = 2'000; ///< Tags, followers, done items of one ticket.
inline constexpr qsizetype kSetText = 200; ///< Letters of one tag or item.
inline constexpr qsizetype kAnnexText = 100'000; ///< Letters of a restricted note.
inline constexpr qsizetype kAnnexPeople = 200; ///< People on its list, its author among them.
inline constexpr qsizetype kAnnexGroups = 50;
inline constexpr qsizetype kAnnexFiles = 50;

} // namespace firstline::rules
