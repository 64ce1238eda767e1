#include "ui/theme/style.h"

#include "ui/theme/compositing.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/tiptext.h"

#include <QtGui/QCursor>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitterHandle>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

namespace firstline::ui {

using namespace stylepaint;

namespace {

/// A choice that does not fit into its box is told whole to whoever points at it.
class ComboTips final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *combo = qobject_cast<QComboBox *>(watched);
        if (event->type() != QEvent::ToolTip || !combo || !combo->toolTip().isEmpty())
            return false;
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect field = combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        if (combo->fontMetrics().horizontalAdvance(combo->currentText()) <= field.width() - 2)
            return false;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tipText(combo->currentText()), combo);
        return true;
    }
};

bool tracksPointer(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTabBar *>(widget)
        || qobject_cast<const QSplitterHandle *>(widget);
}

bool ownsPanel(const QWidget *widget) { return widget && widget->property("firstline.ownPanel").toBool(); }

/// The radius of a popup's corners: square where nothing would show below them.
int popupRadius(const QWidget *widget, int radius)
{
    return !widget || widget->testAttribute(Qt::WA_TranslucentBackground) ? radius : 0;
}

bool isComboPopup(const QWidget *widget) { return widget && widget->inherits("QComboBoxPrivateContainer"); }

bool isComboList(const QWidget *widget) { return widget && widget->inherits("QComboBoxListView"); }

void paintIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const QRect box = option->rect;
    const bool on = isOn(option, QStyle::State_On);
    const bool partly = isOn(option, QStyle::State_NoChange);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const double radius = round ? box.width() / 2.0 : 4;
    QColor fill = color(Role::Base);
    QColor line = mixed(color(Role::Line), color(Role::Muted), 0.6);
    if (on || partly) {
        fill = enabled ? color(Role::Accent) : mixed(color(Role::Muted), color(Role::Base), 0.45);
        line = fill;
    } else if (isOn(option, QStyle::State_MouseOver) && enabled) {
        line = color(Role::Accent);
    }
    paintBox(painter, box, fill, line, radius);
    const QColor ink = color(Role::OnAccent);
    if (partly)
        painter->fillRect(QRect(box.center().x() - 3, box.center().y(), 8, 2), ink);
    else if (on && round)
        paintBox(painter, box.adjusted(5, 5, -5, -5), ink, {}, (box.width() - 10) / 2.0);
    else if (on)
        paintIcon(painter, box, u"check"_qs, ink, 12);
    if (isOn(option, QStyle::State_HasFocus))
        paintFocusRing(painter, box.adjusted(-2, -2, 2, 2), radius + 2);
}

/// Rows of a table are one thing where they are chosen as one: the whole row is lit, not the cell below the pointer.
bool isPointedAt(const QStyleOptionViewItem *item, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (!table || table->selectionBehavior() != QAbstractItemView::SelectRows)
        return isOn(item, QStyle::State_MouseOver);
    const QWidget *viewport = table->viewport();
    const QPoint pointer = viewport->mapFromGlobal(QCursor::pos());
    return viewport->rect().contains(pointer) && viewport->underMouse() && table->rowAt(pointer.y()) == item->index.row();
}

void paintItemGround(QPainter *painter, const QStyleOptionViewItem *item, const QWidget *widget)
{
    const bool selected = isOn(item, QStyle::State_Selected);
    if (isComboList(widget)) {
        if (selected)
            paintBox(painter, item->rect, color(Role::Sel), {}, 4);
        return;
    }
    if (item->backgroundBrush.style() != Qt::NoBrush && !selected)
        painter->fillRect(item->rect, item->backgroundBrush);
    if (selected)
        painter->fillRect(item->rect, color(Role::Sel));
    else if (isPointedAt(item, widget) && isOn(item, QStyle::State_Enabled))
        painter->fillRect(item->rect, mixed(color(Role::Base), color(Role::Window), 0.7));
}

void paintFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    const bool view = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
    const bool focus = isOn(option, QStyle::State_HasFocus);
    if (isComboPopup(widget)) {
        paintBox(painter, option->rect, color(Role::Base), color(Role::Line), popupRadius(widget, kRadiusControl));
        return;
    }
    if (area && !view) {
        paintField(painter, option, option->rect);
        return;
    }
    paintBox(painter, option->rect, view ? color(Role::Base) : QColor(), color(focus ? Role::Accent : Role::Line),
             kRadiusControl);
}

bool isRoundPopup(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || isComboPopup(widget) || widget->inherits("QTipLabel");
}

} // namespace

