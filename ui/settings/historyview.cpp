#include "ui/settings/historyview.h"

#include "ui/settings/fieldchanges.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"settings.history"_qs);
    m_column->setContentsMargins(kPad, kPad, kPad, kPad);
    m_column->setSpacing(kGap);
}

void HistoryView::show(const std::vector<service::VersionStep> &steps, const service::SettingsService &service)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_steps = int(steps.size());
    const ConfigPtr config = service.config();
    for (const service::VersionStep &step : steps) {
        auto *card = new Card(Card::Kind::Plain);
        auto *column = new QVBoxLayout(card);
        column->setSpacing(kGrid);
        auto *head = new QHBoxLayout;
        head->setSpacing(kGap);
        head->addWidget(new BadgeLabel(tr("version %1").arg(step.version), Tone::Accent));
        const QString who = service.nameOf(step.by);
        head->addWidget(new Label(who.isEmpty() ? tr("The server") : who, Role::Text, TextSize::Body, QFont::DemiBold));
        auto *when = new Label(relativeTime(step.at, service.now()), Role::Muted);
        when->setToolTip(fullTime(step.at));
        head->addWidget(when);
        head->addStretch(1);
        column->addLayout(head);
        const auto changes = fieldChanges(step.before, step.after, *config);
        for (const FieldChange &change : changes) {
            auto *line = new Label(tr("%1: %2 \u2192 %3").arg(change.label, change.before, change.after));
            line->setWordWrap(true);
            column->addWidget(line);
        }
        if (changes.empty())
            column->addWidget(new Label(tr("Nothing that the form shows."), Role::Muted));
        m_column->addWidget(card);
    }
    if (steps.empty())
        m_column->addWidget(new Label(tr("This is the first version: nobody has changed it yet."), Role::Muted));
    m_column->addStretch(1);
}

} // namespace firstline::ui
