#pragma once

#include "ui/print/textpaper.h"

#include <QtGui/QTextCursor>

class QTextTable;

namespace firstline::ui {

/// A column of a table on paper.
struct PaperColumn {
    QString name;
    int share = 1; ///< Of the width, against the other columns'.
    Qt::Alignment alignment = Qt::AlignLeading;
};

/// A name and a value: "Company", "Maxi Market 12".
struct PaperFact {
    QString name;
    QString value;
};

/// One thing that was said.
struct PaperMessage {
    QString author;
    QString meta; ///< "phone, 22 Nov 2026, 10:52".
    QString text;
    QString after; ///< In small letters below: files, what was left out.
    bool internal = false;
};

/// One side that signs.
struct PaperSigner {
    QString role; ///< "For the contractor".
    QString name; ///< Of the firm or person, as far as it is known.
};

/// Writes papers from top to bottom: a head with letters and a QR code, facts, sections, messages, tables, lines and
/// fields for a pen. One place for how papers look. All text is taken as plain text, never as markup. Thread: interface.
class PaperWriter
{
public:
    /// The paper must outlive it.
    explicit PaperWriter(TextPaper &paper);

    /// The paper is complete then.
    ~PaperWriter();
    Q_DISABLE_COPY_MOVE(PaperWriter)

    /// The firm's lines at the left (the first one strong), the QR code of `link` at the right; then the title.
    void head(const QString &letterhead, const QString &link, const QString &title, const QString &subtitle);

    /// Two columns of facts; those without a value are left out.
    void facts(const QList<PaperFact> &left, const QList<PaperFact> &right);

    /// A heading that stays with what follows.
    void section(const QString &text);
    void paragraph(const QString &text);

    /// In grey, small.
    void remark(const QString &text);
    void message(const PaperMessage &message);
    void checkItem(const QString &text, bool done);

    /// A table whose head is repeated on every page. Row heights: those of their text, at least `leastMm`. A last row whose
    /// first cell is empty is a sum, and stands out.
    void table(const QList<PaperColumn> &columns, const QList<QStringList> &rows, double leastMm = 0);

    /// As table(), but no row is divided over two pages, and the head stands once. Units of `belowMm`: free room below the
    /// text of each row.
    void wholeRows(const QList<PaperColumn> &columns, const QList<QStringList> &rows, double belowMm);

    /// Empty lines to write on.
    void lines(int count);

    /// Names with a line behind each, to be filled in by hand: "Arrived ____  Left ____".
    void blanks(const QStringList &names);

    /// Fields for two signatures, never divided over pages. Captions come from the caller, already translated.
    void signatures(const PaperSigner &left, const PaperSigner &right, const QStringList &captions);

private:
    void begin(const QTextBlockFormat &block, const QTextCharFormat &text);
    void put(const QString &text, double points, Role role, QFont::Weight weight = QFont::Normal);
    static void fillRow(QTextTable *table, int row, const QList<PaperColumn> &columns, const QStringList &texts, const QTextCharFormat &look,
                        QTextTableCellFormat format);
    QTextTable *makeTable(int rows, const QList<int> &shares, double aboveMm);
    void thin();
    void leaveTable();
    static QTextBlockFormat block(double aboveMm, double belowMm);
    static QTextCharFormat ink(double points, Role role, QFont::Weight weight = QFont::Normal);

    QTextCursor m_cursor;
};

} // namespace firstline::ui
