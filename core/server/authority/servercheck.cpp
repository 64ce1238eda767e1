#include "core/server/authority/servercore_p.h"

namespace firstline::server {

namespace {

/// A query that must find nothing, and what it means when it does.
struct Question {
    const char *sql;
    QString finding;
};

std::vector<Question> questions()
{
    return {
        { "SELECT count(*) FROM head h WHERE (SELECT max(seq_to) FROM batch) <> h.seq",
          u"the head is not the end of the last batch"_qs },
        { "SELECT count(*) FROM head h, batch b WHERE b.seq_to = h.seq AND b.digest <> h.digest",
          u"the digest of the head is not the last batch's"_qs },
        { "SELECT count(*) FROM cmdres, head WHERE cmdres.seq > head.seq", u"results lie behind the head"_qs },
        { "SELECT count(*) FROM ticket, head WHERE ticket.agg_seq > head.seq", u"tickets lie behind the head"_qs },
        { "SELECT count(*) FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM agg_scope s WHERE s.agg_kind = 1 "
          "AND s.agg_id = t.id AND s.leave_seq IS NULL)",
          u"tickets are seen by nobody"_qs },
        { "SELECT count(*) FROM agg_scope s JOIN ticket t ON t.id = s.agg_id WHERE s.agg_kind = 1 "
          "AND s.leave_seq IS NULL AND s.agg_seq <> t.agg_seq",
          u"open stays have another sequence than their ticket"_qs },
        { "SELECT count(*) FROM agg_scope s JOIN config c ON c.id = s.agg_id AND c.kind = s.agg_kind "
          "WHERE s.leave_seq IS NULL AND s.agg_seq <> c.agg_seq",
          u"open stays have another sequence than their object of the configuration"_qs },
        { "SELECT count(*) FROM agg_scope s JOIN (SELECT 10 AS kind, id, agg_seq FROM company UNION ALL "
          "SELECT 15, id, agg_seq FROM contact UNION ALL SELECT 16, id, agg_seq FROM asset UNION ALL "
          "SELECT 20, id, agg_seq FROM article UNION ALL SELECT 6, id, agg_seq FROM annex) c ON c.id = s.agg_id AND c.kind = s.agg_kind "
          "WHERE s.leave_seq IS NULL AND s.agg_seq <> c.agg_seq",
          u"open stays have another sequence than their company, contact, asset, article or restricted note"_qs },
        { "SELECT count(*) FROM annex a WHERE NOT EXISTS (SELECT 1 FROM agg_scope s WHERE s.agg_kind = 6 "
          "AND s.agg_id = a.id AND s.leave_seq IS NULL)",
          u"restricted notes are seen by nobody"_qs },
        { "SELECT count(*) FROM annex a WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = a.ticket)",
          u"restricted notes have no ticket"_qs },
        { "SELECT count(*) FROM batch b WHERE b.seq_to > (SELECT min(seq_to) FROM batch) "
          "AND NOT EXISTS (SELECT 1 FROM batch p WHERE p.seq_to = b.seq_from - 1)",
          u"the chain of batches has gaps"_qs },
        { "SELECT count(*) FROM ticket WHERE number IS NULL OR number = 0", u"tickets have no number"_qs },
        { "SELECT count(*) FROM (SELECT parent_rid FROM (SELECT parent_rid, ev_no FROM message UNION ALL "
          "SELECT parent_rid, ev_no FROM event UNION ALL SELECT parent_rid, ev_no FROM time_entry UNION ALL "
          "SELECT parent_rid, ev_no FROM link) c GROUP BY parent_rid HAVING count(*) <> max(ev_no) "
          "OR count(DISTINCT ev_no) <> count(*)) wrong",
          u"tickets have gaps or doubles in the order of their events"_qs },
        { "SELECT count(*) FROM ticket t WHERE ((t.due_ms IS NOT NULL AND t.breached_at_ms IS NULL AND t.status_category <= 6) "
          "OR (t.wake_at_ms IS NOT NULL AND t.status_category BETWEEN 4 AND 6)) "
          "AND NOT EXISTS (SELECT 1 FROM timer x WHERE x.ticket = t.id)",
          u"tickets with a deadline or a wake date have no timer"_qs },
        { "SELECT count(*) FROM timer x WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = x.ticket)",
          u"timers have no ticket"_qs },
        { "SELECT count(*) FROM account a WHERE NOT EXISTS (SELECT 1 FROM config c WHERE c.id = a.agent AND c.kind = 31)",
          u"accounts have no agent"_qs },
    };
}

} // namespace

Result<void> ServerCore::becomeRestored(Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        auto head = d->store->head();
        if (!head)
            return fail(head.error());
        if (auto ok = d->store->addLineage((*head)->incarnation, (*head)->seq); !ok)
            return fail(ok.error());
        (*head)->incarnation = d->options.entropy->bytes(16);
        (*head)->restoredSeq = (*head)->seq;
        if (auto ok = d->store->setHead(**head); !ok)
            return fail(ok.error());
        if (auto ok = d->numbers->jump(); !ok)
            return fail(ok.error());
        Call call;
        call.remoteAddress = u"local"_qs;
        call.now = now;
        if (auto ok = d->sessions->audit(call, {}, {}, u"restore"_qs); !ok)
            return fail(ok.error());
        return true;
    });
    d->pendingReload = true;
    d->reloadAt = now;
    return done ? d->ready() : fail(done.error());
}

