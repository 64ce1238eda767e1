#include "tests/kill/checks.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace firstline::kill {

namespace {

bool save(const QString &file, const QByteArray &content)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(content) == content.size();
}

/// One operation: what was asked, and how it ended.
struct Op {
    int number = 0;
    int station = 0;
    QString what;
    QString ticket;
    QString text;
    QString end; ///< ok, fail, info.
    QJsonObject asked;
    QJsonObject answer;

    bool ok() const { return end == u"ok"; }
};

/// Where one text stands in the tickets.
struct Place {
    QString ticket;
    qint64 evNo = 0;
};

/// Everything that is known after a run.
class Case
{
public:
    explicit Case(const QString &dir);
    Verdict verdict();

private:
    void readHistory(const QString &file);
    void readTickets(const QString &file);
    void readTicket(const QJsonObject &ticket);
    void readConflicts(const QString &file);
    void checkOps();
    void checkText(const Op &op);
    void checkRegistration(const Op &op);
    void checkDrafts();
    void checkOrder();
    void checkAssignments();
    bool inConflict(const Op &op) const;
    void violation(const QString &invariant, const Op *op, const QString &what);
    void broken(const QString &what) { m_verdict.violations.append(what); }

    Verdict m_verdict;
    QList<Op> m_ops;
    QHash<QString, QJsonObject> m_tickets;
    QHash<QString, QList<Place>> m_places; ///< Of texts of messages and time entries.
    QHash<QString, QList<Place>> m_tags; ///< Events that added a tag.
    QStringList m_fieldTexts; ///< What events say was written into a field.
    QHash<QString, QStringList> m_order; ///< Texts of a ticket by ev_no.
    QHash<int, QStringList> m_conflicts; ///< By station: everything that its conflicts say.
    QJsonArray m_drafts;
};

QList<QJsonObject> linesOf(const QString &file)
{
    QList<QJsonObject> out;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return out;
    while (!in.atEnd()) {
        const QByteArray text = in.readLine();
        if (const QJsonDocument document = QJsonDocument::fromJson(text); document.isObject())
            out.append(document.object());
    }
    return out;
}

QJsonArray arrayOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).array() : QJsonArray();
}

Case::Case(const QString &dir)
{
    readHistory(dir % u"/history.jsonl");
    readTickets(dir % u"/final.jsonl");
    readConflicts(dir % u"/conflicts.json");
    m_drafts = arrayOf(dir % u"/drafts.json");
}

void Case::readHistory(const QString &file)
{
    QHash<int, qsizetype> at;
    for (const QJsonObject &entry : linesOf(file)) {
        const QString type = entry.value(u"type"_qs).toString();
        const int number = entry.value(u"op"_qs).toInt();
        if (type == u"invoke") {
            at.insert(number, m_ops.size());
            m_ops.append({ number, entry.value(u"station"_qs).toInt(), entry.value(u"f"_qs).toString(),
                entry.value(u"ticket"_qs).toString(), entry.value(u"text"_qs).toString(), u"info"_qs, entry, {} });
        } else if (at.contains(number)) {
            m_ops[at.value(number)].end = type;
            m_ops[at.value(number)].answer = entry;
        } else if (type == u"event") {
            ++m_verdict.figures[entry.value(u"what"_qs).toString()];
        }
    }
    for (const Op &op : std::as_const(m_ops)) {
        ++m_verdict.figures[u"operations"_qs];
        ++m_verdict.figures[u"operations "_qs % op.end];
    }
}

void Case::readTickets(const QString &file)
{
    QSet<qint64> numbers;
    for (const QJsonObject &object : linesOf(file)) {
        if (object.value(u"kind"_qs).toString() != u"ticket")
            continue;
        readTicket(object);
        const qint64 number = object.value(u"number"_qs).toInteger();
        if (number <= 0)
            broken(u"I17: a ticket has no number: "_qs % object.value(u"id"_qs).toString());
        else if (numbers.contains(number))
            broken(u"I17: the number %1 was given twice"_qs.arg(number));
        numbers.insert(number);
    }
    m_verdict.figures[u"tickets"_qs] = int(m_tickets.size());
}

