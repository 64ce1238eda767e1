#include "ui/widgets/accessiblerole.h"

#include <QtWidgets/QAccessibleWidget>

namespace firstline::ui {

namespace {

constexpr auto kProperty = "accessibleRole";

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(kProperty);
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
