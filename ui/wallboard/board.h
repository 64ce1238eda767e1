#pragma once

#include "ui/wallboard/boardsettings.h"
#include "ui/wallboard/boardtile.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace firstline::ui {

class BoardHeader;
class Button;

/// The wallboard itself: the header, the number tiles, the large tiles page by page. All sizes follow the size of the
/// widget, so that it reads from three metres on any screen. Works only while it is visible. Keys: Left and Right or
/// Page Up and Page Down turn pages, C configures, F11 fills the screen. Thread: interface.
class Board : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the board; so must what the store's functions hold.
    Board(service::FloorService &service, BoardStore store, QWidget *parent = nullptr);
    ~Board() override;

    const BoardSettings &settings() const { return m_settings; }

    /// Shows and keeps them.
    void setSettings(const BoardSettings &settings);

    /// Reads the store again: another board may have changed it.
    void reload();

    int page() const { return m_page; }
    int pages() const;
    void turn(int step);

    /// What sounds when a deadline passes; QApplication::beep at first.
    void setBeep(std::function<void()> beep) { m_beep = std::move(beep); }

    /// For its own window: buttons stand back until somebody moves the pointer.
    void setQuiet(bool quiet);

    BoardTile *tile(const QString &key) const;

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);
    void configureRequested();
    /// Into an own window, or from a window to full screen and back.
    void screenRequested();
    void settingsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void arrange();
    void arrangePanels(const QRect &room, double scale);
    void placeColumn(const QList<BoardTile *> &tiles, const QRect &room, int gap);
    QList<BoardTile *> panelsOfPage() const;
    BoardTile *makeNumber(const QString &key);
    BoardTile *makePanel(const QString &key);
    void adopt(BoardTile *tile);
    const Tokens &tokens() const;
    void refresh();
    void second();
    void breached(const QList<TicketId> &tickets);
    void placeButtons();
    BoardNow now() const;

    service::FloorService &m_service;
    BoardStore m_store;
    BoardSettings m_settings;
    const Tokens *m_look = nullptr; ///< The palette that is shown.
    BoardHeader *m_header;
    Button *m_configure;
    Button *m_screen;
    QList<BoardTile *> m_numbers;
    QList<BoardTile *> m_panels;
    QTimer m_second;
    QTimer m_alarm;
    QTimer m_pointer;
    QElapsedTimer m_turned;
    std::function<void()> m_beep;
    int m_page = 0;
    bool m_quiet = false;
};

} // namespace firstline::ui
