#include "ui/queue/ticketrowdelegate.h"

#include "ui/models/ticketlistmodel.h"
#include "ui/queue/listmarking.h"
#include "ui/queue/ticketcolumns.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tiptext.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace firstline::ui {
namespace {

constexpr int kRowInset = 8; // as the heading's margin
constexpr int kBar = 3; // the selection at the left edge
constexpr int kFace = 16; // somebody else at the ticket
constexpr int kMostFaces = 3;

void drawElided(QPainter *painter, const QRect &rect, const QString &text, const QColor &ink,
                QFont::Weight weight = QFont::Normal, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter->setFont(font(TextSize::Body, weight));
    painter->setPen(ink);
    drawLine(painter, rect, text, alignment | Qt::AlignVCenter);
}

/// A quiet bar where a row is still being read.
void paintPlaceholder(QPainter *painter, const QRect &rect, TicketColumn column)
{
    const int width = column == TicketColumn::Subject ? rect.width() * 6 / 10 : rect.width() / 2;
    paintBox(painter, QRect(rect.left(), rect.center().y() - 3, std::max(8, width), 7), color(Role::Sunken), {}, 3);
}

} // namespace

DuePill duePill(const service::TicketRow &row, const TicketCells &cells, Instant now)
{
    if (row.stands)
        return { PillState::Stands, formatStanding(std::chrono::seconds(row.remainingS)) };
    if (!row.due) {
        if (!isActive(row.statusCategory)) {
            const bool solved = row.statusCategory == StatusCategory::Solved || row.statusCategory == StatusCategory::Closed;
            return { solved ? PillState::Met : PillState::None, cells.text(row, TicketColumn::Status) };
        }
        return { PillState::None, QString(QChar(0x2013)) };
    }
    const Millis left = *row.due - now;
    if (left.count() <= 0)
        return { PillState::Overdue, formatCountdown(left) };
    const bool warns = row.warnAt && *row.warnAt <= now;
    return { warns ? PillState::Warns : PillState::Runs, formatCountdown(left) };
}

TicketRowDelegate::TicketRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TicketRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qint64 rid = index.data(TicketListModel::RidRole).toLongLong();
    if (ListGroups::isHead(rid))
        return; // the view paints heads across all columns
    painter->save();
    paintGround(painter, option, index);
    const auto column = static_cast<TicketColumn>(index.column());
    QRect inner = option.rect.adjusted(kRowInset, 0, -kRowInset, -1);
    if (m_marking && m_marking->count() > 0 && index.column() == m_firstColumn) {
        paintMark(painter, inner, m_marking->contains(rid));
        inner.setLeft(inner.left() + kMarkGutter);
    }
    const auto row = index.data(TicketListModel::RowRole).value<TicketRowPtr>();
    painter->setClipRect(option.rect);
    if (row)
        paintCell(painter, inner, *row, column);
    else
        paintPlaceholder(painter, inner, column);
    painter->restore();
}

QSize TicketRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return { usualWidth(static_cast<TicketColumn>(index.column())), Theme::current() ? Theme::current()->rowHeight() : kRowComfortable };
}

void TicketRowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool marked = m_marking && m_marking->contains(index.data(TicketListModel::RidRole).toLongLong());
    if (selected)
        painter->fillRect(rect, color(Role::Sel));
    else if (marked)
        painter->fillRect(rect, mixed(color(Role::Base), color(Role::AccentSoft), 0.7));
    else if (index.row() == m_hoverRow)
        painter->fillRect(rect, mixed(color(Role::Base), color(Role::Window), 0.7));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Role::Line));
    if (!selected)
        return;
    // Who looks for the focus sees the row framed by the accent; without it only the bar stays.
    if (option.widget && option.widget->hasFocus()) {
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color(Role::Accent));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Role::Accent));
    }
    if (index.column() == m_firstColumn)
        painter->fillRect(QRect(rect.left(), rect.top(), kBar, rect.height()), color(Role::Accent));
}

