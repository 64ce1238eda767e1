#pragma once

#include "ui/models/listdiff.h"
#include "ui/queue/bulkvalues.h"
#include "ui/queue/queuesource.h"

class QBoxLayout;
class QProgressBar;
class QTableView;

namespace firstline::ui {

class BulkLines;
class Button;
class Label;

/// Changes many tickets at once, below the list: what will change in each is shown before, how it went after, and the
/// whole of it can be taken back. Ctrl+Enter changes, Esc leaves; nothing is modal. Thread: interface.
class BulkPanel : public QWidget {
    Q_OBJECT

public:
    explicit BulkPanel(const QueueSource &source, QWidget *parent = nullptr);
    ~BulkPanel() override;

    /// Opens for the marked rows.
    void open(BulkValues::Preset preset, const RowIds &rids);

    /// Other rows are marked; what runs or is reported stays.
    void setRows(const RowIds &rids);
    void leave();

    /// Takes back the act whose first command this is. False when it is none of the panel's.
    bool undo(CommandId command);

    /// The outbox or the conflicts moved.
    void look();

    /// The act that is shown; null before the first one.
    service::BulkAct *act() const { return m_act; }

Q_SIGNALS:
    void ticketActivated(firstline::TicketId id);
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);
    /// The panel went away; `done`: something was done, and nothing of it was left out.
    void left(bool done);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTable();
    QWidget *makeBottom();
    void newAct();
    void plan();
    void onStage();
    void onButton();
    void start();
    void openCurrent();
    void say();
    void retranslate();

    QueueSource m_source;
    std::vector<service::BulkAct *> m_acts; ///< Newest last; what was done lately can be taken back.
    service::BulkAct *m_act = nullptr;
    RowIds m_rids;
    BulkLines *m_lines;
    BulkValues *m_values;
    Label *m_title;
    QTableView *m_table = nullptr;
    QBoxLayout *m_bottom = nullptr;
    Label *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    Button *m_close;
    Button *m_open = nullptr;
    Button *m_undo = nullptr;
    Button *m_go = nullptr;
    QTimer *m_soon;
    QTimer *m_sayLater;
    bool m_done = false;
};

} // namespace firstline::ui
