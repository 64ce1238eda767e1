#pragma once

#include "core/server/authority/desk.h"
#include "core/server/authority/servercore.h"
#include "core/store/recordstore.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

namespace firstline::test {

/// An empty desk in a temporary folder, with cheap passwords and repeatable chance.
class TestDesk
{
public:
    explicit TestDesk(const QString &language = QStringLiteral("en"),
                      Instant now = fromMs(1'795'000'000'000)) // 18 November 2026
        : m_now(now)
    {
        server::ServerOptions options;
        options.entropy = server::seededEntropy(7);
        options.passwordOps = 1;
        options.passwordMemory = 8 * 1024 * 1024;
        auto opened = server::ServerCore::open(m_dir.path(), options);
        if (!opened)
            qFatal("the desk cannot be opened: %s", qPrintable(opened.error().detail));
        m_core = *std::move(opened);
        server::DeskOptions desk;
        desk.language = language;
        if (const auto made = server::makeEmptyDesk(*m_core, desk, now); !made)
            qFatal("the desk cannot be made: %s", qPrintable(made.error().detail));
    }

    server::ServerCore &core() { return *m_core; }
    Instant now() const { return m_now; }
    QString path(const QString &name) const { return m_dir.filePath(name); }

    /// All headers of a kind.
    template<Described E>
    std::vector<E> all()
    {
        store::RecordStore records(m_core->database());
        std::vector<E> made;
        qint64 after = 0;
        while (true) {
            const auto ids = records.walk(kindOf<E>(), after, 1000);
            if (!ids || ids->empty())
                return made;
            for (const auto &[rid, id] : *ids) {
                after = rid;
                const auto record = records.find(kindOf<E>(), id);
                if (record && *record)
                    made.push_back(fromRecord<E>(**record));
            }
        }
    }

    /// A ticket by its case id. Shape: nothing when there is none.
    std::optional<Aggregate> ticketOf(const QString &externalRef)
    {
        store::RecordStore records(m_core->database());
        const auto id = records.ticketByExternalRef(externalRef);
        if (!id || !*id)
            return std::nullopt;
        const auto aggregate = m_core->aggregate({ EntityKind::Ticket, **id });
        return aggregate ? *aggregate : std::nullopt;
    }

private:
    QTemporaryDir m_dir;
    Instant m_now;
    std::unique_ptr<server::ServerCore> m_core;
};

} // namespace firstline::test
