// Macros and text modules: offered behind "/", in a menu and in the palette; previewed, applied, taken back.
#include "core/service/macroservice.h"
#include "core/service/whendone.h"
#include "ui/theme/icons.h"
#include "ui/ticket/caretlist.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/macrocard.h"
#include "ui/ticket/panefiles.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr auto kArticles = "articles";
constexpr qsizetype kMostApplied = 8;

QString keyOf(const Macro &macro)
{
    return macro.id.text();
}

bool isTextModule(const Macro &macro)
{
    return macro.steps.empty() && (macro.reply.isEmpty() || macro.note.isEmpty());
}

} // namespace

void TicketPane::connectMacros()
{
    m_macros = new service::MacroService(m_service, this);
    for (MessageEdit *edit : { m_composer->replyEdit(), m_composer->noteEdit() }) {
        auto *list = new CaretList(edit, u'/');
        m_slash.append(list);
        connect(list, &CaretList::asked, this, [this, list] {
            offerMacros(list);
            askMacros();
        });
        connect(list, &CaretList::chosen, this, [this, edit](const QString &key, const QString &typed) {
            if (key != QLatin1String(kArticles))
                return useMacro(key, edit);
            Q_EMIT articleRequested();
            if (!typed.isEmpty())
                Q_EMIT articlesSearched(typed);
        });
    }
    connect(m_header, &TicketHeader::macroAsked, this, &TicketPane::openMacroMenu);
}

/// Asked anew each time: conditions follow the ticket.
void TicketPane::askMacros()
{
    if (!m_loaded)
        return;
    service::whenDone(m_macros->fitting(seen()), this, [this, id = m_ticket](const Result<std::vector<Macro>> &fitting) {
        if (id != m_ticket)
            return;
        if (!fitting)
            return showProblem(fitting.error());
        m_fitting = *fitting;
        for (CaretList *list : std::as_const(m_slash))
            offerMacros(list);
    });
}

void TicketPane::offerMacros(CaretList *list)
{
    QList<CaretItem> items;
    for (const Macro &macro : m_fitting) {
        const QString text = (macro.reply.isEmpty() ? macro.note : macro.reply).simplified();
        const auto steps = static_cast<int>(macro.steps.size());
        items.append({ keyOf(macro), macro.name, steps > 0 ? tr("%n change(s)", nullptr, steps) : text.left(80) });
    }
    items.append({ QString::fromLatin1(kArticles), tr("Search the knowledge base…"), {}, true });
    list->setItems(items);
}

QList<std::pair<MacroId, QString>> TicketPane::macros() const
{
    QList<std::pair<MacroId, QString>> names;
    if (m_loaded && m_rights.work) {
        for (const Macro &macro : m_fitting)
            names.append({ macro.id, macro.name });
    }
    return names;
}

void TicketPane::applyMacro(MacroId id)
{
    useMacro(id.text(), m_composer->replyEdit());
}

void TicketPane::openMacroMenu()
{
    if (!m_loaded || !mayWork())
        return;
    service::whenDone(m_macros->fitting(seen()), this, [this, id = m_ticket](const Result<std::vector<Macro>> &fitting) {
        if (id != m_ticket || !fitting)
            return;
        m_fitting = *fitting;
        auto *menu = new QMenu(this);
        menu->setObjectName(u"ticket.macroMenu"_qs);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const Macro &macro : m_fitting) {
            QAction *action = menu->addAction(icon(macro.steps.empty() ? u"sticky-note"_qs : u"zap"_qs, Role::Muted), QString(macro.name).replace(u'&', u"&&"_qs));
            connect(action, &QAction::triggered, this, [this, one = macro.id] { applyMacro(one); });
        }
        if (m_fitting.empty())
            menu->addAction(tr("No macro fits this ticket"))->setEnabled(false);
        menu->popup(m_header->mapToGlobal(QPoint(m_header->width() - menu->sizeHint().width(), m_header->height())));
    });
}

