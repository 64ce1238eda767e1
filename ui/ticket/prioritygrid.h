#pragma once

#include "core/domain/configsnapshot.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// How many are hit by how much: sixteen cells with the priority that follows, the present one marked.
class PriorityGrid : public QWidget
{
    Q_OBJECT

public:
    PriorityGrid(const ConfigPtr &config, int impact, int urgency, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(int impact, int urgency);
};

} // namespace firstline::ui
