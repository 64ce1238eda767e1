#include "ui/customer/numbercard.h"

#include "ui/customer/customertext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/physicalkey.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

/// The number. It does not change, so its digits stand as in print: in equal cells the ones would tear groups apart.
class NumberCard::Digits : public QWidget {
public:
    using QWidget::QWidget;

    void setText(const QString &text)
    {
        m_text = text;
        setAccessibleName(text);
        setAccessibleRole(this, QAccessible::StaticText);
        updateGeometry();
        update();
    }

    QString text() const { return m_text; }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(shown());
        return { metrics.horizontalAdvance(m_text) + kGap, metrics.height() };
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(shown());
        painter.setPen(color(Role::Text));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    /// A provisional name is longer than a number.
    QFont shown() const { return m_text.size() > 9 ? fontOfPixels(36, QFont::Bold) : ui::font(TextSize::Number, QFont::Bold); }

    QString m_text;
};

NumberCard::NumberCard(QWidget *parent)
    : QWidget(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint)
    , m_digits(new Digits(this))
    , m_how(new Label({}, Role::Muted))
    , m_copied(new Label({}, Role::Ok, TextSize::Small))
{
    setWindowTitle(tr("Tell the caller"));
    setObjectName(u"numberCard"_qs);
    setAccessibleRole(this, QAccessible::Dialog);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(kGrid);
    column->addWidget(new Label(tr("Tell the caller"), Role::Muted), 0, Qt::AlignHCenter);
    column->addWidget(m_digits, 0, Qt::AlignHCenter);
    m_how->setAlignment(Qt::AlignHCenter);
    m_how->setWordWrap(true);
    m_how->setObjectName(u"numberCard.how"_qs);
    column->addWidget(m_how);
    column->addSpacing(kGap);
    auto *buttons = new QHBoxLayout;
    auto *copyButton = new Button(tr("Copy"), Button::Kind::Quiet);
    copyButton->setIconName(u"copy"_qs);
    copyButton->setKeyHint(u"C"_qs);
    copyButton->setFocusPolicy(Qt::TabFocus);
    auto *done = new Button(tr("Done"), Button::Kind::Primary);
    done->setKeyHint(u"\u21B5"_qs);
    done->setObjectName(u"numberCard.done"_qs);
    done->setFocusPolicy(Qt::TabFocus);
    buttons->addWidget(copyButton);
    buttons->addWidget(m_copied, 1);
    buttons->addWidget(done);
    column->addLayout(buttons);
    setMinimumWidth(360);
    connect(copyButton, &Button::clicked, this, &NumberCard::copy);
    connect(done, &Button::clicked, this, &QWidget::close);
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NumberCard::showNumber(qint64 number, const QString &provisional, Sent sent)
{
    m_plain = number > 0 ? QString::number(number) : provisional;
    m_digits->setText(number > 0 ? groupedNumber(number) : provisional);
    //: what is heard when the card opens; %1 is the number of the ticket
    setAccessibleName(tr("Tell the caller: %1").arg(m_plain));
    m_copied->clear();
    if (number <= 0)
        m_how->setText(tr("A name for now: the reserved numbers are used up. The server gives the number on the next "
                          "contact; this name keeps finding the ticket."));
    else if (sent == Sent::Offline)
        m_how->setText(tr("registered offline, the number is final"));
    else
        m_how->setText(tr("registered"));
    setAccessibleDescription(m_how->text());
    adjustSize();
    if (parentWidget()) {
        const QRect over = parentWidget()->window()->frameGeometry();
        move(over.center() - rect().center());
    }
    show();
    raise();
    activateWindow();
    setFocus();
}

void NumberCard::copy()
{
    QGuiApplication::clipboard()->setText(m_plain);
    m_copied->setText(tr("copied"));
}

void NumberCard::keyPressEvent(QKeyEvent *event)
{
    const int key = physicalKey(*event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_C)
        copy();
    else
        QWidget::keyPressEvent(event);
}

void NumberCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Raised));
}

void NumberCard::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace firstline::ui
