#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;

namespace firstline::ui {

class Label;

/// The subject, large, edited where it stands: click or F4, Enter takes it, Esc leaves it as it was.
class SubjectLine : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectLine(QWidget *parent = nullptr);

    /// Shows a subject; what is being edited stays.
    void setSubject(const QString &subject);
    void setEditable(bool editable, const QString &whyNot);
    bool isEditing() const;

    /// What it said when the person began to edit: a change of somebody else meanwhile must not be written over.
    const QString &base() const { return m_base; }

public Q_SLOTS:
    void edit();
    void cancel();

Q_SIGNALS:
    /// The person changed it; never empty.
    void changed(const QString &subject);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void leave();
    void showTip();

    Label *m_label;
    QLineEdit *m_edit;
    QString m_subject;
    QString m_base;
    QString m_whyNot;
    bool m_editable = true;
};

} // namespace firstline::ui
