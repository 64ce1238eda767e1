#include "core/sync/bloblane.h"

#include "core/protocol/messages.h"
#include "core/sync/blobfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace firstline::sync {

namespace {

constexpr qint64 kLeastChunk = 64 * 1024;
constexpr Millis kQuick { 500 }; ///< A chunk that took less may be larger the next time,
constexpr Millis kSlow { 2'000 }; ///< one that took more smaller: people see it go on, and little is lost with the link.
constexpr qint64 kFetchPiece = 2 * 1024 * 1024; ///< Of a file that is fetched.

Result<void> verified(const QString &file, const QByteArray &sha256)
{
    QFile part(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!part.open(QIODevice::ReadOnly) || !hash.addData(&part))
        return fail(ErrorCode::FileUnreadable, part.errorString());
    if (hash.result() != sha256)
        return fail(ErrorCode::Malformed, QStringLiteral("the file is not what its hash says"));
    return {};
}

} // namespace

void BlobLane::setFolder(const QString &folder)
{
    m_folder = folder;
    m_shown = folder.isEmpty() ? nullptr : Uploads::of(folder);
}

void BlobLane::load(const std::vector<store::BlobOut> &waiting)
{
    while (!m_uploads.empty())
        endUpload();
    for (const store::BlobOut &blob : waiting) {
        m_uploads.push_back({ blob });
        show(m_uploads.back());
    }
}

void BlobLane::add(const store::BlobOut &blob)
{
    if (m_shown)
        m_shown->want(blob.sha256);
    if (unsent().contains(blob.sha256))
        return;
    m_uploads.push_back({ blob });
    show(m_uploads.back());
}

void BlobLane::show(const Upload &upload)
{
    if (m_shown)
        m_shown->set(upload.blob.sha256, { std::max<qint64>(0, upload.offset), upload.blob.size });
}

/// The first one is on its way no more.
void BlobLane::endUpload()
{
    if (m_shown)
        m_shown->remove(m_uploads.front().blob.sha256);
    m_uploads.pop_front();
}

bool BlobLane::drop(const QByteArray &sha256)
{
    const auto same = [&](const Upload &upload) { return upload.blob.sha256 == sha256; };
    const auto found = std::find_if(m_uploads.begin(), m_uploads.end(), same);
    if (found == m_uploads.end())
        return false;
    const bool asked = found == m_uploads.begin() && !m_fetching;
    if (m_shown)
        m_shown->remove(sha256);
    m_uploads.erase(found);
    return asked;
}

void BlobLane::adapt(Millis roundTrip)
{
    if (roundTrip < kQuick)
        m_chunk = std::min(2 * m_chunk, protocol::kMaxBlobChunk);
    else if (roundTrip > kSlow)
        m_chunk = std::max(m_chunk / 2, kLeastChunk);
}

void BlobLane::fetch(const QByteArray &sha256, quint64 ticket)
{
    for (Fetch &fetch : m_fetches) {
        if (fetch.sha256 == sha256)
            return fetch.tickets.push_back(ticket);
    }
    m_fetches.push_back({ sha256, { ticket } });
}

std::vector<quint64> BlobLane::dropFetches()
{
    std::vector<quint64> tickets;
    for (const Fetch &fetch : std::exchange(m_fetches, {}))
        tickets.insert(tickets.end(), fetch.tickets.begin(), fetch.tickets.end());
    return tickets;
}

QSet<QByteArray> BlobLane::unsent() const
{
    QSet<QByteArray> out;
    for (const Upload &upload : m_uploads)
        out.insert(upload.blob.sha256);
    return out;
}

QString BlobLane::partOf(const QByteArray &sha256) const
{
    return m_folder % u'/' % QString::fromLatin1(sha256.toHex()) % QStringLiteral(".part");
}

Result<WireRequest> BlobLane::chunk(Upload &upload)
{
    QFile file(blobPath(m_folder, upload.blob.sha256));
    if (!file.open(QIODevice::ReadOnly) || file.size() != upload.blob.size)
        return fail(ErrorCode::FileUnreadable, file.errorString());
    const QByteArray hex = upload.blob.sha256.toHex();
    WireRequest wire;
    if (upload.offset < 0) {
        wire.path = "/v1/blob?sha256=" + hex + "&size=" + QByteArray::number(upload.blob.size);
        return wire;
    }
    file.seek(upload.offset);
    wire.method = "PATCH";
    wire.path = "/v1/blob/" + hex;
    wire.body = file.read(m_chunk);
    upload.last = upload.offset + wire.body.size() >= upload.blob.size;
    wire.headers.append({ "X-FL-Offset", QByteArray::number(upload.offset) });
    wire.headers.append({ "X-FL-Sha256", QCryptographicHash::hash(wire.body, QCryptographicHash::Sha256).toHex() });
    wire.timeout = Millis(120'000);
    return wire;
}

std::optional<WireRequest> BlobLane::next(QByteArray &gone)
{
    if (!m_fetches.empty()) {
        // Somebody looks at the screen and waits.
        const Fetch &fetch = m_fetches.front();
        m_fetching = true;
        const qint64 from = QFile(partOf(fetch.sha256)).size();
        WireRequest wire;
        wire.method = "GET";
        wire.path = "/v1/blob/" + fetch.sha256.toHex();
        wire.headers.append(
            { "Range", "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(from + kFetchPiece - 1) });
        wire.timeout = Millis(120'000);
        return wire;
    }
    m_fetching = false;
    if (m_uploads.empty())
        return std::nullopt;
    Result<WireRequest> wire = chunk(m_uploads.front());
    if (!wire) {
        gone = m_uploads.front().blob.sha256;
        endUpload();
        return std::nullopt;
    }
    return std::move(*wire);
}

BlobLane::News BlobLane::answered(const WireResponse &response, const std::optional<Error> &error)
{
    return m_fetching ? gotPiece(response, error) : sentChunk(response, error);
}

BlobLane::News BlobLane::sentChunk(const WireResponse &response, const std::optional<Error> &error)
{
    News news;
    if (m_uploads.empty())
        return news;
    Upload &upload = m_uploads.front();
    const bool began = upload.offset < 0;
    if (error && response.status == 400 && !began && upload.last) {
        // The last chunk: the whole is not what it was called.
        news.unsendable = upload.blob.sha256;
        endUpload();
        return news;
    }
    if (error && (error->code == ErrorCode::TooLarge || error->code == ErrorCode::BadArgument)) {
        news.unsendable = upload.blob.sha256;
        endUpload();
        return news;
    }
    if (error) {
        // Where the server stands is asked anew; only what is neither there nor elsewhere waits.
        upload.offset = -1;
        if (began || (error->code != ErrorCode::Conflict && error->code != ErrorCode::NotFound))
            news.retry = error;
        return news;
    }
    if (response.offset < 0 || response.offset > upload.blob.size) {
        upload.offset = -1;
        news.retry = Error { ErrorCode::Malformed, QStringLiteral("an upload was answered without its offset") };
        return news;
    }
    upload.offset = response.offset;
    if (!began)
        adapt(response.roundTrip);
    show(upload);
    if (upload.offset == upload.blob.size) {
        news.sent = upload.blob.sha256;
        endUpload();
    }
    return news;
}

BlobLane::News BlobLane::endFetch(Result<void> result)
{
    News news;
    for (const quint64 ticket : m_fetches.front().tickets)
        news.done.emplace_back(ticket, result);
    m_fetches.pop_front();
    return news;
}

BlobLane::News BlobLane::gotPiece(const WireResponse &response, const std::optional<Error> &error)
{
    if (m_fetches.empty())
        return {};
    const QByteArray sha256 = m_fetches.front().sha256;
    const QString part = partOf(sha256);
    if (error && response.status == 416) {
        // More is here than there is: it begins anew.
        if (QFile::remove(part))
            return {};
        return endFetch(fail(*error));
    }
    if (error)
        return endFetch(fail(*error));
    QDir().mkpath(m_folder);
    QFile file(part);
    if (!file.open(QIODevice::Append) || file.write(response.body) != response.body.size() || !file.flush())
        return endFetch(fail(ErrorCode::StorageFull, file.errorString()));
    const qint64 have = file.size();
    file.close();
    if (response.offset < 0 || (response.body.isEmpty() && have < response.offset))
        return endFetch(fail(ErrorCode::Malformed, QStringLiteral("a file was answered without its size")));
    if (have < response.offset)
        return {};
    // Nobody sees it before it is known to be right.
    if (auto ok = verified(part, sha256); !ok) {
        QFile::remove(part);
        return endFetch(fail(ok.error()));
    }
    const QString place = blobPath(m_folder, sha256);
    QDir().mkpath(QFileInfo(place).path());
    QFile::remove(place);
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!QFile::rename(part, place))
        return endFetch(fail(ErrorCode::StorageFailed, QStringLiteral("a file cannot be put in its place")));
    return endFetch({});
}

} // namespace firstline::sync
