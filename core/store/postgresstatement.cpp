#include "core/store/postgres.h"

#include <atomic>
#include <libpq-fe.h>

namespace firstline::store {

namespace {

/// So many noted statements are sent on their way, for the server to work on. More make larger sets.
constexpr size_t kPushAt = 192;

} // namespace

void PostgresValues::addText(const QByteArray &value)
{
    parts.push_back(value.isNull() ? QByteArray("") : value);
    formats.push_back(0);
}

void PostgresValues::addBytes(const QByteArray &value)
{
    parts.push_back(value.isNull() ? QByteArray("") : value);
    formats.push_back(1);
}

void PostgresValues::addNull()
{
    parts.emplace_back();
    formats.push_back(0);
}

void PostgresValues::clear()
{
    parts.clear();
    formats.clear();
}

namespace {

std::shared_ptr<PostgresText> namedText(const QByteArray &sql, int &places)
{
    static std::atomic<quint64> s_next { 1 };
    const QByteArray name = "fl" + QByteArray::number(s_next.fetch_add(1));
    auto text = std::make_shared<PostgresText>();
    text->name = name;
    text->text = postgresSql(sql, places).toUtf8();
    return text;
}

} // namespace

PostgresStatement::PostgresStatement(PostgresLink &theLink, const QByteArray &sql)
    : link(theLink)
    , text(namedText(sql, places))
{
    const QByteArray word = sql.trimmed().left(6).toUpper();
    writes = (word == "INSERT" || word == "UPDATE" || word == "DELETE") && !sql.contains(" RETURNING rid");
    if (writes)
        text->set = PostgresSet::of(QString::fromUtf8(text->text));
}

PostgresStatement::~PostgresStatement()
{
    if (!link.m_open || text.use_count() > 1)
        return;
    if (text->preparedOn == link.m_epoch)
        link.m_gone.push_back(text->name);
    if (text->set && text->set->text && text->set->text->preparedOn == link.m_epoch)
        link.m_gone.push_back(text->set->text->name);
}

std::string PostgresStatement::key() const
{
    std::string made = text->text.toStdString();
    for (const QByteArray &part : values.parts) {
        made += '\0' + std::to_string(part.isNull() ? -1 : part.size()) + ':';
        made.append(part.constData(), size_t(part.size()));
    }
    return made;
}

Result<void> PostgresStatement::run()
{
    row = -1;
    answer.reset();
    if (auto ok = link.ready(); !ok)
        return ok;
    if (link.m_asking != PostgresLink::Asking::No)
        return ask();
    if (!writes && !link.m_answers.empty()) {
        const auto known = link.m_answers.find(key());
        if (known != link.m_answers.end()) {
            answer = known->second.answer;
            if (!known->second.keep)
                link.m_answers.erase(known);
            auto ok = answer->rows ? Result<void>() : link.collect();
            return ok && !answer->rows ? fail(ErrorCode::StorageBusy, u"what was asked ahead has no answer"_qs) : ok;
        }
    }
    answer = std::make_shared<PostgresAnswer>();
    link.note(text, values, answer);
    if (!writes || !link.m_later)
        return link.collect();
    if (link.m_marks.empty() && link.m_notes.size() >= kPushAt)
        link.push();
    return {};
}

Result<void> PostgresStatement::ask()
{
    if (writes)
        return fail(ErrorCode::BadArgument, u"nothing is written while asking"_qs);
    answer = std::make_shared<PostgresAnswer>();
    const std::string asked = key();
    if (link.m_asking == PostgresLink::Asking::Dropping) {
        link.m_answers.erase(asked);
        return {};
    }
    if (link.m_answers.count(asked) > 0)
        return {};
    auto later = std::make_shared<PostgresAnswer>();
    link.note(text, values, later);
    link.m_answers.emplace(asked, PostgresLink::Kept { later, link.m_keepAsked });
    return {};
}

bool PostgresStatement::next()
{
    if (!answer || !answer->rows || row + 1 >= PQntuples(answer->rows)) {
        row = -1;
        answer = answer ? std::make_shared<PostgresAnswer>() : nullptr;
        return false;
    }
    ++row;
    return true;
}

void PostgresStatement::reset()
{
    row = -1;
    values.clear();
    answer.reset();
}

bool PostgresStatement::isNull(int column) const
{
    return row < 0 || PQgetisnull(answer->rows, row, column) != 0;
}

QByteArray PostgresStatement::cell(int column) const
{
    if (isNull(column))
        return {};
    return QByteArray::fromRawData(PQgetvalue(answer->rows, row, column), PQgetlength(answer->rows, row, column));
}

qint64 PostgresStatement::int64(int column) const
{
    const QByteArray text8 = cell(column);
    constexpr Oid kBool = 16;
    return row >= 0 && PQftype(answer->rows, column) == kBool ? qint64(text8 == "t") : text8.toLongLong();
}

QString PostgresStatement::string(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray PostgresStatement::bytes(int column) const
{
    const QByteArray text8 = cell(column);
    constexpr Oid kBytes = 17;
    if (row >= 0 && PQftype(answer->rows, column) == kBytes && text8.startsWith("\\x"))
        return QByteArray::fromHex(QByteArray::fromRawData(text8.constData() + 2, text8.size() - 2));
    return QByteArray(text8.constData(), text8.size());
}

qint64 PostgresStatement::changed()
{
    if (!answer || (!answer->rows && !link.collect()))
        return 0;
    return answer->rows ? QByteArray(PQcmdTuples(answer->rows)).toLongLong() : 0;
}

} // namespace firstline::store
