#pragma once

#include "core/link/byte_link.h"

#include <functional>

#include <QJsonValue>
#include <QString>

/// What every kind of run that can be repeated has.
namespace airlift::bench {

/// A cable that keeps what the board prints; whoever plays the other side emits arrived().
class KeptOutput final : public link::ByteLink
{
public:
    explicit KeptOutput(QByteArray &printed)
        : m_printed(printed)
    {
    }
    [[nodiscard]] QString name() const override;
    void open() override {}
    void write(const QByteArray &bytes) override { m_printed += bytes; }
    void close() override {}

private:
    QByteArray &m_printed;
};

inline constexpr int kCaseFormat = 1;
inline constexpr qint64 kLongestRun = 24LL * 3600 * 1000; ///< ms
inline const QString kCaseDescription = QStringLiteral("case.json");
inline const QString kCaseFlash = QStringLiteral("flash.bin");

/// Bytes as a description holds them.
[[nodiscard]] QString packed(const QByteArray &bytes);
[[nodiscard]] QByteArray unpacked(const QJsonValue &value);

/// `save` puts the case into a folder made for it; the command repeats it from there.
[[nodiscard]] QString commandThatRepeats(const std::function<bool(const QString &folder)> &save);

} // namespace airlift::bench
