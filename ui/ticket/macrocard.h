#pragma once

#include "core/domain/configsnapshot.h"
#include "core/service/screenrules.h"
#include "ui/ticket/inlineform.h"

namespace firstline::ui {

class MessageEdit;

/// What a macro would do, before it is done: each field before and after, the reply and the note to be mended. Ctrl+Enter
/// applies it.
class MacroCard : public InlineForm
{
    Q_OBJECT

public:
    MacroCard(const QString &name, const rules::MacroPlan &plan, const ConfigPtr &config, QWidget *parent = nullptr);

    /// The plan with the texts as they stand in the card.
    rules::MacroPlan plan() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    void addLines(const ConfigPtr &config);
    void addProblems();
    MessageEdit *addText(const QString &label, const QString &name, const QString &text);

    rules::MacroPlan m_plan;
    MessageEdit *m_reply = nullptr;
    MessageEdit *m_note = nullptr;
};

/// Why a macro does not fit, in words.
QString macroProblemText(const rules::MacroProblem &problem);

} // namespace firstline::ui
