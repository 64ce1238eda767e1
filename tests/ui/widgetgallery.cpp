#include "tests/ui/widgetgallery.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hoursbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/safetextview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidelist.h"
#include "ui/widgets/statuschip.h"

#include <QtGui/QPainter>
#include <QtWidgets/QtWidgets>

using namespace firstline::ui;

namespace {

struct DemoRow {
    PillState state;
    QString left;
    int priority;
    QString number;
    QString subject;
    QString company;
    QString assignee;
};

/// Paints rows of tickets as a list's delegate would.
class DemoRows : public QWidget {
public:
    DemoRows()
    {
        setMinimumSize(560, 32 * 6);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        static const QList<DemoRow> rows {
            { PillState::Overdue, QChar(0x2212) + u"00:22:10"_qs, 1, u"40079"_qs,
              u"Server room: temperature alarm"_qs, u"Northbank Credit"_qs, u"Ivan"_qs },
            { PillState::Warns, u"00:14:05"_qs, 1, u"40117"_qs, u"Cash desk does not print receipts"_qs,
              u"Maxi Market 12"_qs, u"Anna"_qs },
            { PillState::Runs, u"01:02:11"_qs, 2, u"40093"_qs, u"No network on the second floor"_qs,
              u"Salaris Mall"_qs, {} },
            { PillState::Stands, u"stands 2 h 10"_qs, 3, u"40088"_qs, u"UPS battery: waiting for delivery"_qs,
              u"Maxi Market 03"_qs, u"Piotr"_qs },
            { PillState::Runs, u"1 d 02 h"_qs, 4, u"40071"_qs, u"Inventory of scanners at site Volna"_qs,
              u"Maxi Market 07"_qs, u"Boris"_qs },
            { PillState::Met, u"by phone"_qs, 4, u"40066"_qs, u"Certificate of the web shop expires"_qs,
              u"Polar Foods"_qs, u"Olga"_qs },
        };
        QPainter painter(this);
        int y = 0;
        for (const DemoRow &row : rows) {
            const QRect line(0, y, width(), 32);
            painter.fillRect(line, y == 32 ? color(Role::Sel) : color(Role::Base));
            painter.fillRect(QRect(0, y + 31, width(), 1), color(Role::Line));
            paintPill(&painter, QRect(12, y, 110, 32), row.state, row.left);
            paintPriority(&painter, QRect(130, y, 30, 32), row.priority);
            painter.setFont(font());
            painter.setPen(color(Role::Muted));
            drawTabular(&painter, QRect(172, y, 60, 32), row.number);
            painter.drawText(QRect(470, y, 120, 32), Qt::AlignVCenter, row.company);
            painter.setPen(color(Role::Text));
            painter.drawText(QRect(226, y, 240, 32), Qt::AlignVCenter, row.subject);
            if (row.assignee.isEmpty()) {
                painter.setPen(color(Role::Muted));
                painter.drawText(QRect(590, y, 80, 32), Qt::AlignVCenter, u"nobody"_qs);
            } else {
                paintAvatar(&painter, QRect(590, y, 20, 32), row.assignee, 18);
                painter.drawText(QRect(616, y, 80, 32), Qt::AlignVCenter, row.assignee);
            }
            y += 32;
        }
    }
};

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets, bool stretch = true)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    if (stretch)
        row->addStretch();
    return row;
}

Button *button(const QString &text, Button::Kind kind, const QString &key = {}, const QString &iconName = {})
{
    auto *made = new Button(text, kind);
    made->setKeyHint(key);
    made->setIconName(iconName);
    return made;
}

QVBoxLayout *cardLayout(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(6);
    return column;
}

} // namespace

