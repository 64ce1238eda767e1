#pragma once

#include "ui/settings/fieldchanges.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace firstline::ui {

/// What somebody else saved while a form was open: who, when, and per field both values with one key each. Hidden while
/// there is nothing to decide.
class ChangedByOthers : public Card {
    Q_OBJECT

public:
    explicit ChangedByOthers(QWidget *parent = nullptr);

    /// `changes`: what differs, theirs as `before`, mine as `after`.
    void show(const QString &who, const std::vector<FieldChange> &changes);

    /// Fields that wait for a decision.
    int undecided() const { return m_undecided; }
    void clear();

Q_SIGNALS:
    /// The person keeps his own value, or takes the other one.
    void decided(int key, bool mine);

private:
    void addField(const FieldChange &change);

    QVBoxLayout *m_column;
    int m_undecided = 0;
};

} // namespace firstline::ui
