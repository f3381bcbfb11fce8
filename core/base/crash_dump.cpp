#include "core/base/crash_dump.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace airlift {

namespace {

/// A program behind a pipe in core_pattern is fed whatever the limit says; it gets no memory then.
[[nodiscard]] bool leaveNoMemoryOut()
{
#ifdef Q_OS_LINUX
    QFile filter{QStringLiteral("/proc/self/coredump_filter")};
    return filter.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && filter.write("0") == 1;
#else
    return true;
#endif
}

} // namespace

bool leaveNoCoreDump()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0}; // the hard limit too: nobody raises it again
    const bool isLimited = setrlimit(RLIMIT_CORE, &none) == 0;
    return leaveNoMemoryOut() && isLimited;
#else
    return false;
#endif
}

} // namespace airlift
