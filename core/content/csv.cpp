#include "core/content/csv.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringDecoder>

namespace firstline::content {

namespace {

constexpr qsizetype kBlock = 64 * 1024;

QString reasonOf(CsvProblem problem)
{
    switch (problem) {
    case CsvProblem::UnterminatedQuote:
        return u"a quoted field is never closed"_qs;
    case CsvProblem::TextAfterQuote:
        return u"text follows a closing quote"_qs;
    case CsvProblem::InvalidUtf8:
        return u"the text is not valid UTF-8"_qs;
    case CsvProblem::RowTooLong:
        return u"the row is too long"_qs;
    case CsvProblem::WrongColumnCount:
    case CsvProblem::None:
        break;
    }
    return {};
}

bool isLineEnd(int c)
{
    return c == '\n' || c == '\r';
}

} // namespace

CsvReader::CsvReader(QIODevice *device, const CsvOptions &options)
    : m_device(device)
    , m_options(options)
{
}

bool CsvReader::fill()
{
    if (m_atEnd)
        return false;
    const qsizetype old = m_buffer.size();
    m_buffer.resize(old + kBlock);
    const qint64 got = m_device->read(m_buffer.data() + old, kBlock);
    m_buffer.resize(old + qMax<qint64>(got, 0));
    if (got > 0)
        return true;
    m_atEnd = true;
    if (got < 0)
        m_failure = Error { ErrorCode::FileUnreadable, m_device->errorString() };
    return false;
}

// The byte at an index of the buffer, -1 behind the end of the file.
int CsvReader::at(qsizetype index)
{
    while (index >= m_buffer.size()) {
        if (!fill())
            return -1;
    }
    return static_cast<unsigned char>(m_buffer.at(index));
}

void CsvReader::start()
{
    m_started = true;
    at(2);
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_start = 3;
    if (m_options.delimiter == 0)
        guessDelimiter();
}

void CsvReader::guessDelimiter()
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    for (qsizetype i = m_start; i - m_start < m_options.maxRowBytes; ++i) {
        const int c = at(i);
        if (c < 0 || (!quoted && isLineEnd(c)))
            break;
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        commas += c == ',';
        semicolons += c == ';';
        tabs += c == '\t';
    }
    m_options.delimiter = ',';
    if (semicolons > commas)
        m_options.delimiter = ';';
    if (tabs > qMax(commas, semicolons))
        m_options.delimiter = '\t';
}

// m_pos stands behind the opening quote; afterwards behind the closing one.
CsvReader::Scan CsvReader::scanQuoted(QByteArray &field)
{
    for (;;) {
        const int c = at(m_pos);
        if (c < 0)
            return Scan::Unterminated;
        if (m_pos - m_start >= m_options.maxRowBytes)
            return Scan::Unterminated;
        ++m_pos;
        if (c != '"') {
            field.append(static_cast<char>(c));
            continue;
        }
        if (at(m_pos) != '"')
            break;
        field.append('"');
        ++m_pos;
    }
    const int next = at(m_pos);
    if (next < 0 || isLineEnd(next) || next == m_options.delimiter)
        return Scan::Row;
    return Scan::TextAfterQuote;
}

CsvReader::Scan CsvReader::scanRow()
{
    m_fields.clear();
    m_pos = m_start;
    if (at(m_pos) < 0)
        return Scan::End;
    for (;;) {
        QByteArray field;
        if (at(m_pos) == '"') {
            ++m_pos;
            const Scan scan = scanQuoted(field);
            if (scan != Scan::Row)
                return scan;
        } else {
            const qsizetype from = m_pos;
            int c = at(m_pos);
            while (c >= 0 && c != m_options.delimiter && !isLineEnd(c)) {
                c = at(++m_pos);
                if (m_pos - m_start > m_options.maxRowBytes)
                    return Scan::TooLong;
            }
            field = m_buffer.mid(from, m_pos - from);
        }
        m_fields.append(field);
        const int c = at(m_pos);
        if (c < 0 || isLineEnd(c))
            return Scan::Row;
        ++m_pos;
    }
}

