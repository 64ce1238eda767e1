#include "ui/customer/rowsection.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kFirstRows = 12;

/// Names of columns above rows, with the rows' own widths.
class ColumnHeader : public QWidget {
public:
    explicit ColumnHeader(const RowParts &parts)
        : m_parts(parts)
    {
        setFixedHeight(22);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(ui::font(TextSize::Small, QFont::Medium));
        painter.setPen(color(Role::Muted));
        const QRect rest = rect().adjusted(kGap, 0, -kGap, 0);
        const int share = rest.width() / int(m_parts.columns.size() + 2);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, m_parts.text);
        for (qsizetype i = 0; i < m_parts.columns.size(); ++i) {
            const QRect cell(rest.left() + int(i + 2) * share, 0, share - kGap, rest.height());
            painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(m_parts.columns.at(i), Qt::ElideRight, cell.width()));
        }
    }

private:
    RowParts m_parts;
};

} // namespace

RowSection::RowSection(const QString &title, const QString &emptyText, QWidget *parent)
    : Card(Card::Kind::Plain, parent)
    , m_title(new SectionLabel(title))
    , m_count(new Label({}, Role::Muted, TextSize::Small))
    , m_empty(new Label(emptyText, Role::Muted))
    , m_add(new Button({}, Button::Kind::Quiet))
    , m_column(new QVBoxLayout(this))
    , m_list(new QVBoxLayout)
    , m_more(new LinkLabel({}, TextSize::Small))
    , m_all(new LinkLabel({}, TextSize::Small))
{
    m_column->setContentsMargins(kPad, kGap, kPad, kGap);
    m_column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_add);
    m_add->setIconName(u"plus"_qs);
    m_add->hide();
    m_empty->setWordWrap(true);
    m_list->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(m_empty);
    m_column->addLayout(m_list);
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    m_column->addWidget(m_all, 0, Qt::AlignLeft);
    m_more->hide();
    m_all->hide();
    setMinimumHeight(44);
    connect(m_add, &Button::clicked, this, &RowSection::addWanted);
    connect(m_all, &LinkLabel::clicked, this, &RowSection::allWanted);
    connect(m_more, &LinkLabel::clicked, this, [this] { showUpTo(int(m_rows.size())); });
}

void RowSection::setAddText(const QString &text)
{
    m_add->setText(text);
    m_add->setVisible(!text.isEmpty());
}

void RowSection::setRows(std::vector<Row> rows, const RowParts &header)
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = std::move(rows);
    m_shown = 0;
    m_all->hide();
    m_count->setText(m_rows.empty() ? QString() : QString::number(m_rows.size()));
    m_empty->setVisible(m_rows.empty());
    if (!m_rows.empty() && !header.columns.isEmpty())
        m_list->addWidget(new ColumnHeader(header));
    showUpTo(int(m_rows.size()) <= kFirstRows + 3 ? int(m_rows.size()) : kFirstRows);
}

void RowSection::setAll(int total, const QString &text)
{
    m_count->setText(QLocale().toString(total));
    m_all->setObjectName(objectName() % u".all"_qs);
    m_all->setText(text);
    m_all->setVisible(!text.isEmpty());
}

void RowSection::showUpTo(int count)
{
    for (; m_shown < count; ++m_shown)
        m_list->addWidget(makeRow(m_rows[size_t(m_shown)], m_shown));
    const int rest = int(m_rows.size()) - m_shown;
    m_more->setText(tr("Show %n more", nullptr, rest));
    m_more->setVisible(rest > 0);
}

QWidget *RowSection::makeRow(const Row &row, int place)
{
    auto *line = new RowButton(row.parts);
    line->setObjectName(objectName() % u".row"_qs % QString::number(place));
    if (row.clicked)
        connect(line, &RowButton::clicked, this, row.clicked);
    if (row.activated)
        connect(line, &RowButton::activated, this, row.activated);
    if (row.buttonIcon.isEmpty())
        return line;
    auto *box = new QWidget;
    auto *across = new QHBoxLayout(box);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(kGrid);
    auto *button = new Button({}, Button::Kind::Quiet);
    button->setIconName(row.buttonIcon);
    button->setAccessibleName(row.buttonText);
    button->setToolTip(row.buttonText);
    button->setObjectName(line->objectName() % u".button"_qs);
    connect(button, &Button::clicked, this, row.buttonClicked);
    across->addWidget(line, 1);
    across->addWidget(button);
    return box;
}

} // namespace firstline::ui
