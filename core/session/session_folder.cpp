#include "core/session/session_folder.h"

#include <QStandardPaths>

namespace airlift::session {

QString sessionFolder()
{
    // Not the place of the running program: the window and the command line have different names.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/airlift/sessions");
}

} // namespace airlift::session
