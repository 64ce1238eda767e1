#pragma once

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QWidget>

/// A window with every shared widget, laid out like the pictures of the design, to be looked at and grabbed.
class WidgetGallery : public QWidget {
    Q_OBJECT

public:
    explicit WidgetGallery(QWidget *parent = nullptr);

private:
    QWidget *makeList();
    QWidget *makeTicket();
    QWidget *makeConversation();
    QWidget *makeSide();
    QWidget *makeControls();
    QWidget *makeForm();

    QStandardItemModel m_views;
};
