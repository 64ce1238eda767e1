#pragma once

#include "core/domain/personal.h"
#include "ui/ticket/popover.h"

class QListWidget;

namespace firstline::ui {

class Button;
class DiffView;
class Label;

/// Earlier versions of a draft: when, the first words; the chosen one is shown against what stands now, Enter brings it
/// back. Thread: interface.
class VersionList : public Popover
{
    Q_OBJECT
public:
    explicit VersionList(QWidget *window);

    /// Shows versions, newest first, beside `current`.
    void show(const QList<Draft> &versions, const QString &current, Instant now);

Q_SIGNALS:
    void restoreAsked(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restore();
    void showChosen();

    Label *m_title;
    QListWidget *m_list;
    DiffView *m_text;
    Button *m_restore;
    QList<Draft> m_versions;
    QString m_current;
};

} // namespace firstline::ui
