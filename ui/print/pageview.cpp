#include "ui/print/pageview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr int kAround = 16; // beside and between the pages
constexpr int kKeptKb = 128 * 1024;
constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 4;

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pages(kKeptKb)
    , m_next(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &PageView::paintNext);
    connect(Theme::current(), &Theme::changed, this, [this] { viewport()->update(); });
}

void PageView::setPaper(const Paper *paper, const QPageLayout &layout)
{
    m_paper = paper;
    m_layout = layout;
    m_painted = 0;
    m_turnedTo = 0;
    m_pages.clear();
    refit();
    arrange();
    viewport()->update();
    Q_EMIT viewChanged();
}

/// The size of a page on the screen. Units: px.
QSizeF PageView::sheet() const
{
    return m_layout.fullRect(QPageLayout::Inch).size() * logicalDpiX() * m_zoom;
}

int PageView::stride() const
{
    return qRound(sheet().height()) + kAround;
}

QRect PageView::placeOf(int page) const
{
    const QSize size = sheet().toSize();
    const int room = viewport()->width();
    const int x = size.width() + 2 * kAround <= room ? (room - size.width()) / 2 : kAround - horizontalScrollBar()->value();
    return { QPoint(x, kAround + page * stride() - verticalScrollBar()->value()), size };
}

/// The first page that is seen, and the one behind the last.
std::pair<int, int> PageView::visible() const
{
    const int top = verticalScrollBar()->value();
    const int first = std::clamp((top - kAround) / stride(), 0, std::max(0, pageCount() - 1));
    const int behind = std::clamp((top + viewport()->height()) / stride() + 1, 0, pageCount());
    return { first, behind };
}

int PageView::currentPage() const
{
    const int all = std::max(1, pageCount());
    const int top = verticalScrollBar()->value();
    if (m_turnedTo > 0 && top == m_turnedAt)
        return std::min(m_turnedTo, all);
    if (top == 0)
        return 1;
    if (top == verticalScrollBar()->maximum())
        return all;
    return std::clamp((top + viewport()->height() / 3) / std::max(1, stride()) + 1, 1, all);
}

void PageView::setCurrentPage(int page)
{
    m_turnedTo = std::clamp(page, 1, std::max(1, pageCount()));
    m_turnedAt = std::min((m_turnedTo - 1) * stride(), verticalScrollBar()->maximum());
    verticalScrollBar()->setValue(m_turnedAt);
}

void PageView::zoomBy(double factor)
{
    m_fit = Fit::Own;
    setZoom(m_zoom * factor);
}

void PageView::fitToWidth()
{
    m_fit = Fit::Width;
    refit();
}

void PageView::fitInView()
{
    m_fit = Fit::Page;
    refit();
}

void PageView::refit()
{
    const QSizeF inches = m_layout.fullRect(QPageLayout::Inch).size();
    if (m_fit == Fit::Own || inches.isEmpty())
        return;
    const double width = std::max(1, viewport()->width() - 2 * kAround) / (inches.width() * logicalDpiX());
    const double height = std::max(1, viewport()->height() - 2 * kAround) / (inches.height() * logicalDpiY());
    setZoom(m_fit == Fit::Width ? width : std::min(width, height));
}

void PageView::setZoom(double zoom)
{
    const int page = currentPage();
    const double within = double(verticalScrollBar()->value() - (page - 1) * stride()) / std::max(1, stride());
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    m_turnedTo = 0;
    m_pages.clear();
    arrange();
    verticalScrollBar()->setValue(int((page - 1 + within) * stride()));
    viewport()->update();
    Q_EMIT viewChanged();
}

void PageView::arrange()
{
    const int height = pageCount() * stride() + kAround;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(8, viewport()->height() / 12));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, sheet().toSize().width() + 2 * kAround - viewport()->width()));
}

QPixmap PageView::paintedPage(int page) const
{
    // Coarser rather than more than is kept: the pages in the view must find room together, or they would chase each other out.
    const QSize size = sheet().toSize();
    const double kb = double(size.width()) * size.height() * 4 / 1024;
    const int seen = viewport()->height() / stride() + 2;
    const double ratio = std::min(devicePixelRatioF(), std::sqrt(kKeptKb * 0.95 / (seen * std::max(1.0, kb))));
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double scale = logicalDpiX() * m_zoom / kPaperDpi;
    painter.scale(scale, scale);
    painter.translate(m_layout.paintRect(QPageLayout::Inch).topLeft() * kPaperDpi);
    m_paper->paint(painter, page);
    return pixmap;
}

/// One page an event: what waits meanwhile (keys, the wheel) comes first.
void PageView::paintNext()
{
    const auto [first, behind] = visible();
    for (int page = first; page < behind; ++page) {
        if (m_pages.contains(page))
            continue;
        auto *made = new QPixmap(paintedPage(page));
        m_pages.insert(page, made, qsizetype(made->width()) * made->height() * 4 / 1024 + 1);
        ++m_painted;
        viewport()->update(placeOf(page));
        m_next->start();
        return;
    }
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(Role::Sunken));
    if (!m_paper)
        return;
    const auto [first, behind] = visible();
    for (int page = first; page < behind; ++page) {
        const QRect place = placeOf(page);
        if (const QPixmap *pixmap = m_pages.object(page)) {
            painter.drawPixmap(place, *pixmap);
        } else {
            painter.fillRect(place, Qt::white);
            m_next->start();
        }
        painter.setPen(color(Role::Line));
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    refit();
    arrange();
    Q_EMIT viewChanged();
}

void PageView::scrollContentsBy(int, int)
{
    if (verticalScrollBar()->value() != m_turnedAt)
        m_turnedTo = 0;
    viewport()->update();
    Q_EMIT viewChanged();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    // Whole pages are turned by the window.
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        event->ignore();
    else if (event->key() == Qt::Key_Home)
        setCurrentPage(1);
    else if (event->key() == Qt::Key_End) {
        setCurrentPage(pageCount());
        m_turnedAt = verticalScrollBar()->maximum();
        verticalScrollBar()->setValue(m_turnedAt);
        Q_EMIT viewChanged();
    }
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace firstline::ui