// Goes to the first line end behind the start of the row, however far away it is.
void CsvReader::skipBrokenLine()
{
    m_pos = m_start;
    for (int c = at(m_pos); c >= 0 && !isLineEnd(c); c = at(m_pos)) {
        if (++m_pos - m_start > kBlock) {
            m_buffer.remove(0, m_pos);
            m_start = m_pos = 0;
        }
    }
}

// Passes the row that ends at `end` and its line end, counting lines.
void CsvReader::consume(qsizetype end)
{
    for (qsizetype i = m_start; i < end; ++i) {
        const int c = at(i);
        m_line += c == '\n' || (c == '\r' && at(i + 1) != '\n');
    }
    if (at(end) == '\r' && at(end + 1) == '\n')
        ++end;
    if (at(end) >= 0) {
        ++end;
        ++m_line;
    }
    m_start = end;
    if (m_start > kBlock) {
        m_buffer.remove(0, m_start);
        m_start = 0;
    }
}

CsvRow CsvReader::finish(Scan scan)
{
    CsvRow row;
    row.line = m_line;
    if (scan != Scan::Row) {
        row.problem = scan == Scan::Unterminated ? CsvProblem::UnterminatedQuote
            : scan == Scan::TooLong              ? CsvProblem::RowTooLong
                                                 : CsvProblem::TextAfterQuote;
        row.reason = reasonOf(row.problem);
        skipBrokenLine();
        consume(m_pos);
        return row;
    }
    for (const QByteArray &field : std::as_const(m_fields)) {
        // Only the mark at the beginning of the file is none of the text.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString text = decoder.decode(field);
        if (decoder.hasError() || field.contains('\0')) {
            row.problem = CsvProblem::InvalidUtf8;
            row.reason = reasonOf(row.problem);
        }
        row.fields.append(text);
    }
    if (m_options.columns == 0)
        m_options.columns = static_cast<int>(m_fields.size());
    if (row.isGood() && m_fields.size() != m_options.columns) {
        row.problem = CsvProblem::WrongColumnCount;
        row.reason = u"%1 fields where %2 are expected"_qs.arg(m_fields.size()).arg(m_options.columns);
    }
    consume(m_pos);
    return row;
}

std::optional<CsvRow> CsvReader::next()
{
    if (!m_started)
        start();
    for (;;) {
        // A row that starts with a line end is an empty line.
        if (isLineEnd(at(m_start))) {
            consume(m_start);
            continue;
        }
        const Scan scan = scanRow();
        if (scan == Scan::End || (m_failure && m_atEnd && m_pos >= m_buffer.size()))
            return std::nullopt;
        return finish(scan);
    }
}

CsvWriter::CsvWriter(QIODevice *device, char delimiter, FormulaGuard guard)
    : m_device(device)
    , m_delimiter(delimiter)
    , m_guard(guard)
{
}

Result<void> CsvWriter::write(const QStringList &fields)
{
    QByteArray line;
    for (const QString &text : fields) {
        if (!line.isEmpty() || &text != &fields.first())
            line.append(m_delimiter);
        QByteArray field = text.toUtf8();
        if (m_guard == FormulaGuard::On && !field.isEmpty() && QByteArrayView("=+-@\t\r").contains(field.front()))
            field.prepend('\'');
        const bool quote = field.contains('"') || field.contains(m_delimiter) || field.contains('\n')
            || field.contains('\r') || field.startsWith(' ') || field.endsWith(' ');
        // An empty only field would read back as an empty line.
        if (quote || (field.isEmpty() && fields.size() == 1))
            field = '"' + field.replace('"', "\"\"") + '"';
        line.append(field);
    }
    line.append("\r\n");
    if (m_device->write(line) != line.size())
        return fail(ErrorCode::StorageFailed, m_device->errorString());
    return {};
}

} // namespace firstline::content
