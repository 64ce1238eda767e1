#pragma once

#include <QtWidgets/QWidget>

class QProgressBar;

namespace firstline::ui {

class Button;
class Label;

/// How far the writing of a list is, under it, with a way to stop. Shows itself while there is something to tell.
class ExportStrip : public QWidget {
    Q_OBJECT

public:
    explicit ExportStrip(QWidget *parent = nullptr);

    void setProgress(int done, int total);

Q_SIGNALS:
    void cancelled();

private:
    Label *m_text;
    QProgressBar *m_bar;
    Button *m_cancel;
};

} // namespace firstline::ui