Style::Style(Blends blends)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_qs))
    , m_blends(blends ? blends : blendsWindows)
    , m_tips(new ComboTips(this))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (tracksPointer(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *table = qobject_cast<QTableView *>(widget))
        table->viewport()->setAttribute(Qt::WA_Hover); // Rows are lit as they are in lists.
    if (isRoundPopup(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground, m_blends());
    if (qobject_cast<QComboBox *>(widget))
        widget->installEventFilter(m_tips);
    // Where desktops have AT-SPI, Qt tells a combo box's value in the place of its name: what it chooses is told beside it.
    if (qobject_cast<QComboBox *>(widget) && widget->accessibleDescription().isEmpty() && widget->toolTip().isEmpty())
        widget->setAccessibleDescription(widget->accessibleName());
}

void Style::unpolish(QWidget *widget)
{
    if (tracksPointer(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    widget->removeEventFilter(m_tips);
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
        const bool primary = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
        paintButtonGround(painter, option, flat, primary);
        return;
    }
    case PE_PanelButtonTool:
        if (isOn(option, State_MouseOver) || isOn(option, State_Sunken) || isOn(option, State_On))
            paintBox(painter, option->rect, quietGround(option), {}, kRadiusControl);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_PanelScrollAreaCorner:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_FrameFocusRect: {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (isComboList(widget))
            return;
        paintFocusRing(painter, option->rect, view ? 2 : kRadiusControl);
        return;
    }
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        if (ownsPanel(widget))
            return;
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0) {
            if (element == PE_PanelLineEdit)
                painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        if (element == PE_PanelLineEdit)
            paintField(painter, option, option->rect);
        return;
    }
    case PE_IndicatorCheckBox:
        paintIndicator(painter, option, false);
        return;
    case PE_IndicatorItemViewItemCheck: {
        QStyleOption plain(*option);
        plain.state.setFlag(State_HasFocus, false);
        paintIndicator(painter, &plain, false);
        return;
    }
    case PE_IndicatorRadioButton:
        paintIndicator(painter, option, true);
        return;
    case PE_PanelItemViewRow: // also below the branches of a tree
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintItemGround(painter, item, widget);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu || isComboPopup(widget))
            paintBox(painter, option->rect, color(Role::Raised), color(Role::Line), popupRadius(widget, kRadiusCard));
        return;
    case PE_PanelTipLabel:
        paintBox(painter, option->rect, option->palette.color(QPalette::ToolTipBase), {}, popupRadius(widget, 4));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Role::Line));
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), color(Role::Line));
        return;
    case PE_Frame:
        if (!ownsPanel(widget))
            paintFrame(painter, option, widget);
        return;
    case PE_FrameGroupBox:
        paintBox(painter, option->rect, {}, color(Role::Line), kRadiusCard);
        return;
    case PE_IndicatorArrowDown:
        paintChevron(painter, option->rect, Qt::DownArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
        paintChevron(painter, option->rect, Qt::UpArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowLeft:
        paintChevron(painter, option->rect, Qt::LeftArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowRight:
        paintChevron(painter, option->rect, Qt::RightArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorBranch:
        if (isOn(option, State_Children))
            paintChevron(painter, option->rect, isOn(option, State_Open) ? Qt::DownArrow : Qt::RightArrow,
                         color(Role::Muted));
        return;
    case PE_IndicatorTabClose:
        paintIcon(painter, option->rect, u"x"_qs,
                  color(isOn(option, State_MouseOver) ? Role::Text : Role::Muted), kIconSmall);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintIcon(painter, option->rect,
                      header->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_qs
                                                                            : u"arrow-down"_qs,
                      color(Role::Muted), 12);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: // keeps a viewport's square corners inside of the rounded frame
        if (isComboPopup(widget))
            return 4;
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return 3;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 20;
    case PM_SliderLength:
        return 16;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_MenuHMargin:
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_SplitterWidth: // Qt makes the part that can be gripped five wide
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return kIcon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
        return 4;
    case PM_ButtonMargin:
        return 12;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_MenuPanelWidth:
    case PM_MenuVMargin:
        return 4;
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 4;
    case PM_HeaderMargin:
        return 8;
    case PM_HeaderMarkSize:
        return 12;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kGap;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return kPad;
    case PM_TextCursorWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the field, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollView_FrameOnlyAroundContents:
        return hint == SH_ItemView_ShowDecorationSelected || hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Widget_Animation_Duration:
        return Theme::current() && Theme::current()->motionAllowed() ? kMotionMs : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return { std::max(made.width(), kButtonHeight), std::max(kButtonHeight, size.height() + 10) };
    case CT_ToolButton:
        return { std::max(size.width() + 8, kButtonHeight), std::max(size.height() + 8, kButtonHeight) };
    case CT_LineEdit:
        return { made.width() + 16, std::max(kFieldHeight, size.height() + 12) };
    case CT_ComboBox:
        return { size.width() + 20 + 28, std::max(kFieldHeight, size.height() + 12) };
    case CT_SpinBox:
        return { size.width() + 46, std::max(kFieldHeight, size.height()) };
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return item->text.isEmpty() ? QSize(made.width(), 9) : QSize(made.width(), 26);
        const bool keys = item && item->text.contains(QLatin1Char('\t'));
        return { size.width() + 12 + 24 + 20 + (keys ? 20 : 0), std::max(28, size.height() + 8) };
    }
    case CT_MenuBarItem:
        return { size.width() + 16, std::max(size.height() + 8, kButtonHeight) };
    case CT_HeaderSection:
        return { made.width(), std::max(made.height(), kRowComfortable - 4) };
    case CT_ItemViewItem:
        return { made.width(), std::max(made.height(), Theme::current() ? Theme::current()->rowHeight()
                                                                        : kRowComfortable) };
    default:
        return made;
    }
}

} // namespace firstline::ui
