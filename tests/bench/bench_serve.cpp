// The file server against nginx of the distribution: the same certificate, file, suite and load, in
// the same run, interleaved. Servers run on one core, the load on another. Both do full handshakes
// and close after each answer, as a device has it. bench_serve [WORDS]: only the rows with these.
#include "core/serve/server.h"
#include "tests/bench/tls_load.h"
#include "tests/support/certificates.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sched.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

using namespace airlift;
using namespace airlift::bench;
using namespace std::chrono_literals;

namespace {

constexpr auto kSuite = "ECDHE-RSA-AES128-GCM-SHA256";
constexpr qint64 kBundle = 340'000;
constexpr qint64 kLarge = 16 * 1024 * 1024;
constexpr int kRounds = 3;
constexpr int kIdle = 500;
constexpr int kServerCore = 0;
constexpr int kLoadCore = 1;

void stayOn(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(core), &cores);
    if (::sched_setaffinity(0, sizeof cores, &cores) != 0)
        std::fputs("cannot choose a core; figures will scatter\n", stderr);
}

/// Bytes of a process that are really there and its own.
qint64 residentOf(qint64 process)
{
    QFile file{QStringLiteral("/proc/%1/statm").arg(process)};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.read(256).split(' ');
    return (pages.value(1).toLongLong() - pages.value(2).toLongLong()) * ::sysconf(_SC_PAGESIZE);
}

/// Processor time a process has used, in seconds.
double processorTimeOf(qint64 process)
{
    QFile file{QStringLiteral("/proc/%1/stat").arg(process)};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr int kUser = 11; // counted from the state on
    return static_cast<double>(fields.value(kUser).toLongLong() +
                               fields.value(kUser + 1).toLongLong()) /
           static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// What nginx and the child processes of this program are given.
class Files
{
public:
    Files()
    {
        write("cert.pem", test::server().certificate.toPem());
        write("key.pem", test::server().key.toTraditionalPem().reveal().toByteArray());
        QByteArray bytes(kLarge, Qt::Uninitialized);
        QRandomGenerator random{1};
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        write("large.tar", bytes);
        write("bundle.tar", bytes.first(kBundle));
        // The worker of a root's nginx is somebody else and has to get here.
        QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) |
                                                   QFile::ReadOther | QFile::ExeOther);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const char *name, const QByteArray &bytes) const
    {
        if (!saveAtomically(path(QString::fromLatin1(name)), bytes))
            qFatal("no place for the files of the bench");
    }

private:
    QTemporaryDir m_folder;
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// A server under test as a process of its own.
class Contender
{
public:
    Contender(QString name, const QString &program, const QStringList &arguments)
        : m_name(std::move(name))
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("%s does not start", qPrintable(program));
    }
    ~Contender()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QByteArray firstLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        return m_process.readLine().trimmed();
    }
    /// The process that has the connections: nginx has a worker for that.
    [[nodiscard]] qint64 worker() const
    {
        const qint64 id = m_process.processId();
        QFile children{QStringLiteral("/proc/%1/task/%1/children").arg(id)};
        const bool hasChild = children.open(QIODevice::ReadOnly);
        const qint64 child = hasChild ? children.readAll().trimmed().toLongLong() : 0;
        return child > 0 ? child : id;
    }
    quint16 port = 0;

private:
    QString m_name;
    QProcess m_process;
};

std::unique_ptr<Contender> startOurs(const Files &files, const QString &mode)
{
    auto ours = std::make_unique<Contender>(
        mode, QCoreApplication::applicationFilePath(),
        QStringList{QStringLiteral("--serve"), mode, files.path(QStringLiteral("bundle.tar")),
                    files.path(QStringLiteral("large.tar")), files.path(QStringLiteral("cert.pem")),
                    files.path(QStringLiteral("key.pem"))});
    ours->port = static_cast<quint16>(ours->firstLine().toUShort());
    return ours;
}

std::unique_ptr<Contender> startNginx(const Files &files, const QString &program)
{
    const quint16 port = freePort();
    const QByteArray folder = QFile::encodeName(files.path({}));
    files.write("nginx.conf", "daemon off; worker_processes 1; worker_cpu_affinity 01;\n"
                              "pid " +
                                  folder +
                                  "/nginx.pid; error_log stderr error;\n"
                                  "events { worker_connections 4096; }\n"
                                  "http { access_log off; sendfile on; keepalive_timeout 0;\n"
                                  " client_body_temp_path " +
                                  folder + "/b; proxy_temp_path " + folder +
                                  "/p; fastcgi_temp_path " + folder + "/f; uwsgi_temp_path " +
                                  folder + "/u; scgi_temp_path " + folder +
                                  "/s;\n"
                                  " open_file_cache max=16;\n"
                                  " server { listen 127.0.0.1:" +
                                  QByteArray::number(port) + " ssl backlog=1024; root " + folder +
                                  ";\n"
                                  " ssl_certificate " +
                                  folder + "/cert.pem; ssl_certificate_key " + folder +
                                  "/key.pem;\n"
                                  " ssl_protocols TLSv1.2; ssl_ciphers " +
                                  kSuite +
                                  "; ssl_ecdh_curve prime256v1;\n"
                                  " ssl_session_cache off; ssl_session_tickets off; } }\n");
    auto nginx = std::make_unique<Contender>(
        QStringLiteral("nginx"), program,
        QStringList{QStringLiteral("-c"), files.path(QStringLiteral("nginx.conf"))});
    nginx->port = port;
    QThread::msleep(500); // says nothing when it is ready
    return nginx;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

struct Contenders : std::vector<std::unique_ptr<Contender>> {
    QByteArray onlyRows; ///< with this in their name
};

/// One row of the table: the medians of what each contender reaches, and the ratio of the first
/// two.
void row(const char *what, const char *unit, Contenders &contenders, int rounds, bool moreIsBetter,
         const std::function<double(Contender &)> &measure)
{
    if (!QByteArrayView{what}.contains(contenders.onlyRows))
        return;
    std::vector<std::vector<double>> figures(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < contenders.size(); ++i)
            figures[i].push_back(measure(*contenders[i]));
    }
    std::printf("| %-44s |", what);
    std::vector<double> medians;
    for (const auto &of : figures) {
        medians.push_back(median(of));
        std::printf(" %9.1f |", medians.back());
    }
    if (medians.size() > 1) {
        const double nginx = medians.back();
        const double ratio = moreIsBetter ? medians[0] / nginx : nginx / medians[0];
        std::printf(" %5.2f |", ratio);
    }
    std::printf(" %s\n", unit);
    std::fflush(stdout);
}

