#include "ui/widgets/accessiblerole.h"

#include <QtWidgets/QAccessibleWidget>

namespace firstline::ui {

namespace {

constexpr auto kProperty = "accessibleRole";

/// A widget with a name that holds others is a group of them; what is painted must say itself what it is.
class Holder : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    QAccessible::Role role() const override
    {
        const bool holds = !widget()->accessibleName().isEmpty() && widget()->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        return holds ? QAccessible::Grouping : QAccessibleWidget::role();
    }
};

QAccessibleInterface *interfaceOf(const QString &className, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(kProperty);
    if (!role.isValid() && className == u"QWidget")
        return new Holder(static_cast<QWidget *>(object));
    return role.isValid() ? new QAccessibleWidget(static_cast<QWidget *>(object), static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(kProperty, static_cast<int>(role));
    // A name that was set before has made an interface without the role.
    if (QAccessibleInterface *made = QAccessible::queryAccessibleInterface(widget); made && made->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

} // namespace firstline::ui
