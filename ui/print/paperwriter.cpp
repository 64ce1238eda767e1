#include "ui/print/paperwriter.h"

#include "ui/print/paperobjects.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QTextTable>

#include <algorithm>
#include <array>
#include <numeric>

namespace firstline::ui {

namespace {

constexpr double kBody = 9.5;
constexpr double kSmall = 8;
constexpr double kCaption = 7;
constexpr double kTitle = 18;
constexpr double kSubtitle = 12;
constexpr double kQrMm = 20;
constexpr double kLineMm = 8;
constexpr double kAbove = 1.4; // tables below a heading

/// Lengths of text formats are scaled from the screen's resolution to that of the paper. Units: mm in, formats' out.
double px(double mm)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? qRound(screen->logicalDotsPerInchY()) : 96;
    return mm * dpi / 25.4;
}

QTextTableCellFormat cellFormat(double topMm, double bottomMm, double sideMm = 0)
{
    QTextTableCellFormat format;
    format.setTopPadding(px(topMm));
    format.setBottomPadding(px(bottomMm));
    format.setLeftPadding(px(sideMm));
    format.setRightPadding(px(sideMm));
    return format;
}

void ruleBelow(QTextTableCellFormat &format, double mm, Role role)
{
    format.setBottomBorder(px(mm));
    format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBottomBorderBrush(paperInk(role));
}

} // namespace

PaperWriter::PaperWriter(TextPaper &paper)
    : m_cursor(&paper.document())
{
    // One change for the document: else a table is laid out anew with each of its cells.
    m_cursor.beginEditBlock();
    thin();
}

PaperWriter::~PaperWriter()
{
    m_cursor.endEditBlock();
}

QTextBlockFormat PaperWriter::block(double aboveMm, double belowMm)
{
    QTextBlockFormat format;
    format.setTopMargin(px(aboveMm));
    format.setBottomMargin(px(belowMm));
    return format;
}

QTextCharFormat PaperWriter::ink(double points, Role role, QFont::Weight weight)
{
    QTextCharFormat format;
    format.setFont(paperFont(points, weight));
    format.setForeground(paperInk(role));
    return format;
}

void PaperWriter::begin(const QTextBlockFormat &block, const QTextCharFormat &text)
{
    m_cursor.insertBlock(block, text);
}

void PaperWriter::put(const QString &text, double points, Role role, QFont::Weight weight)
{
    m_cursor.insertText(text, ink(points, role, weight));
}

QTextTable *PaperWriter::makeTable(int rows, const QList<int> &shares, double aboveMm)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(px(aboveMm));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const int sum = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
    QList<QTextLength> widths;
    for (const int share : shares)
        widths.append(QTextLength(QTextLength::PercentageLength, share * 100.0 / sum));
    format.setColumnWidthConstraints(widths);
    return m_cursor.insertTable(rows, int(shares.size()), format);
}

/// Before and behind a table there is always a block; an empty one is made as low as can be.
void PaperWriter::thin()
{
    QTextBlockFormat format;
    format.setLineHeight(px(0.4), QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(ink(1, Role::Text));
}

void PaperWriter::leaveTable()
{
    m_cursor.movePosition(QTextCursor::End);
    thin();
}

void PaperWriter::head(const QString &letterhead, const QString &link, const QString &title, const QString &subtitle)
{
    QTextTable *table = makeTable(1, link.isEmpty() ? QList<int> { 100 } : QList<int> { 84, 16 }, 0);
    QTextCursor cell = table->cellAt(0, 0).firstCursorPosition();
    const QStringList lines = paperText(letterhead, 2000).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QTextCharFormat look = i == 0 ? ink(11, Role::Text, QFont::DemiBold) : ink(kSmall, Role::Muted);
        if (i > 0)
            cell.insertBlock(block(0.2, 0), look);
        cell.insertText(lines.at(i).trimmed(), look);
    }
    if (!link.isEmpty()) {
        QTextCursor code = table->cellAt(0, 1).firstCursorPosition();
        QTextBlockFormat right;
        right.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        code.setBlockFormat(right);
        code.insertText(QString(QChar::ObjectReplacementCharacter), PaperObjects::qr(link, kQrMm));
    }
    leaveTable();
    begin(block(link.isEmpty() ? 4 : 0, 0.5), ink(kTitle, Role::Text, QFont::DemiBold));
    put(title, kTitle, Role::Text, QFont::DemiBold);
    if (!subtitle.isEmpty()) {
        begin(block(0, 0), ink(kSubtitle, Role::Text));
        put(subtitle, kSubtitle, Role::Text);
    }
}

