#include "ui/knowledge/knowledgepage.h"

#include "ui/knowledge/articledelegate.h"
#include "ui/knowledge/articlelistmodel.h"
#include "ui/knowledge/articlepane.h"
#include "ui/knowledge/categorytree.h"
#include "ui/knowledge/searchwords.h"
#include "ui/models/ticketsource.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kTreeWidth = 236;
constexpr int kListWidth = 340;
constexpr int kOpenMs = 60;
constexpr size_t kLongestTrail = 50;

/// The person's own language, as articles name it.
QString ownLanguage()
{
    return QLocale().name().section(u'_', 0, 0);
}

QString languageText(const QString &code, int count)
{
    return languageName(code) % u" \u00B7 "_qs % QString::number(count);
}

} // namespace

KnowledgePage::KnowledgePage(service::KnowledgeService &service, QWidget *parent)
    : KnowledgePage(knowledgeSourceOf(service), parent)
{
    connect(&service, &service::KnowledgeService::articlesChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

KnowledgePage::KnowledgePage(KnowledgeSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_model(new ArticleListModel(this))
    , m_openTimer(new QTimer(this))
{
    setObjectName(u"knowledge"_qs);
    m_openTimer->setSingleShot(true);
    m_openTimer->setInterval(kOpenMs);
    build();
    connectParts();
    addShortcuts();
}

void KnowledgePage::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_pane = new ArticlePane;
    m_pane->setBackEnabled(false);
    row->addWidget(buildTree());
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(buildList());
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_pane, 1);
}

QWidget *KnowledgePage::buildTree()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(kTreeWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(kGap, kGap, 0, kGap);
    column->setSpacing(kGap);
    m_language = new QComboBox;
    m_language->setObjectName(u"knowledge.language"_qs);
    m_language->setAccessibleName(tr("Language of articles"));
    m_language->addItem(tr("All languages"), QString());
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, kGap, 0);
    top->addWidget(m_language, 1);
    m_tree = new CategoryTree;
    m_tree->setObjectName(u"knowledge.tree"_qs);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    return pane;
}

QWidget *KnowledgePage::buildList()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(kListWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, kGap, 0, 0);
    column->setSpacing(kGap);
    m_search = new SearchField(tr("Search articles"));
    m_search->setKeyHint(u"/"_qs);
    m_search->setObjectName(u"knowledge.search"_qs);
    m_search->setAccessibleName(tr("Search articles"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kGap, 0, kGap, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    m_list = new QListView;
    m_list->setObjectName(u"knowledge.list"_qs);
    m_list->setAccessibleName(tr("Articles"));
    new FocusEdge(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_delegate = new ArticleDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->installEventFilter(this);
    m_tree->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_count = new Label({}, Role::Muted, TextSize::Small);
    m_count->setObjectName(u"knowledge.count"_qs);
    m_count->setContentsMargins(kPad, 4, kPad, 6);
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    return pane;
}

void KnowledgePage::connectParts()
{
    connect(m_language, &QComboBox::activated, this, [this] {
        m_languageChosen = true;
        readArticles();
        fillTree();
        search();
    });
    connect(m_tree, &CategoryTree::branchChosen, this, [this] {
        if (!m_search->text().isEmpty())
            m_search->clear();
        fillList();
    });
    connect(m_search, &SearchField::searchChanged, this, &KnowledgePage::search);
    connect(m_search, &SearchField::leftDown, this, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::leftByEscape, this, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::submitted, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_quiet)
            m_openTimer->start(); // Whoever runs through the list with the arrows opens only where he rests.
    });
    connect(m_openTimer, &QTimer::timeout, this, [this] { openRow(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_pane, &ArticlePane::linkActivated, this, &KnowledgePage::followLink);
    connect(m_pane, &ArticlePane::insertWanted, this, &KnowledgePage::insert);
    connect(m_pane, &ArticlePane::backWanted, this, &KnowledgePage::goBack);
}

void KnowledgePage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::CTRL | Qt::Key_I, [this] { insert(); });
    add(Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    add(Qt::Key_F3, [this] { m_pane->nextHit(); });
    add(Qt::SHIFT | Qt::Key_F3, [this] { m_pane->previousHit(); });
}

void KnowledgePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void KnowledgePage::refresh()
{
    m_stale = false;
    readCounts();
}

void KnowledgePage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void KnowledgePage::searchFor(const QString &words)
{
    m_search->setText(words);
    m_search->setFocus();
}

void KnowledgePage::readCounts()
{
    whenAnswered(m_source.counts(), this, [this](const Result<QHash<QString, int>> &counts) {
        if (!counts) {
            m_count->setText(errorText(counts.error().code));
            return;
        }
        m_counts = *counts;
        fillLanguages(m_counts);
        fillTree();
        readArticles();
    });
}

void KnowledgePage::fillLanguages(const QHash<QString, int> &counts)
{
    const QString before = language();
    QStringList codes;
    int all = 0;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        if (it.key().startsWith(u"lang:")) {
            codes.append(it.key().mid(5));
            all += it.value();
        }
    }
    const QString own = ownLanguage();
    std::sort(codes.begin(), codes.end(), [&](const QString &a, const QString &b) {
        return (a == own) != (b == own) ? a == own : a < b;
    });
    m_language->clear();
    for (const QString &code : codes)
        m_language->addItem(languageText(code, counts.value(u"lang:"_qs + code)), code);
    m_language->addItem(tr("All languages \u00B7 %1").arg(all), QString());
    const QString wanted = m_languageChosen ? before : codes.contains(own) ? own : QString();
    m_language->setCurrentIndex(std::max(0, m_language->findData(wanted)));
}

