#pragma once

#include "core/explain/explain.h"
#include "core/serve/port_access.h"
#include "core/serve/reach.h"
#include "core/serve/server.h"
#include "core/serve/stock_limits.h"
#include "core/serve/witness.h"

#include <QStringList>

namespace airlift::explain {

/// Words for what the file server sees and for what stands between it and a device.
class ServeWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::ServeWords)
public:
    /// Two or three words for a table: "Refused the certificate".
    [[nodiscard]] static QString brief(const serve::Verdict &verdict);
    /// "would print -688", "probably prints -688"; empty if it prints no number for it.
    [[nodiscard]] static QString print(const serve::Verdict &verdict);
    /// Title, cause and next step for one client.
    [[nodiscard]] static Explanation of(const serve::Client &client);
    /// "unknown CA (48), sent by the client"
    [[nodiscard]] static QString alert(const serve::TlsAlert &alert);
    [[nodiscard]] static QString alertName(int number);
    [[nodiscard]] static QString end(serve::Ended::Reason reason);
    [[nodiscard]] static QString turnedAway(const serve::TurnedAway &event);
    /// "TLS 1.2" for what OpenSSL calls "TLSv1.2".
    [[nodiscard]] static QString version(const QString &opensslName);

    [[nodiscard]] static Explanation of(const serve::UrlRemark &remark, const QUrl &url);
    [[nodiscard]] static Explanation of(const serve::PortAccess &access);
    /// The commands that open the port, each with what it is good for. Empty if nothing is needed.
    struct Way {
        QString what;
        QString command;
    };
    [[nodiscard]] static std::vector<Way> waysToBind(const serve::PortAccess &access);

    /// "192.168.1.20, wlan0, wireless, leads to the gateway"
    [[nodiscard]] static QString label(const serve::LocalAddress &address);
    [[nodiscard]] static Explanation of(const serve::Reach &reach, const QHostAddress &device);
    /// How to let the port through; empty if no firewall was seen.
    [[nodiscard]] static Explanation of(serve::Firewall firewall, quint16 port);
    [[nodiscard]] static Explanation of(const serve::NameHint &hint);

    [[nodiscard]] static QString label(serve::BenchFault fault);
    [[nodiscard]] static QString profile(serve::TlsProfile profile);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(serve::Verdict::Kind kind);
    [[nodiscard]] static QString id(serve::Ended::Reason reason);
    [[nodiscard]] static QString id(serve::BenchFault fault);
    [[nodiscard]] static QString id(serve::UrlLimit limit);
    [[nodiscard]] static std::optional<serve::BenchFault> faultFromId(const QString &id);
    /// Every fault there is, in the order of the help.
    [[nodiscard]] static const std::vector<serve::BenchFault> &allFaults();
};

} // namespace airlift::explain
