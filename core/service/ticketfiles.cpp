#include "core/service/ticketfiles.h"

#include "core/content/filename.h"
#include "core/content/filetype.h"
#include "core/service/whendone.h"
#include "core/sync/blobfiles.h"
#include "core/sync/uploads.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <algorithm>

namespace firstline::service {

namespace {

constexpr qint64 kPiece = 1024 * 1024;
constexpr qint64 kLook = 512;

/// One thread for all windows, beside the one of small files: a copy may take long.
QThreadPool &copyThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

QString listOf(const QString &folder)
{
    return folder % QStringLiteral("/drafts.json");
}

QJsonObject toJson(const Attachment &file)
{
    return { { QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex()) }, { QStringLiteral("name"), file.name },
        { QStringLiteral("type"), file.mediaType }, { QStringLiteral("size"), file.sizeBytes } };
}

QJsonObject toJson(const DraftFiles &draft)
{
    QJsonArray files;
    for (const Attachment &file : draft.files)
        files.append(toJson(file));
    return { { QStringLiteral("ticket"), QString::fromLatin1(draft.ticket.uuid().bytes().toHex()) },
        { QStringLiteral("kind"), int(draft.kind) }, { QStringLiteral("files"), files } };
}

DraftFiles draftOf(const QJsonObject &object)
{
    DraftFiles draft;
    draft.ticket = TicketId(Uuid::fromBytes(QByteArray::fromHex(object[QStringLiteral("ticket")].toString().toLatin1())));
    draft.kind = static_cast<DraftKind>(object[QStringLiteral("kind")].toInt());
    for (const QJsonValue item : object[QStringLiteral("files")].toArray()) {
        Attachment file;
        file.sha256 = QByteArray::fromHex(item[QStringLiteral("sha256")].toString().toLatin1());
        file.name = item[QStringLiteral("name")].toString();
        file.mediaType = item[QStringLiteral("type")].toString();
        file.sizeBytes = item[QStringLiteral("size")].toInteger();
        if (file.sha256.size() == 32)
            draft.files.push_back(file);
    }
    return draft;
}

/// Shape: empty when there is none, or it cannot be read: the drafts' texts are safe elsewhere.
std::vector<DraftFiles> readList(const QString &folder)
{
    QFile file(listOf(folder));
    std::vector<DraftFiles> drafts;
    if (!file.open(QIODevice::ReadOnly))
        return drafts;
    for (const QJsonValue item : QJsonDocument::fromJson(file.readAll()).array()) {
        DraftFiles draft = draftOf(item.toObject());
        if (!draft.ticket.isNull() && !draft.files.empty())
            drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// Whether any draft has the file.
bool isKept(const QString &folder, const QByteArray &sha256)
{
    const std::vector<DraftFiles> drafts = readList(folder);
    return std::any_of(drafts.begin(), drafts.end(), [&](const DraftFiles &draft) {
        return std::any_of(draft.files.begin(), draft.files.end(), [&](const Attachment &file) { return file.sha256 == sha256; });
    });
}

Result<void> writeList(const QString &folder, const DraftFiles &changed)
{
    std::vector<DraftFiles> drafts = readList(folder);
    std::erase_if(drafts, [&](const DraftFiles &d) { return d.ticket == changed.ticket && d.kind == changed.kind; });
    if (!changed.files.empty())
        drafts.push_back(changed);
    QJsonArray array;
    for (const DraftFiles &draft : drafts)
        array.append(toJson(draft));
    QDir().mkpath(folder);
    QSaveFile file(listOf(folder));
    const QByteArray bytes = QJsonDocument(array).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::StorageFull, file.errorString());
    return {};
}

/// In pieces, so that a large file does not fill the memory. The whole file or nothing is there afterwards.
Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, source.errorString());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFailed, target.errorString());
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty())
            return fail(ErrorCode::FileUnreadable, source.errorString());
        if (target.write(piece) != piece.size())
            return fail(ErrorCode::StorageFull, target.errorString());
    }
    if (!target.commit())
        return fail(ErrorCode::StorageFull, target.errorString());
    return {};
}

Result<QString> copyUnder(const QString &folder, const Attachment &file, const QString &from)
{
    const QString place = folder % QStringLiteral("/opened/") % QString::fromLatin1(file.sha256.toHex().left(16));
    if (!QDir().mkpath(place))
        return fail(ErrorCode::StorageFailed, place);
    QFile::setPermissions(place, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString to = place % u'/' % TicketFiles::safeName(file);
    if (QFileInfo(to).size() == file.sizeBytes && QFile::exists(to))
        return to;
    if (auto copied = copyFile(from, to); !copied)
        return fail(copied.error());
    // To be read, not changed or run: what is changed in it would be lost.
    QFile::setPermissions(to, QFileDevice::ReadOwner);
    return to;
}

/// Copies that nobody has opened for days: they can be made again.
void dropOldCopies(const QString &folder)
{
    constexpr qint64 kDays = 3;
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-kDays);
    const QDir copies(folder % QStringLiteral("/opened"));
    for (const QFileInfo &one : copies.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (one.lastModified() < before)
            QDir(one.filePath()).removeRecursively();
    }
}

} // namespace