QString KnowledgePage::language() const
{
    return m_language->currentData().toString();
}

void KnowledgePage::fillTree()
{
    const ConfigPtr config = m_source.config();
    m_tree->setCategories(
        config ? config->articleCategories() : std::vector<ArticleCategory>(), m_counts, language());
}

void KnowledgePage::readArticles()
{
    const int generation = ++m_listGeneration;
    whenAnswered(m_source.articles(language()), this,
        [this, generation](const Result<std::vector<service::ArticleRow>> &rows) {
            if (generation != m_listGeneration)
                return;
            if (!rows) {
                m_count->setText(errorText(rows.error().code));
                return;
            }
            m_articles = *rows;
            if (m_search->text().trimmed().isEmpty())
                fillList();
        });
}

void KnowledgePage::fillList()
{
    const QSet<ArticleCategoryId> branch = m_tree->branch();
    std::vector<ArticleItem> items;
    for (const service::ArticleRow &row : m_articles) {
        if (branch.isEmpty() || branch.contains(row.category))
            items.push_back({ row.id, row.title, {}, row.language });
    }
    const int count = int(items.size());
    m_delegate->setTall(false);
    setItems(std::move(items), count > 0 ? tr("%n article(s)", nullptr, count)
                                         : tr("No article here in this language. “All languages” shows more."));
}

void KnowledgePage::setItems(std::vector<ArticleItem> items, const QString &said)
{
    m_delegate->setLanguageShown(language().isEmpty());
    m_quiet = true;
    m_model->setItems(std::move(items));
    const int shown = m_pane->hasArticle() ? m_model->rowOf(m_pane->article().id) : -1;
    if (shown >= 0)
        m_list->setCurrentIndex(m_model->index(shown));
    m_quiet = false;
    m_list->doItemsLayout();
    m_count->setText(said);
}

void KnowledgePage::search()
{
    const QString text = m_search->text().trimmed();
    const int generation = ++m_searchGeneration;
    if (text.isEmpty()) {
        fillList();
        m_pane->markWords({});
        return;
    }
    whenAnswered(m_source.search(text, language()), this,
        [this, generation](const Result<std::vector<service::SearchHit>> &hits) { hitsAnswered(generation, hits); });
}

void KnowledgePage::hitsAnswered(int generation, const Result<std::vector<service::SearchHit>> &hits)
{
    if (generation != m_searchGeneration)
        return;
    if (!hits) {
        m_count->setText(errorText(hits.error().code));
        return;
    }
    std::vector<ArticleItem> items;
    for (const service::SearchHit &hit : *hits)
        items.push_back({ ArticleId(hit.id), markedText(hit.title).text, hit.snippet, hit.language });
    const int count = int(items.size());
    m_delegate->setTall(true);
    setItems(std::move(items), count > 0 ? tr("%n hit(s), best first", nullptr, count)
                                         : tr("Nothing found. Fewer or shorter words find more."));
    // The best hit is shown while the hand is still in the field.
    if (count > 0) {
        m_quiet = true;
        m_list->setCurrentIndex(m_model->index(0));
        m_quiet = false;
        openRow(0);
    }
}

