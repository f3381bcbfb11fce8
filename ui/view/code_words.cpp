#include "ui/view/code_words.h"

#include <algorithm>
#include <limits>

#include <QHash>

using namespace Qt::StringLiterals;

namespace airlift::ui {

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

QString CodeWords::number(const explain::CodeEntry &entry)
{
    return QString::number(airlift::number(entry.code));
}

std::optional<qint32> CodeWords::numberIn(const QString &text)
{
    bool ok = false;
    QString digits = text.trimmed();
    digits.replace(u'\u2212', u'-'); // a minus sign from a document
    if (digits.startsWith(u"0x"_s, Qt::CaseInsensitive)) {
        const qulonglong bits = digits.mid(2).toULongLong(&ok, 16);
        if (!ok || bits > std::numeric_limits<quint32>::max())
            return std::nullopt;
        // Logs print signed codes as unsigned, in 16 or 32 bits (error-codes 1, rule 6).
        const bool negative16 = digits.size() == 6 && bits >= 0x8000;
        return negative16 ? static_cast<qint32>(static_cast<qint16>(bits))
                          : static_cast<qint32>(static_cast<quint32>(bits));
    }
    const int value = digits.toInt(&ok);
    return ok ? std::optional{value} : std::nullopt;
}

std::vector<explain::CodeEntry> CodeWords::search(const QString &question)
{
    std::vector<explain::CodeEntry> found;
    if (const auto number = numberIn(question)) {
        found = explain::candidates(SlStatus{*number});
        if (*number > 0) { // people leave the sign out
            const auto negative = explain::candidates(SlStatus{-*number});
            found.insert(found.end(), negative.begin(), negative.end());
        }
        return found;
    }
    const QStringList words = question.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const explain::CodeEntry &entry : explain::codeBook()) {
        const QString all = u"%1 %2 %3 %4 %5"_s.arg(
            number(entry), QString::fromLatin1(entry.symbol), QString::fromLatin1(entry.group),
            group(entry.group), entry.meaning);
        if (std::all_of(words.begin(), words.end(), [&all](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            }))
            found.push_back(entry);
    }
    // Errors are what people look for; states and events stand behind.
    std::stable_partition(found.begin(), found.end(), [](const explain::CodeEntry &entry) {
        return airlift::number(entry.code) < 0 && !entry.group.contains("CLIENT7");
    });
    return found;
}

} // namespace airlift::ui
