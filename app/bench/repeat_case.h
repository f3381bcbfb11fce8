#pragma once

#include "app/bench/kept_case.h"
#include "core/base/file.h"
#include "core/serve/server.h"
#include "core/sim/device.h"

#include <memory>
#include <variant>

#include <QObject>
#include <QTemporaryDir>

namespace airlift::bench {

/// Everything a run of a simulated board depends on, in a folder: what it is, what its flash held,
/// what its server sent, for how long. A run of it prints the same bytes again, on any machine.
struct RepeatCase {
    sim::DeviceConfig device; ///< with the one host of its URL; where that is does not matter
    sim::Flash flash;         ///< before the first power-on
    QByteArray archive;       ///< what its server has
    QByteArray serverRoot;    ///< DER, wherever it is in the flash: a new one takes its place
    bool serverRedirects = false;
    Instant length{}; ///< of the run, on the board's clock

    /// Of a firmware that looks into a folder of a vendor: what the vendor's servers say to
    /// requests that begin so. With them no socket is opened.
    struct Scene {
        QByteArray request;
        QByteArray answer;
    };
    std::vector<Scene> scenes;
    std::vector<QByteArray> hosts; ///< names of those servers
};

/// The folder lacks something, or has something else in it.
struct NotACase {
    QString folder;
};
using RepeatError = std::variant<FileError, NotACase>;

[[nodiscard]] Expected<void, FileError> saveCase(const RepeatCase &what, const QString &folder);
[[nodiscard]] Expected<RepeatCase, RepeatError> loadCase(const QString &folder);
/// Saves it into a fresh folder among the temporary files, which stays, and tells what repeats it.
[[nodiscard]] QString commandThatRepeats(const RepeatCase &what);

/// The servers of the case's vendor, as a board's surroundings want them.
[[nodiscard]] std::vector<sim::DescribedHost> describedHosts(const RepeatCase &what);

/// One run of a case in virtual time, with a server of its own.
class Repetition final : public QObject
{
    Q_OBJECT
public:
    explicit Repetition(RepeatCase what, QObject *parent = nullptr);
    ~Repetition() override;
    /// False: there is no server to be had on this machine.
    [[nodiscard]] bool start();
    [[nodiscard]] const QByteArray &printed() const { return m_printed; }
    [[nodiscard]] sim::Device &device() { return *m_device; }

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] bool serve();

    RepeatCase m_case;
    QTemporaryDir m_folder;
    VirtualClock m_clock;
    QByteArray m_printed;
    serve::Server m_server;
    std::unique_ptr<KeptOutput> m_link;
    std::unique_ptr<sim::Device> m_device;
};

} // namespace airlift::bench
