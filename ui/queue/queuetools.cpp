#include "ui/queue/queuetools.h"

#include "ui/models/ticketlistmodel.h"
#include "ui/queue/namepopup.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kNarrow = 720; // below it the columns' button shows its icon alone
constexpr int kTiny = 600; // below it the filter has a row of its own
constexpr int kLeast = 380; // the ticket beside the list needs room, too
constexpr int kVeryNarrow = 440; // below it the button of the order shows its direction alone

} // namespace

QueueTools::QueueTools(QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterField)
    , m_sortButton(new Button)
    , m_columnButton(new Button)
    , m_groupButton(new Button)
    , m_more(new Button)
    , m_newCall(new Button({}, Button::Kind::Primary))
{
    m_filter->setObjectName(u"queue.filter"_qs);
    m_sortButton->setObjectName(u"queue.sort"_qs);
    m_columnButton->setObjectName(u"queue.columns"_qs);
    m_groupButton->setObjectName(u"queue.group"_qs);
    m_more->setObjectName(u"queue.more"_qs);
    m_more->setIconName(u"ellipsis"_qs);
    m_newCall->setObjectName(u"queue.newCall"_qs);
    m_newCall->setKeyHint(u"F2"_qs);
    setMinimumWidth(kLeast);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPad, 10, kPad, 10);
    layout->setSpacing(kGap);
    m_row = new QHBoxLayout;
    m_row->addWidget(m_filter, 1);
    m_row->addWidget(m_sortButton);
    m_row->addWidget(m_groupButton);
    m_row->addWidget(m_columnButton);
    m_row->addWidget(m_more);
    m_row->addStretch();
    m_row->addWidget(m_newCall);
    layout->addLayout(m_row);
    connect(m_groupButton, &QPushButton::clicked, this, &QueueTools::openGroupMenu);
    connect(m_more, &QPushButton::clicked, this, &QueueTools::moreRequested);
    connect(m_sortButton, &QPushButton::clicked, this, &QueueTools::openSortMenu);
    connect(m_columnButton, &QPushButton::clicked, this, &QueueTools::openColumnMenu);
    connect(m_newCall, &QPushButton::clicked, this, &QueueTools::newCallRequested);
    // A click leaves the keys with the list: letters mean nothing to a button.
    for (Button *button : { m_sortButton, m_columnButton, m_groupButton, m_more, m_newCall })
        button->setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void QueueTools::retranslate()
{
    m_newCall->setText(tr("New call"));
    m_columnButton->setToolTip(tr("Columns"));
    m_columnButton->setAccessibleName(tr("Columns"));
    m_sortButton->setToolTip(tr("Order of the list"));
    m_groupButton->setToolTip(tr("Groups"));
    m_more->setToolTip(tr("Views and files"));
    m_more->setAccessibleName(tr("Views and files"));
    setSort(m_sort);
    setGrouping(m_grouping);
    showWidth();
}

void QueueTools::showWidth()
{
    const bool narrow = width() < kNarrow;
    m_columnButton->setText(narrow ? QString() : tr("Columns"));
    m_columnButton->setIconName(narrow ? u"columns-3"_qs : QString());
    m_newCall->setKeyHint(narrow ? QString() : u"F2"_qs);
    // The filter has a row of its own where the buttons would leave it no room.
    auto *rows = static_cast<QVBoxLayout *>(layout());
    const bool apart = rows->count() == 2;
    if (isTiny() && !apart) {
        m_row->removeWidget(m_filter);
        rows->insertWidget(0, m_filter);
    } else if (!isTiny() && apart) {
        rows->removeWidget(m_filter);
        m_row->insertWidget(0, m_filter, 1);
    }
    setGrouping(m_grouping);
    setSort(m_sort);
}

bool QueueTools::isTiny() const { return width() < kTiny; }

void QueueTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWidth();
}

QString QueueTools::groupingName() const
{
    const QList<Grouping> all = groupings();
    const auto known = std::find_if(all.begin(), all.end(), [this](const Grouping &one) { return one.key == m_grouping; });
    return known == all.end() ? m_grouping : known->name;
}

