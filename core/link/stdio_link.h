#pragma once

#include "core/link/byte_link.h"

namespace airlift::link {

/// Writes to standard output and hears nothing: a simulated device in a pipe.
class StdioLink final : public ByteLink
{
    Q_OBJECT
public:
    using ByteLink::ByteLink;
    [[nodiscard]] QString name() const override { return QStringLiteral("stdout"); }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override {}
};

} // namespace airlift::link
