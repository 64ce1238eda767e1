#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>
#include <functional>

namespace firstline::ui {
namespace {

constexpr int kToastShadow = 12;
constexpr int kMostToasts = 4;
constexpr int kMostWidth = 460;

/// One message. Calls back when it is done: with its action or without.
class Toast : public QWidget {
public:
    Toast(int id, const ToastText &text, QWidget *parent, const std::function<void(int)> &acted,
          const std::function<void(int)> &left)
        : QWidget(parent)
        , m_id(id)
        , m_iconName(text.iconName)
        , m_stays(text.stays)
        , m_hasKey(!text.keyHint.isEmpty())
    {
        setObjectName(u"toast"_qs);
        setAttribute(Qt::WA_ShowWithoutActivating);
        auto *row = new QHBoxLayout(this);
        const int lead = m_iconName.isEmpty() ? kPad : kPad + kIcon + kGap;
        row->setContentsMargins(kToastShadow + lead, kToastShadow + 6, kToastShadow + 6, kToastShadow + 6);
        row->setSpacing(kGap);
        auto *label = new Label(text.text, Role::Text, TextSize::Body, QFont::Normal, this);
        label->setWordWrap(label->sizeHint().width() > kMostWidth - 160);
        label->setMinimumWidth(std::min(label->sizeHint().width(), kMostWidth - 160));
        label->setMinimumHeight(kButtonHeight);
        label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        row->addWidget(label, 1);
        if (!text.action.isEmpty()) {
            auto *action = new Button(text.action, Button::Kind::Secondary, this);
            action->setKeyHint(text.keyHint);
            m_action = action;
            action->setFocusPolicy(Qt::TabFocus);
            connect(action, &Button::clicked, this, [acted, id] { acted(id); });
            row->addWidget(action);
        }
        auto *close = new Button({}, Button::Kind::Quiet, this);
        close->setIconName(u"x"_qs);
        close->setAccessibleName(ToastStack::tr("Close this message"));
        close->setFocusPolicy(Qt::TabFocus);
        connect(close, &Button::clicked, this, [left, id] { left(id); });
        row->addWidget(close);
        setAccessibleName(text.text);
        setAccessibleRole(this, QAccessible::AlertMessage);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [left, id] { left(id); });
        startTimer();
    }

    int id() const { return m_id; }
    /// What it offers has a key: something to be taken back.
    bool hasKey() const { return m_hasKey; }

    /// A newer message has the key now; the button still does what it says.
    void giveUpKey(const QString &key)
    {
        if (m_action && m_action->keyHint() == key)
            m_action->setKeyHint({});
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect box = rect().adjusted(kToastShadow, kToastShadow, -kToastShadow, -kToastShadow);
        paintShadow(&painter, box, kToastShadow, kRadiusCard);
        paintBox(&painter, box, color(Role::Raised), color(Role::Line), kRadiusCard);
        if (!m_iconName.isEmpty())
            paintIcon(&painter, QRect(box.left() + kPad, box.top(), kIcon, box.height()), m_iconName,
                      color(Role::Accent));
    }

    void enterEvent(QEnterEvent *) override { m_timer.stop(); }
    void leaveEvent(QEvent *) override { startTimer(); }

private:
    void startTimer()
    {
        if (m_stays.count() > 0)
            m_timer.start(m_stays);
    }

    Button *m_action = nullptr;
    QTimer m_timer;
    int m_id;
    QString m_iconName;
    std::chrono::milliseconds m_stays;
    bool m_hasKey;
};

} // namespace

ToastStack::ToastStack(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_window->installEventFilter(this);
}

int ToastStack::show(const ToastText &text)
{
    const int id = ++m_lastId;
    const auto acted = [this](int done) {
        remove(done);
        Q_EMIT actionTriggered(done);
    };
    for (const QPointer<QWidget> &one : std::as_const(m_toasts)) {
        if (one && !text.keyHint.isEmpty())
            static_cast<Toast *>(one.data())->giveUpKey(text.keyHint);
    }
    auto *toast = new Toast(id, text, m_window, acted, [this](int done) { dismiss(done); });
    m_toasts.append(toast);
    if (m_toasts.size() > kMostToasts) {
        // News never push away what can still be taken back, as long as there is anything else to go.
        const auto goes = std::find_if(m_toasts.begin(), m_toasts.end() - 1, [](const QPointer<QWidget> &one) {
            return one && !static_cast<Toast *>(one.data())->hasKey();
        });
        const auto victim = goes == m_toasts.end() - 1 ? m_toasts.begin() : goes;
        dismiss(static_cast<Toast *>(victim->data())->id());
    }
    toast->show();
    arrange();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return id;
}

void ToastStack::dismiss(int id)
{
    const auto before = m_toasts.size();
    remove(id);
    if (m_toasts.size() != before)
        Q_EMIT closed(id);
}

void ToastStack::remove(int id)
{
    const auto found = std::find_if(m_toasts.begin(), m_toasts.end(), [id](const QPointer<QWidget> &toast) {
        return toast && static_cast<Toast *>(toast.data())->id() == id;
    });
    if (found == m_toasts.end())
        return;
    (*found)->hide();
    (*found)->deleteLater();
    m_toasts.erase(found);
    arrange();
}

void ToastStack::setBottomMargin(int bottomMargin)
{
    m_bottomMargin = bottomMargin;
    arrange();
}

void ToastStack::setLeftMargin(int leftMargin)
{
    m_leftMargin = leftMargin;
    arrange();
}

void ToastStack::arrange()
{
    int bottom = m_window->height() - m_bottomMargin + kToastShadow;
    for (auto it = m_toasts.crbegin(); it != m_toasts.crend(); ++it) {
        QWidget *toast = *it;
        if (!toast)
            continue;
        toast->adjustSize();
        bottom -= toast->height();
        toast->move(m_leftMargin + kPad - kToastShadow, bottom);
        toast->raise();
        bottom += 2 * kToastShadow - kGap;
    }
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace firstline::ui
