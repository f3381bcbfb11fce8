#pragma once

#include "core/serve/server.h"
#include "core/session/delivery.h"
#include "core/session/snapshot.h"
#include "core/session/target.h"

#include <memory>
#include <optional>

namespace airlift::session {

/// One update from the first byte to its end: starts the server, prepares the target, listens, and
/// keeps the timeline and the snapshot. It decides nothing about the device; it only notices when
/// nothing more is to be expected. Finishes exactly once.
class UpdateRun final : public QObject
{
    Q_OBJECT
public:
    /// No line for this long ends the run as Unknown (or tells why it is stuck). The device gives
    /// up a silent server after 30 s and a download prints many lines a second.
    static constexpr std::chrono::seconds kSilence{45};

    UpdateRun(Target &target, std::optional<Delivery> delivery, QObject *parent = nullptr);
    ~UpdateRun() override;
    /// Only before start(): which application the device runs, if somebody knows.
    void expect(device::Dialect speaker);
    /// Server first (its error ends the run before the device is touched), then link, then target.
    void start();
    void cancel();
    /// Watching without serving ends on a decided outcome, on the end of the link, or when
    /// cancelled; never on silence.
    [[nodiscard]] const Snapshot &snapshot() const;
    [[nodiscard]] const Timeline &timeline() const;
    [[nodiscard]] QUrl url() const;

    struct Concluded {
    }; ///< snapshot().outcome tells how
    struct CancelledByUser {
    };
    struct CouldNotServe {
        serve::Error error;
    };
    struct CouldNotListen {
        link::LinkEnd end;
    };
    using Ending = std::variant<Concluded, CancelledByUser, CouldNotServe, CouldNotListen>;

Q_SIGNALS:
    /// Something in snapshot() or timeline() changed. Coalesced: at most once per event-loop turn.
    void changed();
    void rawBytes(const QByteArray &bytes, airlift::Instant at);
    void finished(const airlift::session::UpdateRun::Ending &ending);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace airlift::session
