#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kHintWidth = 520;

} // namespace

/// The large icon in a soft disc.
class EmptyState::Picture : public QWidget {
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(56, 56);
    }

    void setName(const QString &name)
    {
        m_name = name;
        setVisible(!name.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::AccentSoft));
        painter.drawEllipse(rect());
        paintIcon(&painter, rect(), m_name, color(Role::Accent), 24);
    }

private:
    QString m_name;
};

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_hint(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, this))
    , m_action(new Button({}, Button::Kind::Primary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(kPad);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addSpacing(kGrid);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    // Short lines: one that goes across a wide page is not read.
    m_hint->setMaximumWidth(kHintWidth);
    auto *hintRow = new QHBoxLayout;
    hintRow->addStretch(1);
    hintRow->addWidget(m_hint, kHintWidth);
    hintRow->addStretch(1);
    column->addLayout(hintRow);
    column->addSpacing(kPad + kGrid);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &Button::clicked, this, &EmptyState::actionTriggered);
    setContent(iconName, title, hint);
    setAccessibleRole(this, QAccessible::Grouping);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &hint)
{
    m_picture->setName(iconName);
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::setAction(const QString &text, const QString &key)
{
    m_action->setText(text);
    m_action->setKeyHint(key);
    m_action->setVisible(!text.isEmpty());
}

} // namespace firstline::ui
