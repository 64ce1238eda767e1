#pragma once

#include "core/domain/ticket.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class FileChip;
class FlowLayout;
class Label;

/// The files that go with what is being written: name, size and a cross each, and what is still on its way. Hidden
/// while there is nothing to say. Delete removes the chip that has the focus.
class FileStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FileStrip(QWidget *parent = nullptr);

    void setFiles(const std::vector<Attachment> &files);
    const std::vector<Attachment> &files() const { return m_files; }

    /// How many files are being taken in, and how many wait to be sent to the server.
    void setUnderWay(int incoming, int outgoing);

    /// The chips as they stand, in the order of the files.
    QList<FileChip *> chips() const;

Q_SIGNALS:
    void removed(int index);
    void activated(const firstline::Attachment &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    FlowLayout *m_row;
    Label *m_state;
    QList<QWidget *> m_chips;
    std::vector<Attachment> m_files;
    int m_incoming = 0;
    int m_outgoing = 0;
};

} // namespace firstline::ui
