#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

class QListWidget;

namespace firstline::ui {

/// All policies in the order in which they are tried: the first whose conditions hold rules a ticket. Drag, or Alt+Up
/// and Alt+Down, moves one; the order is saved at once. Enter opens.
class PolicyOrder : public QWidget {
    Q_OBJECT

public:
    explicit PolicyOrder(service::SettingsService &service, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void policyActivated(const firstline::Uuid &policy);
    void notice(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int by);
    void saveOrder();

    service::SettingsService &m_service;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace firstline::ui
