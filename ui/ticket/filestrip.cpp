#include "ui/ticket/filestrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/filechip.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kFileCross = 22;

} // namespace

FileStrip::FileStrip(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, kGap, kGrid))
    , m_state(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
{
    setObjectName(u"ticket.files"_qs);
    setAccessibleName(tr("Attached files"));
    m_state->setObjectName(u"ticket.filesState"_qs);
    m_state->setMinimumHeight(28);
    hide();
}

void FileStrip::setFiles(const std::vector<Attachment> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    while (m_row->count() > 0)
        delete m_row->takeAt(0);
    for (QWidget *chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    for (int i = 0; i < static_cast<int>(files.size()); ++i) {
        const Attachment &file = files.at(static_cast<size_t>(i));
        auto *box = new QWidget(this);
        auto *inside = new QHBoxLayout(box);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(2);
        auto *chip = new FileChip(file, box);
        chip->setObjectName(u"ticket.draftFile"_qs);
        chip->installEventFilter(this);
        chip->setProperty("place", i);
        connect(chip, &FileChip::openAsked, this, &FileStrip::activated);
        auto *cross = new Button({}, Button::Kind::Quiet, box);
        cross->setObjectName(u"ticket.draftFileRemove"_qs);
        cross->setIconName(u"x"_qs);
        cross->setFixedSize(kFileCross, kFileCross);
        cross->setAccessibleName(tr("Take off the file %1").arg(file.name));
        cross->setToolTip(tr("Take it off"));
        connect(cross, &Button::clicked, this, [this, i] { Q_EMIT removed(i); });
        inside->addWidget(chip);
        inside->addWidget(cross);
        m_row->addWidget(box);
        box->show();
        m_chips.append(box);
    }
    m_row->addWidget(m_state);
    refresh();
}

void FileStrip::setUnderWay(int incoming, int outgoing)
{
    m_incoming = incoming;
    m_outgoing = outgoing;
    refresh();
}

QList<FileChip *> FileStrip::chips() const
{
    QList<FileChip *> chips;
    for (const QWidget *box : m_chips)
        chips.append(box->findChild<FileChip *>());
    return chips;
}

void FileStrip::refresh()
{
    QString text;
    if (m_incoming > 0)
        text = tr("Taking in %n file(s)…", nullptr, m_incoming);
    else if (m_outgoing > 0 && !m_files.empty())
        text = tr("%n file(s) on the way to the server", nullptr, m_outgoing);
    if (m_row->count() == 0)
        m_row->addWidget(m_state);
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    setVisible(!m_files.empty() || !text.isEmpty());
    updateGeometry();
}

bool FileStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT removed(watched->property("place").toInt());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