/// The box of a mark: a tick besides the colour.
void TicketRowDelegate::paintMark(QPainter *painter, const QRect &rect, bool marked) const
{
    constexpr int kBox = 14;
    const QRect box(rect.left(), rect.center().y() - kBox / 2, kBox, kBox);
    paintBox(painter, box, color(marked ? Role::Accent : Role::Base), color(marked ? Role::Accent : Role::Muted), 3);
    if (marked)
        paintIcon(painter, box, u"check"_qs, color(Role::OnAccent), kBox - 2);
}

void TicketRowDelegate::paintCell(QPainter *painter, const QRect &rect, const service::TicketRow &row,
                                  TicketColumn column) const
{
    switch (column) {
    case TicketColumn::Due: {
        const DuePill pill = duePill(row, *m_cells, now());
        paintPill(painter, rect, pill.state, pill.text);
        if (row.manual && row.due)
            paintHand(painter, rect, pill);
        return;
    }
    case TicketColumn::Priority:
        paintPriority(painter, rect, row.priority);
        return;
    case TicketColumn::Number:
        painter->setFont(font());
        painter->setPen(color(Role::Muted));
        drawTabular(painter, rect, TicketCells::numberText(row));
        return;
    case TicketColumn::Subject:
        paintSubject(painter, rect, row);
        return;
    case TicketColumn::Assignee:
        paintAssignee(painter, rect, row);
        return;
    case TicketColumn::Created:
    case TicketColumn::Updated: {
        const Instant at = column == TicketColumn::Created ? row.createdAt : row.updatedAt;
        painter->setFont(font());
        painter->setPen(color(Role::Muted));
        drawTabular(painter, rect, relativeTime(at, now()), Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    case TicketColumn::Status:
        drawElided(painter, rect, m_cells->text(row, column), color(Role::Text));
        return;
    default:
        drawElided(painter, rect, m_cells->text(row, column), color(Role::Muted));
        return;
    }
}

/// A deadline that a person set: a hand right of the pill.
void TicketRowDelegate::paintHand(QPainter *painter, const QRect &rect, const DuePill &pill) const
{
    const int left = rect.left() + pillSize(pill.state, pill.text).width() + 3;
    const int size = std::min(kIconSmall, rect.right() - left + kRowInset);
    if (size >= kIconSmall - 2)
        paintIcon(painter, QRect(left, rect.top(), size, rect.height()), u"hand"_qs, color(Role::Muted), kIconSmall - 2);
}

void TicketRowDelegate::paintSubject(QPainter *painter, QRect rect, const service::TicketRow &row) const
{
    if (row.waiting) {
        const QRect mark(rect.right() - kIconSmall, rect.top(), kIconSmall, rect.height());
        paintIcon(painter, mark, u"upload"_qs, color(Role::Warn), kIconSmall);
        rect.setRight(mark.left() - 6);
    }
    rect.setRight(rect.right() - paintPresence(painter, rect, row));
    if (row.major) {
        paintIcon(painter, QRect(rect.left(), rect.top(), kIconSmall, rect.height()), u"triangle-alert"_qs, color(Role::Bad), kIconSmall);
        rect.setLeft(rect.left() + kIconSmall + 6);
    }
    drawElided(painter, rect, row.subject, color(Role::Text), row.unread ? QFont::DemiBold : QFont::Normal);
}

/// Who else is there, at the right: a small face each, a pencil for one who answers. Shape: the width it took, in px.
int TicketRowDelegate::paintPresence(QPainter *painter, const QRect &rect, const service::TicketRow &row) const
{
    const QList<service::Present> others = m_presence ? m_presence->at(row.id) : QList<service::Present>();
    if (others.isEmpty() || !m_cells)
        return 0;
    const bool stale = m_presence->staleSince().has_value();
    painter->save();
    if (stale)
        painter->setOpacity(0.45);
    int right = rect.right() + 1;
    for (const service::Present &one : others.mid(0, kMostFaces)) {
        right -= kFace;
        const Agent *agent = m_cells->config() ? m_cells->config()->agent(one.agent) : nullptr;
        paintAvatar(painter, QRect(right, rect.top(), kFace, rect.height()), agent ? agent->name : QString(), kFace);
        if (one.replying) {
            right -= kIconSmall;
            paintIcon(painter, QRect(right, rect.top(), kIconSmall, rect.height()), u"pencil"_qs,
                      color(stale ? Role::Muted : Role::Warn), kIconSmall - 2);
        }
        right -= 3;
    }
    painter->restore();
    return rect.right() + 1 - right + 3;
}

QString TicketRowDelegate::presenceTip(const service::TicketRow &row) const
{
    const QList<service::Present> others = m_presence ? m_presence->at(row.id) : QList<service::Present>();
    QStringList lines;
    for (const service::Present &one : others) {
        const Agent *agent = m_cells->config() ? m_cells->config()->agent(one.agent) : nullptr;
        const QString name = agent ? agent->name : tr("Somebody");
        lines.append(one.replying ? tr("%1 is replying").arg(name) : tr("%1 is viewing").arg(name));
    }
    if (!lines.isEmpty() && m_presence->staleSince())
        lines.append(tr("as of %1").arg(relativeTime(*m_presence->staleSince(), now())));
    return lines.join(u'\n');
}

void TicketRowDelegate::paintAssignee(QPainter *painter, const QRect &rect, const service::TicketRow &row) const
{
    const QString name = m_cells->text(row, TicketColumn::Assignee);
    if (!row.assignee) {
        drawElided(painter, rect, name, color(Role::Muted));
        return;
    }
    paintAvatar(painter, QRect(rect.left(), rect.top(), kAvatar, rect.height()), name, kAvatar);
    drawElided(painter, rect.adjusted(kAvatar + 6, 0, 0, 0), name, color(Role::Text));
}

QString TicketRowDelegate::toolTip(const service::TicketRow &row, TicketColumn column) const
{
    switch (column) {
    case TicketColumn::Due:
        if (row.stands)
            return tr("The clock stands; %1 left when it runs again.")
                .arg(formatMinutes(std::chrono::minutes(row.remainingS / 60)));
        return dueTip(row);
    case TicketColumn::Created:
        return fullTime(row.createdAt);
    case TicketColumn::Updated:
        return fullTime(row.updatedAt);
    case TicketColumn::Subject: {
        QStringList lines { row.subject };
        if (row.waiting)
            lines.append(tr("Has changes that wait to be sent."));
        lines.append(presenceTip(row));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default:
        return m_cells->text(row, column);
    }
}

QString TicketRowDelegate::dueTip(const service::TicketRow &row) const
{
    if (!row.due)
        return {};
    const QString when = fullTime(*row.due);
    QStringList lines { row.manual ? tr("Due %1, set by hand").arg(when) : tr("Due %1").arg(when) };
    const ConfigPtr &config = m_cells->config();
    const Calendar *calendar = config ? config->calendar(row.calendar, row.calendarVersion) : nullptr;
    const QTimeZone there(calendar ? calendar->timeZone.toLatin1() : QByteArray());
    const QDateTime due = toDateTime(*row.due);
    if (there.isValid() && there.offsetFromUtc(due) != QTimeZone::systemTimeZone().offsetFromUtc(due)) {
        //: the deadline in the calendar's time zone: "16:02 in Europe/Warsaw"
        lines << tr("%1 in %2").arg(QLocale().toString(due.toTimeZone(there), QLocale::ShortFormat), calendar->timeZone);
    }
    if (const Policy *policy = config ? config->policy(row.policy, row.policyVersion) : nullptr)
        lines << tr("Policy “%1”, version %2").arg(policy->name, QString::number(row.policyVersion));
    return lines.join(u'\n');
}

bool TicketRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                  const QModelIndex &index)
{
    const auto row = index.data(TicketListModel::RowRole).value<TicketRowPtr>();
    if (event->type() != QEvent::ToolTip || !row)
        return false;
    // Subjects come from strangers: escaped, so that they are never taken for markup.
    QToolTip::showText(event->globalPos(), tipText(toolTip(*row, static_cast<TicketColumn>(index.column()))),
                       view->viewport(), view->visualRect(index));
    return true;
}

} // namespace firstline::ui
