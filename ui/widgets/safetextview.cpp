#include "ui/widgets/safetextview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/focusedge.h"

#include <QtCore/QEvent>
#include <QtGui/QTextDocument>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace firstline::ui {
namespace {

/// What stands for everything that is not loaded. Not a null value: for that Qt would read local files by itself.
QImage nothing()
{
    QImage pixel(1, 1, QImage::Format_ARGB32_Premultiplied);
    pixel.fill(Qt::transparent);
    return pixel;
}

} // namespace

SafeTextView::SafeTextView(Sizing sizing, QWidget *parent)
    : QTextBrowser(parent)
    , m_sizing(sizing)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    new FocusEdge(this);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, &SafeTextView::linkActivated);
    if (m_sizing == Sizing::FitsContent) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
        setLineWrapMode(QTextEdit::WidgetWidth);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        connect(document(), &QTextDocument::contentsChanged, this, &SafeTextView::fit);
    }
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, [this] {
            applyTheme();
            reloadPictures();
        });
    applyTheme();
}

void SafeTextView::setPictureProvider(PictureProvider provider)
{
    m_provider = std::move(provider);
    reloadPictures();
}

void SafeTextView::setSafeHtml(const QString &html)
{
    m_html = html;
    m_plain.clear();
    document()->clear();
    applyTheme();
    setHtml(html);
    // Only what can be followed is worth a stop of Tab.
    if (m_sizing == Sizing::FitsContent)
        setFocusPolicy(html.contains(u"<a "_qs) ? Qt::StrongFocus : Qt::ClickFocus);
    fit();
}

void SafeTextView::setText(const QString &text)
{
    m_html.clear();
    m_plain = text;
    setPlainText(text);
    fit();
}

void SafeTextView::reloadPictures()
{
    if (m_html.isEmpty())
        return;
    const int at = verticalScrollBar()->value();
    setSafeHtml(m_html);
    verticalScrollBar()->setValue(at);
}

QVariant SafeTextView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    if (name.scheme() != u"cid" || !m_provider)
        return nothing();
    const QImage picture = m_provider(name.path());
    if (picture.isNull())
        return nothing();
    const int room = std::max(160, viewport()->width());
    return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation) : picture;
}

void SafeTextView::doSetSource(const QUrl &, QTextDocument::ResourceType) { }

void SafeTextView::applyTheme()
{
    QPalette own = palette();
    own.setColor(QPalette::Base, Qt::transparent);
    own.setColor(QPalette::Text, color(Role::Text));
    own.setColor(QPalette::Link, color(Role::Accent));
    setPalette(own);
    document()->setDefaultStyleSheet(
        u"h1 { font-size: 17px; } h2 { font-size: 15px; } h3, h4 { font-size: 13px; } a { color: %1; } blockquote { color: %2; margin-left: 8px; } pre, code { font-family: monospace; }"_qs.arg(
            color(Role::Accent).name(), color(Role::Muted).name()));
}

int SafeTextView::heightOfContent() const
{
    return static_cast<int>(std::ceil(document()->size().height())) + 2 * frameWidth();
}

QSize SafeTextView::sizeHint() const
{
    if (m_sizing == Sizing::Scrolls)
        return QTextBrowser::sizeHint();
    return { 240, heightOfContent() };
}

QSize SafeTextView::minimumSizeHint() const
{
    return m_sizing == Sizing::Scrolls ? QTextBrowser::minimumSizeHint() : QSize(80, heightOfContent());
}

void SafeTextView::fit()
{
    if (m_sizing == Sizing::Scrolls || m_fitting)
        return;
    m_fitting = true;
    document()->setTextWidth(viewport()->width());
    const int wanted = heightOfContent();
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
    m_fitting = false;
}

void SafeTextView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void SafeTextView::wheelEvent(QWheelEvent *event)
{
    if (m_sizing == Sizing::FitsContent)
        event->ignore();
    else
        QTextBrowser::wheelEvent(event);
}

void SafeTextView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace firstline::ui
