#include "ui/queue/bulklines.h"

#include "ui/queue/bulkwords.h"
#include "ui/theme/theme.h"
#include "ui/theme/tiptext.h"

namespace firstline::ui {
namespace {

using service::BulkState;

constexpr double kStaleInk = 0.6; // of what is muted anyway: still to be read

Role inkOf(BulkState state)
{
    switch (state) {
    case BulkState::Cannot:
    case BulkState::Refused:
    case BulkState::NotBack: return Role::Bad;
    case BulkState::Applied:
    case BulkState::Back: return Role::Ok;
    case BulkState::NearlyBack:
    case BulkState::Waits: return Role::Warn;
    case BulkState::Changes: return Role::Text;
    default: return Role::Muted;
    }
}

} // namespace

BulkLines::BulkLines(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BulkLines::setAct(service::BulkAct *act, ConfigPtr config)
{
    if (m_act)
        m_act->disconnect(this);
    takeRows(0);
    m_act = act;
    m_config = std::move(config);
    takeRows(static_cast<int>(act->lines().size()));
    connect(act, &service::BulkAct::linesReset, this, [this] {
        takeRows(0);
        takeRows(static_cast<int>(m_act->lines().size()));
    });
    connect(act, &service::BulkAct::lineMoved, this, [this](int row) {
        if (row < m_rows)
            Q_EMIT dataChanged(index(row, Change), index(row, State));
    });
}

void BulkLines::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, Columns - 1), { Qt::ForegroundRole });
}

void BulkLines::takeRows(int rows)
{
    if (rows == 0 && m_rows > 0) {
        beginRemoveRows({}, 0, m_rows - 1);
        m_rows = 0;
        endRemoveRows();
    } else if (rows > 0) {
        beginInsertRows({}, 0, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
}

int BulkLines::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int BulkLines::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

// While another plan is being made its lines are not those that views were told of.
const service::BulkLine *BulkLines::line(const QModelIndex &index) const
{
    if (!m_act || !index.isValid() || static_cast<size_t>(index.row()) >= m_act->lines().size())
        return nullptr;
    return &m_act->lines()[static_cast<size_t>(index.row())];
}

QVariant BulkLines::data(const QModelIndex &index, int role) const
{
    const service::BulkLine *one = line(index);
    if (!one)
        return {};
    if (role == TicketRole)
        return QVariant::fromValue(one->ticket);
    if (role == Qt::ForegroundRole) {
        if (m_stale)
            return mixed(color(Role::Base), color(Role::Muted), kStaleInk);
        const bool dim = one->state == BulkState::Same || one->state == BulkState::Cannot || one->state == BulkState::Stopped;
        if (index.column() == State)
            return color(inkOf(one->state));
        return color(index.column() == Number || dim ? Role::Muted : Role::Text);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QString text;
    switch (index.column()) {
    case Number: text = bulkNumber(*one); break;
    case Subject: text = one->subject; break;
    case Change: text = bulkChangeText(*one, m_act->change(), m_config.get()); break;
    case State: text = bulkStateText(*one, m_act->change().kind); break;
    default: break;
    }
    // Subjects come from strangers: never taken for markup.
    return role == Qt::ToolTipRole ? tipText(text) : text;
}

QVariant BulkLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Subject: return tr("Subject");
    case Change: return tr("What changes");
    case State: return tr("How it stands");
    default: return {};
    }
}

} // namespace firstline::ui
