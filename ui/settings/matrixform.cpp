#include "ui/settings/matrixform.h"

#include "ui/settings/fieldchanges.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kHead = 28;
constexpr int kSide = 128;
constexpr int kWide = 112;
constexpr int kHigh = 48;
constexpr MatrixGrid::Cells kStandard { 4, 4, 3, 3, 4, 3, 3, 2, 3, 3, 2, 1, 3, 2, 1, 1 };

QColor groundOf(int priority)
{
    switch (priority) {
    case 1: return color(Role::BadSoft);
    case 2: return color(Role::WarnSoft);
    case 3: return color(Role::AccentSoft);
    default: return color(Role::StandSoft);
    }
}

} // namespace

MatrixGrid::MatrixGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Priority matrix"));
    setAccessibleRole(this, QAccessible::Grouping);
}

QSize MatrixGrid::sizeHint() const
{
    return { kSide + 4 * (kWide + kGrid), kHead + 4 * (kHigh + kGrid) };
}

void MatrixGrid::setCells(const Cells &cells)
{
    m_cells = cells;
    update();
}

QRect MatrixGrid::cellRect(int at) const
{
    return { kSide + at % 4 * (kWide + kGrid), kHead + at / 4 * (kHigh + kGrid), kWide, kHigh };
}

void MatrixGrid::announce()
{
    setAccessibleDescription(tr("Impact %1, urgency %2: priority %3")
                                 .arg(impactName(m_at / 4 + 1), urgencyName(m_at % 4 + 1)).arg(m_cells[size_t(m_at)]));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void MatrixGrid::set(int priority)
{
    if (m_readOnly || priority < 1 || priority > 4 || m_cells[size_t(m_at)] == priority)
        return;
    m_cells[size_t(m_at)] = priority;
    announce();
    Q_EMIT edited();
}

void MatrixGrid::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](int rows, int columns) {
        const int row = std::clamp(m_at / 4 + rows, 0, 3);
        const int column = std::clamp(m_at % 4 + columns, 0, 3);
        m_at = row * 4 + column;
        announce();
    };
    switch (event->key()) {
    case Qt::Key_Left: return go(0, -1);
    case Qt::Key_Right: return go(0, 1);
    case Qt::Key_Up: return go(-1, 0);
    case Qt::Key_Down: return go(1, 0);
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4: return set(event->key() - Qt::Key_0);
    case Qt::Key_Plus: return set(m_cells[size_t(m_at)] + 1);
    case Qt::Key_Minus: return set(m_cells[size_t(m_at)] - 1);
    default: QWidget::keyPressEvent(event);
    }
}

void MatrixGrid::mousePressEvent(QMouseEvent *event)
{
    for (int at = 0; at < 16; ++at) {
        if (!cellRect(at).contains(event->pos()))
            continue;
        const bool again = at == m_at && hasFocus();
        m_at = at;
        announce();
        if (again)
            set(m_cells[size_t(at)] % 4 + 1);
    }
}

void MatrixGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    announce();
}

void MatrixGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 4; ++i) {
        painter.setFont(ui::font(TextSize::Body));
        painter.setPen(color(Role::Text));
        const QRect first = cellRect(i * 4);
        painter.drawText(QRect(0, first.top(), kSide - kGap, kHigh), Qt::AlignVCenter | Qt::AlignLeft, impactName(i + 1));
        const QRect top = cellRect(i);
        painter.drawText(QRect(top.left(), 0, kWide, kHead - 4), Qt::AlignCenter, urgencyName(i + 1));
    }
    for (int at = 0; at < 16; ++at) {
        const int priority = m_cells[size_t(at)];
        const QRect cell = cellRect(at);
        paintBox(&painter, cell, groundOf(priority), mixed(groundOf(priority), priorityColor(priority), 0.5), kRadiusControl);
        const QSize mark = prioritySize();
        painter.setFont(ui::font(TextSize::Body, QFont::DemiBold));
        paintPriority(&painter, QRect(QPoint(cell.center().x() - mark.width() / 2, cell.top()), QSize(mark.width(), kHigh)), priority);
        if (hasFocus() && at == m_at)
            paintFocusRing(&painter, cell, kRadiusControl);
    }
}

MatrixForm::MatrixForm(service::SettingsService &service, QWidget *parent)
    : SettingsForm(service, EntityKind::PriorityMatrix, parent)
    , m_grid(new MatrixGrid)
    , m_note(new Label({}, Role::Warn))
    , m_hint(new Label({}, Role::Muted, TextSize::Small))
    , m_standard(new Button(tr("Standard matrix"), Button::Kind::Quiet))
{
    setObjectName(u"matrix.form"_qs);
    m_grid->setObjectName(u"matrix.grid"_qs);
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setSpacing(kGap);
    column->addWidget(new SectionLabel(tr("Impact down, urgency across")));
    column->addWidget(m_grid, 0, Qt::AlignLeft);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_hint->setObjectName(u"matrix.hint"_qs);
    column->addWidget(m_hint);
    auto *standard = m_standard;
    standard->setObjectName(u"matrix.standard"_qs);
    column->addWidget(standard, 0, Qt::AlignLeft);
    body()->addWidget(card);
    body()->addStretch(1);
    connect(m_grid, &MatrixGrid::edited, this, [this] {
        compare();
        touched();
    });
    connect(standard, &Button::clicked, this, [this] {
        m_grid->setCells(kStandard);
        compare();
        touched();
    });
}

void MatrixForm::fill(const Record &record)
{
    m_base = record;
    setHeading(tr("Priority matrix"));
    const PriorityMatrix matrix = fromRecord<PriorityMatrix>(record);
    MatrixGrid::Cells cells = kStandard;
    for (size_t i = 0; i < cells.size() && matrix.cells.size() == cells.size(); ++i)
        cells[i] = std::clamp(matrix.cells[i], 1, 4);
    const bool may = service().mayEdit();
    m_grid->setReadOnly(!may);
    m_standard->setVisible(may);
    m_hint->setText(may ? tr("Arrows move, 1 to 4 set. New tickets take it at once; tickets that are there keep their priority.")
                        : tr("Arrows move. New tickets take their priority from here."));
    m_grid->setCells(cells);
    compare();
}

/// Says where a larger impact or urgency would be less urgent: most likely a slip.
void MatrixForm::compare()
{
    const auto &c = m_grid->cells();
    bool odd = false;
    for (size_t i = 0; i < 16; ++i)
        odd = odd || (i % 4 < 3 && c[i + 1] > c[i]) || (i < 12 && c[i + 4] > c[i]);
    m_note->setText(odd ? tr("\u25B2 Somewhere a higher impact or urgency gets a lower priority. It may be saved so.") : QString());
    m_note->setVisible(odd);
}

Record MatrixForm::collect() const
{
    Record record = m_base;
    PriorityMatrix matrix = fromRecord<PriorityMatrix>(m_base);
    const auto &cells = m_grid->cells();
    const bool unset = matrix.cells.empty() && cells == kStandard;
    if (!unset)
        matrix.cells.assign(cells.begin(), cells.end());
    const Record fields = toRecord(matrix);
    const int key = keyOf(&PriorityMatrix::cells);
    if (fields.values.contains(key))
        record.values.set(key, fields.values.at(key));
    return record;
}

FormProblem MatrixForm::problem() const
{
    return {};
}

FormProblem MatrixForm::explain(const QString &detail) const
{
    return { tr("The matrix was refused: %1").arg(detail), m_grid };
}

} // namespace firstline::ui
