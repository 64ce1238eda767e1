#include "ui/customer/companyview.h"

#include "ui/customer/contractcard.h"
#include "ui/customer/customertext.h"
#include "ui/customer/factline.h"
#include "ui/customer/recordform.h"
#include "ui/customer/recordforms.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badgelabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kMostCompanyWidth = 940;

QString phonesOf(const Contact &contact)
{
    QStringList phones;
    for (const QString &phone : contact.phones)
        phones.append(content::formatPhone(phone));
    return phones.join(u", "_qs);
}

} // namespace

CompanyCardView::CompanyCardView(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"company.view"_qs);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void CompanyCardView::show(const service::CompanyCard &card, const ConfigPtr &config, Instant now)
{
    const bool other = card.company.id != m_card.company.id;
    m_card = card;
    m_config = config;
    m_now = now;
    if (other)
        closeForm();
    if (m_form) {
        m_stale = true;
        return;
    }
    const int place = other ? 0 : verticalScrollBar()->value();
    rebuild();
    // The bar's range follows with the layout.
    QTimer::singleShot(0, this, [this, place] { verticalScrollBar()->setValue(place); });
}

void CompanyCardView::rebuild()
{
    m_stale = false;
    auto *outer = new QWidget;
    outer->setAutoFillBackground(false);
    auto *across = new QHBoxLayout(outer);
    across->setContentsMargins(20, 16, 20, 20);
    m_body = new QWidget;
    m_body->setMaximumWidth(kMostCompanyWidth);
    across->addWidget(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kPad);
    addHeader();
    addContracts();
    addSites();
    addContacts();
    addAssets();
    addTickets();
    m_column->addStretch(1);
    setWidget(outer);
}

void CompanyCardView::addHeader()
{
    const Company &company = m_card.company;
    auto *card = new Card(Card::Kind::Plain);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    auto *name = new Label(company.name, Role::Text, TextSize::Title, QFont::DemiBold);
    name->setObjectName(u"company.name"_qs);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    if (!company.tier.isEmpty())
        row->addWidget(new BadgeLabel(company.isVip() ? tr("VIP") : company.tier,
            company.isVip() ? Tone::Warn : Tone::Neutral));
    row->addSpacing(kGap);
    auto *edit = new Button(tr("Edit"), Button::Kind::Quiet);
    edit->setIconName(u"pencil"_qs);
    edit->setObjectName(u"company.edit"_qs);
    edit->setVisible(m_rights.companies);
    connect(edit, &Button::clicked, this, &CompanyCardView::editCompany);
    row->addWidget(edit);
    column->addLayout(row);
    if (company.legalName != company.name)
        addFact(column, u"briefcase"_qs, company.legalName);
    addFact(column, u"phone"_qs, content::formatPhone(company.phone));
    addFact(column, u"map-pin"_qs, company.address);
    addFact(column, u"globe"_qs, company.domains.join(u", "_qs));
    addFact(column, u"sticky-note"_qs, company.notes);
    addFact(column, u"inbox"_qs,
        tr("%n open ticket(s)", nullptr, m_card.openTickets) % u" \u00B7 "_qs % tr("%n in all", nullptr, m_card.allTickets));
    m_header = card;
    m_column->addWidget(card);
}

void CompanyCardView::editCompany()
{
    edit(tr("Edit company"), companyFields(), toRecord(m_card.company), m_header);
}

void CompanyCardView::addContracts()
{
    const QDate today = localDay(m_now);
    QWidget *last = nullptr;
    for (const Contract &contract : m_card.contracts) {
        auto *card = new ContractCard;
        card->show(contract, m_card, m_config.get(), today);
        card->setEditable(m_rights.contracts);
        connect(card, &ContractCard::editWanted, this, [this, contract, card] {
            edit(tr("Edit contract"), contractFields(*m_config), toRecord(contract), card);
        });
        m_column->addWidget(card);
        last = card;
    }
    if (!last) {
        RowSection *section = addSection(u"company.contracts"_qs, tr("Contracts"),
            tr("No contract: nothing is promised beyond the desk's own policy."));
        section->setRows({});
        section->setAddText(m_rights.contracts ? tr("Contract") : QString());
        connect(section, &RowSection::addWanted, this, [this, section] { newContract(section); });
        return;
    }
    if (!m_rights.contracts)
        return;
    auto *add = new Button(tr("Contract"), Button::Kind::Quiet);
    add->setIconName(u"plus"_qs);
    add->setObjectName(u"company.addContract"_qs);
    connect(add, &Button::clicked, this, [this, last] { newContract(last); });
    m_column->addWidget(add, 0, Qt::AlignLeft);
}

void CompanyCardView::newContract(QWidget *anchor)
{
    Contract fresh;
    fresh.id = ContractId(Uuid::create(m_now));
    fresh.company = m_card.company.id;
    fresh.startsOn = localDay(m_now);
    create(tr("New contract"), contractFields(*m_config), toRecord(fresh), anchor);
}

void CompanyCardView::addSites()
{
    RowSection *section = addSection(u"company.sites"_qs, tr("Sites"), tr("No site yet."));
    std::vector<RowSection::Row> rows;
    for (const Site &site : m_card.sites) {
        if (site.archived)
            continue;
        RowSection::Row row;
        row.parts.text = site.name;
        row.parts.detail = site.address;
        if (m_rights.companies) {
            row.clicked = [this, site, section] {
                edit(tr("Edit site"), siteFields(*m_config, m_rights.contracts), toRecord(site), section);
            };
        }
        rows.push_back(std::move(row));
    }
    section->setRows(std::move(rows));
    if (m_rights.companies)
        section->setAddText(tr("Site"));
    connect(section, &RowSection::addWanted, this, [this, section] {
        Site fresh;
        fresh.id = SiteId(Uuid::create(m_now));
        fresh.company = m_card.company.id;
        create(tr("New site"), siteFields(*m_config, m_rights.contracts), toRecord(fresh), section);
    });
}

