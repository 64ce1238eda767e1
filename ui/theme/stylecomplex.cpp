#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"

#include <QtWidgets/QLineEdit>

namespace firstline::ui {

using namespace stylepaint;

namespace {

void paintScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const QRect &slider)
{
    if (bar->maximum <= bar->minimum)
        return;
    const bool hot = bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (isOn(bar, QStyle::State_MouseOver) || isOn(bar, QStyle::State_Sunken));
    const QColor fill = mixed(color(Role::Line), color(Role::Muted), hot ? 0.75 : 0.35);
    const int inset = hot ? 2 : 3;
    const QRect handle = bar->orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2)
                                                          : slider.adjusted(2, inset, -2, -inset);
    paintBox(painter, handle, fill, {}, std::min(handle.width(), handle.height()) / 2.0);
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox *combo)
{
    if (combo->frame)
        paintField(painter, combo, combo->rect);
    else if (isOn(combo, QStyle::State_MouseOver))
        paintBox(painter, combo->rect, quietGround(combo), {}, kRadiusControl);
    const QRect arrow(combo->rect.right() - 23, combo->rect.top(), 14, combo->rect.height());
    const QColor ink = isOn(combo, QStyle::State_Enabled)
        ? color(Role::Muted)
        : combo->palette.color(QPalette::Disabled, QPalette::Text);
    const QRect flipped = combo->direction == Qt::RightToLeft
        ? QRect(combo->rect.left() + 9, combo->rect.top(), 14, combo->rect.height())
        : arrow;
    paintChevron(painter, flipped, Qt::DownArrow, ink);
}

void paintSpinButton(QPainter *painter, const QStyleOptionSpinBox *spin, const QRect &rect, bool up)
{
    const auto part = up ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown;
    const auto step = up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
    const bool enabled = isOn(spin, QStyle::State_Enabled) && spin->stepEnabled.testFlag(step);
    if (enabled && spin->activeSubControls == part && isOn(spin, QStyle::State_MouseOver))
        paintBox(painter, rect, quietGround(spin), {}, 3);
    paintChevron(painter, rect, up ? Qt::UpArrow : Qt::DownArrow,
                 enabled ? color(Role::Muted) : mixed(color(Role::Muted), color(Role::Base), 0.6));
}

void paintSlider(QPainter *painter, const QStyleOptionSlider *slider, const QRect &handle)
{
    const QRect rect = slider->rect;
    const bool across = slider->orientation == Qt::Horizontal;
    const QRect groove = across ? QRect(rect.left(), rect.center().y() - 1, rect.width(), 4)
                                : QRect(rect.center().x() - 1, rect.top(), 4, rect.height());
    paintBox(painter, groove, color(Role::Sunken), color(Role::Line), 2);
    QRect done = groove;
    if (across)
        done.setRight(handle.center().x());
    else
        done.setTop(handle.center().y());
    paintBox(painter, done, color(Role::Accent), {}, 2);
    const QRect knob(handle.center().x() - 7, handle.center().y() - 7, 16, 16);
    paintBox(painter, knob, color(Role::Raised), color(Role::Accent), 8);
    if (isOn(slider, QStyle::State_HasFocus))
        paintFocusRing(painter, knob.adjusted(-2, -2, 2, 2), 10);
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(painter, bar, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            paintComboBox(painter, combo);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paintField(painter, option, option->rect);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                paintSpinButton(painter, spin, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget), true);
                paintSpinButton(painter, spin, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget),
                                false);
            }
        }
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintSlider(painter, slider, proxy()->subControlRect(control, option, SC_SliderHandle, widget));
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
            if (isOn(option, State_HasFocus))
                paintFocusRing(painter, option->rect, kRadiusControl);
            QStyleOptionToolButton label(*button);
            label.rect = option->rect.adjusted(4, 4, -4, -4);
            label.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        // A field inside a spin box or combo box is padded by that.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 2, -8, -2);
        return option->rect;
    case SE_PushButtonFocusRect:
    case SE_ToolBoxTabContents:
        return option->rect;
    case SE_HeaderArrow:
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.right() - 19, option->rect.top(), 12, option->rect.height()));
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return {}; // the ring is around the box itself
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
        return QProxyStyle::subElementRect(element, option, widget).translated(2, 0);
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(2, 0, 2, 0);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? rect.height() : rect.width();
        const double all = static_cast<double>(bar->maximum) - bar->minimum + bar->pageStep;
        const int least = std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
        const int size = all > 0 ? std::clamp(static_cast<int>(length * (bar->pageStep / all)), least, length) : length;
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - size, bar->upsideDown);
        const auto along = [&](int from, int extent) {
            return upright ? QRect(rect.left(), rect.top() + from, rect.width(), extent)
                           : QRect(rect.left() + from, rect.top(), extent, rect.height());
        };
        switch (subControl) {
        case SC_ScrollBarSlider:
            return along(start, size);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + size, length - start - size);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(10, 2, -28, -2));
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = rect.height() / 2;
        if (subControl == SC_SpinBoxUp)
            return buttons ? visualRect(option->direction, rect, QRect(rect.right() - 21, rect.top() + 3, 18, half - 3))
                           : QRect();
        if (subControl == SC_SpinBoxDown)
            return buttons ? visualRect(option->direction, rect, QRect(rect.right() - 21, rect.top() + half, 18, half - 3))
                           : QRect();
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(10, 2, buttons ? -24 : -10, -2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace firstline::ui
