#pragma once

#include <QByteArrayView>
#include <QString>

namespace airlift::serve {

/// May this program listen on a low port, and if not, which of the usual ways are at hand?
struct PortAccess {
    enum class Standing {
        Allowed, ///< high port, privileged user, or capability
        Refused  ///< needs one of the ways below
    } standing = Standing::Allowed;
    quint16 port = 0;
    quint16 firstFree = 1024;     ///< ports from here on need nothing
    bool hasAuthbind = false;     ///< the program is installed ...
    bool isAuthbindReady = false; ///< ... and its file for this port is ours to use
    QString program;              ///< to be named in commands
};
[[nodiscard]] PortAccess portAccess(quint16 port);

/// Does the text of /proc/self/status list the capability to bind low ports as effective?
[[nodiscard]] bool mayBindLowPorts(QByteArrayView status);

} // namespace airlift::serve
