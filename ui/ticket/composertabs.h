#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace firstline::ui {

class Button;
class ElidedLabel;
class LinkLabel;

enum class ComposerTab { Reply, Note, Call, Time };

/// The tabs above an answer, and beside them whether it is kept and what it was before. A tab is never cut: as the place
/// gets narrow the keys go, then the rarer tabs become pictures, at last what stands beside them is shortened.
class ComposerTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerTabs(QWidget *parent = nullptr);

    void setCurrent(ComposerTab tab);
    bool mayChoose(ComposerTab tab) const;
    /// `whyNot` is the tab's tooltip where it may not be chosen.
    void setMayChoose(ComposerTab tab, bool may, const QString &whyNot);

    void setKept(bool kept);
    void setHasVersions(bool has);
    /// What a list of the versions opens beside.
    QWidget *versionsAnchor() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(firstline::ui::ComposerTab tab);
    void versionsAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Look {
        QString text;
        QString key; ///< Empty: none.
        QString iconName; ///< Shown instead of the text where that has no room; empty: the text stays.
    };

    Button *add(ComposerTab tab, const QString &name, const Look &look);
    QString tip(ComposerTab tab) const;
    int widthOf(bool keys, bool pictures) const;
    void fit();

    QButtonGroup *m_group;
    QList<Look> m_looks; ///< By tab.
    QList<Button *> m_buttons; ///< By tab.
    LinkLabel *m_versions;
    ElidedLabel *m_kept;
};

} // namespace firstline::ui
