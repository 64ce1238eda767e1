#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace firstline::ui {

/// The versions of a calendar or policy, newest first: who, when, what in words.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    void show(const std::vector<service::VersionStep> &steps, const service::SettingsService &service);
    int shownSteps() const { return m_steps; }

private:
    QVBoxLayout *m_column;
    int m_steps = 0;
};

} // namespace firstline::ui
