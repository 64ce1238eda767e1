#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace firstline::test {

/// Writes down what a flat model tells, one line a signal: "insert 3-4", "remove 0-0", "move 5-5 to 2", "data 1-1",
/// "layout", "reset". The destination of a move is where the block's first row stands afterwards.
class ModelSpy : public QObject
{
public:
    explicit ModelSpy(QAbstractItemModel *model)
    {
        connect(model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { add(QStringLiteral("insert"), first, last); });
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { add(QStringLiteral("remove"), first, last); });
        connect(model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int child) {
                    const int to = child > first ? child - (last - first + 1) : child;
                    add(QStringLiteral("move"), first, last, QStringLiteral(" to %1").arg(to));
                });
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    add(QStringLiteral("data"), first.row(), last.row());
                });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { m_told.append(QStringLiteral("layout")); });
        connect(model, &QAbstractItemModel::modelReset, this, [this] { m_told.append(QStringLiteral("reset")); });
    }

    /// What was told since the last call, in order.
    QStringList take() { return std::exchange(m_told, {}); }

    /// What was told so far.
    const QStringList &told() const { return m_told; }

private:
    void add(const QString &what, int first, int last, const QString &more = {})
    {
        m_told.append(QStringLiteral("%1 %2-%3%4").arg(what).arg(first).arg(last).arg(more));
    }

    QStringList m_told;
};

} // namespace firstline::test
