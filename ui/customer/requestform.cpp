#include "ui/customer/requestform.h"

#include "core/service/screenrules.h"

#include "ui/customer/customertext.h"
#include "ui/customer/levelpicker.h"
#include "ui/customer/pickfield.h"
#include "ui/customer/prioritymark.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kColumns = 12;

/// "Till equipment › Printer".
QString pathOf(const Category &category, const ConfigSnapshot &config)
{
    QString path = category.name;
    const Category *parent = config.category(category.parent);
    for (int depth = 0; parent && depth < 8; ++depth) {
        path = parent->name % u" \u203A "_qs % path;
        parent = config.category(parent->parent);
    }
    return path;
}

} // namespace

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent)
    , m_subject(new QLineEdit(this))
    , m_category(new PickField(this))
    , m_impact(new LevelPicker(impactText, this))
    , m_urgency(new LevelPicker(urgencyText, this))
    , m_priority(new PriorityMark(this))
    , m_asset(new PickField(this))
    , m_siteBox(new QWidget(this))
    , m_site(new PickField(this))
    , m_queue(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_tags(new QLineEdit(this))
    , m_text(new MessageEdit(this))
{
    m_type->addItem(tr("Incident"), int(TicketType::Incident));
    m_type->addItem(tr("Request"), int(TicketType::Request));
    m_tags->setPlaceholderText(tr("optional"));
    m_asset->setPlaceholderText(tr("none"));
    m_site->setPlaceholderText(tr("not chosen"));
    m_category->setPlaceholderText(tr("code or letters"));
    m_category->setEmptyText(tr("No such category"));
    m_asset->setEmptyText(tr("This company has no such asset"));
    m_text->setLines(3, 6);
    m_text->setPlaceholderText(tr("optional"));
    m_queue->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_queue->setMinimumContentsLength(10);
    nameFields();
    build();
    connectFields();
    clear();
}

void RequestForm::nameFields()
{
    const auto name = [](QWidget *field, const QString &object, const QString &said) {
        field->setObjectName(object);
        field->setAccessibleName(said);
    };
    name(m_subject, u"request.subject"_qs, tr("Subject"));
    name(m_category, u"request.category"_qs, tr("Category"));
    name(m_impact, u"request.impact"_qs, tr("Impact"));
    name(m_urgency, u"request.urgency"_qs, tr("Urgency"));
    name(m_asset, u"request.asset"_qs, tr("Asset"));
    name(m_site, u"request.site"_qs, tr("Site"));
    name(m_queue, u"request.queue"_qs, tr("Queue"));
    name(m_type, u"request.type"_qs, tr("Type"));
    name(m_tags, u"request.tags"_qs, tr("Tags"));
    name(m_text, u"request.text"_qs, tr("What was said"));
    m_impact->setToolTip(tr("How many are hit: letters or 1 to 4"));
    m_urgency->setToolTip(tr("How soon it is needed: letters or 1 to 4"));
}

void RequestForm::place(QGridLayout *grid, const QString &title, QWidget *field, int row, int column, int span)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(kGrid);
    box->addWidget(new FieldLabel(title, field));
    box->addWidget(field);
    grid->addLayout(box, row, column, 1, span);
}

QWidget *RequestForm::buildPriority()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_impact, 4);
    row->addWidget(new Label(u"\u00D7"_qs, Role::Muted));
    row->addWidget(m_urgency, 3);
    row->addWidget(new Label(u"="_qs, Role::Muted));
    row->addWidget(m_priority);
    box->setFocusProxy(m_impact);
    // An explicit least width stands above the hint: the longest word must fit into it in every language.
    for (LevelPicker *picker : { m_impact, m_urgency })
        picker->setMinimumWidth(std::max(104, picker->sizeHint().width()));
    return box;
}

