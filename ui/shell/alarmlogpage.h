#pragma once

#include "core/service/alarmservice.h"
#include "core/service/newslog.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QListView;

namespace firstline::ui {

class AlarmLogModel;
class Button;
class EmptyState;
class Label;
class SearchField;

/// "What was I told, and when": alarms and news by day, what each was about, when it was told, what became of it. J and K move,
/// Enter opens the ticket, Delete puts an alarm away, "/" filters. Thread: interface.
class AlarmLogPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it; `news` may be null: alarms alone.
    explicit AlarmLogPage(service::AlarmService &alarms, service::NewsLog *news = nullptr, QWidget *parent = nullptr);

    /// The list gets the focus, the newest alarm being current.
    void focusFirst();
    void focusSearch();

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read();
    void readNews();
    void showWhole();
    bool listKey(int key);
    void step(int by);

    service::AlarmService &m_alarms;
    service::NewsLog *m_news;
    AlarmLogModel *m_model;
    SearchField *m_search;
    Button *m_allAway;
    Label *m_count;
    QWidget *m_head = nullptr;
    QListView *m_list;
    EmptyState *m_empty;
    QString m_filter;
    QTimer m_newsSoon;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace firstline::ui
