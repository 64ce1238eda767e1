#pragma once

#include "core/base/error.h"

#include <QtCore/QIODevice>

#include <memory>
#include <optional>

namespace firstline::content {

/// A sequential, read-only device that inflates a .gz (RFC 1952, also several members one after another) read from
/// another device. Ends with a read of 0 bytes; a damaged, cut or too large stream ends with -1 and failure() set.
/// Thread: one at a time.
class GzipReader final : public QIODevice
{
public:
    /// More than any import needs, small against a disk.
    static constexpr qint64 kDefaultLimit = 2LL * 1024 * 1024 * 1024;

    /// `source` must be open for reading. The reader owns it. `maxInflated` is in bytes.
    explicit GzipReader(std::unique_ptr<QIODevice> source, qint64 maxInflated = kDefaultLimit);
    ~GzipReader() override;

    bool isSequential() const override { return true; }
    bool atEnd() const override;

    /// Why reading ended early. Errors: Malformed (not a gzip stream, wrong check sum), BadInput (cut short), TooLarge
    /// (inflates to more than the limit), FileUnreadable (the source failed).
    const std::optional<Error> &failure() const { return m_failure; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    struct Stream;

    bool refill();
    void giveUp(ErrorCode code, const QString &detail);

    std::unique_ptr<QIODevice> m_source;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_input;
    qint64 m_limit;
    qint64 m_inflated = 0;
    bool m_done = false;
    std::optional<Error> m_failure;
};

/// Opens a file for reading and inflates it when its first bytes say that it is a .gz, whatever its name is.
/// Errors: NotFound, FileUnreadable. Thread: any; the device belongs to the caller.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openMaybeGzip(const QString &path,
                                                              qint64 maxInflated = GzipReader::kDefaultLimit);

} // namespace firstline::content
