#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QLabel>

#include <utility>

namespace firstline::ui {

/// A text in a size, a weight and a colour role of the theme; follows a switch of theme. Plain text unless set
/// otherwise: what came from outside is never taken for markup.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, Role role = Role::Text, TextSize size = TextSize::Body,
                   QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setRole(Role role);
    Role role() const { return m_role; }

    int heightForWidth(int width) const override;

private:
    /// Heights at some widths, of what the label showed when it was asked.
    struct Heights {
        QString text;
        QFont font;
        QMargins margins;
        bool wraps = false;
        QList<std::pair<int, int>> known;
    };

    void applyRole();

    Role m_role;
    mutable Heights m_heights;
};

/// The small grey capitals above a group ("CONTRACT 14/2"). The text is given as written and shown in capitals.
class SectionLabel : public Label {
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// Sets the text as written; the accessible name keeps it so.
    void setSection(const QString &text);
};

/// The small grey text above a field. Give the field as buddy: a click and the mnemonic go there.
class FieldLabel : public Label {
    Q_OBJECT

public:
    explicit FieldLabel(const QString &text = {}, QWidget *buddy = nullptr, QWidget *parent = nullptr);
};

} // namespace firstline::ui
