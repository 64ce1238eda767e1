#pragma once

#include "ui/customer/choicemodel.h"
#include "ui/widgets/completionfield.h"

namespace firstline::ui {

/// A completion field over a list that is known in full: category, asset, site, company. Every typed word must begin a
/// word of the text or of the detail; what matches at the start comes first.
class PickField : public CompletionField {
    Q_OBJECT

public:
    explicit PickField(QWidget *parent = nullptr);

    void setItems(std::vector<Choice> items);

    /// The chosen item. Shape: null when nothing is chosen.
    const Uuid &picked() const { return m_picked; }

    /// Chooses by id without emitting; an unknown or null id empties the field.
    void setPicked(const Uuid &id);

    /// Text was typed that is no item.
    bool hasLooseText() const { return m_picked.isNull() && !text().trimmed().isEmpty(); }

Q_SIGNALS:
    /// The person chose an item, or emptied the field (null id).
    void pickedChanged(const firstline::Uuid &id);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void filter(const QString &text);
    std::vector<Choice> matches(const QString &text) const;

    std::vector<Choice> m_items;
    ChoiceModel m_model;
    Uuid m_picked;
};

} // namespace firstline::ui
