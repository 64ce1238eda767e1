#include "ui/queue/namepopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kNameWidth = 300;
constexpr int kLongestName = 60;

} // namespace

NamePopup::NamePopup(const QString &title, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
{
    setObjectName(u"queue.name"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kNameWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPad, kPad, kPad, kPad);
    layout->setSpacing(kGap);
    layout->addWidget(new SectionLabel(title, this));
    layout->addWidget(m_field);
    m_field->setObjectName(u"queue.name.field"_qs);
    m_field->setAccessibleName(title);
    m_field->setMaxLength(kLongestName);
    m_field->setText(name);
    m_field->selectAll();
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString typed = m_field->text().simplified();
        if (typed.isEmpty())
            return;
        Q_EMIT named(typed);
        close();
    });
}

void NamePopup::openAt(const QPoint &place)
{
    adjustSize();
    const QScreen *screen = parentWidget() ? parentWidget()->screen() : nullptr;
    QPoint at = place;
    if (screen) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void NamePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), color(Role::Raised), color(Role::Line), 0);
}

} // namespace firstline::ui
