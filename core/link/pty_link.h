#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>

class QSocketNotifier;

namespace airlift::link {

/// The master side of a fresh pseudo terminal: what a simulated device prints into so that any
/// terminal program, or QSerialPort, can open `terminalPath()`. Raw mode, no echo.
class PtyLink final : public ByteLink
{
    Q_OBJECT
public:
    static constexpr qsizetype kMaxWaiting = 64 * 1024;

    explicit PtyLink(const Clock &clock, QObject *parent = nullptr);
    ~PtyLink() override;
    [[nodiscard]] QString name() const override { return m_terminalPath; }
    /// The path to open on the other side; empty before open().
    [[nodiscard]] QString terminalPath() const { return m_terminalPath; }
    void open() override;
    /// Writes without blocking. While nobody reads, up to 64 KiB wait here and the oldest are
    /// dropped, as on a wire.
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    [[nodiscard]] bool openTerminal();
    void release();
    void readSome();
    void writeSome();
    void end(LinkEnd::Reason reason, const QString &systemReason);
    const Clock &m_clock;
    QString m_terminalPath;
    int m_master = -1;
    int m_keepSlave = -1; ///< keeps the terminal alive between two openings by others
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_waiting;
    bool m_ended = false;
};

} // namespace airlift::link
