#pragma once

#include "core/sim/ota_if_web.h"
#include "core/sim/web_board.h"

namespace airlift::sim {

struct OtaIfConfig {
    Chip chip = Chip::CC3220SF;
    ArchiveLimits archive{.release = LibraryRelease::Sdk710};
    OtaIfWeb::Identity identity{"cc32xxdemo", "192.168.1.10", "10:ce:a9:47:bc:8f"};
    FaultPlan plan;
    Baud uartSpeed{115200};
    quint32 seed = 1;
};

/// A board with the mqtt_client example of SDK 6.10 and 7.10, whose module OTA_IF takes an archive
/// over its web server once its button was pressed (local-ota-and-cdn 4). Its MQTT side is left
/// out: it never finds its broker. The words are the source's; their order at a boot is INFERRED.
class OtaIfBoard final : public WebBoard
{
    Q_OBJECT
public:
    OtaIfBoard(OtaIfConfig config, Clock &clock, link::ByteLink &uart, QObject *parent = nullptr);
    ~OtaIfBoard() override;

    [[nodiscard]] const OtaIfConfig &config() const { return m_config; }
    void pressButton(); ///< SW2: an upload is accepted from now on
    [[nodiscard]] OtaIfWeb::Status status() const;

    /// Files of the web server (local-ota-and-cdn 4.4).
    [[nodiscard]] QByteArray certificateFile() const override { return "dummy-root-ca-cert"; }
    [[nodiscard]] QByteArray keyFile() const override { return "dummy-root-ca-cert-key"; }

private:
    struct Cycle;
    using Level = OtaIfWeb::Level;

    [[nodiscard]] Cycle &ram();
    [[nodiscard]] std::unique_ptr<WebBoard::Cycle> makeCycle(quint32 seed) override;
    void bootLoaderDone() override;
    void cycleOver() override {}
    [[nodiscard]] bool answer(const WebHead &head, BoardPeer &peer) override;
    [[nodiscard]] PushedArchive &pushed() override;
    [[nodiscard]] std::optional<qint32> uploadStep() override;
    void uploadOver(qint32 status, BoardPeer &peer) override;
    void uploadBrokeOff() override;

    void print(Level level, const char *module, const QByteArray &text);
    void joined();
    void addressed();
    [[nodiscard]] bool startOta();
    [[nodiscard]] qint32 storeVersion();
    void testImage();
    void revert();
    void commit();
    void work();
    [[nodiscard]] bool refusesVersion();
    [[nodiscard]] bool refusesImage();
    void printProgress();
    void fail(qint32 status);
    void install();

    OtaIfConfig m_config;
};

} // namespace airlift::sim
