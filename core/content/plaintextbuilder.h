#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>
#include <vector>

namespace firstline::content {

/// Collects the readable text of a document: white space folded, one line per block, at most one empty line between
/// paragraphs, "> " before quoted lines, "- " or "1. " before list items, those of inner lists indented. Thread: one at a time.
class PlainTextBuilder
{
public:
    enum class Space { Fold, Keep };

    void text(QStringView text, Space space);
    void lineBreak(); ///< <br>
    void block(); ///< a block begins or ends: a new line unless one has just begun
    void paragraph(); ///< like block(), with an empty line before what follows
    void cell(); ///< a table cell ends
    void quote(int levels) { m_quotes += levels; } ///< call between blocks
    void list(std::optional<int> first = {}); ///< a list begins; with the number of its first item when it is numbered
    void listEnds();
    void item(); ///< a list item begins

    /// What was collected, without white space at both ends.
    QString take();

private:
    /// A list that is open: the number of its next item, nothing where items have none.
    using List = std::optional<int>;

    void begin();

    QString m_text;
    int m_quotes = 0;
    int m_newlines = 2; // how many line ends the text ends with, the start counting as a paragraph
    bool m_space = false;
    bool m_paragraph = false;
    bool m_item = false;
    QString m_mark; // of the item that begins
    std::vector<List> m_lists; // outermost first
};

} // namespace firstline::content
