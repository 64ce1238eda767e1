#include "ui/customer/contactview.h"

#include "ui/customer/customertext.h"
#include "ui/customer/factline.h"
#include "ui/customer/recordform.h"
#include "ui/customer/recordforms.h"
#include "ui/customer/rowsection.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kMostContactWidth = 940;
constexpr int kPortrait = 44;

} // namespace

ContactCardView::ContactCardView(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"contact.view"_qs);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void ContactCardView::show(
    const service::CustomerService::ContactCard &card, const ConfigPtr &config, Instant now)
{
    if (card.contact.id != m_card.contact.id)
        closeForm();
    m_card = card;
    m_config = config;
    m_now = now;
    if (m_form)
        m_stale = true;
    else
        rebuild();
}

void ContactCardView::rebuild()
{
    m_stale = false;
    auto *outer = new QWidget;
    outer->setAutoFillBackground(false);
    auto *across = new QHBoxLayout(outer);
    across->setContentsMargins(20, 16, 20, 20);
    auto *body = new QWidget;
    body->setMaximumWidth(kMostContactWidth);
    across->addWidget(body);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kPad);
    m_column->addWidget(makeHeader());
    m_column->addWidget(makeTickets());
    m_column->addStretch(1);
    setWidget(outer);
}

QWidget *ContactCardView::makeHeader()
{
    const Contact &contact = m_card.contact;
    auto *card = new Card(Card::Kind::Plain);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(new Avatar(contact.name, kPortrait));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    auto *name = new Label(contact.name, Role::Text, TextSize::Title, QFont::DemiBold);
    name->setObjectName(u"contact.name"_qs);
    name->setWordWrap(true);
    names->addWidget(name);
    auto *second = new QHBoxLayout;
    second->setSpacing(kGap);
    if (!contact.position.isEmpty())
        second->addWidget(new Label(contact.position, Role::Muted));
    if (m_card.company) {
        auto *link = new LinkLabel(m_card.company->name);
        link->setObjectName(u"contact.company"_qs);
        connect(link, &LinkLabel::clicked, this, [this, id = contact.company] { Q_EMIT companyChosen(id); });
        second->addWidget(link);
    } else {
        second->addWidget(new Label(tr("private person"), Role::Muted));
    }
    second->addStretch(1);
    names->addLayout(second);
    row->addLayout(names, 1);
    if (contact.vip)
        row->addWidget(new BadgeLabel(tr("VIP"), Tone::Warn));
    auto *edit = new Button(tr("Edit"), Button::Kind::Quiet);
    edit->setIconName(u"pencil"_qs);
    edit->setObjectName(u"contact.edit"_qs);
    edit->setVisible(m_editable);
    connect(edit, &Button::clicked, this, &ContactCardView::editContact);
    row->addWidget(edit);
    auto *call = new Button(tr("New call"), Button::Kind::Primary);
    call->setIconName(u"phone-call"_qs);
    call->setObjectName(u"contact.call"_qs);
    connect(call, &Button::clicked, this, [this] { Q_EMIT callRequested(m_card.contact.id); });
    row->addWidget(call);
    column->addLayout(row);
    addFacts(column);
    return card;
}

void ContactCardView::addFacts(QVBoxLayout *column)
{
    const Contact &contact = m_card.contact;
    for (const QString &phone : contact.phones)
        addFact(column, u"phone"_qs, content::formatPhone(phone));
    for (const QString &mail : contact.emails)
        addFact(column, u"mail"_qs, mail);
    if (contact.phones.isEmpty() && contact.emails.isEmpty())
        addFact(column, u"circle-alert"_qs, tr("neither a phone nor a mail address is known"));
    addFact(column, u"sticky-note"_qs, contact.notes);
}

QWidget *ContactCardView::makeTickets()
{
    auto *section = new RowSection(tr("Tickets"), tr("No ticket of this person yet."));
    section->setObjectName(u"contact.tickets"_qs);
    std::vector<RowSection::Row> rows;
    for (const service::TicketRef &ticket : m_card.tickets) {
        RowSection::Row row;
        row.parts.lead = ticketNumberText(ticket);
        row.parts.text = ticket.subject;
        row.parts.chip = statusText(ticket.statusCategory, m_config.get());
        row.parts.chipTone = statusTone(ticket.statusCategory);
        row.parts.right = relativeTime(ticket.createdAt, m_now);
        row.activated = [this, id = ticket.id] { Q_EMIT ticketActivated(id); };
        rows.push_back(std::move(row));
    }
    section->setRows(std::move(rows));
    if (m_card.tickets.size() < kCardTickets)
        return section;
    section->setAll(int(m_card.tickets.size()), tr("All tickets of this person in the list"));
    connect(section, &RowSection::allWanted, this, [this] { Q_EMIT listWanted(u"contact"_qs, m_card.contact.name, m_card.contact.id.uuid()); });
    return section;
}

void ContactCardView::editContact()
{
    if (!m_column || m_form)
        return;
    auto *form = new RecordForm(tr("Edit contact"), contactFields({}), toRecord(m_card.contact));
    form->setObjectName(u"contact.form"_qs);
    m_form = form;
    m_column->insertWidget(1, form);
    connect(form, &RecordForm::cancelled, this, &ContactCardView::closeForm);
    connect(form, &RecordForm::saveWanted, this, [this, form](const Record &was, const Record &is) {
        if (!form->isChanged()) {
            closeForm();
            return;
        }
        form->setBusy(true);
        Q_EMIT saveWanted(was, is);
    });
    form->focusFirst();
}

void ContactCardView::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    if (m_stale)
        rebuild();
}

void ContactCardView::saved()
{
    closeForm();
}

void ContactCardView::notSaved(const QString &problem)
{
    if (!m_form)
        return;
    m_form->setBusy(false);
    m_form->showProblem(problem);
}

} // namespace firstline::ui
