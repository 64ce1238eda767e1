#include "ui/ticket/panefiles.h"

#include "core/service/whendone.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/filechip.h"
#include "ui/ticket/regiongrab.h"
#include "ui/widgets/errortext.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QImageReader>
#include <QtWidgets/QFileDialog>

#include <algorithm>
#include <memory>

namespace firstline::ui {

namespace {

constexpr int kProgressMs = 200;
constexpr int kMostPixels = 20'000; ///< A picture with a longer side is not opened for a preview.

/// A small picture of a file. Shape: null when it is none or larger than a preview is worth. Thread: any.
QImage smallPicture(const QString &path, QSize box)
{
    if (!service::TicketFiles::isPicture(path))
        return {};
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostPixels || size.height() > kMostPixels)
        return {};
    if (size.width() > box.width() || size.height() > box.height())
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

} // namespace

PaneFiles::PaneFiles(service::TicketService &service, Composer *composer, ConversationView *conversation, QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_files(service.engine())
    , m_composer(composer)
    , m_window(window)
    , m_progress(new QTimer(this))
{
    m_progress->setInterval(kProgressMs);
    connect(m_progress, &QTimer::timeout, this, &PaneFiles::refreshChips);
    connect(conversation, &ConversationView::fileShown, this, &PaneFiles::meet);
    connect(&service.engine(), &sync::Engine::statusChanged, this, [this] {
        refresh();
        refreshChips();
    });
    connectComposer();
    connect(&m_files, &service::TicketFiles::draftChanged, this, [this](TicketId ticket) {
        if (ticket == m_ticket)
            refresh();
    });
    connect(&m_files, &service::TicketFiles::loaded, this, &PaneFiles::takeNext);
    m_files.load();
}

void PaneFiles::connectComposer()
{
    connect(m_composer, &Composer::filesOffered, this, &PaneFiles::onOffered);
    connect(m_composer, &Composer::fileAsked, this, &PaneFiles::chooseFiles);
    connect(m_composer, &Composer::screenshotAsked, this, &PaneFiles::grabRegion);
    connect(m_composer, &Composer::fileActivated, this, &PaneFiles::open);
    connect(m_composer, &Composer::fileRemoved, this, [this](int index) {
        std::vector<Attachment> files = m_files.of(m_ticket, kind());
        if (index < 0 || index >= static_cast<int>(files.size()))
            return;
        const Attachment gone = files[size_t(index)];
        files.erase(files.begin() + index);
        keep(m_ticket, kind(), files);
        m_files.giveUp(gone); // Unless another draft has it.
    });
    connect(m_composer, &Composer::tabChanged, this, &PaneFiles::refresh);
}

DraftKind PaneFiles::kind() const
{
    return m_composer->tab() == Composer::Tab::Note ? DraftKind::Note : DraftKind::Reply;
}

bool PaneFiles::isOnline() const
{
    return m_service.engine().status().link == sync::LinkState::Online;
}

void PaneFiles::showTicket(TicketId id)
{
    m_ticket = id;
    refresh();
}

std::vector<Attachment> PaneFiles::of(TicketId id, DraftKind kind) const
{
    return m_files.of(id, kind);
}

void PaneFiles::keep(TicketId id, DraftKind kind, const std::vector<Attachment> &files)
{
    service::whenDone(m_files.keep({ id, kind, files }), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT said(errorText(kept.error().code));
    });
}

void PaneFiles::drop(TicketId id, DraftKind kind)
{
    if (!of(id, kind).empty())
        keep(id, kind, {});
}

void PaneFiles::giveBack(TicketId id, DraftKind kind, const std::vector<Attachment> &files)
{
    if (files.empty())
        return;
    std::vector<Attachment> now = of(id, kind);
    now.insert(now.begin(), files.begin(), files.end());
    keep(id, kind, now);
}

void PaneFiles::refresh()
{
    const bool speaks = m_composer->tab() == Composer::Tab::Note || m_composer->tab() == Composer::Tab::Reply;
    m_composer->setFiles(speaks ? of(m_ticket, kind()) : std::vector<Attachment>(), m_taking.value(m_ticket),
                         isOnline() ? m_service.engine().status().uploads : 0); // Offline each chip says that it waits.
    refreshChips();
}

void PaneFiles::add(const QStringList &paths)
{
    if (m_ticket.isNull())
        return;
    if (m_composer->tab() != Composer::Tab::Note)
        m_composer->setTab(Composer::Tab::Reply);
    const DraftKind where = m_composer->tab() == Composer::Tab::Reply ? DraftKind::Reply : DraftKind::Note;
    for (const QString &path : paths) {
        m_wanted.append({ path, m_ticket, where });
        ++m_taking[m_ticket];
    }
    refresh();
    takeNext();
}

void PaneFiles::takeNext()
{
    if (m_busy || m_wanted.isEmpty() || !m_files.isLoaded())
        return;
    m_busy = true;
    const Wanted wanted = m_wanted.takeFirst();
    service::whenDone(m_files.take(wanted.path), this, [this, wanted](const Result<Attachment> &taken) {
        m_busy = false;
        --m_taking[wanted.ticket];
        if (!taken) {
            //: the name of a file, and what went wrong with it
            Q_EMIT said(tr("%1 was not attached. %2").arg(QFileInfo(wanted.path).fileName(), errorText(taken.error().code)));
        } else {
            std::vector<Attachment> files = of(wanted.ticket, wanted.kind);
            const auto same = [&](const Attachment &file) { return file.sha256 == taken->sha256 && file.name == taken->name; };
            if (std::none_of(files.begin(), files.end(), same))
                files.push_back(*taken);
            keep(wanted.ticket, wanted.kind, files);
        }
        refresh();
        takeNext();
    });
}

void PaneFiles::addPicture(const QImage &picture)
{
    if (picture.isNull() || m_ticket.isNull())
        return;
    const QDateTime now = toDateTime(m_service.now()).toLocalTime();
    const QString name = tr("Screenshot") % u' ' % now.toString(u"yyyy-MM-dd HH.mm"_qs) % u".png"_qs;
    auto folder = std::make_shared<QTemporaryDir>();
    const QString path = folder->filePath(name);
    // Packing a large picture takes longer than a frame.
    QThreadPool::globalInstance()->start([guard = QPointer(this), folder, path, picture] {
        const bool written = picture.save(path, "PNG");
        QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, folder, path, written] {
            if (!guard)
                return;
            if (!written) {
                Q_EMIT guard->said(errorText(ErrorCode::StorageFull));
                return;
            }
            guard->add({ path });
            // The copy in the profile is made soon after; until then the folder stays.
            QTimer::singleShot(60'000, guard, [folder] { });
        });
    });
}