void RequestForm::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(10);
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 20);
    }
    place(grid, tr("Subject"), m_subject, 0, 0, kColumns);
    place(grid, tr("Category"), m_category, 1, 0, 4);
    place(grid, tr("Impact \u00D7 urgency"), buildPriority(), 1, 4, 5);
    place(grid, tr("Asset"), m_asset, 1, 9, 3);
    auto *site = new QVBoxLayout(m_siteBox);
    site->setContentsMargins(0, 0, 0, 0);
    site->setSpacing(kGrid);
    site->addWidget(new FieldLabel(tr("Site"), m_site));
    site->addWidget(m_site);
    auto *second = new QHBoxLayout;
    second->setSpacing(kPad);
    second->addWidget(m_siteBox, 3);
    const QStringList titles { tr("Queue"), tr("Type"), tr("Tags") };
    QWidget *fields[] { m_queue, m_type, m_tags };
    for (int i = 0; i < 3; ++i) {
        auto *box = new QVBoxLayout;
        box->setSpacing(kGrid);
        box->addWidget(new FieldLabel(titles.at(i), fields[i]));
        box->addWidget(fields[i]);
        second->addLayout(box, i == 1 ? 2 : 3);
    }
    grid->addLayout(second, 2, 0, 1, kColumns);
    place(grid, tr("What was said"), m_text, 3, 0, kColumns);
    QWidget *order[] { m_subject, m_category, m_impact, m_urgency, m_asset, m_site, m_queue, m_type, m_tags, m_text };
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void RequestForm::connectFields()
{
    connect(m_subject, &QLineEdit::textChanged, this, [this](const QString &text) {
        Q_EMIT subjectChanged(text.simplified());
        Q_EMIT edited();
    });
    connect(m_category, &PickField::pickedChanged, this, &RequestForm::onCategory);
    for (LevelPicker *picker : { m_impact, m_urgency }) {
        connect(picker, &LevelPicker::levelChosen, this, [this] {
            m_levelsTouched = true;
            showPriority();
            Q_EMIT dueChanged();
            Q_EMIT edited();
        });
    }
    const auto both = [this] {
        Q_EMIT dueChanged();
        Q_EMIT edited();
    };
    connect(m_asset, &PickField::pickedChanged, this, [this, both](const Uuid &id) {
        // An asset stands somewhere: the site follows it.
        for (const Asset &asset : m_assets) {
            if (asset.id.uuid() == id && asset.site)
                m_site->setPicked(asset.site.uuid());
        }
        both();
    });
    connect(m_site, &PickField::pickedChanged, this, both);
    connect(m_type, &QComboBox::activated, this, both);
    connect(m_queue, &QComboBox::activated, this, &RequestForm::edited);
    connect(m_tags, &QLineEdit::textEdited, this, &RequestForm::edited);
    connect(m_text, &MessageEdit::draftChanged, this, &RequestForm::edited);
    connect(m_text, &MessageEdit::submitted, this, &RequestForm::submitted);
}

void RequestForm::setConfig(const ConfigPtr &config)
{
    m_config = config;
    fillCategories();
    fillQueues();
    showPriority();
}

void RequestForm::fillCategories()
{
    std::vector<Choice> items;
    if (m_config) {
        for (const Category &category : m_config->categories()) {
            if (!category.archived)
                items.push_back({ pathOf(category, *m_config), category.code, {}, {}, category.id.uuid(), 0 });
        }
    }
    const Uuid picked = m_category->picked();
    const bool typing = m_category->hasFocus();
    m_category->setItems(std::move(items));
    if (!picked.isNull() && !typing)
        m_category->setPicked(picked);
}

void RequestForm::fillQueues()
{
    const QByteArray chosen = m_queue->currentData().toByteArray();
    m_queue->clear();
    if (!m_config)
        return;
    const Category *routed = category();
    const Group *automatic = routed ? m_config->group(routed->queue) : nullptr;
    if (!automatic)
        automatic = m_config->group(m_config->settings().defaultQueue);
    if (!automatic && !m_config->groups().empty())
        automatic = &m_config->groups().front();
    //: the queue that the category leads to
    m_queue->addItem(automatic ? tr("Auto: %1").arg(automatic->name) : tr("Auto"), QByteArray());
    for (const Group &group : m_config->groups()) {
        if (!group.archived)
            m_queue->addItem(group.name, group.id.uuid().bytes());
    }
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(chosen)));
}

void RequestForm::setCustomer(const std::vector<Asset> &assets, const std::vector<Site> &sites, SiteId usual)
{
    m_assets = assets;
    std::vector<Choice> things;
    for (const Asset &asset : assets) {
        const QString serial = asset.serial.isEmpty() ? asset.assetType : tr("SN %1").arg(asset.serial);
        things.push_back({ asset.name, serial, {}, {}, asset.id.uuid(), 0 });
    }
    std::vector<Choice> places;
    for (const Site &site : sites) {
        if (!site.archived)
            places.push_back({ site.name, site.address, {}, {}, site.id.uuid(), 0 });
    }
    const Uuid asset = m_asset->picked();
    const Uuid site = m_site->picked();
    const Uuid only = places.size() == 1 ? places.front().id : usual.uuid();
    m_siteBox->setVisible(places.size() > 1);
    m_asset->setEnabled(!things.empty());
    m_asset->setItems(std::move(things));
    m_site->setItems(std::move(places));
    m_asset->setPicked(asset);
    m_site->setPicked(site);
    if (m_site->picked().isNull())
        m_site->setPicked(only);
}

