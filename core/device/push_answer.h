#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

/// What a device with a web server answers to the requests of a push update; hostile until read.
namespace airlift::device {

struct PushAnswer {
    int status = 0;
    QByteArray body;
};
struct PushAnswerIncomplete {
};
struct PushAnswerBroken {
};
using ParsedPushAnswer = std::variant<PushAnswerIncomplete, PushAnswer, PushAnswerBroken>;

inline constexpr qsizetype kLongestPushHead = 4096;
inline constexpr qsizetype kLongestPushBody = 4096; ///< the longest the device has is four values

/// What has come so far. `ended`: the device has closed; how it frames an answer without a length
/// is not documented, so its end counts as the body's.
[[nodiscard]] ParsedPushAnswer parsePushAnswer(QByteArrayView bytes, bool ended);

/// "name=value&name=value".
[[nodiscard]] QHash<QByteArray, QByteArray> pushValues(const QByteArray &body);

/// The text of the progress server: a percentage, or that it failed.
struct PushProgress {
    int percent = 0;
    bool failed = false;
};
[[nodiscard]] std::optional<PushProgress> parsePushProgress(QByteArrayView text);

} // namespace airlift::device
