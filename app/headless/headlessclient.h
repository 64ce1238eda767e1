#pragma once

#include "app/headless/options.h"
#include "app/headless/reads.h"
#include "core/sync/engine.h"

#include <QtCore/QJsonObject>
#include <QtCore/QThread>

#include <functional>

namespace firstline::app {

/// Owns the reading connection; lives on the reader thread.
class HeadlessReader : public QObject
{
    Q_OBJECT
public:
    explicit HeadlessReader(QString cacheFile)
        : m_cacheFile(std::move(cacheFile))
    {
    }

    /// Runs `work` over one state of the projection. Errors: those of the store and of `work`.
    template<class T>
    Result<T> with(const std::function<Result<T>(store::Database &, store::RecordStore &)> &work)
    {
        if (auto ok = connect(); !ok)
            return fail(ok.error());
        store::Transaction snapshot(*m_db);
        if (auto ok = snapshot.begun(); !ok)
            return fail(ok.error());
        return work(*m_db, *m_records);
    }

private:
    [[nodiscard]] Result<void> connect();

    QString m_cacheFile;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::RecordStore> m_records;
};

/// One workstation driven by requests. Thread: main; nothing blocks.
class HeadlessClient : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    HeadlessClient(HeadlessOptions options, QObject *parent = nullptr);
    ~HeadlessClient() override;

    /// Opens the profile and, unless offline, signs in. Requests wait until that has ended.
    void start();

    /// Answers later, exactly once. Requests of one client are carried out one after the other, in the order given: what
    /// follows a `sync` sees what it fetched.
    void handle(const QJsonObject &request, Answer answer);

    /// What start() could not do. Shape: nothing when all is well or may still become well.
    std::optional<Error> fatal() const { return m_fatal; }

    /// The server ended this workstation: what it held is gone, nothing is answered any more.
    bool isOver() const { return m_over; }

Q_SIGNALS:
    /// isOver() from now on.
    void ended();

private:
    void ready();
    void next();
    void signIn(std::function<void(Result<void>)> done);
    void run(const QJsonObject &request, const Answer &answer);
    bool runEngine(const QString &what, const QJsonObject &request, const Answer &answer);

    /// Calls `then` once the background indexer has read everything, or after half a minute.
    void whenIndexed(std::function<void()> then, int tries = 0);
    void runProjection(const QString &what, const QJsonObject &request, const Answer &answer);
    void write(Result<Write> write, const Answer &answer);
    void sync(const Answer &answer);
    void conflicts(const Answer &answer);
    void settle(const QJsonObject &request, const Answer &answer);
    void drafts(const Answer &answer);
    void draft(const QJsonObject &request, const Answer &answer);
    void dump(const QJsonObject &request, const Answer &answer);
    void attach(const QJsonObject &request, const Answer &answer);
    void fetch(const QJsonObject &request, const Answer &answer);
    void status(const Answer &answer);
    void network(const QJsonObject &request, const Answer &answer);

    /// Runs `work` on the reader thread and hands its result to `done` on this one.
    template<class T>
    void read(std::function<Result<T>(Reads &)> work, std::function<void(Result<T>)> done)
    {
        const ConfigPtr config = m_engine->config();
        const AgentId me = m_engine->agent();
        const Instant now = m_engine->serverNow();
        QMetaObject::invokeMethod(m_reader, [=, this, presence = m_presence] {
            Result<T> result = m_reader->with<T>([&](store::Database &db, store::RecordStore &records) {
                Reads reads { db, records, config, me, now, presence };
                return work(reads);
            });
            QMetaObject::invokeMethod(this, [done, result = std::move(result)]() mutable { done(std::move(result)); });
        });
    }

    HeadlessOptions m_options;
    std::unique_ptr<sync::Engine> m_engine;
    QThread m_readerThread;
    HeadlessReader *m_reader = nullptr;
    sync::PresenceList m_presence;
    QList<std::pair<QJsonObject, Answer>> m_queue;
    bool m_over = false;
    std::optional<Error> m_fatal;
    bool m_ready = false;
    bool m_busy = false; ///< A request is being answered; the next one waits for it.
    bool m_signedIn = false;
};

} // namespace firstline::app
