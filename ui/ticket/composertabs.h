#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace firstline::ui {

class Button;
class ElidedLabel;
class LinkLabel;

/// What is written in a Composer.
enum class ComposerTab { Reply, Note, Call, Time };

/// The tabs above an answer, and beside them whether it is kept and what it was before. While somebody writes the keys are not
/// shown, and nothing moves for it. A tab is never cut: as the place gets narrow the keys go, then the rarer tabs become pictures, at last what stands beside them is shortened and goes.
class ComposerTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerTabs(QWidget *parent = nullptr);

    /// Shows a tab as the chosen one; `chosen` is not emitted.
    void setCurrent(ComposerTab tab);

    /// Whether the person may choose it. `whyNot` is its tooltip; empty: what the tab is, and its key.
    void setMayChoose(ComposerTab tab, bool may, const QString &whyNot);
    bool mayChoose(ComposerTab tab) const;

    /// Whether the letters of the tabs choose them now: nobody is writing. Their keys are shown only then.
    void setKeysWork(bool work);

    /// `any`: something is written, and there is room for the word; `kept`: the journal has it.
    void setDraft(bool any, bool kept);

    /// Shows the way to earlier versions.
    void setHasVersions(bool has);
    /// What a list of the versions opens beside.
    QWidget *versionsAnchor() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person chose a tab.
    void chosen(firstline::ui::ComposerTab tab);
    /// The person wants to see earlier versions.
    void versionsAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Look {
        QString text;
        QString key; ///< Empty: none.
        QString iconName; ///< Shown instead of the text where that has no room; empty: the text stays.
        int width = 0; ///< Of the text alone, in px.
        int widthWithKey = 0;
    };

    Button *add(ComposerTab tab, const QString &name, Look look);
    QString tip(ComposerTab tab) const;
    int widthOf(bool keys, bool pictures) const;
    void fit();

    QButtonGroup *m_group;
    QList<Look> m_looks; ///< By tab.
    QList<Button *> m_buttons; ///< By tab.
    LinkLabel *m_versions;
    ElidedLabel *m_kept;
    bool m_hasVersions = false;
    bool m_hasDraft = false;
    bool m_keysWork = true;
};

} // namespace firstline::ui
