#include "ui/ticket/versionlist.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>

namespace firstline::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kListHeight = 132;
constexpr int kTextHeight = 140;

} // namespace

VersionList::VersionList(QWidget *window)
    : Popover(window)
    , m_title(new Label(tr("Earlier versions"), Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_list(new QListWidget(this))
    , m_text(new DiffView(DiffView::Side::Mine))
    , m_restore(new Button(tr("Bring it back"), Button::Kind::Primary, this))
{
    setObjectName(u"ticket.versions"_qs);
    setAccessibleName(m_title->text());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge + kPad, kEdge + kPad, kEdge + kPad, kEdge + kPad);
    column->setSpacing(kGap);
    column->addWidget(m_title);
    m_list->setObjectName(u"ticket.versionList"_qs);
    m_list->setAccessibleName(m_title->text());
    m_list->setFixedHeight(kListHeight);
    m_list->setMinimumWidth(kWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_text);
    m_text->setAutoFillBackground(false);
    area->setFixedHeight(kTextHeight);
    column->addWidget(area);
    auto *row = new QHBoxLayout;
    auto *hint = new Label(tr("What stands there now becomes a version as well."), Role::Muted, TextSize::Small, QFont::Normal, this);
    hint->setWordWrap(true);
    row->addWidget(hint, 1);
    m_restore->setObjectName(u"ticket.versionRestore"_qs);
    m_restore->setKeyHint(QChar(0x21B5));
    row->addWidget(m_restore);
    column->addLayout(row);
    connect(m_restore, &Button::clicked, this, &VersionList::restore);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionList::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &VersionList::restore);
}

void VersionList::show(const QList<Draft> &versions, const QString &current, Instant now)
{
    m_versions = versions;
    m_current = current;
    m_list->clear();
    for (const Draft &version : versions) {
        auto *item = new QListWidgetItem(relativeTime(version.updatedAt, now) % u"   "_qs % version.text.simplified().left(120), m_list);
        item->setToolTip(fullTime(version.updatedAt));
    }
    m_list->setCurrentRow(0);
    showChosen();
    setFocusProxy(m_list);
}

void VersionList::showChosen()
{
    const int row = m_list->currentRow();
    m_restore->setEnabled(row >= 0);
    m_text->setTexts(row >= 0 ? m_versions.at(row).text : QString(), m_current.isEmpty() ? QString() : m_current);
}

void VersionList::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_versions.size())
        return;
    const QString text = m_versions.at(row).text;
    close();
    Q_EMIT restoreAsked(text);
}

void VersionList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return restore();
    Popover::keyPressEvent(event);
}

} // namespace firstline::ui
