#pragma once

#include "core/service/newswatch.h"

#include <QtCore/QTimer>

namespace firstline::service {

/// News as it was told at this workstation.
struct NewsEntry {
    NewsItem news;
    Instant toldAt;
    bool shown = false; ///< In a popup, here or on the desktop; false: the person's rules kept it silent.

    friend bool operator==(const NewsEntry &, const NewsEntry &) = default;
};

/// What the signed-in person was told of others' acts, so that a popup's words are found again. Lies below the profile's
/// folder of files and goes with it; the newest few hundred. Thread: interface; nothing blocks.
class NewsLog : public QObject
{
    Q_OBJECT
public:
    /// `write`: how long after an entry more of them are waited for. The engine and the reader must outlive it.
    NewsLog(sync::Engine &engine, Reader &reader, Millis write = Millis(500), QObject *parent = nullptr);

    /// What is not written yet is.
    ~NewsLog() override;

    /// The newest first.
    const std::vector<NewsEntry> &entries() const { return m_entries; }

    void add(const NewsItem &news, bool shown);

Q_SIGNALS:
    void changed();

private:
    void look(const sync::ChangeNotice &notice);
    void takeRead(const std::vector<NewsEntry> &read);
    bool has(const Uuid &id) const;
    void write();

    sync::Engine &m_engine;
    Reader &m_reader;
    QString m_file;
    std::vector<NewsEntry> m_entries;
    QTimer m_soon;
    bool m_read = false; ///< What was kept is here.
};

} // namespace firstline::service