WidgetGallery::WidgetGallery(QWidget *parent)
    : QWidget(parent)
{
    const SideListRoles roles;
    const auto add = [this, &roles](const QString &name, int count, int overdue = 0) {
        auto *item = new QStandardItem(name);
        item->setData(count < 0, roles.section);
        item->setData(count, roles.count);
        item->setData(overdue, roles.overdue);
        m_views.appendRow(item);
    };
    add(u"Views"_qs, -1);
    add(u"All active"_qs, 62, 1);
    add(u"My work"_qs, 12);
    add(u"Unassigned"_qs, 7);
    add(u"Due today"_qs, 19);
    add(u"Queues"_qs, -1);
    add(u"Line 1"_qs, 31);
    add(u"Line 2"_qs, 18, 1);
    add(u"Team views"_qs, -1);
    add(u"VIP customers with a long name"_qs, 1106);

    auto *banner = new Banner(Banner::Kind::Offline);
    banner->setMessage(u"Offline since 10:42."_qs, u"Everything works; 3 changes wait and will be sent by themselves."_qs);
    banner->setAction(u"What waits"_qs);
    banner->setDismissable(true);
    auto *warn = new Banner(Banner::Kind::Warn);
    warn->setMessage(u"Two copies are open."_qs, u"Close the other one."_qs);

    auto *rail = new NavRail;
    rail->addPlace(u"queues"_qs, u"menu"_qs, u"Queues"_qs);
    rail->addPlace(u"customers"_qs, u"user"_qs, u"Customers"_qs);
    rail->addPlace(u"knowledge"_qs, u"book-open"_qs, u"Knowledge"_qs);
    rail->addPlace(u"wallboard"_qs, u"monitor"_qs, u"Wallboard"_qs);
    rail->addPlace(u"settings"_qs, u"settings"_qs, u"Settings"_qs);
    rail->addPlace(u"outbox"_qs, u"upload"_qs, u"Outbox"_qs, NavRail::Where::Bottom);
    rail->setBadge(u"outbox"_qs, 3);
    rail->setAlert(u"outbox"_qs, true);
    rail->setCurrent(u"queues"_qs);

    auto *views = new SideList;
    views->setModel(&m_views);
    views->setCurrentQuietly(m_views.index(1, 0));
    views->setFixedWidth(196);

    auto *split = new QSplitter;
    split->addWidget(makeList());
    split->addWidget(makeTicket());
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(rail);
    body->addWidget(views);
    body->addWidget(new Hairline(Qt::Vertical));
    body->addWidget(split, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(banner);
    column->addWidget(warn);
    column->addLayout(body, 1);
    column->addWidget(new Hairline);
    auto *status = rowOf({ new StatusChip(u"online \u00B7 synced 2 s ago"_qs, Tone::Ok, StatusChip::Ground::Plain) });
    status->setContentsMargins(12, 3, 12, 3);
    status->addWidget(new Label(u"Anna Kowalska \u00B7 available"_qs, Role::Muted, TextSize::Small));
    column->addLayout(status);
    banner->show();
    warn->show();
}

QWidget *WidgetGallery::makeList()
{
    auto *pane = new QWidget;
    pane->setBackgroundRole(QPalette::Base);
    pane->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(10);
    auto *search = new SearchField(u"type to filter"_qs);
    search->setObjectName(u"gallery.search"_qs);
    search->setSpanFinder(filterSpans);
    search->setText(u"status:active sort:due receipts "_qs);
    search->setKeyHint(u"/"_qs);
    auto *columns = button(u"Columns"_qs, Button::Kind::Secondary);
    auto *top = rowOf({ search, button(u"Due"_qs, Button::Kind::Secondary, {}, u"arrow-up"_qs), columns,
                        button(u"New call"_qs, Button::Kind::Primary, u"F2"_qs) },
                      false);
    top->setContentsMargins(12, 0, 12, 0);
    column->addLayout(top);
    column->addWidget(new DemoRows);

    auto *table = new QTreeView;
    auto *model = new QStandardItemModel(4, 3, table);
    model->setHorizontalHeaderLabels({ u"No."_qs, u"Subject"_qs, u"Updated"_qs });
    for (int row = 0; row < 4; ++row)
        for (int at = 0; at < 3; ++at)
            model->setItem(row, at, new QStandardItem(u"Row %1, %2"_qs.arg(row).arg(at)));
    model->item(0)->setCheckable(true);
    model->item(0)->setCheckState(Qt::Checked);
    model->item(1)->appendRow(new QStandardItem(u"Child"_qs));
    table->setModel(model);
    table->setSortingEnabled(true);
    table->setCurrentIndex(model->index(2, 0));
    table->setFrameShape(QFrame::NoFrame);
    table->setFixedHeight(176);
    column->addWidget(table);

    auto *empty = new EmptyState(u"inbox"_qs, u"Nothing is due"_qs,
                                 u"New tickets appear here by themselves. Take one from the unassigned."_qs);
    empty->setAction(u"Show unassigned"_qs, u"U"_qs);
    column->addWidget(empty, 1);
    return pane;
}

QWidget *WidgetGallery::makeConversation()
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    struct Item {
        QString who;
        QString how;
        QString html;
        Card::Kind kind;
        QString badge;
    };
    const QList<Item> items {
        { u"Vera Lind"_qs, u"phone \u00B7 10:52 \u00B7 3 min"_qs,
          u"<p>The cash desk at till 3 rings up the sale, but the receipt does not come out. The green lamp blinks. See <a href=\"https://example.com\">the manual</a>.</p>"_qs,
          Card::Kind::Plain, {} },
        { u"Anna"_qs, u"internal note \u00B7 10:55"_qs,
          u"<p>Paper checked, lid closed. Looks like the case from March (38807). Asked to power-cycle and call back.</p>"_qs,
          Card::Kind::Note, {} },
        { u"Vera Lind"_qs, u"mail \u00B7 11:01"_qs, u"<p>Restarted twice, the lamp still blinks. Can somebody come?</p>"_qs,
          Card::Kind::Plain, u"unanswered"_qs },
    };
    for (const Item &item : items) {
        auto *card = new Card(item.kind);
        auto *inside = cardLayout(card);
        auto *head = rowOf({ new Avatar(item.who, 24), new Label(item.who, Role::Text, TextSize::Body, QFont::DemiBold),
                             new Label(item.how, Role::Muted, TextSize::Small) });
        if (!item.badge.isEmpty())
            head->addWidget(new BadgeLabel(item.badge, Tone::Warn));
        inside->addLayout(head);
        auto *text = new SafeTextView(SafeTextView::Sizing::FitsContent);
        text->setSafeHtml(item.html);
        inside->addWidget(text);
        column->addWidget(card);
    }
    return pane;
}

