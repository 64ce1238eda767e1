#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// The dark rail at the left: the places of the program, icon above label. Keys: Up and Down walk, Home and End jump,
/// Enter or Space go there. Tab reaches it once.
class NavRail : public QWidget {
    Q_OBJECT

public:
    /// Where a place stands.
    enum class Where { Top, Bottom };

    explicit NavRail(QWidget *parent = nullptr);
    ~NavRail() override;

    /// Adds a place. Shape: ids are unique; the order is the order of adding.
    void addPlace(const QString &id, const QString &iconName, const QString &label, Where where = Where::Top,
                  const QString &shortcut = {});

    /// Changes a label ("Outbox · 3" is label "Outbox" and badge 3).
    void setLabel(const QString &id, const QString &label);

    /// A number behind the label; 0 takes it away.
    void setBadge(const QString &id, int count);

    /// A red mark at the icon: something there needs a person.
    void setAlert(const QString &id, bool alert);

    /// Marks a place without emitting. Unknown id: nothing is marked.
    void setCurrent(const QString &id);
    QString current() const;
    QStringList places() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person went to a place; it is already marked.
    void placeChosen(const QString &id);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    class Place;

    Place *find(const QString &id) const;
    void arrange();
    void choose(Place *place);
    void walk(int to);

    QList<Place *> m_places;
};

} // namespace firstline::ui
