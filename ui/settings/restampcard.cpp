#include "ui/settings/restampcard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {

/// "Mon 23 Nov 10:30", in the workstation's zone.
QString dueText(const std::optional<Instant> &due)
{
    if (!due)
        return RestampCard::tr("no deadline");
    return QLocale().toString(toDateTime(*due).toLocalTime(), u"ddd d MMM HH:mm"_qs);
}

} // namespace

RestampCard::RestampCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold))
    , m_detail(new Label({}, Role::Muted))
    , m_rows(new QVBoxLayout)
    , m_reason(new QLineEdit)
    , m_problem(new Label({}, Role::Bad))
    , m_later(new Button(tr("Save for new tickets only"), Button::Kind::Primary))
    , m_now(new Button(tr("Save and restamp open tickets")))
{
    setObjectName(u"settings.restamp"_qs);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(kPad, kPad, kPad, kPad);
    auto *card = new Card(Card::Kind::Plain);
    outer->addWidget(card);
    outer->addStretch(1);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(kGap);
    m_title->setObjectName(u"settings.restamp.title"_qs);
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addLayout(m_rows);
    m_reason->setObjectName(u"settings.restamp.reason"_qs);
    m_reason->setPlaceholderText(tr("new contract terms from December"));
    auto *label = new FieldLabel(tr("Reason, kept in the history of every restamped ticket"), m_reason);
    column->addWidget(label);
    column->addWidget(m_reason);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    auto *back = new Button(tr("Back"), Button::Kind::Quiet);
    back->setKeyHint(u"Esc"_qs);
    m_later->setKeyHint(u"Ctrl+\u21B5"_qs);
    m_later->setObjectName(u"settings.restamp.later"_qs);
    m_now->setObjectName(u"settings.restamp.now"_qs);
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(m_now);
    row->addWidget(m_later);
    column->addLayout(row);
    connect(back, &Button::clicked, this, &RestampCard::cancelled);
    connect(m_later, &Button::clicked, this, [this] { Q_EMIT chosen(false, {}); });
    connect(m_now, &Button::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        m_problem->setText(tr("\u25B2 Say why: the reason stands in the tickets' history."));
        m_problem->setVisible(reason.isEmpty());
        if (reason.isEmpty())
            m_reason->setFocus();
        else
            Q_EMIT chosen(true, reason);
    });
}

void RestampCard::show(const service::RestampPreview &preview, Instant now)
{
    const QString changed = tr("%n open ticket(s) would change", nullptr, preview.changed);
    const QString overdue = tr("%n would become overdue", nullptr, preview.overdue);
    m_title->setText(changed % u", "_qs % overdue % u'.');
    m_detail->setText(tr("Looked at %n open ticket(s) on this workstation. Deadlines that were promised stay until you "
                         "restamp; set by hand they stay anyway.", nullptr, preview.open));
    m_problem->hide();
    m_reason->clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    addRows(preview, now);
    m_later->setFocus();
}

void RestampCard::addRows(const service::RestampPreview &preview, Instant now)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, kGrid, 0, kGrid);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(1, 1);
    int at = 0;
    const QStringList heads { tr("No."), tr("Subject"), tr("Due now"), tr("Would be due"), QString() };
    for (int column = 0; column < heads.size() && !preview.first.empty(); ++column)
        grid->addWidget(new Label(heads.at(column), Role::Muted, TextSize::Small), at, column);
    for (const service::RestampLine &line : preview.first) {
        ++at;
        grid->addWidget(new Label(line.number > 0 ? QString::number(line.number) : line.provisional, Role::Muted), at, 0);
        grid->addWidget(new ElidedLabel(line.subject, Role::Text, TextSize::Body, QFont::Normal), at, 1);
        grid->addWidget(new Label(dueText(line.before), Role::Muted), at, 2);
        grid->addWidget(new Label(dueText(line.after), line.becomesOverdue ? Role::Bad : Role::Text, TextSize::Body, QFont::DemiBold), at, 3);
        if (line.becomesOverdue)
            grid->addWidget(new StatusChip(tr("overdue"), Tone::Bad), at, 4);
        else if (line.after && *line.after < now)
            grid->addWidget(new StatusChip(tr("overdue already"), Tone::Stand), at, 4);
    }
    m_rows->addWidget(table);
    const int more = preview.changed - int(preview.first.size());
    if (more > 0)
        m_rows->addWidget(new Label(tr("and %n more", nullptr, more), Role::Muted, TextSize::Small));
}

void RestampCard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        m_later->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace firstline::ui
