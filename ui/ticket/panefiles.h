#pragma once

#include "core/service/ticketfiles.h"
#include "core/service/ticketservice.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QSet>

class QMimeData;
class QTimer;

namespace firstline::ui {

class Composer;
class ConversationView;
class FileChip;

/// The files of a ticket pane: takes in what is added, dropped, pasted or cut out of the screen, keeps it with its draft,
/// and fetches, shows, opens and saves what messages carry. Nothing blocks.
class PaneFiles : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it; `window`: the pane.
    PaneFiles(service::TicketService &service, Composer *composer, ConversationView *conversation, QWidget *window);

    /// Another ticket is shown, or none (null).
    void showTicket(TicketId id);

    /// What goes with the reply or the note of a ticket.
    std::vector<Attachment> of(TicketId id, DraftKind kind) const;

    /// Whether a file is still being taken in for it: it would be missing.
    bool isTaking(TicketId id) const { return m_taking.value(id) > 0 || !m_files.isLoaded(); }

    /// What was sent belongs to no draft any more; what came back does again.
    void drop(TicketId id, DraftKind kind);
    void giveBack(TicketId id, DraftKind kind, const std::vector<Attachment> &files);

    /// Takes local files in for the draft of the shown ticket that is being written.
    void add(const QStringList &paths);

    /// The same for a picture without a name of its own.
    void addPicture(const QImage &picture);

    void open(const Attachment &file);
    void saveAs(const Attachment &file);

Q_SIGNALS:
    /// Something for a person to read: what did not work, and why.
    void said(const QString &text);

private:
    /// A file that is to be taken in.
    struct Wanted {
        QString path;
        TicketId ticket;
        DraftKind kind = DraftKind::Reply;
    };

    void connectComposer();
    DraftKind kind() const;
    void takeNext();
    void onOffered(const QMimeData *data);
    void chooseFiles();
    void grabRegion();
    void refresh();
    void keep(TicketId id, DraftKind kind, const std::vector<Attachment> &files);
    void meet(FileChip *chip);
    void refreshChip(FileChip *chip);
    void refreshChips();
    void showPreview(FileChip *chip);
    bool canFetch(const Attachment &file);
    void fetched(const Attachment &file);
    bool isOnline() const;

    service::TicketService &m_service;
    service::TicketFiles m_files;
    Composer *m_composer;
    QWidget *m_window;
    QTimer *m_progress;
    TicketId m_ticket;
    QHash<TicketId, int> m_taking;
    QList<Wanted> m_wanted; ///< One behind the other, so that they stand in the order in which they were given.
    bool m_busy = false;
    QList<QPointer<FileChip>> m_chips;
    QSet<QByteArray> m_coming;
};

} // namespace firstline::ui
