#pragma once

#include "core/domain/knowledge.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextCursor>
#include <QtWidgets/QWidget>

class QStackedWidget;

namespace firstline::ui {

class Button;
class EmptyState;
class Label;
class SafeTextView;

/// One article: title, what it is, its text; the words of a search are marked in it, F3 goes through them.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    explicit ArticlePane(QWidget *parent = nullptr);

    /// `categoryName`: where it stands, for the line below the title. `now`: for "when it was changed".
    void show(const Article &article, const QString &categoryName, Instant now);
    void showEmpty(const QString &title, const QString &hint);
    const Article &article() const { return m_article; }
    bool hasArticle() const { return !m_article.id.isNull(); }

    /// Marks words in the text and goes to the first. An empty list takes marks away.
    void markWords(const QStringList &words);
    int hits() const { return int(m_hits.size()); }
    void nextHit();
    void previousHit();

    /// What would be inserted into a reply: the selection, else the whole text.
    QString textToInsert() const;
    void setBackEnabled(bool enabled);
    void focusText();

    using QWidget::show;

Q_SIGNALS:
    void linkActivated(const QUrl &link);
    void insertWanted();
    void backWanted();

private:
    void build();
    void goToHit(int hit);
    void paintHits();

    Article m_article;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Label *m_title;
    Label *m_about;
    Label *m_place;
    Button *m_back;
    Button *m_next;
    Button *m_insert;
    SafeTextView *m_text;
    std::vector<QTextCursor> m_hits;
    int m_hit = -1;
};

} // namespace firstline::ui
