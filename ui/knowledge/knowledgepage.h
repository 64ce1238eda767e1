#pragma once

#include "ui/knowledge/knowledgesource.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QListView;
class QTimer;

namespace firstline::ui {

class ArticleDelegate;
struct ArticleItem;
class ArticleListModel;
class ArticlePane;
class CategoryTree;
class Label;
class SearchField;

/// The knowledge base: tree of categories, list of articles or hits, the article. Keys: "/" searches, Up and Down move,
/// Enter goes into the article, F3 to the next hit, Ctrl+I inserts into the reply, Alt+Left goes back.
class KnowledgePage : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the page.
    explicit KnowledgePage(service::KnowledgeService &service, QWidget *parent = nullptr);
    explicit KnowledgePage(KnowledgeSource source, QWidget *parent = nullptr);

    void showArticle(ArticleId article);
    void focusSearch();

    /// Searches for these words, as if they had been typed.
    void searchFor(const QString &words);

    /// Reads tree and list again, now or when the page is shown.
    void refresh();

Q_SIGNALS:
    /// Text for the reply that is being written.
    void insertRequested(const QString &plainText);
    /// A link out of the knowledge base was clicked: the shell asks and opens it.
    void externalLink(const QUrl &link);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Trail { Remember, Keep };

    void build();
    QWidget *buildTree();
    QWidget *buildList();
    void connectParts();
    void addShortcuts();
    void readCounts();
    void readArticles();
    void fillLanguages(const QHash<QString, int> &counts);
    void fillTree();
    void fillList();
    void search();
    void hitsAnswered(int generation, const Result<std::vector<service::SearchHit>> &hits);
    void setItems(std::vector<ArticleItem> items, const QString &said);
    void openRow(int row);
    void open(ArticleId article, Trail trail);
    void articleAnswered(int generation, const Result<std::optional<Article>> &article, Trail trail);
    void followLink(const QUrl &link);
    void followRef(QStringList refs, const QUrl &link);
    void goBack();
    void insert();
    QString language() const;
    QStringList wordsFor(ArticleId article) const;
    bool isListKey(QObject *watched, QEvent *event);

    KnowledgeSource m_source;
    CategoryTree *m_tree = nullptr;
    QComboBox *m_language = nullptr;
    SearchField *m_search = nullptr;
    QListView *m_list = nullptr;
    ArticleListModel *m_model;
    ArticleDelegate *m_delegate = nullptr;
    Label *m_count = nullptr;
    ArticlePane *m_pane = nullptr;
    QTimer *m_openTimer;
    std::vector<service::ArticleRow> m_articles;
    QHash<QString, int> m_counts;
    std::vector<ArticleId> m_trail;
    int m_listGeneration = 0;
    int m_searchGeneration = 0;
    int m_articleGeneration = 0;
    bool m_languageChosen = false;
    bool m_stale = true;
    bool m_quiet = false;
};

} // namespace firstline::ui
