#pragma once

#include "ui/models/viewitems.h"
#include "ui/queue/queuesource.h"

#include <QtCore/QObject>

namespace firstline::ui {

/// Makes, saves, renames, orders and puts away views: one's own, and by right the team's. Each act is in the journal before
/// it is told, works without a link, and can be taken back. Thread: interface.
class ViewActs : public QObject {
    Q_OBJECT

public:
    explicit ViewActs(QueueSource source, QObject *parent = nullptr);

    /// True when views can be kept at all.
    bool isPossible() const { return m_source.saveView != nullptr; }
    bool mayEditTeam() const;
    bool mayEdit(const View &view) const;

    /// Makes a view last among its owner's; its id is given here and answered, so that it can be shown at once.
    ViewId create(View view);
    void save(const View &before, const View &after);
    void rename(const View &view, const QString &name);
    void putAway(const View &view);

    /// One place up (-1) or down (1) among the views of its owner.
    void move(const View &view, int step);

    /// Takes an act of this object back. False when it is not known here.
    bool undo(CommandId command);

Q_SIGNALS:
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

private:
    struct Undoable {
        CommandId command;
        View now;
        View back; ///< What it was; of a new one: put away.
    };

    void follow(const std::optional<View> &before, const View &after, const QString &text);

    QueueSource m_source;
    std::vector<Undoable> m_undoable; ///< Newest last, at most 20.
};

} // namespace firstline::ui
