#include "ui/wallboard/numbertile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/boardsettings.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>

namespace firstline::ui {

NumberTile::NumberTile(const QString &key, QWidget *parent)
    : BoardTile(key, parent)
{
    m_face.number = u"\u2013"_qs;
}

bool NumberTile::take(const BoardNow &now)
{
    m_now = now;
    return turn(faceOf(now));
}

void NumberTile::tick(Instant now)
{
    m_now.now = now;
    if (turn(faceOf(m_now)))
        update();
}

bool NumberTile::turn(const Face &face)
{
    if (face == m_face)
        return false;
    m_face = face;
    const QString said = BoardSettings::nameOf(key()) % u": " % face.number % u". " % face.detail;
    setAccessibleName(said);
    return true;
}

NumberTile::Face NumberTile::backlog(const service::FloorQueue &sum, const BoardNow &now) const
{
    if (now.figures->workSamples == 0)
        return { u"\u2013"_qs, tr("no work was logged lately"), Role::Muted };
    const QString unknown = sum.unknownWork > 0 ? tr("and %n ticket(s) of unknown length", nullptr, sum.unknownWork)
                                                : tr("of work in open tickets");
    return { formatMinutes(std::chrono::minutes((sum.workMin + 30) / 60 * 60)), unknown, Role::Text };
}

NumberTile::Face NumberTile::oldest(const service::FloorQueue &sum, const BoardNow &now) const
{
    if (!sum.oldestUnanswered)
        return { u"0"_qs, tr("nobody waits for an answer"), Role::Muted };
    return { ageText(now.now - *sum.oldestUnanswered), tr("a customer waits for an answer"), Role::Warn };
}

NumberTile::Face NumberTile::faceOf(const BoardNow &now) const
{
    if (!now.figures)
        return { u"\u2013"_qs, {}, Role::Muted };
    const service::FloorQueue sum = now.sum();
    const auto face = [](int count, Role role, const QString &detail) {
        return Face { QString::number(count), detail, count > 0 ? role : Role::Muted };
    };
    const auto since = [&now](const std::optional<Instant> &then) {
        return then ? tr("oldest %1").arg(ageText(now.now - *then)) : QString();
    };
    const QString tile = key();
    if (tile == u"open") {
        const bool known = now.figures->workSamples > 0;
        const QString hours = formatMinutes(std::chrono::minutes((sum.workMin + 30) / 60 * 60));
        return face(sum.open, Role::Text, known ? tr("backlog %1 of work").arg(hours) : QString());
    }
    if (tile == u"unassigned")
        return face(sum.unassigned, Role::Warn, since(sum.oldestUnassigned));
    if (tile == u"unanswered")
        return face(sum.unanswered, Role::Text, since(sum.oldestUnanswered));
    if (tile == u"risk")
        return face(sum.atRisk, Role::Warn, tr("less than 25 % left"));
    if (tile == u"overdue") {
        const QString company = sum.worst && !sum.worst->companyName.isEmpty()
            ? QString(u" \u00B7 "_qs % sum.worst->companyName)
            : QString();
        return face(sum.overdue, Role::Bad, sum.worst ? QString(numberOf(*sum.worst) % company) : tr("everything is in time"));
    }
    if (tile == u"solved") {
        const int out = service::total(sum.outToday);
        return face(out, Role::Ok, tr("in %1 \u00B7 out %2").arg(service::total(sum.inToday)).arg(out));
    }
    if (tile == u"backlog")
        return backlog(sum, now);
    if (tile == u"oldest")
        return oldest(sum, now);
    int stuck = 0;
    for (const service::FloorStuck &one : now.figures->stuck)
        stuck += now.shows(one.ticket.queue) ? 1 : 0;
    return face(stuck, Role::Warn, tr("no change for %n working hour(s)", nullptr, now.stuckHours));
}

void NumberTile::paint(QPainter *painter)
{
    const QRect room = rect().adjusted(px(24), px(20), -px(16), -px(16));
    const int line = px(30);
    painter->setFont(boardFont(19));
    painter->setPen(color(Role::Muted));
    drawFitted(painter, QRect(room.left(), room.top(), room.width(), line), BoardSettings::nameOf(key()));
    double small = 19;
    while (small > 15 && QFontMetrics(painter->font()).horizontalAdvance(m_face.detail) > room.width())
        painter->setFont(boardFont(small -= 1));
    drawLine(painter, QRect(room.left(), room.bottom() - line, room.width(), line), m_face.detail);
    const QRect middle(room.left(), room.top() + line, room.width(), room.height() - 2 * line);
    double size = 64;
    while (size > 30 && tabularWidth(boardFont(size, QFont::Bold), m_face.number) > middle.width())
        size -= 4;
    painter->setFont(boardFont(size, QFont::Bold));
    painter->setPen(color(m_face.role));
    drawTabular(painter, middle, m_face.number);
}

} // namespace firstline::ui
