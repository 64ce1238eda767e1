#include "tests/sim/commitmodel.h"

#include <algorithm>
#include <set>

namespace firstline::sim {

namespace {

struct Writer {
    bool open = false;
    bool holdsHead = false;
    std::vector<qint64> rows; ///< Sequences, not yet to be seen by others.
    int toWrite = 0;
    qint64 head = 0; ///< As it will be published.
};

struct Reader {
    qint64 cursor = 0;
    std::set<qint64> got;
};

} // namespace

std::optional<QString> runCommitModel(Choices &c, bool naive)
{
    std::vector<Writer> writers(2 + c.below(3));
    std::vector<Reader> readers(2);
    std::set<qint64> committed;
    qint64 counter = 0; ///< A sequence object of the naive way: never rolled back.
    qint64 head = 0; ///< The row of the head, as last committed.
    int lockedBy = -1;
    const auto write = [&](int which) {
        Writer &w = writers[size_t(which)];
        if (naive) {
            w.rows.push_back(++counter);
        } else {
            // The lock is taken before the first sequence and kept until the commit can be seen.
            if (lockedBy >= 0 && lockedBy != which)
                return;
            if (!w.holdsHead) {
                lockedBy = which;
                w.holdsHead = true;
                w.head = head;
            }
            w.rows.push_back(++w.head);
        }
        --w.toWrite;
    };
    const auto end = [&](int which, bool keep) {
        Writer &w = writers[size_t(which)];
        if (keep) {
            committed.insert(w.rows.begin(), w.rows.end());
            if (!naive && w.holdsHead)
                head = w.head;
        }
        if (lockedBy == which)
            lockedBy = -1;
        w = {};
    };
    const auto read = [&](Reader &reader) {
        // One snapshot: what is committed now.
        const qint64 upTo = naive ? (committed.empty() ? 0 : *committed.rbegin()) : head;
        for (const qint64 seq : committed) {
            if (seq > reader.cursor && seq <= upTo)
                reader.got.insert(seq);
        }
        reader.cursor = std::max(reader.cursor, upTo);
    };
    const auto broken = [&]() -> std::optional<QString> {
        for (const Reader &reader : readers) {
            for (const qint64 seq : committed) {
                if (seq <= reader.cursor && !reader.got.contains(seq))
                    return QStringLiteral("row %1 appeared behind a cursor at %2").arg(seq).arg(reader.cursor);
            }
        }
        return std::nullopt;
    };
    for (int step = 0; step < 60; ++step) {
        const int which = int(c.below(quint32(writers.size())));
        Writer &w = writers[size_t(which)];
        switch (c.below(5)) {
        case 0:
            if (!w.open)
                w = { true, false, {}, 1 + int(c.below(3)), 0 };
            break;
        case 1:
        case 2:
            if (w.open && w.toWrite > 0)
                write(which);
            break;
        case 3:
            if (w.open && w.toWrite == 0)
                end(which, !c.chance(150));
            break;
        default: read(readers[c.below(2)]); break;
        }
        if (auto what = broken())
            return what;
    }
    for (int which = 0; which < int(writers.size()); ++which) {
        if (writers[size_t(which)].open)
            end(which, true);
    }
    for (Reader &reader : readers)
        read(reader);
    return broken();
}

} // namespace firstline::sim
