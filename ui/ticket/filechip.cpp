#include "ui/ticket/filechip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sizetext.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kMostWidth = 280;
constexpr int kPictureWidth = 148;
constexpr int kPictureHeight = 92;
constexpr int kBar = 3;

} // namespace

FileChip::FileChip(const Attachment &file, QWidget *parent)
    : QAbstractButton(parent)
    , m_file(file)
{
    setObjectName(u"ticket.file"_qs);
    setText(file.name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(ui::font(TextSize::Body));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &FileChip::clicked, this, [this] { Q_EMIT openAsked(m_file); });
    refreshTip();
}

QSize FileChip::previewSize()
{
    return { kPictureWidth - 2 * kGrid, kPictureHeight };
}

void FileChip::setState(State state, double share)
{
    if (state == m_state && qFuzzyCompare(1 + share, 1 + m_share))
        return;
    const QString before = amount();
    m_state = state;
    m_share = share;
    refreshTip();
    if (amount().size() != before.size())
        updateGeometry();
    update();
}

QString FileChip::amount() const
{
    const QString whole = sizeText(m_file.sizeBytes);
    if (m_state == State::Waiting && m_share <= 0)
        return whole;
    if ((m_state != State::Leaving && m_state != State::Coming && m_state != State::Waiting) || m_file.sizeBytes <= 0)
        return whole;
    //: how much of a file is there: "1.2 MB of 4.5 MB"
    return tr("%1 of %2").arg(sizeText(qint64(double(m_file.sizeBytes) * m_share)), whole);
}

void FileChip::setPreview(const QImage &picture)
{
    m_preview = picture.isNull() ? QPixmap() : QPixmap::fromImage(picture);
    updateGeometry();
    update();
}

void FileChip::setOnlySaved(bool only)
{
    m_onlySaved = only;
    refreshTip();
    update();
}

void FileChip::refreshTip()
{
    QString what;
    switch (m_state) {
    case State::Here: what = tr("Enter opens a copy that can be read."); break;
    case State::Away: what = tr("Not on this computer yet: Enter fetches and opens it."); break;
    case State::Offline: what = tr("Not on this computer. It can be fetched when the connection is back."); break;
    case State::Coming: what = tr("It is being fetched."); break;
    case State::Leaving:
        what = tr("On its way to the server, %1 %. It is kept here until then.").arg(int(m_share * 100));
        break;
    case State::Waiting: what = tr("It waits for the network and goes on by itself, where it stopped."); break;
    }
    if (m_onlySaved)
        what = tr("This kind of file can run as a program: it can be saved, not opened.");
    const QString name = m_file.name % u", "_qs % sizeText(m_file.sizeBytes);
    setToolTip(u"<p>"_qs % name.toHtmlEscaped() % u"<br>"_qs % what.toHtmlEscaped() % u"</p>"_qs);
    setAccessibleName(tr("File %1").arg(name));
    setAccessibleDescription(what);
}

QSize FileChip::sizeHint() const
{
    if (hasPreview())
        return { kPictureWidth, kPictureHeight + kHeight + kGrid };
    const QFontMetrics metrics(font());
    const int words = metrics.horizontalAdvance(m_file.name + u"  "_qs + amount());
    const int icons = 2 * (kIcon + kGrid) + kGap;
    return { std::min(kMostWidth, words + icons + 2 * kGap), kHeight };
}

QSize FileChip::minimumSizeHint() const
{
    return { std::min(120, sizeHint().width()), sizeHint().height() };
}

void FileChip::paintFace(QPainter &painter, const QRect &line)
{
    const QFontMetrics metrics(font());
    const bool faint = m_state == State::Offline;
    QRect rest = line.adjusted(kGap, 0, -kGap, 0);
    const QString name = m_onlySaved ? u"shield-alert"_qs : m_file.mediaType.startsWith(u"image/") ? u"image"_qs : u"paperclip"_qs;
    paintIcon(&painter, QRect(rest.left(), rest.top(), kIcon, rest.height()), name, color(m_onlySaved ? Role::Warn : Role::Muted), 14);
    rest.setLeft(rest.left() + kIcon + kGrid);
    const QString mark = m_state == State::Away ? u"download"_qs : m_state == State::Coming ? u"download"_qs
        : m_state == State::Offline || m_state == State::Waiting ? u"cloud-off"_qs : m_state == State::Leaving ? u"upload"_qs : QString();
    if (!mark.isEmpty()) {
        paintIcon(&painter, QRect(rest.right() - kIcon + 1, rest.top(), kIcon, rest.height()), mark, color(Role::Muted), 14);
        rest.setRight(rest.right() - kIcon - kGrid);
    }
    // Under a picture there is room for the name alone; the tip tells the size.
    if (!hasPreview()) {
        const QString bytes = amount();
        painter.setPen(color(Role::Muted));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, bytes);
        rest.setRight(rest.right() - metrics.horizontalAdvance(bytes) - kGap);
    }
    painter.setPen(color(faint ? Role::Muted : Role::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_file.name, Qt::ElideMiddle, rest.width()));
}

void FileChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const bool hot = underMouse() || isDown();
    paintBox(&painter, rect(), color(hot ? Role::Sunken : Role::Raised), color(Role::Line), kRadiusControl);
    QRect line = rect();
    if (hasPreview()) {
        const QRect place(kGrid, kGrid, width() - 2 * kGrid, kPictureHeight - kGrid);
        const QSize size = (QSizeF(m_preview.size()) / m_preview.devicePixelRatio()).toSize();
        const QSize shown = size.scaled(place.size().boundedTo(size), Qt::KeepAspectRatio);
        const QRect at(place.center().x() - shown.width() / 2 + 1, place.center().y() - shown.height() / 2 + 1, shown.width(), shown.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(at, m_preview);
        line.setTop(kPictureHeight + kGrid);
    }
    paintFace(painter, line);
    if (m_state == State::Coming || m_state == State::Leaving || (m_state == State::Waiting && m_share > 0)) {
        const QRect bar(1, height() - kBar - 1, width() - 2, kBar);
        painter.fillRect(bar, color(Role::Sunken));
        painter.fillRect(QRect(bar.topLeft(), QSize(int(bar.width() * std::clamp(m_share, 0.02, 1.0)), kBar)), color(m_state == State::Waiting ? Role::Stand : Role::Accent));
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), kRadiusControl);
}

void FileChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->matches(QKeySequence::Save)) {
        Q_EMIT saveAsked(m_file);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FileChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(ui::icon(u"external-link"_qs, Role::Muted), tr("Open a copy") + u"\tEnter"_qs);
    open->setEnabled(!m_onlySaved && m_state != State::Offline);
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openAsked(m_file); });
    QAction *save = menu->addAction(ui::icon(u"save"_qs, Role::Muted), tr("Save as…") + u"\tCtrl+S"_qs);
    save->setEnabled(m_state != State::Offline);
    connect(save, &QAction::triggered, this, [this] { Q_EMIT saveAsked(m_file); });
    menu->popup(event->globalPos());
}

} // namespace firstline::ui
