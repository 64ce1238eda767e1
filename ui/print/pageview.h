#pragma once

#include "ui/print/paper.h"

#include <QtCore/QCache>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

class QTimer;

namespace firstline::ui {

/// The pages of a paper below each other. A page is painted when it is seen, one at a time, so that a paper of a hundred
/// pages is there at once and nothing waits for it. Zoom by buttons and Ctrl+wheel. Thread: interface.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    /// Shows a paper that is laid out for `layout`; it must outlive the view or be replaced. Null: nothing.
    void setPaper(const Paper *paper, const QPageLayout &layout);

    /// The page that was turned to, until the view is scrolled; then the one at a third of the view's height, the first at the
    /// very top and the last at the very bottom. From 1.
    int currentPage() const;
    void setCurrentPage(int page);
    int pageCount() const { return m_paper ? m_paper->pages() : 0; }

    /// 1 is as large as on paper.
    double zoomFactor() const { return m_zoom; }
    void zoomBy(double factor);
    void fitToWidth();
    void fitInView();

    /// How many pages were painted since the paper was set.
    int painted() const { return m_painted; }

    /// What the painted pages that are kept take. Units: KB.
    int keptKb() const { return int(m_pages.totalCost()); }

Q_SIGNALS:
    /// Another page is the current one, or the zoom is another.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Fit { Width, Page, Own };
    QSizeF sheet() const;
    int stride() const;
    QRect placeOf(int page) const;
    std::pair<int, int> visible() const;
    void setZoom(double zoom);
    void refit();
    void arrange();
    void paintNext();
    QPixmap paintedPage(int page) const;

    const Paper *m_paper = nullptr;
    QPageLayout m_layout;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    int m_painted = 0;
    int m_turnedTo = 0; ///< The page that was turned to; 0: none,
    int m_turnedAt = 0; ///< and where the scroll bar stands for it.
    QCache<int, QPixmap> m_pages;
    QTimer *m_next;
};

} // namespace firstline::ui
