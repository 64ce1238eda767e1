#include "ui/queue/filterline.h"

#include <QtCore/QRegularExpression>

namespace firstline::ui {
namespace {

const QRegularExpression &sortTerm()
{
    static const QRegularExpression term(u"(?<!\\S)sort:(\\S*)"_qs);
    return term;
}

} // namespace

service::TicketListQuery readFilterLine(const QString &line, const QString &fallbackSort)
{
    service::TicketListQuery query { line, fallbackSort };
    for (auto it = sortTerm().globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!match.captured(1).isEmpty())
            query.sort = match.captured(1);
        query.filter.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    }
    while (query.filter.endsWith(u' '))
        query.filter.chop(1);
    return query;
}

QString writeFilterLine(const QString &filter, const QString &sort)
{
    const QString line = filter.trimmed() % (filter.isEmpty() ? u"sort:"_qs : u" sort:"_qs) % sort % u' ';
    return line;
}

QString withSort(const QString &line, const QString &sort)
{
    QString changed = line;
    qsizetype start = -1;
    // The first place is kept, further ones go.
    for (QRegularExpressionMatch match = sortTerm().match(changed); match.hasMatch();
         match = sortTerm().match(changed, start + 1)) {
        const bool first = start < 0;
        start = match.capturedStart();
        changed.replace(start, match.capturedLength(), first ? QString(u"sort:" % sort) : QString());
    }
    return start >= 0 ? changed : writeFilterLine(changed, sort);
}

} // namespace firstline::ui
