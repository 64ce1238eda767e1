#pragma once

#include <QtWidgets/QProxyStyle>

namespace firstline::ui {

/// The program's style over Fusion: flat, rounded, on the 4 px grid, in the theme's colours. Theme installs it; nobody
/// else makes one. A widget with the dynamic property "firstline.ownPanel" draws its own frame.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    /// Asks whether windows are blended; tests bring their own answer.
    using Blends = bool (*)();

    explicit Style(Blends blends = nullptr);

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget = nullptr) const override;

private:
    Blends m_blends;
    QObject *m_tips; ///< Tells choices that do not fit.
};

} // namespace firstline::ui
