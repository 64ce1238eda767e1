#include "ui/ticket/timeform.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kQuick[] { 5, 10, 15, 30, 60 };
constexpr int kMostMinutes = 24 * 60;

} // namespace

TimeForm::TimeForm(QWidget *parent)
    : QWidget(parent)
    , m_minutes(new QSpinBox(this))
    , m_text(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    for (const int minutes : kQuick) {
        auto *button = new Button(formatMinutes(std::chrono::minutes(minutes)), Button::Kind::Secondary, box);
        button->setObjectName(u"ticket.time%1"_qs.arg(minutes));
        connect(button, &Button::clicked, this, [this, minutes] {
            m_minutes->setValue(minutes);
            m_text->setFocus();
        });
        row->addWidget(button);
    }
    m_minutes->setObjectName(u"ticket.timeMinutes"_qs);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(0, kMostMinutes);
    m_minutes->setSuffix(u' ' + tr("min"));
    m_minutes->setSingleStep(5);
    row->addWidget(m_minutes);
    m_text->setObjectName(u"ticket.timeText"_qs);
    m_text->setPlaceholderText(tr("What was done"));
    m_text->setAccessibleName(tr("What was done"));
    column->addWidget(box);
    column->addWidget(m_text);
    column->addStretch(1);
    connect(m_minutes, &QSpinBox::valueChanged, this, &TimeForm::changed);
    connect(m_text, &QLineEdit::textChanged, this, &TimeForm::changed);
}

int TimeForm::minutes() const
{
    return m_minutes->value();
}

QString TimeForm::text() const
{
    return m_text->text().trimmed();
}

void TimeForm::clear()
{
    m_minutes->setValue(0);
    m_text->clear();
}

void TimeForm::focusFirst()
{
    m_minutes->setFocus(Qt::ShortcutFocusReason);
    m_minutes->selectAll();
}

} // namespace firstline::ui
