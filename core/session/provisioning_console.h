#pragma once

#include "core/device/line_assembler.h"
#include "core/provision/outcome.h"

#include <QByteArrayView>

namespace airlift::session {

/// The console of a device while it is provisioned, as a second witness: bytes of TI's
/// provisioning, cloud_ota and out_of_box programs (provisioning 5.8 to 5.10) in, a verdict out.
class ProvisioningConsole
{
public:
    explicit ProvisioningConsole(const QString &networkName);
    void feed(QByteArrayView bytes, Instant at);
    [[nodiscard]] std::optional<provision::Ending> says() const { return m_witness.says(); }
    /// The last line about provisioning, as printed; empty before there was one.
    [[nodiscard]] QString lastLine() const { return m_lastLine; }

private:
    void take(QByteArrayView line);
    device::LineAssembler m_lines;
    provision::UartWitness m_witness;
    QString m_lastLine;
};

} // namespace airlift::session
