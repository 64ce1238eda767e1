#pragma once

#include "ui/print/paper.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

class QPagedPaintDevice;
class QPrinter;
class QTimer;

namespace firstline::ui {

/// Puts a paper into a PDF or onto a printer page by page, a few milliseconds at a time, so that the window stays usable. A
/// short paper is done when the call returns. Thread: interface.
class PaperJob : public QObject
{
    Q_OBJECT
public:
    explicit PaperJob(QObject *parent = nullptr);

    /// What was begun is given up: no half file is left. A printer that cannot be stopped gets the pages painted so far; whoever
    /// minds waits for ended().
    ~PaperJob() override;

    /// Writes a PDF; an older file is replaced as a whole, at the end. Nothing happens while another one runs.
    void savePdf(std::unique_ptr<Paper> paper, const QString &file);

    /// Prints the pages `first` to `last`, from 0; a negative `last` is the end. The printer must outlive the job.
    void print(std::unique_ptr<Paper> paper, QPrinter &printer, int first = 0, int last = -1);

    void cancel();

    /// Does the rest before it returns: the program is about to end.
    void finish();

    bool isRunning() const { return d != nullptr; }

    /// How many pages of a job that was given up went out all the same, since its printer cannot be stopped. Known when ended()
    /// comes.
    int pagesGone() const { return m_gone; }

Q_SIGNALS:
    void progressed(int done, int total);

    /// Empty: it is there. Errors: StorageFailed; Cancelled.
    void ended(const std::optional<firstline::Error> &why);

private:
    struct Private;
    void begin(std::unique_ptr<Private> job, QPagedPaintDevice &device, int first, int last);
    void next();
    void end(const std::optional<Error> &why);
    void stop();

    std::unique_ptr<Private> d;
    int m_gone = 0;
    QTimer *m_next;
};

} // namespace firstline::ui
