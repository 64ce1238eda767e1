#include "ui/ticket/draftlines.h"

#include "core/service/annexservice.h"
#include "ui/theme/tiptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

namespace {

constexpr qsizetype kMostLines = 3;
constexpr qsizetype kWords = 80;

struct DraftWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::DraftLines)
};

} // namespace

DraftLines::DraftLines(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"ticket.draftsElsewhere"_qs);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void DraftLines::show(const QList<Draft> &drafts, Instant now)
{
    if (drafts == m_drafts)
        return;
    m_drafts = drafts;
    for (QWidget *line : std::exchange(m_lines, {}))
        line->deleteLater();
    for (const Draft &draft : drafts.mid(0, kMostLines)) {
        const QString words = draft.kind == DraftKind::Annex ? rules::annexDraftOf(draft.text).text : draft.text;
        auto *line = new Banner(Banner::Kind::Info, this);
        line->setObjectName(u"ticket.draftElsewhere"_qs);
        const QString device = draft.deviceName.isEmpty() ? tr("another workstation") : draft.deviceName;
        //: kind of draft, name of a computer, when: "Reply begun on laptop, 2 h ago."
        line->setMessage(tr("%1 begun on %2, %3.").arg(draftKindText(draft.kind), device, relativeTime(draft.updatedAt, now)),
                         words.simplified().left(kWords));
        line->setToolTip(tipText(words.left(2000)));
        line->setAction(tr("Take over"));
        connect(line, &Banner::actionTriggered, this, [this, draft] { Q_EMIT takeOverAsked(draft); });
        m_column->addWidget(line);
        line->show();
        m_lines.append(line);
    }
    setVisible(!m_lines.isEmpty());
}

QString draftKindText(DraftKind kind)
{
    switch (kind) {
    case DraftKind::Note: return DraftWords::tr("Note");
    case DraftKind::Call: return DraftWords::tr("Call");
    case DraftKind::HandOver: return DraftWords::tr("Hand-over");
    case DraftKind::Solve: return DraftWords::tr("Solution");
    case DraftKind::Annex: return DraftWords::tr("Restricted note");
    default: return DraftWords::tr("Reply");
    }
}

} // namespace firstline::ui
