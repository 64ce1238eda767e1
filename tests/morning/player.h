#pragma once

#include "tests/morning/plan.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QSize>

class QWidget;

namespace firstline::ui {
class TicketPane;
}

namespace firstline::morning {

/// What is known of the tickets of the morning; survives the crash in a file of the one who watches.
struct Book {
    QList<qint64> tickets; ///< In the order of their registration; merged ones are taken out.
    QStringList phones; ///< Of callers who are known by now.
    QSet<qint64> handedOver;
    int count = 0; ///< Of all that was done, for texts that differ.

    QJsonObject toJson() const;
    static Book fromJson(const QJsonObject &object);
};

/// The hands of the dispatcher: presses keys, waits for what a person would see, and tells what was done line by line on
/// standard output. Never touches a service, never clicks; where a person would see nothing within twenty seconds, the
/// morning ends there with a picture.
class Player : public QObject
{
public:
    Player(quint32 seed, Book book, QString pictures);

    /// Waits for the desk. Shape: empty, or what is wrong.
    QString begin();

    /// After a crash: the text that stood in the reply of this ticket is still there.
    QString finds(qint64 ticket, const QString &text);

    /// One act. Shape: empty, or what is wrong.
    QString play(Act act);

    /// Goes to the outbox and waits until nothing is left in it. Shape: empty, or what is wrong.
    QString end();

    /// Saves what every window shows, and what has the focus. Shape: where and what.
    QString picture(const QString &name);

private:
    QString call();
    QString reply();
    QString handOver();
    QString merge();
    QString bulk();
    QString outage(bool begins);
    QString crash();

    QString goTo(qint64 ticket);
    QString openReply(qint64 ticket);
    QString sendReply(qint64 ticket, const QString &text);
    QString fromPalette(const QString &text, const QString &row);
    QString openFormBy(Qt::Key key, const QString &form);
    QString commitForm(const QString &form);
    void tell(const QString &did, QJsonObject facts);
    bool asked(const QString &what);
    qint64 someTicket();
    quint32 roll(quint32 sides);

    quint32 m_state;
    Book m_book;
    QString m_pictures;
    bool m_offline = false;
};

/// A line from whoever started the program, without waiting longer than `ms` and with the program alive. Shape: empty when none came.
QByteArray lineFromParent(int ms);

/// The name of the widget with the focus and of its window, for reports.
QString focusNow();

} // namespace firstline::morning
