#include "ui/widgets/countdownpill.h"

#include "ui/widgets/accessiblerole.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace firstline::ui {

QString pillStateText(PillState state)
{
    switch (state) {
    case PillState::Runs:
        return CountdownPill::tr("running");
    case PillState::Warns:
        return CountdownPill::tr("due soon");
    case PillState::Overdue:
        return CountdownPill::tr("overdue");
    case PillState::Stands:
        return CountdownPill::tr("standing");
    case PillState::Met:
        return CountdownPill::tr("met");
    case PillState::None:
        break;
    }
    return CountdownPill::tr("no clock");
}

CountdownPill::CountdownPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    describe();
}

void CountdownPill::setClock(PillState state, const QString &text)
{
    if (state == m_state && text == m_text)
        return;
    const QSize before = sizeHint();
    m_state = state;
    m_text = text;
    describe();
    if (sizeHint() != before)
        updateGeometry();
    update();
}

void CountdownPill::setPillHeight(int height)
{
    m_height = height;
    updateGeometry();
    update();
}

QSize CountdownPill::sizeHint() const { return pillSize(m_state, m_text, m_height); }

void CountdownPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_state, m_text, m_height);
}

void CountdownPill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void CountdownPill::describe()
{
    //: %1 is the state of a clock ("overdue"), %2 its time
    setAccessibleName(tr("%1, %2").arg(pillStateText(m_state), m_text));
}

} // namespace firstline::ui
