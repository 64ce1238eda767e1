#include "ui/ticket/handoverform.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr std::array<const char *, 4> kParts { QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "Asked"),
                                               QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "Tried"),
                                               QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "Found"),
                                               QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "Needed") };
constexpr std::array<const char *, 4> kHints {
    QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "What the customer wants"),
    QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "What was done so far"),
    QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "What came out"),
    QT_TRANSLATE_NOOP("firstline::ui::HandOverForm", "What the next person should do"),
};

} // namespace

HandOverForm::HandOverForm(const Ticket &ticket, const ConfigPtr &config, GroupId to, QWidget *parent)
    : InlineForm(tr("Hand over"), tr("Hand over"), parent)
    , m_config(config)
    , m_from(ticket.queue)
    , m_group(new QComboBox(this))
    , m_person(new QComboBox(this))
{
    m_group->setObjectName(u"ticket.handOverGroup"_qs);
    m_person->setObjectName(u"ticket.handOverPerson"_qs);
    const Group *from = config ? config->group(ticket.queue) : nullptr;
    int begin = -1;
    for (const Group &group : config ? config->groups() : std::vector<Group>()) {
        if (group.archived || group.id == ticket.queue)
            continue;
        m_group->addItem(group.name, group.id.uuid().bytes());
        const bool up = from && group.line > from->line;
        if (group.id == to || (begin < 0 && to.isNull() && up))
            begin = m_group->count() - 1;
    }
    m_group->setCurrentIndex(std::max(0, begin));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(4);
    grid->addWidget(new FieldLabel(tr("To the queue"), m_group, this), 0, 0);
    grid->addWidget(new FieldLabel(tr("Person"), m_person, this), 0, 1);
    grid->addWidget(m_group, 1, 0);
    grid->addWidget(m_person, 1, 1);
    for (int i = 0; i < 4; ++i) {
        auto *edit = new MessageEdit(this);
        edit->setObjectName(u"ticket.handOver%1"_qs.arg(i));
        edit->setLines(2, 5);
        edit->setPlaceholderText(tr(kHints.at(static_cast<size_t>(i))));
        connect(edit, &MessageEdit::submitted, this, &InlineForm::commit);
        m_parts.at(static_cast<size_t>(i)) = edit;
        const int row = 2 + (i / 2) * 2;
        grid->addWidget(new FieldLabel(tr(kParts.at(static_cast<size_t>(i))), edit, this), row, i % 2);
        grid->addWidget(edit, row + 1, i % 2);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    rows()->addLayout(grid);
    connect(m_group, &QComboBox::currentIndexChanged, this, &HandOverForm::fillPeople);
    fillPeople();
}

void HandOverForm::fillPeople()
{
    m_person->clear();
    m_person->addItem(tr("nobody yet"), QByteArray());
    for (const Agent &agent : m_config ? m_config->agents() : std::vector<Agent>()) {
        const bool member = std::find(agent.groups.begin(), agent.groups.end(), group()) != agent.groups.end();
        if (member && !agent.disabled) {
            const QString text = agent.name % u" \u00B7 "_qs % TicketWords::availability(agent.availability);
            m_person->addItem(text, agent.id.uuid().bytes());
        }
    }
    setHint(goesUp() ? tr("Going up a line: all four are needed.") : tr("Leave out what does not apply."));
}

bool HandOverForm::goesUp() const
{
    const Group *from = m_config ? m_config->group(m_from) : nullptr;
    const Group *to = m_config ? m_config->group(group()) : nullptr;
    return from && to && to->line > from->line;
}

GroupId HandOverForm::group() const
{
    return GroupId(Uuid::fromBytes(m_group->currentData().toByteArray()));
}

AgentId HandOverForm::agent() const
{
    return AgentId(Uuid::fromBytes(m_person->currentData().toByteArray()));
}

QString HandOverForm::note() const
{
    QStringList parts;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QString text = m_parts.at(i)->toPlainText().trimmed();
        if (!text.isEmpty())
            parts << QString(tr(kParts.at(i)) % u": "_qs % text);
    }
    return parts.join(u'\n');
}

QString HandOverForm::reason() const
{
    const QString needed = m_parts.at(3)->toPlainText().simplified();
    return needed.isEmpty() ? m_parts.at(0)->toPlainText().simplified() : needed;
}

void HandOverForm::focusFirst()
{
    m_parts.at(0)->setFocus(Qt::ShortcutFocusReason);
}

QString HandOverForm::check() const
{
    if (group().isNull())
        return tr("There is no other queue.");
    const auto written = std::count_if(m_parts.begin(), m_parts.end(), [](const MessageEdit *edit) {
        return !edit->toPlainText().trimmed().isEmpty();
    });
    if (goesUp() && written < 4)
        return tr("The next line needs all four: asked, tried, found, needed.");
    return written == 0 ? tr("Write at least what is needed.") : QString();
}

} // namespace firstline::ui