void CompanyCardView::addContacts()
{
    RowSection *section = addSection(u"company.contacts"_qs, tr("Contacts"),
        tr("Nobody yet. Whoever calls is added from the card of the call."));
    std::vector<RowSection::Row> rows;
    for (const Contact &contact : m_card.contacts) {
        RowSection::Row row;
        row.parts.avatar = contact.name;
        row.parts.text = contact.name;
        row.parts.detail = contact.position;
        row.parts.chip = contact.vip ? tr("VIP") : QString();
        row.parts.chipTone = Tone::Warn;
        row.parts.right = phonesOf(contact).isEmpty() ? contact.emails.join(u", "_qs) : phonesOf(contact);
        row.clicked = [this, id = contact.id] { Q_EMIT contactChosen(id); };
        row.buttonIcon = u"phone-call"_qs;
        row.buttonText = tr("New call from %1").arg(contact.name);
        row.buttonClicked = [this, id = contact.id] { Q_EMIT callRequested(id); };
        rows.push_back(std::move(row));
    }
    section->setRows(std::move(rows));
    if (m_rights.contacts)
        section->setAddText(tr("Contact"));
    connect(section, &RowSection::addWanted, this, [this, section] {
        Contact fresh;
        fresh.id = ContactId(Uuid::create(m_now));
        fresh.company = m_card.company.id;
        create(tr("New contact"), contactFields(m_card.sites), toRecord(fresh), section);
    });
}

QString CompanyCardView::siteName(SiteId id) const
{
    for (const Site &site : m_card.sites) {
        if (site.id == id)
            return site.name;
    }
    return QString(QChar(0x2013));
}

void CompanyCardView::addAssets()
{
    RowSection *section = addSection(u"company.assets"_qs, tr("Assets"), tr("No equipment recorded."));
    std::vector<RowSection::Row> rows;
    for (const Asset &asset : m_card.assets) {
        RowSection::Row row;
        row.parts.text = asset.name;
        row.parts.columns = { asset.assetType, asset.serial, siteName(asset.site) };
        if (m_rights.assets) {
            row.clicked = [this, asset, section] {
                edit(tr("Edit asset"), assetFields(m_card.sites), toRecord(asset), section);
            };
        }
        rows.push_back(std::move(row));
    }
    RowParts header;
    header.text = tr("Name");
    header.columns = { tr("Type"), tr("Serial number"), tr("Site") };
    section->setRows(std::move(rows), header);
    if (m_rights.assets)
        section->setAddText(tr("Asset"));
    connect(section, &RowSection::addWanted, this, [this, section] {
        Asset fresh;
        fresh.id = AssetId(Uuid::create(m_now));
        fresh.company = m_card.company.id;
        create(tr("New asset"), assetFields(m_card.sites), toRecord(fresh), section);
    });
}

void CompanyCardView::addTickets()
{
    RowSection *section = addSection(u"company.tickets"_qs, tr("Tickets"), tr("No ticket yet."));
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
    if (m_card.allTickets <= int(m_card.tickets.size()))
        return;
    section->setAll(m_card.allTickets, tr("All %Ln tickets in the list", nullptr, m_card.allTickets));
    connect(section, &RowSection::allWanted, this, [this] { Q_EMIT listWanted(u"company"_qs, m_card.company.name, m_card.company.id.uuid()); });
}

RowSection *CompanyCardView::addSection(const QString &object, const QString &title, const QString &emptyText)
{
    auto *section = new RowSection(title, emptyText);
    section->setObjectName(object);
    m_column->addWidget(section);
    return section;
}

void CompanyCardView::edit(const QString &title, std::vector<FormField> fields, const Record &before, QWidget *anchor)
{
    auto *form = new RecordForm(title, std::move(fields), before);
    connect(form, &RecordForm::saveWanted, this, [this, form](const Record &was, const Record &is) {
        if (!form->isChanged()) {
            closeForm();
            return;
        }
        form->setBusy(true);
        Q_EMIT saveWanted(was, is);
    });
    openForm(form, anchor);
}

void CompanyCardView::create(const QString &title, std::vector<FormField> fields, const Record &fresh, QWidget *anchor)
{
    auto *form = new RecordForm(title, std::move(fields), fresh);
    connect(form, &RecordForm::saveWanted, this, [this, form](const Record &, const Record &is) {
        form->setBusy(true);
        const bool child = entityInfo(is.kind).isChild();
        Q_EMIT createWanted(is, child ? m_card.company.id.uuid() : Uuid());
    });
    openForm(form, anchor);
}

void CompanyCardView::openForm(RecordForm *form, QWidget *anchor)
{
    closeForm();
    m_form = form;
    form->setObjectName(u"company.form"_qs);
    const int place = m_column->indexOf(anchor);
    m_column->insertWidget(place < 0 ? 0 : place + 1, form);
    connect(form, &RecordForm::cancelled, this, &CompanyCardView::closeForm);
    form->QWidget::show();
    form->focusFirst();
    QTimer::singleShot(0, form, [this, form] { ensureWidgetVisible(form, 0, kPad); });
}

void CompanyCardView::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    if (m_stale) {
        const int place = verticalScrollBar()->value();
        rebuild();
        QTimer::singleShot(0, this, [this, place] { verticalScrollBar()->setValue(place); });
    }
}

void CompanyCardView::saved()
{
    closeForm();
}

void CompanyCardView::notSaved(const QString &problem)
{
    if (!m_form)
        return;
    m_form->setBusy(false);
    m_form->showProblem(problem);
}

} // namespace firstline::ui
