#pragma once

#include "ui/wallboard/board.h"

namespace firstline::ui {

class BoardForm;

/// The board with the form that configures it, opened beside it. Thread: interface.
class WallboardPage : public QWidget {
    Q_OBJECT

public:
    /// See Board.
    WallboardPage(service::FloorService &service, BoardStore store, QWidget *parent = nullptr);

    Board *board() const { return m_board; }

    /// Opens or closes the form.
    void configure();
    bool isConfiguring() const;

private:
    service::FloorService &m_service;
    Board *m_board;
    BoardForm *m_form = nullptr;
};

} // namespace firstline::ui
