#pragma once

#include <QList>
#include <QString>

namespace airlift::link {

/// Who has a port open, as far as the system tells this user.
struct PortUse {
    enum class State {
        Free,
        Held,   ///< by the processes named, at least
        Unknown ///< the system shows only processes of this user, or none at all
    };
    struct Process {
        qint64 id = 0;
        QString name;
    };
    State state = State::Unknown;
    QList<Process> holders;
};

/// Looks through the open files of all processes that may be looked at. `processes` is /proc.
[[nodiscard]] PortUse usersOf(const QString &port,
                              const QString &processes = QStringLiteral("/proc"));

} // namespace airlift::link
