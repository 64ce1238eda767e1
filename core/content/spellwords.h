#pragma once

#include <QtCore/QStringView>

#include <vector>

namespace firstline::content {

/// A word that a dictionary may be asked about. Units: UTF-16, from the beginning of its line.
struct SpellWord {
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const SpellWord &, const SpellWord &) = default;
};

/// The words of one line that are language: not quoted lines (">"), addresses of pages and mail, paths, names of files and
/// hosts, #tags and @people, `{fields}`, anything with a digit, codes in capitals, InnerCapitals, single letters.
std::vector<SpellWord> spellWords(QStringView line);

/// A word as dictionaries have it: composed, with a plain apostrophe, without soft hyphens and stress marks.
QString spellForm(QStringView word);

} // namespace firstline::content
