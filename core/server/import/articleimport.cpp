#include "core/server/import/import.h"

#include "core/content/articlereader.h"
#include "core/server/authority/trustedsave.h"
#include "core/store/recordstore.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

namespace firstline::server {

namespace {

/// Articles are large: fewer of them make one transaction.
constexpr size_t kArticleBatch = 100;

/// Writes a folder of articles into a desk.
class ArticleImport
{
public:
    ArticleImport(ServerCore &core, const ImportOptions &options, ImportReport &report)
        : m_core(core)
        , m_options(options)
        , m_report(report)
        , m_config(core.config())
        , m_records(core.database())
    {
    }

    Result<void> run()
    {
        const QStringList files = content::findArticles(m_options.file);
        qint64 done = 0;
        for (const QString &file : files) {
            if (auto ok = add(file); !ok)
                return ok;
            ++done;
            if (m_batch.size() < kArticleBatch)
                continue;
            if (auto ok = flush(); !ok)
                return ok;
            if (m_options.progress)
                m_options.progress(done, files.size());
        }
        return flush();
    }

private:
    Result<void> add(const QString &file)
    {
        const auto source = content::readArticle(file, m_options.file);
        const QString name = QDir(m_options.file).relativeFilePath(file);
        if (!source) {
            refuse(name, source.error().detail.isEmpty() ? errorName(source.error().code) : source.error().detail);
            return {};
        }
        Article article;
        article.externalRef = source->externalRef;
        article.language = source->language.isEmpty() ? m_config->settings().language : source->language;
        const QString key = article.externalRef % u'\n' % article.language;
        if (m_seen.contains(key)) {
            refuse(name, u"another file has the same id and language"_qs);
            return {};
        }
        m_seen.insert(key);
        ++m_report.accepted;
        if (source->truncated)
            addProblem(m_report, name % u": longer than an article may be, its end was cut off"_qs);
        article.id = ArticleId(Uuid::named("import:article", key));
        article.title = source->title;
        article.html = source->bodyHtml;
        article.text = source->bodyText;
        article.category = category(source->category);
        return put(article);
    }

    Result<void> put(Article &article)
    {
        const auto stored = m_records.find(EntityKind::Article, article.id.uuid());
        if (!stored)
            return fail(stored.error());
        article.updatedAt = m_options.now;
        if (!*stored) {
            ++m_report.made;
            queue(saveNew(article));
            return {};
        }
        ValueMap wanted;
        for (const int key : { keyOf(&Article::title), keyOf(&Article::html), keyOf(&Article::text),
                 keyOf(&Article::category) })
            wanted.set(key, toValues(article).at(key));
        auto change = saveChange(**stored, {}, wanted);
        if (!change)
            return {};
        const Article before = fromRecord<Article>(**stored);
        change->values.set(keyOf(&Article::version), Value(before.version + 1));
        change->values.set(keyOf(&Article::updatedAt), Value(toMs(m_options.now)));
        ++m_report.changed;
        queue(*change);
        return {};
    }

    /// The category at the end of a path of folders; what is missing of the path is made.
    ArticleCategoryId category(const QStringList &path)
    {
        ArticleCategoryId parent;
        QString key;
        for (const QString &folder : path) {
            key += u'/' + folder;
            const ArticleCategoryId id(Uuid::named("import:article-category", key));
            if (!m_config->articleCategory(id) && !m_made.contains(key)) {
                ArticleCategory made;
                made.id = id;
                made.parent = parent;
                made.name = folder;
                m_made.insert(key);
                queue(saveNew(made));
            }
            parent = id;
        }
        return parent;
    }

    void refuse(const QString &name, const QString &reason)
    {
        ++m_report.refused;
        addProblem(m_report, name % u": "_qs % reason);
    }

    void queue(SaveRecord save)
    {
        if (!m_options.dryRun)
            m_batch.push_back({ std::move(save), AgentId(), m_options.now, m_options.now, CommandId() });
    }

    Result<void> flush()
    {
        if (m_batch.empty())
            return {};
        const auto results = m_core.applyTrusted(m_batch);
        if (!results)
            return fail(results.error());
        for (const CommandResult &result : *results) {
            if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked)
                addProblem(m_report, u"the desk refused an article: "_qs % result.code % u' ' % result.detail);
        }
        m_batch.clear();
        return {};
    }

    ServerCore &m_core;
    const ImportOptions &m_options;
    ImportReport &m_report;
    ConfigPtr m_config;
    store::RecordStore m_records;
    QSet<QString> m_seen;
    QSet<QString> m_made;
    std::vector<TrustedCommand> m_batch;
};

} // namespace

Result<ImportReport> importArticles(ServerCore &core, const ImportOptions &options)
{
    if (!QFileInfo(options.file).isDir())
        return fail(ErrorCode::NotFound, u"no such folder: "_qs % options.file);
    ImportReport report;
    if (auto ok = ArticleImport(core, options, report).run(); !ok)
        return fail(ok.error());
    return report;
}

} // namespace firstline::server
