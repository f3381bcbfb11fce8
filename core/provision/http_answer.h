#pragma once

#include "core/base/units.h"

#include <variant>

#include <QByteArray>
#include <QByteArrayView>

/// Answers of a small HTTP server that may be anything: the device, a router, a captive portal, an
/// attacker. Everything has a limit.
namespace airlift::provision {

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

/// Whatever the device says fits: netlist.txt has at most 30 entries of 34 bytes.
inline constexpr ByteCount kMaxHttpHead{4096};
inline constexpr ByteCount kMaxHttpBody{16384};

/// What has arrived so far as an answer. `ended`: the peer has closed, nothing more comes; a body
/// without a length ends there (the device's own headers are not documented, provisioning 4.7).
[[nodiscard]] ParsedAnswer parseHttpAnswer(QByteArrayView bytes, bool ended);

} // namespace airlift::provision
