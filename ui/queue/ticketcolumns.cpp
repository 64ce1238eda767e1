#include "ui/queue/ticketcolumns.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QFontMetrics>

#include <algorithm>
#include <array>

namespace firstline::ui {
namespace {

constexpr int kMinSubject = 190;
constexpr int kInset = 16; // left and right of a cell's text
constexpr int kHand = 17; // the mark of a deadline set by hand, right of the pill

/// From the first that goes to the last.
constexpr std::array kDropOrder { TicketColumn::Tags, TicketColumn::Created, TicketColumn::Channel,
                                  TicketColumn::Category, TicketColumn::Contact, TicketColumn::Status,
                                  TicketColumn::Queue, TicketColumn::Updated, TicketColumn::Company,
                                  TicketColumn::Number, TicketColumn::Assignee, TicketColumn::Priority };

int textWidth(const QString &text) { return QFontMetrics(font()).horizontalAdvance(text) + kInset; }

bool has(const ShownColumns &columns, TicketColumn column)
{
    return std::any_of(columns.begin(), columns.end(),
                       [column](const ShownColumn &shown) { return shown.column == column; });
}

} // namespace

ShownColumns usualColumns()
{
    return { { TicketColumn::Due },     { TicketColumn::Priority }, { TicketColumn::Number },
             { TicketColumn::Subject }, { TicketColumn::Company },  { TicketColumn::Assignee },
             { TicketColumn::Updated } };
}

ShownColumns readColumns(const QStringList &texts)
{
    ShownColumns columns;
    for (const QString &text : texts) {
        const auto column = TicketCells::ofKey(text.section(u':', 0, 0));
        if (column && !has(columns, *column))
            columns.append({ *column, std::clamp(text.section(u':', 1).toInt(), 0, 1000) });
    }
    if (columns.isEmpty())
        return usualColumns();
    if (!has(columns, TicketColumn::Due))
        columns.prepend({ TicketColumn::Due });
    if (!has(columns, TicketColumn::Subject))
        columns.append({ TicketColumn::Subject });
    return columns;
}

QStringList writeColumns(const ShownColumns &columns)
{
    QStringList texts;
    for (const ShownColumn &shown : columns) {
        const QString key = TicketCells::key(shown.column);
        texts.append(shown.width > 0 ? QString(key % u':' % QString::number(shown.width)) : key);
    }
    return texts;
}

int usualWidth(TicketColumn column)
{
    using namespace std::chrono_literals;
    switch (column) {
    case TicketColumn::Due: {
        const int counting = pillSize(PillState::Overdue, formatCountdown(-1000h / 100)).width() + kHand;
        const int standing = pillSize(PillState::Stands, formatStanding(22h + 10min)).width();
        return std::max(counting, standing) + kInset;
    }
    case TicketColumn::Priority:
        return prioritySize().width() + kInset;
    case TicketColumn::Number:
        return std::max(tabularWidth(font(), u"400000"_qs) + kInset, textWidth(TicketCells::heading(column)));
    case TicketColumn::Subject:
        return kMinSubject;
    case TicketColumn::Assignee:
        return 26 + 96 + kInset;
    case TicketColumn::Company:
    case TicketColumn::Contact:
    case TicketColumn::Category:
    case TicketColumn::Tags:
        return 112 + kInset;
    case TicketColumn::Queue:
    case TicketColumn::Status:
        return 88 + kInset;
    case TicketColumn::Channel:
        return 64 + kInset;
    case TicketColumn::Created:
    case TicketColumn::Updated:
        return std::max({ textWidth(u"28 Sep"_qs), textWidth(u"00:00:00"_qs), textWidth(TicketCells::heading(column)) });
    }
    return 100;
}

ShownColumns fittingColumns(const ShownColumns &columns, int width)
{
    ShownColumns fitting = columns;
    const auto needed = [&fitting] {
        int sum = 0;
        for (const ShownColumn &shown : std::as_const(fitting))
            sum += shown.width > 0 && shown.column != TicketColumn::Subject ? shown.width : usualWidth(shown.column);
        return sum;
    };
    for (const TicketColumn column : kDropOrder) {
        if (needed() <= width)
            break;
        fitting.removeIf([column](const ShownColumn &shown) { return shown.column == column; });
    }
    return fitting;
}

} // namespace firstline::ui
