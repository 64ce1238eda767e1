#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace stylepaint {

void paintField(QPainter *painter, const QStyleOption *option, const QRect &rect)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool focus = isOn(option, QStyle::State_HasFocus) && enabled;
    QColor line = color(Role::Line);
    if (isOn(option, QStyle::State_MouseOver) && enabled)
        line = mixed(line, color(Role::Muted), 0.4);
    const QColor fill = enabled ? option->palette.color(QPalette::Base) : color(Role::Window);
    paintBox(painter, rect, fill, line, kRadiusControl);
    if (focus)
        paintFocusRing(painter, rect, kRadiusControl);
}

void paintButtonGround(QPainter *painter, const QStyleOption *option, bool flat, bool primary)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool hover = isOn(option, QStyle::State_MouseOver) && enabled;
    const bool down = isOn(option, QStyle::State_Sunken);
    const bool focus = isOn(option, QStyle::State_HasFocus);
    const bool checked = isOn(option, QStyle::State_On);
    const QRect rect = option->rect;
    QColor fill = color(Role::Raised);
    QColor line = color(Role::Line);
    if (primary && enabled) {
        fill = color(Role::Accent);
        if (hover || down)
            fill = mixed(fill, color(Role::Text), down ? 0.2 : 0.1);
        line = QColor();
    } else if (checked) {
        fill = color(Role::AccentSoft);
        line = mixed(fill, color(Role::Accent), 0.25);
    } else if (flat) {
        fill = hover || down ? quietGround(option) : QColor();
        line = QColor();
    } else if (!enabled) {
        fill = color(Role::Window);
    } else if (hover || down) {
        fill = mixed(fill, color(Role::Text), down ? 0.1 : 0.04);
        line = mixed(line, color(Role::Muted), 0.4);
    }
    if (fill.isValid())
        paintBox(painter, rect, fill, line, kRadiusControl);
    if (focus && primary && enabled)
        paintFocusRingOnAccent(painter, rect, kRadiusControl);
    else if (focus)
        paintFocusRing(painter, rect, kRadiusControl);
}

void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType type, const QColor &colour)
{
    QString name = u"chevron-down"_qs;
    if (type == Qt::UpArrow)
        name = u"chevron-up"_qs;
    else if (type == Qt::LeftArrow)
        name = u"chevron-left"_qs;
    else if (type == Qt::RightArrow)
        name = u"chevron-right"_qs;
    paintIcon(painter, rect, name, colour, std::min({ 14, rect.width(), rect.height() }));
}

QColor quietGround(const QStyleOption *option)
{
    if (isOn(option, QStyle::State_Sunken))
        return mixed(color(Role::Sunken), color(Role::Muted), 0.2);
    if (isOn(option, QStyle::State_On))
        return color(Role::AccentSoft);
    return mixed(color(Role::Window), color(Role::Muted), 0.13);
}

} // namespace stylepaint

using namespace stylepaint;

namespace {

void paintMenuSeparator(QPainter *painter, const QStyleOptionMenuItem *item)
{
    const QRect rect = item->rect.adjusted(4, 0, -4, 0);
    if (item->text.isEmpty()) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), color(Role::Line));
        return;
    }
    painter->setFont(font(TextSize::Small, QFont::DemiBold));
    painter->setPen(color(Role::Muted));
    painter->drawText(rect.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, item->text);
}

void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    painter->save();
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        paintMenuSeparator(painter, item);
        painter->restore();
        return;
    }
    const bool enabled = isOn(item, QStyle::State_Enabled);
    const QRect rect = item->rect.adjusted(4, 0, -4, 0);
    if (isOn(item, QStyle::State_Selected) && enabled)
        paintBox(painter, rect, color(Role::Sel), {}, kRadiusControl);
    const QColor ink = enabled ? color(Role::Text) : item->palette.color(QPalette::Disabled, QPalette::Text);
    const QRect lead(rect.left() + 8, rect.top(), kIcon, rect.height());
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        paintIcon(painter, lead, u"check"_qs, color(Role::Accent), kIconSmall);
    else if (!item->icon.isNull())
        item->icon.paint(painter, lead, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect text = rect.adjusted(8 + kIcon + 8, 0, -12, 0);
    const qsizetype tab = item->text.indexOf(QLatin1Char('\t'));
    painter->setFont(item->font);
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                      tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0) {
        painter->setFont(font(TextSize::Small));
        painter->setPen(enabled ? color(Role::Muted) : ink);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QRect(rect.right() - 18, rect.top(), 14, rect.height()), Qt::RightArrow, ink);
    painter->restore();
}

