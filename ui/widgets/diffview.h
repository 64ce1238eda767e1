#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QLabel>

namespace firstline::ui {

/// A text whose words that another one does not have are marked: by ground, weight and underline, so that colour is
/// never the only sign. Plain text, wrapped; can be selected and copied. A screen reader hears the text alone.
class DiffView : public QLabel
{
    Q_OBJECT

public:
    /// Mine: marked as what is new and one's own. Theirs: marked as a warning. Base: muted, nothing marked.
    enum class Side { Mine, Theirs, Base };

    explicit DiffView(Side side, QWidget *parent = nullptr);

    /// Shows `text`, marked against `other`; a null `other` marks nothing.
    void setTexts(const QString &text, const QString &other);
    QString plainText() const { return m_text; }

private:
    void render();

    Side m_side;
    QString m_text;
    QString m_other;
};

} // namespace firstline::ui
