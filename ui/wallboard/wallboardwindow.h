#pragma once

#include "ui/wallboard/wallboardpage.h"

namespace firstline::ui {

/// The second screen: the board in a window of its own, full on the monitor that was chosen, or of any size. Where it stood
/// is remembered. Keys: F11 full or not, Esc leaves full screen, Ctrl+W closes. Deletes itself when closed.
/// Thread: interface.
class WallboardWindow : public QWidget {
    Q_OBJECT

public:
    /// See Board.
    WallboardWindow(service::FloorService &service, BoardStore store, QWidget *parent = nullptr);

    Board *board() const { return m_page->board(); }

    /// Shows it full on the chosen monitor.
    void openFull();

    /// Full screen, on the monitor it stands on, which is remembered; and back.
    void toggleFull();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void keep();
    void leaveFull();

    QRect m_normal; ///< Where it stood before it was full; invalid when it came back full.
    BoardStore m_store;
    WallboardPage *m_page;
};

} // namespace firstline::ui
