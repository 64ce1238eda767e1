#pragma once

#include "core/service/floorservice.h"
#include "ui/theme/tokens.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// What tiles are filled from: one moment of the floor.
struct BoardNow {
    std::shared_ptr<const service::FloorFigures> figures; ///< Null before the first ones came.
    ConfigPtr config;
    QList<GroupId> queues; ///< Those that are shown; empty: all.
    Instant now;
    int stuckHours = 8;
    sync::SyncStatus status;

    /// The sum of the shown queues. Shape: zeros without figures.
    service::FloorQueue sum() const;
    bool shows(GroupId queue) const { return queues.isEmpty() || queues.contains(queue); }

    /// Names as people know them; never empty: "nobody" and "no queue" are said.
    QString agentName(AgentId id) const;
    QString queueName(GroupId id) const;
    QString statusName(StatusId id) const;
};

/// One tile of the wallboard. It is painted from what it last took, in its own palette and at the scale of the window, and
/// only when that differs from what stands on the screen. Sizes are those of a picture of 1920 x 1080. Thread: interface.
class BoardTile : public QWidget {
    Q_OBJECT

public:
    explicit BoardTile(const QString &key, QWidget *parent = nullptr);

    QString key() const { return m_key; }

    /// Device independent px for one px of the picture.
    void setScale(double scale);

    /// Must outlive the tile.
    void setTokens(const Tokens &tokens);

    /// Takes a moment over; repaints when it reads otherwise than before.
    void show(const BoardNow &now);

    /// A second passed.
    virtual void tick(Instant now);

    /// Marks the tile for a while: something bad happened just now.
    void setAlarmed(bool alarmed);

    /// How high it likes to be, in the picture. Tiles of a column share its height in this proportion.
    virtual double naturalHeight() const { return 340; }

    /// How often it was painted, for tests.
    int paints() const { return m_paints; }

protected:
    /// True when what is shown changed.
    virtual bool take(const BoardNow &now) = 0;
    virtual void paint(QPainter *painter) = 0;

    /// False for a tile without a box.
    virtual bool hasGround() const { return true; }

    /// Picture px to px here.
    int px(double size) const;
    QFont boardFont(double size, QFont::Weight weight = QFont::Normal) const;
    QRect inside() const;

    /// The tile's small heading; answers what is left below it.
    QRect paintHeading(QPainter *painter, const QString &text, const QString &right = {});

    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    const Tokens *m_tokens;
    double m_scale = 1;
    int m_paints = 0;
    bool m_alarmed = false;
};

/// "40079", or the provisional number.
QString numberOf(const service::FloorTicket &ticket);

/// A short age: "00:26" below a day, "2 d 03 h" above.
QString ageText(std::chrono::milliseconds age);

} // namespace firstline::ui
