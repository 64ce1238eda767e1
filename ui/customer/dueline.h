#pragma once

#include "core/service/customerservice.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class CountdownPill;
class ElidedLabel;
class Label;

/// "Due if saved now": first response and resolution, before anything is saved.
class DueLine : public QWidget {
    Q_OBJECT

public:
    explicit DueLine(QWidget *parent = nullptr);

    /// Shows a preview as of `now`.
    void show(const service::DuePreview &preview, Instant now);

    /// Says that it cannot be told, and why.
    void showUnknown(const QString &why);

    using QWidget::show;

private:
    void showClock(const ClockState *clock, Label *name, CountdownPill *pill, Instant now);

    Label *m_firstName;
    CountdownPill *m_first;
    Label *m_resolutionName;
    CountdownPill *m_resolution;
    ElidedLabel *m_policy;
};

} // namespace firstline::ui
