#pragma once

#include "core/domain/configsnapshot.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QGridLayout;

namespace firstline::ui {

/// In which statuses which clock stands: active statuses down, three clocks across. What the status itself pauses is
/// ticked and cannot be taken away here.
class PauseTable : public QWidget {
    Q_OBJECT

public:
    explicit PauseTable(QWidget *parent = nullptr);

    void setPauses(const Policy &policy, const ConfigSnapshot &config);

    /// Writes the ticks; ids of statuses that are not shown stay.
    void apply(Policy &policy) const;

Q_SIGNALS:
    void edited();

private:
    struct Cell {
        StatusId status;
        int clock = 0; ///< 0 first, 1 next, 2 resolution.
        QCheckBox *box = nullptr;
        bool fixed = false;
    };

    std::vector<Cell> m_cells;
    QWidget *m_inside = nullptr;
};

} // namespace firstline::ui
