#include "ui/ticket/checklistview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

/// A box without words: the ring of the focus is the line's.
class TickBox : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.state &= ~QStyle::State_HasFocus;
        painter.drawControl(QStyle::CE_CheckBox, option);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QCheckBox::focusInEvent(event);
        parentWidget()->update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QCheckBox::focusOutEvent(event);
        parentWidget()->update();
    }
};

/// An item: its box and its words, in one ring while the box has the focus.
class CheckLine : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto *box = findChild<QCheckBox *>();
        if (!box || !box->hasFocus())
            return;
        QPainter painter(this);
        paintFocusRing(&painter, rect(), kRadiusControl);
    }
};

} // namespace

ChecklistView::ChecklistView(QWidget *parent)
    : QWidget(parent)
    , m_progress(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"ticket.checklist"_qs);
    setAccessibleName(tr("Checklist"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 14);
    column->setSpacing(kGrid);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(new SectionLabel(tr("Checklist")));
    head->addStretch(1);
    m_progress->setObjectName(u"ticket.checkProgress"_qs);
    head->addWidget(m_progress);
    column->addLayout(head);
    m_rows->setSpacing(0);
    m_rows->setContentsMargins(-3, 0, 0, 0);
    column->addLayout(m_rows);
    hide();
}

void ChecklistView::show(const std::vector<CheckItem> &items, const QStringList &checked, const QHash<QString, QString> &tips, bool mayWork)
{
    const bool other = items != m_items;
    m_items = items;
    m_checked = checked;
    m_tips = tips;
    m_mayWork = mayWork;
    if (other)
        rebuild();
    refresh();
    setVisible(!items.empty());
}

void ChecklistView::rebuild()
{
    m_boxes.clear();
    for (QWidget *line : std::exchange(m_lines, {})) {
        m_rows->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    for (const CheckItem &item : m_items) {
        auto *line = new CheckLine(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(3, 3, 3, 3);
        row->setSpacing(6);
        auto *box = new TickBox(line);
        box->setObjectName(u"ticket.checkItem"_qs);
        box->setAccessibleName(item.text);
        box->setAccessibleDescription(item.required ? tr("needed before it is solved") : QString());
        //: behind an item of a checklist that solving asks for
        const QString text = item.required ? tr("%1 *").arg(item.text) : item.text;
        auto *words = new Label(text, Role::Text, TextSize::Body, QFont::Normal, line);
        words->setWordWrap(true);
        words->setMinimumWidth(1);
        words->setTextFormat(Qt::PlainText);
        words->setProperty("place", static_cast<int>(m_boxes.size()));
        words->installEventFilter(this);
        row->addWidget(box, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        connect(box, &QCheckBox::clicked, this, [this, name = item.text](bool on) { Q_EMIT toggled(name, on); });
        m_rows->addWidget(line);
        line->show();
        m_lines.append(line);
        m_boxes.append(box);
    }
}

void ChecklistView::refresh()
{
    int done = 0;
    for (int i = 0; i < m_boxes.size(); ++i) {
        const CheckItem &item = m_items.at(static_cast<size_t>(i));
        const bool on = m_checked.contains(item.text);
        done += on ? 1 : 0;
        m_boxes.at(i)->setChecked(on);
        m_boxes.at(i)->setEnabled(m_mayWork);
        const QString who = on ? m_tips.value(item.text) : item.required ? tr("* needed before it is solved") : QString();
        m_boxes.at(i)->setToolTip(who);
        auto *words = m_lines.at(i)->findChild<Label *>();
        words->setToolTip(who);
        words->setRole(on ? Role::Muted : Role::Text);
    }
    //: how much of a checklist is done
    m_progress->setText(tr("%1 of %2").arg(done).arg(m_items.size()));
}

bool ChecklistView::focusItem(const QString &text)
{
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_items.at(static_cast<size_t>(i)).text != text)
            continue;
        m_boxes.at(i)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

bool ChecklistView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && m_mayWork) {
        m_boxes.at(watched->property("place").toInt())->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