void TicketPane::useMacro(const QString &key, MessageEdit *edit)
{
    const auto found = std::find_if(m_fitting.begin(), m_fitting.end(), [&](const Macro &macro) { return keyOf(macro) == key; });
    if (found == m_fitting.end() || !m_loaded)
        return;
    const TicketWords words(m_service.config(), m_service.now());
    const auto moment = [words](Instant at) { return words.moment(at); };
    if (isTextModule(*found)) {
        const rules::FilledText filled = m_macros->fill(found->reply.isEmpty() ? found->note : found->reply, m_detail, moment);
        m_composer->setTab(edit == m_composer->noteEdit() ? Composer::Tab::Note : Composer::Tab::Reply);
        QTextCursor caret = edit->textCursor();
        caret.insertText(filled.text);
        edit->setTextCursor(caret);
        edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (mayWork())
        openMacroCard(*found);
}

void TicketPane::openMacroCard(const Macro &macro)
{
    const TicketWords words(m_service.config(), m_service.now());
    rules::MacroPlan plan = m_macros->plan(macro, m_detail, [words](Instant at) { return words.moment(at); });
    // What stands in the reply already goes out with it, above the macro's words.
    const QString typed = plan.reply.isEmpty() ? QString() : m_composer->replyText();
    if (!typed.isEmpty())
        plan.reply = typed % u"\n\n"_qs % plan.reply;
    auto *card = new MacroCard(macro.name, plan, m_service.config(), this);
    openForm(card, [this, card, name = macro.name] {
        const rules::MacroPlan wanted = card->plan();
        if (!wanted.reply.isEmpty() && m_files->isTaking(m_ticket)) {
            card->setProblem(tr("A file is still being taken in. Send when it is there."));
            return;
        }
        closeForm();
        const auto applied = m_macros->apply(wanted, m_detail, m_files->of(m_ticket, DraftKind::Reply));
        service::whenDone(applied, this, [this, id = m_ticket, wanted, name](const Result<service::MacroReceipt> &done) {
            if (!done)
                return showProblem(done.error());
            if (!done->refused.empty())
                showProblem(done->refused.front());
            if (!wanted.reply.isEmpty())
                wasSent(id, DraftKind::Reply);
            if (done->acts.empty())
                return;
            //: a macro was applied; %1 is its name
            offerUndo(*done, tr("“%1” applied").arg(name));
        });
    });
}

/// Several commands that are taken back together; the first one stands for all.
void TicketPane::offerUndo(const service::MacroReceipt &receipt, const QString &text)
{
    if (m_applied.size() >= kMostApplied)
        m_applied.removeFirst();
    m_applied.append(receipt);
    Q_EMIT notice(text, tr("Undo"), receipt.acts.front().command);
}

bool TicketPane::undoMacro(CommandId command)
{
    const auto found = std::find_if(m_applied.begin(), m_applied.end(),
                                    [&](const service::MacroReceipt &one) { return one.acts.front().command == command; });
    if (found == m_applied.end())
        return false;
    const service::MacroReceipt receipt = *found;
    m_applied.erase(found);
    service::whenDone(m_macros->takeBack(receipt), this, [this, receipt](const Result<service::TakenBack> &back) {
        if (!back)
            return showProblem(back.error());
        if (back->gone > 0 && back->recalled > 0)
            Q_EMIT notice(tr("Taken back in %n ticket(s); the others have it already.", nullptr, back->recalled), {}, {});
        else if (back->gone > 0)
            Q_EMIT notice(receipt.undo.empty() ? tr("Too late: it is on its way.")
                                               : tr("The changes are taken back; what was said is on its way already."), {}, {});
        if (back->recalled > 0 && !receipt.reply.isEmpty())
            comesBack(receipt.ticket, DraftKind::Reply, receipt.reply, receipt.files);
    });
    return true;
}

} // namespace firstline::ui
