// A board that talks without pause, and the whole window listening to it: soak_console [--minutes
// N] [--baud N]. Says whether a byte was lost, how long the window's thread was ever busy with one
// event, and how much memory it took on the way. Exit code 1 if a byte was lost.
#include "core/session/journal.h"
#include "tests/bench/watched_application.h"
#include "tests/bench/window_on_bench.h"
#include "ui/pages/device/device_page.h"
#include "ui/widgets/log/log_pane.h"

#include <array>
#include <atomic>
#include <cstdlib>
#include <thread>

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace std::chrono_literals;

namespace {

/// The n-th line of the board: mostly progress, now and then something to look at.
QByteArray lineOf(qint64 n)
{
    const QByteArray number = QByteArray::number(n);
    if (n % 500 == 499)
        return "HttpClient_Connect: ERROR Socket Connect, status=-688 #" + number + "\r\n";
    if (n % 100 == 99)
        return "HttpClient_Connect: WARNING Socket Connect, status=-453, Ignored... #" + number +
               "\r\n";
    return "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total " + number +
           ".\r\n";
}

/// Prints at the pace of a UART, in a thread of its own, and notes how long nobody took the bytes.
class Board
{
public:
    explicit Board(double bytesPerSecond)
        : m_bytesPerSecond(bytesPerSecond)
    {
        m_master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        std::array<char, 128> name{};
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0 ||
            ptsname_r(m_master, name.data(), name.size()) != 0)
            return;
        port = QString::fromLocal8Bit(name.data());
        m_slave = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios raw{};
        tcgetattr(m_slave, &raw);
        cfmakeraw(&raw);
        tcsetattr(m_slave, TCSANOW, &raw);
    }
    ~Board()
    {
        stop();
        ::close(m_slave);
        ::close(m_master);
    }
    void start()
    {
        m_thread = std::thread{[this] { talk(); }};
    }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    QString port;
    std::atomic<qint64> sent{0};
    std::atomic<qint64> lines{0};
    std::atomic<double> longestWait{0}; ///< milliseconds during which the buffer was full

private:
    void talk()
    {
        QElapsedTimer clock;
        clock.start();
        while (!m_stop) {
            const auto due = static_cast<qint64>(m_bytesPerSecond *
                                                 static_cast<double>(clock.nsecsElapsed()) / 1e9);
            while (sent < due)
                writeAll(lineOf(lines++));
            std::this_thread::sleep_for(2ms);
        }
    }
    void writeAll(const QByteArray &line)
    {
        qsizetype done = 0;
        QElapsedTimer waiting;
        waiting.start();
        while (done < line.size()) {
            const ssize_t taken =
                ::write(m_master, line.constData() + done, static_cast<size_t>(line.size() - done));
            if (taken > 0) {
                done += taken;
                continue;
            }
            pollfd ready{m_master, POLLOUT, 0};
            ::poll(&ready, 1, 1000);
        }
        sent += line.size();
        longestWait =
            std::max(longestWait.load(), static_cast<double>(waiting.nsecsElapsed()) / 1e6);
    }

    double m_bytesPerSecond;
    int m_master = -1;
    int m_slave = -1; ///< kept open, so that the terminal lives while nobody listens
    std::thread m_thread;
    std::atomic<bool> m_stop{false};
};

