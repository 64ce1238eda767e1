#pragma once

#include "ui/print/paper.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QButtonGroup;
class QHBoxLayout;
class QPrinter;

namespace firstline::ui {

class Button;
class Label;
class PageView;
class PaperJob;

/// One of the papers that a preview offers.
struct PaperChoice {
    QString name; ///< Of its button.
    std::function<std::unique_ptr<Paper>(bool notes)> make; ///< `notes`: as the switch stands.
    bool hasNotes = false; ///< Whether the switch "with notes" means something for it.
};

/// Papers as they will be, in a window of its own that stands in nobody's way: pages, zoom, with or without notes, printing
/// and saving as PDF. Works without a network and without a printer. Ctrl+P prints, Ctrl+S saves, N switches notes, PgUp and
/// PgDn turn pages, Esc gives a saving up, then closes. Pages are painted as they are seen, and saved and printed a few at a
/// time, so that a long list holds nobody up. Closed meanwhile it is only hidden until the last page is out, and comes back if
/// that fails; when the program ends, the rest is done at once. Deletes itself when closed. Thread: interface.
class PrintPreview : public QWidget
{
    Q_OBJECT
public:
    /// Shape: at least one choice. `parent`: the window it belongs to.
    PrintPreview(QList<PaperChoice> choices, QWidget *parent);
    ~PrintPreview() override;

    /// Shows a paper by its place in the choices.
    void choose(int index);
    int chosen() const { return m_chosen; }
    void setNotes(bool with);

    /// Makes the paper anew: what it tells has changed.
    void refresh();

    /// The paper that is shown.
    Paper &paper() const { return *m_paper; }
    int pages() const;

    /// Writes what is shown; tells in the window how far it is and what became of it.
    void saveTo(const QString &file);

    /// Says what went wrong, in the window.
    void warn(const QString &text);

    /// Asks for a file, or for a printer. Neither blocks.
    void askFile();
    void askPrinter();

    /// Where a subclass or owner puts what the papers depend on (a day, a person).
    QHBoxLayout *choiceRow() const { return m_choiceRow; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildTop();
    void buildBottom();
    std::unique_ptr<Paper> makePaper() const;
    void print();
    void jobEnded(const std::optional<Error> &why);
    void showJob();
    void turn(int step);
    void showState();
    void say(const QString &text, Role role);

    QList<PaperChoice> m_choices;
    int m_chosen = 0;
    std::unique_ptr<Paper> m_paper;
    std::unique_ptr<QPrinter> m_printer; ///< Made when somebody prints.
    PageView *m_view;
    PaperJob *m_job;
    QString m_done; ///< What is said when the job has ended well,
    QString m_failed; ///< or not.
    QHBoxLayout *m_choiceRow;
    QHBoxLayout *m_footRow;
    QButtonGroup *m_buttons;
    Button *m_notes;
    Button *m_save;
    Button *m_print;
    Button *m_giveUp; ///< Seen while a job runs.
    bool m_closing = false; ///< Closed while a job runs.
    Label *m_page;
    Label *m_zoom;
    Label *m_said;
    Button *m_back;
    Button *m_next;
};

} // namespace firstline::ui
