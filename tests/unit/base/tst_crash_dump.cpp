#include "core/base/crash_dump.h"
#include "tests/support/suite.h"

#include <csignal>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace airlift;

#ifdef Q_OS_LINUX

namespace {

/// A copy of this process that goes to another folder, may leave a core dump as far as the system
/// lets it, does as it is told and crashes. True if it left one.
template <typename Before>
bool crashLeavesADump(const QString &folder, Before before)
{
    const QByteArray path = QFile::encodeName(folder);
    const pid_t child = fork();
    if (child == 0) {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        if (chdir(path.constData()) != 0 || !before())
            _exit(1);
        std::signal(SIGSEGV, SIG_DFL); // not the one of the tests, which prints
        std::raise(SIGSEGV);
        _exit(2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        qFatal("the child did not crash");
    return WCOREDUMP(status) || !QDir{folder}.entryList(QDir::Files).isEmpty();
}

/// Does as it is told in a copy of this process; true if that says so.
template <typename Check>
bool inAChild(Check check)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(check() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

/// Memory with keys in it does not survive a crash.
class CrashDumpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise7_aProcessSaysThatItWillLeaveNoMemory()
    {
        QVERIFY(inAChild([] {
            rlimit limit{1, 1};
            QFile filter{QStringLiteral("/proc/self/coredump_filter")};
            return leaveNoCoreDump() && getrlimit(RLIMIT_CORE, &limit) == 0 &&
                   limit.rlim_cur == 0 && limit.rlim_max == 0 && filter.open(QIODevice::ReadOnly) &&
                   filter.readAll().trimmed().toInt(nullptr, 16) == 0;
        }));
    }

    void promise7_aCrashLeavesNoCoreDump()
    {
        const QTemporaryDir folder;
        QVERIFY(!crashLeavesADump(folder.path(), [] { return leaveNoCoreDump(); }));
        const QTemporaryDir other;
        if (!crashLeavesADump(other.path(), [] { return true; }))
            QSKIP("this system writes none anyway: nothing more is shown here");
    }
};

AIRLIFT_TEST(CrashDumpTest)
#include "tst_crash_dump.moc"

#endif
