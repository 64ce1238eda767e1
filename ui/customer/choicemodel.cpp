#include "ui/customer/choicemodel.h"

namespace firstline::ui {

void ChoiceModel::setChoices(std::vector<Choice> choices)
{
    if (!m_choices.empty()) {
        beginRemoveRows({}, 0, int(m_choices.size()) - 1);
        m_choices.clear();
        endRemoveRows();
    }
    if (choices.empty())
        return;
    beginInsertRows({}, 0, int(choices.size()) - 1);
    m_choices = std::move(choices);
    endInsertRows();
}

const Choice *ChoiceModel::at(const QModelIndex &index) const
{
    const bool mine = index.isValid() && index.model() == this && index.row() < int(m_choices.size());
    return mine ? &m_choices[size_t(index.row())] : nullptr;
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    const Choice *choice = at(index);
    if (!choice)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return choice->text;
    case DetailRole:
        return choice->detail;
    case AvatarRole:
        return choice->avatar;
    case FieldTextRole:
        return choice->fieldText.isEmpty() ? choice->text : choice->fieldText;
    default:
        return {};
    }
}

} // namespace firstline::ui