Result<QStringList> ServerCore::check()
{
    QStringList findings;
    // One state for all questions, however long they take, where others write meanwhile.
    std::optional<store::Transaction> reading;
    if (d->db->dialect() == store::Dialect::Postgres) {
        reading.emplace(*d->db, store::TransactionKind::Read);
        if (auto ok = reading->begun(); !ok)
            return fail(ok.error());
        if (auto ok = d->db->script(u"SET LOCAL statement_timeout = 0; SET LOCAL enable_seqscan = on; SET LOCAL plan_cache_mode = auto"_qs); !ok)
            return fail(ok.error());
    }
    if (const QString damage = d->db->quickCheck(); !damage.isEmpty())
        findings.append(u"the database is damaged: "_qs % damage);
    for (const Question &question : questions()) {
        auto s = d->db->statement(question.sql);
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
        if (s.next() && s.int64(0) > 0)
            findings.append(QString::number(s.int64(0)) % u": "_qs % question.finding);
    }
    const auto broken = d->store->verifyAudit();
    if (!broken)
        return fail(broken.error());
    if (*broken > 0)
        findings.append(u"the audit was changed at entry "_qs % QString::number(*broken));
    auto s = d->db->statement("SELECT sha256 FROM blob");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    const content::FileStore files(filesFolder(d->dataDir));
    qint64 missing = 0;
    while (s.next())
        missing += files.contains(s.bytes(0)) ? 0 : 1;
    if (missing > 0)
        findings.append(QString::number(missing) % u": files are missing in the store"_qs);
    return findings;
}

Result<qint64> ServerCore::backup(const QString &file)
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    if (auto ok = d->db->copyTo(file); !ok)
        return fail(ok.error());
    qint64 seq = 0;
    {
        const auto copy = store::Database::open(file, store::OpenMode::ReadOnly);
        if (!copy)
            return fail(copy.error());
        if (const QString damage = (*copy)->quickCheck(); !damage.isEmpty())
            return fail(ErrorCode::StorageCorrupt, u"the copy is damaged: "_qs % damage);
        const auto head = store::ServerStore(**copy).head();
        if (!head || !*head)
            return fail(ErrorCode::StorageCorrupt, u"the copy has no head"_qs);
        seq = (*head)->seq;
    }
    if (auto ok = noteBackup(seq); !ok)
        return fail(ok.error());
    return seq;
}

} // namespace firstline::server
