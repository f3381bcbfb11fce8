#pragma once

#include "core/base/units.h"

#include <variant>

#include <QByteArray>
#include <QByteArrayView>

/// Answers of a small HTTP server that may be anything: the device, a router, a captive portal, an
/// attacker. Everything has a limit.
namespace airlift {

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    bool toHttps = false; ///< a redirect whose Location starts with https://
};
struct AnswerIncomplete {
};
struct AnswerBroken {
    enum class Why { NotHttp, TooLarge, LengthsDisagree } why{};
};
using ParsedAnswer = std::variant<AnswerIncomplete, HttpAnswer, AnswerBroken>;

inline constexpr ByteCount kMaxHttpHead{4096};
/// Whatever a device says fits: the longest is the list of networks, at most 30 entries of 34 bytes
/// (provisioning 4.7).
inline constexpr ByteCount kMaxHttpBody{16384};

/// What has arrived so far as an answer. `ended`: the peer has closed, nothing more comes; a body
/// without a length ends there (how devices frame their answers is not documented).
[[nodiscard]] ParsedAnswer parseHttpAnswer(QByteArrayView bytes, bool ended);

} // namespace airlift