void PaperWriter::facts(const QList<PaperFact> &left, const QList<PaperFact> &right)
{
    const auto known = [](const QList<PaperFact> &all) {
        QList<PaperFact> shown;
        std::copy_if(all.begin(), all.end(), std::back_inserter(shown), [](const PaperFact &f) { return !f.value.isEmpty(); });
        return shown;
    };
    const std::array<QList<PaperFact>, 2> sides { known(left), known(right) };
    const int rows = int(std::max(sides[0].size(), sides[1].size()));
    if (rows == 0)
        return;
    QTextTable *table = makeTable(rows, { 14, 37, 17, 32 }, 3);
    for (int side = 0; side < 2; ++side) {
        for (int row = 0; row < rows; ++row) {
            QTextTableCell name = table->cellAt(row, side * 2);
            QTextTableCell value = table->cellAt(row, side * 2 + 1);
            QTextTableCellFormat format = cellFormat(1.45, 1.1);
            ruleBelow(format, 0.15, Role::Line);
            format.setRightPadding(px(2));
            name.setFormat(format);
            format.setTopPadding(px(1.1)); // larger letters: the lines of writing meet
            format.setRightPadding(px(side == 0 ? 5 : 0));
            value.setFormat(format);
            if (row >= sides.at(size_t(side)).size())
                continue;
            const PaperFact &fact = sides.at(size_t(side)).at(row);
            name.firstCursorPosition().insertText(fact.name, ink(kSmall, Role::Muted));
            value.firstCursorPosition().insertText(fact.value, ink(kBody, Role::Text));
        }
    }
    leaveTable();
}

void PaperWriter::section(const QString &text)
{
    QTextBlockFormat format = block(6, 1.5);
    format.setProperty(TextPaper::kKeep, true);
    begin(format, ink(11, Role::Text, QFont::DemiBold));
    put(text, 11, Role::Text, QFont::DemiBold);
}

void PaperWriter::paragraph(const QString &text)
{
    const QStringList parts = text.split(u'\n');
    for (const QString &part : parts) {
        begin(block(0, part.isEmpty() ? 0 : 0.8), ink(kBody, Role::Text));
        put(part, kBody, Role::Text);
    }
}

void PaperWriter::remark(const QString &text)
{
    begin(block(0.8, 0.8), ink(kSmall, Role::Muted));
    put(text, kSmall, Role::Muted);
}

void PaperWriter::message(const PaperMessage &message)
{
    QTextBlockFormat head = block(3.2, 0.6);
    head.setProperty(TextPaper::kKeep, true);
    QTextBlockFormat body = block(0, 0.6);
    if (message.internal) {
        head.setProperty(TextPaper::kNote, true);
        body.setProperty(TextPaper::kNote, true);
    }
    begin(head, ink(kBody, Role::Text, QFont::DemiBold));
    put(message.author, kBody, Role::Text, QFont::DemiBold);
    put(u"   "_qs + message.meta, kSmall, Role::Muted);
    for (const QString &part : message.text.split(u'\n')) {
        begin(body, ink(kBody, Role::Text));
        put(part, kBody, Role::Text);
    }
    if (message.after.isEmpty())
        return;
    begin(body, ink(kSmall, Role::Muted));
    put(message.after, kSmall, Role::Muted);
}

void PaperWriter::checkItem(const QString &text, bool done)
{
    QTextBlockFormat format = block(0.6, 0.6);
    format.setLeftMargin(px(6));
    format.setTextIndent(px(-6));
    begin(format, ink(kBody, Role::Text));
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), PaperObjects::box(done, 3.2));
    put(u"   "_qs + text, kBody, Role::Text);
}

void PaperWriter::fillRow(QTextTable *table, int row, const QList<PaperColumn> &columns, const QStringList &texts, const QTextCharFormat &look,
                          QTextTableCellFormat format)
{
    for (int column = 0; column < columns.size(); ++column) {
        // Flush with the text above at both sides.
        format.setLeftPadding(column == 0 ? 0 : px(1));
        format.setRightPadding(column == columns.size() - 1 ? 0 : px(1));
        QTextTableCell cell = table->cellAt(row, column);
        cell.setFormat(format);
        QTextCursor at = cell.firstCursorPosition();
        QTextBlockFormat line;
        line.setAlignment(columns.at(column).alignment);
        // Not the block's character format: in a cell's first block that is the format of the cell.
        at.setBlockFormat(line);
        at.insertText(texts.value(column), look);
    }
}

namespace {

QList<int> sharesOf(const QList<PaperColumn> &columns)
{
    QList<int> shares;
    for (const PaperColumn &column : columns)
        shares.append(column.share);
    return shares;
}

QStringList namesOf(const QList<PaperColumn> &columns)
{
    QStringList names;
    for (const PaperColumn &column : columns)
        names.append(column.name);
    return names;
}

QTextTableCellFormat ruled(double topMm, double bottomMm, double lineMm, Role role)
{
    QTextTableCellFormat format = cellFormat(topMm, bottomMm);
    ruleBelow(format, lineMm, role);
    return format;
}

} // namespace

