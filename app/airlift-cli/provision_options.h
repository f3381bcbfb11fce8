#pragma once

#include "app/airlift-cli/command.h"
#include "app/network/local_wifi.h"
#include "core/base/secret.h"
#include "core/base/units.h"
#include "core/provision/traps.h"
#include "core/session/provisioning_site.h"

#include <memory>

#include <QNetworkInterface>

namespace airlift::cli {

/// What all ways into a Wi-Fi need. The key never comes as an argument.
struct NetworkChoice {
    QString name;
    Secret key;
    provision::Security security{};
    bool remembers = false; ///< once a device has confirmed it
};
/// Options of networkFrom().
[[nodiscard]] QList<QCommandLineOption> networkOptions();
/// `mistake` says what is wrong, if anything.
[[nodiscard]] NetworkChoice networkFrom(const Arguments &args, QString &mistake);

/// Secrets do not copy by accident.
[[nodiscard]] Secret copyOf(const Secret &secret);

/// One secret, by the same rules: first line of a file, else the environment, else a prompt.
[[nodiscard]] Expected<Secret, int> secretFrom(const QString &file, const char *environment,
                                               const QString &question);

/// The interface of that name, an invalid one for none; `mistake` if there is no such.
[[nodiscard]] QNetworkInterface interfaceFrom(const Arguments &args, QString &mistake);

/// Options of siteFrom(): a simulated unit at the usual pace, or this machine
/// and perhaps a UART.
[[nodiscard]] QList<QCommandLineOption> siteOptions();
[[nodiscard]] std::unique_ptr<session::ProvisioningSite>
siteFrom(const Arguments &args, const NetworkChoice &network, const Secret &cipherKey,
         const QString &usualPace, const network::MoveSettings &wifi, QString &mistake);
/// The option --baud, and its value; `mistake` if it is none.
[[nodiscard]] QCommandLineOption baudOption();
[[nodiscard]] Baud baudFrom(const Arguments &args, QString &mistake);

} // namespace airlift::cli
