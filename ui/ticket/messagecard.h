#pragma once

#include "core/domain/ticket.h"
#include "ui/widgets/card.h"

#include <QtCore/QUrl>

class QVBoxLayout;

namespace firstline::ui {

class FileChip;
class SafeTextView;

/// What a card of the conversation shows, ready in words.
struct MessageFacts {
    Message message;
    QString author;
    QString meta; ///< "phone · 10:52 · 3 min".
    QString from; ///< Number of the absorbed ticket in which it was said.
    QStringList only; ///< Who alone may read it; empty: everybody who sees the ticket.
    bool unsent = false; ///< Waits in the outbox.
    bool recallable = false; ///< Waits, and was not given to the line yet: it can be taken back.
    bool takenBack = false; ///< A note of a hand-over that was undone.
    bool unanswered = false; ///< A customer's message that nobody has answered.

    friend bool operator==(const MessageFacts &, const MessageFacts &) = default;
};

/// One message: who, how, when, what; what was quoted and signatures are folded. Notes have their own ground, restricted ones another.
class MessageCard : public Card
{
    Q_OBJECT

public:
    explicit MessageCard(const MessageFacts &facts, QWidget *parent = nullptr);

    const MessageFacts &facts() const { return m_facts; }

    /// The files it shows, in order.
    const QList<FileChip *> &files() const { return m_files; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

Q_SIGNALS:
    void linkActivated(const QUrl &url);

    /// What waits is to be a draft again.
    void takeBackAsked(const firstline::Message &message);

    /// A ticket of its own is to be made from it.
    void splitAsked(const firstline::Message &message);

private:
    void addHead(QVBoxLayout *column);
    void addReaders(QVBoxLayout *column);
    void openMenu(const QPoint &at);
    void addBody(QVBoxLayout *column);
    void addQuoted(QVBoxLayout *column, const QString &html);
    void addFiles(QVBoxLayout *column);
    SafeTextView *makeText(const QString &objectName);

    MessageFacts m_facts;
    QList<FileChip *> m_files;
};

} // namespace firstline::ui