void Case::readTicket(const QJsonObject &ticket)
{
    const QString id = ticket.value(u"id"_qs).toString();
    m_tickets.insert(id, ticket);
    QMap<qint64, QString> order;
    qint64 last = 0;
    const QJsonArray children = ticket.value(u"children"_qs).toArray();
    for (const QJsonValue &value : children) {
        const QJsonObject child = value.toObject();
        const QString entity = child.value(u"entity"_qs).toString();
        const qint64 evNo = child.value(u"ev_no"_qs).toInteger();
        last = std::max(last, evNo);
        if (order.contains(evNo))
            broken(u"I8: ticket %1 has the event number %2 twice"_qs.arg(id).arg(evNo));
        const bool texts = entity == u"message" || entity == u"time_entry";
        order.insert(evNo, texts ? child.value(u"text"_qs).toString() : QString());
        if (texts)
            m_places[child.value(u"text"_qs).toString()].append({ id, evNo });
        if (entity != u"event")
            continue;
        const QString after = child.value(u"after"_qs).toString();
        if (child.value(u"kind"_qs).toInt() == 5)
            m_tags[after].append({ id, evNo });
        else if (!after.isEmpty())
            m_fieldTexts.append(after);
    }
    if (last != qint64(children.size()))
        broken(u"I8: ticket %1 has %2 entries but the numbers end at %3"_qs.arg(id).arg(children.size()).arg(last));
    for (const QString &text : std::as_const(order)) {
        if (!text.isEmpty())
            m_order[id].append(text);
    }
}

void Case::readConflicts(const QString &file)
{
    for (const QJsonValue &value : arrayOf(file)) {
        const QJsonObject conflict = value.toObject();
        ++m_verdict.figures[u"conflicts"_qs];
        const QString kind = conflict.value(u"kind"_qs).toString();
        const QString code = conflict.value(u"code"_qs).toString();
        ++m_verdict.figures[u"conflict "_qs % (kind.isEmpty() ? code : kind)];
        m_conflicts[conflict.value(u"station"_qs).toInt()].append(QString::fromUtf8(
            QJsonDocument(conflict).toJson(QJsonDocument::Compact)));
    }
}

void Case::violation(const QString &invariant, const Op *op, const QString &what)
{
    broken(u"%1: operation %2 (%3 of station %4, %5): %6"_qs.arg(invariant).arg(op->number).arg(op->what).arg(op->station)
               .arg(op->end, what));
}

bool Case::inConflict(const Op &op) const
{
    const QStringList list = m_conflicts.value(op.station);
    return std::any_of(list.begin(), list.end(), [&](const QString &text) { return text.contains(op.text); });
}

void Case::checkRegistration(const Op &op)
{
    const QString id = op.answer.value(u"ticket"_qs).toString();
    qsizetype found = 0;
    for (const QJsonObject &ticket : std::as_const(m_tickets))
        found += ticket.value(u"subject"_qs).toString() == op.text ? 1 : 0;
    if (found > 1)
        violation(u"I2"_qs, &op, u"the ticket exists %1 times"_qs.arg(found));
    if (op.end == u"fail" && found > 0)
        violation(u"I2"_qs, &op, u"it was refused and exists"_qs);
    if (!op.ok())
        return;
    if (!m_tickets.contains(id)) {
        if (!inConflict(op))
            violation(u"I1"_qs, &op, u"the ticket is nowhere"_qs);
        return;
    }
    const QJsonValue promised = op.answer.value(u"number"_qs);
    const QJsonObject ticket = m_tickets.value(id);
    const bool kept = promised.isString() ? ticket.value(u"provisional"_qs) == promised : ticket.value(u"number"_qs) == promised;
    if (!kept)
        violation(u"I17"_qs, &op, u"promised the number %1, has %2"_qs.arg(promised.toVariant().toString())
                                      .arg(ticket.value(u"number"_qs).toInteger()));
}

void Case::checkText(const Op &op)
{
    qsizetype found = 0;
    if (op.what == u"tag")
        found = m_tags.value(op.text).size();
    else if (op.what == u"set")
        found = std::any_of(m_fieldTexts.begin(), m_fieldTexts.end(), [&](const QString &t) { return t.contains(op.text); }) ? 1 : 0;
    else
        found = m_places.value(op.text).size();
    const bool parked = inConflict(op);
    if (found > 1)
        violation(u"I2"_qs, &op, u"it took effect %1 times"_qs.arg(found));
    if (op.end == u"fail" && found > 0)
        violation(u"I2"_qs, &op, u"it was refused and took effect"_qs);
    if (op.ok() && found == 0 && !parked)
        violation(u"I1"_qs, &op, u"it is nowhere: "_qs % op.text);
    if (found > 0 && parked && op.what != u"set")
        violation(u"I2"_qs, &op, u"it took effect and waits for a decision"_qs);
    m_verdict.figures[u"effects"_qs] += int(found);
}

void Case::checkOps()
{
    for (const Op &op : std::as_const(m_ops)) {
        if (op.what == u"register")
            checkRegistration(op);
        else if (!op.text.isEmpty() && op.what != u"draft")
            checkText(op);
    }
}

