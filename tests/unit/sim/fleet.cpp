#include "tests/unit/sim/fleet.h"

#include "app/bench/repeat_case.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "tests/unit/sim/transcript_archive.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QUrl>

namespace airlift::test {

using namespace std::chrono_literals;

namespace {

const QByteArray kCommitted =
    "OtaCheckDoCommit: OTA success, new image commited and currently run\n";
constexpr auto kHost = "device-server.test";
constexpr int kGoodOfTen = 6;
// Hundreds share two cores: the other side may be slow without being silent.
constexpr std::chrono::milliseconds kFleetPatience{3000};

/// Keeps as much of what a board prints as is needed to find a line in it.
class Listener final : public link::ByteLink
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("listener"); }
    void open() override {}
    void close() override {}
    void write(const QByteArray &bytes) override
    {
        tail = tail.right(400) + bytes;
        hasCommitted = hasCommitted || tail.contains(kCommitted);
        hasDecided = hasDecided || tail.contains(wanted);
        if (hasDecided && decided)
            QMetaObject::invokeMethod(this, std::exchange(decided, nullptr), Qt::QueuedConnection);
    }

    QByteArray wanted;
    QByteArray tail;
    bool hasDecided = false;
    bool hasCommitted = false;
    std::function<void()> decided;
};

} // namespace

const std::vector<Role> &roles()
{
    static const std::vector<Role> all{
        {QStringLiteral("good"), {}, kCommitted, true},
        {QStringLiteral("wrong root"), QStringLiteral("wrong-root"),
         "ERROR Socket Connect, status=-688\r\n"},
        {QStringLiteral("no such name"), QStringLiteral("dns-failure"),
         "ERROR sl_NetAppDnsGetHostByName, status=-6154\r\n"},
        {QStringLiteral("flash full"), QStringLiteral("flash-full"),
         "OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=-10322\r\n"},
        {QStringLiteral("power lost"), QStringLiteral("power-loss@op40"), kCommitted, true},
        {QStringLiteral("redirected"), {}, "http error code HTTP/1.1 302\r\n", false, true},
        {QStringLiteral("bad block"), QStringLiteral("bad-block"),
         "OtaArchive_RunParseTar: Error - SaveFileChunk - (-10336)\r\n"},
        {QStringLiteral("connection lost"), QStringLiteral("connection-loss=90000"),
         "HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20313\r\n"},
        {QStringLiteral("server stalls"), QStringLiteral("server-stall=90000"),
         "HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20312\r\n"},
        {QStringLiteral("byte corrupted"), QStringLiteral("corrupt-byte=90000"),
         "\r\n Hash verification failed.\r\n"},
        {QStringLiteral("vendor certificate missing"), QStringLiteral("vendor-cert-missing"),
         "Status=-12291\r\n"},
        {QStringLiteral("Wi-Fi lost"), QStringLiteral("wifi-loss@18s"), kCommitted, true},
        {QStringLiteral("signer missing"), QStringLiteral("signer-missing"),
         "error on pCloseFile, Status=-10341\r\n"},
        {QStringLiteral("never commits"), QStringLiteral("never-commits"),
         "Ping done. Success rate: 0%\r\n\r\n"},
        {QStringLiteral("commit refused"), QStringLiteral("commit-refused"),
         "OtaArchive_Commit: ERROR sl_FsCtl, Status=-10282\r\n"},
    };
    return all;
}

TestArchive fleetArchive()
{
    constexpr qsizetype kRawImage = 111'864; // and 20 bytes of SHA-1 before it
    constexpr qsizetype kPage = 53'000;
    TestArchive archive = transcriptArchive();
    const QByteArray image = prefixedImage(QByteArray(kRawImage, 'i'));
    archive.files[1].content = image;
    archive.files[1].signature = *imageSigner().key.sign(trust::HashKind::Sha1, image);
    archive.files[2].content = QByteArray(kPage, 's');
    archive.sign(vendor().key, 72);
    return archive;
}

/// A server, and how many were there at once.
class Fleet::Counter
{
public:
    Counter(const QString &path, serve::BenchFaults faults)
    {
        serve::ServerConfig config;
        config.hostName = QString::fromLatin1(kHost);
        config.path = QStringLiteral("/ota/update.tar");
        config.identity = server();
        config.faults = faults;
        QObject::connect(&m_server, &serve::Server::happened, &m_server,
                         [this](const serve::ServerEvent &event) { count(event); });
        port = *m_server.start(std::move(config), *serve::PinnedFile::open(path));
    }

    quint16 port = 0;
    int most = 0;

private:
    void count(const serve::ServerEvent &event)
    {
        m_now += std::holds_alternative<serve::Connected>(event.what) ? 1 : 0;
        m_now -= std::holds_alternative<serve::Ended>(event.what) ? 1 : 0;
        most = std::max(most, m_now);
    }
    int m_now = 0;
    serve::Server m_server;
};

