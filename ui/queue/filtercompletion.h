#pragma once

#include "ui/queue/filterwords.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

class QStandardItemModel;

namespace firstline::ui {

class CompletionPopup;
class FilterField;

/// The list of fields and values below the filter line while one types: Down and Up mark, Tab takes the marked or the first
/// one, Enter takes a marked one, Esc closes it. Nothing is marked by itself: Enter still filters. Alt+Down opens all fields
/// at an empty place. Owned by its field.
class FilterCompletion : public QObject {
    Q_OBJECT

public:
    /// `known` is asked each time something is typed.
    FilterCompletion(FilterField *field, std::function<FilterKnown()> known);

    bool isOpen() const;
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void openFields();
    void show();
    void place();
    void mark(int step);
    void take(int row);

    FilterField *m_field;
    std::function<FilterKnown()> m_known;
    QStandardItemModel *m_model;
    QPointer<CompletionPopup> m_popup;
    FilterPlace m_place;
    QList<FilterWord> m_words;
    bool m_taking = false;
};

} // namespace firstline::ui
