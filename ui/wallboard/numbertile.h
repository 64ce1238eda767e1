#pragma once

#include "ui/wallboard/boardtile.h"
#include "ui/widgets/marks.h"

namespace firstline::ui {

/// One large number with its name above and what belongs to it below. Keys: BoardSettings::allNumbers().
class NumberTile : public BoardTile {
    Q_OBJECT

public:
    explicit NumberTile(const QString &key, QWidget *parent = nullptr);

    /// The number as it stands there ("41 h" for hours).
    QString number() const { return m_face.number; }
    QString detail() const { return m_face.detail; }

    void tick(Instant now) override;

protected:
    bool take(const BoardNow &now) override;
    void paint(QPainter *painter) override;

private:
    struct Face {
        QString number;
        QString detail;
        Role role = Role::Text;

        friend bool operator==(const Face &, const Face &) = default;
    };
    Face faceOf(const BoardNow &now) const;
    Face backlog(const service::FloorQueue &sum, const BoardNow &now) const;
    Face oldest(const service::FloorQueue &sum, const BoardNow &now) const;
    bool turn(const Face &face);

    BoardNow m_now;
    Face m_face;
};

} // namespace firstline::ui
