#pragma once

#include "ui/settings/weekhours.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// The painted week: days down, quarter hours across from midnight to noon of the next day. Mouse: drag paints what
/// the first cell was not. Keys: arrows move (Ctrl: by an hour), Shift marks, Space paints or empties what is marked,
/// Delete empties it, Ctrl+C and Ctrl+V copy a day.
class WeekGrid : public QWidget {
    Q_OBJECT

public:
    static constexpr int kRow = 28;
    static constexpr int kHead = 22;

    explicit WeekGrid(QWidget *parent = nullptr);

    void setHours(const WeekHours &hours);
    const WeekHours &hours() const { return m_hours; }
    void setReadOnly(bool readOnly);

    /// Where the cursor is.
    int day() const { return m_day; }
    int cell() const { return m_cell; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person painted.
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

    /// Where the mark is, so that what scrolls brings it into sight.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    bool event(QEvent *event) override;

private:
    int xOf(int cell) const;
    int cellAt(int x) const;
    int dayAt(int y) const;
    QRect markRect() const;
    void moveCursor(int days, int cells, bool marking);
    void paintMarked(bool working);
    void announce();
    QString cellText(int day, int cell) const;
    void paintHead(QPainter *painter) const;
    void paintDay(QPainter *painter, int day) const;

    WeekHours m_hours;
    WeekHours m_beforeDrag;
    int m_day = 0;
    int m_cell = 36;
    int m_markDay = 0;
    int m_markCell = 36;
    bool m_dragging = false;
    bool m_dragWorking = true;
    bool m_readOnly = false;
    std::vector<DayInterval> m_copied;
    bool m_hasCopy = false;
};

} // namespace firstline::ui