void PaneFiles::onOffered(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        add(paths);
    else
        addPicture(qvariant_cast<QImage>(data->imageData()));
}

void PaneFiles::chooseFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Attach files"));
    dialog->setObjectName(u"ticket.fileDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PaneFiles::add);
    dialog->open();
}

void PaneFiles::grabRegion()
{
    const QString why = tr("This display does not let programs read the screen. Take the picture with the desktop's own "
                           "key and paste it here with Ctrl+V.");
    if (!RegionGrab::isPossible()) {
        Q_EMIT said(why);
        return;
    }
    auto *grab = new RegionGrab(m_window);
    connect(grab, &RegionGrab::grabbed, this, &PaneFiles::addPicture);
    connect(grab, &RegionGrab::failed, this, [this, why] { Q_EMIT said(why); });
    grab->start();
}

void PaneFiles::meet(FileChip *chip)
{
    m_chips.removeIf([](const QPointer<FileChip> &one) { return !one; });
    m_chips.append(chip);
    chip->setOnlySaved(!service::TicketFiles::mayOpen(chip->file()));
    connect(chip, &FileChip::openAsked, this, &PaneFiles::open);
    connect(chip, &FileChip::saveAsked, this, &PaneFiles::saveAs);
    refreshChip(chip);
    if (m_files.isHere(chip->file()))
        showPreview(chip);
}