class Fleet::Board
{
public:
    Board(const Role &which, const Elsewhere &place, quint32 seed)
        : role(which)
        , clock(kFleetPatience)
        , device(config(which, place, seed), clock, link)
    {
        link.wanted = which.line;
        device.flash() = flash(place.rootDer);
    }
    [[nodiscard]] static sim::Flash flash(const QByteArray &rootDer)
    {
        sim::Flash made = boardFlash();
        made.program("ota-root-ca.der", rootDer);
        return made;
    }

    const Role &role;
    Listener link;
    VirtualClock clock;
    sim::Device device;

private:
    [[nodiscard]] static sim::DeviceConfig config(const Role &role, const Elsewhere &place,
                                                  quint32 seed)
    {
        sim::DeviceConfig made;
        made.firmware.url = place.url;
        made.surroundings.hosts[QUrl::fromEncoded(place.url).host().toUtf8()] = {
            QHostAddress{QHostAddress::LocalHost}, place.port};
        made.seed = seed;
        const auto plan = sim::FaultPlan::parse(role.faults);
        if (!plan)
            qFatal("no fault plan: %s", qPrintable(role.faults));
        made.faults.plan = *plan;
        return made;
    }
};

Fleet::Fleet(int boards, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_archive(fleetArchive())
    , m_rootDer(root().certificate.toDer())
{
    const QString path = m_folder.filePath(QStringLiteral("update.tar"));
    if (!saveAtomically(path, m_archive.bytes()))
        qFatal("no place for the archive");
    m_good = std::make_unique<Counter>(path, serve::BenchFaults{});
    serve::BenchFaults redirects;
    redirects.redirect = true;
    m_bad = std::make_unique<Counter>(path, redirects);
    makeBoards(boards, seed,
               {m_good->port, QByteArray{"https://"} + kHost + "/ota/update.tar", m_rootDer});
}

Fleet::Fleet(int boards, quint32 seed, const TestArchive &archive, const Elsewhere &elsewhere,
             QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_rootDer(elsewhere.rootDer)
{
    makeBoards(boards, seed, elsewhere);
}

void Fleet::makeBoards(int boards, quint32 seed, const Elsewhere &place)
{
    for (int i = 0, next = 0; i < boards; ++i) {
        const bool isGood = i % 10 < kGoodOfTen;
        const auto trouble = static_cast<std::size_t>(1 + next % (std::ssize(roles()) - 1));
        next += isGood ? 0 : 1;
        const Role &role = roles()[isGood ? 0 : trouble];
        Elsewhere at = place;
        if (role.isAtBadServer) {
            if (!m_bad)
                continue; // that server answers everybody alike
            at.port = m_bad->port;
        }
        m_boards.push_back(std::make_unique<Board>(role, at, seed + static_cast<quint32>(i)));
    }
}

Fleet::~Fleet() = default;

Fleet::Report Fleet::run(std::chrono::milliseconds atMost)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QEventLoop loop;
    std::size_t left = m_boards.size();
    for (const auto &board : m_boards) {
        board->link.decided = [&loop, &left, device = &board->device] {
            device->powerOff();
            if (--left == 0)
                loop.quit();
        };
    }
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    for (const auto &board : m_boards)
        board->device.powerOn();
    loop.exec();
    for (const auto &board : m_boards)
        board->link.decided = nullptr;
    Report report;
    report.time = std::chrono::milliseconds{elapsed.elapsed()};
    report.mostConnections = m_good ? m_good->most + m_bad->most : 0;
    judge(report);
    return report;
}

void Fleet::judge(Report &report) const
{
    const QByteArray &image = m_archive.files[1].content;
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        Board &board = *m_boards[i];
        // Two boots later nothing is under test any more: what is there then is there for good.
        board.device.powerOff();
        sim::Flash flash = board.device.flash(); // a copy: nobody watches its operations
        flash.boot();
        flash.boot();
        const auto content = flash.read("/sys/mcuflashimg.bin");
        const bool isNew = content && *content == image;
        const bool isOld = content && *content == "old image";
        report.updated += isNew ? 1 : 0;
        report.kept += isOld ? 1 : 0;
        const Role &role = board.role;
        const bool isRight = board.link.hasDecided && (role.isUpdated ? isNew : isOld) &&
                             board.link.hasCommitted == role.isUpdated;
        if (!isRight)
            report.wrong << QStringLiteral("board %1 (%2): %3; last words: %4; again: %5")
                                .arg(i)
                                .arg(role.name, isNew   ? QStringLiteral("new image")
                                                : isOld ? QStringLiteral("old image")
                                                        : QStringLiteral("neither image"))
                                .arg(QString::fromUtf8(board.link.tail.right(160)),
                                     commandFor(static_cast<int>(i)));
    }
}

const Role &Fleet::roleOf(int board) const
{
    return m_boards[static_cast<std::size_t>(board)]->role;
}

QString Fleet::commandFor(int board) const
{
    const Board &which = *m_boards[static_cast<std::size_t>(board)];
    return bench::commandThatRepeats({which.device.config(), Board::flash(m_rootDer),
                                      m_archive.bytes(), m_rootDer, which.role.isAtBadServer,
                                      120s});
}

} // namespace airlift::test
