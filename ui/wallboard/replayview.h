#pragma once

#include "ui/wallboard/boardtile.h"

#include <QtCore/QDate>
#include <QtCore/QTimer>

class QComboBox;
class QDateEdit;

namespace firstline::ui {

class Button;
class Label;
class ReplayLine;
class ReplayTile;

/// A queue as it was: a day as a line, a handle for the minute, and what lay in the queue then. Plays a morning (four
/// hours) in a minute. Read from events, so it can only say what they say. Thread: interface.
class ReplayView : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the view.
    explicit ReplayView(service::FloorService &floor, QWidget *parent = nullptr);

    /// Shows a queue at a minute of a local day. A null queue: the one that is chosen.
    void showAt(GroupId queue, QDate day, int minute);

    /// What is shown. Shape: zeros before the day was read.
    const service::ReplayMoment &moment() const { return m_moment; }

    bool isLoaded() const { return m_loaded; }
    bool isPlaying() const { return m_play.isActive(); }
    void togglePlay();

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTop();
    void fillQueues();
    void load();
    void loaded(const Result<service::FloorReplay> &replay);
    void showMinute();
    void step();
    void limit();
    Instant midnight() const;
    BoardNow names() const;

    service::FloorService &m_floor;
    QComboBox *m_queue;
    QDateEdit *m_day;
    Button *m_playButton;
    Label *m_title;
    Label *m_open;
    Label *m_nobody;
    Label *m_waiting;
    Label *m_broken;
    ReplayLine *m_line;
    ReplayTile *m_tile;
    QTimer m_play;
    service::FloorReplay m_replay;
    service::ReplayMoment m_moment;
    ConfigPtr m_config; ///< As it was when the day was read.
    int m_asked = 0;
    double m_minute = 0; ///< While it plays.
    bool m_loaded = false;
    bool m_filling = false;
};

} // namespace firstline::ui
