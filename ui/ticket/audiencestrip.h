#pragma once

#include "core/service/annexservice.h"

#include <QtWidgets/QWidget>

class QStandardItemModel;

namespace firstline::ui {

class Button;
class CompletionField;
class FlowLayout;

/// Who alone may read the note that is being written: names and groups as chips with a cross each, and a field that
/// finds more. Empty: an ordinary note. Keys: Ctrl+Shift+L opens the field; Enter takes what is marked; Backspace in the
/// empty field removes the last one; Esc closes it.
class AudienceStrip : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceStrip(QWidget *parent = nullptr);

    /// Who can be chosen: active people and groups.
    void setDesk(const ConfigPtr &config, AgentId me);

    /// Shows a list without telling it.
    void setAudience(std::vector<AgentId> people, std::vector<GroupId> groups);

    const std::vector<AgentId> &people() const { return m_people; }
    const std::vector<GroupId> &groups() const { return m_groups; }

    /// Nobody is named: everybody who sees the ticket may read it.
    bool isOpen() const { return m_people.empty() && m_groups.empty(); }

    /// A name was begun and not chosen: what is sent now would go to others than was meant.
    bool isUnfinished() const;

    /// Opens the field and puts the caret there.
    void edit();

    /// Back to the name that was begun, with those that fit.
    void resume();

Q_SIGNALS:
    /// Somebody was added or taken out by hand.
    void changed();

    /// The field was left: on with the words.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addChip(const QString &name, bool group, const QByteArray &id);
    void fill(const QString &typed);
    void take(const QModelIndex &index);
    void drop(const QByteArray &id);
    void close();

    ConfigPtr m_config;
    AgentId m_me;
    std::vector<AgentId> m_people;
    std::vector<GroupId> m_groups;
    QString m_mark;
    Button *m_open;
    CompletionField *m_field;
    QStandardItemModel *m_matches;
    FlowLayout *m_row;
    QList<QWidget *> m_chips;
};

} // namespace firstline::ui