/// The last draft that was safe must be there, or one that was typed after it.
void Case::checkDrafts()
{
    QHash<QString, QStringList> may;
    QHash<QString, const Op *> last;
    for (const Op &op : std::as_const(m_ops)) {
        if (op.what != u"draft")
            continue;
        const QString key = u"%1/%2"_qs.arg(op.station).arg(op.ticket);
        if (op.ok()) {
            may[key] = { op.text };
            last[key] = &op;
        } else if (op.end == u"info") {
            may[key].append(op.text);
        }
    }
    for (auto it = last.begin(); it != last.end(); ++it) {
        bool found = false;
        for (const QJsonValue &value : std::as_const(m_drafts)) {
            const QJsonObject draft = value.toObject();
            found = found || (draft.value(u"station"_qs).toInt() == (*it)->station
                              && may.value(it.key()).contains(draft.value(u"text"_qs).toString()));
        }
        if (!found)
            violation(u"I11"_qs, *it, u"the draft is gone: "_qs % (*it)->text);
        ++m_verdict.figures[u"drafts checked"_qs];
    }
}

/// What one workstation wrote into one ticket stands there in the order in which it was written.
void Case::checkOrder()
{
    QHash<QString, QList<const Op *>> lanes;
    for (const Op &op : std::as_const(m_ops)) {
        if (op.what == u"note" || op.what == u"reply" || op.what == u"log_time")
            lanes[u"%1/%2"_qs.arg(op.station).arg(op.ticket)].append(&op);
    }
    for (const QList<const Op *> &lane : std::as_const(lanes)) {
        qint64 before = 0;
        for (const Op *op : lane) {
            const QList<Place> places = m_places.value(op->text);
            if (places.size() != 1)
                continue;
            if (places.front().evNo <= before)
                violation(u"I8"_qs, op, u"stands before what was written earlier"_qs);
            before = places.front().evNo;
            ++m_verdict.figures[u"order checked"_qs];
        }
    }
}

/// Each change of the assignee starts from what the one before left: two claims of one state cannot both stand.
void Case::checkAssignments()
{
    for (const QJsonObject &ticket : std::as_const(m_tickets)) {
        QMap<qint64, QJsonObject> events;
        const QJsonArray children = ticket.value(u"children"_qs).toArray();
        for (const QJsonValue &value : children) {
            const QJsonObject child = value.toObject();
            if (child.value(u"entity"_qs).toString() == u"event" && child.value(u"field"_qs).toString() == u"assignee")
                events.insert(child.value(u"ev_no"_qs).toInteger(), child);
        }
        QJsonValue holder = QJsonValue::Null;
        for (const QJsonObject &event : std::as_const(events)) {
            const QJsonValue from = event.value(u"before"_qs);
            if ((from.isUndefined() ? QJsonValue(QJsonValue::Null) : from) != holder)
                broken(u"I13: in ticket %1 an assignment does not follow the one before"_qs.arg(ticket.value(u"id"_qs).toString()));
            holder = event.value(u"after"_qs).isUndefined() ? QJsonValue(QJsonValue::Null) : event.value(u"after"_qs);
            ++m_verdict.figures[u"assignments checked"_qs];
        }
        const QJsonValue now = ticket.value(u"assignee"_qs);
        if (!events.isEmpty() && (now.isUndefined() ? QJsonValue(QJsonValue::Null) : now) != holder)
            broken(u"I13: ticket %1 is not with whom its history says"_qs.arg(ticket.value(u"id"_qs).toString()));
    }
}

Verdict Case::verdict()
{
    if (m_ops.isEmpty() || m_tickets.isEmpty())
        broken(u"there is no history or no dump to check"_qs);
    checkOps();
    checkDrafts();
    checkOrder();
    checkAssignments();
    return m_verdict;
}

} // namespace

QString saveEvidence(Desk &desk)
{
    const QString dir = desk.options().dir;
    const QJsonObject dump = desk.station(0).askNow({ { u"do"_qs, u"dump"_qs }, { u"full"_qs, true } }, 120'000);
    QByteArray lines;
    const QJsonArray full = dump.value(u"full"_qs).toArray();
    for (const QJsonValue &value : full)
        lines += QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) + '\n';
    if (!isOk(dump) || !save(dir % u"/final.jsonl", lines))
        return u"the dump of the first workstation cannot be saved"_qs;
    QJsonArray conflicts, drafts;
    int number = 0;
    for (Station *station : desk.stations()) {
        ++number;
        const auto collect = [&](const char *what, QJsonArray &into) {
            const QJsonObject answer = station->askNow(what, 60'000);
            const QJsonArray list = answer.value(QLatin1String(what)).toArray();
            for (const QJsonValue &value : list) {
                QJsonObject item = value.toObject();
                item.insert(u"station"_qs, number);
                into.append(item);
            }
            return isOk(answer);
        };
        if (!collect("conflicts", conflicts) || !collect("drafts", drafts))
            return u"conflicts or drafts of %1 cannot be read"_qs.arg(station->user());
    }
    if (!save(dir % u"/conflicts.json", QJsonDocument(conflicts).toJson()) || !save(dir % u"/drafts.json", QJsonDocument(drafts).toJson()))
        return u"the evidence cannot be written"_qs;
    return {};
}

Verdict checkHistory(const QString &dir)
{
    return Case(dir).verdict();
}

} // namespace firstline::kill