void PaneFiles::refreshChip(FileChip *chip)
{
    const Attachment &file = chip->file();
    if (m_coming.contains(file.sha256)) {
        const double share = file.sizeBytes > 0 ? double(m_files.arrived(file)) / double(file.sizeBytes) : 0;
        chip->setState(FileChip::State::Coming, share);
    } else if (const auto sent = m_files.sent(file)) {
        const double share = file.sizeBytes > 0 ? double(*sent) / double(file.sizeBytes) : 0;
        chip->setState(isOnline() ? FileChip::State::Leaving : FileChip::State::Waiting, share);
    } else if (m_files.isHere(file)) {
        chip->setState(FileChip::State::Here);
    } else {
        chip->setState(isOnline() ? FileChip::State::Away : FileChip::State::Offline);
    }
}

void PaneFiles::refreshChips()
{
    for (const QPointer<FileChip> &chip : std::as_const(m_chips)) {
        if (chip)
            refreshChip(chip);
    }
    for (FileChip *chip : m_composer->fileChips())
        refreshChip(chip);
    // Looked at only while something moves.
    const bool moves = !m_coming.isEmpty() || (isOnline() && m_files.isSending());
    if (moves && !m_progress->isActive())
        m_progress->start();
    else if (!moves)
        m_progress->stop();
}

void PaneFiles::showPreview(FileChip *chip)
{
    const Attachment file = chip->file();
    if (!file.mediaType.startsWith(u"image/") || chip->hasPreview())
        return;
    const double ratio = chip->devicePixelRatioF();
    service::whenDone(m_files.fetch(file), chip, [chip, ratio](const Result<QString> &path) {
        if (!path)
            return;
        const QSize box = (QSizeF(FileChip::previewSize()) * ratio).toSize();
        QThreadPool::globalInstance()->start([guard = QPointer(chip), path = *path, box, ratio] {
            QImage picture = smallPicture(path, box);
            picture.setDevicePixelRatio(ratio);
            QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, picture] {
                if (guard && !picture.isNull())
                    guard->setPreview(picture);
            });
        });
    });
}

/// Says so before it is tried: a dead end is none when it is known.
bool PaneFiles::canFetch(const Attachment &file)
{
    if (m_files.isHere(file))
        return true;
    if (!isOnline()) {
        Q_EMIT said(tr("%1 is not on this computer. It can be fetched when the connection is back.").arg(file.name));
        return false;
    }
    if (m_coming.contains(file.sha256))
        return false;
    m_coming.insert(file.sha256);
    m_progress->start();
    refreshChips();
    return true;
}

void PaneFiles::fetched(const Attachment &file)
{
    m_coming.remove(file.sha256);
    refreshChips();
    for (const QPointer<FileChip> &chip : std::as_const(m_chips)) {
        if (chip && chip->file().sha256 == file.sha256 && m_files.isHere(file))
            showPreview(chip);
    }
}

void PaneFiles::open(const Attachment &file)
{
    if (!service::TicketFiles::mayOpen(file)) {
        Q_EMIT said(tr("%1 can run as a program. It is not opened from here, only saved.").arg(file.name));
        saveAs(file);
        return;
    }
    if (!canFetch(file))
        return;
    service::whenDone(m_files.copyToOpen(file), this, [this, file](const Result<QString> &copy) {
        fetched(file);
        if (!copy)
            Q_EMIT said(tr("%1 was not opened. %2").arg(file.name, errorText(copy.error().code)));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*copy)))
            Q_EMIT said(tr("No program on this computer opens %1. Save it instead.").arg(file.name));
    });
}

void PaneFiles::saveAs(const Attachment &file)
{
    if (!m_files.isHere(file) && !isOnline()) {
        canFetch(file);
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Save the file"));
    dialog->setObjectName(u"ticket.saveDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(service::TicketFiles::safeName(file));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) {
        if (!canFetch(file))
            return;
        service::whenDone(m_files.saveAs(file, path), this, [this, file, path](const Result<void> &saved) {
            fetched(file);
            Q_EMIT said(saved ? tr("Saved as %1").arg(QFileInfo(path).fileName())
                              : tr("%1 was not saved. %2").arg(file.name, errorText(saved.error().code)));
        });
    });
    dialog->open();
}

} // namespace firstline::ui
