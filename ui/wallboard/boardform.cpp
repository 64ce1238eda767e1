#include "ui/wallboard/boardform.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

namespace firstline::ui {

namespace {

constexpr int kFormWidth = 340;

/// Keys of the ticked items, in their order.
QStringList tickedOf(const QListWidget *list)
{
    QStringList keys;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            keys.append(list->item(row)->data(Qt::UserRole).toString());
    }
    return keys;
}

void addItem(QListWidget *list, const QString &key, const QString &name, bool ticked)
{
    auto *item = new QListWidgetItem(name, list);
    item->setData(Qt::UserRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

} // namespace

BoardForm::BoardForm(service::FloorService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
{
    setObjectName(u"boardForm"_qs);
    setAccessibleName(tr("What the board shows"));
    setFixedWidth(kFormWidth);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, kPad, 0, kPad);
    auto *top = new QHBoxLayout;
    top->addWidget(new Label(tr("What the board shows"), Role::Text, TextSize::Title, QFont::DemiBold, this), 1);
    auto *close = new Button({}, Button::Kind::Quiet, this);
    close->setIconName(u"x"_qs);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setObjectName(u"boardForm.close"_qs);
    connect(close, &QPushButton::clicked, this, &BoardForm::closed);
    top->addWidget(close);
    top->addSpacing(kGap);
    whole->addLayout(top);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // it follows the fields inside
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 16, 0);
    column->setSpacing(kGrid);
    const auto add = [&](QListWidget *&list, const QString &name, const QString &label) {
        list = makeList(name, label);
        column->addWidget(new FieldLabel(label, list, inside));
        column->addWidget(list);
        column->addSpacing(kGap);
    };
    add(m_numbers, u"boardForm.numbers"_qs, tr("Numbers at the top"));
    add(m_panels, u"boardForm.panels"_qs, tr("Large tiles, four on a page"));
    add(m_queues, u"boardForm.queues"_qs, tr("Queues; none ticked shows all"));
    m_queues->setDragDropMode(QAbstractItemView::NoDragDrop);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_rotate = new QSpinBox(inside);
    m_rotate->setObjectName(u"boardForm.rotate"_qs);
    m_rotate->setRange(0, 600);
    m_rotate->setSingleStep(5);
    m_rotate->setSuffix(tr(" s"));
    m_rotate->setSpecialValueText(tr("by hand"));
    form->addRow(tr("A page shows for"), m_rotate);
    m_stuck = new QSpinBox(inside);
    m_stuck->setObjectName(u"boardForm.stuck"_qs);
    m_stuck->setRange(1, 80);
    m_stuck->setSuffix(tr(" h"));
    form->addRow(tr("Stuck after working time of"), m_stuck);
    m_look = new QComboBox(inside);
    m_look->setObjectName(u"boardForm.look"_qs);
    m_look->addItems({ tr("dark"), tr("light"), tr("like the program") });
    form->addRow(tr("Colours"), m_look);
    m_screen = new QComboBox(inside);
    m_screen->setObjectName(u"boardForm.screen"_qs);
    form->addRow(tr("Monitor"), m_screen);
    column->addLayout(form);
    m_sound = new QCheckBox(tr("Sound when a deadline passes"), inside);
    m_sound->setObjectName(u"boardForm.sound"_qs);
    column->addWidget(m_sound);
    column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() wants it otherwise
    whole->addWidget(area, 1);
    connect(m_rotate, &QSpinBox::valueChanged, this, &BoardForm::tell);
    connect(m_stuck, &QSpinBox::valueChanged, this, &BoardForm::tell);
    connect(m_look, &QComboBox::currentIndexChanged, this, &BoardForm::tell);
    connect(m_screen, &QComboBox::currentIndexChanged, this, &BoardForm::tell);
    connect(m_sound, &QCheckBox::toggled, this, &BoardForm::tell);
}

QListWidget *BoardForm::makeList(const QString &name, const QString &label)
{
    auto *list = new QListWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(label);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    list->setDefaultDropAction(Qt::MoveAction);
    list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTabKeyNavigation(false);
    list->installEventFilter(this);
    connect(list, &QListWidget::itemChanged, this, &BoardForm::tell);
    connect(list->model(), &QAbstractItemModel::rowsMoved, this, &BoardForm::tell);
    connect(list->model(), &QAbstractItemModel::rowsInserted, this, &BoardForm::tell, Qt::QueuedConnection);
    return list;
}

void BoardForm::fillTiles(QListWidget *list, const QStringList &chosen, const QStringList &all)
{
    list->clear();
    for (const QString &key : chosen)
        addItem(list, key, BoardSettings::nameOf(key), true);
    for (const QString &key : all) {
        if (!chosen.contains(key))
            addItem(list, key, BoardSettings::nameOf(key), false);
    }
    list->setFixedHeight(list->sizeHintForRow(0) * list->count() + 2 * list->frameWidth() + 4);
}

void BoardForm::fillQueues(const QList<GroupId> &chosen)
{
    m_queues->clear();
    const ConfigPtr config = m_service.config();
    const auto figures = m_service.figures();
    if (!config || !figures)
        return;
    for (const service::FloorQueue &queue : figures->queues) {
        if (const Group *group = config->group(queue.id))
            addItem(m_queues, queue.id.text(), group->name, chosen.contains(queue.id));
    }
    m_queues->setFixedHeight(std::max(1, m_queues->sizeHintForRow(0)) * std::max(1, m_queues->count())
                             + 2 * m_queues->frameWidth() + 4);
}

void BoardForm::setSettings(const BoardSettings &settings)
{
    m_filling = true;
    fillTiles(m_numbers, settings.numbers, BoardSettings::allNumbers());
    fillTiles(m_panels, settings.panels, BoardSettings::allPanels());
    fillQueues(settings.queues);
    m_rotate->setValue(settings.rotateS);
    m_stuck->setValue(settings.stuckHours);
    m_look->setCurrentIndex(settings.look == BoardLook::Dark ? 0 : settings.look == BoardLook::Light ? 1 : 2);
    m_sound->setChecked(settings.sound);
    m_screen->clear();
    m_screen->addItem(tr("the second one, if there is one"), QString());
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (int i = 0; i < screens.size(); ++i) {
        const QSize size = screens.at(i)->size() * screens.at(i)->devicePixelRatio();
        m_screen->addItem(u"%1: %2 (%3 \u00D7 %4)"_qs.arg(i + 1).arg(screens.at(i)->name()).arg(size.width()).arg(size.height()),
                          screens.at(i)->name());
    }
    // A monitor that is switched off stays the chosen one.
    if (m_screen->findData(settings.screen) < 0)
        m_screen->addItem(tr("%1 (not connected)").arg(settings.screen), settings.screen);
    m_screen->setCurrentIndex(m_screen->findData(settings.screen));
    m_filling = false;
}

void BoardForm::focusFirst()
{
    m_numbers->setFocus();
    m_numbers->setCurrentRow(0);
}

BoardSettings BoardForm::settings() const
{
    BoardSettings settings;
    settings.numbers = tickedOf(m_numbers);
    settings.panels = tickedOf(m_panels);
    for (const QString &id : tickedOf(m_queues)) {
        if (const auto uuid = Uuid::fromText(id))
            settings.queues.append(GroupId(*uuid));
    }
    settings.rotateS = m_rotate->value();
    settings.stuckHours = m_stuck->value();
    settings.look = m_look->currentIndex() == 0 ? BoardLook::Dark
        : m_look->currentIndex() == 1           ? BoardLook::Light
                                                : BoardLook::Program;
    settings.sound = m_sound->isChecked();
    settings.screen = m_screen->currentData().toString();
    return settings;
}

void BoardForm::tell()
{
    if (!m_filling)
        Q_EMIT changed();
}

void BoardForm::move(QListWidget *list, int step)
{
    const int row = list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= list->count())
        return;
    m_filling = true;
    QListWidgetItem *item = list->takeItem(row);
    list->insertItem(to, item);
    list->setCurrentRow(to);
    m_filling = false;
    tell();
}

bool BoardForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched == m_queues)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *list = qobject_cast<QListWidget *>(watched);
    const bool moves = key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (!list || !moves)
        return QWidget::eventFilter(watched, event);
    move(list, key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

void BoardForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void BoardForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Base));
    painter.fillRect(QRect(0, 0, 1, height()), color(Role::Line));
}

} // namespace firstline::ui
