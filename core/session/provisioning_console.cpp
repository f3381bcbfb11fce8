#include "core/session/provisioning_console.h"

#include <array>
#include <utility>

namespace airlift::session {

namespace {

/// Beginnings of lines and the status number they stand for; after the tag, in any letter case.
/// "networknot" is what cloud_ota prints.
constexpr std::array<std::pair<const char *, int>, 9> kStatusLines{
    {{"profile confirmation failed: network not found", 1},
     {"profile confirmation failed: networknot found", 1},
     {"profile confirmation failed: connection failed", 2},
     {"profile confirmation failed: ip address not acquired", 3},
     {"profile confirmation failed (connection success", 4},
     {"profile confirmation success", 5},
     {"smart config synced", 13},
     {"profile confirmation: wlan connected", 15},
     {"profile confirmation: ip acquired", 16}}};
/// The same in out_of_box, which has words of its own.
constexpr std::array<std::pair<const char *, int>, 5> kBoxLines{
    {{"confirmation fail: network not found", 1},
     {"confirmation fail: connection failed", 2},
     {"confirmation fail: ip address not acquired", 3},
     {"connection success (feedback to smartphone app failed", 4},
     {"confirmation success", 5}}};

/// What follows a tag such as "[Provisioning]" at the start of a line; nothing without it.
[[nodiscard]] std::optional<QByteArray> after(const QByteArray &line, QByteArrayView tag)
{
    if (!line.startsWith(tag))
        return std::nullopt;
    return line.mid(tag.size()).trimmed();
}

template <typename Table>
[[nodiscard]] std::optional<int> statusIn(const Table &table, const QByteArray &text)
{
    const QByteArray lowered = text.toLower();
    for (const auto &[beginning, status] : table) {
        if (lowered.startsWith(beginning))
            return status;
    }
    return std::nullopt;
}

[[nodiscard]] std::optional<int> errorStatus(const QByteArray &text)
{
    const QByteArrayView beginning = "Provisioning Error status=";
    if (!text.startsWith(beginning))
        return std::nullopt;
    bool ok = false;
    const int number = text.mid(beginning.size()).trimmed().toInt(&ok);
    return ok ? std::optional{number} : std::nullopt;
}

} // namespace

ProvisioningConsole::ProvisioningConsole(const QString &networkName)
    : m_witness(networkName)
{
}

void ProvisioningConsole::feed(QByteArrayView bytes, Instant at)
{
    m_lines.feed(bytes, at, [this](const device::Line &line) {
        if (line.ended && !line.cut) // half a name is another name
            take(line.bytes);
    });
}

void ProvisioningConsole::take(QByteArrayView bytes)
{
    const QByteArray line = bytes.toByteArray().trimmed();
    const auto demo = after(line, "[Provisioning]");
    const auto box = demo ? std::nullopt : after(line, "[WLAN EVENT]");
    if (demo || box)
        m_lastLine = QString::fromUtf8(line);
    if (demo) {
        // A name with blanks at its ends is not recognised: then this witness stays silent.
        if (const auto name = after(*demo, "Profile Added: SSID:"))
            m_witness.profileAdded(QString::fromUtf8(*name));
        else if (const auto status = statusIn(kStatusLines, *demo))
            m_witness.status(*status);
        else if (const auto error = errorStatus(*demo))
            m_witness.status(*error);
    } else if (box) {
        if (const auto status = statusIn(kBoxLines, *box))
            m_witness.status(*status);
        else if (const auto error = errorStatus(*box))
            m_witness.status(*error);
        else if (const auto network = after(*box, "- Connected to SSID:"))
            m_witness.connectedTo(QString::fromUtf8(*network));
    } else if (const auto network = after(line, "Connected to SSID:")) {
        m_witness.connectedTo(QString::fromUtf8(*network));
    } else if (line.startsWith("Device started in ") ||
               line.startsWith("SimpleLinkInitCallback: started in role")) {
        m_witness.restarted();
    }
}

} // namespace airlift::session
