#pragma once

#include "core/base/result.h"
#include "core/base/units.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include <QString>

namespace airlift::sim {

/// What can go wrong with a board, its flash, its UART or its network.
enum class FaultKind {
    WrongRoot,      ///< the CA file is a root no server hangs from
    Expired,        ///< by the board's clock every certificate has run out
    EpochClock,     ///< nobody set the clock: it says 2000
    DnsFailure,     ///< names are not resolved; the amount is the code
    ConnectFailure, ///< connecting fails; the amount is the code
    ServerStall,    ///< once: after so many bytes of an answer nothing more comes
    ConnectionLoss, ///< once: after so many bytes of an answer the server is gone
    CorruptByte,    ///< once: one byte of an answer, header included, is another one
    WifiLoss,       ///< the access point drops the board
    DriverAbort,    ///< the host driver gives up until the next reset
    PowerLoss,      ///< the power goes, and comes back after so many seconds; 0: stays away
    Reset,          ///< somebody presses the reset button
    FlashFull,      ///< nothing more can be created
    BadBlock,       ///< writing fails
    VendorCertificateMissing,
    SignerMissing, ///< of the image
    CatalogueMissing,
    Locked,              ///< too many security alerts
    NeverCommits,        ///< the new image finds no gateway
    CommitRefused,       ///< the file system does not take the commit
    BootLoop,            ///< the new image crashes when it starts
    SlowUart,            ///< runs at so many baud
    BabblingUart,        ///< another task prints all the time
    UartNoise,           ///< so many bytes of a thousand are damaged
    UartLoss,            ///< so many bytes of a thousand are lost
    TransmitFailure,     ///< what is given to the network processor to send cannot be sent
    ShortReads,          ///< so many reads of a thousand end early, as on a slow network
    TrialWithoutNetwork, ///< the new image does not find the access point
    TrialHangs           ///< the new image stops as it starts
};

/// From the n-th operation of the firmware on, counted from 1 over all boots.
struct AtOperation {
    quint32 number = 1;
    friend constexpr bool operator==(AtOperation, AtOperation) = default;
};
/// That long after the first power-on.
struct AtTime {
    Instant time{};
    friend constexpr bool operator==(AtTime, AtTime) = default;
};
struct FromTheStart {
    friend constexpr bool operator==(FromTheStart, FromTheStart) = default;
};
using Moment = std::variant<FromTheStart, AtOperation, AtTime>;

struct PlannedFault {
    FaultKind kind{};
    qint64 amount = 0; ///< means what the kind says
    Moment moment;
    friend bool operator==(const PlannedFault &, const PlannedFault &) = default;
};

/// What a plan may say about a kind of fault.
struct FaultRules {
    enum class Says { Never, Maybe, Always };
    FaultKind kind{};
    const char *name = ""; ///< as plans write it
    Says amount = Says::Never;
    qint64 usual = 0; ///< amount if the plan has none
    qint64 least = 0;
    qint64 most = 0;
    Says moment = Says::Never;
};
[[nodiscard]] std::span<const FaultRules> faultRules();
[[nodiscard]] const FaultRules &rulesOf(FaultKind kind);

struct UnknownFault {
    QString name;
};
/// Missing, not a number, outside its range, or not allowed.
struct WrongAmount {
    FaultKind kind{};
    QString text;
};
/// Missing, not readable, or not allowed.
struct WrongMoment {
    FaultKind kind{};
    QString text;
};
struct TooManyFaults {
    int limit = 0;
};
struct WrongSeed {
    QString text;
};
using FaultPlanError =
    std::variant<UnknownFault, WrongAmount, WrongMoment, TooManyFaults, WrongSeed>;

/// Everything that will go wrong, and when. As text:
///
///     plan   = "random:" seed | fault *("," fault)
///     fault  = name ["=" amount] ["@" moment]
///     moment = "op" number | number "s" | number "ms"
struct FaultPlan {
    static constexpr int kMostFaults = 32;

    std::vector<PlannedFault> faults;

    [[nodiscard]] static Expected<FaultPlan, FaultPlanError> parse(const QString &text);
    /// One or two faults; the same for the same seed on every machine.
    [[nodiscard]] static FaultPlan random(quint32 seed);
    [[nodiscard]] QString toText() const; ///< parses back to the same plan

    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;
};

} // namespace airlift::sim
