#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/sim/babbler.h"
#include "core/sim/board_faults.h"
#include "core/sim/board_peer.h"
#include "core/sim/jitter.h"
#include "core/sim/pushed_archive.h"
#include "core/sim/web_request.h"

#include <deque>
#include <functional>
#include <memory>

#include <QObject>

namespace airlift::sim {

/// A board that waits for somebody to push an archive into its web server: power, faults, UART,
/// connections, and the way of a body from the network processor to the archive parser. What it
/// prints and answers is its firmware's. Without sockets: BoardServers gives it some.
class WebBoard : public QObject
{
    Q_OBJECT
public:
    ~WebBoard() override;

    [[nodiscard]] Flash &flash() { return m_flash; }
    void powerOn();
    void powerOff();
    void reset();

    enum class State { Off, Booting, Joining, Pinging, Waiting, Uploading, Restarting, Halted };
    [[nodiscard]] State state() const { return m_state; }
    /// What the firmware has done so far, counted as fault plans count it.
    [[nodiscard]] quint32 operations() const { return m_faults.operations(); }
    /// It has an address, and its servers run.
    [[nodiscard]] bool isReachable() const;

    /// Where the flash has certificate and key of the web server.
    [[nodiscard]] virtual QByteArray certificateFile() const = 0;
    [[nodiscard]] virtual QByteArray keyFile() const = 0;
    [[nodiscard]] virtual bool hasProgressServer() const { return false; }

    // What happens at its servers.
    void webConnected(std::shared_ptr<BoardPeer> peer);
    virtual void progressConnected(std::shared_ptr<BoardPeer> peer) { peer->close(); }
    virtual void progressRefused(int) {} ///< the peer did not like the certificate: TLS alert
    /// Bytes came, or the peer left.
    virtual void peerMoved();

Q_SIGNALS:
    void stateChanged(airlift::sim::WebBoard::State state);
    void reachableChanged(bool reachable);
    void flashChanged();

protected:
    struct Basics {
        Chip chip = Chip::CC3220SF;
        QByteArray vendorCertificateName;
        FaultPlan plan;
        Baud uartSpeed{115200};
        quint32 seed = 1;
    };
    /// What is in RAM, from power-on or reset to the next. Firmware adds its own.
    struct Cycle : public QObject {
        Cycle(const Basics &basics, quint32 seed, Clock &clock, link::ByteLink &link,
              FaultInjector &faults);
        std::unique_ptr<QObject> powered = std::make_unique<QObject>(); ///< context of what waits
        Console console;
        Uart uart;
        Babbler babbler;
    };
    enum class Upload { None, Receiving, Working, Skipping, Reporting };

    WebBoard(Basics basics, Clock &clock, link::ByteLink &uart, QObject *parent);

    // What firmware does.
    [[nodiscard]] virtual std::unique_ptr<Cycle> makeCycle(quint32 seed) = 0;
    virtual void bootLoaderDone() = 0; ///< the flash has booted
    virtual void cycleOver() = 0;      ///< forget what belonged to it
    /// Answers one request whose head is complete; true: its body is an upload that begins.
    [[nodiscard]] virtual bool answer(const WebHead &head, BoardPeer &peer) = 0;
    [[nodiscard]] virtual PushedArchive &pushed() = 0;
    /// Nothing while the upload goes on; then 0, or negative: it failed.
    [[nodiscard]] virtual std::optional<qint32> uploadStep() = 0;
    virtual void uploadOver(qint32 status, BoardPeer &peer) = 0;
    virtual void uploadBrokeOff() = 0; ///< there is nobody to answer

    // What it does it with.
    [[nodiscard]] bool operate(); ///< counts; false: that was the end of this cycle
    [[nodiscard]] bool survives(const std::function<void()> &work); ///< false: the power went
    void later(Instant delay, std::function<void()> what);
    void afterPrinting(std::function<void()> what);
    void enter(State state);
    void restart(); ///< the firmware resets itself
    void becomeReachable();
    void halt(); ///< for good
    void serveNext();
    void continueUpload(); ///< the first step after the firmware has begun it
    void endUpload(qint32 status);
    [[nodiscard]] Upload upload() const { return m_upload; }
    void setUpload(Upload upload) { m_upload = upload; }
    [[nodiscard]] bool wokeFromReset() const { return m_fromReset; }

    const Basics m_basics;
    Clock &m_clock;
    link::ByteLink &m_link;
    Flash m_flash;
    BoardFaults m_boardFaults;
    FaultInjector &m_faults;
    Jitter m_jitter;
    std::unique_ptr<Cycle> m_cycle;

private:
    struct WebConnection {
        std::shared_ptr<BoardPeer> peer;
        QByteArray head;
    };

    void startCycle();
    void endCycle();
    void readHeads();
    [[nodiscard]] bool serveStatic(const WebHead &head, BoardPeer &peer);
    void uploadNext();
    [[nodiscard]] QByteArray readBody(qsizetype atMost);
    void receivePiece();
    void workOnPiece();
    void skipRest();

    quint32 m_boots = 0;
    bool m_fromReset = false; ///< the firmware restarted itself: it wakes from hibernate
    State m_state = State::Off;
    bool m_addressed = false;
    std::deque<WebConnection> m_web;       ///< in the order they came
    std::shared_ptr<BoardPeer> m_uploader; ///< the one whose body is being taken
    QByteArray m_uploadAhead;              ///< of the body: came together with the head
    Upload m_upload = Upload::None;
    qint32 m_uploadStatus = 0;
};

} // namespace airlift::sim
