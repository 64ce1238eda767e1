#include "ui/ticket/tagstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace firstline::ui {

namespace {

constexpr int kFieldWidth = 140;
constexpr int kCross = 18;
constexpr qsizetype kShownTags = 24; ///< Chips; more than these are in a menu.

} // namespace

TagStrip::TagStrip(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_row(new FlowLayout(this, 6, 4))
{
    m_field->setObjectName(u"ticket.tagEdit"_qs);
    m_field->setAccessibleName(tr("New tag"));
    m_field->setPlaceholderText(tr("tag, Enter"));
    m_field->setFixedWidth(kFieldWidth);
    m_field->hide();
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::returnPressed, this, &TagStrip::take);
    hide();
}

void TagStrip::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    rebuild();
}

void TagStrip::setEditable(bool editable)
{
    if (editable == m_editable)
        return;
    m_editable = editable;
    rebuild();
}

void TagStrip::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    while (m_row->count() > 0)
        delete m_row->takeAt(0);
    for (const QString &tag : m_tags.mid(0, kShownTags)) {
        auto *chip = new QWidget(this);
        auto *inside = new QHBoxLayout(chip);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(0);
        inside->addWidget(new BadgeLabel(tag, Tone::Accent, chip));
        auto *cross = new Button({}, Button::Kind::Quiet, chip);
        cross->setIconName(u"x"_qs);
        cross->setFixedSize(kCross, kCross);
        cross->setAccessibleName(tr("Remove the tag %1").arg(tag));
        cross->setToolTip(cross->accessibleName());
        cross->setVisible(m_editable);
        connect(cross, &Button::clicked, this, [this, tag] { Q_EMIT tagRemoved(tag); });
        inside->addWidget(cross);
        m_row->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    if (m_tags.size() > kShownTags)
        addRest(m_tags.mid(kShownTags));
    m_row->addWidget(m_field);
    setVisible(!m_tags.isEmpty() || !m_field->isHidden());
    updateGeometry();
}

/// Those that have no room: by name, each to be removed.
void TagStrip::addRest(const QStringList &tags)
{
    auto *more = new Button(tr("%n more", nullptr, int(tags.size())), Button::Kind::Quiet, this);
    more->setObjectName(u"ticket.tagsMore"_qs);
    auto *menu = new QMenu(more);
    for (const QString &tag : tags) {
        QAction *action = menu->addAction(tr("Remove the tag %1").arg(QString(tag).replace(u'&', u"&&"_qs)));
        action->setEnabled(m_editable);
        connect(action, &QAction::triggered, this, [this, tag] { Q_EMIT tagRemoved(tag); });
    }
    more->setMenu(menu);
    m_row->addWidget(more);
    more->show();
    m_chips.append(more);
}

void TagStrip::edit()
{
    if (!m_editable)
        return;
    if (m_row->count() == 0)
        m_row->addWidget(m_field);
    m_field->show();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TagStrip::cancel()
{
    const bool focused = m_field->hasFocus();
    m_field->clear();
    m_field->hide();
    setVisible(!m_tags.isEmpty());
    if (focused && parentWidget())
        parentWidget()->setFocus();
}

void TagStrip::take()
{
    const QString tag = m_field->text().simplified().toLower();
    m_field->clear();
    if (!tag.isEmpty() && !m_tags.contains(tag))
        Q_EMIT tagAdded(tag);
    else
        cancel();
}

bool TagStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
