#pragma once

#include "core/service/draftfilebook.h"
#include "core/sync/engine.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <functional>
#include <memory>

namespace firstline::sync {
class Uploads;
}

namespace firstline::service {

/// Files of messages for screens: taking them in, fetching, opening copies, and which of them belong to a draft. What
/// touches the disk for longer runs on a thread of its own, in order. Everything lies below the profile's folder of files,
/// so that it goes with the profile. Thread: interface.
/// Does not: start programs, nor send anything (sync::Engine does).
class TicketFiles : public QObject
{
    Q_OBJECT
public:
    /// The engine must outlive it.
    explicit TicketFiles(sync::Engine &engine, QObject *parent = nullptr);
    /// What is still to be answered ends as cancelled; what is being written is written.
    ~TicketFiles() override;

    /// Takes a file in. Errors: those of sync::Engine::attachFile.
    [[nodiscard]] QFuture<Result<Attachment>> take(const QString &path);

    /// Whether the content lies on this computer.
    bool isHere(const Attachment &file) const;

    /// How much of a file that is being fetched has come. Units: bytes.
    qint64 arrived(const Attachment &file) const;

    /// How much of a file that is on its way to the server is there. Shape: nothing for any other. Units: bytes.
    std::optional<qint64> sent(const Attachment &file) const;

    /// Whether anything at all is on its way.
    bool isSending() const;

    /// Does not send a file that was taken out of a draft and kept for it no more (keep()), unless another draft of this
    /// computer has it, whatever window it is written in. One that a message names is sent all the same.
    void giveUp(const Attachment &file);

    /// The name under which it may be shown and saved.
    static QString safeName(const Attachment &file);

    /// Whether a copy may be handed to a program of the desktop: not when opening could run it.
    static bool mayOpen(const Attachment &file);

    /// Fetches it when it is not here. Shape: a path without the file's name. Errors: those of sync::Engine::openBlob.
    [[nodiscard]] QFuture<Result<QString>> fetch(const Attachment &file);

    /// A copy under its own name that can be read and not run, for a program of the desktop. Errors: those of fetch,
    /// StorageFull, Forbidden when it may not be opened.
    [[nodiscard]] QFuture<Result<QString>> copyToOpen(const Attachment &file);

    /// Writes it to a place that the person chose; an older file there is replaced as a whole. Errors: those of fetch,
    /// StorageFull.
    [[nodiscard]] QFuture<Result<void>> saveAs(const Attachment &file, const QString &path);

    /// Whether the content of a local file is a picture that may be shown inside the program, judged by its first bytes.
    /// Thread: any; reads a few hundred bytes.
    static bool isPicture(const QString &path);

    /// The files of a draft of this computer, as the windows have it. Shape: empty before isLoaded().
    std::vector<Attachment> of(TicketId ticket, DraftKind kind) const { return m_book->files(ticket, kind); }

    /// Reads which files belong to drafts; loaded() tells. Not to be kept or sent before: they would be without their files.
    void load();
    bool isLoaded() const { return m_book->isLearnt(); }

    /// What of it lies on the disk, behind everything that was asked before.
    [[nodiscard]] QFuture<Result<std::vector<DraftFiles>>> kept();

    /// Sets the files of one draft, for all windows at once, and keeps them; none removes them. Ends when they are safe.
    /// Errors: StorageFull.
    [[nodiscard]] QFuture<Result<void>> keep(const DraftFiles &draft);

Q_SIGNALS:
    /// A draft of this ticket has other files, here or in another window.
    void draftChanged(firstline::TicketId ticket);
    void loaded();

private:
    QString folder() const;
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> onDisk(Work work);
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> withFile(const QFuture<Result<QString>> &fetched, Work work);

    sync::Engine &m_engine;
    std::shared_ptr<sync::Uploads> m_uploads;
    std::shared_ptr<DraftFileBook> m_book;
    QHash<quint64, std::function<void()>> m_open; ///< What ends the answers that have not come.
    quint64 m_next = 1;
};

} // namespace firstline::service
