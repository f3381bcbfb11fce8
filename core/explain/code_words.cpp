#include "core/explain/code_words.h"

#include "core/session/line_codes.h"

#include <QHash>

namespace airlift::explain {

QString CodeWords::group(const QByteArray &group)
{
    const QHash<QByteArray, QString> names{
        {"APP_EVENT", tr("Demo application: events")},
        {"APP_STATE", tr("Demo application: states")},
        {"ARCHIVE_STATE", tr("Archive parser: states")},
        {"BUNDLE_STATE", tr("Bundle: states")},
        {"FATAL_EVENT", tr("Device: fatal events")},
        {"HTTP_CLIENT7", tr("HTTP client of SDK 6 and 7")},
        {"HTTP_STATUS", tr("HTTP status of a server")},
        {"LIB_STATE", tr("OTA library: states")},
        {"LOCAL_EVENT", tr("Local update: events")},
        {"LOCAL_STATE", tr("Local update: states")},
        {"NETAPP_EVENT", tr("Network applications: events")},
        {"OTA_ARCHIVE", tr("OTA library: archive")},
        {"OTA_ARCHIVE_INT", tr("OTA library: archive, inside")},
        {"OTA_CDN", tr("OTA library: cloud directory")},
        {"OTA_HTTP", tr("OTA library: HTTP")},
        {"OTA_IF", tr("OTA interface of SDK 6 and 7")},
        {"OTA_IF_STATUS", tr("OTA interface: status")},
        {"OTA_JSON", tr("OTA library: list of files (JSON)")},
        {"OTA_OPT", tr("OTA library: options")},
        {"OTA_RUN", tr("OTA library: results")},
        {"PROV_STATUS", tr("Provisioning: status")},
        {"SL_BSD", tr("Sockets")},
        {"SL_FS", tr("File system")},
        {"SL_GENERAL", tr("Driver: general")},
        {"SL_HOST", tr("Host driver")},
        {"SL_INIT", tr("Start of the network processor")},
        {"SL_NETAPP", tr("Names, ping and services")},
        {"SL_NETCFG", tr("Network settings")},
        {"SL_NETUTIL", tr("Crypto")},
        {"SL_RXFL", tr("Receive filters")},
        {"SL_SEC", tr("Secure sockets")},
        {"SL_SECURITY", tr("Security of the device")},
        {"SL_SETUP", tr("Set-up")},
        {"SL_TLS", tr("TLS: handshake and records")},
        {"SL_TLS_ALERT", tr("TLS: alerts")},
        {"SL_TLS_CERT", tr("TLS: certificates")},
        {"SL_UTILS", tr("Crypto utilities")},
        {"SL_WLAN", tr("Wi-Fi")},
        {"SOCK_ASYNC", tr("Socket: events from the network processor")},
        {"SOCK_EVENT", tr("Socket: events")},
        {"WLAN_DISCONNECT", tr("Wi-Fi: reasons of a disconnect")},
        {"WLAN_EVENT", tr("Wi-Fi: events")},
    };
    return names.value(group, QString::fromLatin1(group));
}

QString CodeWords::number(const CodeEntry &entry)
{
    return QString::number(airlift::number(entry.code));
}

QString CodeWords::reading(const NumberReading &reading)
{
    switch (reading.how) {
    case NumberReading::How::AsWritten:
        return {};
    case NumberReading::How::SignAdded:
        return tr("its sign was left out");
    case NumberReading::How::SixteenBits:
        return tr("a negative number of 16 bits, printed without its sign");
    case NumberReading::How::ThirtyTwoBits:
        return tr("a negative number of 32 bits, printed without its sign");
    case NumberReading::How::Shifted:
        return tr("printed in its internal form: divided by 65536");
    case NumberReading::How::OlderChip:
        return tr("a number of a CC31xx or CC3200, here in the terms of the CC3220");
    }
    return {};
}

std::optional<Explanation> CodeWords::advice(const CodeEntry &entry)
{
    const session::DeviceCode code{entry.code, entry.group};
    const auto rule = session::usualRule(code);
    if (!rule)
        return std::nullopt;
    session::Finding finding;
    finding.rule = *rule;
    finding.certainty = session::Certainty::Possible;
    finding.code = code;
    Explanation words = Explain::of(finding);
    if (words.nextStep.isEmpty())
        return std::nullopt;
    return words;
}

} // namespace airlift::explain
