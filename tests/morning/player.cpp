#include "tests/morning/player.h"

#include "tests/morning/keys.h"
#include "ui/customer/callercard.h"
#include "ui/customer/numbercard.h"
#include "ui/queue/listmarking.h"
#include "ui/queue/ticketlistview.h"
#include "ui/shell/mainwindow.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardwindow.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSocketNotifier>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include <cstdio>
#include <unistd.h>

namespace firstline::morning {

using namespace ui;

namespace {

bool focusIs(const QString &name)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->objectName() == name;
}

/// What stands in the reply; nothing while no reply is to be seen.
std::optional<QString> typed()
{
    const auto *edit = seen<MessageEdit>(u"ticket.reply"_qs);
    return edit ? std::optional(edit->toPlainText()) : std::nullopt;
}

QString missed(const QString &what)
{
    return what % u" did not come; "_qs % focusNow();
}

/// What a window manager does: some window of the program always has the focus.
void keepFocus()
{
    if (QGuiApplication::focusWindow())
        return;
    if (auto *main = seen<MainWindow>({}))
        main->activateWindow();
}

} // namespace

QJsonObject Book::toJson() const
{
    QJsonArray numbers;
    for (const qint64 number : tickets)
        numbers.append(double(number));
    QJsonArray handed;
    for (const qint64 number : handedOver)
        handed.append(double(number));
    return { { u"tickets"_qs, numbers }, { u"phones"_qs, QJsonArray::fromStringList(phones) }, { u"handedOver"_qs, handed },
             { u"count"_qs, count } };
}

Book Book::fromJson(const QJsonObject &object)
{
    Book book;
    for (const QJsonValue number : object.value(u"tickets"_qs).toArray())
        book.tickets.append(qint64(number.toDouble()));
    for (const QJsonValue number : object.value(u"handedOver"_qs).toArray())
        book.handedOver.insert(qint64(number.toDouble()));
    for (const QJsonValue phone : object.value(u"phones"_qs).toArray())
        book.phones.append(phone.toString());
    book.count = object.value(u"count"_qs).toInt();
    return book;
}

Player::Player(quint32 seed, Book book, QString pictures)
    : m_state(seed | 1)
    , m_book(std::move(book))
    , m_pictures(std::move(pictures))
{
}

quint32 Player::roll(quint32 sides)
{
    m_state = m_state * 1664525U + 1013904223U;
    return (m_state >> 8) % sides;
}

qint64 Player::someTicket()
{
    return m_book.tickets.at(qsizetype(roll(quint32(m_book.tickets.size()))));
}

void Player::tell(const QString &did, QJsonObject facts)
{
    facts.insert(u"did"_qs, did);
    facts.insert(u"book"_qs, m_book.toJson());
    std::fputs(lineOf(facts).constData(), stdout);
    std::fflush(stdout);
}

