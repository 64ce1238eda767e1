#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/ticket.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class FlowLayout;
class LinkLabel;

/// Who follows a ticket: a name with a cross each, and a menu of people to add.
class FollowerSection : public QWidget
{
    Q_OBJECT

public:
    explicit FollowerSection(QWidget *parent = nullptr);

    void show(const Ticket &ticket, const ConfigPtr &config, AgentId me, bool mayWork);

Q_SIGNALS:
    void changeAsked(firstline::AgentId who, bool on);

private:
    void rebuild();
    void openMenu();

    std::vector<AgentId> m_followers;
    ConfigPtr m_config;
    AgentId m_me;
    bool m_mayWork = false;
    QString m_mark;
    FlowLayout *m_row;
    LinkLabel *m_add;
    QList<QWidget *> m_chips;
};

/// The people that "@name" names in a text, each once. Longer names are looked for first. Thread: any.
std::vector<AgentId> mentionedIn(const QString &text, const ConfigSnapshot &config);

/// Whom a text seems to call that was meant as a note: "@Ni" at its beginning or after a blank, also with the N before it
/// that should have opened the note. Shape: the colleague's name; empty when nobody is meant.
QString calledIn(const QString &text, const ConfigSnapshot &config);

} // namespace firstline::ui
