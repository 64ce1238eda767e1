#include "ui/ticket/composertabs.h"

#include "ui/theme/metrics.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

#include <utility>

namespace firstline::ui {

namespace {

constexpr int kTabGap = 6;
constexpr int kLeastBeside = 48; // shortened further it would tell nothing

} // namespace

ComposerTabs::ComposerTabs(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kTabGap);
    row->addWidget(add(ComposerTab::Reply, u"ticket.tabReply"_qs, { tr("Reply"), u"R"_qs, {} }));
    row->addWidget(add(ComposerTab::Note, u"ticket.tabNote"_qs, { tr("Note"), u"N"_qs, {} }));
    row->addWidget(add(ComposerTab::Call, u"ticket.tabCall"_qs, { tr("Call"), {}, u"phone"_qs }));
    row->addWidget(add(ComposerTab::Time, u"ticket.tabTime"_qs, { tr("Time"), u"L"_qs, u"clock"_qs }));
    row->addStretch(1);
    // Made after the tabs: Tab goes by this order.
    m_versions = new LinkLabel(tr("Earlier versions"), TextSize::Small, this);
    m_versions->setObjectName(u"ticket.versionsLink"_qs);
    m_versions->hide();
    row->addWidget(m_versions);
    m_kept = new ElidedLabel({}, Role::Muted, TextSize::Small, QFont::Normal, this);
    m_kept->setObjectName(u"ticket.draftKept"_qs);
    m_kept->hide();
    row->addWidget(m_kept);
    connect(m_versions, &LinkLabel::clicked, this, &ComposerTabs::versionsAsked);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<ComposerTab>(id)); });
}

Button *ComposerTabs::add(ComposerTab tab, const QString &name, Look look)
{
    auto *button = new Button(look.text, Button::Kind::Secondary, this);
    button->setObjectName(name);
    button->setAccessibleName(look.text);
    button->setCheckable(true);
    // Once, before it becomes a picture: that would count then.
    look.width = button->widthWith(look.text, {});
    look.widthWithKey = button->widthWith(look.text, look.key);
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
    button->setToolTip(whyNot.isEmpty() ? tip(tab) : whyNot);
}

void ComposerTabs::setDraft(bool any, bool kept)
{
    m_kept->setText(kept ? tr("draft kept") : QString());
    if (std::exchange(m_hasDraft, any) != any)
        fit();
}

void ComposerTabs::setKeysWork(bool work)
{
    if (std::exchange(m_keysWork, work) != work)
        fit();
}

void ComposerTabs::setHasVersions(bool has)
{
    if (std::exchange(m_hasVersions, has) != has)
        fit();
}

QWidget *ComposerTabs::versionsAnchor() const
{
    return m_versions;
}

int ComposerTabs::widthOf(bool keys, bool pictures) const
{
    int width = -kTabGap;
    for (const Look &look : m_looks)
        width += kTabGap + (pictures && !look.iconName.isEmpty() ? kButtonHeight : keys ? look.widthWithKey : look.width);
    return width;
}

/// What the tabs need at least: a pane that was wide may become narrow again.
QSize ComposerTabs::minimumSizeHint() const
{
    return { widthOf(false, true), QWidget::minimumSizeHint().height() };
}

/// By what is written, not by what is kept of it yet: nothing moves at a pause in typing.
void ComposerTabs::fit()
{
    const int versions = m_hasVersions ? kTabGap + m_versions->sizeHint().width() : 0;
    const int kept = m_hasDraft ? kTabGap + lineWidth(m_kept->font(), tr("draft kept")) : 0;
    const int room = width() - versions - kept;
    const bool keys = widthOf(true, false) <= room;
    const bool pictures = !keys && widthOf(false, false) > room;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const Look &look = m_looks.at(i);
        const bool picture = pictures && !look.iconName.isEmpty();
        Button *button = m_buttons.at(i);
        button->setText(picture ? QString() : look.text);
        button->setIconName(picture ? look.iconName : QString());
        button->setMinimumWidth(keys && !look.key.isEmpty() ? look.widthWithKey : 0);
        button->setKeyHint(keys && m_keysWork ? look.key : QString());
    }
    // The word goes before the way back does.
    const int beside = width() - widthOf(keys, pictures);
    const bool showsVersions = m_hasVersions && beside >= std::min(versions, kTabGap + kLeastBeside);
    m_versions->setVisible(showsVersions);
    m_kept->setVisible(m_hasDraft && beside >= std::min(kept, kTabGap + kLeastBeside) + (showsVersions ? kTabGap + kLeastBeside : 0));
}

void ComposerTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace firstline::ui
