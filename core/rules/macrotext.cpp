#include "core/rules/macros.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace firstline::rules {

namespace {

const Agent *agentOf(const ConfigSnapshot &config, AgentId id)
{
    return id.isNull() ? nullptr : config.agent(id);
}

QString numberOf(const Ticket &ticket)
{
    return ticket.number > 0 ? QString::number(ticket.number) : ticket.provisional;
}

QString momentOf(const MacroInput &input, std::optional<Instant> at)
{
    if (!at)
        return {};
    return input.moment ? input.moment(*at) : toIso(*at);
}

std::optional<Instant> dueOf(const Ticket &ticket, ClockKind kind)
{
    for (const ClockState &clock : ticket.clocks) {
        if (clock.kind == kind && clock.phase == ClockPhase::Runs)
            return clock.due;
    }
    return std::nullopt;
}

using Filler = std::function<QString(const MacroInput &, const ConfigSnapshot &)>;

/// By name; an empty answer is a gap.
const QHash<QString, Filler> &fillers()
{
    using I = const MacroInput &;
    using C = const ConfigSnapshot &;
    static const QHash<QString, Filler> kFillers {
        { QStringLiteral("ticket.number"), [](I i, C) { return numberOf(i.ticket); } },
        { QStringLiteral("ticket.subject"), [](I i, C) { return i.ticket.subject; } },
        { QStringLiteral("ticket.status"), [](I i, C c) {
             const Status *status = c.status(i.ticket.status);
             return status ? status->name : QString();
         } },
        { QStringLiteral("ticket.priority"), [](I i, C) { return QString::number(i.ticket.priority); } },
        { QStringLiteral("ticket.queue"), [](I i, C c) {
             const Group *group = c.group(i.ticket.queue);
             return group ? group->name : QString();
         } },
        { QStringLiteral("ticket.category"), [](I i, C c) {
             const Category *category = c.category(i.ticket.category);
             return category ? category->name : QString();
         } },
        { QStringLiteral("ticket.assignee"), [](I i, C c) {
             const Agent *agent = agentOf(c, i.ticket.assignee);
             return agent ? agent->name : QString();
         } },
        { QStringLiteral("ticket.created"), [](I i, C) { return momentOf(i, i.ticket.createdAt); } },
        { QStringLiteral("contact.name"), [](I i, C) { return i.contact ? i.contact->name : QString(); } },
        { QStringLiteral("contact.position"), [](I i, C) { return i.contact ? i.contact->position : QString(); } },
        { QStringLiteral("contact.phone"), [](I i, C) { return i.contact ? i.contact->phones.value(0) : QString(); } },
        { QStringLiteral("contact.email"), [](I i, C) { return i.contact ? i.contact->emails.value(0) : QString(); } },
        { QStringLiteral("company.name"), [](I i, C) { return i.company ? i.company->name : QString(); } },
        { QStringLiteral("contract.number"), [](I i, C) { return i.contract ? i.contract->number : QString(); } },
        { QStringLiteral("site.name"), [](I i, C) { return i.site ? i.site->name : QString(); } },
        { QStringLiteral("site.address"), [](I i, C) { return i.site ? i.site->address : QString(); } },
        { QStringLiteral("asset.name"), [](I i, C) { return i.asset ? i.asset->name : QString(); } },
        { QStringLiteral("asset.serial"), [](I i, C) { return i.asset ? i.asset->serial : QString(); } },
        { QStringLiteral("agent.name"), [](I i, C c) {
             const Agent *agent = agentOf(c, i.me);
             return agent ? agent->name : QString();
         } },
        { QStringLiteral("due"), [](I i, C) { return momentOf(i, i.ticket.due); } },
        { QStringLiteral("due.first"), [](I i, C) { return momentOf(i, dueOf(i.ticket, ClockKind::FirstResponse)); } },
        { QStringLiteral("due.next"), [](I i, C) {
             // Before the first answer the next one is the first.
             const auto next = dueOf(i.ticket, ClockKind::NextResponse);
             return momentOf(i, next ? next : dueOf(i.ticket, ClockKind::FirstResponse));
         } },
        { QStringLiteral("due.resolution"), [](I i, C) { return momentOf(i, dueOf(i.ticket, ClockKind::Resolution)); } },
        { QStringLiteral("today"), [](I i, C) { return momentOf(i, i.now); } },
    };
    return kFillers;
}

const QRegularExpression &fieldPattern()
{
    static const QRegularExpression kField(QStringLiteral("\\{([a-zA-Z_.]{2,40})\\}"));
    return kField;
}

} // namespace

FilledText fillFields(const QString &text, const MacroInput &input, const ConfigSnapshot &config)
{
    FilledText filled;
    qsizetype done = 0;
    for (auto it = fieldPattern().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1).toLower();
        filled.text += QStringView(text).sliced(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const auto filler = fillers().constFind(name);
        const QString value = filler == fillers().cend() ? QString() : (*filler)(input, config);
        if (!value.isEmpty()) {
            // What stands in a name is a text, not another field.
            filled.text += value;
            continue;
        }
        filled.text += QStringLiteral("{?%1}").arg(name);
        filled.problems.push_back({ filler == fillers().cend() ? MacroProblem::Kind::UnknownField : MacroProblem::Kind::EmptyField, name });
    }
    filled.text += QStringView(text).sliced(done);
    return filled;
}

QString firstGap(const QString &text)
{
    static const QRegularExpression kGap(QStringLiteral("\\{\\?[^{}\\n]{1,60}\\}"));
    return kGap.match(text).captured();
}

QStringList macroFields()
{
    QStringList names = fillers().keys();
    names.sort();
    return names;
}

std::optional<Seconds> macroLength(const QString &text)
{
    static const QRegularExpression kLength(QStringLiteral("^\\+?(\\d{1,5})([mhdw])$"));
    const QRegularExpressionMatch match = kLength.match(text.simplified().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.captured(1).toLongLong();
    const QChar unit = match.captured(2).front();
    const qint64 each = unit == u'm' ? 60 : unit == u'h' ? 3600 : unit == u'd' ? 86'400 : 604'800;
    return Seconds(count * each);
}

} // namespace firstline::rules
