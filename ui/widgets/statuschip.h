#pragma once

#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A status by shape, colour and words ("● online", "▲ at risk"): a pill without a countdown. Without ground it is a
/// mark and text for a status line.
class StatusChip : public QWidget {
    Q_OBJECT

public:
    /// Whether the chip stands on a soft ground of its tone.
    enum class Ground { Soft, Plain };

    explicit StatusChip(const QString &text = {}, Tone tone = Tone::Neutral, Ground ground = Ground::Soft,
                        QWidget *parent = nullptr);

    void setStatus(const QString &text, Tone tone);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
    Ground m_ground;
};

} // namespace firstline::ui
