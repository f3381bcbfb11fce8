#pragma once

#include <algorithm>
#include <ctime>

#include <QApplication>

namespace airlift::bench {

inline double millisecondsSince(const timespec &start, clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec - start.tv_sec) * 1e3 +
           static_cast<double>(now.tv_nsec - start.tv_nsec) / 1e6;
}

/// Measures every event of the window's thread, by the wall and by what it computed: on a machine
/// that does other things the wall alone says little.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    struct Record {
        double longest = 0;
        qint64 over16 = 0;
        qint64 over8 = 0;
        void take(double milliseconds)
        {
            longest = std::max(longest, milliseconds);
            over16 += milliseconds > 16.0 ? 1 : 0;
            over8 += milliseconds > 8.0 ? 1 : 0;
        }
    };
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!watching || m_depth > 0)
            return QApplication::notify(receiver, event);
        timespec wallStart{};
        timespec cpuStart{};
        clock_gettime(CLOCK_MONOTONIC, &wallStart);
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpuStart);
        ++m_depth;
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        ++events;
        wall.take(millisecondsSince(wallStart, CLOCK_MONOTONIC));
        cpu.take(millisecondsSince(cpuStart, CLOCK_THREAD_CPUTIME_ID));
        return handled;
    }
    bool watching = false;
    qint64 events = 0;
    Record wall;
    Record cpu;

private:
    int m_depth = 0;
};

} // namespace airlift::bench
