#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>

class QIODevice;

namespace firstline::content {

/// Why a row of a CSV file could not be read.
enum class CsvProblem {
    None,
    UnterminatedQuote, ///< a quoted field is still open at the end of the file or at the size limit of a row
    TextAfterQuote, ///< something other than a delimiter follows a closing quote
    WrongColumnCount, ///< more or fewer fields than the first row has
    InvalidUtf8, ///< bytes that are no UTF-8, or a NUL
    RowTooLong, ///< more bytes than CsvOptions::maxRowBytes
};

/// One row. Shape: `line` counts from 1 and is the line on which the row starts; `fields` is empty when the row could
/// not be split. A row is good when `problem` is None; `reason` is an English sentence otherwise.
struct CsvRow {
    qint64 line = 0;
    QStringList fields;
    CsvProblem problem = CsvProblem::None;
    QString reason;

    bool isGood() const { return problem == CsvProblem::None; }
};

/// How a CSV file is read. Shape: `delimiter` 0 means: guess it from the first line out of comma, semicolon and tab.
/// `columns` 0 means: as many as the first row has.
struct CsvOptions {
    char delimiter = 0;
    int columns = 0;
    qsizetype maxRowBytes = 1024 * 1024;
};

/// Reads a CSV file row by row, without ever holding more than one row and a block in memory. Understands quotes with
/// embedded newlines and doubled quotes (RFC 4180), CR LF, LF and CR, and a UTF-8 byte order mark. Empty lines are
/// passed over. A row that cannot be read is handed out with its line and reason, and reading goes on: after broken
/// quotes with the line that follows the start of the row, so that one missing quote does not swallow good rows.
/// Does not own the device. Thread: one at a time.
class CsvReader
{
public:
    /// `device` must be open for reading and outlive the reader; it may be sequential.
    explicit CsvReader(QIODevice *device, const CsvOptions &options = {});

    /// The next row, good or bad; nothing at the end of the file or when the device failed (see failure()).
    std::optional<CsvRow> next();

    /// Set when the device itself failed, for example a damaged .gz: what was read until then stays valid.
    const std::optional<Error> &failure() const { return m_failure; }

    /// The delimiter in use. Shape: 0 before the first next() when it is guessed.
    char delimiter() const { return m_options.delimiter; }

private:
    enum class Scan { Row, End, Unterminated, TextAfterQuote, TooLong };

    bool fill();
    int at(qsizetype index);
    void start();
    void guessDelimiter();
    Scan scanRow();
    Scan scanQuoted(QByteArray &field);
    void skipBrokenLine();
    void consume(qsizetype end);
    CsvRow finish(Scan scan);

    QIODevice *m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    qsizetype m_start = 0;
    qsizetype m_pos = 0;
    qint64 m_line = 1;
    bool m_started = false;
    bool m_atEnd = false;
    QList<QByteArray> m_fields;
    std::optional<Error> m_failure;
};

/// Whether fields that a spreadsheet would run as a formula are made harmless.
enum class FormulaGuard {
    Off, ///< fields are written as they are: for files that a program reads
    On, ///< an apostrophe is put before =, +, -, @, tab and CR at the start of a field: for files that people open
};

/// Writes CSV: UTF-8, CR LF, quotes where they are needed. Does not own the device. Thread: one at a time.
class CsvWriter
{
public:
    /// `device` must be open for writing and outlive the writer.
    explicit CsvWriter(QIODevice *device, char delimiter = ',', FormulaGuard guard = FormulaGuard::On);

    /// Writes one row. Errors: StorageFailed with the device's own words.
    [[nodiscard]] Result<void> write(const QStringList &fields);

private:
    QIODevice *m_device;
    char m_delimiter;
    FormulaGuard m_guard;
};

} // namespace firstline::content
