#include "ui/shell/alarmlogpage.h"

#include "core/service/whendone.h"
#include "ui/shell/alarmrowdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/physicalkey.h"
#include "ui/widgets/searchfield.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

namespace firstline::ui {

namespace {

/// The names of the columns, where the rows below have them.
class ColumnNames : public QWidget
{
public:
    /// `rows`: what the names stand over; a scroll bar takes from its width.
    ColumnNames(const QStringList &names, const QAbstractScrollArea *rows, QWidget *parent)
        : QWidget(parent)
        , m_names(names)
        , m_rows(rows)
    {
        setFixedHeight(28);
        connect(rows->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { update(); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const AlarmColumns columns(QRect(0, 0, std::min(width(), m_rows->viewport()->width()), height()));
        painter.setFont(ui::font(TextSize::Small, QFont::Medium));
        painter.setPen(color(Role::Muted));
        const QRect places[] { columns.at, columns.what, columns.ticket, columns.told, columns.fate };
        for (int i = 0; i < 5; ++i) {
            const QString text = painter.fontMetrics().elidedText(m_names.at(i), Qt::ElideRight, places[i].width());
            painter.drawText(places[i], Qt::AlignLeft | Qt::AlignVCenter, text);
        }
        painter.fillRect(QRect(0, height() - 1, width(), 1), color(Role::Line));
    }

private:
    QStringList m_names;
    const QAbstractScrollArea *m_rows;
};

} // namespace

AlarmLogPage::AlarmLogPage(service::AlarmService &alarms, service::NewsLog *news, QWidget *parent)
    : QWidget(parent)
    , m_alarms(alarms)
    , m_news(news)
    , m_model(new AlarmLogModel(this))
    , m_search(new SearchField(tr("Filter alarms and news"), this))
    , m_allAway(new Button(tr("Put all away"), Button::Kind::Secondary, this))
    , m_count(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState({}, {}, {}, this))
{
    setObjectName(u"alarms"_qs);
    setFocusPolicy(Qt::ClickFocus);
    build();
    connect(&m_alarms, &service::AlarmService::changed, this, [this] {
        if (isVisible())
            read();
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter = text;
        m_model->setFilter(text);
        showWhole();
    });
    connect(m_search, &SearchField::submitted, this, &AlarmLogPage::focusFirst);
    connect(m_search, &SearchField::leftDown, this, &AlarmLogPage::focusFirst);
    connect(m_search, &SearchField::leftByEscape, this, &AlarmLogPage::focusFirst);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const TicketId ticket = m_model->ticket(index); !ticket.isNull())
            Q_EMIT ticketActivated(ticket);
    });
    // Many come at once: they are read once, and only for who looks.
    m_newsSoon.setSingleShot(true);
    m_newsSoon.setInterval(0);
    connect(&m_newsSoon, &QTimer::timeout, this, [this] {
        if (isVisible())
            readNews();
    });
    if (m_news)
        connect(m_news, &service::NewsLog::changed, &m_newsSoon, qOverload<>(&QTimer::start));
    connect(m_allAway, &Button::clicked, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const service::AlarmItem *alarm = m_model->alarm(m_model->index(row));
            if (alarm && alarm->isLive && alarm->fate == AlarmFate::None)
                m_alarms.settle(alarm->id, AlarmFate::PutAway);
        }
    });
    showWhole();
}

void AlarmLogPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kPad, kPad, kPad, kPad);
    top->setSpacing(kPad);
    top->addWidget(new Label(tr("Alarms"), Role::Text, TextSize::Title, QFont::DemiBold, this));
    top->addWidget(m_count, 1);
    m_search->setObjectName(u"alarms.filter"_qs);
    m_search->setKeyHint(u"/"_qs);
    m_search->setFixedWidth(320);
    m_allAway->setObjectName(u"alarms.allAway"_qs);
    top->addWidget(m_search);
    top->addWidget(m_allAway);
    column->addLayout(top);
    m_head = new ColumnNames({ tr("When"), tr("What"), tr("Ticket"), tr("Told"), tr("What became of it") }, m_list, this);
    column->addWidget(m_head);
    m_list->setObjectName(u"alarms.list"_qs);
    m_list->setAccessibleName(tr("Alarms"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(false);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AlarmRowDelegate(*m_model, this));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_empty->setObjectName(u"alarms.empty"_qs);
    column->addWidget(m_empty, 1);
}

void AlarmLogPage::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_again = false;
    service::whenDone(m_alarms.log(), this, [this](const Result<std::vector<service::AlarmItem>> &log) {
        m_reading = false;
        if (log) {
            m_model->setAlarms(*log, m_alarms.now());
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->firstAlarm());
            showWhole();
            // The list was not there yet when the person came.
            if (hasFocus())
                focusFirst();
        }
        if (m_again)
            read();
    });
}

void AlarmLogPage::readNews()
{
    if (!m_news)
        return;
    m_model->setNews(m_news->entries(), m_alarms.now());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->firstAlarm());
    showWhole();
}

void AlarmLogPage::showWhole()
{
    const bool rows = m_model->rowCount() > 0;
    m_list->setVisible(rows);
    m_head->setVisible(rows);
    m_empty->setVisible(!rows);
    m_allAway->setVisible(m_alarms.openCount() > 0);
    const int open = m_alarms.openCount();
    m_count->setText(m_model->isEmpty() ? QString()
                                        : open > 0 ? tr("%n of them still need somebody", nullptr, open)
                                                   : tr("nothing is open"));
    if (m_model->isEmpty() || rows)
        m_empty->setContent(u"bell"_qs, tr("No alarm has rung, and there is no news"),
                            tr("When the time of a ticket runs short, or somebody does something on a ticket of yours, you are told, and here it is kept what you were told and when."));
    else
        m_empty->setContent(u"search"_qs, tr("Nothing fits"), tr("Other words, or an empty filter, show more."));
}

void AlarmLogPage::focusFirst()
{
    if (!m_list->currentIndex().isValid() || m_model->isHeading(m_list->currentIndex()))
        m_list->setCurrentIndex(m_model->firstAlarm());
    m_list->isVisible() ? m_list->setFocus() : setFocus();
}

void AlarmLogPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void AlarmLogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    readNews();
}

void AlarmLogPage::step(int by)
{
    int row = m_list->currentIndex().row() + by;
    while (row >= 0 && row < m_model->rowCount() && m_model->isHeading(m_model->index(row)))
        row += by;
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
}

bool AlarmLogPage::listKey(int key)
{
    switch (key) {
    case Qt::Key_J:
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_K:
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Slash: focusSearch(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const TicketId ticket = m_model->ticket(m_list->currentIndex()); !ticket.isNull())
            Q_EMIT ticketActivated(ticket);
        return true;
    case Qt::Key_Delete:
        if (const service::AlarmItem *alarm = m_model->alarm(m_list->currentIndex()))
            m_alarms.settle(alarm->id, AlarmFate::PutAway);
        return true;
    default: return false;
    }
}

bool AlarmLogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (!(press->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && listKey(physicalKey(*press)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AlarmLogPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Base));
}

} // namespace firstline::ui
