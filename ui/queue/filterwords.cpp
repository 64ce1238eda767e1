#include "ui/queue/filterwords.h"

#include "ui/models/listgroups.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/models/viewitems.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr qsizetype kMost = 12;

/// Gives `tr` to what fields mean.
struct FilterCompletion {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::FilterCompletion)

public:
    static QList<std::pair<QString, QString>> fields()
    {
        return { { u"status"_qs, tr("its status, or active") },
                 { u"queue"_qs, tr("the queue it is in") },
                 { u"assignee"_qs, tr("who works on it; me, * for anybody") },
                 { u"priority"_qs, tr("1 to 4; also < and >") },
                 { u"due"_qs, tr("time left: <2h, today, 2026-11-30") },
                 { u"tag"_qs, tr("one of its tags") },
                 { u"company"_qs, tr("the company's name") },
                 { u"contact"_qs, tr("the requester's name") },
                 { u"category"_qs, tr("name or code") },
                 { u"channel"_qs, tr("phone, mail, web …") },
                 { u"type"_qs, tr("incident, request, problem, change") },
                 { u"unanswered"_qs, tr("the customer waits for a word: yes, no") },
                 { u"breached"_qs, tr("a promise was broken: yes, no") },
                 { u"major"_qs, tr("a major incident: yes, no") },
                 { u"created"_qs, tr("when: today, -3d, >3d") },
                 { u"updated"_qs, tr("when: today, -3d, >3d") },
                 { u"solved"_qs, tr("when: today, -3d, >3d") },
                 { u"follower"_qs, tr("who watches it") },
                 { u"coordinator"_qs, tr("who keeps the customer") },
                 { u"subject"_qs, tr("words of the subject") },
                 { u"number"_qs, tr("its number") },
                 { u"line"_qs, tr("1, 2, 3, partner") },
                 { u"contract"_qs, {} },
                 { u"site"_qs, {} },
                 { u"asset"_qs, {} },
                 { u"impact"_qs, {} },
                 { u"urgency"_qs, {} },
                 { u"first"_qs, tr("time left for the first answer") },
                 { u"next"_qs, tr("time left for the next answer") },
                 { u"resolution"_qs, tr("time left for solving it") },
                 { u"reopened"_qs, tr("how many times") },
                 { u"external"_qs, tr("has a case id from elsewhere") },
                 { u"text"_qs, tr("words of the messages") },
                 { u"sort"_qs, tr("the order of the list") },
                 { u"group"_qs, tr("what rows are gathered by") } };
    }

    static QList<std::pair<QString, QString>> times()
    {
        return { { u"today"_qs, tr("today") }, { u"yesterday"_qs, tr("yesterday") }, { u"-7d"_qs, tr("since seven days ago") } };
    }
};

QStringList plainValues(const QString &field)
{
    static const QHash<QString, QStringList> values {
        { u"type"_qs, { u"incident"_qs, u"request"_qs, u"problem"_qs, u"change"_qs } },
        { u"line"_qs, { u"1"_qs, u"2"_qs, u"3"_qs, u"partner"_qs } },
        { u"priority"_qs, { u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs } },
        { u"impact"_qs, { u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs } },
        { u"urgency"_qs, { u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs } },
        { u"channel"_qs, { u"phone"_qs, u"mail"_qs, u"web"_qs, u"chat"_qs, u"portal"_qs, u"api"_qs, u"telegram"_qs } },
        { u"breached"_qs, { u"yes"_qs, u"no"_qs } },
        { u"major"_qs, { u"yes"_qs, u"no"_qs } },
        { u"unanswered"_qs, { u"yes"_qs, u"no"_qs } },
    };
    return values.value(field);
}

template<class T>
QStringList namesOf(const std::vector<T> &objects)
{
    QStringList names;
    for (const T &object : objects)
        names.append(object.name);
    return names;
}

QList<FilterWord> fieldNames(const QString &typed)
{
    QList<FilterWord> words;
    for (const auto &[name, meaning] : FilterCompletion::fields()) {
        if (name.startsWith(typed, Qt::CaseInsensitive))
            words.append({ name % u':', name % u':', meaning });
    }
    return words;
}

/// How many letters must be put in, left out, replaced or turned round to make one word the other.
int lettersApart(QStringView one, QStringView other)
{
    std::vector<std::vector<int>> apart(size_t(one.size()) + 1, std::vector<int>(size_t(other.size()) + 1));
    for (size_t i = 0; i < apart.size(); ++i) {
        for (size_t j = 0; j < apart[i].size(); ++j) {
            if (i == 0 || j == 0) {
                apart[i][j] = int(i + j);
                continue;
            }
            const auto a = qsizetype(i - 1);
            const auto b = qsizetype(j - 1);
            apart[i][j] = std::min({ apart[i - 1][j] + 1, apart[i][j - 1] + 1, apart[i - 1][j - 1] + (one[a] == other[b] ? 0 : 1) });
            if (a > 0 && b > 0 && one[a] == other[b - 1] && one[a - 1] == other[b])
                apart[i][j] = std::min(apart[i][j], apart[i - 2][j - 2] + 1);
        }
    }
    return apart.back().back();
}

