#pragma once

#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A small framed label: a queue, a tag, "VIP", "unanswered".
class BadgeLabel : public QWidget {
    Q_OBJECT

public:
    explicit BadgeLabel(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(Tone tone);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace firstline::ui
