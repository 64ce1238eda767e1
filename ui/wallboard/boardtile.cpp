#include "ui/wallboard/boardtile.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/palettescope.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>

#include <cmath>

namespace firstline::ui {

service::FloorQueue BoardNow::sum() const { return figures ? service::sumOf(*figures, queues) : service::FloorQueue(); }

QString BoardNow::agentName(AgentId id) const
{
    const Agent *agent = config && id ? config->agent(id) : nullptr;
    return agent ? agent->name : BoardTile::tr("nobody");
}

QString BoardNow::queueName(GroupId id) const
{
    const Group *group = config && id ? config->group(id) : nullptr;
    return group ? group->name : BoardTile::tr("no queue");
}

QString BoardNow::statusName(StatusId id) const
{
    const Status *found = config ? config->status(id) : nullptr;
    return found ? found->name : BoardTile::tr("no status");
}

BoardTile::BoardTile(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_tokens(&darkTokens())
{
    setObjectName(u"board."_qs + key);
    setAccessibleRole(this, QAccessible::Grouping);
}

void BoardTile::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    update();
}

void BoardTile::setTokens(const Tokens &tokens)
{
    m_tokens = &tokens;
    update();
}

void BoardTile::show(const BoardNow &now)
{
    if (take(now))
        update();
}

void BoardTile::tick(Instant) { }

void BoardTile::setAlarmed(bool alarmed)
{
    if (std::exchange(m_alarmed, alarmed) != alarmed)
        update();
}

int BoardTile::px(double size) const { return static_cast<int>(std::lround(size * m_scale)); }

QFont BoardTile::boardFont(double size, QFont::Weight weight) const { return fontOfPixels(size * m_scale, weight); }

QRect BoardTile::inside() const { return hasGround() ? rect().adjusted(px(24), px(20), -px(24), -px(18)) : rect(); }

QRect BoardTile::paintHeading(QPainter *painter, const QString &text, const QString &right)
{
    QRect rest = inside();
    const QRect line(rest.left(), rest.top(), rest.width(), px(28));
    painter->setFont(boardFont(19));
    painter->setPen(color(Role::Muted));
    const int used = right.isEmpty() ? 0 : QFontMetrics(painter->font()).horizontalAdvance(right) + px(16);
    drawFitted(painter, line.adjusted(0, 0, -used, 0), text);
    drawLine(painter, line, right, Qt::AlignRight | Qt::AlignVCenter);
    rest.setTop(line.bottom() + px(10));
    return rest;
}

void BoardTile::paintEvent(QPaintEvent *)
{
    ++m_paints;
    const PaletteScope scope(*m_tokens);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasGround())
        paintBox(&painter, rect(), m_alarmed ? color(Role::BadSoft) : color(Role::Base), {}, px(12));
    paint(&painter);
}

QString numberOf(const service::FloorTicket &ticket)
{
    return ticket.number > 0 ? QString::number(ticket.number) : ticket.provisional;
}

QString ageText(std::chrono::milliseconds age)
{
    using namespace std::chrono;
    const auto size = std::max(age, milliseconds(0));
    if (size >= hours(24))
        return formatCountdown(floor<hours>(size));
    const int total = int(duration_cast<minutes>(size).count());
    return u"%1:%2"_qs.arg(total / 60, 2, 10, QLatin1Char('0')).arg(total % 60, 2, 10, QLatin1Char('0'));
}

} // namespace firstline::ui
