#include "ui/widgets/diffview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/worddiff.h"

namespace firstline::ui {

namespace {

constexpr qsizetype kMostShown = 4000; ///< Characters; nobody decides by the rest.

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_qs);
}

} // namespace

DiffView::DiffView(Side side, QWidget *parent)
    : QLabel(parent)
    , m_side(side)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFont(ui::font(TextSize::Body));
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, &DiffView::render);
}

void DiffView::setTexts(const QString &text, const QString &other)
{
    m_text = text;
    m_other = other;
    setAccessibleName(text);
    render();
}

void DiffView::render()
{
    QString shown = m_text.left(kMostShown);
    if (shown.size() < m_text.size())
        shown += QChar(0x2026);
    const QString ink = color(m_side == Side::Base ? Role::Muted : Role::Text).name();
    const QString ground = color(m_side == Side::Mine ? Role::AccentSoft : Role::WarnSoft).name();
    QString html;
    if (m_other.isNull() || m_side == Side::Base) {
        html = escaped(shown);
    } else {
        for (const WordPiece &piece : wordPieces(shown, m_other)) {
            if (!piece.differs) {
                html += escaped(piece.text);
                continue;
            }
            // The space behind the last word is not part of the mark.
            QString words = piece.text;
            while (!words.isEmpty() && words.back().isSpace())
                words.chop(1);
            html += u"<span style=\"background-color:%1; font-weight:600; text-decoration:underline\">%2</span>%3"_qs.arg(
                ground, escaped(words), escaped(piece.text.mid(words.size())));
        }
    }
    setText(u"<div style=\"color:%1; white-space:pre-wrap\">%2</div>"_qs.arg(ink, html));
}

} // namespace firstline::ui
