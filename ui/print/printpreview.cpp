#include "ui/print/printpreview.h"

#include "core/base/logging.h"
#include "ui/print/pageview.h"
#include "ui/print/paperjob.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/physicalkey.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QFileDialog>

#include <algorithm>
#include <utility>

namespace firstline::ui {

namespace {

constexpr double kStep = 1.2;

} // namespace

PrintPreview::PrintPreview(QList<PaperChoice> choices, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_choices(std::move(choices))
    , m_view(new PageView(this))
    , m_job(new PaperJob(this))
    , m_choiceRow(new QHBoxLayout)
    , m_footRow(new QHBoxLayout)
    , m_buttons(new QButtonGroup(this))
    , m_notes(new Button(tr("With notes"), Button::Kind::Secondary, this))
    , m_save(new Button(tr("Save as PDF"), Button::Kind::Secondary, this))
    , m_print(new Button(tr("Print"), Button::Kind::Primary, this))
    , m_giveUp(new Button(tr("Give up"), Button::Kind::Secondary, this))
    , m_page(new Label({}, Role::Text, TextSize::Body, QFont::Normal, this))
    , m_zoom(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_said(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_back(new Button({}, Button::Kind::Quiet, this))
    , m_next(new Button({}, Button::Kind::Quiet, this))
{
    setObjectName(u"print.preview"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(icon(u"printer"_qs, Role::Accent));
    m_view->setObjectName(u"print.pages"_qs);
    m_view->setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    column->addLayout(m_choiceRow);
    column->addWidget(new Hairline);
    column->addWidget(m_view, 1);
    column->addWidget(new Hairline);
    buildBottom();
    column->addLayout(m_footRow);
    connect(m_view, &PageView::viewChanged, this, &PrintPreview::showState);
    connect(m_job, &PaperJob::progressed, this, [this](int done, int total) { say(tr("Page %1 of %2…").arg(done).arg(total), Role::Muted); });
    connect(m_job, &PaperJob::ended, this, &PrintPreview::jobEnded);
    resize(980, 860);
    choose(0);
}

PrintPreview::~PrintPreview()
{
    m_view->setPaper(nullptr, {});
    // Whoever asked for the pages and then closed the program gets all of them. There is nobody left to tell but the log.
    disconnect(m_job, nullptr, this, nullptr);
    connect(m_job, &PaperJob::ended, m_job, [](const std::optional<Error> &why) {
        if (why)
            qCWarning(lcUi) << "pages were lost at the end:" << why->detail;
    });
    m_job->finish();
    delete m_job; // before the printer it paints on
}

void PrintPreview::buildTop()
{
    m_choiceRow->setContentsMargins(kPad, kGap, kPad, kGap);
    m_choiceRow->setSpacing(6);
    for (int i = 0; i < m_choices.size(); ++i) {
        auto *button = new Button(m_choices.at(i).name, Button::Kind::Secondary, this);
        button->setObjectName(u"print.choice%1"_qs.arg(i));
        button->setCheckable(true);
        button->setVisible(m_choices.size() > 1);
        m_buttons->addButton(button, i);
        m_choiceRow->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &PrintPreview::choose);
    m_notes->setObjectName(u"print.notes"_qs);
    m_notes->setIconName(u"sticky-note"_qs);
    m_notes->setCheckable(true);
    m_notes->setKeyHint(u"N"_qs);
    m_notes->setToolTip(tr("Notes of colleagues and their working time are printed, too"));
    connect(m_notes, &Button::toggled, this, &PrintPreview::refresh);
    m_choiceRow->addWidget(m_notes);
    m_choiceRow->addStretch(1);
    m_save->setObjectName(u"print.save"_qs);
    m_save->setIconName(u"download"_qs);
    m_save->setKeyHint(u"Ctrl+S"_qs);
    m_save->setToolTip(tr("Save as PDF"));
    m_print->setObjectName(u"print.print"_qs);
    m_print->setIconName(u"printer"_qs);
    m_print->setKeyHint(u"Ctrl+P"_qs);
    connect(m_save, &Button::clicked, this, &PrintPreview::askFile);
    connect(m_print, &Button::clicked, this, &PrintPreview::askPrinter);
    m_choiceRow->addWidget(m_save);
    m_choiceRow->addWidget(m_print);
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(QKeySequence(u"Ctrl+P"_qs), [this] { askPrinter(); });
    key(QKeySequence(u"Ctrl+S"_qs), [this] { askFile(); });
}

void PrintPreview::buildBottom()
{
    m_footRow->setContentsMargins(kPad, 6, kPad, 6);
    m_footRow->setSpacing(6);
    const auto dress = [this](Button *button, const QString &name, const QString &iconName, const QString &text) {
        button->setObjectName(name);
        button->setIconName(iconName);
        button->setAccessibleName(text);
        button->setToolTip(text);
        m_footRow->addWidget(button);
    };
    dress(m_back, u"print.back"_qs, u"chevron-left"_qs, tr("Previous page"));
    m_page->setObjectName(u"print.page"_qs);
    m_footRow->addWidget(m_page);
    dress(m_next, u"print.next"_qs, u"chevron-right"_qs, tr("Next page"));
    connect(m_back, &Button::clicked, this, [this] { turn(-1); });
    connect(m_next, &Button::clicked, this, [this] { turn(1); });
    m_said->setObjectName(u"print.said"_qs);
    m_said->setTextFormat(Qt::PlainText);
    m_footRow->addSpacing(kGap);
    m_giveUp->setObjectName(u"print.giveup"_qs);
    m_giveUp->setKeyHint(u"Esc"_qs);
    m_giveUp->hide();
    connect(m_giveUp, &Button::clicked, m_job, &PaperJob::cancel);
    m_footRow->addWidget(m_giveUp);
    m_footRow->addWidget(m_said, 1);
    auto *less = new Button({}, Button::Kind::Quiet, this);
    auto *more = new Button({}, Button::Kind::Quiet, this);
    auto *width = new Button({}, Button::Kind::Quiet, this);
    auto *whole = new Button({}, Button::Kind::Quiet, this);
    dress(less, u"print.smaller"_qs, u"minus"_qs, tr("Smaller"));
    m_footRow->addWidget(m_zoom);
    dress(more, u"print.larger"_qs, u"plus"_qs, tr("Larger"));
    dress(width, u"print.width"_qs, u"arrow-right-left"_qs, tr("As wide as the window"));
    dress(whole, u"print.whole"_qs, u"maximize"_qs, tr("The whole page"));
    connect(less, &Button::clicked, this, [this] { m_view->zoomBy(1 / kStep); });
    connect(more, &Button::clicked, this, [this] { m_view->zoomBy(kStep); });
    connect(width, &Button::clicked, this, [this] { m_view->fitToWidth(); });
    connect(whole, &Button::clicked, this, [this] { m_view->fitInView(); });
}

void PrintPreview::choose(int index)
{
    if (index < 0 || index >= m_choices.size())
        return;
    m_chosen = index;
    m_buttons->button(index)->setChecked(true);
    m_notes->setVisible(m_choices.at(index).hasNotes);
    refresh();
}

void PrintPreview::setNotes(bool with)
{
    m_notes->setChecked(with);
}

std::unique_ptr<Paper> PrintPreview::makePaper() const
{
    return m_choices.at(m_chosen).make(m_notes->isChecked());
}

void PrintPreview::refresh()
{
    std::unique_ptr<Paper> made = makePaper();
    if (!made)
        return;
    const QPageLayout layout = pageLayoutOf(*made);
    made->lay(layout.paintRect(QPageLayout::Inch).size() * kPaperDpi);
    m_view->setPaper(made.get(), layout);
    m_paper = std::move(made);
    m_said->clear();
    setWindowTitle(m_paper->title());
    showState();
}

int PrintPreview::pages() const
{
    return m_paper ? m_paper->pages() : 0;
}

void PrintPreview::turn(int step)
{
    m_view->setCurrentPage(m_view->currentPage() + step);
    showState();
}

void PrintPreview::showState()
{
    const int page = std::max(1, m_view->currentPage());
    const int all = std::max(1, pages());
    m_page->setText(tr("%1 of %2").arg(page).arg(all));
    m_page->setAccessibleName(tr("Page %1 of %2").arg(page).arg(all));
    m_back->setEnabled(page > 1);
    m_next->setEnabled(page < all);
    m_zoom->setText(u"%1 %"_qs.arg(qRound(m_view->zoomFactor() * 100)));
}

void PrintPreview::say(const QString &text, Role role)
{
    m_said->setRole(role);
    m_said->setText(text);
}

void PrintPreview::warn(const QString &text)
{
    say(text, Role::Bad);
}

/// One job at a time: what would begin a second one waits for the end of the first.
void PrintPreview::showJob()
{
    const bool runs = m_job->isRunning();
    if (m_save->hasFocus() || m_print->hasFocus() || m_giveUp->hasFocus())
        m_view->setFocus();
    m_save->setEnabled(!runs);
    m_print->setEnabled(!runs);
    m_giveUp->setVisible(runs);
}

void PrintPreview::askFile()
{
    if (m_job->isRunning())
        return;
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_qs);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(paperFileName(*m_paper) % u".pdf");
    connect(dialog, &QFileDialog::fileSelected, this, &PrintPreview::saveTo);
    dialog->open();
}

void PrintPreview::saveTo(const QString &file)
{
    if (m_job->isRunning())
        return;
    m_done = tr("Saved as %1.").arg(QDir::toNativeSeparators(file));
    m_failed = tr("Not saved.");
    m_job->savePdf(makePaper(), file);
    if (m_job->isRunning())
        showJob();
}

void PrintPreview::jobEnded(const std::optional<Error> &why)
{
    if (!m_save->isEnabled())
        showJob();
    if (!why)
        say(m_done, Role::Ok);
    else if (why->code != ErrorCode::Cancelled)
        say(m_failed % u' ' % errorText(why->code), Role::Bad);
    else if (m_job->pagesGone() > 0)
        say(tr("Given up; %n page(s) had gone out before.", nullptr, m_job->pagesGone()), Role::Warn);
    else
        say(tr("Given up; nothing was left behind."), Role::Muted);
    if (!std::exchange(m_closing, false))
        return;
    if (why)
        show(); // nobody would know otherwise
    else
        close();
}

void PrintPreview::closeEvent(QCloseEvent *event)
{
    if (!m_job->isRunning())
        return QWidget::closeEvent(event);
    event->ignore();
    m_closing = true;
    hide();
}

void PrintPreview::askPrinter()
{
    if (m_job->isRunning())
        return;
    if (!m_printer)
        m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(pageLayoutOf(*m_paper));
    m_printer->setDocName(m_paper->title());
    m_printer->setCreator(u"Firstline"_qs);
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintCollateCopies);
    dialog->setMinMax(1, std::max(1, pages()));
    connect(dialog, QOverload<>::of(&QDialog::accepted), this, &PrintPreview::print);
    dialog->open();
}

void PrintPreview::print()
{
    if (m_job->isRunning())
        return;
    m_done = tr("Sent to %1.").arg(m_printer->outputFormat() == QPrinter::PdfFormat
                                       ? QDir::toNativeSeparators(m_printer->outputFileName())
                                       : m_printer->printerName());
    m_failed = tr("Not printed. The printer did not take it; saving as PDF works always.");
    const bool part = m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0;
    // A paper of its own: the printer's page may be another than the preview's.
    m_job->print(makePaper(), *m_printer, part ? m_printer->fromPage() - 1 : 0, part ? m_printer->toPage() - 1 : -1);
    if (m_job->isRunning())
        showJob();
}

void PrintPreview::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape && m_job->isRunning()) {
        m_job->cancel();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else if (plain && event->key() == Qt::Key_PageDown) {
        turn(1);
    } else if (plain && event->key() == Qt::Key_PageUp) {
        turn(-1);
    } else if (plain && physicalKey(*event) == Qt::Key_N && !m_notes->isHidden()) {
        m_notes->toggle();
    } else if (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        m_view->zoomBy(kStep);
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Minus) {
        m_view->zoomBy(1 / kStep);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PrintPreview::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Window));
}

} // namespace firstline::ui
