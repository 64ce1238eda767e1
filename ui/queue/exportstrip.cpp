#include "ui/queue/exportstrip.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>

namespace firstline::ui {

ExportStrip::ExportStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, Role::Muted))
    , m_bar(new QProgressBar)
    , m_cancel(new Button({}, Button::Kind::Quiet))
{
    setObjectName(u"queue.export"_qs);
    m_cancel->setObjectName(u"queue.export.cancel"_qs);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPad, kGrid, kPad, kGrid);
    row->setSpacing(kPad);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &ExportStrip::cancelled);
    hide();
}

void ExportStrip::setProgress(int done, int total)
{
    const QLocale locale;
    m_text->setText(tr("Writing the list: %1 of %2").arg(locale.toString(done), locale.toString(total)));
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("How much of the list is written"));
    m_bar->setRange(0, std::max(1, total));
    m_bar->setValue(done);
    show();
}

} // namespace firstline::ui
