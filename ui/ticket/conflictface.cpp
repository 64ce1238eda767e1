#include "ui/ticket/conflictface.h"

#include "core/base/errornames.h"
#include "core/service/annexservice.h"
#include "ui/ticket/fieldwords.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

namespace {

/// Puts one conflict into words.
class FaceMaker
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::ConflictFace)

public:
    FaceMaker(const sync::ConflictRecord &conflict, const ConfigPtr &config, Instant now, const std::optional<RecordSides> &sides)
        : c(conflict)
        , info(conflict.info)
        , m_config(config)
        , m_words(config, now)
        , m_sides(sides)
    {
    }

    ConflictFace make()
    {
        face.held = tr("written %1").arg(m_words.moment(c.at));
        if (info.kind == u"conversation_moved" || info.kind == u"merged")
            moved();
        else if (info.kind == u"claim_lost")
            claimLost();
        else if (info.kind == u"transition")
            transition();
        else if (info.kind == u"text" || info.kind == u"field")
            field();
        else if (info.kind == u"draft")
            draft();
        else
            refused();
        return std::move(face);
    }

private:
    using Kind = ConflictWay::Kind;

    QString who() const { return info.byName.isEmpty() ? tr("Somebody") : info.byName; }
    QString when() const { return info.at ? m_words.moment(*info.at) : QString(); }
    QString whoAndWhen() const { return info.at ? QString(who() % u", " % when()) : who(); }
    QString value(const Value &v) const { return ticketFieldValue(info.key, v, m_config); }
    /// What only some may read does not become a note for all.
    bool isRestricted() const { return c.body && rules::annexOf(*c.body).has_value(); }
    bool hasNote() const { return !c.ticket.isNull() && !c.text.trimmed().isEmpty() && !isRestricted(); }
    void way(Kind kind, const QString &label, bool likely = false) { face.ways.push_back({ kind, label, likely }); }

    void moved()
    {
        face.held = tr("reply held, written %1").arg(m_words.moment(c.at));
        // Nobody of the desk: the customer.
        const bool merged = info.kind == u"merged";
        face.sentence = merged ? tr("%1 merged this ticket into %2. Yours was not sent.").arg(who(), info.theirs.toText())
            : info.by.isNull() ? tr("%1 wrote at %2, after you had begun. Yours was not sent.").arg(who(), when())
                                         : tr("%1 replied at %2, after you had begun. Yours was not sent.").arg(who(), when());
        face.mine = c.text;
        if (!merged)
            face.theirs = info.theirs.toText();
        face.theirsTitle = whoAndWhen();
        way(Kind::Mine, tr("Send anyway"));
        way(Kind::Edit, tr("Edit"), true);
        way(Kind::Note, tr("Keep as note"));
        way(Kind::Discard, tr("Discard"));
    }

    void claimLost()
    {
        const bool assigning = c.commandName == u"assign";
        face.held = tr("asked for %1").arg(m_words.moment(c.at));
        const Millis ahead = info.at ? c.at - *info.at : Millis(0);
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(ahead).count();
        if (!info.at)
            face.sentence = tr("%1 was faster.").arg(who());
        else if (seconds > 0 && seconds < 3600)
            face.sentence = tr("%1 took it at %2, %3 before you.").arg(who(), when(), span(seconds));
        else
            face.sentence = tr("%1 took it at %2; that reached the server first.").arg(who(), when());
        if (assigning) {
            face.mine = tr("give it to %1").arg(value(info.mine));
            face.theirs = value(info.theirs);
            face.theirsTitle = whoAndWhen();
        }
        way(Kind::Mine, assigning ? tr("Reassign anyway") : tr("Take it anyway"));
        way(Kind::Theirs, tr("Leave it to %1").arg(value(info.theirs)), true);
    }

    static QString span(qint64 seconds)
    {
        return seconds < 60 ? tr("%n s", nullptr, int(seconds)) : tr("%n min", nullptr, int(seconds / 60));
    }

    void transition()
    {
        face.sentence = info.at ? tr("%1 set the status to “%2” at %3; your change no longer follows from that.")
                                      .arg(who(), value(info.theirs), when())
                                : tr("The status is “%1” by now; your change no longer follows from that.").arg(value(info.theirs));
        face.mine = value(info.mine);
        if (!c.text.trimmed().isEmpty())
            face.mine += u"\n\n"_qs % c.text.trimmed();
        face.theirs = value(info.theirs);
        face.theirsTitle = whoAndWhen();
        face.base = value(info.base);
        way(Kind::Mine, tr("Set “%1” all the same").arg(value(info.mine)));
        way(Kind::Theirs, tr("Leave it “%1”").arg(value(info.theirs)), true);
        if (hasNote())
            way(Kind::Note, tr("Keep the text as note"));
    }

    void field()
    {
        const bool words = info.kind == u"text" || (!m_sides && info.mine.isText());
        const QString name = m_sides ? m_sides->field : ticketFieldName(info.key);
        face.sentence = info.at ? tr("%1: %2 changed it at %3, and so did you.").arg(name, who(), when())
                                : tr("%1: somebody else changed it, and so did you.").arg(name);
        face.mine = m_sides ? m_sides->mine : value(info.mine);
        // A decision that was taken back kept what had been edited.
        const auto *set = c.body ? std::get_if<SetField>(&*c.body) : nullptr;
        if (set && info.mine.isText() && set->reason.isEmpty() && !c.text.isEmpty())
            face.mine = c.text;
        face.theirs = m_sides ? m_sides->theirs : value(info.theirs);
        face.base = m_sides ? m_sides->base : value(info.base);
        face.theirsTitle = whoAndWhen();
        face.marks = words || info.mine.isText() || face.mine.size() > 40 || face.theirs.size() > 40;
        const bool brief = face.mine.size() <= 24 && face.theirs.size() <= 24;
        way(Kind::Mine, brief ? tr("Use mine: %1").arg(face.mine) : tr("Use mine"));
        way(Kind::Theirs, brief ? tr("Keep theirs: %1").arg(face.theirs) : tr("Keep theirs"), !words);
        if (words && (!m_sides || info.mine.isText()))
            way(Kind::Edit, tr("Edit"), true);
        if (words && hasNote())
            way(Kind::Note, tr("Keep mine as note"));
    }

    void draft()
    {
        face.sentence = tr("You had begun this for a ticket that you can no longer see.");
        face.mine = c.text;
        way(Kind::Copy, tr("Copy"), true);
        way(Kind::Discard, tr("Discard"));
    }

    void refused()
    {
        face.held = isRestricted() ? tr("restricted note refused, written %1").arg(m_words.moment(c.at))
                                   : tr("refused, written %1").arg(m_words.moment(c.at));
        const auto code = errorCodeOf(c.code);
        const QString why = code ? errorText(*code) : QString();
        face.sentence = tr("The server did not take this. What you wrote is kept here until you decide.");
        if (!why.isEmpty())
            face.sentence += u' ' % why;
        face.mine = !c.text.isEmpty() ? c.text : m_sides ? m_sides->mine : value(info.mine);
        if (!face.mine.isEmpty())
            way(Kind::Copy, tr("Copy"));
        way(Kind::Mine, tr("Try again"));
        if (!c.text.isEmpty() && (!m_sides || info.mine.isText()) && (c.commandName != u"save_record" || isRestricted()))
            way(Kind::Edit, tr("Edit"), true);
        if (hasNote())
            way(Kind::Note, tr("Keep as note"));
        way(Kind::Discard, tr("Discard"));
    }

    const sync::ConflictRecord &c;
    const ConflictInfo &info;
    const ConfigPtr &m_config;
    TicketWords m_words;
    const std::optional<RecordSides> &m_sides;
    ConflictFace face;
};

} // namespace

QChar ConflictWay::key() const
{
    switch (kind) {
    case Kind::Mine: return u'1';
    case Kind::Theirs: return u'2';
    case Kind::Edit: return u'3';
    case Kind::Note: return u'4';
    case Kind::Discard: return u'5';
    case Kind::Copy: break;
    }
    return u'C';
}

ConflictFace conflictFace(const sync::ConflictRecord &conflict, const ConfigPtr &config, Instant now,
                          const std::optional<RecordSides> &sides)
{
    return FaceMaker(conflict, config, now, sides).make();
}

} // namespace firstline::ui
