#include "ui/queue/queuefooter.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kRoomForAll = 520; // below it Esc must be known

} // namespace

QueueFooter::QueueFooter(QWidget *parent)
    : QWidget(parent)
    , m_marked(new Label({}, Role::Accent, TextSize::Small, QFont::DemiBold))
    , m_change(new LinkLabel({}, TextSize::Small))
    , m_clear(new LinkLabel({}, TextSize::Small))
    , m_left(new ElidedLabel({}, Role::Muted, TextSize::Small))
    , m_right(new Label({}, Role::Muted, TextSize::Small))
{
    setFixedHeight(kTotalsLine);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPad, 0, kPad, 0);
    layout->setSpacing(kPad);
    layout->addWidget(m_marked);
    layout->addWidget(m_change);
    layout->addWidget(m_clear);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_right);
    m_left->setObjectName(u"queue.totals"_qs);
    m_right->setObjectName(u"queue.asOf"_qs);
    m_marked->setObjectName(u"queue.marked"_qs);
    m_change->setObjectName(u"queue.changeMarked"_qs);
    m_clear->setObjectName(u"queue.clearMarks"_qs);
    m_clear->setKeyHint(u"Esc"_qs);
    connect(m_change, &LinkLabel::clicked, this, &QueueFooter::changeMarkedRequested);
    connect(m_clear, &LinkLabel::clicked, this, &QueueFooter::clearMarksRequested);
    setMarked(0);
}

void QueueFooter::setMarked(int count)
{
    m_marked->setText(tr("%Ln selected", nullptr, count));
    m_change->setText(tr("Change them"));
    m_clear->setText(tr("Let go"));
    m_anyMarked = count > 0;
    m_marked->setVisible(m_anyMarked);
    m_change->setVisible(m_anyMarked);
    m_clear->setVisible(m_anyMarked && width() >= kRoomForAll);
}

void QueueFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_clear->setVisible(m_anyMarked && width() >= kRoomForAll);
}

void QueueFooter::setTotals(int total, int overdue, bool complete)
{
    m_problem.clear();
    m_total = total;
    m_overdue = overdue;
    m_complete = complete;
    say();
}

void QueueFooter::setWithinHour(int count)
{
    m_withinHour = count;
    say();
}

void QueueFooter::setAsOf(Instant now)
{
    const QString time = toDateTime(now).toLocalTime().time().toString(u"HH:mm:ss"_qs);
    //: %1 is a time: "as of 11:02:14"
    m_right->setText(tr("as of %1").arg(time));
}

void QueueFooter::setProblem(const QString &sentence)
{
    m_problem = sentence;
    say();
}

void QueueFooter::setWarning(const QString &sentence)
{
    m_warning = sentence;
    say();
}

void QueueFooter::say()
{
    m_left->setRole(m_problem.isEmpty() && m_warning.isEmpty() ? Role::Muted : Role::Bad);
    if (!m_problem.isEmpty() || !m_complete) {
        m_left->setText(m_problem);
        return;
    }
    QStringList parts;
    if (!m_warning.isEmpty())
        parts << m_warning;
    parts << tr("%Ln ticket(s)", nullptr, m_total);
    if (m_overdue > 0)
        parts << tr("%Ln overdue", nullptr, m_overdue);
    if (m_withinHour > 0)
        parts << tr("%Ln due within the hour", nullptr, m_withinHour);
    m_left->setText(parts.join(u" · "_qs));
}

} // namespace firstline::ui
