#pragma once

#include "core/domain/ticket.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractButton>

namespace firstline::ui {

/// A file of a message: icon, name, size; a small picture of it where there is one; how much of it has come. Click and
/// Enter ask to open it; its menu offers saving. Shows what its owner says and reads nothing.
class FileChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// Here: on this computer. Away: can be fetched. Offline: cannot be fetched now. Coming: is being fetched.
    /// Leaving: is being sent. Waiting: is to be sent when the connection is back.
    enum class State { Here, Away, Offline, Coming, Leaving, Waiting };

    explicit FileChip(const Attachment &file, QWidget *parent = nullptr);

    const Attachment &file() const { return m_file; }

    /// `share`: how much of it has come, or is at the server, 0 to 1.
    void setState(State state, double share = 0);
    State state() const { return m_state; }
    double share() const { return m_share; }

    /// What stands beside the name: the size, or how much of it is there: "1.2 of 4.5 MB".
    QString amount() const;

    /// A picture of it. Shape: null for none.
    void setPreview(const QImage &picture);
    bool hasPreview() const { return !m_preview.isNull(); }

    /// Says that opening could run it: it can only be saved.
    void setOnlySaved(bool only);

    /// What a preview is scaled into. Units: px.
    static QSize previewSize();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openAsked(const firstline::Attachment &file);
    void saveAsked(const firstline::Attachment &file);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void refreshTip();
    void paintFace(QPainter &painter, const QRect &line);

    Attachment m_file;
    QPixmap m_preview;
    State m_state = State::Here;
    double m_share = 0;
    bool m_onlySaved = false;
};

} // namespace firstline::ui
