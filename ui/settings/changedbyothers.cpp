#include "ui/settings/changedbyothers.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

namespace {

QWidget *makeSide(const QString &title, const QString &text)
{
    auto *side = new Card(Card::Kind::Plain);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(kGap, kGrid, kGap, kGrid);
    column->setSpacing(2);
    column->addWidget(new Label(title, Role::Muted, TextSize::Small));
    auto *words = new Label(text);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(words, 1);
    return side;
}

} // namespace

ChangedByOthers::ChangedByOthers(QWidget *parent)
    : Card(Kind::Note, parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"settings.conflict"_qs);
    m_column->setSpacing(kGap);
    hide();
}

void ChangedByOthers::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_undecided = 0;
    hide();
}

void ChangedByOthers::show(const QString &who, const std::vector<FieldChange> &changes)
{
    clear();
    if (changes.empty())
        return;
    auto *title = new Label(who, Role::Text, TextSize::Body, QFont::DemiBold);
    title->setObjectName(u"settings.conflict.who"_qs);
    title->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addWidget(new Label(tr("Both of you changed the fields below. Nothing you typed is lost."), Role::Muted, TextSize::Small));
    for (const FieldChange &change : changes)
        addField(change);
    setAccessibleName(who);
    setVisible(true);
}

void ChangedByOthers::addField(const FieldChange &change)
{
    ++m_undecided;
    auto *field = new QWidget;
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto *label = new Label(change.label, Role::Text, TextSize::Body, QFont::DemiBold);
    label->setFixedWidth(120);
    label->setWordWrap(true);
    row->addWidget(label);
    row->addWidget(makeSide(tr("saved"), change.before), 1);
    row->addWidget(makeSide(tr("yours"), change.after), 1);
    auto *buttons = new QVBoxLayout;
    auto *theirs = new Button(tr("Take the saved one"));
    theirs->setObjectName(u"settings.conflict.theirs"_qs);
    auto *mine = new Button(tr("Keep mine"));
    mine->setObjectName(u"settings.conflict.mine"_qs);
    buttons->addWidget(theirs);
    buttons->addWidget(mine);
    buttons->addStretch(1);
    row->addLayout(buttons);
    m_column->addWidget(field);
    const auto decide = [this, field, key = change.key](bool keep) {
        field->hide();
        if (--m_undecided == 0)
            hide();
        Q_EMIT decided(key, keep);
    };
    connect(theirs, &Button::clicked, this, [decide] { decide(false); });
    connect(mine, &Button::clicked, this, [decide] { decide(true); });
}

} // namespace firstline::ui
