#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

/// What stands in the answers of a device with a web server to the requests of a push update;
/// hostile until read.
namespace airlift::device {

/// "name=value&name=value".
[[nodiscard]] QHash<QByteArray, QByteArray> pushValues(const QByteArray &body);

/// The text of the progress server: a percentage, or that it failed.
struct PushProgress {
    int percent = 0;
    bool failed = false;
};
[[nodiscard]] std::optional<PushProgress> parsePushProgress(QByteArrayView text);

} // namespace airlift::device
