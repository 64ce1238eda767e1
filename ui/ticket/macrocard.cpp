#include "ui/ticket/macrocard.h"

#include "ui/theme/theme.h"
#include "ui/ticket/fieldwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

MacroCard::MacroCard(const QString &name, const rules::MacroPlan &plan, const ConfigPtr &config, QWidget *parent)
    : InlineForm(name, tr("Apply"), parent)
    , m_plan(plan)
{
    addLines(config);
    if (!plan.reply.isEmpty())
        m_reply = addText(tr("Reply"), u"ticket.macroReply"_qs, plan.reply);
    if (!plan.note.isEmpty()) {
        m_note = addText(tr("Note"), u"ticket.macroNote"_qs, plan.note);
        m_note->setKind(MessageEdit::Kind::Note);
    }
    addProblems();
    if (plan.lines.empty() && plan.reply.isEmpty() && plan.note.isEmpty())
        setHint(tr("Everything is so already: nothing would change."));
    else if (!plan.reply.isEmpty())
        setHint(tr("The reply can be taken back for ten seconds, the rest at any time."));
}

void MacroCard::addLines(const ConfigPtr &config)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const rules::MacroLine &line : m_plan.lines) {
        const FieldInfo *field = entityInfo(EntityKind::Ticket).byName(line.field);
        if (!field)
            continue;
        const bool set = field->merge == Merge::Union;
        const QString before = ticketFieldValue(field->key, line.before, config);
        const QString after = ticketFieldValue(field->key, line.after, config);
        const QString arrow = u" \u2192 "_qs;
        const QString text = !set ? QString(before % arrow % after) : line.before.isNull() ? QString(u"+ "_qs % after) : QString(u"\u2212 "_qs % before);
        auto *name = new Label(ticketFieldName(field->key), Role::Muted, TextSize::Body, QFont::Normal, this);
        auto *value = new Label(text, Role::Text, TextSize::Body, QFont::DemiBold, this);
        value->setObjectName(u"ticket.macroLine"_qs);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setAccessibleName(name->text() % u": "_qs % text);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    if (row > 0)
        rows()->addLayout(grid);
    else
        delete grid;
}

MessageEdit *MacroCard::addText(const QString &label, const QString &name, const QString &text)
{
    auto *edit = new MessageEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    // As tall as its text at once: it is there to be read.
    const int lines = std::clamp(static_cast<int>(text.count(u'\n')) + 2, 3, 10);
    edit->setLines(lines, std::max(lines, 10));
    edit->restoreDraft(text);
    edit->moveCursor(QTextCursor::Start);
    addField(label, edit);
    connect(edit, &MessageEdit::submitted, this, &InlineForm::commit);
    return edit;
}

void MacroCard::addProblems()
{
    QStringList lines;
    for (const rules::MacroProblem &problem : m_plan.problems)
        lines.append(macroProblemText(problem));
    setProblem(lines.join(u'\n'));
}

rules::MacroPlan MacroCard::plan() const
{
    rules::MacroPlan plan = m_plan;
    if (m_reply)
        plan.reply = m_reply->toPlainText().trimmed();
    if (m_note)
        plan.note = m_note->toPlainText().trimmed();
    return plan;
}

void MacroCard::focusFirst()
{
    MessageEdit *edit = m_reply ? m_reply : m_note;
    if (!edit) {
        if (auto *apply = findChild<QWidget *>(u"ticket.formCommit"_qs))
            apply->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    edit->setFocus(Qt::ShortcutFocusReason);
    // The first gap is where the hand is needed.
    if (const QString gap = rules::firstGap(edit->toPlainText()); !gap.isEmpty()) {
        QTextCursor caret = edit->textCursor();
        const auto at = static_cast<int>(edit->toPlainText().indexOf(gap));
        caret.setPosition(at);
        caret.setPosition(at + static_cast<int>(gap.size()), QTextCursor::KeepAnchor);
        edit->setTextCursor(caret);
    }
}

QString MacroCard::check() const
{
    const rules::MacroPlan now = plan();
    for (const QString &text : { now.reply, now.note }) {
        if (const QString gap = rules::firstGap(text); !gap.isEmpty())
            return tr("Write what belongs in the place of %1.").arg(gap);
    }
    for (const rules::MacroProblem &problem : m_plan.problems) {
        if (problem.kind == rules::MacroProblem::Kind::Refused)
            return macroProblemText(problem);
    }
    return {};
}

namespace {

/// Gives `tr` to the sentences below, in one context.
struct MacroWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::MacroCard)

public:
    static QString refused(const QString &what);
};

QString MacroWords::refused(const QString &what)
{
    if (what == u"category")
        return tr("It cannot be solved yet: it needs a category first.");
    if (what == u"checklist")
        return tr("It cannot be solved yet: its checklist is not done.");
    if (what == u"resolution")
        return tr("It cannot be solved yet: how it was solved must be written.");
    return tr("Its status cannot be changed like that now.");
}

} // namespace

QString macroProblemText(const rules::MacroProblem &problem)
{
    using Kind = rules::MacroProblem::Kind;
    switch (problem.kind) {
    case Kind::UnknownField: return MacroWords::tr("There is no field {%1}: write in its place what is meant.").arg(problem.what);
    case Kind::EmptyField: return MacroWords::tr("This ticket has nothing for {%1}: write something in its place.").arg(problem.what);
    case Kind::UnknownStep: return MacroWords::tr("Macros cannot set “%1”; that step is left out.").arg(problem.what);
    case Kind::UnknownValue: return MacroWords::tr("This step names nothing that exists and is left out: %1").arg(problem.what);
    case Kind::Refused: return MacroWords::refused(problem.what);
    }
    return {};
}

} // namespace firstline::ui
