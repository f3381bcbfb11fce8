#pragma once

#include "core/bundle/receiver_finding.h"
#include "core/bundle/receiver_profile.h"
#include "core/bundle/receiver_store.h"

#include <memory>
#include <vector>

#include <QString>

/// The receiver model: what a device will answer, before anything is sent. Written from the
/// documented behaviour of the device's archive code (ota-bundle 6) and from nothing of the
/// simulated device, so that the two can check each other.
namespace airlift::bundle {

enum class ReceiverOutcome {
    Undecided, ///< more input is needed
    Done,
    Refused, ///< with a code
    Stall,   ///< waits for data that never comes
    Loop,    ///< never finishes
    Crash    ///< memory beyond its own
};

/// A file as the device opened it.
struct ReceivedFile {
    QByteArray name;
    ByteCount size;
    bool secured = false;
    bool inBundle = true;
    bool isSigned = false;
    QByteArray certificate;
};

struct Prediction {
    ReceiverOutcome outcome = ReceiverOutcome::Undecided;
    SlStatus code{};  ///< for Refused and Stall
    ByteCount offset; ///< in the tar, where it happened
    QByteArray entry; ///< the file or path it was at
    /// The outcome may be another one on another day: memory was read or written that does not
    /// belong there.
    bool undefinedBehaviour = false;
    /// Something that could have refused the bundle could not be checked.
    bool complete = true;
    std::vector<ReceiverFinding> findings;
    std::vector<ReceivedFile> files;
    QByteArray log; ///< what the device prints, if it was asked for

    /// The device will take the bundle, as far as anybody can tell.
    [[nodiscard]] bool accepted() const { return outcome == ReceiverOutcome::Done && complete; }
    /// "DONE", "-20199", "STALL-20313", "LOOP", "CRASH"; "unknown" if it hangs on something
    /// unknown.
    [[nodiscard]] QString verdict() const;
    /// The code the application sees: "104", "-21004", "20009", "20003"; empty if it sees none.
    [[nodiscard]] QString application() const;
};

/// One attempt to update. Bytes in, prediction out; no I/O.
class Receiver
{
public:
    enum class Log { No, Yes };
    /// What one read of the device gets.
    enum class Reads {
        Pieces, ///< bytes of one piece only, as from a slow network
        Merged  ///< as many as it asks for, wherever the pieces were cut
    };

    /// `largestRead` limits merged reads further; zero: as many as there is room for.
    Receiver(const ReceiverProfile &profile, const DeviceStore &store, Reads reads,
             Log log = Log::No, ByteCount largestRead = {});
    ~Receiver();
    Receiver(Receiver &&) noexcept;
    Receiver &operator=(Receiver &&) noexcept;

    /// Bytes as the network delivers them. False once the outcome is known.
    bool feed(QByteArrayView piece);
    /// The rest of the first read, behind the response header: it is in the buffer already.
    /// Only before the first feed().
    void begin(QByteArrayView behindHeader);
    /// The connection ends. The outcome is known afterwards.
    void end();

    [[nodiscard]] bool isDecided() const;
    /// Once the list's signature was met: the hash of the list as the device arrived at it. Cuts
    /// between pieces cannot do harm any more after that.
    [[nodiscard]] std::optional<QByteArray> listHash() const;
    [[nodiscard]] const Prediction &prediction() const;

private:
    class Machine;
    std::unique_ptr<Machine> m_machine;
};

/// The whole bundle at once. Up to the size of the device's buffer, `pieceSize` is the most that
/// one read gets; above, the bundle is cut into pieces that do not merge, as a network would. Zero:
/// every read gets what it asks for, as from one large TLS record.
[[nodiscard]] Prediction predict(QByteArrayView bundle, const ReceiverProfile &profile,
                                 const DeviceStore &store, ByteCount pieceSize = {},
                                 Receiver::Log log = Receiver::Log::No);
/// The same for a file of any size, which is read once and not kept.
[[nodiscard]] Expected<Prediction, FileError>
predictFile(const QString &path, const ReceiverProfile &profile, const DeviceStore &store,
            ByteCount pieceSize = {}, Receiver::Log log = Receiver::Log::No);

} // namespace airlift::bundle
