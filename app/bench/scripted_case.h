#pragma once

#include "app/bench/kept_case.h"
#include "app/bench/personality.h"
#include "app/bench/repeat_case.h"
#include "core/sim/provisioning_world.h"

#include <vector>

namespace airlift::bench {

/// Everything a run depends on of a board that is driven from outside: what it is, what its flash
/// held, what was said to it and when. A run of it prints the same bytes again, on any machine. For
/// every firmware but cloud_ota, whose runs are driven by a server.
struct ScriptedCase {
    /// Typed on the UART, or a request to the board's web server.
    struct Input {
        Instant at{};
        QByteArray bytes;
    };
    Firmware firmware = Firmware::At;
    sim::Chip chip = sim::Chip::CC3220SF;
    sim::FaultPlan plan;
    quint32 seed = 1;
    sim::Flash flash; ///< before the first power-on
    std::vector<sim::ProvisioningNetwork> world;
    std::vector<Input> inputs;
    Instant length{}; ///< of the run, on the board's clock

    static constexpr std::size_t kMostInputs = 1000;
};

[[nodiscard]] Expected<void, FileError> saveCase(const ScriptedCase &what, const QString &folder);
[[nodiscard]] Expected<ScriptedCase, RepeatError> loadScriptedCase(const QString &folder);
/// Whether the folder holds such a case, and no other one.
[[nodiscard]] bool isScriptedCase(const QString &folder);
/// Saves it into a fresh folder among the temporary files, which stays, and tells what repeats it.
[[nodiscard]] QString commandThatRepeats(const ScriptedCase &what);

/// One run of a case in virtual time: what was printed and answered, and what the flash holds
/// afterwards.
class ScriptedRun final : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedRun(ScriptedCase what, QObject *parent = nullptr);
    ~ScriptedRun() override;
    void start();
    [[nodiscard]] const QByteArray &printed() const { return m_printed; }
    [[nodiscard]] const sim::Flash *flash() const; ///< none: a boot loader

Q_SIGNALS:
    void finished();

private:
    class Peer;
    struct Board;
    void say(const ScriptedCase::Input &input);

    ScriptedCase m_case;
    VirtualClock m_clock;
    QByteArray m_printed;
    std::unique_ptr<KeptOutput> m_link;
    std::unique_ptr<Board> m_board;
};

} // namespace airlift::bench
