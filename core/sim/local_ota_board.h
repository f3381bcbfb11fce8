#pragma once

#include "core/sim/link_local.h"
#include "core/sim/report_server.h"
#include "core/sim/web_board.h"

namespace airlift::sim {

struct LocalOtaConfig {
    Chip chip = Chip::CC3220SF;
    ArchiveLimits archive{.maxFiles = 20}; ///< of its private copy of the parser
    LinkLocal::Identity identity{"cc32xxdemo", "192.168.1.10", "10:ce:a9:47:bc:8f"};
    FaultPlan plan;
    Baud uartSpeed{115200};
    quint32 seed = 1;
};

/// A board with TI's local_ota example of SDK 4.10: joins its network, commits what is pending at
/// the first good ping, and waits for somebody to push an archive into its web server
/// (local-ota-and-cdn 2).
class LocalOtaBoard final : public WebBoard
{
    Q_OBJECT
public:
    LocalOtaBoard(LocalOtaConfig config, Clock &clock, link::ByteLink &uart,
                  QObject *parent = nullptr);
    ~LocalOtaBoard() override;

    [[nodiscard]] const LocalOtaConfig &config() const { return m_config; }
    [[nodiscard]] bool answersTls() const { return m_secured; } ///< certificate and key were found

    /// Files of the web server (local-ota-and-cdn 2.1).
    static constexpr const char *kCertificateFile = "ca_in_cert_store";
    static constexpr const char *kKeyFile = "ca-priv-key.der";
    [[nodiscard]] QByteArray certificateFile() const override { return kCertificateFile; }
    [[nodiscard]] QByteArray keyFile() const override { return kKeyFile; }
    [[nodiscard]] bool hasProgressServer() const override { return true; }

    void progressConnected(std::shared_ptr<BoardPeer> peer) override;
    void progressRefused(int alert) override;
    void peerMoved() override;

private:
    struct Cycle;

    [[nodiscard]] Cycle &ram();
    [[nodiscard]] std::unique_ptr<WebBoard::Cycle> makeCycle(quint32 seed) override;
    void bootLoaderDone() override;
    void cycleOver() override;
    [[nodiscard]] bool answer(const WebHead &head, BoardPeer &peer) override;
    [[nodiscard]] PushedArchive &pushed() override;
    [[nodiscard]] std::optional<qint32> uploadStep() override;
    void uploadOver(qint32 status, BoardPeer &peer) override;
    void uploadBrokeOff() override;

    void networkProcessorStarted();
    void joined();
    void addressed();
    void ping();
    void pinged();
    void gatewaySilent();
    void commitIfPending();
    void waitForUpload();
    void stopWorking();

    void beginUpload(const WebHead &head);
    void stopNetworkProcessor();
    void stopped();

    void progressStep();
    void sendProgress(const ReportServer::Answer &answer);
    void armProgressTimer();
    void progressTimedOut();
    void progressMayBeOver();

    LocalOtaConfig m_config;
    bool m_secured = false;
    std::deque<std::shared_ptr<BoardPeer>> m_askers; ///< of progress; the first is being served
    Clock::Ticket m_progressTimer = 0;
    ReportServer::Waits m_armedFor = ReportServer::Waits::ForUpload;
};

} // namespace airlift::sim
