#pragma once

#include <QtWidgets/QLineEdit>

#include <functional>

class QTimer;

namespace firstline::ui {

/// A part of a filter line that is shown as a chip. Units: characters from the start.
struct SearchSpan {
    int start = 0;
    int length = 0;

    friend bool operator==(const SearchSpan &, const SearchSpan &) = default;
};

/// The field that narrows a list: an icon, a key hint while it is empty and not focused, a cross while it has text; Esc
/// clears it, then gives the focus up. Terms such as "status:active" may be shown as chips.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    void setKeyHint(const QString &key);

    /// The function that finds the chips in a text; runs on every paint, so it must be quick. None at first.
    void setSpanFinder(std::function<QList<SearchSpan>(const QString &)> finder);

    /// How long a hand may rest before searchChanged. Units: ms, 150 at first.
    void setDelay(int ms);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The text changed and the hand rested; at once on Enter and on clearing.
    void searchChanged(const QString &text);
    /// Enter; after searchChanged.
    void submitted(const QString &text);
    /// Down: the owner moves the focus into its list.
    void leftDown();
    /// Esc in an empty field: the owner moves the focus away.
    void leftByEscape();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRect crossRect() const;
    QRect textRect() const;
    void paintSpans(QPainter *painter, Qt::GlobalColor layer);
    void flush();

    std::function<QList<SearchSpan>(const QString &)> m_finder;
    QString m_keyHint;
    QString m_told;
    QTimer *m_timer;
};

/// Finds terms with a colon or a comparison ("status:active", "priority<=2", "-assignee:*").
QList<SearchSpan> filterSpans(const QString &text);

} // namespace firstline::ui