/// Values of a field: its own words first, names from the configuration then.
QList<FilterWord> valuesOf(const QString &field, const FilterKnown &known)
{
    QList<FilterWord> words;
    const auto plain = [&words](const QStringList &texts) {
        for (const QString &text : texts)
            words.append({ text, text, {} });
    };
    const auto named = [&words](const QStringList &names) {
        for (const QString &name : names)
            words.append({ filterValue(name), name, {} });
    };
    const ConfigSnapshot *config = known.config.get();
    plain(plainValues(field));
    if (field == u"status")
        plain({ u"active"_qs });
    const bool person = field == u"assignee" || field == u"coordinator" || field == u"follower";
    if (person)
        plain({ u"me"_qs, u"*"_qs });
    if (field == u"created" || field == u"updated" || field == u"solved" || field == u"due") {
        for (const auto &[text, meaning] : FilterCompletion::times())
            words.append({ text, text, meaning });
    }
    if (field == u"sort") {
        for (int i = 0; i < kTicketColumns; ++i)
            plain({ TicketListModel::sortKey(static_cast<TicketColumn>(i)) });
        words.removeIf([](const FilterWord &word) { return word.text.isEmpty(); });
    }
    if (field == u"group") {
        for (const Grouping &one : groupings().mid(1))
            words.append({ one.key, one.key, one.name });
    }
    if (field == u"company")
        named(known.companies);
    if (field == u"tag")
        named(known.tags);
    if (!config)
        return words;
    if (field == u"status")
        named(namesOf(config->statuses()));
    else if (field == u"queue")
        named(namesOf(config->groups()));
    else if (field == u"category")
        named(namesOf(config->categories()));
    else if (person)
        named(namesOf(config->agents()));
    return words;
}

} // namespace

FilterPlace filterPlaceAt(const QString &line, int cursor)
{
    FilterPlace place;
    bool quoted = false;
    int start = 0;
    int colon = -1;
    int value = -1;
    for (int i = 0; i < cursor && i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c.isSpace() || c == u'(' || c == u')') {
            start = i + 1;
            colon = value = -1;
        } else if (colon < 0 && c == u'-' && i == start) {
            start = i + 1;
        } else if (colon < 0 && (c == u':' || c == u'<' || c == u'>')) {
            colon = i;
            value = i + 1;
        } else if (colon >= 0 && (c == u',' || (c == u'=' && i == value))) {
            value = i + 1;
        }
    }
    if (colon >= 0)
        place.field = line.mid(start, colon - start).toLower();
    place.start = colon >= 0 ? value : start;
    place.length = cursor - place.start;
    place.typed = line.mid(place.start, place.length);
    if (place.typed.startsWith(u'"'))
        place.typed.remove(0, 1);
    return place;
}

QString nearestField(const QString &word)
{
    constexpr qsizetype kLongest = 20;
    QString nearest;
    int least = word.size() < 5 ? 2 : 3;
    for (const auto &[name, meaning] : FilterCompletion::fields()) {
        const int apart = word.size() > kLongest ? least : lettersApart(word.toLower(), name);
        if (apart < least) {
            least = apart;
            nearest = name;
        }
    }
    return nearest;
}

QList<FilterWord> filterFields()
{
    return fieldNames({});
}

QList<FilterWord> filterWordsFor(const FilterPlace &place, const FilterKnown &known)
{
    if (place.field.isEmpty())
        return place.typed.isEmpty() ? QList<FilterWord>() : fieldNames(place.typed).mid(0, kMost);
    const QList<FilterWord> all = valuesOf(place.field, known);
    QList<FilterWord> words;
    QList<FilterWord> inside; // where a later word of the name begins so
    for (const FilterWord &word : all) {
        if (word.shown.startsWith(place.typed, Qt::CaseInsensitive))
            words.append(word);
        else if (word.shown.contains(u' ' % place.typed, Qt::CaseInsensitive))
            inside.append(word);
    }
    words += inside;
    // What stands there whole needs no list.
    if (words.size() == 1 && words.first().shown.compare(place.typed, Qt::CaseInsensitive) == 0)
        return {};
    return words.mid(0, kMost);
}

} // namespace firstline::ui