TicketFiles::TicketFiles(sync::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_uploads(sync::Uploads::of(folder()))
    , m_book(DraftFileBook::of(folder()))
{
    connect(m_book.get(), &DraftFileBook::changed, this, &TicketFiles::draftChanged);
    connect(m_book.get(), &DraftFileBook::learnt, this, &TicketFiles::loaded);
}

TicketFiles::~TicketFiles()
{
    // Now, on this thread: an answer that ended with the application would find nobody to tell.
    for (const std::function<void()> &end : std::as_const(m_open))
        end();
}

/// Does `work` on the disk's thread; the answer comes on the interface thread (see Reader::Answer).
template<class T, class Work>
QFuture<Result<T>> TicketFiles::onDisk(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const quint64 id = m_next++;
    m_open.insert(id, [promise] {
        promise->future().cancel();
        promise->finish();
    });
    copyThread().start([guard = QPointer(this), id, promise, work = std::move(work)] {
        auto answer = std::make_shared<Result<T>>(work());
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(application, [guard, id, promise, answer] {
            if (!guard)
                return;
            guard->m_open.remove(id);
            promise->addResult(std::move(*answer));
            promise->finish();
        });
    });
    return promise->future();
}

/// Does `work` on the disk's thread with the local file, or tells why it is not here.
template<class T, class Work>
QFuture<Result<T>> TicketFiles::withFile(const QFuture<Result<QString>> &fetched, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    whenDone(fetched, this, [this, promise, work = std::move(work)](const Result<QString> &path) {
        if (!path) {
            promise->addResult(Result<T>(fail(path.error())));
            promise->finish();
            return;
        }
        whenDone(onDisk<T>([work, from = *path] { return work(from); }), this, [promise](const Result<T> &done) {
            promise->addResult(done);
            promise->finish();
        });
    });
    return promise->future();
}

QString TicketFiles::folder() const
{
    return QFileInfo(m_engine.cacheFile()).path() % QStringLiteral("/blobs");
}

QFuture<Result<Attachment>> TicketFiles::take(const QString &path)
{
    return m_engine.attachFile(path);
}

bool TicketFiles::isHere(const Attachment &file) const
{
    return QFile::exists(sync::blobPath(folder(), file.sha256));
}

qint64 TicketFiles::arrived(const Attachment &file) const
{
    if (isHere(file))
        return file.sizeBytes;
    return QFileInfo(folder() % u'/' % QString::fromLatin1(file.sha256.toHex()) % QStringLiteral(".part")).size();
}

std::optional<qint64> TicketFiles::sent(const Attachment &file) const
{
    const auto state = m_uploads->state(file.sha256);
    return state ? std::optional(state->sent) : std::nullopt;
}

bool TicketFiles::isSending() const
{
    return !m_uploads->isEmpty();
}

void TicketFiles::giveUp(const Attachment &file)
{
    // Behind what the windows keep: only the list knows the drafts of all of them.
    copyThread().start([uploads = m_uploads, folder = folder(), sha256 = file.sha256] {
        if (!isKept(folder, sha256))
            uploads->cancel(sha256);
    });
}

QString TicketFiles::safeName(const Attachment &file)
{
    return content::safeFileName(file.name);
}

bool TicketFiles::mayOpen(const Attachment &file)
{
    return !content::isRunnableExtension(safeName(file));
}

QFuture<Result<QString>> TicketFiles::fetch(const Attachment &file)
{
    return m_engine.openBlob(file.sha256);
}

QFuture<Result<QString>> TicketFiles::copyToOpen(const Attachment &file)
{
    if (!mayOpen(file)) {
        QPromise<Result<QString>> refused;
        refused.start();
        refused.addResult(Result<QString>(fail(ErrorCode::Forbidden, QStringLiteral("opening this could run it"))));
        refused.finish();
        return refused.future();
    }
    return withFile<QString>(fetch(file),
        [folder = folder(), file](const QString &path) { return copyUnder(folder, file, path); });
}

QFuture<Result<void>> TicketFiles::saveAs(const Attachment &file, const QString &path)
{
    return withFile<void>(fetch(file), [path](const QString &from) { return copyFile(from, path); });
}

bool TicketFiles::isPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const content::FileType type = content::fileType(file.read(kLook));
    return content::isPreviewable(type) && content::mediaType(type).startsWith(QStringLiteral("image/"));
}

QFuture<Result<std::vector<DraftFiles>>> TicketFiles::kept()
{
    return onDisk<std::vector<DraftFiles>>([folder = folder()] {
        dropOldCopies(folder);
        return Result<std::vector<DraftFiles>>(readList(folder));
    });
}

void TicketFiles::load()
{
    whenDone(kept(), this, [this](const Result<std::vector<DraftFiles>> &drafts) {
        if (drafts)
            m_book->learn(*drafts);
    });
}

QFuture<Result<void>> TicketFiles::keep(const DraftFiles &draft)
{
    m_book->set(draft);
    return onDisk<void>([folder = folder(), draft] { return writeList(folder, draft); });
}

} // namespace firstline::service