void QueueTools::setGrouping(const QString &grouping)
{
    m_grouping = grouping;
    const QString name = groupingName();
    // Without groups the icon says enough; with them their name stands there, where there is room.
    m_groupButton->setIconName(u"layers"_qs);
    m_groupButton->setText(grouping.isEmpty() || width() < kNarrow ? QString() : name);
    m_groupButton->setAccessibleName(grouping.isEmpty() ? tr("Groups: none") : tr("Groups: %1").arg(name));
}

QString QueueTools::clockName(const QString &key)
{
    if (key == u"first")
        return tr("First response");
    if (key == u"next")
        return tr("Next response");
    return key == u"resolution" ? tr("Resolution") : QString();
}

void QueueTools::setSort(const QString &sort)
{
    m_sort = sort;
    const QString first = sort.section(u',', 0, 0).trimmed();
    const bool down = first.startsWith(u'-');
    const QString key = down ? first.mid(1) : first;
    const auto column = TicketCells::ofKey(key);
    const QString clock = clockName(key);
    const QString name = column ? TicketCells::fullHeading(*column) : clock.isEmpty() ? key : clock;
    const QChar direction(down ? 0x2193 : 0x2191);
    m_sortButton->setText(width() < kVeryNarrow ? QString(direction) : QString(name % u' ' % direction));
    //: for screen readers: %1 is a column
    m_sortButton->setAccessibleName((down ? tr("Order: %1, descending") : tr("Order: %1, ascending")).arg(name));
}

void QueueTools::popupUnder(QMenu *menu, Button *button)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
}

void QueueTools::openSortMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queue.sortMenu"_qs);
    const bool down = m_sort.startsWith(u'-');
    const auto add = [&](const QString &key, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        const bool current = m_sort == key || (down && m_sort.mid(1) == key);
        action->setChecked(current);
        // The order that is on is turned round.
        connect(action, &QAction::triggered, this, [this, key, turns = current && !down] {
            Q_EMIT sortChosen(turns ? QString(u'-' % key) : key);
        });
    };
    for (int i = 0; i < kTicketColumns; ++i) {
        const auto column = static_cast<TicketColumn>(i);
        if (const QString key = TicketListModel::sortKey(column); !key.isEmpty())
            add(key, TicketCells::fullHeading(column));
    }
    menu->addSeparator();
    for (const QString &key : { u"first"_qs, u"next"_qs, u"resolution"_qs })
        add(key, clockName(key));
    popupUnder(menu, m_sortButton);
}

void QueueTools::openColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queue.columnMenu"_qs);
    for (int i = 0; i < kTicketColumns; ++i) {
        const auto column = static_cast<TicketColumn>(i);
        //: Beside a column that is wanted and left out while the list is narrow
        const QString noRoom = m_hasRoom && !m_hasRoom(column) ? QString(u'\t' % tr("no room")) : QString();
        QAction *action = menu->addAction(TicketCells::fullHeading(column) % noRoom);
        action->setData(i);
        action->setCheckable(true);
        action->setChecked(std::any_of(m_columns.begin(), m_columns.end(),
                                       [column](const ShownColumn &shown) { return shown.column == column; }));
        action->setEnabled(column != TicketColumn::Due && column != TicketColumn::Subject);
        connect(action, &QAction::toggled, this, [this, column](bool on) { toggleColumn(column, on); });
    }
    addPresets(menu);
    addDensities(menu);
    popupUnder(menu, m_columnButton);
}

void QueueTools::addPresets(QMenu *menu)
{
    using C = TicketColumn;
    menu->addSeparator();
    const auto add = [this, menu](const QString &name, const ShownColumns &columns) {
        connect(menu->addAction(name), &QAction::triggered, this, [this, columns] { Q_EMIT columnsChosen(columns); });
    };
    add(tr("The usual columns"), usualColumns());
    add(tr("Columns for dispatching"), { { C::Due }, { C::Priority }, { C::Number }, { C::Subject }, { C::Company },
                                         { C::Queue }, { C::Status }, { C::Assignee } });
    add(tr("Columns about customers"), { { C::Due }, { C::Number }, { C::Subject }, { C::Company }, { C::Contact },
                                         { C::Channel }, { C::Category }, { C::Created } });
    add(tr("Few columns"), { { C::Due }, { C::Number }, { C::Subject }, { C::Assignee } });
    if (m_presets)
        addOwnPresets(menu);
}

