#include "ui/knowledge/articlepane.h"

#include "core/service/screenrules.h"
#include "ui/knowledge/searchwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/safetextview.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextList>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr size_t kMostHits = 400;
constexpr int kMargin = 20;

/// What is marked, with the numbers and dots of its lists, which a selection leaves out.
QString chosenText(const QTextCursor &marked)
{
    QStringList lines;
    const QTextDocument *document = marked.document();
    for (QTextBlock block = document->findBlock(marked.selectionStart()); block.isValid() && block.position() < marked.selectionEnd();
         block = block.next()) {
        const int from = std::max(0, marked.selectionStart() - block.position());
        const int to = std::min(int(block.text().size()), marked.selectionEnd() - block.position());
        QString line = block.text().mid(from, to - from);
        line.replace(QChar::LineSeparator, u'\n');
        if (const QTextList *list = block.textList(); list && from == 0) {
            const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
            line.prepend(numbered ? QString(list->itemText(block) % u' ') : u"- "_qs);
            line.prepend(QString(3 * std::max(0, list->format().indent() - 1), u' '));
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

ArticlePane::ArticlePane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"book-open"_qs, {}, {}))
    , m_title(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold))
    , m_about(new Label({}, Role::Muted, TextSize::Small))
    , m_place(new Label({}, Role::Muted, TextSize::Small))
    , m_back(new Button({}, Button::Kind::Quiet))
    , m_next(new Button(tr("Next hit"), Button::Kind::Quiet))
    , m_insert(new Button(tr("Insert into reply"), Button::Kind::Primary))
    , m_text(new SafeTextView(SafeTextView::Sizing::Scrolls))
{
    build();
    connect(m_text, &SafeTextView::linkActivated, this, &ArticlePane::linkActivated);
    connect(m_insert, &Button::clicked, this, &ArticlePane::insertWanted);
    connect(m_back, &Button::clicked, this, &ArticlePane::backWanted);
    connect(m_next, &Button::clicked, this, &ArticlePane::nextHit);
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, [this] { markWords({}); });
    showEmpty(tr("No article chosen"), tr("Choose one at the left, or search with \u201C/\u201D."));
}

void ArticlePane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, 12, 0, 0);
    column->setSpacing(kGrid);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, kMargin, 0);
    bar->setSpacing(kGap);
    m_back->setIconName(u"arrow-left"_qs);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setObjectName(u"article.back"_qs);
    m_next->setKeyHint(u"F3"_qs);
    m_next->setObjectName(u"article.next"_qs);
    m_insert->setKeyHint(u"Ctrl+I"_qs);
    m_insert->setObjectName(u"article.insert"_qs);
    bar->addWidget(m_back);
    bar->addWidget(m_about, 1);
    bar->addWidget(m_place);
    bar->addWidget(m_next);
    bar->addWidget(m_insert);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"article.title"_qs);
    m_place->setObjectName(u"article.place"_qs);
    m_text->setObjectName(u"article.text"_qs);
    m_text->setAccessibleName(tr("Text of the article"));
    column->addLayout(bar);
    column->addSpacing(kGrid);
    column->addWidget(m_title);
    column->addSpacing(kGrid);
    column->addWidget(new Hairline);
    column->addSpacing(kGrid);
    m_text->setRightMargin(kMargin);
    column->addWidget(m_text, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void ArticlePane::show(const Article &article, const QString &categoryName, Instant now)
{
    m_article = article;
    m_hits.clear();
    m_hit = -1;
    m_title->setText(article.title);
    QStringList about;
    if (!categoryName.isEmpty())
        about.append(categoryName);
    about.append(languageName(article.language));
    if (toMs(article.updatedAt) > 0)
        about.append(tr("changed %1").arg(relativeTime(article.updatedAt, now)));
    if (!article.tags.isEmpty())
        about.append(u"#"_qs % article.tags.join(u" #"_qs));
    m_about->setText(about.join(u" \u00B7 "_qs));
    m_about->setToolTip(m_about->text());
    if (article.html.isEmpty())
        m_text->setText(article.text);
    else
        m_text->setSafeHtml(article.html);
    m_text->verticalScrollBar()->setValue(0);
    paintHits();
    m_stack->setCurrentIndex(1);
}

void ArticlePane::showEmpty(const QString &title, const QString &hint)
{
    m_article = {};
    m_hits.clear();
    m_empty->setContent(u"book-open"_qs, title, hint);
    m_stack->setCurrentIndex(0);
}

void ArticlePane::markWords(const QStringList &words)
{
    m_hits.clear();
    m_hit = -1;
    const QRegularExpression pattern = wordPattern(words);
    if (pattern.isValid()) {
        QTextCursor found = m_text->document()->find(pattern, 0);
        while (!found.isNull() && m_hits.size() < kMostHits) {
            if (!found.hasSelection())
                break;
            m_hits.push_back(found);
            found = m_text->document()->find(pattern, found);
        }
    }
    if (m_hits.empty())
        paintHits();
    else
        goToHit(0);
}

void ArticlePane::nextHit()
{
    if (!m_hits.empty())
        goToHit((m_hit + 1) % int(m_hits.size()));
}

void ArticlePane::previousHit()
{
    if (!m_hits.empty())
        goToHit((m_hit + int(m_hits.size()) - 1) % int(m_hits.size()));
}

void ArticlePane::goToHit(int hit)
{
    m_hit = hit;
    QTextCursor place = m_hits[size_t(hit)];
    place.clearSelection(); // The mark shows it; a selection would be what is inserted.
    m_text->setTextCursor(place);
    m_text->ensureCursorVisible();
    paintHits();
}

void ArticlePane::paintHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (size_t i = 0; i < m_hits.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_hits[i];
        const bool current = int(i) == m_hit;
        mark.format.setBackground(color(current ? Role::Accent : Role::WarnSoft));
        mark.format.setForeground(color(current ? Role::OnAccent : Role::Text));
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    m_next->setVisible(!m_hits.empty());
    m_place->setVisible(!m_hits.empty());
    //: which of the found places: "2 of 7"
    m_place->setText(tr("%1 of %2").arg(m_hit + 1).arg(m_hits.size()));
}

QString ArticlePane::textToInsert() const
{
    const QString chosen = chosenText(m_text->textCursor()).trimmed();
    if (!chosen.isEmpty())
        return chosen;
    // Not what the server once made of it: that may have lost the numbers of its steps.
    const QString whole = m_article.html.isEmpty() ? m_article.text : content::htmlToText(m_article.html);
    return whole.trimmed().isEmpty() ? m_text->toPlainText().trimmed() : whole.trimmed();
}

void ArticlePane::setBackEnabled(bool enabled)
{
    m_back->setVisible(enabled);
}

void ArticlePane::focusText()
{
    m_text->setFocus();
}

} // namespace firstline::ui
