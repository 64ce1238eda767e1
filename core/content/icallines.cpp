#include "core/content/icallines.h"

#include <QtCore/QStringDecoder>

namespace firstline::content {

namespace {

constexpr qsizetype kLargestFile = 8 * 1024 * 1024;
constexpr qsizetype kLongestLine = 256 * 1024;

tl::unexpected<Error> refuse(qint64 number, const QString &why)
{
    return fail(ErrorCode::BadInput, u"line "_qs % QString::number(number) % u": "_qs % why);
}

/// The end of a part that may hold quoted text: the first of `ends` outside of quotes, or the end.
qsizetype endOf(const QString &text, qsizetype from, QStringView ends)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text.at(i) == u'"')
            quoted = !quoted;
        else if (!quoted && ends.contains(text.at(i)))
            return i;
    }
    return text.size();
}

Result<ICalLine> split(qint64 number, const QString &text)
{
    ICalLine line;
    line.number = number;
    qsizetype at = endOf(text, 0, u";:");
    line.name = text.left(at).trimmed().toUpper();
    const bool named = !line.name.isEmpty() && std::all_of(line.name.begin(), line.name.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_';
    });
    if (!named || at >= text.size())
        return refuse(number, u"'"_qs % text.left(40) % u"' has no field and value"_qs);
    while (at < text.size() && text.at(at) == u';') {
        const qsizetype end = endOf(text, at + 1, u";:");
        const QString part = text.mid(at + 1, end - at - 1);
        QString value = part.section(u'=', 1);
        if (value.startsWith(u'"') && value.endsWith(u'"') && value.size() > 1)
            value = value.mid(1, value.size() - 2);
        line.parameters.emplace_back(part.section(u'=', 0, 0).trimmed().toUpper(), value);
        at = end;
    }
    if (at >= text.size())
        return refuse(number, line.name % u" has no value"_qs);
    line.value = text.mid(at + 1);
    return line;
}

} // namespace

QString ICalLine::parameter(const QString &key) const
{
    for (const auto &[own, text] : parameters) {
        if (own == key)
            return text;
    }
    return {};
}

Result<std::vector<ICalLine>> iCalLines(const QByteArray &file)
{
    if (file.size() > kLargestFile)
        return fail(ErrorCode::TooLarge, u"the file is larger than 8 MB"_qs);
    // Unfolding is done on bytes: a fold may cut a letter in two.
    std::vector<std::pair<qint64, QByteArray>> raw;
    qint64 number = 0;
    for (QByteArray part : (file.startsWith("\xEF\xBB\xBF") ? file.mid(3) : file).split('\n')) {
        ++number;
        if (part.endsWith('\r'))
            part.chop(1);
        if ((part.startsWith(' ') || part.startsWith('\t')) && !raw.empty())
            raw.back().second.append(part.mid(1));
        else if (!part.trimmed().isEmpty())
            raw.emplace_back(number, part);
        if (!raw.empty() && raw.back().second.size() > kLongestLine)
            return refuse(raw.back().first, u"it is too long"_qs);
    }
    if (raw.empty())
        return fail(ErrorCode::BadInput, u"line 1: the file is empty"_qs);
    std::vector<ICalLine> lines;
    lines.reserve(raw.size());
    for (const auto &[at, bytes] : raw) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(bytes);
        if (decoder.hasError() || text.contains(QChar(0)))
            return refuse(at, u"it is not UTF-8"_qs);
        auto line = split(at, text);
        if (!line)
            return fail(line.error());
        lines.push_back(*std::move(line));
    }
    return lines;
}

QString unescapedText(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) != u'\\' || i + 1 == value.size()) {
            text.append(value.at(i));
            continue;
        }
        const QChar next = value.at(++i);
        text.append(next == u'n' || next == u'N' ? QChar(u' ') : next);
    }
    return text;
}

} // namespace firstline::content
