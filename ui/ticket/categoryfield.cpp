#include "ui/ticket/categoryfield.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/ticketwords.h"

#include <QtGui/QStandardItemModel>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kCategoryRole = Qt::UserRole + 1;
constexpr int kMostMatches = 12;

} // namespace

CategoryField::CategoryField(const ConfigPtr &config, QWidget *parent)
    : CompletionField(parent)
    , m_matches(new QStandardItemModel(this))
{
    setObjectName(u"ticket.category"_qs);
    setPlaceholderText(tr("Type a part of its name"));
    setMinimumHeight(kFieldHeight);
    const TicketWords words(config);
    if (config) {
        for (const Category &category : config->categories()) {
            if (!category.archived)
                m_paths.emplace_back(category.id, words.categoryPath(category.id));
        }
    }
    std::sort(m_paths.begin(), m_paths.end(),
              [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    setEmptyText(tr("No such category"));
    setModel(m_matches);
    connect(this, &CompletionField::queryEdited, this, [this](const QString &typed) {
        m_chosen = {};
        fill(typed);
    });
    connect(this, &CompletionField::chosen, this, [this](const QModelIndex &index) {
        m_chosen = CategoryId(Uuid::fromBytes(index.data(kCategoryRole).toByteArray()));
        Q_EMIT categoryChosen();
    });
}

void CategoryField::setCategory(CategoryId category)
{
    m_chosen = category;
    for (const auto &[id, path] : m_paths) {
        if (id == category)
            setChosen(path);
    }
}

void CategoryField::fill(const QString &typed)
{
    QList<QStandardItem *> found;
    const QStringList parts = typed.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
    for (const auto &[id, path] : m_paths) {
        const QString lower = path.toLower();
        const bool fits = std::all_of(parts.begin(), parts.end(),
                                      [&lower](const QString &part) { return lower.contains(part); });
        if (!fits)
            continue;
        auto *item = new QStandardItem(path);
        item->setData(id.uuid().bytes(), kCategoryRole);
        found.append(item);
        if (found.size() == kMostMatches)
            break;
    }
    m_matches->clear();
    m_matches->invisibleRootItem()->appendRows(found);
}

} // namespace firstline::ui