QStringList KnowledgePage::wordsFor(ArticleId article) const
{
    const QString query = m_search->text().trimmed();
    if (query.isEmpty())
        return {};
    const ArticleItem *item = m_model->at(m_model->rowOf(article));
    return wordsToMark(query, item ? item->snippet : QString());
}

void KnowledgePage::openRow(int row)
{
    m_openTimer->stop();
    const ArticleItem *item = m_model->at(row);
    if (!item)
        return;
    if (m_pane->article().id == item->id)
        m_pane->markWords(wordsFor(item->id));
    else
        open(item->id, Trail::Remember);
}

void KnowledgePage::showArticle(ArticleId article)
{
    open(article, Trail::Remember);
}

void KnowledgePage::open(ArticleId article, Trail trail)
{
    const int generation = ++m_articleGeneration;
    whenAnswered(m_source.article(article), this,
        [this, generation, trail](const Result<std::optional<Article>> &answer) {
            articleAnswered(generation, answer, trail);
        });
}

void KnowledgePage::articleAnswered(int generation, const Result<std::optional<Article>> &answer, Trail trail)
{
    if (generation != m_articleGeneration)
        return;
    if (!answer || !*answer) {
        m_pane->showEmpty(tr("This article cannot be shown"),
            answer ? tr("It is not on this workstation: perhaps it was withdrawn.") : errorText(answer.error().code));
        return;
    }
    const Article &article = **answer;
    if (trail == Trail::Remember && m_pane->hasArticle() && m_pane->article().id != article.id) {
        m_trail.push_back(m_pane->article().id);
        if (m_trail.size() > kLongestTrail)
            m_trail.erase(m_trail.begin());
    }
    const ConfigPtr config = m_source.config();
    const ArticleCategory *category = config ? config->articleCategory(article.category) : nullptr;
    m_pane->show(article, category ? category->name : QString(), m_source.now());
    m_pane->setBackEnabled(!m_trail.empty());
    m_pane->markWords(wordsFor(article.id));
    const int row = m_model->rowOf(article.id);
    m_quiet = true;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    m_quiet = false;
}

void KnowledgePage::followLink(const QUrl &link)
{
    const QStringList refs = content::articleRefs(link.toString(), m_pane->article().externalRef);
    if (!refs.isEmpty())
        followRef(refs, link);
    else if (link.scheme() == u"http" || link.scheme() == u"https" || link.scheme() == u"mailto")
        Q_EMIT externalLink(link);
}

void KnowledgePage::followRef(QStringList refs, const QUrl &link)
{
    const QString ref = refs.takeFirst();
    const int generation = ++m_articleGeneration;
    whenAnswered(m_source.articleByRef(ref, m_pane->article().language), this,
        [this, generation, refs, link](const Result<std::optional<Article>> &answer) {
            if (generation != m_articleGeneration)
                return;
            if (answer && !*answer && !refs.isEmpty()) {
                followRef(refs, link);
                return;
            }
            if (answer && *answer) {
                articleAnswered(generation, answer, Trail::Remember);
                return;
            }
            m_count->setText(tr("The linked article is not here: %1").arg(link.toString()));
        });
}

void KnowledgePage::goBack()
{
    if (m_trail.empty())
        return;
    const ArticleId before = m_trail.back();
    m_trail.pop_back();
    open(before, Trail::Keep);
}

void KnowledgePage::insert()
{
    if (m_pane->hasArticle())
        Q_EMIT insertRequested(m_pane->textToInsert());
}

bool KnowledgePage::isListKey(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_list && watched != m_tree))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->text() == u"/") {
        focusSearch();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter)
        return false;
    if (watched == m_tree) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
    } else {
        openRow(m_list->currentIndex().row());
        m_pane->focusText();
    }
    return true;
}

bool KnowledgePage::eventFilter(QObject *watched, QEvent *event)
{
    return isListKey(watched, event) || QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
