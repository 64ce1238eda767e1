#pragma once

#include <QtWidgets/QLayout>

namespace firstline::ui {

/// Puts widgets beside each other and goes on in the next line when there is no room: rows of buttons and chips that
/// must fit any width and language. Hidden widgets take no room.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Units: px between items and between lines.
    explicit FlowLayout(QWidget *parent = nullptr, int gap = 8, int lineGap = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_lineGap;
};

} // namespace firstline::ui
