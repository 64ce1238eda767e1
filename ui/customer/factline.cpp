#include "ui/customer/factline.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

void addFact(QVBoxLayout *column, const QString &iconName, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    auto *mark = new QLabel;
    mark->setPixmap(icon(iconName, Role::Muted).pixmap(kIconSmall, kIconSmall));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *label = new Label(text, Role::Muted);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label, 1);
    column->addLayout(row);
}

} // namespace firstline::ui
