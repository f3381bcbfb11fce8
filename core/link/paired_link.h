#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>
#include <utility>

namespace airlift::link {

/// One end of a cable in memory: what is written here arrives at the other end, in order, from the
/// event loop.
class PairedLink final : public ByteLink
{
    Q_OBJECT
public:
    /// Two connected ends. `clock` stamps the bytes and must outlive both.
    [[nodiscard]] static std::pair<std::unique_ptr<PairedLink>, std::unique_ptr<PairedLink>>
    create(const Clock &clock, const QString &name);
    ~PairedLink() override;
    [[nodiscard]] QString name() const override { return m_name; }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    static constexpr qsizetype kMaxBeforeOpen = 1024 * 1024;

    PairedLink(const Clock &clock, QString name);
    void take(const QByteArray &bytes, Instant at);
    void peerLeft();
    void end(LinkEnd::Reason reason);

    const Clock &m_clock;
    QString m_name;
    QPointer<PairedLink> m_peer;
    bool m_opening = false; ///< open() was called
    bool m_open = false;    ///< and `opened` was said
    bool m_ended = false;
    bool m_peerLeft = false;
    QByteArray m_beforeOpen; ///< bytes that came early; the newest kMaxBeforeOpen are kept
};

} // namespace airlift::link
