#pragma once

#include "core/service/ticketservice.h"

#include <QtWidgets/QScrollArea>

namespace firstline::ui {

class ChecklistView;
class ClockList;
class FollowerSection;
class LinkLabel;
class SideSections;
class TieSection;
class TimeSection;
class TicketWords;

/// The column right of a conversation: clocks that count down, and everything about the customer. Takes values only.
class SidePanel : public QScrollArea
{
    Q_OBJECT

public:
    /// Units: px.
    static constexpr int kWidth = 220;

    explicit SidePanel(QWidget *parent = nullptr);

    void show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me = {}, bool mayWork = true);

    /// Solved tickets like this one; they arrive a moment later.
    void setSimilar(const std::vector<service::TicketRef> &similar);
    void tick(Instant now);

    /// Other tickets that belong to it, and who follows it.
    TieSection *ties() const { return m_ties; }
    FollowerSection *followers() const { return m_followers; }
    TimeSection *time() const { return m_time; }

    /// Where the explanation opens beside.
    QWidget *explainAnchor() const;

Q_SIGNALS:
    void explainAsked();
    void clockExplainAsked(firstline::ClockKind kind);
    void ticketActivated(firstline::TicketId id);
    void companyActivated(firstline::CompanyId id);
    void contactActivated(firstline::ContactId id);
    void addressActivated(const QString &address);
    void copied(const QString &text);

    /// Remote control of the ticket's asset.
    void remoteAsked();
    void itemToggled(const QString &item, bool done);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChecklist(bool mayWork);

    service::TicketDetail m_detail;
    std::vector<service::TicketRef> m_similar;
    ConfigPtr m_config;
    Instant m_now;
    ClockList *m_clocks;
    ChecklistView *m_list;
    LinkLabel *m_why;
    SideSections *m_sections;
    TieSection *m_ties;
    FollowerSection *m_followers;
    TimeSection *m_time;
};

} // namespace firstline::ui
