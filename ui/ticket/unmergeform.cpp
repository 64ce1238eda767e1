#include "ui/ticket/unmergeform.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(u", "_qs);
}

} // namespace

UnmergeForm::UnmergeForm(const rules::TicketView &merged, const service::TicketRef *into, const TicketWords &words, QWidget *parent)
    : InlineForm(tr("Take the merge back"), tr("Take back"), parent)
    , m_number(into && into->number > 0 ? QString(u'#' % QString::number(into->number)) : tr("the other ticket"))
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"ticket.unmergeForm"_qs);
    m_reason->setObjectName(u"ticket.unmergeReason"_qs);
    m_reason->setPlaceholderText(tr("may stay empty"));
    const rules::Unmerging unmerging = rules::unmergingOf(merged, nullptr);
    m_since = unmerging.mergedAt ? words.moment(*unmerging.mergedAt) : QString();
    QStringList own { tr("the status %1").arg(words.status(unmerging.status)) };
    if (unmerging.words > 0)
        own.append(tr("%n message(s) and note(s)", nullptr, unmerging.words));
    if (unmerging.entries > 0)
        own.append(tr("%n time entry(s)", nullptr, unmerging.entries));
    addLine(u"undo-2"_qs, u"ticket.unmergeBack"_qs, tr("Comes back here: %1").arg(joined(own)));
    QStringList leave;
    if (!unmerging.tags.isEmpty())
        leave.append(tr("the tags %1").arg(joined(unmerging.tags)));
    if (unmerging.followers > 0)
        leave.append(tr("%n follower(s)", nullptr, unmerging.followers));
    if (!leave.isEmpty())
        addLine(u"tag"_qs, u"ticket.unmergeLeave"_qs, tr("Leaves %1, which got it by the merge: %2").arg(m_number, joined(leave)));
    addField(tr("Why"), m_reason);
    setHint(tr("Deadlines go on where they stood: the time in between counts for none."));
}

void UnmergeForm::addLine(const QString &iconName, const QString &name, const QString &text)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto *mark = new QLabel(line);
    mark->setPixmap(icon(iconName, Role::Muted).pixmap(kIcon, kIcon));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *label = new Label(text, Role::Text, TextSize::Body, QFont::Normal, line);
    label->setObjectName(name);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    rows()->insertWidget(m_lines++, line); // Above the reason.
}

void UnmergeForm::setStaying(const rules::Unmerging &unmerging)
{
    QStringList stays;
    if (unmerging.stayingWords > 0)
        stays.append(tr("%n message(s) and note(s)", nullptr, unmerging.stayingWords));
    if (unmerging.stayingEntries > 0)
        stays.append(tr("%n time entry(s)", nullptr, unmerging.stayingEntries));
    addLine(u"pin"_qs, u"ticket.unmergeStays"_qs,
            stays.isEmpty() ? tr("Nothing came to %1 since the merge (%2).").arg(m_number, m_since)
                            : tr("Stays in %1, for it came after the merge (%2): %3. A message that belongs here can be split off there.")
                                  .arg(m_number, m_since, joined(stays)));
}

QString UnmergeForm::reason() const { return m_reason->text().simplified(); }

void UnmergeForm::focusFirst() { m_reason->setFocus(Qt::ShortcutFocusReason); }

} // namespace firstline::ui
