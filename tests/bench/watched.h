#pragma once

#include <QtWidgets/QApplication>

#include <functional>
#include <typeinfo>
#include <vector>

namespace firstline::bench {

/// An object of this name is the benchmark's own: it may hold whole loops inside its events.
inline constexpr char kUnwatched[] = "unwatched";

/// An outermost event that took longer than 4 ms.
struct LongEvent {
    QString what; ///< Class of the receiver and number of the event.
    double ms = 0;
    double processorMs = 0; ///< Of the interface thread itself; the rest is waiting, mostly for a processor.
    QString parts; ///< The five events inside it that took the most themselves: "QWidgetWindow 77 8.1, ...".
};

/// An application that times every event it delivers: the longest one is how long the interface thread was held.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Called after each paint event, with the widget that was painted.
    void onPainted(std::function<void(QObject *)> painted) { m_painted = std::move(painted); }

    /// Called after each outermost event that took longer than 4 ms.
    void onLong(std::function<void(const LongEvent &)> told) { m_long = std::move(told); }

    double longestMs() const { return m_longestMs; }

    /// Class, object name and number of the longest event.
    QString longest() const { return m_longest; }
    void forgetLongest();

private:
    struct Inner {
        const std::type_info *who = nullptr;
        int type = 0;
        double ms = 0; ///< Without the events inside it.
        QString place; ///< Which of many that are alike; empty for short ones.
    };

    QString parts();

    std::function<void(QObject *)> m_painted;
    std::function<void(const LongEvent &)> m_long;
    std::vector<Inner> m_inner; ///< Of the outermost event that runs.
    double m_inside = 0; ///< Of the event that runs: what the events inside it took.
    double m_longestMs = 0;
    QString m_longest;
    int m_depth = 0;
};

} // namespace firstline::bench