void PaperWriter::table(const QList<PaperColumn> &columns, const QList<QStringList> &rows, double leastMm)
{
    QTextTable *table = makeTable(int(rows.size()) + 1, sharesOf(columns), kAbove);
    QTextTableFormat whole = table->format();
    whole.setHeaderRowCount(1);
    table->setFormat(whole);
    fillRow(table, 0, columns, namesOf(columns), ink(kSmall, Role::Muted, QFont::DemiBold), ruled(0.8, 1.2, 0.35, Role::Text));
    const QTextTableCellFormat body = ruled(1.3, std::max(1.3, leastMm - 5.2), 0.15, Role::Line);
    for (int row = 0; row < rows.size(); ++row) {
        const QStringList &texts = rows.at(row);
        const bool sum = row == rows.size() - 1 && texts.size() > 1 && texts.first().isEmpty();
        fillRow(table, row + 1, columns, texts, ink(kBody - 0.5, Role::Text, sum ? QFont::DemiBold : QFont::Normal), body);
    }
    leaveTable();
}

void PaperWriter::wholeRows(const QList<PaperColumn> &columns, const QList<QStringList> &rows, double belowMm)
{
    QTextTable *head = makeTable(1, sharesOf(columns), 2 * kAbove);
    fillRow(head, 0, columns, namesOf(columns), ink(kSmall, Role::Muted, QFont::DemiBold), ruled(0.8, 1.2, 0.35, Role::Text));
    leaveTable();
    // Each row is a table of its own: Qt divides rows, and keeps tables only.
    for (const QStringList &texts : rows) {
        QTextTable *row = makeTable(1, sharesOf(columns), 0);
        QTextTableFormat whole = row->format();
        whole.setProperty(TextPaper::kKeep, true);
        row->setFormat(whole);
        fillRow(row, 0, columns, texts, ink(kBody - 0.5, Role::Text), ruled(1.3, belowMm, 0.15, Role::Line));
        leaveTable();
    }
}

void PaperWriter::lines(int count)
{
    QTextTable *table = makeTable(count, { 100 }, 0);
    QTextTableCellFormat format = cellFormat(kLineMm - 4, 0);
    ruleBelow(format, 0.15, Role::Muted);
    for (int row = 0; row < count; ++row) {
        QTextTableCell cell = table->cellAt(row, 0);
        cell.setFormat(format);
    }
    leaveTable();
}

void PaperWriter::blanks(const QStringList &names)
{
    QList<int> shares;
    for (qsizetype i = 0; i < names.size(); ++i)
        shares << 13 << 17 << 4;
    QTextTable *table = makeTable(1, shares, 0);
    for (int i = 0; i < names.size(); ++i) {
        QTextTableCell name = table->cellAt(0, i * 3);
        name.setFormat(cellFormat(4, 0.4));
        name.firstCursorPosition().insertText(names.at(i), ink(kSmall, Role::Muted));
        QTextTableCellFormat line = cellFormat(4, 0.4);
        ruleBelow(line, 0.15, Role::Muted);
        table->cellAt(0, i * 3 + 1).setFormat(line);
    }
    leaveTable();
}

void PaperWriter::signatures(const PaperSigner &left, const PaperSigner &right, const QStringList &captions)
{
    begin(block(0, 0), ink(2, Role::Text)); // where a page breaks when the table does not fit
    QTextTable *table = makeTable(2 + 2 * int(captions.size()), { 46, 8, 46 }, 5.5);
    QTextTableFormat whole = table->format();
    whole.setProperty(TextPaper::kKeep, true);
    table->setFormat(whole);
    const auto side = [&](int column, const PaperSigner &signer) {
        const auto fill = [&](int row, const QString &text, const QTextCharFormat &look, const QTextTableCellFormat &format) {
            QTextTableCell cell = table->cellAt(row, column);
            cell.setFormat(format);
            cell.firstCursorPosition().insertText(text, look);
        };
        fill(0, signer.role, ink(kSmall, Role::Muted), cellFormat(0, 0.5));
        fill(1, signer.name, ink(kBody, Role::Text, QFont::DemiBold), cellFormat(0, 1));
        QTextTableCellFormat line = cellFormat(3.2, 0);
        ruleBelow(line, 0.2, Role::Text);
        for (int i = 0; i < captions.size(); ++i) {
            fill(2 + 2 * i, {}, ink(kBody, Role::Text), line);
            fill(3 + 2 * i, captions.at(i), ink(kCaption, Role::Muted), cellFormat(0.5, 0.5));
        }
    };
    side(0, left);
    side(2, right);
    leaveTable();
}

} // namespace firstline::ui
