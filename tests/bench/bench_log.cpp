// Opens a log of 1 GB (or the file given) in the Diagnose page and says how long it took to the
// first line, to the last, and to a search through all of it, and how much memory it cost.
#include "ui/diagnose/log_case.h"
#include "ui/log/log_finder.h"
#include "ui/widgets/log/log_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace airlift;

namespace {

double residentMegabytes()
{
    QFile statm{u"/proc/self/statm"_s};
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return static_cast<double>(fields.value(1).toLongLong() * sysconf(_SC_PAGESIZE)) / 1e6;
}

bool writeLog(const QString &path, qint64 size)
{
    QByteArray block;
    for (int n = 0; block.size() < 1'000'000; ++n)
        block +=
            n % 400 == 0
                ? QByteArray{"HttpClient_Connect: WARNING Socket Connect, status=-453, "
                             "Ignored...\r\n"}
                : "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total " +
                      QByteArray::number(n * 1440) + ".\r\n";
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return false;
    while (file.size() < size)
        if (file.write(block) != block.size() || !file.flush())
            return false;
    return true;
}

void waitUntil(const std::function<bool()> &done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app{argc, argv};
    QTextStream out{stdout};
    QTemporaryDir scratch;
    QString path = app.arguments().value(1);
    if (path.isEmpty()) {
        path = scratch.filePath(u"large.log"_s);
        if (!writeLog(path, 1'000'000'000))
            return 2;
    }
    ui::LogCase log;
    ui::LogPane pane;
    pane.resize(900, 600);
    pane.show();
    QObject::connect(&log, &ui::LogCase::storeReplaced, &pane,
                     [&] { pane.view().setStore(log.store()); });
    QObject::connect(&log, &ui::LogCase::grew, &pane, &ui::LogPane::refresh);
    QTimer tick; // wakes the loop of waitUntil
    tick.start(5);
    QCoreApplication::processEvents();
    const double before = residentMegabytes();

    QElapsedTimer clock;
    clock.start();
    log.openFile(path);
    waitUntil([&] { return !pane.view().visibleTexts().isEmpty(); });
    pane.view().viewport()->repaint();
    const qint64 first = clock.elapsed();
    waitUntil([&] { return log.store()->isComplete(); });
    const qint64 indexed = clock.elapsed();
    double most = residentMegabytes();
    waitUntil([&] {
        most = std::max(most, residentMegabytes());
        return log.state().phase != ui::CaseState::Phase::Reading;
    });
    const qint64 understood = clock.elapsed();
    clock.restart();
    pane.view().verticalScrollBar()->setValue(pane.view().verticalScrollBar()->maximum() / 2);
    pane.view().viewport()->repaint();
    const qint64 jump = clock.nsecsElapsed() / 1000;
    const auto search = [&](const ui::LogQuery &query) {
        clock.restart();
        pane.view().find(query);
        waitUntil([&] {
            most = std::max(most, residentMegabytes());
            return !pane.view().finder().isBusy() && pane.view().finder().scanned() > 0;
        });
        return clock.elapsed();
    };
    const qint64 plain = search({u"status=-453"_s, false});
    const auto hits = pane.view().finder().hits().size();
    const qint64 pattern = search({u"total 144\\d{3}\\."_s, true});
    out << QStringLiteral("%1 MB, %2 lines\n")
               .arg(log.store()->size() / 1'000'000)
               .arg(log.store()->lineCount());
    out << QStringLiteral("first line shown %1 ms; all lines %2 ms; diagnosed %3 ms\n")
               .arg(first)
               .arg(indexed)
               .arg(understood);
    out << QStringLiteral("jump to the middle and paint %1 us\n").arg(jump);
    out << QStringLiteral("search: words %1 ms (%2 hits), expression %3 ms (%4 hits)\n")
               .arg(plain)
               .arg(hits)
               .arg(pattern)
               .arg(pane.view().finder().hits().size());
    out << QStringLiteral("memory: %1 MB before, at most %2 MB; index %3 kB\n")
               .arg(before, 0, 'f', 1)
               .arg(most, 0, 'f', 1)
               .arg(log.store()->indexBytes() / 1000);
    return 0;
}
