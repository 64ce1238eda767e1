#pragma once

#include "core/service/bulkplan.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QStackedWidget;

namespace firstline::ui {

class Label;

/// The fields of a change of many tickets: what is changed, and to what. Thread: interface.
class BulkValues : public QWidget {
    Q_OBJECT

public:
    /// How the fields begin.
    enum class Preset { Assign, Take, Queue, Priority, Tags, Status, Solve, Snooze };

    explicit BulkValues(QWidget *parent = nullptr);

    /// Fills the choices and begins with a preset. `now`: the server's time, for the waking times that are offered.
    void begin(Preset preset, const ConfigPtr &config, AgentId me, Instant now);

    /// What is asked for. Shape: nothing while something must still be chosen or typed.
    std::optional<service::BulkChange> change() const;

    /// What is still missing, in words; empty when nothing is.
    QString missing() const;

    /// Puts the focus where the hand goes on.
    void focusValue();

Q_SIGNALS:
    void edited();
    /// Enter in a field.
    void accepted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillPeople(const ConfigPtr &config, AgentId me);
    void fillStatuses(const ConfigPtr &config, Preset preset);
    void showKind();
    StatusCategory category() const;
    bool needsWake() const;

    QBoxLayout *m_row;
    QComboBox *m_kind;
    QStackedWidget *m_stack;
    QComboBox *m_agent;
    QComboBox *m_queue;
    QComboBox *m_priority;
    QLineEdit *m_tags;
    QComboBox *m_status;
    QDateTimeEdit *m_wake;
    QLineEdit *m_text;
    ConfigPtr m_config;
};

} // namespace firstline::ui
