#pragma once

#include <QtCore/QString>

#include <vector>

namespace firstline::ui {

/// A stretch of a text: the same words as in the other one, or words that the other one does not have there.
struct WordPiece {
    QString text;
    bool differs = false;

    friend bool operator==(const WordPiece &, const WordPiece &) = default;
};

/// `text` in pieces, those marked that `other` does not have in the same order. The pieces together are `text`.
/// Shape: empty for an empty text; one marked piece when nothing is common; very long texts are marked whole between
/// their common beginning and end.
std::vector<WordPiece> wordPieces(const QString &text, const QString &other);

} // namespace firstline::ui
