#pragma once

#include "core/service/familyservice.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace firstline::ui {

class TicketWords;

/// The tickets that belong to this one, by how they do, with their status; what it is part of and its children first. A
/// parent can say something to all its open children. Built anew only when something in it is different.
class TieSection : public QWidget
{
    Q_OBJECT

public:
    explicit TieSection(QWidget *parent = nullptr);

    void show(const service::TicketDetail &detail, const TicketWords &words, bool mayWork);
    const std::vector<service::Tie> &ties() const { return m_ties; }

Q_SIGNALS:
    void ticketActivated(firstline::TicketId id);
    void addAsked();
    void removeAsked(int index);
    void messageAllAsked();

private:
    void addTie(int index, const TicketWords &words, bool mayWork);
    void addChildrenHead(bool mayWork);

    QString m_mark;
    std::vector<service::Tie> m_ties;
    QWidget *m_box = nullptr;
    QVBoxLayout *m_column = nullptr;
};

/// How a tie is called above its tickets: "part of", "consists of", "continued in".
QString tieWords(const service::Tie &tie);

} // namespace firstline::ui
