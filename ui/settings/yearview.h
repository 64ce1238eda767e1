#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// Twelve months of a calendar at a glance: working, short, moved and off by shape and colour; names in tooltips; nights
/// in which the clocks change have a mark. Keys: arrows walk from day to day.
class YearView : public QWidget {
    Q_OBJECT

public:
    explicit YearView(QWidget *parent = nullptr);

    void setDays(std::vector<service::YearDay> days);

    /// "252 working days, 2268 h, 9 days off by exception".
    QString sumText() const;

    /// "Sun 29 Mar: the clocks go forward by 60 min" and the like, one a line. Empty: none.
    QString clockText() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person chose a day: by click or Enter.
    void dayChosen(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    int columns() const;
    QRect monthRect(int month) const;
    QRect dayRect(QDate date) const;
    const service::YearDay *dayAt(QPoint pos) const;
    QString dayText(const service::YearDay &day) const;
    void paintMonth(QPainter *painter, int month) const;
    void paintDay(QPainter *painter, const service::YearDay &day) const;
    void announce();

    std::vector<service::YearDay> m_days;
    int m_current = 0;
};

} // namespace firstline::ui
