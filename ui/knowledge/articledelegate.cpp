#include "ui/knowledge/articledelegate.h"

#include "ui/knowledge/articlelistmodel.h"
#include "ui/knowledge/searchwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace firstline::ui {
namespace {

constexpr int kRow = 32;
constexpr int kTallRow = 66;
constexpr int kSnippetLines = 2;

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(row, color(Role::Sel));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, mixed(color(Role::Base), color(Role::Muted), 0.07));
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), color(Role::Accent));
    const QRect rest = row.adjusted(kPad, 0, -kPad, -1);
    QRect title(rest.left(), rest.top(), rest.width(), m_tall ? 28 : rest.height());
    const QString language = index.data(ArticleListModel::LanguageRole).toString().toUpper();
    if (m_language && !language.isEmpty()) {
        const int width = chipSize(language).width();
        paintChip(painter, QRect(title.right() - width + 1, title.top(), width, title.height()), language);
        title.setRight(title.right() - width - kGap);
    }
    painter->setFont(ui::font(TextSize::Body, m_tall ? QFont::DemiBold : QFont::Normal));
    painter->setPen(color(Role::Text));
    painter->drawText(title, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    if (m_tall)
        paintSnippet(painter, QRect(rest.left(), rest.top() + 27, rest.width(), rest.height() - 30),
            index.data(ArticleListModel::SnippetRole).toString());
    painter->setPen(color(Role::Line));
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    painter->restore();
}

void ArticleDelegate::paintSnippet(QPainter *painter, const QRect &rect, const QString &snippet) const
{
    const MarkedText marked = markedText(snippet);
    QTextLayout layout(marked.text, ui::font(TextSize::Small));
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedText::Span &span : marked.spans) {
        QTextLayout::FormatRange range;
        range.start = int(span.start);
        range.length = int(span.length);
        range.format.setBackground(color(Role::WarnSoft));
        range.format.setForeground(color(Role::Text));
        range.format.setFontWeight(QFont::DemiBold);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (int line = 0; line < kSnippetLines; ++line) {
        QTextLine text = layout.createLine();
        if (!text.isValid())
            break;
        text.setLineWidth(rect.width());
        text.setPosition({ 0, y });
        y += text.height();
    }
    layout.endLayout();
    painter->setPen(color(Role::Muted));
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
    painter->setClipping(false);
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, m_tall ? kTallRow : kRow };
}

} // namespace firstline::ui
