#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace firstline::ui {

class Button;
class FlowLayout;

/// The tags of a ticket as chips, with a field to add one (T) and a cross on each to remove it.
class TagStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TagStrip(QWidget *parent = nullptr);

    /// Shows tags; a tag that is being typed stays.
    void setTags(const QStringList &tags);
    void setEditable(bool editable);

public Q_SLOTS:
    /// Opens the field and puts the caret there.
    void edit();
    void cancel();

Q_SIGNALS:
    void tagAdded(const QString &tag);
    void tagRemoved(const QString &tag);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addRest(const QStringList &tags);
    void take();

    QStringList m_tags;
    QList<QWidget *> m_chips;
    QLineEdit *m_field;
    FlowLayout *m_row;
    bool m_editable = true;
};

} // namespace firstline::ui
