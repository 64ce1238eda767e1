#pragma once

#include <QtWidgets/QApplication>

#include <functional>

namespace firstline::bench {

/// An object of this name is the benchmark's own: it may hold whole loops inside its events.
inline constexpr char kUnwatched[] = "unwatched";

/// An application that times every event it delivers: the longest one is how long the interface thread was held.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Called after each paint event, with the widget that was painted.
    void onPainted(std::function<void(QObject *)> painted) { m_painted = std::move(painted); }

    /// Called after each outermost event that took longer than 4 ms, with its length, class and number.
    void onLong(std::function<void(double, const QString &)> told) { m_long = std::move(told); }

    double longestMs() const { return m_longestMs; }

    /// Class, object name and number of the longest event.
    QString longest() const { return m_longest; }
    void forgetLongest();

private:
    std::function<void(QObject *)> m_painted;
    std::function<void(double, const QString &)> m_long;
    double m_longestMs = 0;
    QString m_longest;
    int m_depth = 0;
};

} // namespace firstline::bench