double residentMegabytes()
{
    QFile statm{u"/proc/self/statm"_s};
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return static_cast<double>(fields.value(1).toLongLong() * sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Every byte of the journal, against what the board says it sent.
bool isComplete(const QString &journal, qint64 lines, QTextStream &out)
{
    const auto kept = session::readJournal(journal, ByteCount{4LL << 30});
    if (!kept) {
        out << "the log file cannot be read\n";
        return false;
    }
    const QByteArray all = kept->allBytes();
    qsizetype at = 0;
    for (qint64 n = 0; n < lines; ++n) {
        const QByteArray line = lineOf(n);
        if (QByteArrayView{all}
                .sliced(std::min(at, all.size()))
                .first(std::min(line.size(), all.size() - std::min(at, all.size()))) != line) {
            out << "line " << n << " is not as it was sent\n";
            return false;
        }
        at += line.size();
    }
    return at == all.size();
}

struct Options {
    double minutes = 10;
    int baud = 921600;
};

int run(bench::WatchedApplication &app, const Options &options)
{
    QTextStream out{stdout};
    bench::WindowOnBench on;
    ui::MainWindow &window = *on.window;
    auto *page = on.page<ui::DevicePage>();
    auto *pane = page->findChild<ui::LogPane *>();

    Board board{options.baud / 10.0};
    page->console().open({board.port, board.port, false}, {.baud = Baud{options.baud}});
    QElapsedTimer clock;
    double firstMegabytes = 0;

    const auto report = [&] {
        out << QStringLiteral(
                   "%1 s  %2 lines  %3 MB resident  longest event %4 ms (computing %5 ms)"
                   "  longest wait of the board %6 ms\n")
                   .arg(clock.elapsed() / 1000, 5)
                   .arg(page->console().state().counts.lines, 8)
                   .arg(residentMegabytes(), 0, 'f', 1)
                   .arg(app.wall.longest, 0, 'f', 1)
                   .arg(app.cpu.longest, 0, 'f', 1)
                   .arg(board.longestWait.load(), 0, 'f', 1);
        out.flush();
    };
    QTimer reporter;
    QObject::connect(&reporter, &QTimer::timeout, &window, report);
    // A person works meanwhile: searches, filters, scrolls back and returns.
    int turn = 0;
    QTimer person;
    QObject::connect(&person, &QTimer::timeout, &window, [&] {
        ui::LogView &view = pane->view();
        switch (turn++ % 5) {
        case 0:
            view.find({u"status=-688"_s, false});
            return;
        case 1:
            view.findNext(false);
            return;
        case 2:
            view.setFiltering(true);
            return;
        case 3:
            view.setFiltering(false);
            view.find({});
            return;
        default:
            view.setFollowing(true);
        }
    });
    QTimer::singleShot(1500, &window, [&] { // the window has settled
        app.watching = true;
        firstMegabytes = residentMegabytes();
        board.start();
        clock.start();
        reporter.start(10s);
        person.start(1700ms);
        const auto length =
            std::chrono::milliseconds{static_cast<qint64>(options.minutes * 60'000)};
        QTimer::singleShot(length, &window, [&] {
            board.stop();
            QTimer::singleShot(500, &window, [&] { QCoreApplication::exit(0); });
        });
    });
    QApplication::exec();
    app.watching = false;
    report();
    const QString journal = page->console().state().counts.journal;
    const qint64 shown = page->console().store()->lineCount();
    const double lastMegabytes = residentMegabytes(); // before all of the log file is read
    page->console().close();
    const bool complete = isComplete(journal, board.lines, out) && shown == board.lines;
    out << QStringLiteral("sent %1 bytes in %2 lines; shown %3 lines; %4\n")
               .arg(board.sent.load())
               .arg(board.lines.load())
               .arg(shown)
               .arg(complete ? u"every byte arrived"_s : u"BYTES WERE LOST"_s);
    out << QStringLiteral("%1 events; wall: longest %2 ms, %3 over 8 ms, %4 over 16 ms; "
                          "computing: longest %5 ms, %6 over 8 ms, %7 over 16 ms\n")
               .arg(app.events)
               .arg(app.wall.longest, 0, 'f', 1)
               .arg(app.wall.over8)
               .arg(app.wall.over16)
               .arg(app.cpu.longest, 0, 'f', 1)
               .arg(app.cpu.over8)
               .arg(app.cpu.over16);
    out << QStringLiteral("memory %1 MB before, %2 MB after; index %3 kB\n")
               .arg(firstMegabytes, 0, 'f', 1)
               .arg(lastMegabytes, 0, 'f', 1)
               .arg(page->console().store()->indexBytes() / 1000);
    return complete ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication app{argc, argv};
    QApplication::setApplicationName(u"airlift"_s);
    QCommandLineParser parser;
    const QCommandLineOption minutes{u"minutes"_s, u"How long."_s, u"number"_s, u"10"_s};
    const QCommandLineOption baud{u"baud"_s, u"Speed of the board."_s, u"number"_s, u"921600"_s};
    parser.addOptions({minutes, baud});
    parser.addHelpOption();
    parser.process(app);
    return run(app, {parser.value(minutes).toDouble(), parser.value(baud).toInt()});
}
