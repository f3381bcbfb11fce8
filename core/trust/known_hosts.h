#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDate>
#include <QString>

namespace airlift::trust {

/// A date as exactly as it is known.
struct RoughDate {
    QDate first;  ///< the first day it can mean; invalid: not known
    QString text; ///< "2024", "2024-08" or "2024-08-31"
    [[nodiscard]] bool isValid() const { return first.isValid(); }
};

/// Which roots public services use, as far as somebody published it. A dated table: what a service
/// presents today only a connection tells.
struct HostService {
    enum class Standing { Current, Possible, Former };
    enum class Certainty { Documented, Reported, Unknown };
    enum class Part { List, Files }; ///< an update talks to both; each may want another root
    struct Root {
        QByteArray digest; ///< SHA-256 of the certificate
        Standing standing = Standing::Possible;
        RoughDate since;
        RoughDate until;
    };
    struct Host {
        QString pattern; ///< "*" stands for one or more labels
        Part part = Part::Files;
    };
    QString id;
    QString name;
    QString source;
    Certainty certainty = Certainty::Unknown;
    std::vector<Host> hosts;
    std::vector<Root> roots;
};
/// A change of root a provider made or will make.
struct RootMigration {
    QByteArray from;
    QByteArray to;
    RoughDate date;
    QString service; ///< id; empty: everybody who used it
};

[[nodiscard]] const std::vector<HostService> &hostServices();
[[nodiscard]] const HostService *serviceOf(const QString &host); ///< null: not in the table
[[nodiscard]] const HostService *serviceById(const QString &id);
[[nodiscard]] const std::vector<RootMigration> &rootMigrations();
/// A server as people write it: "host", "host:8443" or a URL.
struct HostAndPort {
    QString host;
    quint16 port = 443;
};
[[nodiscard]] std::optional<HostAndPort> hostAndPort(const QString &text);
/// Several of them as people write them: with blanks, commas or semicolons between.
[[nodiscard]] QStringList hostsIn(const QString &text);
[[nodiscard]] QString hostTableDate(); ///< "2026-11"

} // namespace airlift::trust
