#include "ui/customer/pickfield.h"

#include <QtGui/QFocusEvent>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr size_t kMost = 40;

/// 0: does not match; else the better, the higher.
int rankOf(const Choice &item, const QStringList &words)
{
    int rank = 1;
    for (const QString &word : words) {
        if (item.detail.startsWith(word, Qt::CaseInsensitive)) {
            rank += 8;
            continue;
        }
        bool begins = false;
        const QString all = item.text % u' ' % item.detail;
        for (qsizetype at = all.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !begins;
             at = all.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            begins = at == 0 || !all.at(at - 1).isLetterOrNumber();
            rank += begins && at == 0 ? 4 : 0;
        }
        if (!begins)
            return 0;
        // The last part of a path is the thing itself.
        const qsizetype leaf = item.text.lastIndexOf(u'\u203A') + 1;
        rank += QStringView(item.text).mid(leaf).trimmed().startsWith(word, Qt::CaseInsensitive) ? 2 : 0;
    }
    return rank;
}

} // namespace

PickField::PickField(QWidget *parent)
    : CompletionField(parent)
    , m_model(this)
{
    setModel(&m_model);
    setDetailRole(ChoiceModel::DetailRole);
    setTextRole(ChoiceModel::FieldTextRole);
    connect(this, &CompletionField::queryEdited, this, [this](const QString &text) {
        filter(text);
        if (!m_picked.isNull()) {
            m_picked = {};
            Q_EMIT pickedChanged(m_picked);
        }
    });
    connect(this, &CompletionField::chosen, this, [this](const QModelIndex &index) {
        if (const Choice *choice = m_model.at(index)) {
            m_picked = choice->id;
            Q_EMIT pickedChanged(m_picked);
        }
    });
}

void PickField::setItems(std::vector<Choice> items)
{
    m_items = std::move(items);
    filter({});
}

void PickField::setPicked(const Uuid &id)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const Choice &c) { return c.id == id; });
    if (id.isNull() || found == m_items.end()) {
        m_picked = {};
        setChosen({});
    } else {
        m_picked = id;
        setChosen(found->fieldText.isEmpty() ? found->text : found->fieldText, found->detail);
    }
    setCursorPosition(0);
}

std::vector<Choice> PickField::matches(const QString &text) const
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const Choice *>> ranked;
    for (const Choice &item : m_items) {
        if (const int rank = rankOf(item, words); rank > 0)
            ranked.emplace_back(rank, &item);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Choice> out;
    for (const auto &[rank, item] : ranked) {
        out.push_back(*item);
        if (out.size() == kMost)
            break;
    }
    return out;
}

void PickField::filter(const QString &text)
{
    m_model.setChoices(matches(text));
}

void PickField::focusOutEvent(QFocusEvent *event)
{
    CompletionField::focusOutEvent(event);
    // Typed in full or nearly so: the only match is what was meant.
    if (hasLooseText() && m_model.choices().size() == 1) {
        const Uuid id = m_model.choices().front().id;
        setPicked(id);
        Q_EMIT pickedChanged(m_picked);
    }
}

} // namespace firstline::ui
