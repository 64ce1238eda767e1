#include "ui/widgets/spellmarks.h"

#include "core/content/spellwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QTextBlock>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kSpellRestMs = 150; // after the last key: nobody wants to be corrected in the middle of a word
constexpr int kMostInBlock = 4'000; // letters of one line that are seen at once
constexpr int kNoLine = 100'000; // letters; a dump, not a line of words

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit *edit)
    : QObject(edit)
    , m_edit(edit)
    , m_checker(SpellChecker::current())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kSpellRestMs);
    connect(&m_rest, &QTimer::timeout, this, &SpellMarks::look);
    if (!m_checker)
        return;
    connect(m_checker, &SpellChecker::checked, this, &SpellMarks::lookSoon);
    connect(edit, &QPlainTextEdit::textChanged, this, &SpellMarks::lookSoon);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellMarks::lookSoon);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &SpellMarks::lookSoon);
    connect(edit->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SpellMarks::lookSoon);
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, &SpellMarks::lookSoon);
}

void SpellMarks::lookSoon()
{
    // Files are not looked for at every key: what is on is known, and what is not there has no verdicts.
    if (m_checker && (!m_checker->languages().isEmpty() || !m_wrong.isEmpty()))
        m_rest.start();
}

bool SpellMarks::isBeingWritten(int from, int length) const
{
    const QTextCursor caret = m_edit->textCursor();
    return m_edit->hasFocus() && !caret.hasSelection() && caret.position() > from && caret.position() <= from + length;
}

void SpellMarks::lookAtBlock(int from, int to, const QString &text, int start)
{
    for (const content::SpellWord &word : content::spellWords(text)) {
        const int at = int(word.from);
        const int length = int(word.length);
        if (at + length < from || at > to)
            continue;
        const QString one = text.mid(at, length);
        if (m_checker->verdict(one) == SpellChecker::Verdict::Wrong && !isBeingWritten(start + at, length))
            m_wrong.append({ start + at, length, one });
    }
}

// Only what is seen: a pasted log of a megabyte costs no more than a screen of it.
void SpellMarks::look()
{
    m_wrong.clear();
    QList<QTextEdit::ExtraSelection> marks;
    if (m_checker && !m_checker->languages().isEmpty() && !m_edit->isReadOnly()) {
        const QRect seen = m_edit->viewport()->rect();
        const int first = m_edit->cursorForPosition(seen.topLeft()).position();
        const int last = m_edit->cursorForPosition(seen.bottomRight()).position();
        QTextBlock block = m_edit->document()->findBlock(first);
        for (; block.isValid() && block.position() <= last; block = block.next()) {
            if (block.length() > kNoLine)
                continue;
            // A line without an end is looked at around what is seen of it.
            const int from = std::max(0, first - block.position());
            const int skipped = block.length() > kMostInBlock ? from : 0;
            lookAtBlock(from - skipped, last - block.position() - skipped, block.text().mid(skipped, kMostInBlock),
                        block.position() + skipped);
        }
    }
    for (const Word &word : std::as_const(m_wrong)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(word.from);
        mark.cursor.setPosition(word.from + word.length, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(color(Role::Bad));
        marks.append(mark);
    }
    if (!marks.isEmpty() || !m_edit->extraSelections().isEmpty())
        m_edit->setExtraSelections(marks);
}

std::optional<SpellMarks::Word> SpellMarks::wordAt(int position) const
{
    const QTextBlock block = m_edit->document()->findBlock(position);
    if (!block.isValid() || block.length() > kMostInBlock)
        return std::nullopt;
    const QString text = block.text();
    const int at = position - block.position();
    for (const content::SpellWord &word : content::spellWords(text)) {
        if (at >= word.from && at <= word.from + word.length)
            return Word { block.position() + int(word.from), int(word.length), text.mid(word.from, word.length) };
    }
    return std::nullopt;
}

bool SpellMarks::fill(QMenu *menu, int position)
{
    const bool checks = m_checker && !m_checker->languages().isEmpty() && !m_edit->isReadOnly();
    const std::optional<Word> word = checks ? wordAt(position) : std::nullopt;
    if (!word)
        return false;
    QAction *first = menu->actions().value(0);
    if (m_checker->isOwnWord(word->text)) {
        auto *forget = new QAction(icon(u"minus"_qs, Role::Muted), tr("Remove \"%1\" from my words").arg(word->text), menu);
        forget->setObjectName(u"spelling.forget"_qs);
        connect(forget, &QAction::triggered, m_checker, [checker = m_checker.data(), text = word->text] {
            checker->removeOwnWord(text);
        });
        menu->insertAction(first, forget);
    } else if (m_checker->verdict(word->text) == SpellChecker::Verdict::Wrong) {
        offer(menu, first, *word);
    } else {
        return false;
    }
    if (first)
        menu->insertSeparator(first);
    return true;
}

void SpellMarks::offer(QMenu *menu, QAction *before, const Word &word)
{
    auto *waiting = new QAction(tr("Looking for suggestions..."), menu);
    waiting->setObjectName(u"spelling.waiting"_qs);
    waiting->setEnabled(false);
    auto *add = new QAction(icon(u"plus"_qs, Role::Muted), tr("Add \"%1\" to my words").arg(word.text), menu);
    add->setObjectName(u"spelling.add"_qs);
    connect(add, &QAction::triggered, m_checker, [checker = m_checker.data(), text = word.text] {
        checker->addOwnWord(text);
    });
    menu->insertActions(before, { waiting, add });
    connect(m_checker, &SpellChecker::suggested, menu, [this, menu, waiting, word](const QString &asked, const QStringList &found) {
        if (asked != word.text || !waiting->isVisible())
            return;
        if (found.isEmpty()) {
            waiting->setText(tr("No suggestions"));
            return;
        }
        QAction *first = nullptr;
        for (const QString &one : found) {
            auto *use = new QAction(one, menu);
            use->setObjectName(u"spelling.use"_qs);
            QFont bold = menu->font();
            bold.setWeight(QFont::DemiBold);
            use->setFont(bold);
            connect(use, &QAction::triggered, this, [this, word, one] { replace(word, one); });
            menu->insertAction(waiting, use);
            first = first ? first : use;
        }
        waiting->setVisible(false);
        if (!menu->activeAction())
            menu->setActiveAction(first);
    });
    m_checker->suggest(word.text);
}

void SpellMarks::replace(const Word &word, const QString &by)
{
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(word.from);
    cursor.setPosition(std::min(word.from + word.length, m_edit->document()->characterCount() - 1), QTextCursor::KeepAnchor);
    if (cursor.selectedText() != word.text)
        return; // Somebody wrote there meanwhile.
    cursor.insertText(by);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

bool SpellMarks::openAtCaret()
{
    auto *menu = new QMenu(m_edit);
    menu->setObjectName(u"spelling.menu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int position = m_edit->textCursor().position();
    if (!fill(menu, position)) {
        delete menu;
        return false;
    }
    QTextCursor start = m_edit->textCursor();
    start.setPosition(wordAt(position)->from);
    menu->popup(m_edit->viewport()->mapToGlobal(m_edit->cursorRect(start).bottomLeft()));
    return true;
}

} // namespace firstline::ui