QWidget *WidgetGallery::makeTicket()
{
    auto *pane = new QWidget;
    pane->setBackgroundRole(QPalette::Base);
    pane->setAutoFillBackground(true);
    pane->setFixedWidth(400);
    auto *column = new QVBoxLayout(pane);
    column->setSpacing(kGap);
    auto *top = rowOf({ new Label(u"40117"_qs, Role::Muted), new BadgeLabel(u"Line 1"_qs),
                        new BadgeLabel(u"Till equipment"_qs) });
    top->addWidget(new Avatar(u"Boris"_qs, 20));
    top->addWidget(new Label(u"Boris is viewing"_qs, Role::Muted, TextSize::Small));
    column->addLayout(top);
    column->addWidget(new ElidedLabel(u"Cash desk does not print receipts at the third till of the shop"_qs, Role::Text,
                                      TextSize::Title, QFont::DemiBold));
    auto *status = button(u"Open"_qs, Button::Kind::Secondary);
    status->setMenu(new QMenu(status));
    auto *priority = button(u"Priority 1"_qs, Button::Kind::Secondary);
    priority->setPriority(1);
    priority->setMenu(new QMenu(priority));
    auto *who = button(u"Anna"_qs, Button::Kind::Secondary);
    who->setAvatarName(u"Anna"_qs);
    who->setMenu(new QMenu(who));
    auto *more = button({}, Button::Kind::Secondary, {}, u"ellipsis"_qs);
    auto *bar = rowOf({ status, priority, who });
    bar->addWidget(more);
    column->addLayout(bar);
    column->addWidget(makeConversation());
    column->addStretch();
    auto *reply = button(u"Reply"_qs, Button::Kind::Secondary);
    reply->setCheckable(true);
    reply->setChecked(true);
    auto *modes = rowOf({ reply, button(u"Note"_qs, Button::Kind::Secondary), button(u"Call"_qs, Button::Kind::Secondary),
                          button(u"Time"_qs, Button::Kind::Quiet) });
    modes->addWidget(new Label(u"draft kept"_qs, Role::Muted, TextSize::Small));
    column->addLayout(modes);
    auto *edit = new MessageEdit;
    edit->setObjectName(u"gallery.reply"_qs);
    edit->restoreDraft(u"Good morning Vera, a technician can be with you at 13:30 today. Until then please use till 1 and 2"_qs);
    column->addWidget(edit);
    auto *note = new MessageEdit;
    note->setKind(MessageEdit::Kind::Note);
    note->setLines(1, 4);
    note->setPlaceholderText(u"Only colleagues see this note"_qs);
    column->addWidget(note);
    auto *send = new QHBoxLayout;
    send->addStretch();
    send->addWidget(button(u"Send, solve, next"_qs, Button::Kind::Secondary, u"Ctrl+Shift+\u21B5"_qs));
    send->addWidget(button(u"Send"_qs, Button::Kind::Primary, u"Ctrl+\u21B5"_qs));
    column->addLayout(send);
    return pane;
}

