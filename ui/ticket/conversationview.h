#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/conversationitems.h"
#include "ui/ticket/messagecard.h"

#include <QtCore/QHash>
#include <QtWidgets/QScrollArea>

class QTimer;
class QVBoxLayout;

namespace firstline::ui {

class Button;
class FileChip;
class LinkLabel;
class TicketWords;

/// A ticket's conversation, newest last. Shows the end of a ticket first; keeps its place when something arrives below
/// and says so; shows the last twenty messages and the earlier ones when they are asked for. What fills the screen is built
/// at once, newest first; what is above follows in slices between two events. Takes values only.
class ConversationView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Shows a ticket. The same ticket again changes only what is different. `config` may be null.
    void show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me);

    /// The restricted notes of the ticket that is shown, in any order.
    void setRestricted(std::vector<RestrictedNote> notes);

    /// Which of the messages that wait can be taken back.
    void setRecallable(const QSet<Uuid> &messages);

    /// Another ticket is on its way: nothing more is built of this one until show().
    void pause();

    /// Empties it.
    void clear();

    void setHistoryShown(HistoryShown history);
    HistoryShown historyShown() const { return m_history; }

    void scrollToEnd();
    bool isAtEnd() const { return m_stick; }

    /// False while rows above are still being built.
    bool isBuilt() const { return m_unbuilt == 0; }

    /// How many messages arrived below since the end was last seen.
    int newBelow() const { return m_newBelow; }

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void splitAsked(const firstline::Message &message);
    void takeBackAsked(const firstline::Message &message);

    /// A file of a message was put on the screen: its owner says whether it is here, and opens it.
    void fileShown(firstline::ui::FileChip *chip);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        QString mark; ///< What it was made from: another mark means another widget.
    };

    enum class Fill { Screen, Slice };

    void rebuild();
    void dropRows();
    void build(Fill fill);
    int buildRow(size_t place, const TicketWords &words, int width);
    QWidget *topRow() const;
    void layOut();
    std::vector<ConversationItem> shownItems();
    QString markOf(const ConversationItem &item, const TicketWords &words) const;
    QWidget *makeRow(const ConversationItem &item, const TicketWords &words);
    MessageFacts factsOf(const Message &message, const ConversationItem &item, const TicketWords &words) const;
    QWidget *makeLine(const QString &iconName, const QString &text, const QString &tip, Role role = Role::Muted);
    static void strike(QWidget *line);
    void countNew(const service::TicketDetail &detail, AgentId me);
    void placeNewButton();
    void onRange(int maximum);
    void onMoved(int value);

    service::TicketDetail m_detail;
    std::vector<RestrictedNote> m_restricted;
    QSet<Uuid> m_recallable;
    ConfigPtr m_config;
    AgentId m_me;
    Instant m_now;
    HistoryShown m_history = HistoryShown::Important;
    std::vector<ConversationItem> m_items; ///< What is shown, oldest first.
    size_t m_unbuilt = 0; ///< How many of them, from the oldest on, have no row yet or an old one.
    QHash<Uuid, Row> m_rows;
    QTimer *m_slices;
    QWidget *m_content;
    QVBoxLayout *m_column;
    LinkLabel *m_earlier;
    LinkLabel *m_historyLink;
    Button *m_newButton;
    int m_messagesShown = 0;
    int m_newBelow = 0;
    bool m_layingOut = false;
    bool m_stick = true;
};

} // namespace firstline::ui