const Category *RequestForm::category() const
{
    return m_config ? m_config->category(CategoryId(m_category->picked())) : nullptr;
}

void RequestForm::onCategory()
{
    const Category *chosen = category();
    if (chosen && !m_levelsTouched) {
        m_impact->setLevel(chosen->defaultImpact > 0 ? chosen->defaultImpact : 1);
        m_urgency->setLevel(chosen->defaultUrgency > 0 ? chosen->defaultUrgency : 2);
    }
    fillQueues();
    showPriority();
    Q_EMIT dueChanged();
    Q_EMIT edited();
}

void RequestForm::showPriority()
{
    m_priority->setPriority(m_config ? m_config->priorityOf(m_impact->level(), m_urgency->level()) : 3);
}

void RequestForm::writeTo(RegisterTicket &command) const
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    command.subject = m_subject->text().simplified();
    command.text = m_text->toPlainText().trimmed();
    command.type = static_cast<TicketType>(m_type->currentData().toInt());
    command.queue = GroupId(Uuid::fromBytes(m_queue->currentData().toByteArray()));
    command.category = CategoryId(m_category->picked());
    command.impact = m_impact->level();
    command.urgency = m_urgency->level();
    command.asset = AssetId(m_asset->picked());
    command.site = SiteId(m_site->picked());
    command.tags = m_tags->text().split(separators, Qt::SkipEmptyParts);
    command.tags.removeDuplicates();
}

void RequestForm::restore(const RegisterTicket &command)
{
    m_subject->setText(command.subject);
    m_text->restoreDraft(command.text);
    m_type->setCurrentIndex(std::max(0, m_type->findData(int(command.type))));
    m_category->setPicked(command.category.uuid());
    fillQueues();
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(command.queue.uuid().bytes())));
    m_impact->setLevel(command.impact > 0 ? command.impact : 1);
    m_urgency->setLevel(command.urgency > 0 ? command.urgency : 2);
    m_levelsTouched = command.impact > 0;
    m_asset->setPicked(command.asset.uuid());
    m_site->setPicked(command.site.uuid());
    m_tags->setText(command.tags.join(u", "_qs));
    showPriority();
}

void RequestForm::clear()
{
    restore({});
    setCustomer({}, {});
}

bool RequestForm::isEmpty() const
{
    return m_subject->text().trimmed().isEmpty() && m_text->toPlainText().trimmed().isEmpty()
        && m_category->picked().isNull() && m_tags->text().isEmpty();
}

QString RequestForm::missing(bool done)
{
    const auto say = [](QWidget *field, const QString &text) {
        field->setFocus(Qt::OtherFocusReason);
        return text;
    };
    if (m_subject->text().trimmed().isEmpty())
        return say(m_subject, tr("The subject is missing."));
    if (m_category->hasLooseText())
        return say(m_category, tr("\u201C%1\u201D is no category: choose one or empty the field.").arg(m_category->text()));
    if (m_asset->hasLooseText())
        return say(m_asset, tr("\u201C%1\u201D is no asset of this company.").arg(m_asset->text()));
    if (m_site->hasLooseText())
        return say(m_site, tr("\u201C%1\u201D is no site of this company.").arg(m_site->text()));
    if (done && m_category->picked().isNull() && m_config && !m_config->categories().empty())
        return say(m_category, tr("To finish it on the phone, choose a category."));
    if (const CheckItem *item = done ? rules::firstOpenItem(category(), {}) : nullptr)
        return say(m_category, tr("\u201C%1\u201D is to be done first: register it open and tick it there.").arg(item->text));
    return {};
}

QString RequestForm::subject() const
{
    return m_subject->text().simplified();
}

void RequestForm::focusSubject()
{
    m_subject->setFocus(Qt::OtherFocusReason);
}

bool RequestForm::wantsResolution() const
{
    const Category *chosen = category();
    return !chosen || chosen->resolutionTextRequired;
}

} // namespace firstline::ui
