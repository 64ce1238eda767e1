#pragma once

#include "ui/models/ticketsource.h"
#include "ui/models/viewitems.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

class QTimer;

namespace firstline::ui {

/// The views at the left of the queue page with their live counts. Counting is asked for at most once per 200 ms of
/// changes and again only when the last answer came; rows are inserted, moved and removed, never reset.
/// Thread: interface.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What a list such as SideList shows. DisplayRole is the name.
    enum Role {
        SectionRole = Qt::UserRole + 1, ///< bool: a heading.
        CountRole, ///< int: tickets in the view; -1 while it is not known, and for headings.
        OverdueRole, ///< int: those past their deadline; shown red.
        IconRole, ///< QString: empty.
        KeyRole, ///< QString: ViewItem::key.
        FilterRole, ///< QString in the filter language.
        SortRole, ///< QString: field, "-" before it for descending.
    };

    static constexpr int kCoalesceMs = 200;

    explicit ViewListModel(TicketSource source, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Makes the list follow a configuration; also to be called when the language changed. Counts that are known stay.
    void setConfig(ConfigPtr config, AgentId me);

    /// The whole item of a row. Shape: empty for a row that is not there.
    ViewItem item(int row) const;

    /// The row of a view. Shape: -1 when there is none.
    int rowOfKey(const QString &key) const;

    /// The nearest row in a direction that can be chosen. Shape: -1 at the end. Units: step -1 or 1.
    int nextView(int row, int step) const;

    /// Counts soon; to be called for TicketService::ticketsChanged and as time passes.
    void scheduleCounts();

Q_SIGNALS:
    /// Fresh counts are shown.
    void counted();

private:
    void count();
    void onCounts(const QStringList &filters, const Result<std::vector<service::ViewCount>> &answer);
    std::vector<qint64> idsOf(const QList<ViewItem> &items);

    TicketSource m_source;
    QList<ViewItem> m_items;
    QHash<QString, service::ViewCount> m_counts; ///< By filter.
    QHash<QString, qint64> m_ids; ///< Per key, for comparing two lists.
    QTimer *m_soon;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace firstline::ui
