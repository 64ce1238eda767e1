#include "core/content/gzip.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <zlib.h>

namespace firstline::content {

namespace {

constexpr qsizetype kGzipBlock = 64 * 1024;
// 15: largest window; +16: a gzip header is required.
constexpr int kGzipWindow = 15 + 16;

} // namespace

struct GzipReader::Stream {
    z_stream z {};
    bool ready = false;
    bool memberEnded = false;

    ~Stream()
    {
        if (ready)
            inflateEnd(&z);
    }
};

GzipReader::GzipReader(std::unique_ptr<QIODevice> source, qint64 maxInflated)
    : m_source(std::move(source))
    , m_stream(std::make_unique<Stream>())
    , m_limit(maxInflated)
{
    m_stream->ready = inflateInit2(&m_stream->z, kGzipWindow) == Z_OK;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

GzipReader::~GzipReader() = default;

bool GzipReader::atEnd() const
{
    return m_done && QIODevice::atEnd();
}

void GzipReader::giveUp(ErrorCode code, const QString &detail)
{
    m_done = true;
    m_failure = Error { code, detail };
    setErrorString(detail);
}

// False when there is no further input or the source failed (then failure() is set).
bool GzipReader::refill()
{
    m_input.resize(kGzipBlock);
    const qint64 got = m_source->read(m_input.data(), kGzipBlock);
    if (got < 0)
        giveUp(ErrorCode::FileUnreadable, m_source->errorString());
    if (got <= 0)
        return false;
    m_stream->z.next_in = reinterpret_cast<Bytef *>(m_input.data());
    m_stream->z.avail_in = static_cast<uInt>(got);
    return true;
}

qint64 GzipReader::readData(char *data, qint64 maxSize)
{
    z_stream &z = m_stream->z;
    if (!m_stream->ready && !m_failure)
        giveUp(ErrorCode::Malformed, u"the inflater could not be started"_qs);
    const qint64 room = qMin<qint64>(maxSize, 1 << 30);
    z.next_out = reinterpret_cast<Bytef *>(data);
    z.avail_out = static_cast<uInt>(room);
    while (!m_done && z.avail_out > 0) {
        if (z.avail_in == 0 && !refill()) {
            if (!m_failure && !m_stream->memberEnded)
                giveUp(ErrorCode::BadInput, u"the compressed file is cut short"_qs);
            m_done = true;
            break;
        }
        if (m_stream->memberEnded) {
            // Padding with zeros behind the last member is common on tapes and harmless.
            if (*z.next_in == 0) {
                ++z.next_in;
                --z.avail_in;
                continue;
            }
            inflateReset(&z);
            m_stream->memberEnded = false;
        }
        const int status = inflate(&z, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            m_stream->memberEnded = true;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            giveUp(ErrorCode::Malformed, u"the compressed file is damaged"_qs);
    }
    const qint64 made = room - z.avail_out;
    m_inflated += made;
    if (m_inflated > m_limit) {
        giveUp(ErrorCode::TooLarge, u"the file inflates to more than %1 bytes"_qs.arg(m_limit));
        return -1;
    }
    if (made == 0 && m_failure)
        return -1;
    return made;
}

qint64 GzipReader::writeData(const char *, qint64)
{
    return -1;
}

Result<std::unique_ptr<QIODevice>> openMaybeGzip(const QString &path, qint64 maxInflated)
{
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"no such file: %1"_qs.arg(path));
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"%1: %2"_qs.arg(path, file->errorString()));
    const QByteArray magic = file->peek(2);
    if (magic != QByteArrayView("\x1f\x8b"))
        return std::unique_ptr<QIODevice>(std::move(file));
    return std::unique_ptr<QIODevice>(std::make_unique<GzipReader>(std::move(file), maxInflated));
}

} // namespace firstline::content
