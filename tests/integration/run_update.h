#pragma once

#include "app/bench/demo_kit.h"
#include "app/bench/simulated_target.h"
#include "core/session/update_run.h"

#include <QSignalSpy>
#include <QTest>

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
    run.start();
    if (!QTest::qWaitFor([&ran] { return ran.endings > 0; }, 60'000))
        qWarning("the run did not end");
    QTest::qWait(20); // a second ending would come now
    ran.snapshot = run.snapshot();
    return ran;
}

} // namespace airlift::test
