#pragma once

#include "core/domain/personal.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace firstline::ui {

/// What the person has begun for this ticket on his other workstations: "Draft on laptop, 2 h ago: first words" with
/// "Take over". Hidden while there is nothing. Thread: interface.
class DraftLines : public QWidget
{
    Q_OBJECT
public:
    explicit DraftLines(QWidget *parent = nullptr);

    /// At most three lines show, the newest first.
    void show(const QList<Draft> &drafts, Instant now);

    int count() const { return static_cast<int>(m_drafts.size()); }

Q_SIGNALS:
    void takeOverAsked(const firstline::Draft &draft);

private:
    QVBoxLayout *m_column;
    QList<Draft> m_drafts;
    QList<QWidget *> m_lines;
};

/// "Reply", "Note" and the like, for sentences about a draft.
QString draftKindText(DraftKind kind);

} // namespace firstline::ui
