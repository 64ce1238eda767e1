#pragma once

#include "ui/print/paper.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>

namespace firstline::ui {

/// What stands around the text of a paper. Translated; foreign parts cleaned by paperLine().
struct PaperFace {
    QString title; ///< What it is: "Ticket 40117".
    QString detail; ///< Beside the title at the head of further pages: the subject.
    QString printed; ///< At the foot: when and by whom it was printed.
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
};

/// A paper made of running text, tables and fields to be filled in by hand. PaperWriter writes it. Headings stay with what
/// they are over, marked tables stay whole.
class TextPaper : public Paper
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::TextPaper)

public:
    /// Set on a block: it is not left alone at the end of a page. Set on a table: it is not divided.
    static constexpr int kKeep = QTextFormat::UserProperty + 20;

    /// Set on a block: it is of an internal note, and stands on its ground.
    static constexpr int kNote = QTextFormat::UserProperty + 21;

    explicit TextPaper(PaperFace face);

    QTextDocument &document() { return m_document; }
    const QTextDocument &document() const { return m_document; }

    QString title() const override { return m_face.title; }
    QPageLayout::Orientation orientation() const override { return m_face.orientation; }
    void lay(const QSizeF &area) override;
    int pages() const override;
    void paint(QPainter &painter, int page) const override;

private:
    void clearBreaks();
    void breakBefore(const QTextBlock &block);
    void keepTogether();
    void keepTables();
    int pageOf(double y) const;
    void paintNotes(QPainter &painter, const QRectF &part) const;
    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter, int page) const;

    PaperFace m_face;
    QTextDocument m_document;
    QSizeF m_area;
    double m_body = 1; ///< Height of the text on a page.
};

} // namespace firstline::ui
