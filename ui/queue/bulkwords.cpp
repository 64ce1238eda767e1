#include "ui/queue/bulkwords.h"

#include "ui/widgets/errortext.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {
namespace {

using service::BulkKind;
using service::BulkState;

/// Gives `tr` to the words below, in one context.
struct BulkWords {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::BulkWords)

public:
    static QString missing(const QString &field)
    {
        if (field == u"category")
            return tr("it has no category yet");
        if (field == u"checklist")
            return tr("its checklist is not done");
        if (field == u"resolution")
            return tr("it needs a text that says what solved it");
        return field == u"reason" ? tr("it needs a reason") : tr("something is missing");
    }

    static QString reason(const Error &why, BulkKind kind)
    {
        switch (why.code) {
        case ErrorCode::FieldRequired: return missing(why.detail);
        case ErrorCode::Forbidden: return tr("your rights do not reach that far");
        case ErrorCode::TransitionRefused: return tr("no step leads there from its status");
        case ErrorCode::NotFound: return tr("it is not here any more");
        case ErrorCode::Gone: return tr("it was merged or voided");
        case ErrorCode::Conflict: return tr("somebody changed it too: decide in the outbox");
        case ErrorCode::BadArgument:
            return kind == BulkKind::Status ? tr("the time must be given and lie ahead") : errorText(why.code);
        default: return errorText(why.code);
        }
    }

    static QString nearly(BulkKind kind)
    {
        if (kind == BulkKind::Priority)
            return tr("taken back; it counts as set by hand");
        return kind == BulkKind::Status ? tr("opened again, not as it was") : tr("taken back; it is not new any more");
    }

    static QString state(const service::BulkLine &line, BulkKind kind)
    {
        const QString why = line.why ? reason(*line.why, kind) : QString();
        switch (line.state) {
        case BulkState::Changes: return tr("will change");
        case BulkState::Same: return tr("is so already");
        case BulkState::Cannot: return tr("cannot: %1").arg(why);
        case BulkState::Waits: return tr("kept here, waits to be sent");
        case BulkState::Applied: return tr("done");
        case BulkState::Refused: return tr("refused: %1").arg(why);
        case BulkState::Stopped: return tr("not done: stopped");
        case BulkState::Back: return tr("taken back");
        case BulkState::NearlyBack: return nearly(kind);
        case BulkState::NotBack: return tr("stays as it is: %1").arg(why);
        }
        return {};
    }

    static QString nobody() { return tr("nobody"); }
    static QString unknown() { return tr("not known here"); }

    static QString summary(const service::BulkCounts &counts)
    {
        QStringList parts;
        const auto add = [&parts](int count, const QString &text) {
            if (count > 0)
                parts.append(text);
        };
        add(counts.changes, tr("%Ln will change", nullptr, counts.changes));
        add(counts.applied, tr("%Ln done", nullptr, counts.applied));
        add(counts.waits, tr("%Ln wait to be sent", nullptr, counts.waits));
        add(counts.refused, tr("%Ln refused", nullptr, counts.refused));
        add(counts.stopped, tr("%Ln not done", nullptr, counts.stopped));
        add(counts.back, tr("%Ln taken back", nullptr, counts.back));
        add(counts.notBack, tr("%Ln stay as they are", nullptr, counts.notBack));
        add(counts.same, tr("%Ln are so already", nullptr, counts.same));
        add(counts.cannot, tr("%Ln cannot", nullptr, counts.cannot));
        return parts.join(u" · "_qs);
    }
};

template<class T>
QString nameOf(const T *object)
{
    return object ? object->name : BulkWords::unknown();
}

QString agentName(const ConfigSnapshot *config, AgentId agent)
{
    return agent ? nameOf(config ? config->agent(agent) : nullptr) : BulkWords::nobody();
}

QString fromTo(const QString &from, const QString &to)
{
    const QString text = from % u" \u2192 " % to;
    return text;
}

QString tagsText(const service::BulkLine &line, const service::BulkChange &change)
{
    QStringList parts;
    for (const QString &tag : change.addTags) {
        if (!line.seen.tags.contains(tag))
            parts.append(u'+' % tag);
    }
    for (const QString &tag : change.removeTags) {
        if (line.seen.tags.contains(tag))
            parts.append(QChar(0x2212) % tag);
    }
    return parts.join(u' ');
}

} // namespace

QString bulkNumber(const service::BulkLine &line)
{
    return line.number > 0 ? QString::number(line.number) : line.provisional;
}

QString bulkChangeText(const service::BulkLine &line, const service::BulkChange &change, const ConfigSnapshot *config)
{
    if (line.state == BulkState::Same)
        return {};
    switch (change.kind) {
    case BulkKind::Assign:
    case BulkKind::Take:
        return fromTo(agentName(config, line.seen.assignee), agentName(config, line.assigneeAfter));
    case BulkKind::Queue: {
        const QString moved = fromTo(nameOf(config ? config->group(line.seen.queue) : nullptr),
                                     nameOf(config ? config->group(change.queue) : nullptr));
        const bool loses = line.seen.assignee && line.assigneeAfter.isNull();
        return loses ? QString(moved % u", " % BulkWords::nobody()) : moved;
    }
    case BulkKind::Priority:
        return fromTo(QString::number(line.seen.priority), QString::number(change.priority));
    case BulkKind::Tags:
        return tagsText(line, change);
    case BulkKind::Status:
        return fromTo(nameOf(config ? config->status(line.seen.status) : nullptr),
                      nameOf(config ? config->status(change.status) : nullptr));
    }
    return {};
}

QString bulkStateText(const service::BulkLine &line, service::BulkKind kind) { return BulkWords::state(line, kind); }

QString bulkSummary(const service::BulkCounts &counts) { return BulkWords::summary(counts); }

} // namespace firstline::ui
