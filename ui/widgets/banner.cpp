#include "ui/widgets/banner.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {
namespace {

struct BannerColours {
    Role ground;
    Role ink;
};

BannerColours coloursOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Offline:
        return { Role::StandSoft, Role::Text };
    case Banner::Kind::Info:
        return { Role::AccentSoft, Role::Text };
    case Banner::Kind::Warn:
        return { Role::WarnSoft, Role::Warn };
    case Banner::Kind::Bad:
        return { Role::BadSoft, Role::Bad };
    }
    return { Role::AccentSoft, Role::Text };
}

} // namespace

Banner::Banner(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_strong(new Label({}, Role::Text, TextSize::Body, QFont::DemiBold, this))
    , m_rest(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::Normal, this))
    , m_action(new Button({}, Button::Kind::Secondary, this))
    , m_close(new Button({}, Button::Kind::Quiet, this))
    , m_kind(kind)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPad + 2, 2, kPad, 2);
    row->setSpacing(kGap);
    row->addWidget(m_strong);
    row->addWidget(m_rest, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(kRowComfortable);
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_close->setIconName(u"x"_qs);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->hide();
    m_action->hide();
    setKind(kind);
    hide();
    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
}

void Banner::setMessage(const QString &strong, const QString &rest)
{
    m_strong->setText(strong);
    m_strong->setVisible(!strong.isEmpty());
    m_rest->setText(rest);
    const QString all = strong % u' ' % rest;
    setAccessibleName(all.trimmed());
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setDismissable(bool dismissable) { m_close->setVisible(dismissable); }

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    const BannerColours colours = coloursOf(kind);
    m_strong->setRole(colours.ink);
    m_rest->setRole(colours.ink == Role::Text && kind == Kind::Offline ? Role::Stand : colours.ink);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(coloursOf(m_kind).ground));
}

void Banner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace firstline::ui
