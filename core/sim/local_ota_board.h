#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/sim/board_faults.h"
#include "core/sim/board_peer.h"
#include "core/sim/jitter.h"
#include "core/sim/link_local.h"
#include "core/sim/report_server.h"

#include <deque>
#include <memory>

#include <QObject>

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
/// (local-ota-and-cdn 2). Without sockets: BoardServers gives it some.
class LocalOtaBoard final : public QObject
{
    Q_OBJECT
public:
    LocalOtaBoard(LocalOtaConfig config, Clock &clock, link::ByteLink &uart,
                  QObject *parent = nullptr);
    ~LocalOtaBoard() override;

    [[nodiscard]] Flash &flash() { return m_flash; }
    [[nodiscard]] const LocalOtaConfig &config() const { return m_config; }
    void powerOn();
    void powerOff();
    void reset();

    enum class State { Off, Booting, Joining, Pinging, Waiting, Uploading, Restarting, Halted };
    [[nodiscard]] State state() const { return m_state; }
    /// It has an address, and its servers run.
    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] bool answersTls() const { return m_secured; } ///< certificate and key were found

    // What happens at its servers.
    void webConnected(std::shared_ptr<BoardPeer> peer);
    void progressConnected(std::shared_ptr<BoardPeer> peer);
    void progressRefused(int alert); ///< the peer did not like the certificate: TLS alert
    /// Bytes came, or the peer left.
    void peerMoved();

    /// Files of the web server (local-ota-and-cdn 2.1).
    static constexpr const char *kCertificateFile = "ca_in_cert_store";
    static constexpr const char *kKeyFile = "ca-priv-key.der";

Q_SIGNALS:
    void stateChanged(airlift::sim::LocalOtaBoard::State state);
    void reachableChanged(bool reachable);
    void flashChanged();

private:
    struct WebConnection {
        std::shared_ptr<BoardPeer> peer;
        QByteArray head;
    };
    enum class Upload { None, Receiving, Working, Skipping, Reporting };

    [[nodiscard]] bool operate(); ///< counts; false: that was the end of this cycle
    void later(Instant delay, void (LocalOtaBoard::*what)());
    void afterPrinting(void (LocalOtaBoard::*what)());
    void enter(State state);
    void startCycle();
    void endCycle();
    void restart();

    void romDone();
    void networkProcessorStarted();
    void joined();
    void addressed();
    void ping();
    void pinged();
    void gatewaySilent();
    void commitIfPending();
    void waitForUpload();
    void halt();

    void readHeads();
    void serveNext();
    [[nodiscard]] bool serveStatic(const WebHead &head, BoardPeer &peer);
    void beginUpload(const WebHead &head);
    void uploadNext();
    [[nodiscard]] QByteArray readBody(qsizetype atMost);
    void receivePiece();
    void workOnPiece();
    void uploadOver(qint32 status);
    void skipRest();
    void answerUpload();
    void uploadBrokeOff();
    void stopNetworkProcessor();
    void stopped();

    void progressStep();
    void sendProgress(const ReportServer::Answer &answer);
    void armProgressTimer();
    void progressTimedOut();
    void progressMayBeOver();

    LocalOtaConfig m_config;
    Clock &m_clock;
    link::ByteLink &m_link;
    Flash m_flash;
    BoardFaults m_faults;
    Jitter m_jitter;
    quint32 m_boots = 0;
    bool m_fromReset = false; ///< the firmware restarted itself: it wakes from hibernate

    struct Cycle; ///< what is in RAM, from power-on or reset to the next
    std::unique_ptr<Cycle> m_cycle;
    State m_state = State::Off;
    bool m_addressed = false;
    bool m_secured = false;
    std::deque<WebConnection> m_web;       ///< in the order they came
    std::shared_ptr<BoardPeer> m_uploader; ///< the one whose body is being taken
    QByteArray m_uploadAhead;              ///< of the body: came together with the head
    Upload m_upload = Upload::None;
    qint32 m_uploadStatus = 0;
    std::deque<std::shared_ptr<BoardPeer>> m_askers; ///< of progress; the first is being served
    Clock::Ticket m_progressTimer = 0;
    ReportServer::Waits m_armedFor = ReportServer::Waits::ForUpload;
};

} // namespace airlift::sim
