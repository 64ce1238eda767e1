#include "ui/queue/filterline.h"

#include <QtCore/QRegularExpression>

namespace firstline::ui {
namespace {

const QRegularExpression &sortTerm()
{
    static const QRegularExpression term(u"(?<!\\S)sort:(\\S*)"_qs);
    return term;
}

const QRegularExpression &groupTerm()
{
    static const QRegularExpression term(u"(?<!\\S)group:(\\S*)"_qs);
    return term;
}

/// Takes the terms out of a filter, blanks in their places. Shape: what the last one says; `value` when none does.
QString takeOut(const QRegularExpression &term, const QString &line, QString &filter, QString value)
{
    for (auto it = term.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!match.captured(1).isEmpty())
            value = match.captured(1);
        filter.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    }
    return value;
}

/// Puts another value where a term stands; the first place is kept, further ones go. False when there was none.
bool replaceTerm(const QRegularExpression &term, QString &line, const QString &text)
{
    qsizetype start = -1;
    for (QRegularExpressionMatch match = term.match(line); match.hasMatch(); match = term.match(line, start + 1)) {
        const bool first = start < 0;
        start = match.capturedStart();
        line.replace(start, match.capturedLength(), first ? text : QString());
    }
    return start >= 0;
}

} // namespace

service::TicketListQuery readFilterLine(const QString &line, const QString &fallbackSort)
{
    service::TicketListQuery query { line, fallbackSort, {} };
    query.sort = takeOut(sortTerm(), line, query.filter, fallbackSort);
    query.grouping = takeOut(groupTerm(), line, query.filter, {});
    while (query.filter.endsWith(u' '))
        query.filter.chop(1);
    return query;
}

QString writeFilterLine(const QString &filter, const QString &sort, const QString &grouping)
{
    QString line = filter.trimmed() % (filter.isEmpty() ? u"sort:"_qs : u" sort:"_qs) % sort % u' ';
    if (!grouping.isEmpty())
        line += QString(u"group:" % grouping % u' ');
    return line;
}

QString withSort(const QString &line, const QString &sort)
{
    QString changed = line;
    return replaceTerm(sortTerm(), changed, u"sort:" % sort) ? changed : writeFilterLine(changed, sort);
}

QString withGrouping(const QString &line, const QString &grouping)
{
    QString changed = line;
    const QString text = grouping.isEmpty() ? QString() : QString(u"group:" % grouping);
    if (!replaceTerm(groupTerm(), changed, text) && !grouping.isEmpty())
        changed = changed.trimmed() % u' ' % text;
    const QString line2 = changed.trimmed();
    return line2.isEmpty() ? line2 : QString(line2 % u' ');
}

} // namespace firstline::ui
