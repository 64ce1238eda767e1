#include "ui/ticket/composertabs.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {

namespace {

constexpr int kTabGap = 6;

} // namespace

ComposerTabs::ComposerTabs(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_versions(new LinkLabel(tr("Earlier versions"), TextSize::Small, this))
    , m_kept(new ElidedLabel({}, Role::Muted, TextSize::Small, QFont::Normal, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kTabGap);
    row->addWidget(add(ComposerTab::Reply, u"ticket.tabReply"_qs, { tr("Reply"), u"R"_qs, {} }));
    row->addWidget(add(ComposerTab::Note, u"ticket.tabNote"_qs, { tr("Note"), u"N"_qs, {} }));
    row->addWidget(add(ComposerTab::Call, u"ticket.tabCall"_qs, { tr("Call"), {}, u"phone"_qs }));
    row->addWidget(add(ComposerTab::Time, u"ticket.tabTime"_qs, { tr("Time"), u"L"_qs, u"clock"_qs }));
    row->addStretch(1);
    m_versions->setObjectName(u"ticket.versionsLink"_qs);
    m_versions->hide();
    row->addWidget(m_versions);
    connect(m_versions, &LinkLabel::clicked, this, &ComposerTabs::versionsAsked);
    m_kept->setObjectName(u"ticket.draftKept"_qs);
    m_kept->hide();
    row->addWidget(m_kept);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<ComposerTab>(id)); });
}

Button *ComposerTabs::add(ComposerTab tab, const QString &name, const Look &look)
{
    auto *button = new Button(look.text, Button::Kind::Secondary, this);
    button->setObjectName(name);
    button->setAccessibleName(look.text);
    button->setCheckable(true);
    m_group->addButton(button, static_cast<int>(tab));
    m_buttons.append(button);
    m_looks.append(look);
    button->setToolTip(tip(tab));
    return button;
}

QString ComposerTabs::tip(ComposerTab tab) const
{
    const Look &look = m_looks.at(static_cast<int>(tab));
    return look.key.isEmpty() ? look.text : QString(look.text % u" ("_qs % look.key % u')');
}

void ComposerTabs::setCurrent(ComposerTab tab)
{
    m_buttons.at(static_cast<int>(tab))->setChecked(true);
}

bool ComposerTabs::mayChoose(ComposerTab tab) const
{
    return m_buttons.at(static_cast<int>(tab))->isEnabled();
}

void ComposerTabs::setMayChoose(ComposerTab tab, bool may, const QString &whyNot)
{
    Button *button = m_buttons.at(static_cast<int>(tab));
    button->setEnabled(may);
    button->setToolTip(may ? tip(tab) : whyNot);
}

void ComposerTabs::setKept(bool kept)
{
    if (m_kept->isHidden() != kept)
        return;
    m_kept->setText(kept ? tr("draft kept") : QString());
    m_kept->setVisible(kept);
    fit();
}

void ComposerTabs::setHasVersions(bool has)
{
    if (m_versions->isHidden() != has)
        return;
    m_versions->setVisible(has);
    fit();
}

QWidget *ComposerTabs::versionsAnchor() const
{
    return m_versions;
}

int ComposerTabs::widthOf(bool keys, bool pictures) const
{
    int width = 0;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const Look &look = m_looks.at(i);
        const bool picture = pictures && !look.iconName.isEmpty();
        width += kTabGap + (picture ? kButtonHeight : m_buttons.at(i)->widthWith(look.text, keys ? look.key : QString()));
    }
    return width - kTabGap;
}

/// What the tabs need at least: a pane that was wide may become narrow again.
QSize ComposerTabs::minimumSizeHint() const
{
    return { widthOf(false, true), QWidget::minimumSizeHint().height() };
}

void ComposerTabs::fit()
{
    int room = width();
    for (const QWidget *beside : { static_cast<QWidget *>(m_versions), static_cast<QWidget *>(m_kept) })
        room -= beside->isHidden() ? 0 : kTabGap + beside->sizeHint().width();
    const bool keys = widthOf(true, false) <= room;
    const bool pictures = !keys && widthOf(false, false) > room;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const Look &look = m_looks.at(i);
        const bool picture = pictures && !look.iconName.isEmpty();
        Button *button = m_buttons.at(i);
        button->setText(picture ? QString() : look.text);
        button->setIconName(picture ? look.iconName : QString());
        button->setKeyHint(keys ? look.key : QString());
    }
}

void ComposerTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace firstline::ui
