#pragma once

#include "app/bench/faults.h"
#include "core/session/target.h"
#include "core/sim/device.h"
#include "core/trust/certificate.h"

#include <memory>
#include <optional>

namespace airlift::bench {

/// How fast the simulated world runs.
struct Pace {
    std::optional<double> speed; ///< times real time; none: virtual time, as fast as it goes
};

/// A clock of that pace, and who owns it.
[[nodiscard]] std::pair<std::unique_ptr<QObject>, Clock *> makeClock(const Pace &pace);

/// What is in the simulated board's flash before the update, and what is wrong with it.
struct BoardSetUp {
    sim::Chip chip = sim::Chip::CC3220SF;
    int maxBundleFiles = 8;
    std::optional<trust::Certificate>
        vendorCertificate;                        ///< none: the board was programmed without it
    std::vector<trust::Certificate> trustedRoots; ///< what its catalogue lists
    std::optional<trust::Certificate> wrongRoot; ///< installed instead of the server's root (fault)
    bool commits = true;
};

/// Puts the vendor certificate and the catalogue into the flash and sets chip and limits.
void programBoard(sim::Device &device, const BoardSetUp &setUp);

/// The files of the set-up alone, whatever firmware the board runs.
void programFlash(sim::Flash &flash, const BoardSetUp &setUp,
                  const QByteArray &vendorCertificateName);

/// A simulated board on a cable in memory, with its own clock.
class SimulatedTarget final : public session::Target
{
    Q_OBJECT
public:
    SimulatedTarget(BoardSetUp setUp, Pace pace, QObject *parent = nullptr);
    ~SimulatedTarget() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] link::ByteLink &link() override;
    [[nodiscard]] Clock &clock() override;
    /// Compiles the URL in, teaches its name server the host, installs the root.
    void prepare(const session::Offer &offer) override;
    void begin() override; ///< power on
    [[nodiscard]] sim::Device &device();

private:
    BoardSetUp m_setUp;
    std::unique_ptr<QObject> m_clockOwner;
    Clock *m_clock = nullptr;
    std::unique_ptr<link::ByteLink> m_boardEnd;
    std::unique_ptr<link::ByteLink> m_ourEnd;
    std::unique_ptr<sim::Device> m_device;
};

} // namespace airlift::bench