void paintTab(QPainter *painter, const QStyleOptionTab *tab)
{
    const bool selected = isOn(tab, QStyle::State_Selected);
    const QRect rect = tab->rect;
    if (!selected && isOn(tab, QStyle::State_MouseOver))
        paintBox(painter, rect.adjusted(2, 4, -2, -4), quietGround(tab), {}, kRadiusControl);
    if (selected)
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                          color(Role::Accent));
    if (isOn(tab, QStyle::State_HasFocus))
        paintFocusRing(painter, rect.adjusted(2, 3, -2, -3), kRadiusControl);
}

void paintHeader(QPainter *painter, const QStyleOptionHeader *header)
{
    const QRect rect = header->rect;
    QColor ground = color(Role::Base);
    if (isOn(header, QStyle::State_MouseOver))
        ground = mixed(ground, color(Role::Window), 0.7);
    painter->fillRect(rect, ground);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Role::Line));
}

void paintSplitter(QPainter *painter, const QStyleOption *option)
{
    const QRect rect = option->rect;
    const bool hot = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const QColor colour = color(hot ? Role::Accent : Role::Line);
    // A splitter whose panes lie side by side has State_Horizontal; its line is upright.
    if (isOn(option, QStyle::State_Horizontal))
        painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), colour);
    else
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), colour);
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar *bar, bool contents)
{
    const QRect rect(bar->rect.left(), bar->rect.center().y() - 2, bar->rect.width(), 6);
    if (!contents) {
        paintBox(painter, rect, color(Role::Sunken), {}, 3);
        return;
    }
    const int span = bar->maximum - bar->minimum;
    if (span <= 0) { // unknown length: a third in the middle; nothing moves without need
        paintBox(painter, QRect(rect.left() + rect.width() / 3, rect.top(), rect.width() / 3, 6),
                 color(Role::Accent), {}, 3);
        return;
    }
    const int width = static_cast<int>(rect.width() * (static_cast<double>(bar->progress - bar->minimum) / span));
    if (width > 0)
        paintBox(painter, QRect(rect.left(), rect.top(), std::max(6, width), 6), color(Role::Accent), {}, 3);
}

} // namespace

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::HasMenu))
            paintChevron(painter, QRect(button->rect.right() - 22, button->rect.top(), 14, button->rect.height()),
                         Qt::DownArrow, button->palette.color(QPalette::ButtonText));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton inked(*button);
            const bool enabled = isOn(option, State_Enabled);
            if (button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled)
                inked.palette.setColor(QPalette::ButtonText, color(Role::OnAccent));
            else if (isOn(option, State_On))
                inked.palette.setColor(QPalette::ButtonText, color(Role::Accent));
            QProxyStyle::drawControl(element, &inked, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox fitted(*combo);
            const QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const int picture = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
            fitted.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width() - picture - 2);
            QProxyStyle::drawControl(element, &fitted, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(painter, item);
        return;
    case CE_MenuEmptyArea:
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab inked(*tab);
            inked.state.setFlag(State_HasFocus, false);
            inked.palette.setColor(QPalette::WindowText,
                                   color(isOn(option, State_Selected) ? Role::Text : Role::Muted));
            QProxyStyle::drawControl(element, &inked, painter, widget);
        }
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader part(*header);
            drawControl(CE_HeaderSection, header, painter, widget);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintHeader(painter, header);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader inked(*header);
            inked.palette.setColor(QPalette::ButtonText, color(Role::Muted));
            painter->save();
            painter->setFont(font(TextSize::Small, QFont::DemiBold));
            QProxyStyle::drawControl(element, &inked, painter, widget);
            painter->restore();
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Role::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Role::Line));
        return;
    case CE_Splitter:
        paintSplitter(painter, option);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (isOn(option, State_Selected))
                paintBox(painter, option->rect, quietGround(option), {}, kRadiusControl);
            proxy()->drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic,
                                  item->palette, isOn(option, State_Enabled), item->text, QPalette::WindowText);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, color(Role::Window));
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            paintProgress(painter, bar, element == CE_ProgressBarContents);
        return;
    case CE_ProgressBarLabel:
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace firstline::ui
