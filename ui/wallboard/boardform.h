#pragma once

#include "core/service/floorservice.h"
#include "ui/wallboard/boardsettings.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QSpinBox;

namespace firstline::ui {

/// What the board shows: tiles and their order, queues, rotation, look, sound, monitor. Every change is told at once; there
/// is nothing to confirm. Keys: Space switches a tile, Alt+Up and Alt+Down move it, Esc closes. Thread: interface.
class BoardForm : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the form.
    explicit BoardForm(service::FloorService &service, QWidget *parent = nullptr);

    /// Fills the form without telling anything.
    void setSettings(const BoardSettings &settings);

    /// Puts the focus into the first list.
    void focusFirst();

    /// What the form says now.
    BoardSettings settings() const;

Q_SIGNALS:
    void changed();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QListWidget *makeList(const QString &name, const QString &label);
    void fillTiles(QListWidget *list, const QStringList &chosen, const QStringList &all);
    void fillQueues(const QList<GroupId> &chosen);
    void move(QListWidget *list, int step);
    void tell();

    service::FloorService &m_service;
    QListWidget *m_numbers = nullptr;
    QListWidget *m_panels = nullptr;
    QListWidget *m_queues = nullptr;
    QSpinBox *m_rotate = nullptr;
    QSpinBox *m_stuck = nullptr;
    QComboBox *m_look = nullptr;
    QComboBox *m_screen = nullptr;
    QCheckBox *m_sound = nullptr;
    bool m_filling = false;
};

} // namespace firstline::ui
