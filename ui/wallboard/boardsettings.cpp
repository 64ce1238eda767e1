#include "ui/wallboard/boardsettings.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace firstline::ui {

namespace {

struct BoardTileNames {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::BoardSettings)
};

/// The tiles of a kept list that this version knows, each once. A list that was never kept: `otherwise`.
QStringList knownOf(const QString &kept, const QStringList &all, const QStringList &otherwise)
{
    if (kept.isEmpty())
        return otherwise;
    QStringList known = kept.split(u',', Qt::SkipEmptyParts);
    known.removeDuplicates();
    known.removeIf([&all](const QString &tile) { return !all.contains(tile); });
    return known;
}

/// "-" says that a list is empty on purpose.
QString listText(const QStringList &list) { return list.isEmpty() ? u"-"_qs : list.join(u','); }

int numberOf(const QString &text, int otherwise, int least, int most)
{
    bool fine = false;
    const int number = text.toInt(&fine);
    return fine ? std::clamp(number, least, most) : otherwise;
}

} // namespace

QStringList BoardSettings::allNumbers()
{
    return { u"open"_qs, u"unassigned"_qs, u"unanswered"_qs, u"risk"_qs, u"overdue"_qs,
             u"solved"_qs, u"backlog"_qs, u"oldest"_qs, u"quiet"_qs };
}

QStringList BoardSettings::allPanels()
{
    return { u"queues"_qs, u"deadlines"_qs, u"people"_qs, u"flow"_qs, u"stuck"_qs, u"bottlenecks"_qs, u"pingpong"_qs };
}

BoardSettings BoardSettings::standard()
{
    BoardSettings settings;
    settings.numbers = allNumbers().mid(0, 6);
    settings.panels = allPanels().mid(0, 4);
    return settings;
}

QString BoardSettings::nameOf(const QString &tile)
{
    static const QHash<QString, const char *> kNames {
        { u"open"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Open") },
        { u"unassigned"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Unassigned") },
        { u"unanswered"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Unanswered") },
        { u"risk"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "At risk") },
        { u"overdue"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Overdue") },
        { u"solved"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Solved today") },
        { u"backlog"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Backlog") },
        { u"oldest"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Oldest waiting") },
        { u"quiet"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Stuck") },
        { u"queues"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Queues") },
        { u"deadlines"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Next deadlines") },
        { u"people"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "On duty") },
        { u"flow"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Today") },
        { u"stuck"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Stuck tickets") },
        { u"bottlenecks"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Bottlenecks") },
        { u"pingpong"_qs, QT_TRANSLATE_NOOP("firstline::ui::BoardSettings", "Ping-pong") },
    };
    const char *name = kNames.value(tile);
    return name ? BoardTileNames::tr(name) : tile;
}

BoardSettings BoardSettings::load(const BoardStore &store)
{
    BoardSettings settings = standard();
    if (!store.read)
        return settings;
    settings.numbers = knownOf(store.read(u"wallboard/numbers"_qs), allNumbers(), settings.numbers);
    settings.panels = knownOf(store.read(u"wallboard/panels"_qs), allPanels(), settings.panels);
    for (const QString &id : store.read(u"wallboard/queues"_qs).split(u',', Qt::SkipEmptyParts)) {
        if (const auto uuid = Uuid::fromText(id))
            settings.queues.append(GroupId(*uuid));
    }
    settings.rotateS = numberOf(store.read(u"wallboard/rotate"_qs), settings.rotateS, 0, 3600);
    settings.stuckHours = numberOf(store.read(u"wallboard/stuck"_qs), settings.stuckHours, 1, 80);
    const QString look = store.read(u"wallboard/look"_qs);
    settings.look = look == u"light" ? BoardLook::Light : look == u"program" ? BoardLook::Program : BoardLook::Dark;
    settings.sound = store.read(u"wallboard/sound"_qs) != u"off";
    settings.screen = store.read(u"wallboard/screen"_qs);
    return settings;
}

void BoardSettings::save(const BoardStore &store) const
{
    if (!store.write)
        return;
    QStringList ids;
    for (const GroupId &queue : queues)
        ids.append(queue.text());
    store.write(u"wallboard/numbers"_qs, listText(numbers));
    store.write(u"wallboard/panels"_qs, listText(panels));
    store.write(u"wallboard/queues"_qs, ids.join(u','));
    store.write(u"wallboard/rotate"_qs, QString::number(rotateS));
    store.write(u"wallboard/stuck"_qs, QString::number(stuckHours));
    store.write(u"wallboard/look"_qs,
                look == BoardLook::Light ? u"light"_qs : look == BoardLook::Program ? u"program"_qs : u"dark"_qs);
    store.write(u"wallboard/sound"_qs, sound ? u"on"_qs : u"off"_qs);
    store.write(u"wallboard/screen"_qs, screen);
}

} // namespace firstline::ui