QWidget *WidgetGallery::makeSide()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFixedWidth(480);
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setSpacing(6);
    column->addWidget(new SectionLabel(u"Clocks"_qs));
    auto *grid = new QGridLayout;
    const auto clock = [grid](int row, const QString &name, PillState state, const QString &text) {
        auto *pill = new CountdownPill;
        pill->setClock(state, text);
        grid->addWidget(new Label(name), row, 0);
        grid->addWidget(pill, row, 1, Qt::AlignRight);
    };
    clock(0, u"First response"_qs, PillState::Met, u"by phone"_qs);
    clock(1, u"Next response"_qs, PillState::Warns, u"00:14:05"_qs);
    clock(2, u"Resolution"_qs, PillState::Runs, u"07:49:46"_qs);
    column->addLayout(grid);
    auto *why = new LinkLabel(u"Why these times?"_qs, TextSize::Small);
    why->setObjectName(u"gallery.link"_qs);
    why->setKeyHint(u"X"_qs);
    column->addWidget(why);
    column->addLayout(rowOf({ new StatusChip(u"at risk"_qs, Tone::Warn), new StatusChip(u"overdue"_qs, Tone::Bad),
                              new StatusChip(u"open"_qs, Tone::Ok), new StatusChip(u"waits"_qs, Tone::Stand),
                              new StatusChip(u"new"_qs, Tone::Accent), new StatusChip(u"closed"_qs) }));
    column->addWidget(new SectionLabel(u"Contract 14/2"_qs));
    auto *bar = new HoursBar;
    bar->setShare(0.37);
    column->addWidget(bar);
    auto *over = new HoursBar;
    over->setShare(1.2, Tone::Bad);
    column->addWidget(over);
    column->addWidget(makeForm());
    column->addWidget(makeControls());
    column->addStretch();
    area->setWidget(pane);
    return area;
}