bool Player::asked(const QString &what)
{
    std::fputs(lineOf({ { u"ask"_qs, what } }).constData(), stdout);
    std::fflush(stdout);
    return lineFromParent(60'000) == "ok";
}

QString Player::begin()
{
    const auto ready = [] {
        keepFocus();
        auto *list = seen<TicketListView>(u"queue.list"_qs);
        return list && list->model() && list->model()->rowCount() > 0 && QGuiApplication::focusWindow();
    };
    return waitFor(ready, 60'000) ? QString() : missed(u"the list"_qs);
}

QString Player::play(Act act)
{
    QString problem;
    ++m_book.count;
    switch (act) {
    case Act::Call: problem = call(); break;
    case Act::Reply: problem = reply(); break;
    case Act::HandOver: problem = handOver(); break;
    case Act::Merge: problem = merge(); break;
    case Act::Bulk: problem = bulk(); break;
    case Act::OutageBegins: problem = outage(true); break;
    case Act::OutageEnds: problem = outage(false); break;
    case Act::Crash: problem = crash(); break;
    }
    if (problem.isEmpty() && QApplication::activeModalWidget())
        problem = u"a modal window stands in the way: "_qs % QApplication::activeModalWidget()->windowTitle();
    return problem;
}

QString Player::fromPalette(const QString &text, const QString &row)
{
    keepFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    if (!waitFor([] { return focusIs(u"palette.text"_qs); }))
        return missed(u"the palette"_qs);
    type(text);
    const auto offered = [&row] {
        auto *list = seen<QListView>(u"palette.list"_qs);
        return list && list->model()->rowCount() > 0 && list->currentIndex().data().toString().contains(row);
    };
    if (!waitFor(offered))
        return missed(QString(u"in the palette: "_qs % row));
    press(Qt::Key_Return);
    return waitFor([] { return !seen<QListView>(u"palette.list"_qs); }) ? QString() : missed(u"the end of the palette"_qs);
}

QString Player::goTo(qint64 ticket)
{
    const QString number = QString::number(ticket);
    if (const QString problem = fromPalette(number, number); !problem.isEmpty())
        return problem;
    const auto shown = [&number] {
        auto *pane = seen<TicketPane>({});
        auto *label = pane ? pane->findChild<QWidget *>(u"ticket.number"_qs) : nullptr;
        return label && pane->isLoaded() && label->accessibleName().contains(number);
    };
    return waitFor(shown) ? QString() : missed(QString(u"ticket "_qs % number));
}

QString Player::call()
{
    keepFocus();
    press(Qt::Key_F2);
    if (!waitFor([] { return seen<CallerCard>({}) && focusIs(u"caller.number"_qs); }))
        return missed(u"the caller's card"_qs);
    const bool known = !m_book.phones.isEmpty() && m_book.count % 2 == 0;
    const QString phone = known ? m_book.phones.at(qsizetype(roll(quint32(m_book.phones.size()))))
                                : u"600 %1 %2"_qs.arg(100 + m_book.count % 900).arg(100 + roll(900));
    type(phone);
    const auto offered = [] {
        auto *field = seen<CompletionField>(u"caller.number"_qs);
        return field && field->isListOpen();
    };
    if (!waitFor(offered))
        return missed(u"who calls"_qs);
    press(Qt::Key_Return);
    if (!known) {
        if (!waitFor([] { return focusIs(u"newContact.name"_qs); }))
            return missed(u"the form of a new contact"_qs);
        type(u"Caller %1"_qs.arg(m_book.count));
        for (int i = 0; i < 8 && !focusIs(u"request.subject"_qs); ++i)
            press(Qt::Key_Tab);
    }
    if (!waitFor([] { return focusIs(u"request.subject"_qs); }))
        return missed(u"the subject"_qs);
    const QString subject = u"Morning %1: no receipts at desk %2"_qs.arg(m_book.count).arg(roll(90));
    type(subject);
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto numbered = [] {
        auto *card = seen<NumberCard>({});
        return card && card->isActiveWindow() && !card->plainNumber().isEmpty();
    };
    if (!waitFor(numbered))
        return missed(u"the number"_qs);
    const QString number = seen<NumberCard>({})->plainNumber();
    press(Qt::Key_Return);
    if (!waitFor([] { keepFocus(); return !seen<NumberCard>({}) && QGuiApplication::focusWindow(); }))
        return missed(u"the end of the number's card"_qs);
    if (!known)
        m_book.phones.append(phone);
    if (number.toLongLong() == 0)
        return u"the number is provisional: "_qs % number;
    m_book.tickets.append(number.toLongLong());
    tell(u"call"_qs, { { u"number"_qs, double(number.toLongLong()) }, { u"subject"_qs, subject }, { u"offline"_qs, m_offline } });
    return {};
}

QString Player::openReply(qint64 ticket)
{
    if (const QString problem = goTo(ticket); !problem.isEmpty())
        return problem;
    press(Qt::Key_R);
    return waitFor([] { return focusIs(u"ticket.reply"_qs); }) ? QString() : missed(u"the reply"_qs);
}

QString Player::sendReply(qint64 ticket, const QString &text)
{
    press(Qt::Key_Return, Qt::ControlModifier);
    if (!waitFor([] { return typed() == QString(); }))
        return missed(u"the sending of the reply"_qs);
    tell(u"reply"_qs, { { u"number"_qs, double(ticket) }, { u"text"_qs, text } });
    return {};
}

QString Player::reply()
{
    const qint64 ticket = someTicket();
    if (const QString problem = openReply(ticket); !problem.isEmpty())
        return problem;
    const QString text = u"Answer %1: a technician looks at it, %2 minutes."_qs.arg(m_book.count).arg(10 + roll(50));
    type(text);
    return sendReply(ticket, text);
}

QString Player::openFormBy(Qt::Key key, const QString &form)
{
    press(key);
    return waitFor([&form] { return seen<QWidget>(form); }) ? QString() : missed(form);
}

QString Player::commitForm(const QString &form)
{
    press(Qt::Key_Return, Qt::ControlModifier);
    return waitFor([&form] { return !seen<QWidget>(form); }) ? QString() : missed(QString(u"the end of "_qs % form));
}

QString Player::handOver()
{
    qint64 ticket = 0;
    for (const qint64 one : std::as_const(m_book.tickets)) {
        if (!m_book.handedOver.contains(one))
            ticket = one;
    }
    if (ticket == 0)
        return call();
    if (const QString problem = goTo(ticket); !problem.isEmpty())
        return problem;
    if (const QString problem = openFormBy(Qt::Key_E, u"ticket.handOver0"_qs); !problem.isEmpty())
        return problem;
    const QString needed = u"Needed %1: look at the printer on site"_qs.arg(m_book.count);
    for (const QString &text : { u"Receipts are missing"_qs, u"Restarted the cash desk"_qs, u"The printer does not answer"_qs, needed }) {
        type(text);
        if (text != needed)
            press(Qt::Key_Tab);
    }
    const QString group = seen<QComboBox>(u"ticket.handOverGroup"_qs)->currentText();
    if (const QString problem = commitForm(u"ticket.handOver0"_qs); !problem.isEmpty())
        return problem;
    m_book.handedOver.insert(ticket);
    tell(u"hand-over"_qs, { { u"number"_qs, double(ticket) }, { u"queue"_qs, group }, { u"text"_qs, needed } });
    return {};
}

QString Player::merge()
{
    if (m_book.tickets.size() < 3)
        return call();
    const qint64 source = m_book.tickets.last();
    const qint64 target = m_book.tickets.first();
    if (const QString problem = goTo(source); !problem.isEmpty())
        return problem;
    if (const QString problem = fromPalette(u"merge this"_qs, {}); !problem.isEmpty())
        return problem;
    if (!waitFor([] { return focusIs(u"ticket.mergeInto"_qs); }))
        return missed(u"the form of merging"_qs);
    type(QString::number(target));
    const auto offered = [target] {
        auto *field = seen<CompletionField>(u"ticket.mergeInto"_qs);
        return field && field->isListOpen() && field->model()->index(0, 0).data().toString().contains(QString::number(target));
    };
    if (!waitFor(offered))
        return missed(u"the ticket to merge into"_qs);
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    if (!waitFor([] { return focusIs(u"ticket.mergeReason"_qs); }))
        return missed(u"the reason of merging"_qs);
    type(u"The same printer"_qs);
    if (const QString problem = commitForm(u"ticket.mergeForm"_qs); !problem.isEmpty())
        return problem;
    m_book.tickets.removeLast();
    tell(u"merge"_qs, { { u"number"_qs, double(source) }, { u"into"_qs, double(target) } });
    return {};
}

QString Player::bulk()
{
    keepFocus();
    press(Qt::Key_1, Qt::ControlModifier);
    if (!waitFor([] { return seen<TicketListView>(u"queue.list"_qs) && focusIs(u"queue.list"_qs); }))
        return missed(u"the list"_qs);
    press(Qt::Key_Slash);
    if (!waitFor([] { return QApplication::focusWidget() && qobject_cast<QLineEdit *>(QApplication::focusWidget()); }))
        return missed(u"the filter"_qs);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"status:active subject:morning"_qs);
    press(Qt::Key_Return);
    auto *list = seen<TicketListView>(u"queue.list"_qs);
    auto *model = qobject_cast<TicketListModel *>(list->model());
    const auto filtered = [model] {
        const TicketRowPtr row = model->rowCount() > 0 ? model->ticketRow(0) : TicketRowPtr();
        return row && model->isComplete() && model->query().filter.contains(u"morning");
    };
    if (!waitFor(filtered))
        return missed(u"the filtered list"_qs);
    if (!waitFor([] { return focusIs(u"queue.list"_qs); }, 500)) {
        press(Qt::Key_Escape);
        if (!waitFor([] { return focusIs(u"queue.list"_qs); }))
            return missed(u"the list after its filter"_qs);
    }
    press(Qt::Key_Home);
    const int many = std::min(3, model->ticketCount());
    QJsonArray numbers;
    for (int i = 0; i < many; ++i) {
        if (const TicketRowPtr row = model->ticketRow(list->currentIndex().row()))
            numbers.append(double(row->number));
        press(Qt::Key_Space);
        if (i + 1 < many)
            press(Qt::Key_J);
    }
    press(Qt::Key_T);
    // The value is under the hand.
    if (!waitFor([] { return focusIs(u"queue.bulk.tags"_qs); }))
        return missed(u"the panel for many tickets"_qs);
    const QString tag = u"round-%1"_qs.arg(m_book.count);
    type(tag);
    const auto planned = [] {
        auto *go = seen<QPushButton>(u"queue.bulk.go"_qs);
        return go && go->isEnabled();
    };
    if (!waitFor(planned))
        return missed(u"the preview"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    if (!waitFor([] { return seen<QPushButton>(u"queue.bulk.undo"_qs); }))
        return missed(u"the report"_qs);
    press(Qt::Key_Escape);
    if (!waitFor([] { return !seen<QWidget>(u"queue.bulk"_qs); }))
        return missed(u"the end of the panel"_qs);
    tell(u"bulk"_qs, { { u"numbers"_qs, numbers }, { u"tag"_qs, tag } });
    return {};
}

QString Player::outage(bool begins)
{
    // Where no keychain keeps the session the banner says so first; it goes when somebody has read it.
    if (auto *told = begins ? seen<QWidget>(u"banner"_qs) : nullptr) {
        for (auto *button : told->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                button->click();
        }
        if (!waitFor([] { return !seen<QWidget>(u"banner"_qs); }))
            return missed(u"the end of what was read"_qs);
    }
    if (!asked(begins ? u"server off"_qs : u"server on"_qs))
        return u"the server was not turned "_qs % (begins ? u"off"_qs : u"on"_qs);
    m_offline = begins;
    const auto said = [begins] { return (seen<QWidget>(u"banner"_qs) != nullptr) == begins; };
    return waitFor(said, 90'000) ? QString() : missed(begins ? u"the banner"_qs : u"the end of the banner"_qs);
}

QString Player::crash()
{
    const qint64 ticket = someTicket();
    if (const QString problem = openReply(ticket); !problem.isEmpty())
        return problem;
    const QString text = u"Half an answer %1, still being wri"_qs.arg(m_book.count);
    type(text);
    // A draft is journaled 300 ms after the last key.
    live(600);
    tell(u"crash"_qs, { { u"number"_qs, double(ticket) }, { u"text"_qs, text } });
    live(60'000);
    return u"nobody killed the program"_qs;
}

QString Player::finds(qint64 ticket, const QString &text)
{
    if (const QString problem = openReply(ticket); !problem.isEmpty())
        return problem;
    if (!waitFor([&text] { return typed() == text; }))
        return missed(QString(u"the draft “"_qs % text % u"”"_qs));
    // It is sent now, so that the reply has room for others.
    return sendReply(ticket, text);
}

QString Player::end()
{
    keepFocus();
    picture(u"end"_qs);
    press(Qt::Key_4, Qt::ControlModifier);
    const auto empty = [] {
        // The page says that it is empty before it has looked; the rail counts.
        const auto *place = seen<QAbstractButton>(u"outbox"_qs);
        return seen<QWidget>(u"outbox.empty"_qs) && place && !place->accessibleName().contains(u'\u00B7');
    };
    return waitFor(empty, 120'000) ? QString() : missed(u"the empty outbox"_qs);
}

QString Player::picture(const QString &name)
{
    int count = 0;
    QDir().mkpath(m_pictures);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            window->grab().save(m_pictures % u'/' % name % u'-' % QString::number(++count) % u".png"_qs);
    }
    return u"%1 pictures %2-* in %3"_qs.arg(count).arg(name, m_pictures);
}

QByteArray lineFromParent(int ms)
{
    static QByteArray kept;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    bool ended = false;
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        char bytes[256];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        ended = count <= 0;
        if (count > 0)
            kept.append(bytes, count);
        input.setEnabled(!ended);
    });
    if (!waitFor([&] { return ended || kept.contains('\n'); }, ms) || !kept.contains('\n'))
        return {};
    const qsizetype end = kept.indexOf('\n');
    const QByteArray line = kept.left(end);
    kept.remove(0, end + 1);
    return line;
}

QString focusNow()
{
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *window = QApplication::activeWindow();
    return u"focus on %1 in %2"_qs.arg(focus ? QString(QString::fromLatin1(focus->metaObject()->className()) % u' ' % focus->objectName()) : u"nothing"_qs,
                                      window ? QString::fromLatin1(window->metaObject()->className()) : u"no window"_qs);
}

} // namespace firstline::morning