void measureAll(Contenders &contenders)
{
    std::printf("| %-44s |", kSuite);
    for (const auto &contender : contenders)
        std::printf(" %9s |", qPrintable(contender->name()));
    std::printf(" ratio | better is above 1, target 0.9\n");
    TlsLoad small{"/bundle.tar", kBundle, kSuite};
    TlsLoad large{"/large.tar", kLarge, kSuite};
    for (const auto &contender : contenders)
        static_cast<void>(small.run(contender->port, 1, 300ms)); // warm caches
    // First, and once: what a process has freed later on would hide it.
    row("memory of an idle connection", "kB", contenders, 1, false, [&](Contender &contender) {
        const qint64 before = residentOf(contender.worker());
        const int open = small.hold(contender.port, kIdle);
        const qint64 after = residentOf(contender.worker());
        small.release();
        QThread::msleep(700);
        return static_cast<double>(after - before) / 1000 / std::max(open, 1);
    });
    const auto rate = [](const TlsLoad::Result &result) {
        if (result.failures > 0)
            std::fprintf(stderr, "%lld requests failed\n", static_cast<long long>(result.failures));
        return static_cast<double>(result.requests) / result.time.count();
    };
    for (const int concurrent : {1, 16, 256}) {
        const QByteArray name =
            "handshake + 340 kB, " + QByteArray::number(concurrent) + " at once";
        row(name.constData(), "requests/s", contenders, kRounds, true,
            [&](Contender &contender) { return rate(small.run(contender.port, concurrent, 3s)); });
    }
    row("connect to first body byte, 1 at once", "us", contenders, kRounds, false,
        [&](Contender &contender) { return median(small.run(contender.port, 1, 2s).firstByte); });
    row("request to first body byte, 1 at once", "us", contenders, kRounds, false,
        [&](Contender &contender) { return median(small.run(contender.port, 1, 2s).answer); });
    // Says the same on a machine that others use too.
    row("processor time per request, 16 at once", "us", contenders, kRounds, false,
        [&](Contender &contender) {
            const double before = processorTimeOf(contender.worker());
            const TlsLoad::Result result = small.run(contender.port, 16, 2s);
            const double used = processorTimeOf(contender.worker()) - before;
            return used * 1e6 / static_cast<double>(std::max<qint64>(result.requests, 1));
        });
    row("16 MiB file, 1 at once", "MB/s", contenders, kRounds, true, [&](Contender &contender) {
        const TlsLoad::Result result = large.run(contender.port, 1, 3s);
        return static_cast<double>(result.bytes) / 1e6 / result.time.count();
    });
}

/// The other side of startOurs(): a server until somebody ends it.
int contend(const QStringList &arguments)
{
    stayOn(kServerCore);
    const bool isWatched = arguments[0] == QLatin1String("airlift");
    serve::ServerConfig config;
    config.hostName = QStringLiteral("localhost");
    auto identity = trust::readIdentity(arguments[3], arguments[4]);
    auto small = serve::PinnedFile::open(arguments[1]);
    auto large = serve::PinnedFile::open(arguments[2]);
    if (!identity || !small || !large)
        return 2;
    config.identity = *std::move(identity);
    serve::Server server;
    qint64 heard = 0;
    if (isWatched) // as the session does; the other mode shows what the witness costs
        QObject::connect(&server, &serve::Server::happened, &server,
                         [&](const serve::ServerEvent &event) { heard += event.what.index() > 0; });
    std::vector<serve::Offering> offerings(2);
    offerings[0] = {.path = QStringLiteral("/bundle.tar"), .content = *small};
    offerings[1] = {.path = QStringLiteral("/large.tar"), .content = *large};
    const auto port = server.start(std::move(config), std::move(offerings));
    if (!port)
        return 2;
    std::printf("%u\n", static_cast<unsigned>(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 7 && arguments[1] == QLatin1String("--serve"))
        return contend(arguments.mid(2));
    QString nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"));
    if (nginx.isEmpty())
        nginx =
            QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")});
    const Files files;
    Contenders contenders;
    contenders.onlyRows = arguments.value(1).toUtf8();
    contenders.push_back(startOurs(files, QStringLiteral("airlift")));
    contenders.push_back(startOurs(files, QStringLiteral("unwatched")));
    if (nginx.isEmpty())
        std::puts("nginx is not installed (Debian: nginx-light): no peer to compare with.");
    else
        contenders.push_back(startNginx(files, nginx));
    stayOn(kLoadCore);
    measureAll(contenders);
    return 0;
}
