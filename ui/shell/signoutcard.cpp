#include "ui/shell/signoutcard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

SignOutCard::SignOutCard(QWidget *window)
    : Overlay(window)
    , m_card(new Card(Card::Kind::Floating, this))
{
    setObjectName(u"signout"_qs);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16 + 24, 16 + 20, 16 + 24, 16 + 20);
    column->setSpacing(kGap);
    column->addWidget(new Label(tr("Sign out?"), Role::Text, TextSize::Title, QFont::DemiBold, m_card));
    m_waiting = new Label({}, Role::Text, TextSize::Body, QFont::Normal, m_card);
    m_waiting->setObjectName(u"signout.waiting"_qs);
    m_waiting->setWordWrap(true);
    column->addWidget(m_waiting);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addStretch(1);
    auto *no = new Button(tr("Stay"), Button::Kind::Secondary, m_card);
    no->setKeyHint(tr("Esc"));
    auto *yes = new Button(tr("Sign out"), Button::Kind::Primary, m_card);
    yes->setObjectName(u"signout.yes"_qs);
    yes->setKeyHint(u"\u21B5"_qs);
    yes->setAutoDefault(true);
    m_yes = yes;
    row->addWidget(no);
    row->addWidget(yes);
    column->addSpacing(kGap);
    column->addLayout(row);
    setPart(m_card, 480, 160);
    connect(no, &Button::clicked, this, &Overlay::dismiss);
    connect(yes, &Button::clicked, this, [this] {
        dismiss();
        Q_EMIT confirmed();
    });
}

QString SignOutCard::waitingText(int waiting)
{
    return waiting > 0 ? tr("%n change(s) wait on this machine; they will be sent when you sign in again.", nullptr, waiting)
                       : QString();
}

void SignOutCard::ask(int waiting)
{
    const QString text = waitingText(waiting);
    m_waiting->setText(text.isEmpty() ? tr("Everything you did is sent. Your drafts stay on this machine.") : text);
    open(m_yes);
}

} // namespace firstline::ui
