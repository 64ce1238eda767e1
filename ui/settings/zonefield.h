#pragma once

#include "ui/widgets/completionfield.h"

#include <QtGui/QStandardItemModel>

namespace firstline::ui {

/// A time zone by search: any part of its name finds it; what it is from UTC now stands behind it.
class ZoneField : public CompletionField {
    Q_OBJECT

public:
    explicit ZoneField(QWidget *parent = nullptr);

    /// The IANA name as typed or chosen.
    QString zone() const { return text().trimmed(); }
    void setZone(const QString &zone);

Q_SIGNALS:
    void edited();

private:
    void filter(const QString &text);

    QStandardItemModel m_model;
};

} // namespace firstline::ui
