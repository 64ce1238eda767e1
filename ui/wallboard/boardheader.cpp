#include "ui/wallboard/boardheader.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace firstline::ui {

BoardHeader::BoardHeader(QWidget *parent)
    : BoardTile(u"header"_qs, parent)
{
}

bool BoardHeader::take(const BoardNow &now)
{
    m_now = now;
    return turn();
}

void BoardHeader::tick(Instant now)
{
    m_now.now = now;
    if (turn())
        update();
}

void BoardHeader::setPage(int page, int pages)
{
    if (page == m_page && pages == m_pages)
        return;
    m_page = page;
    m_pages = pages;
    update();
}

void BoardHeader::setButtonsWidth(int width)
{
    if (std::exchange(m_buttons, width) != width)
        update();
}

bool BoardHeader::turn()
{
    const Face face = faceOf();
    if (face == m_face)
        return false;
    m_face = face;
    setAccessibleName(QString(face.desk % u", " % face.date % u", " % face.time % u", " % face.link));
    return true;
}

BoardHeader::Face BoardHeader::faceOf() const
{
    const QLocale locale;
    const QDateTime here = toDateTime(m_now.now).toLocalTime();
    Face face;
    face.desk = m_now.config ? m_now.config->settings().deskName : QString();
    if (face.desk.isEmpty())
        face.desk = tr("Service desk");
    //: the date above the wallboard, in QDate's letters: "Saturday 21 November"
    face.date = locale.toString(here.date(), tr("dddd d MMMM"));
    face.time = locale.toString(here.time(), u"HH:mm"_qs);
    const bool online = m_now.status.link == sync::LinkState::Online;
    const QString asOf = m_now.figures
        ? tr("as of %1").arg(locale.toString(toDateTime(m_now.figures->at).toLocalTime().time(), u"HH:mm:ss"_qs))
        : tr("counting");
    face.link = online ? QString(tr("online") % u" \u00B7 " % asOf) : QString(tr("offline") % u" \u00B7 " % asOf);
    face.role = online ? Role::Muted : Role::Warn;
    return face;
}

QRect BoardHeader::buttonsRect() const
{
    const int time = tabularWidth(boardFont(40, QFont::DemiBold), m_face.time);
    return { width() - time - px(24) - m_buttons, 0, m_buttons, height() };
}

void BoardHeader::paint(QPainter *painter)
{
    const QRect room = rect();
    painter->setFont(boardFont(40, QFont::DemiBold));
    painter->setPen(color(Role::Text));
    drawTabular(painter, room, m_face.time, Qt::AlignRight | Qt::AlignVCenter);
    painter->setFont(boardFont(19));
    painter->setPen(color(m_face.role));
    QString link = m_face.link;
    if (m_pages > 1)
        link = tr("page %1 of %2").arg(m_page + 1).arg(m_pages) % u" \u00B7 " % link;
    const int words = tabularWidth(painter->font(), link);
    const int right = buttonsRect().left() - px(20);
    drawTabular(painter, QRect(right - words, 0, words, height()), link);
    const QRect left(room.left(), room.top(), right - words - px(30) - room.left(), room.height());
    painter->setFont(boardFont(30, QFont::Bold));
    painter->setPen(color(Role::Text));
    drawLine(painter, left, m_face.desk);
    const int desk = QFontMetrics(painter->font()).horizontalAdvance(m_face.desk) + px(20);
    painter->setFont(boardFont(20));
    painter->setPen(color(Role::Muted));
    drawLine(painter, left.adjusted(desk, px(3), 0, 0), m_face.date);
}

} // namespace firstline::ui
