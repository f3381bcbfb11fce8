#pragma once

#include <memory>
#include <utility>

#include "core/base/clock.h"
#include "core/link/byte_link.h"

namespace airlift::link {

/// One end of a cable in memory: what is written here arrives at the other end, from the event loop, in order.
class PairedLink final : public ByteLink
{
    Q_OBJECT
public:
    /// Two connected ends. `clock` stamps the bytes and must outlive both.
    [[nodiscard]] static std::pair<std::unique_ptr<PairedLink>, std::unique_ptr<PairedLink>> create(const Clock &clock,
                                                                                                    const QString &name);
    ~PairedLink() override;
    [[nodiscard]] QString name() const override { return m_name; }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    PairedLink(const Clock &clock, QString name);
    const Clock &m_clock;
    QString m_name;
    QPointer<PairedLink> m_peer;
    bool m_open = false;
    bool m_ended = false;
    QByteArray m_beforeOpen; ///< bytes of the peer that came early; nothing a device printed is lost (bounded)
};

} // namespace airlift::link
