#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace firstline::server {

/// A bounded queue of work for a few threads. Thread: any.
template<class Work>
class WorkQueue
{
public:
    explicit WorkQueue(size_t limit)
        : m_limit(limit)
    {
    }

    /// Shape: false when the queue is full or closed; the work is untouched then.
    bool put(Work &work)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_works.size() >= m_limit)
                return false;
            m_works.push_back(std::move(work));
        }
        m_filled.notify_one();
        return true;
    }

    /// Waits for work. Shape: nothing when the queue is closed and empty.
    std::optional<Work> take()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [&] { return m_closed || !m_works.empty(); });
        return next();
    }

    /// What is there at once, or within `patience`.
    template<class Duration>
    std::optional<Work> takeWithin(Duration patience)
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, patience, [&] { return m_closed || !m_works.empty(); });
        return next();
    }

    /// Closed, and everything was given out.
    bool isOver()
    {
        const std::lock_guard lock(m_mutex);
        return m_closed && m_works.empty();
    }

    /// Takes nothing in any more; what is there is still given out.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }

private:
    std::optional<Work> next()
    {
        if (m_works.empty())
            return std::nullopt;
        std::optional<Work> work(std::move(m_works.front()));
        m_works.pop_front();
        return work;
    }

    const size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Work> m_works;
    bool m_closed = false;
};

} // namespace firstline::server
