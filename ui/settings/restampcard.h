#pragma once

#include "core/service/settingsservice.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QVBoxLayout;

namespace firstline::ui {

class Button;
class Label;

/// What an edit would do to open tickets, with the first of them, and the choice: for new tickets only, or for all.
class RestampCard : public QWidget {
    Q_OBJECT

public:
    explicit RestampCard(QWidget *parent = nullptr);

    void show(const service::RestampPreview &preview, Instant now);

Q_SIGNALS:
    /// An empty reason and `restamp` false: open tickets keep what they have.
    void chosen(bool restamp, const QString &reason);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRows(const service::RestampPreview &preview, Instant now);

    Label *m_title;
    Label *m_detail;
    QVBoxLayout *m_rows;
    QLineEdit *m_reason;
    Label *m_problem;
    Button *m_later;
    Button *m_now;
};

} // namespace firstline::ui
