#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QTextBrowser>

#include <functional>

namespace firstline::ui {

/// Shows sanitised HTML or plain text from outside. It loads nothing by itself: no file, no network, no style sheet; only
/// pictures "cid:..." that the owner's provider gives. Links are told, never opened.
class SafeTextView : public QTextBrowser {
    Q_OBJECT

public:
    /// Scrolls: a pane of its own. FitsContent: as tall as its text, without scroll bars, for cards in a conversation;
    /// the wheel then goes to the pane around it.
    enum class Sizing { Scrolls, FitsContent };

    /// Gives the picture for a content id, without "cid:"; a null image when it is not here (yet). Runs on the interface
    /// thread and must not wait.
    using PictureProvider = std::function<QImage(const QString &contentId)>;

    explicit SafeTextView(Sizing sizing = Sizing::Scrolls, QWidget *parent = nullptr);

    void setPictureProvider(PictureProvider provider);

    /// Shows sanitised HTML (core/content makes it). Nothing outside is fetched even if it was not sanitised.
    void setSafeHtml(const QString &html);

    /// Shows text as it is.
    void setText(const QString &text);

    /// Keeps the text off the right edge, where the scroll bar stands. Units: px.
    void setRightMargin(int margin) { setViewportMargins(0, 0, margin, 0); }

    /// Asks the provider again, after a picture has arrived.
    void reloadPictures();

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person clicked a link or pressed Enter on it. The owner decides what may be opened.
    void linkActivated(const QUrl &url);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void fit();
    int heightOfContent() const;

    PictureProvider m_provider;
    QString m_html;
    QString m_plain;
    Sizing m_sizing;
    bool m_fitting = false;
};

} // namespace firstline::ui
