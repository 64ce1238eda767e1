#pragma once

#include <QtCore/QUrl>
#include <QtGui/QTextLayout>
#include <QtWidgets/QWidget>

namespace firstline::ui {

class SafeTextView;

/// The plain text of a message, as tall as its width makes it. It is only painted, which costs a tenth of a text editor;
/// when the pointer comes or the focus, a SafeTextView takes its place for selecting, copying and following links.
/// For a screen reader it is a static text.
class MessageText : public QWidget
{
    Q_OBJECT

public:
    explicit MessageText(const QString &text, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Puts the view for selecting in place now. Shape: the view, which belongs to this widget.
    SafeTextView *makeSelectable();

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void prepare();
    void layOut(int width) const;

    QString m_text;
    QString m_html;
    mutable QTextLayout m_layout;
    mutable int m_width = -1; ///< What the lines were made for.
    mutable int m_height = 0;
    mutable int m_otherWidth = -1; ///< One that was asked for besides.
    mutable int m_otherHeight = 0;
    SafeTextView *m_view = nullptr;
};

} // namespace firstline::ui
