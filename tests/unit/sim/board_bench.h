#pragma once

#include "core/serve/server.h"
#include "core/sim/device.h"
#include "tests/support/certificates.h"
#include "tests/unit/sim/transcript_archive.h"

#include <functional>
#include <vector>

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace airlift::test {

/// Keeps what a board prints, with the time of its own clock.
class CapturingLink final : public link::ByteLink
{
    Q_OBJECT
public:
    struct Print {
        Instant at{};
        QByteArray text;
    };
    explicit CapturingLink(const Clock &clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("capture"); }
    void open() override {}
    void write(const QByteArray &bytes) override
    {
        text += bytes;
        prints.push_back({m_clock.now(), bytes});
        Q_EMIT wrote();
    }
    void close() override {}

    QByteArray text;
    std::vector<Print> prints;

Q_SIGNALS:
    void wrote(); ///< after every print call

private:
    const Clock &m_clock;
};

/// Virtual time runs fast: looks after every print call and change of state, not now and then.
template <typename Board>
[[nodiscard]] bool runBoardUntil(const CapturingLink &link, const Board &board,
                                 std::chrono::seconds patience,
                                 const std::function<bool()> &reached)
{
    if (reached())
        return true;
    QEventLoop loop;
    QObject inspector;
    const auto look = [&] {
        if (reached())
            loop.exit(1);
    };
    QObject::connect(&link, &CapturingLink::wrote, &inspector, look);
    QObject::connect(&board, &Board::stateChanged, &inspector, look);
    QTimer::singleShot(patience, &loop, [&] { loop.exit(0); });
    return loop.exec() == 1;
}

/// The server of this program with one archive, and what it saw.
class BenchServer
{
public:
    explicit BenchServer(const QByteArray &archive, bool tls = true, serve::BenchFaults faults = {},
                         const QString &at = QStringLiteral("/ota/update.tar"))
    {
        const QString path = m_folder.filePath(QStringLiteral("update.tar"));
        if (!saveAtomically(path, archive))
            qFatal("no place for the archive");
        serve::ServerConfig config;
        config.hostName = QStringLiteral("device-server.test");
        config.path = at;
        config.faults = faults;
        if (tls)
            config.identity = server();
        QObject::connect(&m_server, &serve::Server::happened, &m_server,
                         [this](const serve::ServerEvent &event) { m_events.push_back(event); });
        port = *m_server.start(std::move(config), *serve::PinnedFile::open(path));
    }
    void stop() { m_server.stop(); }

    /// Everything it has done up to now.
    [[nodiscard]] const std::vector<serve::ServerEvent> &events()
    {
        m_server.catchUp();
        return m_events;
    }

    quint16 port = 0;

private:
    QTemporaryDir m_folder;
    std::vector<serve::ServerEvent> m_events;
    serve::Server m_server;
};

/// A board in virtual time that knows one server.
struct Bench {
    explicit Bench(quint16 port, quint32 seed = 1)
        : link(clock)
        , device(config(port, seed), clock, link)
    {
        device.flash() = boardFlash();
        device.flash().program("ota-root-ca.der", root().certificate.toDer());
    }

    [[nodiscard]] static sim::DeviceConfig config(quint16 port, quint32 seed)
    {
        sim::DeviceConfig made;
        made.firmware.url = "https://device-server.test/ota/update.tar";
        made.surroundings.hosts["device-server.test"] = {QHostAddress{QHostAddress::LocalHost},
                                                         port};
        made.seed = seed;
        return made;
    }
    void change(const std::function<void(sim::DeviceConfig &)> &edit)
    {
        sim::DeviceConfig changed = device.config();
        edit(changed);
        device.configure(changed);
    }
    /// Runs until the board has printed this.
    [[nodiscard]] bool prints(const QByteArray &what, int count = 1)
    {
        return runUntil([&] { return link.text.count(what) >= count; });
    }
    [[nodiscard]] bool reaches(sim::Device::State state)
    {
        return runUntil([&] { return device.state() == state; });
    }

private:
    [[nodiscard]] bool runUntil(const std::function<bool()> &reached)
    {
        return runBoardUntil(link, device, std::chrono::seconds{30}, reached);
    }

public:
    VirtualClock clock;
    CapturingLink link;
    sim::Device device;
};

} // namespace airlift::test
