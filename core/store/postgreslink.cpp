#include "core/base/logging.h"
#include "core/store/postgres.h"

#include <atomic>
#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>

namespace firstline::store {

namespace {

QString stateOf(const PGresult *result)
{
    return QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
}

/// A text as it stands, without preparing: it has no values.
std::shared_ptr<PostgresText> plain(const QByteArray &sql)
{
    auto text = std::make_shared<PostgresText>();
    text->text = sql;
    return text;
}

} // namespace

PostgresAnswer::~PostgresAnswer()
{
    PQclear(rows);
}

/// Before each statement: a lost connection is opened again, a broken transaction says what broke it.
Result<void> PostgresLink::ready()
{
    if (m_broken)
        return fail(*m_broken);
    if (m_open)
        return {};
    if (m_inTransaction)
        return fail(ErrorCode::StorageBusy, u"the connection was lost in a transaction"_qs);
    if (!m_nextTry.hasExpired())
        return fail(ErrorCode::StorageBusy, u"PostgreSQL is not reachable"_qs);
    auto ok = open();
    if (ok)
        qCInfo(lcStore) << "connected to PostgreSQL again";
    return ok;
}

Result<void> PostgresLink::failed(const Error &error, bool lost)
{
    if (lost) {
        if (m_open)
            qCWarning(lcStore) << "the connection to PostgreSQL was lost" << error.detail;
        m_open = false;
    }
    if (m_inTransaction) {
        m_broken = error;
        m_brokeLate = m_later;
    } else {
        // What was asked ahead is asked again.
        m_answers.clear();
    }
    return fail(error);
}

void PostgresLink::note(std::shared_ptr<PostgresText> text, PostgresValues values, std::shared_ptr<PostgresAnswer> answer)
{
    m_notes.push_back({ std::move(text), std::move(values), std::move(answer) });
}

bool PostgresLink::sendOne(const PostgresNote &note)
{
    PostgresText &text = *note.text;
    if (text.name.isEmpty()) {
        if (PQsendQueryParams(m_raw, text.text.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0) != 1)
            return false;
        m_awaited.push_back({ note.text, note.answer });
        return true;
    }
    if (text.preparedOn != m_epoch) {
        if (PQsendPrepare(m_raw, text.name.constData(), text.text.constData(), 0, nullptr) != 1)
            return false;
        m_awaited.push_back({ note.text, nullptr, Step::Prepare });
        text.preparedOn = m_epoch;
        if (text.set && !text.set->text) {
            if (PQsendDescribePrepared(m_raw, text.name.constData()) != 1)
                return false;
            m_awaited.push_back({ note.text, nullptr, Step::Describe });
        }
    }
    std::vector<const char *> parts;
    std::vector<int> lengths;
    for (const QByteArray &part : note.values.parts) {
        parts.push_back(part.isNull() ? nullptr : part.constData());
        lengths.push_back(int(part.size()));
    }
    if (PQsendQueryPrepared(m_raw, text.name.constData(), int(parts.size()), parts.data(), lengths.data(),
                            note.values.formats.data(), 0) != 1)
        return false;
    m_awaited.push_back({ note.text, note.answer });
    return true;
}

/// What the same statement writes goes as one, where the server has told the types of its places.
bool PostgresLink::sendNotes(size_t from, size_t to)
{
    for (const std::vector<size_t> &run : setRuns(m_notes, from, to)) {
        const PostgresSet *set = m_notes[run.front()].text->set.get();
        if (run.size() > 1 && set && set->text) {
            std::vector<const PostgresValues *> rows;
            for (const size_t at : run)
                rows.push_back(&m_notes[at].values);
            if (auto arrays = set->arraysOf(rows)) {
                if (!sendOne({ set->text, *std::move(arrays), nullptr }))
                    return false;
                continue;
            }
        }
        for (const size_t at : run) {
            if (!sendOne(m_notes[at]))
                return false;
        }
    }
    return true;
}

/// Gives libpq what was noted. Savepoints that nothing happened in are never sent.
bool PostgresLink::send()
{
    if (m_notes.empty())
        return true;
    if (PQpipelineStatus(m_raw) == PQ_PIPELINE_OFF && (PQsetnonblocking(m_raw, 1) != 0 || PQenterPipelineMode(m_raw) != 1))
        return false;
    size_t sent = 0;
    for (std::optional<size_t> &mark : m_marks) {
        if (!mark || *mark >= m_notes.size())
            continue;
        if (!sendNotes(sent, *mark) || !sendOne({ plain("SAVEPOINT firstline"), {}, nullptr }))
            return false;
        sent = *std::exchange(mark, std::nullopt);
    }
    if (!sendNotes(sent, m_notes.size()))
        return false;
    // Behind them: in front of a BEGIN it would already be in a transaction.
    for (const QByteArray &name : std::exchange(m_gone, {})) {
        if (!sendOne({ plain("DEALLOCATE " + name), {}, nullptr }))
            return false;
    }
    for (std::optional<size_t> &mark : m_marks) {
        if (mark)
            mark = 0;
    }
    m_notes.clear();
    m_begun = m_inTransaction;
    return true;
}

/// Writes all that libpq holds, reading meanwhile: neither side waits for the other for ever.
bool PostgresLink::flush()
{
    for (;;) {
        const int left = PQflush(m_raw);
        if (left <= 0)
            return left == 0;
        pollfd socket { PQsocket(m_raw), POLLIN | POLLOUT, 0 };
        if (poll(&socket, 1, -1) < 0 && errno != EINTR)
            return false;
        if ((socket.revents & POLLIN) && PQconsumeInput(m_raw) != 1)
            return false;
    }
}

/// Lets the server begin with what was noted. What goes wrong shows when answers are collected.
void PostgresLink::push()
{
    if (send())
        (void)PQflush(m_raw);
}

/// Reads the answers of all that was sent, up to the point where both sides stand together again.
std::optional<Error> PostgresLink::readAll(bool &lost)
{
    std::optional<Error> first;
    const auto problem = [&](const Awaited &awaited, const PGresult *result) {
        const QString state = result ? stateOf(result) : QString();
        const QString text = QString::fromUtf8(result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr);
        if (!first) {
            first = postgresError(state, text.isEmpty() ? QString::fromUtf8(PQerrorMessage(m_raw)) : text,
                                  QString::fromUtf8(awaited.text->text.left(160)));
        }
        lost = lost || isLostState(state) || PQstatus(m_raw) == CONNECTION_BAD;
    };
    for (const Awaited &awaited : m_awaited) {
        PGresult *result = PQgetResult(m_raw);
        const ExecStatusType status = PQresultStatus(result);
        const bool fine = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        if (!fine && awaited.step == Step::Prepare)
            awaited.text->preparedOn = 0;
        if (fine && awaited.step == Step::Describe) {
            std::vector<unsigned> types;
            for (int i = 0; i < PQnparams(result); ++i)
                types.push_back(PQparamtype(result, i));
            awaited.text->set->setTypes(types, awaited.text->name + 's');
        }
        if (!fine && (!result || status != PGRES_PIPELINE_ABORTED))
            problem(awaited, result);
        if (fine && awaited.answer)
            awaited.answer->rows = std::exchange(result, nullptr);
        PQclear(result);
        if (lost)
            return first;
        // Every answer ends with nothing.
        while (PGresult *more = PQgetResult(m_raw))
            PQclear(more);
    }
    PGresult *together = PQgetResult(m_raw);
    if (PQresultStatus(together) != PGRES_PIPELINE_SYNC && !m_awaited.empty())
        problem(m_awaited.back(), together);
    PQclear(together);
    return first;
}

/// Sends what was noted and takes all answers. Errors: of the first statement that failed.
Result<void> PostgresLink::collect()
{
    bool lost = false;
    std::optional<Error> error;
    if (m_notes.empty() && m_awaited.empty())
        return {};
    if (!send() || PQpipelineSync(m_raw) != 1 || !flush()) {
        lost = true;
        error = postgresError({}, QString::fromUtf8(PQerrorMessage(m_raw)), u"send"_qs);
    } else {
        error = readAll(lost);
    }
    m_awaited.clear();
    if (lost || PQexitPipelineMode(m_raw) != 1 || PQsetnonblocking(m_raw, 0) != 0)
        lost = true;
    if (lost && !error)
        error = postgresError({}, QString::fromUtf8(PQerrorMessage(m_raw)), u"receive"_qs);
    return error ? failed(*error, lost) : Result<void>();
}

Result<void> PostgresLink::runText(const QByteArray &sql)
{
    if (auto ok = ready(); !ok)
        return ok;
    note(plain(sql), {}, nullptr);
    return collect();
}

/// Whether the other side hung up while nobody talked.
bool PostgresLink::isCut()
{
    pollfd socket { PQsocket(m_raw), POLLIN, 0 };
    while (PQstatus(m_raw) == CONNECTION_OK && poll(&socket, 1, 0) > 0) {
        if (PQconsumeInput(m_raw) != 1)
            return true;
    }
    return PQstatus(m_raw) != CONNECTION_OK;
}

Result<void> PostgresLink::begin(const char *sql, bool later)
{
    if (m_inTransaction)
        return fail(ErrorCode::StorageFailed, u"a transaction runs already"_qs);
    m_brokeLate = false;
    m_answers.clear();
    if (later) {
        if (m_open && isCut())
            m_open = false;
        if (auto ok = ready(); !ok)
            return ok;
        note(plain(sql), {}, nullptr);
        m_inTransaction = true;
        m_begun = false;
        m_later = true;
        return {};
    }
    auto begun = runText(sql);
    // A connection that was cut while nobody used it: nothing was done on it, so another one is as good.
    if (!begun && !m_open && m_nextTry.hasExpired())
        begun = runText(sql);
    m_inTransaction = begun.has_value();
    m_begun = m_inTransaction;
    return begun;
}

Result<void> PostgresLink::mark()
{
    if (auto ok = ready(); !ok)
        return ok;
    if (!m_later)
        return runText("SAVEPOINT firstline");
    m_marks.push_back(m_notes.size());
    return {};
}

Result<void> PostgresLink::release()
{
    if (!m_later)
        return runText("RELEASE firstline");
    if (auto ok = ready(); !ok)
        return ok;
    if (m_marks.empty())
        return fail(ErrorCode::StorageFailed, u"no savepoint stands"_qs);
    const bool sent = !m_marks.back();
    m_marks.pop_back();
    if (sent)
        note(plain("RELEASE firstline"), {}, nullptr);
    return {};
}

Result<void> PostgresLink::backToMark()
{
    if (!m_later) {
        // What happened since does not matter any more.
        if (m_open)
            m_broken.reset();
        auto back = runText("ROLLBACK TO firstline");
        return back ? runText("RELEASE firstline") : back;
    }
    if (auto ok = ready(); !ok)
        return ok;
    if (m_marks.empty())
        return fail(ErrorCode::StorageFailed, u"no savepoint stands"_qs);
    const std::optional<size_t> from = m_marks.back();
    m_marks.pop_back();
    m_notes.resize(from.value_or(0));
    if (!from) {
        note(plain("ROLLBACK TO firstline"), {}, nullptr);
        note(plain("RELEASE firstline"), {}, nullptr);
    }
    return {};
}

void PostgresLink::forgetTransaction()
{
    m_inTransaction = false;
    m_later = false;
    m_broken.reset();
    m_notes.clear();
    m_marks.clear();
    m_answers.clear();
}

Result<void> PostgresLink::rollback()
{
    const bool begun = m_begun || !m_awaited.empty();
    forgetTransaction();
    // The server has rolled back by itself what a lost connection began.
    if (!m_open || !begun)
        return {};
    // What was pushed is answered first; whether it failed does not matter any more.
    if (!m_awaited.empty())
        (void)collect();
    if (!m_open)
        return {};
    auto done = runText("ROLLBACK");
    if (!done)
        m_open = false;
    return done;
}

Result<void> PostgresLink::commit()
{
    // The COMMIT of a broken transaction would be a rollback that looks like a success.
    Result<void> done = ready();
    if (done) {
        note(plain("COMMIT"), {}, nullptr);
        done = collect();
    }
    if (!done)
        (void)rollback();
    forgetTransaction();
    return done;
}

Result<void> PostgresLink::script(const QString &sql)
{
    if (auto ok = ready(); !ok)
        return ok;
    if (m_asking != Asking::No)
        return fail(ErrorCode::BadArgument, u"a script cannot be asked ahead"_qs);
    if (auto ok = collect(); !ok)
        return ok;
    PGresult *result = PQexec(m_raw, sql.toUtf8().constData());
    const ExecStatusType status = PQresultStatus(result);
    Result<void> done;
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
        const QString state = stateOf(result);
        const QString text = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        done = failed(postgresError(state, text.isEmpty() ? QString::fromUtf8(PQerrorMessage(m_raw)) : text, sql.left(80)),
                      isLostState(state));
    }
    PQclear(result);
    return done;
}

void PostgresLink::setAsking(Asking asking, bool keep)
{
    m_asking = asking;
    m_keepAsked = keep;
}

} // namespace firstline::store
