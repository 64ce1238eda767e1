#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace firstline::sync {

/// How far one file is on its way to the server. Units: bytes.
struct UploadState {
    qint64 sent = 0; ///< What the server has for sure.
    qint64 size = 0;

    friend bool operator==(const UploadState &, const UploadState &) = default;
};

/// The files of one profile that are on their way, for the lane that sends them and for screens that show them: the lane
/// tells how far it is, a screen may ask that one is not sent. One for each folder of files. Thread: any.
class Uploads
{
public:
    /// The one of a profile's folder of files; it lives as long as somebody holds it.
    static std::shared_ptr<Uploads> of(const QString &folder);

    /// A file waits or goes on; a wish that it should not is forgotten when it is `wanted` anew.
    void set(const QByteArray &sha256, const UploadState &state);
    void want(const QByteArray &sha256);

    /// It is there, or will not be sent.
    void remove(const QByteArray &sha256);

    /// Shape: nothing for a file that is not on its way.
    std::optional<UploadState> state(const QByteArray &sha256) const;
    bool isEmpty() const;

    /// Asks that a file is not sent. What a message names already is sent all the same.
    void cancel(const QByteArray &sha256);

    /// What was asked not to be sent since the last time.
    QSet<QByteArray> takeCancelled();

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, UploadState> m_states;
    QSet<QByteArray> m_cancelled;
};

} // namespace firstline::sync
