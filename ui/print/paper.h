#pragma once

#include "core/base/error.h"
#include "ui/theme/tokens.h"

#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QPageLayout>

class QPagedPaintDevice;
class QPainter;

namespace firstline::ui {

/// All papers are laid out and painted in these units, whatever they end on: so a page breaks at the same place on the
/// screen, in a PDF and on a printer.
inline constexpr double kPaperDpi = 600;

/// Millimetres in the units of papers.
constexpr double paperMm(double mm)
{
    return mm * kPaperDpi / 25.4;
}

/// A font of papers by its size in points, for painting in the units of papers.
QFont paperFont(double points, QFont::Weight weight = QFont::Normal);

/// A colour of the light theme: paper is white in both.
QColor paperInk(Role role);

/// Foreign text for paper: control characters are left out, line ends stay. Shape: at most `limit` characters, then an
/// ellipsis.
QString paperText(const QString &text, qsizetype limit = 200'000);

/// The same in one line, without marks that turn the direction of what stands beside it.
QString paperLine(const QString &text, qsizetype limit = 400);

/// Something that can be put on paper: pages of one size, painted one by one. Thread: interface.
class Paper
{
public:
    virtual ~Paper() = default;

    /// What it is, in a line: the name of its file and of the print job. Translated.
    virtual QString title() const = 0;
    virtual QPageLayout::Orientation orientation() const { return QPageLayout::Portrait; }

    /// Divides it into pages. Units of `area`: those of papers; what lies within the margins.
    virtual void lay(const QSizeF &area) = 0;

    /// Shape: at least 1 after lay().
    virtual int pages() const = 0;

    /// Paints page 0.. at the painter's origin, in the units of papers.
    virtual void paint(QPainter &painter, int page) const = 0;
};

/// A4 with the margins of the house.
QPageLayout pageLayoutOf(const Paper &paper);

/// Lays it out for the device's page and paints it. `first` and `last` count from 0; a negative `last` is the end. Errors:
/// StorageFailed when the device cannot be painted on.
[[nodiscard]] Result<void> printPaper(Paper &paper, QPagedPaintDevice &device, int first = 0, int last = -1);

/// Writes it as a PDF; an older file is replaced as a whole. Errors: StorageFailed.
[[nodiscard]] Result<void> savePdf(Paper &paper, const QString &file);

/// The title as the name of a file, without a suffix.
QString paperFileName(const Paper &paper);

} // namespace firstline::ui