QWidget *WidgetGallery::makeForm()
{
    auto *card = new Card(Card::Kind::Floating);
    auto *column = cardLayout(card);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(new Label(u"New call"_qs, Role::Text, TextSize::Title, QFont::DemiBold));
    auto *number = new QLineEdit(u"+48 22 555 01 12"_qs);
    auto *contact = new CompletionField;
    contact->setChosen(u"Vera Lind"_qs, u"shop manager, Maxi Market 12"_qs, u"Vera Lind"_qs);
    auto *subject = new QLineEdit;
    subject->setObjectName(u"gallery.subject"_qs);
    subject->setPlaceholderText(u"What does not work"_qs);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(kPad);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new FieldLabel(u"&Number or name"_qs, number), 0, 0);
    grid->addWidget(new FieldLabel(u"Contact"_qs, contact), 0, 1);
    grid->addWidget(number, 1, 0);
    grid->addWidget(contact, 1, 1);
    grid->addWidget(new FieldLabel(u"Subject"_qs, subject), 3, 0);
    grid->addWidget(subject, 4, 0, 1, 2);
    column->addLayout(grid);
    auto *sunken = new Card(Card::Kind::Sunken);
    auto *inside = cardLayout(sunken);
    inside->addWidget(new SectionLabel(u"Watch out"_qs));
    inside->addWidget(new Label(u"Stage 3 unpaid since 10 Nov"_qs, Role::Bad));
    column->addWidget(sunken);
    auto *actions = new QHBoxLayout;
    actions->addWidget(new LinkLabel(u"38807 Paper sensor dirty"_qs));
    actions->addStretch();
    actions->addWidget(button(u"Done"_qs, Button::Kind::Secondary, u"Ctrl+D"_qs, u"phone"_qs));
    auto *save = button(u"Register"_qs, Button::Kind::Primary, u"Ctrl+\u21B5"_qs);
    save->setObjectName(u"gallery.register"_qs);
    actions->addWidget(save);
    column->addLayout(actions);
    return card;
}

QWidget *WidgetGallery::makeControls()
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    auto *check = new QCheckBox(u"Check box"_qs);
    check->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_qs);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"Radio"_qs);
    radio->setChecked(true);
    auto *off = new QCheckBox(u"Off"_qs);
    off->setEnabled(false);
    column->addLayout(rowOf({ check, partly, new QCheckBox(u"Empty"_qs), radio, new QRadioButton(u"Other"_qs), off }));
    auto *combo = new QComboBox;
    combo->addItems({ u"Till equipment"_qs, u"Network"_qs, u"Servers"_qs });
    combo->setObjectName(u"gallery.combo"_qs);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"Editable"_qs);
    auto *spin = new QSpinBox;
    spin->setValue(20);
    auto *date = new QDateEdit(QDate(2026, 11, 21));
    column->addLayout(rowOf({ combo, editable, spin, date }));
    auto *disabled = new Button(u"Disabled"_qs, Button::Kind::Primary);
    disabled->setEnabled(false);
    auto *danger = button(u"Delete"_qs, Button::Kind::Danger, {}, u"trash-2"_qs);
    auto *plain = new QPushButton(u"Plain"_qs);
    auto *standard = new QPushButton(u"Default"_qs);
    standard->setDefault(true);
    auto *tool = new QToolButton;
    tool->setIcon(icon(u"refresh-cw"_qs));
    column->addLayout(rowOf({ disabled, danger, button(u"Quiet"_qs, Button::Kind::Quiet, {}, u"pin"_qs), plain, standard,
                              tool }));
    auto *tabs = new QTabWidget;
    auto *text = new QPlainTextEdit(u"A plain field\nwith several\nlines of text\nthat scroll\nbelow\nthe edge"_qs);
    text->setFixedHeight(72);
    tabs->addTab(text, u"Conversation"_qs);
    tabs->addTab(new QWidget, u"History"_qs);
    tabs->addTab(new QWidget, u"Files"_qs);
    column->addWidget(tabs);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(30);
    column->addWidget(progress);
    column->addWidget(slider);
    return pane;
}
