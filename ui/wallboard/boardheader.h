#pragma once

#include "ui/wallboard/boardtile.h"

namespace firstline::ui {

/// The line above the tiles: the desk, the date, how fresh the figures are, the time.
class BoardHeader : public BoardTile {
    Q_OBJECT

public:
    explicit BoardHeader(QWidget *parent = nullptr);

    void tick(Instant now) override;

    /// Which page of how many shows.
    void setPage(int page, int pages);

    /// Room at the right of the words for the owner's buttons. Units: px.
    void setButtonsWidth(int width);

    /// Where the buttons may stand.
    QRect buttonsRect() const;

protected:
    bool take(const BoardNow &now) override;
    void paint(QPainter *painter) override;
    bool hasGround() const override { return false; }

private:
    struct Face {
        QString desk;
        QString date;
        QString time;
        QString link;
        Role role = Role::Muted;

        friend bool operator==(const Face &, const Face &) = default;
    };
    Face faceOf() const;
    bool turn();

    BoardNow m_now;
    Face m_face;
    int m_page = 0;
    int m_pages = 1;
    int m_buttons = 0;
};

} // namespace firstline::ui
