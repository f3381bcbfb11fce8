#pragma once

#include "app/bench/demo_kit.h"
#include "app/bench/simulated_target.h"
#include "core/session/update_run.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace airlift::test {

/// How a run ended and what was known then.
struct Ran {
    session::Snapshot snapshot;
    session::UpdateRun::Ending ending;
    QByteArray uart; ///< everything the board printed
    int endings = 0;
};

/// One update against a simulated board in virtual time.
inline Ran runUpdate(bench::SimulatedTarget &target, std::optional<session::Delivery> delivery)
{
    session::UpdateRun run{target, std::move(delivery)};
    Ran ran;
    QObject::connect(&run, &session::UpdateRun::rawBytes, &run,
                     [&ran](const QByteArray &bytes) { ran.uart += bytes; });
    QObject::connect(&run, &session::UpdateRun::finished, &run,
                     [&ran](const session::UpdateRun::Ending &ending) {
                         ran.ending = ending;
                         ++ran.endings;
                     });
    // An event loop of its own: waiting in slices would cost ten milliseconds for every print of
    // the board.
    QEventLoop loop;
    QObject::connect(&run, &session::UpdateRun::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds{60}, &loop, [&loop] {
        qWarning("the run did not end");
        loop.quit();
    });
    run.start();
    if (ran.endings == 0)
        loop.exec();
    QTest::qWait(20); // a second ending would come now
    ran.snapshot = run.snapshot();
    return ran;
}

} // namespace airlift::test
