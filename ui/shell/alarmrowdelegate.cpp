#include "ui/shell/alarmrowdelegate.h"

#include "ui/shell/alarmwords.h"
#include "ui/shell/notices.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tiptext.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kAlarmRow = 34;
constexpr int kHeading = 40;

void drawElided(QPainter *painter, const QRect &rect, const QString &text)
{
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

QString timeOf(Instant at)
{
    return QLocale().toString(toDateTime(at).toLocalTime().time(), QLocale::ShortFormat);
}

QString newsIcon(const service::NewsItem &news)
{
    switch (news.event) {
    case service::NoticeEvent::Assigned: return u"user-plus"_qs;
    case service::NoticeEvent::Mention: return news.restricted ? u"lock"_qs : u"eye"_qs;
    default: return u"message-square"_qs;
    }
}

Role roleOf(const service::AlarmItem &alarm)
{
    if (alarm.fate == AlarmFate::Taken || alarm.fate == AlarmFate::Opened)
        return Role::Ok;
    if (alarm.fate == AlarmFate::None && alarm.isLive && alarm.toldAt && !alarm.snoozedUntil)
        return Role::Warn;
    return Role::Muted;
}

} // namespace

AlarmColumns::AlarmColumns(const QRect &row)
{
    const QRect inner = row.adjusted(kPad, 0, -kPad, 0);
    const int wide = inner.width();
    const int time = 64;
    const int whatWide = std::clamp(wide * 30 / 100, 200, 380);
    const int fateWide = std::clamp(wide * 22 / 100, 150, 260);
    const int toldWide = 108;
    int x = inner.left();
    at = QRect(x, row.top(), time, row.height());
    x += time;
    what = QRect(x, row.top(), whatWide - kPad, row.height());
    x += whatWide;
    const int ticketWide = std::max(80, inner.right() - x - toldWide - fateWide);
    ticket = QRect(x, row.top(), ticketWide - kPad, row.height());
    x += ticketWide;
    told = QRect(x, row.top(), toldWide - kPad, row.height());
    x += toldWide;
    fate = QRect(x, row.top(), inner.right() - x, row.height());
}

AlarmRowDelegate::AlarmRowDelegate(const AlarmLogModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize AlarmRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return { 400, m_model.isHeading(index) ? kHeading : kAlarmRow };
}

void AlarmRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const service::AlarmItem *alarm = m_model.alarm(index);
    const service::NewsEntry *news = m_model.news(index);
    if (!alarm && !news) {
        painter->setFont(ui::font(TextSize::Small, QFont::DemiBold));
        painter->setPen(color(Role::Muted));
        painter->drawText(option.rect.adjusted(kPad, 0, -kPad, -8), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Role::Line));
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, color(Role::Sel));
        if (option.state & QStyle::State_HasFocus || (option.widget && option.widget->hasFocus()))
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), color(Role::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, color(Role::Sunken));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Role::Line));
    if (news)
        paintNews(painter, option.rect, *news);
    else
        paintAlarm(painter, option.rect, *alarm);
    painter->restore();
}

void AlarmRowDelegate::paintNews(QPainter *painter, const QRect &row, const service::NewsEntry &entry) const
{
    const AlarmColumns columns(row);
    const service::NewsItem &news = entry.news;
    const QFont body = ui::font(TextSize::Body);
    painter->setFont(body);
    painter->setPen(color(Role::Muted));
    drawTabular(painter, columns.at, timeOf(news.at), Qt::AlignLeft | Qt::AlignVCenter);
    const QRect mark(columns.what.left(), row.top(), kIcon, row.height());
    paintIcon(painter, mark, newsIcon(news), color(Role::Accent), 14);
    painter->setPen(color(Role::Text));
    drawElided(painter, columns.what.adjusted(kIcon + kGap, 0, 0, 0), Notices::headline(news));
    painter->setPen(color(Role::Muted));
    const QString number = news.number > 0 ? QString::number(news.number) : news.provisional;
    drawTabular(painter, columns.ticket, number, Qt::AlignLeft | Qt::AlignVCenter);
    painter->setPen(color(Role::Text));
    drawElided(painter, columns.ticket.adjusted(tabularWidth(body, number) + kGap, 0, 0, 0), news.subject);
    painter->setPen(color(Role::Muted));
    drawElided(painter, columns.told, entry.shown ? TicketWords(nullptr, m_model.now()).moment(entry.toldAt) : QString(QChar(0x2013)));
    drawElided(painter, columns.fate, entry.shown ? tr("shown as a message") : tr("kept silent by your rules"));
}

void AlarmRowDelegate::paintAlarm(QPainter *painter, const QRect &row, const service::AlarmItem &alarm) const
{
    const AlarmColumns columns(row);
    const QFont body = ui::font(TextSize::Body);
    painter->setFont(body);
    painter->setPen(color(Role::Muted));
    drawTabular(painter, columns.at, timeOf(alarm.at), Qt::AlignLeft | Qt::AlignVCenter);
    const QString words = AlarmWords::headline(alarm);
    const QString fitting = painter->fontMetrics().elidedText(words, Qt::ElideRight, columns.what.width() - 40);
    paintPill(painter, columns.what, AlarmWords::mark(alarm), fitting);
    painter->setFont(body);
    painter->setPen(color(Role::Muted));
    const QString number = AlarmWords::number(alarm);
    const int numberWide = tabularWidth(body, number) + kGap;
    drawTabular(painter, columns.ticket, number, Qt::AlignLeft | Qt::AlignVCenter);
    painter->setPen(color(Role::Text));
    drawElided(painter, columns.ticket.adjusted(numberWide, 0, 0, 0), alarm.subject);
    painter->setPen(color(Role::Muted));
    if (alarm.toldAt && alarm.fate != AlarmFate::Over)
        drawElided(painter, columns.told, TicketWords(nullptr, m_model.now()).moment(*alarm.toldAt));
    else
        drawElided(painter, columns.told, QString(QChar(0x2013)));
    const Role role = roleOf(alarm);
    painter->setPen(color(role));
    if (role == Role::Warn)
        painter->setFont(ui::font(TextSize::Body, QFont::Medium));
    drawElided(painter, columns.fate, AlarmWords::fate(alarm, m_model.now()));
}

bool AlarmRowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const service::AlarmItem *alarm = m_model.alarm(index);
    if (const service::NewsEntry *news = m_model.news(index); news && event->type() == QEvent::ToolTip) {
        // Subjects come from strangers.
        const QString said = Notices::sentence(news->news) % u'\n' % tr("Happened: %1").arg(fullTime(news->news.at));
        QToolTip::showText(event->globalPos(), tipText(said), view);
        return true;
    }
    if (event->type() != QEvent::ToolTip || !alarm)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines { AlarmWords::headline(*alarm), tr("Happened: %1").arg(fullTime(alarm->at)) };
    if (alarm->toldAt)
        lines << tr("Told: %1").arg(fullTime(*alarm->toldAt));
    if (alarm->due)
        lines << tr("Due: %1").arg(fullTime(*alarm->due));
    QToolTip::showText(event->globalPos(), tipText(lines.join(u'\n')), view);
    return true;
}

} // namespace firstline::ui
