#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>

class QSocketNotifier;

namespace airlift::link {

/// Standard output and standard input: a simulated device in a pipe. When nothing more can come it
/// goes on talking.
class StdioLink final : public ByteLink
{
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit StdioLink(const Clock &clock, QObject *parent = nullptr);
    ~StdioLink() override;
    [[nodiscard]] QString name() const override { return QStringLiteral("stdout"); }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    void readSome();

    const Clock &m_clock;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace airlift::link