void QueueTools::addOwnPresets(QMenu *menu)
{
    menu->addSeparator();
    const QList<ColumnPreset> own = m_presets->all();
    for (const ColumnPreset &one : own) {
        QAction *use = menu->addAction(one.name);
        use->setObjectName(u"queue.preset.use"_qs);
        use->setCheckable(true);
        use->setChecked(one.columns == m_columns);
        connect(use, &QAction::triggered, this, [this, columns = one.columns] { Q_EMIT columnsChosen(columns); });
    }
    QAction *keep = menu->addAction(tr("Keep these columns \u2026"));
    keep->setObjectName(u"queue.preset.keep"_qs);
    connect(keep, &QAction::triggered, this, [this] {
        askPresetName(tr("Name of these columns"), {}, [this](const QString &name) { m_presets->keep(name, m_columns); });
    });
    if (own.isEmpty())
        return;
    QMenu *change = menu->addMenu(tr("Change my columns"));
    change->setObjectName(u"queue.preset.change"_qs);
    for (const ColumnPreset &one : own) {
        QMenu *acts = change->addMenu(one.name);
        const auto add = [&](const QString &part, const QString &text, auto what) {
            QAction *action = acts->addAction(text);
            action->setObjectName(u"queue.preset."_qs + part);
            connect(action, &QAction::triggered, this, what);
        };
        add(u"save"_qs, tr("Save the columns of now in it"), [this, name = one.name] { m_presets->keep(name, m_columns); });
        add(u"rename"_qs, tr("Rename \u2026"), [this, name = one.name] {
            askPresetName(tr("Another name for \u201c%1\u201d").arg(name), name,
                          [this, name](const QString &after) { m_presets->rename(name, after); });
        });
        add(u"delete"_qs, tr("Delete"), [this, name = one.name] { m_presets->remove(name); });
    }
}

void QueueTools::askPresetName(const QString &title, const QString &name, std::function<void(const QString &)> use)
{
    auto *popup = new NamePopup(title, name, this);
    connect(popup, &NamePopup::named, this, std::move(use));
    popup->openAt(m_columnButton->mapToGlobal(QPoint(0, m_columnButton->height() + 4)));
}

void QueueTools::addDensities(QMenu *menu)
{
    menu->addSeparator();
    const auto add = [this, menu](const QString &name, std::optional<Density> density) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_density == density);
        connect(action, &QAction::triggered, this, [this, density] { Q_EMIT densityChosen(density); });
    };
    add(tr("Rows as everywhere"), std::nullopt);
    add(tr("Compact rows"), Density::Compact);
    add(tr("Comfortable rows"), Density::Comfortable);
}

void QueueTools::openGroupMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queue.groupMenu"_qs);
    for (const Grouping &one : groupings()) {
        QAction *action = menu->addAction(one.name);
        action->setCheckable(true);
        action->setChecked(one.key == m_grouping);
        connect(action, &QAction::triggered, this, [this, key = one.key] { Q_EMIT groupingChosen(key); });
    }
    popupUnder(menu, m_groupButton);
}

// A new column stands where its number puts it, so that the list looks alike for everybody.
void QueueTools::toggleColumn(TicketColumn column, bool on)
{
    ShownColumns columns = m_columns;
    columns.removeIf([column](const ShownColumn &shown) { return shown.column == column; });
    if (on) {
        const auto place = std::find_if(columns.begin(), columns.end(),
                                        [column](const ShownColumn &shown) { return shown.column > column; });
        columns.insert(place, ShownColumn { column });
    }
    Q_EMIT columnsChosen(columns);
}

} // namespace firstline::ui
